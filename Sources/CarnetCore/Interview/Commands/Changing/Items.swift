// Items of lists: show, add, edit, remove, review.

extension Turn {
  /// The form that a word names: its id, or the beginning of its title, shortcut or noun.
  func form(named word: String) -> Form? {
    let wanted = folded(word)
    guard !wanted.isEmpty else { return nil }
    if let exact = catalogue.forms.first(where: { folded($0.id.name) == wanted }) { return exact }
    func names(_ form: Form) -> [String] {
      let nouns = form.items.map { [$0.one.fr, $0.one.en] } ?? []
      let bare = nouns.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
      let words = [form.title, form.shortcut].compactMap { $0 }.flatMap { [$0.fr, $0.en] }
      return (words + bare + form.earlier).map { folded($0) }
        + [folded(form.id.name)]
    }
    if let exact = catalogue.forms.first(where: { names($0).contains(wanted) }) { return exact }
    let begun = catalogue.forms.filter { form in names(form).contains { $0.hasPrefix(wanted) } }
    return begun.count == 1 ? begun.first : nil
  }

  /// The subject that a word names: an item's id, or a form about one thing.
  func subject(named word: String) -> Subject? {
    if let item = ItemID(word), let form = catalogue.form(letter: item.letter),
      dossier.contains(item, in: form.id)
    {
      return Subject(form.id, item)
    }
    guard let form = form(named: word), form.items == nil else { return nil }
    return Subject(form.id)
  }

  /// The item that a list would get next: what is missing of an empty list is said of it.
  func upcoming(_ word: String) -> Subject? {
    guard let item = ItemID(word), let form = catalogue.form(letter: item.letter), form.items != nil,
      item.number == dossier.nextNumber(of: form.id)
    else { return nil }
    return Subject(form.id, item)
  }

  func showSubject(_ word: String) -> Step {
    if let subject = subject(named: word) ?? found(word), let form = catalogue.form(subject.form) {
      // What is followed is told as it was signed, whatever is being prepared.
      let told = form.stage < .followUp ? self : reading(catalogue.followed(dossier))
      let title = subject.item.map { catalogue.titled($0, in: told.dossier) } ?? form.title[language]
      return show([.heading(title), .facts(told.facts(about: subject, form))])
    }
    if let form = form(named: word), form.items != nil { return list(word) }
    return refuse(.noSuchItem(word))
  }

  func facts(about subject: Subject, _ form: Form) -> [Document.Fact] {
    let answers = dossier.answers(about: subject)
    let zone = zone(of: subject)
    let stands = subject.item.map(form.standing(dossier, now)) ?? [:]
    return form.questions.compactMap { question in
      if let stand = stands[question.id] {
        return Document.Fact(
          question.prompt[language], "\(words(stand, question)) (\(stand.since[language]))")
      }
      guard let answer = answers[question.id] else { return nil }
      return Document.Fact(
        question.prompt[language], catalogue.words(answer, for: question, in: dossier, language, at: zone))
    } + form.found(context(subject)).map { Document.Fact($0.name[language], $0.words[language]) }
  }

  func add(_ word: String) -> Step {
    if let wish = copies(in: word) { return copy(wish.item, times: wish.count) }
    let words = word.split(separator: " ").map(String.init)
    let lengths = stride(from: min(words.count, Turn.longestName), to: 0, by: -1)
    let named = lengths.lazy.compactMap { count in
      self.form(named: words[..<count].joined(separator: " ")).map { (form: $0, count: count) }
    }.first
    guard let (form, count) = named else { return refuse(.noSuchList(word, catalogue, language)) }
    let rest = words[count...].joined(separator: " ")
    guard !rest.isEmpty, form.items != nil else { return add(form.id, "") }
    return several(rest, of: form.id) ?? refuse(.tooMuch(rest, usage: Command.add.usage))
  }

  /// Begins an item; a text beside a shortcut is its first answer: `:incident NAS très lent`.
  func add(_ id: FormID, _ text: String) -> Step {
    guard let form = catalogue.form(id), form.items != nil, let first = road.firstAddress(ofNewItemIn: form) else {
      return refuse(.noSuchList(id.name, catalogue, language))
    }
    if let refusal = objection(toChanging: first.subject) { return refuse(refusal) }
    var next = standing.withoutPending
    next.focus = first
    next.begun = [first.subject]
    next.queue = []
    guard text.isEmpty else { return with(next).hear(text, at: first) }
    return .show([], then: next)
  }

