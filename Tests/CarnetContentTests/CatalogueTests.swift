import CarnetCore
import CarnetFormats
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The catalogue")
struct CatalogueTests {
  let catalogue = Catalogue.standard
  let empty = Context(dossier: Dossier(), subject: Subject("company"), now: Instant(epochSeconds: 1_780_000_000))

  @Test("has one form, one letter, one check and one indicator of each name")
  func unique() {
    func expectUnique(_ names: [String]) { #expect(Set(names).count == names.count, "\(names)") }
    expectUnique(catalogue.forms.map(\.id.name))
    expectUnique(catalogue.forms.compactMap(\.items?.letter))
    expectUnique(catalogue.checks.map(\.id))
    expectUnique(catalogue.indicators.map(\.id))
    expectUnique(catalogue.documents.map(\.id))
    expectUnique(catalogue.imports.map(\.id))
    expectUnique(catalogue.exports.map(\.id))
    expectUnique(catalogue.figures.map(\.prefix))
    for form in catalogue.forms { expectUnique(form.questions.map(\.id)) }
  }

  @Test("gives each question to its own form, with words, help and a good example in both languages")
  func questions() throws {
    for form in catalogue.forms {
      #expect(form.items.map { form.question($0.label) != nil } ?? true, "\(form.id)")
      for question in form.questions {
        #expect(question.form == form.id)
        for text in [question.prompt, question.help, question.example] {
          #expect(!text.fr.isEmpty && !text.en.isEmpty, "\(form.id).\(question.id)")
        }
        #expect(question.help.fr != question.help.en, "\(form.id).\(question.id)")
      }
    }
  }

  @Test("puts what later stages bring behind an entry of the stage that it is about")
  func placed() {
    let stages = Catalogue.stages
    #expect(!stages.flatMap(\.earlierChecks).isEmpty && !stages.flatMap(\.earlierDocuments).isEmpty)
    for placed in stages.flatMap(\.earlierChecks) {
      let before = catalogue.checks.firstIndex { $0.id == placed.after }
      let place = catalogue.checks.firstIndex { $0.id == placed.entry.id }
      #expect(before.map { catalogue.checks[$0].stage } == placed.entry.stage && before.map { $0 + 1 } == place)
    }
    for placed in stages.flatMap(\.earlierDocuments) {
      let before = catalogue.documents.firstIndex { $0.id == placed.after }
      let place = catalogue.documents.firstIndex { $0.id == placed.entry.id }
      #expect(before.map { catalogue.documents[$0].stage } == placed.entry.stage && before.map { $0 + 1 } == place)
    }
  }

  @Test("has examples that its own questions accept", arguments: Language.allCases)
  func examples(language: Language) throws {
    let now = try #require(Instant(iso: "2026-07-10T10:00:00+02:00"))
    let dossier = try replayed(Script(parsing: Repository.text("Tests/Scripts/kermarrec.\(language.rawValue).carnet")))
      .dossier
    let reading = Reading(catalogue: catalogue, dossier: dossier, now: now)
    for form in catalogue.forms {
      for question in form.questions {
        let read = reading.read(question.example[language], as: question.kind)
        if case .failure(let refusal) = read {
          Issue.record("\(form.id).\(question.id): \(refusal.sentence[language])")
        }
      }
    }
  }

  /// Every id that stands in scripts and journals, one a line with what it names.
  private var ids: [String] {
    let questions = catalogue.forms.flatMap { form in
      form.questions.map { "question \(form.id).\($0.id) \($0.kind.tag)" }
    }
    let letters = catalogue.forms.compactMap { form in form.items.map { "items \(form.id) \($0.letter)" } }
    let choices = catalogue.forms.flatMap { form in
      form.questions.flatMap { question -> [String] in
        switch question.kind {
        case .choice(let options), .choices(let options):
          options.all.map { "choice \(form.id).\(question.id) \($0.id)" }
        default: []
        }
      }
    }
    let tables =
      catalogue.imports.map { "import \($0.id)" } + catalogue.exports.map { "export \($0.id)" }
    return questions + letters + choices + catalogue.checks.map { "check \($0.id)" }
      + catalogue.indicators.map { "indicator \($0.id)" } + catalogue.documents.map { "document \($0.id)" }
      + tables + catalogue.figures.map { "figure \($0.prefix)" }
      + (catalogue.reasons + FormatReason.reasons).map { "reason \($0.id)" }
  }

  @Test("keeps every id that was ever given: a script and a journal hold them for ever")
  func pinned() throws {
    let pinned = Set(try Repository.text("Tests/CarnetContentTests/ids.txt").split(separator: "\n").map(String.init))
    let present = Set(ids)
    #expect(present.count == ids.count, "an id is given twice")
    #expect(pinned.subtracting(present).sorted() == [], "these ids are gone: give them back")
    #expect(present.subtracting(pinned).sorted() == [], "these ids are new: add them to ids.txt, and they stay")
  }

  @Test("knows each reason of a refusal by words with hyphens, the core's before its own")
  func reasons() {
    #expect(catalogue.reasons == CoreReason.reasons + ContentReason.reasons)
    for reason in catalogue.reasons + FormatReason.reasons {
      let words = reason.id.split(separator: "-", omittingEmptySubsequences: false)
      #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) } }, "\(reason.id)")
    }
  }

  @Test(
    "computes on an empty dossier without a figure out of nothing", arguments: Catalogue.standard.indicators.map(\.id))
  func emptyIndicators(id: String) throws {
    let indicator = try #require(catalogue.indicators.first { $0.id == id })
    let period = try #require(Period(from: Day(ordinal: 20_454), to: Day(ordinal: 20_600)))
    guard case .notApplicable(let reason) = indicator.measure(PeriodView(empty.dossier, period, now: empty.now)) else {
      Issue.record("a figure from nothing")
      return
    }
    #expect(!reason.fr.isEmpty && !reason.en.isEmpty)
    #expect(indicator.question.fr.count <= 160 && indicator.question.en.count <= 160)
  }

  @Test(
    "checks an empty dossier without a crash, and says what it finds in both languages",
    arguments: Catalogue.standard.checks.map(\.id))
  func emptyChecks(id: String) throws {
    let check = try #require(catalogue.checks.first { $0.id == id })
    for finding in check.find(empty.dossier, empty.now) {
      #expect(!finding.sentence.fr.isEmpty && !finding.sentence.en.isEmpty)
    }
    #expect(check.id.hasPrefix("G\(check.stage.number)."))
  }
}
