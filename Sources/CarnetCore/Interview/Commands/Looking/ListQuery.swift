// What `:list` is asked: which list, which of its items, and what of them.

/// A list with what picks some of its items out and what is shown of them.
struct ListQuery {
  /// The list.
  let form: Form
  /// What an item must hold: of picks about one thing, one is enough.
  var picks: [Pick] = []
  /// The columns that were asked for; nil for those of the list.
  var columns: [Listing.Column]?
  /// The columns that were asked for beside those of the list.
  var more: [Listing.Column] = []

  /// What picks items out.
  struct Pick {
    /// What it is about: of several about the same, one is enough.
    let about: String
    /// How it is said back.
    let words: String
    /// True for an item that is picked.
    let holds: (Subject, Listing.Sight) -> Bool
  }

  /// True for an item that is picked.
  func holds(_ subject: Subject, _ sight: Listing.Sight) -> Bool {
    Dictionary(grouping: picks, by: \.about).values.allSatisfy { $0.contains { $0.holds(subject, sight) } }
  }
}

/// Reads what stands behind `:list`.
struct ListReading {
  let place: Place
  let form: Form

  private var catalogue: Catalogue { place.catalogue }
  private var dossier: Dossier { place.dossier }
  private var today: Day { catalogue.zone(dossier).localized(place.now).day }
  private var wording: Wording { place.wording }

  /// The most words that a condition has.
  private static let longest = 5

