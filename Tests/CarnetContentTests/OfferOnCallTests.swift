import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("Hours on call in an offer")
struct OfferOnCallTests {
  /// The example's three offers, for which the specification asks to be on call on Saturday morning.
  private func asked(_ answers: (String, String)...) throws -> Dossier {
    var dossier = try dossier(NegotiationTests.example)
    try dossier.tell([("specification.on_call_window", "6 06:30-13:00")] + answers)
    return dossier
  }

  private func total(_ dossier: Dossier) -> Int? { dossier.figure("offer.O1.total").flatMap { Int($0) } }

  @Test("are asked for only when the specification does, and their price of those that have them")
  func questions() throws {
    #expect(try !dossier(NegotiationTests.example).isAsked("offers.O1.on_call"))
    #expect(try asked().isAsked("offers.O1.on_call"))
    #expect(try !asked().isAsked("offers.O1.on_call_fee"))
    #expect(try asked(("offers.O1.on_call", "yes")).isAsked("offers.O1.on_call_fee"))
    #expect(try !asked(("offers.O1.on_call", "no")).isAsked("offers.O1.on_call_fee"))
  }

  @Test("count as an option in the total, once: by their fee, else by their line")
  func totals() throws {
    let without = try #require(total(asked()))
    #expect(
      try total(asked(("offers.O1.on_call", "yes"), ("offers.O1.on_call_fee", "120.00"))) == without + 24 * 12_000)
    #expect(try total(asked(("offers.O1.on_call", "no"), ("offers.O1.on_call_fee", "120.00"))) == without)
    let line = try asked(
      ("price_lines.LP1.offer", "O1"), ("price_lines.LP1.label", "Astreinte du samedi"),
      ("price_lines.LP1.quantity", "1"), ("price_lines.LP1.unit_price", "100.00"),
      ("price_lines.LP1.period", "month"), ("price_lines.LP1.option", "yes"),
      ("offers.O1.on_call_fee", "120.00"))
    #expect(total(line) == without + 24 * 10_000)
    #expect(try line.suggestion("offers.O1.on_call") == "yes")
    let offer = try #require(OnCallOffer(ItemID(letter: "O", number: 1), in: line, months: 24, now: tellingTime))
    #expect(offer.price == Money(cents: 240_000) && offer.isInLines)
  }

  @Test("are said of each offer in the comparison, and missing are a pitfall", arguments: Language.allCases)
  func comparison(language: Language) throws {
    let answers = [
      ("specification.on_call_window", "6 06:30-13:00"), ("offers.O1.on_call", "yes"),
      ("offers.O1.on_call_fee", "120.00"), ("offers.O2.on_call", "no"), ("offers.O3.on_call", "yes"),
      ("offers.O3.on_call_fee", "?"),
    ]
    let page = try printed("comparison", ContractSample.agreed(answers), language).replacing("’", with: "'")
    let price = Wording(language: language).money(Money(cents: 288_000)).replacing("\u{A0}", with: " ")
    for words in language == .fr
      ? ["dont astreinte", price, "non offerte", "sans prix", "l'astreinte demandée n'est pas offerte"]
      : [
        "of which on-call cover", price, "not offered", "without a price",
        "the on-call cover you asked for is not offered",
      ]
    {
      #expect(page.contains(words), "\(words)")
    }
    #expect(
      try !printed("comparison", ContractSample().dossier, language).contains(language == .fr ? "astreinte" : "on call")
    )
  }

  @Test("and their price go into the contract that follows, unless the offer has none")
  func contract() throws {
    let window = ("specification.on_call_window", "6 06:30-13:00")
    func facts(_ answers: (String, String)...) throws -> ContractFacts {
      try #require(ContractFacts(ContractSample.agreed([window] + answers), now: ContractSample.now))
    }
    let paid = try facts(("offers.O1.on_call", "yes"), ("offers.O1.on_call_fee", "120.00"))
    #expect(paid.onCall?.fee == Money(cents: 12_000))
    #expect(try paid.total == facts(("offers.O1.on_call", "yes")).total + Money(cents: 24 * 12_000))
    #expect(try facts(("offers.O1.on_call", "no")).onCall == nil)
    let agreed = try ContractSample.agreed([
      window, ("offers.O1.on_call", "yes"), ("offers.O1.on_call_fee", "120.00"),
    ])
    #expect(try printed("contract", agreed).contains("le samedi, 6 h 30 – 13 h 00, au prix de 120,00 €"))
    #expect(try printed("summary", agreed).contains("astreinte comprise"))
  }

  @Test("are billed with the fee")
  func invoice() throws {
    var dossier = try ContractSample.agreed([
      ("specification.on_call_window", "6 06:30-13:00"), ("offers.O1.on_call", "yes"),
      ("offers.O1.on_call_fee", "120.00"),
    ])
    try dossier.tell(
      [
        ("invoices.N90.number", "F-90"), ("invoices.N90.issued", "2026-07-01"), ("invoices.N90.amount", "900.00"),
      ], at: ContractSample.now)
    let invoice = ItemID(letter: "N", number: 90)
    #expect(InvoiceCheck(invoice, in: dossier, now: ContractSample.now)?.agrees == true)
  }
}
