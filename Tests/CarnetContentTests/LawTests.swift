import CarnetCore
import CarnetFormats
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The texts behind the rules")
struct LawTests {
  /// What may cite texts: its name, all that it says, and the texts that it names.
  private struct Holder {
    let name: String
    let words: [String]
    let sources: [LawReference]
  }

  private func holders() throws -> [Holder] {
    let dossier = try ContractSample().dossier
    let checks = Catalogue.standard.checks.map { check in
      let found = check.find(dossier, ContractSample.now).flatMap { [$0.sentence.fr, $0.sentence.en] }
      return Holder(name: check.id, words: [check.title.fr, check.title.en] + found, sources: check.sources)
    }
    let clauses = Clause.library.map {
      Holder(name: $0.id, words: [$0.title.fr, $0.gloss.fr, $0.gloss.en, $0.wording], sources: $0.sources)
    }
    let questions = Catalogue.standard.forms.flatMap { form in
      form.questions.map {
        Holder(
          name: "\(form.id).\($0.id)", words: [$0.prompt.fr, $0.prompt.en, $0.help.fr, $0.help.en],
          sources: $0.sources)
      }
    }
    return checks + clauses + questions
  }

  /// The numbers of articles and acts that a text mentions.
  private func mentions(_ text: String) -> Set<String> {
    let codes = text.matches(of: /[LRD][0-9]{3,4}-[0-9]+/).map { String($0.output) }
    let civil = text.matches(of: /(?:code civil|civil code)[^0-9]{0,8}(1[0-9]{3}(?:-[0-9])?)/).map {
      String($0.output.1)
    }
    let acts = text.matches(of: /20[0-9]{2}\/[0-9]{3,4}/).map { String($0.output) }
    let protection = text.contains(/RGPD|GDPR/) ? ["RGPD"] : []
    return Set(codes + civil + acts + protection)
  }

