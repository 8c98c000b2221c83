import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

/// The example in its follow-up, told whole but for its last stage, and what is shown of it on 30 June 2026.
enum ListSample {
  static let dossier: Dossier = {
    let text = (try? Repository.text("Tests/Scripts/kermarrec.fr.carnet")) ?? ""
    let end = text.ranges(of: "\n! close suivi").first
    let half = end.map { String(text[..<$0.lowerBound]) } ?? ""
    return (try? replayed(Script(parsing: half)).dossier) ?? Dossier()
  }()
  static let now = Instant(epochSeconds: 1_782_828_000, offsetSeconds: 7_200)
  static let interview = Interview(catalogue: .standard)

  static func step(
    _ line: String, _ language: Language = .fr, at standing: Standing? = nil, in dossier: Dossier = ListSample.dossier
  ) -> Step {
    interview.step(
      .line(line), at: standing ?? Standing(language: language), in: dossier, chain: "0f3a", head: "0f3a", now: now)
  }

  /// What a line shows; nothing for one that is refused.
  static func shown(
    _ line: String, _ language: Language = .fr, at standing: Standing? = nil, in dossier: Dossier = ListSample.dossier
  ) -> [Utterance] {
    guard case .show(let said, _) = step(line, language, at: standing, in: dossier) else { return [] }
    return said
  }

  static func tables(_ said: [Utterance]) -> [Table] {
    said.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The items of the rows of a list.
  static func items(_ line: String, _ language: Language = .fr) -> [String] {
    tables(shown(line, language)).flatMap(\.rows).map { $0[0] }
  }

  static func heading(_ line: String, _ language: Language = .fr) -> String? {
    shown(line, language).lazy.compactMap { if case .heading(let words) = $0 { Typography.plain(words) } else { nil } }
      .first
  }
}

@Suite("A list")
struct ListTests {
  @Test("has a dossier to be tried on")
  func tried() { #expect(ListSample.dossier.items(of: "incidents").count == 12) }

  @Test(
    "picks out what holds all that is said of it",
    arguments: [
      (":liste incidents ouverts", Language.fr, ["I12"]), (":list incidents open", .en, ["I12"]),
      (":list incidents late", .en, ["I12"]), (":liste incidents en retard", .fr, ["I12"]),
      (":liste incidents hors délai", .fr, ["I4", "I7", "I9", "I11", "I12"]),
      (":list incidents missed", .en, ["I4", "I7", "I9", "I11", "I12"]),
      (":list incidents A5", .en, ["I4", "I12"]), (":liste incidents nas-01", .fr, ["I4", "I12"]),
      (":list incidents P1", .en, ["I2", "I6", "I9", "I10"]),
      (":list incidents p1 P3", .en, ["I2", "I3", "I6", "I9", "I10", "I11"]),
      (":list incidents P1 missed", .en, ["I9"]), (":liste incidents P1 et hors delai", .fr, ["I9"]),
      (":list incidents since april", .en, ["I7", "I8", "I9", "I10", "I11", "I12"]),
      (":liste incidents depuis avril", .fr, ["I7", "I8", "I9", "I10", "I11", "I12"]),
      (":liste incidents depuis le 12 mai 2026", .fr, ["I10", "I11", "I12"]),
      (":list incidents before february", .en, ["I1", "I2", "I3"]),
      (":liste incidents en mars", .fr, ["I6"]), (":list incidents in 2025", .en, []),
      (":list incidents P1 missed since april", .en, ["I9"]),
      (":liste biens serveur", .fr, []), (":list assets S2", .en, ["A2"]),
      (":liste actions en retard", .fr, ["AC2"]), (":list actions late", .en, ["AC2"]),
    ])
  func conditions(line: String, language: Language, items: [String]) {
    #expect(ListSample.items(line, language) == items, "\(line)")
  }

  @Test("says how many of how many, and which")
  func counts() {
    #expect(ListSample.heading(":liste incidents") == "Incidents (12)")
    #expect(
      ListSample.heading(":liste incidents P1 depuis mars") == "Incidents (3 sur 12) : P1, depuis le 1er mars 2026")
    #expect(ListSample.heading(":list incidents P1 since march", .en) == "Incidents (3 of 12): P1, since 1 March 2026")
    #expect(
      ListSample.shown(":list incidents in 2025", .en).first.map { "\($0)" }?.contains("none of 12") == true)
  }

