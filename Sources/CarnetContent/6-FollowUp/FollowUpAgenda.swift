import CarnetCore

/// The dates of the follow-up, each with what to do.
enum FollowUpAgenda {
  @Sendable static func deadlines(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    incidents(dossier, now) + tasks(dossier, now)
  }

  /// Those beside the clocks of incidents.
  ///
  /// Of a contract that the firm withdrew from, only the refund and those of security stay: the law's clock, not the
  /// contract's.
  static func tasks(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    if dossier.withdrawnOn != nil { return WithdrawalNotice.refund(dossier) + timers(dossier, now).map(\.untilDone) }
    let timeline = ContractTimeline(dossier, now: now)
    let promises = timeline.map { Promises(dossier, $0, now: now) } ?? Promises(agreedIn: dossier, now: now)
    let life = ContractLife(dossier, now: now)
    let dates =
      promised(dossier, promises, life) + opinions(dossier, timeline, now) + timers(dossier, now)
      + invoices(dossier, timeline, now) + papers(dossier, timeline, life)
    return dates.map(\.untilDone)
  }

  /// What is promised and has not come.
  ///
  /// Once a contract is over nothing more is held under it, and reports alone are still owed; once all has come back and the
  /// final statement is settled, nothing is. A renewal with the same provider goes on with the papers of the new contract.
  private static func promised(_ dossier: Dossier, _ promises: Promises, _ life: ContractLife?) -> [Deadline] {
    guard life?.state != .handedBack else { return [] }
    let isOver = life?.isOver ?? false
    func ahead(_ kind: Promise.Kind) -> [Promise] {
      promises.toRecall(kind).filter { !isOver || $0.item != nil }
    }
    return reports(promises) + visits(ahead(.visit)) + meetings(dossier, promises, ahead(.meeting), isOver: isOver)
      + actions(dossier, promises) + tests(dossier, ahead(.restoreTest))
      + (life?.state == .renewed ? [] : provided(dossier, promises, isEnding: isOver || life?.notice != nil))
  }

  /// The next promise of each incident that is open.
  private static func incidents(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    var seen: Set<ItemID> = []
    return RunningClocks.all(dossier, now).compactMap { clock in
      guard let due = clock.deadline, seen.insert(clock.item).inserted else { return nil }
      func time(_ language: Language) -> String { clock.dueTime(language) ?? "" }
      return Deadline(
        due.day,
        Text(
          fr: "\(clock.item) \(clock.title) : \(clock.promise.fr) avant \(time(.fr))",
          en: "\(clock.item) \(clock.title): \(clock.promise.en) by \(time(.en))"),
        advice: clock.key == "gti"
          ? Text(
            fr: "Relancez le prestataire, puis tapez :pris \(clock.item)",
            en: "Chase the provider, then type :response \(clock.item)")
          : Text(
            fr: "Relancez le prestataire, puis tapez :rétabli \(clock.item)",
            en: "Chase the provider, then type :restored \(clock.item)"),
        at: Incident.restored.address(of: clock.item), alarmDaysBefore: [0], staysDue: true)
    }
  }

  private static func reports(_ promises: Promises) -> [Deadline] {
    let visits = promises.open(.visitReport).filter(\.isOwed).compactMap { report -> Deadline? in
      guard let visit = report.item else { return nil }
      return Deadline(
        report.due, Text(fr: "Compte rendu attendu, intervention \(visit)", en: "Report due for visit \(visit)"),
        advice: Text(
          fr: "Réclamez-le, puis tapez :modifier \(visit) report", en: "Ask for it, then type :edit \(visit) report"),
        at: Intervention.report.address(of: visit))
    }
    let incidents = promises.open(.incidentReport).compactMap { report -> Deadline? in
      guard let incident = report.item else { return nil }
      return Deadline(
        report.due,
        Text(fr: "Compte rendu attendu, incident \(incident)", en: "Report due for incident \(incident)"),
        advice: Text(
          fr: "Réclamez-le, puis tapez :modifier \(incident) report",
          en: "Ask for it, then type :edit \(incident) report"),
        at: Incident.report.address(of: incident))
    }
    return visits + incidents
  }

