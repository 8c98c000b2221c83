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
      fr: "Catégorie par défaut (si le fichier ne la donne pas)", en: "Default kind (if the file does not give it)"),
    help: Text(
      fr: "Sans réponse, Carnet la demande pour chaque bien.", en: "If left blank, Carnet asks for it for each asset."
    ),
    example: Text(fr: "ordinateur", en: "computer"), level: .later, need: .optional)

  static let whole = Question<Bool>(
    id, "whole", .yesNo,
    prompt: Text(fr: "Le fichier contient-il tous vos biens ?", en: "Does the file cover all your assets?"),
    help: Text(
      fr:
        "Si oui, Carnet signale un bien absent du fichier, et vous décidez. Répondez non si le fichier ne "
        + "liste que des achats.",
      en: "If yes, Carnet reports an asset missing from the file, and you decide. Answer no if the file only "
        + "lists purchases."),
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
        fr: "Le nom de la colonne dans vos fichiers, si Carnet ne la reconnaît pas.",
        en: "The column's name in your files, if Carnet does not recognise it."),
      example: Text(same: example), level: .later, need: .optional)
  }
}
