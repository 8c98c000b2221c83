import CarnetCore

extension Clause {
  /// Security, data, secrets and those who work for the provider.
  static let ofSecurity: [Clause] = [
    Clause(
      "C23", Text(fr: "Sécurité et plan d'assurance sécurité", en: "Security and security plan"),
      gloss: Text(
        fr: "Le prestataire écrit comment il protège vos systèmes, et s'y tient.",
        en: "The provider writes down how it protects your systems, and keeps to it."),
      sources: [Law.securityPlan],
      wording: """
        Le plan d'assurance sécurité du Prestataire, {version_pas}, et les engagements de l'{annexe.securite} l'obligent. Il met \
        ce plan à jour au moins une fois l'an et après tout incident ; un écart est signalé sous {delai_ecart} avec un plan de \
        correction.
        """,
      withoutObject: { context in
        context.needsSecurityPlan
          ? nil
          : Text(
            fr: "ni accès à distance, ni données personnelles", en: "neither remote access nor personal data")
      }),
    Clause(
      "C24", Text(fr: "Sauvegardes et restauration", en: "Backups and restoring"),
      gloss: Text(
        fr: "Qui sauvegarde quoi, et la preuve que cela se restaure.",
        en: "Who backs up what, and the proof that it can be restored."),
      sources: [Law.advice], wording: "{sauvegardes}",
      variant: { context in
        switch context.settled(ContractForm.backupsBy) {
        case .provider: "prestataire"
        case .client: "client"
        case nil: nil
        }
      },
      withoutObject: { context in
        context.coversStoredData
          ? nil
          : Text(
            fr:
              "ni serveur, ni stockage, ni service en ligne dans le périmètre ; vos sauvegardes restent à votre charge",
            en: "no server, storage or cloud service in scope; your backups remain yours to make")
      }),
    Clause(
      "C25", Text(fr: "Accès distants, comptes et secrets", en: "Remote access and credentials"),
      gloss: Text(fr: "Les comptes d'administration sont à vous.", en: "The administrator accounts are yours."),
      wording: """
        Les comptes d'administration appartiennent au Client. Ils sont nominatifs et à double authentification, et leur usage \
        est inscrit dans des journaux gardés {mois_journaux}. Une enveloppe scellée des secrets, à jour, est remise au Client ; \
        tout accès distant est annoncé ou autorisé d'avance et fermé en fin d'intervention.
        """,
      withoutObject: { context in
        context.settled(Specification.remoteAccess) == false
          ? Text(fr: "aucun accès à distance n'est permis", en: "no remote access is allowed") : nil
      }),
    Clause(
      "C26", Text(fr: "Données personnelles", en: "Personal data"),
      gloss: Text(
        fr: "Ce que le RGPD exige quand le prestataire voit vos données.",
        en: "What the GDPR requires when the provider sees your data."),
      sources: [Law.processor],
      wording: """
        Le Prestataire agit comme sous-traitant au sens de l'article 28 du RGPD, pendant toute la durée du contrat. Finalité : \
        {finalite}. Données et personnes concernées : {donnees}. Il n'agit que sur instruction écrite. L'{annexe.rgpd} fixe instructions, confidentialité, \
        sécurité, sous-traitants ultérieurs, assistance, preuves et audits ; à la fin, les données sont {sort_donnees}.
        """,
      withoutObject: { context in
        context.dossier.hasPersonalData
          ? nil : Text(fr: "aucun bien ne contient de données personnelles", en: "no asset holds personal data")
      }),
    Clause(
      "C27", Text(fr: "Incident de sécurité", en: "Security incident"),
      gloss: Text(
        fr: "Prévenu à temps, vous pouvez porter plainte et être indemnisé.",
        en: "Warned in time, you can lodge a complaint and be compensated."),
      sources: [Law.breach, Law.cyberInsurance],
      wording: """
        Le Prestataire alerte le Client au plus tard {delai_alerte} après avoir connu un incident de sécurité, conserve les \
        preuves et fournit les éléments utiles à l'assureur, à la plainte et, si des données personnelles sont touchées, à la \
        notification à la CNIL, ces deux dernières étant enfermées dans un délai de 72 heures.
        """),
    Clause(
      "C28", Text(fr: "Confidentialité", en: "Confidentiality"),
      gloss: Text(fr: "Chacun garde les secrets de l'autre.", en: "Each keeps the other's secrets."),
      wording: """
        Chaque partie garde secrètes les informations de l'autre {duree_secret}, sauf obligation légale, et n'y donne accès \
        qu'aux personnes qui en ont besoin et y sont tenues.
        """),
    Clause(
      "C29", Text(fr: "Sous-traitance et vigilance sociale", en: "Subcontracting and labour vigilance"),
      gloss: Text(
        fr: "Tous les six mois, la preuve que le prestataire est en règle.",
        en: "Every six months, proof that the provider is in order."),
      sources: [Law.vigilance, Law.foreignWorkers],
      wording: """
        Le Prestataire ne sous-traite qu'avec l'accord écrit du Client et répond de ses sous-traitants. Il remet à la signature \
        puis tous les six mois l'attestation de vigilance, son justificatif d'immatriculation et la liste nominative des salariés \
        étrangers soumis à autorisation ou une attestation d'absence ; à défaut, le Client peut suspendre le paiement puis \
        résilier.
        """,
      withoutObject: { context in
        guard let contract = ContractFacts(context.dossier, now: context.now),
          contract.total < Law.vigilanceThreshold,
          context.chosen(Offer.subcontracting).map({ $0 == .forbidden }) ?? true
        else { return nil }
        return Text(
          fr: "le contrat reste sous 5 000 € hors taxes, et aucune sous-traitance n'est prévue",
          en: "the contract stays below €5,000 excl. VAT, and no subcontracting is foreseen")
      }),
  ]
}
