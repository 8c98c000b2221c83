import CarnetCore

/// The letters that a decision leads to, as drafts: each says when the decision noted is another.
enum DecisionLetters {
  static let renewal = DocumentKind(
    "letter-renewal", name: Text(fr: "lettre de reconduction", en: "renewal letter"),
    title: Text(fr: "Lettre d'accord sur la reconduction", en: "Letter agreeing to the renewal"),
    stage: .evaluation, prepare: ContractPage.inForce
  ) { ContractPage($0, $1).body(renewal) }

  static let termination = DocumentKind(
    "letter-termination", name: Text(fr: "lettre de dénonciation", en: "termination letter"),
    title: Text(fr: "Lettre de dénonciation", en: "Letter of notice"), stage: .evaluation,
    prepare: { known in
      ContractPage.inForce(known).provided(
        { ContractLife($0.dossier, now: $0.now)?.notice == nil },
        else: Text(
          fr: "Le préavis est déjà donné. Pour le voir, tapez :liste préavis.",
          en: "Notice has already been given. To see it, type :list notices."),
        at: [])
    }
  ) { ContractPage($0, $1).body(termination) }

  private static func renewal(_ page: ContractPage) -> [Document.Block] {
    let notice = NoticeTerms(page.contract, on: page.today)
    let months = page.contract.term.renewalMonths ?? page.terms.settled(ContractForm.renewalMonths) ?? 12
    let next = notice.end.adding(days: 1)
    return caution(.renew, page) + page.addresses() + [
      .paragraph(
        page.say(
          "Objet : contrat n° \(page.contract.number), accord sur la reconduction",
          "Subject: contract no. \(page.contract.number), agreement on its renewal")),
      .paragraph(
        page.say(
          "Madame, Monsieur,\nAprès l'évaluation de la période, nous souhaitons poursuivre ce contrat. Nous vous confirmons notre accord pour une durée déterminée de \(Text.months(months).fr), du \(page.wording.day(next)) au \(page.wording.day(next.adding(months: months).adding(days: -1))), aux mêmes conditions.",
          "Dear Sir or Madam,\nFollowing our review of the period, we wish to continue this contract. We confirm our agreement for a fixed term of \(Text.months(months).en), from \(page.wording.day(next)) to \(page.wording.day(next.adding(months: months).adding(days: -1))), on the same terms."
        )),
      .paragraph(
        page.say(
          "Sans durée convenue, un contrat reconduit devient à durée indéterminée (\(Law.renewal.citation.fr)). Merci de nous retourner cette lettre signée.",
          "Without an agreed length, a renewed contract becomes open-ended (\(Law.renewal.citation.en)). Please sign and return this letter."
        )),
    ] + heard(page) + signature(page, both: true)
  }

  private static func termination(_ page: ContractPage) -> [Document.Block] {
    let notice = NoticeTerms(page.contract, on: page.today)
    return caution(.terminate, page) + [.facts(how(page, notice))] + breach(page)
      + [page.heading("La lettre", "The letter")] + page.addresses() + [
        .paragraph(
          page.say(
            "Objet : contrat n° \(page.contract.number), dénonciation",
            "Subject: contract no. \(page.contract.number), termination")),
        .paragraph(body(page, notice)),
        .paragraph(
          page.say(
            "Nous vous demandons de préparer la restitution (réversibilité) prévue au contrat. Remettez-nous les données, configurations, documentation, inventaire, comptes et codes d'accès dans les \(Text.days(days(page)).fr) qui suivent la fin. Effacez ensuite vos copies et attestez-le par écrit.",
            "Please prepare the handover that the contract provides for. Hand over the data, configurations, documentation, inventory, accounts and access codes within \(Text.days(days(page)).en) of the end. Then erase your copies and certify it in writing."
          )),
      ] + heard(page) + signature(page, both: false) + linked(page, notice) + reversibility(page)
  }

  // MARK: What letters share

  /// A letter that does not follow from the decision noted must not leave by mistake.
  private static func caution(_ decision: Decision, _ page: ContractPage) -> [Document.Block] {
    guard let noted = page.dossier[Evaluation.decision] else {
      return [
        .note(page.say("Projet : aucune décision n'est encore enregistrée.", "Draft: no decision is recorded yet."))
      ]
    }
    guard noted != decision else { return [] }
    return [
      .note(
        page.say(
          "Projet : la décision enregistrée est « \(noted.label.fr) ». N'envoyez cette lettre que si elle change.",
          "Draft: the recorded decision is “\(noted.label.en)”. Send this letter only if it changes."))
    ]
  }

