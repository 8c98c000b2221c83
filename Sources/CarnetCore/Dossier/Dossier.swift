/// Everything known about one firm's contract: what the facts told so far add up to.
///
/// A value that only `apply` changes. It folds facts and decides nothing; whether something may happen is decided
/// before the fact is recorded.
package struct Dossier: Sendable {
  /// The name under which the dossier is kept; empty before it was begun.
  package private(set) var name = ""
  /// The position of the last event applied, 0 for an empty dossier.
  package private(set) var position = 0
  /// The position of the last event applied that is not the issue of a document: what the foot of a paper names, so that
  /// issuing changes no paper.
  package private(set) var lastChange = 0
  /// The stage that the person went to; nil to follow the road.
  package private(set) var enteredStage: Stage?
  /// The level of questions that was chosen.
  package private(set) var level = Level.essential
  /// Waivers by check id.
  package private(set) var waivers: [String: Waiver] = [:]
  /// The values that were doubted and said to be meant, by where they stand.
  private var confirmed: [Address: Value] = [:]
  /// The documents written out, oldest first.
  package private(set) var issued: [Issue] = []
  /// The periods that were closed, oldest first; one that was closed again stands there twice.
  package private(set) var closedPeriods: [ClosedPeriod] = []

  /// The key of the part at which a view of it looks alone; nil for the whole dossier.
  package private(set) var part: String?
  /// The items that such a view leaves aside: they stand in the dossier, and not in that part.
  private var leftAside: Set<Subject> = []

  private var answers: [Subject: Answers] = [:]
  private var itemsOfForm: [FormID: [ItemID]] = [:]
  private var presentItems: Set<Subject> = []
  private var lastNumber: [FormID: Int] = [:]
  private var completeLists: Set<FormID> = []
  private var states: [Stage: StageState] = [:]
  /// What stood each time that a stage was closed or opened again, oldest first.
  private var turns: [TurnOfStage] = []
  /// What was done, fact by fact, oldest first: the facts of one act lie together.
  private var done: [Done] = []
  private var undone: [[Done]] = []

  package init() {}

  /// A blocking check set aside in writing.
  package struct Waiver: Hashable, Sendable {
    /// Why.
    package let reason: String
    /// Who answers for it.
    package let by: String
    /// When it was written.
    package let at: Instant
  }

  /// A document that was written out.
  package struct Issue: Hashable, Sendable {
    /// Id of the kind of document.
    package let document: String
    /// Digest of its HTML form.
    package let digest: String
    /// When.
    package let at: Instant
  }
}

// MARK: Reading

extension Dossier {
  /// What stands at an address; nil when nothing was ever said there.
  package func answer(at address: Address) -> Answer? { answers[address.subject]?[address.question] }

  /// True when what stands at an address was doubted, and said to be meant all the same.
  package func isConfirmed(at address: Address) -> Bool {
    guard let value = confirmed[address] else { return false }
    return answer(at: address)?.value == value
  }

  /// The answers about a subject, by question.
  package func answers(about subject: Subject) -> Answers { answers[subject] ?? Answers() }

  /// The items of a form that were not withdrawn, in the order of adding.
  package func items(of form: FormID) -> [ItemID] { itemsOfForm[form] ?? [] }

  /// True when an item was added to a form and not withdrawn.
  package func contains(_ item: ItemID, in form: FormID) -> Bool { presentItems.contains(Subject(form, item)) }

  /// The number that the next item of a form gets.
  package func nextNumber(of form: FormID) -> Int { (lastNumber[form] ?? 0) + 1 }

  /// The same dossier as one part of it sees it: the items of the others stand aside.
  ///
  /// It is looked at, and nothing is recorded in it.
  package func seen(by part: String, without others: [FormID: Set<ItemID>]) -> Dossier {
    var seen = self
    seen.part = part
    for (form, items) in others {
      seen.itemsOfForm[form] = itemsOfForm[form]?.filter { !items.contains($0) }
      for item in items {
        seen.presentItems.remove(Subject(form, item))
        seen.leftAside.insert(Subject(form, item))
      }
    }
    return seen
  }

  /// True when an item is another part's than the one at which this view looks.
  package func leavesAside(_ item: ItemID, in form: FormID) -> Bool { leftAside.contains(Subject(form, item)) }

  /// True for an item that came after a stage was last closed: what was settled then does not know it.
  package func isNew(_ item: ItemID, in form: FormID, since stage: Stage) -> Bool {
    item.number > state(of: stage).numbers[form] ?? 0
  }

