// A table taken over: shown first, with what is wrong in it, and kept only on a yes, whole rows at a time.

/// A file to fetch, and what to make of it.
package struct ImportRequest: Hashable, Sendable {
  /// The id of the kind of import.
  package let kind: String
  /// The item that the table is about, when it is about one.
  package let item: ItemID?
}

extension Interview {
  /// What follows from a table that was asked for.
  package func take(
    _ sheet: Result<Sheet, Refusal>, for request: ImportRequest, at standing: Standing, in dossier: Dossier,
    now: Instant
  ) -> Step {
    let turn = Turn(interview: self, dossier: dossier, standing: standing, chain: "", now: now)
    switch sheet {
    case .failure(let refusal): return turn.refuse(refusal)
    case .success(let sheet): return turn.propose(sheet, for: request)
    }
  }
}

extension Turn {
  /// `grid offre.csv O2`: the kind, the file, the item that it is about.
  func importing(_ text: String) -> Step {
    let kinds = catalogue.imports
    let known = kinds.map { "\($0.name[language]) (\($0.title[language]))" }.joined(separator: ", ")
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = parts.first else { return show([.note(say("Sortes de fichiers : ", "Kinds of files: ") + known)]) }
    let begun = kinds.filter { kind in
      [kind.id, kind.name.fr, kind.name.en].contains { folded($0).hasPrefix(folded(word)) }
    }
    guard begun.count == 1, let kind = begun.first else {
      return refuse(
        Refusal(
          Text(
            fr: "« \(safeLine(word, limit: 40)) » n'est pas une sorte de fichier.",
            en: "“\(safeLine(word, limit: 40))” is not a kind of file."),
          remedy: Text(fr: "Sortes : \(known)", en: "Kinds: \(known)")))
    }
    var path = parts.count > 1 ? trimmed(parts[1]) : ""
    var item: ItemID?
    if let about = kind.about, let form = catalogue.form(about) {
      let last = path.split(separator: " ").last.map(String.init) ?? ""
      guard let named = ItemID(last), dossier.contains(named, in: about) else {
        return refuse(.noSuchItem(ItemID(last) == nil ? "" : last, like: "\(form.items?.letter ?? "O")1", kind))
      }
      item = named
      path = trimmed(path.dropLast(last.count))
    }
    guard !path.isEmpty else {
      return refuse(
        Refusal(
          Text(fr: "Dites quel fichier.", en: "Say which file."),
          remedy: Text(
            fr: "Par exemple : :importer \(kind.id) fichier.csv", en: "For example: :import \(kind.id) file.csv")))
    }
    return .fetch(path: path, for: ImportRequest(kind: kind.id, item: item), then: standing)
  }

  /// `grid`: writes the table that others fill in; `agenda`: writes the dates for a calendar.
  func exporting(_ word: String) -> Step {
    let kinds = catalogue.exports
    let wanted = folded(word)
    if !wanted.isEmpty, "agenda".hasPrefix(wanted) {
      return .handDates(interview.agenda(of: dossier, now: now), then: standing)
    }
    let named = kinds.first { kind in
      !wanted.isEmpty && [kind.id, kind.name.fr, kind.name.en].contains { folded($0).hasPrefix(wanted) }
    }
    guard let kind = named else {
      let agenda = say("agenda (les dates, pour un calendrier)", "agenda (the dates, for a calendar)")
      let known = (kinds.map { "\($0.name[language]) (\($0.title[language]))" } + [agenda]).joined(separator: ", ")
      return show([.note(say("Tableaux : ", "Tables: ") + known)])
    }
    return .hand(kind.rows(dossier, language, now), named: kind.id, then: standing)
  }

  /// Shows what a table would bring, and asks.
  func propose(_ sheet: Sheet, for request: ImportRequest) -> Step {
    guard let kind = catalogue.imports.first(where: { $0.id == request.kind }) else { return show([]) }
    let rows: [ImportedRow]
    switch kind.read(sheet, dossier, request.item, now) {
    case .failure(let refusal): return refuse(refusal)
    case .success(let read): rows = read
    }
    var trial = ImportTrial(turn: self)
    for row in rows { trial.take(row) }
    var said: [Utterance] = []
    if !trial.rejected.isEmpty {
      let shown = trial.rejected.prefix(Turn.shownRejections).map { rejected in
        say("ligne \(rejected.line) : \(rejected.reason.fr)", "line \(rejected.line): \(rejected.reason.en)")
      }
      let more = trial.rejected.count - shown.count
      said.append(
        .warning(
          wording.count(
            trial.rejected.count, one: Text(fr: "ligne ne peut pas être prise", en: "line cannot be taken"),
            many: Text(fr: "lignes ne peuvent pas être prises", en: "lines cannot be taken"))))
      said.append(
        .list(numbered: false, shown + (more > 0 ? [say("… et \(more) autres", "… and \(more) more")] : [])))
    }
    guard !trial.facts.isEmpty else {
      return show(
        said + [
          .note(
            say(
              "Rien de nouveau dans ce fichier : \(trial.same) lignes déjà notées.",
              "Nothing new in this file: \(trial.same) lines are noted already."))
        ])
    }
    said.append(
      .note(
        say(
          "À prendre : \(trial.added) nouveaux, \(trial.changed) changés ; \(trial.same) déjà notés.",
          "To take over: \(trial.added) new, \(trial.changed) changed; \(trial.same) noted already.")))
    var next = standing
    next.pending = .importing(trial.facts)
    return .show(said, then: next)
  }

