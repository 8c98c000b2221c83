import ArgumentParser
import CarnetCore
import CarnetTerminal
import Glibc

/// The program: reads the command line, runs a command, and says in one sentence why when it cannot.
@main
struct Carnet: ParsableCommand {
  /// The version of Carnet.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "carnet",
    abstract: "Guide d'un contrat de maintenance informatique, pas à pas. / An IT-maintenance contract, step by step.",
    version: version,
    subcommands: [
      Open.self, New.self, List.self, Status.self, Agenda.self, Documents.self, Indicators.self, Export.self,
      Record.self,
      Replay.self,
      Verify.self, Reference.self,
    ], defaultSubcommand: Open.self)

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    let arguments = CommandLine.arguments.dropFirst()
    do {
      if let opening = Opening(arguments) {
        try Surroundings().open(opening.name)
      } else {
        var command = try parseAsRoot(Common.afterCommand(arguments, among: configuration.subcommands))
        try command.run()
      }
    } catch let fault as any Fault {
      end(for: fault, asked: arguments)
    } catch {
      if let misuse = Ending(usage: error) { end(for: misuse, asked: arguments) }
      exit(withError: error)
    }
  }

  private static func end(for fault: some Fault, asked arguments: ArraySlice<String>) -> Never {
    let language = Surroundings.language(asked: arguments)
    if let words = fault.message?[language] {
      try? Descriptor.error.write("carnet: " + Typography.set(words, in: language) + "\n")
    }
    Glibc.exit(fault.exit.rawValue)
  }
}

/// `carnet` or `carnet open NAME`, without options: what is typed all day, and read here.
///
/// Building the parser of the whole command line costs as much as opening the dossier.
private struct Opening {
  /// The dossier's name; nil for the one opened last.
  let name: String?

  init?(_ arguments: ArraySlice<String>) {
    guard arguments.isEmpty || arguments.first == Open.configuration.commandName, arguments.count != 1,
      arguments.count <= 2, arguments.last?.hasPrefix("-") != true
    else { return nil }
    name = arguments.last
  }
}

/// An end of the process that the command itself decides.
struct Ending: Fault {
  let message: Text?
  let exit: Exit

  /// What is wrong and what to do next (nil when it was said already), and the exit code.
  init(_ message: Text?, exit: Exit) {
    self.message = message
    self.exit = exit
  }
}
