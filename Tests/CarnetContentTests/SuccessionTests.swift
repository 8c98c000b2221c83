import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// Several contracts over the years: each keeps its incidents, invoices, penalties and dates.
@Suite("One contract after another")
struct SuccessionTests {
  private static let december = Instant(iso: "2026-12-01T09:00:00+01:00")
  private static let february = Instant(iso: "2027-02-01T09:00:00+01:00")

  /// CT-1 of 2026 with Rouergue Info, P2 restored in 8 h, one incident late in December; settled.
  private static func first(_ terms: [(String, String)] = []) throws -> Dossier {
    var small = try SmallContract(("term_months", "12"), ("penalties", "yes"), ("penalty_month", "reported"))
    for (question, value) in terms { try small.tell(("contract.\(question)", value)) }
    try small.incident("12-14 08:30", taken: "12-14 09:00", restored: "12-15 10:00")
    var dossier = small.dossier
    try dossier.tell([
      ("contract.signed_on", "2025-12-15"), ("providers.F2.name", "Alsace Micro"),
      ("invoices.N1.number", "R-12"), ("invoices.N1.issued", "2026-12-01"), ("invoices.N1.amount", "780.00"),
    ])
    dossier.happen(.closed(.contract), at: try #require(december))
    return dossier
  }

  /// The same, then another contract from January 2027, P2 restored in 24 h, with an incident as long in January.
  private static func then(
    _ dossier: Dossier, _ terms: [(String, String)] = [("provider", "F2"), ("number", "CT-2")], closes: Bool = true
  ) throws -> Dossier {
    var dossier = dossier
    dossier.happen(.reopened(.contract, reason: "la suite"), at: try #require(december))
    // What a number or a provider brings with it, as at the keyboard.
    for (question, value) in terms {
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: try #require(december))
      let entailed =
        question == "number" ? Contracts.entailed(by: value, context) : Contracts.relationAskedAnew(context)
      if question != "relation" {
        for change in entailed { dossier.happen(.answered(change.address, change.answer, was: nil)) }
      }
      try dossier.tell([("contract.\(question)", value)])
    }
    try dossier.tell(
      [
        ("start", "2027-01-01"), ("p2_gtr", "24h00"), ("monthly_fee", "900.00"), ("signed_on", "2026-12-01"),
      ].map { ("contract.\($0.0)", $0.1) })
    if closes { dossier.happen(.closed(.contract), at: try #require(december)) }
    try dossier.tell([
      ("incidents.I2.title", "Panne"), ("incidents.I2.asset", "A1"), ("incidents.I2.impact", "2"),
      ("incidents.I2.urgency", "2"), ("incidents.I2.reported", "2027-01-11T08:30:00+01:00"),
      ("incidents.I2.acknowledged", "2027-01-11T09:00:00+01:00"),
      ("incidents.I2.restored", "2027-01-12T10:00:00+01:00"),
      ("invoices.N2.number", "A-1"), ("invoices.N2.issued", "2027-01-01"), ("invoices.N2.amount", "900.00"),
    ])
    return dossier
  }

  private static func relations(_ dossier: Dossier) -> [String] {
    Contracts(dossier).all.map { "\($0.number) \($0.relation?.rawValue ?? "first") \($0.replaced ?? 0)" }
  }

  @Test("another provider is a successor, another number a renewal, and neither an amendment")
  func told() throws {
    let first = try SuccessionTests.first()
    #expect(SuccessionTests.relations(first) == ["CT-1 first 0"])
    #expect(try SuccessionTests.relations(SuccessionTests.then(first)) == ["CT-1 first 0", "CT-2 successor 1"])
    #expect(
      try SuccessionTests.relations(SuccessionTests.then(first, [("number", "CT-2")]))
        == ["CT-1 first 0", "CT-2 renewal 1"])
    #expect(try SuccessionTests.relations(SuccessionTests.then(first, [])) == ["CT-1 first 0"])
    #expect(
      try SuccessionTests.relations(
        SuccessionTests.then(first, [("number", "CT-1 bis"), ("relation", "amendment")]))
        == ["CT-1 bis first 0"], "a number put right is the same contract")
    #expect(
      try SuccessionTests.relations(
        SuccessionTests.then(first, [("number", "CT-2"), ("relation", "beside")]))
        == ["CT-1 first 0", "CT-2 beside 0"])
    // A draft is no contract yet.
    #expect(try SuccessionTests.relations(SuccessionTests.then(first, closes: false)).first == "CT-1 first 0")
    #expect(
      try SuccessionTests.relations(
        SuccessionTests.then(first, [("provider", "F2"), ("number", "CT-2")], closes: false)) == ["CT-1 first 0"])
  }

