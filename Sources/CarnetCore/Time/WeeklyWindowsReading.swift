extension WeeklyWindows {
  /// The windows that a person wrote, in French or in English.
  ///
  /// `lun-ven 8h30-18h`, `du lundi au vendredi de 8 h 30 à 12 h et de 13 h 30 à 18 h ; samedi 6h30-13h`, `mon-fri 8:30-18:00`,
  /// `24/7`, and the durable text. Hours without a weekday are those of Monday to Friday.
  package static func reading(_ text: String) -> Result<WeeklyWindows, Refusal> {
    guard text.utf8.count <= 400 else { return .failure(unreadable(text)) }
    let plain = folded(text)
    if everyHour.contains(plain.filter { !" ,;".contains($0) }) { return .success(.always) }
    if plain == "never" || plain == "jamais", let never = WeeklyWindows(canonical: "never") { return .success(never) }
    guard var parsing = Parsing(plain), let groups = parsing.groups() else { return .failure(unreadable(text)) }
    var days: [[Range<Int>]] = Array(repeating: [], count: 7)
    for group in groups {
      for hours in group.hours {
        guard hours.from < hours.to else { return .failure(backwards(hours)) }
        for weekday in group.weekdays { days[weekday - 1].append(hours.from..<hours.to) }
      }
    }
    for weekday in days.indices { days[weekday].sort { $0.lowerBound < $1.lowerBound } }
    guard let windows = WeeklyWindows(days: days) else { return .failure(overlapping(text)) }
    return .success(windows)
  }

  /// What says day and night, without spaces.
  private static let everyHour: Set<String> = [
    "24x7", "24*7", "24/7", "7/7", "24h/24", "24/24", "7j/7", "h24", "24h/247j/7", "24/247/7", "24h/24et7j/7",
    "7j/724h/24", "jouretnuitseptjourssursept", "jouretnuit", "dayandnightsevendaysaweek", "dayandnight",
  ]

  private static func unreadable(_ text: String) -> Refusal {
    let typed = safeLine(text, limit: 40)
    return Refusal(
      CoreReason.notOpeningHours,
      Text(
        fr: "« \(typed) » ne ressemble pas à des heures d'ouverture.",
        en: "“\(typed)” cannot be read as opening hours."),
      remedy: Text(
        fr: "Par exemple : lun-ven 8h30-12h 13h30-18h ; sam 6h30-13h",
        en: "For example: mon-fri 8:30-12:00 13:30-18:00; sat 6:30-13:00"))
  }

  private static func overlapping(_ text: String) -> Refusal {
    let typed = safeLine(text, limit: 40)
    return Refusal(
      CoreReason.overlaps,
      Text(
        fr: "Dans « \(typed) », deux plages du même jour se chevauchent.",
        en: "In “\(typed)”, two windows of the same day overlap."),
      remedy: Text(
        fr: "Par exemple : lun-ven 8h30-12h 13h30-18h", en: "For example: mon-fri 8:30-12:00 13:30-18:00"))
  }

  private static func backwards(_ hours: (from: Int, to: Int)) -> Refusal {
    func words(_ language: Language) -> (from: String, to: String) {
      let wording = Wording(language: language)
      return (wording.clock(hours.from * 60), wording.clock(hours.to * 60))
    }
    let (fr, en) = (words(.fr), words(.en))
    return Refusal(
      CoreReason.endsBeforeItBegins,
      Text(
        fr: "Une plage qui commence à \(fr.from) ne peut pas finir le même jour à \(fr.to).",
        en: "Hours that begin at \(en.from) cannot end on the same day at \(en.to)."),
      remedy: Text(
        fr: "Une nuit s'écrit en deux jours : lun 20h-24h ; mar 0h-6h",
        en: "A night is written as two days: mon 20:00-24:00; tue 0:00-6:00"))
  }
}

/// The words of opening hours, read from the left.
private struct Parsing {
  /// Weekdays and their hours, in minutes of the day.
  typealias Group = (weekdays: [Int], hours: [(from: Int, to: Int)])

  private enum Token: Hashable {
    case number(Int, figures: Int)
    case word(String)
    case dash
    case colon
    case semicolon
  }

  private var tokens: ArraySlice<Token> = []

  /// The words of a folded text, or nil when something in it has no place among opening hours.
  init?(_ plain: String) {
    var rest = Substring(plain).utf8
    while let byte = rest.first {
      let word = rest.prefix { (97...122).contains($0) }
      let number = rest.prefix { (48...57).contains($0) }
      rest = rest.dropFirst(max(1, word.count, number.count))
      if !word.isEmpty {
        tokens.append(.word(String(Substring(word))))
      } else if let value = digits(Substring(number)) {
        tokens.append(.number(value, figures: number.count))
      } else if let mark = Parsing.marks[byte] {
        tokens.append(mark)
      } else if !Parsing.passed.contains(byte) {
        return nil
      }
    }
  }

  private static let marks: [UInt8: Token] = [
    UInt8(ascii: "-"): .dash, UInt8(ascii: ":"): .colon, UInt8(ascii: ";"): .semicolon,
  ]
  private static let passed = Set(" ,.'".utf8)

