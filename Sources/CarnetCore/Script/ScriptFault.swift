/// What is wrong with a script, and where.
package struct ScriptFault: Error, Hashable, Sendable {
  /// The line.
  package let place: ScriptPlace
  /// The column, from 1.
  package let column: Int
  /// What is wrong.
  package let sentence: Text
  /// What would be right; nil when the sentence says it.
  package let remedy: Text?

  init(_ place: ScriptPlace, column: Int = 1, _ sentence: Text, remedy: Text? = nil) {
    self.place = place
    self.column = column
    self.sentence = sentence
    self.remedy = remedy
  }

  /// What is wrong and what would be right, in one line.
  package var inOneLine: Text {
    remedy.map { Text(fr: "\(sentence.fr) \($0.fr)", en: "\(sentence.en) \($0.en)") } ?? sentence
  }

  static func example(_ words: String) -> Text { Text(fr: "Par exemple : \(words)", en: "For example: \(words)") }

  static func meant(_ words: String) -> Text { Text(fr: "Vouliez-vous dire \(words) ?", en: "Did you mean \(words)?") }
}

/// The mistakes of a line by itself: what each says.
enum ScriptMistake {
  case notUTF8, control(Unicode.Scalar), noHeader, otherVersion(String), twice(String), late(String)
  case language, noClock, clock, clockMove, step, tags, skip
  case noSpace(Character), nothingAfter(Character)
  case figure, lineCount(said: Int, there: Int)
  case glob, regex, openRegex
  case colonCommand(String), bareCommand, equals, noColon, spacedAddress, reasonFirst, tooManyWords, noQuestion,
    numberedItem,
    address
  case slashComment, backslash, indent, strayIndent, line
  case letName, letValue, letTwice(String), letUnused(String), variable(ScriptVariables.Unknown)
  case includeName, includeRefused(Refusal), includeDeep, includedLanguage
  case groupEmpty, groupOpen, groupStray, groupHolds, anyOrder

  private static func quoted(_ text: String) -> String { safeLine(text, limit: 40) }