  /// True for an item that came after a stage was closed, and that no closing has taken up yet.
  package func isLate(_ item: ItemID, in form: FormID, for stage: Stage) -> Bool {
    state(of: stage).isClosed && isNew(item, in: form, since: stage)
  }

  /// True when the person said that the list is complete.
  package func isListed(_ form: FormID) -> Bool { completeLists.contains(form) }

  /// How a stage stands.
  package func state(of stage: Stage) -> StageState { states[stage] ?? StageState() }

  /// Where the person stands: the stage she went to, else the first that is not settled, else the last.
  package var currentStage: Stage {
    enteredStage ?? Stage.allCases.first { !state(of: $0).isConfirmed } ?? .evaluation
  }

  /// The act that `undo` would take back, with its facts in order.
  package var lastAct: (id: Int, facts: [Fact])? { done.last.map { ($0.act, lastDone.map(\.fact)) } }

  /// The act that `redo` would bring back.
  package var lastUndoneAct: (id: Int, facts: [Fact])? {
    undone.last.flatMap { act in act.first.map { ($0.act, act.map(\.fact)) } }
  }

  /// The acts that hold, oldest first, each with its facts.
  package var actsThatHold: [(id: Int, facts: [Fact])] {
    done.reduce(into: []) { acts, step in
      if acts.last?.id == step.act {
        acts[acts.count - 1].facts.append(step.fact)
      } else {
        acts.append((step.act, [step.fact]))
      }
    }
  }

  /// What was said at a question, and when; nil where an answer was taken away.
  package typealias Told = (question: String, answer: Answer?, at: Instant)

  /// What was said at some questions of a form, item by item, the oldest first.
  ///
  /// Only what holds: what was undone was never said.
  package func told(of form: FormID, _ questions: Set<String>) -> [ItemID: [Told]] {
    var told: [ItemID: [Told]] = [:]
    guard nextNumber(of: form) > 1 else { return told }
    for step in done {
      switch step.fact {
      case .answered(let address, let answer, _):
        guard let item = address.subject.item, address.subject.form == form, questions.contains(address.question),
          !leavesAside(item, in: form)
        else { continue }
        told[item, default: []].append((address.question, answer, step.at))
      case .added(form, let item, let answers) where !leavesAside(item, in: form):
        for (question, answer) in answers where questions.contains(question) {
          told[item, default: []].append((question, answer, step.at))
        }
      default: continue
      }
    }
    return told
  }

  /// The dossier as it stood before the first fact that a test singles out; nil when no standing fact is such.
  package func asBefore(_ isSuch: (Fact) -> Bool) -> Dossier? {
    done.firstIndex { isSuch($0.fact) }.map { folded(done[..<$0]) }
  }

  /// The dossier as it stood when a stage was last closed; nil while it is open.
  package func asClosed(_ stage: Stage) -> Dossier? {
    guard state(of: stage).isClosed else { return nil }
    return asClosed(stage, revision: state(of: stage).revision)
  }

  /// The dossier as it stood when a revision of a stage was last closed; nil when it never was.
  package func asClosed(_ stage: Stage, revision: Int) -> Dossier? {
    closings(of: stage).last { $0.revision == revision }?.dossier
  }

  /// The closings of a stage that hold, oldest first: the revision that each closed, when, and what stood then.
  package func closings(of stage: Stage) -> [(revision: Int, at: Instant, dossier: Dossier)] {
    turns.compactMap { turn in
      guard case .closed(stage, let revision) = turn.what else { return nil }
      return (revision, turn.at, turn.dossier)
    }
  }

  /// The dossier as it stood before a stage was first opened again after one of the closings of another, by its place among
  /// them; nil when it was not.
  package func asBeforeReopening(_ stage: Stage, after other: Stage, closing place: Int) -> Dossier? {
    let closings = turns.indices.filter { if case .closed(other, _) = turns[$0].what { true } else { false } }
    guard closings.indices.contains(place) else { return nil }
    return turns[closings[place]...].first { turn in
      if case .opened(let stages) = turn.what { stages.contains(stage) } else { false }
    }?.dossier
  }

