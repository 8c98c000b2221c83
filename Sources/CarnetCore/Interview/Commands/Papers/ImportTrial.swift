/// Rows tried one after the other on a copy of the dossier: each is taken whole, or not at all.
struct ImportTrial {
  private let turn: Turn
  private var dossier: Dossier
  /// What the rows that can be taken would record.
  private(set) var facts: [Fact] = []
  /// The rows that cannot, each with its line and the reason.
  private(set) var rejected: [(line: Int, reason: Text)] = []
  /// How many items would be added.
  private(set) var added = 0
  /// How many rows say nothing that is not noted.
  private(set) var same = 0
  /// What would wait for a decision since the table says otherwise, and since it says nothing.
  private(set) var differences: [Text] = []
  private(set) var gone: [Text] = []
  private var changedLines: Set<Int> = []
  private var questions: [FormID: [String: QuestionDefinition]] = [:]
  private var factsOfSources = 0
  /// What the present row says, so far.
  private var row: [Dossier.Supposition] = []

  init(turn: Turn) {
    self.turn = turn
    dossier = turn.dossier
  }

  /// How many rows change what is noted, now or by a decision.
  var changed: Int { changedLines.count }

  /// True when there is something to take over.
  var isNews: Bool { facts.count > factsOfSources }

  mutating func take(_ row: ImportedRow) {
    if let reason = row.rejection { return rejected.append((row.line, reason)) }
    self.row.removeAll(keepingCapacity: true)
    let subject: Subject
    switch row.target {
    case .known(let known): subject = known
    case .new(let id):
      guard let letter = turn.catalogue.form(id)?.items?.letter else { return }
      subject = Subject(id, ItemID(letter: letter, number: dossier.nextNumber(of: id)))
    }
    if let refusal = turn.objection(toChanging: Subject(subject.form)) {
      return rejected.append((row.line, refusal.sentence))
    }
    if case .new(let id) = row.target, let item = subject.item { tell(.added(id, item)) }
    if let reason = answer(row, about: subject) {
      // Nothing of the row holds.
      while let last = self.row.popLast() { dossier.takeBack(last) }
      return rejected.append((row.line, reason))
    }
    count(row, subject)
  }

  private mutating func count(_ row: ImportedRow, _ subject: Subject) {
    var new = self.row.map(\.fact)
    if case .new(let id) = row.target, let item = subject.item {
      new = [.added(id, item, told: dossier.answers(about: subject))]
    }
    facts += new
    switch row.outcome {
    case .source: factsOfSources += new.count
    case .taken where new.isEmpty: same += 1
    case .taken:
      if case .new = row.target { added += 1 } else { changedLines.insert(row.line) }
    case .difference(let sentence):
      changedLines.insert(row.line)
      differences.append(sentence)
    case .gone(let sentence): gone.append(sentence)
    }
  }

  private mutating func tell(_ fact: Fact) { row.append(dossier.suppose(fact, at: turn.now)) }

  /// Tells the answers of a row; the reason when one of them cannot be taken.
  private mutating func answer(_ row: ImportedRow, about subject: Subject) -> Text? {
    for told in row.told {
      guard let question = question(told.question, of: subject.form) else { continue }
      // A context is a copy of the dossier: made only for what looks at it.
      if question.isConditional || (question.mayObject && !told.isVerified) {
        let context = Context(dossier: dossier, subject: subject, now: turn.now)
        guard question.isAsked(context) else { continue }
        if !told.isVerified, let refusal = question.objection(told.value, context) {
          return reason(question, refusal)
        }
      }
      keep(.value(told.value), at: Address(subject, told.question))
    }
    for answer in row.answers where !answer.words.allSatisfy(\.isWhitespace) {
      let address = Address(subject, answer.question)
      guard let question = question(answer.question, of: subject.form) else { continue }
      if question.mayBeUnknown, saysUnknown(trimmed(answer.words)) {
        keep(.unknown, at: address)
        continue
      }
      let reading = Reading(catalogue: turn.catalogue, dossier: dossier, now: turn.now)
      switch reading.read(trimmed(answer.words), as: question.kind) {
      case .failure(let refusal): return reason(question, refusal)
      case .success(let understood):
        let context = Context(dossier: dossier, subject: subject, now: turn.now)
        if let refusal = question.objection(understood.value, context) { return reason(question, refusal) }
        keep(.value(understood.value), at: address)
      }
    }
    return nil
  }

  /// The question of a form, looked up once for all rows.
  private mutating func question(_ id: String, of form: FormID) -> QuestionDefinition? {
    if let known = questions[form]?[id] { return known }
    let known = turn.catalogue.form(form)?.question(id)
    questions[form, default: [:]][id] = known
    return known
  }

  private mutating func keep(_ answer: Answer, at address: Address) {
    let was = dossier.answer(at: address)
    if was != answer { tell(.answered(address, answer, was: was)) }
  }

  private func reason(_ question: QuestionDefinition, _ refusal: Refusal) -> Text {
    Text(
      fr: "\(question.prompt.fr) : \(refusal.sentence.fr)", en: "\(question.prompt.en): \(refusal.sentence.en)")
  }
}
