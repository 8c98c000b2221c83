import CarnetCore

extension Clause {
  /// Who contracts, over what, and for how long.
  static let ofScope: [Clause] = [
    Clause(
      "C01", Text(fr: "Parties et représentants", en: "Parties and representatives"),
      gloss: Text(fr: "Qui signe, et pour qui.", en: "Who signs, and for whom."),
      protects: Text(
        fr: "que vous savez qui s'engage, et qu'il en a le pouvoir",
        en: "that you know who is bound, and with what power"),
      discuss: Text(fr: "rien : vérifiez les pouvoirs", en: "nothing: check the powers"),
      needs: [],
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
      protects: Text(
        fr: "que ses conditions générales ne reprennent pas ce que le contrat vous donne",
        en: "that its general terms do not take back what the contract gives you"),
      discuss: Text(
        fr: "le rang des conditions générales du prestataire : dernières, ou exclues",
        en: "the rank of the provider's general terms: last, or excluded"),
      needs: [],
      sources: [Law.generalTerms],
      wording: """
        Le Prestataire assure l'infogérance et la maintenance décrites aux annexes. En cas de contradiction, l'ordre est : \
        avenants, présent contrat, {annexes}, offre du {offre.date} ; les conditions générales du Prestataire ne s'appliquent \
        qu'à défaut et sans y déroger. Les phrases placées sous les articles les expliquent et n'engagent pas les parties.
        """),
    Clause(
      "C03", Text(fr: "Définitions", en: "Definitions"),
      gloss: Text(fr: "Les mots qui font courir les délais.", en: "The words that make delays run."),
      protects: Text(
        fr: "que « pris en charge » et « rétabli » veulent dire la même chose pour les deux",
        en: "that “taken in hand” and “restored” mean the same to both"),
      discuss: Text(
        fr: "ce qu'est un rétablissement, une prise en charge, un incident et une demande",
        en: "what restoring, taking in hand, an incident and a request are"),
      needs: [],
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
      protects: Text(
        fr: "qu'aucun de vos appareils ne peut être dit hors contrat",
        en: "that none of your devices can be said to be out of the contract"),
      discuss: Text(
        fr: "l'entrée et la sortie des biens, et le prix d'un poste de plus",
        en: "how assets come and go, and the price of one more"),
      needs: [.equipment, .growth],
      wording: """
        Le périmètre est l'inventaire de l'{annexe.inventaire}, arrêté au {inventaire.date} ({inventaire.nombre}). Toute entrée \
        ou sortie est notée dans un bordereau signé ; au-delà de {seuil_delta} % d'écart, le prix est révisé par avenant, \
        {prix_entree}.
        """),
    Clause(
      "C05", Text(fr: "Exclusions et prestations hors forfait", en: "Exclusions and extra work"),
      gloss: Text(
        fr: "Rien de plus n'est facturé sans devis accepté.", en: "Nothing more is billed without an accepted quote."),
      protects: Text(
        fr: "que rien ne s'ajoute à la redevance sans votre accord écrit",
        en: "that nothing is added to the fee without your written consent"),
      discuss: Text(
        fr: "les déplacements, les heures de nuit ou de week-end, les consommables",
        en: "travel, work out of hours, consumables"),
      needs: [.budget],
      sources: [Law.priceAfterwards],
      wording: """
        Sont hors forfait : {hors_forfait}. Rien d'extérieur au forfait n'est facturé sans devis écrit accepté avant \
        l'exécution, au tarif de {taux_horaire} hors taxes l'heure.
        """),
    Clause(
      "C06", Text(fr: "Durée et prise d'effet", en: "Term"),
      gloss: Text(fr: "Quand cela commence et finit.", en: "When it begins and ends."),
      protects: Text(fr: "que vous savez combien de temps vous êtes lié", en: "that you know how long you are bound"),
      discuss: Text(
        fr: "une durée de 24 mois au plus pour une petite entreprise",
        en: "a term of 24 months at most for a small firm"),
      needs: [],
      wording: "Le contrat prend effet le {debut} pour une durée de {duree_mois} mois et finit le {fin} à minuit.",
      scale: ClauseScale(
        ContractForm.termMonths, client: Text(fr: "douze mois au plus", en: "twelve months at most"),
        balanced: Text(fr: "moins de trois ans", en: "less than three years"),
        provider: Text(fr: "trois ans ou plus", en: "three years or more")
      ) { months, _ in months <= 12 ? .client : months < 36 ? .balanced : .provider },
      leans: [
        Lean(
          .provider, ContractForm.termMonths,
          Text(fr: "elle vous lie plus de trois ans", en: "it binds you for more than three years")
        ) { months, _ in months > 36 }
      ]),
    Clause(
      "C07", Text(fr: "Reconduction et dénonciation", en: "Renewal and notice"),
      gloss: Text(
        fr: "Ce qui se passe à la fin, et jusqu'à quand l'empêcher.",
        en: "What happens in the end, and until when to prevent it."),
      protects: Text(
        fr: "qu'un oubli ne vous engage pas pour des années", en: "that forgetting does not bind you for years"),
      discuss: Text(
        fr:
          "une reconduction de douze mois au plus, un préavis de trois mois au plus, un rappel écrit du prestataire",
        en: "a renewal of twelve months at most, notice of three at most, a written reminder by the provider"),
      needs: [],
      sources: [Law.renewal, Law.noReminder], wording: "{reconduction}",
      variant: { context in
        switch context.settled(ContractForm.renewal) {
        case .some(.none): "aucune"
        case .express: "expresse"
        case .tacit: "tacite"
        case nil: nil
        }
      },
      scale: ClauseScale(
        ContractForm.renewal,
        client: Text(fr: "rien ne repart sans votre accord écrit", en: "nothing goes on without your written consent"),
        balanced: Text(
          fr: "tacite, douze mois au plus, préavis de trois mois au plus, rappel écrit",
          en: "tacit, twelve months at most, notice of three at most, a written reminder"),
        provider: Text(
          fr: "tacite, pour plus longtemps, avec un long préavis ou sans rappel",
          en: "tacit, for longer, with long notice or without a reminder")
      ) { renewal, context in
        guard renewal == .tacit else { return .client }
        let isShort = (context.settled(ContractForm.renewalMonths) ?? 0) <= 12
        let isQuick = (context.settled(ContractForm.noticeMonths) ?? 0) <= 3
        let isReminded = (context.settled(ContractForm.reminderDays) ?? 0) > 0
        return isShort && isQuick && isReminded ? .balanced : .provider
      },
      leans: [
        Lean(
          .provider, ContractForm.reminderDays,
          Text(
            fr: "le contrat repart si vous oubliez, et personne ne vous le rappelle",
            en: "the contract goes on if you forget, and nobody reminds you")
        ) { days, context in days == 0 && context.settled(ContractForm.renewal) == .tacit }
      ]),
    Clause(
      "C08", Text(fr: "Prise en charge initiale", en: "Onboarding check"), level: { _ in .recommended },
      gloss: Text(
        fr: "Le prestataire regarde tout au début, puis ne se plaint plus de ce qui se voyait.",
        en: "The provider looks at everything first, then no longer complains of what could be seen."),
      protects: Text(
        fr: "qu'un défaut visible au départ ne servira pas d'excuse plus tard",
        en: "that a fault visible at the start is no excuse later"),
      discuss: Text(fr: "qui paie un défaut caché découvert tard", en: "who pays for a hidden fault found late"),
      needs: [.equipment],
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
