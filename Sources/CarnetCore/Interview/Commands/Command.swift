/// The commands of the shell: this one table drives parsing, help, completion and "did you mean".
package enum Command: String, CaseIterable, Sendable {
  case help, back, skip, undo, redo, status, stage, close, reopen, next, waive, list, show, add, edit, compose,
    simulate,
    remove, review, why
  case find, documents, importing, exporting, indicators, agenda, language, level, quit

  /// What is known about a command.
  package struct Entry: Sendable {
    /// The word after the colon.
    package let name: Text
    /// Its arguments as they are shown in the help; empty when it takes none.
    package let arguments: Text
    /// What it does, in one line.
    package let summary: Text
  }

  /// The command's word, arguments and summary.
  package var entry: Entry {
    switch self {
    case .help:
      Entry(
        "aide", "help", "[commande]", "[command]", "Les commandes, ou l'explication d'une seule",
        "The commands, or one of them explained")
    case .back:
      Entry("retour", "back", "", "", "Reprend la réponse précédente", "Goes back to the answer before")
    case .skip:
      Entry("passer", "skip", "", "", "Laisse la question pour plus tard", "Leaves the question for later")
    case .undo:
      Entry("annuler", "undo", "", "", "Défait la dernière chose enregistrée", "Takes back the last thing recorded")
    case .redo:
      Entry("refaire", "redo", "", "", "Rétablit ce qui vient d'être annulé", "Brings back what was just undone")
    case .status:
      Entry(
        "état", "status", "", "", "Ce qui est fait, ce qui manque, ce qui vient",
        "What stands, what is missing, what comes next")
    case .stage:
      Entry(
        "étape", "stage", "[étape]", "[stage]", "Va à une étape, ou les montre toutes",
        "Goes to a stage, or shows them all")
    case .close:
      Entry(
        "clore", "close", "[étape]", "[stage]", "Clôt l'étape quand rien ne manque",
        "Closes the stage when nothing is missing")
    case .reopen:
      Entry(
        "rouvrir", "reopen", "étape raison", "stage reason", "Reprend une étape close, sans rien perdre",
        "Takes up a closed stage again, losing nothing")
    case .next:
      Entry(
        "suite", "next", "[garder]", "[keep]",
        "Commence ce qui suit la décision, sans rien perdre ; garder, les dérogations aussi",
        "Begins what follows the decision, losing nothing; keep, the waivers too")
    case .waive:
      Entry(
        "déroger", "waive", "règle raison", "rule reason", "Passe outre une règle bloquante, par écrit",
        "Sets a blocking rule aside, in writing")
    case .list:
      Entry(
        "liste", "list", "[liste]", "[list]", "Les listes, ou ce qu'une liste contient", "The lists, or what one holds")
    case .show:
      Entry(
        "voir", "show", "A3 | liste", "A3 | list", "Tout ce qui est noté sur une chose",
        "All that is noted about one thing")
    case .add:
      Entry(
        "ajouter", "add", "liste | 3 comme A2", "list | 3 like A2",
        "Commence un élément de plus, ou plusieurs semblables",
        "Begins one more item, or several like another")
    case .edit:
      Entry(
        "modifier", "edit", "A3 question [valeur]", "A3 question [value]", "Change une réponse", "Changes an answer")
    case .compose:
      Entry(
        "rédiger", "compose", "", "", "Ouvre votre éditeur de texte pour une réponse longue",
        "Opens your text editor for a long answer")
    case .simulate:
      Entry(
        "simuler", "simulate", "A3 question valeur ; …", "A3 question value; …",
        "Montre ce qu'une réponse changerait, sans rien noter", "Shows what an answer would change, keeping nothing")
    case .remove:
      Entry("supprimer", "remove", "A3", "A3", "Retire un élément d'une liste", "Withdraws an item from a list")
    case .review:
      Entry(
        "revoir", "review", "[A3]", "[A3]", "Repasse les réponses une à une, Entrée garde",
        "Goes over the answers one by one, Enter keeps")
    case .why:
      Entry(
        "pourquoi", "why", "[K03 | règle | A3 | C24]", "[K03 | rule | A3 | C24]",
        "D'où vient un chiffre, une règle, une question",
        "Where a figure, a rule or a question comes from")
    case .find:
      Entry("chercher", "find", "mots", "words", "Cherche dans les réponses", "Searches the answers")
    case .documents:
      Entry(
        "documents", "documents", "[sorte] [html|md|txt]", "[kind] [html|md|txt]", "Montre ou écrit les documents",
        "Shows or writes the documents")
    case .importing:
      Entry(
        "importer", "import", "[sorte] fichier [O2]", "[kind] file [O2]", "Prend les réponses d'un fichier (CSV)",
        "Takes answers over from a file (CSV)")
    case .exporting:
      Entry(
        "exporter", "export", "sorte", "kind", "Écrit un tableau à remplir (CSV), ou les dates (agenda)",
        "Writes a table to be filled in (CSV), or the dates (agenda)")
    case .indicators:
      Entry(
        "indicateurs", "indicators", "[du au]", "[from to]", "Les indicateurs d'une période",
        "The indicators of a period")
    case .agenda:
      Entry(
        "agenda", "agenda", "", "", "Les dates à surveiller, la plus urgente d'abord",
        "The dates to watch, the nearest first")
    case .language:
      Entry(
        "langue", "language", "fr | en", "fr | en", "Change la langue de la conversation",
        "Changes the language of the conversation")
    case .level:
      Entry(
        "niveau", "level", "essentiel | détail", "essential | detail", "Peu de questions, ou toutes",
        "Few questions, or all of them")
    case .quit:
      Entry("quitter", "quit", "", "", "Sort ; tout est déjà enregistré", "Leaves; everything is already saved")
    }
  }
}