  @Test("shows the state that counts")
  func states() {
    func row(_ line: String, _ language: Language, _ item: String) -> String {
      let rows = ListSample.tables(ListSample.shown(line, language)).flatMap(\.rows)
      return Typography.plain(rows.first { $0[0] == item }?.joined(separator: " | ") ?? "")
    }
    let kept = row(":liste incidents", .fr, "I1")
    #expect(
      kept.contains("P2") && kept.contains("✓ 5 h 53 (promis : 8 h)") && kept.contains("08/01/2026 17:12"), "\(kept)")
    #expect(row(":list incidents", .en, "I4").contains("✗ 8:45 (limit 8:00)"))
    #expect(row(":list incidents", .en, "I12").contains("! "))
    let offers = ListSample.tables(ListSample.shown(":liste offres")).flatMap(\.rows).map { $0.joined(separator: " ") }
    #expect(offers.contains { $0.contains("éliminée") } && offers.contains { $0.contains("retenue") }, "\(offers)")
    let needs = ListSample.tables(ListSample.shown(":liste besoins"))
    #expect(needs.first?.columns.map(\.title).contains("Moyenne") == true)
    let invoices = ListSample.tables(ListSample.shown(":list invoices", .en)).flatMap(\.rows)
    #expect(invoices.allSatisfy { row in row.contains { $0.contains("€") } } && !invoices.isEmpty)
  }

  @Test("shows the columns that are asked for, alone or beside its own")
  func columns() {
    func titles(_ line: String, _ language: Language) -> [String] {
      ListSample.tables(ListSample.shown(line, language)).first?.columns.map(\.title) ?? []
    }
    #expect(titles(":liste incidents colonnes gravité, verdict", .fr) == ["", "Gravité", "Verdict"])
    #expect(titles(":list incidents columns due", .en) == ["", "Due"])
    let more = titles(":list incidents P1 with cause", .en)
    #expect(more.last == "Cause" && more.contains("Verdict"))
  }

  @Test("says once above what is equal in every row")
  func once() {
    let said = ListSample.shown(":liste incidents P2 depuis mars")
    #expect(said.contains { if case .note(let words) = $0 { words.contains("gravité P2") } else { false } })
    #expect(ListSample.tables(said).first?.columns.contains { $0.title == "Gravité" } == false)
  }

  @Test(
    "refuses what says nothing of it, with an example that it obeys",
    arguments: [
      "incidents zzz", "incidents P9", "incidents A99", "incidents since zzz", "incidents open zzz", "people late",
    ])
  func refused(words: String) throws {
    for (command, language) in [("liste", Language.fr), ("list", .en)] {
      guard case .refuse(let refusal, _) = ListSample.step(":\(command) \(words)", language) else {
        Issue.record("\(words) is taken")
        continue
      }
      #expect(refusal.reason.id == "no-such-condition")
      let remedy = try #require(refusal.remedy?[language])
      let line = try #require(
        remedy.firstRange(of: ":\(command)").map { remedy[$0.lowerBound...] })
      guard case .show = ListSample.step(String(line), language) else {
        Issue.record("\(line) is refused")
        continue
      }
    }
  }

  @Test("has short headings of its own for every form, over questions that there are")
  func headings() {
    for form in Catalogue.standard.forms where form.items != nil {
      let columns = form.listing.columns
      #expect(!columns.isEmpty, "\(form.id.name)")
      for column in columns {
        #expect(column.isTold || form.question(column.id) != nil, "\(form.id.name) \(column.id)")
        for language in Language.allCases {
          let words = column.heading[language]
          #expect(!words.isEmpty && words.count <= 14, "\(form.id.name): \(words)")
        }
      }
      for language in Language.allCases {
        #expect(Set(columns.map { $0.heading[language] }).count == columns.count, "\(form.id.name)")
      }
      if let dated = form.listing.dated { #expect(form.question(dated) != nil, "\(form.id.name)") }
    }
  }

  @Test("of every form is shown, with each of its conditions, in both languages")
  func all() {
    for form in Catalogue.standard.forms where form.items != nil {
      for (command, language) in [("liste", Language.fr), ("list", .en)] {
        let line = ":\(command) \(folded(form.title[language]))"
        for words in [""] + form.listing.conditions.map({ " " + $0.name[language] }) {
          guard case .show = ListSample.step(line + words, language) else {
            Issue.record("\(line)\(words) is refused")
            continue
          }
        }
      }
    }
  }
}

