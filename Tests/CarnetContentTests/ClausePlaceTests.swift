import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// Articles are numbered as clauses stand in the library, whatever their ids: a new one comes where it belongs.
@Suite("A clause put in the middle of the contract")
struct ClausePlaceTests {
  /// A clause of an id that no one bears.
  private static let added = Clause(
    "C99", Text(fr: "Langue de travail", en: "Working language"),
    gloss: Text(fr: "On se parle en français.", en: "French is spoken."),
    protects: Text(fr: "que vous comprenez qui vous répond", en: "that you understand who answers you"),
    discuss: Text(fr: "la langue de la documentation", en: "the language of the documentation"),
    needs: [.organisation],
    wording: "Les échanges se tiennent en français ; le guichet répond au {guichet_tel}.",
    scale: ClauseScale(
      ContractForm.deskPhone, client: Text(fr: "toujours en français", en: "always in French"),
      balanced: Text(fr: "le jour", en: "by day"), provider: Text(fr: "en anglais", en: "in English")
    ) { _, _ in .client })

  /// The library with that clause where its middle was.
  private static let longer: [Clause] = {
    var clauses = Clause.library
    clauses.insert(added, at: clauses.count / 2)
    return clauses
  }()

  private let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")

  private func printed(_ kind: DocumentKind, _ dossier: Dossier) throws -> String {
    let document = try kind.build(dossier, .fr, ContractSample.now, footer).get()
    return Typography.plain(plainText(document.lines(width: 10_000)))
  }

  @Test("is the article of its place, and those after it move on by one")
  func article() throws {
    let sample = try ContractSample()
    let before = try sample.document().get().articles
    let kind = ContractDocument.kind(of: ClausePlaceTests.longer)
    let after = try kind.build(sample.dossier, .fr, ContractSample.now, footer).get().articles
    func title(_ article: String) -> Substring { article.drop { $0 != "." }.dropFirst(2) }
    let written = ClausePlaceTests.longer.filter { $0.id == "C99" || sample.clause($0.id) != nil }
    let place = try #require(written.firstIndex { $0.id == "C99" })
    var titles = before.map(title)
    titles.insert("Langue de travail", at: place)
    #expect(after.map(title) == titles)
    #expect(after.indices.allSatisfy { after[$0].hasPrefix("Article \($0 + 1). ") })
    #expect(place > 0 && place < after.count - 1)
    #expect(try printed(kind, sample.dossier).contains("C99 · On se parle en français."))
  }

  @Test("is awaited like the others while what it names is not known")
  func awaited() throws {
    var sample = try ContractSample()
    sample.forget(ContractForm.deskPhone)
    let lacking = ContractDocument.lacking(sample.dossier, ContractSample.now, [ClausePlaceTests.added])
    #expect(lacking.map(\.addresses) == [[ContractForm.deskPhone.address()]])
    #expect(lacking[0].sentence.fr.contains("Langue de travail"))
  }

  @Test("stands in the guide between its neighbours, with what it protects and where it leans")
  func guide() throws {
    let sample = try ContractSample()
    let kind = ClauseGuide.kind(of: ClausePlaceTests.longer)
    let tables = try kind.build(sample.dossier, .fr, ContractSample.now, footer).get().blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let written = ClausePlaceTests.longer.filter { $0.applies(sample.context) }.map(\.id)
    #expect(tables[0].rows.map { String($0[0].prefix(3)) } == written)
    let row = try #require(tables[0].rows.first { $0[0].hasPrefix("C99") })
    #expect(row[1] == "que vous comprenez qui vous répond" && row[2] == "la langue de la documentation")
    #expect(tables[1].rows.contains { $0[0] == "C99" && $0[1] == "→ toujours en français" })
  }

  @Test("is amended like the others")
  func amendment() throws {
    let before = try IndicatorTests.example()
    var after = before
    after.happen(.reopened(.contract, reason: "le guichet change"), at: IndicatorTests.end)
    try after.tell([("contract.desk_phone", "+33299999999")], at: IndicatorTests.end)
    let amendment = try printed(Amendment.kind(of: ClausePlaceTests.longer), after)
    #expect(amendment.contains("C99 Langue de travail") && amendment.contains("02 99 99 99 99"))
    #expect(try !printed(Amendment.kind, after).contains("C99"))
  }

  @Test("answers to :why, and every other is found under its own id, with what it rested on")
  func why() throws {
    let dossier = try ContractSample().dossier
    let standard = Catalogue.standard
    let catalogue = Catalogue(
      forms: standard.forms, checks: standard.checks, indicators: standard.indicators, documents: standard.documents,
      figures: standard.figures, agenda: standard.agenda, zone: standard.zone, businessDay: standard.businessDay,
      representative: standard.representative, nameQuestion: standard.nameQuestion, period: standard.period,
      briefing: standard.briefing, clocks: standard.clocks, imports: standard.imports, exports: standard.exports,
      reasons: ContentReason.reasons, derived: { Clause.drawn(from: ClausePlaceTests.longer, $0, $1) })
    let step = Interview(catalogue: catalogue).step(
      .line(":why C99"), at: Standing(language: .fr), in: dossier, chain: "", head: "", now: ContractSample.now)
    guard case .show(let said, _) = step else {
      Issue.record("\(step)")
      return
    }
    #expect(said.contains(.heading("C99 Langue de travail")))
    let threads = Threads(catalogue: catalogue, dossier: dossier, now: ContractSample.now)
    for clause in Clause.drawn(dossier, ContractSample.now) { #expect(threads.derived(clause.id) == clause) }
    #expect(threads.derived("C99")?.origins.isEmpty == false, "the needs of its kind")
  }
}
