// The commands, all or one of them explained.

extension Place {
  func helpPage() -> [Utterance] {
    let facts = Command.allCases.map { command in
      Document.Fact(":" + command.entry.usage(language), command.entry.summary[language])
    }
    let shortcuts = catalogue.forms.compactMap { form -> Document.Fact? in
      guard let shortcut = form.shortcut, let one = form.items?.one else { return nil }
      return Document.Fact(":" + shortcut[language], say("Commence \(one.fr)", "Begins \(one.en)"))
    }
    let verbs = catalogue.forms.flatMap(\.verbs).map { Document.Fact(":" + $0.word[language], $0.summary[language]) }
    return [
      .note(
        say(
          "Une question à la fois. Entrée accepte la valeur entre crochets, ? explique la question, une commande commence "
            + "par deux-points ; son début suffit, partout. Flèche haut reprend ce qui a été tapé. Une réponse qui commence par "
            + "deux-points se tape ::",
          "One question at a time. Enter accepts the value in brackets, ? explains the question, a command begins with a "
            + "colon; its beginning is enough, anywhere. The up arrow brings back what was typed. An answer that begins with a "
            + "colon is typed ::")),
      .facts(facts + shortcuts + verbs), formsNote,
    ]
  }
}

extension Turn {
  func help(_ word: String) -> Step {
    guard !word.isEmpty else { return show(place.helpPage()) }
    let bare = word.hasPrefix(":") ? String(word.dropFirst()) : word
    switch interview.command(bare) {
    case .failure(let refusal):
      let forms = forms(about: bare)
      return forms.isEmpty ? refuse(refusal) : show(forms.map { .note(opening($0)) })
    case .success(.shortcut(let form)):
      guard let one = catalogue.form(form)?.items?.one else { return show([]) }
      return show([.note(say("Commence \(one.fr).", "Begins \(one.en)."))])
    case .success(.verb(let form, let place)):
      guard let verb = catalogue.form(form)?.verbs[place] else { return show([]) }
      return show([
        .note(verb.summary[language] + "."), .aside(say("Par exemple : :", "For example: :") + verb.example[language]),
      ])
    case .success(.command(let command)):
      let entry = command.entry
      let other = entry.name[language == .fr ? .en : .fr]
      return show([
        .note(":\(entry.usage(language))"), .note(entry.summary[language] + "."),
        .aside(say("En anglais : :\(other)", "In French: :\(other)")),
      ])
    }
  }
}
