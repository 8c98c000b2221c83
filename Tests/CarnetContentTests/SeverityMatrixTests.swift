import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The severity grid")
struct SeverityMatrixTests {
  private func severities(_ answers: [(String, String)]) throws -> String {
    let matrix = SeverityMatrix(try dossier(answers), now: tellingTime)
    return SeverityMatrix.Cell.all.map { matrix[$0].rawValue.suffix(1) }.joined()
  }

  @Test("gives a severity to each pair, from the preset where no cell says otherwise")
  func total() throws {
    #expect(try severities([]) == "432" + "322" + "211")
    #expect(try severities([("specification.severity_matrix", "cautious")]) == "322" + "221" + "211")
    #expect(try severities([("specification.severity_2_3", "P1")]) == "432" + "321" + "211")
    let cautious = try dossier([("specification.severity_matrix", "cautious")])
    #expect(try cautious.suggestion("specification.severity_1_1") == "P3")
  }

  @Test("warns where worse is lighter, at both cells")
  func inversions() throws {
    #expect(try dossier([]).findings(of: "G3.matrix").isEmpty)
    let wrong = try dossier([("specification.severity_2_2", "P4")])
    let findings = try wrong.findings(of: "G3.matrix")
    // Lighter than with less impact, and than with less urgency.
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.addresses.first?.description == "specification.severity_2_2" })
  }

  @Test("means what its cells say, in few words when it is the usual one")
  func meaning() throws {
    #expect(SeverityMatrix.usual.meaning(of: .p1) == Severity.p1.meaning)
    let own = SeverityMatrix { impact, _ in impact == .stopped ? .p1 : .p3 }
    #expect(own.meaning(of: .p1).fr == "activité arrêtée")
    #expect(own.meaning(of: .p2).en == "by agreement" && own.shortMeaning(of: .p2).en == "by agreement")
    #expect(SeverityMatrix.usual.shortMeaning(of: .p1) == Severity.p1.meaning)
    let mixed = SeverityMatrix { impact, urgency in impact == .stopped && urgency != .canWait ? .p1 : .p2 }
    #expect(mixed.meaning(of: .p1).fr == "activité arrêtée, dans la journée ou tout de suite")
    #expect(mixed.meaning(of: .p2).en == "one person; several; activity stopped, can wait")
  }

  @Test(
    "stands alike in the specification, the contract, its annex, the procedure and the summary",
    arguments: Language.allCases)
  func documents(language: Language) throws {
    let cell = ("specification.severity_2_3", "P1")
    let agreed = try ContractSample.agreed([cell])
    var asked = agreed
    asked.happen(.reopened(.specification, reason: "gravité"), at: ContractSample.now)
    let words = language == .fr ? "plusieurs, tout de suite ; activité arrêtée" : "several, now; activity stopped"
    for (kind, dossier) in [("specification", asked), ("contract", agreed)] {
      #expect(try printed(kind, dossier, language).contains(words), "\(kind)")
    }
    // What hangs on a wall or is read at a glance holds on one page.
    let short = language == .fr ? "dès « plusieurs, tout de suite »" : "from “several, now” on"
    #expect(try printed("summary", agreed, language).contains(short))
    let procedure = try printed("single-procedure", agreed, language)
    let row = procedure.split(separator: "\n").first { $0.contains(language == .fr ? "plusieurs" : "several") }
    #expect(row?.split(separator: " ").suffix(3) == ["P3", "P2", "P1"])
    let sample = try ContractSample().dossier
    #expect(try !printed("contract", sample, language).contains(words))
  }

  @Test("of what was signed judges incidents, whatever the specification says later")
  func versions() throws {
    func severity(_ dossier: Dossier) throws -> Severity? {
      let timeline = try #require(ContractTimeline(dossier, now: ContractSample.now))
      return timeline.terms(at: ContractSample.now).matrix.severity(.several, .now)
    }
    var dossier = try ContractSample.agreed([])
    #expect(try severity(dossier) == .p2)
    dossier.happen(.reopened(.specification, reason: "gravité"), at: ContractSample.now)
    try dossier.tell([("specification.severity_2_3", "P1")], at: ContractSample.now)
    dossier.happen(
      .unsettled(.contract, because: Specification.severity(.several, .now).address()), at: ContractSample.now)
    #expect(try severity(dossier) == .p2)
    #expect(try severity(ContractSample.agreed([("specification.severity_2_3", "P1")])) == .p1)
  }
}
