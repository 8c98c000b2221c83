/// How many columns of a terminal a text takes.
package func displayWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
  return text.reduce(0) { $0 + columns(of: $1) }
}

/// Columns of one character as it is seen: none for a mark alone, two for wide ones.
private func columns(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  switch first.value {
  case 0..<0x20, 0x7F..<0xA0, 0xAD: return 0
  case 0x20..<0x300:
    // A digit or a sign shown as an emoji: 1️⃣, ©️.
    return scalars.count > 1 && scalars.contains { $0.value == 0xFE0F } ? 2 : 1
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
    0x1F200...0x1F265, 0x20000...0x3FFFD:
    return 2
  default: break
  }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  return first.properties.isEmojiPresentation || scalars.contains { $0.value == 0xFE0F } ? 2 : 1
}

/// The text in lines of at most `width` columns, broken between words; a word longer than a line is cut.
///
/// No-break spaces keep what they join on one line, and a sign that French sets apart stays with its word.
package func wrapped(_ text: String, width: Int) -> [String] {
  let width = max(1, width)
  var lines: [String] = []
  for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    var line = ""
    var used = 0
    for word in unbroken(paragraph) {
      let size = displayWidth(String(word))
      if !line.isEmpty, used + 1 + size <= width {
        line += " " + word
        used += 1 + size
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, used) = ("", 0)
      for character in word {
        let one = columns(of: character)
        if used + one > width, used > 0 {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += one
      }
    }
    lines.append(line)
  }
  return lines
}

/// The words of a paragraph between which a line may end: `choses :` and `« ceci »` are no such places.
private func unbroken(_ paragraph: Substring) -> [Substring] {
  var words: [Substring] = []
  var opens = false
  for word in paragraph.split(separator: " ") {
    let closes = word.first.map { ":;?!»".contains($0) } == true && word.allSatisfy { ":;?!».,)…".contains($0) }
    if let last = words.last, opens || closes {
      words[words.count - 1] = paragraph[last.startIndex..<word.endIndex]
    } else {
      words.append(word)
    }
    opens = word == "«"
  }
  return words
}

/// The text cut to `width` columns, its last then being `…`.
package func truncated(_ text: String, width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  guard width > 0 else { return "" }
  var kept = ""
  var used = 0
  for character in text {
    let one = columns(of: character)
    if used + one > width - 1 { break }
    kept.append(character)
    used += one
  }
  return kept + "…"
}

/// The text with spaces after it (or before) up to `width` columns.
package func filled(_ text: String, width: Int, leading: Bool = false) -> String {
  let spaces = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return leading ? spaces + text : text + spaces
}
