import ArgumentParser
import CarnetCore
import CarnetJournal
import CarnetTerminal
import Foundation
import Glibc

/// The program: reads the command line, runs a command, and says in one sentence why when it cannot.
@main
struct Carnet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "carnet",
    abstract: "Guide d'un contrat de maintenance informatique, pas à pas. / An IT-maintenance contract, step by step.",
    version: "0.1.0",
    subcommands: [
      Open.self, New.self, List.self, Status.self, Agenda.self, Documents.self, Indicators.self, Export.self,
      Record.self,
      Replay.self,
      Verify.self,
    ], defaultSubcommand: Open.self)

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      let arguments = CommandLine.arguments.dropFirst()
      if let opening = Opening(arguments) {
        try Surroundings().open(opening.name)
      } else {
        var command = try parseAsRoot(Common.afterCommand(arguments, among: configuration.subcommands))
        try command.run()
      }
    } catch let ending as Ending {
      finish(ending)
    } catch let fault as LibraryFault {
      finish(Ending(fault.message, exit: Exit(rawValue: fault.exitCode) ?? .io))
    } catch let fault as OutOfStep {
      finish(Ending(fault.message, exit: Exit(rawValue: fault.exitCode) ?? .busy))
    } catch let fault as OutputFault {
      finish(Ending(fault))
    } catch {
      if let ending = Ending(usage: error, among: CommandLine.arguments) { finish(ending) }
      exit(withError: error)
    }
  }

  private static func finish(_ ending: Ending) -> Never {
    let language = TerminalFacts.language(of: ProcessInfo.processInfo.environment)
    let spoken = ending.language ?? language
    if let words = ending.words?[spoken] {
      try? Descriptor.error.write("carnet: " + Typography.set(words, in: spoken) + "\n")
    }
    Glibc.exit(ending.exit.rawValue)
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

/// A way for the process to end that is not success, with a sentence for the person.
struct Ending: Error {
  /// What is wrong and what to do next; nil when it was said already.
  let words: Text?
  /// The exit code.
  let exit: Exit
  /// The language asked for; nil for that of the locale.
  var language: Language?

  init(_ words: Text?, exit: Exit, language: Language? = nil) {
    self.words = words
    self.exit = exit
    self.language = language
  }

  /// Output that could not be written.
  ///
  /// A closed pipe is not a failure: whoever read has read enough.
  init(_ fault: OutputFault) {
    switch fault {
    case .closed: self.init(nil, exit: .done)
    case .failed:
      self.init(
        Text(
          fr: "Le résultat ne s'écrit pas : le disque est plein ou la sortie refuse. Ce qui est enregistré le reste.",
          en: "The result cannot be written: the disk is full or the output refuses. What is saved stays saved."),
        exit: .io)
    }
  }
}
