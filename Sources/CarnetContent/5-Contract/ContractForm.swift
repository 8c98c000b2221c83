import CarnetCore

/// What the parties sign.
package enum ContractForm {
  package static let id: FormID = "contract"

  static let number = Question<String>(
    id, "number", .line(.words), prompt: Text(fr: "N° du contrat", en: "Contract number"),
    help: Text(
      fr: "Le numéro de ce contrat. Choisissez-le, ou gardez celui de Carnet. Il sera sur les factures et les lettres.",
      en: "The number of this contract. Choose it, or keep the one Carnet proposes. It will be on invoices and letters."
    ), example: Text(same: "CT-2026-01"),
    suggestion: { context in
      context.settled(start).map { "CT-\($0.civil.year)-01" }
    }, entails: { Contracts.entailed(by: $0, $1) })
  static let provider = Question<ItemID>(
    id, "provider", .item(Provider.id), prompt: Text(fr: "Prestataire", en: "Provider"),
    help: Text(fr: "Celui dont vous avez retenu l'offre.", en: "The one whose offer you chose."),
    example: Text(same: "F1"), level: .detail, suggestion: { $0.chosen(Offer.provider) },
    entails: { _, context in Contracts.relationAskedAnew(context) })
  static let start = Question<Day>(
    id, "start", .day(.ahead), prompt: Text(fr: "Prise d'effet", en: "Takes effect on"),
    help: Text(
      fr: "Le premier jour du service. Les délais et la redevance courent à partir de ce jour.",
      en: "The first day of service. Time limits and the fee run from that day."),
    example: Text(same: "01/01/2026"), level: .detail, suggestion: { $0.settled(Specification.start) })
  static let termMonths = Question<Int>(
    id, "term_months", .number(1...120, .months), prompt: Text(fr: "Durée (mois)", en: "Term (months)"),
    help: Text(
      fr: "24 mois au plus, pour une petite entreprise : vous ne pouvez pas partir avant sans raison.",
      en: "24 months at most for a small firm: you cannot leave earlier without a reason."),
    example: Text(same: "24"), level: .detail,
    suggestion: { $0.chosen(Offer.termMonths) ?? $0.settled(Specification.termMonths) })
  static let renewal = Question<Renewal>(
    id, "renewal", .choice(Renewal.options), prompt: Text(fr: "Reconduction", en: "Renewal"),
    help: Text(
      fr:
        "Aucune : le contrat s'arrête. Expresse : il continue si vous le décidez par écrit. Tacite : il continue si personne "
        + "n'écrit à temps ; Carnet vous le rappellera.",
      en:
        "None: the contract ends. By written agreement: it goes on if you both agree in writing. Automatic: it goes on "
        + "unless someone writes in time; Carnet will remind you."), example: Text(fr: "tacite", en: "tacit"),
    level: .detail,
    suggestion: { _ in .express })
  static let renewalMonths = Question<Int>(
    id, "renewal_months", .number(1...60, .months),
    prompt: Text(fr: "Reconduit pour (mois)", en: "Renewed for (months)"),
    help: Text(
      fr: "Douze mois au plus. Sans durée écrite, le contrat devient à durée indéterminée.",
      en: "Twelve months at most. Without a written length the contract becomes open-ended."),
    example: Text(same: "12"), level: .detail, sources: [Law.renewal], asked: { $0.settled(renewal) == .tacit },
    suggestion: { _ in 12 })
  static let noticeMonths = Question<Int>(
    id, "notice_months", .number(0...24, .months), prompt: Text(fr: "Préavis (mois)", en: "Notice (months)"),
    help: Text(
      fr: "Combien de mois avant la fin il faut écrire pour arrêter. Trois mois au plus.",
      en: "How many months before the end you must write to stop. Three months at most."),
    example: Text(same: "3"), level: .detail, sources: [Law.lastDay],
    asked: { $0.settled(renewal) != Renewal.none }, suggestion: { _ in 3 })
  static let noticeForm = Question<NoticeForm>(
    id, "notice_form", .choice(NoticeForm.options),
    prompt: Text(fr: "Comment le préavis est donné", en: "How notice is given"),
    help: Text(fr: "Une forme que vous pouvez prouver.", en: "A form you can prove."),
    example: Text(fr: "lettre recommandée électronique", en: "electronic registered letter"), level: .detail,
    suggestion: { _ in .registered })
  static let monthlyFee = Question<Money>(
    id, "monthly_fee", .money(.monthly), prompt: Text(fr: "Redevance par mois, HT", en: "Fee per month, excl. VAT"),
    help: Text(
      fr: "La redevance est ce que vous payez chaque mois. Celle de l'offre retenue, après négociation.",
      en: "The fee is what you pay each month. That of the chosen offer, after negotiation."),
    example: Text(fr: "780 €", en: "€780.00"), level: .detail, suggestion: { $0.chosen(Offer.monthlyFee) },
    objection: Money.mustNotBeNegative, doubt: { amount, _ in .unlessFee(amount) })
  static let setupFee = Question<Money>(
    id, "setup_fee", .money(.once), prompt: Text(fr: "Frais de mise en service, HT", en: "Set-up fee, excl. VAT"),
    help: Text(fr: "Payés une seule fois, au début du contrat.", en: "Paid once, at the start of the contract."),
    example: Text(fr: "650 €", en: "€650.00"), level: .detail, suggestion: { $0.chosen(Offer.setupFee) },
    objection: Money.mustNotBeNegative)
  static let vatRate = Question<Rate>(
    id, "vat_rate", .rate, prompt: Text(fr: "Taux de TVA", en: "VAT rate"),
    help: Text(
      fr: "Le taux de la taxe sur la redevance, 20 % en général. Il est sur l'offre. Carnet vérifie les factures avec.",
      en: "The rate of tax on the fee, usually 20%. It is on the offer. Carnet checks invoices with it."),
    example: Text(fr: "20 %", en: "20%"),
    level: .detail, suggestion: { _ in Rate(basisPoints: 2_000) })
  static let hourlyRate = Question<Money>(
    id, "hourly_rate", .money(.hourly),
    prompt: Text(fr: "Tarif horaire hors forfait, HT", en: "Hourly rate for extra work, excl. VAT"),
    help: Text(
      fr:
        "Le prix d'une heure pour ce que la redevance ne couvre pas. Il est sur l'offre. Carnet vérifie les factures avec.",
      en: "The price of an hour for what the fee does not cover. It is on the offer. Carnet checks invoices with it."),
    example: Text(fr: "75 €", en: "€75.00"), objection: Money.mustNotBeNegative,
    doubt: { amount, _ in .unless(amount, in: .euros(15)...(.euros(300))) })
  static let paymentDays = Question<Int>(
    id, "payment_days", .number(0...365, .days),
    prompt: Text(fr: "Délai de paiement (jours)", en: "Payment terms (days)"),
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
            en: "French law limits payment terms to \(most) days (L441-10)."),
          remedy: Text(fr: "Par exemple : 30", en: "For example: 30"))
    })
  static let window = Question<WeeklyWindows>(
    id, "window", .windows, prompt: Text(fr: "Plage de service", en: "Service hours"),
    help: Text(
      fr: "Les heures pendant lesquelles le prestataire travaille et les délais courent.",
      en: "The hours during which the provider works and time limits run."),
    example: Text(fr: "lun-ven 8h30-18h", en: "mon-fri 8:30-18:00"), level: .detail,
    suggestion: { $0.settled(Specification.window) })
  static let calendar = Question<HolidayCalendar>(
    id, "calendar", .choice(HolidayCalendar.options),
    prompt: Text(fr: "Jours fériés du contrat", en: "The contract's public holidays"),
    help: Text(
      fr: "Ceux du lieu de service. Les délais ne courent pas ces jours-là.",
      en: "Those of the place of service. Time limits do not run on those days."),
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
    prompt: Text(fr: "Ce qui suspend les délais", en: "What pauses the clock"),
    hint: Text(fr: "Entrée = seulement ce qui dépend de vous", en: "Enter = only what depends on you"),
    help: Text(
      fr: "Refusez l'attente d'un fournisseur choisi par le prestataire : vous en supporteriez le retard.",
      en: "Refuse waiting for a supplier the provider chose: you would pay for its lateness."),
    example: Text(fr: "attente du client, accès refusé", en: "waiting for the client, access refused"),
    level: .detail, suggestion: { _ in [.clientWait, .accessRefused, .windowRefused] })
  static let penalties = Question<Bool>(
    id, "penalties", .yesNo, prompt: Text(fr: "Pénalités de retard", en: "Penalties for lateness"),
    help: Text(
      fr:
        "Sans pénalité, un délai promis n'engage guère. Carnet propose, pour un P1 : 3 % de la redevance par prise en charge tardive et 5 % par heure de rétablissement tardif. Un plafond les limite.",
      en:
        "Without penalties, a promised time limit means little. For a P1 Carnet proposes 3% of the fee for a late response and 5% per hour of late restoration. A cap limits them."
    ),
    example: Text(fr: "oui", en: "yes"), level: .detail, sources: [Law.penalty], suggestion: { _ in true })
  static let liabilityCap = Question<Money>(
    id, "liability_cap", .money(.yearly),
    prompt: Text(fr: "Plafond de responsabilité par an", en: "Liability cap per year"),
    help: Text(
      fr:
        "Ce que le prestataire paie au plus pour ses fautes, en un an. Ni la faute lourde ni les dommages corporels n'ont de plafond.",
      en: "The most the provider pays for its faults in a year. Gross negligence and personal injury have no cap."),
    example: Text(fr: "18 720 €", en: "€18,720.00"), level: .detail,
    sources: [Law.substance, Law.foreseeable, Law.lostData, Law.capAndAdvice],
    suggestion: { context in
      guard let fee = context.settled(monthlyFee), let months = context.chosen(Offer.liabilityMonths) else {
        return nil
      }
      return Money(cents: fee.cents * months)
    }, objection: Money.mustBeMore)
  static let visits = Question<Int>(
    id, "visits_per_year", .number(0...52, .visits),
    prompt: Text(fr: "Visites préventives par an", en: "Preventive visits per year"),
    help: Text(
      fr:
        "Combien de visites le prestataire fait chaque année pour éviter les pannes. Voyez l'offre. Carnet comptera celles qui manquent.",
      en:
        "How many visits the provider makes each year to prevent failures. See the offer. Carnet will count the missing ones."
    ), example: Text(same: "4"),
    level: .detail, suggestion: { $0.chosen(Offer.visits) ?? $0.settled(Specification.visits) })
  static let reportDays = Question<Int>(
    id, "report_days", .number(1...30, .businessDays),
    prompt: Text(fr: "Délai du compte rendu (jours ouvrés)", en: "Time limit for reports (business days)"),
    help: Text(
      fr: "À partir de la fin de chaque intervention. Voyez l'offre. Carnet vous dira quel compte rendu réclamer.",
      en: "From the end of each visit. See the offer. Carnet will tell you which report to ask for."),
    example: Text(same: "2"),
    level: .detail, suggestion: { $0.settled(Specification.reportDays) })
  static let manager = Question<ItemID>(
    id, "manager", .item(Person.id), prompt: Text(fr: "Gestionnaire de maintenance", en: "Maintenance manager"),
    help: Text(
      fr:
        "La personne de votre entreprise qui suit le contrat. Le prestataire s'adresse à elle ; elle reçoit les comptes rendus.",
      en: "The person in your firm who follows the contract. The provider turns to them; they receive the reports."),
    example: Text(same: "P2"),
    level: .detail, suggestion: { $0.dossier.maintenanceManager })
  static let providerLead = Question<String>(
    id, "provider_lead", .line(.person),
    prompt: Text(fr: "Responsable chez le prestataire", en: "Provider's account lead"),
    help: Text(
      fr: "Votre interlocuteur chez le prestataire. Sans réponse : son représentant légal.",
      en: "Your contact at the provider. If left blank: its legal representative."),
    example: Text(same: "Erwan Jaouen"), level: .detail,
    suggestion: { context in
      context.settled(provider).flatMap { context.dossier[Provider.representative, of: $0] }
    })
  static let deskPhone = Question<String>(
    id, "desk_phone", .line(.phone), prompt: Text(fr: "Téléphone du guichet", en: "Help desk phone"),
    help: Text(
      fr:
        "Le guichet reçoit tous vos appels : c'est le seul numéro à appeler. Demandez-le au prestataire. Il sera sur l'affiche.",
      en:
        "The help desk takes all your calls: it is the only number to call. Ask the provider. It will be on the poster."
    ), example: Text(same: "02 99 00 00 00"))
  static let deskEmail = Question<String>(
    id, "desk_email", .line(.email), prompt: Text(fr: "Courriel du guichet", en: "Help desk email"),
    help: Text(
      fr: "La seule adresse où signaler un problème. Demandez-la au prestataire. L'heure de votre message fait foi.",
      en: "The only address for reporting a problem. Ask the provider. The time of your message counts."),
    example: Text(same: "support@exemple.fr"))
  static let purpose = Question<String>(
    id, "data_purpose", .line(.words),
    prompt: Text(fr: "Données personnelles : pour quoi faire", en: "Personal data: what for"),
    help: Text(
      fr: "Ce que le prestataire fait quand il voit vos données. Le RGPD l'exige (article 28) ; l'annexe le reprendra.",
      en:
        "What the provider does when it sees your data. The GDPR requires it (article 28). Answer in French, as in the contract."
    ),
    example: Text(same: "dépanner les caisses et la messagerie"),
    sources: [Law.processor], asked: { $0.dossier.hasPersonalData })
  static let dataKinds = Question<String>(
    id, "data_kinds", .line(.words),
    prompt: Text(fr: "Quelles données, de quelles personnes", en: "Which data, about which people"),
    help: Text(
      fr:
        "Les données personnelles que le prestataire peut voir. Regardez vos logiciels ; l'annexe du contrat les reprendra.",
      en: "The personal data the provider can see. Look at your software. Answer in French, as in the contract."),
    example: Text(same: "noms et achats des clients, paie des salariés"),
    sources: [Law.processor], asked: { $0.dossier.hasPersonalData })
  static let dataEnd = Question<DataEnd>(
    id, "data_end", .choice(DataEnd.options),
    prompt: Text(fr: "À la fin du contrat, les données sont", en: "At the end of the contract, the data are"),
    help: Text(
      fr: "C'est vous qui choisissez (RGPD, article 28, g).", en: "The choice is yours (GDPR, article 28, g)."),
    example: Text(fr: "rendues puis effacées", en: "handed back, then erased"), level: .detail,
    sources: [Law.processor], asked: { $0.dossier.hasPersonalData }, suggestion: { _ in .returned })
  static let court = Question<String>(
    id, "court", .line(.words), prompt: Text(fr: "Tribunal compétent", en: "Court with jurisdiction"),
    help: Text(
      fr:
        "La ville du tribunal de commerce qui jugerait un litige. De préférence celui de votre siège : votre Kbis le nomme.",
      en: "The town of the commercial court that would hear a dispute. Preferably your own: your Kbis names it."),
    example: Text(same: "Rennes"),
    level: .detail, suggestion: { $0.settled(Company.rcsCity) })
  static let signedOn = Question<Day>(
    id, "signed_on", .day(.back), prompt: Text(fr: "Signé le", en: "Signed on"),
    help: Text(
      fr: "Laissez vide tant que le contrat n'est pas signé : vous pouvez imprimer le projet sans cette date.",
      en: "Leave it blank until the contract is signed: you can print the draft without this date."),
    example: Text(same: "15/12/2025"),
    level: .detail,
    doubt: { day, context in
      guard let start = context.settled(start), start < day else { return nil }
      return Doubt(
        Text(fr: "Le contrat prend effet avant ce jour.", en: "The contract takes effect before that day."))
    },
    // What was decided has to come before it: whoever notes it today signs today.
    sample: { context in
      Text(fr: Wording(language: .fr).shortDay(context.now.day), en: Wording(language: .en).shortDay(context.now.day))
    })
  static let offPremises = Question<Bool>(
    id, "off_premises", .yesNo,
    prompt: Text(fr: "Signé hors des locaux du prestataire", en: "Signed away from the provider's premises"),
    help: Text(
      fr:
        "Chez vous, ou sur un salon. Une entreprise de cinq salariés au plus peut alors se rétracter pendant quatorze jours.",
      en: "At your place, or at a fair. A firm of at most five employees can then withdraw for fourteen days."),
    example: Text(fr: "non", en: "no"),
    sources: [Law.withdrawal], asked: { ($0[Company.headcount] ?? 0) <= Law.smallestHeadcount },
    suggestion: { _ in false })
  static let signatory = Question<ItemID>(
    id, "signatory", .item(Person.id), prompt: Text(fr: "Signé pour vous par", en: "Signed for you by"),
    help: Text(
      fr:
        "La personne de votre entreprise qui signe. Elle doit en avoir le pouvoir : en général, le représentant légal.",
      en: "The person in your firm who signs. They must be authorised to: usually the legal representative."),
    example: Text(same: "P1"),
    level: .detail, suggestion: { $0.dossier.signatories.first })
  static let legalReview = Question<Bool>(
    id, "legal_review", .yesNo, prompt: Text(fr: "Relu par un juriste", en: "Reviewed by a lawyer"),
    help: Text(
      fr: "Carnet ne donne pas de conseil juridique : faites relire le contrat avant de le signer.",
      en: "Carnet does not give legal advice: have the contract reviewed before you sign it."),
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
