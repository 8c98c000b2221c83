/// The commands of the shell: this one table drives parsing, help, completion and "did you mean".
package enum Command: String, CaseIterable, Sendable {
  case help, back, skip, undo, redo, status, stage, close, reopen, next, waive, list, show, add, edit, fill, compose
  case simulate, remove, review, why, find, history, at, documents, importing, exporting, indicators, agenda, language,
    level, set,
    quit

  /// What is known about a command.
  package struct Entry: Sendable {
    /// The word after the colon.
    package let name: Text
    /// The words by which it was called earlier: they stay understood.
    package let earlier: [String]
    /// What a person wants who types it.
    package let purpose: Purpose
    /// The stages that it serves more than others; none for what serves all alike.
    package let stages: [Stage]
    /// What may follow the word; nil when it stands alone.
    package let arguments: Arguments?
    /// What it does, in one line.
    package let summary: Text

    fileprivate init(
      name: Text, earlier: [String] = [], purpose: Purpose, stages: [Stage] = [], arguments: Arguments?, summary: Text
    ) {
      self.name = name
      self.earlier = earlier
      self.purpose = purpose
      self.stages = stages
      self.arguments = arguments
      self.summary = summary
    }

    /// How much may follow the word: nothing where nothing is said of it.
    package var room: Room { arguments?.room ?? .words(0) }

    /// A command as it is typed: `close [stage]`.
    package func usage(_ language: Language) -> String {
      ([name] + (arguments.map { [$0.words] } ?? [])).map { $0[language] }.joined(separator: " ")
    }
  }

  /// What a person wants to do, by which the help is ordered.
  package enum Purpose: CaseIterable, Sendable {
    case answering, looking, changing, moving, papers, settings

    /// How the help calls it: one word, by which it can be asked for.
    package var title: Text {
      switch self {
      case .answering: Text(fr: "Répondre", en: "Answering")
      case .looking: Text(fr: "Regarder", en: "Looking")
      case .changing: Text(fr: "Corriger", en: "Changing")
      case .moving: Text(fr: "Avancer", en: "Moving")
      case .papers: Text(fr: "Papiers", en: "Papers")
      case .settings: Text(fr: "Réglages", en: "Settings")
      }
    }
  }

  /// What may follow a command's word.
  package struct Arguments: Sendable {
    /// How it is shown in the help.
    package let words: Text
    /// What Tab offers for the first of it.
    package let choice: Choice
    /// How much it may be.
    package let room: Room

    fileprivate init(fr: String, en: String, from choice: Choice, _ room: Room) {
      words = Text(fr: fr, en: en)
      self.choice = choice
      self.room = room
    }
  }

  /// What an argument is chosen from.
  package enum Choice: CaseIterable, Sendable {
    /// The person's own words: nothing to choose.
    case words
    /// The commands.
    case commands
    /// The stages.
    case stages
    /// The lists.
    case lists
    /// The columns of lists in which something is missing.
    case columns
    /// The items of all lists.
    case items
    /// The kinds of documents.
    case documents
    /// What `:why` gives an account of: indicators and rules.
    case accounts
    /// The rules that stand in the way and can be waived.
    case blockingRules
    /// The kinds of tables that can be taken over.
    case imports
    /// The tables that are handed out, and the dates.
    case exports
    /// Whether the waivers are kept.
    case keeping
    /// The languages.
    case languages
    /// The levels.
    case levels
    /// What is set as a person likes it.
    case settings
  }

  /// The command's word, what may follow it, and its summary.
  package var entry: Entry {
    switch self {
    case .help:
      Entry(
        name: Text(fr: "aide", en: "help"),
        purpose: .settings,
        arguments: Arguments(
          fr: "[commande | liste | sujet | tout]", en: "[command | list | topic | all]", from: .commands, .name),
        summary: Text(
          fr: "Montrer les commandes, ou expliquer une commande ou une liste",
          en: "Lists the commands, or explains one or a list"))
    case .back:
      Entry(
        name: Text(fr: "retour", en: "back"),
        purpose: .answering,
        arguments: Arguments(fr: "[3]", en: "[3]", from: .words, .words(1)),
        summary: Text(
          fr: "Revenir à la réponse précédente, ou 3 réponses avant",
          en: "Goes back to the previous answer, or 3 answers"))
    case .skip:
      Entry(
        name: Text(fr: "passer", en: "skip"),
        purpose: .answering,
        arguments: Arguments(fr: "[adresse]", en: "[address]", from: .words, .words(1)),
        summary: Text(fr: "Laisser cette question pour plus tard", en: "Leaves the question for later"))
    case .undo:
      Entry(
        name: Text(fr: "annuler", en: "undo"),
        purpose: .answering,
        arguments: nil,
        summary: Text(fr: "Annuler le dernier changement", en: "Undoes the last change"))
    case .redo:
      Entry(
        name: Text(fr: "refaire", en: "redo"),
        purpose: .answering,
        arguments: nil,
        summary: Text(fr: "Refaire ce qui vient d'être annulé", en: "Redoes what was just undone"))
    case .status:
      Entry(
        name: Text(fr: "état", en: "status"),
        purpose: .looking,
        arguments: Arguments(fr: "[tout]", en: "[all]", from: .words, .words(1)),
        summary: Text(
          fr: "Voir ce qui est fait, ce qui manque, ce qui vient ensuite",
          en: "What is done, what is missing, what comes next"))
    case .stage:
      Entry(
        name: Text(fr: "étape", en: "stage"),
        purpose: .moving,
        arguments: Arguments(fr: "[étape]", en: "[stage]", from: .stages, .name),
        summary: Text(fr: "Aller à une étape, ou les voir toutes", en: "Goes to a stage, or lists them all"))
    case .close:
      Entry(
        name: Text(fr: "clore", en: "close"),
        purpose: .moving,
        stages: [.inventory, .needs, .specification, .negotiation, .contract, .followUp, .evaluation],
        arguments: Arguments(fr: "[étape]", en: "[stage]", from: .stages, .name),
        summary: Text(fr: "Clore l'étape quand plus rien ne manque", en: "Closes the stage, once nothing is missing"))
    case .reopen:
      Entry(
        name: Text(fr: "rouvrir", en: "reopen"),
        purpose: .moving,
        stages: [.contract],
        arguments: Arguments(fr: "étape raison", en: "stage reason", from: .stages, .free),
        summary: Text(
          fr: "Rouvrir une étape close ; rien n'est perdu", en: "Reopens a closed stage; nothing is lost"))
    case .next:
      Entry(
        name: Text(fr: "suite", en: "next"),
        purpose: .moving,
        stages: [.evaluation],
        arguments: Arguments(fr: "[garder]", en: "[keep]", from: .keeping, .words(1)),
        summary: Text(
          fr: "Commencer ce que la décision entraîne ; garder conserve aussi les règles levées",
          en: "Starts what the decision leads to; add keep to keep the waivers"))
    case .waive:
      Entry(
        name: Text(fr: "lever", en: "waive"), earlier: ["déroger"],
        purpose: .moving,
        stages: [.contract],
        arguments: Arguments(fr: "règle raison", en: "rule reason", from: .blockingRules, .free),
        summary: Text(fr: "Lever une règle bloquante, par écrit", en: "Waives a rule that blocks, in writing"))
    case .list:
      Entry(
        name: Text(fr: "liste", en: "list"),
        purpose: .looking,
        arguments: Arguments(
          fr: "[liste] [conditions] [colonnes …]", en: "[list] [conditions] [columns …]", from: .lists, .free),
        summary: Text(
          fr: "Voir les listes, ou le contenu d'une liste : incidents ouverts P1 depuis mars",
          en: "Shows the lists, or what is in one: incidents open P1 since march"))
    case .show:
      Entry(
        name: Text(fr: "voir", en: "show"),
        purpose: .looking,
        arguments: Arguments(fr: "A3 | liste", en: "A3 | list", from: .items, .name),
        summary: Text(
          fr: "Voir tout ce qui est enregistré sur un élément", en: "Shows everything recorded about an item"))
    case .add:
      Entry(
        name: Text(fr: "ajouter", en: "add"),
        purpose: .changing,
        stages: [.inventory, .needs, .specification],
        arguments: Arguments(
          fr: "liste [6 PC] | 3 comme A2", en: "list [6 PCs] | 3 like A2", from: .lists, .name),
        summary: Text(
          fr: "Ajouter un élément à une liste, ou plusieurs semblables",
          en: "Adds an item, or several like an existing one"))
    case .edit:
      Entry(
        name: Text(fr: "modifier", en: "edit"),
        purpose: .changing,
        arguments: Arguments(fr: "A3 question [valeur]", en: "A3 question [value]", from: .items, .free),
        summary: Text(
          fr: "Changer une réponse, ou celle de plusieurs : A1-A20 site S2",
          en: "Changes an answer, or that of several: A1-A20 site S2"))
    case .fill:
      Entry(
        name: Text(fr: "remplir", en: "fill"),
        purpose: .changing,
        stages: [.inventory],
        arguments: Arguments(fr: "[liste] colonne", en: "[list] column", from: .columns, .free),
        summary: Text(
          fr: "Remplir une colonne pour les éléments qui ne l'ont pas", en: "Asks one column of the items that lack it")
      )
    case .compose:
      Entry(
        name: Text(fr: "rédiger", en: "compose"),
        purpose: .answering,
        arguments: Arguments(fr: "[A3]", en: "[A3]", from: .items, .name),
        summary: Text(
          fr: "Ouvrir votre éditeur pour une réponse longue, ou pour tout A3",
          en: "Opens your text editor for a long answer, or all of A3"))
    case .simulate:
      Entry(
        name: Text(fr: "simuler", en: "simulate"),
        purpose: .looking,
        stages: [.negotiation],
        arguments: Arguments(fr: "A3 question valeur ; …", en: "A3 question value; …", from: .items, .free),
        summary: Text(
          fr: "Voir l'effet d'une réponse sans l'enregistrer",
          en: "Shows what an answer would change, without saving it"))
    case .remove:
      Entry(
        name: Text(fr: "supprimer", en: "remove"),
        purpose: .changing,
        arguments: Arguments(fr: "A3 [oui]", en: "A3 [yes]", from: .items, .words(2)),
        summary: Text(fr: "Retirer un élément d'une liste", en: "Removes an item from a list"))
    case .review:
      Entry(
        name: Text(fr: "revoir", en: "review"),
        purpose: .changing,
        arguments: Arguments(fr: "[A3 | liste]", en: "[A3 | list]", from: .items, .name),
        summary: Text(
          fr: "Relire les réponses une à une (Entrée garde chacune)",
          en: "Reviews the answers one by one (Enter keeps each)"))
    case .why:
      Entry(
        name: Text(fr: "pourquoi", en: "why"),
        purpose: .looking,
        stages: [.evaluation],
        arguments: Arguments(fr: "[K03 | règle | A3 | C24]", en: "[K03 | rule | A3 | C24]", from: .accounts, .words(1)),
        summary: Text(
          fr: "Voir d'où vient un chiffre, une règle ou une question",
          en: "Explains where a figure, a rule or a question comes from"))
    case .find:
      Entry(
        name: Text(fr: "chercher", en: "find"),
        purpose: .looking,
        arguments: Arguments(fr: "mots", en: "words", from: .words, .free),
        summary: Text(fr: "Chercher des mots dans les réponses", en: "Searches your answers"))
    case .history:
      Entry(
        name: Text(fr: "historique", en: "history"),
        purpose: .looking,
        arguments: Arguments(fr: "[A3]", en: "[A3]", from: .items, .name),
        summary: Text(
          fr: "Voir ce qui a été enregistré, quand, par qui, avant et après",
          en: "Shows what was recorded, when, by whom, before and after"
        ))
    case .at:
      Entry(
        name: Text(fr: "auparavant", en: "at"),
        purpose: .looking,
        arguments: Arguments(fr: "jour [:commande]", en: "day [:command]", from: .words, .free),
        summary: Text(fr: "Voir le dossier tel qu'il était un jour", en: "Shows the dossier as it was on a day"))
    case .documents:
      Entry(
        name: Text(fr: "documents", en: "documents"),
        purpose: .papers,
        stages: [.needs, .specification, .negotiation, .contract, .evaluation],
        arguments: Arguments(
          fr: "[nom] [n°] [html|md|txt]", en: "[name] [number] [html|md|txt]", from: .documents, .words(3)),
        summary: Text(
          fr: "Voir un document, ou l'enregistrer dans un fichier", en: "Shows a document, or writes it to a file"))
    case .importing:
      Entry(
        name: Text(fr: "importer", en: "import"),
        purpose: .papers,
        stages: [.inventory, .negotiation],
        arguments: Arguments(fr: "[type] fichier [O2]", en: "[kind] file [O2]", from: .imports, .free),
        summary: Text(fr: "Reprendre les réponses d'un fichier (CSV)", en: "Imports answers from a file (CSV)"))
    case .exporting:
      Entry(
        name: Text(fr: "exporter", en: "export"),
        purpose: .papers,
        stages: [.needs],
        arguments: Arguments(fr: "nom", en: "name", from: .exports, .words(1)),
        summary: Text(
          fr: "Enregistrer un tableau à remplir (CSV), ou vos dates (agenda)",
          en: "Writes a table to fill in (CSV), or your dates (calendar)"))
    case .indicators:
      Entry(
        name: Text(fr: "indicateurs", en: "indicators"),
        purpose: .looking,
        stages: [.followUp, .evaluation],
        arguments: Arguments(fr: "[tout] [du au]", en: "[all] [from to]", from: .words, .words(3)),
        summary: Text(
          fr: "Voir le tableau de bord d'une période, ou tous ses indicateurs",
          en: "Shows the dashboard of a period, or all its indicators"))
    case .agenda:
      Entry(
        name: Text(fr: "agenda", en: "dates"),
        purpose: .looking,
        stages: [.followUp],
        arguments: Arguments(fr: "[tout]", en: "[all]", from: .words, .words(1)),
        summary: Text(
          fr: "Voir les dates à surveiller : en retard, préavis, 30 jours à venir ; ou toutes",
          en: "Lists the dates to watch: late, notice, the next 30 days; or all of them"))
    case .language:
      Entry(
        name: Text(fr: "langue", en: "language"),
        purpose: .settings,
        arguments: Arguments(fr: "[fr | en]", en: "[fr | en]", from: .languages, .words(1)),
        summary: Text(fr: "Changer la langue de la conversation", en: "Changes the language of the conversation"))
    case .level:
      Entry(
        name: Text(fr: "niveau", en: "level"),
        purpose: .settings,
        arguments: Arguments(fr: "[essentiel | détail]", en: "[essential | detail]", from: .levels, .words(1)),
        summary: Text(fr: "Répondre à peu de questions, ou à toutes", en: "Asks fewer questions, or all of them"))
    case .set:
      Entry(
        name: Text(fr: "régler", en: "set"),
        purpose: .settings,
        arguments: Arguments(
          fr: "[réglage]", en: "[setting]", from: .settings, .words(2)),
        summary: Text(
          fr: "Régler l'affichage des longs textes et des suggestions", en: "Sets how long texts and hints are shown"))
    case .quit:
      Entry(
        name: Text(fr: "quitter", en: "quit"),
        purpose: .settings,
        arguments: nil,
        summary: Text(fr: "Quitter (tout est enregistré)", en: "Quits; everything is saved"))
    }
  }
}

