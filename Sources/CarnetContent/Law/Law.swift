import CarnetCore

/// The texts that Carnet's rules come from: the reference, the rule in our own words, and when it was checked.
///
/// A text that could not be read at its source or in a trusted copy has no date, and is shown as to be verified.
enum Law {
  /// Every text, family by family: a text is declared in one family and listed at its end.
  static let all = ofContracts + ofPayment + ofPeople + ofData + ofStandards

  /// Total price, excluding tax, from which the vigilance documents are due.
  static let vigilanceThreshold = Money(cents: 500_000)
  /// Hours on site in twelve months from which a prevention plan must be written.
  static let writtenPlanHours = 400
  /// The largest headcount of a firm that may withdraw from a contract signed off premises.
  static let smallestHeadcount = 5
  /// The headcount from which a firm asks itself whether NIS 2 covers it.
  static let watchedHeadcount = 50
  /// What is owed for each invoice paid late, besides interest.
  static let recoveryIndemnity = Money(cents: 4_000)

  /// A text that was read at its source or in a trusted copy.
  static func verified(_ id: String, _ reference: String, _ rule: Text) -> LawReference {
    LawReference(id, reference, short: short(reference), rule: rule, checkedOn: checked)
  }

  /// A text that was not.
  static func unverified(_ id: String, _ reference: String, _ rule: Text) -> LawReference {
    LawReference(id, reference, short: short(reference), rule: rule, checkedOn: nil)
  }

  /// A reference as lawyers shorten it: `C. conso. L221-3`.
  private static func short(_ reference: String) -> String {
    guard let (long, short) = abbreviations.first(where: { reference.hasPrefix($0.long) }) else { return reference }
    return short + String(reference.dropFirst(long.count))
  }

  private static let abbreviations: [(long: String, short: String)] = [
    ("Code de la consommation, art.", "C. conso."), ("Code de commerce, art.", "C. com."),
    ("Code de l'environnement, art.", "C. env."), ("Code de procédure civile, art.", "CPC"),
    ("Code des assurances, art.", "C. assur."), ("Code du travail, art.", "C. trav."),
    ("Code monétaire et financier, art.", "CMF"), ("Code civil, art.", "C. civ."), ("RGPD, art.", "RGPD"),
    ("CCP, art.", "CCP"), ("CGI, art.", "CGI"),
  ]

  private static let checked = Day(iso: "2026-11-01")
}
