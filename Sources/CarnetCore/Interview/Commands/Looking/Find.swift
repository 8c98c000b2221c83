// Searching what was answered.

/// A thing of which some answers hold the words that were looked for.
struct Hit {
  /// The thing.
  let subject: Subject
  /// The answers that hold a word, in the order of asking.
  let answers: [(question: QuestionDefinition, words: String)]
}

extension Turn {
  /// The things of which the answers, taken together, hold each of the words.
  func find(_ words: String) -> Step {
    let wanted = folded(words).split(separator: " ").map(String.init)
    guard !wanted.isEmpty else {
      return refuse(
        Refusal(
          CoreReason.incompleteCommand,
          Text(fr: "Indiquez les mots à chercher.", en: "Say which words to search for."),
          remedy: Text(fr: "Par exemple, tapez :chercher caisse", en: "For example, type :find till")))
    }
    let hits = catalogue.forms.flatMap { form in
      let zone = form.zones(dossier, now)
      return form.subjects(in: dossier).compactMap { hit($0, form, wanted, at: $0.item.flatMap(zone)) }
    }
    let typed = safeLine(words, limit: 40)
    guard !hits.isEmpty else {
      return show([.note(say("Rien ne contient ces mots.", "Nothing contains those words."))])
    }
    var next = standing
    next.found = hits.prefix(Turn.mostHits).map(\.subject)
    let count = wording.count(
      hits.count, one: Text(fr: "élément contient « \(typed) »", en: "item contains “\(typed)”"),
      many: Text(fr: "éléments contiennent « \(typed) »", en: "items contain “\(typed)”"))
    let over = hits.count - next.found.count
    let rest =
      over > 0
      ? say(
        "Les \(next.found.count) premiers sont montrés. Ajoutez un mot pour en voir moins.",
        "The first \(next.found.count) are shown. Add a word to see fewer.")
      : nil
    return .show(
      [.heading(count), .table(table(of: hits.prefix(Turn.mostHits)))] + (rest.map { [.note($0)] } ?? [])
        + [.aside(say("Pour ouvrir le premier, tapez :voir 1", "To open the first, type :show 1"))], then: next)
  }

  /// As many as can be looked through; what there is beyond is counted.
  private static var mostHits: Int { 40 }

  private func hit(_ subject: Subject, _ form: Form, _ wanted: [String], at zone: Zone?) -> Hit? {
    let answers = dossier.answers(about: subject)
    let name = folded(title(of: subject, form))
    var missing = Set(wanted)
    missing = missing.filter { !name.contains($0) }
    var found: [(question: QuestionDefinition, words: String)] = []
    for question in form.questions {
      guard let answer = answers[question.id], answer.value != nil else { continue }
      let words = catalogue.words(answer, for: question, in: dossier, language, at: zone)
      let plain = folded(words)
      guard wanted.contains(where: plain.contains) else { continue }
      missing = missing.filter { !plain.contains($0) }
      found.append((question, words))
    }
    return missing.isEmpty ? Hit(subject: subject, answers: found) : nil
  }

  private func title(of subject: Subject, _ form: Form) -> String {
    subject.item.map { catalogue.titled($0, in: dossier) } ?? form.title[language]
  }

  private func table(of hits: ArraySlice<Hit>) -> Table {
    let rows = hits.enumerated().map { place, hit -> [String] in
      guard let form = catalogue.form(hit.subject.form) else { return [] }
      let reading = ListReading(place: self.place, form: form)
      let day = form.listing.dated.flatMap { reading.day(of: hit.subject, $0) }
      let label = form.items?.label
      let told = hit.answers.filter { $0.question.id != label }.prefix(1).map { answer in
        "\(heading(of: answer.question, form))\(say(" : ", ": "))" + truncated(safeLine(answer.words), width: 44)
      }
      return [
        "\(place + 1)", title(of: hit.subject, form), day.map(wording.shortDay) ?? "", told.joined(separator: " · "),
      ]
    }
    return Table(
      columns: [
        Table.Column("", .trailing), Table.Column(say("Quoi", "What")), Table.Column(say("Date", "Date")),
        Table.Column(say("Où", "Where")),
      ], rows: rows)
  }

  private func heading(of question: QuestionDefinition, _ form: Form) -> String {
    (form.listing.columns.first { $0.id == question.id && !$0.isTold }?.heading ?? question.prompt)[language]
  }

  /// The thing that a number names among those that were found last; nil where none was, or not so many.
  func found(_ word: String) -> Subject? {
    guard let number = Int(word), standing.found.indices.contains(number - 1) else { return nil }
    return standing.found[number - 1]
  }
}
