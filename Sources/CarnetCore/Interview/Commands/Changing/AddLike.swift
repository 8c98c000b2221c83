// Items like another: `:add 3 like A2` takes over its answers, save those that are each item's own.

extension Turn {
  /// `3 comme A2`, `like A2`: how many copies of which item; nil when the words say something else.
  func copies(in words: String) -> (item: String, count: String)? {
    let parts = words.split(separator: " ").map(String.init)
    guard let like = parts.firstIndex(where: { ["comme", "like"].contains(folded($0)) }), like <= 1,
      like + 2 == parts.count
    else { return nil }
    return (parts[like + 1], like == 0 ? "1" : parts[0])
  }

  func copy(_ word: String, times: String) -> Step {
    guard let model = ItemID(word), let form = catalogue.form(letter: model.letter), let label = form.items?.label,
      dossier.contains(model, in: form.id)
    else { return refuse(.noSuchItem(word)) }
    guard let count = digits(times), (1...Reading.mostAtOnce).contains(count) else {
      return refuse(
        .tooManyAtOnce(
          remedy: Text(fr: "Par exemple, tapez :ajouter 3 comme \(model)", en: "For example, type :add 3 like \(model)")
        ))
    }
    if let refusal = objection(toChanging: Subject(form.id, road.upcoming(form))) { return refuse(refusal) }
    var told = dossier
    var facts: [Fact] = []
    var items: [ItemID] = []
    func tell(_ fact: Fact) {
      facts.append(fact)
      told.apply(Event(position: told.position + 1, act: dossier.position + 1, at: now, by: "", fact: fact))
    }
    for _ in 1...count {
      let item = ItemID(letter: model.letter, number: told.nextNumber(of: form.id))
      items.append(item)
      tell(.added(form.id, item))
      let subject = Subject(form.id, item)
      for (question, answer) in copied(from: model, to: item, form, told) {
        let context = Context(dossier: told, subject: subject, now: now)
        guard let asked = form.question(question), asked.isAsked(context) else { continue }
        if let value = answer.value, asked.objection(value, context) != nil { continue }
        tell(.answered(Address(subject, question), answer, was: nil))
      }
    }
    let names = items.map { catalogue.titled($0, in: told) }.joined(separator: ", ")
    let said = say("Comme \(model) : \(names)", "Like \(model): \(names)")
    let first = Address(Subject(form.id, items[0]), label)
    return record(facts + unsettled(by: first), say: [.note(said)], then: standing.onward())
  }

  /// The answers about an item that one like it takes over, by their questions in the order of asking: not what is each
  /// one's own, and under a name of its own.
  func copied(from model: ItemID, to item: ItemID, _ form: Form, _ told: Dossier) -> [(String, Answer)] {
    form.questions.filter { !$0.isOwn }.compactMap { question in
      guard let answer = dossier.answer(at: Address(Subject(form.id, model), question.id)) else { return nil }
      guard question.id == form.items?.label else { return (question.id, answer) }
      return (question.id, renamed(answer, question.id, in: form.id, told))
    }
  }

  /// A name that no item of the form bears yet: the number at its end goes up, or begins at 2.
  private func renamed(_ answer: Answer, _ label: String, in form: FormID, _ told: Dossier) -> Answer {
    guard case .text(let name)? = answer.value else { return answer }
    let taken = Set(
      told.items(of: form).compactMap { item -> String? in
        guard case .text(let text)? = told.answer(at: Address(Subject(form, item), label))?.value else { return nil }
        return folded(text)
      })
    let ending = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let stem = name.dropLast(ending.count) + (ending.isEmpty ? " " : "")
    var number = digits(ending) ?? 1
    var next: String
    repeat {
      number += 1
      let written = String(number)
      next = stem + String(repeating: "0", count: max(0, ending.count - written.count)) + written
    } while taken.contains(folded(next))
    return .value(.text(next))
  }
}
