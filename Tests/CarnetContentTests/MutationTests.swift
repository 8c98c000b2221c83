import CarnetContent
import CarnetCore
import CarnetFormats
import TestSupport
import Testing

/// A script is worth what it notices: each line of the worked example is deleted, misspelt, reworded, broken, moved and
/// said twice, and something must be the matter each time.
@Suite("Slips in the worked example")
struct MutationTests {
  static let interview = Interview(catalogue: .standard)

  /// What cannot be noticed in reason, though it is neither moved nor said twice.
  ///
  /// The list may only get shorter.
  enum Unnoticeable: String, CaseIterable {
    /// An answer in other words, Enter among them, for which the same value is kept.
    case sameValue
    /// A command by the beginning of its name, or without what it supposes: the stage where one stands, the other level.
    case sameCommand
    /// A figure whose misspelling is the name of another with the same value: `clause.C10` for `clause.C01`.
    case sameFigure
    /// Another time of the same day, where only days are told: nothing of it is kept.
    case sameDay
    /// A refused value for which another would be refused alike: its refusal does not quote it.
    case unquoted
    /// The number of lines, which no line counts.
    case count
  }

  /// Refusals that do not quote the value, by address and reason; a `~` under any other does.
  static let unquoted: [String: String] = [
    "company.siren wrong-control-key": "which figure is wrong cannot be told",
    "assets.A1.purchased no-such-day": "the month is named, which has no such day",
    "accesses.X1.place looks-like-a-secret": "a secret is not shown again",
    "interviews.EN1.people not-the-same-group": "any two of two colleges are",
    "interviews.EN1.date day-to-come": "any day to come is",
    "needs.B1.measure measure-without-value": "any words without a figure are",
    "contract.payment_days over-the-legal-limit": "the limit is named",
    "incidents.I4.restored before-the-report": "the time of the report is named",
  ]

  @Test("are noticed, save what is moved or said twice", arguments: ExampleTests.scripts)
  func areNoticed(path: String) throws {
    let script = try Script(parsing: Repository.text(path))
    var rehearsal = try Rehearsal.of(script)
    var met: Set<String> = []
    var parsed: [ParsedMutation] = []
    for mutation in script.sample.flatMap({ script.mutations(of: $0, in: MutationTests.interview) }) {
      // What the parser finds is noticed.
      if let mutation = try? ParsedMutation(mutation, in: script) { parsed.append(mutation) }
    }
    let known = MutationTests.known(parsed, in: script)
    for (number, mutation) in known.enumerated() where mutation.requiresFinalState(in: script) {
      let ending = try rehearsal.ending(with: mutation.lines, for: mutation.range)
      if number % 250 == 0 { try rehearsal.confirm(ending, mutation) }
      guard case .sameState = ending, !mutation.mutation.kind.mayGoUnnoticed else { continue }
      guard let why = try mutation.unnoticeable(in: &rehearsal) else {
        Issue.record(
          """
          Goes unnoticed in \(path): \(mutation.mutation). Under a refusal write `~` with words that quote the value; \
          where an answer is told again later, `= address value` before that; where a time matters, an answer that \
          depends on it.
          """)
        continue
      }
      met.insert(why.rawValue)
      if why == .unquoted, let refusal = mutation.refusal { met.insert(refusal) }
    }
    guard Repository.runsAll else { return }
    let listed = Unnoticeable.allCases.map(\.rawValue) + MutationTests.unquoted.keys
    #expect(met == Set(listed), "what is noticed now is to be taken off the list")
  }

  @Test("of the header are noticed too", .enabled(if: Repository.runsAll), arguments: ExampleTests.scripts)
  func headerIsNoticed(path: String) throws {
    let script = try Script(parsing: Repository.text(path))
    for header in script.headerMutations {
      guard let other = try? Script(parsing: header + Script.text(script.lines[...])) else { continue }
      // Whoever says nothing speaks French.
      if (other.language, other.clock, other.step) == (script.language, script.clock, script.step) { continue }
      let divergence = try replayed(other).source.divergence
      #expect(divergence != nil, "goes unnoticed in \(path): \(header)")
    }
  }

  /// Those whose lines name nothing that Carnet does not know.
  private static func known(_ mutations: [ParsedMutation], in script: Script) -> [ParsedMutation] {
    // All of them as one script: then the catalogue is gone through once.
    var all = script
    all.lines = mutations.enumerated().flatMap { number, mutation in
      mutation.lines.map { ScriptLine(ScriptPlace(number), $0.content) }
    }
    let unknown = Set(all.faults(in: interview, reasons: FormatReason.reasons).map(\.place.number))
    return mutations.enumerated().filter { !unknown.contains($0.offset) }.map(\.element)
  }
}

extension Script {
  /// The lines that are mutated: all of them, or every twelfth and those that must be refused, and the last.
  fileprivate var sample: [Int] {
    if Repository.runsAll { return mutable }
    return mutable.filter { index in
      switch lines[index].content {
      case .count, .require("digest", _): true
      case .answer(_, _, let fate) where fate != .taken: true
      default: index % 12 == 0
      }
    }
  }
}

extension Script {
  fileprivate static func text(_ lines: ArraySlice<ScriptLine>) -> String {
    lines.map { $0.content.text + "\n" }.joined()
  }
}

