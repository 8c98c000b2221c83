import CarnetCore

/// What the contract promises a number of times a year.
///
/// A year of the contract is cut into as many stretches as there are visits (or restore tests); each stretch expects one.
struct YearlyPlan: Sendable {
  /// A stretch of the year that expects one.
  struct Stretch: Hashable, Sendable {
    /// The days of the stretch.
    let days: ClosedRange<Day>
    /// The last business day of the stretch: the contract's own day.
    let due: Day
    /// The version of the contract that makes it due.
    let version: Int
  }

  /// Something noted that may answer for a stretch.
  struct Candidate: Sendable {
    let item: ItemID
    /// The day agreed; nil where none was.
    let agreement: Agreement?
    /// When it was held; nil while it was not.
    let held: Day?
    /// False once it was withdrawn: what was agreed was agreed all the same.
    let isPresent: Bool
    /// Whether it came to what was promised; nil where coming in time is all.
    var hasSucceeded: Bool?
    /// The site whose own business days count it under a version; nil where those of the contract do.
    var site: @Sendable (ContractTimeline.Version) -> ItemID? = { _ in nil }

    /// The day by which it belongs to a stretch.
    var anchor: Day? { agreement?.first ?? held }
  }

  /// How what is held is judged.
  struct Measure: Sendable {
    /// Business days by which it may be off.
    let tolerance: @Sendable (ServiceTerms) -> Int
    /// True when it must not come before its tolerance either.
    let isExact: Bool
  }

  private let kind: Promise.Kind
  private let timeline: ContractTimeline
  private let measure: Measure
  private let today: Day

  init(_ kind: Promise.Kind, _ timeline: ContractTimeline, _ measure: Measure, today: Day) {
    self.kind = kind
    self.timeline = timeline
    self.measure = measure
    self.today = today
  }

  /// What is promised, in order, each with what answers for it; behind them what was agreed beyond that.
  ///
  /// Where the contract names no number, what was agreed is what is promised.
  func promises(a year: (ServiceTerms) -> Int, answeredBy candidates: [Candidate]) -> [Promise] {
    let stretches = timeline.stretches(year, until: today)
    guard !stretches.isEmpty else {
      return candidates.compactMap { candidate in candidate.agreement.map { (candidate: candidate, agreement: $0) } }
        .enumerated().map { place, agreed in
          let day = agreed.agreement.yardstick
          return promise(
            place, Stretch(days: day...day, due: day, version: 1), agreed.candidate, among: [agreed.candidate])
        }
    }
    // Who answers for which stretch: those of its own days first, then what is left over catches up on earlier ones.
    var own = Array(repeating: [Candidate](), count: stretches.count)
    var others: [Candidate] = []
    for candidate in candidates {
      let place = candidate.anchor.flatMap { day in stretches.firstIndex { $0.days.contains(day) } }
      if let place { own[place].append(candidate) } else if candidate.isPresent { others.append(candidate) }
    }
    var answers: [Candidate?] = []
    var spare: [(place: Int, candidate: Candidate)] = []
    for (place, stretch) in stretches.enumerated() {
      let ranked = own[place].map { (rank: rank($0, stretch, own[place]), candidate: $0) }.sorted {
        ($0.rank, $0.candidate.item) > ($1.rank, $1.candidate.item)
      }
      answers.append(ranked.first?.candidate)
      spare += ranked.dropFirst().filter(\.candidate.isPresent).map { (place, $0.candidate) }
    }
    var promises: [Promise] = []
    for place in stretches.indices.reversed() {
      // What was held beyond its own stretch makes good for what was missed, or came too late; what was agreed then is
      // still the yardstick.
      let (stretch, answer) = (stretches[place], answers[place])
      let better = spare.indices.filter { spare[$0].place > place }.map { index in
        (rank: rank(spare[index].candidate, stretch, own[place]), index: index)
      }.max { $0.rank < $1.rank }
      if let better, better.rank > max(1, answer.map { rank($0, stretch, own[place]) } ?? 0) {
        let instead = spare.remove(at: better.index).candidate
        promises.append(promise(place, stretch, instead, among: own[place]))
        if let answer, answer.isPresent { spare.append((place, answer)) }
      } else {
        promises.append(promise(place, stretch, answer, among: own[place]))
      }
    }
    promises.reverse()
    // What was agreed beyond that is recalled until its day: then nothing is owed.
    for candidate in others + spare.map(\.candidate) {
      if let anchor = candidate.anchor, timeline.era(of: anchor) != .during {
        // Of days on which the contract does not run it is told, and judged by nothing.
        promises.append(
          Promise(
            kind, promises.count + 1, due: anchor, standing: candidate.agreement?.planned, item: candidate.item,
            fulfilled: candidate.held, isOwed: false, today: today))
        continue
      }
      guard candidate.held == nil, let agreement = candidate.agreement, let planned = agreement.planned,
        planned >= today
      else { continue }
      promises.append(
        Promise(
          kind, promises.count + 1, due: agreement.yardstick, standing: planned, item: candidate.item,
          isOwed: false, today: today))
    }
    return promises
  }

