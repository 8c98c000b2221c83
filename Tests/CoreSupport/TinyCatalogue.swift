import CarnetCore

/// A catalogue of two forms, so that the conversation can be tried without a contract: a house of the first stage, and its
/// rooms.
package enum Tiny {
  /// The form about one thing.
  package static let house: FormID = "house"
  /// The form about many.
  package static let rooms: FormID = "rooms"

  /// The name of the house.
  package static let name = Question<String>(
    house, "name", .line(.words), prompt: Text(fr: "Nom de la maison", en: "Name of the house"),
    help: Text(fr: "Comme on l'appelle.", en: "As people call it."), example: Text(fr: "Ti Gwenn", en: "Ti Gwenn"))
  /// How many storeys it has.
  package static let storeys = Question<Int>(
    house, "storeys", .number(1...9), prompt: Text(fr: "Étages", en: "Storeys"),
    help: Text(fr: "Sans le grenier.", en: "Without the attic."), example: Text(same: "2"))
  /// The name of a room.
  package static let room = Question<String>(
    rooms, "name", .line(.words), prompt: Text(fr: "Pièce", en: "Room"),
    help: Text(fr: "Ce qu'on y fait.", en: "What it is for."), example: Text(fr: "cuisine", en: "kitchen"))
  /// Its surface in whole square metres.
  package static let surface = Question<Int>(
    rooms, "surface", .number(1...200), prompt: Text(fr: "Surface", en: "Surface"),
    help: Text(fr: "En mètres carrés.", en: "In square metres."), example: Text(same: "12"))

  /// The catalogue; `dates` are those of its agenda.
  package static func catalogue(dates: [Deadline] = []) -> Catalogue {
    Catalogue(
      forms: [
        Form(
          house, stage: .inventory, title: Text(fr: "Maison", en: "House"), cardinality: .one, feeds: [.needs],
          questions: [name, storeys]),
        Form(
          rooms, stage: .needs, title: Text(fr: "Pièces", en: "Rooms"),
          cardinality: .many(
            Form.Cardinality.Items(letter: "R", one: Text(fr: "une pièce", en: "a room"), atLeast: 1, label: "name")),
          questions: [room, surface]),
      ], checks: [], indicators: [], documents: [], figures: [], agenda: { _, _ in dates }, zone: { _ in .paris },
      businessDay: { _ in nil }, representative: { _ in nil }, nameQuestion: name, period: { _, _ in nil },
      briefing: { _, _, _, _ in [] }, clocks: { _, _ in [] }, imports: [table], exports: [], reasons: [],
      derived: { _, _ in [] })
  }

  /// The table of rooms: a name and a surface a row.
  package static let table = ImportKind("rooms", title: Text(fr: "pièces", en: "rooms")) { sheet, _, _, _ in
    .success(
      sheet.rows.map { row in
        ImportedRow(line: row.line, .new(rooms), [("name", row.cells[0]), ("surface", row.cells[1])])
      })
  }
}

/// A conversation about a house, in memory.
package typealias TinySession<Kept: Journal> = Session<Transcript, Kept, MemoryShelf>

/// A session on an empty dossier of the tiny catalogue; `sheets` gives the tables that commands name.
package func tinySession<Kept: Journal>(
  _ journal: Kept, catalogue: Catalogue = Tiny.catalogue(), language: Language = .fr, sheet: Sheet? = nil
) throws -> TinySession<Kept> {
  var session = TinySession(
    interview: Interview(catalogue: catalogue), dossier: Dossier(), language: language, by: "test",
    screen: Transcript(keeps: true), journal: journal,
    shelf: MemoryShelf(
      digest: plainDigest, render: { $0.title },
      sheets: { path in sheet.map(Result.success) ?? .failure(.noFile(path)) }))
  try session.begin(name: "house", at: tellingTime)
  return session
}

extension Session where Screens == Transcript, Journals: Copyable, Shelves == MemoryShelf {
  /// Says lines one after the other.
  package mutating func say(_ lines: String...) throws {
    for line in lines { _ = try take(Heard(.line(line), at: tellingTime)) }
  }

  /// What stands at an address, as it is kept; nil when nothing does.
  package func kept(_ address: String) -> String? {
    Address(address).flatMap { dossier.answer(at: $0)?.value?.canonical }
  }
}
