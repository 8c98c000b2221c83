import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("The price of an offer, line by line")
struct OfferPriceTests {
  private func line(
    _ number: Int, _ price: String, _ quantity: Int = 1, _ period: String = "month", option: Bool = false,
    exit: Bool = false
  ) -> [(String, String)] {
    let place = "price_lines.LP\(number)."
    return [
      (place + "offer", "O1"), (place + "label", "x"), (place + "quantity", String(quantity)),
      (place + "unit_price", price), (place + "period", period), (place + "option", option ? "yes" : "no"),
      (place + "exit", exit ? "yes" : "no"),
    ]
  }

  /// 5 × 84 + 180 a month, 4 × 540 a year, 650 once: what 780 a month and 650 come to over 24 months.
  private func lines() -> [(String, String)] {
    line(1, "84.00", 5) + line(2, "180.00") + line(3, "540.00", 4, "year") + line(4, "650.00", 1, "once")
  }

  @Test("comes to the same as the stated fees when the lines make them")
  func same() throws {
    let dossier = try dossier(NegotiationTests.example + lines())
    #expect(dossier.figure("offer.O1.total") == "1937000")
    #expect(try dossier.findings(of: "G4.lines").isEmpty)
    #expect(try dossier.suggestion("offers.O1.monthly_fee") == "780.00")
    #expect(try dossier.suggestion("offers.O1.setup_fee") == "650.00")
  }

  @Test("counts options and what leaving costs, over the one horizon")
  func options() throws {
    let told = try dossier(NegotiationTests.example + lines())
    #expect(try told.telling(("price_lines.LP2.option", "yes")).figure("offer.O1.total") == "1937000")
    let more = try dossier(
      NegotiationTests.example + lines() + line(5, "10.00", 2, option: true)
        + line(6, "120.00", 1, "year", option: true)
        + line(7, "300.00", 1, "once", option: true) + line(8, "400.00", 1, "once", exit: true))
    // 20 × 24 + 120 × 2 + 300 + 400 more.
    #expect(more.figure("offer.O1.total") == String(1_937_000 + 48_000 + 24_000 + 30_000 + 40_000))
    #expect(try more.telling(("specification.term_months", "12")).figure("offer.O1.total") == "1107000")
  }

  @Test("rounds a yearly price once, with all that comes back, half to even")
  func once() throws {
    // 17/12 of 100.07 a year are 141.77 (141.766); of the fee and an option together 283.53 (283.532), not 283.54.
    func total(_ lines: [(String, String)], months: String = "17") throws -> String? {
      try dossier(NegotiationTests.example + [("offers.O1.setup_fee", "0.00")] + lines).telling(
        ("specification.term_months", months)
      ).figure("offer.O1.total")
    }
    let recurring = line(1, "100.07", 1, "year")
    #expect(try total(recurring) == "14177")
    #expect(try total(recurring + line(2, "100.07", 1, "year", option: true)) == "28353")
    // Half a cent goes to the even one: 0.06 and 0.18 a year over one month.
    #expect(try total(line(1, "0.06", 1, "year"), months: "1") == "0")
    #expect(try total(line(1, "0.18", 1, "year"), months: "1") == "2")
  }

  @Test("uses the stated fee for what has no line")
  func partly() throws {
    let dossier = try dossier(NegotiationTests.example + line(1, "100.00", 1, "once"))
    #expect(dossier.figure("offer.O1.total") == String(78_000 * 24 + 10_000))
  }

  @Test("says where the lines and the stated prices differ, and is content once they agree")
  func mismatch() throws {
    let told = try dossier(NegotiationTests.example + lines()).telling(
      ("offers.O1.monthly_fee", "820.00"), ("offers.O1.setup_fee", "600.00"))
    let findings = try told.findings(of: "G4.lines")
    #expect(findings.map { $0.addresses[0].description } == ["offers.O1.monthly_fee", "offers.O1.setup_fee"])
    #expect(findings[0].sentence.fr.contains("780,00\u{A0}€") && findings[0].sentence.fr.contains("820,00\u{A0}€"))
    #expect(
      try told.telling(("offers.O1.monthly_fee", "780.00"), ("offers.O1.setup_fee", "650.00")).findings(of: "G4.lines")
        .isEmpty)
  }

  @Test("refuses a price that no line has")
  func absurd() throws {
    let dossier = try dossier(NegotiationTests.example)
    #expect(try dossier.objection("price_lines.LP1.unit_price", "-1.00") != nil)
    #expect(try dossier.objection("price_lines.LP1.unit_price", "10000000.01") != nil)
    #expect(try dossier.objection("price_lines.LP1.unit_price", "10000000.00") == nil)
  }
}
