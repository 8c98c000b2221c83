import CarnetCore
import CarnetFormats
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The table of votes")
struct BallotTests {
  private func told() throws -> Dossier {
    try dossier(VoteTests.people + [("people.P2.name", "Yanis")] + VoteTests.votes("B1", [("P2", 5)]))
  }

  private func read(_ rows: [[String]], _ dossier: Dossier) throws -> [ImportedRow] {
    let sheet = Sheet(
      header: rows.first ?? [],
      rows: rows.dropFirst().enumerated().map { Sheet.Row(line: $0 + 2, cells: $1) })
    return try Ballot.taken.read(sheet, dossier, nil, tellingTime).get()
  }

  @Test("has a row a need and a column a person, with the votes that are noted", arguments: Language.allCases)
  func rows(language: Language) throws {
    let rows = Ballot.handedOut.rows(try told(), language, tellingTime)
    #expect(rows.count == 3 && rows.allSatisfy { $0.count == 7 })
    #expect(rows[0][3] == "P2 Yanis" && rows[1][0] == "B1" && rows[1][3] == "5" && rows[2][3].isEmpty)
  }

  @Test("filled in and read again gives one vote for each cell, new or standing", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    let dossier = try told()
    var rows = Ballot.handedOut.rows(dossier, language, tellingTime)
    rows[1][3] = "4"
    rows[2][4] = "2"
    let read = try read(rows, dossier)
    let vote = ItemID(letter: "VO", number: 1)
    #expect(read.map(\.target) == [.known(Subject(Vote.id, vote)), .new(Vote.id)])
    #expect(read[1].answers.map(\.words) == ["P3", "B2", "2"])
    #expect(read.map(\.line) == [2, 3])
  }

  @Test("taken over counts at once, and a score out of bounds is refused with its line")
  func takenOver() throws {
    let table = Sheet(
      header: ["Besoin", "P2 Yanis", "P3"],
      rows: [Sheet.Row(line: 2, cells: ["B1", "4", "7"]), Sheet.Row(line: 3, cells: ["B9", "1", ""])])
    let lines =
      VoteTests.people.map { "\($0.0): \($0.1)\n" }.joined()
      + "! import ballots votes.csv\n> oui\n= need.B1.user 4\n"
    let result = try replayed(script(lines), keeps: true, sheets: { _ in .success(table) })
    #expect(result.source.divergence == nil)
    #expect(result.text.contains("ligne 2") && result.text.contains("ligne 3"))
    #expect(result.dossier.items(of: "votes").count == 1)
  }

  @Test("says whose column is nobody's, when there are votes in it")
  func strangers() throws {
    let read = try read([["Besoin", "P2 Yanis", "P8 Nul", "P9 Inconnue"], ["B1", "4", " ", "2"]], told())
    #expect(read.compactMap(\.rejection).map(\.en) == ["“P9 Inconnue” is not a recorded person."])
    #expect(read.map(\.line) == [1, 2])
  }

  @Test("is refused without people in its header, and says nothing of a need that is not noted")
  func refused() throws {
    let dossier = try told()
    let blank = Sheet(header: ["Besoin", "Note"], rows: [])
    #expect(throws: Refusal.self) { try Ballot.taken.read(blank, dossier, nil, tellingTime).get() }
    let read = try read([["Need", "P2"], ["B7", "3"], ["", ""], ["B2", " "]], dossier)
    #expect(read.count == 1 && read[0].rejection != nil)
  }

  @Test("is also a sheet for each voter, with every need and six boxes", arguments: Language.allCases)
  func sheet(language: Language) throws {
    let told = try told().telling(("company.name", "Kermarrec"), ("assets.A1.category", "computer"))
    let document = try Interview(catalogue: .standard).document(
      Ballot.kind, of: told, chain: "", language: language, now: tellingTime
    ).get()
    let tables = document.blocks.compactMap { block -> Table? in
      guard case .table(let table) = block else { return nil }
      return table
    }
    #expect(tables.count == 1 && tables[0].rows.count == 2)
    #expect(tables[0].rows.allSatisfy { $0.dropFirst().allSatisfy { $0 == "☐" } && $0.count == 7 })
  }
}
