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
  ///
  /// What a paper tells of the firm and its park as they stand today, such as when a warranty ends, may be left as it is.
  private static func drafted(seed: Int, leavingFirm: Bool = false) throws -> Dossier {
    var random = Seeded(seed: seed)
    var dossier = try IndicatorTests.example()
    for stage in [Stage.inventory, .negotiation, .contract] {
      dossier.happen(.reopened(stage, reason: "avenant"), at: now)
    }
    for form in Catalogue.standard.forms where [.inventory, .negotiation, .contract].contains(form.stage) {
      guard !untouched.contains(form.id), !leavingFirm || !firm.contains(form.id) else { continue }
      for subject in form.subjects(in: dossier) {
        for question in form.questions where random.next(below: 3) > 0 {
          let address = Address(subject, question.id)
          guard let value = dossier.answer(at: address)?.value,
            let other = other(value, question.kind, in: dossier, &random)
          else { continue }
          dossier.happen(.answered(address, .value(other), was: .value(value)), at: now)
        }
      }
    }
    guard !leavingFirm else { return dossier }
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

  /// Who the firm is, where, and what it has today.
  static let firm: Set<FormID> = [Company.id, Site.id, Asset.id]

  /// Another value of that kind; nil for what has none.
  private static func other(_ value: Value, _ kind: Kind, in dossier: Dossier, _ random: inout Seeded) -> Value? {
    func pick<T>(_ all: [T]) -> T? { all.isEmpty ? nil : all[random.next(below: all.count)] }
    switch (value, kind) {
    case (.number(let number), _): return .number(number + 1)
    case (.rate(let rate), _): return .rate(Rate(basisPoints: rate.basisPoints + 150))
    case (.money(let money), _): return .money(Money(cents: money.cents * 2 + 100))
    case (.duration(let span), _): return .duration(TimeSpan(seconds: span.seconds * 2 + 3_600))
    case (.yesNo(let yes), _): return .yesNo(!yes)
    case (.choice(let id), .choice(let options)): return pick(options.all.filter { $0.id != id }).map { .choice($0.id) }
    case (.choices(let ids), .choices(let options)):
      let left = options.all.filter { !ids.contains($0.id) }
      return pick(left).map { .choices([$0.id]) }
    case (.item(let item), .item(let form)):
      return pick(dossier.items(of: form).filter { $0 != item }).map { .item($0) }
    case (.items(let items), .items): return .items(Array(items.dropFirst()))
    case (.windows, _): return WeeklyWindows(canonical: "2 10:00-11:00").map { .windows($0) }
    case (.day(let day), _): return .day(day.adding(days: 40))
    case (.text(let text), .line), (.text(let text), .paragraph):
      return Int(text.prefix(1)) == nil ? .text(text + " bis") : nil
    default: return nil
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

  @Test("changes no line of the agenda", arguments: 1...8)
  func agendaStays(seed: Int) throws {
    let (before, after) = (try IndicatorTests.example(), try DraftLawTests.drafted(seed: seed))
    func lines(_ dossier: Dossier) -> [String] {
      Catalogue.standard.agenda(dossier, DraftLawTests.now).map { "\($0.day.iso) \($0.title.fr) \($0.advice.en)" }
        .sorted()
    }
    let (was, now) = (lines(before), lines(after))
    #expect(Set(now).count == now.count, "no line is told twice")
    #expect(was.contains { $0.contains("Fin de support") })
    #expect(
      was.difference(from: now).isEmpty,
      "seed \(seed): \(was.filter { !now.contains($0) }) → \(now.filter { !was.contains($0) })")
  }

  @Test("changes nothing that is told of what was noted since", arguments: 1...4)
  func accountsStay(seed: Int) throws {
    let (before, after) = (try IndicatorTests.example(), try DraftLawTests.drafted(seed: seed))
    let words =
      ["I4", "I7", "V2", "G1", "K03", "K10", "K17", "K23", "K25"].map { ":why \($0)" }
      + [":show I4", ":list incidents", ":list interventions"]
    for word in words {
      func said(_ dossier: Dossier) -> String {
        let step = Interview(catalogue: .standard).step(
          .line(word), at: Standing(language: .en), in: dossier, chain: "", head: "", now: DraftLawTests.now)
        guard case .show(let utterances, _) = step else { return "" }
        return plainText(utterances.flatMap { $0.lines(width: 200, language: .en) })
      }
      #expect(!said(before).isEmpty && said(before) == said(after), "seed \(seed): \(word)")
    }
  }

  @Test("changes nothing of the table for an auditor", arguments: 1...8)
  func ledgerStays(seed: Int) throws {
    func rows(_ dossier: Dossier) throws -> [[String]] {
      IncidentTable.table(try #require(Catalogue.standard.view(dossier, now: DraftLawTests.now))).plain
    }
    let (before, after) = (try rows(IndicatorTests.example()), try rows(DraftLawTests.drafted(seed: seed)))
    #expect(before.count > 10 && before.count == after.count, "seed \(seed)")
    for (was, now) in zip(before, after) {
      let columns = zip(IncidentTable.columns, zip(was, now)).filter { $1.0 != $1.1 }
      #expect(columns.isEmpty, "seed \(seed): \(was[0]) \(columns.map { "\($0.id) \($1.0) → \($1.1)" })")
    }
  }

  /// Kinds that tell of the draft itself, or of what is not agreed: they follow it.
  static let ofDraft: Set<String> = [
    "contract", "amendment", "summary", "clause-guide", "withdrawal-form",
  ]

  @Test("changes no paper about what follows the signature", arguments: 1...8)
  func papersStay(seed: Int) throws { try papers(seed: seed, from: .contract, leavingFirm: true) }

  @Test(
    "changes no paper of the follow-up, whatever is changed of the firm, its sites and its assets", arguments: 1...8)
  func papersOfTheFirmStay(seed: Int) throws { try papers(seed: seed, from: .followUp) }

  private func papers(seed: Int, from stage: Stage, leavingFirm: Bool = false) throws {
    let (before, after) = (
      try IndicatorTests.example().planningMeeting(),
      try DraftLawTests.drafted(seed: seed, leavingFirm: leavingFirm).planningMeeting()
    )
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    var compared = 0
    for kind in Catalogue.standard.documents
    where kind.stage >= stage && !DraftLawTests.ofDraft.contains(kind.id) {
      let meetings = kind.about.map { before.items(of: $0).map(Optional.some) } ?? []
      for item in meetings + [nil] {
        for language in Language.allCases {
          let was = kind.build(before, language, DraftLawTests.now, footer, about: item)
          let now = kind.build(after, language, DraftLawTests.now, footer, about: item)
          switch (was, now) {
          case (.success(let was), .success(let now)):
            compared += 1
            let first = plainText(was.lines(width: 200)).split(separator: "\n")
            let second = plainText(now.lines(width: 200)).split(separator: "\n")
            let line =
              zip(first, second).first { $0 != $1 }.map { "\($0) → \($1)" } ?? "\(first.count) → \(second.count)"
            let isSame = first == second
            #expect(isSame, "seed \(seed) \(kind.id) \(item?.description ?? ""): \(line)")
          case (.failure(let was), .failure(let now)): #expect(was == now, "seed \(seed) \(kind.id)")
          default: Issue.record("seed \(seed): \(kind.id) is written of one and not of the other")
          }
        }
      }
    }
    #expect(compared > 30, "\(compared) papers")
  }
}
