import CarnetCore

/// Which column of the provider's ticket export holds what: said once, kept for every later export.
///
/// The usual names of a GLPI export are known, in French and English; a question is only needed for another name.
package enum TicketColumns {
  package static let id: FormID = "ticket_columns"

  static let number = column("number", Text(fr: "Colonne du numéro", en: "Number column"), "ID")
  static let title = column("title", Text(fr: "Colonne du titre", en: "Title column"), "Titre")
  static let opened = column(
    "opened", Text(fr: "Colonne de l'ouverture", en: "Opened column"), "Date d'ouverture")
  static let taken = column(
    "taken", Text(fr: "Colonne de la prise en charge", en: "Response column"), "Date de prise en charge")
  static let solved = column(
    "solved", Text(fr: "Colonne du rétablissement", en: "Restored column"), "Date de résolution")
  static let closed = column(
    "closed", Text(fr: "Colonne de la fermeture du ticket", en: "Closed column"), "Date de clôture")
  static let status = column("status", Text(fr: "Colonne du statut", en: "Status column"), "Statut")
  static let kind = column("kind", Text(fr: "Colonne du type", en: "Type column"), "Type")
  static let priority = column("priority", Text(fr: "Colonne de la priorité", en: "Priority column"), "Priorité")
  static let asset = column("asset", Text(fr: "Colonne du bien", en: "Asset column"), "Éléments")

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Colonnes des tickets", en: "Ticket columns"), cardinality: .one,
    questions: [number, title, opened, taken, solved, closed, status, kind, priority, asset])

  /// The names that a column usually bears, the likeliest first.
  static func usualNames(_ question: Question<String>) -> [String] {
    switch question.definition.id {
    case number.definition.id: ["ID", "Numéro", "Number", "N°"]
    case title.definition.id: ["Titre", "Title", "Título", "Sujet", "Subject"]
    case opened.definition.id: ["Date d'ouverture", "Opening date", "Data de abertura", "Date", "Ouvert le", "Opened"]
    case taken.definition.id:
      [
        "Date de prise en charge", "Date de prise en compte", "Taken into account", "Take into account date",
      ]
    case solved.definition.id: ["Date de résolution", "Resolution date", "Solved date", "Data da solução", "Résolu le"]
    case closed.definition.id: ["Date de clôture", "Closing date", "Data de fechamento", "Clos le"]
    case status.definition.id: ["Statut", "Status", "Estado"]
    case kind.definition.id: ["Type", "Tipo"]
    case priority.definition.id: ["Priorité", "Priority", "Prioridade"]
    default: ["Éléments associés", "Éléments", "Associated elements", "Items", "Matériel", "Bien", "Asset"]
    }
  }

  private static func column(_ key: String, _ prompt: Text, _ example: String) -> Question<String> {
    Question<String>(
      id, key, .line(.words), prompt: prompt,
      help: Text(
        fr: "Le nom de la colonne dans le fichier du prestataire, s'il n'est pas celui de GLPI.",
        en: "The column's name in the provider's file, if it is not the GLPI name."),
      example: Text(same: example), level: .later, need: .optional)
  }
}
