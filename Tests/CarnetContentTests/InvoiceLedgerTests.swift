import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The ledger of invoices")
struct InvoiceLedgerTests {
  @Test("says which days are billed twice, and which nobody billed")
  func covered() throws {
    var sample = try LedgerSample.twice()
    #expect((1...5).map { sample.figure("invoice.N\($0).verdict") } == ["yes", "no", "no", "yes", "yes"])
    #expect(sample.findings(2) == ["N2 : jours déjà facturés par N1, janvier 2025."])
    #expect(sample.findings(2, .en) == ["N2: days already billed by N1, January 2025."])
    #expect(sample.figure("invoice.N2.from") == "2025-01-01" && sample.figure("invoice.N2.to") == "2025-01-31")
    #expect(try sample.found("G6.months").count == 1)
    #expect(try sample.found("G6.months")[0].contains("les jours du 1er février 2025 au 31 mars 2025"))
    #expect(try sample.found("G6.months", .en)[0].contains("the days 1 February 2025 to 31 March 2025"))
    try sample.tell(("invoices.N2.period_from", "2025-02-01"), ("invoices.N2.period_to", "2025-02-28"))
    #expect(sample.findings(2).isEmpty)
    #expect(try sample.found("G6.months")[0].contains("ne couvre mars 2025"))
    #expect(try sample.dossier.suggestion("invoices.N2.correct", at: sample.now) == "yes")
    // What was proposed to be wrong, and of which nothing was written, is still told.
    try sample.tell(("invoices.N3.correct", "no"))
    #expect(try sample.found("G6.invoices").contains { $0.hasPrefix("N3 : 900,00 € au lieu de 1000,00 €") } == false)
    #expect(try sample.found("G6.invoices").contains { $0.hasPrefix("N3 : 900,00 € au lieu de 1 000,00 €") })
    try sample.tell(("invoices.N3.errors", "un avoir suit"))
    #expect(try !sample.found("G6.invoices").contains { $0.hasPrefix("N3") })
  }

  @Test("a month is missed a month after it is over, and an invoice of parts covers none")
  func missed() throws {
    var sample = try LedgerSample(on: "2025-03-31")
    #expect(try sample.found("G6.months").isEmpty, "nothing where no invoice is noted")
    try sample.invoice(1, "2025-01-01", "1000.00")
    #expect(try sample.found("G6.months").isEmpty, "February may be billed in March")
    let later = try #require(Instant(iso: "2025-04-01T10:00:00+02:00"))
    #expect(try sample.dossier.findings(of: "G6.months", at: later).count == 1)
    try sample.invoice(2, "2025-01-20", "145.00")
    try sample.tell(
      ("invoice_lines.LF1.invoice", "N2"), ("invoice_lines.LF1.kind", "part"), ("invoice_lines.LF1.amount", "145.00"))
    #expect(!sample.findings(2).contains { $0.contains("déjà facturés") })
  }

  @Test("days on which the contract does not run are said, where a person said that they are billed")
  func outside() throws {
    var sample = try LedgerSample(on: "2026-02-10", [("contract.renewal", "none"), ("contract.revised", "no")])
    try sample.invoice(1, "2026-01-01", "1000.00")
    #expect(sample.findings(1).isEmpty, "supposed only")
    try sample.tell(("invoices.N1.period_from", "2026-01-01"), ("invoices.N1.period_to", "2026-01-31"))
    #expect(sample.findings(1) == ["N1 : le contrat ne couvre pas ces jours, janvier 2026."])
    #expect(sample.figure("invoice.N1.verdict") == "no")
    try sample.tell(("invoices.N1.period_from", "2024-12-01"), ("invoices.N1.period_to", "2024-12-31"))
    #expect(sample.findings(1, .en) == ["N1: the contract does not cover those days, December 2024."])
    try sample.tell(("invoices.N1.period_from", "2025-12-01"), ("invoices.N1.period_to", "2025-12-31"))
    #expect(sample.findings(1).isEmpty)
  }

