import CarnetCore

/// Hours beyond the service hours that providers are asked to be on call for.
extension Specification {
  static let onCallWindow = Question<WeeklyWindows>(
    id, "on_call_window", .windows, prompt: Text(fr: "Heures d'astreinte", en: "Hours on call"),
    help: Text(
      fr:
        "Des heures de plus pour ce qui est grave : un samedi de caisse arrêtée. Chaque prestataire en dira le prix.",
      en: "More hours for what is grave: a Saturday with the till down. Each provider will state the price."),
    example: Text(fr: "sam 6h30-13h", en: "sat 6:30-13:00"), level: .detail, need: .optional)
  static let onCallSeverities = Question<[Severity]>(
    id, "on_call_severities", .choices(Severity.options),
    prompt: Text(fr: "Astreinte pour les gravités", en: "On call for severities"),
    help: Text(
      fr: "Plus elles sont nombreuses, plus l'astreinte coûte.", en: "The more there are, the more it costs."),
    example: Text(same: "P1"), level: .detail, asked: { $0.settled(onCallWindow) != nil }, suggestion: { _ in [.p1] })

  /// In the order of asking.
  static var onCallQuestions: [any Asked] { [onCallWindow, onCallSeverities] }
}
