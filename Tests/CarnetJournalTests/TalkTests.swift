import CarnetCore
import GRDB
import Testing

@testable import CarnetJournal

/// What is kept of what was typed.
struct TalkTests {
  let library: SQLiteLibrary

  init() throws { library = try SQLiteLibrary.inMemory() }

  private func begun() throws -> DossierJournal {
    var journal = try library.create("Atelier", at: .noon)
    try journal.beginSession(at: .noon, language: .en, terminal: "xterm\u{1B}", version: "1.0")
    return journal
  }

  private func lines() throws -> [String] {
    try library.store.queue.read { db in
      try String.fetchAll(db, sql: "SELECT number || ' ' || typed FROM line ORDER BY number")
    }
  }

  @Test func aLineIsWrittenWithTheEventsThatItLeadsTo() throws {
    var journal = try begun()
    journal.remember(":status", at: .noon)
    journal.remember("Atelier\u{7}", at: .noon)
    #expect(try lines().isEmpty)
    try journal.append(events([.begun(name: "Atelier")]))
    #expect(try lines() == ["1 :status", "2 Atelier"])
    journal.remember("fin", at: .noon)
    try journal.append(events([named("fin")], after: 1))
    #expect(try lines() == ["1 :status", "2 Atelier", "3 fin"])
  }

  @Test func aLineWaitsWhenItsEventsAreNotKept() throws {
    var journal = try begun()
    journal.remember("une", at: .noon)
    #expect(throws: OutOfStep.self) { try journal.append(events([named("x")], after: 5)) }
    #expect(try lines().isEmpty)
    try journal.append(events([.begun(name: "Atelier")]))
    #expect(try lines() == ["1 une"])
  }

  @Test func theEndOfASessionWritesWhatIsLeft() throws {
    var journal = try begun()
    journal.remember(":quit", at: .noon)
    try journal.endSession(
      Summary(stage: .inventory, nextDay: nil, next: nil), at: Instant.noon.adding(seconds: 60))
    #expect(try lines() == ["1 :quit"])
    let row = try library.store.queue.read {
      try Row.fetchOne($0, sql: "SELECT began, ended, language, terminal, version FROM session")
    }
    #expect(
      row == [
        "began": Instant.noon.iso, "ended": Instant.noon.adding(seconds: 60).iso, "language": "en",
        "terminal": "xterm", "version": "1.0",
      ])
  }

  @Test(arguments: [-3_600, 0, 60]) func aSessionNeverEndsBeforeItBegan(seconds: Int) throws {
    var journal = try begun()
    journal.remember(":help", at: .noon)
    let zone = Instant.noon.adding(seconds: seconds)
    // The same moment, as another zone writes it: text would compare otherwise.
    let left = Instant(epochSeconds: zone.epochSeconds, offsetSeconds: -36_000)
    try journal.endSession(Summary(stage: .inventory, nextDay: nil, next: nil), at: left)
    let ended = try library.store.queue.read { try String.fetchOne($0, sql: "SELECT ended FROM session") }
    #expect(ended == (seconds < 0 ? Instant.noon : left).iso)
  }

  @Test func aSessionInWhichNothingWasTypedLeavesTheFileAsItWas() throws {
    var journal = try begun()
    let summary = Summary(stage: .needs, nextDay: .init(iso: "2026-03-12"), next: Text(fr: "Fin", en: "End"))
    try journal.append(events([.begun(name: "Atelier")]))
    try journal.endSession(summary, at: .noon)
    let changes = try library.store.queue.read { $0.totalChangesCount }
    try journal.beginSession(at: .noon, language: .fr, terminal: "pipe", version: "1.0")
    try journal.endSession(summary, at: .noon)
    #expect(try library.store.queue.read { $0.totalChangesCount } == changes)
    try journal.beginSession(at: .noon, language: .fr, terminal: "pipe", version: "1.0")
    journal.remember(":status", at: .noon)
    try journal.endSession(summary, at: .noon)
    #expect(try library.store.queue.read { $0.totalChangesCount } > changes)
  }

  @Test func theHistoryKeepsWhatCanBeTypedAgain() throws {
    var journal = try begun()
    for line in ["oui", "oui", "", "  ", "deux\nlignes", String(repeating: "x", count: 4_001), "non", "oui"] {
      journal.remember(line, at: .noon)
    }
    try journal.append(events([.begun(name: "Atelier")]))
    #expect(try library.history() == ["oui", "non", "oui"])
    #expect(try lines().count == 8)
  }

  @Test func theHistoryIsBounded() throws {
    var journal = try begun()
    for number in 1...(historyLimit + 500) {
      journal.remember("ligne \(number)", at: .noon)
      if number % 700 == 0 { try journal.append(events([named("x")], after: number / 700 - 1)) }
    }
    try journal.append(events([named("x")], after: (historyLimit + 500) / 700))
    let history = try library.history()
    #expect(history.count == historyLimit)
    #expect(history.first == "ligne 501")
    #expect(history.last == "ligne \(historyLimit + 500)")
  }
}
