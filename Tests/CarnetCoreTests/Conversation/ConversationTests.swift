import CarnetCore
import CoreSupport
import Testing

/// The conversation by itself, on a catalogue of two forms: the order of its effects, and what it offers.
@Suite("The conversation")
struct ConversationTests {
  @Test("keeps a fact before it applies it, says it or goes on: what is not kept has not happened")
  func order() throws {
    var session = try tinySession(FailingJournal(room: 2))
    try session.say("Ti Gwenn")
    let (before, said, asked) = (session.dossier.stateText, session.screen.text, prompt(session))
    #expect(throws: FailingJournal.Full.self) { try session.say("2") }
    #expect(session.dossier.stateText == before && session.dossier.position == 2, "applied and not kept")
    #expect(session.screen.text == said, "said and not kept")
    #expect(prompt(session) == asked && asked?.contains("Étages") == true, "the same question comes again")
    #expect(session.journal.events.count == 2)
  }

  @Test("keeps what many facts make up as one, and takes it back as one")
  func together() throws {
    var session = try tinySession(
      FailingJournal(room: 9), sheet: Sheet(header: ["a", "b"], rows: [["séjour", "20"], ["cuisine", "12"]].rows))
    try session.say("Ti Gwenn", "2", ":importer rooms pieces.csv")
    let before = session.dossier.stateText
    #expect(session.dossier.items(of: Tiny.rooms).isEmpty, "shown first")
    try session.say("oui")
    #expect(session.dossier.items(of: Tiny.rooms).count == 2)
    try session.say(":annuler")
    #expect(session.dossier.stateText == before)
  }

  @Test("goes back and forth over what was undone, until something new is recorded")
  func redo() throws {
    var session = try tinySession(MemoryJournal(digest: plainDigest))
    try session.say("Ti Gwenn", "2", ":annuler", ":annuler")
    #expect(session.kept("house.name") == nil)
    try session.say(":refaire", ":refaire")
    #expect(session.kept("house.name") == "Ti Gwenn" && session.kept("house.storeys") == "2")
    try session.say(":annuler", "3")
    let events = session.journal.events.count
    try session.say(":refaire")
    #expect(session.kept("house.storeys") == "3", "what came instead stays")
    #expect(session.journal.events.count == events && session.dossier.lastUndoneAct == nil)
    #expect(Typography.plain(session.screen.text).contains("Il n'y a rien à refaire."))
  }

  @Test("greets on coming to another stage, and only then", arguments: Language.allCases)
  func greeting(language: Language) throws {
    var session = try tinySession(MemoryJournal(digest: plainDigest), language: language)
    try session.say("Ti Gwenn", "2")
    let rule = "── 2 \(Stage.needs.title[language]) "
    #expect(!session.screen.text.contains("── "), "nothing changed")
    try session.say("")
    #expect(session.dossier.currentStage == .needs)
    #expect(session.screen.text.contains(rule), "\(session.screen.text)")
    try session.say(language == .fr ? ":étape inventaire" : ":stage inventory")
    #expect(session.screen.text.contains("── 1 \(Stage.inventory.title[language]) "))
  }

  @Test("takes a table's rows whole or not at all")
  func rejectedRow() throws {
    let sheet = Sheet(
      header: ["nom", "surface"], rows: [["séjour", "20"], ["cuisine", "grande"], ["chambre", "14"]].rows)
    var session = try tinySession(MemoryJournal(digest: plainDigest), sheet: sheet)
    try session.say("Ti Gwenn", "2", ":importer rooms pieces.csv", "oui")
    let items = session.dossier.items(of: Tiny.rooms)
    #expect(items.map(\.description) == ["R1", "R2"], "a row that is not taken leaves no trace, not even a number")
    let names = items.map { session.kept("rooms.\($0).name") }
    #expect(names == ["séjour", "chambre"], "half a row was kept, or a good one lost")
    #expect(!session.dossier.stateText.contains("cuisine"))
    let said = Typography.plain(session.screen.text)
    #expect(said.contains("1 ligne ne peut pas être importée") && said.contains("ligne 3"), "\(said)")
  }

  @Test("a question may be left, come back to and explained, and nothing of it is an answer")
  func beside() throws {
    var session = try tinySession(MemoryJournal(digest: plainDigest))
    let events = session.journal.events.count
    try session.say("?", ":aide", ":état", ":pourquoi", "")
    #expect(session.journal.events.count == events && session.dossier.answers(about: Subject(Tiny.house)).isEmpty)
    try session.say(":passer")
    #expect(session.dossier.answer(at: Tiny.name.address()) == .deferred)
    #expect(prompt(session)?.contains("Étages") == true)
    try session.say(":retour")
    #expect(prompt(session)?.contains("Nom de la maison") == true)
  }

  @Test("a refused answer is named, and is on no line that follows")
  func refused() throws {
    var session = try tinySession(MemoryJournal(digest: plainDigest))
    try session.say("Ti Gwenn", "beaucoup")
    #expect(Typography.plain(session.screen.text).contains("« beaucoup »"))
    #expect(line(session) == nil)
    try session.say("12")
    #expect(Typography.plain(session.screen.text).contains("12"))
    for elsewhere in [":retour", ":modifier house storeys", ":clore", ":qiut", ":aide rien"] {
      try session.say("peut-être pas", elsewhere)
      #expect(line(session) == nil, "after \(elsewhere)")
    }
  }