  /// All groups, or nil when something is left over or a group lacks its hours.
  mutating func groups() -> [Group]? {
    var groups: [Group] = []
    while skip(Parsing.fillers.union([.semicolon])) {
      var weekdays = weekdays()
      // `lun-sam 8h-12h ; 14h-18h`: the same days again; without any, those of a working week.
      if weekdays.isEmpty { weekdays = groups.last?.weekdays ?? Array(1...5) }
      var hours: [(from: Int, to: Int)] = []
      while skip(Parsing.fillers), let window = window() { hours.append(window) }
      guard !hours.isEmpty else { return nil }
      groups.append((weekdays, hours))
    }
    return groups.isEmpty ? nil : groups
  }

  private static let fillers = Set(
    [
      "du", "de", "des", "le", "les", "la", "l", "et", "puis", "entre", "jour", "jours", "from", "the", "on", "and",
      "then", "between", "day", "days",
    ].map(Token.word))
  private static let links = Set([.dash] + ["a", "au", "jusqu", "to", "until", "till", "through"].map(Token.word))
  private static let hourWords = Set(["h", "heure", "heures"].map(Token.word))

  /// Passes over those words; false at the end.
  private mutating func skip(_ passed: Set<Token>) -> Bool {
    while let token = tokens.first, passed.contains(token) { tokens.removeFirst() }
    return !tokens.isEmpty
  }

  /// Passes over those words; false when there was none.
  private mutating func take(_ wanted: Set<Token>) -> Bool {
    let before = tokens.count
    _ = skip(wanted)
    return tokens.count < before
  }

  // MARK: Weekdays

  private mutating func weekdays() -> [Int] {
    if let numbered = numberedWeekdays() { return numbered }
    var weekdays: [Int] = []
    while skip(Parsing.fillers), case .word(let word)? = tokens.first {
      if ["tous", "every", "daily", "quotidien"].contains(word) {
        tokens.removeFirst()
        weekdays += 1...7
        continue
      }
      guard let first = Parsing.weekday(word) else { break }
      tokens.removeFirst()
      let mark = tokens
      if take(Parsing.links), case .word(let word)? = tokens.first, let last = Parsing.weekday(word) {
        tokens.removeFirst()
        // A week may go over Sunday: `ven-lun`.
        weekdays += (0...(last - first + 7) % 7).map { (first - 1 + $0) % 7 + 1 }
      } else {
        tokens = mark
        weekdays.append(first)
      }
    }
    return weekdays
  }

  /// `1-5`, or `6` with a number after it, at the head of a group: the weekdays of the durable text.
  private mutating func numberedWeekdays() -> [Int]? {
    let mark = tokens
    if case .number(let first, figures: 1)? = tokens.popFirst(), (1...7).contains(first) {
      if case .number? = tokens.first { return [first] }
      if tokens.popFirst() == .dash, case .number(let last, figures: 1)? = tokens.popFirst(),
        (first...7).contains(last)
      {
        return Array(first...last)
      }
    }
    tokens = mark
    return nil
  }

  private static func weekday(_ word: String) -> Int? {
    guard word.count >= 2 else { return nil }
    let french = ["lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis", "dimanches"]
    let english = ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"]
    for names in [french, english] {
      let begun = names.indices.filter { names[$0].hasPrefix(word) }
      if begun.count == 1, let index = begun.first { return index + 1 }
    }
    return nil
  }

  // MARK: Hours

  private mutating func window() -> (from: Int, to: Int)? {
    let mark = tokens
    if let from = time(isEnd: false), take(Parsing.links), skip(Parsing.fillers), let to = time(isEnd: true) {
      return (from, to)
    }
    tokens = mark
    return nil
  }

  /// `8`, `8h`, `8h30`, `8 h 30`, `08:30`, `6pm`, `midi`.
  private mutating func time(isEnd: Bool) -> Int? {
    if case .word(let word)? = tokens.first {
      let named = ["midi": 720, "noon": 720, "minuit": isEnd ? 1_440 : 0, "midnight": isEnd ? 1_440 : 0]
      guard let minute = named[word] else { return nil }
      tokens.removeFirst()
      return minute
    }
    guard case .number(var hour, let figures)? = tokens.popFirst(), figures <= 2 else { return nil }
    var minute = 0
    let isColon = tokens.first == .colon
    if take(isColon ? [.colon] : Parsing.hourWords) {
      if case .number(let written, figures: 2)? = tokens.first, written < 60,
        isColon || !beginsTime(tokens.dropFirst().first, afterEnd: isEnd)
      {
        tokens.removeFirst()
        minute = written
      } else if isColon {
        return nil
      }
    }
    if case .word(let half)? = tokens.first, half == "am" || half == "pm" {
      guard (1...12).contains(hour) else { return nil }
      tokens.removeFirst()
      hour = hour % 12 + (half == "pm" ? 12 : 0)
      if isEnd, hour == 0, minute == 0 { hour = 24 }
    }
    guard hour * 60 + minute <= 1_440 else { return nil }
    return hour * 60 + minute
  }

  /// True when what follows a number says that it was an hour, not minutes: `8h 12h`, and `8h-12h 14-18`.
  private func beginsTime(_ next: Token?, afterEnd: Bool) -> Bool {
    next.map { $0 == .colon || Parsing.hourWords.contains($0) || afterEnd && Parsing.links.contains($0) } ?? false
  }
}
