// Lists: which there are, and what stands in one.

extension Turn {
  func list(_ text: String) -> Step {
    guard !text.isEmpty else { return show(lists()) }
    let words = text.split(separator: " ").map(String.init)
    let lengths = stride(from: min(words.count, Turn.longestName), to: 0, by: -1)
    let named = lengths.lazy.compactMap { count in
      self.form(named: words.prefix(count).joined(separator: " ")).map { (form: $0, count: count) }
    }.first
    guard let (form, count) = named else { return refuse(.noSuchList(words.first ?? text, catalogue, language)) }
    let rest = words.dropFirst(count).joined(separator: " ")
    guard form.items != nil else {
      if let refusal = objection(to: rest, after: .command(.show)), !rest.isEmpty { return refuse(refusal) }
      return showSubject(words.prefix(count).joined(separator: " "))
    }
    switch ListReading(place: place, form: form).read(rest) {
    case .failure(let refusal): return refuse(refusal)
    case .success(let query):
      return show((form.stage < .followUp ? self : reading(catalogue.followed(dossier))).page(of: query))
    }
  }

  /// More words than any name has.
  static var longestName: Int { 8 }

  /// The lists that hold something or belong to the stage, how many each holds; the others by name.
  private func lists() -> [Utterance] {
    let all = catalogue.forms.filter { $0.items != nil }
    func count(_ form: Form) -> Int { dossier.items(of: form.id).count }
    let shown = all.filter { count($0) > 0 }
    let rows = shown.map { form in
      [form.items?.letter ?? "", form.title[language], wording.number(count(form)), form.stage.title[language]]
    }
    let table = Table(
      columns: [
        Table.Column(""), Table.Column(say("Liste", "List")), Table.Column(say("Nombre", "Count"), .trailing),
        Table.Column(say("Étape", "Stage")),
      ], rows: rows)
    let empty = all.filter { count($0) == 0 }.map { $0.title[language].lowercased() }
    return (rows.isEmpty ? [] : [.table(table)])
      + (empty.isEmpty ? [] : [.note(say("Vides : ", "Empty: ") + empty.joined(separator: ", "))])
      + [
        .aside(
          say("Pour voir une liste, tapez par exemple :liste biens", "To see a list, type for example :list assets")
        )
      ]
  }

  /// How many of how many, which, and what stands of them.
  private func page(of query: ListQuery) -> [Utterance] {
    let form = query.form
    let items = dossier.items(of: form.id)
    let title = form.title[language]
    guard !items.isEmpty else {
      return [.note(say("La liste « \(form.title.fr) » est vide.", "The list “\(form.title.en)” is empty."))]
    }
    let look = form.listing.sights(dossier, now)
    let seen = items.map { (subject: Subject(form.id, $0), sight: look($0)) }
    let picked = query.picks.isEmpty ? seen : seen.filter { query.holds($0.subject, $0.sight) }
    let which = query.picks.map(\.words).joined(separator: ", ")
    let (few, all) = (wording.number(picked.count), wording.number(items.count))
    let hint: [Utterance] = query.picks.isEmpty && query.columns == nil && items.count > 1 ? [hint(form)] : []
    guard !picked.isEmpty else {
      return [.note(say("\(title), \(which) : aucun sur \(all).", "\(title), \(which): none of \(all)."))]
    }
    let head =
      query.picks.isEmpty
      ? "\(title) (\(all))" : say("\(title) (\(few) sur \(all)) : ", "\(title) (\(few) of \(all)): ") + which
    return [.heading(head)] + rows(of: picked, query) + hint
  }

  /// Conditions that this list knows.
  private func hint(_ form: Form) -> Utterance {
    let reading = ListReading(place: place, form: form)
    let name = ":\(Command.list.entry.name[language]) \(folded(form.title[language]))"
    let column = form.listing.columns.last?.heading[language].lowercased()
    let ways =
      reading.examples(language) + (column.map { [say("colonnes \($0)", "columns \($0)")] } ?? [])
    return .aside(([name] + ways.map { Typography.unbroken("… \($0)") }).joined(separator: " · "))
  }

