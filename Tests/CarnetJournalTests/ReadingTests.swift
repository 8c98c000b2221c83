import CarnetCore
import CarnetJournal
import CoreSupport
import Foundation
import TestSupport
import Testing

/// What comes back from the file.
struct ReadingTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  static let hostile = [
    "", "-", "--", "-x", "\\", "\\t", "a\tb", "a\nb\r\nc\r", "\0", "a\0b\0", "🥖👩‍🔧🇫🇷", "e\u{301}é", "\u{202E}abc",
    "'; DROP TABLE event; --", "\u{FEFF}x", " x ", String(repeating: "long ", count: 20_000),
  ]

  static let shapes: [Fact] = {
    let address = Address(Subject("assets", ItemID(letter: "A", number: 12)), "field")
    return Fact.samples
      + hostile.flatMap { text -> [Fact] in
        [
          .begun(name: text), .answered(address, .value(.text(text)), was: .value(.text(text))),
          .reopened(.needs, reason: text), .waived(check: text, reason: text, by: text),
          .issued(document: text, digest: text),
          .resumed([.followUp, .evaluation], reason: text, forgetting: [address], lapsing: nil),
          .resumed([.followUp], reason: text, forgetting: [], lapsing: ["G6.period", "G7.complete"]),
        ]
      } + [
        .added(
          "assets", ItemID(letter: "A", number: 2),
          told: Answers(
            hostile.enumerated().map { ("q\($0.offset)", .value(.text($0.element))) } + [("unknown", .unknown)])),
        .listed("assets", complete: false), .resumed([], reason: "", forgetting: [], lapsing: nil),
        .resumed([], reason: "", forgetting: [], lapsing: []),
      ]
  }()

  @Test func everyShapeOfAFactComesBackAsItWasKept() throws {
    let kept = events(ReadingTests.shapes, by: "cl\0a\tire -é")
    let library = try SQLiteLibrary(at: folder["carnet.sqlite"], creating: true)
    var journal = try library.create("Atelier", at: .noon)
    try journal.append(kept)
    #expect(try journal.events() == kept)
    #expect(try library.verify("Atelier") == .sound(events: kept.count, erased: 0))
  }

  @Test(arguments: [
    "2026-01-08T09:12:00+01:00", "1999-12-31T23:59:59-18:00", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+18:00",
  ])
  func anInstantComesBackWithItsOffset(iso: String) throws {
    let at = try #require(Instant(iso: iso))
    var journal = try SQLiteLibrary.inMemory().create("Atelier", at: at)
    try journal.append([Event(position: 1, act: 1, at: at, by: "claire", fact: .begun(name: "Atelier"))])
    #expect(try journal.events().map(\.at.iso) == [iso])
  }

  @Test func aDossierFoldedFromTheFileIsThatOfTheEvents() throws {
    let all = events(ReadingTests.shapes)
    var expected = Dossier()
    for event in all { expected.apply(event) }
    let path = try folder.library(holding: ReadingTests.shapes)
    let (dossier, reason) = try reread(path)
    #expect(dossier.stateText == expected.stateText)
    #expect(dossier.position == all.count)
    #expect(reason == nil)
  }

  @Test func foldingGoesOnFromThePositionOfTheDossier() throws {
    var journal = try SQLiteLibrary.inMemory().create("Atelier", at: .noon)
    var dossier = Dossier()
    try journal.append(events([.begun(name: "Atelier"), named("x")]))
    try journal.fold(into: &dossier)
    try journal.append(events([named("y")], after: 2))
    try journal.fold(into: &dossier)
    try journal.fold(into: &dossier)
    #expect(dossier.position == 3)
    #expect(dossier.actsThatHold.count == 2)
  }

  @Test(arguments: ["answered 2\tcompany.name", "", "entered 1\tnowhere", "\tx"])
  func anUnknownShapeMakesTheDossierReadOnlyAndLosesNothing(record: String) throws {
    let path = try folder.library(holding: [.begun(name: "Atelier"), named("avant"), named("x"), named("après")])
    try tamper(path, "UPDATE event SET record = '\(record)' WHERE position = 3")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let library = try SQLiteLibrary(at: path, creating: false)
    var journal = try library.journal(of: "Atelier")
    var dossier = Dossier()
    try journal.fold(into: &dossier)
    #expect(dossier.position == 2)
    #expect(dossier.answer(at: Address(Subject("company"), "name")) == .value(.text("avant")))
    let shape = String(record.prefix { $0 != "\t" })
    let expected = LibraryFault.unreadable(dossier: "Atelier", position: 3, shape: shape)
    #expect(journal.readOnlyReason == expected)
    #expect(fault { try journal.append(events([named("z")], after: 4)) } == expected)
    #expect(try library.dossiers().map(\.events) == [4])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test(arguments: ["DELETE FROM event WHERE position = 2", "UPDATE event SET at = 'hier' WHERE position = 2"])
  func aMissingEventMakesTheDossierReadOnly(sql: String) throws {
    let path = try folder.library(holding: [.begun(name: "Atelier"), named("x"), named("y")])
    try tamper(path, sql)
    let (dossier, reason) = try reread(path)
    #expect(dossier.position == 1)
    #expect(reason == .broken(dossier: "Atelier", position: 2))
  }

  @Test func readingALargeDossierTakesTimeInProportion() throws {
    func nanoseconds(_ count: Int) throws -> UInt64 {
      let folder = try TemporaryFolder()
      let path = try folder.library(
        holding: (0..<count).map { index in
          .answered(
            Address(Subject("incidents", ItemID(letter: "I", number: index / 8 + 1)), "field\(index % 8)"),
            .value(.text("Le poste de caisse ne démarre plus")), was: nil)
        })
      var best = UInt64.max
      for _ in 0..<3 {
        let start = DispatchTime.now().uptimeNanoseconds
        #expect(try reread(path).dossier.position == count)
        best = min(best, DispatchTime.now().uptimeNanoseconds - start)
      }
      return best
    }
    #expect(try nanoseconds(40_000) < 8 * nanoseconds(10_000))
  }
}