  /// A character's number, as it is written: `000D`.
  private static func number(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// What is wrong.
  var sentence: Text {
    switch self {
    case .notUTF8: Text(fr: "Ce caractère n'est pas en UTF-8.", en: "This character is not UTF-8.")
    case .control(let scalar):
      Text(
        fr: "Ce caractère (U+\(ScriptMistake.number(scalar))) ne finit pas une ligne et ne se voit pas.",
        en: "This character (U+\(ScriptMistake.number(scalar))) ends no line and is not seen.")
    case .noHeader:
      Text(
        fr: "La première ligne n'est pas celle d'un script de Carnet.",
        en: "The first line is not that of a Carnet script.")
    case .otherVersion(let version):
      Text(
        fr: "Ce script est de la version \(ScriptMistake.quoted(version)), que ce Carnet ne lit pas.",
        en: "This script is of version \(ScriptMistake.quoted(version)), which this Carnet does not read.")
    case .twice(let word): Text(fr: "« \(word) » figure déjà plus haut.", en: "“\(word)” already stands above.")
    case .late(let word):
      Text(
        fr: "« \(word) » se place avant la première réponse.", en: "“\(word)” stands before the first answer.")
    case .language: Text(fr: "La langue est fr ou en.", en: "The language is fr or en.")
    case .noClock: Text(fr: "Le script ne dit pas quand il commence.", en: "The script does not say when it begins.")
    case .clock:
      Text(
        fr: "L'heure de départ est un jour, une heure et un décalage.",
        en: "The starting time is a day, a time and an offset.")
    case .clockMove: Text(fr: "L'heure n'est pas lisible.", en: "The time cannot be read.")
    case .step: Text(fr: "Le pas est un nombre de secondes.", en: "The step is a number of seconds.")
    case .tags:
      Text(
        fr: "Une étiquette est un mot de lettres, de chiffres et de traits d'union.",
        en: "A tag is a word of letters, figures and hyphens.")
    case .skip:
      Text(
        fr: "Un script mis de côté dit pourquoi.", en: "A script that is set aside says why.")
    case .noSpace(let sign): Text(fr: "Une espace suit « \(sign) ».", en: "A space follows “\(sign)”.")
    case .nothingAfter(let sign): Text(fr: "Rien ne suit « \(sign) ».", en: "Nothing follows “\(sign)”.")
    case .figure: Text(fr: "Une exigence est un nom et une valeur.", en: "A requirement is a name and a value.")
    case .lineCount(let said, let there):
      Text(
        fr: "Le script annonce \(said) lignes avant celle-ci ; il y en a \(there).",
        en: "The script says that \(said) lines come before this one; there are \(there).")
    case .glob: Text(fr: "Ce modèle accepterait n'importe quoi.", en: "This pattern would accept anything.")
    case .regex: Text(fr: "Cette expression n'est pas lisible.", en: "This expression cannot be read.")
    case .openRegex:
      Text(fr: "Une expression se tient entre deux barres.", en: "An expression stands between two slashes.")
    case .colonCommand:
      Text(fr: "Après ! une commande s'écrit sans deux-points.", en: "After ! a command is written without its colon.")
    case .bareCommand:
      Text(fr: "Une commande se place après ! et une espace.", en: "A command stands after ! and a space.")
    case .equals:
      Text(fr: "Une réponse suit deux-points, pas =.", en: "An answer follows a colon, not =.")
    case .noColon: Text(fr: "Deux-points manquent après l'adresse.", en: "A colon is missing after the address.")
    case .spacedAddress: Text(fr: "Une adresse s'écrit sans espace.", en: "An address is written without spaces.")
    case .reasonFirst: Text(fr: "La raison suit l'adresse.", en: "The reason follows the address.")
    case .tooManyWords:
      Text(
        fr: "Entre ? et deux-points se tiennent l'adresse et au plus une raison.",
        en: "Between ? and the colon stand the address and at most one reason.")
    case .noQuestion: Text(fr: "Cette adresse ne nomme pas de question.", en: "This address names no question.")
    case .numberedItem:
      Text(fr: "Un élément s'écrit avec sa lettre et son numéro.", en: "An item is written with its letter and number.")
    case .address: Text(fr: "Ceci n'est pas une adresse.", en: "This is not an address.")
    case .slashComment: Text(fr: "Un commentaire commence par #.", en: "A comment begins with #.")
    case .backslash:
      Text(
        fr: "Une ligne ne continue pas la précédente.", en: "A line does not continue the one before.")
    case .indent:
      Text(
        fr: "Les lignes d'un paragraphe commencent par deux espaces ou une tabulation.",
        en: "The lines of a paragraph begin with two spaces or a tab.")
    case .strayIndent:
      Text(
        fr: "Aucun paragraphe n'est commencé au-dessus de cette ligne.", en: "No paragraph is begun above this line.")
    case .line:
      Text(fr: "Cette ligne n'est ni une réponse ni une commande.", en: "This line is neither an answer nor a command.")
    case .letName:
      Text(
        fr: "Un nom est fait de lettres sans accent, de chiffres et de _.",
        en: "A name is made of plain letters, figures and _.")
    case .letValue: Text(fr: "Ce nom n'a pas de valeur.", en: "This name has no value.")
    case .letTwice(let name): Text(fr: "« \(name) » a déjà une valeur.", en: "“\(name)” has a value already.")
    case .letUnused(let name):
      Text(fr: "« \(name) » ne sert nulle part.", en: "“\(name)” is used nowhere.")
    case .variable(let unknown):
      Text(
        fr: "Rien ne donne de valeur à ${\(ScriptMistake.quoted(unknown.name))}.",
        en: "Nothing gives ${\(ScriptMistake.quoted(unknown.name))} a value.")
    case .includeName: Text(fr: "Le fichier à inclure n'est pas dit.", en: "The file to be included is not said.")
    case .includeRefused(let refusal): refusal.sentence
    case .includeDeep:
      Text(fr: "Ce fichier s'inclut lui-même.", en: "This file includes itself.")
    case .includedLanguage:
      Text(
        fr: "Le script inclus est dans l'autre langue.", en: "The included script is in the other language.")
    case .groupEmpty: Text(fr: "Ce groupe est vide.", en: "This group is empty.")
    case .groupOpen: Text(fr: "Ce groupe n'est pas fini.", en: "This group is not ended.")
    case .groupStray: Text(fr: "Aucun groupe n'est commencé.", en: "No group is begun.")
    case .groupHolds: Text(fr: "Un groupe ne contient que des réponses.", en: "A group holds answers only.")
    case .anyOrder: Text(fr: "Un groupe commence par : any order", en: "A group begins with: any order")
    }
  }

  /// What would be right.
  var remedy: Text? {
    switch self {
    case .control:
      Text(fr: "Ôtez-le, ou finissez les lignes par LF ou CRLF.", en: "Take it away, or end the lines with LF or CRLF.")
    case .letUnused(let name): ScriptFault.example("company.rcs_city: ${\(name)}")
    case .notUTF8: Text(fr: "Enregistrez le fichier en UTF-8.", en: "Save the file as UTF-8.")
    case .noHeader, .otherVersion: ScriptFault.example("carnet-script 1")
    case .twice: Text(fr: "Gardez une seule des deux lignes.", en: "Keep one of the two lines.")
    case .late("language"): ScriptFault.example("! language en")
    case .late("clock"): ScriptFault.example("@ 2025-10-06T09:00:00+02:00")
    case .late: nil
    case .language: ScriptFault.example("language fr")
    case .clock: ScriptFault.example("clock 2025-10-06T09:00:00+02:00")
    case .clockMove: ScriptFault.example("@ 2025-10-06T09:00:00+02:00, @ +2h, @ next monday 9:00")
    case .noClock:
      Text(
        fr: "Par exemple, avant les réponses : clock 2025-10-06T09:00:00+02:00",
        en: "For example, before the answers: clock 2025-10-06T09:00:00+02:00")
    case .step: ScriptFault.example("step 20s")
    case .tags: ScriptFault.example("tags incidents slow")
    case .skip: ScriptFault.example("skip waits for the new grid")
    case .noSpace("~"), .nothingAfter("~"): ScriptFault.example("~ Stage closed")
    case .noSpace("="), .nothingAfter("="), .figure: ScriptFault.example("= kpi.K03 58.3")
    case .noSpace("@"), .nothingAfter("@"): ScriptFault.example("@ +2h")
    case .noSpace("!"), .nothingAfter("!"), .bareCommand: ScriptFault.example("! close inventory")
    case .colonCommand(let words): ScriptFault.example("! " + ScriptMistake.quoted(words))
    case .noSpace("*"): ScriptFault.example("~* ranking*fragile")
    case .noSpace(">"), .nothingAfter(">"): ScriptFault.example("> yes")
    case .noSpace, .nothingAfter, .reasonFirst, .tooManyWords:
      ScriptFault.example("? company.headcount not-a-number: twelve")
    case .lineCount(_, let there): ScriptFault.example("= lines \(there)")
    case .glob: ScriptFault.example("~* ranking*fragile")
    case .regex, .openRegex: ScriptFault.example("~/ranking .* fragile/")
    case .equals, .noColon, .spacedAddress, .noQuestion, .numberedItem, .address:
      ScriptFault.example("assets.A1.name: PC-CAISSE-01")
    case .slashComment: ScriptFault.example("# the inventory")
    case .backslash, .indent, .strayIndent:
      Text(
        fr: "Par exemple, sous « incidents.I1.fix: », chaque ligne après deux espaces.",
        en: "For example, under “incidents.I1.fix:”, each line after two spaces.")
    case .line:
      Text(
        fr: "Par exemple : assets.A1.name: PC-CAISSE-01, ou ! close inventory",
        en: "For example: assets.A1.name: PC-CAISSE-01, or ! close inventory")
    case .letName, .letValue: ScriptFault.example("let CITY Rennes")
    case .letTwice: Text(fr: "Prenez un autre nom.", en: "Take another name.")
    case .variable(let unknown):
      unknown.meant.map { ScriptFault.meant("${\($0)}") }
        ?? Text(
          fr: "Par exemple, plus haut : let CITY Rennes ; $${ s'écrit pour ${ tel quel.",
          en: "For example, above: let CITY Rennes; $${ is written for ${ as it is.")
    case .includeName: ScriptFault.example("include inventory.carnet")
    case .includeRefused(let refusal): refusal.remedy
    case .includeDeep: Text(fr: "Ôtez l'une des lignes include.", en: "Take one of the include lines away.")
    case .includedLanguage: Text(fr: "Une langue par script.", en: "One language for each script.")
    case .groupEmpty, .groupOpen, .groupStray, .groupHolds, .anyOrder:
      Text(
        fr: "Par exemple : any order, puis une réponse par ligne, puis end",
        en: "For example: any order, then an answer a line, then end")
    }
  }
}
