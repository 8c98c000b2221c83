import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("Where one stands")
struct StatusTests {
  private static let interview = Interview(catalogue: .standard)

  /// Each stage of both examples: where it begins, in its middle, and where it ends.
  private static let cuts = Result { try told() }

  private static func told() throws -> [(name: String, dossier: Dossier, now: Instant)] {
    var cuts: [(name: String, dossier: Dossier, now: Instant)] = [("nothing", Dossier(), tellingTime)]
    for path in ExampleTests.scripts + ["Tests/Scripts/guards/6-park.carnet"] {
      let events = try replayed(Script(parsing: Repository.text(path))).events
      var places: [Stage: [Int]] = [:]
      var walked = Dossier()
      for (index, event) in events.enumerated() {
        walked.apply(event)
        places[walked.currentStage, default: []].append(index)
      }
      let wanted = Set(places.values.flatMap { [$0[0], $0[$0.count / 2], $0[$0.count - 1]] })
      var dossier = Dossier()
      for (index, event) in events.enumerated() {
        dossier.apply(event)
        if wanted.contains(index) { cuts.append(("\(path) \(index)", dossier, event.at)) }
      }
    }
    return cuts
  }

  /// The labelled lines of a page.
  private static func facts(_ page: [Utterance]) -> [Document.Fact] {
    page.reduce(into: []) { if case .facts(let facts) = $1 { $0 += facts } }
  }