  /// The dossier as it stood before a stage was opened that is open again, or at the last closing of a later one since; nil
  /// for a stage that is not, or where the later one was never closed.
  package func asBeforeReopening(_ stage: Stage, since later: Stage) -> Dossier? {
    guard case .reopened = state(of: stage).status else { return nil }
    func last(_ closed: Stage) -> Int? {
      turns.lastIndex { if case .closed(closed, _) = $0.what { true } else { false } }
    }
    guard let settled = last(later) else { return nil }
    let opened = turns[(last(stage) ?? turns.startIndex)...].firstIndex { turn in
      if case .opened(let stages) = turn.what { stages.contains(stage) } else { false }
    }
    return opened.map { turns[max($0, settled)].dossier }
  }

  /// The same dossier with the items and answers of a form as another holds them, and beside these the items of `newcomers`.
  ///
  /// An answer that the other lacks is taken from this one where it is filled in.
  package func holding(
    _ form: FormID, as other: Dossier, with newcomers: Set<ItemID>, fillingIn isFilledIn: Bool = false
  ) -> Dossier {
    var seen = self
    let known = Set(other.items(of: form))
    let items = other.items(of: form) + items(of: form).filter { newcomers.contains($0) && !known.contains($0) }
    for item in self.items(of: form) { seen.presentItems.remove(Subject(form, item)) }
    for item in items { seen.presentItems.insert(Subject(form, item)) }
    seen.itemsOfForm[form] = items
    for subject in [Subject(form)] + other.items(of: form).map({ Subject(form, $0) }) {
      guard isFilledIn, let present = answers[subject] else {
        seen.answers[subject] = other.answers[subject]
        continue
      }
      var merged = other.answers(about: subject)
      for (question, answer) in present where merged[question]?.value == nil { _ = merged.put(answer, for: question) }
      seen.answers[subject] = merged
    }
    return seen
  }

  /// The same dossier with a stage as another holds it.
  package func holding(_ stage: Stage, as other: Dossier) -> Dossier {
    var seen = self
    seen.states[stage] = other.state(of: stage)
    return seen
  }

  private func folded(_ steps: ArraySlice<Done>) -> Dossier {
    var past = Dossier()
    for step in steps { _ = past.fold(step.fact, at: step.at) }
    return past
  }

  private var lastDone: ArraySlice<Done> {
    guard let act = done.last?.act else { return [] }
    return done[((done.lastIndex { $0.act != act } ?? -1) + 1)...]
  }
}

extension Dossier {
  /// The whole state as text, the same for the same state: what its digest is made of.
  ///
  /// The name, the number of events, the documents written out and what was confirmed are not part of it.
  package var stateText: String {
    var lines = ["level \(level.rawValue)"]
    for stage in Stage.allCases {
      let state = state(of: stage)
      let status =
        switch state.status {
        case .open: "open"
        case .closed(let at): "closed \(at.iso)"
        case .reopened(let reason): "reopened \(reason)"
        }
      lines.append("stage \(stage.rawValue) \(state.revision) \(state.toConfirm) \(status)")
    }
    for (check, waiver) in waivers.sorted(by: { $0.key < $1.key }) {
      lines.append("waived \(check) \(waiver.by) \(waiver.at.iso) \(waiver.reason)")
    }
    for closed in closedPeriods {
      lines.append("period \(closed.period.from.iso) \(closed.period.to.iso) \(closed.snapshot.figuresText)")
    }
    for form in completeLists.sorted() { lines.append("listed \(form)") }
    for (form, items) in itemsOfForm.sorted(by: { $0.key < $1.key }) where !items.isEmpty {
      lines.append("items \(form) \(items.map(\.description).joined(separator: " "))")
    }
    for (subject, answers) in answers {
      for (question, answer) in answers {
        lines.append(Fact.answered(Address(subject, question), answer, was: nil).record)
      }
    }
    return lines.sorted().joined(separator: "\n")
  }
}

extension Dossier {
  /// Each written waiver in words, with its reason and who decided it.
  package func waiverLines(_ language: Language) -> [String] {
    waivers.sorted { $0.key < $1.key }.map {
      "\($0.key)\(Text(fr: " : ", en: ": ")[language])\($0.value.reason) (\($0.value.by))"
    }
  }
}

// MARK: Folding

extension Dossier {
  /// Makes room for that many more events.
  package mutating func reserve(events count: Int) {
    done.reserveCapacity(done.count + count)
    answers.reserveCapacity(answers.count + count / 8)
  }

