import ArgumentParser
import CarnetCore

// A conversation on a pipe that a refusal ends, and the one that goes on all the same.

/// What a command that converses is told about refusals.
struct OnRefusal: ParsableArguments {
  @Flag(
    help: """
      Dans un tube, continue après un refus (code 65 à la fin). / In a pipe, goes on after a refusal (exit code 65 at the end).
      """)
  var keepGoing = false
}

extension Halt {
  /// Which line was not taken, what is not read, and what to do next: one line.
  var words: Text {
    let place = Text(
      fr: "La ligne \(number), \(Halt.quoted(line).fr),", en: "Line \(number), \(Halt.quoted(line).en),")
    let fate =
      switch reason {
      case .refused: Text(fr: "est refusée.", en: "is refused.")
      case .supposed:
        Text(
          fr:
            "n'est pas sûre : confirmez la valeur proposée par une ligne vide, ou écrivez la réponse en entier.",
          en: "is uncertain: confirm the value offered with an empty line, or write the answer in full.")
      case .unasked:
        Text(
          fr: "n'apporte rien de neuf : rien n'est demandé à son sujet, et une réponse la suit.",
          en: "brings nothing new: nothing is asked about it, and an answer follows.")
      case .unreadable(let column):
        Text(
          fr: "n'est pas du texte en UTF-8 (colonne \(column)) : enregistrez l'entrée en UTF-8.",
          en: "is not UTF-8 text (column \(column)): save the input as UTF-8.")
      }
    let next =
      switch reason {
      case .refused:
        Text(
          fr:
            "Ce qui précède est enregistré ; corrigez-la et donnez-la avec la suite, ou ajoutez --keep-going pour continuer "
            + "malgré les refus.",
          en:
            "What came before is saved; fix it and give it with the rest, or use --keep-going to go on despite refusals."
        )
      case .supposed, .unasked, .unreadable:
        Text(
          fr: "Ce qui précède est enregistré ; donnez-la avec la suite.",
          en: "What came before is saved; give it with the rest.")
      }
    return Text(
      fr: "\(place.fr) \(fate.fr) \(unread.words.fr) \(next.fr)",
      en: "\(place.en) \(fate.en) \(unread.words.en) \(next.en)")
  }

  /// How many lines were refused of an input that was read on.
  static func words(refused count: Int) -> Text {
    let one = Text(fr: "ligne a été refusée : elle n'est pas enregistrée.", en: "line was rejected: it is not saved.")
    let many = Text(
      fr: "lignes ont été refusées : elles ne sont pas enregistrées.", en: "lines were rejected: they are not saved.")
    return .counted(count, one: one, many: many)
  }

  /// A line of the input, safe and short enough to be quoted.
  fileprivate static func quoted(_ line: String) -> Text {
    let typed = safeLine(line, limit: 60)
    return typed.isEmpty ? Text(fr: "vide", en: "empty") : Text(fr: "« \(typed) »", en: "“\(typed)”")
  }
}

extension Halt.Unread {
  /// How many lines are not read, and the first of them.
  fileprivate var words: Text {
    guard let first = first.map(Halt.quoted) else {
      return isAll
        ? Text(fr: "Rien ne la suit.", en: "Nothing follows it.")
        : Text(fr: "Ce qui la suit n'est pas lu.", en: "What follows it is not read.")
    }
    if count == 1, isAll {
      return Text(
        fr: "1 ligne la suit et n'est pas lue : \(first.fr).", en: "1 line follows it and is not read: \(first.en).")
    }
    let least = isAll ? Text(same: "") : Text(fr: "au moins ", en: "at least ")
    let lines = Text.counted(count, one: Text(fr: "ligne", en: "line"), many: Text(fr: "lignes", en: "lines"))
    return Text(
      fr: "La suite n'est pas lue : \(least.fr)\(lines.fr), dont la première, \(first.fr).",
      en: "The rest is not read: \(least.en)\(lines.en), the first of them \(first.en).")
  }
}
