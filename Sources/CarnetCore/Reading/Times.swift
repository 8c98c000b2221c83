/// The words of a day and time, without those that only place it: the part of the day, and which of two like hours.
struct SaidTime {
  /// Which of the two hours that the clocks repeat in autumn.
  enum Turn: Hashable {
    /// The first, by summer time.
    case first
    /// The second, by winter time.
    case second
  }

  private(set) var words: [Substring]
  private(set) var turn: Turn?
  private var isAfternoon = false

  init(_ plain: String) {
    words = plain.replacing(",", with: " ").split(separator: " ")
    if let place = words.firstIndex(where: { SaidTime.turns[$0] != nil }) {
      turn = SaidTime.turns[words[place]]
      words.remove(at: place)
      for neighbour in [place, place - 1] where words.indices.contains(neighbour) {
        if ["heure", "l'heure", "time"].contains(words[neighbour]) { words.remove(at: neighbour) }
      }
    }
    guard let place = words.firstIndex(where: { SaidTime.parts[$0] != nil }) else { return }
    isAfternoon = SaidTime.parts[words[place]] ?? false
    words.remove(at: place)
    if place > 0, ["ce", "cet", "this"].contains(words[place - 1]) { words.remove(at: place - 1) }
  }

  /// Leaves out small words.
  mutating func drop(_ small: Set<Substring>) { words.removeAll { small.contains($0) } }

  /// The second of the day that is meant: `7h` of an evening is 19:00.
  func placed(_ second: Int) -> Int {
    isAfternoon && (3_600..<12 * 3_600).contains(second) ? second + 12 * 3_600 : second
  }

  private static let turns: [Substring: Turn] = [
    "ete": .first, "d'ete": .first, "summer": .first, "first": .first, "premiere": .first,
    "hiver": .second, "d'hiver": .second, "winter": .second, "second": .second, "seconde": .second,
    "deuxieme": .second,
  ]

  private static let parts: [Substring: Bool] = [
    "matin": false, "morning": false, "apres-midi": true, "afternoon": true, "soir": true, "evening": true,
  ]
}

/// The second of the day of `14:55`, `14h55`, `14h`, `09:05:30`, `4:40pm`, `midi`.
func secondOfDay(_ text: String) -> Int? {
  if text == "midi" || text == "noon" { return 12 * 3_600 }
  var clock = text.replacing("heures", with: "h").replacing("heure", with: "h")
  let half = ["am", "pm"].first { clock.replacing(".", with: "").hasSuffix($0) }
  if let half {
    clock = clock.replacing(".", with: "")
    clock.removeLast(half.count)
    if !clock.contains(":") { clock += ":00" }
  }
  var parts = clock.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
  if clock.hasSuffix("h"), parts.count == 2 { parts.removeLast() }
  guard (1...3).contains(parts.count), clock.contains(where: { $0 == ":" || $0 == "h" }),
    parts.allSatisfy({ $0.utf8.count <= 2 }), let hour = digits(parts[0]),
    let minute = parts.count > 1 ? digits(parts[1]) : 0, let second = parts.count > 2 ? digits(parts[2]) : 0,
    hour < 24, minute < 60, second < 60, half == nil || (1...12).contains(hour)
  else { return nil }
  let hours = half == nil ? hour : hour % 12 + (half == "pm" ? 12 : 0)
  return hours * 3_600 + minute * 60 + second
}
