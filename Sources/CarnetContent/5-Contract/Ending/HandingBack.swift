import CarnetCore

/// What is handed back at the end of a contract, each with the day on which it was.
enum HandingBack {
  static let id: FormID = "endings"

  static let contract = Question<String>(
    id, "contract", .line(.words), prompt: Text(fr: "N° du contrat fini", en: "Number of the contract that ended"),
    help: Text(
      fr: "Le contrat fini, dont tout doit vous être rendu.",
      en: "The contract that ended: everything must be handed back."),
    example: Text(same: "CT-2026-01"), suggestion: { $0.contractToHandBack })
  static let data = part(
    "data", Text(fr: "Données rendues le", en: "Data handed back on"),
    Text(
      fr: "Dans un format ouvert, et restaurées pour essai. Le prestataire efface ses copies.",
      en: "In an open format, and restored as a test. The provider erases its copies."))
  static let accounts = part(
    "accounts", Text(fr: "Comptes, clés et accès rendus le", en: "Accounts and keys handed back on"),
    Text(
      fr:
        "Le prestataire remet les comptes d'administration, et vous changez les mots de passe. Les accès à distance sont fermés.",
      en: "The provider hands over the administrator accounts, and you change the passwords. Remote access is closed."))
  static let equipment = part(
    "equipment", Text(fr: "Matériel prêté rendu le", en: "Lent equipment returned on"),
    Text(fr: "Le vôtre et celui du prestataire.", en: "Yours and the provider's."))
  static let statement = part(
    "statement", Text(fr: "Solde de tout compte le", en: "Final account settled on"),
    Text(
      fr: "Dernière facture, avoirs et pénalités.", en: "Last invoice, credit notes and penalties."))

  /// What comes back, in the order of asking.
  static let parts = [data, accounts, equipment, statement]

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Fins de contrat", en: "Ends of contracts"),
    shortcut: Text(fr: "fin", en: "handover"), earlier: ["ending"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "FN", one: Text(fr: "une fin de contrat", en: "the end of a contract"), atLeast: 0, label: "contract")),
    listing: Listing(
      [
        .init(contract, "Contrat", "Contract"),
        .init(data, "Données", "Data"),
        .init(accounts, "Comptes", "Accounts"),
        .init(equipment, "Matériel", "Equipment"),
        .init(statement, "Solde", "Statement"),
      ]),
    feeds: [.evaluation], questions: [contract] + parts)

  /// What was noted of the end of a contract; nil without anything.
  static func item(of contract: ContractFacts, in dossier: Dossier) -> ItemID? {
    dossier.items(of: id).last { dossier[HandingBack.contract, of: $0].map { $0 == contract.number } ?? true }
  }

  private static func part(_ key: String, _ prompt: Text, _ help: Text) -> Question<Day> {
    Question<Day>(
      id, key, .day(.back), prompt: prompt, help: help, example: Text(same: "15/01/2028"), need: .optional,
      objection: { day, context in context.refusalAhead(day) })
  }
}
