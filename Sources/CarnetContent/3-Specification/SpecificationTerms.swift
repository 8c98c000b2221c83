import CarnetCore

// What the specification says of the contract to come, and of the way to it: taking over, price, term, criteria, dates.

extension SpecificationDocument {
  static func reversibility(_ material: DocumentMaterial) -> [Document.Block] {
    let contract = ForthcomingTerms(material)
    let (check, hand) = (material.days(contract.onboardingDays), material.days(contract.reversibilityDays))
    let help = material.hours(contract.assistanceHours)
    return [
      .list(
        numbered: false,
        [
          material.say(
            "Le prestataire a \(check) après la prise d'effet pour vérifier le parc sur place, recevoir les "
              + "accès contre signature et écrire ses réserves. Ensuite, il ne peut plus invoquer un défaut "
              + "apparent.",
            "The provider has \(check) after the start of the contract to check the assets on site, receive "
              + "access against a signature and state its reservations. After that, it can no longer rely on a "
              + "visible fault."
          ),
          material.say(
            "Il a \(hand) après la fin du contrat pour rendre données, sauvegardes, comptes, mots de passe, "
              + "licences, documentation et historique. Le format doit être lisible sans ses outils.",
            "It has \(hand) after the end of the contract to hand back data, backups, accounts, passwords, "
              + "licences, documentation and history. The format must be readable without its tools."
          ),
          material.say(
            "Il aide le repreneur pendant \(help) (temps compris dans le forfait), puis efface ses copies et "
              + "l'atteste.",
            "It helps its successor for \(help) (time included in the fee), then erases its copies and "
              + "certifies it."),
        ])
    ]
  }

  // MARK: Price and term

  static func price(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .paragraph(
        material.say(
          "Chaque ligne du bordereau des prix est à chiffrer dans son unité, pour sa quantité et sa période, "
            + "hors taxe. Il contient les frais de mise en service, les options et les frais de sortie. Les "
            + "offres sont comparées sur \(material.noted(Specification.termMonths)) mois, tout compris. Une "
            + "quantité de 0 demande un prix indicatif, hors du total.",
          "Each line of the price schedule is to be priced in its unit, for its quantity and period, "
            + "excluding VAT. It includes set-up fees, options and exit fees. Offers are compared over "
            + "\(material.noted(Specification.termMonths)) months, all included. A quantity of 0 asks for an "
            + "indicative price, outside the total."
        )), .table(schedule(material)),
    ] + rules(material)
  }

  private static func schedule(_ material: DocumentMaterial) -> Table {
    Table(
      columns: [
        Table.Column(material.say("Prestation à chiffrer", "Service to price")),
        Table.Column(material.say("Unité", "Unit")),
        Table.Column(material.say("Quantité", "Quantity"), .trailing), Table.Column(material.say("Payé", "Paid")),
        Table.Column(material.say("Prix unitaire HT", "Unit price excl. VAT"), .trailing),
      ],
      rows: PriceSchedule(material.dossier, material.language, now: material.now).lines.map { line in
        let marks = [
          line.isOption ? material.say("option", "option") : "",
          line.isExit ? material.say("à la fin du contrat", "at the end of the contract") : "",
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
        "Révision : une fois par an au plus, selon l'indice « \(index) », limitée à \(bound) à la hausse "
          + "\(floor.fr).",
        "Revision: once a year at most, by the index “\(index)”, capped at \(bound) upwards and \(floor.en).")
      : material.say("Révision : aucune, le prix est ferme.", "Revision: none, the price is fixed.")
    let (late, hourly, cap) = (contract.responsePenalties, contract.restoringPenalties, contract.monthlyCap)
    let penalties =
      contract.hasPenalties
      ? material.say(
        "Pénalités, en pourcentage de la redevance du mois. Prise en charge tardive, par incident : \(late). "
          + "Rétablissement tardif, par heure entamée : \(hourly). Plafond par mois : \(cap).",
        "Penalties, as a percentage of the month's fee. Late response, per incident: \(late). Late "
          + "restoration, per hour or part-hour: \(hourly). Cap per month: \(cap)."
      )
      : material.say("Pénalités : aucune.", "Penalties: none.")
    return [.list(numbered: false, [revision, penalties])]
  }

  static func term(_ material: DocumentMaterial) -> [Document.Block] {
    let end = ForthcomingTerms(material).renewal.map {
      [Document.Fact(material.say("À la fin de la durée", "At the end of the term"), $0)]
    }
    return [
      .facts(
        [
          fact("Début souhaité", "Preferred start", Specification.start, material),
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
            Table.Column(material.say("Comment il est noté", "How it is scored")),
          ],
          rows: Axis.allCases.map { axis in
            [axis.label[material.language], material.noted(Specification.weight(axis)), scoring(axis, material)]
          })),
      .paragraph(
        material.say(
          "La note d'une offre est la somme de ses notes sur 10, pondérées par les poids. En cas d'égalité, "
            + "l'ordre d'arrivée ne compte pas : les offres sont reprises en négociation.",
          "An offer's score is the sum of its scores out of 10, weighted. If offers tie, their order of "
            + "arrival does not count: they are taken up in the negotiation."
        )),
      .facts([
        fact(
          "Critères d'élimination d'une offre", "Criteria that disqualify an offer", Specification.predicates, material)
      ]),
    ]
  }

  private static func scoring(_ axis: Axis, _ material: DocumentMaterial) -> String {
    switch axis {
    case .price:
      material.say(
        "10 × total le plus bas / total de l'offre, sur la durée souhaitée",
        "10 × lowest total / the offer's total, over the preferred term")
    case .quality:
      material.say(
        "de 0 à 10 par chaque évaluateur, puis la note du milieu (médiane) : réponses aux exigences, moyens, "
          + "références",
        "0 to 10 by each panel member, then the middle score (median): answers to the requirements, "
          + "resources, references")
    case .delay:
      material.say(
        "de 0 à 10, note du milieu : délais promis, plage de service, astreinte",
        "0 to 10, middle score: time limits promised, service hours, on-call cover")
    case .guarantees:
      material.say(
        "de 0 à 10, note du milieu : pénalités, responsabilité, assurance, plan d'assurance sécurité, "
          + "restitution",
        "0 to 10, middle score: penalties, liability, insurance, security assurance plan, exit and handover")
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
          material.say("Visite des lieux", "Site visit"),
          dossier[Specification.visitDate].map(material.wording.dayInFull)
            ?? material.say("sur rendez-vous, la même pour tous", "by appointment, the same for all")),
        fact("Réponses attendues pour le", "Offers expected by", Specification.responseDeadline, material),
        fact("Offres valables (jours)", "Offers valid for (days)", Specification.validityDays, material),
        fact("Début souhaité", "Preferred start", Specification.start, material),
        Document.Fact(material.say("Contact", "Contact"), who.filter { !$0.isEmpty }.joined(separator: ", ")),
      ]),
      .paragraph(
        material.say(
          "La réponse est la grille de l'annexe 3, remplie, avec une offre datée et signée. S'y ajoutent le "
            + "plan d'assurance sécurité, l'attestation d'assurance et les conditions générales s'il y en a. "
            + "Posez toute question au contact ; la réponse est envoyée à tous.",
          "The answer is the grid of annex 3, filled in, with a dated and signed offer. Add the security "
            + "assurance plan, the insurance certificate and the general terms if any. Send any question to the "
            + "contact; the answer is sent to everyone."
        )),
    ]
  }
}
