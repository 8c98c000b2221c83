import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The dates and prices of a contract")
struct ContractDateTests {
  /// The dates of the contract once it is closed again: a draft binds nobody.
  func agenda(_ sample: ContractSample, on day: String = "2026-07-10") throws -> [String: String] {
    var agreed = sample
    agreed.record(.closed(.contract))
    return try agenda(agreed.dossier, on: day)
  }

  func agenda(_ dossier: Dossier, on day: String = "2026-07-10") throws -> [String: String] {
    let now = try #require(Instant(iso: day + "T10:00:00+02:00"))
    return Dictionary(
      ContractContent.agenda(dossier, now).map { ($0.title.fr, $0.day.iso) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("are those of the example")
  func example() throws {
    let dates = try agenda(ContractSample())
    #expect(dates["Fin de la période du contrat"] == "2027-12-31")
    #expect(dates["Dernier jour pour que le préavis arrive"] == "2027-09-30")
    #expect(dates["Date d'envoi prudente du préavis"] == "2027-09-20")
    #expect(dates["Révision annuelle de la redevance"] == "2027-01-01")
    #expect(dates["État des lieux initial du prestataire"] == nil, "it has passed")
  }

  @Test("run on from the end of the current period once the contract was renewed")
  func renewed() throws {
    let dates = try agenda(ContractSample(), on: "2028-02-01")
    #expect(dates["Fin de la période du contrat"] == "2028-12-31")
    #expect(dates["Dernier jour pour que le préavis arrive"] == "2028-09-30")
  }

  @Test("are those of the next period once notice of the present one is out of time")
  func outOfTime() throws {
    let last = try agenda(ContractSample(), on: "2027-09-30")
    #expect(last["Dernier jour pour que le préavis arrive"] == "2027-09-30")
    let dates = try agenda(ContractSample(), on: "2027-10-01")
    #expect(dates["Fin de la période du contrat"] == nil && dates["Fin de la période reconduite"] == "2028-12-31")
    #expect(dates["Date du préavis dépassée : le contrat dure jusqu'au 31 décembre 2028"] == "2027-09-30")
    #expect(dates["Dernier jour pour que le préavis arrive"] == "2028-09-30")
    #expect(dates["Date d'envoi prudente du préavis"] == "2028-09-20")
    let now = try #require(Instant(iso: "2027-10-15T10:00:00+02:00"))
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    let page = try OwnerSummary.kind.build(ContractSample().dossier, .fr, now, footer).get()
    let words = plainText(page.lines(width: 10_000)).replacing("\u{A0}", with: " ")
    #expect(words.contains("Déjà reconduit jusqu’au 31 décembre 2028"))
    #expect(words.contains("arrive au plus tard le 30 septembre 2028") && !words.contains("20 septembre 2027"))
  }

  @Test("begin with the provider's check of the assets")
  func onboarding() throws {
    #expect(try agenda(ContractSample(), on: "2026-01-31")["État des lieux initial du prestataire"] == "2026-01-31")
  }

  @Test("without renewal hold no notice, and with an express one the agreement to be sought")
  func others() throws {
    let none = try agenda(ContractSample.agreed([("contract.renewal", "none")]))
    #expect(!none.keys.contains { $0.contains("préavis") || $0.contains("dénoncer") })
    let express = try agenda(ContractSample.agreed([("contract.renewal", "express")]))
    #expect(express["Accord écrit de reconduction à conclure"] == "2027-09-30")
  }

  @Test("send notice on a working day, whatever falls ten days before the last one")
  func prudence() throws {
    // The 20th of September 2025 is a Saturday; the 21st of May 2026 is Thursday, after Ascension.
    for (start, last, send) in [("2025-01-01", "2026-09-30", "2026-09-18"), ("2024-09-01", "2026-05-31", "2026-05-21")]
    {
      let dates = try agenda(ContractSample.agreed([("contract.start", start)]), on: "2026-03-01")
      #expect(
        dates["Dernier jour pour que le préavis arrive"] == last && dates["Date d'envoi prudente du préavis"] == send)
    }
  }

  @Test("hold no revision after the last period, nor of a fixed price")
  func fixed() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.revised, false)
    #expect(try agenda(sample)["Révision annuelle de la redevance"] == nil)
    #expect(sample.clause("C19") == "Le prix est ferme pendant toute la durée du contrat.")
    sample.answer(ContractForm.revised, true)
    sample.answer(ContractForm.renewal, .none)
    #expect(try agenda(sample, on: "2027-06-01")["Révision annuelle de la redevance"] == nil)
  }