  /// The better it answers, the higher.
  private func rank(_ candidate: Candidate, _ stretch: Stretch, _ own: [Candidate]) -> Int {
    guard candidate.held != nil else { return candidate.isPresent ? 1 : 0 }
    return candidate.hasSucceeded ?? promise(0, stretch, candidate, among: own).isOnTime ? 3 : 2
  }

  /// A stretch with what answers for it, among all that was agreed for its days: the first day of these is the yardstick.
  private func promise(_ place: Int, _ stretch: Stretch, _ answer: Candidate?, among own: [Candidate]) -> Promise {
    let isOwn = answer.map { answer in own.contains { $0.item == answer.item } } ?? false
    let agreement = isOwn ? answer?.agreement : nil
    // It is due on the first of all the days agreed, whoever came; a day that counts anew only forgives lateness.
    let first = own.compactMap { $0.agreement?.yardstick }.min()
    let agreed = agreement.flatMap { $0.isFresh ? $0.yardstick : nil } ?? first
    let (due, yardstick) = (first ?? stretch.due, agreed ?? stretch.due)
    let version = timeline.version(on: due)
    let site = answer?.site(version)
    let (clock, tolerance) = (version.terms.clock(at: site), measure.tolerance(version.terms.service))
    // Without a day of its own, whatever comes by the end of the stretch is on time.
    let isExact = measure.isExact && agreed != nil && isOwn
    let off = answer?.held.map { held in
      isExact ? clock.businessDays(from: yardstick, to: held) : max(0, clock.businessDays(from: yardstick, to: held))
    }
    let move = agreement?.moves.last.map { (by: $0.by, from: $0.from) }
    let replanned = agreement.flatMap { agreement in
      due < agreement.yardstick ? (by: agreement.mover, from: due) : nil
    }
    return Promise(
      kind, place + 1, due: due, limit: clock.adding(businessDays: tolerance, to: yardstick),
      standing: answer.flatMap { $0.isPresent ? $0.agreement?.planned : nil }, moved: move ?? replanned,
      item: answer.flatMap { $0.isPresent ? $0.item : nil }, fulfilled: answer?.held, off: off, tolerance: tolerance,
      isExact: isExact, hasSucceeded: answer?.hasSucceeded, version: version.number, at: site, today: today)
  }
}

extension ContractTimeline {
  /// The stretches of the contract's years up to the end of the period that runs on a day, each of the version in force
  /// on its last business day.
  func stretches(_ year: (ServiceTerms) -> Int, until today: Day) -> [YearlyPlan.Stretch] {
    let found = versions.enumerated().flatMap { place, version -> [YearlyPlan.Stretch] in
      let terms = version.terms
      let last =
        place == versions.count - 1
        ? today : versions[place + 1].terms.clock.zone.localized(versions[place + 1].from).day
      return ContractTimeline.years(year(terms.service), from: terms.term.start, to: terms.lastDay(on: last)).compactMap
      {
        days in
        let due = ContractTimeline.lastBusinessDay(days, terms.clock)
        guard self.version(on: due).number == version.number, lastDay.map({ days.lowerBound <= $0 }) ?? true else {
          return nil
        }
        return YearlyPlan.Stretch(days: days, due: due, version: version.number)
      }
    }
    return found.sorted { ($0.due, $0.days.lowerBound) < ($1.due, $1.days.lowerBound) }
  }

  /// The years from a day to another, each cut into equal stretches; the last may be cut short.
  private static func years(_ count: Int, from start: Day, to end: Day) -> [ClosedRange<Day>] {
    guard count > 0 else { return [] }
    var stretches: [ClosedRange<Day>] = []
    var years = 0
    while start.adding(months: 12 * years) <= end {
      let year = start.adding(months: 12 * years)
      let next = start.adding(months: 12 * (years + 1))
      for index in 0..<count {
        let (first, after) =
          count <= 12
          ? (
            start.adding(months: 12 * years + 12 * index / count),
            start.adding(months: 12 * years + 12 * (index + 1) / count)
          )
          : (
            year.adding(days: 365 * index / count),
            index + 1 == count ? next : year.adding(days: 365 * (index + 1) / count)
          )
        guard first <= end, first < after else { continue }
        stretches.append(first...min(after.adding(days: -1), end))
      }
      years += 1
    }
    return stretches
  }

  private static func lastBusinessDay(_ days: ClosedRange<Day>, _ clock: ContractClock) -> Day {
    guard let day = clock.adding(businessDays: -1, to: days.upperBound.adding(days: 1)), days.contains(day) else {
      return days.upperBound
    }
    return day
  }
}
