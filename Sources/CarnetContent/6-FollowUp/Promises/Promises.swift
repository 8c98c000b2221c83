import CarnetCore

/// What the contract makes due, from its first day on, each with what fulfilled it: what the agenda, the indicators, the
/// control sheet, reports and letters read.
///
/// Each promise is judged by the version of the contract in force on its day; a draft promises nothing.
struct Promises: Groundwork, Sendable {
  /// All of them, kind by kind, in the order of their numbers.
  let all: [Promise]
  /// The day from which they are seen, at the place of service.
  let today: Day

  /// Nil before there is a contract.
  init?(_ dossier: Dossier, now: Instant) {
    guard let timeline = ContractTimeline(dossier, now: now) else { return nil }
    self.init(dossier, timeline, now: now)
  }

  /// Those of a dossier under the versions of its contract.
  init(_ dossier: Dossier, _ timeline: ContractTimeline, now: Instant) {
    let making = PromiseMaking(dossier, timeline, now: now)
    today = making.today
    all = making.promises
  }

  /// What was agreed in a dossier that has no contract yet: meetings, actions, and tests that somebody planned.
  init(agreedIn dossier: Dossier, now: Instant) {
    let today = dossier.serviceZone.localized(now).day
    self.today = today
    let tests = PromiseMaking.testAgreements(dossier)
    let planned = dossier.items(of: RestoreTest.id).compactMap { item in tests[item].map { (item: item, day: $0) } }
    all =
      PromiseMaking.meetings(dossier, today) + PromiseMaking.actions(dossier, today)
      + planned.enumerated().map { index, test in
        Promise(
          .restoreTest, index + 1, due: test.day.yardstick, standing: test.day.planned, item: test.item,
          fulfilled: dossier[RestoreTest.done, of: test.item], today: today)
      }
  }

  /// Those of a kind, in order.
  func of(_ kind: Promise.Kind) -> [Promise] { all.filter { $0.kind == kind } }

  /// The day by which the next of a kind is due for which nothing is noted; nil when none is.
  static func next(_ kind: Promise.Kind, in dossier: Dossier, now: Instant) -> Day? {
    guard let promises = Promises(dossier, now: now) else { return nil }
    return promises.of(kind).first { $0.item == nil && $0.fulfilled == nil && $0.due >= promises.today }?.due
  }

  /// The promise that an item answers for; nil when it answers for none.
  func answered(by item: ItemID, _ kind: Promise.Kind) -> Promise? { all.first { $0.kind == kind && $0.item == item } }

  /// Those of a kind that are not fulfilled, in order.
  func open(_ kind: Promise.Kind) -> [Promise] {
    all.filter { $0.kind == kind && $0.fulfilled == nil && !$0.isGone }
  }

  /// Those of a kind that are owed, whose day is over and that have not come.
  func overdue(_ kind: Promise.Kind) -> [Promise] { open(kind).filter { $0.isOwed && $0.isOverdue(on: today) } }

  /// Those of a kind to be recalled: what was missed and has no day is passed over once a later one has, and what nothing
  /// owes once its day is over.
  func toRecall(_ kind: Promise.Kind) -> [Promise] {
    let open = open(kind).filter { $0.isOwed || !$0.isOverdue(on: today) }
    let later = of(kind).last { $0.item != nil && $0.isOwed }?.number ?? 0
    return open.filter { $0.item != nil || !$0.isOverdue(on: today) || $0.number > later }
  }

  /// The next of those that come one after another: the last that is behind, else the first that is ahead.
  func pending(_ kind: Promise.Kind) -> Promise? {
    let open = of(kind).reversed().prefix { $0.fulfilled == nil }
    return open.first { $0.isOverdue(on: today) } ?? open.last
  }

  /// The reviews that nobody held since the last one, and for which no day was agreed: those that are behind, then the next.
  var reviewsToAgree: [Promise] {
    of(.review).reversed().prefix { $0.fulfilled == nil }.reversed().filter { !$0.hasAgreedDay }
  }
}

extension ContractPage {
  /// What the contract makes due; found once for what rests on the same dossier.
  var promises: Promises { view?.known[Promises.self] ?? Promises(dossier, timeline, now: now) }
}

