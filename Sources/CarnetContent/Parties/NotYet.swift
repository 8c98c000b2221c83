import CarnetCore

// What is said to have happened cannot lie ahead.

extension Context {
  /// The refusal of a day that has not come yet at the place of service, with what would be right.
  func refusalAhead(_ day: Day, remedy: Text = Text(fr: "Par exemple : aujourd'hui", en: "For example: today"))
    -> Refusal?
  {
    guard day > dossier.serviceZone.localized(now).day else { return nil }
    return Refusal(
      ContentReason.dayToCome,
      Text(fr: "Cette date est dans le futur.", en: "This date is in the future."), remedy: remedy)
  }

  /// The refusal of a moment that has not come yet, with what would be right.
  func refusalAhead(
    _ instant: Instant, remedy: Text = Text(fr: "Par exemple : maintenant", en: "For example: now")
  ) -> Refusal? {
    guard instant > now else { return nil }
    return Refusal(
      ContentReason.momentToCome,
      Text(fr: "Ce moment est dans le futur.", en: "This moment is in the future."), remedy: remedy)
  }
}
