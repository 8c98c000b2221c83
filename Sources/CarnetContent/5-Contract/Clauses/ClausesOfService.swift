import CarnetCore

extension Clause {
  /// What lateness costs: a check names it too.
  static let penalties = Clause(
    "C14", Text(fr: "Pénalités", en: "Penalties"),
    gloss: Text(
      fr: "Ce que coûte un retard. Le juge peut en réduire le montant.",
      en: "What lateness costs. A judge may reduce the amount."),
    protects: Text(fr: "qu'un retard coûte à celui qui le cause", en: "that lateness costs whoever causes it"),
    discuss: Text(
      fr: "les taux, les plafonds, le droit de partir quand le plafond est atteint",
      en: "the rates, the caps, the right to leave once the cap is reached"),
    needs: [.service, .hours],
    sources: [Law.penalty, Law.publicTerms],
    wording: """
      Chaque dépassement donne lieu, {mise_en_demeure}, à une pénalité {calcul_penalites}. Rattachées {rattachement}, les \
      pénalités sont plafonnées {plafonds}. Elles sont imputées sur la facture suivante après {delai_observations} laissés au \
      Prestataire pour ses observations. Elles ne sont pas libératoires d'un préjudice supérieur prouvé. \
      {sortie_penalites}.
      """,
    withoutObject: { context in
      context.settled(ContractForm.penalties) == false
        ? Text(fr: "aucune pénalité n'est convenue", en: "no penalty is agreed") : nil
    },
    scale: ClauseScale(
      ContractForm.penalties,
      client: Text(
        fr: "un plafond annuel de plus de la moitié des redevances", en: "a yearly cap above half of the fees"),
      balanced: Text(
        fr: "un plafond mensuel de 5 % ou plus, sans mise en demeure",
        en: "a monthly cap of 5% or more, without formal notice"),
      provider: Text(
        fr: "un plafond mensuel de moins de 5 %, ou une mise en demeure d'abord",
        en: "a monthly cap below 5%, or formal notice first")
    ) { areAgreed, context in
      let terms = PenaltyTerms(context)
      guard areAgreed, terms.isNoticeWaived else { return .provider }
      guard terms.method == .rates else { return .balanced }
      return terms.monthlyCap < 500 ? .provider : terms.annualCap > 5_000 ? .client : .balanced
    },
    leans: [
      Lean(
        .provider, ContractForm.monthlyCap,
        Text(
          fr: "les pénalités sont limitées à moins de 5 % de la redevance du mois",
          en: "penalties are capped below 5% of the month's fee")
      ) { cap, _ in (1..<500).contains(cap.basisPoints) },
      Lean(
        .client, ContractForm.annualCap,
        Text(
          fr: "les pénalités peuvent atteindre plus de la moitié des redevances d'une année",
          en: "penalties may reach more than half of a year's fees")
      ) { cap, _ in cap.basisPoints > 5_000 },
    ])

