/// A script as a line source: it says its lines one by one, and verifies what it requires on the way.
///
/// It stops at the first divergence. It judges three things apart: decisions (what was taken or refused), state (the
/// figures that must hold) and wording (the words that must have been shown).
package struct ScriptSource: LineSource {
  /// The script, with its requirements rewritten to what was found when it is blessed.
  package private(set) var script: Script
  /// The first divergence; nil while all is as the script says.
  package private(set) var divergence: Divergence?
  /// How many answers and commands were taken as the script says.
  package private(set) var passed = 0
  /// The requirements whose wording was rewritten.
  package private(set) var blessed = 0

  /// How many answers, commands and requirements were not reached.
  package var unused: Int {
    script.lines[index...].count { if case .comment = $0.content { false } else { true } }
  }

  private let interview: Interview
  private let blessing: Bool
  private var index = 0
  /// The script's clock after the last line that was played.
  package private(set) var now: Instant
  private var awaited: ScriptLine?
  private var wordsShown = ""

  /// A source that says a script; when `blessing`, wording that differs is rewritten instead of stopping the replay.
  package init(_ script: Script, interview: Interview, blessing: Bool = false) {
    self.script = script
    self.interview = interview
    self.blessing = blessing
    now = script.clock
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    judge(situation)
    while divergence == nil, index < script.lines.count {
      let line = script.lines[index]
      index += 1
      switch line.content {
      case .comment: continue
      case .clock(let instant): now = instant
      case .require(let name, let value): require(name, value, line, situation)
      case .shown(let words): requireShown(words, line, situation)
      case .answer(let address, let words, _): return say(.answer(address, words), line)
      case .another(let form, let words, _): return say(.another(form, words), line)
      case .command(let words, _): return say(.line(":" + words), line)
      case .line(let words, _): return say(.line(words), line)
      }
    }
    return Heard(.end(.left), at: now)
  }

  private mutating func say(_ said: Said, _ line: ScriptLine) -> Heard {
    awaited = line
    now = now.adding(seconds: script.step)
    return Heard(said, at: now)
  }

  /// Whether the last thing said was taken or refused as the script says.
  private mutating func judge(_ situation: Situation) {
    guard let line = awaited else { return }
    awaited = nil
    let refusal = situation.shown.lazy.compactMap(\.refusal).first
    let mustRefuse =
      switch line.content {
      case .answer(_, _, let refused), .another(_, _, let refused), .command(_, let refused), .line(_, let refused):
        refused
      case .clock, .require, .shown, .comment: false
      }
    switch (mustRefuse, refusal) {
    case (false, nil), (true, _?): passed += 1
    case (false, let reason?):
      diverge(line, .decision, expected: Text(fr: "accepté", en: "taken"), actual: Text(same: reason))
    case (true, nil):
      diverge(line, .decision, expected: Text(fr: "refusé", en: "refused"), actual: Text(fr: "accepté", en: "taken"))
    }
  }

  private mutating func require(_ name: String, _ value: String, _ line: ScriptLine, _ situation: Situation) {
    let actual = interview.figure(name, in: situation.dossier, now: now)
    if actual == value {
      passed += 1
    } else {
      diverge(
        line, .state, expected: Text(same: "\(name) \(value)"),
        actual: actual.map { Text(same: "\(name) \($0)") }
          ?? Text(fr: "\(name) n'existe pas", en: "\(name) does not exist"))
    }
  }

  private mutating func requireShown(_ words: String, _ line: ScriptLine, _ situation: Situation) {
    let page = situation.shown.flatMap { $0.lines(width: 400, language: script.language) }
    let shown = squeezed(Typography.plain(plainText(page)))
    if shown.contains(squeezed(Typography.plain(words))) {
      passed += 1
    } else if blessing,
      let likeliest = page.map({ squeezed(Typography.plain(plainText([$0]))) }).max(by: {
        alike($0, words) < alike($1, words)
      })
    {
      script.lines[index - 1] = ScriptLine(line.number, .shown(likeliest))
      blessed += 1
    } else {
      diverge(line, .wording, expected: Text(same: words), actual: Text(same: shown))
    }
  }

  private func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// How many words two lines share.
  private func alike(_ line: String, _ words: String) -> Int {
    let wanted = Set(folded(words).split(separator: " "))
    return Set(folded(line).split(separator: " ")).intersection(wanted).count
  }

  private mutating func diverge(_ line: ScriptLine, _ verdict: Divergence.Verdict, expected: Text, actual: Text) {
    divergence = Divergence(line: line, verdict: verdict, expected: expected, actual: actual)
  }
}

/// Where a replay stopped being as its script says.
package struct Divergence: Hashable, Sendable {
  /// What is judged.
  package enum Verdict: String, Hashable, Sendable {
    /// What was taken or refused.
    case decision
    /// A figure.
    case state
    /// Words shown.
    case wording
  }

  /// The line of the script.
  package let line: ScriptLine
  /// What is judged.
  package let verdict: Verdict
  /// What the script says.
  package let expected: Text
  /// What came.
  package let actual: Text
}

extension Interview {
  /// A figure that a script may require: `stage`, the answer at an address, or a computed figure; nil when there is none.
  package func figure(_ name: String, in dossier: Dossier, now: Instant) -> String? {
    if name == "stage" { return dossier.currentStage.rawValue }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "state": return Stage(rawValue: rest).map { Interview.word(for: dossier.state(of: $0)) }
    case "count": return catalogue.form(FormID(rest)).map { String(dossier.items(of: $0.id).count) }
    case "next":
      let road = Road(catalogue: catalogue, dossier: dossier, now: now)
      guard case .question(let address) = road.asking(in: dossier.currentStage) else { return "none" }
      return address.description
    case "check":
      guard let check = catalogue.checks.first(where: { $0.id == rest }) else { return nil }
      if dossier.waivers[rest] != nil { return "waived" }
      return check.find(dossier, now).isEmpty ? "passed" : "failed"
    default: break
    }
    if let figure = catalogue.figures.first(where: { $0.prefix == parts.first }) {
      return figure.value(rest, dossier, now)
    }
    guard let address = Address(name), catalogue.question(at: address) != nil else { return nil }
    switch dossier.answer(at: address) {
    case .value(let value): return value.canonical
    case .unknown: return "unknown"
    case .deferred: return "deferred"
    case nil: return "unanswered"
    }
  }

  private static func word(for state: StageState) -> String {
    switch state.status {
    case .open: "open"
    case .closed: state.toConfirm ? "to-confirm" : "closed"
    case .reopened: "reopened"
    }
  }
}
