import CarnetCore

extension Law {
  static let processor = verified(
    "rgpd-28", "RGPD, art. 28",
    Text(
      fr:
        "Le prestataire qui accède à des données personnelles est sous-traitant : le contrat dit objet, durée, nature, "
        + "finalité, données, personnes et obligations.",
      en:
        "A provider with access to personal data is a processor: the contract states subject, duration, nature, purpose, "
        + "data, persons and duties."))
  static let breach = unverified(
    "rgpd-33", "RGPD, art. 33",
    Text(
      fr: "Le sous-traitant prévient sans tarder ; le responsable notifie la CNIL sous 72 heures.",
      en: "The processor warns without delay; the controller notifies the CNIL within 72 hours."))
  static let cyberInsurance = verified(
    "assur-l12-10-1", "Code des assurances, art. L12-10-1",
    Text(
      fr: "L'assurance contre les cyberattaques ne paie que si une plainte est déposée sous 72 heures.",
      en: "Insurance against cyber attacks pays only if a complaint is lodged within 72 hours."))
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
        "Un label, pas une loi : il est donné pour deux ans, après audit, à qui installe, maintient et assiste des "
        + "professionnels.",
      en: "A label, not a law: it is given for two years, after an audit, to firms that install, maintain and assist "
        + "professionals."))
  static let nis2 = verified(
    "nis-2", "Directive NIS 2",
    Text(
      fr:
        "Les prestataires de services gérés sont visés ; au 29 août 2026, la loi française n'était pas promulguée.",
      en: "Managed service providers are covered; on 29 August 2026 the French law was not promulgated."))
  static let nis2Thresholds = unverified(
    "nis-2-seuils", "Directive NIS 2, seuils",
    Text(
      fr:
        "À surveiller : au-delà de 50 personnes ou de 10 millions d'euros, dans certains secteurs, une entreprise devrait "
        + "protéger ses réseaux, signaler ses incidents, et l'exiger de ses prestataires.",
      en:
        "To be watched: above 50 people or 10 million euros, in certain sectors, a firm would have to protect its networks, "
        + "report its incidents, and ask the same of its providers."))
  static let dataAct = verified(
    "ue-2023-2854", "Règlement (UE) 2023/2854, sur les données",
    Text(
      fr:
        "Le client d'un service en ligne peut en changer avec deux mois de préavis au plus ; les avis sont partagés pour "
        + "les contrats plus anciens.",
      en:
        "The customer of a cloud service may switch with at most two months' notice; opinions differ on older contracts."
    ))
  static let advice = verified(
    "ca-rennes-2024", "CA Rennes, 19 novembre 2024, n° 23/04627",
    Text(
      fr:
        "Le prestataire qui n'a pas averti que les sauvegardes n'étaient pas déconnectées répond de leur perte, même si "
        + "elles étaient l'affaire du client.",
      en:
        "A provider who did not warn that backups were not disconnected answers for their loss, even where backups were "
        + "the client's job."))
  static let lostData = verified(
    "tc-nanterre-2014", "T. com. Nanterre, mai 2014",
    Text(
      fr:
        "Un prestataire perd les données d'un client, qui y perd 158 346 € : le plafond du contrat s'applique, il en "
        + "touche 7 280.",
      en:
        "A provider loses a client's data, a loss of €158,346: the contract's cap applies, and the client gets €7,280.")
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
        "Le prestataire n'est pas en faute quand le client a lui-même atteint sa sauvegarde depuis un poste qui n'était pas "
        + "sûr.",
      en: "The provider is not at fault where the client itself reached the backup from an unsafe workstation."))
  static let liabilityInsurance = unverified(
    "rc-pro", "Assurance de responsabilité civile des informaticiens",
    Text(
      fr:
        "Elle n'est pas obligatoire ; des polices excluent le cas où rien n'a été accepté par écrit, ou les moyens "
        + "insuffisants.",
      en:
        "It is not compulsory; policies exclude cases where nothing was accepted in writing, or means were insufficient."
    ))
  static let qualifiedAdministrators = unverified(
    "anssi-pams", "ANSSI, prestataires d'administration qualifiés (PAMS)",
    Text(
      fr:
        "Une qualification, pas une loi : elle dit quels prestataires administrent des systèmes selon les règles de l'ANSSI.",
      en: "A qualification, not a law: it says which providers administer systems by the rules of the ANSSI."))
  static let vitalOperators = unverified(
    "defense-oiv", "Code de la défense, opérateurs d'importance vitale",
    Text(
      fr: "Une petite entreprise n'est d'ordinaire pas un opérateur d'importance vitale.",
      en: "A small firm is as a rule no operator of vital importance."))
  static let waste = verified(
    "env-r543-195", "Code de l'environnement, art. R543-195",
    Text(
      fr: "Les producteurs reprennent les équipements professionnels vendus après le 13 août 2005.",
      en: "Producers take back professional equipment sold after 13 August 2005."))
  static let tillSoftware = verified(
    "cgi-286", "CGI, art. 286, I, 3° bis",
    Text(
      fr: "Un logiciel qui enregistre les règlements des clients est attesté par son éditeur ou certifié.",
      en: "Software that records customers' payments is attested by its publisher or certified."))

  /// Data, security and equipment.
  static let ofData = [
    processor, breach, cyberInsurance, securityPlan, securityLabel, nis2, nis2Thresholds, dataAct, advice, lostData,
    capAndAdvice, unsafeAccess, liabilityInsurance, qualifiedAdministrators, vitalOperators, waste, tillSoftware,
  ]
}