  /// The form after each visit: nobody remembers a month later, so it is no longer asked for then.
  private static func opinions(_ dossier: Dossier, _ timeline: ContractTimeline?, _ now: Instant) -> [Deadline] {
    guard let timeline else { return [] }
    return dossier.items(of: Intervention.id).compactMap { visit in
      guard dossier[Intervention.formBy, of: visit] == nil, let ended = dossier[Intervention.ended, of: visit],
        timeline.era(of: ended) == .during
      else { return nil }
      let version = timeline.version(at: ended)
      let clock = version.terms.clock(at: version.site(ofVisit: visit, in: dossier))
      guard let due = clock.adding(businessDays: Intervention.formDays, to: clock.zone.localized(ended).day),
        clock.zone.localized(now).day <= due.adding(days: 30)
      else { return nil }
      return Deadline(
        due,
        Text(fr: "Avis à recueillir, intervention \(visit)", en: "Get the rating form filled in for visit \(visit)"),
        advice: Text(
          fr: "Demandez à la personne dépannée, puis tapez :modifier \(visit) form_by",
          en: "Ask the person who was waiting, then type :edit \(visit) form_by"),
        at: Intervention.formBy.address(of: visit))
    }
  }

  private static func visits(_ promises: [Promise]) -> [Deadline] {
    promises.map { promise in
      guard let visit = promise.item else {
        return Deadline(
          promise.due,
          Text(
            fr: "Visite préventive n° \(promise.number), au plus tard",
            en: "Preventive visit no. \(promise.number), at the latest"),
          advice: Text(
            fr: "Fixez-en la date. Tapez :intervention préventive", en: "Agree on a date. Type :visit preventive"))
      }
      return Deadline(
        promise.standing,
        Text(fr: "Visite préventive n° \(promise.number)", en: "Preventive visit no. \(promise.number)"),
        advice: Text(
          fr: "Ouvrez les locaux. Ensuite, tapez :modifier \(visit) started",
          en: "Open the premises. Afterwards, type :edit \(visit) started"), at: Intervention.planned.address(of: visit)
      )
    }
  }

  private static func meetings(
    _ dossier: Dossier, _ promises: Promises, _ ahead: [Promise], isOver: Bool
  ) -> [Deadline] {
    func kind(_ meeting: ItemID) -> String { dossier[Meeting.kind, of: meeting] ?? "" }
    let planned = ahead.compactMap { promise -> Deadline? in
      guard let meeting = promise.item else { return nil }
      let kind = kind(meeting)
      return Deadline(
        promise.standing, Text(fr: "Réunion : \(kind)", en: "Meeting: \(kind)"),
        advice: Text(
          fr: "Préparez l'ordre du jour. Tapez :documents meeting-agenda",
          en: "Prepare the agenda. Type :documents meeting-agenda"), at: Meeting.planned.address(of: meeting))
    }
    // The minutes of the last one: those of before can no longer be written.
    let minutes = promises.open(.minutes).compactMap { promise -> Deadline? in
      guard let meeting = promise.item, promise.isOwed, meeting == Meeting.last(dossier) else { return nil }
      let kind = kind(meeting)
      return Deadline(
        promise.due, Text(fr: "Compte rendu de réunion à envoyer : \(kind)", en: "Send the minutes: \(kind)"),
        advice: Text(
          fr: "Tapez :documents meeting-minutes, puis :modifier \(meeting) minutes_sent",
          en: "Type :documents meeting-minutes, then :edit \(meeting) minutes_sent"),
        at: Meeting.minutesSent.address(of: meeting))
    }
    return planned + minutes + (isOver ? [] : promises.reviewsToAgree.map(review))
  }

