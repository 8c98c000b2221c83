import CarnetCore

/// A security incident and its three timers, by the clock on the wall: nights and week-ends count.
enum SecurityEvent {
  static let id: FormID = "security_events"

  /// Seconds within which the CNIL is told and a complaint is lodged.
  static let legalTime = 72 * 3_600

  static let title = Question<String>(
    id, "title", .line(.words), prompt: Text(fr: "Alerte de sécurité", en: "Security alert"),
    help: Text(
      fr: "Ce que l'on voit. Débranchez le réseau, laissez l'appareil allumé, appelez le guichet.",
      en: "What one sees. Unplug the network, leave the device on, call the desk."),
    example: Text(fr: "fichiers chiffrés sur le NAS", en: "files encrypted on the NAS"))
  static let knownAt = Question<Instant>(
    id, "known_at", .moment, prompt: Text(fr: "Connu", en: "Known"),
    help: Text(
      fr: "Quand vous l'avez su : les 72 heures de la CNIL et de la plainte courent de là, week-end compris.",
      en: "When you knew: the 72 hours of the CNIL and of the complaint run from it, week-end included."),
    example: Text(fr: "il y a 20 min", en: "20 minutes ago"), sources: [Law.breach, Law.cyberInsurance],
    suggestion: { $0.now },
    objection: { $1.refusalAhead($0) })
  static let personalData = Question<Bool>(
    id, "personal_data", .yesNo,
    prompt: Text(fr: "Des données personnelles sont touchées", en: "Personal data are affected"),
    help: Text(
      fr: "Clients, salariés : la CNIL est alors prévenue sous 72 heures, sauf si le risque est nul pour eux.",
      en: "Customers, staff: the CNIL is then told within 72 hours, unless there is no risk for them."),
    example: Text(fr: "oui", en: "yes"), sources: [Law.breach])
  static let incident = Question<ItemID>(
    id, "incident", .item(Incident.id), prompt: Text(fr: "Incident lié", en: "Incident it belongs to"),
    help: Text(
      fr: "S'il a aussi arrêté un service, l'incident porte les délais de rétablissement.",
      en: "If it stopped a service too, the incident carries the restoring times."), example: Text(same: "I12"),
    level: .detail, need: .optional)
  static let provider = later(
    "provider_notified_at",
    Text(fr: "Prestataire et vous, prévenus l'un par l'autre", en: "Provider and you told each other"),
    Text(
      fr: "L'heure de l'appel ou du message, dans un sens ou dans l'autre. Le contrat dit sous combien d'heures.",
      en: "The time of the call or message, either way. The contract says within how many hours."))
  static let cnil = later(
    "cnil_filed", Text(fr: "CNIL prévenue", en: "CNIL told"),
    Text(
      fr: "L'heure de la notification sur le site de la CNIL. Incomplète vaut mieux que tardive.",
      en: "The time of the notification on the CNIL's site. Incomplete is better than late."),
    Law.breach)
  static let complaint = later(
    "complaint_filed", Text(fr: "Plainte déposée", en: "Complaint lodged"),
    Text(
      fr:
        "Sans plainte sous 72 heures, l'assurance contre les cyberattaques ne paie pas (code des assurances, L12-10-1).",
      en: "Without a complaint within 72 hours, cyber insurance does not pay (French insurance code, L12-10-1)."),
    Law.cyberInsurance)
  static let insurer = later(
    "insurer_told", Text(fr: "Assureur prévenu", en: "Insurer told"),
    Text(fr: "Votre contrat d'assurance dit par quel moyen.", en: "Your insurance contract says by what means."))

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Alertes de sécurité", en: "Security alerts"),
    shortcut: Text(fr: "sécurité", en: "alert"), earlier: ["alerte"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "SE", one: Text(fr: "une alerte de sécurité", en: "a security alert"), atLeast: 0, label: "title")),
    listing: Listing(
      [
        .init(title, "Alerte", "Alert"),
        .init(knownAt, "Connue", "Known"),
        .init(personalData, "Données", "Data"),
        .init(incident, "Incident", "Incident"),
        .init(provider, "Prestataire", "Provider"),
        .init(cnil, "CNIL", "CNIL"),
        .init(complaint, "Plainte", "Complaint"),
      ], dated: knownAt.definition.id),
    feeds: [.evaluation], questions: [title, knownAt, personalData, incident, provider, cnil, complaint, insurer])

  private static func later(
    _ key: String, _ prompt: Text, _ help: Text, _ source: LawReference? = nil
  ) -> Question<Instant> {
    Question<Instant>(
      id, key, .moment, prompt: prompt, help: help, example: Text(fr: "hier 17h", en: "yesterday 17:00"), level: .later,
      need: .optional, sources: source.map { [$0] } ?? [], asked: { key != "cnil_filed" || $0[personalData] != false },
      objection: { instant, context in
        if let refusal = context.refusalAhead(instant) { return refusal }
        guard let known = context[knownAt], instant < known else { return nil }
        return Refusal(
          ContentReason.beforeItWasKnown,
          Text(fr: "Ce serait avant que l'alerte soit connue.", en: "That would be before the alert was known."),
          remedy: Text(
            fr: "Elle l'a été le \(Wording(language: .fr).moment(known)).",
            en: "It was on \(Wording(language: .en).moment(known))."))
      })
  }
}
