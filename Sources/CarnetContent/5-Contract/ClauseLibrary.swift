import CarnetCore

extension Clause {
  /// The clauses in the order of the contract.
  ///
  /// The wording is French, since the law that it applies is; the gloss is what an English reader goes by.
  static let library: [Clause] = [
    Clause(
      "C01", Text(fr: "Parties et représentants", en: "Parties and representatives"),
      gloss: Text(fr: "Qui signe, et pour qui.", en: "Who signs, and for whom."),
      wording: """
        Entre {client.nom}, {client.forme}, {client.capital}, immatriculée sous le n° {client.siren} au RCS de {client.rcs}, \
        dont le siège est {client.adresse}, représentée par {client.representant}, « le Client », et {prestataire.nom}, \
        {prestataire.forme}, n° {prestataire.siren}, dont le siège est {prestataire.adresse}, représentée par \
        {prestataire.representant}, « le Prestataire ».
        """),
    Clause(
      "C02", Text(fr: "Objet et pièces contractuelles", en: "Object and order of documents"),
      gloss: Text(
        fr: "Ce que le prestataire fait, et quel papier l'emporte.",
        en: "What the provider does, and which paper prevails."),
      wording: """
        Le Prestataire assure l'infogérance et la maintenance décrites aux annexes. En cas de contradiction, l'ordre est : \
        avenants, présent contrat, annexes, offre du {offre.date} ; les conditions générales du Prestataire ne s'appliquent \
        qu'à défaut et sans y déroger.
        """),
    Clause(
      "C03", Text(fr: "Définitions", en: "Definitions"),
      gloss: Text(fr: "Les mots qui font courir les délais.", en: "The words that make delays run."),
      wording: """
        « Prise en charge » : premier acte utile d'un technicien qualifié, distinct d'un accusé automatique. \
        « Rétablissement » : retour du service aux utilisateurs, y compris par un contournement accepté par le Client. \
        « Heure ouvrée » : heure comprise dans la plage {plage}, jours fériés du calendrier « {calendrier} » exclus.
        """),
    Clause(
      "C04", Text(fr: "Périmètre et inventaire", en: "Scope and inventory"),
      gloss: Text(
        fr: "Ce qui est maintenu : la liste en annexe, rien d'autre.",
        en: "What is maintained: the annexed list, nothing else."),
      wording: """
        Le périmètre est l'inventaire de l'annexe 1 arrêté au {inventaire.date} ({inventaire.nombre} biens). Toute entrée ou \
        sortie est notée dans un bordereau signé.
        """),
    Clause(
      "C05", Text(fr: "Prestations hors forfait", en: "Extra work"),
      gloss: Text(
        fr: "Rien de plus n'est facturé sans devis accepté.", en: "Nothing more is billed without an accepted quote."),
      wording: """
        Rien d'extérieur au forfait n'est facturé sans devis écrit accepté avant l'exécution, au tarif de {taux_horaire} hors \
        taxes l'heure.
        """),
    Clause(
      "C06", Text(fr: "Durée et prise d'effet", en: "Term"),
      gloss: Text(fr: "Quand cela commence et finit.", en: "When it begins and ends."),
      wording: "Le contrat prend effet le {debut} pour {duree_mois} mois et finit le {fin} à minuit."),
    Clause(
      "C07", Text(fr: "Reconduction et dénonciation", en: "Renewal and notice"),
      gloss: Text(
        fr: "Ce qui se passe à la fin, et jusqu'à quand l'empêcher.",
        en: "What happens in the end, and until when to prevent it."),
      wording: "{reconduction}"),
    Clause(
      "C09", Text(fr: "Maintenance préventive", en: "Preventive maintenance"),
      gloss: Text(fr: "Les visites qui évitent les pannes.", en: "The visits that prevent failures."),
      wording: """
        Le Prestataire tient {visites_an} visites préventives par an selon un planning annuel remis au début de chaque année ; \
        chacune donne lieu à un compte rendu.
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
        Tout signalement passe par le {guichet_tel} ou {guichet_courriel}. L'heure retenue est celle de l'appel ou de la \
        réception du message. Les salariés n'effectuent aucun geste technique autre que ceux que prévoit la procédure unique.
        """),
    Clause(
      "C11", Text(fr: "Niveaux de gravité", en: "Severity"),
      gloss: Text(
        fr: "Qui dit si c'est grave, et que faire en cas de désaccord.",
        en: "Who says how grave it is, and what if the parties differ."),
      wording: """
        La gravité résulte de la grille impact × urgence. Le Client la propose, le Prestataire peut la contester dans l'heure \
        en motivant ; en cas de désaccord, la gravité la plus haute s'applique jusqu'à la revue suivante. Un reclassement ne \
        remet pas le décompte à zéro.
        """),
    Clause(
      "C12", Text(fr: "Niveaux de service", en: "Service levels"),
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
      wording: """
        Le décompte n'est suspendu que pour : {motifs_suspension}. Chaque suspension est notifiée au Client avec son heure, son \
        motif et sa preuve ; l'attente d'un fournisseur choisi par le Prestataire ne suspend pas.
        """),
    Clause(
      "C14", Text(fr: "Pénalités", en: "Penalties"),
      gloss: Text(
        fr: "Ce que coûte un retard ; le juge peut modérer.", en: "What lateness costs; a judge may moderate it."),
      wording: """
        Chaque dépassement donne lieu, {mise_en_demeure}, à une pénalité en pour-cent de la redevance mensuelle hors taxes, pour \
        la prise en charge puis par heure ouvrée entamée de rétablissement ({taux_penalites}), plafonnée à {plafond_mois} par \
        mois et {plafond_an} par an. Elle n'est pas libératoire d'un préjudice supérieur prouvé. Trois mois au plafond sur douze \
        ouvrent droit à résiliation.
        """,
      withoutObject: { context in
        context.settled(ContractForm.penalties) == false
          ? Text(fr: "aucune pénalité n'est convenue", en: "no penalty is agreed") : nil
      }),
    Clause(
      "C15", Text(fr: "Gouvernance et réunions", en: "Governance"),
      gloss: Text(fr: "Deux interlocuteurs, qui se voient.", en: "Two contacts, who meet."),
      wording: """
        {gestionnaire} est le gestionnaire de maintenance du Client et {responsable_prestataire} son interlocuteur. Ils se \
        réunissent chaque trimestre pour revoir comptes rendus, planning, incidents, indicateurs, risques et actions.
        """),
    Clause(
      "C16", Text(fr: "Comptes rendus et indicateurs", en: "Reports and indicators"),
      gloss: Text(fr: "Ce que le prestataire remet, et quand.", en: "What the provider hands over, and when."),
      wording: """
        Le Prestataire remet un compte rendu d'intervention sous {delai_cri} jours ouvrés et fournit les horodatages bruts dans \
        un format ouvert.
        """),
    Clause(
      "C18", Text(fr: "Prix et facturation", en: "Price and invoicing"),
      gloss: Text(fr: "Ce que vous payez chaque mois.", en: "What you pay each month."),
      wording: """
        La redevance est de {redevance} hors taxes par mois, et la mise en service de {mise_en_service} hors taxes, une fois ; la \
        TVA s'ajoute au taux de {tva}. Les factures portent le n° {numero_contrat}, le SIREN du Client et la nature de \
        l'opération, et sont transmises par plateforme agréée dès que la loi l'impose à l'émetteur.
        """),
    Clause(
      "C20", Text(fr: "Paiement et retard", en: "Payment"),
      gloss: Text(fr: "Quand vous payez.", en: "When you pay."),
      wording: """
        Les factures sont payées à {delai_paiement} jours de leur émission. Le retard porte intérêt au taux légal applicable \
        entre professionnels, outre 40 € par facture. Une ligne contestée par écrit motivé ne rend pas exigibles les intérêts \
        sur cette ligne tant que le désaccord n'est pas tranché.
        """),
    Clause(
      "C21", Text(fr: "Conseil, information et mise en garde", en: "Duty to advise"),
      gloss: Text(fr: "Le prestataire prévient, sans qu'on le demande.", en: "The provider warns without being asked."),
      wording: """
        Le Prestataire informe, conseille et met en garde le Client, par écrit et sans attendre sa demande, notamment sur les \
        sauvegardes, les fins de support et les risques de sécurité, même hors forfait.
        """),
    Clause(
      "C22", Text(fr: "Obligations du Client et accès aux locaux", en: "Client duties and access"),
      gloss: Text(fr: "Ce que vous devez de votre côté.", en: "What you owe on your side."),
      wording: """
        Le Client donne accès aux locaux et aux informations utiles, et désigne un remplaçant au gestionnaire absent. Les \
        intervenants restent sous l'autorité du Prestataire ; une inspection commune précède la première intervention.
        """),
    Clause(
      "C25", Text(fr: "Accès distants, comptes et secrets", en: "Remote access and credentials"),
      gloss: Text(fr: "Les comptes d'administration sont à vous.", en: "The administrator accounts are yours."),
      wording: """
        Les comptes d'administration appartiennent au Client et sont nominatifs, à double authentification et journalisés. Une \
        enveloppe scellée des secrets, à jour, est remise au Client ; tout accès distant est annoncé ou autorisé d'avance et \
        fermé en fin d'intervention.
        """,
      withoutObject: { context in
        context[Specification.remoteAccess] == false
          ? Text(fr: "aucun accès à distance n'est permis", en: "no remote access is allowed") : nil
      }),
    Clause(
      "C26", Text(fr: "Données personnelles", en: "Personal data"),
      gloss: Text(
        fr: "Ce que le RGPD exige quand le prestataire voit vos données (article 28).",
        en: "What the GDPR requires when the provider sees your data (article 28)."),
      wording: """
        Le Prestataire agit comme sous-traitant au sens de l'article 28 du RGPD, pendant le contrat, pour {finalite}, sur \
        {donnees}. Il n'agit que sur instruction écrite, y compris pour les transferts ; tient son personnel à la \
        confidentialité ; prend les mesures de l'article 32 ; ne recourt à un sous-traitant ultérieur qu'avec accord écrit ; \
        aide à répondre aux personnes et à remplir les articles 32 à 36 ; à la fin, les données sont {sort_donnees} ; il tient à \
        disposition les preuves et se prête aux audits ; il alerte aussitôt si une instruction lui paraît illicite.
        """,
      withoutObject: { context in
        context.dossier.hasPersonalData
          ? nil : Text(fr: "aucun bien ne contient de données personnelles", en: "no asset holds personal data")
      }),
    Clause(
      "C28", Text(fr: "Confidentialité", en: "Confidentiality"),
      gloss: Text(fr: "Chacun garde les secrets de l'autre.", en: "Each keeps the other's secrets."),
      wording: """
        Chaque partie garde secrètes les informations de l'autre pendant le contrat et trois ans après, sauf obligation légale, \
        et n'y donne accès qu'aux personnes qui en ont besoin et y sont tenues.
        """),
    Clause(
      "C29", Text(fr: "Sous-traitance et vigilance sociale", en: "Subcontracting and labour vigilance"),
      gloss: Text(
        fr: "Tous les six mois, la preuve que le prestataire est en règle.",
        en: "Every six months, proof that the provider is in order."),
      wording: """
        Le Prestataire ne sous-traite qu'avec l'accord écrit du Client et répond de ses sous-traitants. Il remet à la signature \
        puis tous les six mois l'attestation de vigilance, son justificatif d'immatriculation et la liste nominative des salariés \
        étrangers soumis à autorisation ou une attestation d'absence ; à défaut, le Client peut suspendre le paiement puis \
        résilier.
        """,
      withoutObject: { context in
        guard let contract = ContractFacts(context.dossier, now: context.now) else { return nil }
        let total = contract.monthlyFee.cents * contract.term.months + contract.setupFee.cents
        return total < Law.vigilanceThreshold.cents
          ? Text(fr: "le contrat reste sous 5 000 € hors taxes", en: "the contract stays below €5,000 excl. VAT") : nil
      }),
    Clause(
      "C30", Text(fr: "Responsabilité et plafond", en: "Liability"),
      gloss: Text(fr: "Jusqu'où chacun paie ses fautes.", en: "How far each pays for its faults."),
      wording: """
        La responsabilité de chaque partie pour les dommages directs et prévisibles est plafonnée, par année, à \
        {plafond_responsabilite}. Le plafond ne vaut ni pour la faute lourde ou dolosive, ni pour les dommages corporels, la \
        confidentialité, les données personnelles.
        """),
    Clause(
      "C31", Text(fr: "Assurances", en: "Insurance"),
      gloss: Text(fr: "Le prestataire est assuré, et le prouve.", en: "The provider is insured, and proves it."),
      wording: """
        Le Prestataire justifie d'une assurance de responsabilité civile professionnelle n° {police} de {assureur}, couvrant au \
        moins {montant_garanti}, et produit l'attestation à chaque échéance.
        """),
    Clause(
      "C32", Text(fr: "Fin anticipée", en: "Early termination"),
      gloss: Text(fr: "Comment partir avant la fin.", en: "How to leave before the end."),
      wording: """
        En cas de manquement grave non réparé trente jours après mise en demeure, l'autre partie peut résilier par lettre. La \
        force majeure de plus de soixante jours autorise chacune à mettre fin sans indemnité ; la défaillance d'un fournisseur du \
        Prestataire n'en est pas une par elle-même.
        """),
    Clause(
      "C33", Text(fr: "Réversibilité et restitution", en: "Reversibility"),
      gloss: Text(fr: "À la fin, tout vous est rendu.", en: "In the end everything is handed back."),
      wording: """
        À la fin du contrat, quelle qu'en soit la cause et même en cas de litige sur le prix, le Prestataire remet sous trente \
        jours données, configurations, documentation, inventaire à jour, comptes et secrets, dans des formats ouverts, assiste le \
        repreneur huit heures comprises au forfait, puis efface ses copies et l'atteste.
        """),
    Clause(
      "C35", Text(fr: "Litiges et droit applicable", en: "Disputes and law"),
      gloss: Text(fr: "Une médiation d'abord, un tribunal ensuite.", en: "Mediation first, a court after."),
      wording: """
        Le contrat est soumis au droit français. Les parties tentent une médiation pendant soixante jours avant de saisir le \
        tribunal de commerce de {tribunal}.
        """),
  ]
}
