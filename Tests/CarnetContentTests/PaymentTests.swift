import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("When an invoice is to be paid")
struct PaymentTests {
  private func sample(_ terms: PaymentTerms, days: Int) throws -> ContractSample {
    var sample = try ContractSample()
    sample.answer(ContractForm.paymentTerms, terms)
    sample.answer(ContractForm.paymentDays, days)
    return sample
  }

  @Test(
    "is one day from the invoice, and one of two at the end of a month, the nearer being safe",
    arguments: [
      (PaymentTerms.invoice, 30, "2026-01-01", ["2026-01-31"], "2026-01-31"),
      (.daysThenMonthEnd, 45, "2026-01-01", ["2026-02-28", "2026-03-17"], "2026-02-28"),
      (.monthEndThenDays, 45, "2026-01-01", ["2026-02-28", "2026-03-17"], "2026-02-28"),
      (.daysThenMonthEnd, 45, "2026-01-31", ["2026-03-31", "2026-03-17"], "2026-03-17"),
      (.monthEndThenDays, 45, "2026-01-31", ["2026-03-31", "2026-03-17"], "2026-03-17"),
      (.daysThenMonthEnd, 45, "2028-01-15", ["2028-02-29", "2028-03-16"], "2028-02-29"),
    ])
  func readings(terms: PaymentTerms, days: Int, issued: String, readings: [String], safe: String) throws {
    let time = try #require(PaymentTime(try sample(terms, days: days).context))
    let day = try #require(Day(iso: issued))
    #expect(time.readings(day).map(\.iso) == readings)
    #expect(time.safe(day).iso == safe)
    #expect(readings.contains(time.agreed(day).iso))
  }

