import CarnetContent
import CarnetCore
import CarnetTerminal
import TestSupport
import Testing

/// What plain mode says of the two example tours, beside what the screen shows.
@Suite("Plain mode carries everything")
struct PlainTests {
  /// A dossier of a tour, at a moment of its road, in its language.
  struct Place: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let language: Language
    let dossier: Dossier
    let events: [Event]
    var now: Instant { events.last?.at ?? Instant(epochSeconds: 0) }
  }

  /// Both tours, each to its end and to where the offers come in.
  static let places: [Place] = ["fr", "en"].flatMap { name -> [Place] in
    let text = (try? Repository.text("Tests/Scripts/kermarrec.\(name).carnet")) ?? ""
    let half = text.ranges(of: "\naward.offer:").first.map { String(text[..<$0.lowerBound]) } ?? ""
    return [("half of ", half), ("", text)].compactMap { part, text in
      guard let script = try? Script(parsing: text), let end = try? replayed(script) else { return nil }
      return Place(
        testDescription: "\(part)kermarrec.\(name)", language: script.language, dossier: end.dossier, events: end.events
      )
    }
  }

  @Test("there are places to look at")
  func found() { #expect(PlainTests.places.count == 4) }

  /// What each command that shows something shows there.
  static func pages(_ place: Place, showsIds: Bool = false) throws -> [(line: String, said: [Utterance])] {
    let interview = Interview(catalogue: .standard, showsIds: showsIds)
    let catalogue = interview.catalogue
    let items = catalogue.forms.flatMap { place.dossier.items(of: $0.id).prefix(2) }
    let single = catalogue.forms.filter { $0.items == nil }.map(\.id.name)
    let lists = catalogue.forms.filter { $0.items != nil && !place.dossier.items(of: $0.id).isEmpty }.map(\.id.name)
    let lines =
      [
        ":help", ":status", ":stage", ":list", ":agenda", ":indicators", ":documents", ":history", ":set",
        ":at \(place.now.iso.prefix(10)) :status", "?", ":why", ":close",
      ] + lists.map { ":list \($0)" } + single.map { ":show \($0)" } + items.map { ":show \($0)" }
      + items.prefix(6).map { ":history \($0)" } + items.map { ":why \($0)" }
      + catalogue.indicators.map { ":why \($0.id)" } + catalogue.documents.map { ":documents \($0.id)" }
      + Command.allCases.map { ":help \($0.rawValue)" }
    let standing = Standing(language: place.language)
    func step(_ line: String) throws -> Step {
      let step = interview.step(
        .line(line), at: standing, in: place.dossier, chain: "0f3a", head: "0f3a", now: place.now)
      guard case .recall(let wanted, let next) = step else { return step }
      return try interview.recall(
        wanted, from: place.events, at: next, in: place.dossier, chain: { _ in "0f3a" }, now: place.now)
    }
    return try lines.map { line in
      switch try step(line) {
      case .show(let said, _): return (line, interview.worded(said, in: place.language))
      default: return (line, [])
      }
    }
  }

  /// The words, the numbers and the commands of a text, each as often as it stands there.
  private func tokens(_ text: String) -> [Substring: Int] {
    let plain = Typography.plain(text)
    let words = plain.split { character in
      !character.isLetter && !character.isNumber && !":_%€".contains(character)
    }
    return words.reduce(into: [:]) { counts, word in
      let bare = word.hasSuffix(":") ? word.dropLast() : word
      if bare.contains(where: { $0.isLetter || $0.isNumber }) { counts[bare, default: 0] += 1 }
    }
  }

  @Test("every number, name and remedy that the screen shows, and no other number", arguments: places)
  func same(place: Place) throws {
    var count = 0
    for (line, said) in try PlainTests.pages(place) {
      let typeset = said.map { $0.typeset(in: place.language) }
      let shown = tokens(plainText(typeset.flatMap { $0.lines(width: 400, language: place.language) }))
      let heard = tokens(plainText(typeset.flatMap { $0.inSentences(place.language) }))
      for (word, times) in shown {
        #expect(heard[word, default: 0] >= times, "\(line): «\(word)» \(times) times, plain \(heard[word, default: 0])")
      }
      for word in heard.keys where word.contains(where: \.isNumber) {
        #expect(
          shown[word] != nil || said.contains { if case .list = $0 { true } else { false } }, "\(line): «\(word)»")
      }
      count += shown.count
    }
    #expect(count > 3_000)
  }

  @Test("without a rule, a box or a bar, in every line", arguments: places)
  func drawn(place: Place) throws {
    for (line, said) in try PlainTests.pages(place) {
      let text = plainText(said.flatMap { $0.typeset(in: place.language).inSentences(place.language) })
      for mark in ["──", "══", "│", "█", "▏", "☐", "__", "...."] {
        #expect(!text.contains(mark), "\(line): \(mark)")
      }
    }
  }

  /// The names that only scripts know, for a person who speaks French: those of rules, and of questions and documents of
  /// several English words.
  static let ids: Set<String> = {
    let catalogue = Catalogue.standard
    let questions = catalogue.forms.flatMap(\.questions).map(\.id).filter { $0.contains("_") }
    return Set(questions + catalogue.checks.map(\.id) + catalogue.documents.map(\.id).filter { $0.contains("-") })
  }()

  private func ids(in said: [Utterance], _ place: Place) -> [String] {
    let told = said.filter { if case .document = $0 { false } else { true } }
    let text = plainText(told.flatMap { $0.inSentences(place.language) })
    let words = text.split { !$0.isLetter && !$0.isNumber && !"_-.".contains($0) }.map { word in
      String(word.last == "." ? word.dropLast() : word)
    }
    return words.filter { PlainTests.ids.contains($0) || Stage.allCases.map(\.completenessCheck).contains($0) }
  }

  @Test("and no English name of a script in French, unless it was asked for by --ids", arguments: places)
  func names(place: Place) throws {
    guard place.language == .fr else { return }
    var withIds = 0
    for (line, said) in try PlainTests.pages(place) where !line.hasPrefix(":why") {
      #expect(ids(in: said, place).isEmpty, "\(line): \(ids(in: said, place).prefix(3))")
    }
    for (_, said) in try PlainTests.pages(place, showsIds: true) { withIds += ids(in: said, place).count }
    #expect(withIds > 5)
  }

  @Test("--ids shows them, and nothing else does", arguments: [true, false])
  func option(shows: Bool) throws {
    let terminal = try PseudoTerminal(["--plain"] + (shows ? ["--ids"] : []))
    try terminal.wait("the first question") { $0.awaitsLine }
    terminal.type(":clore\n")
    try terminal.expect("Corriger maintenant")
    try terminal.wait("the offer to mend") { $0.awaitsLine }
    #expect(terminal.screen.text.contains("[G1.complete]") == shows)
    #expect(Typography.plain(terminal.screen.text).contains(":modifier company name") == shows)
    #expect(Typography.plain(terminal.screen.text).contains(":modifier entreprise nom") != shows)
  }
}
