/// The way through the stages, derived from the dossier alone: what is asked next, what is missing, what can close.
package struct Road {
  /// What Carnet asks and checks.
  package let catalogue: Catalogue
  /// The dossier as it stands.
  package let dossier: Dossier
  /// The present moment.
  package let now: Instant

  /// The road of a dossier at a moment.
  package init(catalogue: Catalogue, dossier: Dossier, now: Instant) {
    self.catalogue = catalogue
    self.dossier = dossier
    self.now = now
  }

  /// What is being asked of a person who stands there.
  package func asking(at standing: Standing) -> Asking {
    if let pending = standing.pending { return .pending(pending) }
    if let focus = standing.focus, isReachable(focus) { return .question(focus) }
    for begun in standing.begun { if let next = nextQuestion(about: begun) { return .question(next) } }
    return asking(in: dossier.currentStage)
  }

  /// What a stage asks next.
  package func asking(in stage: Stage) -> Asking {
    if dossier.state(of: stage).isConfirmed { return .command(stage) }
    for form in catalogue.forms where form.stage == stage && form.isAsked(context(Subject(form.id))) {
      let onlyNeeded = stage.rests && !form.isAskedInTurn
      for subject in subjects(of: form) {
        if let question = firstUnanswered(form, subject, onlyNeeded: onlyNeeded) {
          return .question(Address(subject, question.id))
        }
      }
      guard form.isAskedInTurn, let items = form.items else { continue }
      if dossier.items(of: form.id).count < items.fewest(in: dossier), let address = firstAddress(ofNewItemIn: form) {
        return .question(address)
      }
      if !dossier.isListed(form.id) { return .another(form.id) }
    }
    for (form, subject) in latecomers(in: stage) {
      if let question = firstUnanswered(form, subject, onlyNeeded: stage.rests) {
        return .question(Address(subject, question.id))
      }
    }
    return stage.rests ? .command(stage) : .close(stage)
  }

  /// The first question of the item that a form would get next.
  package func firstAddress(ofNewItemIn form: Form) -> Address? {
    guard form.items != nil else { return nil }
    let subject = Subject(form.id, upcoming(form))
    return form.questions.first { isAsked($0, of: subject) }.map { Address(subject, $0.id) }
  }

  /// The item that a list gets next.
  package func upcoming(_ form: Form) -> ItemID {
    ItemID(letter: form.items?.letter ?? "", number: dossier.nextNumber(of: form.id))
  }

  /// True when a question makes sense for a subject, at whatever level.
  package func isAsked(_ question: QuestionDefinition, of subject: Subject) -> Bool {
    question.isAsked(context(subject))
  }

  /// True when an address leads to a question that makes sense, of an item that stands.
  package func isReachable(_ address: Address) -> Bool {
    guard let form = catalogue.form(address.subject.form), let question = form.question(address.question),
      form.isAsked(context(Subject(form.id)))
    else { return false }
    switch (form.items, address.subject.item) {
    case (nil, nil): break
    case (.some, let item?):
      guard item == upcoming(form) || dossier.contains(item, in: form.id) else { return false }
    default: return false
    }
    return isAsked(question, of: address.subject)
  }

  func context(_ subject: Subject) -> Context { Context(dossier: dossier, subject: subject, now: now) }

  /// The first question about a subject that is still to be asked; nil when all are, or when it does not stand.
  package func nextQuestion(about subject: Subject) -> Address? {
    guard let form = catalogue.form(subject.form), let stage = owner(of: subject)?.stage,
      !dossier.state(of: stage).isClosed,
      subject.item.map({ dossier.contains($0, in: form.id) }) ?? true
    else { return nil }
    return firstUnanswered(form, subject).map { Address(subject, $0.id) }
  }

  private func firstUnanswered(
    _ form: Form, _ subject: Subject, onlyNeeded: Bool = false
  ) -> QuestionDefinition? {
    let answers = dossier.answers(about: subject)
    return form.questions.first { question in
      (!onlyNeeded || question.need == .required) && answers[question.id] == nil && isDue(question)
        && isAsked(question, of: subject)
        && question.isPressed(context(subject))
    }
  }

  /// True when a stage cannot close without the answer, at the present level.
  ///
  /// What is only asked at the detail level holds its usual value until it is asked.
  func isNeeded(_ question: QuestionDefinition) -> Bool { question.need == .required && isDue(question) }

  /// True when a stage needs the answer and it is put without being named.
  func isPut(_ question: QuestionDefinition, of subject: Subject) -> Bool {
    isNeeded(question) && isAsked(question, of: subject) && question.isPressed(context(subject))
  }

  private func isDue(_ question: QuestionDefinition) -> Bool {
    question.level == .essential || (question.level == .detail && dossier.level == .detail)
  }
}

// MARK: What comes after a closing

extension Road {
  /// The form that answers about a subject go by: its own; for an item that came after its stage was closed, the one that
  /// changes such items in a later stage.
  package func owner(of subject: Subject) -> Form? {
    guard let form = catalogue.form(subject.form) else { return nil }
    guard let item = subject.item, let amendment = catalogue.amendment(of: form.id),
      dossier.isLate(item, in: form.id, for: form.stage), isReached(amendment.stage)
    else { return form }
    return amendment
  }

  /// What a form is about within its own stage: not the items that came after it was closed.
  func subjects(of form: Form) -> [Subject] {
    let subjects = form.subjects(in: dossier)
    return Array(subjects.prefix(subjects.count - late(form).count))
  }

  /// The items of closed stages that came in a stage, each with its form.
  func latecomers(in stage: Stage) -> [(form: Form, subject: Subject)] {
    catalogue.forms.filter { $0.stage == stage }.compactMap(\.amends).compactMap(catalogue.form).flatMap { form in
      late(form).map { (form, $0) }
    }
  }

  /// The items of a form that came after its stage was closed: the last ones of its list.
  private func late(_ form: Form) -> [Subject] {
    guard catalogue.amendment(of: form.id) != nil else { return [] }
    return dossier.items(of: form.id).reversed().lazy.map { Subject(form.id, $0) }.prefix {
      owner(of: $0)?.id != form.id
    }
    .reversed()
  }

  /// The stages that a closed one has fed, and that do not know what came to its lists since: they are to be confirmed once
  /// it is opened again.
  func unaware(of stage: Stage) -> [(stage: Stage, because: Address)] {
    var stages: [(stage: Stage, because: Address)] = []
    for amendment in catalogue.forms {
      guard let form = amendment.amends.flatMap(catalogue.form), form.stage == stage else { continue }
      let came = [form, amendment].lazy.flatMap { list in
        dossier.items(of: list.id).filter { dossier.isLate($0, in: list.id, for: stage) }.map { Subject(list.id, $0) }
      }.first
      guard let came, let label = catalogue.form(came.form)?.items?.label else { continue }
      for fed in form.feeds.sorted() where dossier.state(of: fed).isConfirmed {
        stages.append((fed, Address(came, label)))
      }
    }
    return stages
  }

  /// True when the stage before one was closed at least once.
  private func isReached(_ stage: Stage) -> Bool {
    stage.earlier.last.map { dossier.state(of: $0).isClosed || dossier.state(of: $0).revision > 1 } ?? true
  }
}
