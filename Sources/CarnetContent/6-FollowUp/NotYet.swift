import CarnetCore

// What is said to have happened cannot lie ahead.

extension Context {
  /// The refusal of a day that has not come yet.
  func refusalAhead(_ day: Day) -> Refusal? {
    guard day > dossier.serviceZone.localized(now).day else { return nil }
    return Refusal(
      Text(fr: "Ce jour n'est pas encore venu.", en: "That day has not come yet."),
      remedy: Text(fr: "Par exemple\u{A0}: aujourd'hui", en: "For example: today"))
  }

  /// The refusal of a moment that has not come yet.
  func refusalAhead(_ instant: Instant) -> Refusal? {
    guard instant > now else { return nil }
    return Refusal(
      Text(fr: "Ce moment n'est pas encore venu.", en: "This moment has not come yet."),
      remedy: Text(fr: "Par exemple\u{A0}: maintenant", en: "For example: now"))
  }
}