/// How promises are made out of a contract and of what is noted.
private struct PromiseMaking {
  let dossier: Dossier
  let timeline: ContractTimeline
  let now: Instant
  let today: Day
  /// The last day of the period that now runs.
  let last: Day
  let zone: Zone

  init(_ dossier: Dossier, _ timeline: ContractTimeline, now: Instant) {
    self.dossier = dossier
    self.timeline = timeline
    self.now = now
    let terms = timeline.terms(at: now)
    zone = terms.clock.zone
    today = zone.localized(now).day
    last = timeline.lastDay ?? terms.lastDay(on: today)
  }

  var promises: [Promise] { made.compactMap(withinContract) }

  /// A promise as far as the contract runs: what was agreed for a day before it or after its end is recalled, and judged by
  /// nothing; what the contract alone makes due is not due then.
  private func withinContract(_ promise: Promise) -> Promise? {
    guard timeline.era(of: promise.day) != .during else { return promise }
    switch promise.kind {
    // The report of an incident goes with the incident, whenever that was over.
    case .incidentReport: return promise
    case .visit, .restoreTest, .visitReport, .meeting, .minutes, .action:
      return promise.item == nil ? nil : promise.unowed
    case .review, .summary, .survey, .vigilance, .reminder, .revision, .invoice: return nil
    }
  }

  private var made: [Promise] {
    visits + restoreTests + visitReports + incidentReports + PromiseMaking.meetings(dossier, today) + reviews + minutes
      + PromiseMaking.actions(dossier, today) + summaries
      + vigilance + reminders + revisions + invoices
  }

  private func day(_ moment: Instant) -> Day { zone.localized(moment).day }

  /// A day that has come; nil for one that has not.
  private func seen(_ day: Day) -> Day? { day <= today ? day : nil }

  /// The items of a form, the withdrawn ones behind: what was said of them is kept.
  private func everNoted(_ form: Form) -> [(item: ItemID, isPresent: Bool)] {
    PromiseMaking.everNoted(form, in: dossier)
  }

  private static func everNoted(_ form: Form, in dossier: Dossier) -> [(item: ItemID, isPresent: Bool)] {
    let present = dossier.items(of: form.id)
    let gone = (1..<dossier.nextNumber(of: form.id)).compactMap { number in
      form.items.map { ItemID(letter: $0.letter, number: number) }
    }.filter { !dossier.contains($0, in: form.id) && !dossier.leavesAside($0, in: form.id) }
    return present.map { ($0, true) } + gone.map { ($0, false) }
  }

  // MARK: Visits and tests

  private var visits: [Promise] {
    let agreements = Agreement.all(
      of: Intervention.id, day: Intervention.planned, movedBy: Intervention.movedBy, in: dossier)
    let candidates = everNoted(Intervention.form).compactMap { item, isPresent -> YearlyPlan.Candidate? in
      guard dossier[Intervention.kind, of: item] == .preventive else { return nil }
      let agreement = agreements[item]
      guard isPresent || agreement.map({ !$0.isMistaken }) ?? false else { return nil }
      return YearlyPlan.Candidate(
        item: item, agreement: agreement,
        held: isPresent ? dossier[Intervention.started, of: item].map(day).flatMap(seen) : nil, isPresent: isPresent,
        site: { $0.site(ofVisit: item, in: dossier) })
    }
    return YearlyPlan(
      .visit, timeline, YearlyPlan.Measure(tolerance: \.visitTolerance, isExact: true), today: today
    ).promises(a: \.visits, answeredBy: candidates)
  }

  static func testAgreements(_ dossier: Dossier) -> [ItemID: Agreement] {
    Agreement.all(of: RestoreTest.id, day: RestoreTest.planned, movedBy: RestoreTest.movedBy, in: dossier)
  }

