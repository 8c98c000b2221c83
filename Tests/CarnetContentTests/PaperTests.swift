import CarnetContent
import CarnetCore
import CarnetFormats
import CoreSupport
import Foundation
import TestSupport
import Testing

/// A paper can be printed at any time: what is missing is a numbered blank, and only what rules hold back is refused.
@Suite("A paper at any time")
struct PaperTests {
  static let interview = Interview(catalogue: .standard)

  /// A dossier on its way, and the moment at which it is looked at.
  struct Cut: CustomTestStringConvertible, Sendable {
    let name: String
    let dossier: Dossier
    let now: Instant
    var testDescription: String { name }
  }

  /// After the first answer, and half-way through each stage of the example and of a small contract, at random places.
  static let cuts: [Cut] = {
    var cuts: [Cut] = []
    let first = try? dossier([("company.name", "Plomberie Quéméneur")])
    if let first { cuts.append(Cut(name: "first answer", dossier: first, now: tellingTime)) }
    var random = Seeded(seed: 15)
    for path in ["Tests/Scripts/kermarrec.fr.carnet", "Tests/Scripts/guards/6-endings.carnet"] {
      guard let script = try? Script(parsing: Repository.text(path)), let events = try? replayed(script).events else {
        continue
      }
      var places: [Stage: [Int]] = [:]
      var walked = Dossier()
      for (index, event) in events.enumerated() {
        walked.apply(event)
        places[walked.currentStage, default: []].append(index)
      }
      for stage in Stage.allCases {
        guard let stretch = places[stage], !stretch.isEmpty else { continue }
        // The larger example takes long to write: a stage in two is enough of it.
        let isLarge = path.contains("kermarrec")
        if isLarge, stage.number % 2 == 0 { continue }
        let place = stretch[random.next(below: stretch.count)]
        var dossier = Dossier()
        for event in events[...place] { dossier.apply(event) }
        cuts.append(Cut(name: "\(path) \(stage) \(place)", dossier: dossier, now: events[place].at))
        if isLarge { continue }
        // The same, where some of what was said was never said.
        for address in answered(dossier) where random.next(below: 12) == 0 {
          dossier.happen(.answered(address, nil, was: dossier.answer(at: address)), at: events[place].at)
        }
        cuts.append(Cut(name: "\(path) \(stage) \(place) with holes", dossier: dossier, now: events[place].at))
      }
    }
    return cuts
  }()

  /// What is answered of the stages that are open.
  private static func answered(_ dossier: Dossier) -> [Address] {
    Catalogue.standard.forms.filter { !dossier.state(of: $0.stage).isClosed }.flatMap { form in
      form.subjects(in: dossier).flatMap { subject in
        form.questions.map { Address(subject, $0.id) }.filter { dossier.answer(at: $0)?.value != nil }
      }
    }
  }

  /// Kinds about something that need not exist: a letter to nobody, an amendment of nothing.
  static let mayHaveNoObject: Set<String> = [
    "amendment", "asset-slip", "letters-others", "letter-termination", "meeting-agenda", "penalty-statement",
    "period-history", "reminder", "withdrawal-form",
  ]

  @Test("prints every kind, its blanks numbered and listed once, in order", arguments: cuts)
  func prints(cut: Cut) throws {
    var drafts = 0
    for (place, kind) in Catalogue.standard.documents.enumerated() {
      let seed = place + cut.dossier.position
      guard cut.name == "first answer" || seed % 5 == 0 else { continue }
      let language: Language = seed % 2 == 0 ? .fr : .en
      let paper = PaperTests.interview.paper(kind, of: cut.dossier, chain: "0", language: language, now: cut.now)
      switch paper {
      case .failure(let lacking):
        let isAbsent = PaperTests.mayHaveNoObject.contains(kind.id) || !lacking.held.isEmpty
        #expect(isAbsent, "\(kind.id): \(lacking.findings.map(\.sentence.en))")
        #expect(lacking.findings.allSatisfy { !$0.sentence.fr.isEmpty && !$0.sentence.en.isEmpty })
      case .success(let paper):
        drafts += paper.document.isDraft ? 1 : 0
        try check(paper, kind.id, language, cut)
      }
    }
    #expect(cut.name != "first answer" || drafts > 30)
  }

