extension TextLayout {
  /// Bars of █ behind their labels, the figures aligned on the right, the target as a line across the bars.
  func chart(_ chart: Chart) -> [Line] {
    let labels = chart.bars.map { safeLine($0.label) }
    let figures = chart.bars.map { safeLine($0.words) }
    let labelWidth = min(max(2, labels.map { displayWidth($0) }.max() ?? 0), width / 3)
    let figureWidth = min(max(2, figures.map { displayWidth($0) }.max() ?? 0), width / 3)
    let room = width - labelWidth - figureWidth - 4
    let scale = BarScale(chart, length: room)
    let bars = chart.bars.indices.flatMap { index -> [Line] in
      let label = wrapped(labels[index], width: labelWidth)
      let figure = wrapped(figures[index], width: figureWidth)
      return (0..<max(label.count, figure.count)).map { row in
        let drawn = row == 0 ? scale.drawn(chart.bars[index].value) : scale.drawn(0)
        return [
          Run("  \(filled(row < label.count ? label[row] : "", width: labelWidth)) "), Run(drawn, .strong),
          Run(" " + filled(row < figure.count ? figure[row] : "", width: figureWidth, leading: true)),
        ]
      }
    }
    let mark = chart.target == nil ? "  " : "  │ "
    let target = chart.targetWords.isEmpty ? [] : hanging(mark, chart.targetWords, .dim)
    return hanging("", chart.title, .strong) + bars + target
  }
}

/// How long a bar is, in columns.
private struct BarScale {
  let length: Int
  let longest: Double
  let target: Int?

  init(_ chart: Chart, length: Int) {
    self.length = length
    longest = chart.longest
    let target = chart.target.map { BarScale.columns($0, of: chart.longest, in: length) }
    self.target = target.map { max(0, min(length - 1, $0 - 1)) }
  }

  /// A bar and the spaces after it; a value too small for a column still shows.
  func drawn(_ value: Double) -> String {
    let filled = BarScale.columns(value, of: longest, in: length)
    let whole = (0..<length).map { column -> Character in
      if column == target { return "│" }
      if column < filled { return "█" }
      return column == 0 && value > 0 ? "▏" : " "
    }
    return String(whole)
  }

  private static func columns(_ value: Double, of longest: Double, in length: Int) -> Int {
    guard longest > 0, value.isFinite, value > 0 else { return 0 }
    return min(length, Int((min(1, value / longest) * Double(length)).rounded()))
  }
}

extension Chart {
  /// The largest of the values and the target, in the chart's unit: what fills a bar; 0 when nothing is above zero.
  package var longest: Double {
    (bars.map(\.value) + (target.map { [$0] } ?? [])).filter(\.isFinite).reduce(0, max)
  }
}
