// All that is noted about one thing, as a text: written in the person's editor, read line by line when it comes back.

/// The answers about one thing as a text: a line for each question, the words of the question, a colon, the answer.
///
/// What begins with `#` is said by Carnet. An answer of several lines goes on behind four spaces.
struct FormText {
  let form: Form
  let subject: Subject
  let turn: Turn

  private var language: Language { turn.language }

  /// The questions that make sense for the thing, in the order of asking.
  private var questions: [QuestionDefinition] {
    form.questions.filter { question in
      let address = Address(subject, question.id)
      return turn.dossier.answer(at: address) != nil || turn.road.isReachable(address)
    }
  }

  /// What stands before the colon: the words of the question, and which of those that are worded alike.
  private func label(_ question: QuestionDefinition) -> String {
    let words = safeLine(question.prompt[language]).replacing(":", with: " ")
    let alike = form.questions.filter { folded($0.prompt[language]) == folded(question.prompt[language]) }
    guard alike.count > 1, let place = alike.firstIndex(where: { $0.id == question.id }) else { return words }
    return "\(words) (\(place + 1))"
  }

  // MARK: Written

  /// The text of what is noted now.
  var text: String {
    let title = turn.catalogue.titled(subject, in: turn.dossier, language)
    var lines = [
      "# " + title,
      turn.say(
        "# Une réponse par ligne, après les deux-points. Si vous effacez une ligne, la réponse reste telle quelle.",
        "# One answer per line, after the colon. If you delete a line, its answer stays as it is."),
      turn.say(
        "# Une réponse vide est laissée pour plus tard. Une longue réponse continue après quatre espaces.",
        "# An empty answer is left for later. A long answer goes on after four spaces."),
      "",
    ]
    for question in questions {
      let hint = hint(question)
      if !hint.isEmpty { lines.append("# " + hint) }
      lines += entry(question)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What can be chosen, where that is not too much.
  private func hint(_ question: QuestionDefinition) -> String {
    switch question.kind {
    case .choice(let options), .choices(let options):
      options.all.prefix(FormText.mostOptions).map { $0.label[language] }.joined(separator: " · ")
        + (options.all.count > FormText.mostOptions ? " …" : "")
    default: ""
    }
  }

  private func entry(_ question: QuestionDefinition) -> [String] {
    let words = words(question)
    let colon = language == .fr ? " :" : ":"
    let rows = words.split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.count > 1 else { return [label(question) + colon + (words.isEmpty ? "" : " " + words)] }
    return [label(question) + colon] + rows.map { FormText.indent + $0 }
  }

  /// An answer as it would be typed.
  private func words(_ question: QuestionDefinition) -> String {
    guard let answer = turn.dossier.answer(at: Address(subject, question.id)) else { return "" }
    switch answer {
    case .deferred: return ""
    case .unknown: return turn.say("inconnu", "unknown")
    case .value(let value):
      let wording = turn.catalogue.words(value, for: question, in: turn.dossier, language)
      switch value {
      case .text(let text): return text
      case .item(let item): return item.description
      case .items(let items):
        return items.isEmpty ? turn.say("aucun", "none") : items.map(\.description).joined(separator: ", ")
      case .choices(let ids):
        guard case .choices(let options) = question.kind, !ids.isEmpty else { return turn.say("aucun", "none") }
        return options.all.filter { ids.contains($0.id) }.map { $0.label[language] }.joined(separator: ", ")
      default:
        // What would not be read as it is worded is written as scripts write it.
        let read = turn.read(Typography.plain(wording), for: question)
        guard case .success(let understood) = read, understood.value == value, !understood.assumed else {
          return value.canonical
        }
        return Typography.plain(wording)
      }
    }
  }

  // MARK: Read

  /// What a text changes, and the same text with what is wrong beneath each answer.
  struct Outcome {
    var facts: [Fact] = []
    /// What is wrong, in the order of the lines.
    var faults: [String] = []
    var text = ""
  }

  /// An answer in a text: the rows that it takes.
  private struct Entry {
    var rows: [String]
    let label: String
    var words: String
  }

  /// Reads a text: all of it counts, or nothing.
  func read(_ text: String) -> Outcome {
    var outcome = Outcome()
    var trial = turn
    var answered: Set<String> = []
    var rows: [String] = []
    for part in parts(of: text) {
      switch part {
      case .left(let row): rows.append(row)
      case .right(let entry):
        rows += entry.rows
        guard let fault = take(entry, &trial, &answered, &outcome.facts) else { continue }
        rows += wrapped(fault, width: 76).enumerated().map {
          FormText.faultMark + ($0.offset == 0 ? "✗ " : "  ") + $0.element
        }
        outcome.faults.append("\(entry.label)\(turn.say(" : ", ": "))\(fault)")
      }
    }
    outcome.text = rows.joined(separator: "\n") + "\n"
    return outcome
  }

  private enum Part {
    case left(String)
    case right(Entry)
  }

  /// The rows of a text, those of one answer together; what Carnet said of faults before is left out.
  private func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let row = String(line)
      if row.hasPrefix(FormText.faultMark) { continue }
      if row.hasPrefix(FormText.indent), case .right(var entry)? = parts.last {
        entry.rows.append(row)
        let words = String(row.dropFirst(FormText.indent.count))
        entry.words += entry.words.isEmpty && entry.rows.count == 2 ? words : "\n" + words
        parts[parts.count - 1] = .right(entry)
        continue
      }
      if row.hasPrefix("#") || trimmed(row).isEmpty {
        parts.append(.left(row))
        continue
      }
      let colon = row.firstIndex(of: ":")
      parts.append(
        .right(
          Entry(
            rows: [row], label: trimmed(colon.map { row[..<$0] } ?? row[...]),
            words: colon.map { trimmed(row[row.index(after: $0)...]) } ?? "")))
    }
    while case .left(let row)? = parts.last, trimmed(row).isEmpty { parts.removeLast() }
    return parts
  }