/// A word after the colon, understood.
package enum CommandWord: Hashable, Sendable {
  /// A command of the table.
  case command(Command)
  /// The shortcut of a logged form: `:incident` begins one.
  case shortcut(FormID)
  /// A verb of a form, by its place: `:response I12`.
  case verb(FormID, Int)
}

extension Interview {
  /// A word after the colon, and what it means.
  private typealias Written = (name: String, word: CommandWord)

  /// The words of the table, as they are written.
  private static let commandWords: [Written] = Command.allCases.flatMap { command in
    [(command.entry.name.fr, .command(command)), (command.entry.name.en, .command(command))]
  }

  /// The words of the logged forms, and those for what happens to their items.
  private var formWords: [Written] {
    catalogue.forms.flatMap { form in
      let shortcut = form.shortcut.map { [($0, CommandWord.shortcut(form.id))] } ?? []
      let verbs = form.verbs.enumerated().map { ($0.element.word, CommandWord.verb(form.id, $0.offset)) }
      return (shortcut + verbs).flatMap { name, word in [(name.fr, word), (name.en, word)] }
    }
  }

  /// The words that commands bore earlier, which scripts and habits hold.
  private var earlierWords: [Written] {
    Command.allCases.flatMap { command in command.entry.earlier.map { ($0, .command(command)) } }
      + catalogue.forms.flatMap { form -> [Written] in
        form.earlier.filter { _ in form.shortcut != nil }.map { ($0, .shortcut(form.id)) }
          + form.verbs.enumerated().flatMap { place, verb in verb.earlier.map { ($0, .verb(form.id, place)) } }
      }
  }