  /// Folds one event in.
  ///
  /// Total: an event that refers to nothing known changes nothing but the position.
  package mutating func apply(_ event: Event) {
    position = event.position
    if !event.fact.isIssue { lastChange = event.position }
    switch event.fact {
    case .undone(let act):
      guard done.last?.act == act else { return }
      let steps = Array(lastDone)
      done.removeLast(steps.count)
      for step in steps.reversed() { takeBack(step) }
      undone.append(steps)
    case .redone(let act):
      guard undone.last?.first?.act == act else { return }
      for step in undone.removeLast() {
        done.append(Done(act: act, at: step.at, fact: step.fact, before: fold(step.fact, at: step.at)))
      }
    case let fact:
      let before = fold(fact, at: event.at)
      guard fact.isUndoable else { return }
      done.append(Done(act: event.act, at: event.at, fact: fact, before: before))
      if !undone.isEmpty { undone.removeAll() }
    }
  }

  /// Folds a fact that is only tried, and returns how to take it back: a trial of many rows keeps no history.
  mutating func suppose(_ fact: Fact, at now: Instant) -> Supposition {
    Supposition(done: Done(act: 0, at: now, fact: fact, before: fold(fact, at: now)))
  }

  /// Takes the last fact that was only tried back.
  mutating func takeBack(_ supposition: Supposition) { takeBack(supposition.done) }

  /// A fact that is only tried.
  struct Supposition: Sendable {
    fileprivate let done: Done
    /// What is tried.
    var fact: Fact { done.fact }
  }

  /// Folds a fact and returns what is needed to take it back.
  private mutating func fold(_ fact: Fact, at instant: Instant) -> Before {
    switch fact {
    case .begun(let name):
      self.name = name
      return .nothing
    case .answered(let address, let answer, _):
      return .answer(put(answer, at: address))
    case .confirmed(let address, let value):
      let before = Before.confirmed(confirmed[address])
      confirmed[address] = value
      return before
    case .added(let form, let item, let told):
      let before = Before.added(lastNumber: lastNumber[form], complete: completeLists.contains(form))
      if !told.isEmpty { answers[Subject(form, item)] = told }
      itemsOfForm[form, default: []].append(item)
      presentItems.insert(Subject(form, item))
      lastNumber[form] = max(lastNumber[form] ?? 0, item.number)
      completeLists.remove(form)
      return before
    case .withdrawn(let form, let item):
      guard let index = itemsOfForm[form]?.firstIndex(of: item) else { return .withdrawn(index: nil) }
      itemsOfForm[form]?.remove(at: index)
      presentItems.remove(Subject(form, item))
      return .withdrawn(index: index)
    case .listed(let form, let complete):
      let before = Before.listed(completeLists.contains(form))
      setListed(form, complete)
      return before
    case .entered(let stage):
      enteredStage = stage
      return .nothing
    case .closed(let stage):
      let before = Before.stages(states, enteredStage)
      states[stage, default: StageState()].status = .closed(at: instant)
      states[stage, default: StageState()].toConfirm = false
      states[stage, default: StageState()].numbers = lastNumber
      enteredStage = nil
      turn(.closed(stage, revision: state(of: stage).revision), at: instant)
      return before
    case .reopened(let stage, let reason):
      turn(.opened([stage]), at: instant)
      let before = Before.stages(states, enteredStage)
      reopen(stage, because: reason)
      enteredStage = stage
      return before
    case .measured(let snapshot):
      closedPeriods.append(
        ClosedPeriod(
          snapshot, at: instant, answers: answers.filter { $0.key.item == nil }, lastNumber: lastNumber))
      return .nothing
    case .resumed(let stages, let reason, let forgetting, let lapsing):
      let before = Before.resumed(
        states, enteredStage, forgetting.compactMap { address in answer(at: address).map { (address, $0) } }, waivers)
      turn(.opened(stages), at: instant)
      for check in lapsing ?? [] { waivers[check] = nil }
      for stage in stages { reopen(stage, because: reason) }
      for address in forgetting { _ = put(nil, at: address) }
      enteredStage = stages.first
      return before
    case .unsettled(let stage, _):
      let before = Before.stages(states, enteredStage)
      states[stage, default: StageState()].toConfirm = true
      return before
    case .waived(let check, let reason, let name):
      let before = Before.waiver(waivers[check])
      waivers[check] = Waiver(reason: reason, by: name, at: instant)
      return before
    case .issued(let document, let digest):
      issued.append(Issue(document: document, digest: digest, at: instant))
      return .nothing
    case .levelChosen(let level):
      let before = Before.level(self.level)
      self.level = level
      return before
    case .undone, .redone:
      return .nothing
    }
  }

