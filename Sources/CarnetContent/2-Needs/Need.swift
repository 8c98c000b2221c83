import CarnetCore

/// Something that the firm needs of its maintenance, and what the three colleges think of it.
package enum Need {
  package static let id: FormID = "needs"

  static let title = Question<String>(
    id, "title", .line(.words), prompt: Text(fr: "Besoin, en quelques mots", en: "Need, in a few words"),
    help: Text(
      fr:
        "Un problème que le contrat doit régler. Donnez un seul besoin à la fois, avant d'appeler un "
        + "prestataire. Pour savoir d'où vient cette méthode, tapez :pourquoi G2.frozen",
      en:
        "A problem the contract must solve. Give one need at a time, before calling any provider. To see "
        + "where this method comes from, type :why G2.frozen"),
    example: Text(
      fr: "Caisse en panne : rétablie dans la demi-journée", en: "A failed till is back within half a day"),
    suggestion: { context in
      ReadyNeed.next(in: context.dossier, besides: context.subject.item, now: context.now)?.title[context.language]
    })

  static let statement = Question<String>(
    id, "statement", .line(.words), prompt: Text(fr: "Ce qui doit être vrai", en: "What must be true"),
    help: Text(
      fr: "Le résultat attendu, en une phrase de 300 caractères au plus. Elle figurera dans le cahier des "
        + "charges.",
      en: "The expected result, in one sentence of at most 300 characters. It will appear in the request for "
        + "proposals."),
    example: Text(
      fr: "Une caisse en panne doit être rétablie en moins de 4 heures ouvrées",
      en: "A failed till must be back in service in less than 4 business hours"), level: .detail,
    suggestion: { context in
      ReadyNeed.of(context).map { $0.need.statement[$0.language] } ?? context[title]
    },
    objection: { text, _ in
      text.count <= 300
        ? nil
        : Refusal(
          CoreReason.tooLong,
          Text(fr: "Cette phrase dépasse 300 caractères.", en: "This sentence is longer than 300 characters."),
          remedy: Text(fr: "Coupez-la en deux besoins.", en: "Split it into two needs."))
    })

  static let type = Question<NeedType>(
    id, "type", .choice(NeedType.options), prompt: Text(fr: "Catégorie de besoin", en: "Kind of need"),
    help: Text(fr: "Pour les regrouper dans la note de besoins.", en: "To group them in the statement of needs."),
    example: Text(fr: "service", en: "service"), level: .detail,
    suggestion: { ReadyNeed.of($0)?.need.type ?? .service })

  static let source = Question<NeedSource>(
    id, "source", .choice(NeedSource.options), prompt: Text(fr: "D'où il vient", en: "Where it comes from"),
    help: Text(
      fr: "Un constat de l'inventaire, la demande d'une personne, ou une obligation.",
      en: "A finding of the inventory, someone's request, or an obligation."),
    example: Text(fr: "demande", en: "request"), level: .detail,
    suggestion: { ReadyNeed.of($0)?.need.source ?? .expectation })

  static let moscow = Question<MoSCoW>(
    id, "moscow", .choice(MoSCoW.options), prompt: Text(fr: "Importance", en: "Importance"),
    help: Text(
      fr:
        "Ce que ce besoin vaut pour vous. Indispensable : sans lui, vous ne signez pas. Important : vous "
        + "payez pour l'avoir. Souhaitable : s'il ne coûte rien. Exclu : écarté, pour ne plus y revenir.",
      en:
        "What this need is worth to you. Must: you will not sign without it. Should: worth paying for. "
        + "Could: if it costs nothing. Won't: ruled out for good."
    ),
    example: Text(fr: "indispensable", en: "must"), level: .detail,
    suggestion: { ReadyNeed.of($0)?.need.moscow ?? .should })

  static let measure = Question<String>(
    id, "measure", .line(.words), prompt: Text(fr: "Comment le mesurer", en: "How to measure it"),
    help: Text(
      fr: "Une valeur et une unité, que deux personnes comprendraient de la même façon. Le prestataire sera jugé "
        + "sur cette mesure.",
      en: "A value and a unit that two people would read the same way. The provider is measured against it."),
    example: Text(fr: "P1 rétabli en 4 h ouvrées au plus", en: "P1 restored within 4 business hours"), level: .detail,
    need: .optional, asked: { $0.settled(moscow) != .wont },
    suggestion: { context in ReadyNeed.of(context).map { $0.need.measure[$0.language] } },
    objection: Refusal.mustBeMeasurable)

  static let assets: Question<[ItemID]> = Question<[ItemID]>(
    id, "assets", .items(Asset.id), prompt: Text(fr: "Biens concernés", en: "Assets concerned"),
    help: Text(
      fr: "Les biens dont ce besoin dépend. Chaque service critique doit être couvert par un besoin : Carnet le "
        + "vérifie par ces biens.",
      en: "The assets this need depends on. Each critical service must be covered by a need: Carnet checks it "
        + "through these assets."),
    example: Text(same: "A1, A2"), level: .detail, need: .optional,
    suggestion: { context in
      // Nothing is as good as an empty list: Enter then passes over the question.
      let ready = ReadyNeed.of(context)?.need.assets(context.dossier, context.now) ?? []
      let assets = ready.isEmpty ? carriers(of: context) : ready
      return assets.isEmpty ? nil : assets
    })

  static let person = Question<ItemID>(
    id, "person", .item(Person.id), prompt: Text(fr: "Qui le demande", en: "Who asks for it"),
    help: Text(
      fr: "La personne qui a exprimé ce besoin, pour pouvoir lui répondre.",
      en: "The person who stated this need, so that you can answer."),
    example: Text(same: "P2"), level: .detail, need: .optional, asked: { $0.settled(source) == .expectation })
  static let interviews: Question<[ItemID]> = Question<[ItemID]>(
    id, "interviews", .items(NeedsInterview.id),
    prompt: Text(fr: "Entretiens d'où il vient", en: "Interviews it comes from"),
    help: Text(
      fr: "Les entretiens où ce besoin a été exprimé : ils en gardent les mots exacts.",
      en: "The interviews where this need was stated: they keep the exact words."),
    example: Text(same: "EN1"), level: .detail, need: .optional,
    asked: { !$0.dossier.items(of: NeedsInterview.id).isEmpty },
    suggestion: { context in
      guard let person = context[person] else { return nil }
      let held = context.dossier.items(of: NeedsInterview.id).filter {
        context.dossier[NeedsInterview.people, of: $0]?.contains(person) ?? false
      }
      return held.isEmpty ? nil : held
    })
  static let obligation = Question<String>(
    id, "obligation", .line(.words), prompt: Text(fr: "Obligation", en: "Obligation"),
    help: Text(fr: "Le texte ou le contrat qui impose ce besoin.", en: "The law or contract that requires it."),
    example: Text(fr: "contrat de l'assureur, article 4", en: "the insurer's contract, article 4"), level: .detail,
    asked: { $0.settled(source) == .obligation })
  static let negative = Question<String>(
    id, "negative", .line(.words), prompt: Text(fr: "Ce qui ne doit jamais arriver", en: "What must never happen"),
    help: Text(
      fr: "Dites ce que vous voulez éviter : le besoin est souvent plus clair ainsi.",
      en: "Say what you want to avoid: the need is often clearer that way."),
    example: Text(fr: "perdre les ventes d'une journée", en: "losing a day's sales"), level: .detail, need: .optional)
  static let costOfAbsence = Question<Money>(
    id, "cost_of_absence", .money(.monthly),
    prompt: Text(fr: "Coût de son absence, par mois", en: "Cost of lacking it, per month"),
    help: Text(
      fr: "Une estimation suffit. Elle montre jusqu'à quel prix ce besoin en vaut la peine.",
      en: "An estimate will do. It shows how much it is worth paying for this need."),
    example: Text(fr: "300 €", en: "€300"), level: .detail, need: .optional,
    objection: Money.mustNotBeNegative)

  static let sustainability = Question<String>(
    id, "sustainability", .line(.words), prompt: Text(fr: "Durabilité attendue", en: "Sustainability expected"),
    help: Text(
      fr:
        "Réparer, réemployer, consommer moins. Les marchés publics le demandent pour chaque besoin ; c'est "
        + "utile ici aussi.",
      en:
        "Repair, reuse, less energy. Public procurement asks for it in every need; it is useful here too."),
    example: Text(
      fr: "réparer tant que le coût reste sous 60 % du neuf", en: "repair while it costs less than 60% of new"),
    level: .detail, need: .optional)

  static func score(_ college: College) -> Question<Int> {
    switch college {
    case .technician: scoreTechnician
    case .user: scoreUser
    case .buyer: scoreBuyer
    }
  }

  private static let scoreTechnician = scoreQuestion(
    .technician, Text(fr: "Note des référents informatiques", en: "Technicians' score"))
  private static let scoreUser = scoreQuestion(.user, Text(fr: "Note des utilisateurs", en: "Users' score"))
  private static let scoreBuyer = scoreQuestion(.buyer, Text(fr: "Note des acheteurs", en: "Buyers' score"))

  private static func scoreQuestion(_ college: College, _ prompt: Text) -> Question<Int> {
    Question<Int>(
      Need.id, "score_\(college.rawValue)", .number(0...5, .usefulness), prompt: prompt,
      hint: Text(fr: "0 inutile … 5 vital", en: "0 useless … 5 vital"),
      help: Text(
        fr:
          "La note du milieu des votes du groupe (médiane). Carnet la calcule si vous enregistrez chaque "
          + "vote avec :voter. Si deux groupes diffèrent de trois points, le dirigeant doit trancher.",
        en:
          "The middle one of the group's votes (median). Carnet works it out if you record each vote with "
          + ":vote. If two groups differ by three points, the managing director must decide."),
      example: Text(same: "4"),
      asked: { context in
        guard let need = context.subject.item else { return true }
        // What was given before the votes stays within reach, to be brought in line with them.
        return Vote.scores(of: college, on: need, in: context.dossier).isEmpty || context[score(college)] != nil
      })
  }

  static let arbitration = Question<String>(
    id, "arbitration", .line(.reason), prompt: Text(fr: "Arbitrage du dirigeant", en: "Managing director's decision"),
    help: Text(
      fr: "Les avis sont opposés : le dirigeant tranche et donne sa raison. Elle est imprimée dans la note de "
        + "besoins.",
      en: "Opinions differ: the managing director decides and gives a reason. It is printed in the statement of "
        + "needs."),
    example: Text(
      fr: "Écarté pour le prix ; à revoir dans un an", en: "Excluded for its price; review in a year"),
    asked: needsArbitration)
  static let arbitratedBy = Question<ItemID>(
    id, "arbitrated_by", .item(Person.id), prompt: Text(fr: "Tranché par", en: "Decided by"),
    help: Text(
      fr: "Le dirigeant. Carnet lui demandera de confirmer sa décision si elle doit être revue.",
      en: "The managing director. Carnet will ask for confirmation if the decision must be reviewed."),
    example: Text(same: "P1"), level: .detail, need: .optional, asked: needsArbitration,
    suggestion: { $0.dossier.signatories.first })
  static let arbitratedOn = Question<Day>(
    id, "arbitrated_on", .day(.back), prompt: Text(fr: "Tranché le", en: "Decided on"),
    help: Text(
      fr: "Le jour de la décision, avant la validation des besoins.",
      en: "The day of the decision, before the needs are approved."),
    example: Text(same: "13/10/2025"), level: .detail, need: .optional, asked: needsArbitration,
    suggestion: { $0.dossier.dayOfClosing(.needs) ?? $0.now.day })

  @Sendable private static func needsArbitration(_ context: Context) -> Bool {
    context.subject.item.flatMap { NeedScores($0, in: context.dossier) }?.needsArbitration ?? false
  }

  static let form = Form(
    id, stage: .needs, title: Text(fr: "Besoins", en: "Needs"),
    cardinality: .many(
      Form.Cardinality.Items(
        letter: "B", one: Text(fr: "un besoin", en: "a need"), atLeast: 1, label: "title",
        likely: { Company.kindsOfAssets($0) > 1 ? 2 : 1 })),
    listing: listing,
    feeds: [.specification, .negotiation],
    questions: [
      title, statement, type, source, person, interviews, obligation, moscow, measure, assets, services, negative,
      costOfAbsence, sustainability, scoreTechnician, scoreUser, scoreBuyer, arbitration, arbitratedBy, arbitratedOn,
    ], upshot: NeedScores.upshot)
}