  /// The command of a word: exact in either language, else the only one that begins with it; earlier words come after
  /// those of today.
  package func command(_ word: String) -> Result<CommandWord, Refusal> {
    // Usually it is typed as it is written: then nothing has to be folded.
    if let exact = Interview.commandWords.first(where: { $0.name == word }) { return .success(exact.word) }
    let wanted = folded(word)
    let written = Interview.commandWords + formWords
    let named = written.map { (name: folded($0.name), word: $0.word) }
    let earlier = earlierWords.map { (name: folded($0.name), word: $0.word) }
    if let exact = (named + earlier).first(where: { $0.name == wanted }) { return .success(exact.word) }
    func beginning(_ words: [Written]) -> [Written] { wanted.isEmpty ? [] : words.filter { $0.name.hasPrefix(wanted) } }
    let today = beginning(named)
    let begun = today.isEmpty ? beginning(earlier) : today
    let distinct = Set(begun.map(\.word))
    if distinct.count == 1, let only = distinct.first { return .success(only) }
    let typed = ":" + safeLine(word, limit: 40)
    if distinct.count > 1 {
      let names = Array(Set(begun.map { ":" + $0.name })).sorted().joined(separator: ", ")
      return .failure(
        Refusal(
          CoreReason.ambiguousCommand,
          Text(fr: "« \(typed) » peut vouloir dire : \(names).", en: "“\(typed)” may mean: \(names)."),
          remedy: Text(fr: "Une lettre de plus suffit.", en: "One more letter is enough.")))
    }
    let near = nearest(to: word, among: written.map(\.name))
    return .failure(
      Refusal(
        CoreReason.unknownCommand,
        Text(fr: "« \(typed) » n'est pas une commande.", en: "“\(typed)” is not a command."),
        remedy: near.map { Text(fr: "Vouliez-vous dire :\($0) ?", en: "Did you mean :\($0)?") }
          ?? Text(fr: ":aide les montre toutes.", en: ":help shows them all.")))
  }
}
