import CarnetCore

/// A screen that lays out what is said for a terminal or a pipe.
///
/// The talk goes to one descriptor and data (documents, tables, lists) to another: they differ when standard output is a
/// pipe.
package struct TerminalScreen: Screen {
  private let talk: Descriptor
  private let data: Descriptor
  private let colour: Bool
  private let pages: Bool
  private let isPlain: Bool
  private var chosen: Paging
  private let environment: [String: String]

  /// A screen for the talk and the data.
  ///
  /// `pages` shows what is longer than two screens page by page, with the `$PAGER` of the environment where it names a
  /// program of the person's choice; `plain` says in sentences what the layout shows.
  package init(
    talk: Descriptor, data: Descriptor, colour: Bool, pages: Bool, plain: Bool = false, environment: [String: String]
  ) {
    self.talk = talk
    self.data = data
    self.colour = colour
    self.pages = pages && !plain
    chosen = TerminalScreen.paging(wishedBy: environment["PAGER"])
    isPlain = plain
    self.environment = environment
  }

  /// How a `$PAGER` wants long texts shown: empty, all at once; the usual ones, that nobody chose, by Carnet itself.
  private static func paging(wishedBy command: String?) -> Paging {
    guard let command else { return .screens }
    guard let program = command.split(separator: " ").first else { return .off }
    let usual = ["less", "more", "pager"]
    return (usual + usual.map { "/usr/bin/" + $0 }).contains(String(program)) ? .screens : .less
  }

  /// As it was chosen, where there are pages.
  package var paging: Paging {
    get { pages ? chosen : .off }
    set { chosen = newValue }
  }

  package mutating func put(_ utterances: [Utterance], in language: Language) throws {
    var rest = utterances[...]
    while let first = rest.first {
      // What goes to one place is said, and paged, as one.
      let place = destination(of: first)
      let together = rest.prefix { destination(of: $0) == place }
      rest = rest.dropFirst(together.count)
      try put(together, in: language, on: place)
    }
  }

  /// What sentences may fill: an eye loses its line on a wider one.
  ///
  /// A table takes what there is.
  private static let longestLine = 120

  private func destination(of utterance: Utterance) -> Descriptor { utterance.isData ? data : talk }

  private func put(_ utterances: ArraySlice<Utterance>, in language: Language, on place: Descriptor) throws {
    let width = place.isTerminal ? place.columns ?? 80 : 100
    let lineLength = min(width, TerminalScreen.longestLine)
    let lines = utterances.flatMap { utterance in
      isPlain
        ? utterance.inSentences(language)
        : utterance.lines(width: utterance.isTable ? width : lineLength, language: language)
    }
    guard !lines.isEmpty else { return }
    let text = colour && place.isTerminal ? ansi(lines) : plainText(lines) + "\n"
    // What is not two screens long is found by scrolling back.
    if place.isTerminal, let height = place.rows, lines.count >= 2 * height {
      switch paging {
      case .screens:
        let shown = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return try Pager(input: .input, output: place, language: language, colour: colour).show(shown, rows: height)
      case .less: if page(text, on: place) { return }
      case .off: break
      }
    }
    try place.write(text)
  }

  /// Lines with the escape sequences of their looks.
  private func ansi(_ lines: [Line]) -> String {
    lines.map { line in
      line.map { run in
        run.style.look.map { "\u{1B}[\($0)m\(run.text)\u{1B}[0m" } ?? run.text
      }.joined()
    }.joined(separator: "\n") + "\n"
  }

  /// Shows a long text with `$PAGER`, or `less` where it is not set; false when that cannot be run.
  ///
  /// An empty `$PAGER` asks for no pager.
  private func page(_ text: String, on place: Descriptor) -> Bool {
    let command = environment["PAGER"] ?? "less"
    // Without these, less shows the sequences of colours and, in a locale without UTF-8, the accents as codes.
    let looks = ["LESS": "FRX", "LESSCHARSET": "utf-8"].merging(environment) { _, own in own }
    return Program(command: command, environment: looks)?.run(feeding: text, output: place) != nil
  }
}

extension Run.Style {
  /// What a terminal is told to show it so; nil for ordinary text.
  ///
  /// Only what can be read on a dark ground and on a light one, with the eight colours that every terminal has: yellow is
  /// lost on white, blue alone on black; bold, which many draw lighter, mends that of blue.
  package var look: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .dim: "2"
    case .good: "32"
    case .bad: "31"
    case .caution: "35"
    case .typed: "1;34"
    }
  }
}

extension Utterance {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }

  /// True for what a person may want to keep: documents, tables, lists.
  fileprivate var isData: Bool {
    switch self {
    case .document, .table, .facts, .list: true
    default: false
    }
  }
}
