import CarnetCore

/// Hours beyond the service hours that providers are asked to be on call for.
extension Specification {
  static let onCallWindow = Question<WeeklyWindows>(
    id, "on_call_window", .windows, prompt: Text(fr: "Heures d'astreinte", en: "On-call hours"),
    help: Text(
      fr:
        "Des heures en plus de la plage de service, pour les incidents graves. Exemple : le samedi, si la "
        + "caisse s'arrête. Chaque prestataire en donnera le prix.",
      en: "Extra hours on top of the service hours, for severe incidents. Example: on Saturday, if the till "
        + "stops. Each provider will quote a price."),
    example: Text(fr: "sam 6h30-13h", en: "Sat 6:30-13:00"), level: .detail, need: .optional)
  static let onCallSeverities = Question<[Severity]>(
    id, "on_call_severities", .choices(Severity.options),
    prompt: Text(fr: "Gravités couvertes par l'astreinte", en: "Severities covered on call"),
    help: Text(
      fr: "Les gravités pour lesquelles le prestataire répond pendant l'astreinte. Plus il y en a, plus "
        + "l'astreinte est chère.",
      en: "The severities the provider responds to during on-call hours. The more there are, the more it costs."),
    example: Text(same: "P1"), level: .detail, asked: { $0.settled(onCallWindow) != nil }, suggestion: { _ in [.p1] })

  /// In the order of asking.
  static var onCallQuestions: [any Asked] { [onCallWindow, onCallSeverities] }
}
