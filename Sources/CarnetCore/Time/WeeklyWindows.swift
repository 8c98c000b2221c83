/// The hours of a week during which something is open, in local time.
///
/// A lunch break makes two windows of one day. Kept in a normal form: the same hours are equal, however they were said.
package struct WeeklyWindows: Hashable, Sendable {
  /// The open minutes of each ISO weekday, Monday first: ordered, apart, within 0 to 1 440.
  package let days: [[Range<Int>]]

  /// The windows of each weekday, Monday first; nil unless there are seven days of ordered windows that do not touch.
  package init?(days: [[Range<Int>]]) {
    guard days.count == 7 else { return nil }
    for windows in days {
      for window in windows where window.isEmpty || window.lowerBound < 0 || window.upperBound > 1_440 { return nil }
      for (first, second) in zip(windows, windows.dropFirst()) where first.upperBound >= second.lowerBound {
        return nil
      }
    }
    self.days = days
  }

  private init(checked days: [[Range<Int>]]) { self.days = days }

  /// Every hour of every day: elapsed time.
  package static let always = WeeklyWindows(checked: Array(repeating: [0..<1_440], count: 7))

  /// True when nothing is ever open.
  package var isNever: Bool { days.allSatisfy(\.isEmpty) }

  /// Open seconds of an ISO weekday (1 to 7) without a change of offset.
  package func seconds(onWeekday weekday: Int) -> Int { days[weekday - 1].reduce(0) { $0 + $1.count } * 60 }

  /// The durable text: `1-5 08:30-12:00 13:30-18:00; 6 06:30-13:00`, or `24x7`.
  package var canonical: String {
    if self == .always { return "24x7" }
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
    guard case .success(let windows) = WeeklyWindows.reading(text), windows.canonical == text else { return nil }
    self = windows
  }

  /// The hours as a person reads them.
  package func words(_ language: Language) -> String {
    if self == .always {
      return Text(fr: "jour et nuit, sept jours sur sept", en: "day and night, seven days a week")[language]
    }
    let wording = Wording(language: language)
    return groups.map { group in
      let first = wording.weekday(group.first)
      let last = wording.weekday(group.last)
      let span =
        group.first == group.last
        ? Text(fr: "le \(first)", en: first)[language]
        : Text(fr: "du \(first) au \(last)", en: "\(first) to \(last)")[language]
      let hours = days[group.first - 1].map {
        "\(wording.clock($0.lowerBound * 60))\u{A0}– \(wording.clock($0.upperBound * 60))"
      }
      return "\(span), \(wording.list(hours, conjunction: .and))"
    }.joined(separator: " ; ")
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

// MARK: Reading

extension WeeklyWindows {
  /// The windows that a person wrote: `lun-ven 8h30-18h; sam 6h30-13h`, `mon-fri 8:30-12:00 13:30-18:00`, `24x7`.
  package static func reading(_ text: String) -> Result<WeeklyWindows, Refusal> {
    let plain = folded(text)
    if ["24x7", "24/7", "24h/24", "24/24", "7j/7", "24 x 7"].contains(plain) { return .success(.always) }
    guard plain.utf8.count <= 400 else { return .failure(refusal(text)) }
    var days: [[Range<Int>]] = Array(repeating: [], count: 7)
    for part in plain.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      guard let (weekdays, windows) = group(String(part)) else { return .failure(refusal(text)) }
      for weekday in weekdays {
        guard days[weekday - 1].isEmpty else { return .failure(refusal(text)) }
        days[weekday - 1] = windows
      }
    }
    guard let windows = WeeklyWindows(days: days), !windows.isNever else { return .failure(refusal(text)) }
    return .success(windows)
  }

  private static func refusal(_ text: String) -> Refusal {
    let typed = safeLine(text, limit: 40)
    return Refusal(
      Text(
        fr: "« \(typed) » ne se lit pas comme des heures d'ouverture.",
        en: "“\(typed)” cannot be read as opening hours."),
      remedy: Text(
        fr: "Par exemple : lun-ven 8h30-12h 13h30-18h ; sam 6h30-13h",
        en: "For example: mon-fri 8:30-12:00 13:30-18:00; sat 6:30-13:00"))
  }

  /// Weekdays and their hours, from `lun-ven 8h30-18h`.
  private static func group(_ text: String) -> (weekdays: [Int], windows: [Range<Int>])? {
    let fillers: Set<Substring> = ["du", "au", "le", "de", "a", "to", "from", "et", "and", "les"]
    let spaced = text.replacing(" - ", with: "-").replacing(" – ", with: "-")
    var words = spaced.split(separator: " ")
    var weekdays: [Int] = []
    while let word = words.first {
      if fillers.contains(word) {
        words.removeFirst()
        continue
      }
      let ends = word.split(separator: "-").map(weekday)
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else { break }
      if ends.count == 2 {
        guard first <= last else { return nil }
        weekdays += first...last
      } else if words.count > 2, words[1] == "au" || words[1] == "to", let last = weekday(words[2]), first <= last {
        weekdays += first...last
        words.removeFirst(2)
      } else {
        weekdays.append(first)
      }
      words.removeFirst()
    }
    if weekdays.isEmpty { weekdays = Array(1...5) }
    let windows = words.filter { !fillers.contains($0) }.map { word -> Range<Int>? in
      let ends = word.split(separator: "-").map(minute)
      guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else { return nil }
      return from..<to
    }
    guard !windows.isEmpty, windows.allSatisfy({ $0 != nil }) else { return nil }
    return (weekdays, windows.compactMap { $0 })
  }

  private static func weekday(_ word: Substring) -> Int? {
    if let number = digits(word), (1...7).contains(number), word.utf8.count == 1 { return number }
    guard word.count >= 2 else { return nil }
    let french = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for names in [french, english] {
      let begun = names.indices.filter { names[$0].hasPrefix(word) }
      if begun.count == 1, let index = begun.first { return index + 1 }
    }
    return nil
  }

  private static func minute(_ word: Substring) -> Int? {
    let parts = word.split(whereSeparator: { $0 == ":" || $0 == "h" })
    guard (1...2).contains(parts.count), let hour = digits(parts[0]) else { return nil }
    let minute = parts.count == 2 ? digits(parts[1]) : 0
    guard let minute, minute < 60, hour * 60 + minute <= 1_440 else { return nil }
    return hour * 60 + minute
  }
}
