import CarnetCore
import CarnetTerminal
import Foundation
import Glibc

// Asks one question after another on the terminal it is started on, and says what it heard, for the tests to compare. What
// it asks next follows from the word that it heard last.

/// What is asked after a word was heard.
func question(after word: String) -> Prompt {
  switch word {
  case "prefill": Prompt(words: "Nom", prefill: "Élise\u{A0}Ker marrec")
  case "paragraph": Prompt(words: "Texte", takesParagraph: true)
  case "edit paragraph": Prompt(words: "Texte", prefill: "un\ndeux", takesParagraph: true)
  case "long":
    Prompt(
      words: String(repeating: "Sans cet ordinateur, ", count: 6) + "fin", hint: "1 · 2", defaultValue: "3")
  case "hint": Prompt(words: "Acheté le", hint: "jour", defaultValue: "16 mars 2020")
  case "choice": Prompt(words: "Quelle sorte ?", hint: "Tab", choices: ["ordinateur", "réseau"])
  default: Prompt(words: "Élève")
  }
}

/// The ways to go on that Tab finds.
func completions(of line: String) -> [Completion] {
  let all = [
    Completion("ordinateur", meaning: "poste fixe"), Completion("ordinaire", meaning: "autre"),
    Completion("réseau", meaning: "routeur"),
  ]
  return all.filter { folded($0.line).hasPrefix(folded(line)) }
}

func escaped(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x300 || scalar.value == 0x301
      ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
  }.joined()
}

/// What the source says of its end.
func words(of end: Said.End) -> String {
  switch end {
  case .left: "of input"
  case .interrupted: "by signal \(SIGINT)"
  case .terminated: "by signal \(SIGTERM)"
  case .hungUp: "by signal \(SIGHUP)"
  }
}

/// Hears until the end, and gives it; what it heard goes to the terminal, and to standard output when that is another place.
func converse(
  _ source: inout some LineSource & ~Copyable, _ facts: TerminalFacts, _ environment: [String: String]
) throws -> Said.End {
  var word = ""
  while true {
    let asked = question(after: word)
    let situation = Situation(
      dossier: Dossier(), shown: [], prompt: { asked }, completions: { completions(of: $0) })
    let heard = try source.next(in: situation)
    let said: String
    switch heard.said {
    case .line(let line):
      word = line
      said = "line <\(escaped(line))>"
      if line == "wait" {
        // A stretch of work between two questions.
        var byte: UInt8 = 0
        _ = unsafe read(STDIN_FILENO, &byte, 1)
      }
      if line == "editor" {
        let text = editInEditor("avant\n", environment: environment)
        try facts.talk.write("edited <\(text.map(escaped) ?? "nil")>\n")
      }
      if line == "pages" || line == "talks" {
        var screen = TerminalScreen(
          talk: facts.talk, data: .output, colour: facts.colour, pages: facts.reading == .editing,
          plain: facts.isPlain, environment: environment)
        let points = (1...60).map { "point \($0) é" }
        try screen.show(line == "talks" ? points.map { .note($0) } : [.list(numbered: true, points)], in: .fr)
        try screen.show([.refused(sentence: "Non.", remedy: nil)], in: .fr)
      }
      if line == "say" {
        var screen = TerminalScreen(
          talk: facts.talk, data: .output, colour: facts.colour, pages: false, plain: facts.isPlain,
          environment: environment)
        try screen.show(
          [.refused(sentence: "Faux.", remedy: "Par exemple : 12"), .facts([.init("Nom", "Élise")])], in: .fr)
      }
    case .dropped(let empty):
      word = ""
      said = "dropped \(empty ? "empty" : "line")"
    case .end(let end): return end
    case .answer, .another: return .left
    }
    try facts.talk.write("heard \(said)\n")
    if facts.talk != .output { try Descriptor.output.write("\(said)\n") }
  }
}

signal(SIGPIPE, SIG_IGN)
if CommandLine.arguments.contains("--thread") {
  // A thread that holds no signal back, as some library may start one.
  Thread { while true { sleep(1_000) } }.start()
}
let environment = ProcessInfo.processInfo.environment
let facts = TerminalFacts(environment: environment, plain: CommandLine.arguments.contains("--plain"))
let clock = { Instant(epochSeconds: 0) }
do {
  switch facts.reading {
  case .piped:
    var source = PipeSource(now: clock)
    _ = try converse(&source, facts, environment)
  case .plain:
    var source = PlainSource(talk: facts.talk, language: .fr, environment: environment, now: clock)
    let end = try converse(&source, facts, environment)
    try facts.talk.write("end \(words(of: end))\n")
  case .editing:
    var source = try EditLineSource(
      history: ["Atelier unique", "réponse d'hier"], colour: facts.colour, environment: environment, now: clock)
    let end = try converse(&source, facts, environment)
    try facts.talk.write("end \(words(of: end))\n")
  }
} catch {
  try? Descriptor.error.write("failed \(error)\n")
  exit(1)
}