  @Test("is what the clause and the annex say, with both readings")
  func worded() throws {
    #expect(try #require(try ContractSample().clause("C20")).contains("payées à 30 jours de leur émission."))
    let first = try sample(.daysThenMonthEnd, days: 45)
    #expect(
      try #require(first.clause("C20")).contains(
        "au dernier jour du mois où finissent les 45 jours qui suivent leur émission"))
    let other = try sample(.monthEndThenDays, days: 45)
    #expect(try #require(other.clause("C20")).contains("à 45 jours du dernier jour du mois de leur émission"))
    let text = try other.text()
    #expect(text.contains("une facture du 1er janvier 2026 est due le 28 février 2026 ou le 17 mars 2026"))
    #expect(text.contains("Payez au plus tard le 28 février 2026."))
    #expect(try other.text(.en).contains("Pay by 28 February 2026."))
  }

  @Test("is within what the law allows, and the choice is said")
  func allowed() throws {
    #expect(try ContractSample().findings("G5.payment").isEmpty)
    #expect(try ContractSample().findings("G5.month_end").isEmpty)
    let long = try sample(.invoice, days: 61)
    #expect(try long.findings("G5.payment")[0].contains("la loi en permet 60"))
    #expect(try sample(.invoice, days: 60).findings("G5.payment").isEmpty)
    #expect(try sample(.daysThenMonthEnd, days: 46).findings("G5.payment")[0].contains("la loi en permet 45"))
    let mended = try sample(.daysThenMonthEnd, days: 45)
    #expect(try mended.findings("G5.payment").isEmpty)
    #expect(try mended.findings("G5.month_end").count == 1)
    #expect(
      ContractForm.paymentDays.definition.objection(.number(60), mended.context) != nil, "45 at most at a month's end")
    #expect(ContractForm.paymentDays.definition.objection(.number(60), try ContractSample().context) == nil)
  }

  @Test("is recalled on the safe day, and interest runs from the agreed one")
  func invoices() throws {
    var sample = try sample(.monthEndThenDays, days: 45)
    let invoice = ItemID(letter: "N", number: 1)
    sample.forget(Invoice.paid, of: invoice)
    sample.record(.closed(.contract))
    let check = try #require(InvoiceCheck(invoice, in: sample.dossier, now: ContractSample.now))
    #expect(check.safeDue?.iso == "2026-02-28" && check.due?.iso == "2026-03-17")
    let recalled = FollowUpAgenda.deadlines(sample.dossier, ContractSample.now).filter {
      $0.address == Invoice.paid.address(of: invoice)
    }
    #expect(recalled.map(\.day.iso) == ["2026-02-28"])
  }

  /// An invoice of 1 February and one of 1 January, paid on 3 and 2 March, under a contract that is opened again.
  private static let reopened = """
    @ 2026-03-10T09:00:00+01:00
    invoices.N1.number: F1
    invoices.N1.issued: 2026-02-01
    invoices.N1.amount: 780 €
    invoices.N1.correct: oui
    invoices.N1.paid: 2026-03-03
    invoices.N2.number: F2
    invoices.N2.issued: 2026-01-01
    invoices.N2.amount: 780 €
    invoices.N2.correct: oui
    invoices.N2.paid: 2026-03-02
    = invoice.N1.due 2026-03-03
    = invoice.N1.days_late 0
    = invoice.N2.days_late 30
    = invoice.N2.interest 935
    @ 2026-04-20T10:00:00+02:00
    ! rouvrir contrat délai de paiement
    contract.payment_days: 10
    contract.late_rate: trois fois le taux légal
    contract.vat_rate: 10 %
    contract.monthly_fee: 900 €
    = invoice.N1.due 2026-03-03
    = invoice.N1.days_late 0
    = invoice.N1.interest 0
    = invoice.N2.interest 935
    = invoice.N1.findings 0
    contract.signed_on: 2026-04-20
    contract.effective_on: 2026-05-01
    ! close contract
    @ 2026-05-02T10:00:00+02:00
    = invoice.N1.due 2026-03-03
    = invoice.N1.days_late 0
    = invoice.N1.interest 0
    = invoice.N2.interest 935
    = invoice.N1.findings 0
    invoices.N3.number: F3
    invoices.N3.issued: 2026-05-01
    invoices.N3.amount: 900 €
    = invoice.N3.due 2026-05-11
    = invoice.N3.findings 0

    """

  @Test("is judged by the contract in force on its day, which neither a draft nor a later amendment moves")
  func inForce() throws {
    let text = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let place = try #require(text.ranges(of: "\n# 6. ").first)
    let result = try replayed(Script(parsing: String(text[..<place.lowerBound]) + "\n" + PaymentTests.reopened))
    #expect(result.source.divergence == nil)
  }

  @Test("is not moved by an amendment to sixty days, in force months after it was paid late")
  func longer() throws {
    let amended = try IndicatorTests.example().telling(
      ("invoices.N3.paid", "2026-04-14"), at: IndicatorTests.end)
    let names = ["invoice.N3.due", "invoice.N3.days_late", "invoice.N3.interest"]
    let before = names.map { amended.figure($0, at: IndicatorTests.end) }
    #expect(before == ["2026-03-31", "14", "436"])
    var after = amended
    after.happen(.reopened(.contract, reason: "délai"), at: IndicatorTests.end)
    try after.tell(
      [
        ("contract.payment_days", "60"), ("contract.vat_rate", "10.00"), ("contract.late_rate", "triple_legal"),
        ("contract.effective_on", "2026-07-01"),
      ], at: IndicatorTests.end)
    #expect(names.map { after.figure($0, at: IndicatorTests.end) } == before)
    after.happen(.closed(.contract), at: IndicatorTests.end)
    #expect(names.map { after.figure($0, at: IndicatorTests.end) } == before)
  }

  @Test(
    "late, costs each day at the rate of its half-year; a missing one is said in the contract, the check, the invoice")
  func interest() throws {
    let due = try #require(Day(iso: "2026-06-20"))
    #expect(Law.lateInterest(on: 100_000, .centralBank, due: due, daysLate: 0) == Money(cents: 0))
    #expect(Law.lateInterest(on: 100_000, .centralBank, due: due, daysLate: 10) == Money(cents: 333))
    // Ten days at 12.15 and ten at 12.40.
    #expect(Law.lateInterest(on: 100_000, .centralBank, due: due, daysLate: 20) == Money(cents: 673))
    #expect(Law.lateInterest(on: 100_000, .tripleLegal, due: due, daysLate: 20) == nil)
    #expect(Law.lateInterest(on: 100_000, .centralBank, due: due, daysLate: 300) == nil)

    var sample = try ContractSample()
    #expect(try sample.findings("G5.rate").isEmpty)
    #expect(
      try sample.text().contains("12,15 % à la prise d'effet") || sample.text().contains("12,15 % à la prise d’effet"))
    #expect(try sample.dossier.findings(of: "G6.rate", at: ContractSample.now).isEmpty)
    let later = try #require(Instant(iso: "2027-01-02T10:00:00+01:00"))
    #expect(try sample.dossier.findings(of: "G6.rate", at: later)[0].sentence.fr.contains("1er semestre 2027"))
    let start = try #require(Day(iso: "2027-01-01"))
    sample.answer(ContractForm.start, start)
    #expect(try sample.findings("G5.rate")[0].contains("1er semestre 2027"))
    let annex = try sample.text()
    #expect(annex.contains("le taux du 1er semestre 2027 (taux de la BCE plus dix points) manque dans Carnet"))

    var late = try ContractSample()
    late.answer(ContractForm.lateRate, .tripleLegal)
    late.record(.closed(.contract))
    let invoice = ItemID(letter: "N", number: 1)
    late.answer(Invoice.paid, of: invoice, try #require(Day(iso: "2026-07-05")))
    let check = try #require(InvoiceCheck(invoice, in: late.dossier, now: ContractSample.now))
    #expect(check.interest == nil)
    #expect(check.missingRate?.fr.contains("2e semestre 2026") == true)
    #expect(check.findings.contains { $0.sentence.fr.contains("intérêts non calculés") })
    #expect(check.agrees, "the invoice itself is not wrong for it")
    late.answer(Invoice.paid, of: invoice, try #require(Day(iso: "2026-06-30")))
    #expect(InvoiceCheck(invoice, in: late.dossier, now: ContractSample.now)?.interest != nil)
  }
}
