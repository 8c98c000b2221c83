import CarnetCore

/// A time for which the service was back before the same incident failed again: neither downtime nor the end of it.
enum Relapse {
  static let id: FormID = "relapses"

  static let incident = Question<ItemID>(
    id, "incident", .item(Incident.id), prompt: Text(fr: "Incident revenu", en: "Incident that failed again"),
    help: Text(
      fr: "Le numéro de l'incident, par exemple I12. Ses délais courent depuis le premier signalement.",
      en: "The incident's number, for example I12. Its time limits run from when it was first reported."),
    example: Text(same: "I12"))
  static let back = Question<Instant>(
    id, "back", .moment, prompt: Text(fr: "Service revenu", en: "Service back"),
    help: Text(
      fr: "Quand vous avez pu retravailler, avant la rechute. Entre les deux, personne n'attendait.",
      en: "When you could work again, before the relapse. In between, nobody was waiting."),
    example: Text(fr: "hier 10h", en: "yesterday 10:00"), objection: returning)
  static let failed = Question<Instant>(
    id, "failed", .moment, prompt: Text(fr: "Panne revenue", en: "Failed again"),
    help: Text(
      fr: "Quand le service s'est arrêté de nouveau. Entre les deux, ce n'est pas un temps d'arrêt. Les délais du "
        + "contrat ne le déduisent que s'il le prévoit.",
      en:
        "When the service stopped again. The time between is not downtime. Time limits deduct it only if the contract says "
        + "so."),
    example: Text(fr: "il y a 20 min", en: "20 minutes ago"), suggestion: thisMinute, objection: failing)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Rechutes", en: "Relapses"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "RC", one: Text(fr: "une rechute", en: "a relapse"), atLeast: 0, label: "incident")),
    listing: Listing(
      [
        .init(incident, "Incident", "Incident"),
        .init(back, "Revenu", "Back"),
        .init(failed, "Rechute", "Failed"),
      ], dated: back.definition.id),
    feeds: [.evaluation], questions: [incident, back, failed],
    upshot: Incident.relapseUpshot, zones: LocalTimes.of(incident))

  /// The present minute, as one reads a clock; the very second where the service was back within that minute.
  @Sendable private static func thisMinute(_ context: Context) -> Instant? {
    let minute = context.now.adding(seconds: -(context.now.epochSeconds % 60))
    return context[back].map { $0 < minute ? minute : context.now } ?? minute
  }

  @Sendable private static func returning(_ instant: Instant, _ context: Context) -> Refusal? {
    if let refusal = context.refusalAhead(instant) { return refusal }
    if let failed = context[failed], instant >= failed { return relapsesBeforeItIsBack(instant, context) }
    return outside(instant, context) ?? overlapping(instant, context[failed], context)
  }

  @Sendable private static func failing(_ instant: Instant, _ context: Context) -> Refusal? {
    if let refusal = context.refusalAhead(instant) { return refusal }
    if let back = context[back], instant <= back { return relapsesBeforeItIsBack(back, context) }
    return outside(instant, context) ?? context[back].flatMap { overlapping($0, instant, context) }
  }

  /// The refusal of a moment before the incident was reported, or after its service came back for good.
  private static func outside(_ instant: Instant, _ context: Context) -> Refusal? {
    guard let incident = context[incident] else { return nil }
    return Incident.outside(
      instant, of: incident, in: context.dossier,
      // The restoring that the relapse ends stands until both are kept.
      sparing: context[back],
      remedy: Text(fr: "Une rechute doit être dans l'incident.", en: "A relapse must be within the incident."))
  }

  /// The refusal of a stretch that another one of the same incident covers.
  private static func overlapping(_ from: Instant, _ to: Instant?, _ context: Context) -> Refusal? {
    guard let incident = context[incident] else { return nil }
    let other = context.dossier.items(of: id).first { relapse in
      guard relapse != context.subject.item, context.dossier[self.incident, of: relapse] == incident,
        let back = context.dossier[back, of: relapse], let failed = context.dossier[failed, of: relapse]
      else { return false }
      return back < to ?? from.adding(seconds: 1) && from < failed
    }
    return other.map {
      Refusal(
        CoreReason.overlaps,
        Text(
          fr: "Cette rechute recouvre une autre rechute du même incident, \($0).",
          en: "This relapse overlaps another relapse of the same incident, \($0)."),
        remedy: Text(
          fr: "Le même temps ne compte qu'une fois : changez l'une des deux.",
          en: "The same time counts only once: change one of them."))
    }
  }

  /// The relapses that come after their incident was restored: noted late, they tell no time for which it was back.
  static func misplaced(in dossier: Dossier) -> [(relapse: ItemID, incident: ItemID)] {
    dossier.items(of: id).compactMap { relapse in
      guard let incident = dossier[incident, of: relapse], let failed = dossier[failed, of: relapse],
        let restored = dossier[Incident.restored, of: incident], restored < failed
      else { return nil }
      return (relapse, incident)
    }
  }

  private static func relapsesBeforeItIsBack(_ back: Instant, _ context: Context) -> Refusal {
    let told = LocalTimes.told(back, ofIncident: context[incident], context)
    return Refusal(
      CoreReason.endsBeforeItBegins,
      Text(fr: "La rechute est avant le retour du service.", en: "The relapse is before the service was back."),
      remedy: Text(fr: "Le service était revenu le \(told.fr).", en: "The service was back on \(told.en)."))
  }
}
