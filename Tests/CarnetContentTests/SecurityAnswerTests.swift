import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("Answers to the security questions")
struct SecurityAnswerTests {
  /// An answer of O1 to each question: met but for those named.
  private func answers(_ others: [SecurityQuestion: String] = [:], without: Set<SecurityQuestion> = []) -> [(
    String, String
  )] {
    SecurityQuestion.allCases.enumerated().filter { !without.contains($1) }.flatMap { index, question in
      let item = "offer_answers.RE\(index + 20)"
      return [
        ("\(item).offer", "O1"), ("\(item).security", question.rawValue),
        ("\(item).answer", others[question] ?? "met"), ("\(item).comment", "par écrit \(question.rawValue)"),
      ]
    }
  }

  private func asked() throws -> Dossier {
    try dossier(NegotiationTests.example).telling(("specification.remote_access", "yes"), ("award.offer", "O1"))
  }

  @Test("count as the answer to the security plan once there is one to each question")
  func plan() throws {
    let bare = try asked()
    #expect(try bare.findings(of: "G4.pas").count == 1)
    #expect(try bare.isAsked("offers.O1.pas_answered"))
    var partly = bare
    try partly.tell(answers(without: [.leaving, .dataPlace]))
    let findings = try partly.findings(of: "G4.pas")
    #expect(findings.count == 1 && findings[0].sentence.fr.contains("lieu des données et restitution"))
    var whole = bare
    try whole.tell(answers())
    #expect(try whole.findings(of: "G4.pas").isEmpty)
    #expect(try !whole.isAsked("offers.O1.pas_answered"))
    #expect(try bare.telling(("offers.O1.pas_answered", "yes")).findings(of: "G4.pas").isEmpty)
    // A question that is not asked needs no answer.
    #expect(
      try partly.telling(("specification.security_questions", "accounts, remote, backups, updates")).findings(
        of: "G4.pas"
      ).isEmpty)
  }

  @Test("are to a requirement or to a question, never to both, and once each")
  func once() throws {
    var dossier = try asked()
    try dossier.tell(answers())
    #expect(try !dossier.isAsked("offer_answers.RE20.requirement"))
    try dossier.tell([("offer_answers.RE90.offer", "O1")])
    #expect(try dossier.objection("offer_answers.RE90.security", "accounts")?.sentence.en.contains("RE20") == true)
    try dossier.tell([("offer_answers.RE90.requirement", "R1")])
    #expect(try !dossier.isAsked("offer_answers.RE90.security"))
  }

  @Test(
    "say where the chosen offer falls short, and stand in the contract's annex with it", arguments: Language.allCases)
  func deviations(language: Language) throws {
    let agreed = try ContractSample.agreed(answers([.updates: "partial", .leaving: "unmet"], without: [.alerts]))
    let findings = try agreed.findings(of: "G4.security")
    #expect(findings.count == 2)
    let annex = try printed("contract", agreed, language)
    #expect(annex.contains(language == .fr ? "Écarts" : "Deviations"))
    let short = SecurityQuestion.leaving.label[language]
    #expect(annex.contains("\(short), \(language == .fr ? "non" : "no")"))
    #expect(annex.contains("par écrit accounts") && annex.contains(language == .fr ? "pas de réponse" : "no answer"))
    #expect(
      try !printed("contract", ContractSample().dossier, language).contains(language == .fr ? "Écarts" : "Deviations"))
  }

  @Test("stand beside those of the other offers, counted for the jurors", arguments: Language.allCases)
  func offers(language: Language) throws {
    let agreed = try ContractSample.agreed(answers([.updates: "partial"]))
    let comparison = try printed("comparison", agreed, language)
    #expect(
      comparison.contains(
        language == .fr ? "Réponses au plan d’assurance sécurité" : "Answers to the security assurance plan"))
    #expect(comparison.contains("par écrit updates"))
    #expect(
      try printed("grading", agreed, language).contains(
        language == .fr ? "7 conforme, 1 partiel" : "7 met, 1 partial"))
  }
}
