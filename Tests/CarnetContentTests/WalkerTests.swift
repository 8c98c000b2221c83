import CarnetContent
import CarnetCore
import CoreSupport
import Foundation
import TestSupport
import Testing

/// A person who answers what is asked and nothing else.
///
/// She says what the example shows, Enter at gates, now and then that she does not know: her answers come from the kind and
/// the example of each question.
private struct Walker: ~Copyable {
  private static let start = Instant(epochSeconds: 1_759_734_000, offsetSeconds: 7_200)
  private var session: MemorySession
  private var now = start
  private var random: Seeded
  private let walk: WalkerTests.Walk
  /// How often each question was refused.
  private var refusals: [Address: Int] = [:]
  /// How many items she wants of each list.
  private var wanted: [FormID: Int] = [:]
  private(set) var typed: [String] = []

  static func begin(_ walk: WalkerTests.Walk) throws -> Walker {
    var walker = Walker(walk, try memorySession(language: walk.language, at: start, keeps: true))
    if walk.level == .detail { try walker.say(walk.language == .fr ? ":niveau détail" : ":level detail") }
    return walker
  }

  private init(_ walk: WalkerTests.Walk, _ session: consuming MemorySession) {
    self.session = session
    self.walk = walk
    random = Seeded(seed: walk.seed)
  }

  var dossier: Dossier { session.dossier }
  var screen: String { session.screen.text }

  /// Answers until a stage is settled, or until nothing can be answered.
  mutating func go(until stage: Stage) throws -> String? {
    for _ in 0..<3_000 {
      if dossier.state(of: stage).isConfirmed { return nil }
      let asking = session.situation(at: now).prompt().asking
      switch asking {
      case .question(let address)?:
        if let stuck = try answer(address) { return stuck }
      case .another(let form)?:
        _ = try say(dossier.items(of: form).count < wishes(form) ? yes : no)
      case .close(let closing)?:
        _ = try say("")
        if session.situation(at: now).prompt().asking == .close(closing), !dossier.state(of: stage).isConfirmed {
          return "“\(closing.title.en)” does not close, and nothing is offered to mend it"
        }
      case .pending?: _ = try say("")
      case .command(let place)?: return "nothing is asked in “\(place.title.en)”"
      case nil: return "nothing is asked"
      }
    }
    return "she goes round in a circle"
  }

  private var yes: String { walk.language == .fr ? "oui" : "yes" }
  private var no: String { walk.language == .fr ? "non" : "no" }

  private mutating func wishes(_ form: FormID) -> Int {
    if let count = wanted[form] { return count }
    // The examples tell one firm from one other.
    let isRegistered =
      session.interview.catalogue.form(form)?.questions.contains { question in
        if case .line(.siren) = question.kind { true } else { false }
      } ?? false
    let count = form == "sites" ? walk.sites : isRegistered ? 1 : 1 + random.next(below: 3)
    wanted[form] = count
    return count
  }

  /// Answers one question; what is wrong when it is refused over and over.
  private mutating func answer(_ address: Address) throws -> String? {
    guard let question = session.interview.catalogue.question(at: address) else { return "\(address) is no question" }
    let tries = refusals[address, default: 0]
    guard tries < 4 else { return "\(address) refuses \(typed.suffix(4))" }
    let hasOffer = session.situation(at: now).prompt().defaultValue != nil
    let dunno = walk.language == .fr ? "je sais pas" : "dunno"
    let noted = dossier.answer(at: address)?.value
    let words =
      switch tries {
      // What is noted and asked again was found wanting.
      case 0 where noted != nil: another(question, address, than: noted, hasOffer: hasOffer)
      case 0 where question.mayBeUnknown && dossier.answer(at: address) == nil && random.next(below: 3) == 0: dunno
      case 0, 1: sample(question, address, hasOffer: hasOffer)
      case 2: "\(shown(question, address)) \(address.subject.item?.number ?? 2)"
      default: question.mayBeUnknown ? dunno : ""
      }
    if try say(words) { refusals[address, default: 0] += 1 }
    return nil
  }

