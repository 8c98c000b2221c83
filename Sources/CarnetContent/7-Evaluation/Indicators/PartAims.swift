import CarnetCore

/// What parts of a figure are aimed at, severity by severity above all: what was agreed, else the usual practice, which
/// nobody has verified.
struct PartAims: Sendable {
  /// What is usual for a part, and where that comes from.
  typealias Usual = (value: Double, basis: Text)

  /// What follows the severity in the key of a part: `.median` in `P1.median`.
  ///
  /// Nil when the figure is not told severity by severity.
  let ofSeverity: String?
  private let usual: @Sendable (Severity, ContractFacts?) -> Usual?
  private let others: [Indicator.PartTarget]

  /// Those of a figure whose parts have no target.
  static let none = PartAims(ofSeverity: nil, usual: { _, _ in nil }, others: [])

  /// Those of a figure that is told severity by severity.
  ///
  /// Where practice is said by the contract's promise, the promise in force at the end of the period gives the figure.
  static func bySeverity(
    _ suffix: String = "", usual: @escaping @Sendable (Severity, ContractFacts?) -> Usual? = { _, _ in nil }
  ) -> PartAims {
    PartAims(ofSeverity: suffix, usual: usual, others: [])
  }

  /// That of one part.
  static func part(_ key: String, _ value: Double, isStrict: Bool = false) -> PartAims {
    PartAims(
      ofSeverity: nil, usual: { _, _ in nil },
      others: [Indicator.PartTarget(key, value, basis: practice, isStrict: isStrict)])
  }

  static let practice = Text(fr: "usage, à vérifier", en: "usual practice, not yet checked")

  /// Those of an indicator in a dossier, the gravest severity first.
  func targets(of indicator: String, _ view: PeriodView) -> [Indicator.PartTarget] {
    guard let ofSeverity else { return others }
    // What a later amendment promises is no target of a period that was over before it.
    let contract = view.timeline.map { timeline in
      timeline.version(on: min(view.period.to, timeline.terms(at: view.now).clock.zone.localized(view.now).day)).terms
    }
    return Severity.allCases.compactMap { severity in
      let key = severity.rawValue + ofSeverity
      if let agreed = AgreedTarget.value(of: indicator, for: severity, in: view.dossier) {
        return Indicator.PartTarget(key, agreed, basis: Text(fr: "convenue", en: "agreed"))
      }
      return usual(severity, contract).map { Indicator.PartTarget(key, $0.value, basis: $0.basis) }
    }
  }
}