  func takeOver(_ facts: [Fact]) -> Step {
    let stages = Set(
      facts.flatMap { fact -> [Fact] in
        guard case .answered(let address, _, _) = fact else { return [] }
        return unsettled(by: address.subject.form, at: address)
      })
    return record(
      facts + stages.sorted { $0.record < $1.record },
      say: [.note(say("Importé. :annuler l'enlève d'un coup.", "Imported. :undo takes it all back."))],
      then: standing.onward())
  }

  private static var shownRejections: Int { 30 }
}

/// Rows tried one after the other on a copy of the dossier: each is taken whole, or not at all.
private struct ImportTrial {
  private let turn: Turn
  private var dossier: Dossier
  private(set) var facts: [Fact] = []
  private(set) var rejected: [(line: Int, reason: Text)] = []
  private(set) var added = 0
  private(set) var changed = 0
  private(set) var same = 0

  init(turn: Turn) {
    self.turn = turn
    dossier = turn.dossier
  }

  mutating func take(_ row: ImportedRow) {
    if let reason = row.rejection { return rejected.append((row.line, reason)) }
    var told = dossier
    var new: [Fact] = []
    func tell(_ fact: Fact) {
      new.append(fact)
      told.apply(Event(position: told.position + 1, act: turn.dossier.position + 1, at: turn.now, by: "", fact: fact))
    }
    let subject: Subject
    switch row.target {
    case .standing(let standing): subject = standing
    case .new(let id):
      guard let letter = turn.catalogue.form(id)?.items?.letter else { return }
      let item = ItemID(letter: letter, number: told.nextNumber(of: id))
      subject = Subject(id, item)
      tell(.added(id, item))
    }
    if let refusal = turn.objection(toChanging: Address(subject, "")) {
      return rejected.append((row.line, refusal.sentence))
    }
    for answer in row.answers where !answer.words.allSatisfy(\.isWhitespace) {
      let address = Address(subject, answer.question)
      guard let question = turn.catalogue.question(at: address) else { continue }
      let context = Context(dossier: told, subject: subject, now: turn.now)
      if question.mayBeUnknown, Turn.dontKnow.contains(folded(trimmed(answer.words))) {
        let was = told.answer(at: address)
        if was != .unknown { tell(.answered(address, .unknown, was: was)) }
        continue
      }
      let reading = Reading(catalogue: turn.catalogue, dossier: told, now: turn.now)
      switch reading.read(trimmed(answer.words), as: question.kind) {
      case .failure(let refusal): return reject(row, question, refusal)
      case .success(let understood):
        if let refusal = question.objection(understood.value, context) { return reject(row, question, refusal) }
        let was = told.answer(at: address)
        guard was != .value(understood.value) else { continue }
        tell(.answered(address, .value(understood.value), was: was))
      }
    }
    guard !new.isEmpty else {
      same += 1
      return
    }
    if case .new = row.target { added += 1 } else { changed += 1 }
    dossier = told
    facts += new
  }

  private mutating func reject(_ row: ImportedRow, _ question: QuestionDefinition, _ refusal: Refusal) {
    rejected.append(
      (
        row.line,
        Text(
          fr: "\(question.prompt.fr) : \(refusal.sentence.fr)", en: "\(question.prompt.en): \(refusal.sentence.en)")
      ))
  }
}

extension Refusal {
  fileprivate static func noSuchItem(_ word: String, like example: String, _ kind: ImportKind) -> Refusal {
    Refusal(
      word.isEmpty
        ? Text(fr: "Dites de quoi parle ce fichier.", en: "Say what this file is about.")
        : Text(
          fr: "« \(safeLine(word, limit: 20)) » ne désigne rien de noté.",
          en: "“\(safeLine(word, limit: 20))” names nothing that is noted."),
      remedy: Text(
        fr: "Par exemple : :importer \(kind.id) fichier.csv \(example)",
        en: "For example: :import \(kind.id) file.csv \(example)"))
  }
}
