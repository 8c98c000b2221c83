import CarnetCore

/// What the service is, beyond its delays: the scope and its changes, visits, reports, meetings, premises.
extension ContractForm {
  static let deltaThreshold = Question<Int>(
    id, "delta_threshold", .number(0...100, .percent),
    prompt: Text(
      fr: "Écart d'inventaire qui fait réviser la redevance (%)", en: "Inventory change that reopens the fee (%)"),
    help: Text(
      fr: "En dessous, les entrées et sorties de biens ne changent pas la redevance.",
      en: "Below it, assets added or removed do not change the fee."),
    example: Text(same: "10"), level: .detail, suggestion: { _ in 10 })
  static let unitPrice = Question<Money>(
    id, "unit_price", .money(.monthly),
    prompt: Text(fr: "Prix d'un bien ajouté, par mois, HT", en: "Price of an added asset, per month, excl. VAT"),
    help: Text(
      fr: "Sans ce prix, le contrat prévoit un calcul en proportion du nombre de biens.",
      en: "Without it the contract applies a price in proportion to the number of assets."),
    example: Text(fr: "18 €", en: "€18"), level: .detail, need: .optional, objection: Money.mustNotBeNegative)
  static let scopeOut = Question<String>(
    id, "scope_out", .line(.words), prompt: Text(fr: "Hors forfait", en: "Not covered by the fee"),
    help: Text(
      fr: "Ce que la redevance ne couvre pas. Vous le payez en plus, sur devis accepté.",
      en:
        "What the fee does not cover. You pay for it separately, on an accepted quote. Answer in French, as in the contract."
    ),
    example: Text(same: "les consommables et les développements logiciels"), level: .detail,
    suggestion: { _ in "les consommables, les développements logiciels et tout bien absent de l'inventaire" })
  static let onboardingDays = Question<Int>(
    id, "onboarding_days", .number(0...180, .days),
    prompt: Text(fr: "Délai de l'état des lieux initial (jours)", en: "Time for the initial condition check (days)"),
    help: Text(
      fr: "Ensuite, le prestataire ne peut plus invoquer un défaut visible. 0 s'il connaît déjà le parc.",
      en: "After that the provider can no longer rely on a visible fault. 0 if it already knows the assets."),
    example: Text(same: "30"), level: .detail, suggestion: { _ in 30 })
  static let visitTolerance = Question<Int>(
    id, "visit_tolerance", .number(0...60, .businessDays),
    prompt: Text(
      fr: "Tolérance sur la date d'une visite (jours ouvrés)", en: "Tolerance on visit dates (business days)"),
    help: Text(
      fr: "Au-delà, la visite compte comme en retard.", en: "Beyond that, the visit counts as late."),
    example: Text(same: "5"), level: .detail, asked: { ($0.settled(visits) ?? 0) > 0 }, suggestion: { _ in 5 })
  static let incidentReportDays = Question<Int>(
    id, "incident_report_days", .number(1...30, .businessDays),
    prompt: Text(
      fr: "Délai du compte rendu d'incident P1 ou P2 (jours ouvrés)",
      en: "Time limit for P1 or P2 incident reports (business days)"),
    help: Text(
      fr: "La cause, ce qui a été fait, ce qui évitera que cela se reproduise.",
      en: "The cause, what was done, what will stop it happening again."),
    example: Text(same: "5"), level: .detail, suggestion: { $0.settled(Specification.incidentReportDays) })
  static let summaries = Question<Rhythm>(
    id, "summaries", .choice(Rhythm.options), prompt: Text(fr: "Rapport d'activité", en: "Activity report"),
    help: Text(
      fr: "Le prestataire y résume les incidents, les visites, les risques et ses conseils.",
      en: "The provider's summary of incidents, visits, risks and advice."),
    example: Text(fr: "chaque trimestre", en: "every quarter"), level: .detail, sources: [Law.maintenanceProcess],
    suggestion: { _ in .quarterly })
  static let meetings = Question<Rhythm>(
    id, "meetings", .choice(Rhythm.options), prompt: Text(fr: "Réunions de suivi", en: "Review meetings"),
    help: Text(
      fr: "Le gestionnaire et le prestataire revoient ensemble ce qui s'est passé.",
      en: "The manager and the provider go through what happened together."),
    example: Text(fr: "chaque trimestre", en: "every quarter"), level: .detail,
    suggestion: { $0.settled(Specification.meetings) })
  static let minutesDays = Question<Int>(
    id, "minutes_days", .number(1...30, .businessDays),
    prompt: Text(fr: "Délai du compte rendu de réunion (jours ouvrés)", en: "Time limit for minutes (business days)"),
    help: Text(
      fr: "On oublie une décision qui n'est pas écrite.", en: "A decision that is not written down is forgotten."),
    example: Text(same: "5"), level: .detail, suggestion: { $0.settled(Specification.minutesDays) })
  static let minutesSilence = Question<Int>(
    id, "minutes_silence", .number(0...60, .days),
    prompt: Text(
      fr: "Compte rendu réputé accepté après (jours)", en: "Minutes count as agreed after (days)"),
    help: Text(
      fr: "Sans réserve écrite d'ici là, le compte rendu fait foi. 0 si le silence ne vaut pas accord.",
      en: "Without written reservations by then, the minutes stand. 0 if silence does not mean agreement."),
    example: Text(same: "10"), level: .detail, suggestion: { _ in 0 })
  static let accessHours = Question<WeeklyWindows>(
    id, "access_hours", .windows, prompt: Text(fr: "Accès aux locaux", en: "Access to the premises"),
    help: Text(
      fr: "Les heures où quelqu'un peut ouvrir au technicien.", en: "The hours when someone can let the technician in."),
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
