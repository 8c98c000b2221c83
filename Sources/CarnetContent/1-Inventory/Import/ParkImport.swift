import CarnetCore

/// A file that brought something to the inventory: which, when, how much.
enum ParkImport {
  static let id: FormID = "imports"

  static let source = Question<String>(
    id, "source", .line(.words), prompt: Text(fr: "Fichier importé", en: "Imported file"),
    help: Text(
      fr: "Chaque fichier importé par :importer parc.csv est enregistré ici.",
      en: "Each file imported with :import assets.csv is recorded here."),
    example: Text(fr: "parc.csv", en: "assets.csv"), level: .later)

  static let noted = Question<Day>(
    id, "noted", .day(.back), prompt: Text(fr: "Importé le", en: "Imported on"),
    help: Text(fr: "Le jour de l'import.", en: "The day of the import."), example: Text(same: "06/10/2025"),
    level: .later)

  static let rows = Question<Int>(
    id, "rows", .number(0...10_000_000), prompt: Text(fr: "Lignes lues", en: "Rows read"),
    help: Text(fr: "Sans l'en-tête.", en: "Without the header."), example: Text(same: "42"), level: .later,
    need: .optional)

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Imports du parc", en: "Imported lists of assets"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "IM", one: Text(fr: "un import", en: "an import"), atLeast: 0, label: "source")),
    listing: Listing(
      [
        .init(source, "Fichier", "File"),
        .init(noted, "Importé", "Imported"),
        .init(rows, "Lignes", "Rows"),
      ], dated: noted.definition.id),
    questions: [source, noted, rows], isThread: false)
}
