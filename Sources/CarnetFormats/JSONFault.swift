import CarnetCore

/// Where a text stops being JSON, and why.
package struct JSONFault: Error, Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The character of the line, from 1.
  package let column: Int
  /// What is wrong, and what would be right.
  package let refusal: Refusal
}

/// What can be wrong.
enum JSONReason {
  case tooLong(Int)
  case tooDeep
  case byteOrderMark
  case notUTF8
  case control(UInt8)
  case escape
  case halfPair
  case repeated(String)

  var refusal: Refusal {
    switch self {
    case .tooLong(let limit):
      Refusal(
        FormatReason.fileTooLarge,
        Text(
          fr: "Ce texte JSON est trop long : il dépasse \(Wording(language: .fr).number(limit)) octets.",
          en: "This JSON text is too long: it exceeds \(Wording(language: .en).number(limit)) bytes."))
    case .tooDeep:
      Refusal(
        FormatReason.nestedTooDeep,
        Text(
          fr: "Ce fichier JSON a plus de 128 niveaux.", en: "This JSON file has more than 128 levels."))
    case .byteOrderMark:
      Refusal(
        FormatReason.byteOrderMark,
        Text(
          fr: "Ce fichier est mal enregistré : il commence par une marque invisible (BOM).",
          en: "This file is badly saved: it begins with an invisible mark (BOM)."),
        remedy: Text(fr: "Enregistrez-le en UTF-8 sans BOM.", en: "Save it as UTF-8 without a BOM."))
    case .notUTF8:
      Refusal(
        FormatReason.unreadableCharacter,
        Text(fr: "Le texte n'est pas en UTF-8 à cet endroit.", en: "The text is not UTF-8 here."),
        remedy: Text(fr: "Enregistrez-le en UTF-8.", en: "Save it as UTF-8."))
    case .control(let byte):
      Refusal(
        FormatReason.controlCharacter,
        Text(
          fr: "Un texte entre guillemets contient un caractère interdit (\(JSONReason.name(UInt32(byte)))).",
          en: "A quoted text contains a forbidden character (\(JSONReason.name(UInt32(byte))))."),
        remedy: Text(fr: "Un retour à la ligne s'écrit \\n.", en: "A line break is written \\n."))
    case .escape:
      Refusal(
        FormatReason.noSuchEscape,
        Text(fr: "Cette suite après « \\ » n'existe pas.", en: "This sequence after “\\” does not exist."),
        remedy: Text(
          fr: "Par exemple : \\n, \\\", \\\\ ou \\u00e9.", en: "For example: \\n, \\\", \\\\ or \\u00e9."))
    case .halfPair:
      Refusal(
        FormatReason.halfACharacter,
        Text(
          fr: "La moitié d'un caractère manque : \\ud800 à \\udfff vont par deux.",
          en: "Half of a character is missing: \\ud800 to \\udfff come in pairs."))
    case .repeated(let name):
      Refusal(
        FormatReason.nameGivenTwice,
        Text(
          fr: "Le nom « \(safeLine(name, limit: 60)) » est donné deux fois dans le même objet.",
          en: "The name “\(safeLine(name, limit: 60))” is given twice in the same object."))
    }
  }

  static func name(_ codePoint: UInt32) -> String {
    let hex = String(codePoint, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}

/// What should have stood where something else stands.
enum JSONExpectation {
  case value, name, nameOrEnd, colon, commaOrBrace, commaOrBracket, digit, quote, end

  var words: Text {
    switch self {
    case .value: Text(fr: "une valeur", en: "a value")
    case .name: Text(fr: "un nom entre guillemets", en: "a quoted name")
    case .nameOrEnd: Text(fr: "un nom entre guillemets ou « } »", en: "a quoted name or “}”")
    case .colon: Text(fr: "« : »", en: "“:”")
    case .commaOrBrace: Text(fr: "« , » ou « } »", en: "“,” or “}”")
    case .commaOrBracket: Text(fr: "« , » ou « ] »", en: "“,” or “]”")
    case .digit: Text(fr: "un chiffre", en: "a digit")
    case .quote: Text(fr: "des guillemets fermants", en: "a closing quotation mark")
    case .end: Text(fr: "la fin du texte", en: "the end of the text")
    }
  }
}

extension JSONReader {
  /// A fault at a byte, or where the reader stands.
  func fault(_ reason: JSONReason, at offset: Int? = nil) -> JSONFault {
    fault(reason.refusal, at: offset ?? position)
  }

  /// What stands here is not what is expected.
  func unexpected(_ expected: JSONExpectation, remedy: Text? = nil) -> JSONFault {
    let words = expected.words
    let rest = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
    guard let scalar = rest.unicodeScalars.first else {
      return fault(
        Refusal(
          FormatReason.cutShort,
          Text(
            fr: "Le texte s'arrête là où il faudrait \(words.fr).", en: "The text ends where \(words.en) is expected."),
          remedy: remedy), at: position)
    }
    let seen = safeLine(String(scalar)).filter { $0 != " " }
    let shown = seen.isEmpty ? JSONReason.name(scalar.value) : seen
    return fault(
      Refusal(
        FormatReason.unexpectedCharacter,
        Text(
          fr: "Il y a « \(shown) » là où il faudrait \(words.fr).",
          en: "There is “\(shown)” where \(words.en) is expected."), remedy: remedy), at: position)
  }

  /// What follows a comma is not what is expected; the comma is at fault when `closing` stands here.
  func afterComma(_ expected: JSONExpectation, _ closing: Unicode.Scalar) -> JSONFault {
    guard next == UInt8(ascii: closing) else { return unexpected(expected) }
    return unexpected(
      expected, remedy: Text(fr: "Retirez la virgule qui précède.", en: "Remove the comma before it."))
  }

  private func fault(_ refusal: Refusal, at offset: Int) -> JSONFault {
    var line = 1
    var column = 1
    for (index, byte) in bytes[..<min(offset, bytes.count)].enumerated() {
      if byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        column += 1
      }
    }
    return JSONFault(line: line, column: column, refusal: refusal)
  }
}
