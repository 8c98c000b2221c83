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
        else: Text(fr: "Le préavis est déjà donné : :liste préavis.", en: "Notice is given already: :list notices."),
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
          "Madame, Monsieur,\nAprès l'évaluation de la période, nous souhaitons poursuivre ce contrat. Nous vous confirmons notre accord pour une durée déterminée de \(months) mois, du \(page.wording.day(next)) au \(page.wording.day(next.adding(months: months).adding(days: -1))), aux mêmes conditions.",
          "Dear Sir or Madam,\nAfter judging the period, we wish to go on with this contract. We confirm our agreement for a fixed term of \(months) months, from \(page.wording.day(next)) to \(page.wording.day(next.adding(months: months).adding(days: -1))), on the same terms."
        )),
      .paragraph(
        page.say(
          "Sans durée convenue, un contrat renouvelé devient à durée indéterminée (\(Law.renewal.citation.fr)) : merci de nous retourner cette lettre signée.",
          "Without an agreed length, a renewed contract becomes open-ended (\(Law.renewal.citation.en)): please return this letter signed."
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
            "Subject: contract no. \(page.contract.number), notice")),
        .paragraph(body(page, notice)),
        .paragraph(
          page.say(
            "Nous vous demandons de préparer la réversibilité prévue au contrat : remise des données, configurations, documentation, inventaire, comptes et secrets sous \(days(page)) jours, puis effacement de vos copies, attesté par écrit.",
            "We ask you to prepare the handing back that the contract provides for: data, configurations, documentation, inventory, accounts and secrets within \(days(page)) days, then erasure of your copies, certified in writing."
          )),
      ] + heard(page) + signature(page, both: false) + linked(page, notice) + reversibility(page)
  }

  // MARK: What letters share

  /// A letter that does not follow from the decision noted must not leave by mistake.
  private static func caution(_ decision: Decision, _ page: ContractPage) -> [Document.Block] {
    guard let noted = page.dossier[Evaluation.decision] else {
      return [
        .note(page.say("Projet : aucune décision n'est encore notée.", "Draft: no decision is noted yet."))
      ]
    }
    guard noted != decision else { return [] }
    return [
      .note(
        page.say(
          "Projet : la décision notée est « \(noted.label.fr) ». Cette lettre ne s'envoie que si elle change.",
          "Draft: the decision noted is “\(noted.label.en)”. This letter is sent only if that changes."))
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
        page.fact("À envoyer par", "To be sent by", form.label[page.language]),
        page.fact("Au plus tard, par prudence", "At the latest, to be prudent", page.wording.dayInFull(notice.sendBy)),
        page.contract.noticeCount == .receipt
          ? page.fact("Reçue avant la fin du", "Received by the end of", page.wording.dayInFull(notice.deadline))
          : page.fact("Envoyée avant la fin du", "Sent by the end of", page.wording.dayInFull(notice.deadline)),
      ]
    case .none, .express:
      facts = [
        page.fact(
          "Préavis", "Notice",
          page.say(
            "aucun : le contrat cesse de lui-même, la lettre le rappelle",
            "none: the contract ends by itself, the letter recalls it"))
      ]
    }
    facts.append(page.fact("Le contrat finit le", "The contract ends on", page.wording.dayInFull(notice.end)))
    if notice.isTooLate {
      facts.append(
        page.fact(
          "Trop tard pour cette période", "Too late for this period",
          page.say(
            "le dernier jour pour dénoncer est passé : la lettre vaut pour la période suivante. Avant, il reste la fin anticipée pour faute, plafond atteint ou imprévu (clause \(Clause.earlyEnd.id)).",
            "the last day for notice has passed: the letter holds for the next period. Before that, there is early ending for breach, capped penalties or the unforeseen (clause \(Clause.earlyEnd.id))."
          )))
    }
    let years = (page.today.ordinal - page.contract.term.start.ordinal) / 365
    if years >= page.contract.term.noticeMonths {
      facts.append(
        page.fact(
          "Relation ancienne", "Long relation",
          page.say(
            "\(years) ans : un mois de préavis par année est prudent, dix-huit au plus (\(Law.longRelation.citation.fr))",
            "\(years) years: a month of notice a year is prudent, eighteen at most (\(Law.longRelation.citation.en))"
          )))
    }
    return facts
  }

  private static func body(_ page: ContractPage, _ notice: NoticeTerms) -> String {
    let end = page.wording.day(notice.end)
    guard page.contract.renewal == .tacit else {
      return page.say(
        "Madame, Monsieur,\nLe contrat n° \(page.contract.number) cesse le \(end). Nous ne souhaitons pas le poursuivre au-delà ; toute prestation postérieure suppose un nouvel accord écrit.",
        "Dear Sir or Madam,\nContract no. \(page.contract.number) ends on \(end). We do not wish to go on beyond; any later service supposes a new written agreement."
      )
    }
    return page.say(
      "Madame, Monsieur,\nConformément au contrat n° \(page.contract.number), nous le dénonçons et nous opposons à sa reconduction. Il prendra fin le \(end) à minuit.",
      "Dear Sir or Madam,\nAs contract no. \(page.contract.number) allows, we give notice and oppose its renewal. It will end on \(end) at midnight."
    )
  }

  /// For a serious breach, what comes before the end: a formal demand.
  private static func breach(_ page: ContractPage) -> [Document.Block] {
    guard page.dossier[Evaluation.seriousBreach] == true else { return [] }
    let cure = page.terms.settled(ContractForm.cureDays) ?? 30
    return [
      page.heading("D'abord, la mise en demeure", "First, the formal demand"),
      .paragraph(
        page.say(
          "Madame, Monsieur,\nNous vous mettons en demeure de réparer sous \(cure) jours le manquement suivant : ……… À défaut, le contrat sera résilié de plein droit, sans préjudice de tout dédommagement.",
          "Dear Sir or Madam,\nWe formally demand that you cure within \(cure) days the following breach: ……… Failing that, the contract will be terminated, without prejudice to any damages."
        )),
      .note(
        page.say(
          "Envoyez-la en recommandé, décrivez les faits et joignez vos preuves (\(Law.termination.citation.fr)). Faites-la relire par un juriste.",
          "Send it by registered post, describe the facts and join your evidence (\(Law.termination.citation.en)). Have a lawyer read it."
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
        "puis la location \(reference) de \(page.asset(asset)), jusqu'au \(page.day(end(asset)))",
        "then lease \(reference) of \(page.asset(asset)), until \(page.day(end(asset)))")
    }
    steps += resold.map { asset in
      page.say(
        "enfin l'abonnement \(page.asset(asset)), transféré à votre nom",
        "last the subscription \(page.asset(asset)), transferred to your name")
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
      page.heading("Réversibilité, à cocher", "Handing back, to tick off"),
      .list(
        numbered: false,
        [
          page.say(
            "☐ données, dans un format ouvert, et leur dernière sauvegarde restaurée pour essai",
            "☐ data, in an open format, and their last backup restored as a test"),
          page.say("☐ configurations des appareils et du réseau", "☐ configurations of devices and network"),
          page.say("☐ documentation et inventaire à jour", "☐ documentation and inventory up to date"),
          page.say(
            "☐ comptes d'administration et mots de passe remis, puis changés",
            "☐ administrator accounts and passwords handed over, then changed"),
          page.say("☐ accès à distance du prestataire fermés", "☐ the provider's remote accesses closed"),
          page.say(
            "☐ abonnements, licences et noms de domaine à votre nom",
            "☐ subscriptions, licences and domain names in your name"),
          page.say(
            "☐ \(hours) heures d'aide au repreneur, comprises", "☐ \(hours) hours of help for the successor, included"),
          page.say(
            "☐ données personnelles \(end ?? "rendues ou effacées"), attestation reçue",
            "☐ personal data \(end ?? "handed back or erased"), certificate received"),
          page.say("☐ matériel et supports prêtés, rendus", "☐ lent equipment and carriers, returned"),
          page.say("☐ pénalités et avoirs soldés", "☐ penalties and credits settled"),
        ]),
    ]
  }
}
