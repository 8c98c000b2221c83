import CarnetCore

/// What a late incident costs the provider, and when that is owed.
package struct PenaltyTerms: Hashable, Sendable {
  /// How a penalty is reckoned.
  let method: PenaltyMethod
  /// Flat, for a late response, by severity: basis points of the monthly fee excluding tax.
  package let response: PerSeverity<Int>
  /// For each hour begun of late restoring, by severity, in the same points.
  package let restoringPerHour: PerSeverity<Int>
  /// The most in a month, of that month's fee.
  package let monthlyCap: Int
  /// The most in a year, of twelve fees.
  package let annualCap: Int
  /// Which year that is.
  let capYear: CapYear
  /// The month to which an incident belongs.
  let month: PenaltyMonth
  /// True when a penalty is owed without formal notice.
  let isNoticeWaived: Bool
  /// The value of what is late, for the formula of the public terms.
  let value: Money

  init(_ context: Context) {
    func points(_ question: Question<Rate>) -> Int { context.settled(question)?.basisPoints ?? 0 }
    method = context.settled(ContractForm.penaltyMethod) ?? .rates
    response = PerSeverity { points(ContractForm.gtiPenalty($0)) }
    restoringPerHour = PerSeverity { points(ContractForm.gtrPenalty($0)) }
    monthlyCap = points(ContractForm.monthlyCap)
    annualCap = points(ContractForm.annualCap)
    capYear = context.settled(ContractForm.capYear) ?? .calendar
    month = context.settled(ContractForm.penaltyMonth) ?? .restored
    isNoticeWaived = context.settled(ContractForm.noticeWaived) ?? true
    value = context.settled(ContractForm.penaltyValue) ?? Money(cents: 0)
  }

  /// The most in all under the public terms, in basis points of the contract's total.
  static let publicCap = 1_000
  /// The total up to which nothing is owed under the public terms.
  static let publicExemption = Money(cents: 100_000)
}

/// How a penalty is reckoned.
enum PenaltyMethod: String, Choice {
  case rates, publicTerms = "ccag"

  var label: Text {
    switch self {
    case .rates: Text(fr: "en pourcentage de la redevance, par heure", en: "as a percentage of the fee, per hour")
    case .publicTerms:
      Text(fr: "comme dans les marchés publics (V × R / 1000)", en: "as in public procurement (V × R / 1000)")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .rates:
      ["en pour-cent", "en pour-cent de la redevance, par heure", "in percent", "in percent of the fee, by the hour"]
    default: []
    }
  }
}

/// The month to which the penalty of an incident belongs.
enum PenaltyMonth: String, Choice {
  case restored, reported

  var label: Text {
    switch self {
    case .restored: Text(fr: "le mois du rétablissement", en: "the month of restoration")
    case .reported: Text(fr: "le mois du signalement", en: "the month it was reported")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .restored: ["the month of restoring"]
    case .reported: ["the month of the report"]
    }
  }
}

/// The year of a yearly cap.
enum CapYear: String, Choice {
  case calendar, contract

  var label: Text {
    switch self {
    case .calendar: Text(fr: "l'année civile", en: "the calendar year")
    case .contract: Text(fr: "l'année du contrat", en: "the contract year")
    }
  }
}
