import CarnetCore
import Foundation
import Glibc

/// A screen that lays out what is said for a terminal or a pipe.
///
/// The talk goes to one descriptor and data (documents, lists) to another: they differ when standard output is a pipe.
package struct TerminalScreen: Screen {
  private let talk: Descriptor
  private let data: Descriptor
  private let colour: Bool
  private let pages: Bool
  /// The language of the words around values.
  package var language: Language

  /// A screen; `pages` to show long documents with the pager.
  package init(talk: Descriptor, data: Descriptor, colour: Bool, pages: Bool, language: Language) {
    self.talk = talk
    self.data = data
    self.colour = colour
    self.pages = pages
    self.language = language
  }

  package mutating func show(_ utterances: [Utterance]) throws {
    for utterance in utterances {
      let descriptor = utterance.isData ? data : talk
      let width = descriptor.isTerminal ? min(columns(of: descriptor), 120) : 100
      let lines = utterance.lines(width: width, language: language)
      let text = colour && descriptor.isTerminal ? ansi(lines) : plainText(lines) + "\n"
      if pages, descriptor.isTerminal, lines.count >= rows(of: descriptor), rows(of: descriptor) > 0, page(text) {
        continue
      }
      try descriptor.write(text)
    }
  }

  /// Lines with the escape sequences of their looks.
  private func ansi(_ lines: [Line]) -> String {
    lines.map { line in
      line.map { run in
        switch run.style {
        case .plain: run.text
        case .strong: "\u{1B}[1m\(run.text)\u{1B}[0m"
        case .dim: "\u{1B}[2m\(run.text)\u{1B}[0m"
        case .good: "\u{1B}[32m\(run.text)\u{1B}[0m"
        case .bad: "\u{1B}[31m\(run.text)\u{1B}[0m"
        case .caution: "\u{1B}[33m\(run.text)\u{1B}[0m"
        }
      }.joined()
    }.joined(separator: "\n") + "\n"
  }

  /// Shows a long text with `$PAGER` or `less`; false when neither can be run.
  private func page(_ text: String) -> Bool {
    let wanted = ProcessInfo.processInfo.environment["PAGER"].map { $0.split(separator: " ").map(String.init) } ?? []
    let command = wanted.isEmpty ? ["less", "-FRX"] : wanted
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = input
    // A pager that leaves early must not end Carnet by SIGPIPE.
    signal(SIGPIPE, SIG_IGN)
    // `env` would fail after the text is lost: look before.
    guard (try? which(command[0])) == true, (try? process.run()) != nil else { return false }
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    return true
  }

  private func which(_ name: String) throws -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return name.contains("/")
      ? unsafe access(name, X_OK) == 0
      : path.split(separator: ":").contains { unsafe access("\($0)/\(name)", X_OK) == 0 }
  }
}

extension Utterance {
  /// True for what a person may want to keep: documents, tables, lists.
  fileprivate var isData: Bool {
    switch self {
    case .document, .table, .facts, .list: true
    default: false
    }
  }
}
