import CarnetCore

extension Clause {
  /// Who contracts, over what, and for how long.
  static let ofScope: [Clause] = [
    Clause(
      "C01", Text(fr: "Parties et représentants", en: "Parties and representatives"),
      gloss: Text(fr: "Qui signe, et pour qui.", en: "Who signs, and for whom."),
      protects: Text(
        fr: "que vous savez qui s'engage, et que cette personne en a le pouvoir",
        en: "that you know who commits, and that they are authorised to"),
      discuss: Text(fr: "rien : vérifiez les pouvoirs", en: "nothing: check the authority to sign"),
      needs: [],
      wording: """
        Entre {client.identite}, dont le siège est situé {client.adresse}, représentée par {client.representant}, « le Client », \
        et {prestataire.nom}, {prestataire.forme}, immatriculée sous le n° {prestataire.siren}, dont le siège est situé \
        {prestataire.adresse}, représentée par {prestataire.representant}, « le Prestataire ».
        """),
    Clause(
      "C02", Text(fr: "Objet et pièces contractuelles", en: "Purpose and order of precedence"),
      gloss: Text(
        fr: "Ce que le prestataire fait, et quel document l'emporte.",
        en: "What the provider does, and which document prevails."),
      protects: Text(
        fr: "que les conditions générales du prestataire ne retirent rien de ce que le contrat vous donne",
        en: "that the provider's general terms take nothing away from what the contract gives you"),
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
      gloss: Text(fr: "Les mots dont dépendent les délais.", en: "The words on which time limits depend."),
      protects: Text(
        fr: "que « pris en charge » et « rétabli » ont le même sens pour les deux parties",
        en: "that “responded” and “restored” mean the same to both parties"),
      discuss: Text(
        fr: "ce qu'est un rétablissement, une prise en charge, un incident et une demande",
        en: "what restoration, response, an incident and a request are"),
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
        fr: "Ce que le contrat couvre : la liste en annexe, rien d'autre.",
        en: "What the contract covers: the annexed list, nothing else."),
      protects: Text(
        fr: "qu'aucun de vos appareils ne peut être déclaré hors contrat",
        en: "that none of your devices can be declared out of contract"),
      discuss: Text(
        fr: "l'entrée et la sortie des biens, et le prix d'un bien de plus",
        en: "how assets are added and removed, and the price of one more"),
      needs: [.equipment, .growth],
      wording: """
        Le périmètre est l'inventaire de l'{annexe.inventaire}, arrêté au {inventaire.date} ({inventaire.nombre}). Toute entrée \
        ou sortie est notée dans un bordereau signé ; au-delà de {seuil_delta} % d'écart, le prix est révisé par avenant, \
        {prix_entree}.
        """),
    Clause(
      "C05", Text(fr: "Exclusions et prestations hors forfait", en: "Exclusions and extra work"),
      gloss: Text(
        fr: "Rien d'autre n'est facturé sans devis accepté.", en: "Nothing else is billed without an accepted quote."),
      protects: Text(
        fr: "que rien ne s'ajoute à la redevance sans votre accord écrit",
        en: "that nothing is added to the fee without your written consent"),
      discuss: Text(
        fr: "les déplacements, les heures de nuit ou de week-end, les consommables",
        en: "travel, night or weekend work, consumables"),
      needs: [.budget],
      sources: [Law.priceAfterwards],
      wording: """
        Sont hors forfait : {hors_forfait}. Rien d'extérieur au forfait n'est facturé sans devis écrit accepté avant \
        l'exécution, au tarif de {taux_horaire} hors taxes l'heure.
        """),
    Clause(
      "C06", Text(fr: "Durée et prise d'effet", en: "Term and start"),
      gloss: Text(fr: "Quand le contrat commence et finit.", en: "When the contract starts and ends."),
      protects: Text(
        fr: "que vous savez combien de temps vous êtes engagé", en: "that you know how long you are committed"),
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
          Text(fr: "elle vous engage plus de trois ans", en: "it commits you for more than three years")
        ) { months, _ in months > 36 }
      ]),
    Clause(
      "C07", Text(fr: "Reconduction et dénonciation", en: "Renewal and notice"),
      gloss: Text(
        fr: "Ce qui se passe à la fin du contrat, et jusqu'à quand vous pouvez l'empêcher.",
        en: "What happens at the end of the contract, and until when you can prevent it."),
      protects: Text(
        fr: "qu'une date oubliée ne vous engage pas pour des années",
        en: "that missing a date does not commit you for years"),
      discuss: Text(
        fr:
          "une reconduction de douze mois au plus, un préavis de trois mois au plus, un rappel écrit du prestataire",
        en: "a renewal of twelve months at most, notice of three months at most, a written reminder from the provider"),
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
        client: Text(
          fr: "rien n'est reconduit sans votre accord écrit", en: "nothing renews without your written agreement"),
        balanced: Text(
          fr: "tacite, douze mois au plus, préavis de trois mois au plus, rappel écrit",
          en: "automatic, twelve months at most, notice of three months at most, a written reminder"),
        provider: Text(
          fr: "tacite, pour plus longtemps, avec un long préavis ou sans rappel",
          en: "automatic, for longer, with long notice or without a reminder")
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
            fr: "le contrat est reconduit si vous oubliez, et personne ne vous le rappelle",
            en: "the contract renews if you forget, and nobody reminds you")
        ) { days, context in days == 0 && context.settled(ContractForm.renewal) == .tacit }
      ]),
    Clause(
      "C08", Text(fr: "État des lieux initial", en: "Initial condition check"), level: { _ in .recommended },
      gloss: Text(
        fr: "Le prestataire vérifie tout au début. Ensuite, il ne peut plus invoquer un défaut visible.",
        en: "The provider checks everything at the start. After that it can no longer rely on a visible fault."),
      protects: Text(
        fr: "qu'un défaut visible au début du contrat ne servira pas d'excuse plus tard",
        en: "that a fault visible at the start of the contract is no excuse later"),
      discuss: Text(fr: "qui paie un défaut caché découvert tard", en: "who pays for a hidden fault found late"),
      needs: [.equipment],
      wording: """
        Dans un délai de {delai_etat_des_lieux} à compter de la prise d'effet, le Prestataire vérifie sur place l'état du parc \
        avec le Client ; l'état des lieux signé complète l'{annexe.inventaire}. Passé ce délai, il ne peut invoquer un défaut \
        apparent pour limiter ses engagements.
        """,
      withoutObject: { context in
        context.settled(ContractForm.onboardingDays) == 0
          ? Text(fr: "le prestataire connaît déjà le parc", en: "the provider already knows the assets") : nil
      }),
  ]
}
