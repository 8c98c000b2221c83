import CarnetCore
import CarnetFormats
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The answer grid")
struct AnswerGridTests {
  private static let offer = ItemID(letter: "O", number: 1)

  private func told() throws -> Dossier {
    try dossier(
      NegotiationTests.example + [
        ("requirements.R1.text", "Le prestataire rétablit une caisse en 4 h ouvrées"),
        ("requirements.R1.level", "required"), ("requirements.R2.text", "Un seul guichet"),
      ])
  }

  private func sheet(_ rows: [[String]]) -> Sheet {
    Sheet(
      header: rows.first ?? [],
      rows: rows.dropFirst().enumerated().map { Sheet.Row(line: $0 + 2, cells: $1) })
  }

  private func read(_ rows: [[String]], _ dossier: Dossier) throws -> [ImportedRow] {
    try AnswerGrid.kind.read(sheet(rows), dossier, AnswerGridTests.offer, tellingTime).get()
  }

  /// A grid with those cells filled in, by key and column.
  private func filled(
    _ cells: [String: [AnswerGrid.Column: String]], _ dossier: Dossier, _ language: Language = .fr
  ) -> [[String]] {
    AnswerGrid.rows(dossier, language, now: tellingTime).map { row in
      var row = row
      for (column, words) in cells[row[0]] ?? [:] {
        if let place = AnswerGrid.Column.allCases.firstIndex(of: column) { row[place] = words }
      }
      return row
    }
  }

  @Test("has a row for each requirement, term and line of price, and asks what the specification asks")
  func rows() throws {
    let rows = AnswerGrid.rows(try told(), .fr, now: tellingTime)
    #expect(rows.allSatisfy { $0.count == AnswerGrid.Column.allCases.count })
    #expect(Set(rows.map { $0[0] }).count == rows.count, "each key stands once")
    #expect(rows[1].prefix(2) == ["R1", "Le prestataire rétablit une caisse en 4 h ouvrées"])
    #expect(rows.first { $0[0] == "p1_gtr" }?[2] == Wording(language: .fr).duration(.hours(4)))
    #expect(rows[3].prefix(3) == ["pas_accounts", SecurityQuestion.accounts.label.fr, rows[3][2]])
    // Nobody asked for hours on call, nor for their price.
    let terms = AnswerGrid.questions.count - 2
    #expect(rows.count == 1 + 2 + SecurityQuestion.allCases.count + terms + AnswerGrid.priceRows)
  }

  @Test("empty brings nothing back", arguments: Language.allCases)
  func empty(language: Language) throws {
    let dossier = try told()
    #expect(try read(AnswerGrid.rows(dossier, language, now: tellingTime), dossier).isEmpty)
  }

