/// A day and time: `maintenant`, `il y a 20 min`, `hier 16h40`, `yesterday 4:40 pm`, `14h55`, `12/03/2026 14:55`, ISO 8601
/// with its offset.
///
/// `offset` gives the offsets from UTC, in seconds, that a local time can have: none in the hour that the clocks leave out,
/// two in the one that they repeat; it must then be said which, as in `25/10/2026 2h30 hiver`. A time alone is today's, a
/// weekday alone is the last one: what a moment tells has happened.
package func readMoment(
  _ text: String, now: Instant, offset: (_ day: Day, _ secondOfDay: Int) -> [Int]
) -> Result<Understood<Instant>, Refusal> {
  guard let plain = foldedShort(text) else { return .failure(noMoment(text)) }
  if let exact = Instant(iso: trimmed(text)) { return .success(Understood(value: exact)) }
  if presentWords.contains(plain) { return .success(Understood(value: now)) }
  if let ago = ago(plain) { return .success(Understood(value: now.adding(seconds: -ago))) }
  if let split = plain.firstIndex(of: "t"), let day = Day(iso: plain[..<split]),
    let second = secondOfDay(String(plain[plain.index(after: split)...]))
  {
    return placed(day, second, assumed: false, offset, nil)
  }
  var said = SaidTime(plain)
  said.drop(["a", "at", "le", "on"])
  var dayRefusal: Refusal?
  // The time is the fewest last words that read as one: `14:55`, `14 h`, `14 h 55`.
  for count in 1...3 where count <= said.words.count {
    guard let second = secondOfDay(said.words.suffix(count).joined()).flatMap(said.placed) else { continue }
    let head = said.words.dropLast(count).joined(separator: " ")
    if head.isEmpty { return placed(now.day, second, assumed: false, offset, said.turn) }
    if let day = lastDay(named: head, second, now) { return placed(day, second, assumed: false, offset, said.turn) }
    switch readDay(head, today: now.day) {
    case .failure(let refusal): dayRefusal = dayRefusal ?? refusal
    case .success(let day): return placed(day.value, second, assumed: day.assumed, offset, said.turn)
    }
  }
  return .failure(dayRefusal ?? noMoment(text))
}

private let presentWords: Set<String> = ["maintenant", "now", "a l'instant", "just now", "right now", "tout de suite"]

/// The last day of a weekday named alone on which a time has passed.
private func lastDay(named word: String, _ second: Int, _ now: Instant) -> Day? {
  guard let wanted = weekday(named: word[...]) else { return nil }
  let back = (now.day.weekday - wanted + 7) % 7
  return now.day.adding(days: back == 0 && second > now.secondOfDay ? -7 : -back)
}

private func noMoment(_ text: String) -> Refusal {
  refusal(
    .notAMoment, text, isNot: "n'est pas un jour et une heure", "is not a day and time",
    example: Text(
      fr: "hier 16h40, il y a 20 min ou 12/03/2026 14:55",
      en: "yesterday 16:40, 20 minutes ago or 12/03/2026 14:55"))
}

private func placed(
  _ day: Day, _ second: Int, assumed: Bool, _ offset: (Day, Int) -> [Int], _ turn: SaidTime.Turn?
) -> Result<Understood<Instant>, Refusal> {
  let offsets = offset(day, second)
  if let one = offsets.count == 1 ? offsets.first : turn == .first ? offsets.first : turn == nil ? nil : offsets.last {
    return .success(Understood(value: Instant(day, secondOfDay: second, offsetSeconds: one), assumed: assumed))
  }
  let (fr, en) = (Wording(language: .fr), Wording(language: .en))
  guard offsets.count > 1 else {
    let later = Instant(day, secondOfDay: second + 3_600, offsetSeconds: 0)
    let shown = fr.shortMoment(later)
    return .failure(
      Refusal(
        CoreReason.noSuchHour,
        Text(
          fr: "Le \(fr.day(day)), \(fr.clock(second)) n'existe pas : on passe à l'heure d'été.",
          en: "On \(en.day(day)), \(en.clock(second)) does not exist: the clocks go forward."),
        remedy: forExample(Text(same: shown))))
  }
  let twice = fr.shortMoment(Instant(day, secondOfDay: second, offsetSeconds: 0))
  return .failure(
    Refusal(
      CoreReason.hourComesTwice,
      Text(
        fr: "Le \(fr.day(day)), \(fr.clock(second)) existe deux fois : on repasse à l'heure d'hiver.",
        en: "On \(en.day(day)), \(en.clock(second)) comes twice: the clocks go back."),
      remedy: Text(
        fr: "Écrivez « \(twice) été » pour la première, « \(twice) hiver » pour la seconde",
        en: "Write “\(twice) summer” for the first, “\(twice) winter” for the second")))
}

/// Seconds of `il y a 20 min`, `20 minutes ago`, `il y a 2 h`.
private func ago(_ plain: String) -> Int? {
  var words = plain.split(separator: " ")
  if words.starts(with: ["il", "y", "a"]) {
    words.removeFirst(3)
  } else if words.last == "ago" {
    words.removeLast()
  } else {
    return nil
  }
  if ["une demi-heure", "une demi heure", "half an hour"].contains(words.joined(separator: " ")) { return 1_800 }
  guard case .success(let span) = readDuration(words.joined(separator: " "), businessDay: nil) else { return nil }
  return span.value.seconds
}
