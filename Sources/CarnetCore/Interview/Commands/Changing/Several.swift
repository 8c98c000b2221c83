// Many answers in one act, shown before they are kept: several items at once, one answer of several items.

extension Turn {
  /// `6 PC et 2 portables`, `5 comme A1`: what was understood, and Enter takes it; nil when nothing of the kind is said.
  func several(_ text: String, of id: FormID) -> Step? {
    guard let form = catalogue.form(id) else { return nil }
    switch Reading(catalogue: catalogue, dossier: dossier, now: now).hearSeveral(text, of: form) {
    case nil: return nil
    case .failure(let refusal)?: return refuse(refusal)
    case .success(let said)?:
      if let refusal = objection(toChanging: Subject(form.id, road.upcoming(form))) { return refuse(refusal) }
      return propose(said, of: form)
    }
  }

  private func propose(_ said: SpokenSeveral, of form: Form) -> Step {
    var trial = Trial(self)
    for lot in said.lots {
      for _ in 0..<lot.count { trial.add(lot, form) }
    }
    return offer(trial, left: said.left, form)
  }

  /// Shows new items that are tried, and asks.
  private func offer(_ trial: Trial, left: [String], _ form: Form) -> Step {
    var next = standing
    let left = left.map { "« \(safeLine($0, limit: 40)) »" }.joined(separator: ", ")
    let leftEnglish = left.replacing("« ", with: "“").replacing(" »", with: "”")
    let unread: [Utterance] =
      left.isEmpty
      ? [] : [.warning(say("Pas compris, donc laissé : \(left)", "Not understood, so left: \(leftEnglish)"))]
    next.pending = .several(
      Standing.Several(form: form.id, facts: trial.facts, said: said(of: trial, form), adds: true))
    return .show([preview(of: trial.items, trial.told, form)] + unread, then: next)
  }

