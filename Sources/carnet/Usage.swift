import ArgumentParser
import CarnetCore

extension Ending {
  /// A command line that the parser refuses, as one sentence in either language; nil for what is no mistake, like help.
  init?(usage error: any Error) {
    guard Carnet.exitCode(for: error) == .validationFailure else { return nil }
    let said = Carnet.message(for: error).split(separator: "\n").first.map(String.init) ?? ""
    let form = Carnet.fullMessage(for: error).split(separator: "\n").first { $0.hasPrefix("Usage: ") }
    let usage = form.map { Text(fr: " Forme : \($0.dropFirst(7))", en: " Usage: \($0.dropFirst(7))") }
    let sentence = Ending.sentence(said)
    self.init(Text(fr: sentence.fr + (usage?.fr ?? ""), en: sentence.en + (usage?.en ?? "")), exit: .usage)
  }

  /// What the parser says in English only, in both languages.
  private static func sentence(_ said: String) -> Text {
    let parts = said.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    let word = safeLine(parts.count > 1 ? parts[1] : "", limit: 60)
    let near = safeLine(parts.count > 3 ? parts[3] : "", limit: 60)
    switch said {
    case _ where said.hasPrefix("Missing expected argument"):
      return Text(fr: "Il manque \(word).", en: "\(word) is missing.")
    case _ where said.hasPrefix("Missing value"):
      return Text(fr: "Il manque la valeur de \(word).", en: "The value of \(word) is missing.")
    case _ where said.hasPrefix("Unknown option"):
      let guess = near.isEmpty ? nil : Text(fr: " Vouliez-vous dire \(near) ?", en: " Did you mean \(near)?")
      return Text(
        fr: "L'option \(word) n'existe pas.\(guess?.fr ?? "")", en: "Unknown option \(word).\(guess?.en ?? "")")
    case _ where said.lowercased().contains("unexpected argument"):
      return Text(fr: "« \(word) » est de trop.", en: "Unexpected argument “\(word)”.")
    default:
      let line = safeLine(said, limit: 200)
      return Text(
        fr: "Cette ligne de commande n'est pas comprise : \(line).", en: "This command line is not understood: \(line)."
      )
    }
  }
}
