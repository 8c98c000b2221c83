import CarnetCore

/// The dates by which a contract ends, goes on or is wound up, as its life stands: nothing that is done is advised again.
struct ContractEndingDates {
  private let life: ContractLife
  private let dossier: Dossier
  private var contract: ContractFacts { life.contract }

  init(_ life: ContractLife, _ dossier: Dossier) {
    self.life = life
    self.dossier = dossier
  }

  var all: [Deadline] {
    switch life.state {
    case .noticeGiven: [lastDay] + handingBack
    case .ended: handingBack
    case .handedBack, .renewed: []
    case .drafted, .signed, .inForce: running
    }
  }

  // MARK: While it runs

  private var running: [Deadline] {
    switch contract.renewal {
    case .none: [endOfPeriod]
    case .express: [endOfPeriod, agreement]
    case .tacit: renewed + [endOfPeriod] + notice
    }
  }

  private var endOfPeriod: Deadline {
    if let successor = life.successor, life.next == nil, successor.relation == .renewal {
      return Deadline(
        life.end, Text(fr: "Dernier jour du contrat remplacé", en: "Last day of the contract being replaced"),
        advice: Text(
          fr: "Le contrat \(successor.number) commence le lendemain",
          en: "Contract \(successor.number) starts the day after"),
        at: ContractForm.start.address())
    }
    return life.missed == nil
      ? Deadline(
        life.end, Text(fr: "Fin de la période du contrat", en: "End of the contract period"),
        advice: Text(
          fr: "Décidez avant cette date. Tapez :étape évaluation", en: "Decide before that date. Type :stage evaluation"
        ),
        at: ContractForm.termMonths.address())
      : Deadline(
        life.end, Text(fr: "Fin de la période reconduite", en: "End of the renewed period"),
        advice: Text(
          fr: "Décidez avant le prochain préavis. Tapez :étape évaluation",
          en: "Decide before the next notice date. Type :stage evaluation"), at: ContractForm.termMonths.address())
  }

  /// A day that has passed does not leave the list: it has changed what comes.
  private var renewed: [Deadline] {
    guard let missed = life.missed, let next = life.next else { return [] }
    let (fr, en) = (Wording(language: .fr), Wording(language: .en))
    return [
      Deadline(
        missed,
        Text(
          fr: "Date du préavis dépassée : le contrat dure jusqu'au \(fr.day(life.end))",
          en: "Notice date missed: the contract runs until \(en.day(life.end))"),
        advice: Text(
          fr: "Prochain préavis à donner avant le \(fr.day(next.deadline))",
          en: "Give the next notice by \(en.day(next.deadline))"),
        at: ContractForm.noticeMonths.address())
    ]
  }

  private var agreement: Deadline {
    Deadline(
      NoticeTerms(contract, on: contract.term.start).deadline,
      Text(fr: "Accord écrit de reconduction à conclure", en: "Get a written renewal agreement"),
      advice: Text(fr: "Sans cet accord, le contrat s'arrête", en: "Without it the contract ends"),
      at: ContractForm.noticeMonths.address(), alarmDaysBefore: ContractEndingDates.alarms, isNotice: true)
  }

  private var notice: [Deadline] {
    guard let next = life.next else { return [] }
    let sending = Deadline(
      next.sendBy, Text(fr: "Date d'envoi prudente du préavis", en: "Safe date to send notice"),
      advice: Text(
        fr: "Envoyez la lettre si vous voulez arrêter ou renégocier",
        en: "Send the letter if you want to stop or renegotiate"),
      at: ContractForm.noticeMonths.address(), alarmDaysBefore: ContractEndingDates.alarms, isNotice: true)
    let last = Deadline(
      next.deadline,
      contract.noticeCount == .receipt
        ? Text(fr: "Dernier jour pour que le préavis arrive", en: "Last day for notice to arrive")
        : Text(fr: "Dernier jour pour envoyer le préavis", en: "Last day to send notice"),
      advice: Text(
        fr: "Ensuite, le contrat est reconduit pour une période",
        en: "After that the contract renews for another period"),
      at: ContractForm.noticeMonths.address(), alarmDaysBefore: ContractEndingDates.alarms, isNotice: true)
    return [sending, last]
  }

  // MARK: Once it ends

  private var lastDay: Deadline {
    Deadline(
      life.end, Text(fr: "Dernier jour du contrat dénoncé", en: "Last day of the terminated contract"),
      advice: Text(fr: "Le contrat suivant commence le lendemain", en: "The next contract starts the day after"),
      at: life.notice.map { ContractNotice.sent.address(of: $0.item) })
  }

  /// What comes back, each by its day, until it has.
  private var handingBack: [Deadline] {
    let terms = Context(dossier: dossier, subject: Subject(ContractForm.id), now: Instant(epochSeconds: 0))
    let days = terms.settled(ContractForm.reversibilityDays) ?? 30
    let item = HandingBack.item(of: contract, in: dossier)
    func task(_ question: Question<Day>, _ day: Day, _ title: Text) -> Deadline? {
      if let item, dossier[question, of: item] != nil { return nil }
      return Deadline(
        day, title,
        advice: Text(
          fr: "Une fois fait, enregistrez le jour. Tapez :fin", en: "Once it is done, enter the day. Type :handover"),
        at: item.map { question.address(of: $0) }
      ).untilDone
    }
    let last = life.end.adding(days: days)
    return [
      task(
        HandingBack.accounts, life.end,
        Text(fr: "Comptes, clés et accès à reprendre", en: "Take back accounts and keys")),
      task(HandingBack.equipment, life.end, Text(fr: "Matériel prêté à rendre", en: "Return lent equipment")),
      task(
        HandingBack.data, last,
        Text(fr: "Données à recevoir et à restaurer pour essai", en: "Get the data back and restore it as a test")),
      task(HandingBack.statement, last, Text(fr: "Solde de tout compte à établir", en: "Settle the final account")),
    ].compactMap { $0 }
  }

  /// A decision takes time: reminded four months ahead, and again.
  private static let alarms = [120, 90, 60, 30, 7]
}
