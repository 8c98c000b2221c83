import CarnetCore

// What the specification says of the contract to come, and of the way to it: taking over, price, term, criteria, dates.

extension SpecificationDocument {
  static func reversibility(_ material: DocumentMaterial) -> [Document.Block] {
    let contract = ForthcomingTerms(material)
    let (check, hand, help) = (contract.onboardingDays, contract.reversibilityDays, contract.assistanceHours)
    return [
      .list(
        numbered: false,
        [
          material.say(
            "À l'arrivée, sous \(check) jours, le prestataire vérifie le parc sur place, reçoit les accès contre signature et dit ses réserves ; ensuite, un défaut visible ne se plaide plus.",
            "On arrival, within \(check) days, the provider checks the equipment on site, receives the accesses against a signature and states its reservations; after that a visible fault can no longer be pleaded."
          ),
          material.say(
            "À la fin, sous \(hand) jours, il rend données, sauvegardes, comptes, mots de passe, licences, documentation et historique, dans un format lisible sans ses outils.",
            "In the end, within \(hand) days, it hands back data, backups, accounts, passwords, licences, documentation and history, in a format that is readable without its tools."
          ),
          material.say(
            "Il aide son successeur pendant \(help) heures comprises au forfait, puis efface ses copies et l'atteste.",
            "It helps its successor for \(help) hours included in the fee, then erases its copies and certifies it."),
        ])
    ]
  }

  // MARK: Price and term

