import CarnetCore

/// Rows of cells as RFC 4180 has them: quoted where needed, each row ended by CR LF.
///
/// A cell that a spreadsheet would take for a formula gets a leading apostrophe, unless it is a plain number. Characters
/// that nobody can see are dropped, as everywhere. No byte-order mark: who writes a file for a spreadsheet adds it.
package func csv(rows: [[String]], separator: Character = ";") -> String {
  rows.map { row in
    let cells = row.map { cell($0, separator: separator) }
    // A row of one empty cell would be an empty line, which readers skip.
    return (cells == [""] ? "\"\"" : cells.joined(separator: String(separator))) + "\r\n"
  }.joined()
}

private func cell(_ words: String, separator: Character) -> String {
  var cell = safeParagraph(words, limit: .max)
  if isFormula(words) || isFormula(cell) { cell = "'" + cell }
  let marks: Set<Unicode.Scalar> = ["\"", "\n", "\r", ";", ",", "\t"]
  let separators = String(separator).unicodeScalars
  let needsQuotes =
    cell.unicodeScalars.contains { marks.contains($0) || separators.contains($0) }
    || cell.hasPrefix(" ") || cell.hasSuffix(" ")
  guard needsQuotes else { return cell }
  var quoted = ""
  for scalar in cell.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return "\"\(quoted)\""
}

/// True for what a spreadsheet computes instead of showing: after spaces too, and with the wide signs of Asian keyboards.
func isFormula(_ words: String) -> Bool {
  guard let first = words.unicodeScalars.first else { return false }
  if first == "\t" || first == "\r" { return true }
  guard let sign = words.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
  switch sign {
  case "=", "@", "\u{FF1D}", "\u{FF20}": return true
  case "+", "-", "\u{FF0B}", "\u{FF0D}": return !isPlainNumber(words)
  default: return false
  }
}

/// True for digits after a sign, in groups of three or not, with decimals or not: `-1 234,50`, `+12`, `-0.5`.
private func isPlainNumber(_ words: String) -> Bool {
  guard let sign = words.unicodeScalars.first, sign == "+" || sign == "-" else { return false }
  let number = words.unicodeScalars.dropFirst()
  let parts = number.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
  guard let whole = parts.first, parts.dropFirst().allSatisfy(areDigits) else { return false }
  let groups = whole.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
  return groups.allSatisfy(areDigits) && groups.dropFirst().allSatisfy { $0.count == 3 }
}

private func areDigits(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
  !scalars.isEmpty && scalars.allSatisfy { ("0"..."9").contains($0) }
}
