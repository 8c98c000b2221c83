import CarnetCore

extension Clause {
  /// How to leave before the end: what decides on the end names it too.
  static let earlyEnd = Clause(
    "C32", Text(fr: "Fin anticipée", en: "Early termination"),
    gloss: Text(fr: "Comment partir avant la fin.", en: "How to leave before the end."),
    protects: Text(
      fr: "que vous pouvez partir si le service est mauvais", en: "that you can leave if the service is bad"),
    discuss: Text(fr: "le départ sans motif, son prix", en: "leaving without giving a reason, and its price"),
    needs: [],
    sources: [Law.termination, Law.longRelation, Law.forceMajeure, Law.hardship],
    wording: """
      En cas de manquement grave non réparé {delai_remede} après mise en demeure, l'autre partie peut résilier par lettre. La \
      force majeure de plus de {jours_fm} autorise chacune à mettre fin sans indemnité ; la défaillance d'un fournisseur du \
      Prestataire n'en est pas une par elle-même. {imprevision} {convenance}
      """,
    variant: { context in
      context.settled(ContractForm.convenienceMonths).map { $0 > 0 ? "avec convenance" : "sans convenance" }
    },
    scale: ClauseScale(
      ContractForm.convenienceMonths,
      client: Text(
        fr: "vous pouvez partir sans motif ni indemnité",
        en: "you may leave without giving a reason or paying compensation"),
      balanced: Text(
        fr: "chaque partie peut partir si un manquement n'est pas corrigé en 60 jours au plus",
        en: "either party may leave if a breach is not remedied within 60 days at most"),
      provider: Text(
        fr: "un manquement peut durer plus de 60 jours", en: "a breach may last more than 60 days")
    ) { months, context in
      if months > 0, context.settled(ContractForm.convenienceFee) == 0 { return .client }
      return (context.settled(ContractForm.cureDays) ?? 0) <= 60 ? .balanced : .provider
    },
    leans: [
      Lean(
        .provider, ContractForm.cureDays,
        Text(
          fr: "un manquement grave peut durer plus de soixante jours avant que vous puissiez partir",
          en: "a serious breach may last over sixty days before you can leave")
      ) { days, _ in days > 60 },
      Lean(
        .client, ContractForm.convenienceFee,
        Text(
          fr: "vous seul pouvez partir sans motif, et sans rien payer",
          en: "you alone may leave without giving a reason and without paying")
      ) { fee, context in fee == 0 && (context.settled(ContractForm.convenienceMonths) ?? 0) > 0 },
    ])

