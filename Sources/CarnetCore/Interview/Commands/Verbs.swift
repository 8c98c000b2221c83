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
          remedy: Text(fr: "Par exemple : :\(verb.example.fr)", en: "For example: :\(verb.example.en)")))
    }
    switch verb.effect(item, dossier) {
    case .failure(let refusal): return refuse(refusal)
    case .success(.answer(let address, let silent)):
      if let refusal = objection(toChanging: address.subject.form) { return refuse(refusal) }
      var there = standing
      there.focus = address
      there.queue = []
      return with(there).answer(parts.count > 1 ? parts[1] : silent[language], at: address)
    case .success(.change(let changes)):
      if let first = changes.first, let refusal = objection(toChanging: first.address.subject.form) {
        return refuse(refusal)
      }
      let facts = changes.compactMap { change -> Fact? in
        let was = dossier.answer(at: change.address)
        return was == change.answer ? nil : .answered(change.address, change.answer, was: was)
      }
      return record(facts + unsettled(by: facts), then: standing)
    }
  }
}

extension Interview {
  /// What follows from facts that were just kept, for the forms that say so: at most a sentence.
  package func notes(on facts: [Fact], in dossier: Dossier, language: Language, now: Instant) -> [Utterance] {
    var answered: [(address: Address, was: Answer?)] = []
    for case .answered(let address, _, let was) in facts { answered.append((address, was)) }
    guard let first = answered.first, answered.allSatisfy({ $0.address.subject == first.address.subject }),
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
