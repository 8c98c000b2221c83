import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The decision")
struct DecisionTests {
  /// A letter of the example as plain words, with some answers changed.
  func letter(
    _ kind: DocumentKind, _ language: Language = .fr, on iso: String = "2026-07-10T10:00:00+02:00",
    _ change: (inout ContractSample) -> Void = { _ in }
  ) throws -> String {
    var sample = try ContractSample()
    change(&sample)
    // Only what is agreed counts: the sample's contract is open for a correction.
    sample.record(.closed(.contract))
    let now = try #require(Instant(iso: iso))
    let document = try kind.build(
      sample.dossier, language, now, Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    ).get()
    return plainText(document.lines(width: 10_000)).replacing("\u{A0}", with: " ").replacing("’", with: "'")
  }

  @Test("proposes to renegotiate where a heavy criterion failed, and says which")
  func proposal() throws {
    let sample = try ContractSample()
    let proposal = try #require(Proposal(sample.dossier, now: ContractSample.now))
    #expect(proposal.decision == .renegotiate)
    #expect(proposal.reasons.contains { $0.fr.contains("Rétablissement") && $0.fr.contains("58,3") })
    #expect(Proposal(Dossier(), now: ContractSample.now) == nil, "nothing is proposed out of nothing")
  }

  @Test("weighs the fee against the market and the cost of stops, each with its figures")
  func costs() throws {
    let sample = try ContractSample()
    let proposal = try #require(Proposal(sample.dossier, now: ContractSample.now))
    let reasons = proposal.reasons.map { $0.fr.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
    #expect(reasons.contains { $0.contains("13,0 % de plus que le marché (690,00 €, devis 2026-114") }, "\(reasons)")
    #expect(reasons.contains { $0.contains("ont coûté 3 248,00 € sur vos heures d'ouverture (A1") }, "\(reasons)")
    #expect(reasons.contains { $0.contains("Coût d'une heure d'arrêt inconnu : A6") })
  }

  @Test(
    "turns renewing into negotiating for a fee above the market or for stops dearer than it, and never into leaving")
  func weighing() throws {
    func costs(_ change: (inout ContractSample) -> Void) throws -> DecisionCosts {
      var sample = try ContractSample()
      change(&sample)
      // What is being prepared of an asset counts once it is agreed.
      sample.record(.closed(.contract))
      let view = try #require(Catalogue.standard.view(sample.dossier, now: ContractSample.now))
      return try #require(DecisionCosts(view))
    }
    let dear = try costs { _ in }
    #expect(dear.isDear && !dear.isStoppedTooMuch && dear.fees == Money(cents: 468_000))
    #expect(dear.weighed(.renew) == .renegotiate && dear.weighed(.terminate) == .terminate)
    let fair = try costs { $0.answer(MarketPrice.monthly, Money(cents: 71_000)) }
    #expect(!fair.isDear && fair.weighed(.renew) == .renew)
    let stopped = try costs {
      $0.answer(MarketPrice.monthly, Money(cents: 78_000))
      $0.answer(Asset.downtimeCost, of: ItemID(letter: "A", number: 1), Money(cents: 10_000))
    }
    #expect(stopped.isStoppedTooMuch && stopped.weighed(.renew) == .renegotiate)
    let unknown = try costs {
      $0.forget(MarketPrice.source)
      $0.forget(Asset.downtimeCost, of: ItemID(letter: "A", number: 1))
    }
    #expect(unknown.market == nil && unknown.stops.isEmpty && unknown.weighed(.renew) == .renew)
  }

  @Test("goes to leaving, after formal notice, when a serious breach is noted")
  func breach() throws {
    var sample = try ContractSample()
    sample.answer(Evaluation.seriousBreach, true)
    let proposal = try #require(Proposal(sample.dossier, now: ContractSample.now))
    #expect(proposal.decision == .terminate)
    let words = try letter(DecisionLetters.termination) { $0.answer(Evaluation.seriousBreach, true) }
    #expect(words.contains("mise en demeure") && words.contains("30 jours"))
    #expect(try !letter(DecisionLetters.termination).contains("Nous vous mettons en demeure"))
  }

  @Test("gives notice on the right day and in the right form, for this period or, too late, for the next")
  func notice() throws {
    let words = try letter(DecisionLetters.termination)
    #expect(words.contains("lettre recommandée avec avis de réception"))
    #expect(words.contains("lundi 20 septembre 2027") && words.contains("jeudi 30 septembre 2027"))
    #expect(words.contains("prendra fin le 31 décembre 2027"))
    let late = try letter(DecisionLetters.termination, on: "2027-10-01T10:00:00+02:00")
    #expect(late.contains("prendra fin le 31 décembre 2028") && late.contains("Trop tard pour cette période"))
    let lastDay = try letter(DecisionLetters.termination, on: "2027-09-30T10:00:00+02:00")
    #expect(lastDay.contains("prendra fin le 31 décembre 2027"))
    let without = try letter(DecisionLetters.termination) { $0.answer(ContractForm.renewal, Renewal.none) }
    #expect(without.contains("prend fin le 31 décembre 2027") && !without.contains("nous le dénonçons"))
  }

  @Test("ends linked contracts in their order and lists what is handed back")
  func linked() throws {
    let words = try letter(DecisionLetters.termination) {
      $0.answer(Asset.ownership, of: ItemID(letter: "A", number: 8), .leased)
      $0.answer(Asset.leaseContract, of: ItemID(letter: "A", number: 8), "LOC-2022-118")
    }
    let maintenance = try #require(words.ranges(of: "ce contrat de maintenance d'abord").first)
    let lease = try #require(words.ranges(of: "LOC-2022-118").first)
    #expect(maintenance.lowerBound < lease.lowerBound)
    #expect(words.contains("☐ comptes d'administration"))
  }

  @Test("sends no letter by mistake: one that does not follow from the decision says so", arguments: Language.allCases)
  func caution(language: Language) throws {
    let draft = Text(fr: "N'envoyez cette lettre que si elle change", en: "Send this letter only if it changes")[
      language]
    #expect(try letter(DecisionLetters.renewal, language).contains(draft))
    #expect(try letter(DecisionLetters.termination, language).contains(draft))
    #expect(try !letter(DecisionLetters.renewal, language) { $0.answer(Evaluation.decision, .renew) }.contains(draft))
  }

  @Test("charges the negotiator axis by axis with what the period showed")
  func mandate() throws {
    let words = try letter(RenegotiationMandate.kind)
    for axis in ["Prix", "Qualité", "Délai", "Garanties"] { #expect(words.contains(axis), "\(axis)") }
    #expect(words.contains("A1 PC-CAISSE-01 : 3 des 4 incidents P1"))
    #expect(words.contains("2 h 10 en heures du contrat, durée réelle 48 h 28"))
    #expect(words.contains("2 mois au plafond des pénalités"))
    #expect(words.contains("366,60 € de pénalités restent à déduire"))
    #expect(words.contains("F2026-02"))
  }

  @Test("warns when notice comes too late, a lease outlives it, or the provider was heard too soon")
  func guards() throws {
    var sample = try ContractSample()
    let late = try #require(Instant(iso: "2027-10-01T10:00:00+02:00"))
    sample.answer(Evaluation.decision, .terminate)
    #expect(try sample.dossier.findings(of: "G7.deadline", at: late).isEmpty, "it was decided in time")
    sample.answer(Evaluation.decidedOn, late.day)
    #expect(try sample.dossier.findings(of: "G7.deadline", at: late).count == 1)
    sample.answer(Evaluation.decision, .renew)
    #expect(try sample.dossier.findings(of: "G7.deadline", at: late).isEmpty)

    sample = try ContractSample()
    sample.answer(Evaluation.decision, .terminate)
    let before = try sample.dossier.findings(of: "G7.linked", at: ContractSample.now).count
    let asset = ItemID(letter: "A", number: 1)
    sample.answer(Asset.ownership, of: asset, .leased)
    sample.answer(Asset.leaseEnd, of: asset, try #require(Day(iso: "2029-01-01")))
    #expect(
      try sample.dossier.findings(of: "G7.linked", at: ContractSample.now).count == before, "a draft binds nobody")
    sample.record(.closed(.contract))
    #expect(try sample.dossier.findings(of: "G7.linked", at: ContractSample.now).count == before + 1)
    sample.answer(Asset.leaseEnd, of: asset, try #require(Day(iso: "2027-12-31")))
    #expect(try sample.dossier.findings(of: "G7.linked", at: ContractSample.now).count == before)

    sample.answer(Evaluation.heardOn, try #require(Day(iso: "2026-06-30")))
    #expect(try sample.dossier.findings(of: "G7.heard_late", at: ContractSample.now).count == 1)
    sample.answer(Evaluation.heardOn, try #require(Day(iso: "2026-07-10")))
    #expect(try sample.dossier.findings(of: "G7.heard_late", at: ContractSample.now).isEmpty)
  }

  @Test("is recalled 120, 90, 60 and 30 days before the last day for notice, until it is taken")
  func recalls() throws {
    var sample = try ContractSample()
    #expect(DecisionContent.agenda(sample.dossier, ContractSample.now).isEmpty)
    sample.forget(Evaluation.decision)
    func days(_ iso: String) throws -> [String] {
      let now = try #require(Instant(iso: iso))
      return DecisionContent.agenda(sample.dossier, now).map(\.day.iso)
    }
    #expect(try days("2026-07-10T10:00:00+02:00") == ["2027-06-02"])
    #expect(try days("2027-06-03T10:00:00+02:00") == ["2027-07-02"])
    #expect(try days("2027-08-02T10:00:00+02:00") == ["2027-08-31"])
  }
}
