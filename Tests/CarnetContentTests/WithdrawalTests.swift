import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("A very small firm that signed off premises")
struct WithdrawalTests {
  /// The example's contract, signed on 15 December 2025 by a firm of that size, off premises or not.
  private func sample(headcount: Int = 5, off: Bool = true, start: String = "2026-01-01") throws -> ContractSample {
    var sample = try ContractSample()
    sample.answer(Company.headcount, headcount)
    sample.answer(ContractForm.offPremises, off)
    sample.answer(ContractForm.start, try #require(Day(iso: start)))
    return sample
  }

  @Test("may withdraw; a larger one, or one that signed at the provider's, may not")
  func right() throws {
    #expect(Withdrawal(try sample().context) != nil)
    #expect(Withdrawal(try sample(headcount: 6).context) == nil)
    #expect(Withdrawal(try sample(off: false).context) == nil)
    #expect(Withdrawal(try ContractSample().context) == nil)
    #expect(try ContractSample().findings("G5.withdrawal").isEmpty)
    #expect(try sample(headcount: 6, start: "2025-12-16").findings("G5.withdrawal").isEmpty)
  }

  @Test("has fourteen days, twelve months more without the form, and pays nothing for seven days")
  func days() throws {
    var given = try sample()
    given.answer(ContractForm.withdrawalForm, true)
    let right = try #require(Withdrawal(given.context))
    #expect(right.last?.iso == "2025-12-29" && right.firstPayment?.iso == "2025-12-22")
    given.answer(ContractForm.withdrawalForm, false)
    #expect(Withdrawal(given.context)?.last?.iso == "2026-12-29")
  }

  @Test("does not close the contract without the form, and does with it")
  func form() throws {
    var sample = try sample()
    #expect(try sample.findings("G5.withdrawal").count == 1)
    #expect(try sample.findings("G5.withdrawal")[0].contains("formulaire"))
    sample.answer(ContractForm.withdrawalForm, false)
    #expect(try sample.findings("G5.withdrawal").count == 1)
    sample.answer(ContractForm.withdrawalForm, true)
    #expect(try sample.findings("G5.withdrawal").isEmpty)
  }

  @Test("does not begin within fourteen days, unless it asked for it in writing or begins later")
  func earlyStart() throws {
    var sample = try sample(start: "2025-12-28")
    sample.answer(ContractForm.withdrawalForm, true)
    #expect(try sample.findings("G5.withdrawal")[0].contains("moins de 14 jours"))
    #expect(try sample.findings("G5.withdrawal")[0].contains("à vérifier"))
    #expect(ContractForm.earlyStartRequest.definition.isAsked(sample.context))
    var asked = sample
    asked.answer(ContractForm.earlyStartRequest, try #require(Day(iso: "2025-12-15")))
    #expect(try asked.findings("G5.withdrawal").isEmpty)
    sample.answer(ContractForm.start, try #require(Day(iso: "2025-12-29")))
    #expect(try sample.findings("G5.withdrawal").isEmpty)
    #expect(!ContractForm.earlyStartRequest.definition.isAsked(sample.context))
    let late = try #require(Day(iso: "2025-12-30"))
    #expect(ContractForm.earlyStartRequest.definition.objection(.day(late), sample.context) != nil)
  }

  @Test("is refused a payment before the seventh day, and one noted all the same is found")
  func payment() throws {
    var sample = try sample()
    let invoice = ItemID(letter: "N", number: 1)
    sample.answer(Invoice.issued, of: invoice, try #require(Day(iso: "2025-12-16")))
    #expect(try sample.dossier.objection("invoices.N1.paid", "2025-12-21")?.sentence.fr.contains("L221-3") == true)
    #expect(try sample.dossier.objection("invoices.N1.paid", "2025-12-22") == nil)
    var larger = sample
    larger.answer(Company.headcount, 6)
    #expect(try larger.dossier.objection("invoices.N1.paid", "2025-12-21") == nil)
    func found(_ sample: ContractSample) -> Bool {
      InvoiceCheck(invoice, in: sample.dossier, now: ContractSample.now)?.findings.contains {
        $0.sentence.fr.contains("Rien n'est payé avant")
      } ?? false
    }
    sample.answer(Invoice.paid, of: invoice, try #require(Day(iso: "2025-12-21")))
    #expect(found(sample))
    sample.answer(Invoice.paid, of: invoice, try #require(Day(iso: "2025-12-22")))
    #expect(!found(sample))
  }

  @Test("is told the two days to remember until they have passed")
  func agenda() throws {
    func titles(_ sample: ContractSample, on day: String) throws -> [String] {
      let now = try #require(Instant(iso: day + "T10:00:00+01:00"))
      return ContractContent.agenda(sample.dossier, now).filter {
        $0.title.fr.contains("rétracter") || $0.title.fr.contains("payer le prestataire")
      }.map(\.day.iso)
    }
    #expect(try titles(sample(), on: "2025-12-16") == ["2025-12-22", "2025-12-29"])
    #expect(try titles(sample(), on: "2025-12-23") == ["2025-12-29"])
    #expect(try titles(sample(), on: "2026-01-02") == [])
    #expect(try titles(sample(off: false), on: "2025-12-16") == [])
  }

  @Test("has its form, alone and as an annex of the contract", arguments: Language.allCases)
  func document(language: Language) throws {
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    func form(_ sample: ContractSample) -> Result<Document, DocumentKind.Lacking> {
      WithdrawalForm.kind.build(sample.dossier, language, ContractSample.now, footer)
    }
    let text = plainText(try form(sample()).get().lines(width: 10_000)).replacing("\u{A0}", with: " ")
    #expect(text.contains(language == .fr ? "lundi 29 décembre 2025" : "Monday 29 December 2025"))
    #expect(text.contains(language == .fr ? "L221-25 · à vérifier" : "L221-25 · to be verified"))
    #expect(text.contains("CT-2026-01") && text.contains("2 rue du Port"))
    #expect(try sample().text(language).contains(language == .fr ? "notre rétractation du" : "our withdrawal from"))
    for (other, address) in [
      (try sample(headcount: 6), Company.headcount.address()),
      (try sample(off: false), ContractForm.offPremises.address()),
    ] {
      guard case .failure(let lacking) = form(other) else {
        Issue.record("a form without the right")
        continue
      }
      #expect(lacking.findings.map(\.addresses) == [[address]])
      #expect(try !other.text(language).contains(language == .fr ? "rétractation" : "our withdrawal"))
    }
  }
}
