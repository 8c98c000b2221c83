import CarnetCore
import CarnetJournal
import Testing

/// How faults are worded, and how the process ends for them.
struct FaultWordsTests {
  static let nasty = "/tmp/a\u{1B}[2J\nb\u{202E}"
  static let all: [(fault: LibraryFault, code: Int32)] = [
    (.missing(path: nasty), 66), (.isFolder(path: nasty), 65), (.notALibrary(path: nasty), 65),
    (.tooNew(path: nasty), 65), (.damaged(path: nasty), 65), (.cannotCreate(path: nasty), 73),
    (.strayLink(path: nasty), 73), (.readOnly(path: nasty), 74), (.busy, 75), (.full, 74), (.io(path: nasty), 74),
    (.noSuchDossier(name: nasty, near: []), 66), (.noSuchDossier(name: nasty, near: [nasty, "b"]), 66),
    (.exists(name: nasty), 65), (.badName(name: nasty), 65),
    (.unreadable(dossier: nasty, position: 3, shape: nasty), 65), (.broken(dossier: nasty, position: 3), 65),
    (.noSuchEvent(dossier: nasty, position: 3), 66),
  ]

  @Test(arguments: all.indices) func aFaultEndsTheProcessAsConvened(index: Int) {
    #expect(FaultWordsTests.all[index].fault.exit.rawValue == FaultWordsTests.all[index].code)
    #expect(OutOfStep(expected: 3).exit.rawValue == 75)
  }

  @Test(arguments: all.map(\.fault.message) + [OutOfStep(expected: 3).message], Language.allCases)
  func whatAFaultQuotesCannotTouchTheTerminal(message: Text?, language: Language) throws {
    let message = try #require(message)
    #expect(safeLine(message[language], limit: 10_000) == message[language])
  }
}
