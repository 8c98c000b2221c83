// What happens to an item that stands, told by a verb; and what follows from an answer, said once it is kept.

extension Turn {
  /// `taken I12 14:55`: the verb at a place among those of a form, said of an item.
  func happen(_ id: FormID, _ place: Int, _ text: String) -> Step {
    guard let form = catalogue.form(id), form.verbs.indices.contains(place) else { return show([]) }
    let verb = form.verbs[place]
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let item = parts.first.flatMap({ ItemID($0) }), let stands = catalogue.form(letter: item.letter),
      dossier.contains(item, in: stands.id)
    else {
      return refuse(
        .noSuchItem(
          parts.first ?? "",
          remedy: Text(fr: "Par exemple, tapez :\(verb.example.fr)", en: "For example, type :\(verb.example.en)")))
    }
    switch verb.effect(item, dossier) {
    case .failure(let refusal): return refuse(refusal)
    case .success(.answer(let address, let silent, let others)):
      if let refusal = objection(toChanging: address.subject) { return refuse(refusal) }
      var there = standing.withoutPending
      there.focus = address
      there.queue = others.filter { dossier.answer(at: $0)?.value == nil && road.isReachable($0) }
      return with(there).hear(parts.count > 1 ? parts[1] : silent[language], at: address)
    case .success(.add(let known, let address, let changes)):
      return add(known, address, changes, parts.count > 1 ? trimmed(parts[1]) : "")
    }
  }

  /// Adds an item of which all is known but the answer to one question, typed or else suggested, and changes answers with it.
  private func add(_ known: [Entailed], _ address: Address, _ changes: [Entailed], _ typed: String) -> Step {
    guard let item = address.subject.item, let question = catalogue.question(at: address) else { return show([]) }
    for subject in [address.subject] + changes.map(\.address.subject) {
      if let refusal = objection(toChanging: subject) { return refuse(refusal) }
    }
    func facts(_ changes: [Entailed]) -> [Fact] {
      changes.compactMap { change in
        let was = dossier.answer(at: change.address)
        return was == change.answer ? nil : .answered(change.address, change.answer, was: was)
      }
    }
    let begun = [.added(address.subject.form, item)] + facts(known)
    // The suggestion rests on what is known of the item, which nothing has kept yet.
    var told = dossier
    for fact in begun { _ = told.suppose(fact, at: now) }
    let context = Context(dossier: told, subject: address.subject, now: now, language: language)
    let value: Value
    if typed.isEmpty {
      guard let suggested = question.suggestion(context) else { return show([]) }
      value = suggested
    } else {
      switch read(typed, for: question) {
      case .failure(let refusal): return refuse(refusal)
      case .success(let understood): value = understood.value
      }
    }
    if let refusal = question.objection(value, context) { return refuse(refusal) }
    let all = begun + [.answered(address, .value(value), was: nil)] + facts(changes)
    return record(
      all + unsettled(by: all),
      say: [
        .understood(
          catalogue.words(
            value, for: question, in: dossier, language, at: question.kind.isMoment ? zone(of: address.subject) : nil))
      ],
      then: standing.withoutPending)
  }
}

extension Interview {
  /// What follows from facts that were just kept, for the forms that say so: at most a sentence.
  package func notes(on facts: [Fact], in dossier: Dossier, language: Language, now: Instant) -> [Utterance] {
    if case .withdrawn(let form, let item)? = facts.first {
      let context = Context(dossier: dossier, subject: Subject(form, item), now: now, language: language)
      return catalogue.form(form)?.upshot?(context, .withdrawn).map { [.note($0)] } ?? []
    }
    var answered: [(address: Address, was: Answer?)] = []
    for case .answered(let address, _, let was) in facts { answered.append((address, was)) }
    // Of an item that was added, what changed elsewhere with it says nothing more.
    for case .added(let form, let item, _) in facts.prefix(1) {
      answered.removeAll { $0.address.subject != Subject(form, item) }
    }
    // What an answer entails elsewhere is of a form about one thing.
    guard let first = answered.first,
      answered.allSatisfy({ $0.address.subject == first.address.subject || $0.address.subject.item == nil }),
      let form = catalogue.form(first.address.subject.form), let upshot = form.upshot,
      let question = form.question(first.address.question)
    else { return [] }
    let subject = first.address.subject
    let isLast =
      first.was == nil && question.level != .later
      && Road(catalogue: catalogue, dossier: dossier, now: now).nextQuestion(about: subject) == nil
    let context = Context(dossier: dossier, subject: subject, now: now, language: language)
    return upshot(context, isLast ? .complete : .answered(question.id)).map { [.note($0)] } ?? []
  }
}
