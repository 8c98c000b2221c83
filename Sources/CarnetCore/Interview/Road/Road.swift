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
    if let begun = standing.begun, let next = nextQuestion(about: begun) { return .question(next) }
    return asking(in: dossier.currentStage)
  }

  /// What a stage asks next.
  package func asking(in stage: Stage) -> Asking {
    if dossier.state(of: stage).isConfirmed { return .command(stage) }
    for form in catalogue.forms where form.stage == stage && form.isAsked(context(Subject(form.id))) {
      for subject in form.subjects(in: dossier) {
        if let question = firstUnanswered(form, subject) { return .question(Address(subject, question.id)) }
      }
      guard form.isAskedInTurn, let items = form.items else { continue }
      if dossier.items(of: form.id).count < items.fewest(in: dossier), let address = firstAddress(ofNewItemIn: form) {
        return .question(address)
      }
      if !dossier.isListed(form.id) { return .another(form.id) }
    }
    return stage == .followUp ? .command(stage) : .close(stage)
  }

  /// The first question of the item that a form would get next.
  package func firstAddress(ofNewItemIn form: Form) -> Address? {
    guard let items = form.items else { return nil }
    let item = ItemID(letter: items.letter, number: dossier.nextNumber(of: form.id))
    let subject = Subject(form.id, item)
    return form.questions.first { isAsked($0, of: subject) }.map { Address(subject, $0.id) }
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
    case (let items?, let item?):
      let isNext = item == ItemID(letter: items.letter, number: dossier.nextNumber(of: form.id))
      guard isNext || dossier.contains(item, in: form.id) else { return false }
    default: return false
    }
    return isAsked(question, of: address.subject)
  }

  func context(_ subject: Subject) -> Context { Context(dossier: dossier, subject: subject, now: now) }

  /// The first question about a subject that is still to be asked; nil when all are, or when it does not stand.
  package func nextQuestion(about subject: Subject) -> Address? {
    guard let form = catalogue.form(subject.form), !dossier.state(of: form.stage).isClosed,
      subject.item.map({ dossier.contains($0, in: form.id) }) ?? true
    else { return nil }
    return firstUnanswered(form, subject).map { Address(subject, $0.id) }
  }

  private func firstUnanswered(_ form: Form, _ subject: Subject) -> QuestionDefinition? {
    let answers = dossier.answers(about: subject)
    return form.questions.first { question in
      answers[question.id] == nil && isDue(question) && isAsked(question, of: subject)
        && question.isPressed(context(subject))
    }
  }

  /// True when a stage cannot close without the answer, at the present level.
  ///
  /// What is only asked at the detail level holds its usual value until it is asked.
  func isNeeded(_ question: QuestionDefinition) -> Bool { question.need == .required && isDue(question) }

  private func isDue(_ question: QuestionDefinition) -> Bool {
    question.level == .essential || (question.level == .detail && dossier.level == .detail)
  }
}

// MARK: Progress

extension Road {
  /// How far a stage is: required answers given, and required answers known to be needed.
  package func progress(of stage: Stage) -> (answered: Int, required: Int) {
    var answered = 0
    var required = 0
    for form in catalogue.forms where form.stage == stage && form.isAsked(context(Subject(form.id))) {
      for subject in form.subjects(in: dossier) {
        let answers = dossier.answers(about: subject)
        for question in form.questions where isNeeded(question) && isAsked(question, of: subject) {
          required += 1
          if let answer = answers[question.id], answer != .deferred { answered += 1 }
        }
      }
      if let items = form.items {
        let missing = max(0, items.fewest(in: dossier) - dossier.items(of: form.id).count)
        let fresh = Subject(form.id, ItemID(letter: items.letter, number: dossier.nextNumber(of: form.id)))
        required += missing * form.questions.count { isNeeded($0) && isAsked($0, of: fresh) }
      }
    }
    return (answered, required)
  }
}
