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
    #expect(result.text.contains("2 lignes ne peuvent pas être importées"))
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

  @Test("never moves what is noted: a call keeps its hour, and what differs is said")
  func keptAsNoted() throws {
    let later = TicketImportTests.export.replacing(
      "Date d'ouverture;", with: "Statut;Date d'ouverture;Date de résolution;"
    )
    .replacing("05-01-2026 16:24;", with: "Résolu;05-01-2026 16:24;05-01-2026 18:00;")
    .replacing("06-01-2026 09:00;", with: "En cours;06-01-2026 09:00;;")
    let result = try replay(
      """
      incidents.I1.title: Caisse
      incidents.I1.reported: 2026-01-05T16:00:00+01:00
      incidents.I1.impact: 3
      incidents.I1.urgency: 3
      incidents.I1.reference: 5732943
      incidents.I2.title: Compte
      incidents.I2.reported: 2026-01-06T09:00:00+01:00
      incidents.I2.restored: 2026-01-06T10:00:00+01:00
      incidents.I2.reference: 12
      ! importer tickets tickets.csv
      ~ I1, « Signalé » le 05/01/2026 16:00 ; le fichier indique 05/01/2026 16:24.
      ~ I2 : rétabli, mais encore ouvert dans le fichier. Si la panne est revenue, tapez :rechute I2
      > oui
      = count.incidents 2
      = incidents.I1.title Caisse
      = incidents.I1.reported 2026-01-05T16:00:00+01:00
      = incidents.I1.restored 2026-01-05T18:00:00+01:00
      """, later)
    #expect(result.source.divergence == nil)
    let first = try #require(result.dossier.items(of: "incidents").first)
    #expect(result.dossier.answer(at: Address(Subject("incidents", first), "severity")) == nil, "its grid stands")
  }

  @Test("asks nothing more of a ticket that tells its priority, and finds the asset that it names")
  func nothingToAsk() throws {
    let file = """
      ID;Titre;Date d'ouverture;Priorité;Éléments associés
      1;Caisse figée;05-01-2026 16:24;Haute;"Ordinateur - pc-magasin
      Écran - X"
      2;Autre;05-01-2026 17:24;Basse;Inconnu au parc
      """
    let result = try replay(
      """
      company.name: Menuiserie Aubrac
      assets.A1.category: ordinateur
      assets.A1.name: PC-MAGASIN
      ! importer tickets tickets.csv
      > oui
      = incidents.I1.asset A1
      = incidents.I1.severity P2
      = incidents.I2.severity P4
      """, file)
    #expect(result.source.divergence == nil)
    for question in ["asset", "impact", "urgency"] {
      let second = try #require(result.dossier.items(of: "incidents").last)
      #expect(result.dossier.answer(at: Address(Subject("incidents", second), question)) == .unknown)
    }
  }

  @Test("with its month first is read so, and says it")
  func monthFirst() throws {
    let file = "ID;Titre;Date d'ouverture\n1;A;01-05-2026 4:24 PM\n2;B;01-25-2026 09:00\n"
    let result = try replay(
      """
      ! importer tickets tickets.csv
      ~ lues le mois d'abord
      > oui
      = incidents.I1.reported 2026-01-05T16:24:00+01:00
      = incidents.I2.reported 2026-01-25T09:00:00+01:00
      """, file)
    #expect(result.source.divergence == nil)
  }

  @Test("leaves out a ticket that is over without the time of its solution: it would run for ever")
  func unsolved() throws {
    let file = "ID;Titre;Statut;Date d'ouverture\n1;A;Clos;05-01-2026 16:24\n2;B;En attente;05-01-2026 16:24\n"
    let result = try replay(
      """
      ! importer tickets tickets.csv
      ~ ligne 2 : le ticket est fermé, mais l'heure du rétablissement manque.
      > oui
      = count.incidents 1
      """, file)
    #expect(result.source.divergence == nil)
  }

  @Test("is refused when the column that was named for it is not there")
  func namedColumn() throws {
    let result = try replay(
      """
      ticket_columns.solved: Réglé le
      ? ! importer tickets tickets.csv
      ~ Colonne du rétablissement : aucune colonne ne porte ce nom
      = count.incidents 0
      """)
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
