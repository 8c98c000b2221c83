import CarnetCore

extension Clause {
  /// What the service is, how soon, and what lateness costs.
  static let ofService: [Clause] = [
    Clause(
      "C09", Text(fr: "Maintenance préventive et planning", en: "Preventive maintenance and schedule"),
      gloss: Text(fr: "Les visites qui évitent les pannes.", en: "The visits that prevent failures."),
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
      "C10", Text(fr: "Guichet et procédure unique", en: "Single desk and single procedure"),
      gloss: Text(
        fr: "Un seul numéro, et l'heure de l'appel fait foi.", en: "One number only, and the time of the call counts."),
      wording: """
        Tout signalement passe par le {guichet_tel} ou par {guichet_courriel}. L'heure retenue est celle de l'appel ou de la \
        réception du message. La procédure unique de l'{annexe.procedure} est affichée ; les salariés n'effectuent aucun geste \
        technique autre que ceux qu'elle prévoit.
        """),
    Clause(
      "C11", Text(fr: "Niveaux de gravité", en: "Severity"),
      gloss: Text(
        fr: "Qui dit si c'est grave, et que faire en cas de désaccord.",
        en: "Who says how grave it is, and what if the parties differ."),
      wording: """
        La gravité résulte de la grille impact × urgence de l'{annexe.niveaux}. Le Client la propose, le Prestataire peut la \
        contester dans l'heure en motivant ; en cas de désaccord, la gravité la plus haute s'applique jusqu'à la revue suivante. \
        Un reclassement ne remet pas le décompte à zéro.
        """),
    Clause(
      "C12", Text(fr: "Niveaux de service et plages", en: "Service levels and hours"),
      gloss: Text(
        fr: "Les délais promis, qui sont une obligation de résultat.",
        en: "The delays promised, which are a duty of result."),
      wording: """
        Le Prestataire prend en charge et rétablit dans les délais suivants, comptés en heures ouvrées depuis le signalement : \
        {tableau_sla}. Le respect des délais est une obligation de résultat ; l'assistance et le conseil sont des obligations \
        de moyens.
        """),
    Clause(
      "C13", Text(fr: "Suspension du décompte", en: "Clock suspension"),
      gloss: Text(fr: "Les seuls motifs qui arrêtent l'horloge.", en: "The only reasons that stop the clock."),
      wording: "{suspension}"),
    Clause(
      "C14", Text(fr: "Pénalités", en: "Penalties"),
      gloss: Text(
        fr: "Ce que coûte un retard ; le juge peut modérer.", en: "What lateness costs; a judge may moderate it."),
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
      }),
    Clause(
      "C15", Text(fr: "Gouvernance et réunions", en: "Governance"),
      gloss: Text(fr: "Deux interlocuteurs, qui se voient.", en: "Two contacts, who meet."),
      wording: """
        La gestion de la maintenance est confiée, chez le Client, à {gestionnaire} et, chez le Prestataire, à \
        {responsable_prestataire}. Ils se réunissent {rythme_reunions} pour revoir comptes rendus, planning, incidents, \
        indicateurs, risques et actions ; le compte rendu est remis sous {delai_cr_reunion}.
        """),
    Clause(
      "C16", Text(fr: "Comptes rendus et indicateurs", en: "Reports and indicators"),
      gloss: Text(fr: "Ce que le prestataire remet, et quand.", en: "What the provider hands over, and when."),
      sources: [Law.maintenanceIndicators],
      wording: """
        Le Prestataire remet : un compte rendu d'intervention sous {delai_cri}, un compte rendu d'incident P1 ou P2 sous \
        {delai_cr_incident}, un rapport d'activité {rythme_rapport}. Il fournit les horodatages bruts dans un format ouvert ; \
        les indicateurs contractuels sont ceux de l'{annexe.niveaux}, calculés par la formule qui y figure.
        """),
    Clause(
      "C17", Text(fr: "Pièces, remplacements et fin de vie", en: "Parts, replacement, end of life"),
      gloss: Text(
        fr: "Pas de pièce chère sans accord, et aucun disque ne part avec vos données.",
        en: "No costly part without consent, and no disk leaves with your data."),
      sources: [Law.waste],
      wording: """
        Une pièce de plus de {seuil_accord} hors taxes est remplacée sur accord écrit. Les pièces sont facturées \
        {regle_prix_piece} {garantie_piece}. Un support de données retiré reste la propriété du Client ou est effacé avec \
        certificat ; l'équipement réformé est remis à une filière DEEE contre bordereau.
        """,
      withoutObject: { context in
        context.coversHardware ? nil : Text(fr: "aucun matériel dans le périmètre", en: "no hardware in scope")
      }),
  ]
}