  /// The rows, each with its number; what is equal in all of them is said once above.
  private func rows(of seen: [(subject: Subject, sight: Listing.Sight)], _ query: ListQuery) -> [Utterance] {
    let form = query.form
    let asked = query.columns.map { Set($0) } ?? []
    let columns = (query.columns ?? usualColumns(form)) + query.more
    let kept = Set(query.more).union(asked)
    let (zone, stand) = (form.zones(dossier, now), form.standing(dossier, now))
    let cells = seen.map { subject, sight in
      let (local, stands) = (subject.item.flatMap(zone), subject.item.map(stand) ?? [:])
      return columns.map { column in
        if let stand = stands[column.id], let question = form.question(column.id) { return words(stand, question) }
        return cell(column, subject, sight, form, at: local)
      }
    }
    let label = form.items?.label
    // The name tells one row from another; what was asked for by name stays where it was asked for.
    let isAlike = columns.indices.map { column in
      seen.count > 1 && columns[column].id != label && !kept.contains(columns[column])
        && cells.allSatisfy { $0[column] == cells[0][column] }
    }
    let isEmpty = columns.indices.map { column in
      !kept.contains(columns[column]) && cells.allSatisfy { $0[column].isEmpty }
    }
    let once = columns.indices.filter { isAlike[$0] && !isEmpty[$0] }.map { column in
      "\(columns[column].heading[language].lowercased()) \(cells[0][column])"
    }
    let left = columns.indices.filter { !isAlike[$0] && !isEmpty[$0] }
    let table = Table(
      columns: [Table.Column("")]
        + left.map { Table.Column(columns[$0].heading[language], alignment(columns[$0], form)) },
      rows: zip(seen, cells).map { row, cells in
        [row.subject.item?.description ?? ""] + left.map { cells[$0] }
      })
    let said: [Utterance] =
      once.isEmpty ? [] : [.note(say("Pour tous : ", "For all: ") + once.joined(separator: " · "))]
    return said + [.table(table)]
  }

  /// The columns of a list; those of its first short questions where it names none.
  private func usualColumns(_ form: Form) -> [Listing.Column] {
    guard form.listing.columns.isEmpty else { return form.listing.columns }
    let label = form.items?.label
    let questions = form.questions.filter { ($0.level == .essential || $0.id == label) && isShort($0.kind) }.prefix(6)
    return questions.map { Listing.Column(question: $0.id, $0.prompt) }
  }

  /// What stands today in place of what was answered.
  func words(_ stand: Form.Stand, _ question: QuestionDefinition) -> String {
    stand.value.map { catalogue.words($0, for: question, in: dossier, language) } ?? "—"
  }

  private func cell(
    _ column: Listing.Column, _ subject: Subject, _ sight: Listing.Sight, _ form: Form, at local: Zone?
  ) -> String {
    if column.isTold { return sight.told[column.id]?[language] ?? "" }
    guard let question = form.question(column.id) else { return "" }
    let answer = dossier.answer(at: Address(subject, question.id))
    switch answer {
    // A column of days is read from above to below.
    case .value(.day(let day))?: return wording.shortDay(day)
    case .value(.moment(let moment))? where local == nil:
      return wording.shortMoment(catalogue.zone(dossier).localized(moment))
    case .value(let value)?:
      return truncated(
        safeLine(catalogue.words(value, for: question, in: dossier, language, at: local)), width: Turn.widestCell)
    case .unknown?: return Sign.doubtful.before("")
    case .deferred?, nil: break
    }
    guard question.id == form.items?.label, let item = subject.item, !isNameless(item) else { return "" }
    return catalogue.name(of: item, in: dossier)
  }

  /// As much of a long text as a row has room for; `:show` tells it whole.
  private static var widestCell: Int { 80 }

  private func alignment(_ column: Listing.Column, _ form: Form) -> Table.Alignment {
    if column.isTold { return column.isFigure ? .trailing : .leading }
    switch form.question(column.id)?.kind {
    case .money?, .number?, .rate?, .duration?: return .trailing
    default: return .leading
    }
  }

  /// True for an item that only its number names: it stands in front already.
  private func isNameless(_ item: ItemID) -> Bool { catalogue.name(of: item, in: dossier) == item.description }

  private func isShort(_ kind: Kind) -> Bool {
    switch kind {
    case .paragraph, .items, .choices, .windows: false
    default: true
    }
  }
}
