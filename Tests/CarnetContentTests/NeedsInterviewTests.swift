import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("Interviews about needs")
struct NeedsInterviewTests {
  static let people = [
    ("people.P1.name", "Nolwenn"), ("people.P1.college", "technician"), ("people.P2.name", "Yanis"),
    ("people.P2.college", "user"), ("people.P3.name", "Malo"), ("people.P3.college", "user"),
    ("people.P4.name", "Hélène"), ("people.P4.college", "buyer"),
  ]

  private static let guides = ["technician_", "user_", "buyer_"]

  @Test("ask ten to fifteen questions of the person's own college", arguments: [("P1", 0), ("P2", 1), ("P4", 2)])
  func guide(person: String, college: Int) throws {
    let told = try dossier(NeedsInterviewTests.people + [("interviews.EN1.people", person)])
    let form = try #require(Catalogue.standard.form("interviews"))
    for (index, prefix) in NeedsInterviewTests.guides.enumerated() {
      let questions = form.questions.filter { $0.id.hasPrefix(prefix) }
      #expect((10...15).contains(questions.count), "\(prefix)")
      #expect(questions.allSatisfy { $0.level == .detail && $0.need == .optional }, "\(prefix)")
      for question in questions {
        #expect(try told.isAsked("interviews.EN1.\(question.id)") == (index == college), "\(question.id)")
      }
    }
  }

  @Test("follow another guide when that is said")
  func guideChosen() throws {
    let told = try dossier(
      NeedsInterviewTests.people + [("interviews.EN1.people", "P2"), ("interviews.EN1.college", "buyer")])
    #expect(try told.isAsked("interviews.EN1.buyer_budget") && !told.isAsked("interviews.EN1.user_stops"))
  }

  @Test("are held with people of one college, on a day that has come")
  func held() throws {
    let told = try dossier(NeedsInterviewTests.people)
    #expect(try told.objection("interviews.EN1.people", "P2, P3") == nil)
    #expect(try told.objection("interviews.EN1.people", "P1, P2") != nil)
    #expect(try told.objection("interviews.EN1.people", "") != nil)
    #expect(try told.objection("interviews.EN1.date", "2025-10-20") == nil)
    #expect(try told.objection("interviews.EN1.date", "2025-10-21") != nil)
  }

  @Test("are where a need was heard: those with the person who expects it")
  func source() throws {
    var told = try dossier(NeedsInterviewTests.people + [("needs.B1.title", "Till")])
    #expect(try !told.isAsked("needs.B1.interviews"))
    try told.tell([
      ("interviews.EN1.people", "P2"), ("interviews.EN2.people", "P4"), ("needs.B1.person", "P4"),
    ])
    #expect(try told.isAsked("needs.B1.interviews"))
    #expect(try told.suggestion("needs.B1.interviews") == "EN2")
  }

  @Test("once begun, hear each college")
  func colleges() throws {
    var told = try dossier(NeedsInterviewTests.people)
    #expect(try told.findings(of: "G2.interviews").isEmpty, "nobody has to hold them")
    try told.tell([("interviews.EN1.people", "P2")])
    #expect(try told.findings(of: "G2.interviews").count == 2)
    try told.tell([("interviews.EN2.people", "P4"), ("interviews.EN3.people", "P1")])
    #expect(try told.findings(of: "G2.interviews").isEmpty)
  }

  @Test("are printed to be filled in, and as they were held", arguments: Language.allCases)
  func printed(language: Language) throws {
    let told = try dossier(
      NeedsInterviewTests.people + [
        ("company.name", "Kermarrec"), ("assets.A1.category", "computer"), ("interviews.EN1.people", "P2"),
        ("interviews.EN1.date", "2025-10-08"), ("interviews.EN1.user_stops", "<the till>"),
        ("needs.B1.title", "Saturday"),
        ("needs.B1.interviews", "EN1"),
      ])
    func text(_ id: String) throws -> String {
      let kind = try #require(Catalogue.standard.documents.first { $0.id == id })
      let document = try Interview(catalogue: .standard).document(
        kind, of: told, chain: "", language: language, now: tellingTime
      ).get()
      return plainText(document.lines(width: 200))
    }
    let blank = try text("interview-guide")
    let form = try #require(Catalogue.standard.form("interviews"))
    for question in form.questions where NeedsInterviewTests.guides.contains(where: question.id.hasPrefix) {
      #expect(
        Typography.plain(blank).contains(Typography.plain(question.prompt[language])), "\(question.id)")
    }
    #expect(blank.contains("Nolwenn") && blank.contains("…………"))
    let record = try text("interview-records")
    #expect(record.contains("<the till>") && record.contains("Yanis") && record.contains("B1 Saturday"))
    #expect(!record.contains("budget"), "only the questions of the college, and only those answered")
  }
}
