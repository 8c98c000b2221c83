import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("The documents of the negotiation")
struct NegotiationDocumentTests {
  static let kinds = [
    "comparison", "grading", "negotiation-minutes", "award-minutes", "letter-chosen", "letters-others",
  ]
  static let now = Instant(epochSeconds: 1_765_530_000, offsetSeconds: 3_600)

  private static let example = Result { () throws -> Dossier in
    try replayed(Script(parsing: Repository.text("Tests/Scripts/kermarrec.fr.carnet"))).dossier
  }

  private func build(
    _ id: String, of dossier: Dossier, _ language: Language = .fr
  ) throws -> Result<Document, DocumentKind.Lacking> {
    let kind = try #require(Catalogue.standard.documents.first { $0.id == id })
    return Interview(catalogue: .standard).document(
      kind, of: dossier, chain: "", language: language, now: NegotiationDocumentTests.now)
  }

  private func text(_ id: String, _ language: Language = .fr) throws -> String {
    let document = try build(id, of: NegotiationDocumentTests.example.get(), language).get()
    return plainText(document.lines(width: 400)).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test("say what they lack, and where to answer it, on an empty dossier", arguments: kinds)
  func lacking(id: String) throws {
    guard case .failure(let lacking) = try build(id, of: Dossier()) else {
      Issue.record("written from nothing")
      return
    }
    #expect(!lacking.findings.isEmpty)
    #expect(lacking.findings.flatMap(\.addresses).allSatisfy { Catalogue.standard.question(at: $0) != nil })
  }

  @Test("put the offers side by side with their totals, their eliminations and their traps")
  func comparison() throws {
    let text = try text("comparison")
    for words in [
      "19 370,00 €", "16 560,00 €", "23 440,00 €", "non offert", "interdite sans accord", "Prix sur 24 mois",
      "O2 BZH Connect IT (fictif) : pas de délai de rétablissement P1 ; durée de plus de 36 mois ; pas de restitution.",
      "l’engagement dure 60 mois",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("O3 Ille Micro Services (fictif) : "), "an offer without a flaw is not blamed")
  }

  @Test("show the scores of each juror, their medians, the ranking and its fragility in words")
  func grading() throws {
    let (fr, en) = (try text("grading"), try text("grading", .en))
    for words in ["7,892", "7,873", "6,400", "8,55", "Hélène Morvan", "presque à égalité", "34,2 %"] {
      #expect(fr.contains(words), "\(words)")
    }
    #expect(en.contains("too close to call") && en.contains("34.2%") && en.contains("7.892"))
  }

  @Test("keep the moves by axis, with what was given against them")
  func minutes() throws {
    let text = try text("negotiation-minutes")
    for words in [
      "820 € HT / mois", "780 € HT / mois", "engagement 24 mois au lieu de 12", "art. 1171", "Yanis Besson",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.contains("Rien n’a été négocié sur ce critère."), "quality was not")
    #expect(text.contains("aucune"), "the fourth move cost nothing")
  }

  @Test("state the choice, its reason and who signs")
  func award() throws {
    let text = try text("award-minutes")
    for words in [
      "retient l’offre O1 d’Armor Infogérance", "meilleure note", "presque à égalité", "Maëlle Kermarrec",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("write to each provider alone, and tell nobody another's price or name", arguments: Language.allCases)
  func letters(language: Language) throws {
    let chosen = try text("letter-chosen", language)
    #expect(chosen.contains("Armor") && !chosen.contains("BZH") && !chosen.contains("Ille Micro"))
    let others = try text("letters-others", language)
    #expect(others.contains("BZH Connect IT") && others.contains("Ille Micro Services") && !others.contains("Armor"))
    let pages = try build("letters-others", of: NegotiationDocumentTests.example.get(), language).get().blocks.split(
      separator: Document.Block.pageBreak)
    #expect(pages.count == 3, "a sheet to keep, and a letter each")
    for letter in pages.dropFirst() {
      let words = "\(letter)"
      #expect(words.contains("BZH") != words.contains("Ille Micro"))
    }
    for price in ["780", "690", "960", "19 370", "19,370", "16 560"] { #expect(!others.contains(price)) }
  }

  @Test("know a firm choice from one that hangs by a thread")
  func firm() throws {
    let told = try dossier(NegotiationTests.example + [("offers.O3.score_quality", "5")])
    let text = plainText(try build("grading", of: told).get().lines(width: 400))
    #expect(text.contains("Classement net"))
    #expect(!text.contains("presque à égalité"))
  }
}
