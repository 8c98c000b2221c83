/// What a line of a script can be: this one table makes the page that `carnet replay --grammar` shows.
package enum ScriptGrammar {
  /// A kind of line.
  package struct Entry: Sendable {
    /// A good example of it, as it is typed; several lines for what takes several.
    package let example: String
    /// What it says or requires.
    package let meaning: Text

    fileprivate init(_ example: String, fr: String, en: String) {
      self.example = example
      meaning = Text(fr: fr, en: en)
    }
  }

  /// What a script begins with.
  package static let header = [
    Entry(
      "carnet-script 1", fr: "la première ligne, avec la version du format",
      en: "the first line, with the version of the format"),
    Entry(
      "language en", fr: "la langue de la conversation, fr ou en", en: "the language of the conversation, fr or en"),
    Entry("clock 2025-10-06T09:00:00+02:00", fr: "quand la session commence", en: "when the session begins"),
    Entry("step 20s", fr: "le temps qui passe avec chaque ligne dite", en: "the time that passes with each thing said"),
    Entry("tags incidents slow", fr: "des étiquettes, pour --filter", en: "tags, for --filter"),
    Entry("skip waits for the new grid", fr: "le met de côté, avec la raison", en: "sets it aside, with the reason"),
  ]

  /// What it says.
  package static let said = [
    Entry(
      "company.name: Ti Gwenn", fr: "une réponse, sous son adresse ; rien après les deux-points vaut Entrée",
      en: "an answer, under its address; nothing after the colon is Enter"),
    Entry(
      "incidents.I1.fix:\n  The disk was replaced,\n  then the backup restored.",
      fr: "un paragraphe : deux espaces ou une tabulation devant chaque ligne",
      en: "a paragraph: two spaces or a tab before each line"),
    Entry("assets.another: no", fr: "si une liste a un élément de plus", en: "whether a list has one more item"),
    Entry("! close inventory", fr: "une commande, sans ses deux-points", en: "a command, without its colon"),
    Entry(
      "> yes", fr: "une ligne telle qu'on la tape, à ce qui est demandé", en: "a line as it is typed, at what is asked"),
    Entry(
      "any order\ncompany.headcount: 12\ncompany.name: Ti Gwenn\nend",
      fr: "des réponses, dites dans l'ordre des questions", en: "answers, said in the order of the questions"),
    Entry(
      "@ 2026-01-08T09:12:00+01:00", fr: "l'heure avance jusque-là ; aussi @ +2h, @ +3 d, @ next monday 9:00",
      en: "the clock moves on to then; also @ +2h, @ +3 d, @ next monday 9:00"),
    Entry(
      "@ back 2026-01-08T09:11:00+01:00", fr: "l'heure recule, comme celle d'un ordinateur qu'on règle",
      en: "the clock is put back, as that of a computer can be"),
  ]

  /// What it requires.
  package static let required = [
    Entry(
      "? company.headcount: twelve", fr: "cette réponse est refusée, pour sa valeur",
      en: "this answer is refused, for its value"),
    Entry(
      "? company.headcount not-a-number: twelve",
      fr: "et pour cette raison ; --reasons les montre, comme record les écrit",
      en: "and for this reason; --reasons shows them, record writes them"),
    Entry(
      "? points-missing ! close inventory", fr: "la même chose d'une commande, ou d'une ligne : ? > perhaps",
      en: "the same of a command, or of a line: ? > perhaps"),
    Entry("= stage needs", fr: "un chiffre, à ce moment", en: "a figure, at this moment"),
    Entry(
      "= company.headcount 12", fr: "une réponse, telle qu'elle est gardée", en: "an answer, as it is kept"),
    Entry(
      "= digest 0123456789abcdef", fr: "l'état de tout le dossier ; record et export finissent ainsi",
      en: "the state of the whole dossier; record and export end with it"),
    Entry(
      "= lines 24", fr: "le nombre de lignes du fichier qui disent ou exigent, avant celle-ci",
      en: "how many lines of the file say or require something before this one"),
    Entry(
      "~ Stage “Inventory” closed", fr: "ces mots ont été montrés depuis la dernière ligne dite",
      en: "these words were shown since the last thing said"),
    Entry(
      "~* ranking*fragile", fr: "avec * pour des mots, ? pour un signe", en: "with * for any words, ? for one sign"),
    Entry("~/[0-9]+ points? missing/", fr: "une expression, dans une ligne", en: "an expression, within one line"),
    Entry(
      "!~ fragile", fr: "rien de tel n'a été montré ; aussi !~* et !~/…/",
      en: "nothing of the kind was shown; also !~* and !~/…/"),
  ]

  /// What makes up a text out of others.
  package static let composed = [
    Entry(
      "include inventory.carnet", fr: "les lignes d'un autre fichier, cherché à côté de celui-ci",
      en: "the lines of another file, looked for beside this one"),
    Entry("let CITY Rennes", fr: "un nom pour une valeur", en: "a name for a value"),
    Entry(
      "company.rcs_city: ${CITY}", fr: "la valeur à sa place ; $${ s'écrit pour ${ tel quel",
      en: "the value in its place; $${ is written for ${ as it is"),
    Entry(
      "# a comment", fr: "rien ; une ligne vide non plus, où que ce soit",
      en: "nothing, nor does an empty line, anywhere"),
  ]

  /// The whole page as text: each example as it is typed, with what it says beside it.
  package static func page(in language: Language) -> String {
    let parts = [
      (Text(fr: "Ce par quoi un script commence", en: "What a script begins with"), header),
      (Text(fr: "Ce qu'il dit", en: "What it says"), said),
      (Text(fr: "Ce qu'il exige", en: "What it requires"), required),
      (Text(fr: "Comment il se compose", en: "What it is made up of"), composed),
    ]
    func set(_ text: Text) -> String { Typography.set(text[language], in: language) }
    return parts.map { title, entries in
      let lines = entries.flatMap { entry in
        ["  " + set(entry.meaning)] + entry.example.split(separator: "\n").map { "      " + $0 }
      }
      return ([set(title)] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
