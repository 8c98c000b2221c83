import CarnetCore

/// The survey of the staff, twice a year: each is due half a year after what the one before was about.
enum SurveyPromises {
  /// Months from one to the next.
  private static let rhythm = 6

  /// Those of a contract from its first day on.
  static func all(_ dossier: Dossier, _ timeline: ContractTimeline, now: Instant) -> [Promise] {
    let terms = timeline.terms(at: now)
    let today = terms.clock.zone.localized(now).day
    let start = timeline.versions[0].terms.term.start
    let rounds = dossier.items(of: Survey.id).compactMap { dossier[Survey.about, of: $0] }
    let noted = (dossier[Evaluation.surveySent] ?? 0) > 0 ? dossier[Evaluation.to] : nil
    let about = Set(rounds + [noted].compactMap(\.self)).sorted().filter { $0 >= start }
    // The last day of the half-year: a survey is about what has passed.
    func next(_ day: Day) -> Day { day.adding(days: 1).adding(months: rhythm).adding(days: -1) }
    return Promise.chain(
      .survey, from: next(start.adding(days: -1)), next: next,
      fulfilled: about.map { Promise.Deed(day: $0, item: nil) }, tolerance: 0, today: today,
      last: timeline.lastDay ?? terms.lastDay(on: today)
    ).filter { timeline.era(of: $0.day) == .during }
  }
}

extension PeriodView {
  /// Everything that the contract makes due, and the surveys; nothing before there is a contract.
  var promises: [Promise] {
    guard let timeline, let promises = known[Promises.self] else { return [] }
    return promises.all + SurveyPromises.all(dossier, timeline, now: now)
  }

  /// What was noted for promises of some kinds that are in no count of the period, and why.
  func leftOut(_ kinds: Promise.Kind...) -> [LeftOut] {
    guard let known = known[Promises.self], let timeline else { return [] }
    return LeftOutReason.groups(
      known.all.compactMap { promise -> (item: ItemID, reason: LeftOutReason)? in
        guard kinds.contains(promise.kind), let item = promise.item, !promise.isDue(in: period, on: known.today) else {
          return nil
        }
        if let reason = timeline.leaves(promise) { return (item, reason) }
        return (item, promise.day < period.from ? .beforePeriod : promise.day > period.to ? .afterPeriod : .notYet)
      })
  }

  /// What was noted of the period for promises of some kinds, and is judged by nothing.
  func outside(_ kinds: Promise.Kind...) -> [Measurement.Used] {
    guard let known = known[Promises.self], let timeline else { return [] }
    return known.all.compactMap { promise in
      guard kinds.contains(promise.kind), let item = promise.item, period.contains(promise.day),
        let reason = timeline.leaves(promise)
      else { return nil }
      return Measurement.Used(
        unjudged: item,
        Text(
          fr: "\(reason.words.fr) : le contrat ne s'applique pas", en: "\(reason.words.en): the contract does not apply"
        ))
    }
  }

  /// The meetings that were due in the period: by the days agreed, and where none was by the contract's own.
  var meetingsDue: [Promise] { promised(.meeting) + promised(.review).filter { !$0.hasAgreedDay } }

  /// What of a kind was due in the period: the denominator of its rate.
  func promised(_ kind: Promise.Kind) -> [Promise] {
    guard let known = known[Promises.self] else { return [] }
    let all = kind == .survey ? promises : known.all
    return all.filter { $0.kind == kind && $0.isDue(in: period, on: known.today) }
  }
}

extension ContractTimeline {
  /// Why nothing is owed for a promise; nil where it is.
  fileprivate func leaves(_ promise: Promise) -> LeftOutReason? {
    guard !promise.isOwed else { return nil }
    return switch era(of: promise.day) {
    case .before: .beforeContract
    case .during: .notOwed
    case .after: .afterContract
    }
  }
}