  @Test("of a contract of a year hold no revision unless it is asked for")
  func short() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.termMonths, 12)
    #expect(sample.clause("C19") == nil)
  }

  @Test(
    "follow the index between the bounds, half cents to even",
    arguments: [
      ("318,0", "324.0", 300, 78_000, 79_472), ("318", "318", 300, 78_000, 78_000),
      ("318,0", "340,0", 300, 78_000, 80_340), ("318,0", "290,0", 300, 78_000, 75_660),
      ("100", "100,5", 300, 100, 100), ("100", "101,5", 300, 100, 102), ("100", "101", 0, 78_000, 78_000),
    ])
  func revision(base: String, index: String, bound: Int, cents: Int, expected: Int) throws {
    let revision = PriceRevision(
      price: Money(cents: cents), base: try #require(PriceRevision.points(base)), bound: Rate(basisPoints: bound))
    #expect(revision.price(at: try #require(PriceRevision.points(index))).cents == expected)
  }

  @Test("move less by the damped formula, up and down")
  func damped() throws {
    var revision = PriceRevision(price: Money(cents: 78_000), base: 318_000, bound: Rate(basisPoints: 300))
    revision.formula = .damped
    // 78 000 × (0,15 + 0,85 × 324/318) = 79 250,9
    #expect(revision.price(at: 324_000).cents == 79_251)
    #expect(revision.price(at: 318_000).cents == 78_000 && revision.price(at: 340_000).cents == 80_340)
    var sample = try ContractSample()
    sample.answer(ContractForm.revisionFormula, .damped)
    #expect(try #require(sample.clause("C19")).contains(": P1 = P0 × (0,15 + 0,85 × S1 / S0), où S est"))
    sample.answer(ContractForm.revisionBase, "318,0")
    #expect(sample.dossier.figure("contract.fee_at.324,0") == "79251")
  }

  @Test("read an index as it is published, and nothing else")
  func indices() {
    #expect(PriceRevision.points("318,0") == 318_000)
    #expect(PriceRevision.points("318.05") == 318_050)
    for text in ["", "0", "-3", "318,", ",5", "3 18", "1,2,3", "318,0001", "abc", "1234567", "٣١٨"] {
      #expect(PriceRevision.points(text) == nil, "\(text)")
    }
  }

  @Test("do not overflow on any price that can be typed")
  func huge() {
    let revision = PriceRevision(price: Money(cents: .max), base: 1, bound: Rate(basisPoints: 300))
    #expect(revision.price(at: 999_999_999) == Money(cents: .max))
  }

  @Test("give the figures that a script may require")
  func figures() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.revisionBase, "318,0")
    let figure = try #require(ContractContent.figures.first { $0.prefix == "contract" })
    func value(_ name: String) -> String? { figure.value(name, sample.dossier, ContractSample.now) }
    #expect(value("end") == "2027-12-31" && value("notice") == "2027-09-30" && value("renewed_until") == "2028-12-31")
    #expect(value("total") == "1937000" && value("safe_sending") == "2027-09-20")
    #expect(value("fee_at.324,0") == "79472" && value("fee_at.x") == nil && value("x_at.324,0") == nil)
    #expect(value("rise_at.324,0") == "1.887" && value("rise_at.312,0") == "-1.887")
    #expect(value("rise_at.400,0") == "3.000" && value("fee_at.400,0") == "80340")
    #expect(try #require(sample.clause("C19")).contains("l'indice de novembre 2025, soit 318,0"))
  }
}

@Suite("Law as data")
struct ContractLawTests {
  @Test(
    "knows the late-payment interest rates of the half-years that it knows, and no other",
    arguments: [
      ("2026-06-30", 1_215, 786), ("2026-07-01", 1_240, nil), ("2027-01-01", nil, nil),
    ])
  func rates(day: String, byDefault: Int?, least: Int?) throws {
    let rates = Law.lateRates(on: try #require(Day(iso: day)))
    #expect(rates?.byDefault.basisPoints == byDefault)
    #expect(rates?.least?.basisPoints == least)
  }

  @Test("words each rule in both languages, once a reference")
  func references() {
    let cited = Clause.library.flatMap(\.sources) + ContractChecks.all.flatMap(\.sources)
    let byReference = Dictionary(grouping: cited, by: \.reference)
    #expect(byReference.count > 20)
    for (reference, texts) in byReference {
      #expect(Set(texts).count == 1, "\(reference)")
      #expect(texts[0].rule.fr.hasSuffix(".") && texts[0].rule.en.hasSuffix("."))
      #expect(texts[0].rule.fr != texts[0].rule.en)
    }
  }
}