  @Test("fits one screen in any state, and says what is next with its command", arguments: Language.allCases)
  func oneScreen(language: Language) throws {
    let cuts = try StatusTests.cuts.get()
    #expect(cuts.count > 40)
    for cut in cuts {
      let page = StatusTests.interview.statusPage(of: cut.dossier, language: language, now: cut.now)
      let lines = page.flatMap { $0.typeset(in: language).lines(width: 80, language: language) }
      #expect(lines.count <= 22, "\(cut.name): \(lines.count) lines")
      #expect(plainText(lines).split(separator: "\n").allSatisfy { displayWidth(String($0)) <= 80 }, "\(cut.name)")
      let facts = StatusTests.facts(page)
      #expect(
        facts.map(\.label).prefix(2) == (language == .fr ? ["Où", "Ensuite"] : ["Where", "Next"]), "\(cut.name)")
      #expect(facts.allSatisfy { $0.value.contains(" → ") }, "\(cut.name)")
    }
  }

  @Test("suggests only commands that are taken", arguments: Language.allCases)
  func taken(language: Language) throws {
    for cut in try StatusTests.cuts.get() {
      let page = StatusTests.interview.statusPage(of: cut.dossier, language: language, now: cut.now)
      for fact in StatusTests.facts(page) {
        let command = String(fact.value.split(separator: "→").last ?? "").drop { $0 == " " }
        let step = StatusTests.interview.step(
          .line(String(command)), at: Standing(language: language), in: cut.dossier, chain: "0", head: "0", now: cut.now
        )
        if case .refuse(let refusal, _) = step { Issue.record("\(cut.name) \(command): \(refusal.sentence.en)") }
      }
    }
  }

  @Test("has only dates ahead under what is ahead", arguments: Language.allCases)
  func ahead(language: Language) throws {
    let wording = Wording(language: language)
    for cut in try StatusTests.cuts.get() {
      let today = Catalogue.standard.zone(cut.dossier).localized(cut.now).day
      let late = StatusTests.interview.agenda(of: cut.dossier, now: cut.now).filter { $0.day < today }
      for whole in [false, true] {
        var page = StatusTests.interview.statusPage(
          of: cut.dossier, language: language, now: cut.now, whole: whole)
        let label = language == .fr ? "À venir" : "Ahead"
        let heading = language == .fr ? "Dates à venir" : "Coming up"
        var words: [String] = []
        if whole {
          guard let place = page.firstIndex(of: .heading(heading)) else { continue }
          page = Array(page[place...])
          words = page.reduce(into: []) { if case .list(_, let points) = $1 { $0 += points } }
        } else {
          let facts = StatusTests.facts(page)
          words = facts.drop { $0.label != label }.map(\.value)
        }
        for deadline in late where deadline.day < today {
          let day = whole ? wording.day(deadline.day) : wording.shortDay(deadline.day)
          #expect(!words.contains { $0.hasPrefix(day) }, "\(cut.name): \(day)")
        }
      }
    }
  }

  @Test("a stage whose answers are all given does not say so many of so many while points are missing")
  func noFullCount() throws {
    for cut in try StatusTests.cuts.get() {
      let road = Road(catalogue: .standard, dossier: cut.dossier, now: cut.now)
      let stage = cut.dossier.currentStage
      guard !cut.dossier.state(of: stage).isClosed, !road.obstacles(to: stage).isEmpty else { continue }
      let page = StatusTests.interview.statusPage(of: cut.dossier, language: .fr, now: cut.now)
      for case .standing(_, let words) in page {
        let numbers = words.matches(of: #/([0-9]+) réponses? sur (environ )?([0-9]+)/#)
        for match in numbers { #expect(match.1 != match.3, "\(cut.name): \(words)") }
      }
    }
  }

  /// What a firm says first: its size and its sites.
  private static let firms: [(people: Int, path: String)] = [
    (4, "Tests/Scripts/guards/5-contract.carnet"), (8, "Tests/Scripts/guards/5-sites.carnet"),
    (9, "Tests/Scripts/guards/6-endings.carnet"), (8, "Tests/Scripts/guards/6-invoices.carnet"),
    (12, "Tests/Scripts/kermarrec.fr.carnet"), (12, "Tests/Scripts/kermarrec.en.carnet"),
  ]

  @Test("announces about as many answers as the contract then takes", arguments: firms.indices)
  func announced(place: Int) throws {
    let firm = StatusTests.firms[place]
    let events = try replayed(Script(parsing: Repository.text(firm.path))).events
    var dossier = Dossier()
    var announced: Progress?
    var contract: Progress?
    var largest = 0
    for event in events {
      dossier.apply(event)
      let road = Road(catalogue: .standard, dossier: dossier, now: event.at)
      if dossier.answer(at: Company.headcount.address()) != nil,
        dossier.isListed(Site.id) || dossier.items(of: "people").count > 0
      {
        announced = announced ?? road.wayToTheContract
      }
      // Who wants every detail is asked more.
      if announced != nil, contract == nil, dossier.level == .essential {
        largest = max(largest, road.wayToTheContract.required)
      }
      if case .closed(.contract) = event.fact, contract == nil { contract = road.wayToTheContract }
    }
    let first = try #require(announced).required
    let last = try #require(contract).required
    #expect(abs(first - last) * 3 <= max(first, last), "\(firm.path): \(first) announced, \(last) in the end")
    #expect(largest * 2 <= first * 3, "\(firm.path): \(first) announced, up to \(largest)")
  }

  @Test("the first screen says in six lines of 80 columns what to have at hand, and the seven stages")
  func opening() {
    for language in Language.allCases {
      let said = StatusTests.interview.opening(language)
      let lines = said.flatMap { $0.typeset(in: language).lines(width: 80, language: language) }
      #expect(said.count == 6 && lines.count == 6)
      let text = Typography.plain(plainText(lines))
      let draft = Text(fr: ":documents contrat", en: ":documents contract")[language]
      for paper in ["Kbis", "infogreffe.fr", "insee.fr", "urssaf.fr", "vigilance", "minutes"] + [draft] {
        #expect(text.contains(paper), "\(paper)")
      }
      for stage in Stage.allCases {
        #expect(text.replacing("\n ", with: "").lowercased().contains(stage.title[language].lowercased()))
      }
    }
  }

  @Test("a single offer is justified once: its written reason closes the stage")
  func once() throws {
    let text = try Repository.text("Tests/Scripts/guards/6-endings.carnet")
    let start = try #require(text.ranges(of: "! waive G4.offers").first).lowerBound
    let result = try replayed(
      Script(
        parsing: text[..<start]
          + """
          ? points-missing ! close negotiation
          ~ Your reason: “only one who comes”
          > no
          > yes
          = state.negotiation closed
          = check.G4.offers waived

          """), keeps: true)
    #expect(result.source.divergence == nil)
    #expect(result.dossier.waivers["G4.offers"]?.reason == "only one who comes")
  }
}
