import CarnetCore

// How solid a provider is: who works there, for whom, under which label, and what its insurance leaves out.

extension Provider {
  static let identityCheckedOn = Question<Day>(
    id, "identity_checked_on", .day(.back),
    prompt: Text(fr: "Immatriculation vérifiée le", en: "Registration checked on"),
    help: Text(
      fr: "Le jour où vous avez comparé le devis avec le registre : nom, SIREN et adresse.",
      en: "The day you compared the quote with the register: name, SIREN and address."),
    example: Text(same: "17/11/2025"), level: .detail, need: .optional)
  static let staff = Question<Int>(
    id, "staff", .number(0...1_000_000, .people),
    prompt: Text(fr: "Effectif du prestataire", en: "Provider's headcount"),
    help: Text(
      fr: "Combien de personnes y travaillent. Un technicien seul ne peut pas être présent toute l'année : "
        + "demandez qui le remplace.",
      en: "How many people work there. A one-person firm cannot be there all year: ask who stands in."),
    example: Text(same: "14"), level: .detail, need: .optional, unknown: true)
  static let references = Question<String>(
    id, "references", .line(.words), prompt: Text(fr: "Références", en: "References"),
    help: Text(
      fr: "Des clients de votre taille et de votre métier, que vous pouvez appeler.",
      en: "Clients of your size and trade that you can call."),
    example: Text(fr: "deux boulangeries et un cabinet comptable", en: "two bakeries and an accountant's office"),
    level: .detail, need: .optional)
  static let distance = Question<Int>(
    id, "distance_km", .number(0...20_000, .kilometres), prompt: Text(fr: "Distance (km)", en: "Distance (km)"),
    help: Text(
      fr: "La distance entre ses locaux et votre site le plus éloigné. Elle compte si le technicien doit venir.",
      en: "The distance from its premises to your farthest site. It matters when the technician must come."),
    example: Text(same: "25"), level: .detail, need: .optional)
  static let expertCyber = Question<Bool>(
    id, "expertcyber", .yesNo, prompt: Text(fr: "Label ExpertCyber", en: "ExpertCyber label"),
    help: Text(
      fr: "Un label donné pour deux ans, après un audit, aux entreprises qui installent, maintiennent et "
        + "assistent des professionnels.",
      en: "A label given for two years, after an audit, to firms that install, maintain and support businesses."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, unknown: true,
    sources: [Law.securityLabel, Law.qualifiedAdministrators])
  static let expertCyberUntil = Question<Day>(
    id, "expertcyber_until", .day(.ahead), prompt: Text(fr: "Label valable jusqu'au", en: "Label valid until"),
    help: Text(
      fr: "La date inscrite sur l'attestation du label. Carnet vous rappellera de demander la suivante.",
      en: "The date on the label's certificate. Carnet will remind you to ask for the next one."),
    example: Text(same: "30/06/2027"), level: .detail, need: .optional, unknown: true,
    asked: { $0[expertCyber] == true })
  static let nis2 = Question<NIS2Status>(
    id, "nis2_status", .choice(NIS2Status.options),
    prompt: Text(fr: "NIS 2 s'applique-t-elle au prestataire ?", en: "Does NIS 2 apply to the provider?"),
    help: Text(
      fr:
        "La directive NIS 2 vise les prestataires de services gérés ; sa loi française est à surveiller. "
        + "Demandez au prestataire ce qu'il en sait.",
      en:
        "The NIS 2 directive covers managed service providers; the French law on it is still to come. Ask "
        + "the provider what it knows."
    ),
    example: Text(fr: "entité importante", en: "important entity"), level: .detail, need: .optional, unknown: true,
    sources: [Law.nis2])
  static let certificateSeen = Question<Bool>(
    id, "insurance_certificate", .yesNo,
    prompt: Text(fr: "Attestation d'assurance reçue", en: "Insurance certificate received"),
    help: Text(
      fr: "L'attestation doit indiquer l'assureur, le numéro du contrat, le montant et la fin de validité. Une "
        + "promesse ne suffit pas.",
      en: "The certificate must state the insurer, the policy number, the sum and the end date. A promise is not "
        + "enough."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, asked: { $0[insurer] != nil })
  static let exclusionsRead = Question<Bool>(
    id, "exclusions_read", .yesNo,
    prompt: Text(fr: "Exclusions de son assurance lues", en: "Policy exclusions read"),
    help: Text(
      fr: "Certains contrats d'assurance excluent la perte de données, ou les prestations que rien n'a permis de "
        + "vérifier par écrit.",
      en: "Some policies exclude loss of data, or services with no written acceptance criteria."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, asked: { $0[insurer] != nil })

  /// The questions on a provider's standing, in the order of asking.
  static var standing: [any Asked] {
    [
      identityCheckedOn, staff, references, distance, expertCyber, expertCyberUntil, nis2, certificateSeen,
      exclusionsRead,
    ]
  }
}
