/// The text on one line, without anything that could move the cursor, change colours or reorder what is read.
///
/// Control characters, escape sequences' beginnings, zero-width and direction marks are dropped; newlines and tabs become
/// spaces. At most `limit` characters, the last then being `…`.
package func safeLine(_ text: String, limit: Int = 2_000) -> String {
  shortened(safeScalars(text, keepingNewlines: false), limit)
}

/// The text over several lines, safe as `safeLine` makes it.
package func safeParagraph(_ text: String, limit: Int = 100_000) -> String {
  shortened(safeScalars(text, keepingNewlines: true), limit)
}

private func shortened(_ text: String, _ limit: Int) -> String {
  text.utf8.count > limit && text.count > limit ? text.prefix(max(0, limit - 1)) + "…" : text
}

private func safeScalars(_ text: String, keepingNewlines: Bool) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where keepingNewlines: scalars.append(scalar)
    case "\n", "\t", "\u{2028}", "\u{2029}": scalars.append(" ")
    default: if !isHarmful(scalar) { scalars.append(scalar) }
    }
  }
  return String(scalars)
}

/// True for what a reader cannot see and a terminal obeys, or what makes text read otherwise than it is stored.
private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F: true
  case 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
  case 0xE0000...0xE007F: true
  default: false
  }
}