  /// What the words ask of the list, or which of them says nothing of it.
  func read(_ text: String) -> Result<ListQuery, Refusal> {
    var query = ListQuery(form: form)
    var words = text.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)[...]
    while let first = words.first {
      let plain = folded(first)
      if ListReading.connecting.contains(plain) {
        words = words.dropFirst()
      } else if ListReading.only.contains(plain) || ListReading.beside.contains(plain) {
        switch columns(words.dropFirst()) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let columns):
          if ListReading.only.contains(plain) { query.columns = columns } else { query.more = columns }
        }
        words = []
      } else if let (picks, count) = picks(words) {
        query.picks += picks
        words = words.dropFirst(count)
      } else {
        return .failure(noSuchCondition(first))
      }
    }
    return .success(query)
  }

  private static let connecting: Set<String> = ["et", "and", "les", "the", "qui", "sont", "de", "of", "sur", "on"]
  private static let only: Set<String> = ["colonnes", "colonne", "columns", "column"]
  private static let beside: Set<String> = ["avec", "with"]
  private static let since: Set<String> = ["depuis", "since", "from"]
  private static let before: Set<String> = ["avant", "before", "until"]
  private static let within: Set<String> = ["en", "in", "pendant", "during"]

  // MARK: Conditions

  /// What the first words say of the items, and how many they are: the longest that mean something.
  private func picks(_ words: ArraySlice<String>) -> ([ListQuery.Pick], Int)? {
    for count in stride(from: min(words.count, ListReading.longest), to: 0, by: -1) {
      let phrase = words.prefix(count).joined(separator: " ")
      if let pick = own(phrase) ?? dated(words.prefix(count)) ?? item(phrase) { return ([pick], count) }
      let chosen = choices(phrase) + named(phrase)
      if !chosen.isEmpty { return (chosen, count) }
    }
    return nil
  }

  /// A condition of the list's own.
  private func own(_ phrase: String) -> ListQuery.Pick? {
    let wanted = stems(phrase)
    guard
      let condition = form.listing.conditions.first(where: { condition in
        ([condition.name] + condition.others).contains { stems($0.fr) == wanted || stems($0.en) == wanted }
      })
    else { return nil }
    return ListQuery.Pick(about: condition.about ?? "is " + condition.id, words: condition.name[place.language]) {
      $1.holds.contains(condition.id)
    }
  }

  /// `depuis mars`, `avant le 3 avril`, `en 2026`.
  private func dated(_ words: ArraySlice<String>) -> ListQuery.Pick? {
    guard let first = words.first.map({ folded($0) }), let question = form.listing.dated,
      let days = past(words.dropFirst().joined(separator: " "))
    else { return nil }
    func pick(_ fr: String, _ en: String, _ holds: @escaping (Day) -> Bool) -> ListQuery.Pick {
      ListQuery.Pick(about: first, words: place.say(fr, en)) { subject, _ in
        day(of: subject, question).map(holds) ?? false
      }
    }
    let (from, to) = (wording.day(days.from), wording.day(days.to))
    if ListReading.since.contains(first) { return pick("depuis le \(from)", "since \(from)") { $0 >= days.from } }
    if ListReading.before.contains(first) { return pick("avant le \(from)", "before \(from)") { $0 < days.from } }
    guard ListReading.within.contains(first) else { return nil }
    return pick("du \(from) au \(to)", "from \(from) to \(to)") { $0 >= days.from && $0 <= days.to }
  }

  /// The day of an item, as a question tells it.
  func day(of subject: Subject, _ question: String) -> Day? {
    switch dossier.answer(at: Address(subject, question))?.value {
    case .day(let day)?: day
    case .moment(let moment)?: catalogue.zone(dossier).localized(moment).day
    default: nil
    }
  }

  /// The days that words name, looking back: a month alone is the last one of that name, a year is all of it.
  private func past(_ phrase: String) -> Period? {
    let words = folded(phrase).split(separator: " ").filter { !["le", "la", "the"].contains($0) }
    guard let first = words.first else { return nil }
    if words.count == 1, let year = Int(first), (1901...2199).contains(year),
      let from = Day(year: year, month: 1, day: 1), let to = Day(year: year, month: 12, day: 31)
    {
      return Period(from: from, to: to)
    }
    let spelt = words.joined(separator: " ")
    let isMonth = words.count == 1 || (words.count == 2 && words[1].utf8.count == 4 && Int(words[1]) != nil)
    let year = words.count == 1 ? " \(today.civil.year)" : ""
    if isMonth, first.first?.isLetter == true, case .success(let begun) = readDay("1 \(spelt)\(year)", today: today) {
      let from = words.count == 1 && begun.value > today ? begun.value.adding(months: -12) : begun.value
      return Period.month(of: from)
    }
    guard case .success(let day) = readDay(spelt, today: today) else { return nil }
    let past = day.assumed && day.value > today ? day.value.adding(months: -12) : day.value
    return Period(from: past, to: past)
  }

  /// An item by its number: the items that it is, or that speak of it.
  private func item(_ phrase: String) -> ListQuery.Pick? {
    guard let item = ItemID(phrase), let other = catalogue.form(letter: item.letter),
      dossier.contains(item, in: other.id), other.id == form.id || refers(to: other.id)
    else { return nil }
    return pick(item)
  }

  private func refers(to other: FormID) -> Bool { references.contains { $0.form == other } }

  private var references: [(question: String, form: FormID)] {
    form.questions.compactMap { question in
      switch question.kind {
      case .item(let other), .items(let other): (question.id, other)
      default: nil
      }
    }
  }

  private func pick(_ item: ItemID) -> ListQuery.Pick {
    ListQuery.Pick(about: "item \(item.letter)", words: catalogue.titled(item, in: dossier)) { subject, _ in
      subject.item == item
        || dossier.answers(about: subject).contains { _, answer in
          switch answer.value {
          case .item(item)?: true
          case .items(let items)?: items.contains(item)
          default: false
          }
        }
    }
  }

  /// The items that a name, or its beginning, names, among those that the list's items speak of.
  private func named(_ phrase: String) -> [ListQuery.Pick] {
    let wanted = folded(phrase)
    guard wanted.count >= 3 else { return [] }
    let others = Set(references.map(\.form)).flatMap { dossier.items(of: $0) }
    let names = others.map { (item: $0, name: folded(catalogue.name(of: $0, in: dossier))) }
    let exact = names.filter { $0.name == wanted }
    return (exact.isEmpty ? names.filter { $0.name.hasPrefix(wanted) } : exact).map(\.item).sorted().map(pick)
  }

  /// The choices that words name: by id, by label or by a word of it.
  private func choices(_ phrase: String) -> [ListQuery.Pick] {
    let wanted = stems(phrase)
    let all = form.questions.flatMap { question -> [(question: QuestionDefinition, option: Kind.Option)] in
      switch question.kind {
      case .choice(let options), .choices(let options): options.all.map { (question, $0) }
      default: []
      }
    }
    func exact(_ option: Kind.Option) -> Bool {
      [option.id, option.label.fr, option.label.en].contains { stems($0) == wanted }
    }
    func partly(_ option: Kind.Option) -> Bool {
      wanted.count == 1 && (wanted.first?.count ?? 0) >= 3
        && [option.label.fr, option.label.en].contains { stems($0).contains(wanted[0]) }
    }
    let matched = all.filter { exact($0.option) }
    return (matched.isEmpty ? all.filter { partly($0.option) } : matched).map { question, option in
      // The same words may name choices of two questions: either is meant.
      ListQuery.Pick(about: "choice \(matched.isEmpty ? phrase : question.id)", words: option.label[place.language]) {
        subject, _ in
        switch dossier.answer(at: Address(subject, question.id))?.value {
        case .choice(let id)?: id == option.id
        case .choices(let ids)?: ids.contains(option.id)
        default: false
        }
      }
    }
  }

  /// Words without what marks the plural and the feminine, so that `ouvertes` and `ouverts` are the same.
  private func stems(_ phrase: String) -> [String] {
    folded(phrase).split { !$0.isLetter && !$0.isNumber }.map { word in
      guard word.count > 3 else { return String(word) }
      let one = word.hasSuffix("s") ? word.dropLast() : word
      return String(one.hasSuffix("e") ? one.dropLast() : one)
    }
  }

  // MARK: Columns

  private func columns(_ words: ArraySlice<String>) -> Result<[Listing.Column], Refusal> {
    var columns: [Listing.Column] = []
    var rest = words
    while let first = rest.first {
      let counts = stride(from: min(rest.count, ListReading.longest), to: 0, by: -1)
      let found = counts.lazy.compactMap { count in
        column(rest.prefix(count).joined(separator: " ")).map { (column: $0, count: count) }
      }.first
      if let found {
        columns.append(found.column)
        rest = rest.dropFirst(found.count)
      } else if ListReading.connecting.contains(folded(first)) {
        rest = rest.dropFirst()
      } else {
        return .failure(noSuchColumn(first))
      }
    }
    return columns.isEmpty ? .failure(noSuchColumn("")) : .success(columns)
  }

  /// The column of a heading, else the question of a name, each by its beginning where that is enough.
  private func column(_ phrase: String) -> Listing.Column? {
    let wanted = folded(phrase)
    let own = form.listing.columns
    func names(_ column: Listing.Column) -> [String] { [column.heading.fr, column.heading.en].map { folded($0) } }
    if let exact = own.first(where: { names($0).contains(wanted) }) { return exact }
    if let exact = form.question(wanted) { return Listing.Column(of: exact, in: form) }
    let begun = own.filter { names($0).contains { $0.hasPrefix(wanted) } }
    if begun.count == 1 { return begun.first }
    let questions = form.questions.filter { question in
      [question.id, question.prompt.fr, question.prompt.en].contains { folded($0).hasPrefix(wanted) }
    }
    return questions.count == 1 ? questions.first.map { Listing.Column(of: $0, in: form) } : nil
  }

  // MARK: What is refused

  /// A condition that the list does not know, with one that it does.
  private func noSuchCondition(_ word: String) -> Refusal {
    let typed = safeLine(word, limit: 40)
    return Refusal(
      CoreReason.noSuchCondition,
      Text(
        fr: "« \(typed) » n'est pas une condition de « \(form.title.fr) ».",
        en: "“\(typed)” is not a condition of “\(form.title.en)”."),
      remedy: Text(
        fr: "Par exemple, tapez :\(usage(.fr))", en: "For example, type :\(usage(.en))"))
  }

  private func noSuchColumn(_ word: String) -> Refusal {
    let typed = safeLine(word, limit: 40)
    let headings = (form.listing.columns.isEmpty ? form.questions.map(\.prompt) : form.listing.columns.map(\.heading))
      .prefix(12)
    return Refusal(
      CoreReason.noSuchCondition,
      typed.isEmpty
        ? Text(fr: "Indiquez les colonnes.", en: "Say which columns.")
        : Text(
          fr: "« \(typed) » n'est pas une colonne de « \(form.title.fr) ».",
          en: "“\(typed)” is not a column of “\(form.title.en)”."),
      remedy: Text(
        fr: "Colonnes : \(headings.map { $0.fr.lowercased() }.joined(separator: ", "))",
        en: "Columns: \(headings.map { $0.en.lowercased() }.joined(separator: ", "))"))
  }

  /// A line that the list obeys: `liste incidents ouverts P1 depuis mars`.
  func usage(_ language: Language) -> String {
    ([Command.list.entry.name[language], folded(form.title[language])] + examples(language).prefix(3))
      .joined(separator: " ")
  }

  /// What may stand behind the list's name: the columns once they are asked for, else conditions and the word for columns.
  func ways(_ language: Language, columns words: ArraySlice<String>) -> [Completion] {
    if words.contains(where: { ListReading.only.contains(folded($0)) || ListReading.beside.contains(folded($0)) }) {
      let own = form.listing.columns.isEmpty ? form.questions.map(\.prompt) : form.listing.columns.map(\.heading)
      return own.map { Completion($0[language].lowercased()) }
    }
    let choices = form.questions.filter { $0.level == .essential }.flatMap { question -> [Completion] in
      guard case .choice(let options) = question.kind else { return [] }
      return options.all.map { Completion($0.label[language], meaning: question.prompt[language]) }
    }
    let items = references.flatMap { dossier.items(of: $0.form) }.prefix(16).map {
      Completion($0.description, meaning: catalogue.name(of: $0, in: dossier))
    }
    return form.listing.conditions.map { Completion($0.name[language]) } + choices + items
      + (form.listing.dated == nil
        ? [] : [Completion(place.say("depuis", "since")), Completion(place.say("avant", "before"))])
      + [Completion(place.say("colonnes", "columns"))]
  }

  /// Conditions that this list knows, in words: its own, a choice, an item, a day.
  func examples(_ language: Language) -> [String] {
    let own = form.listing.conditions.filter { $0.about == nil }.prefix(2).map(\.name[language])
    let rest = form.listing.conditions.first { $0.about != nil }?.name[language]
    let choice = form.questions.lazy.compactMap { question -> String? in
      guard case .choice(let options) = question.kind else { return nil }
      return options.all.first?.label[language]
    }.first
    let item = references.lazy.compactMap { dossier.items(of: $0.form).first?.description }.first
    let last = form.listing.dated.flatMap { question in
      dossier.items(of: form.id).last.flatMap { day(of: Subject(form.id, $0), question) }
    }
    let since = last.map { last in
      let month = Wording(language: language).monthName(last.civil.month)
      return Text(fr: "depuis \(month)", en: "since \(month)")[language]
    }
    return own + [rest ?? (own.isEmpty ? choice : nil), item, since].compactMap { $0 }
  }
}

extension Listing.Column {
  /// The column of a question: that of the list where it has one, else headed by what it asks.
  fileprivate init(of question: QuestionDefinition, in form: Form) {
    self =
      form.listing.columns.first { $0.id == question.id && !$0.isTold }
      ?? Listing.Column(question: question.id, question.prompt)
  }
}
