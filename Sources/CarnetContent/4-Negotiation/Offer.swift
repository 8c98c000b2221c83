import CarnetCore

/// What a provider offers, in the specification's own terms.
package enum Offer {
  package static let id: FormID = "offers"

  static let provider = Question<ItemID>(
    id, "provider", .item(Provider.id), prompt: Text(fr: "Prestataire", en: "Provider"),
    help: Text(fr: "Le prestataire qui fait cette offre.", en: "The provider making this offer."),
    example: Text(same: "F1"),
    asked: { $0.dossier.items(of: Provider.id).count > 1 || $0.wantsDetail("provider") },
    suggestion: { context in
      let providers = context.dossier.items(of: Provider.id)
      return providers.count == 1 ? providers.first : nil
    })
  static let dated = Question<Day>(
    id, "dated", .day(.back), prompt: Text(fr: "Date de l'offre", en: "Offer date"),
    help: Text(fr: "La date écrite sur l'offre.", en: "The date on the offer."),
    example: Text(same: "12/11/2025"), level: .detail, suggestion: { $0.now.day })
  static let validUntil = Question<Day>(
    id, "valid_until", .day(.ahead), prompt: Text(fr: "Valable jusqu'au", en: "Valid until"),
    help: Text(
      fr: "La date inscrite sur l'offre : ensuite, le prix peut changer. Sans date, comptez deux mois.",
      en: "The date on the offer: after it, the price may change. If there is no date, count two months."),
    example: Text(same: "31/01/2026"), level: .detail, suggestion: { $0.settled(dated)?.adding(days: 60) },
    objection: { day, context in
      guard let from = context[dated], day < from else { return nil }
      return Refusal(
        CoreReason.endsBeforeItBegins,
        Text(
          fr: "La fin de validité est avant la date de l'offre.", en: "The end of validity is before the offer date."),
        remedy: Text(fr: "Vérifiez les deux dates sur l'offre.", en: "Check both dates on the offer."))
    })
  static let monthlyFee = Question<Money>(
    id, "monthly_fee", .money(.monthly), prompt: Text(fr: "Redevance par mois, HT", en: "Fee per month, excl. VAT"),
    help: Text(
      fr:
        "La redevance : ce que vous payez chaque mois, tout compris, hors options. Elle est sur l'offre. Si "
        + "l'offre est détaillée, saisissez ses lignes avec :prix ; le total est alors recalculé.",
      en: "What you pay every month, all included, without options. It is on the offer. If the offer is "
        + "itemised, enter its lines with :price; the total is then recalculated."
    ),
    example: Text(fr: "780 €", en: "€780"), asked: { $0.isInTheRunning("monthly_fee") },
    suggestion: { context in
      context.subject.item.flatMap { PriceLines($0, in: context.dossier).monthlyFee }
    },
    objection: Money.mustNotBeNegative, doubt: { amount, _ in .unlessFee(amount) })
  static let setupFee = Question<Money>(
    id, "setup_fee", .money(.once), prompt: Text(fr: "Frais de mise en service, HT", en: "Set-up fee, excl. VAT"),
    help: Text(
      fr: "Ce que le prestataire demande pour commencer. 0 s'il n'y a pas de frais.",
      en: "What the provider charges to start. 0 if there is no fee."), example: Text(fr: "650 €", en: "€650"),
    level: .detail,
    suggestion: { context in
      context.subject.item.flatMap { PriceLines($0, in: context.dossier).setup } ?? Money(cents: 0)
    },
    objection: Money.mustNotBeNegative)
  static let exitFee = Question<Money>(
    id, "exit_fee", .money(.once), prompt: Text(fr: "Frais de sortie, HT", en: "Exit fee, excl. VAT"),
    help: Text(
      fr: "Ce que vous devrez payer à la fin du contrat. Ce montant compte dans le total comparé.",
      en: "What you will have to pay at the end of the contract. This amount counts in the compared total."),
    example: Text(fr: "0 €", en: "€0"), level: .detail,
    suggestion: { context in
      context.subject.item.flatMap { PriceLines($0, in: context.dossier).exit } ?? Money(cents: 0)
    },
    objection: Money.mustNotBeNegative)
  static let termMonths = Question<Int>(
    id, "term_months", .number(1...120, .months),
    prompt: Text(fr: "Durée d'engagement (mois)", en: "Committed term (months)"),
    help: Text(
      fr: "La durée pendant laquelle vous ne pouvez pas partir, inscrite sur l'offre. Au-delà de 36 mois, "
        + "l'offre est éliminée si vous l'avez demandé.",
      en: "How long you cannot leave, as stated in the offer. Beyond 36 months the offer is disqualified if you "
        + "asked for that."),
    example: Text(same: "24"), asked: { $0.isInTheRunning("term_months") })
  static let visits = Question<Int>(
    id, "visits_per_year", .number(0...52, .visits),
    prompt: Text(fr: "Visites préventives par an", en: "Preventive visits per year"),
    help: Text(fr: "Le nombre de visites promis par l'offre.", en: "The number of visits the offer promises."),
    example: Text(same: "4"), level: .detail,
    suggestion: { $0.settled(Specification.visits) })
  static let reversibility = Question<Bool>(
    id, "reversibility", .yesNo,
    prompt: Text(fr: "Restitution (réversibilité) comprise", en: "Exit and handover included"),
    help: Text(
      fr: "Le prestataire rend-il les données, les comptes et la documentation sans frais à la fin du contrat ?",
      en: "Does the provider hand back data, accounts and documentation at no cost at the end of the contract?"),
    example: Text(fr: "oui", en: "yes"),
    asked: {
      $0.isInTheRunning("reversibility") && ($0.comparesOffers || $0.wantsDetail("reversibility"))
    },
    suggestion: { $0.comparesOffers ? nil : true })
  static let liabilityMonths = Question<Int>(
    id, "liability_cap_months", .number(0...120, .months),
    prompt: Text(fr: "Plafond de responsabilité (mois de redevance)", en: "Liability cap (months of fees)"),
    help: Text(
      fr: "Le maximum que le prestataire paiera en cas de dommage. Moins de six mois, c'est presque sans effet ; "
        + "répondez « inconnu » si l'offre n'en parle pas.",
      en: "The most the provider will pay for damage. Less than six months has almost no effect; answer "
        + "“unknown” if the offer says nothing."),
    example: Text(same: "24"), level: .detail, unknown: true, suggestion: { _ in 12 })
  static let pasAnswered = Question<Bool>(
    id, "pas_answered", .yesNo,
    prompt: Text(
      fr: "Réponse au plan d'assurance sécurité reçue", en: "Answer to the security assurance plan received"),
    help: Text(
      fr:
        "Le plan d'assurance sécurité (PAS) est le document où le prestataire décrit comment il protège vos "
        + "données. Il le faut s'il voit des données personnelles ou se connecte à distance. Sans cette "
        + "réponse, l'offre n'est pas retenue.",
      en: "The security assurance plan (PAS) is the document where the provider describes how it protects your "
        + "data. You need it if it sees personal data or connects remotely. Without it, the offer is not chosen."),
    example: Text(fr: "oui", en: "yes"),
    asked: { context in
      guard context.isInTheRunning("pas_answered"), needsSecurityPlan(context) else { return false }
      // Answers to each question say as much; a yes or no that was given can still be corrected.
      let answers = context.subject.item.map { SecurityAnswers($0, in: context.dossier, now: context.now) }
      return answers?.isComplete != true || context.dossier.answer(at: Address(context.subject, "pas_answered")) != nil
    })

  /// True when a provider must say how it protects what it will reach: personal data in scope, or remote access.
  static func needsSecurityPlan(_ context: Context) -> Bool {
    if context.settled(Specification.remoteAccess) == true { return true }
    return (context.settled(Specification.scopeIn) ?? []).contains {
      context.dossier[Asset.personalData, of: $0] == true
    }
  }

  static let signed = Question<Bool>(
    id, "signed", .yesNo, prompt: Text(fr: "Offre signée", en: "Offer signed"),
    help: Text(
      fr: "Le prestataire a-t-il signé cette offre ? L'offre que vous retenez doit être signée.",
      en: "Has the provider signed this offer? The offer you choose must be signed."),
    example: Text(fr: "oui", en: "yes"), asked: { $0.isInTheRunning("signed") },
    suggestion: { _ in false })

  static let setAside = Question<String>(
    id, "set_aside", .line(.reason), prompt: Text(fr: "Raison d'écarter l'offre", en: "Reason for excluding the offer"),
    help: Text(
      fr: "Pour écarter une offre que les critères n'éliminent pas : la raison figurera au procès-verbal.",
      en: "To exclude an offer that no criterion disqualifies: the reason will appear in the minutes."),
    example: Text(fr: "retirée par le prestataire", en: "withdrawn by the provider"), level: .later, need: .optional)

  static func score(_ axis: Axis) -> Question<Int> { scores[axis] ?? scoreQuality }
  private static let scores: [Axis: Question<Int>] = [
    .quality: scoreQuality, .delay: scoreDelay, .guarantees: scoreGuarantees,
  ]
  private static let scoreQuality = scoreQuestion(.quality)
  private static let scoreDelay = scoreQuestion(.delay)
  private static let scoreGuarantees = scoreQuestion(.guarantees)
  private static func scoreQuestion(_ axis: Axis) -> Question<Int> {
    Question<Int>(
      id, "score_\(axis.rawValue)", .number(0...10, .points),
      prompt: Text(fr: "Note \(axis.label.fr)", en: "Score for \(axis.label.en)"),
      hint: Text(fr: "0 à 10", en: "0 to 10"),
      help: Text(
        fr: "La note du milieu de celles des évaluateurs (médiane). Le prix n'est pas à noter : Carnet le "
          + "calcule.",
        en: "The middle one of the panel members' scores (median). The price needs no score: Carnet works it out."),
      example: Text(same: "7"),
      asked: { context in
        guard let offer = context.subject.item, context.comparesOffers,
          context.isInTheRunning("score_\(axis.rawValue)")
        else { return false }
        return JuryNote.notes(on: offer, in: context.dossier).isEmpty
      })
  }

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Offres", en: "Offers"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "O", one: Text(fr: "une offre", en: "an offer"), atLeast: 1, label: "provider")),
    listing: listing,
    feeds: [.contract],
    questions: [provider, monthlyFee, setupFee, exitFee, termMonths, dated, validUntil] as [any Asked]
      + onCallQuestions + terms + [visits] + delays.map { $0 as any Asked } + [
        reversibility, liabilityMonths, pasAnswered, scoreQuality, scoreDelay, scoreGuarantees, signed, setAside,
      ])
}