  /// That the provider had its say before the decision, with the dates.
  private static func heard(_ page: ContractPage) -> [Document.Block] {
    RightOfReply.sentence(page).map { [.paragraph($0)] } ?? []
  }

  private static func signature(_ page: ContractPage, both: Bool) -> [Document.Block] {
    let dossier = page.dossier
    let signatory =
      page.name(dossier[Evaluation.decidedBy]) ?? dossier[Company.legalRepresentative] ?? ""
    let provider = page.terms.settled(ContractForm.provider)
    let client = Document.Signature(party: dossier[Company.name] ?? "", signatory: signatory, signed: "")
    let other = Document.Signature(
      party: page.provider, signatory: provider.flatMap { dossier[Provider.representative, of: $0] } ?? "", signed: "")
    return [.signatures(both ? [client, other] : [client])]
  }

  // MARK: Ending

  private static func how(_ page: ContractPage, _ notice: NoticeTerms) -> [Document.Fact] {
    let form = page.terms.settled(ContractForm.noticeForm) ?? .registered
    var facts: [Document.Fact] = []
    switch page.contract.renewal {
    case .tacit:
      facts = [
        page.fact("Envoyez-la par", "Send it by", form.label[page.language]),
        page.fact("Date d'envoi prudente", "Safe date to send it", page.wording.dayInFull(notice.sendBy)),
        page.contract.noticeCount == .receipt
          ? page.fact("Reçue avant la fin du", "Received by the end of", page.wording.dayInFull(notice.deadline))
          : page.fact("Envoyée avant la fin du", "Sent by the end of", page.wording.dayInFull(notice.deadline)),
      ]
    case .none, .express:
      facts = [
        page.fact(
          "Préavis", "Notice",
          page.say(
            "aucun : le contrat s'arrête de lui-même, la lettre le rappelle",
            "none: the contract ends by itself, the letter confirms it"))
      ]
    }
    facts.append(page.fact("Le contrat finit le", "The contract ends on", page.wording.dayInFull(notice.end)))
    if notice.isTooLate {
      facts.append(
        page.fact(
          "Trop tard pour cette période", "Too late for this period",
          page.say(
            "le dernier jour pour dénoncer est passé : la lettre s'appliquera à la période suivante. D'ici là, seule une fin anticipée est possible (clause \(Clause.earlyEnd.id)).",
            "the last day for notice has passed: the letter will apply to the next period. Until then, only an early termination is possible (clause \(Clause.earlyEnd.id))."
          )))
    }
    let years = (page.today.ordinal - page.contract.term.start.ordinal) / 365
    if years >= page.contract.term.noticeMonths {
      facts.append(
        page.fact(
          "Relation ancienne", "Long relationship",
          page.say(
            "\(years) ans : un mois de préavis par année est prudent, dix-huit mois au plus (\(Law.longRelation.citation.fr))",
            "\(years) years: one month's notice per year is prudent, eighteen months at most (\(Law.longRelation.citation.en))"
          )))
    }
    return facts
  }

  private static func body(_ page: ContractPage, _ notice: NoticeTerms) -> String {
    let end = page.wording.day(notice.end)
    guard page.contract.renewal == .tacit else {
      return page.say(
        "Madame, Monsieur,\nLe contrat n° \(page.contract.number) prend fin le \(end). Nous ne souhaitons pas le poursuivre. Toute prestation après cette date demande un nouvel accord écrit.",
        "Dear Sir or Madam,\nContract no. \(page.contract.number) ends on \(end). We do not wish to continue it. Any service after that date requires a new written agreement."
      )
    }
    return page.say(
      "Madame, Monsieur,\nConformément au contrat n° \(page.contract.number), nous le dénonçons et nous nous opposons à sa reconduction. Il prendra fin le \(end) à 24 heures.",
      "Dear Sir or Madam,\nAs contract no. \(page.contract.number) allows, we give notice of termination and confirm that we do not want it renewed. It will end at the end of \(end)."
    )
  }