  /// What is said once new items are kept: how many, and which column is still to be told of each.
  private func said(of trial: Trial, _ form: Form) -> Text {
    func words(_ language: Language) -> String {
      let (first, last) = (trial.items.first?.description ?? "", trial.items.last?.description ?? "")
      let names = first == last ? first : Text(fr: "\(first) à \(last)", en: "\(first) to \(last)")[language]
      let noted = Text(
        fr: "Noté : \(names). :annuler l'enlève d'un coup.", en: "Recorded: \(names). :undo takes it all back.")
      guard let own = trial.own else { return noted[language] }
      let name = form.name(of: own, in: language)
      let rest = Text(
        fr: " Il manque « \(own.prompt.fr) ». Maintenant ou plus tard, tapez :remplir \(name)",
        en: " “\(own.prompt.en)” is missing. Now or later, type :fill \(name)")
      return noted[language] + rest[language]
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  /// New items in rows: those that are alike stand in one.
  func preview(of items: [ItemID], _ told: Dossier, _ form: Form) -> Utterance {
    let label = form.items?.label ?? ""
    let ids = form.questions.map(\.id).filter { id in
      items.contains { told.answer(at: Address(Subject(form.id, $0), id))?.value != nil }
    }
    let shown = form.listing.columns.map(\.id).filter { $0 != label && ids.contains($0) }
    let more = ids.filter { $0 != label && !shown.contains($0) }
    let columns = (shown + more).prefix(Turn.mostColumns).compactMap { form.question($0) }
    func cells(_ item: ItemID) -> [String] {
      columns.map { question in
        told.answer(at: Address(Subject(form.id, item), question.id))?.value.map {
          truncated(catalogue.words($0, for: question, in: told, language), width: 30)
        } ?? ""
      }
    }
    var rows: [(items: [ItemID], cells: [String])] = []
    for item in items {
      let cells = cells(item)
      if let last = rows.indices.last, rows[last].cells == cells {
        rows[last].items.append(item)
      } else {
        rows.append(([item], cells))
      }
    }
    let headings = columns.map { question in
      form.listing.columns.first { $0.id == question.id }?.heading[language] ?? question.prompt[language]
    }
    let kept = rows.prefix(Turn.mostRows).map { row -> [String] in
      let (first, last) = (row.items[0], row.items[row.items.count - 1])
      let names =
        first == last
        ? catalogue.titled(first, in: told) : say("\(first) à \(last)", "\(first) to \(last)")
      return [wording.number(row.items.count), names] + row.cells
    }
    let rest = rows.count - kept.count
    let last = rest > 0 ? [["", say("… et \(rest) de plus", "… and \(rest) more")] + columns.map { _ in "" }] : []
    return .table(
      Table(
        columns: [Table.Column(say("Nombre", "Count"), .trailing), Table.Column(form.title[language])]
          + headings.map { Table.Column($0) }, rows: kept + last))
  }

  private static var mostColumns: Int { 6 }
  private static var mostRows: Int { 20 }

  /// A reply to what was shown: Enter takes it, anything else leaves it.
  func reply(_ typed: String, to several: Standing.Several, then resumed: Standing) -> Step {
    let answer: Bool? =
      if typed.isEmpty {
        true
      } else if case .success(let said) = readYesNo(typed) {
        said.value
      } else if case .success(let said)? = readSpokenYesNo(typed), said.supposition == nil {
        said.value
      } else {
        nil
      }
    if answer == true {
      let next = several.adds ? resumed.onward() : resumed
      return with(resumed).record(
        several.facts + unsettled(by: several.facts), say: [.note(several.said[language])], then: next)
    }
    // What is said otherwise is heard anew.
    if answer == nil, several.adds, let corrected = with(resumed).several(typed, of: several.form) { return corrected }
    return .show([.aside(say("Rien n'est enregistré.", "Nothing is recorded."))], then: resumed)
  }
}

/// Items that are tried one after the other on a copy of the dossier.
private struct Trial {
  let turn: Turn
  var told: Dossier
  var facts: [Fact] = []
  var items: [ItemID] = []
  /// The question that each of them has to answer for itself; nil without one.
  var own: QuestionDefinition?

  init(_ turn: Turn) {
    self.turn = turn
    told = turn.dossier
  }

  private mutating func tell(_ fact: Fact) {
    facts.append(fact)
    _ = told.suppose(fact, at: turn.now)
  }

  mutating func add(_ lot: SpokenLot, _ form: Form) {
    guard let items = form.items else { return }
    let item = ItemID(letter: items.letter, number: told.nextNumber(of: form.id))
    self.items.append(item)
    tell(.added(form.id, item))
    switch lot.likeness {
    case .item(let model):
      for (question, answer) in turn.copied(from: model, to: item, form, told) { keep(answer, question, item, form) }
    case .sort(let sort, let word):
      guard let several = items.several else { return }
      keep(.value(.choice(sort)), several.sort.id, item, form)
      if let place = lot.place { keep(.value(.item(place)), several.place.id, item, form) }
      if let state = lot.state { keep(.value(.choice(state)), several.state.id, item, form) }
      if let word { keep(.value(.text(word)), several.word.id, item, form) }
    }
    if case .item = lot.likeness, let place = lot.place, let several = items.several {
      keep(.value(.item(place)), several.place.id, item, form)
    }
    leaveOwn(item, form)
  }

  /// Keeps an answer where its question holds.
  private mutating func keep(_ answer: Answer, _ id: String, _ item: ItemID, _ form: Form) {
    guard let question = form.question(id) else { return }
    let address = Address(Subject(form.id, item), id)
    let context = Context(dossier: told, subject: address.subject, now: turn.now)
    guard question.isAsked(context) else { return }
    if let value = answer.value, question.objection(value, context) != nil { return }
    let was = told.answer(at: address)
    if was != answer { tell(.answered(address, answer, was: was)) }
  }

  /// What is each one's own is not asked of them one by one: it is left for later, when a column can be run down.
  private mutating func leaveOwn(_ item: ItemID, _ form: Form) {
    let road = Road(catalogue: turn.catalogue, dossier: told, now: turn.now)
    let subject = Subject(form.id, item)
    for question in form.questions where question.isOwn && road.isPut(question, of: subject) {
      let address = Address(subject, question.id)
      guard told.answer(at: address) == nil else { continue }
      tell(.answered(address, .deferred, was: nil))
      own = own ?? question
    }
  }
}

// MARK: One answer of several items

extension Turn {
  /// `A1-A20 site S2`, `A1,A4,A7 état C`, `tous les PC site S2`; nil when the words do not begin with several items.
  func editSeveral(_ text: String) -> Step? {
    let words = text.split(separator: " ").map(String.init)
    let lengths = stride(from: min(words.count, Turn.longestRow), to: 0, by: -1)
    let named = lengths.lazy.compactMap { count in
      self.items(named: words[..<count].joined(separator: " ")).map { (named: $0, count: count) }
    }.first
    guard let named else { return nil }
    switch named.named {
    case .failure(let refusal): return refuse(refusal)
    case .success(let (form, items)):
      let rest = Array(words[named.count...])
      guard !rest.isEmpty else { return refuse(.whichAnswer(items, form)) }
      guard let (question, count) = form.question(beginning: rest) else {
        return refuse(.noSuchQuestion(named: rest[0], in: form, showsIds: interview.showsIds))
      }
      let value = rest.dropFirst(count).joined(separator: " ")
      guard !value.isEmpty else { return refuse(.whichAnswer(items, form, question)) }
      if let first = items.first, let refusal = objection(toChanging: Subject(form.id, first)) {
        return refuse(refusal)
      }
      return edit(question, of: items, form, to: value)
    }
  }

  private static var longestRow: Int { 40 }

  private func edit(_ question: QuestionDefinition, of items: [ItemID], _ form: Form, to text: String) -> Step {
    var told = dossier
    var facts: [Fact] = []
    var rows: [[String]] = []
    var refused: [String] = []
    var same: [String] = []
    func words(_ answer: Answer?) -> String {
      answer.map { truncated(catalogue.words($0, for: question, in: dossier, language), width: 40) } ?? "—"
    }
    for item in items {
      let subject = Subject(form.id, item)
      let address = Address(subject, question.id)
      let title = catalogue.titled(item, in: dossier)
      let context = Context(dossier: told, subject: subject, now: now, language: language)
      guard question.isAsked(context) else {
        refused.append(title + say(" : la question ne s'y pose pas.", ": the question does not arise there."))
        continue
      }
      let answer: Answer
      if question.mayBeUnknown, saysUnknown(text) {
        answer = .unknown
      } else {
        switch Reading(catalogue: catalogue, dossier: told, now: now).hear(text, as: question.kind) {
        // What is no answer at all is none of any item.
        case .failure(let refusal): return refuse(refusal)
        case .success(let understood):
          if let refusal = question.objection(understood.value, context) {
            refused.append(title + say(" : ", ": ") + refusal.sentence[language])
            continue
          }
          answer = .value(understood.value)
        }
      }
      let was = told.answer(at: address)
      guard was != answer else {
        same.append(title)
        continue
      }
      let entailed = answer.value.map { question.entails($0, context) } ?? []
      for (place, new) in [(address, answer)] + entailed.map({ ($0.address, $0.answer) }) {
        let before = told.answer(at: place)
        guard before != new else { continue }
        facts.append(.answered(place, new, was: before))
        _ = told.suppose(.answered(place, new, was: before), at: now)
      }
      rows.append([title, words(was), words(answer)])
    }
    let left: [Utterance] =
      refused.isEmpty ? [] : [.warning(say("Ne changent pas :", "Do not change:")), .list(numbered: false, refused)]
    let alike: [Utterance] =
      same.isEmpty ? [] : [.note(say("Le disent déjà : ", "Say so already: ") + same.joined(separator: ", "))]
    guard !facts.isEmpty else {
      return show(left + alike + [.aside(say("Rien n'est enregistré.", "Nothing is recorded."))])
    }
    let kept = rows.prefix(Turn.mostRows)
    let more = rows.count - kept.count
    let table = Table(
      columns: [form.title[language], say("Avant", "Before"), say("Après", "After")].map { Table.Column($0) },
      rows: Array(kept) + (more > 0 ? [[say("… et \(more) de plus", "… and \(more) more"), "", ""]] : []))
    let changed = Text.counted(
      rows.count, one: Text(fr: "réponse changée", en: "answer changed"),
      many: Text(fr: "réponses changées", en: "answers changed"))
    var next = standing.withoutPending
    next.pending = .several(
      Standing.Several(
        form: form.id, facts: facts,
        said: Text(
          fr: "\(changed.fr). :annuler les remet d'un coup.", en: "\(changed.en). :undo puts them back at once."),
        adds: false))
    return .show([.note(question.prompt[language]), .table(table)] + left + alike, then: next)
  }

  /// Several items of one list: a row of them, some by their numbers, all of a kind; nil when the words name none such.
  private func items(named phrase: String) -> Result<(Form, [ItemID]), Refusal>? {
    let plain = folded(phrase)
    if let all = Lexicon.words(\.everything).first(where: { plain.hasPrefix($0 + " ") }) {
      return everything(plain.dropFirst(all.count).split(separator: " ").map(String.init))
    }
    guard phrase.contains(where: { ",;-".contains($0) }) || phrase.contains(" ") else { return nil }
    var form: Form?
    var items: [ItemID] = []
    var missing: String?
    for part in phrase.split(whereSeparator: { ",;".contains($0) }).flatMap({ parted(by: \.and, String($0)) }) {
      let ends = parted(by: \.through, part).flatMap { $0.split(separator: "-") }.map {
        ItemID($0.filter { $0 != " " }.uppercased())
      }
      guard ends.count == 1 || ends.count == 2, let first = ends[0], let last = ends[ends.count - 1],
        let own = catalogue.form(letter: first.letter), last.letter == first.letter,
        form.map({ $0.id == own.id }) ?? true
      else { return nil }
      form = own
      let found = dossier.items(of: own.id).filter { $0 >= min(first, last) && $0 <= max(first, last) }
      if found.isEmpty { missing = missing ?? trimmed(part) }
      items += found.filter { !items.contains($0) }
    }
    if let missing { return .failure(.noSuchItem(missing)) }
    return form.flatMap { form in
      items.count > 1 || phrase.contains("-") || phrase.contains(",") ? .success((form, items)) : nil
    }
  }

  private func parted(by words: KeyPath<Lexicon, [String]>, _ text: String) -> [String] {
    text.split(separator: " ").split { Lexicon.says(words, folded($0)) }.map { $0.joined(separator: " ") }
  }

  /// `les PC`, `biens`, `the printers`: all of a list, or of one of its kinds.
  private func everything(_ words: [String]) -> Result<(Form, [ItemID]), Refusal>? {
    let bare = words.drop { Lexicon.says(\.articles, $0) || $0 == "the" || $0 == "my" || $0 == "our" }
    guard !bare.isEmpty else { return nil }
    let name = bare.joined(separator: " ")
    if let form = form(named: name), form.items != nil {
      let items = dossier.items(of: form.id)
      return items.isEmpty ? .failure(.noSuchItem(name)) : .success((form, items))
    }
    for form in catalogue.forms {
      guard let several = form.items?.several else { continue }
      let said = SaidName(name)
      guard
        let sort = several.sorts().first(where: { option in
          ([option.label.fr, option.label.en] + option.words).contains { SaidName($0).isSame(as: said) }
        })
      else { continue }
      let items = dossier.items(of: form.id).filter {
        dossier.answer(at: Address(Subject(form.id, $0), several.sort.id))?.value == .choice(sort.id)
      }
      return items.isEmpty ? .failure(.noSuchItem(name)) : .success((form, items))
    }
    return nil
  }
}

extension Refusal {
  /// What of several items changes, or into what, was not said.
  fileprivate static func whichAnswer(_ items: [ItemID], _ form: Form, _ question: QuestionDefinition? = nil) -> Refusal
  {
    let row = items.count > 1 ? "\(items[0])-\(items[items.count - 1])" : items.first?.description ?? ""
    let example = question ?? form.items?.several?.state ?? form.questions[0]
    func typed(_ language: Language) -> String {
      "\(row) \(form.name(of: example, in: language)) \(example.example[language])"
    }
    return Refusal(
      CoreReason.incompleteCommand,
      Text(
        fr: "Dites quelle réponse change, et ce qu'elle devient.", en: "Say which answer changes, and into what."),
      remedy: Text(fr: "Par exemple, tapez :modifier \(typed(.fr))", en: "For example, type :edit \(typed(.en))"))
  }
}