  /// Liability, insurance, the end and what comes after.
  static let ofEnding: [Clause] = [
    Clause(
      "C30", Text(fr: "Responsabilité et plafond", en: "Liability and cap"),
      gloss: Text(
        fr: "Combien chaque partie paie au plus pour ses fautes.", en: "How much each party pays for its faults."),
      protects: Text(
        fr: "que le dommage est indemnisé, au moins jusqu'à un montant utile",
        en: "that damage is compensated, at least up to a useful sum"),
      discuss: Text(fr: "le plafond, la perte de données", en: "the cap, the loss of data"),
      needs: [],
      sources: [Law.substance, Law.foreseeable],
      wording: """
        La responsabilité de chaque partie pour les dommages directs et prévisibles est plafonnée, par année, à \
        {plafond_responsabilite}. Le plafond ne vaut ni pour la faute lourde ou dolosive, ni pour les dommages corporels, la \
        confidentialité ou les données personnelles, ni pour le coût de reconstitution des données, plafonné à part à \
        {plafond_donnees}.
        """,
      scale: ClauseScale(
        ContractForm.liabilityCap,
        client: Text(fr: "deux ans de redevances ou plus", en: "two years of fees or more"),
        balanced: Text(fr: "six mois de redevances ou plus", en: "six months of fees or more"),
        provider: Text(fr: "moins de six mois de redevances", en: "less than six months of fees")
      ) { cap, context in
        let fee = context.settled(ContractForm.monthlyFee)?.cents ?? 0
        return cap.cents >= fee * 24 ? .client : cap.cents >= fee * 6 ? .balanced : .provider
      },
      leans: [
        Lean(
          .provider, ContractForm.rebuildCost,
          Text(
            fr:
              "le plafond pour les données ne paierait pas la moitié de leur reconstitution : la garantie perd sa "
              + "substance (art. 1170)",
            en:
              "the cap for data would not pay half the cost of rebuilding them: the guarantee loses its substance (art. 1170)"
          ), source: Law.substance
        ) { cost, context in (context.settled(ContractForm.dataCap)?.cents ?? .max) < cost.cents / 2 }
      ]),
    Clause(
      "C31", Text(fr: "Assurances", en: "Insurance"),
      gloss: Text(fr: "Le prestataire est assuré, et le prouve.", en: "The provider is insured, and proves it."),
      protects: Text(fr: "qu'il y a de quoi vous indemniser", en: "that there is money to compensate you"),
      discuss: Text(
        fr: "un montant au moins égal aux plafonds, l'extension aux données et aux cyberattaques",
        en: "a sum at least equal to the caps, cover for data and cyber attacks"),
      needs: [],
      wording: """
        Le Prestataire justifie d'une assurance de responsabilité civile professionnelle souscrite sous le n° {police} auprès \
        {assureur}, couvrant au moins {montant_garanti}, dommages immatériels et données compris, et produit l'attestation à \
        chaque échéance.
        """),
    earlyEnd,
    Clause(
      "C33", Text(fr: "Restitution (réversibilité)", en: "Exit and handover"),
      gloss: Text(
        fr: "À la fin du contrat, tout vous est rendu.", en: "At the end of the contract everything is handed back."),
      protects: Text(
        fr: "que vous gardez la maîtrise de vos propres systèmes", en: "that you are not locked out of your own systems"
      ),
      discuss: Text(
        fr: "l'aide gratuite au repreneur, la période où les deux travaillent ensemble",
        en: "free help for the next provider, the period when both work together"
      ),
      needs: [.growth],
      sources: [Law.maintenanceDocuments],
      wording: """
        À la fin du contrat, quelle qu'en soit la cause et même en cas de litige sur le prix, le Prestataire remet sous \
        {reversibilite_jours} les données, configurations, documentation, inventaire à jour, comptes et secrets que liste \
        l'{annexe.reversibilite}, dans des formats ouverts, {assistance}, puis efface ses copies et l'atteste.
        """,
      scale: ClauseScale(
        ContractForm.assistanceHours,
        client: Text(fr: "seize heures d'aide ou plus", en: "sixteen hours of help or more"),
        balanced: Text(fr: "quelques heures comprises", en: "some hours included"),
        provider: Text(fr: "aucune heure comprise", en: "no hour included")
      ) { hours, _ in hours >= 16 ? .client : hours > 0 ? .balanced : .provider },
      leans: [
        Lean(
          .provider, ContractForm.assistanceHours,
          Text(
            fr: "aucune heure d'aide au repreneur n'est comprise",
            en: "no hour of help for the next provider is included")
        ) { hours, _ in hours == 0 }
      ]),
    Clause(
      "C34", Text(fr: "Services en ligne et licences revendus", en: "Resold cloud services and licences"),
      gloss: Text(
        fr: "Les abonnements achetés par le prestataire restent à votre nom.",
        en: "Subscriptions bought through the provider stay in your name."),
      protects: Text(fr: "que vos abonnements restent à vous", en: "that your subscriptions stay yours"),
      discuss: Text(fr: "le compte à votre nom", en: "the account in your name"),
      needs: [],
      sources: [Law.dataAct],
      wording: """
        Les abonnements suivants sont souscrits au nom du Client, qui en reste l'administrateur principal : {abonnements}. Le \
        Prestataire en permet le transfert ou le changement de fournisseur avec un préavis de {preavis_nuage} au plus, sans \
        autres frais que ceux que permet le règlement (UE) 2023/2854.
        """,
      withoutObject: { context in
        (context[ContractForm.resold] ?? []).isEmpty
          ? Text(
            fr: "aucun abonnement n'est acheté par le prestataire", en: "no subscription is bought through the provider"
          )
          : nil
      }),
    Clause(
      "C35", Text(fr: "Litiges, droit applicable et signature", en: "Disputes, governing law and signature"),
      gloss: Text(fr: "Une médiation d'abord, un tribunal ensuite.", en: "Mediation first, then a court."),
      protects: Text(
        fr: "qu'un désaccord a une chance d'être réglé à peu de frais",
        en: "that a disagreement can be settled cheaply first"),
      discuss: Text(fr: "la médiation, le tribunal compétent", en: "mediation, the court with jurisdiction"),
      needs: [],
      sources: [Law.jurisdiction, Law.proof],
      wording: """
        Le contrat est soumis au droit français. Les parties tentent une médiation auprès {mediateur} pendant {duree_mediation} \
        avant de saisir {tribunal}. Fait {date_signature}, {mode_signature}.
        """,
      // The day of signing is no term: an amendment is signed below, on its own day.
      noTerms: ["date_signature"]),
  ]
}