  @Test("are named wherever an article is mentioned: by a check, a clause or a question")
  func mentioned() throws {
    var count = 0
    for holder in try holders() {
      for number in holder.words.map(mentions).reduce(into: Set(), { $0.formUnion($1) }) {
        count += 1
        #expect(
          holder.sources.contains { $0.reference.contains(number) },
          "\(holder.name) mentions \(number) and cites nothing"
        )
      }
    }
    #expect(count > 10)
  }

  @Test("all serve something, and what cites one cites a listed one")
  func used() throws {
    let cited = try holders().flatMap(\.sources)
    #expect(Set(cited).subtracting(Law.all) == [])
    #expect(Set(Law.all).subtracting(cited).map(\.reference) == [])
  }

  @Test("are each listed once, in one sentence of both languages, and say whether they were checked")
  func listed() {
    #expect(Set(Law.all.map(\.id)).count == Law.all.count && Set(Law.all.map(\.reference)).count == Law.all.count)
    for text in Law.all {
      #expect(text.rule.fr.hasSuffix(".") && text.rule.en.hasSuffix(".") && text.rule.fr != text.rule.en)
      if text.checkedOn == nil {
        #expect(text.dated.fr.hasSuffix(" · à vérifier") && text.dated.en.hasSuffix(" · not yet checked"))
        #expect(text.citation.fr.hasSuffix(" (à vérifier)"))
      } else {
        #expect(text.dated.fr.hasSuffix(" · vérifié le 01/11/2026"), "\(text.dated.fr)")
        #expect(text.dated.en.hasSuffix(" · checked on 01/11/2026") && text.citation.fr == text.reference)
      }
    }
    #expect(Law.hardship.checkedOn == nil && Law.imbalance.checkedOn != nil)
  }

  @Test("stand with the rule, in the help of the question, and under the clause")
  func shown() throws {
    func said(_ command: String, _ language: Language = .fr) throws -> String {
      try replayed(script("! \(command)", language: language), keeps: true).text.replacing("\u{A0}", with: " ")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(
      try said("pourquoi G5.withdrawal").contains("Code de la consommation, art. L221-3 · vérifié le 01/11/2026"))
    #expect(try said("why G5.withdrawal", .en).contains("art. L221-3 · checked on 01/11/2026"))
    #expect(try said("pourquoi contract.hardship").contains("Code civil, art. 1195 · à vérifier"))
    #expect(try said("pourquoi contract.payment_days").contains("art. L441-10 · vérifié le 01/11/2026"))
    #expect(try said("pourquoi C26").contains("RGPD, art. 28 · vérifié le 01/11/2026"))
  }

  @Test("stand beside what a check found")
  func found() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.liabilityCap, Money(cents: 0))
    let road = Road(catalogue: .standard, dossier: sample.dossier, now: ContractSample.now)
    let remark = try #require(road.remarks(on: .contract).first { $0.check == "G5.cap" })
    #expect(remark.source?.fr == "C. civ. 1170 · vérifié le 01/11/2026")
    sample.answer(Company.headcount, 4)
    sample.answer(ContractForm.offPremises, true)
    sample.answer(ContractForm.start, try #require(Day(iso: "2025-12-20")))
    let small = Road(catalogue: .standard, dossier: sample.dossier, now: ContractSample.now)
    let found = small.obstacles(to: .contract).filter { $0.check == "G5.withdrawal" }.map(\.source?.fr)
    #expect(
      found == ["C. conso. L221-3 · vérifié le 01/11/2026", "C. conso. L221-25 · à vérifier"],
      "each finding bears its own text")
  }

  @Test("make a document of their own, each with what it serves and its state", arguments: Language.allCases)
  func document(language: Language) throws {
    let page = try text(of: LawDocument.kind, language)
    for source in Law.all { #expect(page.contains(source.reference), "\(source.reference)") }
    #expect(page.contains(language == .fr ? "à vérifier" : "not yet checked"))
    #expect(page.contains("G5.withdrawal") && page.contains("C26") && page.contains("contract.payment_days"))
    for id in Law.all.map(\.id) { #expect(LawDocument.uses[id]?.isEmpty == false, "\(id)") }
  }

  private func text(of kind: DocumentKind, _ language: Language, at now: Instant = ContractSample.now) throws -> String
  {
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    let document = try kind.build(try ContractSample().dossier, language, now, footer).get()
    return markdown(document).replacing("\u{A0}", with: " ").replacing("\\", with: "").replacing("’", with: "'")
  }

  @Test("say which half-year's rate is missing, and guess none")
  func missingRates() throws {
    let known = try text(of: LawDocument.kind, .fr)
    #expect(known.contains("12,15 %") && known.contains("7,86 %") && known.contains("12,4 %"))
    #expect(known.contains("Le taux du 2e semestre 2026 (trois fois le taux légal) manque dans Carnet"))
    let later = try #require(Instant(iso: "2027-02-01T10:00:00+01:00"))
    let missing = try text(of: LawDocument.kind, .fr, at: later)
    #expect(missing.contains("Le taux du 1er semestre 2027 (taux de la BCE plus dix points) manque dans Carnet"))
    #expect(missing.contains("| 1er semestre 2027 | manque | manque | manque |"))
  }
}

@Suite("Not legal advice")
struct NotLegalAdviceTests {
  /// The example, the example of a very small firm that signed away from premises, and other decisions.
  static func samples() throws -> [Dossier] {
    var small = try ContractSample()
    small.answer(Company.headcount, 4)
    small.answer(ContractForm.offPremises, true)
    var leaving = try ContractSample()
    leaving.answer(Evaluation.decision, .terminate)
    leaving.answer(Evaluation.seriousBreach, true)
    var staying = try ContractSample()
    staying.answer(Evaluation.decision, .renew)
    staying.forget(ContractForm.signedOn)
    staying.record(.added(AssetChange.id, ItemID(letter: "MB", number: 1)))
    staying.answer(AssetChange.kind, of: ItemID(letter: "MB", number: 1), .scrapped)
    staying.answer(AssetChange.asset, of: ItemID(letter: "MB", number: 1), ItemID(letter: "A", number: 8))
    staying.answer(AssetChange.day, of: ItemID(letter: "MB", number: 1), ContractSample.now.day)
    return [try ContractSample().dossier.planningMeeting(), small.dossier, leaving.dossier, staying.dossier, Dossier()]
  }

  @Test("stands in each document that is generated, in each form", arguments: Language.allCases)
  func everywhere(language: Language) throws {
    let sentence =
      language == .fr
      ? "Il ne constitue pas un conseil juridique." : "Document made with Carnet. It is not legal advice."
    let interview = Interview(catalogue: .standard)
    var written: Set<String> = []
    for dossier in try NotLegalAdviceTests.samples() {
      for kind in Catalogue.standard.documents {
        let built = interview.document(
          kind, of: dossier, chain: "0123456789abcdef", language: language, now: ContractSample.now)
        guard case .success(let document) = built else { continue }
        written.insert(kind.id)
        #expect(document.footer.notice.contains(sentence), "\(kind.id)")
        #expect(html(document).contains(sentence) && markdown(document).contains(sentence), "\(kind.id)")
        #expect(plainText(document.lines(width: 10_000)).contains(sentence), "\(kind.id)")
      }
    }
    #expect(Set(Catalogue.standard.documents.map(\.id)).subtracting(written) == [], "no sample writes these")
  }
}
