import CarnetCore

/// A service that a contract brings: a column of the control sheet.
package enum ServiceLine: String, Choice {
  case repair, prevention, backup, security, advice

  package var label: Text {
    switch self {
    case .repair: Text(fr: "Maintenance corrective", en: "Corrective maintenance")
    case .prevention: Text(fr: "Maintenance préventive", en: "Preventive maintenance")
    case .backup: Text(fr: "Sauvegarde", en: "Backup")
    case .security: Text(fr: "Sécurité", en: "Security")
    case .advice: Text(fr: "Conseil", en: "Advice")
    }
  }

  /// What they were called before.
  package var earlier: [String] {
    switch self {
    case .repair: ["curatif"]
    case .prevention: ["préventif"]
    default: []
    }
  }
}

/// What a juror gives a service of the contract for which there is no figure.
enum ServiceMark {
  static let id: FormID = "service_marks"

  static let line = Question<ServiceLine>(
    id, "line", .choice(ServiceLine.options), prompt: Text(fr: "Prestation notée", en: "Service rated"),
    help: Text(
      fr:
        "Votre note compte pour les critères de cette prestation qui n'ont pas de chiffre. Les chiffres passent avant.",
      en: "Your rating counts for the criteria of this service that have no figure. Figures come first."),
    example: Text(fr: "Sauvegarde", en: "Backup"))
  static let mark = Question<Int>(
    id, "mark", .number(0...5, .points), prompt: Text(fr: "Note", en: "Rating"), hint: Text(fr: "0 à 5", en: "0 to 5"),
    help: Text(
      fr: "0 : rien n'est fait. 3 : l'essentiel. 5 : tout, et prouvé. La dernière note donnée compte.",
      en: "0: nothing is done. 3: the main part. 5: everything, with proof. The last rating given counts."),
    example: Text(same: "3"))
  static let evidence = Question<String>(
    id, "evidence", .line(.words), prompt: Text(fr: "Sur quelles preuves", en: "On what evidence"),
    help: Text(
      fr: "Ce que vous avez vu, pas ce qu'on vous a dit. Sans preuve, la note ne compte pas.",
      en: "What you saw, not what you were told. Without evidence the rating does not count."),
    example: Text(fr: "un essai de restauration sur deux", en: "one restore test out of two"))
  static let by = Question<ItemID>(
    id, "by", .item(Person.id), prompt: Text(fr: "Notée par", en: "Rated by"),
    help: Text(
      fr: "La personne qui a vu les preuves et répond de la note.",
      en: "The person who saw the evidence and is responsible for the rating."),
    example: Text(same: "P2"), level: .detail, suggestion: { $0.dossier.maintenanceManager })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Notes des prestations", en: "Marks of services"),
    shortcut: Text(fr: "prestation", en: "rating"), earlier: ["service"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "NP", one: Text(fr: "une note de prestation", en: "a service rating"), atLeast: 0, label: "line")),
    listing: Listing(
      [
        .init(line, "Prestation", "Service"),
        .init(mark, "Note", "Rating"),
        .init(by, "Par", "By"),
        .init(evidence, "Preuves", "Evidence"),
      ]),
    questions: [line, mark, evidence, by])

  /// A mark with its evidence.
  struct Given: Hashable, Sendable {
    let item: ItemID
    let mark: Int
    let evidence: String
  }

  /// The last mark with evidence that each service was given over a period.
  static func given(over period: Period, in dossier: Dossier) -> [ServiceLine: Given] {
    var given: [ServiceLine: Given] = [:]
    for item in dossier.items(of: id, over: period) {
      guard let line = dossier[line, of: item], let mark = dossier[mark, of: item],
        let evidence = dossier[evidence, of: item]
      else { continue }
      given[line] = Given(item: item, mark: mark, evidence: evidence)
    }
    return given
  }
}
