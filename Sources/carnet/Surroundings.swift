import ArgumentParser
import CarnetContent
import CarnetCore
import CarnetFormats
import CarnetJournal
import CarnetTerminal
import Foundation

/// The options that every command takes.
struct Common: ParsableArguments {
  @Option(help: "Le fichier de la bibliothèque. / The library's file.") var library: String?
  @Option(help: "fr | en") var lang: String?
  @Flag(help: "Ni couleur ni édition de ligne. / No colour, no line editing.") var plain = false
  @Flag(help: "Les règles et les questions par leur nom de script. / Rules and questions by their names in scripts.")
  var ids = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError("--lang fr | en")
    }
  }

  /// The same command line with the options said before the command put behind it, where the parser looks for them.
  ///
  /// `carnet --lang en status demo` means what `carnet status --lang en demo` means.
  static func afterCommand(
    _ arguments: ArraySlice<String>, among commands: [any ParsableCommand.Type]
  ) -> [String] {
    var rest = arguments
    while let word = rest.first,
      let width = ["--plain": 1, "--ids": 1, "--keep-going": 1, "--library": 2, "--lang": 2][word] ?? whole(word)
    {
      rest = rest.dropFirst(width)
    }
    guard let name = rest.first, commands.contains(where: { $0._commandName == name }) else { return Array(arguments) }
    return [name] + arguments[..<rest.startIndex] + rest.dropFirst()
  }

  private static func whole(_ word: String) -> Int? {
    word.hasPrefix("--library=") || word.hasPrefix("--lang=") ? 1 : nil
  }
}

/// What a command knows of the world around the process: options, environment, terminal, clock, where files are.
///
/// It alone looks; everything else is handed what it needs. Files are read and written where their paths lead.
struct Surroundings {
  private let given: Given
  let environment = ProcessInfo.processInfo.environment
  /// What decides, in the person's own words.
  var interview: Interview { Interview(catalogue: .standard, showsIds: given.showsIds) }
  /// What decides when a script is said again: it calls rules and questions by their ids.
  var scripted: Interview { Interview(catalogue: .standard) }

  /// What the options say; nothing without any.
  private struct Given {
    var library: String?
    var language: Language?
    var isPlain = false
    var showsIds = false
    var keepsGoing = false
  }

  /// The surroundings, without options.
  init() { given = Given() }

  /// The surroundings, as the options want them; `keepsGoing` is `--keep-going` of a command that converses.
  init(common: Common, keepsGoing: Bool = false) {
    given = Given(
      library: common.library, language: common.lang.flatMap(Language.init(rawValue:)), isPlain: common.plain,
      showsIds: common.ids, keepsGoing: keepsGoing)
  }

  var language: Language { given.language ?? TerminalFacts.language(of: environment) }

  /// The language that a command line asks for although the rest of it may be wrong, else that of the locale.
  static func language(asked arguments: some Collection<String>) -> Language {
    let behind = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    return (behind ?? joined).flatMap(Language.init(rawValue:)) ?? Surroundings().language
  }

  /// The present moment, in the zone of a dossier's place of service.
  func now(in dossier: Dossier = Dossier()) -> Instant {
    let epoch = Int(Date().timeIntervalSince1970)
    return interview.catalogue.zone(dossier).localized(Instant(epochSeconds: epoch))
  }

  /// The name of the account.
  var account: String { safeLine(environment["USER"] ?? environment["LOGNAME"] ?? NSUserName(), limit: 60) }

  /// `--library`, else `$CARNET_LIBRARY`, else the user's data folder.
  var libraryPath: String {
    if let path = given.library ?? environment["CARNET_LIBRARY"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? "."
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/share"
    return data + "/carnet/carnet.sqlite"
  }

  /// The library; what kind of library it is, nothing else knows.
  func library(creating: Bool) throws -> some Library { try SQLiteLibrary(at: libraryPath, creating: creating) }

  /// A dossier with its journal.
  func opened<Kept: Library>(_ name: String, in library: Kept) throws -> (journal: Kept.Journals, dossier: Dossier) {
    var journal = try library.journal(of: name)
    var dossier = Dossier()
    try journal.fold(into: &dossier)
    return (journal, dossier)
  }

  /// True when a conversation on a pipe goes on after a refusal.
  var keepsGoing: Bool { given.keepsGoing }

  /// What is known of the terminal.
  var facts: TerminalFacts { TerminalFacts(environment: environment, plain: given.isPlain) }

  /// The folder in which the process was started.
  var folder: String { FileManager.default.currentDirectoryPath }

  func say(_ text: Text) throws { try Descriptor.output.write(Typography.set(text[language], in: language) + "\n") }

  /// Says what is wrong, while there is more to do.
  func complain(_ text: Text) throws {
    try Descriptor.error.write("carnet: " + Typography.set(text[language], in: language) + "\n")
  }

  /// The screen of a command that does not converse.
  var screen: TerminalScreen {
    TerminalScreen(
      talk: .output, data: .output, colour: facts.colour && Descriptor.output.isTerminal, pages: false,
      plain: given.isPlain, environment: environment)
  }

  func print(_ utterances: [Utterance]) throws {
    var screen = screen
    try screen.show(utterances, in: language)
  }
}
