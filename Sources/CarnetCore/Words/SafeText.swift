/// The text on one line, without anything that could move the cursor, change colours or reorder what is read.
///
/// Escape sequences, control characters, and what has no width or turns the direction of reading are dropped; newlines and
/// tabs become spaces, unreadable bytes `?`. At most `limit` characters, the last then being `…`.
package func safeLine(_ text: String, limit: Int = 2_000) -> String {
  shortened(safeScalars(text, newline: " "), limit)
}

/// The text over several lines, safe as `safeLine` makes it.
package func safeParagraph(_ text: String, limit: Int = 100_000) -> String {
  shortened(safeScalars(text, newline: "\n"), limit)
}

private func shortened(_ text: String, _ limit: Int) -> String {
  guard text.utf8.count > limit, let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
    end < text.endIndex
  else { return text }
  return limit > 0 ? text.prefix(limit - 1) + "…" : ""
}

private func safeScalars(_ text: String, newline: Unicode.Scalar) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var safe = String.UnicodeScalarView()
  var marks = 0
  var rest = text.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    switch scalar.value {
    case 0x20..<0x7F:
      marks = 0
      safe.append(scalar)
    case 0x0D where rest.first == "\n": break
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: safe.append(newline)
    case 0x09, 0x0B, 0x0C: safe.append(" ")
    case 0x1B, 0x80...0x9F: rest.dropSequence(begunBy: scalar)
    case 0xFFFD: safe.append("?")
    default:
      if isHarmful(scalar) { continue }
      marks = isMark(scalar) ? marks + 1 : 0
      // No writing stacks more; a pile of marks would run over the lines above and below.
      if marks <= 4 { safe.append(scalar) }
    }
  }
  return String(safe)
}

extension Substring.UnicodeScalarView {
  /// Drops the rest of an escape sequence: `ESC [ 31 m`, `ESC ] 0 ; title BEL`; of any other, nothing more.
  fileprivate mutating func dropSequence(begunBy control: Unicode.Scalar) {
    var body = self
    // One control from U+0080 to U+009F says what ESC and a letter say.
    switch control == "\u{1B}" ? body.popFirst()?.value ?? 0 : control.value - 0x40 {
    case 0x5B:
      while let next = body.first, (0x20...0x3F).contains(next.value) { body.removeFirst() }
      if let final = body.first, (0x40...0x7E).contains(final.value) { body.removeFirst() }
      self = body
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F:
      // Without its end it is no sequence, and what follows is text. The first control ends the search, so no text is
      // searched twice.
      guard let end = body.firstIndex(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) else { return }
      let after = body[body.index(after: end)...]
      if body[end] == "\u{7}" || body[end] == "\u{9C}" {
        self = after
      } else if body[end] == "\u{1B}", after.first == "\\" {
        self = after.dropFirst()
      }
    default: break
    }
  }
}

/// True for what a reader cannot see and a terminal obeys, or what makes text read otherwise than it is stored.
private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  // Which of its two looks a sign takes; emoji need it.
  if scalar.value == 0xFE0E || scalar.value == 0xFE0F { return false }
  if scalar.value & 0xFFFE == 0xFFFE || scalar.properties.isDefaultIgnorableCodePoint { return true }
  switch scalar.properties.generalCategory {
  case .control, .format: return true
  default: return false
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: true
  default: false
  }
}