@Suite("A search")
struct FindTests {
  @Test("counts its hits, with their titles and dates, and knows words without accents")
  func hits() {
    for typed in ["Sauvegarde", "sauvegarde", "SAUVEGARDÉ"] {
      let said = ListSample.shown(":chercher \(typed)")
      let rows = ListSample.tables(said).flatMap(\.rows)
      #expect(rows.contains { $0[1].hasPrefix("I4 ") && $0[2] == "09/02/2026" }, "\(rows)")
      guard case .heading(let words)? = said.first else { return #expect(Bool(false)) }
      #expect(words.hasPrefix("\(rows.count) "))
    }
  }

  @Test("finds words in several answers of one thing, and in no two things together")
  func across() {
    let rows = ListSample.tables(ListSample.shown(":find disque nas", .en)).flatMap(\.rows)
    #expect(rows.contains { $0[1].hasPrefix("I12") })
    #expect(ListSample.tables(ListSample.shown(":find bourrage opérateur", .en)).isEmpty)
  }

  @Test("opens a hit by its number, behind a command or alone where the shell waits")
  func opened() throws {
    guard case .show(let said, let standing) = ListSample.step(":chercher bourrage") else {
      return #expect(Bool(false))
    }
    let place = try #require(
      ListSample.tables(said).flatMap(\.rows).first { $0[1].hasPrefix("I3") }.map { $0[0] })
    for line in [":voir \(place)", place] {
      let opened = ListSample.shown(line, at: standing)
      guard case .heading(let title)? = opened.first else { return #expect(Bool(false), "\(line)") }
      #expect(title.hasPrefix("I3"), "\(title)")
    }
    guard case .refuse = ListSample.step(":voir 999", at: standing) else { return #expect(Bool(false)) }
  }
}

@Suite("A command alone")
struct CommandAloneTests {
  @Test(
    "shows what is set, and changes nothing",
    arguments: [Command.level, .language, .set, .stage, .agenda, .indicators, .list, .help, .documents])
  func shows(command: Command) {
    for language in Language.allCases {
      switch ListSample.step(":" + command.entry.name[language], language) {
      case .show(let said, let then):
        #expect(!said.isEmpty && then.language == language)
      case .set(nil, _): break
      default: Issue.record("\(command) does something")
      }
    }
  }

  @Test("says how to change it, and changes it then")
  func changes() {
    guard case .record(let facts, _, _) = ListSample.step(":niveau détail") else { return #expect(Bool(false)) }
    #expect(facts == [.levelChosen(.detail)])
    guard case .show(_, let then) = ListSample.step(":langue en") else { return #expect(Bool(false)) }
    #expect(then.language == .en)
  }
}

@Suite("The help")
struct HelpTests {
  /// A dossier that stands in a stage.
  private func standing(in stage: Stage) -> Dossier {
    var dossier = Dossier()
    dossier.happen(.begun(name: "test"))
    for earlier in stage.earlier { dossier.happen(.closed(earlier)) }
    return dossier
  }

  @Test("fits a screen of 80 × 24 in every stage, which comes first", arguments: Stage.allCases)
  func fits(stage: Stage) {
    let dossier = standing(in: stage)
    #expect(dossier.currentStage == stage)
    for language in Language.allCases {
      let said = ListSample.shown(language == .fr ? ":aide" : ":help", language, in: dossier)
      let lines = said.flatMap { $0.lines(width: 80, language: language) }
      #expect(lines.count <= 21, "\(stage) \(language): \(lines.count)\n\(plainText(lines))")
      guard case .facts(let facts) = said[1] else { return #expect(Bool(false)) }
      #expect(facts.first?.label == stage.title[language])
      // Every command stands on it once.
      let words = facts.flatMap { $0.value.split(separator: " ").map(String.init) }
      for command in Command.allCases {
        #expect(words.filter { $0 == ":" + command.entry.name[language] }.count == 1, "\(command)")
      }
    }
  }

  @Test("explains a topic and a stage by its name")
  func topics() {
    for purpose in Command.Purpose.allCases {
      for language in Language.allCases {
        let word = language == .fr ? ":aide " : ":help "
        guard
          case .heading(purpose.title[language])? = ListSample.shown(word + folded(purpose.title[language]), language)
            .first
        else { return #expect(Bool(false), "\(purpose)") }
      }
    }
    #expect(!ListSample.shown(":aide suivi").isEmpty && !ListSample.shown(":help follow-up", .en).isEmpty)
  }
}

@Suite("The agenda's page")
struct AgendaPageTests {
  private func headings(_ said: [Utterance]) -> [String] {
    said.compactMap { if case .heading(let words) = $0 { Typography.plain(words) } else { nil } }
  }

  @Test("opens on what is late, the days for notice and the next thirty days; the rest is counted")
  func opening() {
    let said = ListSample.shown(":agenda")
    let opened = headings(said)
    #expect(opened.map { $0.prefix { $0 != "(" } } == ["En retard ", "Préavis ", "Dans les 30 jours "], "\(opened)")
    guard case .aside(let rest)? = said.last else { return #expect(Bool(false)) }
    #expect(rest.contains(":agenda tout"))
    let all = headings(ListSample.shown(":agenda tout"))
    #expect(all.starts(with: opened) && all.contains { $0.hasPrefix("Plus loin") }, "\(all)")
    #expect(headings(ListSample.shown(":agenda all", .en)).contains { $0.hasPrefix("Later") })
  }
}

@Suite("The indicators' page")
struct IndicatorsPageTests {
  @Test("is one screen of the dashboard's figures, and has all of them for a word")
  func page() throws {
    for (language, word) in [(Language.fr, ":indicateurs"), (.en, ":indicators")] {
      let said = ListSample.shown(word, language)
      let lines = said.flatMap { $0.lines(width: 80, language: language) }
      #expect(lines.count <= 22, "\(plainText(lines))")
      let table = try #require(ListSample.tables(said).first)
      #expect(table.rows.map { $0[0].prefix(3) } == ["K03", "K10", "K19", "K20", "K24"])
      #expect(table.rows[0].contains("✗") && table.rows[0].contains("7/12"))
      let all = try #require(
        ListSample.tables(ListSample.shown(word + (language == .fr ? " tout" : " all"), language)).first)
      #expect(all.rows.count >= Catalogue.standard.indicators.count)
    }
  }
}

@Suite("A stage that lasts")
struct RestingTests {
  @Test("asks nothing optional of what was noted before", arguments: [Stage.followUp, .evaluation])
  func rests(stage: Stage) throws {
    var dossier = ListSample.dossier
    try dossier.tell([("interventions.V7.kind", "preventive")])
    let road = Road(catalogue: .standard, dossier: dossier, now: ListSample.now)
    if case .question(let address) = road.asking(in: stage) {
      let question = try #require(Catalogue.standard.question(at: address))
      #expect(question.need == .required, "\(address)")
    }
  }
}
