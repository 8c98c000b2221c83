/// A script as a line source: it says its lines one by one, and verifies what it requires on the way.
///
/// It judges three things apart: decisions (what was taken or refused), state (the figures that must hold) and wording
/// (the words that must have been shown). At the first divergence it says nothing more, unless it is to keep going.
package struct ScriptSource: LineSource {
  /// How a script is said.
  package struct Manner: Hashable, Sendable {
    /// True to go on after a divergence: `play` then restores the dossier that a refusal would have left.
    package var keepsGoing: Bool
    /// True to note what words would have to be expected instead of diverging on them.
    package var rewords: Bool

    /// A manner of saying a script; as a rule it stops at the first divergence.
    package init(keepsGoing: Bool = false, rewords: Bool = false) {
      self.keepsGoing = keepsGoing
      self.rewords = rewords
    }
  }

  /// The script.
  package let script: Script
  /// How many answers, commands and requirements came out as the script says.
  package private(set) var passed = 0
  /// The wordings that would have to change.
  package private(set) var rewordings: [Rewording] = []
  /// The script's clock after the last line that was played.
  package private(set) var now: Instant

  private let interview: Interview
  private let manner: Manner
  private var index = 0
  private var step: Int
  /// The answers of the group that is being said, those that are left.
  private var group: [ScriptLine] = []
  /// What was said and not judged yet.
  private var awaited: ScriptLine?
  private var exchange: Exchange?
  private var failures: [Divergence] = []

  /// A source that says a script in a manner.
  package init(_ script: Script, interview: Interview, manner: Manner = Manner()) {
    self.script = script
    self.interview = interview
    self.manner = manner
    now = script.clock
    step = script.step
  }

  // MARK: What it came to

  /// Everything that did not come out as the script says, in order; lines that were never played are the last of it.
  package var divergences: [Divergence] { failures + (unplayed.map { [$0] } ?? []) }

  /// The first divergence; nil while all is as the script says.
  ///
  /// Once the conversation is over, lines that were not played are one.
  package var divergence: Divergence? { failures.first ?? unplayed }

  /// How many answers, commands and requirements were not reached.
  package var unused: Int { group.count + script.lines[index...].count(where: \.counts) }

  /// The first thing that was not reached; nil when all was.
  package var firstUnused: ScriptLine? { group.first ?? script.lines[index...].first(where: \.counts) }

  private var unplayed: Divergence? {
    // The line after which the conversation ended is not asked what became of it.
    if let line = awaited, let fate = line.content.fate, fate != .taken {
      return Divergence(
        line: line, verdict: .decision, expected: Divergence.words(for: fate),
        actual: Text(fr: "accepté, et la conversation est finie", en: "taken, and the conversation is over"),
        exchange: nil)
    }
    guard failures.isEmpty || manner.keepsGoing, let line = firstUnused else { return nil }
    let last = exchange?.line
    return Divergence(
      line: line, verdict: .unplayed, expected: Text(fr: "jouée", en: "played"),
      actual: last.map {
        Text(
          fr:
            "jamais jouée : la conversation est finie à la ligne \($0.place.number)\(beside($0, line).fr) (\($0.content.text))",
          en:
            "never played: the conversation ended at line \($0.place.number)\(beside($0, line).en) (\($0.content.text))"
        )
      } ?? Text(fr: "jamais jouée", en: "never played"), exchange: nil)
  }

  /// The file of a line, where it is another than that of one that is told with it.
  private func beside(_ line: ScriptLine, _ other: ScriptLine) -> Text {
    guard line.place.file != other.place.file, let file = line.place.file else { return Text(same: "") }
    return Text(fr: " de \(file)", en: " of \(file)")
  }

  // MARK: Saying it

  package mutating func next(in situation: Situation) throws -> Heard {
    judge(situation)
    while failures.isEmpty || manner.keepsGoing {
      if let line = nextOfGroup(in: situation) { return say(line) }
      guard index < script.lines.count else { break }
      let line = script.lines[index]
      index += 1
      switch line.content {
      case .comment: continue
      case .clock(let move): self.move(move, line, situation)
      case .step(let seconds): step = seconds
      case .count: passed += 1
      case .require(let name, let value): require(name, value, line, situation)
      case .shown(let expectation): requireShown(expectation, line, situation)
      case .group(let answers): group = answers.filter(\.counts)
      case .answer, .another, .command, .line:
        guard let misplaced = misplaced(line, situation) else {
          return say(line)
        }
        failures.append(misplaced)
      }
    }
    if failures.isEmpty, let open = leftOpen(script.lines.last, situation) { failures.append(open) }
    return Heard(.end(.left), at: now)
  }

  /// Why a line cannot be said where it stands: it would answer another question, or pass over one.
  private func misplaced(_ line: ScriptLine, _ situation: Situation) -> Divergence? {
    switch line.content {
    case .line:
      guard situation.tookNothing else { return nil }
      let words = situation.prompt().words
      return divergence(
        line, .decision,
        expected: Text(fr: "une question sur ce que le fichier apporte", en: "a question about what the file brings"),
        actual: Text(fr: "il n'apporte rien : « \(words) » est demandé", en: "it brings nothing: “\(words)” is asked"))
    case .answer, .another, .command: return leftOpen(line, situation)
    case .group, .clock, .step, .require, .count, .shown, .comment: return nil
    }
  }

  /// That a question which decides something was passed over: nothing would have come of it.
  private func leftOpen(_ line: ScriptLine?, _ situation: Situation) -> Divergence? {
    guard let line else { return nil }
    switch situation.pending {
    case .importing, .several, .remove, .reasonToReopen, .reasonToWaive, .mendClosed:
      let words = situation.prompt().words
      return divergence(
        line, .decision, expected: Text(fr: "une réponse à « \(words) », par >", en: "an answer to “\(words)”, by >"),
        actual: Text(fr: "elle reste sans réponse", en: "it is left unanswered"))
    case .mend, .close, .text, nil: return nil
    }
  }

  private mutating func say(_ line: ScriptLine) -> Heard {
    awaited = line
    exchange = Exchange(line: line)
    now = now.adding(seconds: step)
    return Heard(line.content.said ?? .end(.left), at: now)
  }

  /// The answer of the group to what is being asked, else the first that can be given.
  private mutating func nextOfGroup(in situation: Situation) -> ScriptLine? {
    guard !group.isEmpty else { return nil }
    let asked = situation.prompt().asking
    let road = Road(catalogue: interview.catalogue, dossier: situation.dossier, now: now)
    let place =
      group.firstIndex { line in
        switch line.content {
        case .answer(let address, _, _): asked == .question(address)
        case .another(let form, _, _): asked == .another(form)
        default: false
        }
      }
      ?? group.firstIndex { line in
        if case .answer(let address, _, _) = line.content { road.isReachable(address) } else { false }
      } ?? 0
    return group.remove(at: place)
  }

  // MARK: Judging what came of it

  /// True when what was said last must be refused.
  var mustBeRefused: Bool { awaited?.content.fate.map { $0 != .taken } ?? false }

  /// Whether the last thing said was taken or refused as the script says.
  private mutating func judge(_ situation: Situation) {
    guard let line = awaited, let fate = line.content.fate else { return }
    awaited = nil
    exchange?.shown = situation.shown
    let refusal = situation.shown.lazy.compactMap(RefusalShown.init).first
    guard !fate.isMet(by: refusal, of: line.content) else {
      passed += 1
      return
    }
    var hint: Text?
    if fate == .taken, refusal?.reason.about == .place {
      hint = whatIsAsked(line.content, situation)
    }
    diverge(
      line, .decision, expected: Divergence.words(for: fate),
      actual: refusal.map { Divergence.words(for: $0) } ?? Text(fr: "accepté", en: "taken"), hint: hint)
  }

  /// What is asked where something else was answered, and the nearest address that is.
  private func whatIsAsked(_ content: ScriptLine.Content, _ situation: Situation) -> Text? {
    let asked = situation.prompt().asking?.key
    let road = Road(catalogue: interview.catalogue, dossier: situation.dossier, now: now)
    var near: String?
    if case .answer(let address, _, _) = content, let form = interview.catalogue.form(address.subject.form) {
      let open = form.questions.map { Address(address.subject, $0.id) }.filter(road.isReachable)
      near = nearest(to: address.question, among: open.map(\.question)).map { Address(address.subject, $0).description }
    }
    let words = [
      asked.map { Text(fr: "demandé à ce moment : \($0)", en: "asked at that moment: \($0)") },
      near.map { Text(fr: "l'adresse la plus proche : \($0)", en: "the nearest address: \($0)") },
    ].compactMap { $0 }
    guard !words.isEmpty else { return nil }
    return Text(fr: words.map(\.fr).joined(separator: " · "), en: words.map(\.en).joined(separator: " · "))
  }

  private mutating func move(_ move: ClockMove, _ line: ScriptLine, _ situation: Situation) {
    switch move.instant(from: now, in: interview.catalogue.zone(situation.dossier)) {
    case .success(let instant): now = instant
    case .failure(let refusal):
      diverge(
        line, .clock, expected: Text(fr: "une heure qui vient", en: "a time to come"), actual: refusal.inOneLine)
    }
  }

  private mutating func require(_ name: String, _ value: String, _ line: ScriptLine, _ situation: Situation) {
    let actual = interview.figure(name, in: situation.dossier, now: now)
    guard actual != value else {
      passed += 1
      return
    }
    let mark = value.contains("\n") ? "\n" : " "
    diverge(
      line, .state, expected: Text(same: name + mark + value),
      actual: actual.map { Text(same: name + mark + $0) }
        ?? Text(fr: "\(name) n'existe pas à ce moment", en: "\(name) does not exist at that moment"))
  }

  private mutating func requireShown(_ expectation: Expectation, _ line: ScriptLine, _ situation: Situation) {
    let shown = ScriptSource.lines(of: situation.shown, script.language)
    if expectation.isMet(by: shown) {
      passed += 1
    } else if manner.rewords, let rewording = Rewording(line, expectation, shown: shown) {
      rewordings.append(rewording)
    } else {
      let near =
        expectation.isNegated
        ? shown.first { !expectation.isMet(by: [$0]) } : Rewording.nearest(to: expectation, in: shown)
      diverge(
        line, .wording, expected: Text(same: expectation.text),
        actual: near.map { Text(same: "~ " + truncated(squeezed($0), width: 400)) }
          ?? Text(fr: "(rien qui y ressemble)", en: "(nothing that resembles it)"))
    }
  }

  /// What was shown, line by line, as it would be typed.
  static func lines(of shown: [Utterance], _ language: Language) -> [String] {
    plainText(shown.flatMap { $0.lines(width: 400, language: language) }).split(separator: "\n").map {
      Typography.plain(String($0))
    }
  }

  private mutating func diverge(
    _ line: ScriptLine, _ verdict: Divergence.Verdict, expected: Text, actual: Text, hint: Text? = nil
  ) {
    failures.append(divergence(line, verdict, expected: expected, actual: actual, hint: hint))
  }

  private func divergence(
    _ line: ScriptLine, _ verdict: Divergence.Verdict, expected: Text, actual: Text, hint: Text? = nil
  ) -> Divergence {
    Divergence(
      line: line, verdict: verdict, expected: expected, actual: actual, hint: hint,
      exchange: exchange.map {
        Divergence.Exchange(line: $0.line, shown: ScriptSource.lines(of: $0.shown, script.language))
      })
  }

  /// The last thing said, and what came of it.
  private struct Exchange {
    let line: ScriptLine
    var shown: [Utterance] = []
  }
}

/// A refusal as it was shown.
struct RefusalShown {
  let reason: Reason
  let words: String

  init?(_ utterance: Utterance) {
    guard case .refused(let reason, _, _) = utterance, let words = utterance.refusal else { return nil }
    self.reason = reason
    self.words = words
  }
}

extension ScriptLine.Fate {
  /// True when what became of something said is what must become of it.
  ///
  /// Without a reason, an answer must be refused for its value, and a command by the command that it names.
  func isMet(by refusal: RefusalShown?, of content: ScriptLine.Content) -> Bool {
    switch (self, refusal) {
    case (.taken, let refusal): return refusal == nil
    case (.refused, nil): return false
    case (.refused(let reason?), let refusal?): return refusal.reason.id == reason
    case (.refused(nil), let refusal?):
      if case .command = content { return refusal.reason.about != .word }
      return refusal.reason.about == .value
    }
  }
}