  @Test("what was said of one contract does not hold for the one after it")
  func asked() throws {
    let beside = try SuccessionTests.then(
      SuccessionTests.first(), [("number", "CT-2"), ("relation", "beside")])
    let third = try SuccessionTests.then(beside, [("provider", "F2"), ("number", "CT-3")])
    #expect(SuccessionTests.relations(third).last == "CT-3 successor 1")
    let again = try SuccessionTests.then(
      beside, [("provider", "F2"), ("number", "CT-3"), ("relation", "beside")])
    #expect(SuccessionTests.relations(again).last == "CT-3 beside 0")
  }

  @Test("an amendment with another provider is refused, and so is a successor with the same")
  func refused() throws {
    let first = try SuccessionTests.first()
    var dossier = first
    dossier.happen(.reopened(.contract, reason: "la suite"), at: try #require(SuccessionTests.december))
    func refusal(_ relation: ContractRelation, _ dossier: Dossier) throws -> String? {
      let context = Context(
        dossier: dossier, subject: Subject(ContractForm.id), now: try #require(SuccessionTests.december))
      return ContractForm.relation.definition.objection(relation.kept, context).map { $0.reason.id }
    }
    let other = try dossier.telling(("contract.provider", "F2"), ("contract.number", "CT-2"))
    #expect(try refusal(.amendment, other) == "other-provider")
    #expect(try refusal(.renewal, other) == "other-provider")
    #expect(try refusal(.successor, other) == nil)
    let same = try dossier.telling(("contract.number", "CT-2"))
    #expect(try refusal(.successor, same) == "same-provider")
    #expect(try refusal(.renewal, same) == nil && refusal(.beside, same) == nil)
  }

  @Test("the number of an earlier contract brings its terms back, to be amended; the other stays as it is")
  func amendsAnEarlierOne() throws {
    let now = try #require(SuccessionTests.february)
    let both = try SuccessionTests.then(
      SuccessionTests.first([("term_months", "24")]),
      [("provider", "F2"), ("number", "CT-2"), ("relation", "beside")])
    var dossier = both
    dossier.happen(.reopened(.contract, reason: "avenant au premier"), at: now)
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    try dossier.tell([("contract.number", "CT-1")])
    for change in Contracts.entailed(by: "ct-1", context) {
      dossier.happen(.answered(change.address, change.answer, was: nil))
    }
    #expect(dossier[ContractForm.monthlyFee] == Money(cents: 78_000))
    #expect(dossier.contractProvider?.description == "F1")
    try dossier.tell([("contract.p2_gtr", "12h00"), ("contract.signed_on", "2027-02-01")], at: now)
    dossier.happen(.closed(.contract), at: now)
    #expect(SuccessionTests.relations(dossier) == ["CT-1 first 0", "CT-2 beside 0"])
    #expect(Contracts(dossier).all.map(\.revisions) == [[1, 3], [2]])
    #expect(
      try #require(ContractTimeline(dossier, now: now)).versions.map(\.name.en) == [
        "original contract", "amendment no. 1",
      ])
    let second = try #require(OwnContract(dossier).contracts.all.last)
    let terms = try #require(ContractTimeline(OwnContract(dossier).seen(by: second), now: now)).terms(at: now)
    #expect(terms.number == "CT-2" && terms.gtr[.p2] == 24 * 3_600)
  }

  @Test("the figures of a contract are its own, before the next one and after it")
  func figures() throws {
    let first = try SuccessionTests.first()
    let names = ["kpi.K03", "kpi.K26", "kpi.K06", "kpi.K27", "incident.I1.verdict"]
    func figures(_ dossier: Dossier, _ from: String, _ to: String) throws -> [String?] {
      let told = try dossier.telling(("evaluation.period_from", from), ("evaluation.period_to", to))
      return names.map { told.figure($0, at: SuccessionTests.february ?? Instant(epochSeconds: 0)) }
    }
    let before = try figures(first, "2026-01-01", "2026-12-31")
    #expect(before.first == "0.0", "\(before)")
    for terms in [
      [("provider", "F2"), ("number", "CT-2")], [("number", "CT-2")],
      [("number", "CT-2"), ("relation", "beside")],
    ] {
      let both = try SuccessionTests.then(first, terms)
      #expect(try figures(both, "2026-01-01", "2026-12-31") == before, "\(terms)")
    }
    let both = try SuccessionTests.then(first)
    let second = try figures(both, "2027-01-01", "2027-01-31")
    #expect(second.first == "100.0", "the 24 h of the second contract: \(second)")
    // A year that both share is told of one contract, the one that a person names.
    let year = try both.telling(("evaluation.contract", "CT-2"))
    #expect(try figures(year, "2026-02-01", "2027-01-31").first == "100.0")
    let other = try both.telling(("evaluation.contract", "CT-1"))
    #expect(try figures(other, "2026-02-01", "2027-01-31").first == "0.0")
  }

