import CarnetCore

extension Clause {
  /// What is paid and when, and what each owes besides.
  static let ofMoney: [Clause] = [
    Clause(
      "C18", Text(fr: "Prix et facturation", en: "Price and invoicing"),
      gloss: Text(fr: "Ce que vous payez chaque mois.", en: "What you pay each month."),
      protects: Text(fr: "que la facture ne surprend pas", en: "that the invoice is no surprise"),
      discuss: Text(fr: "le forfait tout compris ou le prix à l'unité", en: "an all-in fee or a unit price"),
      needs: [.budget],
      sources: [Law.invoice, Law.electronicInvoice],
      wording: """
        La redevance est de {redevance} hors taxes par mois, {mise_en_service} ; la TVA s'ajoute au taux de {tva}. Le détail \
        figure à l'{annexe.prix}. La redevance est facturée le {jour_facture} de chaque mois. Les factures portent le \
        n° {numero_contrat}, le SIREN du Client et la nature de l'opération, et sont transmises par plateforme agréée dès que la \
        loi l'impose à l'émetteur.
        """),
    Clause(
      "C19", Text(fr: "Révision du prix", en: "Price revision"),
      level: { ($0.settled(ContractForm.termMonths) ?? 0) > 12 ? .mandatory : .recommended },
      gloss: Text(
        fr: "Le prix suit un indice, entre deux bornes.", en: "The price follows an index, between two bounds."),
      protects: Text(
        fr: "que la hausse du prix a une règle et une borne", en: "that the rise of the price has a rule and a bound"),
      discuss: Text(
        fr: "la borne, l'amortissement, ce qui se passe si l'indice disparaît",
        en: "the bound, the damping, what happens if the index disappears"),
      needs: [.budget],
      sources: [Law.priceIndex, Law.syntec],
      wording: "{revision}",
      variant: { context in
        guard context.settled(ContractForm.revised) == true else { return "ferme" }
        return context.settled(ContractForm.revisionFormula) == .damped ? "amortie" : "indice"
      },
      withoutObject: { context in
        context.settled(ContractForm.revised) == false && (context.settled(ContractForm.termMonths) ?? 0) <= 12
          ? Text(fr: "le prix ne dure qu'un an, et il est ferme", en: "the price lasts a year only, and is fixed") : nil
      },
      scale: ClauseScale(
        ContractForm.revised, client: Text(fr: "un prix ferme", en: "a fixed price"),
        balanced: Text(
          fr: "un indice, borné à 5 % par an au plus", en: "an index, bounded to 5% a year at most"),
        provider: Text(fr: "une borne de plus de 5 %", en: "a bound above 5%")
      ) { isRevised, context in
        guard isRevised else { return .client }
        return (context.settled(ContractForm.revisionCap)?.basisPoints ?? 0) <= 500 ? .balanced : .provider
      }),
    Clause(
      "C20", Text(fr: "Paiement et retard", en: "Payment"),
      gloss: Text(fr: "Quand vous payez.", en: "When you pay."),
      protects: Text(
        fr: "que vous pouvez contester une ligne sans être en retard sur le reste",
        en: "that you can dispute a line without being late on the rest"),
      discuss: Text(fr: "le délai, la règle en cas de désaccord", en: "the time, the rule for disagreements"),
      needs: [.budget], sources: [Law.paymentDays, Law.lateInterest],
      wording: """
        Les factures sont payées {delai_paiement}. Le retard porte intérêt sans rappel {taux_retard}, outre \
        une indemnité forfaitaire de {indemnite} par facture. Une ligne contestée par écrit motivé ne rend pas exigibles les intérêts \
        sur cette ligne tant que le désaccord n'est pas tranché ; le reste est payé.
        """,
      scale: ClauseScale(
        ContractForm.paymentDays,
        client: Text(fr: "45 jours ou plus", en: "45 days or more"), balanced: Text(fr: "30 jours", en: "30 days"),
        provider: Text(fr: "moins de 30 jours", en: "less than 30 days")
      ) { days, _ in days >= 45 ? .client : days >= 30 ? .balanced : .provider },
      leans: [
        Lean(
          .provider, ContractForm.paymentDays,
          Text(
            fr: "une facture se paie le jour même, sans temps pour la vérifier",
            en: "an invoice is paid on the very day, with no time to check it")
        ) { days, context in days == 0 && context.settled(ContractForm.paymentTerms) == .invoice }
      ]),
    Clause(
      "C21", Text(fr: "Conseil, information et mise en garde", en: "Duty to advise"),
      gloss: Text(fr: "Le prestataire prévient, sans qu'on le demande.", en: "The provider warns without being asked."),
      protects: Text(
        fr: "que vous êtes averti avant le dommage, et que cela se prouve",
        en: "that you are warned before the harm, and that it can be proved"),
      discuss: Text(
        fr: "le contenu du conseil annuel : vieillissement, sauvegardes",
        en: "the content of the yearly advice: ageing, backups"),
      needs: [.training, .security],
      sources: [Law.advice],
      wording: """
        Le Prestataire informe, conseille et met en garde le Client, par écrit et sans attendre sa demande, notamment sur les \
        sauvegardes, les fins de support et les risques de sécurité, même hors forfait. Chaque conseil et sa réponse sont portés \
        au registre des conseils.
        """),
    Clause(
      "C22", Text(fr: "Obligations du Client et accès aux locaux", en: "Client duties and access"),
      gloss: Text(fr: "Ce que vous devez de votre côté.", en: "What you owe on your side."),
      protects: Text(
        fr: "que chacun sait ce qu'il doit pour que le service se fasse",
        en: "that each knows what it owes for the service to be done"),
      discuss: Text(fr: "ce qu'il arrive si vous tardez", en: "what happens if you are late"),
      needs: [.hours],
      sources: [Law.prevention, Law.labourLending],
      wording: """
        Le Client donne accès aux informations utiles et aux locaux ({horaires_acces}), et désigne qui remplace le gestionnaire \
        absent. Les intervenants restent sous la seule autorité du Prestataire ; une inspection commune précède la première \
        intervention, et un plan de prévention {plan_prevention}.
        """),
  ]
}
