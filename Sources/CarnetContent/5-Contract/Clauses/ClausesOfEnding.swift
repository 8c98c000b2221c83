import CarnetCore

extension Clause {
  /// Liability, insurance, the end and what comes after.
  static let ofEnding: [Clause] = [
    Clause(
      "C30", Text(fr: "Responsabilité et plafond", en: "Liability"),
      gloss: Text(fr: "Jusqu'où chacun paie ses fautes.", en: "How far each pays for its faults."),
      sources: [Law.substance, Law.foreseeable],
      wording: """
        La responsabilité de chaque partie pour les dommages directs et prévisibles est plafonnée, par année, à \
        {plafond_responsabilite}. Le plafond ne vaut ni pour la faute lourde ou dolosive, ni pour les dommages corporels, la \
        confidentialité ou les données personnelles, ni pour le coût de reconstitution des données, plafonné à part à \
        {plafond_donnees}.
        """),
    Clause(
      "C31", Text(fr: "Assurances", en: "Insurance"),
      gloss: Text(fr: "Le prestataire est assuré, et le prouve.", en: "The provider is insured, and proves it."),
      wording: """
        Le Prestataire justifie d'une assurance de responsabilité civile professionnelle souscrite sous le n° {police} auprès \
        {assureur}, couvrant au moins {montant_garanti}, dommages immatériels et données compris, et produit l'attestation à \
        chaque échéance.
        """),
    Clause(
      "C32", Text(fr: "Fin anticipée", en: "Early termination"),
      gloss: Text(fr: "Comment partir avant la fin.", en: "How to leave before the end."),
      sources: [Law.termination, Law.longRelation, Law.forceMajeure, Law.hardship],
      wording: """
        En cas de manquement grave non réparé {delai_remede} après mise en demeure, l'autre partie peut résilier par lettre. La \
        force majeure de plus de {jours_fm} autorise chacune à mettre fin sans indemnité ; la défaillance d'un fournisseur du \
        Prestataire n'en est pas une par elle-même. {imprevision} {convenance}
        """,
      variant: { context in
        context.settled(ContractForm.convenienceMonths).map { $0 > 0 ? "avec convenance" : "sans convenance" }
      }),
    Clause(
      "C33", Text(fr: "Réversibilité et restitution", en: "Reversibility"),
      gloss: Text(fr: "À la fin, tout vous est rendu.", en: "In the end everything is handed back."),
      sources: [Law.maintenanceDocuments],
      wording: """
        À la fin du contrat, quelle qu'en soit la cause et même en cas de litige sur le prix, le Prestataire remet sous \
        {reversibilite_jours} les données, configurations, documentation, inventaire à jour, comptes et secrets que liste \
        l'{annexe.reversibilite}, dans des formats ouverts, {assistance}, puis efface ses copies et l'atteste.
        """),
    Clause(
      "C34", Text(fr: "Services en ligne et licences revendus", en: "Resold cloud services and licences"),
      gloss: Text(
        fr: "Les abonnements achetés par le prestataire restent à votre nom.",
        en: "Subscriptions bought through the provider stay in your name."),
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
      "C35", Text(fr: "Litiges, droit applicable et signature", en: "Disputes, law and signature"),
      gloss: Text(fr: "Une médiation d'abord, un tribunal ensuite.", en: "Mediation first, a court after."),
      sources: [Law.jurisdiction, Law.proof],
      wording: """
        Le contrat est soumis au droit français. Les parties tentent une médiation auprès {mediateur} pendant {duree_mediation} \
        avant de saisir {tribunal}. Fait {date_signature}, {mode_signature}.
        """),
  ]
}