  private var restoreTests: [Promise] {
    let agreements = PromiseMaking.testAgreements(dossier)
    let candidates = everNoted(RestoreTest.form).compactMap { item, isPresent -> YearlyPlan.Candidate? in
      let agreement = agreements[item]
      guard isPresent || agreement.map({ !$0.isMistaken }) ?? false else { return nil }
      return YearlyPlan.Candidate(
        item: item, agreement: agreement, held: isPresent ? dossier[RestoreTest.done, of: item].flatMap(seen) : nil,
        isPresent: isPresent, hasSucceeded: dossier[RestoreTest.result, of: item] == .success)
    }
    return YearlyPlan(
      .restoreTest, timeline, YearlyPlan.Measure(tolerance: { _ in 0 }, isExact: false), today: today
    ).promises(a: \.restoreTests, answeredBy: candidates)
  }

  // MARK: Reports

  private var visitReports: [Promise] {
    VisitsTold(dossier).all.filter { $0.over <= now }.enumerated().compactMap { index, visit in
      let promise = report(
        .visitReport, index + 1, of: visit.item, after: visit.over, within: \.reportDays,
        at: { $0.site(ofVisit: visit.item, in: dossier) }, isGone: !visit.stands
      ) { zone in dossier[Intervention.report, of: visit.item].map { zone.localized($0).day } }
      return visit.stands || promise.map { PromiseMaking.stays($0, today) } ?? false ? promise : nil
    }
  }

  private var incidentReports: [Promise] {
    let changes = SeverityChange.byIncident(in: dossier)
    // What was reported while no contract was in force, none promises a report of: old tickets may be taken over.
    let grave = dossier.items(of: Incident.id).compactMap { item -> (item: ItemID, at: Instant)? in
      guard dossier[Incident.kind, of: item] ?? .incident == .incident,
        let restored = dossier[Incident.restored, of: item], restored <= now,
        timeline.era(of: dossier[Incident.reported, of: item] ?? restored) == .during,
        let severity = Incident.severity(
          of: item, in: dossier, by: timeline.terms(at: dossier[Incident.reported, of: item] ?? restored).matrix,
          after: changes[item] ?? [], now: now), severity == .p1 || severity == .p2
      else { return nil }
      return (item, restored)
    }
    return grave.enumerated().compactMap { index, incident in
      report(
        .incidentReport, index + 1, of: incident.item, after: incident.at, within: \.incidentReportDays,
        at: { $0.site(ofIncident: incident.item, in: dossier) }
      ) { _ in dossier[Incident.report, of: incident.item] }
    }
  }

  /// A report due a number of business days after a moment, by the version in force at that moment, at a site.
  private func report(
    _ kind: Promise.Kind, _ number: Int, of item: ItemID, after moment: Instant, within days: (ServiceTerms) -> Int?,
    at site: (ContractTimeline.Version) -> ItemID?, isGone: Bool = false, received: (Zone) -> Day?
  ) -> Promise? {
    let version = timeline.version(at: moment)
    let site = site(version)
    let clock = version.terms.clock(at: site)
    let begun = clock.zone.localized(moment).day
    guard let days = days(version.terms.service), let due = clock.adding(businessDays: days, to: begun) else {
      return nil
    }
    let received = received(clock.zone)
    return Promise(
      kind, number, due: due, day: day(moment), item: item, fulfilled: received,
      off: received.map { clock.businessDays(from: begun, to: $0) }, tolerance: days, version: version.number,
      at: site, isGone: isGone, today: today)
  }

  // MARK: Meetings

  /// Days by which a meeting may be off its date.
  private static let meetingTolerance = 5

  static func meetings(_ dossier: Dossier, _ today: Day) -> [Promise] {
    meetingAgreements(dossier).map { index, item, agreement, isPresent in
      let held = isPresent ? dossier[Meeting.held, of: item] : nil
      return Promise(
        .meeting, index + 1, due: agreement.yardstick,
        limit: agreement.yardstick.adding(days: PromiseMaking.meetingTolerance), standing: agreement.planned,
        moved: agreement.moves.last.map { (by: $0.by, from: $0.from) }, item: item,
        fulfilled: held, off: held.map { $0.ordinal - agreement.yardstick.ordinal },
        tolerance: PromiseMaking.meetingTolerance, isExact: true, isGone: !isPresent, today: today)
    }
  }

