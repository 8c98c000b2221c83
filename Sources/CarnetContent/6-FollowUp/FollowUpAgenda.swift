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
    let contract = timeline?.terms(at: now)
    let dates =
      reports(dossier, contract, now) + opinions(dossier, contract, now) + incidentReports(dossier, timeline, now)
      + visits(dossier, now) + meetings(dossier, contract, now) + nextMeeting(dossier, contract, now)
      + actions(dossier) + tests(dossier, now) + timers(dossier, now) + invoices(dossier, timeline, now)
      + papers(dossier)
    return dates.map(\.untilDone)
  }

  /// The next promise of each incident that is open.
  private static func incidents(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    var seen: Set<ItemID> = []
    return RunningClocks.all(dossier, now).compactMap { clock in
      guard let due = clock.deadline, seen.insert(clock.item).inserted else { return nil }
      func time(_ language: Language) -> String { Wording(language: language).clock(due.secondOfDay) }
      return Deadline(
        due.day,
        Text(
          fr: "\(clock.item) \(clock.title) : \(clock.promise.fr) avant \(time(.fr))",
          en: "\(clock.item) \(clock.title): \(clock.promise.en) by \(time(.en))"),
        advice: clock.key == "gti"
          ? Text(
            fr: "Relancez le prestataire ; ensuite :pris \(clock.item)",
            en: "Press the provider; afterwards :taken \(clock.item)")
          : Text(
            fr: "Relancez le prestataire ; ensuite :rétabli \(clock.item)",
            en: "Press the provider; afterwards :restored \(clock.item)"),
        at: Incident.restored.address(of: clock.item), alarmDaysBefore: [0], staysDue: true)
    }
  }

  private static func reports(_ dossier: Dossier, _ contract: ContractFacts?, _ now: Instant) -> [Deadline] {
    guard let contract else { return [] }
    return AwaitedReport.ofVisits(dossier, contract, now: now).map { report in
      let visit = report.item
      return Deadline(
        report.due, Text(fr: "Compte rendu de \(visit) attendu", en: "Report of \(visit) due"),
        advice: Text(
          fr: "Réclamez-le, puis :modifier \(visit) report", en: "Ask for it, then :edit \(visit) report"),
        at: Intervention.report.address(of: visit))
    }
  }

  /// The form after each visit: nobody remembers a month later, so it is no longer asked for then.
  private static func opinions(_ dossier: Dossier, _ contract: ContractFacts?, _ now: Instant) -> [Deadline] {
    guard let clock = contract?.clock else { return [] }
    let today = clock.zone.localized(now).day
    return dossier.items(of: Intervention.id).compactMap { visit in
      guard dossier[Intervention.formBy, of: visit] == nil, let ended = dossier[Intervention.ended, of: visit],
        let due = clock.adding(businessDays: Intervention.formDays, to: clock.zone.localized(ended).day),
        today <= due.adding(days: 30)
      else { return nil }
      return Deadline(
        due, Text(fr: "Fiche d'évaluation de \(visit) à remplir", en: "Evaluation form of \(visit) to be filled"),
        advice: Text(
          fr: "Demandez à la personne qui attendait : :modifier \(visit) form_by",
          en: "Ask the person who waited: :edit \(visit) form_by"),
        at: Intervention.formBy.address(of: visit))
    }
  }

  private static func incidentReports(_ dossier: Dossier, _ timeline: ContractTimeline?, _ now: Instant) -> [Deadline] {
    guard let timeline else { return [] }
    return AwaitedReport.ofIncidents(dossier, timeline, now: now).map { report in
      let incident = report.item
      return Deadline(
        report.due,
        Text(fr: "Compte rendu d'incident de \(incident) attendu", en: "Incident report of \(incident) due"),
        advice: Text(
          fr: "Réclamez-le, puis :modifier \(incident) report", en: "Ask for it, then :edit \(incident) report"),
        at: Incident.report.address(of: incident))
    }
  }

  private static func visits(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard let plan = PreventivePlan(visitsOf: dossier, now: now) else { return [] }
    return plan.slots.compactMap { slot in
      guard slot.held == nil else { return nil }
      guard let visit = slot.visit, let planned = slot.planned else {
        return Deadline(
          slot.due,
          Text(
            fr: "Visite préventive n° \(slot.number), au plus tard",
            en: "Preventive visit no. \(slot.number), at the latest"),
          advice: Text(
            fr: "Fixez-en la date : :intervention préventive", en: "Agree on its date: :visit preventive"))
      }
      return Deadline(
        planned,
        Text(fr: "Visite préventive n° \(slot.number)", en: "Preventive visit no. \(slot.number)"),
        advice: Text(
          fr: "Ouvrez les locaux ; après, :modifier \(visit) started",
          en: "Open the premises; afterwards, :edit \(visit) started"), at: Intervention.planned.address(of: visit))
    }
  }

  private static func meetings(_ dossier: Dossier, _ contract: ContractFacts?, _ now: Instant) -> [Deadline] {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    return dossier.items(of: Meeting.id).compactMap { meeting in
      let kind = dossier[Meeting.kind, of: meeting] ?? ""
      guard let held = dossier[Meeting.held, of: meeting] else {
        return dossier[Meeting.planned, of: meeting].map { planned in
          Deadline(
            planned, Text(fr: "Réunion : \(kind)", en: "Meeting: \(kind)"),
            advice: Text(
              fr: "Préparez l'ordre du jour : :documents meeting-agenda",
              en: "Prepare the points: :documents meeting-agenda"), at: Meeting.planned.address(of: meeting))
        }
      }
      guard dossier[Meeting.minutesSent, of: meeting] == nil, meeting == Meeting.last(dossier),
        let days = context.settled(ContractForm.minutesDays),
        let due = contract?.clock.adding(businessDays: days, to: held)
      else { return nil }
      return Deadline(
        due, Text(fr: "Compte rendu de réunion à envoyer : \(kind)", en: "Minutes to be sent: \(kind)"),
        advice: Text(
          fr: ":documents meeting-minutes, puis :modifier \(meeting) minutes_sent",
          en: ":documents meeting-minutes, then :edit \(meeting) minutes_sent"),
        at: Meeting.minutesSent.address(of: meeting))
    }
  }

  /// The next review that the contract's rhythm asks for; nothing while one is planned.
  private static func nextMeeting(_ dossier: Dossier, _ contract: ContractFacts?, _ now: Instant) -> [Deadline] {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    let isPlanned = dossier.items(of: Meeting.id).contains { dossier[Meeting.held, of: $0] == nil }
    guard let contract, let rhythm = context.settled(ContractForm.meetings), !isPlanned else { return [] }
    let last = Meeting.last(dossier).flatMap { dossier[Meeting.held, of: $0] } ?? contract.term.start
    let due = last.adding(months: rhythm.months)
    guard due <= contract.term.periodEnd(contract.term.period(on: max(now.day, contract.term.start))) else { return [] }
    return [
      Deadline(
        due, Text(fr: "Réunion de suivi, au plus tard", en: "Review meeting, at the latest"),
        advice: Text(fr: "Fixez-en la date : :réunion", en: "Agree on its date: :meeting"))
    ]
  }

  private static func actions(_ dossier: Dossier) -> [Deadline] {
    dossier.items(of: MeetingAction.id).compactMap { action in
      guard dossier[MeetingAction.done, of: action] == nil, let due = dossier[MeetingAction.due, of: action] else {
        return nil
      }
      let what = dossier[MeetingAction.what, of: action] ?? ""
      let owner = dossier[MeetingAction.owner, of: action] ?? ""
      return Deadline(
        due, Text(fr: "Action \(action) : \(what)", en: "Action \(action): \(what)"),
        advice: Text(
          fr: "\(owner) s'en charge ; puis :modifier \(action) done",
          en: "\(owner) does it; then :edit \(action) done"), at: MeetingAction.due.address(of: action))
    }
  }

  private static func tests(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    let planned = dossier.items(of: RestoreTest.id).compactMap { test -> Deadline? in
      guard dossier[RestoreTest.done, of: test] == nil, let day = dossier[RestoreTest.planned, of: test] else {
        return nil
      }
      let scope = dossier[RestoreTest.scope, of: test] ?? ""
      return Deadline(
        day, Text(fr: "Essai de restauration : \(scope)", en: "Restore test: \(scope)"),
        advice: Text(
          fr: "Assistez-y, puis :modifier \(test) done", en: "Be there, then :edit \(test) done"),
        at: RestoreTest.planned.address(of: test))
    }
    let unplanned = PreventivePlan.restoreTests(dossier, now: now).filter { $0.test == nil }.map { slot in
      Deadline(
        slot.due, Text(fr: "Essai de restauration, au plus tard", en: "Restore test, at the latest"),
        advice: Text(fr: "Fixez-en la date : :restauration", en: "Agree on its date: :restoration"))
    }
    return planned + unplanned
  }

  private static func timers(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    SecurityEvent.timers(in: dossier, now: now).filter { $0.done == nil }.map { timer in
      Deadline(
        timer.due.day,
        Text(fr: "\(timer.event) : \(timer.title.fr)", en: "\(timer.event): \(timer.title.en)"),
        advice: Text(
          fr:
            "Avant \(Wording(language: .fr).clock(timer.due.secondOfDay)), week-end compris ; puis :modifier \(timer.event) \(timer.address.question)",
          en:
            "By \(Wording(language: .en).clock(timer.due.secondOfDay)), week-end included; then :edit \(timer.event) \(timer.address.question)"
        ), at: timer.address)
    }
  }

  private static func invoices(_ dossier: Dossier, _ timeline: ContractTimeline?, _ now: Instant) -> [Deadline] {
    guard let timeline else { return [] }
    return dossier.items(of: Invoice.id).compactMap { invoice in
      guard dossier[Invoice.paid, of: invoice] == nil,
        let due = InvoiceCheck(invoice, in: dossier, timeline, now: now)?.safeDue
      else { return nil }
      let number = dossier[Invoice.number, of: invoice] ?? ""
      return Deadline(
        due, Text(fr: "Facture \(number) à payer", en: "Invoice \(number) to be paid"),
        advice: dossier[Invoice.correct, of: invoice] == true
          ? Text(fr: "Payez, puis :modifier \(invoice) paid", en: "Pay, then :edit \(invoice) paid")
          : Text(
            fr: "Contestez par écrit ce qui est faux ; payez le reste",
            en: "Dispute in writing what is wrong; pay the rest"), at: Invoice.paid.address(of: invoice))
    }
  }

  /// Papers with a date of their own; the vigilance certificate itself is among the contract's dates.
  private static func papers(_ dossier: Dossier) -> [Deadline] {
    dossier.items(of: Vigilance.id).compactMap { paper in
      guard let until = dossier[Vigilance.validUntil, of: paper], !Vigilance.isReplaced(paper, in: dossier) else {
        return nil
      }
      let name = dossier[Vigilance.document, of: paper] ?? ""
      return Deadline(
        until, Text(fr: "Fin de validité : \(name)", en: "End of validity: \(name)"),
        advice: Text(fr: "Demandez le suivant", en: "Ask for the next one"),
        at: Vigilance.validUntil.address(of: paper))
    }
  }
}
