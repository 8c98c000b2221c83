import CarnetCore

/// The appraisal of the inventory: who answers for it, and the thresholds of its verdicts.
package enum Appraisal {
  package static let id: FormID = "appraisal"

  static let manager = Question<ItemID>(
    id, "manager", .item(Person.id),
    prompt: Text(fr: "Rapport signé par le gestionnaire", en: "Report signed by the manager"),
    help: Text(
      fr: "Le gestionnaire de maintenance répond de l'inventaire, et du lien avec le prestataire ensuite.",
      en: "The maintenance manager answers for the inventory, and for the link with the provider afterwards."),
    example: Text(same: "P2"), suggestion: { $0.dossier.maintenanceManager })

  static let technician = Question<ItemID>(
    id, "technician", .item(Person.id), prompt: Text(fr: "… et par le technicien", en: "… and by the technician"),
    help: Text(fr: "Celui qui a constaté l'état des biens.", en: "The one who found the state of the assets."),
    example: Text(same: "P4"), level: .detail,
    suggestion: { $0.dossier.people(of: .technician).first })

  static let signedOn = Question<Day>(
    id, "signed_on", .day(.back), prompt: Text(fr: "Date du rapport", en: "Date of the report"),
    help: Text(
      fr:
        "Sans réponse, le jour où l'étape est close. Un inventaire de plus de six mois à la signature du contrat donne une "
        + "remarque.",
      en:
        "Without an answer, the day on which the stage is closed. An inventory older than six months when the contract is "
        + "signed gives a remark."),
    example: Text(fr: "aujourd'hui", en: "today"), level: .detail,
    suggestion: { context in
      // The report is that of the inventory as it was closed: its date does not move afterwards.
      if case .closed(let closing) = context.dossier.state(of: .inventory).status { return closing.day }
      return context.now.day
    })

  static let replaceAbove: Question<Rate> = Question<Rate>(
    id, "replace_above", .rate, prompt: Text(fr: "Remplacer au-dessus de", en: "Replace above"),
    help: Text(fr: "Remise en état rapportée au prix du neuf.", en: "Refurbishing over the price of a new one."),
    example: Text(fr: "60 %", en: "60%"), level: .detail, suggestion: { _ in Rate(basisPoints: 6_000) },
    objection: { replace, context in context[reserveAbove].flatMap { inOrder(reserve: $0, replace: replace) } })

  static let reserveAbove: Question<Rate> = Question<Rate>(
    id, "reserve_above", .rate, prompt: Text(fr: "Réserve au-dessus de", en: "Reserve above"),
    help: Text(fr: "Remise en état rapportée au prix du neuf.", en: "Refurbishing over the price of a new one."),
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
          fr: "Un bien serait à remplacer avant d'être gardé sous réserve.",
          en: "An asset would be replaced before it is kept with reserve."),
        remedy: Text(
          fr: "Par exemple : réserve au-dessus de 30 %, remplacer au-dessus de 60 %",
          en: "For example: reserve above 30%, replace above 60%"))
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