  /// The meetings for which a day was agreed; one that was withdrawn was agreed all the same, unless that was a mistake.
  private static func meetingAgreements(
    _ dossier: Dossier
  ) -> [(index: Int, item: ItemID, agreement: Agreement, isPresent: Bool)] {
    let agreements = Agreement.all(of: Meeting.id, day: Meeting.planned, movedBy: Meeting.movedBy, in: dossier)
    return everNoted(Meeting.form, in: dossier).enumerated().compactMap { index, noted in
      guard let agreement = agreements[noted.item], noted.isPresent || !agreement.isMistaken else { return nil }
      return (index, noted.item, agreement, noted.isPresent)
    }
  }

  /// A meeting that took place, as it was last told.
  private struct Held {
    let day: Day
    let item: ItemID
    /// False for one that was withdrawn, or of which the day was taken back: it counts for nothing, and does not put off what
    /// came after it either.
    let stands: Bool
  }

  /// The meetings that took place, in the order of their days.
  private var held: [Held] {
    let (held, movedBy) = (Meeting.held.definition.id, Meeting.movedBy.definition.id)
    let told = dossier.told(of: Meeting.id, [held, movedBy])
    return everNoted(Meeting.form).compactMap { item, isPresent -> Held? in
      if isPresent, let day = dossier[Meeting.held, of: item] {
        return seen(day).map { Held(day: $0, item: item, stands: true) }
      }
      let said = (told[item] ?? []).compactMap { $0.question == held ? $0.answer?.value : nil }
      guard dossier[Meeting.movedBy, of: item] != .mistake, let day = said.last.flatMap(Day.init(kept:)) else {
        return nil
      }
      return seen(day).map { Held(day: $0, item: item, stands: false) }
    }
    .sorted { ($0.day, $0.item) < ($1.day, $1.item) }
  }

  private var reviews: [Promise] {
    func next(_ day: Day) -> Day? {
      timeline.version(on: day).terms.service.meetings.map { day.adding(months: $0.months) }
    }
    let start = timeline.versions[0].terms.term.start
    let links = Promise.links(
      .review, from: next(start), next: next,
      fulfilled: held.filter { timeline.era(of: $0.day) == .during }.map {
        Promise.Deed(day: $0.day, item: $0.item, stands: $0.stands)
      },
      tolerance: PromiseMaking.meetingTolerance, today: today, last: last)
    return PromiseMaking.agreed(
      links, PromiseMaking.meetingAgreements(dossier).map(\.agreement.yardstick).sorted(), from: start)
  }

  /// Reviews, with those known for which a day was agreed: each day answers for the earliest that it falls to, after what came
  /// before that one and before the next is due.
  private static func agreed(_ links: [Promise.Link], _ days: [Day], from start: Day) -> [Promise] {
    var reviews = links.map(\.promise)
    for day in days {
      let place = reviews.indices.first { place in
        let before = place == 0 ? start : links[place - 1].anchor
        let isBefore = place + 1 < reviews.count ? day < reviews[place + 1].due : true
        return !reviews[place].hasAgreedDay && before <= day && isBefore
      }
      if let place { reviews[place] = reviews[place].agreed }
    }
    return reviews
  }

  private var minutes: [Promise] {
    held.enumerated().compactMap { index, meeting in
      let version = timeline.version(on: meeting.day)
      let clock = version.terms.clock
      guard let days = version.terms.service.minutesDays, let due = clock.adding(businessDays: days, to: meeting.day)
      else { return nil }
      let sent = dossier[Meeting.minutesSent, of: meeting.item]
      let promise = Promise(
        .minutes, index + 1, due: due, day: meeting.day, item: meeting.item, fulfilled: sent,
        off: sent.map { clock.businessDays(from: meeting.day, to: $0) }, tolerance: days, version: version.number,
        isGone: !meeting.stands, today: today)
      return meeting.stands || PromiseMaking.stays(promise, today) ? promise : nil
    }
  }

  /// True for what came late, or never: it does not go with what is withdrawn.
  private static func stays(_ promise: Promise, _ today: Day) -> Bool { !promise.isOnTime && promise.due < today }