  private func check(_ paper: Paper, _ kind: String, _ language: Language, _ cut: Cut) throws {
    let lines = plainText(paper.document.lines(width: 200))
    let text = Typography.plain(lines)
    guard paper.document.isDraft else {
      #expect(paper.blanks.isEmpty && !text.contains("] ……"), "\(kind): a blank in what is whole")
      return
    }
    let mark = language == .fr ? "BROUILLON" : "DRAFT"
    let pages = paper.document.blocks.count { $0 == .pageBreak } + 1
    #expect(text.components(separatedBy: mark).count - 1 >= pages + 1, "\(kind): \(mark) is not on each page")
    let page = html(paper.document)
    #expect(page.contains("<p class=\"draft\">\(mark)</p>") && page.contains("@top-center"), "\(kind)")
    #expect(markdown(paper.document).contains("**\(mark)**"), "\(kind)")
    #expect(!paper.blanks.isEmpty, "\(kind): a draft of what nothing is missing")
    let title = language == .fr ? "Ce qui reste à compléter" : "What remains to be filled in"
    let parts = text.components(separatedBy: "\n\(title)\n")
    #expect(parts.count == 2, "\(kind): one list")
    var seen: [Int] = []
    for match in parts[0].matches(of: #/\[([0-9]+)\](?= ……| \[)/#) {
      let number = try #require(Int(match.1))
      if !seen.contains(number) { seen.append(number) }
    }
    #expect(seen == Array(1...max(1, seen.count)).filter { seen.contains($0) }, "\(kind): \(seen)")
    #expect(seen.count <= paper.blanks.count && (seen.max() ?? 0) <= paper.blanks.count, "\(kind): \(seen)")
    #expect(Set(paper.lines).count == paper.blanks.count, "\(kind): listed twice \(paper.lines)")
    for (place, line) in paper.lines.enumerated() {
      #expect(parts[1].contains("\(place + 1). \(Typography.plain(line))"), "\(kind): \(line)")
    }
  }

  @Test("names for each blank a command that Carnet takes", arguments: cuts)
  func commands(cut: Cut) {
    var tried: Set<String> = []
    for id in ["contract", "incident-reports"] {
      guard let kind = Catalogue.standard.documents.first(where: { $0.id == id }),
        case .success(let paper) = PaperTests.interview.paper(
          kind, of: cut.dossier, chain: "0", language: .fr, now: cut.now)
      else { continue }
      for blank in paper.blanks where tried.insert(blank.command).inserted {
        let step = PaperTests.interview.step(
          .line(blank.command), at: Standing(language: .fr), in: cut.dossier, chain: "0", head: "0", now: cut.now)
        if case .refuse(let refusal, _) = step { Issue.record("\(blank.command): \(refusal.sentence.fr)") }
      }
    }
  }

  @Test("says nothing that nobody said: what is supposed to write it is left blank")
  func invents() throws {
    let cut = try #require(PaperTests.cuts.first)
    let examples = Catalogue.standard.forms.flatMap(\.questions).filter {
      if case .line = $0.kind { true } else { false }
    }.map { $0.example.fr }.filter { $0.count > 8 }
    for (place, kind) in Catalogue.standard.documents.enumerated() {
      let language: Language = place % 2 == 0 ? .fr : .en
      guard
        case .success(let paper) = PaperTests.interview.paper(
          kind, of: cut.dossier, chain: "0", language: language, now: cut.now), paper.document.isDraft
      else { continue }
      let text = Typography.plain(plainText(paper.document.lines(width: 400)))
      for example in examples where text.contains(example) && !PaperTests.printed.contains(example) {
        Issue.record("\(kind.id) says “\(example)”")
      }
    }
  }

  /// Examples that papers give themselves, whatever is answered.
  private static let printed: Set<String> = ["octobre 2025", "du médiateur des entreprises"]

  @Test("a draft is put on the shelf and not issued")
  func unissued() throws {
    let result = try replayed(
      script("company.name: Plomberie Quéméneur\n! documents contract html\n~ blancs restent\n! documents law html\n"),
      keeps: true)
    #expect(result.source.divergence == nil)
    #expect(result.dossier.issued.map(\.document) == ["law"])
  }
}
