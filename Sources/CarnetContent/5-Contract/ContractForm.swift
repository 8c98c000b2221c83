import CarnetCore

/// What the parties sign.
package enum ContractForm {
  package static let id: FormID = "contract"

  static let number = Question<String>(
    id, "number", .line(.words), prompt: Text(fr: "N° du contrat", en: "Contract number"),
    help: Text(fr: "Il sera sur les factures.", en: "It will be on the invoices."), example: Text(same: "CT-2026-01"),
    suggestion: { context in
      context.settled(start).map { "CT-\($0.civil.year)-01" }
    }, entails: { Contracts.entailed(by: $0, $1) })
  static let provider = Question<ItemID>(
    id, "provider", .item(Provider.id), prompt: Text(fr: "Prestataire", en: "Provider"),
    help: Text(fr: "Celui que vous avez retenu.", en: "The one you chose."),
    example: Text(same: "F1"), level: .detail, suggestion: { $0.chosen(Offer.provider) },
    entails: { _, context in Contracts.relationAskedAnew(context) })
  static let start = Question<Day>(
    id, "start", .day(.ahead), prompt: Text(fr: "Prise d'effet", en: "Takes effect on"),
    help: Text(fr: "Le premier jour du service.", en: "The first day of service."),
    example: Text(same: "01/01/2026"), level: .detail, suggestion: { $0.settled(Specification.start) })
  static let termMonths = Question<Int>(
    id, "term_months", .number(1...120, .months), prompt: Text(fr: "Durée (mois)", en: "Term (months)"),
    help: Text(fr: "24 mois au plus pour une petite entreprise.", en: "24 months at most for a small firm."),
    example: Text(same: "24"), level: .detail,
    suggestion: { $0.chosen(Offer.termMonths) ?? $0.settled(Specification.termMonths) })
  static let renewal = Question<Renewal>(
    id, "renewal", .choice(Renewal.options), prompt: Text(fr: "À la fin", en: "At the end"),
    help: Text(
      fr:
        "Aucune : le contrat cesse. Expresse : il faut un accord écrit. Tacite : il repart si personne n'écrit à temps ; "
        + "Carnet vous le rappellera.",
      en:
        "None: the contract ends. Express: a written agreement is needed. Tacit: it goes on unless someone writes in time; "
        + "Carnet will remind you."), example: Text(fr: "tacite", en: "tacit"), level: .detail,
    suggestion: { _ in .express })
  static let renewalMonths = Question<Int>(
    id, "renewal_months", .number(1...60, .months),
    prompt: Text(fr: "Reconduit pour (mois)", en: "Renewed for (months)"),
    help: Text(
      fr: "Sans durée écrite, il deviendrait à durée indéterminée. Douze mois au plus.",
      en: "Without a written length it would become open-ended. Twelve months at most."),
    example: Text(same: "12"), level: .detail, sources: [Law.renewal], asked: { $0.settled(renewal) == .tacit },
    suggestion: { _ in 12 })
  static let noticeMonths = Question<Int>(
    id, "notice_months", .number(0...24, .months), prompt: Text(fr: "Préavis (mois)", en: "Notice (months)"),
    help: Text(fr: "Trois mois au plus.", en: "Three months at most."),
    example: Text(same: "3"), level: .detail, sources: [Law.lastDay],
    asked: { $0.settled(renewal) != Renewal.none }, suggestion: { _ in 3 })
  static let noticeForm = Question<NoticeForm>(
    id, "notice_form", .choice(NoticeForm.options), prompt: Text(fr: "Préavis donné par", en: "Notice given by"),
    help: Text(fr: "La forme qui fait preuve.", en: "The form that is proof."),
    example: Text(fr: "lettre recommandée électronique", en: "electronic registered letter"), level: .detail,
    suggestion: { _ in .registered })
  static let monthlyFee = Question<Money>(
    id, "monthly_fee", .money(.monthly), prompt: Text(fr: "Redevance par mois, HT", en: "Fee a month, excl. VAT"),
    help: Text(fr: "Celle de l'offre retenue, après négociation.", en: "That of the chosen offer, after negotiation."),
    example: Text(fr: "780 €", en: "€780"), level: .detail, suggestion: { $0.chosen(Offer.monthlyFee) },
    objection: Money.mustNotBeNegative, doubt: { amount, _ in .unlessFee(amount) })
  static let setupFee = Question<Money>(
    id, "setup_fee", .money(.once), prompt: Text(fr: "Frais d'installation, HT", en: "Set-up fee, excl. VAT"),
    help: Text(fr: "Payés une fois.", en: "Paid once."),
    example: Text(fr: "650 €", en: "€650"), level: .detail, suggestion: { $0.chosen(Offer.setupFee) },
    objection: Money.mustNotBeNegative)
  static let vatRate = Question<Rate>(
    id, "vat_rate", .rate, prompt: Text(fr: "Taux de TVA", en: "VAT rate"),
    help: Text(fr: "20 % d'ordinaire.", en: "20% as a rule."), example: Text(fr: "20 %", en: "20%"),
    level: .detail, suggestion: { _ in Rate(basisPoints: 2_000) })
  static let hourlyRate = Question<Money>(
    id, "hourly_rate", .money(.hourly),
    prompt: Text(fr: "Tarif horaire hors forfait, HT", en: "Hourly rate for extra work, excl. VAT"),
    help: Text(fr: "Pour ce que le forfait ne couvre pas.", en: "For what the fee does not cover."),
    example: Text(fr: "75 €", en: "€75"), objection: Money.mustNotBeNegative,
    doubt: { amount, _ in .unless(amount, in: .euros(15)...(.euros(300))) })
  static let paymentDays = Question<Int>(
    id, "payment_days", .number(0...365, .days), prompt: Text(fr: "Paiement à (jours)", en: "Payment within (days)"),
    help: Text(
      fr: "60 jours au plus à compter de la facture, ou 45 jours fin de mois (code de commerce, L441-10).",
      en: "At most 60 days from the invoice, or 45 days end of month (French commercial code, L441-10)."),
    example: Text(same: "30"), level: .detail, sources: [Law.paymentDays],
    suggestion: { $0.settled(paymentTerms) == .invoice ? 30 : 45 },
    objection: { days, context in
      let most = (context.settled(paymentTerms) ?? .invoice).mostDays
      return days <= most
        ? nil
        : Refusal(
          ContentReason.overTheLegalLimit,
          Text(
            fr: "La loi limite ce délai de paiement à \(most) jours (L441-10).",
            en: "The law limits this time for payment to \(most) days (L441-10)."),
          remedy: Text(fr: "Par exemple : 30", en: "For example: 30"))
    })
  static let window = Question<WeeklyWindows>(
    id, "window", .windows, prompt: Text(fr: "Plage de service", en: "Service hours"),
    help: Text(fr: "Les heures pendant lesquelles les délais courent.", en: "The hours during which delays run."),
    example: Text(fr: "lun-ven 8h30-18h", en: "mon-fri 8:30-18:00"), level: .detail,
    suggestion: { $0.settled(Specification.window) })
  static let calendar = Question<HolidayCalendar>(
    id, "calendar", .choice(HolidayCalendar.options),
    prompt: Text(fr: "Jours fériés du contrat", en: "The contract's holidays"),
    help: Text(fr: "Ceux du lieu de service.", en: "Those of the place of service."),
    example: Text(fr: "France métropolitaine", en: "Mainland France"), level: .detail,
    suggestion: { $0.settled(serviceSite).flatMap($0.dossier.calendar) ?? $0.dossier.regionCalendar })

  static func gti(_ severity: Severity) -> Question<TimeSpan> { delays.gti[severity] }
  static func gtr(_ severity: Severity) -> Question<TimeSpan> { delays.gtr[severity] }
  private static let delays = DelayQuestions(form: id, level: .detail) { context, severity in
    context.settled(Specification.gti(severity))
  } restoring: { context, severity in
    severity == .p1
      ? context.chosen(Offer.restoringP1) ?? context.settled(Specification.gtr(severity))
      : context.settled(Specification.gtr(severity))
  }

  static let suspending = Question<[SuspensionReason]>(
    id, "suspending_reasons", .choices(SuspensionReason.options),
    prompt: Text(fr: "Ce qui arrête le décompte", en: "What stops the clock"),
    hint: Text(fr: "Entrée : seulement ce qui dépend de vous", en: "Enter: only what depends on you"),
    help: Text(
      fr: "L'attente d'un fournisseur choisi par le prestataire ne devrait pas l'arrêter.",
      en: "Waiting for a supplier that the provider chose should not stop it."),
    example: Text(fr: "attente du client, accès refusé", en: "waiting for the client, access refused"),
    level: .detail, suggestion: { _ in [.clientWait, .accessRefused, .windowRefused] })
  static let penalties = Question<Bool>(
    id, "penalties", .yesNo, prompt: Text(fr: "Pénalités de retard", en: "Late penalties"),
    help: Text(
      fr:
        "Sans elles, un délai n'est qu'une intention. 3 % (P1) par prise en charge tardive, 5 % (P1) par heure de rétablissement, plafonnées.",
      en:
        "Without them a delay is only an intention. 3% (P1) for a late response, 5% (P1) an hour of late restoring, capped."
    ),
    example: Text(fr: "oui", en: "yes"), level: .detail, sources: [Law.penalty], suggestion: { _ in true })
  static let liabilityCap = Question<Money>(
    id, "liability_cap", .money(.yearly),
    prompt: Text(fr: "Plafond de responsabilité par an", en: "Liability cap a year"),
    help: Text(
      fr: "Jamais pour la faute lourde ni les dommages corporels.", en: "Never for gross fault or bodily harm."),
    example: Text(fr: "18 720 €", en: "€18,720"), level: .detail,
    sources: [Law.substance, Law.foreseeable, Law.lostData, Law.capAndAdvice],
    suggestion: { context in
      guard let fee = context.settled(monthlyFee), let months = context.chosen(Offer.liabilityMonths) else {
        return nil
      }
      return Money(cents: fee.cents * months)
    }, objection: Money.mustBeMore)
  static let visits = Question<Int>(
    id, "visits_per_year", .number(0...52, .visits),
    prompt: Text(fr: "Visites préventives par an", en: "Preventive visits a year"),
    help: Text(fr: "Ce que le contrat promet.", en: "What the contract promises."), example: Text(same: "4"),
    level: .detail, suggestion: { $0.chosen(Offer.visits) ?? $0.settled(Specification.visits) })
  static let reportDays = Question<Int>(
    id, "report_days", .number(1...30, .businessDays),
    prompt: Text(fr: "Compte rendu sous (jours ouvrés)", en: "Report within (business days)"),
    help: Text(fr: "Après chaque intervention.", en: "After each visit."), example: Text(same: "2"),
    level: .detail, suggestion: { $0.settled(Specification.reportDays) })
  static let manager = Question<ItemID>(
    id, "manager", .item(Person.id), prompt: Text(fr: "Gestionnaire de maintenance", en: "Maintenance manager"),
    help: Text(fr: "L'interlocuteur du prestataire chez vous.", en: "The provider's contact with you."),
    example: Text(same: "P2"),
    level: .detail, suggestion: { $0.dossier.maintenanceManager })
  static let providerLead = Question<String>(
    id, "provider_lead", .line(.person),
    prompt: Text(fr: "Responsable chez le prestataire", en: "Provider's account lead"),
    help: Text(
      fr: "Votre interlocuteur chez lui ; sans réponse, celui qui le représente.",
      en: "Your contact there; without an answer, the one who represents it."),
    example: Text(same: "Erwan Jaouen"), level: .detail,
    suggestion: { context in
      context.settled(provider).flatMap { context.dossier[Provider.representative, of: $0] }
    })
  static let deskPhone = Question<String>(
    id, "desk_phone", .line(.phone), prompt: Text(fr: "Téléphone du guichet", en: "Desk telephone"),
    help: Text(fr: "Le seul numéro à appeler.", en: "The only number to call."), example: Text(same: "02 99 00 00 00"))
  static let deskEmail = Question<String>(
    id, "desk_email", .line(.email), prompt: Text(fr: "Courriel du guichet", en: "Desk e-mail"),
    help: Text(fr: "La seule adresse où écrire.", en: "The only address to write to."),
    example: Text(same: "support@exemple.fr"))
  static let purpose = Question<String>(
    id, "data_purpose", .line(.words),
    prompt: Text(fr: "Données personnelles : pour quoi faire", en: "Personal data: what for"),
    help: Text(
      fr: "Article 28 du RGPD : la finalité, concrète.",
      en: "Article 28 of the GDPR: the purpose, in concrete terms. Written in French, as in the contract."),
    example: Text(fr: "dépanner les caisses et la messagerie", en: "repair of tills and e-mail"),
    sources: [Law.processor], asked: { $0.dossier.hasPersonalData })
  static let dataKinds = Question<String>(
    id, "data_kinds", .line(.words), prompt: Text(fr: "… quelles données, de qui", en: "… which data, about whom"),
    help: Text(
      fr: "Catégories de données et de personnes.",
      en: "Kinds of data and of people. Written in French, as in the contract."),
    example: Text(fr: "noms et achats des clients, paie des salariés", en: "customers' names and purchases, staff pay"),
    sources: [Law.processor], asked: { $0.dossier.hasPersonalData })
  static let dataEnd = Question<DataEnd>(
    id, "data_end", .choice(DataEnd.options),
    prompt: Text(fr: "… à la fin, les données sont", en: "… in the end, the data are"),
    help: Text(fr: "Vous choisissez (article 28, g).", en: "You choose (article 28, g)."),
    example: Text(fr: "rendues puis effacées", en: "handed back, then erased"), level: .detail,
    sources: [Law.processor], asked: { $0.dossier.hasPersonalData }, suggestion: { _ in .returned })
  static let court = Question<String>(
    id, "court", .line(.words), prompt: Text(fr: "Tribunal compétent", en: "Competent court"),
    help: Text(
      fr: "La ville du tribunal de commerce, le vôtre de préférence.",
      en: "The town of the commercial court, preferably yours."), example: Text(same: "Rennes"),
    level: .detail, suggestion: { $0.settled(Company.rcsCity) })
  static let signedOn = Question<Day>(
    id, "signed_on", .day(.back), prompt: Text(fr: "Signé le", en: "Signed on"),
    help: Text(
      fr: "Passez tant que ce n'est pas signé : le projet s'imprime sans cela.",
      en: "Skip it until it is signed: the draft prints without it."), example: Text(same: "15/12/2025"),
    level: .detail,
    doubt: { day, context in
      guard let start = context.settled(start), start < day else { return nil }
      return Doubt(
        Text(fr: "Le contrat prend effet avant ce jour.", en: "The contract takes effect before that day."))
    })
  static let offPremises = Question<Bool>(
    id, "off_premises", .yesNo,
    prompt: Text(fr: "Signé hors des locaux du prestataire", en: "Signed off the provider's premises"),
    help: Text(
      fr: "Chez vous, ou sur un salon : cela peut ouvrir un droit de rétractation.",
      en: "At your place or at a fair: it may give a right of withdrawal."), example: Text(fr: "non", en: "no"),
    sources: [Law.withdrawal], asked: { ($0[Company.headcount] ?? 0) <= Law.smallestHeadcount },
    suggestion: { _ in false })
  static let signatory = Question<ItemID>(
    id, "signatory", .item(Person.id), prompt: Text(fr: "Signé pour vous par", en: "Signed for you by"),
    help: Text(fr: "Une personne qui en a le pouvoir.", en: "A person with the power to."), example: Text(same: "P1"),
    level: .detail, suggestion: { $0.dossier.signatories.first })
  static let legalReview = Question<Bool>(
    id, "legal_review", .yesNo, prompt: Text(fr: "Relu par un juriste", en: "Read by a lawyer"),
    help: Text(fr: "Carnet ne donne pas de conseil juridique.", en: "Carnet gives no legal advice."),
    example: Text(fr: "non", en: "no"),
    level: .detail, need: .optional, suggestion: { _ in false })

  static let form = Form(
    id, stage: .contract, title: Text(fr: "Contrat", en: "Contract"), cardinality: .one,
    feeds: [.followUp, .evaluation],
    questions: [
      number, provider, relation, start, termMonths, renewal, renewalMonths, noticeMonths, noticeForm, monthlyFee,
      setupFee,
      vatRate,
      hourlyRate, paymentTerms, paymentDays, window,
    ] as [any Asked] + hoursQuestions + delays.inOrder.map { $0 as any Asked } + [suspending, penalties]
      + penaltyQuestions
      + [liabilityCap, visits, reportDays, manager, providerLead, deskPhone, deskEmail, purpose, dataKinds, dataEnd]
      + serviceQuestions + moneyQuestions + securityQuestions + endingQuestions
      + [court, signedOn, effectiveOn, offPremises, withdrawalForm, earlyStartRequest, signatory, legalReview],
    upshot: Contracts.broughtBack)
}

extension Dossier {
  /// True when an asset holds personal data.
  var hasPersonalData: Bool { park.contains(where: holdsPersonalData) }
}

extension Dossier {
  /// The offer that the contract rests on: the chosen one, else the last of the provider whom the contract names.
  var contractOffer: ItemID? {
    guard let chosen = chosenOffer else { return nil }
    guard let named = self[ContractForm.provider], provider(of: chosen) != named else { return chosen }
    return items(of: Offer.id).last { provider(of: $0) == named } ?? chosen
  }
}

extension Context {
  /// What that offer says.
  func chosen<T: AnswerValue>(_ question: Question<T>) -> T? {
    dossier.contractOffer.flatMap { dossier.offered(question, by: $0, now: now) }
  }
}
