import ArgumentParser
import CarnetCore
import CarnetFormats
import CarnetTerminal

/// `carnet agenda NAME`: the dates to watch, for a person, a program or a calendar.
struct Agenda: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Les dates à surveiller. / The dates to watch.")
  @OptionGroup var common: Common
  @Argument(help: "NOM / NAME") var name: String
  @Option(help: "text | ics | json") var format = "text"

  func run() throws {
    let around = Surroundings(common: common)
    let (_, dossier) = try around.opened(name, in: around.library(creating: false))
    let now = around.now(in: dossier)
    let dates = around.interview.agenda(of: dossier, now: now)
    switch format {
    case "text":
      try around.print(around.interview.agendaPage(of: dossier, language: around.language, now: now))
    case "ics":
      try Descriptor.output.write(
        iCalendar(agenda: dates, of: dossier.name, language: around.language, stamp: now))
    case "json":
      let list = dates.map { date in
        JSON.object([
          ("day", .string(date.day.iso)), ("what", .string(date.title[around.language])),
          ("advice", .string(date.advice[around.language])),
          ("address", date.address.map { .string($0.description) } ?? .null), ("stays_due", .bool(date.staysDue)),
        ])
      }
      try Descriptor.output.write(JSON.array(list).text + "\n")
    default:
      throw Ending(
        Text(fr: "Le format est text, ics ou json.", en: "The format is text, ics or json."), exit: .usage)
    }
  }
}
