import CarnetCore

/// What the provider owes for lateness, month by month, before and after the caps.
///
/// For an incident: flat percent for a late response, and percent for each hour begun of late restoring; or, by the formula of
/// public procurement, a thousandth of the value for each day begun. It belongs to the month that the contract says; while the
/// service is not back, provisionally to the first month by whose end it was late. Damages, outside VAT.
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
    /// What it costs alone, before the caps; half cents to even.
    let amount: Money
    /// The month, as year × 12 + month − 1.
    let month: Int
    /// The version of the contract that judges it, by its place.
    let version: Int
    /// False while the formal notice that makes it due is not sent.
    let isDue: Bool
    /// True while the service is not back: restored, it moves to that month.
    let isProvisional: Bool
    /// The earlier month in which it counted while it was open; nil when it counted in none.
    let provisionalIn: Int?
  }

  /// What one month costs.
  struct Month: Hashable, Sendable {
    /// Year × 12 + month − 1.
    let month: Int
    /// Before the caps.
    let gross: Money
    /// After the monthly and the yearly cap.
    let due: Money
    /// True for what changes of a month that was stated before: negative where less of it is left than was claimed.
    var isCorrection = false

    var isCapped: Bool { due < gross && !isCorrection }
    /// `2026-02`.
    var key: String { Penalties.key(month) }
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
    let judges = Penalties.judges(timeline, end: end)
    func charge(_ late: Late) -> Charge? { judges[timeline.place(at: late.clock.facts.reported)]?.charge(late) }
    charges = earlier.compactMap(charge) + incidents.compactMap(charge)
    let tally = PenaltyTally(charges.lazy.filter(\.isDue), timeline)
    (months, isExempt) = (tally.months, tally.isExempt)
  }

  /// What each version makes of late incidents, as seen at `end`; nil for one without penalties.
  static func judges(_ timeline: ContractTimeline, end: Instant) -> [PenaltyJudge?] {
    timeline.versions.indices.map { PenaltyJudge(timeline, version: $0, end: end) }
  }

  /// How a charge was reckoned: `5 %, 1 h entamée, prise en charge tardive`, or `3 jours entamés`.
  func account(of charge: Charge, _ language: Language) -> String {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let counted = charge.provisionalIn.map { month in
      let name = wording.month(year: month / 12, month: month % 12 + 1)
      return say(
        ", comptée à titre provisoire en \(name), déduite ici", ", counted provisionally in \(name), deducted here")
    }
    let notice =
      (charge.isDue ? "" : say(", mise en demeure à envoyer", ", formal notice to send"))
      + (charge.isProvisional ? say(", provisoire tant qu'il est ouvert", ", provisional while it is open") : "")
      + (counted ?? "")
    guard charge.days == 0 else {
      return wording.count(
        charge.days, one: Text(fr: "jour entamé", en: "day or part-day"),
        many: Text(fr: "jours entamés", en: "days or part-days"))
        + notice
    }
    let hours = wording.count(
      charge.hours, one: Text(fr: "heure entamée", en: "hour or part-hour"),
      many: Text(fr: "heures entamées", en: "hours or part-hours"))
    return "\(wording.rate(Rate(basisPoints: charge.points))), \(hours)"
      + (charge.isResponseLate ? say(", prise en charge tardive", ", late response") : "") + notice
  }

  private init(charges: [Charge], months: [Month], isExempt: Bool) {
    self.charges = charges
    self.months = months
    self.isExempt = isExempt
  }

  /// What a period adds to what the account came to when it began; nil for `before` where there was nothing yet.
  ///
  /// So the periods of a contract add up to its account, however it is cut: what moved to a later month, what fell due by a
  /// later notice, and what an exemption no longer covers are each claimed once.
  func added(to before: Penalties?, in period: Period) -> Penalties {
    guard let before else { return self }
    let first = Penalties.month(period.from)
    let known = Dictionary(before.charges.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    let stated = Dictionary(before.months.map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
    let present = Dictionary(months.map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
    let none = Money(cents: 0)
    let added = Set(stated.keys).union(present.keys).sorted().compactMap { month -> Month? in
      let (now, then) = (present[month], stated[month])
      let added = Month(
        month: month, gross: (now?.gross ?? none) - (then?.gross ?? none),
        due: (now?.due ?? none) - (then?.due ?? none),
        isCorrection: then != nil || month < first)
      return added.gross == none && added.due == none ? nil : added
    }
    return Penalties(charges: charges.filter { known[$0.item] != $0 }, months: added, isExempt: isExempt)
  }

  /// A month as a key: `2026-02`.
  static func key(_ month: Int) -> String { "\(month / 12)-\(padded(month % 12 + 1, 2))" }

  /// Everything due.
  var due: Money { months.reduce(Money(cents: 0)) { $0 + $1.due } }
  /// Everything before the caps.
  var gross: Money { months.reduce(Money(cents: 0)) { $0 + $1.gross } }
  /// What formal notice would make due, before the caps.
  var awaitingNotice: [Charge] { charges.filter { !$0.isDue } }

  /// The month of a day, as year × 12 + month − 1.
  static func month(_ day: Day) -> Int { day.civil.year * 12 + day.civil.month - 1 }
}
