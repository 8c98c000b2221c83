import CarnetCore

/// What the service is, beyond its delays: the scope and its changes, visits, reports, meetings, premises.
extension ContractForm {
  static let deltaThreshold = Question<Int>(
    id, "delta_threshold", .number(0...100, .percent),
    prompt: Text(
      fr: "Écart d'inventaire qui fait revoir le prix (%)", en: "Change of inventory that reopens the price (%)"),
    help: Text(
      fr: "En deçà, les entrées et sorties de biens ne changent pas la redevance.",
      en: "Below it, assets that come and go leave the fee as it is."),
    example: Text(same: "10"), level: .detail, suggestion: { _ in 10 })
  static let unitPrice = Question<Money>(
    id, "unit_price", .money(.monthly),
    prompt: Text(fr: "Prix d'un bien ajouté, par mois, HT", en: "Price of an added asset, a month, excl. VAT"),
    help: Text(
      fr: "Sans ce prix, le contrat dit : au prorata du nombre de biens.",
      en: "Without it the contract says: in proportion to the number of assets."),
    example: Text(fr: "18 €", en: "€18"), level: .detail, need: .optional, objection: Money.mustNotBeNegative)
  static let scopeOut = Question<String>(
    id, "scope_out", .line(.words), prompt: Text(fr: "Hors forfait", en: "Not covered by the fee"),
    help: Text(
      fr: "Ce que la redevance ne couvre pas, dit d'avance ; la suite se paie sur devis.",
      en:
        "What the fee does not cover, said beforehand; it is paid on quotation. Written in French, as in the contract."),
    example: Text(same: "les consommables et les développements logiciels"), level: .detail,
    suggestion: { _ in "les consommables, les développements logiciels et tout bien absent de l'inventaire" })
  static let onboardingDays = Question<Int>(
    id, "onboarding_days", .number(0...180, .days),
    prompt: Text(fr: "Vérification du parc par le prestataire (jours)", en: "Provider's check of the assets (days)"),
    help: Text(
      fr: "Après ce délai, il ne peut plus invoquer un défaut visible. 0 s'il connaît déjà le parc.",
      en: "After that it can no longer plead a visible fault. 0 if it knows the assets already."),
    example: Text(same: "30"), level: .detail, suggestion: { _ in 30 })
  static let visitTolerance = Question<Int>(
    id, "visit_tolerance", .number(0...60, .businessDays),
    prompt: Text(
      fr: "Tolérance sur la date d'une visite (jours ouvrés)", en: "Tolerance on a visit's date (business days)"),
    help: Text(
      fr: "À plus que cela, la visite compte comme tenue en retard.", en: "Beyond that the visit counts as late."),
    example: Text(same: "5"), level: .detail, asked: { ($0.settled(visits) ?? 0) > 0 }, suggestion: { _ in 5 })
  static let incidentReportDays = Question<Int>(
    id, "incident_report_days", .number(1...30, .businessDays),
    prompt: Text(
      fr: "Compte rendu d'incident P1 ou P2 sous (jours ouvrés)", en: "P1 or P2 incident report within (business days)"),
    help: Text(
      fr: "La cause, ce qui a été fait, ce qui évitera la suite.",
      en: "The cause, what was done, what will prevent the next one."),
    example: Text(same: "5"), level: .detail, suggestion: { $0.settled(Specification.incidentReportDays) })
  static let summaries = Question<Rhythm>(
    id, "summaries", .choice(Rhythm.options), prompt: Text(fr: "Rapport d'activité", en: "Activity report"),
    help: Text(fr: "Incidents, visites, risques et conseils.", en: "Incidents, visits, risks and advice."),
    example: Text(fr: "chaque trimestre", en: "every quarter"), level: .detail, sources: [Law.maintenanceProcess],
    suggestion: { _ in .quarterly })
  static let meetings = Question<Rhythm>(
    id, "meetings", .choice(Rhythm.options), prompt: Text(fr: "Réunions de suivi", en: "Review meetings"),
    help: Text(
      fr: "Le gestionnaire et le prestataire revoient ensemble ce qui s'est passé.",
      en: "The manager and the provider go through what happened."),
    example: Text(fr: "chaque trimestre", en: "every quarter"), level: .detail,
    suggestion: { $0.settled(Specification.meetings) })
  static let minutesDays = Question<Int>(
    id, "minutes_days", .number(1...30, .businessDays),
    prompt: Text(fr: "Compte rendu de réunion sous (jours ouvrés)", en: "Minutes within (business days)"),
    help: Text(fr: "Sans écrit, une décision s'oublie.", en: "Unwritten decisions are forgotten."),
    example: Text(same: "5"), level: .detail, suggestion: { $0.settled(Specification.minutesDays) })
  static let minutesSilence = Question<Int>(
    id, "minutes_silence", .number(0...60, .days),
    prompt: Text(
      fr: "Silence valant accord sur un compte rendu (jours)", en: "Silence that agrees with minutes (days)"),
    help: Text(
      fr: "Sans réserve écrite d'ici là, le compte rendu fait foi. 0 si le silence ne vaut rien.",
      en: "Without written reservation by then, the minutes stand. 0 if silence means nothing."),
    example: Text(same: "10"), level: .detail, suggestion: { _ in 0 })
  static let accessHours = Question<WeeklyWindows>(
    id, "access_hours", .windows, prompt: Text(fr: "Accès aux locaux", en: "Access to the premises"),
    help: Text(
      fr: "Les heures où quelqu'un ouvre au technicien.", en: "The hours when someone lets the technician in."),
    example: Text(fr: "lun-ven 8h30-18h", en: "mon-fri 8:30-18:00"), level: .detail,
    suggestion: { $0.settled(window) })
  static let onSiteHours = Question<Int>(
    id, "on_site_hours", .number(0...10_000, .hours),
    prompt: Text(fr: "Heures prévues sur place en douze mois", en: "Hours expected on site in twelve months"),
    help: Text(
      fr: "À partir de 400 heures, un plan de prévention écrit est obligatoire (code du travail, R4512-7).",
      en: "From 400 hours a written prevention plan is compulsory (French labour code, R4512-7)."),
    example: Text(same: "60"), level: .detail, need: .optional, sources: [Law.prevention])

  /// In the order of asking.
  static var serviceQuestions: [any Asked] {
    [
      deltaThreshold, unitPrice, scopeOut, onboardingDays, visitTolerance, incidentReportDays, summaries, meetings,
      minutesDays, minutesSilence, accessHours, onSiteHours,
    ]
  }
}
