import CarnetContent
import CarnetCore
import CoreSupport

/// A script that was said once, and from many places of which it can go on with other lines.
///
/// To say it from its beginning each time would take a second or two a time.
package struct Rehearsal: ~Copyable {
  /// The script, which has neither groups nor another step on its way.
  package let script: Script
  private var session: MemorySession
  private let interview = Interview(catalogue: .standard)
  private var stops: [Stop] = []
  /// All that the script records.
  private var events: [Event] = []
  /// The position of the last event that told each answer, or took it back.
  private var lastTold: [Address: Int] = [:]

  /// How all stood before something was said.
  private struct Stop {
    /// Its place among the lines of the script.
    let line: Int
    /// The place of the line just before that sets the clock.
    let clockLine: Int?
    let session: MemorySession.Checkpoint
    let dossier: Dossier
    let now: Instant
  }

  /// What comes of other lines.
  package enum Ending {
    /// They are noticed on the way.
    case diverged(Divergence)
    /// An answer is kept that is another, and that nothing tells again: the digest of the final state is another too.
    case otherState
    /// The state is that of the script again, and nothing was noticed until then.
    case sameState
  }

  /// Something that keeps a script from being rehearsed.
  package struct Unfit: Error {
    /// What it is.
    package let reason: String
  }

  /// Says a script to its end.
  ///
  /// - Throws: `Unfit` when it does not come out as it says.
  package static func of(_ script: Script) throws -> Rehearsal {
    var rehearsal = Rehearsal(script, try memorySession(language: script.language, at: script.clock))
    try rehearsal.rehearse()
    return rehearsal
  }

  private init(_ script: Script, _ session: consuming MemorySession) {
    self.script = script
    self.session = session
  }

  private mutating func rehearse() throws {
    var source = ScriptSource(script, interview: interview)
    var now = script.clock
    var clockLine: Int?
    for (line, content) in script.lines.map(\.content).enumerated() {
      switch content {
      case .group, .step: throw Unfit(reason: "a group or a step on line \(script.lines[line].place.number)")
      case .clock(let move) where move.instant != nil: clockLine = line
      default: break
      }
      guard content.isSaid else { continue }
      let before = (session: session.checkpoint, dossier: session.dossier)
      let heard = try source.next(in: session.situation(at: now))
      if stops.isEmpty || clockLine != nil || line >= (stops.last?.line ?? 0) + 8 {
        stops.append(
          Stop(
            line: line, clockLine: clockLine, session: before.session, dossier: before.dossier,
            now: heard.at.adding(seconds: -script.step)))
      }
      clockLine = nil
      now = heard.at
      _ = try session.take(heard)
    }
    _ = try source.next(in: session.situation(at: now))
    if let divergence = source.divergence { throw Unfit(reason: divergence.report(of: "", in: .en).joined()) }
    events = session.journal.events
    var acts: [Int: [Address]] = [:]
    for event in events {
      let told = if case .undone(let act) = event.fact { acts[act] ?? [] } else { Rehearsal.told(event.fact) }
      acts[event.act, default: []] += told
      for address in told { lastTold[address] = event.position }
    }
  }

  /// What comes of the script with other lines in the place of some.
  ///
  /// It is said from a little before them until the state is compared, a little after. What is left to say is said too
  /// where that does not tell, and always when it is to be said `wholly`.
  package mutating func ending(
    with lines: [ScriptLine], for range: Range<Int>, wholly: Bool = false
  ) throws -> Ending {
    let start = try start(before: range.lowerBound)
    let replaced = lines + script.lines[range]
    let movesClock = replaced.contains { if case .clock = $0.content { true } else { false } }
    let end = stops.first { stop in
      stop.line >= range.upperBound && (!movesClock || stop.clockLine.map { $0 >= range.upperBound } ?? false)
    }
    session.restore(start.session)
    let onlyRequires = !replaced.contains { $0.content.isSaid } && !movesClock
    let after = onlyRequires ? [] : script.lines[range.upperBound..<(end?.line ?? script.lines.count)]
    let stretch = try play(said(from: start, to: range.lowerBound) + lines + after, from: start.now)
    if let divergence = stretch.divergence { return .diverged(divergence) }
    if onlyRequires || end == nil { return .sameState }
    if let end, let ending = compared(start, end, stretch.now), !wholly { return ending }
    if let divergence = try play(Array(script.lines[(end?.line ?? 0)...]), from: stretch.now).divergence {
      return .diverged(divergence)
    }
    return .sameState
  }

  /// The dossier just after other lines in the place of some.
  package mutating func dossier(after lines: [ScriptLine], for range: Range<Int>) throws -> Dossier {
    let start = try start(before: range.lowerBound)
    session.restore(start.session)
    _ = try play(said(from: start, to: range.lowerBound) + lines, from: start.now)
    return session.dossier
  }

  /// The last place to go on from at which nothing is said yet that is shown before a line, or by it.
  private func start(before line: Int) throws -> Stop {
    let here = script.lines.prefix(line + 1).lastIndex { $0.content.isSaid } ?? 0
    guard let start = stops.last(where: { $0.line <= here }) else { throw Unfit(reason: "nothing is said") }
    return start
  }

  /// What is said from a place to a line; what is required between is met.
  private func said(from start: Stop, to line: Int) -> [ScriptLine] {
    script.lines[min(start.line, line)..<line].filter { line in
      if case .clock = line.content { true } else { line.content.isSaid }
    }
  }

  private mutating func play(_ lines: [ScriptLine], from now: Instant) throws -> ScriptSource {
    var source = ScriptSource(
      Script(language: script.language, clock: now, step: script.step, lines: lines), interview: interview)
    try session.play(&source)
    return source
  }

  /// What the state tells at a stop; nil when only the rest of the script can.
  private func compared(_ start: Stop, _ end: Stop, _ now: Instant) -> Ending? {
    guard now == end.now else { return nil }
    let dossier = session.dossier
    let position = start.dossier.position
    var differs = false
    for fact in (session.journal.events[position...] + events[position..<end.dossier.position]).map(\.fact) {
      switch fact {
      case .undone, .redone, .resumed, .waived, .measured, .reopened: return nil
      case .begun, .answered, .confirmed, .added, .withdrawn, .listed, .entered, .closed, .unsettled, .issued,
        .levelChosen:
        break
      }
      for address in Rehearsal.told(fact) where dossier.answer(at: address) != end.dossier.answer(at: address) {
        if lastTold[address, default: 0] <= end.dossier.position { return .otherState }
        differs = true
      }
      switch fact {
      case .added(let form, _, _), .withdrawn(let form, _), .listed(let form, _):
        differs =
          differs || dossier.items(of: form) != end.dossier.items(of: form)
          || dossier.isListed(form) != end.dossier.isListed(form)
      default: break
      }
    }
    differs =
      differs || dossier.level != end.dossier.level || dossier.enteredStage != end.dossier.enteredStage
      || Stage.allCases.contains { dossier.state(of: $0) != end.dossier.state(of: $0) }
    return differs ? nil : .sameState
  }

  /// The addresses of the answers that a fact tells or takes away.
  private static func told(_ fact: Fact) -> [Address] {
    switch fact {
    case .answered(let address, _, _): [address]
    case .added(let form, let item, let told): told.map { Address(Subject(form, item), $0.question) }
    case .resumed(_, _, let forgetting, _): forgetting
    case .begun, .confirmed, .withdrawn, .listed, .entered, .closed, .measured, .reopened, .unsettled, .waived, .issued,
      .levelChosen, .undone, .redone:
      []
    }
  }
}
