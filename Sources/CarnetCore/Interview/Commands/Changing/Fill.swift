// Fill: one column, over the items that lack it.

extension Turn {
  /// `serial`, `numéro de série`, `biens série`: one question an item; Enter leaves one out, a word like `stop` ends it.
  func fill(_ text: String) -> Step {
    let words = text.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return refuse(.whichColumn(place.columnsToFill(), language)) }
    guard let (form, question) = place.column(words) else {
      return refuse(.noSuchColumn(text, place.columnsToFill(), language))
    }
    let addresses = place.lacking(question, form)
    guard let first = addresses.first else {
      return show([
        .note(say("« \(question.prompt.fr) » ne manque nulle part.", "“\(question.prompt.en)” is missing nowhere."))
      ])
    }
    if let refusal = objection(toChanging: first.subject) { return refuse(refusal) }
    var next = standing.withoutPending
    next.focus = first
    next.queue = Array(addresses.dropFirst())
    next.fills = true
    let count = wording.count(
      addresses.count, one: Text(fr: "élément sans", en: "item without"),
      many: Text(fr: "éléments sans", en: "items without"))
    return .show(
      [
        .note(say("\(count) « \(question.prompt.fr) ».", "\(count) “\(question.prompt.en)”.")),
        .aside(say("Entrée passe au suivant, « stop » arrête.", "Enter goes to the next one, “stop” ends it.")),
      ], then: next)
  }

  /// The end of a column before its last item; nil where none is run down, or something else is said.
  func endOfFilling(_ typed: String) -> Step? {
    guard standing.fills, Lexicon.says(\.ending, folded(typed.hasPrefix(":") ? String(typed.dropFirst()) : typed))
    else {
      return nil
    }
    var next = standing
    next.queue = []
    return .show(
      [.aside(say(":remplir reprend où vous voulez.", ":fill takes it up again whenever you want."))],
      then: next.onward())
  }
}

extension Place {
  /// The items of a list that lack an answer, and where it is asked.
  func lacking(_ question: QuestionDefinition, _ form: Form) -> [Address] {
    form.subjects(in: dossier).map { Address($0, question.id) }.filter { address in
      dossier.answer(at: address)?.value == nil && road.isReachable(address)
        && question.isPressed(context(address.subject))
    }
  }

  /// The column that words name: of a list that they begin with, else of the lists of the stage, else of any.
  func column(_ words: [String]) -> (form: Form, question: QuestionDefinition)? {
    let lists = catalogue.forms.filter { $0.items != nil && !dossier.items(of: $0.id).isEmpty }
    let turn = Turn(place: self, chain: "")
    if words.count > 1, let form = turn.form(named: words[0]), form.items != nil,
      let question = form.column(Array(words[1...]))
    {
      return (form, question)
    }
    for forms in [lists.filter { $0.stage == dossier.currentStage }, lists] {
      let found = forms.compactMap { form in form.column(words).map { (form: form, question: $0) } }
      if let lacked = found.first(where: { !lacking($0.question, $0.form).isEmpty }) ?? found.first { return lacked }
    }
    return nil
  }

  /// The columns in which something is missing, each with how many items lack it.
  func columnsToFill() -> [(form: Form, question: QuestionDefinition, count: Int)] {
    catalogue.forms.filter { $0.items != nil && $0.stage <= dossier.currentStage }.flatMap { form in
      form.questions.filter { $0.level != .later }.map { (form, $0, lacking($0, form).count) }
    }.filter { $0.2 > 0 }
  }
}

extension Form {
  /// The question that words name: by its words, its id, or a part of its words.
  fileprivate func column(_ words: [String]) -> QuestionDefinition? {
    if let named = question(beginning: words), named.count == words.count { return named.question }
    let wanted = words.map { folded($0) }
    let found = questions.filter { question in
      [question.prompt.fr, question.prompt.en].contains { prompt in
        let own = folded(prompt).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return wanted.allSatisfy { word in word.count > 2 && own.contains { $0.hasPrefix(word) } }
      }
    }
    return found.count == 1 ? found[0] : found.first { $0.isOwn }
  }
}

extension Refusal {
  private static func names(
    _ columns: [(form: Form, question: QuestionDefinition, count: Int)], _ language: Language
  ) -> String {
    columns.prefix(8).map { $0.form.name(of: $0.question, in: language) }.joined(separator: ", ")
  }

  fileprivate static func whichColumn(
    _ columns: [(form: Form, question: QuestionDefinition, count: Int)], _ language: Language
  ) -> Refusal {
    Refusal(
      CoreReason.incompleteCommand, Text(fr: "Dites quelle colonne.", en: "Say which column."),
      remedy: columns.isEmpty
        ? Text(fr: "Rien ne manque dans les listes.", en: "Nothing is missing in the lists.")
        : Text(
          fr: "Il manque : \(names(columns, .fr))", en: "Missing: \(names(columns, .en))"))
  }

  fileprivate static func noSuchColumn(
    _ word: String, _ columns: [(form: Form, question: QuestionDefinition, count: Int)], _ language: Language
  ) -> Refusal {
    let typed = safeLine(word, limit: 40)
    return Refusal(
      CoreReason.noSuchQuestion,
      Text(
        fr: "« \(typed) » n'est la colonne d'aucune liste.", en: "“\(typed)” is not a column of any list."),
      remedy: Text(
        fr: columns.isEmpty ? "Par exemple, tapez :remplir série" : "Il manque : \(names(columns, .fr))",
        en: columns.isEmpty ? "For example, type :fill serial" : "Missing: \(names(columns, .en))"))
  }
}