extension Command.Entry {
  fileprivate init(_ fr: String, _ en: String, _ argsFr: String, _ argsEn: String, _ sumFr: String, _ sumEn: String) {
    name = Text(fr: fr, en: en)
    arguments = Text(fr: argsFr, en: argsEn)
    summary = Text(fr: sumFr, en: sumEn)
  }
}

/// A word after the colon, understood.
package enum CommandWord: Hashable, Sendable {
  /// A command of the table.
  case command(Command)
  /// The shortcut of a logged form: `:incident` begins one.
  case shortcut(FormID)
  /// A verb of a form, by its place: `:taken I12`.
  case verb(FormID, Int)
}

extension Interview {
  /// The words of the table, as they are written.
  private static let commandWords: [(name: String, word: CommandWord)] = Command.allCases.flatMap { command in
    [(command.entry.name.fr, .command(command)), (command.entry.name.en, .command(command))]
  }

  /// The words of the logged forms, and those for what happens to their items.
  private var formWords: [(name: String, word: CommandWord)] {
    catalogue.forms.flatMap { form in
      let shortcut = form.shortcut.map { [($0, CommandWord.shortcut(form.id))] } ?? []
      let verbs = form.verbs.enumerated().map { ($0.element.word, CommandWord.verb(form.id, $0.offset)) }
      return (shortcut + verbs).flatMap { name, word in [(name.fr, word), (name.en, word)] }
    }
  }

  /// The command of a word: exact in either language, else the only one that begins with it.
  package func command(_ word: String) -> Result<CommandWord, Refusal> {
    // As a rule it is typed as it is written: then nothing has to be folded.
    if let exact = Interview.commandWords.first(where: { $0.name == word }) { return .success(exact.word) }
    let wanted = folded(word)
    let written = Interview.commandWords + formWords
    let named = written.map { (name: folded($0.name), word: $0.word) }
    if let exact = named.first(where: { $0.name == wanted }) { return .success(exact.word) }
    let begun = wanted.isEmpty ? [] : named.filter { $0.name.hasPrefix(wanted) }
    let distinct = Set(begun.map(\.word))
    if distinct.count == 1, let only = distinct.first { return .success(only) }
    let typed = ":" + safeLine(word, limit: 40)
    if distinct.count > 1 {
      let names = Array(Set(begun.map { ":" + $0.name })).sorted().joined(separator: ", ")
      return .failure(
        Refusal(
          Text(fr: "« \(typed) » peut vouloir dire : \(names).", en: "“\(typed)” may mean: \(names)."),
          remedy: Text(fr: "Une lettre de plus suffit.", en: "One more letter is enough.")))
    }
    let near = nearest(to: word, among: written.map(\.name))
    return .failure(
      Refusal(
        Text(fr: "« \(typed) » n'est pas une commande.", en: "“\(typed)” is not a command."),
        remedy: near.map { Text(fr: "Vouliez-vous dire :\($0) ?", en: "Did you mean :\($0)?") }
          ?? Text(fr: ":aide les montre toutes.", en: ":help shows them all.")))
  }
}
