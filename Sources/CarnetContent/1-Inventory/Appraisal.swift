import CarnetCore

/// The appraisal of the inventory: who answers for it, and the thresholds of its verdicts.
package enum Appraisal {
  package static let id: FormID = "appraisal"

  static let manager = Question<ItemID>(
    id, "manager", .item(Person.id),
    prompt: Text(fr: "Rapport signé par le gestionnaire", en: "Report signed by the manager"),
    help: Text(
      fr: "Le gestionnaire de maintenance est responsable de l'inventaire, puis du lien avec le prestataire. Sa "
        + "signature permet de clore l'étape.",
      en: "The maintenance manager is responsible for the inventory, then for the link with the provider. This "
        + "signature lets you close the stage."),
    example: Text(same: "P2"), suggestion: { $0.dossier.maintenanceManager })

  static let technician = Question<ItemID>(
    id, "technician", .item(Person.id),
    prompt: Text(fr: "Rapport signé par le référent informatique", en: "Report signed by the technician"),
    help: Text(
      fr: "La personne de l'entreprise qui a constaté l'état des biens. Sa signature permet de clore l'étape.",
      en: "The person in the firm who checked the state of the assets. This signature lets you close the stage."),
    example: Text(same: "P4"), level: .detail,
    suggestion: { $0.dossier.people(of: .technician).first })

  static let signedOn = Question<Day>(
    id, "signed_on", .day(.back), prompt: Text(fr: "Date du rapport", en: "Report date"),
    help: Text(
      fr:
        "Sans réponse, c'est le jour où l'étape est close. Un inventaire de plus de six mois à la signature "
        + "du contrat sera signalé, sans bloquer.",
      en:
        "If left blank, it is the day the stage is closed. An inventory more than six months old when the "
        + "contract is signed gives a warning."),
    example: Text(fr: "aujourd'hui", en: "today"), level: .detail,
    suggestion: { context in
      // The report is that of the inventory as it was closed: its date does not move afterwards.
      if case .closed(let closing) = context.dossier.state(of: .inventory).status { return closing.day }
      return context.now.day
    })

  static let replaceAbove: Question<Rate> = Question<Rate>(
    id, "replace_above", .rate, prompt: Text(fr: "À remplacer au-dessus de", en: "Replace above"),
    help: Text(
      fr: "Part du prix du neuf que coûterait la réparation. Au-delà, le bien est à remplacer.",
      en: "The repair cost as a share of the price of a new one. Above it, the asset is to be replaced."),
    example: Text(fr: "60 %", en: "60%"), level: .detail, suggestion: { _ in Rate(basisPoints: 6_000) },
    objection: { replace, context in context[reserveAbove].flatMap { inOrder(reserve: $0, replace: replace) } })

  static let reserveAbove: Question<Rate> = Question<Rate>(
    id, "reserve_above", .rate, prompt: Text(fr: "À surveiller au-dessus de", en: "Conditional above"),
    help: Text(
      fr: "Part du prix du neuf que coûterait la réparation. Au-delà, le bien est à surveiller.",
      en: "The repair cost as a share of the price of a new one. Above it, the asset is conditional."),
    example: Text(fr: "30 %", en: "30%"), level: .detail, suggestion: { _ in Rate(basisPoints: 3_000) },
    objection: { reserve, context in
      context.settled(replaceAbove).flatMap { inOrder(reserve: reserve, replace: $0) }
    })

  /// The objection to thresholds of which the lower is above the higher.
  private static func inOrder(reserve: Rate, replace: Rate) -> Refusal? {
    reserve.basisPoints <= replace.basisPoints
      ? nil
      : Refusal(
        ContentReason.thresholdsOutOfOrder,
        Text(
          fr: "Le seuil de remplacement doit être plus élevé que le seuil de surveillance.",
          en: "The threshold to replace must be higher than the conditional threshold."),
        remedy: Text(
          fr: "Par exemple : à surveiller au-dessus de 30 %, à remplacer au-dessus de 60 %",
          en: "For example: conditional above 30%, replace above 60%"))
  }

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Expertise", en: "Appraisal"), cardinality: .one, feeds: [.contract],
    questions: [manager, technician, signedOn, replaceAbove, reserveAbove])
}

extension Dossier {
  /// The person who is the maintenance manager (*gestionnaire de maintenance*).
  ///
  /// The one answered for; else the one who signs the inventory; else a user, who is closest to the machines.
  var maintenanceManager: ItemID? {
    let people = items(of: Person.id)
    if let named = people.first(where: { self[Person.manager, of: $0] == true }) { return named }
    let others = people.filter { self[Person.manager, of: $0] != false }
    if let signed = self[Appraisal.manager], others.contains(signed) { return signed }
    return others.first { colleges(of: $0).contains(.user) }
  }
}
