import CarnetCore

/// A chart as a figure with inline SVG; a screen reader gets its title and its figures as a sentence.
///
/// Looks are attributes and not styles: some converters do not apply a page's styles inside an image.
func svg(_ chart: Chart, id: String) -> String {
  guard !chart.bars.isEmpty else { return "" }
  let drawing = BarDrawing(chart)
  let caption =
    "<strong>\(escaped(chart.title))</strong>"
    + (chart.targetWords.isEmpty ? "" : "<span class=\"target\">\(escaped(chart.targetWords))</span>")
  let figures = chart.bars.map { "\($0.label) \($0.words)" } + (chart.targetWords.isEmpty ? [] : [chart.targetWords])
  return """
    <figure>
    <figcaption>\(caption)</figcaption>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 \(drawing.height)" width="660" height="\(drawing.height)" \
    role="img" aria-labelledby="\(id)-title \(id)-desc">
    <title id="\(id)-title">\(escaped(chart.title))</title>
    <desc id="\(id)-desc">\(escaped(figures.joined(separator: " ; ")))</desc>
    \(drawing.shapes.joined(separator: "\n"))
    </svg>
    </figure>
    """
}

/// Where the bars of a chart stand, in units of which a page is 660 wide.
private struct BarDrawing {
  private let chart: Chart
  private let labels: [[String]]
  private let figures: [String]
  private let tops: [Int]
  private let labelWidth: Int
  private let length: Int
  let height: Int

  private static let letter = 7

  init(_ chart: Chart) {
    self.chart = chart
    labels = chart.bars.map { wrapped(safeLine($0.label, limit: 120), width: 28) }
    let longestLabel = labels.flatMap { $0 }.map { displayWidth($0) }.max() ?? 0
    figures = chart.bars.map { truncated(safeLine($0.words), width: 24) }
    let longestFigure = figures.map { displayWidth($0) }.max() ?? 0
    labelWidth = longestLabel * BarDrawing.letter + 12
    length = max(120, 660 - labelWidth - longestFigure * BarDrawing.letter - 16)
    var tops: [Int] = []
    var top = 4
    for label in labels {
      tops.append(top)
      top += 14 * label.count + 12
    }
    self.tops = tops
    height = top
  }

  var shapes: [String] { chart.bars.indices.map(bar) + (chart.target.map { [line($0)] } ?? []) }

  private func bar(_ index: Int) -> String {
    let bar = chart.bars[index]
    let height = 14 * labels[index].count + 4
    let middle = tops[index] + height / 2
    let thickness = 14
    let top = middle - thickness / 2
    let label = labels[index].enumerated().map { row, words in
      text(words, x: fixed(Double(labelWidth - 10), 0), y: tops[index] + 13 + 14 * row, anchor: "end", fill: "#1c1c1e")
    }
    return label.joined() + rectangle(Double(length), top, thickness, "#eef0f1")
      + rectangle(share(bar.value) * Double(length), top, thickness, "#2b6173")
      + text(
        figures[index], x: fixed(Double(labelWidth + length + 8), 0), y: middle + 4, anchor: "start",
        fill: "#1c1c1e")
  }

  private func rectangle(_ width: Double, _ y: Int, _ height: Int, _ fill: String) -> String {
    width > 0
      ? "<rect x=\"\(labelWidth)\" y=\"\(y)\" width=\"\(fixed(width, 1))\" height=\"\(height)\" fill=\"\(fill)\"/>" : ""
  }

  private func text(_ words: String, x: String, y: Int, anchor: String, fill: String) -> String {
    """
    <text x="\(x)" y="\(y)" text-anchor="\(anchor)" font-family="\(sansSerif)" font-size="12.5" \
    fill="\(fill)">\(escaped(words))</text>
    """
  }

  private func line(_ target: Double) -> String {
    let x = fixed(Double(labelWidth) + share(target) * Double(length), 1)
    return """
      <line x1="\(x)" x2="\(x)" y1="0" y2="\(height - 6)" stroke="#a4342a" stroke-width="1.5" stroke-dasharray="4 3"/>
      """
  }

  /// The part of a whole bar that a value fills, from 0 to 1.
  private func share(_ value: Double) -> Double {
    let longest = chart.longest
    guard longest > 0, value.isFinite else { return 0 }
    return max(0, min(1, value / longest))
  }
}
