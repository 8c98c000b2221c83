import CarnetCore

/// What the provider owes for lateness, month by month, before and after the caps.
///
/// For an incident: flat percent for a late response, and percent for each hour begun of late restoring; or, by the formula of
/// public procurement, a thousandth of the value for each day begun. It belongs to the month that the contract says; while the
/// service is not back, to the month of the statement. Damages, outside VAT.
struct Penalties: Hashable, Sendable {
  /// What one incident costs.
  struct Charge: Hashable, Sendable {
    let item: ItemID
    let isResponseLate: Bool
    /// Hours begun beyond the promise.
    let hours: Int
    /// Days begun beyond the promise, by the clock on the wall.
    let days: Int
    /// Basis points of the monthly fee.
    let points: Int
    /// What it costs alone, before the caps.
    let amount: Money
    /// The month, as year × 12 + month − 1.
    let month: Int
    /// The version of the contract that judges it, by its place.
    let version: Int
    /// False while the formal notice that makes it due is not sent.
    let isDue: Bool
  }

  /// What one month costs.
  struct Month: Hashable, Sendable {
    /// Year × 12 + month − 1.
    let month: Int
    /// Before the caps.
    let gross: Money
    /// After the monthly and the yearly cap.
    let due: Money

    var isCapped: Bool { due < gross }
    /// `2026-02`.
    var key: String { "\(month / 12)-\(padded(month % 12 + 1, 2))" }
  }

  /// A late incident, and when formal notice of it was given.
  typealias Late = (clock: IncidentClock, notice: Day?)

  /// The incidents that cost something, due or not.
  let charges: [Charge]
  /// The months in which something is due.
  let months: [Month]
  /// True when everything is below what the public terms exempt.
  let isExempt: Bool

  /// The penalties of some incidents and of those before them, as they stood at `end`; nil when the contract has none.
  init?(_ incidents: some Sequence<Late>, after earlier: [Late], _ timeline: ContractTimeline, end: Instant) {
    guard timeline.hasPenalties else { return nil }
    let judges = timeline.versions.indices.map { PenaltyJudge(timeline, version: $0, end: end) }
    func charge(_ late: Late) -> Charge? { judges[timeline.place(at: late.clock.facts.reported)]?.charge(late) }
    charges = earlier.compactMap(charge) + incidents.compactMap(charge)
    let tally = PenaltyTally(charges.lazy.filter(\.isDue), timeline)
    (months, isExempt) = (tally.months, tally.isExempt)
  }

  /// How a charge was reckoned: `5 %, 1 h entamée, prise en charge tardive`, or `3 jours entamés`.
  func account(of charge: Charge, _ language: Language) -> String {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let notice = charge.isDue ? "" : say(", attend une mise en demeure", ", awaits a formal notice")
    guard charge.days == 0 else {
      return wording.count(
        charge.days, one: Text(fr: "jour entamé", en: "day begun"), many: Text(fr: "jours entamés", en: "days begun"))
        + notice
    }
    let hours = wording.count(
      charge.hours, one: Text(fr: "heure entamée", en: "hour begun"),
      many: Text(fr: "heures entamées", en: "hours begun"))
    return "\(wording.rate(Rate(basisPoints: charge.points))), \(hours)"
      + (charge.isResponseLate ? say(", prise en charge tardive", ", late response") : "") + notice
  }

  private init(charges: [Charge], months: [Month], isExempt: Bool) {
    self.charges = charges
    self.months = months
    self.isExempt = isExempt
  }

  /// Those of some months only, under caps that count the others too.
  func within(_ period: Period) -> Penalties {
    let kept = Penalties.month(period.from)...Penalties.month(period.to)
    return Penalties(
      charges: charges.filter { kept.contains($0.month) }, months: months.filter { kept.contains($0.month) },
      isExempt: isExempt)
  }

  /// Everything due.
  var due: Money { months.reduce(Money(cents: 0)) { $0 + $1.due } }
  /// Everything before the caps.
  var gross: Money { months.reduce(Money(cents: 0)) { $0 + $1.gross } }
  /// What formal notice would make due, before the caps.
  var awaitingNotice: [Charge] { charges.filter { !$0.isDue } }

  /// The month of a day, as year × 12 + month − 1.
  static func month(_ day: Day) -> Int { day.civil.year * 12 + day.civil.month - 1 }
}