  /// A review that the contract's rhythm asks for, and for which no day was agreed.
  private static func review(_ promise: Promise) -> Deadline {
    Deadline(
      promise.due, Text(fr: "Réunion de suivi, au plus tard", en: "Review meeting, at the latest"),
      advice: Text(fr: "Fixez-en la date. Tapez :réunion", en: "Agree on a date. Type :meeting"))
  }

  private static func actions(_ dossier: Dossier, _ promises: Promises) -> [Deadline] {
    promises.open(.action).compactMap { promise -> Deadline? in
      guard let action = promise.item else { return nil }
      let what = dossier[MeetingAction.what, of: action] ?? ""
      let owner = dossier[MeetingAction.owner, of: action] ?? ""
      return Deadline(
        promise.standing, Text(fr: "Action \(action) : \(what)", en: "Action \(action): \(what)"),
        advice: Text(
          fr: "Responsable : \(owner). Une fois faite, tapez :modifier \(action) done",
          en: "Owner: \(owner). Once done, type :edit \(action) done"), at: MeetingAction.due.address(of: action))
    }
  }

  private static func tests(_ dossier: Dossier, _ promises: [Promise]) -> [Deadline] {
    promises.map { promise in
      guard let test = promise.item else {
        return Deadline(
          promise.due, Text(fr: "Essai de restauration, au plus tard", en: "Restore test, at the latest"),
          advice: Text(fr: "Fixez-en la date. Tapez :restauration", en: "Agree on a date. Type :restoretest"))
      }
      let scope = dossier[RestoreTest.scope, of: test] ?? ""
      return Deadline(
        promise.standing, Text(fr: "Essai de restauration : \(scope)", en: "Restore test: \(scope)"),
        advice: Text(
          fr: "Assistez-y, puis tapez :modifier \(test) done", en: "Attend it, then type :edit \(test) done"),
        at: RestoreTest.planned.address(of: test))
    }
  }

  /// The papers that the provider hands over by itself: the next report, the reminders of the year.
  private static func provided(_ dossier: Dossier, _ promises: Promises, isEnding: Bool) -> [Deadline] {
    let summaries = promises.open(.summary)
    let ahead = summaries.first { $0.state == .toCome }.map { promise in
      Deadline(
        promise.due, Text(fr: "Rapport d'activité du prestataire", en: "Provider's activity report"),
        advice: Text(
          fr: "Réclamez-le. Une fois reçu, tapez :reçu rapport d'activité",
          en: "Ask for it. Once it has arrived, type :received activity report"))
    }
    // What was never handed over stays owed, however many there are: told together, by the first of them.
    let missed = summaries.filter { $0.state == .missed }
    let paper = dossier.upcoming(ProviderPaper.form)?.description ?? ""
    let late = missed.first.map { first in
      func days(_ language: Language) -> String {
        let wording = Wording(language: language)
        return wording.list(missed.map { wording.shortDay($0.due) }, conjunction: .and)
      }
      return Deadline(
        first.due,
        missed.count == 1
          ? Text(
            fr: "Rapport d'activité du prestataire jusqu'au \(days(.fr)), jamais reçu",
            en: "Provider's activity report up to \(days(.en)), never received")
          : Text(
            fr: "Rapports d'activité du prestataire jamais reçus : \(days(.fr))",
            en: "Provider's activity reports never received: \(days(.en))"),
        advice: Text(
          fr:
            "Réclamez-les. Une fois reçus, tapez :reçu rapport d'activité, puis :modifier \(paper) about",
          en:
            "Ask for them. When they arrive, type :received activity report, then :edit \(paper) about"
        ))
    }
    // Once notice is given nobody needs to be reminded of it.
    let reminders = promises.open(.reminder).filter { $0.due.adding(months: 12) >= promises.today }.map { promise in
      Deadline(
        promise.due,
        Text(
          fr: "Rappel écrit du prestataire avant le préavis", en: "The provider's written reminder before notice"),
        advice: Text(
          fr: "Le prestataire le doit. Une fois reçu, tapez :reçu rappel avant le préavis",
          en: "The provider owes it. Once it has arrived, type :received reminder before notice"))
    }
    return [late, ahead].compactMap(\.self) + (isEnding ? [] : reminders)
  }

