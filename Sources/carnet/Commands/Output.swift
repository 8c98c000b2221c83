import ArgumentParser
import CarnetContent
import CarnetCore
import CarnetFormats
import CarnetJournal
import CarnetTerminal
import Foundation

/// `carnet documents NAME`: prints or writes the documents that are ready, and says what the others lack.
struct Documents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents", abstract: "Écrit les documents. / Writes the documents.")
  @OptionGroup var common: Common
  @Argument(help: "NOM / NAME") var name: String
  @Option(parsing: .upToNextOption, help: "contract, inventory-report…") var kind: [String] = []
  @Option(help: "G2") var of: String?
  @Option(help: "html | md | txt") var format = "txt"
  @Option(help: "DIR") var output: String?

  func run() throws {
    let around = Surroundings(common: common)
    let language = around.language
    let catalogue = around.interview.catalogue
    guard let form = DocumentForm(rawValue: format) else {
      throw Ending(
        Text(fr: "Le format est html, md ou txt.", en: "The format is html, md or txt."), exit: .usage)
    }
    if let wrong = kind.first(where: { id in !catalogue.documents.contains { $0.id == id } }) {
      let ids = catalogue.documents.map(\.id).joined(separator: ", ")
      throw Ending(
        Text(
          fr: "« \(safeLine(wrong)) » n'est pas un document. Il y a : \(ids).",
          en: "“\(safeLine(wrong))” is not a document. There are: \(ids)."),
        exit: .usage)
    }
    let (journal, dossier) = try around.opened(name, in: around.library(creating: false))
    let about = try about(dossier, catalogue)
    let now = around.now(in: dossier)
    var session = Session(
      interview: around.interview, dossier: dossier, language: language, by: around.account, screen: around.screen,
      journal: journal, shelf: FileShelf(folder: output ?? around.folder))
    var missing: [String] = []
    var untraced: Untraced?
    for entry in catalogue.documents where kind.isEmpty || kind.contains(entry.id) {
      let chain = session.journal.paperChain
      // What is asked for by name is printed in any case, with what it lacks left blank.
      let built =
        kind.isEmpty
        ? session.interview.document(
          entry, about: about, of: session.dossier, chain: chain, language: language, now: now
        ).map { Paper(document: $0, blanks: []) }
        : session.interview.paper(
          entry, about: about, of: session.dossier, chain: chain, language: language, now: now)
      switch built {
      case .failure(let lacking):
        missing += lacking.findings.enumerated().map { place, finding in
          let rule = lacking.held.indices.contains(place) ? "  [\(lacking.held[place].check)]" : ""
          return "\(entry.id): \(finding.sentence[language])"
            + (finding.addresses.first.map { "  → \($0)" } ?? "") + rule
        }
      case .success(let paper):
        missing += paper.blanks.enumerated().map { place, blank in
          "\(entry.id): [\(place + 1)] \(blank.words)" + (blank.address.map { "  → \($0)" } ?? "")
        }
        guard output != nil else {
          // Printed, it is read and not issued.
          try Descriptor.output.write(rendered(paper.document, as: form))
          continue
        }
        let issue = try session.issue(paper.document, as: form, at: now)
        if let path = issue.written.path { try Descriptor.output.write(safeLine(path) + "\n") }
        if let remark = issue.written.remark?[language] {
          try Descriptor.error.write("carnet: " + Typography.set(remark, in: language) + ".\n")
        }
        untraced = issue.untraced ?? untraced
      }
    }
    if session.dossier.position != dossier.position {
      try session.journal.endSession(around.summary(of: session.dossier, now), at: now)
    }
    // Every missing answer at once; a document that was not asked for by name may wait.
    if !missing.isEmpty { try Descriptor.error.write(missing.joined(separator: "\n") + "\n") }
    if let untraced { throw untraced }
    if !missing.isEmpty, !kind.isEmpty { throw Ending(nil, exit: .data) }
  }

  /// What `--of` names: an item that each document asked for may be about; nil where it names nothing.
  private func about(_ dossier: Dossier, _ catalogue: Catalogue) throws -> ItemID? {
    guard let of else { return nil }
    let forms = catalogue.documents.filter { kind.contains($0.id) }.map(\.about)
    guard let item = ItemID(of), !forms.isEmpty,
      forms.allSatisfy({ form in form.map { dossier.contains(item, in: $0) } ?? false })
    else {
      throw Ending(
        Text(
          fr:
            "« \(safeLine(of)) » ne désigne rien sur quoi ce document porte. Par exemple : --kind meeting-minutes --of G2",
          en: "“\(safeLine(of))” names nothing that this document is about. For example: --kind meeting-minutes --of G2"
        ),
        exit: .usage)
    }
    return item
  }
}

