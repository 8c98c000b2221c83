import CarnetCore

/// The text of a spreadsheet's file in UTF-8, without a byte-order mark.
///
/// UTF-16 is known by its mark. What is not UTF-8 is taken for Windows-1252, in which French spreadsheets save; with the line
/// endings of the old Macintosh, for its Mac Roman. What is none of these is refused.
func csvText(_ bytes: [UInt8], _ limits: CSVLimits) throws(CSVFault) -> [UInt8] {
  if bytes.count > limits.bytes {
    throw CSVFault(line: nil, refusal: CSVReason.bytes(limits.bytes).refusal(1))
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    guard let text = utf16Text(bytes), !text.contains(0) else {
      throw CSVFault(line: nil, refusal: CSVReason.notText.refusal(1))
    }
    return text
  }
  if bytes.contains(0) {
    throw CSVFault(line: nil, refusal: CSVReason.notText.refusal(1))
  }
  let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  guard String(validating: body, as: UTF8.self) == nil else { return body }
  let isOfMacintosh = body.contains(13) && !body.contains(10)
  var text: [UInt8] = []
  text.reserveCapacity(body.count + body.count / 4)
  var line = 1
  for byte in body {
    if byte == 10 { line += 1 }
    guard let scalar = isOfMacintosh ? macRoman(byte) : windows1252(byte) else {
      throw CSVFault(line: line, refusal: CSVReason.encoding.refusal(line))
    }
    text.append(contentsOf: String(scalar).utf8)
  }
  return text
}

/// The text in UTF-8 of bytes in UTF-16 after their mark; nil when they are not.
private func utf16Text(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.count.isMultiple(of: 2) else { return nil }
  let isLittle = bytes[0] == 0xFF
  let units = stride(from: 2, to: bytes.count, by: 2).map { index in
    isLittle
      ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
  }
  return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
}

/// The character of a byte of Windows-1252; nil for the five that have none.
private func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  return high[Int(byte) - 0x80]
}

/// The character of a byte of Mac Roman.
private func macRoman(_ byte: UInt8) -> Unicode.Scalar? {
  byte < 0x80 ? Unicode.Scalar(byte) : macintosh[Int(byte) - 0x80]
}

private let macintosh = Array(
  ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
    + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)

private let high: [Unicode.Scalar?] = [
  "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
  nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
]

/// What can be wrong with a spreadsheet's file.
enum CSVReason {
  case bytes(Int)
  case rows(Int)
  case columns(Int)
  case cell(Int)
  case notText
  case encoding
  case unclosed
  case afterQuote

  /// What is wrong on a line, and what would be right.
  func refusal(_ line: Int) -> Refusal {
    switch self {
    case .bytes(let limit): tooMuch(.fileTooLarge, "Ce fichier", "This file", limit / 1_048_576, "Mo", "MB")
    case .rows(let limit): tooMuch(.tooManyRows, "Ce tableau", "This table", limit, "lignes", "rows")
    case .columns(let limit):
      tooMuch(
        .tooManyColumns, "Ligne \(line)\u{A0}: cette ligne", "Line \(line): this row", limit, "colonnes", "columns")
    case .cell(let limit):
      tooMuch(.cellTooLong, "Ligne \(line)\u{A0}: une case", "Line \(line): a cell", limit, "octets", "bytes")
    case .notText:
      Refusal(
        FormatReason.notATable,
        Text(fr: "Ce fichier n'est pas un tableau en texte (CSV).", en: "This file is not a table as text (CSV)."),
        remedy: Text(
          fr: "Dans le tableur, enregistrez sous «\u{A0}CSV UTF-8\u{A0}».",
          en: "In the spreadsheet, save as “CSV UTF-8”."))
    case .encoding:
      Refusal(
        FormatReason.unreadableCharacter,
        Text(
          fr: "Ligne \(line)\u{A0}: un caractère n'est ni en UTF-8 ni en Windows-1252.",
          en: "Line \(line): a character is neither UTF-8 nor Windows-1252."),
        remedy: Text(
          fr: "Dans le tableur, enregistrez sous «\u{A0}CSV UTF-8\u{A0}».",
          en: "In the spreadsheet, save as “CSV UTF-8”."))
    case .unclosed:
      Refusal(
        FormatReason.quoteNotClosed,
        Text(
          fr: "Ligne \(line)\u{A0}: un guillemet ouvert n'est jamais fermé.",
          en: "Line \(line): a quotation mark is opened and never closed."),
        remedy: Text(
          fr: "Un guillemet dans une case s'écrit deux fois.", en: "A quotation mark within a cell is written twice."))
    case .afterQuote:
      Refusal(
        FormatReason.textAfterAQuote,
        Text(
          fr: "Ligne \(line)\u{A0}: du texte suit un guillemet fermant.",
          en: "Line \(line): text follows a closing quotation mark."),
        remedy: Text(
          fr: "Un guillemet dans une case s'écrit deux fois.", en: "A quotation mark within a cell is written twice."))
    }
  }

  private func tooMuch(
    _ reason: FormatReason, _ fr: String, _ en: String, _ limit: Int, _ unit: String, _ unitEN: String
  ) -> Refusal {
    Refusal(
      reason,
      Text(
        fr: "\(fr) dépasse \(Wording(language: .fr).number(limit)) \(unit).",
        en: "\(en) exceeds \(Wording(language: .en).number(limit)) \(unitEN)."),
      remedy: Text(fr: "Coupez-le en plusieurs fichiers.", en: "Split it into several files."))
  }
}
