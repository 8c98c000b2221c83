import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("Carnet never refuses what Carnet shows")
struct ExampleLawTests {
  /// A dossier at a moment of its life, and what it is called.
  struct Moment: Sendable, CustomTestStringConvertible {
    let share: Int
    let dossier: Dossier
    let language: Language
    let now: Instant

    var testDescription: String { "\(language.rawValue), \(share) %" }
    /// What takes longer is tried in the middle and at the end alone.
    var isMilestone: Bool { share == 45 || share == 100 }
  }

  /// The worked example, after as many of its events as some shares of it.
  static let moments: [Moment] = Language.allCases.flatMap { language -> [Moment] in
    let path = "Tests/Scripts/kermarrec.\(language.rawValue).carnet"
    guard let events = try? replayed(Script(parsing: Repository.text(path))).events else { return [] }
    return [10, 25, 35, 45, 55, 70, 100].compactMap { share in
      let told = events.prefix(events.count * share / 100)
      var dossier = Dossier()
      for event in told { dossier.apply(event) }
      return told.last.map {
        Moment(share: share, dossier: dossier, language: language, now: $0.at)
      }
    }
  }

  let interview = Interview(catalogue: .standard)

  /// Every question that makes sense at a moment: of what stands there, and of what may come next.
  private func asked(at moment: Moment) -> [(address: Address, question: QuestionDefinition)] {
    let road = Road(catalogue: .standard, dossier: moment.dossier, now: moment.now)
    return Catalogue.standard.forms.flatMap { form -> [(Address, QuestionDefinition)] in
      let fresh = form.items.map { _ in [Subject(form.id, road.upcoming(form))] } ?? []
      return (form.subjects(in: moment.dossier) + fresh).flatMap { subject in
        form.questions.map { (Address(subject, $0.id), $0) }
      }
    }.filter { road.isReachable($0.0) }
  }

  /// Why words are refused at an address, or are not taken as they stand where they have to be; nil when they are.
  private func fault(
    of words: String, at address: Address, _ question: QuestionDefinition, _ moment: Moment, asTheyStand: Bool
  ) -> String? {
    let reading = Reading(catalogue: .standard, dossier: moment.dossier, now: moment.now)
    let context = Context(
      dossier: moment.dossier, subject: address.subject, now: moment.now, language: moment.language)
    switch reading.hear(words, as: question.kind) {
    case .failure(let refusal): return refusal.sentence.en
    case .success(let heard):
      if let refusal = question.objection(heard.value, context) { return refusal.sentence.en }
      guard asTheyStand else { return nil }
      if let doubt = question.doubt(heard.value, context) { return "is doubted: \(doubt.why.en)" }
      return heard.assumed ? "is asked back" : nil
    }
  }

  /// True where no answer at all is right: the list is empty and the refusal says how to begin it, a firm has no such
  /// right, the contract has no day of revision left.
  private func namesNothing(_ question: QuestionDefinition, _ moment: Moment) -> Bool {
    if ["withdrawal.sent", "price_revisions.date"].contains("\(question.form).\(question.id)") { return true }
    if case .item(let form) = question.kind { return moment.dossier.items(of: form).isEmpty }
    return false
  }

  @Test("the example that a question shows is taken there", arguments: moments)
  func examples(moment: Moment) {
    let standing = Standing(language: moment.language)
    var seen: Set<String> = []
    for (address, question) in asked(at: moment) where !namesNothing(question, moment) {
      guard let example = interview.example(at: address, of: standing, in: moment.dossier, now: moment.now),
        let fault = fault(of: example, at: address, question, moment, asTheyStand: !isLate(question)),
        seen.insert("\(question.form).\(question.id)").inserted
      else { continue }
      Issue.record("\(address): “\(example)” \(fault)")
    }
  }

  /// True for a day or a moment: past its time it can only be doubted.
  private func isLate(_ question: QuestionDefinition) -> Bool { ["day", "moment"].contains(question.kind.tag) }

  @Test("what Enter would take is taken", arguments: moments)
  func suggestions(moment: Moment) {
    var seen: Set<String> = []
    for (address, question) in asked(at: moment) where moment.dossier.answer(at: address)?.value == nil {
      let context = Context(
        dossier: moment.dossier, subject: address.subject, now: moment.now, language: moment.language)
      guard let value = question.suggestion(context) else { continue }
      guard let fault = question.objection(value, context)?.sentence.en,
        seen.insert("\(question.form).\(question.id)").inserted
      else { continue }
      Issue.record("\(address): \(value.canonical) \(fault)")
    }
  }

  @Test("what a refusal gives for an example is taken", arguments: moments.filter(\.isMilestone))
  func remedies(moment: Moment) throws {
    let wrong = [
      "zzzz", "-1", "99999999", "31/02/2020", "1990-01-01", "2049-01-01", "oui", "4 h", "SN\tSN",
    ]
    var seen: Set<String> = []
    for (address, question) in asked(at: moment) where !namesNothing(question, moment) {
      var dossier = moment.dossier
      // Whatever the stage: what is closed is opened first.
      for stage in Stage.allCases where dossier.state(of: stage).isClosed {
        dossier.happen(.reopened(stage, reason: "test"), at: moment.now)
      }
      for line in wrong {
        var standing = Standing(language: moment.language)
        standing.focus = address
        guard
          case .refuse(let refusal, _) = interview.step(
            .line(line), at: standing, in: dossier, chain: "", head: "", now: moment.now),
          let shown = ExampleLawTests.example(in: refusal.remedy?[moment.language])
        else { continue }
        let refused = shown.compactMap { fault(of: $0, at: address, question, moment, asTheyStand: false) }
        guard let fault = refused.first, seen.insert("\(question.form).\(question.id) \(refusal.reason.id)").inserted
        else { continue }
        Issue.record("\(address): “\(line)” is refused with \(shown) for an example: \(fault)")
      }
    }
  }

  /// The answers that a remedy gives for examples, or asks whether they are meant; nil when it gives none.
  private static func example(in remedy: String?) -> [String]? {
    guard let remedy else { return nil }
    for opening in ["Par exemple : ", "For example: ", "Vouliez-vous dire ", "Did you mean "]
    where remedy.hasPrefix(opening) {
      let said = remedy.dropFirst(opening.count).prefix { $0 != "·" && $0 != "(" }
      let words = said.filter { !"?«»“”".contains($0) }.split(separator: " ").joined(separator: " ")
      guard !words.hasPrefix(":") else { return nil }
      let parts = [", ou ", ", or ", " ou ", " or "].reduce(words) { $0.replacing($1, with: "|") }
      guard parts != words else { return [words] }
      return parts.replacing(", ", with: "|").split(separator: "|").map(String.init)
    }
    return nil
  }
}
