import CarnetCore
import CarnetFormats
import TestSupport
import Testing

/// A provider's ticket export becomes incidents.
@Suite("A ticket export")
struct TicketImportTests {
  /// As GLPI writes it: a byte-order mark, spaces that do not break in numbers, cells of several lines, a bad date.
  static let export = """
    \u{FEFF}ID;Titre;Date d'ouverture;Type;Priorité;Attribué à
    5\u{A0}732\u{A0}943;Caisse figée;05-01-2026 16:24;Incident;Haute;"UN
    DEUX"
    12;Compte à créer;06-01-2026 09:00;Demande;Basse;T
    13;Mauvaise date;pas une date;Incident;Moyenne;T
    12;Répété;06-01-2026 10:00;Incident;Basse;T

    """

  /// A dossier at follow-up, and what a script on it comes to when `file` is the export that it names.
  private func replay(_ lines: String, _ file: String = TicketImportTests.export) throws -> Replayed {
    let script = try script("@ 2026-02-01T09:00:00+01:00\n" + lines + "\n")
    return try replayed(script, keeps: true) { path in
      guard path == "tickets.csv" else { return .failure(.noFile(path)) }
      return CSVTable.read(file).map { table in
        Sheet(
          header: table.rows.first?.cells ?? [],
          rows: table.rows.dropFirst().map { Sheet.Row(line: $0.line, cells: $0.cells) })
      }.mapError(\.refusal)
    }
  }

  @Test("is shown with its bad lines first, and taken over whole on a yes")
  func takenOver() throws {
    let result = try replay(
      """
      ! importer tickets tickets.csv
      ~ ligne 5
      = count.incidents 0
      > oui
      = count.incidents 2
      = incidents.I1.title Caisse figée
      = incidents.I1.reported 2026-01-05T16:24:00+01:00
      = incidents.I1.severity P2
      = incidents.I1.reference 5732943
      = incidents.I2.kind request
      ! undo
      = count.incidents 0
      """)
    #expect(result.source.divergence == nil)
    #expect(result.text.contains("2 lignes ne peuvent pas être prises"))
    #expect(result.text.contains("est déjà plus haut"))
  }

  @Test("is known again: a later export changes what changed and repeats nothing")
  func again() throws {
    let later = TicketImportTests.export.replacing("Date d'ouverture;", with: "Date d'ouverture;Date de résolution;")
      .replacing("16:24;", with: "16:24;05-01-2026 18:00;").replacing("09:00;", with: "09:00;;")
    let lines = "! importer tickets tickets.csv\n> oui\n! importer tickets tickets.csv\n= count.incidents 2"
    #expect(try replay(lines).text.contains("Rien de nouveau dans ce fichier"))
    let result = try replay(
      "incidents.I1.title: Caisse\nincidents.I1.reference: 5732943\n! importer tickets tickets.csv\n> oui\n"
        + "= count.incidents 2\n= incidents.I1.restored 2026-01-05T18:00:00+01:00", later)
    #expect(result.source.divergence == nil)
  }

  @Test("with columns of other names is asked about once")
  func otherColumns() throws {
    let file = TicketImportTests.export.replacing("Date d'ouverture", with: "Reçu")
    let result = try replay(
      """
      ? ! importer tickets tickets.csv
      ticket_columns.opened: Reçu
      ! importer tickets tickets.csv
      > oui
      = count.incidents 2
      """, file)
    #expect(result.source.divergence == nil)
  }

  @Test(
    "is refused when the file or its kind is not there",
    arguments: ["tickets absent.csv", "tickets", "tableau tickets.csv"])
  func refused(words: String) throws {
    #expect(try replay("? ! importer \(words)\n= count.incidents 0").source.divergence == nil)
  }
}