  static func actions(_ dossier: Dossier, _ today: Day) -> [Promise] {
    let agreements = Agreement.all(
      of: MeetingAction.id, day: MeetingAction.due, movedBy: MeetingAction.movedBy, in: dossier)
    return everNoted(MeetingAction.form, in: dossier).enumerated().compactMap { index, noted in
      let item = noted.item
      guard let agreement = agreements[item], noted.isPresent || !agreement.isMistaken else { return nil }
      let done = dossier[MeetingAction.done, of: item]
      let promise = Promise(
        .action, index + 1, due: agreement.yardstick, standing: agreement.planned,
        moved: agreement.moves.last.map { (by: $0.by, from: $0.from) }, item: item, fulfilled: done,
        off: done.map { $0.ordinal - agreement.yardstick.ordinal }, isGone: !noted.isPresent, today: today)
      return noted.isPresent || stays(promise, today) ? promise : nil
    }
  }

  // MARK: Papers

  /// Days after its stretch by which an activity report is late: the contract names none.
  private static let summaryDays = 30

  private var summaries: [Promise] {
    let stretches = timeline.stretches({ $0.summaries.map { 12 / $0.months } ?? 0 }, until: today)
    // A report that does not say what it is about is about the last stretch that was over when it came.
    let papers = papers(.summary).map { paper in
      let about = dossier[ProviderPaper.about, of: paper.item]
      let place =
        about.map { day in stretches.firstIndex { $0.days.contains(day) } }
        ?? stretches.lastIndex { $0.days.upperBound <= paper.day }
      return (place: place, day: paper.day, item: paper.item)
    }
    return stretches.enumerated().map { index, stretch in
      let end = stretch.days.upperBound
      let paper = papers.first { $0.place == index }
      return Promise(
        .summary, index + 1, due: end, limit: end.adding(days: PromiseMaking.summaryDays), item: paper?.item,
        fulfilled: paper?.day, off: paper.map { $0.day.ordinal - end.ordinal }, tolerance: PromiseMaking.summaryDays,
        version: stretch.version, today: today)
    }
  }

  private func papers(_ kind: ProviderPaperKind) -> [(day: Day, item: ItemID)] {
    dossier.items(of: ProviderPaper.id).compactMap { item in
      guard dossier[ProviderPaper.kind, of: item] == kind else { return nil }
      return dossier[ProviderPaper.received, of: item].map { (day: $0, item: item) }
    }.sorted { ($0.day, $0.item) < ($1.day, $1.item) }
  }

  private var vigilance: [Promise] {
    let certificates = Vigilance.certificates(dossier)
    let start = timeline.versions[0].terms.term.start
    let first = Vigilance.atTheAward(dossier, timeline) ?? certificates.first?.day
    guard timeline.versions.contains(where: { $0.terms.total >= Law.vigilanceThreshold }) else { return [] }
    return Promise.chain(
      .vigilance, from: first.map { max($0.adding(months: Vigilance.months), start) } ?? start,
      next: { $0.adding(months: Vigilance.months) },
      fulfilled: certificates.filter { certificate in first.map { certificate.day > $0 } ?? true }.map {
        Promise.Deed(day: $0.day, item: $0.item)
      }, tolerance: 0,
      today: today, last: last)
  }

  private var reminders: [Promise] {
    let papers = papers(.reminder)
    var promises: [Promise] = []
    for (place, version) in timeline.versions.enumerated() where version.terms.service.reminderDays > 0 {
      let term = version.terms.term
      var before = term.start
      for period in 0...(term.period(on: max(today, term.start)) + 1) {
        let notice = term.noticeDeadline(period)
        let due = notice.adding(days: -version.terms.service.reminderDays)
        defer { before = notice }
        guard timeline.place(at: zone.earliest(day: due, secondOfDay: 0)) == place, due >= term.start else { continue }
        let paper = papers.first { before < $0.day && $0.day <= notice }
        promises.append(
          Promise(
            .reminder, promises.count + 1, due: due, item: paper?.item, fulfilled: paper?.day,
            off: paper.map { $0.day.ordinal - due.ordinal }, version: version.number, today: today))
        if due >= today { break }
      }
    }
    return promises
  }

