import CarnetCore

extension Law {
  static let processor = verified(
    "rgpd-28", "RGPD, art. 28",
    Text(
      fr:
        "Le prestataire qui accède à des données personnelles est sous-traitant. Le contrat doit indiquer "
        + "l'objet, la durée, la nature, la finalité, les données, les personnes et les obligations.",
      en:
        "A provider with access to personal data is a processor. The contract must state the subject, "
        + "duration, nature, purpose, data, people and obligations."))
  static let breach = unverified(
    "rgpd-33", "RGPD, art. 33",
    Text(
      fr: "Le sous-traitant doit prévenir sans tarder ; le responsable doit notifier la CNIL dans les 72 heures.",
      en: "The processor must report at once; the controller must notify the CNIL within 72 hours."))
  static let cyberInsurance = verified(
    "assur-l12-10-1", "Code des assurances, art. L12-10-1",
    Text(
      fr: "L'assurance contre les cyberattaques ne paie que si une plainte est déposée dans les 72 heures.",
      en: "Insurance against cyber attacks pays only if a police complaint (plainte) is filed within 72 hours."))
  static let securityPlan = verified(
    "anssi-2010", "ANSSI, Maîtriser les risques de l'infogérance (2010)",
    Text(
      fr:
        "Un guide, pas une loi : avant de confier ses accès, le client demande à chaque candidat un plan d'assurance "
        + "sécurité.",
      en:
        "A guide, not a law: before handing over access, the client asks each candidate for a security assurance plan.")
  )
  static let securityLabel = verified(
    "label-expertcyber", "Label ExpertCyber (AFNOR Certification)",
    Text(
      fr:
        "Un label, pas une loi. Il est donné pour deux ans, après un audit, aux entreprises qui installent, "
        + "maintiennent et assistent des professionnels.",
      en: "A label, not a law. It is given for two years, after an audit, to firms that install, maintain and "
        + "support businesses."))
  static let nis2 = verified(
    "nis-2", "Directive NIS 2",
    Text(
      fr:
        "Les prestataires de services gérés sont visés ; au 29 août 2026, la loi française n'était pas promulguée.",
      en: "Managed service providers are covered; on 29 August 2026 the French law had not been enacted."))
  static let nis2Thresholds = unverified(
    "nis-2-seuils", "Directive NIS 2, seuils",
    Text(
      fr:
        "À surveiller : au-delà de 50 personnes ou de 10 millions d'euros, dans certains secteurs. Une telle "
        + "entreprise devrait protéger ses réseaux, signaler ses incidents, et l'exiger de ses prestataires.",
      en:
        "To watch: above 50 people or 10 million euros, in certain sectors. Such a firm would have to "
        + "protect its networks, report its incidents, and require the same of its providers."))
  static let dataAct = verified(
    "ue-2023-2854", "Règlement (UE) 2023/2854, sur les données",
    Text(
      fr:
        "Le client d'un service en ligne peut en changer avec un préavis de deux mois au plus. Les avis "
        + "diffèrent sur les contrats plus anciens.",
      en:
        "The customer of a cloud service may switch with at most two months' notice. Opinions differ on "
        + "older contracts."
    ))
  static let advice = verified(
    "ca-rennes-2024", "CA Rennes, 19 novembre 2024, n° 23/04627",
    Text(
      fr:
        "Le prestataire qui n'a pas averti que les sauvegardes n'étaient pas déconnectées répond de leur "
        + "perte. Cela vaut même si le client en avait la charge.",
      en:
        "A provider that did not warn that backups were left connected is liable for their loss. This holds "
        + "even if backups were the client's job."))
  static let lostData = verified(
    "tc-nanterre-2014", "T. com. Nanterre, mai 2014",
    Text(
      fr:
        "Un prestataire perd les données d'un client : le dommage est de 158 346 €. Le plafond du contrat "
        + "s'applique, et le client ne reçoit que 7 280 €.",
      en:
        "A provider loses a client's data: the loss is €158,346. The contract's cap applies, and the client "
        + "gets only €7,280.")
  )
  static let capAndAdvice = verified(
    "ca-paris-conseil", "CA Paris, plafond et devoir de conseil",
    Text(
      fr: "Le plafond de responsabilité ne couvre pas un manquement au devoir de conseil.",
      en: "A liability cap does not cover a breach of the duty to advise."))
  static let unsafeAccess = verified(
    "ca-lyon-2023", "CA Lyon, 14 décembre 2023, n° 20/02356",
    Text(
      fr:
        "Le prestataire n'est pas en faute si le client a lui-même ouvert sa sauvegarde depuis un ordinateur "
        + "qui n'était pas sûr.",
      en: "The provider is not at fault if the client itself opened the backup from an unsafe computer."))
  static let liabilityInsurance = unverified(
    "rc-pro", "Assurance de responsabilité civile des informaticiens",
    Text(
      fr:
        "L'assurance professionnelle n'est pas obligatoire. Certaines excluent les dommages quand rien n'a "
        + "été accepté par écrit, ou quand les moyens étaient insuffisants.",
      en:
        "Professional insurance is not compulsory. Some policies exclude damage when nothing was accepted in "
        + "writing, or when means were insufficient."
    ))
  static let qualifiedAdministrators = unverified(
    "anssi-pams", "ANSSI, prestataires d'administration qualifiés (PAMS)",
    Text(
      fr:
        "Une qualification, pas une loi : elle indique quels prestataires administrent des systèmes selon "
        + "les règles de l'ANSSI.",
      en: "A qualification, not a law: it lists the providers that manage systems by the rules of the ANSSI."))
  static let vitalOperators = unverified(
    "defense-oiv", "Code de la défense, opérateurs d'importance vitale",
    Text(
      fr: "Une petite entreprise n'est d'ordinaire pas un opérateur d'importance vitale.",
      en: "A small firm is not usually an operator of vital importance."))
  static let waste = verified(
    "env-r543-195", "Code de l'environnement, art. R543-195",
    Text(
      fr: "Les producteurs doivent reprendre le matériel professionnel vendu après le 13 août 2005.",
      en: "Producers must take back professional equipment sold after 13 August 2005."))
  static let tillSoftware = verified(
    "cgi-286", "CGI, art. 286, I, 3° bis",
    Text(
      fr: "Un logiciel qui enregistre les règlements des clients doit être attesté par son éditeur, ou certifié.",
      en: "Software that records customers' payments must be attested by its vendor, or certified."))

  /// Data, security and equipment.
  static let ofData = [
    processor, breach, cyberInsurance, securityPlan, securityLabel, nis2, nis2Thresholds, dataAct, advice, lostData,
    capAndAdvice, unsafeAccess, liabilityInsurance, qualifiedAdministrators, vitalOperators, waste, tillSoftware,
  ]
}
