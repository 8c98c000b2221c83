import CarnetCore
import Testing

/// What holds of every layout, whatever the words.
struct TextSafetyTests {
  private func lines(_ words: String, width: Int, language: Language) -> [Line] {
    OutputSamples.utterances(words).flatMap { $0.lines(width: width, language: language) }
      + OutputSamples.document(OutputSamples.blocks(words), language: language, words: words).lines(width: width)
  }

  @Test(arguments: [20, 21, 40, 59, 60, 80, 200, 400], OutputSamples.hostile)
  func noLineIsWiderThanTheScreen(width: Int, words: String) {
    for language in Language.allCases {
      for line in lines(words, width: width, language: language) {
        let text = line.map(\.text).joined()
        #expect(displayWidth(text) <= width, "\(text.debugDescription)")
      }
    }
  }

  @Test(arguments: [-1, 0, 19], [401, 100_000])
  func widthsBeyondReasonAreBroughtBack(narrow: Int, wide: Int) {
    let utterance = Utterance.standing(title: "1 Inventaire", progress: "")
    #expect(displayWidth(plainText(utterance.lines(width: narrow, language: .fr))) == 20)
    #expect(displayWidth(plainText(utterance.lines(width: wide, language: .fr))) == 400)
  }

  @Test(arguments: OutputSamples.hostile)
  func nothingShownCanHarmATerminal(words: String) {
    for run in lines(words, width: 80, language: .fr).joined() {
      for scalar in run.text.unicodeScalars {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        let isDirection =
          [0x200E, 0x200F, 0x61C].contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value)
        #expect(!isControl && !isDirection, "U+\(String(scalar.value, radix: 16)) in \(run.text.debugDescription)")
      }
    }
  }

  @Test(arguments: [20, 80])
  func everyWordIsStillThere(width: Int) {
    let words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu"
    for block in OutputSamples.blocks(words) where block != .pageBreak {
      let text = plainText(OutputSamples.document([block], words: "T").lines(width: width))
      switch block {
      case .list(_, []), .facts([]), .table(Table(columns: [], rows: [[]])): break
      case .signatures(let places) where places.count == 1: #expect(text.contains("____"))
      default: for word in words.split(separator: " ") { #expect(text.contains(word), "\(word) in \(text)") }
      }
    }
  }
}