  /// Something else than what is noted, where the kind leaves a choice.
  private mutating func another(
    _ question: QuestionDefinition, _ address: Address, than noted: Value?, hasOffer: Bool
  ) -> String {
    switch (question.kind, noted) {
    case (.yesNo, .yesNo(let said)?): said ? no : yes
    case (.choice(let options), .choice(let id)?):
      any(of: options.all.filter { $0.id != id }.map { $0.label[walk.language] })
    case (.item(let form), .item(let item)?):
      any(of: dossier.items(of: form).filter { $0 != item }.map(\.description))
    case (.items, _): any(of: walk.language == .fr ? ["tous", "aucun"] : ["all", "none"])
    case (.line(let shape), _) where shape.isFree: "\(shown(question, address)) \(random.next(below: 900))"
    default: sample(question, address, hasOffer: hasOffer)
    }
  }

  /// The example that Carnet shows there.
  private func shown(_ question: QuestionDefinition, _ address: Address) -> String {
    session.interview.example(at: address, of: session.standing, in: dossier, now: now) ?? ""
  }

  private mutating func any(of words: [String]) -> String {
    words.isEmpty ? "" : words[random.next(below: words.count)]
  }

  /// What she would type: what suits the walk where the kind leaves a choice, else what is offered, else the example.
  private mutating func sample(_ question: QuestionDefinition, _ address: Address, hasOffer: Bool) -> String {
    switch question.kind {
    case .number(let range, .people?) where question.form == "company" && range.contains(walk.people):
      String(walk.people)
    case .choice(let options) where options.all.contains { $0.id == walk.legalForm.rawValue }:
      walk.legalForm.label[walk.language]
    case .yesNo where question.prompt.en.contains("personal data"): walk.holdsPersonalData ? yes : no
    case .yesNo where !hasOffer: random.next(below: 4) == 0 ? no : yes
    case .item(let form):
      hasOffer ? "" : dossier.items(of: form).first.map(\.description) ?? shown(question, address)
    case .items(let form): hasOffer ? "" : dossier.items(of: form).first.map(\.description) ?? ""
    default: hasOffer && random.next(below: 2) == 0 ? "" : shown(question, address)
    }
  }

  /// True when what she types is refused.
  @discardableResult mutating func say(_ line: String) throws -> Bool {
    now = now.adding(seconds: 20)
    typed.append(line)
    _ = try session.take(Heard(.line(line), at: now))
    return session.situation(at: now).isRefused
  }
}

@Suite("A person who answers only what is asked")
struct WalkerTests {
  struct Walk: Sendable, CustomTestStringConvertible {
    let seed: Int
    let legalForm: LegalForm
    let language: Language
    let sites: Int
    let people: Int
    let holdsPersonalData: Bool
    let level: Level

    var testDescription: String {
      "seed \(seed): \(legalForm.rawValue), \(language.rawValue), \(level.rawValue), \(sites) site(s), \(people) people, "
        + "\(holdsPersonalData ? "with" : "without") personal data"
    }

    /// A walk whose firm follows from its seed.
    init(seed: Int, level: Level) {
      self.seed = seed
      self.level = level
      let forms = LegalForm.allCases
      legalForm = forms[seed / 2 % forms.count]
      language = seed % 2 == 0 ? .fr : .en
      sites = seed % 4 < 2 ? 1 : 3
      people = [1, 2, 3, 9, 14, 49, 60][seed % 7]
      holdsPersonalData = seed % 3 != 0
    }
  }

  /// Each legal form in both languages; at the detail level, which takes longer, a few of them, or so many seeds as
  /// `CARNET_WALKS` says.
  static let walks: [Walk] = {
    let round = 2 * LegalForm.allCases.count
    let wished = ProcessInfo.processInfo.environment["CARNET_WALKS"].flatMap { Int($0) }
    let essential = (0..<max(round, wished ?? 0)).map { Walk(seed: $0, level: .essential) }
    let detailed = (wished.map { Array(0..<$0) } ?? [0, 5, 10, 15, 20, 25]).map { Walk(seed: $0, level: .detail) }
    return essential + detailed
  }()

  @Test("reaches the draft of the contract, and its signature", arguments: walks)
  func walk(_ walk: Walk) throws {
    var walker = try Walker.begin(walk)
    if let stuck = try walker.go(until: .negotiation) {
      Issue.record(
        "\(walk.testDescription): \(stuck)\nshe typed \(walker.typed.suffix(20))\n\(walker.screen.suffix(2_500))")
      return
    }
    #expect(try !walker.say(":documents contract"), "\(walk.testDescription): no draft\n\(walker.screen.suffix(1_500))")
    if let stuck = try walker.go(until: .contract) {
      Issue.record(
        "\(walk.testDescription): \(stuck)\nshe typed \(walker.typed.suffix(20))\n\(walker.screen.suffix(2_500))")
    }
  }
}
