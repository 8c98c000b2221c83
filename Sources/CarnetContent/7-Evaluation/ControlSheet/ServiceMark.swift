import CarnetCore

/// A service that a contract brings: a column of the control sheet.
package enum ServiceLine: String, Choice {
  case repair, prevention, backup, security, advice

  package var label: Text {
    switch self {
    case .repair: Text(fr: "Curatif", en: "Repair")
    case .prevention: Text(fr: "Préventif", en: "Prevention")
    case .backup: Text(fr: "Sauvegarde", en: "Backup")
    case .security: Text(fr: "Sécurité", en: "Security")
    case .advice: Text(fr: "Conseil", en: "Advice")
    }
  }
}

/// What a juror gives a service of the contract for which there is no figure.
enum ServiceMark {
  static let id: FormID = "service_marks"

  static let line = Question<ServiceLine>(
    id, "line", .choice(ServiceLine.options), prompt: Text(fr: "Prestation notée", en: "Service marked"),
    help: Text(
      fr: "Sa note vaut pour les critères de cette prestation qu'aucun chiffre ne note. Les chiffres passent avant.",
      en: "The mark stands for the criteria of this service that no figure marks. Figures come first."),
    example: Text(fr: "Sauvegarde", en: "Backup"))
  static let mark = Question<Int>(
    id, "mark", .number(0...5, .points), prompt: Text(fr: "Note", en: "Mark"), hint: Text(fr: "0 à 5", en: "0 to 5"),
    help: Text(
      fr: "0, rien n'est fait ; 3, l'essentiel ; 5, tout, et prouvé. La dernière note donnée compte.",
      en: "0, nothing is done; 3, the main part; 5, everything, and proved. The last mark given counts."),
    example: Text(same: "3"))
  static let evidence = Question<String>(
    id, "evidence", .line(.words), prompt: Text(fr: "Sur quelles preuves", en: "On what evidence"),
    help: Text(
      fr: "Ce qui a été vu, pas ce qui a été dit. Sans preuve, la note ne compte pas.",
      en: "What was seen, not what was said. Without evidence the mark does not count."),
    example: Text(fr: "un test de restauration sur deux", en: "one restore test of two"))
  static let by = Question<ItemID>(
    id, "by", .item(Person.id), prompt: Text(fr: "Notée par", en: "Marked by"),
    help: Text(
      fr: "Qui a vu les preuves et répond de la note.", en: "Who saw the evidence and answers for the mark."),
    example: Text(same: "P2"), level: .detail, suggestion: { $0.dossier.maintenanceManager })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Notes des prestations", en: "Marks of services"),
    shortcut: Text(fr: "prestation", en: "rating"), earlier: ["service"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "NP", one: Text(fr: "une note de prestation", en: "a mark of a service"), atLeast: 0, label: "line")),
    listing: Listing(
      [
        .init(line, "Prestation", "Service"),
        .init(mark, "Note", "Mark"),
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
