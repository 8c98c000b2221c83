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
  private var factsOfSources = 0
  private var new: [Fact] = []

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
    new.removeAll(keepingCapacity: true)
    let act = dossier.position + 1
    let subject: Subject
    switch row.target {
    case .standing(let standing): subject = standing
    case .new(let id):
      guard let letter = turn.catalogue.form(id)?.items?.letter else { return }
      subject = Subject(id, ItemID(letter: letter, number: dossier.nextNumber(of: id)))
    }
    if let refusal = turn.objection(toChanging: Address(subject, "")) {
      return rejected.append((row.line, refusal.sentence))
    }
    if case .new(let id) = row.target, let item = subject.item { tell(.added(id, item), act) }
    if let reason = answer(row, about: subject, act) {
      // Nothing of the row holds; the copy is too big to be made again for each.
      if !new.isEmpty {
        dossier.apply(
          Event(
            position: dossier.position + 1, act: dossier.position + 1, at: turn.now, by: "", fact: .undone(act: act)))
      }
      return rejected.append((row.line, reason))
    }
    count(row)
  }

  private mutating func count(_ row: ImportedRow) {
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

  private mutating func tell(_ fact: Fact, _ act: Int) {
    new.append(fact)
    dossier.apply(Event(position: dossier.position + 1, act: act, at: turn.now, by: "", fact: fact))
  }

  /// Tells the answers of a row; the reason when one of them cannot be taken.
  private mutating func answer(_ row: ImportedRow, about subject: Subject, _ act: Int) -> Text? {
    for told in row.told {
      let address = Address(subject, told.question)
      guard let question = turn.catalogue.question(at: address) else { continue }
      let context = Context(dossier: dossier, subject: subject, now: turn.now)
      guard question.isAsked(context) else { continue }
      if !told.isVerified, let refusal = question.objection(told.value, context) { return reason(question, refusal) }
      keep(.value(told.value), at: address, act)
    }
    for answer in row.answers where !answer.words.allSatisfy(\.isWhitespace) {
      let address = Address(subject, answer.question)
      guard let question = turn.catalogue.question(at: address) else { continue }
      if question.mayBeUnknown, Turn.dontKnow.contains(folded(trimmed(answer.words))) {
        keep(.unknown, at: address, act)
        continue
      }
      let reading = Reading(catalogue: turn.catalogue, dossier: dossier, now: turn.now)
      switch reading.read(trimmed(answer.words), as: question.kind) {
      case .failure(let refusal): return reason(question, refusal)
      case .success(let understood):
        let context = Context(dossier: dossier, subject: subject, now: turn.now)
        if let refusal = question.objection(understood.value, context) { return reason(question, refusal) }
        keep(.value(understood.value), at: address, act)
      }
    }
    return nil
  }

  private mutating func keep(_ answer: Answer, at address: Address, _ act: Int) {
    let was = dossier.answer(at: address)
    if was != answer { tell(.answered(address, answer, was: was), act) }
  }

  private func reason(_ question: QuestionDefinition, _ refusal: Refusal) -> Text {
    Text(
      fr: "\(question.prompt.fr) : \(refusal.sentence.fr)", en: "\(question.prompt.en): \(refusal.sentence.en)")
  }
}