  @Test("an incident and an invoice are judged by the contract of their day, unless they name another")
  func belonging() throws {
    let now = try #require(SuccessionTests.february)
    let both = try SuccessionTests.then(SuccessionTests.first())
    let own = OwnContract(both)
    func number(_ item: String, _ form: FormID) throws -> String? {
      own.contract(of: try #require(ItemID(item)), in: form)?.number
    }
    #expect(try number("I1", Incident.id) == "CT-1" && number("I2", Incident.id) == "CT-2")
    #expect(try number("N1", Invoice.id) == "CT-1" && number("N2", Invoice.id) == "CT-2")
    #expect(
      both.figure("incident.I1.verdict", at: now) == "late" && both.figure("incident.I2.verdict", at: now) == "met")
    let late = try both.telling(
      ("invoices.N3.number", "R-13"), ("invoices.N3.issued", "2027-01-05"), ("invoices.N3.amount", "780.00"),
      ("invoices.N3.period_from", "2026-11-01"), ("invoices.N3.period_to", "2026-11-30"))
    #expect(
      OwnContract(late).contract(of: ItemID(letter: "N", number: 3), in: Invoice.id)?.number == "CT-1",
      "an invoice is of the months that it covers")
    let named = try both.telling(("invoices.N2.contract", "CT-1"))
    #expect(OwnContract(named).contract(of: ItemID(letter: "N", number: 2), in: Invoice.id)?.number == "CT-1")
  }

  @Test("of two that run side by side each question that needs it asks which, and judges by that one")
  func beside() throws {
    let now = try #require(SuccessionTests.february)
    let both = try SuccessionTests.then(
      SuccessionTests.first([("term_months", "24")]),
      [("provider", "F2"), ("number", "CT-2"), ("relation", "beside")])
    func verdict(_ contract: String) throws -> String? {
      try both.telling(
        ("incidents.I2.contract", contract), ("evaluation.period_from", "2027-01-01"),
        ("evaluation.period_to", "2027-01-31")
      ).figure("incident.I2.verdict", at: now)
    }
    #expect(try verdict("CT-1") == "late" && verdict("CT-2") == "met")
    let question = OwnContract.question(Incident.id).definition
    let subject = Subject(Incident.id, ItemID(letter: "I", number: 2))
    #expect(question.isPressed(Context(dossier: both, subject: subject, now: now)))
    let successor = try SuccessionTests.then(SuccessionTests.first())
    let context = Context(dossier: successor, subject: subject, now: now)
    #expect(question.isAsked(context) && !question.isPressed(context), "the day tells them apart")
    #expect(question.objection(.text("CT-9"), context)?.reason.id == "no-such-contract")
    #expect(!question.isAsked(Context(dossier: try SuccessionTests.first(), subject: subject, now: now)))
  }

  @Test("the dates of each stay in the agenda while it runs, and bear its number")
  func agenda() throws {
    let both = try SuccessionTests.then(
      SuccessionTests.first([("renewal", "tacit"), ("notice_months", "3")]), [("provider", "F2"), ("number", "CT-2")])
    let now = try #require(SuccessionTests.february)
    let titles = Catalogue.standard.agenda(both, now).map { Typography.plain($0.title.fr) }
    #expect(titles.contains("Fin de la période du contrat (CT-1)"), "\(titles)")
    #expect(titles.contains("Fin de la période du contrat (CT-2)"))
    // The renewal with the same provider ends the one before: nothing of it is left to do.
    let renewed = try SuccessionTests.then(
      SuccessionTests.first([("renewal", "tacit"), ("notice_months", "3")]), [("number", "CT-2")])
    let dates = Catalogue.standard.agenda(renewed, now).map { Typography.plain($0.title.fr) }
    #expect(!dates.contains { $0.hasPrefix("Fin de la période") && $0.contains("CT-1") }, "\(dates)")
    #expect(!dates.contains { $0.contains("à reprendre") })
  }

  @Test("signing the new one warns when the old one still runs, or would be renewed")
  func stillRunning() throws {
    let now = try #require(SuccessionTests.december)
    func findings(_ terms: [(String, String)], _ next: [(String, String)]) throws -> [String] {
      let draft = try SuccessionTests.then(SuccessionTests.first(terms), next, closes: false)
      return StillRunning.check.find(draft, now).map { Typography.plain($0.sentence.fr) }
    }
    let other = [("provider", "F2"), ("number", "CT-2")]
    #expect(try findings([], other).isEmpty)
    #expect(
      try findings([("term_months", "24")], other)
        == ["CT-1 dure jusqu'au 31 décembre 2027, et celui-ci commence le 1er janvier 2027 : vous paieriez les deux."])
    #expect(
      try findings([("renewal", "tacit"), ("renewal_months", "12"), ("notice_months", "3")], other).first?.contains(
        "31 décembre 2027") == true, "the notice day has passed")
    #expect(try findings([("term_months", "24")], [("number", "CT-2")]).isEmpty, "a renewal ends the one before")
    #expect(
      try findings([("term_months", "24")], other + [("relation", "beside")]).isEmpty)
  }

  @Test("papers are those of one contract, and say which")
  func papers() throws {
    let now = try #require(SuccessionTests.february)
    let both = try SuccessionTests.then(SuccessionTests.first())
    func paper(_ id: String, _ dossier: Dossier) throws -> String {
      let kind = try #require(Catalogue.standard.documents.first { $0.id == id })
      let built = try Interview(catalogue: .standard).document(kind, of: dossier, chain: "", language: .fr, now: now)
        .get()
      return plainText(built.lines(width: 120))
    }
    let old = try both.telling(("evaluation.period_from", "2026-07-01"), ("evaluation.period_to", "2026-12-31"))
    let statement = try paper("penalty-statement", old)
    #expect(statement.contains("contrat CT-1") && statement.contains("Rouergue Info") && statement.contains("I1"))
    #expect(!statement.contains("avenant") && !statement.contains("Alsace Micro"))
    let sheet = try paper("control-sheet", old)
    #expect(sheet.contains("Rouergue Info") && !sheet.contains("Alsace Micro"))
    let new = try both.telling(("evaluation.period_from", "2027-01-01"), ("evaluation.period_to", "2027-01-31"))
    #expect(try paper("control-sheet", new).contains("Alsace Micro"))
    #expect(throws: DocumentKind.Lacking.self) { try paper("amendment", both) }
  }

  @Test("an activity report that never came stays owed until it is received, or the contract's end has settled it")
  func owed() throws {
    let now = try #require(SuccessionTests.february)
    func titles(_ more: (String, String)...) throws -> [String] {
      var dossier = try SuccessionTests.first([
        ("renewal", "tacit"), ("notice_months", "3"), ("summaries", "quarterly"),
      ]).telling(
        ("notices.DN1.sent", "2026-09-10"), ("notices.DN1.received", "2026-09-12"), ("notices.DN1.contract", "CT-1"))
      try dossier.tell(more, at: now)
      return Catalogue.standard.agenda(dossier, now).filter { $0.title.en.contains("ctivity report") }.map {
        "\($0.day.iso) \(Typography.plain($0.title.en)) \($0.staysDue)"
      }
    }
    #expect(
      try titles() == [
        "2026-03-31 Provider's activity reports never received: 31/03/2026, 30/06/2026, 30/09/2026 and 31/12/2026 true"
      ])
    let one = ("provider_papers.PP1.kind", "summary")
    let got = ("provider_papers.PP1.received", "2027-01-20")
    #expect(
      try titles(one, got, ("provider_papers.PP1.about", "2026-03-31")) == [
        "2026-06-30 Provider's activity reports never received: 30/06/2026, 30/09/2026 and 31/12/2026 true"
      ])
    let parts = ["data", "accounts", "equipment"].map { ("endings.FN1.\($0)", "2027-01-15") }
    let named = ("endings.FN1.contract", "CT-1")
    #expect(try titles(named, parts[0], parts[1], parts[2]).count == 1, "the statement is not settled")
    #expect(
      try titles(named, parts[0], parts[1], parts[2], ("endings.FN1.statement", "2027-01-15")).isEmpty)
  }

  @Test("confirming a signed contract after another award changes none of it")
  func confirmed() throws {
    let now = try #require(SuccessionTests.december)
    // What nobody typed follows the award: the fee of the offer.
    var dossier = try SuccessionTests.first()
    try dossier.tell([("offers.O1.provider", "F1"), ("offers.O1.monthly_fee", "780.00"), ("award.offer", "O1")])
    dossier.happen(.reopened(.contract, reason: "l'offre"), at: now)
    dossier.happen(.answered(ContractForm.monthlyFee.address(), .deferred, was: nil), at: now)
    dossier.happen(.answered(ContractForm.provider.address(), .deferred, was: nil), at: now)
    dossier.happen(.closed(.contract), at: now)
    func fee(_ dossier: Dossier) -> Money? { dossier.contractInForce(at: now)?.monthlyFee }
    #expect(fee(dossier) == Money(cents: 78_000))
    try dossier.tell(
      [("offers.O2.provider", "F2"), ("offers.O2.monthly_fee", "200.00"), ("award.offer", "O2")], at: now)
    dossier.happen(.unsettled(.contract, because: ContractForm.provider.address()), at: now)
    #expect(fee(dossier) == Money(cents: 78_000))
    dossier.happen(.closed(.contract), at: now)
    #expect(fee(dossier) == Money(cents: 78_000))
    #expect(Contracts(dossier).all.map(\.number) == ["CT-1"])
    // Typed again, the number of the first brings back what it was settled with, not what is awarded now.
    let second = try SuccessionTests.then(dossier)
    let context = Context(dossier: second, subject: Subject(ContractForm.id), now: now)
    let back = Contracts.entailed(by: "CT-1", context)
    #expect(back.contains(Entailed(ContractForm.monthlyFee.address(), .value(.money(Money(cents: 78_000))))))
    #expect(back.contains { $0.address == ContractForm.provider.address() && $0.answer.value?.canonical == "F1" })
  }

  @Test("a contract that ended makes nothing more due")
  func ended() throws {
    let now = try #require(SuccessionTests.february)
    let given = try SuccessionTests.first([("renewal", "tacit"), ("notice_months", "3"), ("visits_per_year", "4")])
      .telling(
        ("notices.DN1.sent", "2026-09-10"), ("notices.DN1.received", "2026-09-12"), ("notices.DN1.contract", "CT-1"))
    let promises = try #require(Promises(given, now: now))
    #expect(promises.of(.visit).count == 4, "none of the year that is not to come")
    #expect(promises.all.allSatisfy { $0.due.iso <= "2026-12-31" || $0.item != nil })
    let titles = Catalogue.standard.agenda(given, now).map(\.title.en)
    #expect(!titles.contains { $0.contains("no. 5") || $0.contains("revision") }, "\(titles)")
    // What was missed and can no longer be held, or is owed to a contract that runs, is asked for no more.
    let past = ["Preventive visit", "Review meeting", "Restore test", "Vigilance", "insurance", "survey", "reminder"]
    #expect(!titles.contains { title in past.contains(where: title.contains) }, "\(titles)")
    #expect(titles.contains { $0.hasPrefix("Take back accounts and keys") })
    let before = try #require(Instant(iso: "2026-12-20T09:00:00+01:00"))
    let running = Catalogue.standard.agenda(given, before).map(\.title.en)
    #expect(running.contains { $0.hasPrefix("Preventive visit") })
    #expect(!running.contains { $0.contains("reminder before notice") }, "notice is given")
    let letter = try #require(Catalogue.standard.documents.first { $0.id == "letter-termination" })
    #expect(letter.lacking(given, now) != nil, "notice is given already")
  }

  @Test("a program is told the figures of the contract that is named")
  func commands() throws {
    let now = try #require(SuccessionTests.february)
    let both = try SuccessionTests.then(
      SuccessionTests.first([("term_months", "24")]),
      [("provider", "F2"), ("number", "CT-2"), ("relation", "beside")]
    ).telling(("incidents.I2.contract", "CT-2"))
    let january = Period.month(of: try #require(Day(iso: "2027-01-15")))
    func counted(_ dossier: Dossier) -> Int {
      Catalogue.standard.view(dossier, over: january, now: now).facts?.clocks.count ?? -1
    }
    #expect(try counted(both.telling(("evaluation.contract", "CT-2"))) == 1)
    #expect(try counted(both.telling(("evaluation.contract", "CT-1"))) == 0)
    #expect(counted(both) == 0, "the contract in force when the period began")
  }

  @Test(
    "one is judged after the other over the same days, each by its own sheet and decision", arguments: ["en", "fr"])
  func judged(language: String) throws {
    let result = try replayed(
      Script(parsing: Repository.text("Tests/Scripts/contracts/two-judged.\(language).carnet")), keeps: true)
    #expect(result.source.divergence == nil, "\(String(describing: result.source.divergence))")
  }
}
