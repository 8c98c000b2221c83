import BilingualTexts
import Foundation
import Testing

/// All that Carnet says keeps to the dictionary.
@Suite("The dictionary")
struct DictionaryTests {
  static let dictionary = HouseDictionary(AddingThingsTests.text(HouseDictionary.page))

  static let texts: [BilingualText] = {
    let files = HouseRulesTests.files("Sources")
    let sources = files.map { (path: $0.path, text: $0.lines.joined(separator: "\n")) }
    let callees = sources.reduce(into: Set()) { $0.formUnion(BilingualText.callees(in: $1.text)) }
    return sources.flatMap {
      BilingualText.all(in: $0.text, path: String($0.path.dropFirst("Sources/".count)), callees: callees)
    }
  }()

  /// The articles that a person reads beside the program.
  static let articles: [String] = {
    let manual = "Sources/CarnetCore/CarnetCore.docc"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: HouseRulesTests.root.path + "/" + manual)) ?? []
    // The dictionary names the words that it forbids.
    return ["README.md"]
      + names.filter { $0.hasSuffix(".md") && $0 != "Dictionary.md" }.sorted().map { "\(manual)/\($0)" }
  }()

  @Test("is read: words, exceptions and places")
  func read() {
    let dictionary = DictionaryTests.dictionary
    for language in ["fr", "en"] { #expect((dictionary.avoided[language] ?? []).count > 20) }
    #expect(!dictionary.stays.isEmpty)
    #expect(DictionaryTests.texts.count > 5_000)
  }

  @Test("every text of the sources keeps to it", arguments: ["fr", "en"])
  func sources(language: String) {
    for text in DictionaryTests.texts {
      let faults = text.said(in: language).flatMap {
        DictionaryTests.dictionary.faults(in: $0, language, at: text.path)
      }
      let said = BilingualText.shown(language == "fr" ? text.fr : text.en)
      #expect(faults.isEmpty, "\(text.path):\(text.line) \(said)")
    }
  }

  @Test("the README and the manual keep to it", arguments: articles)
  func article(path: String) {
    // Paragraphs, without the dialogues that are set in; a page may have longer sentences than the screen.
    var isDialogue = false
    for (number, line) in AddingThingsTests.text(path).components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") { isDialogue.toggle() }
      guard !isDialogue, !line.hasPrefix("```"), !line.hasPrefix("    ") else { continue }
      let prose = line.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        .joined(separator: "…")
      let faults = DictionaryTests.dictionary.faults(in: prose, "en", at: path)
        .filter { !$0.hasSuffix("is of the other language") && !$0.contains(" words: ") }
      #expect(faults.isEmpty, "\(path):\(number + 1) \(line)")
    }
  }

  @Test(
    "fails on what it forbids",
    arguments: [
      ("en", "The delay is over."), ("en", "A site more?"), ("fr", "Le relevé de la visite."), ("fr", "0 réponses"),
      ("fr", "1 réponses"), ("en", "1 answers"), ("fr", "Le délai GTR"), ("fr", "C'est fini !"), ("en", "Done!"),
      ("fr", "Pour la clore : :clore"), ("en", "To close it: :close"), ("fr", "Le backup est fait."),
      ("fr", "Send the report"), ("en", "Envoyez les papiers"), ("en", "two colleges"), ("fr", "L'étape est clôturée"),
      ("en", "It awaits an answer"), ("fr", "deux sortes de biens"), ("en", "restoring P1"),
      (
        "en",
        "one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six"
      ),
    ])
  func planted(language: String, text: String) {
    #expect(!DictionaryTests.dictionary.faults(in: text, language, at: "CarnetContent/Planted.swift").isEmpty)
  }

  @Test(
    "lets pass what is well said",
    arguments: [
      ("en", "The time limit is over."), ("en", "Another site?"), ("fr", "Le relevé de pénalités de mars"),
      ("fr", "0 réponse"), ("fr", "1 réponse"), ("fr", "12 réponses"), ("en", "0 answers"), ("en", "1 answer"),
      ("fr", "1 mois"), ("fr", "de sorte que le service reprend"), ("en", "The provider's *attestation de vigilance*"),
      ("en", "File a police complaint"), ("fr", "Le service est rétabli à 12 h 40."), ("fr", "10 réponses"),
      ("fr", "3,1 points"), ("en", "Close the stage with `:close`"),
    ])
  func wellSaid(language: String, text: String) {
    #expect(DictionaryTests.dictionary.faults(in: text, language, at: "CarnetContent/Planted.swift") == [])
  }

  @Test("a text is read off a source with what is computed in it")
  func reader() {
    let source = """
      // Text(fr: "non", en: "no")
      func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
      let a = Text(fr: "un \\(count > 1 ? "deux" : "trois") bien", en: "one \\"thing\\"")
      let b = say("oui", "yes") + other("x", "y")
      let c = Text(
        fr: "long " + "texte",
        en: "a long \\(Text(fr: "dedans", en: "inside")[.en]) text")
      """
    let texts = BilingualText.all(in: source, path: "A.swift", callees: BilingualText.callees(in: source))
    #expect(
      texts.map { "\($0.line) \(BilingualText.shown($0.fr)) / \(BilingualText.shown($0.en))" } == [
        "3 un {count > 1 ? deux : trois} bien / one \"thing\"", "4 oui / yes",
        "6 long texte / a long {Text(fr: dedans, en: inside)[.en]} text",
        "7 dedans / inside",
      ])
    #expect(texts.first?.said(in: "fr") == ["un … bien", "deux", "trois"])
  }
}
