import CarnetCore

/// Where a contract is in its life, seen from a day: a deadline that has passed changes it.
struct ContractLife: Sendable {
  /// What can be said of it.
  enum State: Hashable, Sendable {
    /// Nobody is bound yet.
    case drafted
    /// Signed, and not begun.
    case signed
    case inForce
    /// Notice was given: it runs to its last day.
    case noticeGiven
    case ended
    /// Ended, and all has come back.
    case handedBack
    /// Another contract with the same provider took its place: there is nothing to hand back.
    case renewed
  }

  let state: State
  let contract: ContractFacts
  /// The last day, as things stand.
  let end: Day
  /// The notice that was given; nil without any.
  let notice: GivenNotice?
  /// The last day for notice against the renewal that is now certain; nil while notice is still possible.
  let missed: Day?
  /// When notice can be given next; nil where none is needed, or where it is given.
  let next: NoticeTerms?
  /// The contract that takes its place; nil while none does.
  let successor: Contract?
  /// Who provides it.
  let provider: String?
  /// What it is to the contract that it replaces, with the number of that; nil for the first.
  let relation: (kind: ContractRelation, to: String?)?

  /// The life of a dossier's contract, seen from a moment; nil while it has none that is complete.
  init?(_ dossier: Dossier, now: Instant) {
    guard let timeline = ContractTimeline(dossier, now: now) else { return nil }
    let contract = timeline.terms(at: now)
    let today = contract.clock.zone.localized(now).day
    self.contract = contract
    let contracts = Contracts(dossier)
    let own = dossier.contract(at: now)
    successor = own.flatMap(contracts.successor)
    provider = own?.provider.flatMap { dossier[Provider.name, of: $0] }
    relation = own?.relation.map { kind in
      (kind, own?.replaced.flatMap { place in contracts.all.first { $0.place == place }?.number })
    }
    let ending = ContractEnding(of: contract, before: successor, in: dossier, on: today)
    (end, notice, missed, next) = (ending.day, ending.notice, ending.missed, ending.next)
    let replacedOn = successor.flatMap { $0.relation == .renewal ? $0.start.adding(days: -1) : nil }
    let contractStage = dossier.state(of: .contract)
    if !contractStage.isClosed && contractStage.revision == 1 {
      state = .drafted
    } else if today < contract.term.start {
      state = .signed
    } else if today > end, replacedOn == end {
      state = .renewed
    } else if today > end {
      let item = HandingBack.item(of: contract, in: dossier)
      state =
        item.map { item in HandingBack.parts.allSatisfy { dossier[$0, of: item] != nil } } ?? false
        ? .handedBack : .ended
    } else {
      state = notice == nil ? .inForce : .noticeGiven
    }
  }

  /// True once its last day has passed: what can no longer be held, or is owed to a contract that runs, is asked for no more.
  var isOver: Bool { [.ended, .handedBack, .renewed].contains(state) }

  /// How the contract stands, after its number: `until 31 December 2027`.
  func standing(_ language: Language) -> String {
    let wording = Wording(language: language)
    let last = wording.day(end)
    let words =
      switch state {
      case .drafted: Text(fr: "en projet", en: "a draft")
      case .signed:
        Text(
          fr: "signé, à partir du \(wording.day(contract.term.start))",
          en: "signed, from \(wording.day(contract.term.start))")
      case .inForce: Text(fr: "jusqu'au \(last)", en: "until \(last)")
      case .noticeGiven:
        Text(
          fr: "dénoncé le \(wording.day(notice?.sent ?? end)), prend fin le \(last)",
          en: "notice given on \(wording.day(notice?.sent ?? end)), ends on \(last)")
      case .renewed:
        Text(
          fr: "fini le \(last), remplacé par \(successor?.number ?? "")",
          en: "ended on \(last), replaced by \(successor?.number ?? "")")
      case .ended: Text(fr: "fini le \(last)", en: "ended on \(last)")
      case .handedBack: Text(fr: "fini le \(last), tout est rendu", en: "ended on \(last), all handed back")
      }
    return words[language] + (succession.map { ", \($0[language])" } ?? "")
  }

  /// What it is to the contract that it replaces, or that it runs beside others; nil for the first.
  private var succession: Text? {
    guard let relation else { return nil }
    switch relation.kind {
    case .beside: return Text(fr: "en plus des autres", en: "in addition to the others")
    case .renewal: return relation.to.map { Text(fr: "fait suite à \($0)", en: "follows \($0)") }
    case .successor: return relation.to.map { Text(fr: "remplace \($0)", en: "replaces \($0)") }
    case .amendment: return nil
    }
  }

  /// The last day once it is certain: notice was given, it ended, or another contract takes its place.
  var lastDay: Day? {
    switch state {
    case .drafted, .signed, .inForce: successor?.relation == .renewal && next == nil ? end : nil
    case .noticeGiven, .ended, .handedBack, .renewed: end
    }
  }

  /// What a deadline that has passed has changed, or what is still missing of an ending; nil when there is nothing to say.
  var remark: Text? {
    let (fr, en) = (Wording(language: .fr), Wording(language: .en))
    if let missed, let next, state == .inForce || state == .signed {
      return Text(
        fr:
          "Le dernier jour de préavis, le \(fr.day(missed)), est passé : le contrat dure jusqu'au \(fr.day(end)). "
          + "Prochain préavis à donner avant le \(fr.day(next.deadline)).",
        en:
          "The last day for notice, \(en.day(missed)), has passed: the contract runs until \(en.day(end)). "
          + "Give the next notice by \(en.day(next.deadline)).")
    }
    guard let notice else { return nil }
    if state == .noticeGiven, notice.awaitsReceipt {
      return Text(
        fr: "La date de réception du préavis fait foi : enregistrez-la. Tapez :modifier \(notice.item) received.",
        en: "The day notice arrived is what counts: enter it. Type :edit \(notice.item) received.")
    }
    let terms = NoticeTerms(contract, on: notice.counted)
    guard terms.isTooLate, state == .noticeGiven else { return nil }
    return Text(
      fr: "Le préavis est arrivé après le dernier jour : le contrat ne finit que le \(fr.day(end)).",
      en: "Notice arrived after the last day: the contract does not end before \(en.day(end)).")
  }
}

extension ContractFacts {
  /// The last prudent day to send notice against the renewal after a period: a working day at the place of service.
  func prudentSending(_ period: Int) -> Day {
    var day = term.safeSendingDay(period)
    while day.weekday > 5 || clock.calendar?.isHoliday(day) ?? false { day = day.adding(days: -1) }
    return day
  }
}
