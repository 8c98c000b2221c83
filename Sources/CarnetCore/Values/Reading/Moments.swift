/// A day and time: `maintenant`, `il y a 20 min`, `hier 16h40`, `14h55`, `12/03/2026 14:55`, ISO 8601 with its offset.
///
/// `offset` gives the offsets from UTC, in seconds, that a local time can have: none in the hour that the clocks leave out,
/// two in the one that they repeat; the offset must then be written, as in `2026-10-25T02:30:00+02:00`. A time alone is
/// today's.
package func readMoment(
  _ text: String, now: Instant, offset: (_ day: Day, _ secondOfDay: Int) -> [Int]
) -> Result<Understood<Instant>, Refusal> {
  guard let plain = foldedShort(text) else { return .failure(noMoment(text)) }
  if let exact = Instant(iso: trimmed(text)) { return .success(Understood(value: exact)) }
  if plain == "maintenant" || plain == "now" { return .success(Understood(value: now)) }
  if let ago = ago(plain) { return .success(Understood(value: now.adding(seconds: -ago))) }
  if let split = plain.firstIndex(of: "t"), let day = Day(iso: plain[..<split]),
    let second = secondOfDay(String(plain[plain.index(after: split)...]))
  {
    return placed(day, second, assumed: false, offset)
  }
  let words = plain.split(separator: " ").filter { !["a", "at", "le", "on"].contains($0) }
  var dayRefusal: Refusal?
  // The time is the fewest last words that read as one: `14:55`, `14 h`, `14 h 55`.
  for count in 1...3 where count <= words.count {
    guard let second = secondOfDay(words.suffix(count).joined()) else { continue }
    let head = words.dropLast(count).joined(separator: " ")
    switch head.isEmpty ? .success(Understood(value: now.day)) : readDay(head, today: now.day) {
    case .failure(let refusal): dayRefusal = dayRefusal ?? refusal
    case .success(let day): return placed(day.value, second, assumed: day.assumed, offset)
    }
  }
  return .failure(dayRefusal ?? noMoment(text))
}

private func noMoment(_ text: String) -> Refusal {
  refusal(
    text, isNot: "n'est pas un jour et une heure", "is not a day and time",
    example: Text(
      fr: "hier 16h40, il y a 20\u{A0}min ou 12/03/2026 14:55",
      en: "yesterday 16:40, 20 minutes ago or 12/03/2026 14:55"))
}

private func placed(
  _ day: Day, _ second: Int, assumed: Bool, _ offset: (Day, Int) -> [Int]
) -> Result<Understood<Instant>, Refusal> {
  let offsets = offset(day, second)
  if offsets.count == 1 {
    return .success(Understood(value: Instant(day, secondOfDay: second, offsetSeconds: offsets[0]), assumed: assumed))
  }
  let (fr, en) = (Wording(language: .fr), Wording(language: .en))
  guard offsets.count > 1 else {
    let later = Instant(day, secondOfDay: second + 3_600, offsetSeconds: 0)
    let shown = fr.shortMoment(later)
    return .failure(
      Refusal(
        Text(
          fr: "Le \(fr.day(day)), \(fr.clock(second)) n'existe pas\u{A0}: on passe à l'heure d'été.",
          en: "On \(en.day(day)), \(en.clock(second)) does not exist: the clocks go forward."),
        remedy: forExample(Text(same: shown))))
  }
  let examples = offsets.map { Instant(day, secondOfDay: second, offsetSeconds: $0).iso }
  return .failure(
    Refusal(
      Text(
        fr: "Le \(fr.day(day)), \(fr.clock(second)) existe deux fois\u{A0}: on repasse à l'heure d'hiver.",
        en: "On \(en.day(day)), \(en.clock(second)) comes twice: the clocks go back."),
      remedy: Text(
        fr: "Écrivez \(examples[0]) pour la première, \(examples[1]) pour la seconde",
        en: "Write \(examples[0]) for the first, \(examples[1]) for the second")))
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
  guard case .success(let span) = readDuration(words.joined(separator: " "), businessDay: nil) else { return nil }
  return span.value.seconds
}

/// The second of the day of `14:55`, `14h55`, `14h`, `09:05:30`.
private func secondOfDay(_ text: String) -> Int? {
  let clock = text.replacing("heures", with: "h").replacing("heure", with: "h")
  var parts = clock.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
  if clock.hasSuffix("h"), parts.count == 2 { parts.removeLast() }
  guard (1...3).contains(parts.count), clock.contains(where: { $0 == ":" || $0 == "h" }),
    parts.allSatisfy({ $0.utf8.count <= 2 }), let hour = digits(parts[0]),
    let minute = parts.count > 1 ? digits(parts[1]) : 0, let second = parts.count > 2 ? digits(parts[2]) : 0,
    hour < 24, minute < 60, second < 60
  else { return nil }
  return hour * 3_600 + minute * 60 + second
}
