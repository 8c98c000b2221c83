/// A move of a script's clock, which goes forward unless it is said to go back.
package struct ClockMove: Hashable, Sendable {
  /// As it is written after `@`.
  package let words: String
  private let target: Target

  private enum Target: Hashable {
    case instant(Instant)
    case back(Instant)
    case seconds(Int)
    /// Days later, at the same time of day.
    case day
    /// A day and a time, from the day on which it is said.
    case moment
  }

  /// To an instant; `back` when the clock is put back on purpose, as a computer's clock can be.
  package init(to instant: Instant, back: Bool = false) {
    words = (back ? "back " : "") + instant.iso
    target = back ? .back(instant) : .instant(instant)
  }

  /// `2026-01-08T09:12:00+01:00`, `back 2025-…`, `+2h`, `+20s`, `+3 d`, `next monday 9:00`, `demain 9h`; nil for the rest.
  init?(_ words: String) {
    self.words = words
    if let instant = Instant(iso: words) {
      target = .instant(instant)
    } else if words.hasPrefix("back ") {
      guard let instant = Instant(iso: trimmed(words.dropFirst(5))) else { return nil }
      target = .back(instant)
    } else if words.hasPrefix("+"), let seconds = ClockMove.seconds(trimmed(words.dropFirst())) {
      target = .seconds(seconds)
    } else if words.hasPrefix("+"), relativeDay(folded(words), Day(ordinal: 0)) != nil {
      target = .day
    } else if case .success = readMoment(words, now: Instant(epochSeconds: 0), offset: { _, _ in [0] }) {
      target = .moment
    } else {
      return nil
    }
  }

  private static func seconds(_ text: String) -> Int? {
    if text.hasSuffix("s"), let seconds = digits(trimmed(text.dropLast())) { return seconds }
    guard case .success(let span) = readDuration(text, businessDay: nil), !span.assumed else { return nil }
    return span.value.seconds
  }

  /// The instant to which it leads from wherever; nil when that depends on where the clock stands.
  package var instant: Instant? {
    switch target {
    case .instant(let instant), .back(let instant): instant
    case .seconds, .day, .moment: nil
    }
  }

  /// The instant to which it leads from another, in a zone.
  func instant(from now: Instant, in zone: Zone) -> Result<Instant, Refusal> {
    let reached: Instant
    switch target {
    case .back(let instant):
      return instant < now ? .success(instant) : .failure(.notBack)
    case .instant(let instant): reached = instant
    case .seconds(let seconds): reached = zone.localized(now.adding(seconds: seconds))
    case .day:
      let here = zone.localized(now)
      guard let day = relativeDay(folded(words), here.day) else { return .failure(.clockGoesBack(to: now)) }
      reached = zone.earliest(day: day, secondOfDay: here.secondOfDay)
    case .moment:
      switch readMoment(words, now: zone.localized(now), offset: zone.offsets) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let understood): reached = understood.value
      }
    }
    return reached < now ? .failure(.clockGoesBack(to: reached)) : .success(reached)
  }
}

extension Refusal {
  fileprivate static func clockGoesBack(to instant: Instant) -> Refusal {
    Refusal(
      CoreReason.notAMoment,
      Text(fr: "L'heure reculerait jusqu'à \(instant.iso).", en: "The clock would go back to \(instant.iso)."),
      remedy: Text(
        fr: "Pour le vouloir : @ back \(instant.iso)", en: "To mean it: @ back \(instant.iso)"))
  }

  fileprivate static let notBack = Refusal(
    CoreReason.notAMoment,
    Text(fr: "Cette heure n'est pas passée.", en: "That time is not past."),
    remedy: Text(fr: "Ôtez « back ».", en: "Take “back” away."))
}
