// A table taken over: shown first, with what is wrong in it, and kept only on a yes, whole rows at a time.

/// A file to fetch, and what to make of it.
package struct ImportRequest: Hashable, Sendable {
  /// The id of the kind of import; nil when the table is to tell.
  package let kind: String?
  /// The item that the table is about, when it is about one.
  package let item: ItemID?
}

extension Turn {
  /// `grid offre.csv O2`: the kind, the file, the item that it is about; or the file alone, whose kind its columns tell.
  func importing(_ text: String) -> Step {
    let kinds = catalogue.imports
    let known = kinds.map { "\($0.name[language]) (\($0.title[language]))" }.joined(separator: ", ")
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = parts.first else { return show([.note(say("Types de fichiers : ", "Kinds of files: ") + known)]) }
    let begun = kinds.filter { $0.isCalled(word) }
    guard begun.count == 1, let kind = begun.first else {
      // What has a point or a slash is a file's name: no kind has.
      if text.contains(".") || text.contains("/") {
        return .fetch(path: trimmed(text), for: ImportRequest(kind: nil, item: nil), then: standing)
      }
      return refuse(
        Refusal(
          CoreReason.noSuchKindOfFile,
          Text(
            fr: "« \(safeLine(word, limit: 40)) » n'est pas un type de fichier.",
            en: "“\(safeLine(word, limit: 40))” is not a kind of file."),
          remedy: Text(fr: "Types : \(known)", en: "Kinds: \(known)")))
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
          CoreReason.incompleteCommand,
          Text(fr: "Indiquez le fichier.", en: "Say which file."),
          remedy: Text(
            fr: "Par exemple, tapez :importer \(kind.name.fr) fichier.csv",
            en: "For example, type :import \(kind.name.en) file.csv")))
    }
    return .fetch(path: path, for: ImportRequest(kind: kind.id, item: item), then: standing)
  }

  /// Shows what a table would bring, and asks.
  func propose(_ sheet: Sheet, for request: ImportRequest) -> Step {
    let recognised: (kind: ImportKind, rows: [ImportedRow])
    switch read(sheet, for: request) {
    case .failure(let refusal): return refuse(refusal)
    case .success(let read): recognised = read
    }
    let (kind, rows) = recognised
    if sheet.rows.isEmpty { return refuse(.noRow) }
    if let refusal = objection(toAll: rows) { return refuse(refusal) }
    var trial = ImportTrial(turn: self)
    for row in rows { trial.take(row) }
    var said: [Utterance] = []
    if request.kind == nil {
      said.append(
        .note(
          say("Contenu du fichier : \(kind.title.fr).", "This file is read as: \(kind.title.en).")))
    }
    if !trial.rejected.isEmpty {
      said.append(
        .warning(
          wording.count(
            trial.rejected.count, one: Text(fr: "ligne ne peut pas être importée", en: "line cannot be imported"),
            many: Text(fr: "lignes ne peuvent pas être importées", en: "lines cannot be imported"))))
      said.append(
        listed(
          trial.rejected.map { rejected in
            Text(
              fr: "ligne \(rejected.line) : \(rejected.reason.fr)", en: "line \(rejected.line): \(rejected.reason.en)")
          }))
    }
    said += kind.remarks(sheet, dossier, rows).map { .note($0[language]) }
    let otherwise = rows.flatMap(\.untouched)
    let kept: [Utterance] =
      otherwise.isEmpty
      ? [] : [.note(say("Vos réponses restent telles quelles :", "Your answers stay as they are:")), listed(otherwise)]
    guard trial.isNews else {
      return show(
        said + [
          .note(
            say("Rien de nouveau dans ce fichier : ", "Nothing new in this file: ")
              + wording.count(
                trial.same, one: Text(fr: "ligne déjà enregistrée", en: "line already on record"),
                many: Text(fr: "lignes déjà enregistrées", en: "lines already on record")) + ".")
        ] + kept)
    }
    said.append(.note(say("À importer : ", "To import: ") + counts(trial) + "."))
    said += kept
    said += toDecide(trial)
    var next = standing
    next.pending = .importing(trial.facts)
    return .show(said, then: next)
  }

  /// How many rows bring something, and how many are noted already; what there is none of is not counted.
  private func counts(_ trial: ImportTrial) -> String {
    let counts = [
      (trial.added, Text(fr: "nouveau", en: "new"), Text(fr: "nouveaux", en: "new")),
      (trial.changed, Text(fr: "changé", en: "changed"), Text(fr: "changés", en: "changed")),
      (
        trial.same, Text(fr: "déjà enregistré", en: "already on record"),
        Text(fr: "déjà enregistrés", en: "already on record")
      ),
    ]
    return counts.filter { $0.0 > 0 }.map { wording.count($0, one: $1, many: $2) }.joined(separator: ", ")
  }

  /// The rows of a table as its kind reads them; where no kind was named, the kind whose columns it has.
  private func read(
    _ sheet: Sheet, for request: ImportRequest
  ) -> Result<(kind: ImportKind, rows: [ImportedRow]), Refusal> {
    if let named = request.kind, let kind = catalogue.imports.first(where: { $0.id == named }) {
      return kind.read(sheet, dossier, request.item, now).map { (kind, $0) }
    }
    // The later a stage, the less ordinary its columns.
    for kind in catalogue.imports.reversed() where kind.about == nil {
      if case .success(let rows) = kind.read(sheet, dossier, nil, now) { return .success((kind, rows)) }
    }
    return .failure(.noKind(of: sheet, among: catalogue.imports))
  }

  /// Why nothing of a table can be taken over: its stage is closed.
  private func objection(toAll rows: [ImportedRow]) -> Refusal? {
    var refusals: [FormID: Refusal?] = [:]
    for row in rows where row.rejection == nil {
      let form: FormID
      switch row.target {
      case .known(let subject): form = subject.form
      case .new(let new): form = new
      }
      if refusals[form] == nil { refusals[form] = .some(objection(toChanging: Subject(form))) }
      if case .some(nil) = refusals[form] { return nil }
    }
    return refusals.values.compactMap { $0 }.first
  }

  /// What the table says otherwise than the dossier, or no more: each is decided by a person.
  private func toDecide(_ trial: ImportTrial) -> [Utterance] {
    let (differences, gone) = (trial.differences, trial.gone)
    guard !differences.isEmpty || !gone.isEmpty else { return [] }
    let counts = [
      differences.isEmpty
        ? nil
        : wording.count(
          differences.count, one: Text(fr: "différence", en: "difference"),
          many: Text(fr: "différences", en: "differences")),
      gone.isEmpty
        ? nil
        : wording.count(
          gone.count, one: Text(fr: "disparu", en: "gone"), many: Text(fr: "disparus", en: "gone")),
    ].compactMap { $0 }
    return [
      .note(
        say(
          "À décider ensuite, un par un : \(wording.list(counts, conjunction: .and)). Vos réponses ne changent pas sans votre accord.",
          "To decide afterwards, one by one: \(wording.list(counts, conjunction: .and)). Your answers never change by themselves."
        )), listed(differences + gone),
    ]
  }

  private func listed(_ sentences: [Text]) -> Utterance {
    let shown = sentences.prefix(Turn.shownLines).map { $0[language] }
    let more = sentences.count - shown.count
    let rest = wording.number(more)
    return .list(numbered: false, shown + (more > 0 ? [say("… et \(rest) de plus", "… and \(rest) more")] : []))
  }

  func takeOver(_ facts: [Fact]) -> Step {
    record(
      facts + unsettled(by: facts),
      say: [.note(say("Importé. Pour tout retirer, tapez :annuler", "Imported. To take it all out again, type :undo"))],
      then: standing.onward())
  }

  private static var shownLines: Int { 30 }
}

