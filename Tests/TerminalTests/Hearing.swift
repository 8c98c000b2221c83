import CarnetCore
import CarnetJournal
import Foundation
import GRDB
import Testing

/// The first questions of a new dossier, as they stand on the line.
enum Asked {
  static let name = Typography.set("Nom de l'entreprise", in: .fr) + " ›"
  static let headcount = "Effectif (personnes) ‹nombre› ›"
  static let legalForm = "Forme juridique ‹\(Typography.set("Tab ou ? pour la liste", in: .fr))› ›"
}

// What the program heard is what it kept: the lines as typed, and the answers that they became.
extension PseudoTerminal {
  /// Waits until the first question is answered and the next is put: that line was typed, and is the name that was kept.
  func heard(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait("the question after the first", sourceLocation: sourceLocation) {
      Typography.plain($0.text).contains("Effectif (personnes)") && $0.awaitsLine
    }
    // A letter and its accent are equal to the letter that they make: the scalars are not.
    let expected = Array(line.unicodeScalars)
    let (typed, name) = (try typed().last ?? "", try kept("company.name") ?? "")
    #expect(Array(typed.unicodeScalars) == expected, "typed: \(typed)", sourceLocation: sourceLocation)
    #expect(Array(name.unicodeScalars) == expected, "kept: \(name)", sourceLocation: sourceLocation)
  }

  /// The answer that was kept at an address, as it is written in the journal; nil without one.
  func kept(_ place: String) throws -> String? {
    let address = try #require(Address(place))
    var journal = try SQLiteLibrary(at: library, creating: false).journal(of: "carnet")
    var dossier = Dossier()
    try journal.fold(into: &dossier)
    return dossier.answer(at: address)?.value?.canonical
  }

  /// The lines that were typed, as far as they are kept: up to the last event, all of them when the session has ended.
  func typed() throws -> [String] {
    var reading = Configuration()
    reading.readonly = true
    return try DatabaseQueue(path: library, configuration: reading).read { db in
      try String.fetchAll(db, sql: "SELECT typed FROM line ORDER BY session_id, number")
    }
  }

  /// Leaves with Ctrl-D, up to the end of the program.
  func leave(sourceLocation: SourceLocation = #_sourceLocation) throws {
    type("\u{4}")
    try expect("Tout est enregistré.", sourceLocation: sourceLocation)
    #expect(try ending(sourceLocation: sourceLocation) == 0, sourceLocation: sourceLocation)
  }

  /// Waits for the first question, and goes from it to one that takes several lines: `advice.CO1.text`.
  func goToParagraph(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expectLine(Asked.name, sourceLocation: sourceLocation)
    type(":conseil\r")
    try expectQuestion("Conseil reçu le", sourceLocation: sourceLocation)
    type("\r")
    try expectLine("CO1 · Conseil ›", sourceLocation: sourceLocation)
  }
}