  @Test("a text to be edited stands at its own question only, until something there is refused or dropped")
  func edited() throws {
    var session = try tinySession(MemoryJournal(digest: plainDigest))
    try session.say("Ti Gwenn", "2", ":modifier house name")
    #expect(line(session) == "Ti Gwenn")
    try session.say("?")
    #expect(line(session) == "Ti Gwenn", "it was only explained")
    try session.say(":modifier house storeys")
    #expect(line(session) == nil)
    try session.say(":modifier house name", ":qiut")
    #expect(line(session) == nil, "a refused line leaves the line empty")
    try session.say(":revoir house")
    #expect(line(session) == "Ti Gwenn")
    try session.say("")
    #expect(line(session) == nil && prompt(session)?.contains("Étages") == true)
    _ = try session.take(Heard(.dropped(empty: false), at: tellingTime))
    try session.say(":modifier house name")
    _ = try session.take(Heard(.dropped(empty: false), at: tellingTime))
    #expect(line(session) == nil && prompt(session)?.contains("Nom de la maison") == true)
  }

  @Test("a text from an editor is an answer whatever it begins with, and one that is refused is there again")
  func written() throws {
    var session = try tinySession(MemoryJournal(digest: plainDigest))
    func write(_ text: String) throws { _ = try session.take(Heard(.written(text), at: tellingTime)) }
    try session.say(":rédiger")
    #expect(session.situation(at: tellingTime).prompt().composes)
    try write(":quitter")
    #expect(session.kept("house.name") == ":quitter")
    let long = String(repeating: "Ti Gwenn ", count: 400)
    try session.say(":modifier house name", ":rédiger")
    try write(long)
    #expect(line(session) == nil && !session.situation(at: tellingTime).prompt().composes)
    try session.say(":rédiger")
    #expect(line(session) == String(long.dropLast()), "what could not be taken is not lost")
    try write("?")
    #expect(session.kept("house.name") == "?")
    try session.say(":modifier house name", ":rédiger", ":état")
    #expect(!session.situation(at: tellingTime).prompt().composes, "the editor opens once")
  }

  @Test("explains what the shell asks for itself, and takes every command there", arguments: Language.allCases)
  func gates(language: Language) throws {
    let sheet = Sheet(header: ["nom", "surface"], rows: [["chambre", "14"]].rows)
    let rooms = ["Ti Gwenn", "2", "", "kitchen", "12", "no"]
    let gates: [(said: [String], words: (fr: String, en: String))] = [
      (["Ti Gwenn", "2"], ("« Oui », ou Entrée, clôt l'étape", "“Yes”, or Enter, closes the stage")),
      ([":clore"], ("pose une à une les questions", "asks the missing questions one by one")),
      (rooms + [":remove R1"], ("retire R1", "removes R1")),
      (rooms + [":import rooms pieces.csv"], ("importe toutes les lignes montrées", "imports all the lines shown")),
      (
        ["Ti Gwenn", "2", "", ":reopen 1"],
        ("la raison est enregistrée avec la réouverture", "is saved with the reopening")
      ),
    ]
    for (said, words) in gates {
      var session = try tinySession(MemoryJournal(digest: plainDigest), language: language, sheet: sheet)
      for line in said { try session.say(line) }
      let asked = prompt(session)
      let events = session.journal.events.count
      try session.say("?")
      let shown = Typography.plain(session.screen.text)
      #expect(shown.contains(language == .fr ? words.fr : words.en), "\(said): \(shown)")
      try session.say(":why", ":status", ":list", ":agenda", ":help")
      #expect(prompt(session) == asked && session.journal.events.count == events && !session.isRefused)
      try session.say(":edit house storeys")
      #expect(
        prompt(session)?.contains(Tiny.storeys.definition.prompt[language]) == true || session.isRefused,
        "\(said): a command that leads elsewhere does")
      if case .mendClosed? = session.standing.pending { continue }
      #expect(session.standing.pending == nil || session.isRefused)
    }
  }

  private func line<Kept: Journal>(_ session: borrowing TinySession<Kept>) -> String? {
    session.situation(at: tellingTime).prompt().prefill
  }

  @Test("offers the two levels after :level, in both languages")
  func levels() throws {
    for (language, line, words) in [
      (Language.fr, ":niveau ", ["essentiel", "détail"]), (.en, ":level ", ["essential", "detail"]),
    ] {
      let session = try tinySession(MemoryJournal(digest: plainDigest), language: language)
      let ways = session.situation(at: tellingTime).completions(line).map(\.line)
      #expect(ways == words.map { line + $0 })
    }
  }

  private func prompt<Kept: Journal>(_ session: borrowing TinySession<Kept>) -> String? {
    session.situation(at: tellingTime).prompt().words
  }
}

extension [[String]] {
  /// Rows of a table, from the second line of its file.
  fileprivate var rows: [Sheet.Row] { enumerated().map { Sheet.Row(line: $0 + 2, cells: $1) } }
}
