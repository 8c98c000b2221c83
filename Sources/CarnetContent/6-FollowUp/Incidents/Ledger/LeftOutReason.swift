import CarnetCore

/// Why a figure leaves something out, or counts it only for now.
enum LeftOutReason: String, CaseIterable, Sendable {
  // Of every figure.
  case withdrawn
  case otherContract = "other-contract"
  case otherKind = "other-kind"
  case noContract = "no-contract"
  case beforeContract = "before-contract"
  case afterContract = "after-contract"
  case beforePeriod = "before-period"
  case afterPeriod = "after-period"
  case noReport = "no-report"
  case contradicted
  case noSeverity = "no-severity"
  // Of some.
  case notDueYet = "not-due-yet"
  case open
  case restored
  case noTries = "no-tries"
  case noCause = "no-cause"
  case sameOpen = "same-open"
  case noImpact = "no-impact"
  case noStop = "no-stop"
  case noAsset = "no-asset"
  // Of figures about other things.
  case notOwed = "not-owed"
  case notYet = "not-yet"
  case unchecked
  case creditNote = "credit-note"
  // Counted, and not for good.
  case watched
  case provisional

  /// In words.
  var words: Text {
    switch self {
    case .withdrawn: Text(fr: "retiré", en: "removed")
    case .otherContract: Text(fr: "relève d'un autre contrat", en: "falls under another contract")
    case .otherKind: Text(fr: "n'est pas un incident", en: "is not an incident")
    case .noContract: Text(fr: "le contrat n'est pas complet", en: "the contract is not complete")
    case .beforeContract: Text(fr: "avant le contrat", en: "before the contract")
    case .afterContract: Text(fr: "après la fin du contrat", en: "after the end of the contract")
    case .beforePeriod: Text(fr: "avant la période", en: "before the period")
    case .afterPeriod: Text(fr: "après la période", en: "after the period")
    case .noReport: Unjudged.Why.unreported.words
    case .contradicted: Unjudged.Why.contradicted.words
    case .noSeverity: Unjudged.Why.ungraded.words
    case .notDueYet: Text(fr: "personne encore, dans le délai", en: "nobody yet, within the limit")
    case .open: Text(fr: "pas rétabli", en: "not restored")
    case .restored: Text(fr: "rétabli", en: "restored")
    case .noTries: Text(fr: "nombre de tentatives inconnu", en: "number of attempts unknown")
    case .noCause: Text(fr: "bien ou cause inconnus", en: "asset or cause unknown")
    case .sameOpen: Text(fr: "même panne encore ouverte", en: "same failure still open")
    case .noImpact: Text(fr: "effet sur l'activité inconnu", en: "effect on the activity unknown")
    case .noStop: Text(fr: "n'a arrêté aucune activité", en: "stopped no activity")
    case .noAsset: Text(fr: "bien inconnu", en: "asset unknown")
    case .notOwed:
      Text(fr: "convenu en plus de ce que le contrat promet", en: "agreed beyond what the contract promises")
    case .notYet: Text(fr: "pas encore dû", en: "not due yet")
    case .unchecked: Text(fr: "pas vérifiée", en: "not checked")
    case .creditNote: Text(fr: "avoir", en: "credit note")
    case .watched:
      Text(fr: "rétabli depuis moins de 30 jours : à confirmer", en: "restored less than 30 days ago: to be confirmed")
    case .provisional: Text(fr: "encore ouvert : à titre provisoire", en: "still open: provisional")
    }
  }

  init(_ why: Unjudged.Why) {
    self =
      switch why {
      case .unreported: .noReport
      case .contradicted: .contradicted
      case .ungraded: .noSeverity
      case .unpromised: .beforeContract
      case .lapsed: .afterContract
      }
  }
}

extension LeftOutReason {
  /// Items gathered by the reason for which each is left out, in the order of the reasons.
  static func groups(_ items: some Sequence<(item: ItemID, reason: LeftOutReason)>) -> [LeftOut] {
    let gathered = Dictionary(grouping: items, by: \.reason)
    return allCases.compactMap { reason in
      gathered[reason].map { LeftOut(reason.rawValue, reason.words, $0.map(\.item)) }
    }
  }
}
