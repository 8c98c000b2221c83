import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// A draft binds nobody: whatever is changed in a contract opened again, what follows the signature stays as it was.
@Suite("A draft of a contract")
struct DraftLawTests {
  static let now = IndicatorTests.end

  /// The example with its contract, inventory and offers open again, and answers of theirs changed at random.
  private static func drafted(seed: Int) throws -> Dossier {
    var random = Seeded(seed: seed)
    var dossier = try IndicatorTests.example()
    for stage in [Stage.inventory, .negotiation, .contract] {
      dossier.happen(.reopened(stage, reason: "avenant"), at: now)
    }
    for form in Catalogue.standard.forms where [.inventory, .negotiation, .contract].contains(form.stage) {
      guard !untouched.contains(form.id) else { continue }
      for subject in form.subjects(in: dossier) {
        for question in form.questions where random.next(below: 3) > 0 {
          let address = Address(subject, question.id)
          guard let value = dossier.answer(at: address)?.value,
            let other = DraftLawTests.other(value, question.kind)
          else { continue }
          dossier.happen(.answered(address, .value(other), was: .value(value)), at: now)
        }
      }
    }
    for asset in dossier.items(of: Asset.id) where random.next(below: 3) == 0 {
      dossier.happen(.withdrawn(Asset.id, asset), at: now)
    }
    if let asset = dossier.upcoming(Asset.form) {
      try dossier.tell(
        [("assets.\(asset).category", "computer"), ("assets.\(asset).support_end", "2020-01-01")], at: now)
    }
    return dossier
  }

  /// What is no term: who the people are, what is offered beside the contract, and what comes as it comes.
  static let untouched: Set<FormID> = ["people", "providers", "closings", "asset_columns", "imports"]

  private static func other(_ value: Value, _ kind: Kind) -> Value? {
    switch (value, kind) {
    case (.number(let number), _): .number(number + 1)
    case (.money(let money), _): .money(Money(cents: money.cents * 2 + 100))
    case (.duration(let span), _): .duration(TimeSpan(seconds: span.seconds * 2 + 3_600))
    case (.yesNo(let yes), _): .yesNo(!yes)
    case (.choice(let id), .choice(let options)): options.all.first { $0.id != id }.map { .choice($0.id) }
    case (.day(let day), _): .day(day.adding(days: 40))
    case (.text(let words), .line(.words)): .text(words + " (projet)")
    case (.windows(let windows), _):
      WeeklyWindows(canonical: "1 08:00-09:00").map { $0 == windows ? value : .windows($0) }
    default: nil
    }
  }

  /// The figures that the example requires of what follows the signature.
  static let figures: [String] = {
    let text = (try? Repository.text("Tests/Scripts/kermarrec.fr.carnet")) ?? ""
    guard let script = try? Script(parsing: text) else { return [] }
    let later = ["kpi", "incident", "penalty", "visit", "invoice", "sheet", "period", "trend", "proposal", "promise"]
    return Set(
      script.lines.compactMap { line -> String? in
        guard case .require(let name, _) = line.content else { return nil }
        return later.contains { name.hasPrefix($0 + ".") } ? name : nil
      }
    ).sorted()
  }()

  @Test("changes no figure of what follows the signature", arguments: 1...8)
  func figuresStay(seed: Int) throws {
    let (before, after) = (try IndicatorTests.example(), try DraftLawTests.drafted(seed: seed))
    #expect(DraftLawTests.figures.count > 80)
    for name in DraftLawTests.figures {
      let (was, is_) = (before.figure(name, at: DraftLawTests.now), after.figure(name, at: DraftLawTests.now))
      #expect(was == is_, "seed \(seed): \(name)")
    }
  }

  @Test("changes no finding of the follow-up", arguments: 1...8)
  func findingsStay(seed: Int) throws {
    let (before, after) = (try IndicatorTests.example(), try DraftLawTests.drafted(seed: seed))
    for check in Catalogue.standard.checks where [.followUp, .evaluation].contains(check.stage) {
      let (was, is_) = (check.find(before, DraftLawTests.now), check.find(after, DraftLawTests.now))
      #expect(was.map(\.sentence) == is_.map(\.sentence), "seed \(seed): \(check.id)")
    }
  }

  @Test("changes no date of the agenda that follows from the contract", arguments: 1...8)
  func datesStay(seed: Int) throws {
    let (before, after) = (try IndicatorTests.example(), try DraftLawTests.drafted(seed: seed))
    func dates(_ dossier: Dossier) -> Set<String> {
      let stages = [
        ContractContent.agenda, FollowUpAgenda.deadlines, DecisionContent.agenda, EvaluationAgenda.deadlines,
      ]
      return Set(stages.flatMap { $0(dossier, DraftLawTests.now) }.map { "\($0.day.iso) \($0.title.fr)" })
    }
    #expect(dates(before).symmetricDifference(dates(after)).sorted() == [], "seed \(seed)")
  }
}
