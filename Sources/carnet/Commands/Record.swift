import ArgumentParser
import CarnetCore

/// `carnet record FILE [NAME]`: a conversation, written down as a script that begins with how the dossier stands.
struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Enregistre une conversation. / Records a conversation.")
  @OptionGroup var common: Common
  @OptionGroup var refusals: OnRefusal
  @Argument(help: "FICHIER / FILE") var file: String
  @Argument(help: "NOM / NAME") var name: String?

  func run() throws {
    let around = Surroundings(common: common, keepsGoing: refusals.keepGoing)
    let library = try around.library(creating: true)
    if let name, try library.dossiers().contains(where: { $0.name == name }) {
      let (journal, dossier) = try around.opened(name, in: library)
      return try around.converse(journal, dossier, in: library, recording: file)
    }
    try around.converse(
      library.create(name ?? "carnet", at: around.now()), Dossier(), in: library, recording: file)
  }
}