  @Test("days that make no month are billed in proportion, rounded once")
  func parts() throws {
    let sample = try LedgerSample(on: "2025-06-10")
    let fees = try #require(FeeHistory(sample.dossier, now: sample.now))
    func bill(_ from: String, _ to: String) throws -> Int? {
      let (first, last) = (try #require(Day(iso: from)), try #require(Day(iso: to)))
      return fees.bill(over: try #require(Period(from: first, to: last))).known?.cents
    }
    #expect(try bill("2025-01-01", "2025-01-31") == 100_000)
    #expect(try bill("2025-01-15", "2025-02-14") == 100_000, "a month that runs from another day")
    #expect(try bill("2025-06-01", "2025-08-31") == 300_000)
    #expect(try bill("2025-01-15", "2025-01-31") == 54_839)
    // 17/31 and 14/28 of a month, rounded together.
    #expect(try bill("2025-01-15", "2025-02-20") == 126_267)
    #expect(try bill("2025-01-15", "2025-02-28") == 154_839)
  }

  @Test("a credit note bears no interest, is not to be paid, and does not lower the rate of correct invoices")
  func creditNote() throws {
    var sample = try LedgerSample(on: "2025-06-10")
    try sample.invoice(1, "2025-05-01", "1000.00", [("correct", "yes"), ("paid", "2025-05-20")])
    try sample.invoice(2, "2025-05-02", "-100.00", [("paid", "2025-07-30")])
    let names = ["days_late", "interest", "due", "safe_due", "verdict", "net", "from"].map { "invoice.N2.\($0)" }
    #expect(names.map(sample.figure) == ["0", "0", nil, nil, "yes", "-10000", nil])
    #expect(try sample.dossier.suggestion("invoices.N2.kind", at: sample.now) == "credit_note")
    #expect(sample.findings(2) == ["N2 : indiquez la facture que cet avoir corrige. Tapez :modifier N2 corrects."])
    try sample.tell(
      ("invoices.N2.correct", "no"), ("evaluation.period_from", "2025-05-01"), ("evaluation.period_to", "2025-05-31"))
    #expect(sample.figure("kpi.K27") == "100.0" && sample.figure("kpi.K27.ratio") == "1/1")
    // Typed as it is printed, without a sign.
    try sample.tell(("invoices.N2.amount", "100.00"), ("invoices.N2.kind", "credit_note"))
    #expect(sample.figure("invoice.N2.net") == "-10000")
    try sample.tell(("invoices.N2.corrects", "N1"))
    #expect(sample.findings(2).isEmpty)
    try sample.tell(("invoices.N2.issued", "2025-04-30"))
    #expect(sample.findings(2) == ["N2 : cet avoir est daté d'avant la facture N1, qu'il corrige."])
    try sample.tell(("invoices.N2.issued", "2025-05-02"), ("invoices.N2.amount", "1100.00"))
    #expect(
      sample.findings(2) == ["N2 : le total des avoirs sur N1 est de 1 100,00 €, la facture de 1 000,00 €."])
    // An invoice that is taken back whole covers nothing, and another may bill its month.
    try sample.tell(("invoices.N2.amount", "1000.00"))
    try sample.invoice(3, "2025-05-10", "1000.00")
    #expect(sample.findings(3).isEmpty && sample.figure("invoice.N1.safe_due") == nil)
    try sample.tell(("invoices.N2.corrects", "N2"))
    #expect(sample.findings(2)[0].contains("est un avoir"))
  }

  @Test("VAT is looked at where it is noted, by the rate in force on the day of issue, and by rate")
  func taxes() throws {
    var sample = try LedgerSample(on: "2025-06-10")
    try sample.invoice(1, "2025-05-01", "1000.00")
    #expect(sample.findings(1).isEmpty, "never demanded")
    try sample.tell(("invoices.N1.vat", "196.00"))
    #expect(sample.findings(1) == ["N1 : TVA de 196,00 € ; à 20 %, elle doit être de 200,00 €."])
    #expect(sample.findings(1, .en) == ["N1: VAT of €196.00; at 20% it should be €200.00."])
    #expect(sample.figure("invoice.N1.verdict") == "no")
    try sample.tell(("invoices.N1.vat", "200.00"))
    #expect(sample.findings(1).isEmpty && sample.figure("invoice.N1.vat") == "20000")
    try sample.amend(from: "2025-06-01", [("contract.vat_rate", "10.00")])
    #expect(sample.findings(1).isEmpty, "the rate of its day")
    try sample.invoice(2, "2025-06-01", "1000.00", [("vat", "200.00")])
    #expect(sample.findings(2) == ["N2 : TVA de 200,00 € ; à 10 %, elle doit être de 100,00 €."])
    // Penalties that are deducted bear no tax.
    try sample.tell(
      ("invoices.N2.amount", "961.00"), ("invoices.N2.vat", "100.00"), ("invoice_lines.LF1.invoice", "N2"),
      ("invoice_lines.LF1.kind", "fee"), ("invoice_lines.LF1.amount", "1000.00"), ("invoice_lines.LF2.invoice", "N2"),
      ("invoice_lines.LF2.kind", "penalty"), ("invoice_lines.LF2.amount", "-39.00"))
    #expect(sample.findings(2).isEmpty && sample.figure("invoice.N2.deducted") == "3900")
    try sample.tell(("invoice_lines.LF2.amount", "39.00"), ("invoices.N2.amount", "1039.00"))
    #expect(sample.findings(2).contains { $0.contains("est à déduire") })
    var rates = try LedgerSample(on: "2025-06-10")
    try rates.invoice(1, "2025-05-01", "1000.00")
    try rates.tell(
      ("vat_amounts.TV1.invoice", "N1"), ("vat_amounts.TV1.rate", "20.00"), ("vat_amounts.TV1.net", "900.00"),
      ("vat_amounts.TV1.vat", "180.00"), ("vat_amounts.TV2.invoice", "N1"), ("vat_amounts.TV2.rate", "10.00"),
      ("vat_amounts.TV2.net", "50.00"), ("vat_amounts.TV2.vat", "6.00"))
    #expect(
      rates.findings(1) == [
        "N1 : TVA de 6,00 € ; à 10 %, elle doit être de 5,00 €.", "N1 : TVA à 10 %, le contrat prévoit 20 %.",
        "N1 : la TVA par taux porte sur 950,00 €, la facture sur 1 000,00 €.",
      ])
    #expect(rates.figure("invoice.N1.vat") == "18600")
    try rates.tell(("invoices.N1.vat", "190.00"))
    #expect(
      rates.findings(1).last == "N1 : le total de la TVA par taux est de 186,00 €, celui de la facture de 190,00 €.")
  }

  @Test("each half-year of interest is rounded by itself, and the whole once")
  func halves() throws {
    var sample = try LedgerSample(on: "2026-07-20", [("contract.revised", "no")])
    try sample.invoice(1, "2026-01-01", "780.00", [("vat", "156.00"), ("correct", "yes"), ("paid", "2026-07-01")])
    let check = try #require(sample.check(1))
    // 936 € for 150 days at 12.15 % are 46.7359 €, for one at 12.4 % 0.3180 €; together 47.0538 €.
    #expect(check.stretches?.map(\.days) == [150, 1] && check.stretches?.map(\.interest.cents) == [4_674, 32])
    #expect(sample.figure("invoice.N1.interest") == "4705")
  }

  @Test("a late payment is told half-year by half-year, and whose doing it is")
  func late() throws {
    var sample = try LedgerSample(on: "2026-07-20", [("contract.revised", "no")])
    try sample.invoice(1, "2026-05-21", "1000.00", [("correct", "yes"), ("paid", "2026-07-10")])
    // Due on 20 June: ten days at 12.15 and ten at 12.40, on 1 200 €.
    #expect(sample.figure("invoice.N1.interest") == "807")
    let check = try #require(sample.check(1))
    let stretches = try #require(check.stretches)
    #expect(stretches.map(\.days) == [10, 10] && stretches.map(\.interest.cents) == [399, 408])
    let words = sample.lateness(1)
    #expect(
      words.contains("payée 20 jours en retard, 8,07 € d'intérêts (1er semestre 2026 : 10 jours à 12,15 %, 3,99 €"))
    #expect(words.contains("2e semestre 2026 : 10 jours à 12,4 %, 4,08 €"))
    #expect(words.contains("plus 40,00 €") && words.contains(":modifier N1 late_because"))
    #expect(sample.lateness(1, .en).contains("paid 20 days late, €8.07 of interest"))
    try sample.tell(("invoices.N1.late_because", "us"))
    #expect(sample.lateness(1).isEmpty && sample.figure("invoice.N1.interest") == "807")
    try sample.tell(("invoices.N1.late_because", "disputed"))
    #expect(sample.figure("invoice.N1.interest") == "0" && sample.figure("invoice.N1.days_late") == "20")
    let disputed = try #require(sample.check(1))
    #expect(disputed.latePayment?.fr == "payée 20 jours en retard, contestée par écrit : pas d'intérêts")
    // The tax that the invoice bears is what was owed.
    try sample.tell(("invoices.N1.late_because", "us"), ("invoices.N1.vat", "0.00"))
    #expect(sample.figure("invoice.N1.interest") == "673")
    // What a credit note takes off is not owed: 600 € of 1 000 are.
    try sample.tell(("invoices.N1.vat", "?"))
    try sample.invoice(2, "2026-06-01", "-400.00", [("corrects", "N1")])
    #expect(sample.figure("invoice.N1.interest") == "484")
  }

  @Test("asks for period and tax from now on, not of what was checked before", arguments: Language.allCases)
  func asked(language: Language) throws {
    let sample = try LedgerSample(on: "2025-06-10")
    func next(_ answers: [(String, String)]) throws -> String? {
      var dossier = sample.dossier
      try dossier.tell(answers, at: sample.now)
      return Road(catalogue: .standard, dossier: dossier, now: sample.now).nextQuestion(
        about: Subject(Invoice.id, ItemID(letter: "N", number: 1)))?.question
    }
    let begun = [("invoices.N1.number", "F1"), ("invoices.N1.issued", "2025-05-01"), ("invoices.N1.amount", "1000.00")]
    #expect(try next(begun) == "kind")
    #expect(try next(begun + [("invoices.N1.kind", "invoice")]) == "period_from")
    #expect(
      try next(
        begun + [
          ("invoices.N1.kind", "invoice"), ("invoices.N1.period_from", "2025-05-01"),
          ("invoices.N1.period_to", "2025-05-31"),
        ]) == "vat")
    #expect(try next(begun + [("invoices.N1.kind", "credit_note")]) == "corrects")
    #expect(try next(begun + [("invoices.N1.correct", "yes")]) == nil)
    var old = sample.dossier
    try old.tell(begun + [("invoices.N1.correct", "yes")], at: sample.now)
    let road = Road(catalogue: .standard, dossier: old, now: sample.now)
    #expect(!road.missing(in: .followUp).contains { $0.addresses.contains { $0.subject.form == Invoice.id } })
    #expect(road.isReachable(Invoice.periodFrom.address(of: ItemID(letter: "N", number: 1))))
  }

  @Test("whose price is not known has no verdict proposed; Enter leaves it open, and takes what is proposed later")
  func leftOpen() throws {
    let text = try Repository.text("Tests/Scripts/guards/6-invoices.carnet")
    func proposed(before words: String) throws -> String? {
      let script = try Script(parsing: String(text[..<(try #require(text.ranges(of: words).first)).lowerBound]))
      var source = ScriptSource(script, interview: Interview(catalogue: .standard))
      var session = try memorySession(language: .en, at: script.clock)
      try session.run(&source, at: script.clock)
      let now = try #require(Instant(iso: "2027-01-05T12:00:00+01:00"))
      _ = try session.take(Heard(.line(":edit N5 correct"), at: now))
      return session.situation(at: now).prompt().defaultValue
    }
    #expect(try proposed(before: "invoices.N5.correct:\n~ left for later") == nil)
    #expect(try proposed(before: "? price_revisions.IX1.date") == nil)
    #expect(try proposed(before: "invoices.N5.amount: €794.72") == "no")
    #expect(try proposed(before: "invoices.N5.correct:\n\n# Several") == "yes")
  }

  /// An invoice of 1 000 € and 200 € of VAT, due on 31 January 2026 and paid twenty days late.
  private func late(_ more: (String, String)...) throws -> LedgerSample {
    var sample = try LedgerSample(
      on: "2026-03-10", [("contract.payment_terms", "invoice"), ("contract.payment_days", "30")])
    try sample.invoice(1, "2026-01-01", "1000.00", [("vat", "200.00"), ("paid", "2026-02-20")] + more)
    return sample
  }

  @Test("a part that is disputed bears no interest; the rest is late by whoever did not pay it")
  func disputed() throws {
    // 1 200 € × 12.15 % × 20 / 365 = 7.989: 7.99 €; of 720 €: 4.79 €.
    #expect(try late().figure("invoice.N1.interest") == "799")
    let part = try late(("disputed_amount", "400.00"))
    #expect(part.figure("invoice.N1.disputed") == "40000" && part.figure("invoice.N1.interest") == "479")
    #expect(part.figure("invoice.N1.days_late") == "20")
    #expect(part.lateness(1) == "", "who answers is known: the rest was ours to pay")
    for cause in ["us", "disputed"] {
      let said = try late(("disputed_amount", "400.00"), ("late_because", cause))
      #expect(said.figure("invoice.N1.interest") == "479")
      let words = try #require(said.check(1)?.latePayment)
      #expect(
        Typography.plain(words.fr).contains(
          "dont 400,00 € HT contestés par écrit, sans intérêts ; le reste, de notre fait, 4,79 €"))
      #expect(
        Typography.plain(words.en).contains(
          "of which €400.00 excl. VAT disputed in writing, without interest; the rest, on our side, €4.79"))
    }
    #expect(
      try late(("disputed_amount", "400.00"), ("late_because", "received_late")).figure("invoice.N1.interest") == "0")
    for whole in [[("late_because", "disputed")], [("disputed_amount", "1000.00")]] {
      let sample = try late(whole[0])
      #expect(sample.figure("invoice.N1.interest") == "0")
      #expect(
        try Typography.plain(#require(sample.check(1)?.latePayment).fr).contains("contestée par écrit : pas d'intérêts")
      )
    }
  }

  @Test("a credit note settles a dispute: neither is taken off twice")
  func settled() throws {
    var sample = try late(("disputed_amount", "400.00"))
    try sample.invoice(2, "2026-02-25", "-400.00", [("kind", "credit_note"), ("corrects", "N1"), ("vat", "-80.00")])
    #expect(sample.figure("invoice.N1.disputed") == "0" && sample.figure("invoice.N1.interest") == "479")
    try sample.tell(("invoices.N2.amount", "-150.00"), ("invoices.N2.vat", "-30.00"))
    #expect(sample.figure("invoice.N1.disputed") == "25000" && sample.figure("invoice.N1.interest") == "479")
  }

  @Test("what is left of a disputed invoice is paid by its day, and no more is disputed than it asks")
  func rest() throws {
    var sample = try LedgerSample(on: "2026-01-10")
    try sample.invoice(1, "2026-01-01", "1000.00", [("disputed_amount", "400.00")])
    let dates = FollowUpAgenda.deadlines(sample.dossier, sample.now).filter { $0.title.fr.contains("F-1") }
    #expect(dates.map { Typography.plain($0.advice.fr) } == ["Payez 600,00 € HT, puis tapez :modifier N1 paid"])
    #expect(try sample.dossier.objection("invoices.N1.disputed_amount", "1000.01") != nil)
    #expect(try sample.dossier.objection("invoices.N1.disputed_amount", "-1.00") != nil)
    try sample.tell(("invoices.N1.disputed_amount", "1000.00"))
    #expect(!FollowUpAgenda.deadlines(sample.dossier, sample.now).contains { $0.title.fr.contains("F-1") })
  }
}
