import BilingualTexts
import Foundation

/// Writes the texts of all sources as one string, which the program prints for an editor of the language.
@main
struct GatherTexts {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { return }
    let sources = try arguments.dropFirst().sorted().map { path in
      (path: path, text: try String(contentsOfFile: path, encoding: .utf8))
    }
    let callees = sources.reduce(into: Set()) { $0.formUnion(BilingualText.callees(in: $1.text)) }
    var lines = ["extension GatheredTexts {", "  package static var lines: String {", "    \"\"\""]
    for source in sources {
      let path = source.path.split(separator: "/Sources/").last.map(String.init) ?? source.path
      for text in BilingualText.all(in: source.text, path: path, callees: callees) {
        let fields = ["\(path):\(text.line)", BilingualText.shown(text.fr), BilingualText.shown(text.en)]
        lines.append("    " + fields.map(escaped).joined(separator: "\\t"))
      }
    }
    lines += ["    \"\"\"", "  }", "}", ""]
    try lines.joined(separator: "\n").write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// Words as they stand between the quotes of a string.
  private static func escaped(_ words: String) -> String {
    words.reduce(into: "") { text, character in
      switch character {
      case "\"", "\\": text += "\\\(character)"
      case "\t", "\n": text += " "
      default: text.append(character)
      }
    }
  }
}