  /// `A3 serial [value]`, `A3.serial value`, `company name value`: the question by id or by the beginning of its words.
  func edit(_ text: String) -> Step {
    if let many = editSeveral(text) { return many }
    let spaced = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard let head = spaced.first else { return refuse(.noSuchItem(text)) }
    var words = spaced
    if let address = Address(head) {
      words = [address.subject.item?.description ?? address.subject.form.name, address.question] + spaced.dropFirst()
    } else if let dot = head.firstIndex(of: "."), ItemID(head[..<dot]) != nil {
      words = [String(head[..<dot]), String(head[head.index(after: dot)...])] + spaced.dropFirst()
    }
    words = words.flatMap { $0.split(separator: " ").map(String.init) }
    let named = subject(beginning: words) ?? upcoming(words[0]).map { ($0, 1) }
    guard let (subject, used) = named, let form = catalogue.form(subject.form) else {
      return editOwn(words, of: text) ?? refuse(.noSuchItem(words[0]))
    }
    guard words.count > used else { return review(words.joined(separator: " ")) }
    guard let (question, count) = form.question(beginning: Array(words[used...])) else {
      let begun = questions(named: words[used], in: form)
      return refuse(
        begun.count > 1
          ? .severalQuestions(words[used], begun)
          : .noSuchQuestion(named: words[used], in: form, showsIds: interview.showsIds))
    }
    return edit(question, about: subject, to: remainder(of: text, after: words.dropFirst(used + count)))
  }

  /// A question of what there is only one of, by its words alone: `effectif 15`; nil when they name none.
  private func editOwn(_ words: [String], of text: String) -> Step? {
    let found = catalogue.forms.filter { $0.items == nil }.compactMap { form in
      form.question(beginning: words).map { (form: form, named: $0) }
    }
    guard found.count == 1, let (form, named) = found.first else { return nil }
    return edit(
      named.question, about: Subject(form.id), to: remainder(of: text, after: words.dropFirst(named.count)))
  }

  private func edit(_ question: QuestionDefinition, about subject: Subject, to value: String) -> Step {
    let address = Address(subject, question.id)
    guard road.isReachable(address) else { return refuse(.notAsked(address)) }
    if let refusal = objection(toChanging: subject) {
      guard place.maybeMended(subject) else { return refuse(refusal) }
      var next = standing.withoutPending
      next.pending = .mendClosed(address, text: value)
      return .show([], then: next)
    }
    var next = standing.withoutPending
    next.focus = address
    next.queue = []
    if !value.isEmpty { return with(next).hear(value, at: address) }
    next.editing = [address]
    return .show([], then: next)
  }

  /// The end of a text as it was typed, from the first of its last words.
  private func remainder(of text: String, after words: ArraySlice<String>) -> String {
    guard !words.isEmpty else { return "" }
    let starts = text.split(separator: " ").suffix(words.count)
    return starts.first.map { String(text[$0.startIndex...]) } ?? ""
  }

  /// The questions whose id or words begin with a word.
  private func questions(named words: String, in form: Form) -> [QuestionDefinition] {
    let wanted = folded(words)
    return form.questions.filter { question in
      [question.id, question.prompt.fr, question.prompt.en].contains { folded($0).hasPrefix(wanted) }
    }
  }

  /// Asks before it withdraws an item; `A3 oui` or `A3 non` says so at once.
  func remove(_ text: String) -> Step {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let word = parts.first ?? ""
    guard let item = ItemID(word), let form = catalogue.form(letter: item.letter),
      dossier.contains(item, in: form.id)
    else { return refuse(.noSuchItem(word)) }
    let sure = parts.count > 1 ? readYesNo(parts[1]) : nil
    switch sure {
    case .failure(let refusal)?: return refuse(refusal)
    case .success(let sure)? where !sure.value:
      let title = catalogue.titled(item, in: dossier)
      return show([.note(say("\(title) reste.", "\(title) stays."))])
    case .success?, nil: break
    }
    if let refusal = objection(toChanging: Subject(form.id, item)) { return refuse(refusal) }
    let users = references(to: item)
    guard users.isEmpty else {
      let names = users.prefix(5).map(\.description).joined(separator: ", ")
      return refuse(
        Refusal(
          CoreReason.stillUsed,
          Text(
            fr: "\(catalogue.titled(item, in: dossier)) est encore utilisé par : \(names).",
            en: "\(catalogue.titled(item, in: dossier)) is still used by: \(names)."),
          remedy: Text(fr: "Changez d'abord ces réponses.", en: "Change those answers first.")))
    }
    if sure != nil { return withdraw(item) }
    var next = standing
    next.pending = .remove(item)
    return .show([], then: next)
  }

  func withdraw(_ item: ItemID) -> Step {
    guard let form = catalogue.form(letter: item.letter), let label = form.items?.label else { return show([]) }
    return record(
      [.withdrawn(form.id, item)]
        + unsettled(by: Address(Subject(form.id, item), label)),
      say: [
        .note(
          say(
            "\(catalogue.titled(item, in: dossier)) retiré. Pour le remettre, tapez :annuler",
            "\(catalogue.titled(item, in: dossier)) removed. To put it back, type :undo"))
      ], then: standing.onward())
  }

