extension Catalogue {
  /// The texts of what is declared, each under the name by which it is known: `assets.serial: help`, `G1.serials`, `K03`.
  package var namedTexts: [(name: String, text: Text)] {
    forms.flatMap(\.namedTexts) + checks.map { ($0.id, $0.title) }
      + checks.flatMap { check in check.notes.map { ("\(check.id): note", $0) } }
      + indicators.flatMap { indicator in
        [
          (indicator.id, indicator.name), ("\(indicator.id): question", indicator.question),
          ("\(indicator.id): formula", indicator.formula),
        ]
      } + documents.map { ($0.id, $0.title) }
      + Command.allCases.flatMap { command in
        [(":\(command.rawValue): name", command.entry.name), (":\(command.rawValue)", command.entry.summary)]
      } + opening.map { ("opening", $0) }
  }
}

extension Form {
  fileprivate var namedTexts: [(name: String, text: Text)] {
    let own = [("\(id.name): title", title), ("\(id.name): shortcut", shortcut), ("\(id.name): one", items?.one)]
    return own.compactMap { name, text in text.map { (name, $0) } } + questions.flatMap(\.namedTexts)
  }
}

extension QuestionDefinition {
  fileprivate var namedTexts: [(name: String, text: Text)] {
    let name = "\(form.name).\(id)"
    let own = [(name, prompt), ("\(name): hint", hint), ("\(name): help", help), ("\(name): example", example)]
    return own.compactMap { name, text in text.map { (name, $0) } }
      + options.map { ("\(name) = \($0.id)", $0.label) }
  }

  private var options: [Kind.Option] {
    switch kind {
    case .choice(let options), .choices(let options): options.all
    default: []
    }
  }
}
