import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The revision of the price")
struct FeeHistoryTests {
  @Test("is not known before its index is noted, and neither the old fee nor a bound is wrong or right for it")
  func unknown() throws {
    var sample = try LedgerSample(on: "2026-01-02")
    try sample.invoice(1, "2026-01-01", "1010.00")
    for amount in ["1000.00", "1010.00", "1030.00", "970.00"] {
      try sample.tell(("invoices.N1.amount", amount))
      #expect(sample.figure("invoice.N1.verdict") == "unknown" && sample.figure("invoice.N1.expected") == "unknown")
      #expect(
        sample.findings(1) == [
          "N1 : prix attendu inconnu, car il manque l'indice de la révision du 1er janvier 2026. Tapez :révision."
        ])
      #expect(try sample.dossier.suggestion("invoices.N1.correct", at: sample.now) == nil)
    }
    for amount in ["1030.01", "969.99"] {
      try sample.tell(("invoices.N1.amount", amount))
      #expect(sample.figure("invoice.N1.verdict") == "no")
      #expect(sample.findings(1)[0].contains("hors des limites de la révision, de 970,00 € à 1 030,00 €"))
    }
    #expect(sample.figure("fee.2025-12-31") == "100000" && sample.figure("fee.2026-01-01") == "unknown")
    #expect(try sample.found("G6.revision")[0].contains("entre 970,00 € et 1 030,00 €"))
    #expect(try sample.found("G6.revision", .en)[0].contains("between €970.00 and €1,030.00"))
    #expect(try sample.dossier.suggestion("price_revisions.IX1.date", at: sample.now) == "2026-01-01")
    let dates = FollowUpAgenda.deadlines(sample.dossier, sample.now).filter { $0.title.fr.contains("Indice") }
    #expect(dates.map(\.day.iso) == ["2026-01-01"] && dates.allSatisfy(\.staysDue))
  }

  @Test(
    "is exact once its index is noted, floor and cap included",
    arguments: [
      ("306,0", "102000"), ("301,0", "100333"), ("315,0", "103000"), ("285,0", "97000"), ("300,0", "100000"),
      ("297.1", "99033"),
    ])
  func exact(index: String, fee: String) throws {
    var sample = try LedgerSample(on: "2026-01-02")
    try sample.tell(
      ("price_revisions.IX1.date", "2026-01-01"), ("price_revisions.IX1.index", index),
      ("price_revisions.IX1.source", "syntec.fr"), ("price_revisions.IX1.published", "2025-12-15"))
    #expect(sample.figure("fee.2026-01-01") == fee && sample.figure("fee.2026-12-31") == fee)
    #expect(try sample.found("G6.revision").isEmpty)
    #expect(try sample.dossier.suggestion("price_revisions.IX2.date", at: sample.now) == nil)
    try sample.invoice(1, "2026-01-01", "1010.00")
    #expect(sample.figure("invoice.N1.verdict") == "no" && sample.figure("invoice.N1.expected") == fee)
    #expect(!FollowUpAgenda.deadlines(sample.dossier, sample.now).contains { $0.title.fr.contains("Indice") })
  }

  @Test("goes on in later terms, each from the index before, and an amendment of something else leaves it")
  func later() throws {
    var sample = try LedgerSample(on: "2027-01-05")
    #expect(sample.figure("fee.2026-06-01") == "unknown" && sample.figure("fee.2027-01-01") == "unknown")
    try sample.tell(("price_revisions.IX1.date", "2026-01-01"), ("price_revisions.IX1.index", "306,0"))
    #expect(sample.figure("fee.2026-06-01") == "102000" && sample.figure("fee.2027-01-01") == "unknown")
    try sample.tell(("price_revisions.IX2.date", "2027-01-01"), ("price_revisions.IX2.index", "309,0"))
    #expect(sample.figure("fee.2027-01-01") == "103000")
    try sample.amend(from: "2026-07-01", [("contract.payment_days", "60")])
    #expect(sample.figure("fee.2026-08-01") == "102000" && sample.figure("fee.2027-01-01") == "103000")
    // Without the index of a year, that of the next says nothing: its beginning is missing.
    try sample.tell(("price_revisions.IX1.index", "?"))
    #expect(sample.figure("fee.2027-01-01") == "unknown")
    #expect(try sample.dossier.isAsked("price_revisions.IX2.base", at: sample.now))
    try sample.tell(("price_revisions.IX1.index", "306,0"))
    #expect(try !sample.dossier.isAsked("price_revisions.IX2.base", at: sample.now))
    // A fee that is agreed anew stands until the next anniversary.
    try sample.amend(from: "2026-09-01", [("contract.monthly_fee", "1100.00")])
    #expect(sample.figure("fee.2026-08-31") == "102000" && sample.figure("fee.2026-09-01") == "110000")
    #expect(sample.figure("fee.2027-01-01") == "111078")
  }

  @Test("asks for the index to begin from where the contract does not give it")
  func base() throws {
    var sample = try LedgerSample(on: "2026-01-02")
    sample.dossier.happen(.reopened(.contract, reason: "sans S0"), at: sample.now)
    try sample.tell(("contract.revision_s0", "?"))
    sample.dossier.happen(.closed(.contract), at: sample.now)
    try sample.tell(("price_revisions.IX1.date", "2026-01-01"), ("price_revisions.IX1.index", "306,0"))
    #expect(try sample.dossier.isAsked("price_revisions.IX1.base", at: sample.now))
    #expect(sample.figure("fee.2026-01-01") == "unknown")
    try sample.tell(("price_revisions.IX1.base", "300,0"))
    #expect(sample.figure("fee.2026-01-01") == "102000")
  }

  @Test("takes only the days on which the contract revises, each once, and an index that was out by then")
  func noted() throws {
    var sample = try LedgerSample(on: "2026-02-02")
    func reason(_ day: String, _ item: String = "IX1") throws -> String? {
      try sample.dossier.objection("price_revisions.\(item).date", day, at: sample.now)?.reason.id
    }
    #expect(try reason("2026-01-01") == nil && reason("2026-01-02") == "not-a-revision-day")
    try sample.tell(
      ("price_revisions.IX1.date", "2026-01-01"), ("price_revisions.IX1.index", "306,0"),
      ("price_revisions.IX1.published", "2026-01-15"))
    #expect(try reason("2026-01-01") == nil && reason("2026-01-01", "IX2") == "already-entered")
    #expect(try sample.found("G6.revision")[0].contains("n'est publié que le 15 janvier 2026"))
    try sample.tell(("price_revisions.IX1.published", "2025-12-15"))
    #expect(try sample.found("G6.revision").isEmpty)
  }

  @Test("is none of a fixed price, and none after the contract's end")
  func fixed() throws {
    let fixed = try LedgerSample(on: "2027-06-01", [("contract.revised", "no")])
    #expect(fixed.figure("fee.2027-01-01") == "100000")
    #expect(try fixed.found("G6.revision").isEmpty)
    let ended = try LedgerSample(on: "2026-06-01", [("contract.renewal", "none")])
    #expect(try ended.found("G6.revision").isEmpty)
  }

  @Test("is not lost from the dates of the contract after the first term")
  func dates() throws {
    let sample = try LedgerSample(on: "2025-04-17")
    let dates = ContractContent.agenda(sample.dossier, sample.now)
    #expect(dates.first { $0.title.fr == "Révision annuelle de la redevance" }?.day.iso == "2026-01-01")
  }

  @Test("no draft moves a figure of an invoice, whatever it changes, nor a later amendment", arguments: 0..<12)
  func draft(seed: Int) throws {
    var random = Seeded(seed: seed)
    var sample = try LedgerSample(on: "2026-07-20")
    for number in 1...(3 + random.next(below: 6)) {
      let day = try #require(Day(iso: "2025-01-01")).adding(days: random.next(below: 500))
      let paid = day.adding(days: random.next(below: 60))
      try sample.invoice(
        number, day.iso, "\(900 + random.next(below: 200)).00", random.next(below: 2) == 0 ? [("paid", paid.iso)] : [])
    }
    if random.next(below: 2) == 0 {
      try sample.tell(("price_revisions.IX1.date", "2026-01-01"), ("price_revisions.IX1.index", "30\(seed % 10),0"))
    }
    func figures() -> [String?] {
      let names = ["due", "safe_due", "days_late", "interest", "findings", "expected", "verdict"]
      return sample.dossier.items(of: Invoice.id).flatMap { item in names.map { "invoice.\(item).\($0)" } }.map(
        sample.figure) + ["2025-06-01", "2026-06-01"].map { sample.figure("fee.\($0)") }
    }
    let (before, months) = (figures(), try sample.found("G6.months"))
    sample.dossier.happen(.reopened(.contract, reason: "essai"), at: sample.now)
    try sample.tell(
      ("contract.payment_days", "\(random.next(below: 46))"), ("contract.payment_terms", "days_then_month_end"),
      ("contract.vat_rate", "5.50"), ("contract.late_rate", "triple_legal"), ("contract.monthly_fee", "1234.00"),
      ("contract.revised", random.next(below: 2) == 0 ? "no" : "yes"), ("contract.revision_s0", "100,0"),
      ("contract.revision_cap", "1.00"), ("contract.start", "2024-03-01"), ("contract.term_months", "7"),
      ("contract.hourly_rate", "1.00"), ("offers.O1.monthly_fee", "1.00"))
    #expect(figures() == before, "seed \(seed)")
    #expect(try sample.found("G6.months") == months, "seed \(seed)")
    // Signed, it counts from its day on, and moves nothing of before.
    try sample.tell(("contract.effective_on", "2026-08-01"))
    sample.dossier.happen(.closed(.contract), at: sample.now)
    #expect(figures() == before, "seed \(seed)")
    #expect(try sample.found("G6.months") == months, "seed \(seed)")
  }

  @Test(
    "has a floor of its own where the contract gives one, beside the cap",
    arguments: [
      ("306,0", "1.00", "102000"), ("315,0", "1.00", "103000"), ("285,0", "1.00", "99000"), ("298,5", "1.00", "99500"),
      ("285,0", "0.00", "100000"), ("285,0", "4.00", "96000"),
    ])
  func floor(index: String, floor: String, fee: String) throws {
    var sample = try LedgerSample(on: "2026-01-02", [("contract.revision_floor", floor)])
    try sample.invoice(1, "2026-01-01", "1000.00")
    #expect(sample.figure("invoice.N1.verdict") == "unknown", "neither bound is the fee")
    try sample.tell(
      ("price_revisions.IX1.date", "2026-01-01"), ("price_revisions.IX1.index", index),
      ("price_revisions.IX1.source", "syntec.fr"), ("price_revisions.IX1.published", "2025-12-15"))
    #expect(sample.figure("fee.2026-01-01") == fee)
    #expect(sample.figure("invoice.N1.expected") == fee)
  }

  @Test("says the floor in the clause where one was agreed, and nothing else where none was")
  func clause() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.revised, true)
    sample.answer(ContractForm.revisionCap, Rate(basisPoints: 300))
    let usual = try #require(sample.clause("C19"))
    #expect(Typography.plain(usual).contains("la variation étant bornée à plus ou moins 3 %."))
    sample.answer(ContractForm.revisionFloor, Rate(basisPoints: 100))
    #expect(
      try Typography.plain(#require(sample.clause("C19"))).contains("la hausse étant bornée à 3 % et la baisse à 1 %."))
    sample.answer(ContractForm.revisionFloor, Rate(basisPoints: 0))
    #expect(
      try Typography.plain(#require(sample.clause("C19"))).contains(
        "la hausse étant bornée à 3 % et le prix ne baissant pas."))
    sample.answer(ContractForm.revisionFloor, Rate(basisPoints: 300))
    #expect(sample.clause("C19") == usual)
  }
}
