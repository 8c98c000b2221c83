import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("What the contract asks an owner who wants the essential")
struct ContractBudgetTests {
  /// The example as it stands before a word of its contract is answered, with that headcount.
  private func bare(headcount: Int) throws -> ContractSample {
    var sample = try ContractSample()
    for question in ContractForm.form.questions {
      sample.record(.answered(Address(Subject(ContractForm.id), question.id), .deferred, was: nil))
    }
    sample.answer(Company.headcount, headcount)
    return sample
  }

  private func essential(_ sample: ContractSample) -> [String] {
    ContractForm.form.questions.filter { $0.level == .essential && $0.isAsked(sample.context) }.map(\.id)
  }

  @Test("is at most eight questions, and where it was signed only of a firm that might withdraw")
  func count() throws {
    let small = essential(try bare(headcount: 5))
    let larger = essential(try bare(headcount: 6))
    #expect(small.count <= 8, "\(small)")
    #expect(small.contains("off_premises"))
    #expect(!larger.contains("off_premises"))
  }

  @Test("is enough to print a draft in which no clause awaits an answer", arguments: Language.allCases)
  func draft(language: Language) throws {
    var sample = try bare(headcount: 12)
    sample.answer(ContractForm.number, "CT-2026-01")
    sample.answer(ContractForm.hourlyRate, Money(cents: 7_500))
    sample.answer(ContractForm.providerLead, "Erwan Jaouen")
    sample.answer(ContractForm.deskPhone, "+33299000000")
    sample.answer(ContractForm.deskEmail, "support@exemple.fr")
    sample.answer(ContractForm.purpose, "dépanner les caisses")
    sample.answer(ContractForm.dataKinds, "noms et achats des clients")
    #expect(ContractDocument.lacking(sample.dossier, ContractSample.now).map(\.sentence.fr) == [])
    let text = try sample.text(language)
    #expect(!text.contains(language == .fr ? "une réponse manque encore" : "an answer is still missing"))
    #expect(text.contains(language == .fr ? "Projet, non signé." : "Draft, not signed."))
  }

  @Test("does not close unsigned, and does once the date is noted")
  func unsigned() throws {
    var sample = try ContractSample()
    sample.forget(ContractForm.signedOn)
    #expect(try sample.findings("G5.unsigned").count == 1)
    sample.answer(ContractForm.signedOn, try #require(Day(iso: "2025-12-15")))
    #expect(try sample.findings("G5.unsigned").isEmpty)
  }
}