  /// Puts back what a fact replaced.
  private mutating func takeBack(_ done: Done) {
    switch done.fact {
    case .answered(let address, _, _):
      guard case .answer(let answer) = done.before else { break }
      _ = put(answer, at: address)
      return
    case .confirmed(let address, _):
      guard case .confirmed(let value) = done.before else { break }
      confirmed[address] = value
      return
    case .added(let form, let added, let told):
      guard case .added(let number, let complete) = done.before else { break }
      if let item = itemsOfForm[form]?.popLast() { presentItems.remove(Subject(form, item)) }
      if !told.isEmpty { answers[Subject(form, added)] = nil }
      lastNumber[form] = number
      setListed(form, complete)
      return
    case .withdrawn(let form, let item):
      guard case .withdrawn(let index) = done.before else { break }
      guard let index else { return }
      itemsOfForm[form]?.insert(item, at: index)
      presentItems.insert(Subject(form, item))
      return
    case .listed(let form, _):
      guard case .listed(let complete) = done.before else { break }
      setListed(form, complete)
      return
    case .measured:
      _ = closedPeriods.popLast()
      return
    case .resumed:
      guard case .resumed(let states, let entered, let forgotten, let waivers) = done.before else { break }
      turns.removeLast()
      self.states = states
      self.waivers = waivers
      enteredStage = entered
      for (address, answer) in forgotten { _ = put(answer, at: address) }
      return
    case .closed, .reopened, .unsettled:
      guard case .stages(let states, let entered) = done.before else { break }
      if case .unsettled = done.fact {} else { turns.removeLast() }
      self.states = states
      enteredStage = entered
      return
    case .waived(let check, _, _):
      guard case .waiver(let waiver) = done.before else { break }
      waivers[check] = waiver
      return
    case .levelChosen:
      guard case .level(let level) = done.before else { break }
      self.level = level
      return
    case .begun, .entered, .issued, .undone, .redone: return
    }
    assertionFailure("a fact is taken back by what its own folding left")
  }

  private mutating func reopen(_ stage: Stage, because reason: String) {
    states[stage, default: StageState()].status = .reopened(reason: reason)
    states[stage, default: StageState()].revision += 1
    states[stage, default: StageState()].toConfirm = false
  }

  /// Keeps what stands now: all that was said, without what was done to come there.
  private mutating func turn(_ what: TurnOfStage.What, at instant: Instant) {
    var past = self
    past.name = ""
    (past.position, past.lastChange) = (0, 0)
    (past.issued, past.done, past.undone) = ([], [], [])
    turns.append(TurnOfStage(what: what, at: instant, dossier: past))
  }

  /// A stage that was closed, or stages that were opened again.
  fileprivate struct TurnOfStage: Sendable {
    enum What: Hashable, Sendable {
      /// Each time it is opened again begins a revision.
      case closed(Stage, revision: Int)
      case opened([Stage])
    }

    let what: What
    let at: Instant
    /// What stood once it was closed, or before it was opened again.
    let dossier: Dossier
  }

  /// Puts an answer, or takes it away, and returns what stood there.
  private mutating func put(_ answer: Answer?, at address: Address) -> Answer? {
    guard let answer else { return answers[address.subject]?.put(nil, for: address.question) }
    return answers[address.subject, default: Answers()].put(answer, for: address.question)
  }

  private mutating func setListed(_ form: FormID, _ complete: Bool) {
    if complete { completeLists.insert(form) } else { completeLists.remove(form) }
  }

  /// What stood before a fact, as far as the fact does not tell: what is needed to take it back.
  ///
  /// There is one for each event, so what is rare and large lies apart.
  fileprivate enum Before: Sendable {
    case nothing
    case answer(Answer?)
    case confirmed(Value?)
    case added(lastNumber: Int?, complete: Bool)
    case withdrawn(index: Int?)
    case listed(Bool)
    indirect case stages([Stage: StageState], Stage?)
    indirect case resumed([Stage: StageState], Stage?, [(Address, Answer)], [String: Waiver])
    indirect case waiver(Waiver?)
    case level(Level)
  }

  /// A fact that was folded, with what it takes to take it back.
  fileprivate struct Done: Sendable {
    let act: Int
    /// When the fact was told.
    let at: Instant
    let fact: Fact
    let before: Before
  }
}
