import CarnetCore

/// Something that the firm needs of its maintenance, and what the three colleges think of it.
package enum Need {
  package static let id: FormID = "needs"

  static let title = Question<String>(
    id, "title", .line(.words), prompt: Text(fr: "Besoin, en quelques mots", en: "Need, in a few words"),
    help: Text(
      fr:
        "Un seul besoin à la fois, arrêté avant d'appeler un prestataire. :pourquoi G2.frozen dit d'où vient cette méthode.",
      en:
        "One need at a time, settled before any provider is called. :why G2.frozen says where this method comes from."),
    example: Text(
      fr: "Caisse en panne : rétablie dans la demi-journée", en: "A failed till is back within half a day"),
    suggestion: { context in
      ReadyNeed.next(in: context.dossier, besides: context.subject.item, now: context.now)?.title[context.language]
    })

  static let statement = Question<String>(
    id, "statement", .line(.words), prompt: Text(fr: "Ce qui doit être vrai", en: "What must be true"),
    help: Text(
      fr: "Une phrase, 300 signes au plus : elle sera dans le cahier des charges.",
      en: "One sentence, 300 characters at most: it will stand in the specification."),
    example: Text(
      fr: "Une caisse en panne doit être rétablie en moins de 4 heures ouvrées",
      en: "A failed till must be restored in less than 4 business hours"), level: .detail,
    suggestion: { context in
      ReadyNeed.of(context).map { $0.need.statement[$0.language] } ?? context[title]
    },
    objection: { text, _ in
      text.count <= 300
        ? nil
        : Refusal(
          CoreReason.tooLong,
          Text(fr: "Cette phrase dépasse 300 signes.", en: "This sentence is longer than 300 characters."),
          remedy: Text(fr: "Coupez-la en deux besoins.", en: "Split it into two needs."))
    })

  static let type = Question<NeedType>(
    id, "type", .choice(NeedType.options), prompt: Text(fr: "Sorte de besoin", en: "Kind of need"),
    help: Text(fr: "Pour les regrouper dans la note de besoins.", en: "To group them in the statement of needs."),
    example: Text(fr: "service", en: "service"), level: .detail,
    suggestion: { ReadyNeed.of($0)?.need.type ?? .service })

  static let source = Question<NeedSource>(
    id, "source", .choice(NeedSource.options), prompt: Text(fr: "D'où il vient", en: "Where it comes from"),
    help: Text(
      fr: "Un constat de l'inventaire, l'attente d'une personne, ou une obligation.",
      en: "A finding of the inventory, someone's expectation, or an obligation."),
    example: Text(fr: "attente", en: "expectation"), level: .detail,
    suggestion: { ReadyNeed.of($0)?.need.source ?? .expectation })

  static let moscow = Question<MoSCoW>(
    id, "moscow", .choice(MoSCoW.options), prompt: Text(fr: "Importance", en: "Importance"),
    help: Text(
      fr:
        "Indispensable : sans lui on ne signe pas. Important : on paie pour. Souhaitable : s'il ne coûte rien. Exclu : "
        + "dit pour n'y plus revenir.",
      en:
        "Must: no signature without it. Should: worth paying for. Could: if it costs nothing. Won't: said once and for all."
    ),
    example: Text(fr: "indispensable", en: "must"), level: .detail,
    suggestion: { ReadyNeed.of($0)?.need.moscow ?? .should })

  static let measure = Question<String>(
    id, "measure", .line(.words), prompt: Text(fr: "Comment on le mesure", en: "How it is measured"),
    help: Text(
      fr: "Une valeur et une unité, que deux personnes liraient de même.",
      en: "A value and a unit that two people would read alike."),
    example: Text(fr: "GTR P1 ≤ 4 h ouvrées", en: "P1 restored ≤ 4 business h"), level: .detail,
    need: .optional, asked: { $0.settled(moscow) != .wont },
    suggestion: { context in ReadyNeed.of(context).map { $0.need.measure[$0.language] } },
    objection: Refusal.mustBeMeasurable)

  static let assets: Question<[ItemID]> = Question<[ItemID]>(
    id, "assets", .items(Asset.id), prompt: Text(fr: "Biens concernés", en: "Assets concerned"),
    help: Text(
      fr: "Chaque service critique doit être couvert par un besoin : c'est par ses biens qu'on le voit.",
      en: "Each critical service must be covered by a need: its assets show it."),
    example: Text(same: "A1, A2"), level: .detail, need: .optional,
    suggestion: { context in
      // Nothing is as good as an empty list: Enter then passes over the question.
      let ready = ReadyNeed.of(context)?.need.assets(context.dossier, context.now) ?? []
      let assets = ready.isEmpty ? carriers(of: context) : ready
      return assets.isEmpty ? nil : assets
    })

  static let person = Question<ItemID>(
    id, "person", .item(Person.id), prompt: Text(fr: "Qui l'attend", en: "Who expects it"),
    help: Text(fr: "La personne qui l'a dit, pour pouvoir lui répondre.", en: "Who said so, to be able to answer."),
    example: Text(same: "P2"), level: .detail, need: .optional, asked: { $0.settled(source) == .expectation })
  static let interviews: Question<[ItemID]> = Question<[ItemID]>(
    id, "interviews", .items(NeedsInterview.id),
    prompt: Text(fr: "Entendu lors des entretiens", en: "Heard in the interviews"),
    help: Text(
      fr: "Les entretiens où ce besoin a été dit : on y retrouve les mots exacts.",
      en: "The interviews in which this need was stated: there stand the exact words."),
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
    id, "obligation", .line(.words), prompt: Text(fr: "Quelle obligation", en: "Which obligation"),
    help: Text(fr: "Le texte ou le contrat qui l'impose.", en: "The text or the contract that demands it."),
    example: Text(fr: "contrat de l'assureur, article 4", en: "the insurer's contract, article 4"), level: .detail,
    asked: { $0.settled(source) == .obligation })
  static let negative = Question<String>(
    id, "negative", .line(.words), prompt: Text(fr: "Ce qui ne doit jamais arriver", en: "What must never happen"),
    help: Text(
      fr: "Dit à l'envers, un besoin se comprend souvent mieux.",
      en: "Said the other way round, a need is often clearer."),
    example: Text(fr: "perdre les ventes d'une journée", en: "losing a day's sales"), level: .detail, need: .optional)
  static let costOfAbsence = Question<Money>(
    id, "cost_of_absence", .money(.monthly),
    prompt: Text(fr: "Ce que son absence coûte par mois", en: "What lacking it costs a month"),
    help: Text(
      fr: "Une estimation suffit : elle dit jusqu'où payer.", en: "An estimate will do: it says how much to pay."),
    example: Text(fr: "300 €", en: "€300"), level: .detail, need: .optional,
    objection: Money.mustNotBeNegative)

  static let sustainability = Question<String>(
    id, "sustainability", .line(.words), prompt: Text(fr: "Durabilité attendue", en: "Sustainability expected"),
    help: Text(
      fr:
        "Réparer, réemployer, consommer moins : la commande publique le demande de chaque besoin, et l'usage vous convient "
        + "aussi bien.",
      en:
        "Repair, reuse, less energy: public procurement asks it of every need, and the habit suits you as well."),
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
    .technician, Text(fr: "Note des techniciens", en: "Technicians' score"))
  private static let scoreUser = scoreQuestion(.user, Text(fr: "Note des utilisateurs", en: "Users' score"))
  private static let scoreBuyer = scoreQuestion(.buyer, Text(fr: "Note des acheteurs", en: "Buyers' score"))

  private static func scoreQuestion(_ college: College, _ prompt: Text) -> Question<Int> {
    Question<Int>(
      Need.id, "score_\(college.rawValue)", .number(0...5, .usefulness), prompt: prompt,
      hint: Text(fr: "0 inutile … 5 vital", en: "0 useless … 5 vital"),
      help: Text(
        fr:
          "La médiane des votes du collège ; si vous notez chaque vote par :voter, elle se calcule. Trois points d'écart "
          + "entre collèges demandent un arbitrage du dirigeant.",
        en:
          "The median of the college's votes; if you note each vote with :vote it is computed. Three points apart between "
          + "colleges call for the owner's decision."),
      example: Text(same: "4"),
      asked: { context in
        guard let need = context.subject.item else { return true }
        // What was given before the votes stays within reach, to be brought in line with them.
        return Vote.scores(of: college, on: need, in: context.dossier).isEmpty || context[score(college)] != nil
      })
  }

  static let arbitration = Question<String>(
    id, "arbitration", .line(.reason), prompt: Text(fr: "Arbitrage du dirigeant", en: "The owner's decision"),
    help: Text(
      fr: "Les avis sont opposés : le dirigeant tranche, et dit pourquoi. C'est imprimé dans la note de besoins.",
      en: "Opinions are opposed: the owner decides, and says why. It is printed in the statement of needs."),
    example: Text(
      fr: "Écarté pour le prix ; à revoir dans un an", en: "Left out for its price; to be seen again in a year"),
    asked: needsArbitration)
  static let arbitratedBy = Question<ItemID>(
    id, "arbitrated_by", .item(Person.id), prompt: Text(fr: "Tranché par", en: "Decided by"),
    help: Text(
      fr: "Le dirigeant : c'est à lui que l'arbitrage sera demandé de nouveau.",
      en: "The owner: who will be asked again about the decision."),
    example: Text(same: "P1"), level: .detail, need: .optional, asked: needsArbitration,
    suggestion: { $0.dossier.signatories.first })
  static let arbitratedOn = Question<Day>(
    id, "arbitrated_on", .day(.back), prompt: Text(fr: "Tranché le", en: "Decided on"),
    help: Text(
      fr: "Le jour de la décision, avant d'arrêter les besoins.",
      en: "The day of the decision, before the needs are settled."),
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
