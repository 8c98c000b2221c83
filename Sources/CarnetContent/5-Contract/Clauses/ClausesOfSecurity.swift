import CarnetCore

extension Clause {
  /// Security, data, secrets and those who work for the provider.
  static let ofSecurity: [Clause] = [
    Clause(
      "C23", Text(fr: "Sécurité et plan d'assurance sécurité", en: "Security and security assurance plan"),
      gloss: Text(
        fr: "Le prestataire décrit par écrit comment il protège vos systèmes, et s'y tient.",
        en: "The provider writes down how it protects your systems, and keeps to it."),
      protects: Text(
        fr: "que le prestataire décrit sa sécurité par écrit et s'y tient",
        en: "that the provider describes its security in writing and keeps to it"),
      discuss: Text(
        fr: "les écarts, et le délai pour les corriger", en: "gaps, and the time allowed to fix them"),
      needs: [.security],
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
      "C24", Text(fr: "Sauvegardes et restauration", en: "Backups and restoration"),
      gloss: Text(
        fr: "Qui sauvegarde quoi, et la preuve que les données peuvent être restaurées.",
        en: "Who backs up what, and the proof that the data can be restored."),
      protects: Text(
        fr: "que vous retrouvez vos données après un sinistre", en: "that you get your data back after a disaster"),
      discuss: Text(fr: "qui surveille, qui paie l'espace de stockage", en: "who monitors, who pays for the storage"),
      needs: [.security],
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
              "ni serveur, ni stockage, ni service en ligne dans le périmètre ; vous faites vous-même vos sauvegardes",
            en: "no server, storage or cloud service in scope; you still make your own backups")
      },
      scale: ClauseScale(
        ContractForm.backupsBy,
        client: Text(
          fr: "il sauvegarde chaque jour et essaie chaque trimestre",
          en: "it backs up every day and tests every quarter"),
        balanced: Text(fr: "il sauvegarde", en: "it makes the backups"),
        provider: Text(
          fr: "vous sauvegardez, ou aucune copie n'est déconnectée", en: "you make them, or no copy is disconnected")
      ) { duty, context in
        guard duty == .provider, context.settled(Specification.offlineCopy) ?? true else { return .provider }
        let isOften = context.settled(ContractForm.backupRhythm) != .week
        return isOften && (context.settled(ContractForm.restoreTests) ?? 0) >= 4 ? .client : .balanced
      }),
    Clause(
      "C25", Text(fr: "Accès à distance, comptes et codes d'accès", en: "Remote access, accounts and passwords"),
      gloss: Text(fr: "Les comptes d'administration sont à vous.", en: "The administrator accounts are yours."),
      protects: Text(
        fr: "que les clés de vos systèmes restent à vous", en: "that the keys of your systems stay yours"),
      discuss: Text(fr: "à qui appartiennent les comptes d'administration", en: "who owns the administrator accounts"),
      needs: [.security],
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
      protects: Text(
        fr: "que les personnes dont vous gardez les données sont protégées, et vous avec elles",
        en: "that the people whose data you hold are protected, and so are you"),
      discuss: Text(
        fr: "les sous-traitants ultérieurs, les transferts, le prix des audits",
        en: "sub-processors, transfers, the cost of audits"),
      needs: [.security],
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
        fr: "Si vous êtes prévenu à temps, vous pouvez porter plainte et être indemnisé.",
        en: "If you are warned early enough, you can file a police complaint (plainte) and be compensated."),
      protects: Text(
        fr: "que vous êtes prévenu à temps pour porter plainte et prévenir la CNIL",
        en: "that you are told early enough to file a police complaint and notify the CNIL"),
      discuss: Text(
        fr: "le nombre d'heures, le coût de l'enquête technique",
        en: "the number of hours, the cost of the technical investigation"),
      needs: [.security],
      sources: [Law.breach, Law.cyberInsurance],
      wording: """
        Le Prestataire alerte le Client au plus tard {delai_alerte} après avoir connu un incident de sécurité, conserve les \
        preuves et fournit les éléments utiles à l'assureur, à la plainte et, si des données personnelles sont touchées, à la \
        notification à la CNIL, ces deux dernières étant enfermées dans un délai de 72 heures.
        """,
      scale: ClauseScale(
        ContractForm.breachHours, client: Text(fr: "douze heures au plus", en: "twelve hours at most"),
        balanced: Text(fr: "vingt-quatre heures au plus", en: "twenty-four hours at most"),
        provider: Text(
          fr: "plus d'une journée, sur les 72 heures dont vous disposez",
          en: "more than a day, out of the 72 hours you have")
      ) { hours, _ in hours <= 12 ? .client : hours <= 24 ? .balanced : .provider }),
    Clause(
      "C28", Text(fr: "Confidentialité", en: "Confidentiality"),
      gloss: Text(fr: "Chaque partie garde les secrets de l'autre.", en: "Each party keeps the other's secrets."),
      protects: Text(
        fr: "que vos secrets restent les vôtres, pendant le contrat et après",
        en: "that your secrets stay yours, during the contract and after"),
      discuss: Text(fr: "la durée après la fin du contrat", en: "how long it lasts after the contract ends"),
      needs: [],
      wording: """
        Chaque partie garde secrètes les informations de l'autre {duree_secret}, sauf obligation légale, et n'y donne accès \
        qu'aux personnes qui en ont besoin et y sont tenues.
        """),
    Clause(
      "C29", Text(fr: "Sous-traitance et vigilance sociale", en: "Subcontracting and social-security compliance"),
      gloss: Text(
        fr: "Tous les six mois, la preuve que le prestataire paie ses cotisations sociales.",
        en: "Every six months, proof that the provider pays its social-security contributions."),
      protects: Text(
        fr: "que vous ne payez pas les dettes sociales du prestataire",
        en: "that you do not pay the provider's social-security debts"),
      discuss: Text(fr: "votre accord avant toute sous-traitance", en: "your consent before any subcontracting"),
      needs: [],
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
          en: "the contract stays below €5,000 excl. VAT, and no subcontracting is planned")
      }),
  ]
}
