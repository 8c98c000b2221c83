import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

/// The worked example with some answers changed: what the contract's tests begin from.
struct ContractSample {
  private static let example = Result { () throws -> Dossier in
    try replayed(Script(parsing: Repository.text("Tests/Scripts/kermarrec.fr.carnet"))).dossier
  }

  /// 10 July 2026, in the first period of the example's contract.
  static let now = Instant(epochSeconds: 1_783_670_400, offsetSeconds: 7_200)

  private(set) var dossier: Dossier

  /// The example with its contract open again: what is signed would not change.
  init() throws {
    dossier = try ContractSample.example.get()
    record(.reopened(.contract, reason: "essai"))
  }

  /// The example with its contract closed again upon other answers, which so correct it from its beginning.
  static func agreed(_ answers: [(String, String)]) throws -> Dossier {
    var sample = try ContractSample()
    try sample.dossier.tell(answers, at: now)
    sample.record(.closed(.contract))
    return sample.dossier
  }

  var context: Context { Context(dossier: dossier, subject: Subject(ContractForm.id), now: ContractSample.now) }

  /// Another answer.
  mutating func answer<T: AnswerValue>(_ question: Question<T>, of item: ItemID? = nil, _ value: T) {
    record(.answered(question.address(of: item), .value(value.kept), was: nil))
  }

  /// No answer any more.
  mutating func forget<T: AnswerValue>(_ question: Question<T>, of item: ItemID? = nil) {
    record(.answered(question.address(of: item), .deferred, was: nil))
  }

  mutating func record(_ fact: Fact) {
    let position = dossier.position + 1
    dossier.apply(Event(position: position, act: position, at: ContractSample.now, by: "test", fact: fact))
  }

  /// The contract in a language, or what it lacks.
  func document(_ language: Language = .fr) -> Result<Document, DocumentKind.Lacking> {
    ContractDocument.kind.build(
      dossier, language, ContractSample.now, Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x"))
  }

  /// The contract as lines of text, each run of blanks as one plain space.
  func text(_ language: Language = .fr) throws -> String {
    try plainText(document(language).get().lines(width: 10_000)).replacing("\u{A0}", with: " ")
  }

  /// What a clause says, with plain spaces; nil when it is not written.
  func clause(_ id: String) -> String? {
    guard let clause = Clause.library.first(where: { $0.id == id }), clause.applies(context) else {
      return nil
    }
    let (text, unresolved) = clause.text(context)
    return unresolved.isEmpty ? text.replacing("\u{A0}", with: " ") : nil
  }

  /// What a check finds, in French.
  func findings(_ id: String) throws -> [String] {
    let check = try #require(ContractChecks.all.first { $0.id == id })
    return check.find(dossier, ContractSample.now).map(\.sentence.fr)
  }
}

extension Dossier {
  /// This dossier with its next meeting planned, ten days after the sample's moment.
  func planningMeeting() throws -> Dossier {
    var planned = self
    try planned.tell(
      [("meetings.G9.kind", "revue T3"), ("meetings.G9.planned", "2026-07-20")], at: ContractSample.now)
    return planned
  }
}

/// A document of a dossier as lines of text at the sample's moment, each run of blanks as one plain space.
func printed(_ kind: String, _ dossier: Dossier, _ language: Language = .fr) throws -> String {
  let entry = try #require(Catalogue.standard.documents.first { $0.id == kind })
  let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
  let document = try entry.build(dossier, language, ContractSample.now, footer).get()
  return plainText(document.lines(width: 10_000)).replacing("\u{A0}", with: " ")
}

extension Document {
  /// The headings of a contract's articles, with plain spaces and apostrophes.
  var articles: [String] {
    blocks.compactMap { block in
      if case .heading(level: 1, let words) = block, words.hasPrefix("Article") { Typography.plain(words) } else { nil }
    }
  }
}