extension Dossier {
  /// What an offer says: its answer, nothing where it is known to say nothing, else what is supposed of it.
  func offered<T: AnswerValue>(_ question: Question<T>, by offer: ItemID, now: Instant) -> T? {
    switch answer(at: question.address(of: offer)) {
    case .value(let value)?: T(kept: value)
    case .unknown?: nil
    default: Context(dossier: self, subject: Subject(Offer.id, offer), now: now).settled(question)
    }
  }

  /// True when it is noted that an offer does not promise something.
  func isNotOffered<T>(_ question: Question<T>, by offer: ItemID) -> Bool {
    answer(at: question.address(of: offer)) == .unknown
  }
}

extension Context {
  /// True when all offers are listed and there are several: what only serves to compare is then asked of each.
  var comparesOffers: Bool { dossier.isListed(Offer.id) && dossier.items(of: Offer.id).count > 1 }

  /// True when the offer that a question is about may still be chosen: of one that was set aside nothing more is asked,
  /// and what was answered can be corrected.
  func isInTheRunning(_ question: String) -> Bool {
    if self[Offer.setAside] == nil { return true }
    let answer = dossier.answer(at: Address(subject, question))
    return answer != nil && answer != .deferred
  }

  /// True when a question that could be supposed is to be asked all the same: everything is asked, or it was answered.
  func wantsDetail(_ question: String) -> Bool {
    dossier.level == .detail || dossier.answer(at: Address(subject, question)) != nil
  }
}
