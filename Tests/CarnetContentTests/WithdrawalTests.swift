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
        $0.sentence.fr.contains("Ne payez rien avant")
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
    #expect(text.contains(language == .fr ? "L221-25 · à vérifier" : "L221-25 · not yet checked"))
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

  /// The sample with the withdrawal sent on a day, said on 10 July 2026.
  private func withdrawn(_ sample: ContractSample, on day: String = "2025-12-20") throws -> ContractSample {
    var sample = sample
    let item = ItemID(letter: "RT", number: 1)
    sample.record(.added(WithdrawalNotice.id, item))
    sample.answer(WithdrawalNotice.sent, of: item, try #require(Day(iso: day)))
    sample.answer(WithdrawalNotice.means, of: item, .electronic)
    return sample
  }

  @Test("notes the day on which it sent its withdrawal, only while it may")
  func notice() throws {
    func refusal(_ sample: ContractSample, _ day: String) throws -> String? {
      try sample.dossier.objection("withdrawal.RT1.sent", day, at: ContractSample.now)?.sentence.fr.replacing(
        "\u{A0}", with: " ")
    }
    #expect(try refusal(sample(), "2025-12-20") == nil)
    #expect(try refusal(sample(), "2025-12-14")?.contains("vous ne pouviez pas encore vous rétracter") == true)
    #expect(try refusal(sample(), "2025-12-30") == "Le délai de rétractation a pris fin le 29 décembre 2025.")
    #expect(try refusal(sample(headcount: 6), "2025-12-20")?.contains("cinq salariés au plus") == true)
    #expect(try refusal(sample(off: false), "2025-12-20")?.contains("hors des locaux") == true)
    var unsigned = try sample()
    unsigned.forget(ContractForm.signedOn)
    #expect(try refusal(unsigned, "2025-12-20")?.contains("n'est pas signé") == true)
    var formless = try sample()
    formless.answer(ContractForm.withdrawalForm, false)
    #expect(try refusal(formless, "2025-12-30") == nil)
    let noted = try withdrawn(sample())
    #expect(try noted.dossier.objection("withdrawal.RT2.sent", "2025-12-21")?.sentence.en.contains("RT1") == true)
    #expect(try noted.dossier.objection("withdrawal.RT1.sent", "2025-12-21", at: ContractSample.now) == nil)
    #expect(try noted.dossier.objection("withdrawal.RT1.returned", "2025-12-19") != nil)
  }

  @Test("has no dates of the contract any more once it withdrew, but what must be handed back")
  func ended() throws {
    let sample = try sample()
    func titles(_ sample: ContractSample) -> [String] {
      Catalogue.standard.agenda(sample.dossier, ContractSample.now).map(\.title.en)
    }
    #expect(titles(sample).contains("End of the contract period"))
    #expect(!RunningClocks.all(sample.dossier, ContractSample.now).isEmpty)
    var left = try withdrawn(sample)
    let kept = titles(left).filter { !titles(sample).contains($0) }
    // The example has paid invoices: the provider owes them back.
    #expect(Set(kept) == ["Get accounts, keys and data back", "Refund due from the provider"])
    #expect(!titles(left).contains("End of the contract period") && !titles(left).contains { $0.contains("visit") })
    #expect(RunningClocks.all(left.dossier, ContractSample.now).isEmpty)
    let item = ItemID(letter: "RT", number: 1)
    left.answer(WithdrawalNotice.returned, of: item, try #require(Day(iso: "2026-01-05")))
    left.answer(WithdrawalNotice.refunded, of: item, try #require(Day(iso: "2026-01-05")))
    #expect(!titles(left).contains { kept.contains($0) })
  }

  @Test("is said to have withdrawn wherever the contract is told of", arguments: Language.allCases)
  func said(language: Language) throws {
    let left = try withdrawn(sample())
    #expect(try left.findings("G5.withdrawn").count == 1 && left.findings("G5.withdrawal").isEmpty)
    #expect(left.dossier.figure("contract.withdrawn", at: ContractSample.now) == "2025-12-20")
    let form = try printed("withdrawal-form", left.dossier, language)
    #expect(form.contains(language == .fr ? "samedi 20 décembre 2025" : "Saturday 20 December 2025"))
    #expect(form.contains(language == .fr ? "Envoyé par lettre recommandée électronique" : "Sent by electronic"))
    // What was signed has its form blank.
    #expect(try !left.text(language).contains(language == .fr ? "20 décembre 2025" : "20 December 2025"))
    let words = language == .fr ? "rétracté le 20 décembre 2025" : "withdrew on 20 December 2025"
    #expect(try printed("summary", left.dossier, language).contains(words))
    let briefing = FollowUpBriefing.briefing(left.dossier, .followUp, ContractSample.now, language)
    #expect("\(briefing)".replacing("\u{A0}", with: " ").contains(words))
  }

  @Test("owes only what was served upon its request")
  func billed() throws {
    var left = try withdrawn(sample())
    let invoice = ItemID(letter: "N", number: 1)
    left.answer(Invoice.issued, of: invoice, try #require(Day(iso: "2026-01-02")))
    let findings = InvoiceCheck(invoice, in: left.dossier, now: ContractSample.now)?.findings ?? []
    #expect(findings.contains { $0.sentence.fr.contains("rétracté") && $0.source == Law.earlyStart })
  }
}
