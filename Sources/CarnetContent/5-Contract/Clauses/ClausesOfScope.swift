import CarnetCore

extension Clause {
  /// Who contracts, over what, and for how long.
  static let ofScope: [Clause] = [
    Clause(
      "C01", Text(fr: "Parties et représentants", en: "Parties and representatives"),
      gloss: Text(fr: "Qui signe, et pour qui.", en: "Who signs, and for whom."),
      wording: """
        Entre {client.identite}, dont le siège est situé {client.adresse}, représentée par {client.representant}, « le Client », \
        et {prestataire.nom}, {prestataire.forme}, immatriculée sous le n° {prestataire.siren}, dont le siège est situé \
        {prestataire.adresse}, représentée par {prestataire.representant}, « le Prestataire ».
        """),
    Clause(
      "C02", Text(fr: "Objet et pièces contractuelles", en: "Object and order of documents"),
      gloss: Text(
        fr: "Ce que le prestataire fait, et quel papier l'emporte.",
        en: "What the provider does, and which paper prevails."),
      sources: [Law.generalTerms],
      wording: """
        Le Prestataire assure l'infogérance et la maintenance décrites aux annexes. En cas de contradiction, l'ordre est : \
        avenants, présent contrat, {annexes}, offre du {offre.date} ; les conditions générales du Prestataire ne s'appliquent \
        qu'à défaut et sans y déroger. Les phrases placées sous les articles les expliquent et n'engagent pas les parties.
        """),
    Clause(
      "C03", Text(fr: "Définitions", en: "Definitions"),
      gloss: Text(fr: "Les mots qui font courir les délais.", en: "The words that make delays run."),
      sources: [Law.vocabulary],
      wording: """
        « Incident » : interruption ou dégradation d'un service du périmètre. « Demande » : toute autre sollicitation. \
        « Prise en charge » : premier acte utile d'un technicien qualifié, distinct d'un accusé automatique. \
        « Rétablissement » : retour du service aux utilisateurs, y compris par un contournement accepté par le Client. \
        « Heure ouvrée » : heure comprise dans la plage de service, qui est {plage}, jours fériés du calendrier \
        « {calendrier} » exclus. Les délais de prise en charge et de rétablissement courent tous deux dès le signalement.
        """),
    Clause(
      "C04", Text(fr: "Périmètre et inventaire", en: "Scope and inventory"),
      gloss: Text(
        fr: "Ce qui est maintenu : la liste en annexe, rien d'autre.",
        en: "What is maintained: the annexed list, nothing else."),
      wording: """
        Le périmètre est l'inventaire de l'{annexe.inventaire}, arrêté au {inventaire.date} ({inventaire.nombre}). Toute entrée \
        ou sortie est notée dans un bordereau signé ; au-delà de {seuil_delta} % d'écart, le prix est révisé par avenant, \
        {prix_entree}.
        """),
    Clause(
      "C05", Text(fr: "Exclusions et prestations hors forfait", en: "Exclusions and extra work"),
      gloss: Text(
        fr: "Rien de plus n'est facturé sans devis accepté.", en: "Nothing more is billed without an accepted quote."),
      sources: [Law.priceAfterwards],
      wording: """
        Sont hors forfait : {hors_forfait}. Rien d'extérieur au forfait n'est facturé sans devis écrit accepté avant \
        l'exécution, au tarif de {taux_horaire} hors taxes l'heure.
        """),
    Clause(
      "C06", Text(fr: "Durée et prise d'effet", en: "Term"),
      gloss: Text(fr: "Quand cela commence et finit.", en: "When it begins and ends."),
      wording: "Le contrat prend effet le {debut} pour une durée de {duree_mois} mois et finit le {fin} à minuit."),
    Clause(
      "C07", Text(fr: "Reconduction et dénonciation", en: "Renewal and notice"),
      gloss: Text(
        fr: "Ce qui se passe à la fin, et jusqu'à quand l'empêcher.",
        en: "What happens in the end, and until when to prevent it."),
      sources: [Law.renewal, Law.noReminder], wording: "{reconduction}",
      variant: { context in
        switch context.settled(ContractForm.renewal) {
        case .some(.none): "aucune"
        case .express: "expresse"
        case .tacit: "tacite"
        case nil: nil
        }
      }),
    Clause(
      "C08", Text(fr: "Prise en charge initiale", en: "Onboarding check"), level: { _ in .recommended },
      gloss: Text(
        fr: "Le prestataire regarde tout au début, puis ne se plaint plus de ce qui se voyait.",
        en: "The provider looks at everything first, then no longer complains of what could be seen."),
      wording: """
        Dans un délai de {delai_etat_des_lieux} à compter de la prise d'effet, le Prestataire vérifie sur place l'état du parc \
        avec le Client ; l'état des lieux signé complète l'{annexe.inventaire}. Passé ce délai, il ne peut invoquer un défaut \
        apparent pour limiter ses engagements.
        """,
      withoutObject: { context in
        context.settled(ContractForm.onboardingDays) == 0
          ? Text(fr: "le prestataire connaît déjà le parc", en: "the provider knows the assets already") : nil
      }),
  ]
}
