// What people call a question, and a form about one thing: the words of its prompt and of its title, not its id.

extension Form {
  /// The words by which a question is called in a language: the fewest of its prompt, from the first, that name no other.
  package func name(of question: QuestionDefinition, in language: Language) -> String {
    let prompt = question.prompt[language]
    let words = prompt.prefix { $0 != "(" }.split(separator: " ").map { word in
      word.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber && $0 != "°" }
        .reversed()
    }.map { String($0) }.filter { !$0.isEmpty }
    for count in words.indices.map({ $0 + 1 }) {
      let last = plainWords(words[count - 1]).last ?? ""
      guard count == words.count || last.count > 2 && !smallWords.contains(last) else { continue }
      if let named = self.question(beginning: Array(words[..<count])), named.question.id == question.id,
        named.count == count
      {
        return words[..<count].joined(separator: " ").lowercased()
      }
    }
    return question.id
  }

  /// The question that some words begin with, and how many of them name it; nil when they name none, or several.
  ///
  /// By its words in either language, several of which are surer than one; by its id; by the beginning of either.
  package func question(beginning words: [String]) -> (question: QuestionDefinition, count: Int)? {
    guard let first = words.first, !folded(first).isEmpty else { return nil }
    for count in stride(from: min(words.count, Form.mostWords), to: 1, by: -1) where words[count - 1] != "" {
      if let named = named(by: plainWords(words[..<count].joined(separator: " ")).joined(separator: " ")) {
        return (named, count)
      }
    }
    if let exact = questions.first(where: { folded($0.id) == folded(first) }) { return (exact, 1) }
    return begun(by: first).map { ($0, 1) }
  }

  /// The only question whose words are these, or begin with them.
  private func named(by phrase: String) -> QuestionDefinition? {
    guard !phrase.isEmpty else { return nil }
    if let exact = questions.first(where: { $0.plainPrompts.contains(phrase) }) { return exact }
    let begun = questions.filter { $0.plainPrompts.contains { $0.hasPrefix(phrase + " ") } }
    return begun.count == 1 ? begun.first : nil
  }

  /// The only question whose words, or id, begin with a word that may not be whole.
  private func begun(by word: String) -> QuestionDefinition? {
    let phrase = plainWords(word).joined(separator: " ")
    guard !phrase.isEmpty else { return nil }
    if let exact = questions.first(where: { $0.plainPrompts.contains(phrase) }) { return exact }
    let begun = questions.filter { question in
      question.plainPrompts.contains { $0.hasPrefix(phrase) } || folded(question.id).hasPrefix(folded(word))
    }
    return begun.count == 1 ? begun.first : nil
  }

  /// More words than name a question.
  private static var mostWords: Int { 10 }
}

/// Words that name nothing by themselves.
private let smallWords: Set<String> = [
  "de", "du", "des", "la", "le", "les", "au", "aux", "en", "et", "un", "une", "par", "pour", "sur", "dans", "ou", "qui",
  "que", "quoi", "avec", "sans", "votre", "vos", "cette", "cet", "the", "of", "and", "for", "from", "with", "your",
  "this", "that", "what", "who", "how", "when", "which",
]

extension QuestionDefinition {
  /// Its words in both languages, as they are compared.
  fileprivate var plainPrompts: [String] {
    [prompt.fr, prompt.en].map { plainWords($0).joined(separator: " ") }
  }
}

/// The words of a prompt or of what was typed, as they are compared: folded, without signs and what stands in brackets.
private func plainWords(_ text: String) -> [String] {
  let open = text.prefix { $0 != "(" }
  return folded(open.allSatisfy(\.isWhitespace) ? text[...] : open)
    .split { !$0.isLetter && !$0.isNumber && $0 != "°" }.map(String.init)
}

extension Turn {
  /// The subject that some words begin with, and how many of them name it: an item, a form about one thing.
  func subject(beginning words: [String]) -> (subject: Subject, count: Int)? {
    guard let first = words.first, !first.isEmpty else { return nil }
    for count in stride(from: min(words.count, 6), to: 1, by: -1) where !words[count - 1].isEmpty {
      let phrase = folded(words[..<count].joined(separator: " "))
      let form = catalogue.forms.first {
        $0.items == nil && [folded($0.title.fr), folded($0.title.en)].contains(phrase)
      }
      if let form { return (Subject(form.id), count) }
    }
    return subject(named: first).map { ($0, 1) }
  }
}

