/// The text in lower case, without accents, with plain quotes, hyphens and single spaces: how what was typed is compared.
package func folded(_ text: some StringProtocol) -> String {
  var scalars = String.UnicodeScalarView()
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      pendingSpace = !scalars.isEmpty
      continue
    }
    guard let plain = plainForm(scalar) else { continue }
    if pendingSpace {
      scalars.append(" ")
      pendingSpace = false
    }
    scalars.append(contentsOf: plain.unicodeScalars)
  }
  return String(scalars)
}

/// A character's plain lower-case form; nil for a mark that only modifies the character before it.
private func plainForm(_ scalar: Unicode.Scalar) -> String? {
  if scalar.isASCII { return ("A"..."Z").contains(scalar) ? String(scalar).lowercased() : String(scalar) }
  switch scalar.value {
  case 0x300...0x36F, 0x200B...0x200F, 0xFE0F: return nil
  default: break
  }
  let lower = scalar.properties.lowercaseMapping
  return plainForms[lower] ?? lower
}

private let plainForms: [String: String] = {
  let groups = [
    "a": "àâäáãåā", "c": "çćč", "e": "éèêëēę", "i": "îïíìī", "n": "ñń", "o": "ôöóòõøō", "u": "ùûüúū", "y": "ÿý",
    "s": "šś", "z": "žźż", "l": "ł", "'": "’‘ʼ′", "\"": "“”«»", "-": "‐‑‒–—−",
  ]
  var forms = ["œ": "oe", "æ": "ae", "ß": "ss"]
  for (plain, marked) in groups {
    for character in marked { forms[String(character)] = plain }
  }
  return forms
}()
