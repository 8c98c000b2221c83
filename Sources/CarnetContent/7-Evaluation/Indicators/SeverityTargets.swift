import CarnetCore

/// What parts of a figure are aimed at, severity by severity above all: what was agreed, else the usual practice, which
/// nobody has verified.
///
/// Where practice is said by the contract's promise, the promise in force gives the figure.
enum SeverityTargets {
  /// The indicators that are told severity by severity, each with what follows the severity in the key of such a part.
  static let split: [IndicatorID: String] = [.k01: ".median", .k02: "", .k03: "", .k04: "", .k05: ".p90"]

  /// The other parts that practice has a target for.
  private static let others: [IndicatorID: Indicator.PartTarget] = [
    .k12: Indicator.PartTarget("per10", 3, basis: practice, isStrict: true),
    .k14: Indicator.PartTarget("beyond", 0, basis: practice),
  ]

  /// Those of an indicator, the gravest severity first.
  static func all(of indicator: String, in dossier: Dossier, now: Instant) -> [Indicator.PartTarget] {
    guard let id = IndicatorID(rawValue: indicator) else { return [] }
    guard let suffix = split[id] else { return others[id].map { [$0] } ?? [] }
    let contract = ContractTimeline(dossier, now: now)?.terms(at: now)
    return Severity.allCases.compactMap { severity in
      let key = severity.rawValue + suffix
      if let agreed = AgreedTarget.value(of: indicator, for: severity, in: dossier) {
        return Indicator.PartTarget(key, agreed, basis: Text(fr: "convenue", en: "agreed"))
      }
      return usual(id, severity, contract).map { Indicator.PartTarget(key, $0.value, basis: $0.basis) }
    }
  }

  private static let practice = Text(fr: "usage, à vérifier", en: "usual practice, to be verified")

  private static func usual(_ indicator: IndicatorID, _ severity: Severity, _ contract: ContractFacts?) -> (
    value: Double, basis: Text
  )? {
    switch indicator {
    case .k01:
      contract.map { contract in
        (
          Double(contract.gti[severity]) / 2,
          Text(
            fr: "moitié du délai promis de prise en charge ; \(practice.fr)",
            en: "half of the promised time to respond; \(practice.en)")
        )
      }
    case .k03: severity == .p1 ? (100, practice) : nil
    case .k04:
      switch severity {
      case .p1: (Double(TimeSpan.hours(4).seconds), practice)
      case .p2: (Double(TimeSpan.hours(8).seconds), practice)
      case .p3, .p4: nil
      }
    case .k05:
      contract.map { contract in
        (
          Double(contract.gtr[severity]),
          Text(
            fr: "délai promis de rétablissement ; \(practice.fr)",
            en: "promised time to restore; \(practice.en)")
        )
      }
    default: nil
    }
  }
}
