/// The hours of a week during which something is open, in local time.
///
/// A lunch break makes two windows of one day. Kept in a normal form: the same hours are equal, however they were said.
package struct WeeklyWindows: Hashable, Sendable {
  /// The open minutes of each ISO weekday, Monday first: in order, apart, within 0 to 1 440.
  package let days: [[Range<Int>]]

  /// The windows of each weekday, Monday first; nil unless there are seven days of windows in order that do not overlap.
  ///
  /// Windows that touch become one.
  package init?(days: [[Range<Int>]]) {
    guard days.count == 7 else { return nil }
    var normal: [[Range<Int>]] = []
    for windows in days {
      var joined: [Range<Int>] = []
      for window in windows {
        guard !window.isEmpty, window.lowerBound >= joined.last?.upperBound ?? 0, window.upperBound <= 1_440 else {
          return nil
        }
        if let last = joined.last, last.upperBound == window.lowerBound {
          joined[joined.count - 1] = last.lowerBound..<window.upperBound
        } else {
          joined.append(window)
        }
      }
      normal.append(joined)
    }
    self.days = normal
  }

  private init(checked days: [[Range<Int>]]) { self.days = days }

  /// Every hour of every day: elapsed time.
  package static let always = WeeklyWindows(checked: Array(repeating: [0..<1_440], count: 7))

  /// No hour of any day.
  package static let never = WeeklyWindows(checked: Array(repeating: [], count: 7))

  /// The hours that are in these windows or in others.
  package func joined(with others: WeeklyWindows) -> WeeklyWindows {
    WeeklyWindows(
      checked: zip(days, others.days).map { mine, theirs in
        (mine + theirs).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: [Range<Int>]()) { joined, window in
          if let last = joined.last, window.lowerBound <= last.upperBound {
            joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, window.upperBound)
          } else {
            joined.append(window)
          }
        }
      })
  }

  /// True when nothing is ever open.
  package var isNever: Bool { days.allSatisfy(\.isEmpty) }

  /// Open seconds of an ISO weekday (1 to 7) on which the clocks do not change.
  package func seconds(onWeekday weekday: Int) -> Int { days[weekday - 1].reduce(0) { $0 + $1.count } * 60 }

  /// The durable text: `1-5 08:30-12:00 13:30-18:00; 6 06:30-13:00`, `24x7`, or `never`.
  package var canonical: String {
    if self == .always { return "24x7" }
    if isNever { return "never" }
    return groups.map { group in
      let span = group.first == group.last ? "\(group.first)" : "\(group.first)-\(group.last)"
      let hours = days[group.first - 1].map {
        "\(WeeklyWindows.clock($0.lowerBound))-\(WeeklyWindows.clock($0.upperBound))"
      }
      return ([span] + hours).joined(separator: " ")
    }.joined(separator: "; ")
  }

  /// The windows of a durable text, and nothing else.
  package init?(canonical text: String) {
    if text == "never" {
      self = .never
      return
    }
    guard case .success(let windows) = WeeklyWindows.reading(text), windows.canonical == text else { return nil }
    self = windows
  }

  /// The hours as a person reads them: `du lundi au vendredi, 8 h 30 – 18 h 00` / `Monday to Friday, 08:30–18:00`.
  package func words(_ language: Language) -> String {
    if self == .always {
      return Text(fr: "jour et nuit, sept jours sur sept", en: "day and night, seven days a week")[language]
    }
    if isNever { return Text(fr: "jamais", en: "never")[language] }
    let wording = Wording(language: language)
    let dash = language == .fr ? " – " : "–"
    return groups.map { group in
      let first = wording.weekday(group.first)
      let last = wording.weekday(group.last)
      let span =
        switch group.last - group.first {
        case 0: Text(fr: "le \(first)", en: first)
        case 1: Text(fr: "les \(first) et \(last)", en: "\(first) and \(last)")
        case 6: Text(fr: "tous les jours", en: "every day")
        default: Text(fr: "du \(first) au \(last)", en: "\(first) to \(last)")
        }
      let hours = days[group.first - 1].map {
        wording.clock($0.lowerBound * 60) + dash + wording.clock($0.upperBound * 60)
      }
      return "\(span[language]), \(wording.list(hours, conjunction: .and))"
    }.joined(separator: language == .fr ? " ; " : "; ")
  }

  /// Runs of weekdays with the same hours; days without hours are left out.
  private var groups: [(first: Int, last: Int)] {
    var groups: [(first: Int, last: Int)] = []
    for weekday in 1...7 where !days[weekday - 1].isEmpty {
      if let last = groups.last, last.last == weekday - 1, days[last.last - 1] == days[weekday - 1] {
        groups[groups.count - 1].last = weekday
      } else {
        groups.append((weekday, weekday))
      }
    }
    return groups
  }

  private static func clock(_ minute: Int) -> String { "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))" }
}