  static func price(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .paragraph(
        material.say(
          "Chaque ligne du bordereau est à chiffrer dans son unité, pour sa quantité et sa période, hors taxe. Les frais d'installation, les options et les frais de sortie y sont : les offres se comparent sur \(material.noted(Specification.termMonths)) mois, tout compris. Une quantité de 0 demande un prix indicatif, hors du total.",
          "Each line of the schedule is to be priced in its unit, for its quantity and period, excluding VAT. Set-up, options and exit fees are among them: offers are compared over \(material.noted(Specification.termMonths)) months, all included. A quantity of 0 asks for a price for information, out of the total."
        )), .table(schedule(material)),
    ] + rules(material)
  }

  private static func schedule(_ material: DocumentMaterial) -> Table {
    Table(
      columns: [
        Table.Column(material.say("À chiffrer", "To be priced")), Table.Column(material.say("Unité", "Unit")),
        Table.Column(material.say("Quantité", "Quantity"), .trailing), Table.Column(material.say("Payé", "Paid")),
        Table.Column(material.say("Prix unitaire HT", "Unit price excl. VAT"), .trailing),
      ],
      rows: PriceSchedule(material.dossier, material.language, now: material.now).lines.map { line in
        let marks = [
          line.isOption ? material.say("option", "option") : "",
          line.isExit ? material.say("au départ", "on leaving") : "",
        ].filter { !$0.isEmpty }
        return [
          line.label + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"), line.unit, String(line.quantity),
          line.period.label[material.language], "……",
        ]
      })
  }

  /// Revision and penalties, as the draft contract supposes them.
  private static func rules(_ material: DocumentMaterial) -> [Document.Block] {
    let contract = ForthcomingTerms(material)
    let (index, bound) = (contract.revisionIndex, contract.revisionCap)
    let floor =
      contract.revisionFloor.map { Text(fr: "et à \($0) à la baisse", en: "at \($0) downwards") }
      ?? Text(fr: "comme à la baisse", en: "downwards")
    let revision =
      contract.isRevised
      ? material.say(
        "Révision : une fois l'an au plus, selon l'indice « \(index) », bornée à \(bound) à la hausse \(floor.fr).",
        "Revision: once a year at most, by the index “\(index)”, bounded at \(bound) upwards and \(floor.en).")
      : material.say("Révision : aucune, le prix est ferme.", "Revision: none, the price is firm.")
    let (late, hourly, cap) = (contract.responsePenalties, contract.restoringPenalties, contract.monthlyCap)
    let penalties =
      contract.hasPenalties
      ? material.say(
        "Pénalités, en pour-cent de la redevance du mois : prise en charge tardive \(late) ; rétablissement tardif, par heure entamée, \(hourly) ; \(cap) par mois au plus.",
        "Penalties, in percent of the month's fee: late response \(late); late restoring, an hour begun, \(hourly); at most \(cap) a month."
      )
      : material.say("Pénalités : aucune.", "Penalties: none.")
    return [.list(numbered: false, [revision, penalties])]
  }

  static func term(_ material: DocumentMaterial) -> [Document.Block] {
    let end = ForthcomingTerms(material).renewal.map { [Document.Fact(material.say("À la fin", "At the end"), $0)] }
    return [
      .facts(
        [
          fact("Début souhaité", "Start wished for", Specification.start, material),
          fact("Durée (mois)", "Term (months)", Specification.termMonths, material),
        ] + (end ?? []))
    ]
  }

  // MARK: Criteria and dates

  static func criteria(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .table(
        Table(
          columns: [
            Table.Column(material.say("Critère", "Criterion")),
            Table.Column(material.say("Poids (%)", "Weight (%)"), .trailing),
            Table.Column(material.say("Comment il se note", "How it is scored")),
          ],
          rows: Axis.allCases.map { axis in
            [axis.label[material.language], material.noted(Specification.weight(axis)), scoring(axis, material)]
          })),
      .paragraph(
        material.say(
          "La note d'une offre est la somme de ses notes sur 10, chacune pesée. À égalité, le numéro d'arrivée ne compte pas : les offres sont reprises en négociation.",
          "An offer's score is the sum of its marks out of 10, each weighted. Level offers are taken up in the negotiation, whatever their order of arrival."
        )),
      .facts([
        fact(
          "Sans quoi une offre est écartée", "Without which an offer is left out", Specification.predicates, material)
      ]),
    ]
  }

  private static func scoring(_ axis: Axis, _ material: DocumentMaterial) -> String {
    switch axis {
    case .price:
      material.say(
        "10 × total le plus bas / total de l'offre, sur la durée souhaitée",
        "10 × lowest total / the offer's total, over the term wished for")
    case .quality:
      material.say(
        "de 0 à 10 par chaque juré, puis médiane : réponses aux exigences, moyens, références",
        "0 to 10 by each juror, then the median: answers to the requirements, means, references")
    case .delay:
      material.say(
        "de 0 à 10, médiane : délais promis, plage, astreinte", "0 to 10, median: delays promised, hours, on call")
    case .guarantees:
      material.say(
        "de 0 à 10, médiane : pénalités, responsabilité, assurance, PAS, réversibilité",
        "0 to 10, median: penalties, liability, insurance, security plan, reversibility")
    }
  }

  static func timetable(_ material: DocumentMaterial) -> [Document.Block] {
    let dossier = material.dossier
    let contact = material.settled(Specification.contact)
    let ways = [Person.email, Person.phone].compactMap { question in contact.flatMap { dossier[question, of: $0] } }
    let who = [material.person(contact)] + ways
    return [
      .facts([
        Document.Fact(
          material.say("Visite des lieux", "Visit of the premises"),
          dossier[Specification.visitDate].map(material.wording.dayInFull)
            ?? material.say("sur rendez-vous, la même pour tous", "by appointment, the same for all")),
        fact("Réponses attendues pour le", "Offers expected by", Specification.responseDeadline, material),
        fact("Offres valables (jours)", "Offers valid for (days)", Specification.validityDays, material),
        fact("Début souhaité", "Start wished for", Specification.start, material),
        Document.Fact(material.say("Contact", "Contact"), who.filter { !$0.isEmpty }.joined(separator: ", ")),
      ]),
      .paragraph(
        material.say(
          "La réponse est la grille de l'annexe 3, remplie, avec une offre datée et signée, le plan d'assurance sécurité, l'attestation d'assurance et les conditions générales s'il y en a. Toute question est posée au contact ; la réponse est envoyée à tous.",
          "The answer is the grid of annex 3, filled in, with an offer that is dated and signed, the security assurance plan, the insurance certificate and the general terms if any. Any question goes to the contact; its answer is sent to all."
        )),
    ]
  }
}
