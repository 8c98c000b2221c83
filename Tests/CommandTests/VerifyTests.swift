import Foundation
import GRDB
import TestSupport
import Testing

extension Workplace {
  /// What a question to the library's file gives, a row a line.
  func rows(_ sql: String, of path: String? = nil) throws -> [String] {
    try DatabaseQueue(path: path ?? library).read { try String.fetchAll($0, sql: sql) }
  }

  /// Does to a copy of the library what only another program could do, and returns the copy's path.
  func tamperedCopy(_ sql: String) throws -> String {
    let copy = folder + "/tampered.sqlite"
    try FileManager.default.copyItem(atPath: library, toPath: copy)
    try DatabaseQueue(path: copy).writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
          DROP TRIGGER event_follows; DROP TRIGGER event_unchanged; DROP TRIGGER event_stays;
          """)
      try db.execute(sql: sql)
    }
    return copy
  }
}

@Suite("The program verifies")
struct VerifyTests {
  let place: Workplace
  init() throws {
    place = try Workplace()
    _ = try place.carnet(["new", "demo"], input: "Atelier\n12\n")
    _ = try place.carnet(["new", "autre"], input: "Boulangerie\n")
  }

  static let demo = "(SELECT id FROM dossier WHERE name = 'demo')"

  @Test(
    "a dossier that was altered ends it with 1, and the first event that does not fit is named",
    arguments: [
      ("UPDATE event SET record = replace(record, 'Atelier', 'Autre') WHERE dossier_id = \(demo)", 2),
      ("UPDATE event SET by = 'mallory' WHERE position = 1 AND dossier_id = \(demo)", 1),
      ("DELETE FROM event WHERE position = 3 AND dossier_id = \(demo)", 3),
      ("DELETE FROM event WHERE position = 2 AND dossier_id = \(demo)", 2),
    ])
  func broken(sql: String, position: Int) throws {
    let path = try place.tamperedCopy(sql)
    let all = try place.carnet(["verify", "--library", path])
    #expect(all.code == 1 && all.errors.isEmpty, "\(all.errors)")
    #expect(all.words.contains("demo : l'événement \(position) n'est plus tel qu'il a été écrit."))
    #expect(all.words.contains("autre : 2 événements, tous intacts."), "one broken dossier hides no other")
    let english = try place.carnet(["verify", "demo", "--library", path, "--lang", "en"])
    #expect(english.code == 1 && english.words == "demo: event \(position) is no longer as it was written.\n")
    #expect(try place.carnet(["verify", "autre", "--library", path]).code == 0)
    #expect(try place.carnet(["verify"]).code == 0)
  }
}