extension Place {
  /// The command that changes the answer at an address: in the person's words, or by ids where those are shown.
  func editCommand(_ address: Address) -> String {
    let edit = ":\(Command.edit.entry.name[language])"
    let form = catalogue.form(address.subject.form)
    guard !interview.showsIds, let form, let question = form.question(address.question) else {
      return "\(edit) \(address.subject.item?.description ?? address.subject.form.name) \(address.question)"
    }
    let subject = address.subject.item?.description ?? form.title[language].lowercased()
    return "\(edit) \(subject) \(form.name(of: question, in: language))"
  }
}

// MARK: Documents

extension Catalogue {
  /// The kinds of documents that some words begin with, and how many of the words name them: by their id, their name or
  /// their title, in either language, with or without small words (`lettre-dénonciation`).
  func documents(beginning words: [String]) -> (kinds: [DocumentKind], count: Int) {
    // A word that names nothing does not end a name: it is one too many.
    let counts = stride(from: min(words.count, 10), to: 0, by: -1).filter { !bareWords(words[$0 - 1]).isEmpty }
    func named(_ count: Int, _ fits: (_ name: [String], _ typed: [String]) -> Bool) -> [DocumentKind] {
      let typed = bareWords(words[..<count].joined(separator: " "))
      return typed.isEmpty ? [] : documents.filter { $0.called.contains { fits($0, typed) } }
    }
    for count in counts {
      let exact = named(count) { $0 == $1 }
      if !exact.isEmpty { return (exact, count) }
      if count == 1, let known = documents.first(where: { $0.id == folded(words[0]) }) { return ([known], 1) }
    }
    for count in counts.dropLast() {
      let begun = named(count) { $0.starts(with: $1) }
      if begun.count == 1 { return (begun, count) }
    }
    let wanted = folded(words.first ?? "")
    let begun = documents.filter { kind in
      kind.id.hasPrefix(wanted) || kind.called.contains { $0.joined(separator: " ").hasPrefix(wanted) }
    }
    return (begun, 1)
  }

  /// The name of a kind of document that some words nearly are; nil when none is near.
  func document(near words: [String], in language: Language) -> String? {
    let names = documents.map { folded($0.name[language]) }
    return stride(from: min(words.count, 6), to: 0, by: -1).lazy
      .compactMap { nearest(to: words.prefix($0).joined(separator: " "), among: names) }.first
      .flatMap { near in documents.first { folded($0.name[language]) == near }?.name[language] }
  }
}

extension DocumentKind {
  /// The words of its names and of its titles, as they are compared.
  fileprivate var called: [[String]] { [name.fr, name.en, title.fr, title.en].map { bareWords($0) } }
}

/// The words of a text, as they are compared, without those that name nothing by themselves.
private func bareWords(_ text: String) -> [String] {
  plainWords(text).filter { !smallWords.contains($0) && $0.count > 1 }
}

extension Place {
  /// What a kind of document is called: in the person's words, or by its id where those are shown.
  func called(_ kind: DocumentKind) -> String {
    interview.showsIds ? kind.id : kind.name[language]
  }
}

// MARK: Commands in a sentence

extension Interview {
  /// What is said, with the commands in it worded as the person types them: `:modifier V1 started` names a question by its
  /// id, which scripts know and she does not.
  package func worded(_ utterances: [Utterance], in language: Language) -> [Utterance] {
    showsIds ? utterances : utterances.map { $0.saying { worded($0, language) } }
  }

  private func worded(_ text: String, _ language: Language) -> String {
    guard text.contains(":") else { return text }
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for place in words.indices.dropLast() {
      let command = words[place].drop { $0 != ":" }.dropFirst()
      switch command {
      case "documents": reword(&words[place + 1]) { documentName($0, language) }
      case "exporter", "export": reword(&words[place + 1]) { tableName($0, language) }
      case "modifier", "edit":
        guard words.indices.contains(place + 2), let form = form(of: words[place + 1]) else { continue }
        reword(&words[place + 2]) { word in form.question(word).map { form.name(of: $0, in: language) } }
        if form.items == nil, words[place + 1] == form.id.name { words[place + 1] = form.title[language].lowercased() }
      default: continue
      }
    }
    return words.joined(separator: " ")
  }

  /// Another word for one, with the signs behind it.
  private func reword(_ word: inout String, _ other: (String) -> String?) {
    let bare = word.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    if let other = other(String(bare)) { word = other + word[bare.endIndex...] }
  }

  private func form(of word: String) -> Form? {
    if let item = ItemID(word) { return catalogue.form(letter: item.letter) }
    return catalogue.form(FormID(word))
  }

  private func tableName(_ id: String, _ language: Language) -> String? {
    catalogue.exports.first { $0.id == id }?.name[language]
  }

  private func documentName(_ id: String, _ language: Language) -> String? {
    catalogue.documents.first { $0.id == id }?.name[language]
  }
}