  /// What the service is, how soon, and what lateness costs.
  static let ofService: [Clause] = [
    Clause(
      "C09", Text(fr: "Maintenance préventive et planning", en: "Preventive maintenance and schedule"),
      gloss: Text(fr: "Les visites qui évitent les pannes.", en: "The visits that prevent failures."),
      protects: Text(fr: "que les pannes évitables sont évitées", en: "that avoidable failures are avoided"),
      discuss: Text(
        fr: "le contenu et l'heure des visites, les créneaux de mise à jour",
        en: "the content and hours of visits, the slots for updates"),
      needs: [.preventive],
      wording: """
        Le Prestataire tient {visites_an} par an selon un planning annuel remis dans le mois de la prise d'effet, puis à chaque \
        date anniversaire. Une visite est tenue à l'heure si elle a lieu {tolerance}. Elle suit la liste de contrôle de \
        l'{annexe.rapport} et donne lieu à un compte rendu.
        """,
      withoutObject: { context in
        context.settled(ContractForm.visits) == 0
          ? Text(fr: "aucune visite n'est prévue", en: "no visit is agreed") : nil
      }),
    Clause(
      "C10", Text(fr: "Guichet et procédure unique", en: "Single point of contact and how to report a problem"),
      gloss: Text(
        fr: "Un seul numéro à appeler, et l'heure de l'appel fait foi.",
        en: "One number to call, and the time of the call counts."),
      protects: Text(
        fr: "que l'heure de votre appel est celle qui compte", en: "that the time of your call is the one that counts"
      ),
      discuss: Text(
        fr: "la preuve du signalement, la langue, le moyen d'appeler hors de la plage de service",
        en: "the proof that a problem was reported, the language, how to call outside service hours"),
      needs: [.organisation],
      wording: """
        Tout signalement passe par le {guichet_tel} ou par {guichet_courriel}. L'heure retenue est celle de l'appel ou de la \
        réception du message. La procédure unique de l'{annexe.procedure} est affichée ; les salariés n'effectuent aucun geste \
        technique autre que ceux qu'elle prévoit.
        """),
    Clause(
      "C11", Text(fr: "Niveaux de gravité", en: "Severity levels"),
      gloss: Text(
        fr: "Qui décide de la gravité, et que faire en cas de désaccord.",
        en: "Who decides the severity, and what to do if the parties disagree."),
      protects: Text(
        fr: "qu'une panne grave n'est pas classée mineure", en: "that a severe failure is not classed as minor"),
      discuss: Text(fr: "qui a le dernier mot", en: "who has the last word"),
      needs: [.service, .hours],
      wording: """
        La gravité résulte de la grille impact × urgence de l'{annexe.niveaux}. Le Client la propose, le Prestataire peut la \
        contester dans l'heure en motivant ; en cas de désaccord, la gravité la plus haute s'applique jusqu'à la revue suivante. \
        Un reclassement ne remet pas le décompte à zéro.
        """),
    Clause(
      "C12", Text(fr: "Niveaux de service et plages", en: "Service levels and hours"),
      gloss: Text(
        fr: "Les délais promis. Le prestataire est tenu de les respecter (obligation de résultat).",
        en: "The promised time limits. The provider is strictly bound to meet them (obligation de résultat)."),
      protects: Text(
        fr: "que le délai promis est dû, et pas seulement visé",
        en: "that the promised time limit is owed, not merely aimed at"),
      discuss: Text(
        fr: "les délais, les heures, le prix d'une astreinte, la disponibilité visée",
        en: "the time limits, the hours, the price of on-call cover, the availability aimed for"),
      needs: [.service, .hours],
      wording: """
        Le Prestataire prend en charge et rétablit dans les délais suivants, comptés en heures ouvrées depuis le signalement : \
        {tableau_sla}. Le respect des délais est une obligation de résultat ; l'assistance et le conseil sont des obligations \
        de moyens.
        """),
    Clause(
      "C13", Text(fr: "Suspension des délais", en: "When the clock is paused"),
      gloss: Text(fr: "Les seuls motifs qui suspendent un délai.", en: "The only reasons that pause the clock."),
      protects: Text(
        fr: "qu'un délai n'est pas suspendu pour un motif qui ne dépend pas de vous",
        en: "that the clock is not paused for a reason that does not depend on you"),
      discuss: Text(
        fr: "l'attente d'un tiers, l'attente d'une pièce", en: "waiting for a third party, waiting for a part"),
      needs: [.service, .hours],
      wording: "{suspension}",
      scale: ClauseScale(
        ContractForm.suspending, client: Text(fr: "aucun délai n'est jamais suspendu", en: "the clock is never paused"),
        balanced: Text(
          fr: "les délais sont suspendus pour ce qui dépend de vous", en: "it is paused for what depends on you"),
        provider: Text(
          fr: "les délais sont suspendus aussi pour un tiers ou une pièce",
          en: "it is paused for a third party or a part as well")
      ) { reasons, _ in
        reasons.isEmpty
          ? .client : reasons.contains(.thirdPartyWait) || reasons.contains(.partWait) ? .provider : .balanced
      }),
    penalties,
    Clause(
      "C15", Text(fr: "Gouvernance et réunions", en: "Governance and meetings"),
      gloss: Text(fr: "Deux interlocuteurs, qui se réunissent.", en: "Two contacts, who hold meetings."),
      protects: Text(fr: "que quelqu'un vous répond, et vous rencontre", en: "that someone answers you, and meets you"),
      discuss: Text(
        fr: "le rythme des réunions, à qui s'adresser en cas de blocage",
        en: "how often you meet, who to turn to when things are stuck"),
      needs: [.organisation],
      wording: """
        La gestion de la maintenance est confiée, chez le Client, à {gestionnaire} et, chez le Prestataire, à \
        {responsable_prestataire}. Ils se réunissent {rythme_reunions} pour revoir comptes rendus, planning, incidents, \
        indicateurs, risques et actions ; le compte rendu est remis sous {delai_cr_reunion}.
        """),
    Clause(
      "C16", Text(fr: "Comptes rendus et indicateurs", en: "Reports and indicators"),
      gloss: Text(fr: "Ce que le prestataire remet, et quand.", en: "What the provider hands over, and when."),
      protects: Text(
        fr: "que vous pouvez juger le service sur ses propres chiffres",
        en: "that you can assess the service by its own figures"),
      discuss: Text(
        fr: "l'accès aux heures exactes enregistrées par le prestataire",
        en: "access to the exact times recorded by the provider"),
      needs: [.organisation, .service],
      sources: [Law.maintenanceIndicators],
      wording: """
        Le Prestataire remet : un compte rendu d'intervention sous {delai_cri}, un compte rendu d'incident P1 ou P2 sous \
        {delai_cr_incident}, un rapport d'activité {rythme_rapport}. Il fournit les horodatages bruts dans un format ouvert ; \
        les indicateurs contractuels sont ceux de l'{annexe.niveaux}, calculés par la formule qui y figure.
        """),
    Clause(
      "C17", Text(fr: "Pièces, remplacements et fin de vie", en: "Parts, replacements and end of life"),
      gloss: Text(
        fr: "Pas de pièce chère sans votre accord, et aucun disque ne part avec vos données.",
        en: "No costly part without your approval, and no disk leaves with your data."),
      protects: Text(
        fr: "que les pièces sont facturées à leur prix, et que vos données ne partent pas avec un disque",
        en: "that parts are billed at their price, and that your data do not leave with a disk"),
      discuss: Text(
        fr: "le prix coûtant, la garantie, les disques gardés ou détruits",
        en: "cost price, warranty, disks kept or destroyed"),
      needs: [.equipment, .sustainability],
      sources: [Law.waste],
      wording: """
        Une pièce de plus de {seuil_accord} hors taxes est remplacée sur accord écrit. Les pièces sont facturées \
        {regle_prix_piece} {garantie_piece}. Un support de données retiré reste la propriété du Client ou est effacé avec \
        certificat ; l'équipement réformé est remis à une filière DEEE contre bordereau.
        """,
      withoutObject: { context in
        context.coversHardware ? nil : Text(fr: "aucun matériel dans le périmètre", en: "no hardware in scope")
      },
      scale: ClauseScale(
        ContractForm.partPrice, client: Text(fr: "le prix d'achat justifié", en: "the documented cost price"),
        balanced: Text(fr: "ce prix plus 10 %", en: "that price plus 10%"),
        provider: Text(fr: "le tarif public du constructeur", en: "the manufacturer's list price")
      ) { price, _ in
        switch price {
        case .cost: .client
        case .costPlusTen: .balanced
        case .list: .provider
        }
      },
      leans: [
        Lean(
          .provider, ContractForm.partPrice,
          Text(
            fr: "une pièce est facturée au tarif public, quel que soit son coût",
            en: "a part is billed at list price, whatever it costs")
        ) { price, _ in price == .list }
      ]),
  ]
}
