import CarnetCore

/// A firm that answers the specification.
package enum Provider {
  package static let id: FormID = "providers"

  static let name = Question<String>(
    id, "name", .line(.words), prompt: Text(fr: "Prestataire", en: "Provider"),
    help: Text(fr: "Son nom au registre du commerce.", en: "Its name on the trade register."),
    example: Text(same: "Armor Infogérance"))
  static let siren = Question<String>(
    id, "siren", .line(.siren), prompt: Text(fr: "SIREN du prestataire", en: "Provider's SIREN"),
    help: Text(fr: "Sur son devis.", en: "On its quote."), example: Text(same: "732 829 320"), unknown: true)
  static let legalForm = Question<LegalForm>(
    id, "legal_form", .choice(LegalForm.options),
    prompt: Text(fr: "Forme juridique du prestataire", en: "Provider's legal form"),
    help: Text(fr: "Sur son devis.", en: "On its quote."), example: Text(same: "SAS"))
  static let address = Question<String>(
    id, "address", .line(.words), prompt: Text(fr: "Adresse du prestataire", en: "Provider's address"),
    help: Text(fr: "Son siège.", en: "Its registered office."), example: Text(same: "2 rue du Port, 35400 Saint-Malo"))
  static let representative = Question<String>(
    id, "representative", .line(.words),
    prompt: Text(fr: "Représenté par (nom, qualité)", en: "Represented by (name, capacity)"),
    help: Text(fr: "Qui signera pour lui.", en: "Who will sign for it."),
    example: Text(same: "Gwenaël Le Bris, président"))
  static let insurer = Question<String>(
    id, "insurer", .line(.words), prompt: Text(fr: "Assureur (responsabilité civile)", en: "Liability insurer"),
    help: Text(
      fr: "Sur son attestation d'assurance\u{A0}; «\u{A0}inconnu\u{A0}» tant qu'il ne l'a pas donnée.",
      en: "On its certificate of insurance; “unknown” until it is given."),
    example: Text(same: "Assurances de l'Ouest"), unknown: true)
  static let policy = Question<String>(
    id, "policy", .line(.words), prompt: Text(fr: "N° de police", en: "Policy number"),
    help: Text(fr: "Sur son attestation d'assurance.", en: "On its certificate of insurance."),
    example: Text(same: "RC-2025-0412"),
    asked: { $0[insurer] != nil })
  static let cover = Question<Money>(
    id, "insurance_cover", .money, prompt: Text(fr: "Montant garanti", en: "Sum insured"),
    help: Text(fr: "Il devrait dépasser le plafond de responsabilité.", en: "It should exceed the liability cap."),
    example: Text(fr: "500\u{202F}000\u{A0}€", en: "€500,000"),
    asked: { $0[insurer] != nil })
  static let insuredUntil = Question<Day>(
    id, "insurance_until", .day, prompt: Text(fr: "Assuré jusqu'au", en: "Insured until"),
    help: Text(fr: "L'agenda demandera la suivante.", en: "The agenda will ask for the next one."),
    example: Text(same: "31/12/2026"),
    asked: { $0[insurer] != nil })

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Prestataires", en: "Providers"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "F", one: Text(fr: "un prestataire", en: "a provider"), atLeast: 1, label: "name")),
    feeds: [.contract],
    questions: [name, siren, legalForm, address, representative, insurer, policy, cover, insuredUntil])
}

