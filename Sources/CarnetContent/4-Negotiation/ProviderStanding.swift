import CarnetCore

// How solid a provider is: who works there, for whom, under which label, and what its insurance leaves out.

extension Provider {
  static let identityCheckedOn = Question<Day>(
    id, "identity_checked_on", .day(.back),
    prompt: Text(fr: "Immatriculation vérifiée le", en: "Registration checked on"),
    help: Text(
      fr: "Le jour où vous avez comparé le nom, le SIREN et l'adresse du devis avec le registre.",
      en: "The day on which you compared the name, SIREN and address of the quote with the register."),
    example: Text(same: "17/11/2025"), level: .detail, need: .optional)
  static let staff = Question<Int>(
    id, "staff", .number(0...1_000_000, .people),
    prompt: Text(fr: "Effectif du prestataire", en: "Provider's headcount"),
    help: Text(
      fr: "Seul, un technicien ne peut pas être là toute l'année : demandez qui le remplace.",
      en: "Alone, a technician cannot be there all year: ask who stands in."),
    example: Text(same: "14"), level: .detail, need: .optional, unknown: true)
  static let references = Question<String>(
    id, "references", .line(.words), prompt: Text(fr: "Références", en: "References"),
    help: Text(
      fr: "Des clients de votre taille et de votre métier, que vous pouvez appeler.",
      en: "Clients of your size and trade whom you may call."),
    example: Text(fr: "deux boulangeries et un cabinet comptable", en: "two bakeries and an accountant's office"),
    level: .detail, need: .optional)
  static let distance = Question<Int>(
    id, "distance_km", .number(0...20_000, .kilometres), prompt: Text(fr: "Distance (km)", en: "Distance (km)"),
    help: Text(
      fr: "De chez lui à votre site le plus éloigné : ce que vaut un délai quand il faut se déplacer.",
      en: "From its place to your farthest site: what a delay is worth when someone must come."),
    example: Text(same: "25"), level: .detail, need: .optional)
  static let expertCyber = Question<Bool>(
    id, "expertcyber", .yesNo, prompt: Text(fr: "Label ExpertCyber", en: "ExpertCyber label"),
    help: Text(
      fr: "Il est donné pour deux ans à qui installe, maintient et assiste des professionnels, après un audit.",
      en: "It is given for two years, after an audit, to firms that install, maintain and assist professionals."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, unknown: true,
    sources: [Law.securityLabel, Law.qualifiedAdministrators])
  static let expertCyberUntil = Question<Day>(
    id, "expertcyber_until", .day(.ahead), prompt: Text(fr: "Label valable jusqu'au", en: "Label valid until"),
    help: Text(
      fr: "Sur l'attestation du label ; l'agenda demandera la suivante.",
      en: "On the label's certificate; the agenda will ask for the next one."),
    example: Text(same: "30/06/2027"), level: .detail, need: .optional, unknown: true,
    asked: { $0[expertCyber] == true })
  static let nis2 = Question<NIS2Status>(
    id, "nis2_status", .choice(NIS2Status.options),
    prompt: Text(fr: "Situation au regard de NIS 2", en: "Standing under NIS 2"),
    help: Text(
      fr:
        "La directive vise les prestataires de services gérés ; sa loi française reste à surveiller. Demandez-lui ce "
        + "qu'il en sait.",
      en:
        "The directive covers managed service providers; the French law on it is still to be watched. Ask what it knows."
    ),
    example: Text(fr: "entité importante", en: "important entity"), level: .detail, need: .optional, unknown: true,
    sources: [Law.nis2])
  static let certificateSeen = Question<Bool>(
    id, "insurance_certificate", .yesNo,
    prompt: Text(fr: "Attestation d'assurance reçue", en: "Insurance certificate received"),
    help: Text(
      fr: "Elle porte l'assureur, la police, le montant et la fin de validité : une promesse ne suffit pas.",
      en: "It states the insurer, the policy, the sum and the end of validity: a promise is not enough."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, asked: { $0[insurer] != nil })
  static let exclusionsRead = Question<Bool>(
    id, "exclusions_read", .yesNo,
    prompt: Text(fr: "Exclusions de sa police lues", en: "Exclusions of its policy read"),
    help: Text(
      fr: "Des polices excluent les pertes de données, ou une prestation sans critères de réception écrits.",
      en: "Some policies exclude loss of data, or services without written criteria of acceptance."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, asked: { $0[insurer] != nil })

  /// The questions on a provider's standing, in the order of asking.
  static var standing: [any Asked] {
    [
      identityCheckedOn, staff, references, distance, expertCyber, expertCyberUntil, nis2, certificateSeen,
      exclusionsRead,
    ]
  }
}
