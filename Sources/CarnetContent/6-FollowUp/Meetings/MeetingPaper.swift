import CarnetCore

/// A paper of a meeting: which one, and the days that it looks back over.
///
/// It tells what is new in those days, and of what is older only what is still open.
struct MeetingPaper {
  let page: ContractPage
  let meeting: ItemID
  /// From the last meeting held, else from a quarter before, to the day of the paper.
  let period: Period
  /// The meeting from which it looks back; nil for the first.
  let last: ItemID?
  /// What the incidents, promises and figures of those days come to.
  let view: PeriodView

  /// What it is made from: a contract, and a meeting with the day of its paper.
  struct Material {
    let contract: ContractPage.Material
    let meeting: ItemID
    let day: Day
  }

  init(_ material: Material, _ language: Language) {
    page = ContractPage(material.contract, language)
    meeting = material.meeting
    let (dossier, day) = (material.contract.dossier, material.day)
    let last = dossier.items(of: Meeting.id).compactMap { item in
      dossier[Meeting.held, of: item].map { (day: $0, item: item) }
    }.filter { $0.item != material.meeting && $0.day <= day }.max { ($0.day, $0.item) < ($1.day, $1.item) }
    self.last = last?.item
    let begun = material.contract.timeline.versions[0].terms.term.start
    let from = last?.day ?? max(begun, day.adding(months: -MeetingPaper.firstMonths))
    period = Period(from: min(from, day), to: day) ?? Period.month(of: day)
    view = PeriodView(material.contract.known, period)
  }

  /// How far back the paper of the first meeting looks: a quarter.
  private static let firstMonths = 3

  /// As many older things as one goes through at a meeting; what is beyond is counted.
  static let bound = 12

  /// Its blocks under the firm, the contract and the day.
  func body(_ blocks: (MeetingPaper) -> [Document.Block]) -> DocumentKind.Body { page.body { _ in blocks(self) } }

  /// The first moment of its days.
  var start: Instant { page.contract.clock.zone.earliest(day: period.from, secondOfDay: 0) }

  /// True for a day that it looks back over.
  func isNew(_ day: Day?) -> Bool { day.map(period.contains) ?? false }
  /// The same for a moment.
  func isNew(_ moment: Instant?) -> Bool { isNew(moment.map { page.contract.clock.zone.localized($0).day }) }

  /// What it is about: the meeting, its day, and the days told.
  var facts: [Document.Fact] {
    [
      page.fact("Réunion", "Meeting", "\(meeting) \(page.dossier[Meeting.kind, of: meeting] ?? "")"),
      page.fact(
        "Prévue le", "Planned for", page.dossier[Meeting.planned, of: meeting].map(page.wording.dayInFull)),
    ]
  }

  /// The days told, and why they begin where they do.
  var periodFact: Document.Fact {
    let (from, to) = (page.wording.day(period.from), page.wording.day(period.to))
    guard let last else {
      return page.fact(
        "Période", "Period",
        page.say(
          "du \(from) au \(to), le dernier trimestre : aucune réunion n'a eu lieu avant",
          "\(from) to \(to), the last quarter: no meeting was held before"))
    }
    return page.fact(
      "Période", "Period",
      page.say("du \(from), dernière réunion (\(last)), au \(to)", "\(from), the last meeting (\(last)), to \(to)"))
  }

  /// What is new, what is older and open as far as one goes through it, and how many more of that there are.
  func told<Entry>(new: [Entry], old: [Entry]) -> (entries: [Entry], beyond: Int) {
    (Array(old.prefix(MeetingPaper.bound)) + new, max(0, old.count - MeetingPaper.bound))
  }

  /// The sentence that counts what is older, open and not listed; nothing where all is listed.
  func beyond(_ count: Int) -> [Document.Block] {
    guard count > 0 else { return [] }
    return [
      .paragraph(
        page.wording.count(
          count,
          one: Text(
            fr: "autre, plus ancien et encore ouvert, n'est pas détaillé ici.",
            en: "more, older and still open, is not listed here."),
          many: Text(
            fr: "autres, plus anciens et encore ouverts, ne sont pas détaillés ici.",
            en: "more, older and still open, are not listed here.")))
    ]
  }

