import Foundation
import Testing

/// Who may know whom inside a target: a stage reads what earlier stages settled, a folder of the core those below it.
@Suite("Layers inside a target")
struct LayeringTests {
  /// The folders of the core, each of which reads only those before it.
  static let core = [
    "Values", "Words", "Reading", "Time", "Dossier", "Questions", "Output", "Catalogue", "Interview", "Session",
    "Script",
  ]

  /// The uses of a later stage that are left, each with its reason.
  ///
  /// The list only gets shorter: what earlier stages need of later ones goes where both may use it, or what looks back
  /// goes to the later stage.
  static let upward: [String: String] = [
    "1-Inventory/Feasibility.swift ContractForm": "an asset is judged up to the end of the contract to come",
    "3-Specification/ForthcomingTerms.swift ContractForm": "providers are told of the terms to come, through this door",
    "3-Specification/ForthcomingTerms.swift Clause": "providers are told of the clauses to come, through this door",
    "3-Specification/ForthcomingTerms.swift Annex": "providers are told of the duties to come, through this door",
    "3-Specification/SpecificationAnnexes.swift AnswerGrid":
      "the grid that bidders fill in is annexed to what they answer",
    "5-Contract/Terms/ContractDates.swift Vigilance": "a certificate is due six months after the last one that came",
    "4-Negotiation/Move.swift ClauseName": "what was negotiated names the clauses that it went into",
  ]

  /// How late a stage is: parties and law come before all stages, and what stands at the root may be used by all.
  static func rank(_ folder: String) -> Int? { folder.first?.wholeNumberValue ?? (folder.isEmpty ? nil : 0) }

  static func files(_ target: String) -> [SourceFile] {
    HouseRulesTests.files("Sources/\(target)").map {
      SourceFile(path: $0.path, text: $0.lines.joined(separator: "\n"))
    }
  }

  /// Each use of what another folder offers: who uses, what, and whose it is.
  static func uses(in target: String) -> [(user: SourceFile, name: String, owner: SourceFile)] {
    let files = files(target)
    var owners: [String: SourceFile] = [:]
    for file in files { for name in file.offered { owners[name] = file } }
    return files.flatMap { user in
      user.named.sorted().compactMap { name in
        guard let owner = owners[name], !user.declared.contains(name), !user.offered.contains(name),
          owner.folder(below: target) != user.folder(below: target)
        else { return nil }
        return (user, name, owner)
      }
    }
  }

  @Test("a stage reads what earlier stages settled, never the other way")
  func stages() {
    let target = "CarnetContent"
    var found: Set<String> = []
    for (user, name, owner) in LayeringTests.uses(in: target) {
      guard let late = LayeringTests.rank(owner.folder(below: target)) else { continue }
      // The list of all content knows all stages; what else stands at the root is used by all, and knows none.
      if user.path == "Sources/\(target)/Standard.swift" { continue }
      guard late > LayeringTests.rank(user.folder(below: target)) ?? 0 else { continue }
      found.insert("\(user.path.dropFirst("Sources/\(target)/".count)) \(name)")
    }
    let listed = Set(LayeringTests.upward.keys)
    #expect(
      found.subtracting(listed).sorted() == [], "these read a later stage: move what both need to where both may use it"
    )
    #expect(listed.subtracting(found).sorted() == [], "these are gone: take them off the list")
    #expect(listed.count <= 7 && LayeringTests.upward.values.allSatisfy { !$0.isEmpty })
  }

  @Test("after signing the contract is read by the version in force, never as it stands")
  func inForce() {
    // What the questions of the stages before say at this moment may be a draft, which binds nobody.
    let reads = [
      "ContractFacts(dossier", "ContractFacts($0", "ContractFacts(context", "dossier[ContractForm.",
      "dossier.settled(ContractForm.", "context[ContractForm.", "context.settled(ContractForm.",
      "$0.settled(ContractForm.",
      "$0[ContractForm.", "dossier[Specification.", "dossier.settled(Specification.", "context.settled(Specification.",
      "dossier[Offer.", "dossier.settled(Offer.", "dossier[Award.", "dossier.contractProvider", "context.chosen(",
    ]
    for (path, lines) in HouseRulesTests.files("Sources/CarnetContent")
    where path.contains("/6-FollowUp/") || path.contains("/7-Evaluation/") {
      for (number, line) in lines.enumerated() {
        for read in reads where line.contains(read) && !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
          Issue.record("\(path):\(number + 1) reads \(read): ask the timeline, or `agreed` of the context")
        }
      }
    }
  }

  @Test("a folder of the core reads only those below it")
  func core() {
    let target = "CarnetCore"
    var seen: Set<String> = []
    for (user, name, owner) in LayeringTests.uses(in: target) {
      let (high, low) = (user.folder(below: target), owner.folder(below: target))
      seen.formUnion([high, low])
      guard let from = LayeringTests.core.firstIndex(of: high), let to = LayeringTests.core.firstIndex(of: low) else {
        Issue.record("\(user.path) or \(owner.path) stands in no folder of the list")
        continue
      }
      #expect(to < from, "\(user.path) uses \(name) of \(owner.path), which rests on it")
    }
    #expect(seen == Set(LayeringTests.core))
  }

  @Test("a source is read as the compiler reads it: comments and strings name nothing, interpolations do")
  func reading() {
    let text = """
      // Offer
      struct Award { enum Inner {} let words = "Jury \\(Comparison(x, "Move").first("\\(Trap.all)")) Pitfall" }
      private enum Hidden {}
      package func told() { _ = other.Member; Offer2() }
      let table = \"\"\"
        Jury "\\(Grid.one)" Jury
        \"\"\"
      """
    let file = SourceFile(path: "Sources/CarnetContent/4-Negotiation/Award.swift", text: text)
    #expect(file.offered == ["Award", "told", "table"])
    #expect(file.declared == ["Award", "Inner", "Hidden", "told"])
    #expect(file.named.isSuperset(of: ["Comparison", "Trap", "Offer2", "Grid"]))
    #expect(file.named.isDisjoint(with: ["Offer", "Jury", "Move", "Pitfall", "Member"]))
    #expect(file.folder(below: "CarnetContent") == "4-Negotiation")
  }
}
