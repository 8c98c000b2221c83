import CarnetCore
import Foundation

/// What stands for a newline on the one line of the editor, while a paragraph is typed.
let newlineMark: Character = "\u{21B5}"

/// A line as it was typed, made what Carnet works on: composed characters (NFC), no control characters.
///
/// With `keepingLines` the marks of a paragraph become the newlines that they stand for, else spaces.
func heardText(_ typed: String, keepingLines: Bool) -> String {
  var text = String.UnicodeScalarView()
  for scalar in typed.unicodeScalars {
    switch scalar.value {
    case 0x21B5: text.append(keepingLines ? "\n" : " ")
    case 0x09: text.append(" ")
    case 0..<0x20, 0x7F..<0xA0: continue
    default: text.append(scalar)
    }
  }
  return composed(String(text))
}

/// A text that the person wrote in her own editor: a paragraph stays as it was written, elsewhere its lines become one.
///
/// Nothing in it is a key or a mark, as on the line: whoever reads the answer decides what of it can be kept.
func writtenText(_ text: String, keepingLines: Bool) -> String {
  keepingLines ? composed(text) : heardText(pastedText(text, keepingLines: false), keepingLines: false)
}

/// What a pasted text becomes on the line: without escape sequences, its lines folded into one, or marked when they are kept.
func pastedText(_ pasted: String, keepingLines: Bool) -> String {
  let lines = safeParagraph(pasted).split(separator: "\n", omittingEmptySubsequences: false).map(trimmingEnd)
  let last = lines.lastIndex { !$0.isEmpty } ?? -1
  guard keepingLines else {
    return composed(lines.map(trimmingStart).filter { !$0.isEmpty }.joined(separator: " "))
  }
  return composed(lines.prefix(last + 1).joined(separator: String(newlineMark)))
}

/// Text that stands ready on the line: an earlier answer, a line of the history.
func lineText(_ text: String, keepingLines: Bool) -> String {
  keepingLines ? pastedText(text, keepingLines: true) : composed(safeLine(text, limit: longestLine))
}

/// The longest line that is taken, in bytes; what is beyond is dropped.
let longestLine = 65_536

/// The text with composed characters (NFC): `e` and an accent become `é`.
func composed(_ text: String) -> String {
  // Below the combining marks, nothing can be composed.
  text.unicodeScalars.contains { $0.value >= 0x300 } ? text.precomposedStringWithCanonicalMapping : text
}

private func trimmingEnd(_ line: Substring) -> Substring {
  line.prefix(line.count - line.reversed().prefix { $0 == " " }.count)
}

private func trimmingStart(_ line: Substring) -> Substring { line.drop { $0 == " " } }