/// What a provider offers, in the specification's own terms.
package enum Offer {
  package static let id: FormID = "offers"

  static let provider = Question<ItemID>(
    id, "provider", .item(Provider.id), prompt: Text(fr: "Offre de", en: "Offer of"),
    help: Text(fr: "Le prestataire qui la fait.", en: "The provider who makes it."), example: Text(same: "F1"))
  static let dated = Question<Day>(
    id, "dated", .day, prompt: Text(fr: "Datée du", en: "Dated"),
    help: Text(fr: "La date écrite sur l'offre.", en: "The date on the offer."),
    example: Text(same: "12/11/2025"))
  static let validUntil = Question<Day>(
    id, "valid_until", .day, prompt: Text(fr: "Valable jusqu'au", en: "Valid until"),
    help: Text(fr: "Après, le prix peut changer.", en: "After that the price may change."),
    example: Text(same: "31/01/2026"))
  static let monthlyFee = Question<Money>(
    id, "monthly_fee", .money, prompt: Text(fr: "Redevance par mois, HT", en: "Fee a month, excl. VAT"),
    help: Text(fr: "Tout compris, hors options.", en: "All in, without options."),
    example: Text(fr: "780\u{A0}€", en: "€780"),
    objection: Money.mustNotBeNegative)
  static let setupFee = Question<Money>(
    id, "setup_fee", .money, prompt: Text(fr: "Frais d'installation, HT", en: "Set-up fee, excl. VAT"),
    help: Text(fr: "0 s'il n'y en a pas.", en: "0 if there is none."), example: Text(fr: "650\u{A0}€", en: "€650"),
    objection: Money.mustNotBeNegative)
  static let exitFee = Question<Money>(
    id, "exit_fee", .money, prompt: Text(fr: "Frais de sortie, HT", en: "Exit fee, excl. VAT"),
    help: Text(
      fr: "Ce qu'il faudra payer pour partir à la fin\u{A0}; compté dans le total comparé.",
      en: "What leaving at the end will cost; counted in the total that is compared."),
    example: Text(fr: "0\u{A0}€", en: "€0"), level: .detail, suggestion: { _ in Money(cents: 0) },
    objection: Money.mustNotBeNegative)
  static let termMonths = Question<Int>(
    id, "term_months", .number(1...120), prompt: Text(fr: "Durée d'engagement (mois)", en: "Committed term (months)"),
    help: Text(
      fr: "Au-delà de 36 mois, l'offre est éliminée si vous l'avez demandé.",
      en: "Beyond 36 months the offer is eliminated if you asked so."),
    example: Text(same: "24"))
  static let visits = Question<Int>(
    id, "visits_per_year", .number(0...52),
    prompt: Text(fr: "Visites préventives par an", en: "Preventive visits a year"),
    help: Text(fr: "Ce que l'offre promet.", en: "What the offer promises."), example: Text(same: "4"))
  static let restoringP1 = Question<TimeSpan>(
    id, "p1_gtr", .duration, prompt: Text(fr: "P1 rétabli sous", en: "P1 restored within"),
    help: Text(
      fr: "«\u{A0}inconnu\u{A0}» si l'offre n'en promet pas\u{A0}: c'est un piège courant.",
      en: "“unknown” if the offer promises none: a common trap."),
    example: Text(same: "4 h"), unknown: true)
  static let reversibility = Question<Bool>(
    id, "reversibility", .yesNo, prompt: Text(fr: "Réversibilité comprise", en: "Reversibility included"),
    help: Text(
      fr: "Rend-il données, comptes et documentation sans frais à la fin\u{A0}?",
      en: "Does it hand back data, accounts and documentation at no cost in the end?"),
    example: Text(fr: "oui", en: "yes"))
  static let liabilityMonths = Question<Int>(
    id, "liability_cap_months", .number(0...120),
    prompt: Text(fr: "Plafond de responsabilité (mois de redevance)", en: "Liability cap (months of fees)"),
    help: Text(fr: "Moins de six mois ne couvre rien.", en: "Less than six months covers nothing."),
    example: Text(same: "24"))
  static let signed = Question<Bool>(
    id, "signed", .yesNo, prompt: Text(fr: "Offre signée", en: "Offer signed"),
    help: Text(fr: "Celle que vous retenez doit l'être.", en: "The one that you choose must be."),
    example: Text(fr: "oui", en: "yes"),
    suggestion: { _ in false })

  static func score(_ axis: Axis) -> Question<Int> { scores[axis] ?? scoreQuality }
  private static let scores: [Axis: Question<Int>] = [
    .quality: scoreQuality, .delay: scoreDelay, .guarantees: scoreGuarantees,
  ]
  private static let scoreQuality = scoreQuestion(.quality)
  private static let scoreDelay = scoreQuestion(.delay)
  private static let scoreGuarantees = scoreQuestion(.guarantees)
  private static func scoreQuestion(_ axis: Axis) -> Question<Int> {
    Question<Int>(
      id, "score_\(axis.rawValue)", .number(0...10),
      prompt: Text(fr: "Note «\u{A0}\(axis.label.fr)\u{A0}»", en: "Score for “\(axis.label.en)”"),
      hint: Text(fr: "0 à 10", en: "0 to 10"),
      help: Text(
        fr: "La médiane des jurés. Le prix n'est pas noté\u{A0}: il se calcule.",
        en: "The median of the jurors. The price is not scored: it is computed."), example: Text(same: "7"))
  }

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Offres", en: "Offers"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "O", one: Text(fr: "une offre", en: "an offer"), atLeast: 1, label: "provider")),
    feeds: [.contract],
    questions: [
      provider, dated, validUntil, monthlyFee, setupFee, exitFee, termMonths, visits, restoringP1, reversibility,
      liabilityMonths,
      scoreQuality, scoreDelay, scoreGuarantees, signed,
    ])
}