/// `carnet indicators NAME`: the indicators of a period.
struct Indicators: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "Les indicateurs. / The indicators.")
  @OptionGroup var common: Common
  @Argument(help: "NOM / NAME") var name: String
  @Option(help: "AAAA-MM-JJ / YYYY-MM-DD") var from: String?
  @Option(help: "AAAA-MM-JJ / YYYY-MM-DD") var to: String?
  @Flag(help: "JSON, schéma \(IndicatorsPage.schema) / JSON, schema \(IndicatorsPage.schema)") var json = false
  @Flag(
    help: ArgumentHelp(
      "les incidents un par un : CSV, ou dans --json / the incidents one by one: CSV, or within --json",
      discussion: "Durées en secondes, montants en centimes. / Durations in seconds, amounts in cents."))
  var items = false

  func run() throws {
    let around = Surroundings(common: common)
    let (_, dossier) = try around.opened(name, in: around.library(creating: false))
    let now = around.now(in: dossier)
    let usual = around.interview.catalogue.period(dossier, now)
    let first = try day(from, now, around) ?? usual?.from
    let last = try day(to, now, around) ?? usual?.to
    guard let first, let last, let period = Period(from: first, to: last) else {
      throw Ending(
        Text(
          fr: "La période n'est pas connue. Par exemple : --from 2026-01-01 --to 2026-06-30",
          en: "The period is not known. For example: --from 2026-01-01 --to 2026-06-30"), exit: .data)
    }
    let view = around.interview.catalogue.view(dossier, over: period, now: now)
    if json {
      let page = IndicatorsPage(view, around.interview.catalogue, around.language).json(
        population: IncidentTable.population(view), contracts: AgreedTable.table(view),
        incidents: items ? IncidentTable.table(view) : nil)
      return try Descriptor.output.write(page.text + "\n")
    }
    if items { return try Descriptor.output.write(csv(rows: IncidentTable.table(view).plain)) }
    try around.print(
      [
        .heading("\(dossier.name) · \(period.from.iso) – \(period.to.iso)"),
        .table(around.interview.indicatorTable(view, around.language)),
      ] + around.interview.catalogue.trend(view, around.language))
  }

  private func day(_ text: String?, _ now: Instant, _ around: Surroundings) throws -> Day? {
    guard let text else { return nil }
    switch readDay(text, today: now.day) {
    case .success(let understood): return understood.value
    case .failure(let refusal):
      throw Ending(
        refusal.inOneLine, exit: .usage)
    }
  }
}

/// `carnet export NAME`: a dossier as a script, or as JSON.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exporte un dossier. / Exports a dossier.")
  @OptionGroup var common: Common
  @Argument(help: "NOM / NAME") var name: String
  @Option(help: "script | json") var format = "script"

  func run() throws {
    let around = Surroundings(common: common)
    let library = try around.library(creating: false)
    var (journal, dossier) = try around.opened(name, in: library)
    switch format {
    case "script":
      let script = Script(
        exporting: dossier, events: try journal.events(), language: around.language, catalogue: .standard)
      try Descriptor.output.write(script.text)
    case "json": try Descriptor.output.write(json(dossier, around).text + "\n")
    default:
      throw Ending(
        Text(fr: "Le format est script ou json.", en: "The format is script or json."), exit: .usage)
    }
  }

  private func json(_ dossier: Dossier, _ around: Surroundings) -> JSON {
    let forms = around.interview.catalogue.forms.map { form -> (key: String, value: JSON) in
      let subjects = form.subjects(in: dossier).map { subject -> JSON in
        let id = subject.item.map { [(key: "id", value: JSON.string($0.description))] } ?? []
        let answers = dossier.answers(about: subject)
        return .object(
          id + form.questions.compactMap { question in answers[question.id].map { (question.id, value(of: $0)) } })
      }
      return (form.id.name, form.items == nil ? subjects.first ?? .null : .array(subjects))
    }
    let digest = hexadecimal(sha256(Array(dossier.stateText.utf8)))
    return .object([
      ("dossier", .string(dossier.name)), ("events", .integer(dossier.position)), ("state", .string(digest)),
      ("answers", .object(forms)),
    ])
  }

  private func value(of answer: Answer) -> JSON {
    switch answer {
    case .unknown: .object([("unknown", .bool(true))])
    case .deferred: .null
    case .value(.number(let number)): .integer(number)
    case .value(.money(let money)): .integer(money.cents)
    case .value(.duration(let span)): .integer(span.seconds)
    case .value(.yesNo(let yes)): .bool(yes)
    case .value(.items(let items)): .array(items.map { .string($0.description) })
    case .value(.choices(let ids)): .array(ids.map { .string($0) })
    case .value(let value): .string(value.canonical)
    }
  }
}