  /// For a serious breach, what comes before the end: a formal demand.
  private static func breach(_ page: ContractPage) -> [Document.Block] {
    guard page.dossier[Evaluation.seriousBreach] == true else { return [] }
    let cure = page.terms.settled(ContractForm.cureDays) ?? 30
    return [
      page.heading("D'abord, la mise en demeure", "First, the formal notice"),
      .paragraph(
        page.say(
          "Madame, Monsieur,\nNous vous mettons en demeure de corriger, dans les \(Text.days(cure).fr) qui suivent cette lettre, le manquement suivant : ……… À défaut, nous pourrons résilier le contrat par lettre (clause \(Clause.earlyEnd.id)), et demander réparation de notre préjudice.",
          "Dear Sir or Madam,\nThis is formal notice to remedy the following breach within \(Text.days(cure).en) of this letter: ……… Otherwise we may terminate the contract by letter (clause \(Clause.earlyEnd.id)), and claim compensation for our loss."
        )),
      .note(
        page.say(
          "Envoyez-la en recommandé, décrivez les faits et joignez vos preuves (\(Law.termination.citation.fr)). Faites-la relire par un juriste.",
          "Send it by registered post, describe the facts and attach your evidence (\(Law.termination.citation.en)). Have a lawyer review it."
        )),
    ]
  }

  /// The contracts that rest on this one, in the order in which they are ended.
  private static func linked(_ page: ContractPage, _ notice: NoticeTerms) -> [Document.Block] {
    let (park, today) = (page.park, page.today)
    func end(_ asset: ItemID) -> Day? { park[Asset.leaseEnd, of: asset, on: today] }
    let leases = page.maintained.filter { park[Asset.ownership, of: $0, on: today] == .leased }.sorted {
      (end($0)?.ordinal ?? .max, $0) < (end($1)?.ordinal ?? .max, $1)
    }
    let resold = page.terms.settled(ContractForm.resold) ?? []
    guard !leases.isEmpty || !resold.isEmpty else { return [] }
    var steps = [
      page.say(
        "ce contrat de maintenance d'abord, pour le \(page.wording.day(notice.end))",
        "this maintenance contract first, for \(page.wording.day(notice.end))")
    ]
    steps += leases.map { asset in
      let reference = park[Asset.leaseContract, of: asset, on: today] ?? page.say("sans numéro", "no number")
      return page.say(
        "puis la location \(reference) de \(page.asset(asset, on: page.today)), jusqu'au \(page.day(end(asset)))",
        "then lease \(reference) of \(page.asset(asset, on: page.today)), until \(page.day(end(asset)))")
    }
    steps += resold.map { asset in
      page.say(
        "enfin l'abonnement \(page.asset(asset, on: page.today)), transféré à votre nom",
        "finally the subscription \(page.asset(asset, on: page.today)), transferred to your name")
    }
    return [
      page.heading("Contrats liés, dans l'ordre", "Linked contracts, in order"), .list(numbered: true, steps),
      .note("\(Law.linkedContracts.citation[page.language]). \(Law.linkedContracts.rule[page.language])"),
    ]
  }

  private static func days(_ page: ContractPage) -> Int { page.terms.settled(ContractForm.reversibilityDays) ?? 30 }

  private static func reversibility(_ page: ContractPage) -> [Document.Block] {
    let hours = page.terms.settled(ContractForm.assistanceHours) ?? 0
    let end = page.terms.settled(ContractForm.dataEnd)?.label[page.language]
    return [
      page.heading("Restitution, à cocher", "Handover checklist"),
      .list(
        numbered: false,
        [
          page.say(
            "☐ données, dans un format ouvert, et leur dernière sauvegarde restaurée pour essai",
            "☐ data, in an open format, and their last backup restored as a test"),
          page.say("☐ configurations des appareils et du réseau", "☐ device and network configurations"),
          page.say("☐ documentation et inventaire à jour", "☐ up-to-date documentation and inventory"),
          page.say(
            "☐ comptes d'administration et mots de passe remis, puis changés",
            "☐ administrator accounts and passwords handed over, then changed"),
          page.say("☐ accès à distance du prestataire fermés", "☐ the provider's remote access closed"),
          page.say(
            "☐ abonnements, licences et noms de domaine à votre nom",
            "☐ subscriptions, licences and domain names in your name"),
          page.say(
            "☐ aide au repreneur comprise : \(hours) h", "☐ help for the next provider, included: \(hours) h"),
          page.say(
            "☐ données personnelles \(end ?? "rendues ou effacées"), attestation reçue",
            "☐ personal data \(end ?? "handed back or erased"), certificate received"),
          page.say("☐ matériel, disques et supports prêtés, rendus", "☐ lent equipment, disks and media, returned"),
          page.say("☐ pénalités et avoirs soldés", "☐ penalties and credit notes settled"),
        ]),
    ]
  }
}