/// A move of the negotiation: what changed, on which axis, and against what.
package enum Move {
  package static let id: FormID = "moves"

  static let date = Question<Day>(
    id, "date", .day, prompt: Text(fr: "Date", en: "Date"),
    help: Text(fr: "Le jour de l'échange.", en: "The day of the exchange."),
    example: Text(same: "18/11/2025"))
  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Sur l'offre", en: "On the offer"),
    help: Text(fr: "Celle qui a bougé.", en: "The one that moved."),
    example: Text(same: "O1"))
  static let axis = Question<Axis>(
    id, "axis", .choice(Axis.options), prompt: Text(fr: "Axe", en: "Axis"),
    help: Text(
      fr: "On négocie sur quatre axes, pas sur le seul prix.", en: "One negotiates on four axes, not on price alone."),
    example: Text(fr: "prix", en: "price"))
  static let before = Question<String>(
    id, "before", .line(.words), prompt: Text(fr: "Avant", en: "Before"),
    help: Text(fr: "Ce qui était proposé.", en: "What was proposed."),
    example: Text(fr: "820\u{A0}€ HT / mois", en: "€820 a month"))
  static let after = Question<String>(
    id, "after", .line(.words), prompt: Text(fr: "Après", en: "After"),
    help: Text(fr: "Ce qui est obtenu.", en: "What was obtained."),
    example: Text(fr: "780\u{A0}€ HT / mois", en: "€780 a month"))
  static let counterpart = Question<String>(
    id, "counterpart", .line(.words), prompt: Text(fr: "Contrepartie", en: "Against"),
    help: Text(fr: "Ce que vous avez cédé.", en: "What you gave."),
    example: Text(fr: "engagement de 24 mois", en: "a 24-month term"), need: .optional)

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Négociations", en: "Moves"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "M", one: Text(fr: "une avancée", en: "a move"), atLeast: 0, label: "after")),
    questions: [date, offer, axis, before, after, counterpart])
}

/// The choice of an offer.
package enum Award {
  package static let id: FormID = "award"

  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Offre retenue", en: "Offer chosen"),
    help: Text(fr: "Le calcul classe\u{A0}; c'est vous qui choisissez.", en: "The computation ranks; you choose."),
    example: Text(same: "O1"),
    suggestion: { Comparison($0.dossier)?.ranking.first })
  static let reason = Question<String>(
    id, "reason", .line(.words), prompt: Text(fr: "Pourquoi celle-là", en: "Why that one"),
    help: Text(fr: "Une phrase pour le procès-verbal.", en: "A sentence for the minutes."),
    example: Text(fr: "meilleure note", en: "best score"))
  static let decidedOn = Question<Day>(
    id, "decided_on", .day, prompt: Text(fr: "Décidé le", en: "Decided on"),
    help: Text(fr: "L'offre doit être encore valable.", en: "The offer must still be valid."),
    example: Text(fr: "aujourd'hui", en: "today"), suggestion: { $0.now.day })
  static let jurors = Question<Int>(
    id, "jurors", .number(1...20), prompt: Text(fr: "Nombre de jurés", en: "Number of jurors"),
    help: Text(fr: "Deux au moins, c'est mieux.", en: "Two at least is better."),
    example: Text(same: "2"), suggestion: { _ in 2 })
  static let vigilanceOn = Question<Day>(
    id, "vigilance_on", .day,
    prompt: Text(fr: "Attestation de vigilance reçue le", en: "Vigilance certificate received on"),
    help: Text(
      fr: "Obligatoire à partir de 5\u{202F}000\u{A0}€ HT au total, puis tous les six mois.",
      en: "Compulsory from €5,000 excl. VAT in all, then every six months."),
    example: Text(same: "12/12/2025"), unknown: true,
    asked: { context in
      guard let offer = context[offer], let total = Comparison(context.dossier)?.entries[offer]?.total else {
        return false
      }
      return total >= Law.vigilanceThreshold
    })

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Choix", en: "Choice"), cardinality: .one, feeds: [.contract],
    questions: [offer, reason, decidedOn, jurors, vigilanceOn])
}