extension Refusal {
  fileprivate static func noSuchItem(_ word: String, like example: String, _ kind: ImportKind) -> Refusal {
    Refusal(
      word.isEmpty ? CoreReason.incompleteCommand : .noSuchItem,
      word.isEmpty
        ? Text(fr: "Indiquez de quoi parle ce fichier.", en: "Say what this file is about.")
        : Text(
          fr: "« \(safeLine(word, limit: 20)) » ne désigne rien d'enregistré.",
          en: "“\(safeLine(word, limit: 20))” names nothing that is recorded."),
      remedy: Text(
        fr: "Par exemple, tapez :importer \(kind.name.fr) fichier.csv \(example)",
        en: "For example, type :import \(kind.name.en) file.csv \(example)"))
  }

  /// A table without a row.
  fileprivate static let noRow = Refusal(
    CoreReason.noRow,
    Text(
      fr: "Ce fichier ne contient que les titres des colonnes.", en: "This file holds only its column titles."),
    remedy: Text(fr: "Ajoutez au moins une ligne.", en: "Add at least one line."))

  /// A table whose columns no kind knows.
  fileprivate static func noKind(of sheet: Sheet, among kinds: [ImportKind]) -> Refusal {
    let names = sheet.header.prefix(12).map { safeLine($0, limit: 40) }.joined(separator: ", ")
    func known(_ language: Language) -> String { kinds.map { $0.name[language] }.joined(separator: ", ") }
    return Refusal(
      CoreReason.unknownColumns,
      Text(
        fr: "Carnet ne reconnaît pas ce fichier d'après ses colonnes : \(names).",
        en: "Carnet cannot tell what this file is from its columns: \(names)."),
      remedy: Text(
        fr:
          "Indiquez son type (\(known(.fr))), puis le fichier. Tapez par exemple :importer \(kinds.first?.name.fr ?? "") fichier.csv",
        en:
          "Say its kind (\(known(.en))), then the file. Type for example :import \(kinds.first?.name.en ?? "") file.csv"
      ))
  }
}