extension Rehearsal {
  /// What was concluded from the state is what saying the rest shows.
  fileprivate mutating func confirm(_ ending: Ending, _ mutation: ParsedMutation) throws {
    let whole = try self.ending(with: mutation.lines, for: mutation.range, wholly: true)
    switch (ending, whole) {
    case (.sameState, .sameState), (.otherState, .diverged), (.diverged, .diverged): break
    default: Issue.record("\(mutation.mutation): \(ending) is \(whole) when all is said")
    }
  }
}

/// A slip that the parser takes.
private struct ParsedMutation {
  let mutation: Mutation
  /// The lines that it makes, with the line after it, which may now belong to it.
  let lines: [ScriptLine]
  /// The lines of the script in whose place they stand.
  let range: Range<Int>

  init(_ mutation: Mutation, in script: Script) throws(ScriptFault) {
    let range = mutation.range.lowerBound..<min(mutation.range.upperBound + 1, script.lines.count)
    let stretch = mutation.text + "\n" + Script.text(script.lines[mutation.range.upperBound..<range.upperBound])
    var header = script
    header.lines = []
    self.mutation = mutation
    self.range = range
    let last = script.lines.lastIndex { if case .count = $0.content { true } else { false } }
    if last.map({ $0 < range.upperBound }) ?? true {
      let before = Script.text(script.lines[..<range.lowerBound])
      let after = Script.text(script.lines[range.upperBound...])
      let whole = try Script(parsing: header.text + before + stretch + after)
      lines = Array(whole.lines[range.lowerBound..<whole.lines.count - script.lines.count + range.upperBound])
    } else {
      // Nothing else of the script tells how a stretch of it is parsed than how many lines it must have.
      let count = "= lines \(script.mutable.count { range.contains($0) })\n"
      lines = try Script(parsing: header.text + stretch + count).lines.dropLast()
    }
  }

  /// True when it leaves the digest of the final state required.
  func requiresFinalState(in script: Script) -> Bool {
    guard range.upperBound + 12 > script.lines.count else { return true }
    var other = script
    other.lines.replaceSubrange(range, with: lines)
    return other.requiresFinalState
  }

  /// The address and the reason of an answer that must be refused.
  var refusal: String? {
    guard case .answer(let address, _, .refused(let reason?)) = mutation.line.content else { return nil }
    return "\(address) \(reason)"
  }

  /// Why it is not to be noticed; nil when it is.
  func unnoticeable(in rehearsal: inout Rehearsal) throws -> MutationTests.Unnoticeable? {
    guard let now = lines.first?.content else { return nil }
    switch (mutation.line.content, now) {
    case (.count, _): return mutation.kind == .deleted ? .count : nil
    case (.answer(let address, _, .taken), .answer(let other, _, .taken)) where address == other:
      let (before, after) = try dossiers(&rehearsal)
      return before.answer(at: address) == after.answer(at: address) ? .sameValue : nil
    case (.another(let form, _, .taken), .another(let other, _, .taken)) where form == other:
      let (before, after) = try dossiers(&rehearsal)
      let isSame = before.isListed(form) == after.isListed(form) && before.items(of: form) == after.items(of: form)
      return isSame ? .sameValue : nil
    case (.answer(_, _, .refused), .answer):
      return mutation.kind == .reworded && refusal.map { MutationTests.unquoted[$0] != nil } ?? false ? .unquoted : nil
    case (.command(let words, let fate), .command(let others, let other)) where fate == other:
      return isSameCommand(words, others) ? .sameCommand : nil
    case (.require, .require): return mutation.kind == .misspelt ? .sameFigure : nil
    case (.clock(let move), .clock(let other)):
      return move.instant?.day == other.instant?.day && !tellsMoments(rehearsal.script) ? .sameDay : nil
    default: return nil
    }
  }

  /// The dossier just after the line as it was, and as it is.
  private func dossiers(_ rehearsal: inout Rehearsal) throws -> (before: Dossier, after: Dossier) {
    let index = mutation.range.lowerBound
    let before = try rehearsal.dossier(after: [mutation.line], for: index..<index + 1)
    return (before, try rehearsal.dossier(after: Array(lines.prefix(1)), for: index..<index + 1))
  }

  private func isSameCommand(_ words: String, _ others: String) -> Bool {
    let parts = words.split(separator: " ")
    let otherParts = others.split(separator: " ")
    guard let word = parts.first, let other = otherParts.first,
      case .success(let meant) = MutationTests.interview.command(String(word)),
      case .success(let same) = MutationTests.interview.command(String(other)), meant == same
    else { return false }
    let supposes = [.command(.close), .command(.level)].contains(meant) && otherParts.count == 1
    return parts.dropFirst() == otherParts.dropFirst() || supposes
  }

  /// True when a moment is told under the clock that it moves.
  private func tellsMoments(_ script: Script) -> Bool {
    let under = script.lines[(mutation.range.lowerBound + 1)...].prefix {
      if case .clock = $0.content { false } else { true }
    }
    return under.contains { line in
      guard case .answer(let address, _, .taken) = line.content,
        case .moment? = MutationTests.interview.catalogue.question(at: address)?.kind
      else { return false }
      return true
    }
  }
}
