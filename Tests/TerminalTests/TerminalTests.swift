import CarnetCore
import Foundation
import TestSupport
import Testing

/// The program in a window of tmux: a real terminal, with keys sent and the screen read.
final class Window {
  let folder: String
  /// Where the server of this window listens: in its folder, and gone with it.
  private var socket: String { folder + "/tmux" }
  /// True while the server answers.
  private var isServed: Bool { (try? tmux(["list-sessions"])).map { !$0.isEmpty } ?? false }

  init(_ arguments: String = "", environment: String = "LANG=fr_FR.UTF-8", columns: Int = 80, rows: Int = 24) throws {
    folder = try temporaryFolder()
    let command =
      "cd \(folder) && env -u LC_ALL -u NO_COLOR CARNET_LIBRARY=\(folder)/l/c.sqlite PAGER=cat \(environment) \(Repository.program) \(arguments); echo rc=$?; exec sh"
    try tmux(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "sh", "-c", command])
  }

  deinit {
    // Not `kill-server`: the server has the signals of this process's threads, which are held back.
    _ = try? tmux(["kill-session"])
    for _ in 0..<100 where FileManager.default.fileExists(atPath: socket) && isServed { usleep(20_000) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  @discardableResult
  func tmux(_ arguments: [String]) throws -> String {
    // A file, not a pipe: the server that the first call starts would keep a pipe open for ever.
    let file = folder + "/tmux-" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: file, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // The server that the first call starts would keep the descriptor by which Foundation sees the end of a process.
    let closing = "i=3; while [ $i -lt 64 ]; do eval \"exec $i>&-\"; i=$((i+1)); done; exec tmux \"$@\""
    process.arguments = ["bash", "-c", closing, "bash", "-S", socket, "-f", "/dev/null", "-u"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  }

  func screen(escapes: Bool = false) throws -> String {
    try tmux(["capture-pane", "-p", "-S", "-200"] + (escapes ? ["-e"] : []))
  }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }
  /// Presses keys by name: `Enter`, `C-c`, `Home`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Waits until the screen shows words; fails after twenty seconds with what it shows instead.
  @discardableResult
  func expect(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    var shown = ""
    for _ in 0..<400 {
      shown = try screen()
      if Typography.plain(shown).contains(words) { return shown }
      usleep(50_000)
    }
    Issue.record("«\(words)» not on the screen:\n\(shown)", sourceLocation: sourceLocation)
    return shown
  }
}

@Suite("On a real terminal", .serialized, .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")))
struct TerminalTests {
  @Test("asks one question at a time, with accents in and out")
  func asks() throws {
    let window = try Window()
    try window.expect("Nom de l'entreprise ›")
    try window.type("Boulangerie Élise & fils")
    try window.press("Enter")
    try window.expect("Effectif (personnes) ‹nombre› ›")
    try window.type("beaucoup")
    try window.press("Enter")
    // What was refused stands ready to be edited.
    try window.expect("‹nombre› › beaucoup")
    try window.press("C-u")
    try window.type("12")
    try window.press("Enter")
    try window.type(":voir company")
    try window.press("Enter")
    try window.expect("Boulangerie Élise & fils")
  }

  @Test("edits with the usual keys")
  func edits() throws {
    let window = try Window()
    try window.expect("entreprise ›")
    try window.type("telier du pain")
    try window.press("Home")
    try window.type("A")
    try window.press("End")
    try window.type("X")
    try window.press("BSpace", "Left", "Left", "Left", "Left", "DC")
    try window.type("P")
    try window.press("Enter")
    try window.expect("Effectif")
    try window.press("Up")
    try window.expect("› Atelier du Pain")
  }

  @Test("finds an earlier line with Ctrl-R, also from an earlier session")
  func history() throws {
    let window = try Window()
    try window.expect("entreprise ›")
    try window.type("Atelier unique")
    try window.press("Enter")
    try window.expect("Effectif")
    try window.press("C-d")
    try window.expect("rc=0")
    try window.type("CARNET_LIBRARY=\(window.folder)/l/c.sqlite LANG=fr_FR.UTF-8 \(Repository.program)")
    try window.press("Enter")
    try window.expect("Inventaire")
    try window.press("C-r")
    try window.type("uniq")
    try window.expect("Atelier unique")
  }

  @Test("completes commands and choices, alone or listed")
  func completes() throws {
    let window = try Window()
    try window.expect("entreprise ›")
    try window.type(":ag")
    try window.press("Tab")
    try window.expect("› :agenda")
    try window.press("C-u")
    try window.type(":ét")
    try window.press("Tab")
    try window.expect(":étape")
    try window.expect("Aller à une étape")
  }

  @Test("takes a paste of several lines as one answer")
  func paste() throws {
    let window = try Window()
    try window.expect("entreprise ›")
    try window.tmux(["set-buffer", "Atelier\nKermarrec\nRennes\n"])
    try window.tmux(["paste-buffer", "-p"])
    try window.expect("› Atelier Kermarrec Rennes")
    try window.press("Enter")
    try window.expect("Effectif")
    let screen = try window.screen()
    #expect(!screen.contains("✗"))
  }

  @Test("Ctrl-C drops the line, says how to leave on an empty one, and loses nothing")
  func interrupt() throws {
    let window = try Window()
    try window.expect("entreprise ›")
    try window.type("Atelier")
    try window.press("Enter")
    try window.expect("Effectif")
    try window.type("123")
    try window.press("C-c")
    try window.expect("123^C\nEffectif (personnes) ‹nombre› ›")
    try window.press("C-c")
    try window.expect("Pour quitter, tapez :quitter")
    try window.expect("vide.\nEffectif (personnes) ‹nombre› ›")
    try window.press("C-d")
    try window.expect("rc=0")
  }

  @Test("Ctrl-Z stops it and it comes back where it was")
  func suspend() throws {
    // Nothing of the program is on the screen yet, and the prompt differs from how it is typed: each wait is for something new.
    let window = try Window("--version")
    try window.expect("rc=0")
    try window.type("exec env PS1=pret\\$ bash --norc")
    try window.press("Enter")
    try window.expect("pret$")
    try window.type("CARNET_LIBRARY=\(window.folder)/l/c.sqlite LANG=fr_FR.UTF-8 CARNET_LANG=fr \(Repository.program)")
    try window.press("Enter")
    try window.expect("entreprise ›")
    try window.type("Ate")
    try window.press("C-z")
    try window.expect("Stopped")
    try window.type("fg")
    try window.press("Enter")
    try window.type("lier")
    try window.press("Enter")
    try window.expect("Effectif")
  }

  @Test("SIGTERM gives the terminal back as it was")
  func terminated() throws {
    let window = try Window()
    try window.expect("entreprise ›")
    try window.type("Ate")
    try window.expect("entreprise › Ate")
    // The program is the only child of the shell in the window.
    let shell = try window.tmux(["list-panes", "-F", "#{pane_pid}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pkill", "-TERM", "-P", shell]
    try process.run()
    process.waitUntilExit()
    try window.expect("rc=143")
    try window.type("stty -a | tr ' ' '\\n' | grep -x -e icanon -e echo -e isig | sort | tr '\\n' '+'")
    try window.press("Enter")
    try window.expect("echo+icanon+isig+")
  }

  @Test("redraws when the window changes")
  func resize() throws {
    let window = try Window(columns: 100)
    try window.expect("entreprise ›")
    try window.type("Atelier Boulanger")
    try window.tmux(["resize-window", "-x", "60", "-y", "20"])
    try window.type(" Kermarrec")
    try window.press("Enter")
    try window.expect("Effectif")
    try window.type(":voir company")
    try window.press("Enter")
    try window.expect("Atelier Boulanger Kermarrec")
  }

  @Test(
    "keeps accents in any locale and terminal",
    arguments: ["LC_ALL=C", "LC_ALL=xx_XX.bogus", "LC_ALL=fr_FR.UTF-8", "TERM=dumb", "TERM=inconnu-42", "TERM="])
  func surroundings(environment: String) throws {
    let window = try Window("--lang fr", environment: environment)
    try window.expect("Nom de l'entreprise")
    try window.type("Élise")
    try window.press("Enter")
    try window.expect("Effectif")
    try window.type(":voir company")
    try window.press("Enter")
    let screen = try window.expect("Élise")
    #expect(!screen.contains("[1m") && !screen.contains("\\U+"))
  }

  @Test("has no colour when none is wanted", arguments: ["NO_COLOR=1 LANG=fr_FR.UTF-8", "TERM=dumb LANG=fr_FR.UTF-8"])
  func colourless(environment: String) throws {
    let window = try Window(environment: environment)
    try window.expect("Nom de l'entreprise")
    try window.type("x")
    try window.press("Enter")
    try window.type("beaucoup")
    try window.press("Enter")
    try window.expect("nombre entier")
    #expect(!(try window.screen(escapes: true)).contains("\u{1B}[31m"))
  }

  @Test("--plain numbers the choices and redraws nothing")
  func plain() throws {
    let window = try Window("--plain")
    for line in ["Atelier", "12", "123456782"] {
      try window.type(line)
      try window.press("Enter")
    }
    try window.expect("1. SARL")
    try window.type("perdu")
    try window.press("C-c")
    try window.expect("Pour quitter, tapez :quitter")
    try window.type("1")
    try window.press("Enter")
    try window.expect("Capital social")
  }

  @Test("with standard output a pipe, the talk stays on the terminal and data go out")
  func piped() throws {
    let window = try Window("| cat > data.txt")
    try window.expect("Nom de l'entreprise ›")
    try window.type("Atelier")
    try window.press("Enter")
    try window.expect("Effectif")
    try window.type(":voir company")
    try window.press("Enter")
    try window.expect("Entreprise\nEffectif (personnes) ‹nombre› ›")
    try window.press("C-d")
    try window.expect("rc=0")
    let data = try String(contentsOfFile: window.folder + "/data.txt", encoding: .utf8)
    #expect(data.contains("Atelier") && !data.contains("Effectif") && !data.contains("\u{1B}"))
  }

  @Test("a long answer is written in the person's own editor, and the terminal comes back as it was")
  func composes() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let editor = folder + "/editor"
    try "#!/bin/sh\nprintf 'Boulangerie Élise\n' > \"$1\"\n".write(toFile: editor, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor)
    let window = try Window(environment: "LANG=fr_FR.UTF-8 EDITOR=\(editor)")
    try window.expect("Nom de l'entreprise ›")
    try window.type(":rédiger")
    try window.press("Enter")
    try window.expect("Effectif (personnes)")
    try window.type(":voir company")
    try window.press("Enter")
    try window.expect("Boulangerie Élise")
  }
}