  /// Takes one answer on trial; what is wrong with it, nil when it is right.
  private func take(
    _ entry: Entry, _ trial: inout Turn, _ answered: inout Set<String>, _ facts: inout [Fact]
  ) -> String? {
    guard entry.rows[0].contains(":") else {
      return turn.say(
        "Il manque les deux-points entre la question et la réponse.",
        "The colon between the question and the answer is missing.")
    }
    guard
      let question = form.questions.first(where: { folded(label($0)) == folded(entry.label) })
        ?? form.questions.first(where: { folded($0.id) == folded(entry.label) })
    else {
      let near = nearest(to: entry.label, among: questions.map(label))
      let meant = near.map { turn.say(" Vouliez-vous dire « \($0) » ?", " Did you mean “\($0)”?") } ?? ""
      return turn.say("Aucune question ne porte ce nom.", "No question has that name.") + meant
    }
    guard answered.insert(question.id).inserted else {
      return turn.say("Cette question a déjà sa réponse plus haut.", "This question already has its answer above.")
    }
    let address = Address(subject, question.id)
    // What was not touched is not read again.
    guard entry.words != trimmed(words(question)) else { return nil }
    let was = trial.dossier.answer(at: address)
    guard !entry.words.isEmpty else {
      if question.id == form.items?.label { return turn.say("Cette réponse est nécessaire.", "This answer is needed.") }
      trial.suppose([.answered(address, .deferred, was: was)] + trial.unsettled(by: address), in: &facts)
      return nil
    }
    guard trial.road.isReachable(address) else {
      return turn.say("Cette question n'est pas posée ici.", "This question is not asked here.")
    }
    switch trial.answer(entry.words, at: address) {
    case .record(let told, _, _): trial.suppose(told, in: &facts)
    case .refuse(let refusal, _):
      return [refusal.sentence, refusal.remedy].compactMap { $0?[language] }.joined(separator: " ")
    case .show(let said, let next) where next.proposal != nil || next.pending != nil:
      let understood = said.compactMap { if case .understood(let words) = $0 { words } else { nil } }.first ?? ""
      return turn.say("Écrivez-le en entier : ", "Write it in full: ") + understood
    case .show, .write, .hand, .handDates, .fetch, .set, .recall, .leave: return nil
    }
    return nil
  }

  private static let indent = "    "
  private static let faultMark = "#! "
  private static var mostOptions: Int { 12 }
}

extension Turn {
  /// Goes on as if some facts were kept, and adds them to those before.
  fileprivate mutating func suppose(_ told: [Fact], in facts: inout [Fact]) {
    var next = dossier
    for fact in told {
      next.apply(Event(position: next.position + 1, act: dossier.position + 1, at: now, by: "", fact: fact))
    }
    facts += told
    self = Turn(
      place: Place(interview: interview, dossier: next, standing: standing.withoutText, now: now), chain: chain,
      head: head)
  }

  /// `:compose A3`: opens all answers about a thing in the person's editor.
  func compose(allAbout words: String) -> Step {
    guard let subject = subject(named: words) ?? upcoming(words), catalogue.form(subject.form) != nil else {
      return refuse(.noSuchItem(words))
    }
    if let refusal = objection(toChanging: subject) { return refuse(refusal) }
    guard let text = text(about: subject)?.text else { return refuse(.noSuchItem(words)) }
    var next = standing.withoutPending
    next.pending = .text(subject)
    next.text = text
    next.composes = true
    return .show([], then: next)
  }

  /// A text that came back from the editor: kept as one act, or offered again with what is wrong.
  func take(text: String, about subject: Subject) -> Step {
    if let refusal = objection(toChanging: subject) { return refuse(refusal) }
    let resumed = standing.withoutPending.withoutText
    guard let outcome = with(resumed).text(about: subject)?.read(text) else { return .show([], then: resumed) }
    guard outcome.faults.isEmpty else {
      var next = standing
      next.text = outcome.text
      return .show(
        [
          .refused(
            reason: CoreReason.faultsInText.reason,
            sentence: wording.count(
              outcome.faults.count,
              one: Text(
                fr: "réponse est à corriger ; rien n'est encore enregistré :",
                en: "answer needs fixing; nothing is saved yet:"),
              many: Text(
                fr: "réponses sont à corriger ; rien n'est encore enregistré :",
                en: "answers need fixing; nothing is saved yet:")), remedy: nil),
          .list(numbered: true, outcome.faults),
        ], then: next)
    }
    let title = catalogue.titled(subject, in: dossier, language)
    let changes = outcome.facts.count { if case .answered = $0 { true } else { false } }
    guard changes > 0 else {
      return .show([.note(say("\(title) reste tel quel.", "\(title) stays as it is."))], then: resumed)
    }
    return record(
      outcome.facts,
      say: [
        .note(
          "\(title)\(say(" : ", ": "))"
            + wording.count(
              changes,
              one: Text(fr: "réponse changée. Pour annuler, tapez :annuler", en: "answer changed. To undo, type :undo"),
              many: Text(
                fr: "réponses changées. Pour annuler, tapez :annuler", en: "answers changed. To undo, type :undo"))
        )
      ], then: resumed)
  }

  private func text(about subject: Subject) -> FormText? {
    catalogue.form(subject.form).map { FormText(form: $0, subject: subject, turn: self) }
  }
}

extension Standing {
  /// The same place without a text that is being written.
  var withoutText: Standing {
    var next = self
    next.text = nil
    return next
  }
}