  // MARK: Money

  private var revisions: [Promise] {
    var promises: [Promise] = []
    for (place, version) in timeline.versions.enumerated() {
      var from = version.terms.term.start.adding(days: 1)
      while let due = version.terms.revision(from: from) {
        if timeline.place(at: zone.earliest(day: due, secondOfDay: 0)) == place {
          let invoice = issued.first { $0.day >= due && $0.day < due.adding(months: 12) }
          promises.append(
            Promise(
              .revision, promises.count + 1, due: due, limit: due.adding(months: 12), item: invoice?.item,
              fulfilled: invoice?.day, version: version.number, today: today))
        }
        if due >= today { break }
        from = due.adding(days: 1)
      }
    }
    return promises
  }

  private var issued: [(day: Day, item: ItemID)] {
    dossier.items(of: Invoice.id).compactMap { item in dossier[Invoice.issued, of: item].map { (day: $0, item: item) } }
      .sorted { ($0.day, $0.item) < ($1.day, $1.item) }
  }

  /// The invoice of each month that has begun.
  private var invoices: [Promise] {
    let issued = issued
    let start = timeline.versions[0].terms.term.start
    var promises: [Promise] = []
    var month = Period.month(of: start)
    while month.from <= min(today, last) {
      let version = timeline.version(on: max(month.from, start))
      let due = max(start, month.from.adding(days: version.terms.service.invoiceDay - 1))
      let invoice = issued.first { invoice in
        guard let from = dossier[Invoice.periodFrom, of: invoice.item],
          let to = dossier[Invoice.periodTo, of: invoice.item], from <= to
        else { return month.contains(invoice.day) }
        return from <= max(month.from, start) && max(month.from, start) <= to
      }
      promises.append(
        Promise(
          .invoice, promises.count + 1, due: due, limit: month.to, item: invoice?.item, fulfilled: invoice?.day,
          version: version.number, today: today))
      month = Period.month(of: month.to.adding(days: 1))
    }
    return promises
  }
}

extension Promise {
  /// What fulfils one of those that come again and again.
  struct Deed: Hashable, Sendable {
    let day: Day
    let item: ItemID?
    /// False once it was taken back: then it fulfils nothing, and what is due after it stays due when it was.
    var stands = true
  }

  /// One of those that come again and again, with the day from which the next was counted.
  struct Link: Sendable {
    let promise: Promise
    let anchor: Day
  }

  /// What comes again and again: each is due a while after what fulfilled the one before it.
  ///
  /// What has not come by the day of the next one was missed. It goes on up to a day ahead of `today`, and not past `last`.
  static func chain(
    _ kind: Kind, from first: Day?, next: (Day) -> Day?, fulfilled: [Deed], tolerance: Int, today: Day, last: Day
  ) -> [Promise] {
    links(kind, from: first, next: next, fulfilled: fulfilled, tolerance: tolerance, today: today, last: last).map(
      \.promise)
  }

  /// The same with the days from which they are counted.
  static func links(
    _ kind: Kind, from first: Day?, next: (Day) -> Day?, fulfilled: [Deed], tolerance: Int, today: Day, last: Day
  ) -> [Link] {
    var promises: [Link] = []
    var due = first
    func add(_ due: Day, _ deed: Deed?) {
      let by = deed.flatMap { $0.stands ? $0 : nil }
      let promise = Promise(
        kind, promises.count + 1, due: due, limit: due.adding(days: tolerance), item: by?.item, fulfilled: by?.day,
        off: by.map { $0.day.ordinal - due.ordinal }, tolerance: tolerance, today: today)
      promises.append(Link(promise: promise, anchor: deed?.day ?? due))
    }
    for deed in fulfilled where deed.day <= today {
      while let day = due, let following = next(day), following > day, deed.day >= following {
        add(day, nil)
        due = following
      }
      guard let day = due else { return promises }
      add(day, deed)
      due = next(deed.day)
    }
    while let day = due, day <= last {
      add(day, nil)
      guard day < today, let following = next(day), following > day else { break }
      due = following
    }
    return promises
  }
}
