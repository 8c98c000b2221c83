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

  /// The life of a dossier's contract, seen from a moment; nil while it has none that is complete.
  init?(_ dossier: Dossier, now: Instant) {
    guard let timeline = ContractTimeline(dossier, now: now) else { return nil }
    let contract = timeline.terms(at: now)
    let today = contract.clock.zone.localized(now).day
    self.contract = contract
    let given = GivenNotice(of: contract, in: dossier)
    notice = given
    let terms = NoticeTerms(contract, on: today)
    if let given {
      // Before the contract runs on by itself, an ending that came in time is kept; one that came late counts for the next.
      end = NoticeTerms(contract, on: given.counted).end
      missed = nil
      next = nil
    } else if contract.renewal == .tacit {
      end = terms.end
      missed = terms.isTooLate ? contract.term.noticeDeadline(terms.period - 1) : nil
      next = terms
    } else {
      end = contract.term.end
      missed = nil
      next = nil
    }
    let contractStage = dossier.state(of: .contract)
    if !contractStage.isClosed && contractStage.revision == 1 {
      state = .drafted
    } else if today < contract.term.start {
      state = .signed
    } else if today > end {
      let item = HandingBack.item(of: contract, in: dossier)
      state =
        item.map { item in HandingBack.parts.allSatisfy { dossier[$0, of: item] != nil } } ?? false
        ? .handedBack : .ended
    } else {
      state = given == nil ? .inForce : .noticeGiven
    }
  }

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
          fr: "dénoncé le \(wording.day(notice?.sent ?? end)), fini le \(last)",
          en: "notice given on \(wording.day(notice?.sent ?? end)), ends on \(last)")
      case .ended: Text(fr: "fini le \(last)", en: "ended on \(last)")
      case .handedBack: Text(fr: "fini le \(last), tout est rendu", en: "ended on \(last), all handed back")
      }
    return words[language]
  }

  /// What a deadline that has passed has changed, or what is still missing of an ending; nil when there is nothing to say.
  var remark: Text? {
    let (fr, en) = (Wording(language: .fr), Wording(language: .en))
    if let missed, let next, state == .inForce || state == .signed {
      return Text(
        fr:
          "Le dernier jour de préavis, le \(fr.day(missed)), est passé : le contrat court jusqu'au \(fr.day(end)) ; "
          + "prochain préavis avant le \(fr.day(next.deadline)).",
        en:
          "The last day for notice, \(en.day(missed)), has passed: the contract runs on to \(en.day(end)); "
          + "next notice by \(en.day(next.deadline)).")
    }
    guard let notice else { return nil }
    if state == .noticeGiven, notice.awaitsReceipt {
      return Text(
        fr: "La réception du préavis fait foi : notez-la, :modifier \(notice.item) received.",
        en: "The receipt of the notice is what counts: note it, :edit \(notice.item) received.")
    }
    let terms = NoticeTerms(contract, on: notice.counted)
    guard terms.isTooLate, state == .noticeGiven else { return nil }
    return Text(
      fr: "Le préavis est arrivé après le dernier jour : le contrat ne finit que le \(fr.day(end)).",
      en: "The notice came after the last day: the contract does not end before \(en.day(end)).")
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