  /// The addresses whose answers name an item.
  private func references(to item: ItemID) -> [Address] {
    catalogue.forms.flatMap { form in
      form.subjects(in: dossier).flatMap { subject in
        dossier.answers(about: subject).compactMap { question, answer -> Address? in
          switch answer.value {
          case .item(item)?: Address(subject, question)
          case .items(let items)? where items.contains(item): Address(subject, question)
          default: nil
          }
        }
      }
    }.sorted { $0.description < $1.description }
  }

  func review(_ word: String) -> Step {
    let subjects: [Subject]
    if word.isEmpty {
      subjects = catalogue.forms.filter { $0.stage == dossier.currentStage }.flatMap { $0.subjects(in: dossier) }
    } else if let subject = subject(named: word) {
      subjects = [subject]
    } else if let form = form(named: word) {
      subjects = form.subjects(in: dossier)
    } else {
      return refuse(.noSuchItem(word))
    }
    let addresses = subjects.flatMap { subject in
      (catalogue.form(subject.form)?.questions ?? []).map { Address(subject, $0.id) }
    }.filter { dossier.answer(at: $0) != nil && road.isReachable($0) }
    guard let first = addresses.first else {
      return show([.note(say("Il n'y a encore aucune réponse ici.", "There are no answers here yet."))])
    }
    if let refusal = objection(toChanging: first.subject) { return refuse(refusal) }
    var next = standing.withoutPending
    next.focus = first
    next.queue = Array(addresses.dropFirst())
    next.editing = Set(addresses)
    return .show([.aside(say("Entrée = garder la réponse.", "Enter keeps each answer."))], then: next)
  }
}

extension Refusal {
  static func severalQuestions(_ word: String, _ questions: [QuestionDefinition]) -> Refusal {
    let typed = safeLine(word, limit: 40)
    let names = questions.prefix(6).map(\.prompt)
    return Refusal(
      CoreReason.ambiguous,
      Text(
        fr: "« \(typed) » peut désigner plusieurs questions : \(names.map(\.fr).joined(separator: " ; ")).",
        en: "“\(typed)” could be several questions: \(names.map(\.en).joined(separator: "; "))."),
      remedy: Text(fr: "Un mot de plus suffit.", en: "One more word is enough."))
  }

  static func noSuchList(_ word: String, _ catalogue: Catalogue, _ language: Language) -> Refusal {
    let lists = catalogue.forms.filter { $0.items != nil }
    let typed = safeLine(word, limit: 40)
    return Refusal(
      typed.isEmpty ? CoreReason.incompleteCommand : .noSuchList,
      typed.isEmpty
        ? Text(fr: "Indiquez une liste.", en: "Say which list.")
        : Text(fr: "« \(typed) » ne désigne pas une liste.", en: "“\(typed)” does not name a list."),
      remedy: Text(
        fr: "Listes : \(lists.map { folded($0.title.fr) }.joined(separator: ", "))",
        en: "Lists: \(lists.map { folded($0.title.en) }.joined(separator: ", "))"))
  }

  static func noSuchItem(
    _ word: String,
    remedy: Text = Text(
      fr: "Par exemple : A3 pour le troisième bien. Pour voir les listes, tapez :liste",
      en: "For example: A3 for the third asset. To see the lists, type :list")
  ) -> Refusal {
    let typed = safeLine(word, limit: 40)
    return Refusal(
      typed.isEmpty ? CoreReason.incompleteCommand : .noSuchItem,
      typed.isEmpty
        ? Text(fr: "Indiquez l'élément.", en: "Say which item.")
        : Text(fr: "« \(typed) » ne désigne rien d'enregistré.", en: "“\(typed)” names nothing that is recorded."),
      remedy: remedy)
  }

  static func noSuchQuestion(named word: String, in form: Form, showsIds: Bool) -> Refusal {
    func names(_ language: Language) -> [String] {
      form.questions.map { showsIds ? $0.id : form.name(of: $0, in: language) }
    }
    func near(_ language: Language) -> String? {
      nearest(to: word, among: names(language) + (showsIds ? [] : form.questions.map { $0.prompt[language] }))
    }
    let remedy = Text(
      fr: near(.fr).map { "Vouliez-vous dire \($0) ?" } ?? "Questions : \(names(.fr).joined(separator: ", "))",
      en: near(.en).map { "Did you mean \($0)?" } ?? "Questions: \(names(.en).joined(separator: ", "))")
    return Refusal(
      CoreReason.noSuchQuestion,
      Text(
        fr: "« \(safeLine(word, limit: 40)) » n'est pas une question de « \(form.title.fr) ».",
        en: "“\(safeLine(word, limit: 40))” is not a question of “\(form.title.en)”."),
      remedy: remedy)
  }
}
