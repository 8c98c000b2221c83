/// The text in lower case, without accents, with plain quotes, hyphens and single spaces: how what was typed is compared.
///
/// Every kind of space counts as one space, outer spaces are dropped, and so is what cannot be seen.
package func folded(_ text: String) -> String {
  var plain: [UInt8] = []
  plain.reserveCapacity(text.utf8.count)
  var pendingSpace = false
  func append(_ byte: UInt8) {
    if pendingSpace {
      plain.append(0x20)
      pendingSpace = false
    }
    plain.append(byte)
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09...0x0D, 0x20: pendingSpace = !plain.isEmpty
    case 0x41...0x5A: append(UInt8(scalar.value) + 0x20)
    case ..<0x80: append(UInt8(scalar.value))
    case _ where scalar.properties.isWhitespace: pendingSpace = !plain.isEmpty
    default: for byte in plainForm(scalar).utf8 { append(byte) }
    }
  }
  return String(decoding: plain, as: UTF8.self)
}

/// The same of a part of a text.
package func folded(_ text: Substring) -> String { folded(String(text)) }

/// A character's plain lower-case form; empty for a mark that only modifies the character before it.
private func plainForm(_ scalar: Unicode.Scalar) -> String {
  if let known = plainForms[scalar] { return known }
  if scalar.properties.isDefaultIgnorableCodePoint || isCombining(scalar) { return "" }
  var plain = ""
  // The lower case of İ is two characters, the second a mark.
  for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isCombining(lower) {
    plain += plainForms[lower] ?? String(lower)
  }
  return plain
}

private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
  default: false
  }
}

private let plainForms: [Unicode.Scalar: String] = {
  let groups = [
    "a": "àáâãäåāăąǎª", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěᵉ", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįıǐ",
    "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņň", "o": "òóôõöøōŏőǒ", "r": "ŕŗřʳ", "s": "śŝşšșſ", "t": "ţťŧț",
    "u": "ùúûüũūŭůűųǔ", "w": "ŵẁẃẅ", "y": "ýÿŷỳ", "z": "źżž", "oe": "œ", "ae": "æ", "ss": "ß", "th": "þ", "ij": "ĳ",
    "fi": "ﬁ", "fl": "ﬂ", "'": "’‘‚‛ʼ′´", "\"": "“”„‟″«»", "-": "‐‑‒–—―−﹣－",
  ]
  var forms: [Unicode.Scalar: String] = [:]
  for (plain, marked) in groups {
    for scalar in marked.unicodeScalars { forms[scalar] = plain }
  }
  return forms
}()
