import ArgumentParser
import CarnetContent
import CarnetCore
import CarnetFormats
import CarnetTerminal

/// `carnet`, `carnet open NAME`: goes on with a dossier, or begins the first.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "Ouvre un dossier. / Opens a dossier.")
  @OptionGroup var common: Common
  @OptionGroup var refusals: OnRefusal
  @Argument(help: "NOM / NAME") var name: String?

  func run() throws { try Surroundings(common: common, keepsGoing: refusals.keepGoing).open(name) }
}

extension Surroundings {
  /// Goes on with the dossier of that name; without a name with the one opened last, or begins the first.
  func open(_ name: String?) throws {
    let library = try library(creating: name == nil)
    if let name = try name ?? library.lastOpened() {
      let (journal, dossier) = try opened(name, in: library)
      try converse(journal, dossier, in: library)
    } else {
      try converse(library.create("carnet", at: now()), Dossier(), in: library)
    }
  }
}

/// `carnet new NAME`: begins a dossier.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Commence un dossier. / Starts a dossier.")
  @OptionGroup var common: Common
  @OptionGroup var refusals: OnRefusal
  @Argument(help: "NOM / NAME") var name: String

  func run() throws {
    let around = Surroundings(common: common, keepsGoing: refusals.keepGoing)
    let library = try around.library(creating: true)
    try around.converse(library.create(name, at: around.now()), Dossier(), in: library)
  }
}

/// `carnet list`: the dossiers with their stage and next date.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Les dossiers. / The dossiers.")
  @OptionGroup var common: Common
  @Flag var json = false

  func run() throws {
    let around = Surroundings(common: common)
    let library = try around.library(creating: false)
    let entries = try library.dossiers().map { entry -> (DossierEntry, Summary) in
      if let summary = entry.summary { return (entry, summary) }
      return (entry, around.summary(of: try around.opened(entry.name, in: library).dossier, around.now()))
    }
    if json {
      let list = entries.map { entry, summary in
        JSON.object([
          ("name", .string(entry.name)), ("events", .integer(entry.events)), ("stage", .string(summary.stage.rawValue)),
          ("next", summary.nextDay.map { .string($0.iso) } ?? .null),
          ("last", entry.last.map { .string($0.iso) } ?? .null),
        ])
      }
      return try Descriptor.output.write(JSON.array(list).text + "\n")
    }
    let language = around.language
    let wording = Wording(language: language)
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    guard !entries.isEmpty else {
      return try around.say(
        Text(
          fr: "Aucun dossier. Pour en commencer un : carnet new NOM",
          en: "No dossiers yet. To start one: carnet new NAME"))
    }
    try around.print([
      .table(
        Table(
          columns: [
            Table.Column(say("Dossier", "Dossier")), Table.Column(say("Étape", "Stage")),
            Table.Column(say("Prochaine date", "Next date")),
          ],
          rows: entries.map { entry, summary in
            [
              entry.name, summary.stage.title[language],
              summary.nextDay.map { "\(wording.shortDay($0)) \(summary.next?[language] ?? "")" } ?? "",
            ]
          }))
    ])
  }
}

/// `carnet status NAME`: what stands, what is missing, what comes next.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Où en est un dossier. / Where a dossier stands.")
  @OptionGroup var common: Common
  @Argument(help: "NOM / NAME") var name: String
  @Flag var json = false
  @Flag(help: "tout, pas seulement l'essentiel / everything, not only what matters most") var all = false

  func run() throws {
    let around = Surroundings(common: common)
    let (_, dossier) = try around.opened(name, in: around.library(creating: false))
    let now = around.now(in: dossier)
    guard json else {
      return try around.print(around.interview.statusPage(of: dossier, language: around.language, now: now, whole: all))
    }
    let road = Road(catalogue: around.interview.catalogue, dossier: dossier, now: now)
    let stages = Stage.allCases.map { stage -> JSON in
      let progress = road.progress(of: stage)
      return .object([
        ("stage", .string(stage.rawValue)),
        ("state", .string(around.interview.figure("state.\(stage.rawValue)", in: dossier, now: now) ?? "open")),
        ("revision", .integer(dossier.state(of: stage).revision)), ("answered", .integer(progress.answered)),
        ("required", .integer(progress.required)),
        (
          "obstacles",
          .array(
            dossier.state(of: stage).isConfirmed
              ? []
              : road.obstacles(to: stage).map { obstacle in
                .object([
                  ("check", .string(obstacle.check)), ("sentence", .string(obstacle.finding.sentence[around.language])),
                  ("addresses", .array(obstacle.finding.addresses.map { .string($0.description) })),
                ])
              })
        ),
      ])
    }
    let page = JSON.object([
      ("dossier", .string(dossier.name)), ("events", .integer(dossier.position)),
      ("stage", .string(dossier.currentStage.rawValue)),
      ("stages", .array(stages)),
      ("clocks", .array(around.interview.catalogue.clocks(dossier, now).map { clock($0, around.language) })),
    ])
    try Descriptor.output.write(page.text + "\n")
  }

  private func clock(_ clock: RunningClock, _ language: Language) -> JSON {
    .object([
      ("incident", .string(clock.item.description)), ("title", .string(clock.title)),
      ("severity", .string(clock.grade)), ("promise", .string(clock.key)), ("state", .string(clock.state.rawValue)),
      ("left", clock.state == .refused ? .null : .integer(clock.left)),
      ("due", clock.deadline.map { .string($0.iso) } ?? .null), ("reason", .string(clock.reason?[language] ?? "")),
    ])
  }
}

/// `carnet verify [NAME]`: computes every digest again.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Vérifie les empreintes. / Checks the fingerprints.")
  @OptionGroup var common: Common
  @Argument(help: "NOM / NAME") var name: String?

  func run() throws {
    let around = Surroundings(common: common)
    let library = try around.library(creating: false)
    let names = try name.map { [$0] } ?? library.dossiers().map(\.name)
    var isSound = true
    for name in names {
      let journal = try library.journal(of: name)
      switch try journal.verify() {
      case .sound(let events, let erased):
        let note = erased > 0 ? Text(fr: ", dont \(erased) effacés", en: ", \(erased) of them erased") : nil
        let intact = Text.counted(
          events, one: Text(fr: "événement, intact", en: "event, intact"),
          many: Text(fr: "événements, tous intacts", en: "events, all intact"))
        try around.say(
          Text(
            fr: "\(journal.name) : \(intact.fr)\(note?.fr ?? "").",
            en: "\(journal.name): \(intact.en)\(note?.en ?? "")."))
      case .broken(let position):
        isSound = false
        try around.say(
          Text(
            fr: "\(journal.name) : l'événement \(position) n'est plus tel qu'il a été écrit.",
            en: "\(journal.name): event \(position) is no longer as it was written."))
      }
    }
    if !isSound { throw Ending(nil, exit: .failed) }
  }
}
