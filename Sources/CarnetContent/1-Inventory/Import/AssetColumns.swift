import CarnetCore

/// Which column of an imported list of assets holds what: said once, kept for every later file.
///
/// The usual names are known, in French and English; a question is only needed for another name. Each column has the id of
/// the asset's question that it answers.
enum AssetColumns {
  static let id: FormID = "asset_columns"

  static let name = column(Asset.name.definition, "Poste")
  static let category = column(Asset.category.definition, "Famille")
  static let type = column(Asset.type.definition, "Genre")
  static let serial = column(Asset.serial.definition, "S/N")
  static let vendor = column(Asset.vendor.definition, "Marque")
  static let model = column(Asset.model.definition, "Modèle")
  static let assetTag = column(Asset.assetTag.definition, "Étiquette")
  static let uuid = column(Asset.uuid.definition, "UUID")
  static let mac = column(Asset.mac.definition, "MAC")
  static let site = column(Asset.site.definition, "Agence")
  static let room = column(Asset.room.definition, "Bureau")
  static let user = column(Asset.user.definition, "Affecté à")
  static let status = column(Asset.status.definition, "Statut")
  static let purchased = column(Asset.purchased.definition, "Date achat")

  static let otherwise = Question<AssetCategory>(
    id, "otherwise", .choice(AssetCategory.options),
    prompt: Text(
      fr: "Sorte des biens dont le fichier ne la dit pas", en: "Kind of the assets of which the file says none"),
    help: Text(
      fr: "Sans réponse, Carnet la demande pour chacun d'eux.", en: "Without an answer, Carnet asks it of each of them."
    ),
    example: Text(fr: "ordinateur", en: "computer"), level: .later, need: .optional)

  static let whole = Question<Bool>(
    id, "whole", .yesNo,
    prompt: Text(fr: "Les listes importées sont tout le parc", en: "Imported lists are the whole park"),
    help: Text(
      fr:
        "Alors un bien qui n'y est plus est peut-être parti, et vous décidez. Non, si le fichier ne liste que des achats.",
      en: "Then an asset that is no longer there may be gone, and you decide. No, if the file only lists purchases."),
    example: Text(fr: "non", en: "no"), level: .later, need: .optional, suggestion: { _ in true })

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Colonnes des biens", en: "Asset columns"), cardinality: .one,
    questions: [
      name, category, type, serial, vendor, model, assetTag, uuid, mac, site, room, user, status, purchased, otherwise,
      whole,
    ])

  /// The name that a person gave to the column of an asset's question.
  static func named(_ question: QuestionDefinition, in dossier: Dossier) -> String? {
    guard case .value(.text(let name))? = dossier.answer(at: Address(Subject(id), question.id)) else { return nil }
    return name
  }

  private static func column(_ question: QuestionDefinition, _ example: String) -> Question<String> {
    Question<String>(
      id, question.id, .line(.words),
      prompt: Text(fr: "Colonne « \(question.prompt.fr) »", en: "Column “\(question.prompt.en)”"),
      help: Text(
        fr: "Le nom de la colonne dans vos fichiers, s'il n'est pas un des noms usuels.",
        en: "The column's name in your files, when it is not one of the usual names."),
      example: Text(same: example), level: .later, need: .optional)
  }
}
