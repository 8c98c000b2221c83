import CarnetCore

/// A security incident and its three timers, by the clock on the wall: nights and week-ends count.
enum SecurityEvent {
  static let id: FormID = "security_events"

  /// Seconds within which the CNIL is told and a complaint is lodged.
  static let legalTime = 72 * 3_600

  static let title = Question<String>(
    id, "title", .line(.words), prompt: Text(fr: "Incident de sécurité", en: "Security incident"),
    help: Text(
      fr: "Ce que vous voyez. Débranchez le réseau, laissez l'appareil allumé, appelez le guichet.",
      en: "What you see. Unplug the network, leave the device switched on, call the help desk."),
    example: Text(fr: "fichiers chiffrés sur le NAS", en: "files encrypted on the NAS"))
  static let knownAt = Question<Instant>(
    id, "known_at", .moment, prompt: Text(fr: "Découvert", en: "Discovered on"),
    help: Text(
      fr:
        "Quand vous en avez eu connaissance. Les 72 heures pour la CNIL et la plainte courent à partir de là, week-end compris.",
      en:
        "When you found out. The 72 hours for the CNIL and the police complaint (plainte) run from then, weekend included."
    ),
    example: Text(fr: "il y a 20 min", en: "20 minutes ago"), sources: [Law.breach, Law.cyberInsurance],
    suggestion: { $0.now },
    objection: { $1.refusalAhead($0) })
  static let personalData = Question<Bool>(
    id, "personal_data", .yesNo,
    prompt: Text(fr: "Des données personnelles sont touchées", en: "Personal data are affected"),
    help: Text(
      fr:
        "Celles de clients ou de salariés. Vous devez alors prévenir la CNIL dans les 72 heures, sauf s'il n'y a aucun risque pour ces personnes.",
      en:
        "Those of customers or staff. You must then notify the CNIL within 72 hours, unless there is no risk to these people."
    ),
    example: Text(fr: "oui", en: "yes"), sources: [Law.breach])
  static let incident = Question<ItemID>(
    id, "incident", .item(Incident.id), prompt: Text(fr: "Incident lié", en: "Related incident"),
    help: Text(
      fr: "Si un service s'est aussi arrêté, l'incident où courent les délais de rétablissement.",
      en: "If a service also stopped, the incident whose restoration time limits run."), example: Text(same: "I12"),
    level: .detail, need: .optional)
  static let provider = later(
    "provider_notified_at",
    Text(fr: "Vous et le prestataire, prévenus l'un par l'autre", en: "You and the provider informed each other"),
    Text(
      fr: "L'heure de l'appel ou du message, de vous ou de lui. Le contrat fixe le nombre d'heures.",
      en: "The time of the call or message, from you or from it. The contract sets the number of hours."))
  static let cnil = later(
    "cnil_filed", Text(fr: "CNIL prévenue", en: "CNIL notified"),
    Text(
      fr: "L'heure de la notification sur le site de la CNIL. Mieux vaut une notification incomplète qu'en retard.",
      en: "The time you notified on the CNIL's website. An incomplete notification is better than a late one."),
    Law.breach)
  static let complaint = later(
    "complaint_filed", Text(fr: "Plainte déposée", en: "Police complaint filed"),
    Text(
      fr:
        "Sans plainte dans les 72 heures, l'assurance contre les cyberattaques ne paie pas (code des assurances, L12-10-1).",
      en:
        "Without a police complaint (plainte) within 72 hours, cyber insurance does not pay (French insurance code, L12-10-1)."
    ),
    Law.cyberInsurance)
  static let insurer = later(
    "insurer_told", Text(fr: "Assureur prévenu", en: "Insurer notified"),
    Text(
      fr: "Votre contrat d'assurance précise comment le prévenir.", en: "Your insurance policy says how to notify it."))

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Alertes de sécurité", en: "Security alerts"),
    shortcut: Text(fr: "sécurité", en: "alert"), earlier: ["alerte"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "SE", one: Text(fr: "un incident de sécurité", en: "a security incident"), atLeast: 0, label: "title")),
    listing: Listing(
      [
        .init(title, "Incident", "Incident"),
        .init(knownAt, "Découvert", "Discovered"),
        .init(personalData, "Données", "Data"),
        .init(incident, "Lié à", "Related to"),
        .init(provider, "Prestataire", "Provider"),
        .init(cnil, "CNIL", "CNIL"),
        .init(complaint, "Plainte", "Police report"),
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
          Text(
            fr: "Cette heure est avant la découverte de l'incident.", en: "This is before the incident was discovered."),
          remedy: Text(
            fr: "Il a été découvert le \(Wording(language: .fr).moment(known)).",
            en: "It was discovered on \(Wording(language: .en).moment(known))."))
      })
  }
}