  @Test("written as CSV, filled in and read again gives the answers of the offer", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    let dossier = try told()
    let ownLine = language == .fr ? "Ligne de prix" : "Price line"
    let free = try #require(AnswerGrid.rows(dossier, language, now: tellingTime).first { $0[1] == ownLine }?[0])
    let grid = filled(
      [
        "R1": [.answer: language == .fr ? "partiel" : "partial", .comment: "sauf le samedi; \"astreinte\""],
        "pas_data_place": [.answer: language == .fr ? "conforme" : "met", .comment: "Rennes"],
        "p1_gti": [.answer: "1 h"], "saturday": [.answer: language == .fr ? "non" : "no"],
        "prix1": [.unitPrice: "650,00"],
        free: [.answer: "Forfait", .unit: "poste", .quantity: "5", .unitPrice: "84,00"],
      ], dossier, language)
    let table = try CSVTable.read(csv(rows: grid)).get()
    let rows = try read(table.rows.map(\.cells), dossier)
    #expect(rows.allSatisfy { $0.rejection == nil })
    let said = rows.map { row in row.answers.filter { !$0.words.isEmpty }.map { "\($0.question)=\($0.words)" } }
    #expect(
      said == [
        [
          "offer=O1", "requirement=R1", "answer=\(language == .fr ? "partiel" : "partial")",
          "comment=sauf le samedi; \"astreinte\"",
        ],
        [
          "offer=O1", "security=data_place", "answer=\(language == .fr ? "conforme" : "met")", "comment=Rennes",
        ], ["p1_gti=1 h"], ["saturday=\(language == .fr ? "non" : "no")"],
        language == .fr
          ? [
            "offer=O1", "label=État des lieux initial du parc", "unit=forfait", "quantity=1",
            "unit_price=650,00", "period=une fois", "option=non", "exit=non",
          ]
          : [
            "offer=O1", "label=Initial check of the assets", "unit=lump sum", "quantity=1", "unit_price=650,00",
            "period=once", "option=no", "exit=no",
          ],
        [
          "offer=O1", "label=Forfait", "unit=poste", "quantity=5", "unit_price=84,00", "period=month", "option=no",
          "exit=no",
        ],
      ])
    for row in rows {
      let form: FormID
      switch row.target {
      case .new(let new): form = new
      case .known(let subject): form = subject.form
      }
      let reading = Reading(catalogue: .standard, dossier: dossier, now: tellingTime)
      for answer in row.answers where !answer.words.isEmpty {
        let question = try #require(Catalogue.standard.form(form)?.question(answer.question))
        #expect(throws: Never.self) { try reading.read(answer.words, as: question.kind).get() }
      }
    }
  }

  @Test("changes what stands instead of adding it again")
  func again() throws {
    let dossier = try told().telling(
      ("offer_answers.RE7.offer", "O1"), ("offer_answers.RE7.requirement", "R1"),
      ("price_lines.LP3.offer", "O1"), ("price_lines.LP3.label", "forfait"))
    let rows = try read(
      filled(["R1": [.answer: "conforme"], "prix4": [.answer: "Forfait", .unitPrice: "80"]], dossier), dossier)
    #expect(
      rows.map(\.target) == [
        .known(Subject("offer_answers", ItemID(letter: "RE", number: 7))),
        .known(Subject("price_lines", ItemID(letter: "LP", number: 3))),
      ])
  }

  @Test("asks of hours on call what the specification asks, and their price where no line does")
  func onCall() throws {
    let dossier = try told().telling(("specification.on_call_window", "6 06:30-13:00"))
    func keys(_ dossier: Dossier) -> [[String]] {
      AnswerGrid.rows(dossier, .fr, now: tellingTime).filter { $0[0].hasPrefix("on_call") || $0[1] == "Astreinte" }
    }
    #expect(keys(dossier).map { $0[0].hasPrefix("prix") ? "line" : $0[0] } == ["on_call", "line"])
    #expect(keys(dossier)[0][2].hasPrefix("P1 : le samedi"))
    let own = try dossier.telling(("price_schedule.BP1.label", "Forfait"))
    #expect(keys(own).map { $0[0] } == ["on_call", "on_call_fee"])
  }

  @Test("says on which line something is wrong, and takes no half of it")
  func wrong() throws {
    let dossier = try told()
    var rows = filled(["R1": [.comment: "voir annexe"], "prix2": [.answer: "Forfait"]], dossier)
    let width = rows[0].count
    func row(_ cells: [String]) -> [String] { cells + Array(repeating: "", count: width - cells.count) }
    rows += [row(["R9", "", "", "conforme"]), row(["", "", "", "oui"]), row(["p1_gti", "", "", "1 h"])]
    rows += [row(["P1_GTI", "", "", "2 h"])]
    let read = try read(rows, dossier)
    let rejected = read.filter { $0.rejection != nil }
    #expect(rejected.count == 5)
    #expect(rejected.allSatisfy { $0.answers.isEmpty && $0.line >= 2 })
    #expect(read.count == 6 && read.contains { $0.rejection == nil && $0.answers.map(\.question) == ["p1_gti"] })
  }

  @Test("is refused whole without its columns, and for no offer")
  func headless() throws {
    let dossier = try told()
    for rows in [[["Réponse", "x"], ["conforme", "R1"]], [["Clé", "x"], ["R1", "conforme"]], []] {
      guard case .failure = AnswerGrid.kind.read(sheet(rows), dossier, AnswerGridTests.offer, tellingTime) else {
        Issue.record("\(rows) was read")
        continue
      }
    }
    guard case .failure = AnswerGrid.kind.read(sheet([["Clé", "Réponse"]]), dossier, nil, tellingTime) else {
      Issue.record("read for no offer")
      return
    }
  }

  @Test("notes what is said not to be offered as not known")
  func notOffered() throws {
    let dossier = try told()
    let kind = AnswerGrid.kind
    let rows = try kind.read(
      sheet(filled(["p1_gtr": [.answer: "non offert"], "p2_gtr": [.answer: "8 h"]], dossier)), dossier,
      AnswerGridTests.offer, tellingTime
    ).get()
    #expect(rows.map { $0.answers[0].words } == ["inconnu", "8 h"])
  }

  @Test("reads its columns in any order, and in either language")
  func order() throws {
    let dossier = try told()
    let rows = try read([["answer", "x", "KEY"], ["2 h", "", "p1_gti"]], dossier)
    #expect(rows.map(\.line) == [2] && rows[0].answers.map(\.words) == ["2 h"])
  }
}