  /// A list of both, or the sentence that stands for an empty one.
  func list(new: [String], old: [String] = [], else fr: String, _ en: String) -> [Document.Block] {
    let (entries, beyond) = told(new: new, old: old)
    return [page.list(entries, else: fr, en)] + self.beyond(beyond)
  }

  /// A table of both, or the sentence that stands for an empty one.
  func table(
    _ columns: [Table.Column], new: [[String]], old: [[String]] = [], else fr: String, _ en: String
  ) -> [Document.Block] {
    let (rows, beyond) = told(new: new, old: old)
    return [page.table(columns, rows, else: fr, en)] + self.beyond(beyond)
  }
}

/// Which meeting a paper is of: the one that is named, else the one that comes next, or that was held last.
extension MeetingPaper {
  /// A meeting that is planned and was not held.
  static func planned(_ known: Known) -> DocumentKind.Prepared<Material> {
    ContractPage.inForce(known).flatMap { contract in
      let (dossier, today) = (known.dossier, contract.contract.clock.zone.localized(known.now).day)
      if let named = known.about, let held = dossier[Meeting.held, of: named] {
        return .lacking(
          Text(
            fr: "\(named) a eu lieu le \(Wording(language: .fr).day(held)). Écrivez plutôt son compte rendu.",
            en: "\(named) was held on \(Wording(language: .en).day(held)). Write its minutes instead."),
          at: [Meeting.held.address(of: named)])
      }
      if let named = known.about, dossier[Meeting.planned, of: named] == nil {
        return .lacking(
          Text(fr: "\(named) n'a pas de date prévue.", en: "\(named) has no planned date."),
          at: [Meeting.planned.address(of: named)])
      }
      guard let meeting = known.about ?? next(dossier, today) else {
        return .lacking(
          Text(
            fr: "Aucune réunion n'est prévue. Pour en prévoir une, tapez :réunion.",
            en: "No meeting is planned. To plan one, type :meeting."),
          at: [Meeting.planned.address(of: dossier.upcoming(Meeting.form))])
      }
      return .success(Material(contract: contract, meeting: meeting, day: today))
    }
  }

  /// A meeting that was held; its paper is of that day, and by the terms in force on it.
  static func held(_ known: Known) -> DocumentKind.Prepared<Material> {
    ContractPage.inForce(known).flatMap { contract in
      let dossier = known.dossier
      guard let meeting = known.about ?? Meeting.last(dossier) else {
        let today = contract.contract.clock.zone.localized(known.now).day
        guard let next = next(dossier, today) else {
          return .lacking(
            Text(
              fr: "Aucune réunion n'a eu lieu et aucune n'est prévue. Pour en prévoir une, tapez :réunion.",
              en: "No meeting has been held or planned. To plan one, type :meeting."),
            at: [Meeting.held.address(of: dossier.upcoming(Meeting.form))])
        }
        return notHeld(next)
      }
      guard let day = dossier[Meeting.held, of: meeting] else { return notHeld(meeting) }
      return .success(Material(contract: contract.at(day), meeting: meeting, day: day))
    }
  }

  private static func notHeld(_ meeting: ItemID) -> DocumentKind.Prepared<Material> {
    .lacking(
      Text(fr: "\(meeting) n'a pas encore eu lieu.", en: "\(meeting) has not been held yet."),
      at: [Meeting.held.address(of: meeting)])
  }

  /// The next meeting that is planned and not held; where none is ahead, the last whose day has passed.
  private static func next(_ dossier: Dossier, _ today: Day) -> ItemID? {
    let open = dossier.items(of: Meeting.id).compactMap { item -> (day: Day, item: ItemID)? in
      guard dossier[Meeting.held, of: item] == nil else { return nil }
      return dossier[Meeting.planned, of: item].map { ($0, item) }
    }.sorted { ($0.day, $0.item) < ($1.day, $1.item) }
    return (open.first { $0.day >= today } ?? open.last)?.item
  }
}