  private static func timers(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    SecurityEvent.timers(in: dossier, now: now).filter { $0.done == nil }.map { timer in
      Deadline(
        timer.due.day,
        Text(fr: "\(timer.event) : \(timer.title.fr)", en: "\(timer.event): \(timer.title.en)"),
        advice: Text(
          fr:
            "Avant \(Wording(language: .fr).clock(timer.due.secondOfDay)), week-end compris. Puis tapez :modifier \(timer.event) \(timer.address.question)",
          en:
            "By \(Wording(language: .en).clock(timer.due.secondOfDay)), weekend included. Then type :edit \(timer.event) \(timer.address.question)"
        ), at: timer.address)
    }
  }

  /// The invoices to be paid, and the indices of revisions that came and are not noted.
  private static func invoices(_ dossier: Dossier, _ timeline: ContractTimeline?, _ now: Instant) -> [Deadline] {
    guard let timeline else { return [] }
    let ledger = InvoiceLedger(dossier, timeline, now: now)
    let payments = ledger.entries.compactMap { entry -> Deadline? in
      let invoice = entry.item
      guard dossier[Invoice.paid, of: invoice] == nil, let check = InvoiceCheck(invoice, in: ledger),
        let due = check.safeDue
      else { return nil }
      let number = entry.number ?? ""
      if let rest = check.undisputed {
        func words(_ language: Language) -> String { Wording(language: language).money(rest) }
        guard rest.cents > 0 else { return nil }
        return Deadline(
          due,
          Text(
            fr: "Facture \(number) à payer, sans la part contestée",
            en: "Pay invoice \(number), except what is disputed"),
          advice: Text(
            fr: "Payez \(words(.fr)) HT, puis tapez :modifier \(invoice) paid",
            en: "Pay \(words(.en)) excl. VAT, then type :edit \(invoice) paid"), at: Invoice.paid.address(of: invoice))
      }
      return Deadline(
        due, Text(fr: "Facture \(number) à payer", en: "Pay invoice \(number)"),
        advice: dossier[Invoice.correct, of: invoice] == true
          ? Text(fr: "Payez, puis tapez :modifier \(invoice) paid", en: "Pay, then type :edit \(invoice) paid")
          : Text(
            fr: "Contestez par écrit ce qui est faux ; payez le reste",
            en: "Dispute in writing what is wrong; pay the rest"), at: Invoice.paid.address(of: invoice))
    }
    let indices = ledger.fees.awaited.map { revision in
      Deadline(
        revision.day,
        Text(fr: "Indice de révision à enregistrer", en: "Enter the revision index"),
        advice: Text(
          fr: "Cherchez \(revision.terms.index.clause), puis tapez :révision",
          en: "Look up the index (\(revision.terms.index.label.en)), then type :revision"))
    }
    return payments + indices
  }

  /// Papers with a date of their own; the vigilance certificate itself is among the contract's dates.
  ///
  /// Nobody asks for the next one of a contract that is over, but where the provider goes on under another.
  private static func papers(_ dossier: Dossier, _ timeline: ContractTimeline?, _ life: ContractLife?) -> [Deadline] {
    let goesOn = life?.successor?.relation == .renewal
    return dossier.items(of: Vigilance.id).compactMap { paper in
      guard let until = dossier[Vigilance.validUntil, of: paper], !Vigilance.isReplaced(paper, in: dossier),
        goesOn || !(life?.isOver ?? false) && timeline?.era(of: until) != .after
      else { return nil }
      let name = dossier[Vigilance.document, of: paper] ?? ""
      return Deadline(
        until, Text(fr: "Fin de validité : \(name)", en: "Expires: \(name)"),
        advice: Text(fr: "Demandez le nouveau document", en: "Ask for the new document"),
        at: Vigilance.validUntil.address(of: paper))
    }
  }
}
