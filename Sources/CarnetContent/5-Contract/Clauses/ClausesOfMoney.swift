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
        fr: "La redevance suit un indice, entre deux limites.", en: "The fee follows an index, between two limits."),
      protects: Text(
        fr: "que la hausse de la redevance a une règle et une limite",
        en: "that the rise of the fee has a rule and a limit"),
      discuss: Text(
        fr: "la limite, l'amortissement, ce qui se passe si l'indice disparaît",
        en: "the limit, the damping, what happens if the index disappears"),
      needs: [.budget],
      sources: [Law.priceIndex, Law.syntec],
      wording: "{revision}",
      variant: { context in
        guard context.settled(ContractForm.revised) == true else { return "ferme" }
        return context.settled(ContractForm.revisionFormula) == .damped ? "amortie" : "indice"
      },
      withoutObject: { context in
        context.settled(ContractForm.revised) == false && (context.settled(ContractForm.termMonths) ?? 0) <= 12
          ? Text(
            fr: "le contrat ne dure qu'un an, et la redevance est fixe",
            en: "the contract lasts a year only, and the fee is fixed") : nil
      },
      scale: ClauseScale(
        ContractForm.revised, client: Text(fr: "une redevance fixe", en: "a fixed fee"),
        balanced: Text(
          fr: "un indice, limité à 5 % par an au plus", en: "an index, capped at 5% a year at most"),
        provider: Text(fr: "une limite de plus de 5 %", en: "a limit above 5%")
      ) { isRevised, context in
        guard isRevised else { return .client }
        return (context.settled(ContractForm.revisionCap)?.basisPoints ?? 0) <= 500 ? .balanced : .provider
      }),
    Clause(
      "C20", Text(fr: "Paiement et retard", en: "Payment and late payment"),
      gloss: Text(fr: "Quand vous payez.", en: "When you pay."),
      protects: Text(
        fr: "que vous pouvez contester une ligne sans être en retard sur le reste",
        en: "that you can dispute one line without being late with the rest"),
      discuss: Text(
        fr: "le délai de paiement, la règle en cas de désaccord", en: "the payment terms, the rule for disagreements"),
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
            fr: "vous devez payer une facture le jour même, sans temps pour la vérifier",
            en: "you must pay an invoice the same day, with no time to check it")
        ) { days, context in days == 0 && context.settled(ContractForm.paymentTerms) == .invoice }
      ]),
    Clause(
      "C21", Text(fr: "Conseil, information et mise en garde", en: "Duty to advise"),
      gloss: Text(
        fr: "Le prestataire vous prévient, sans que vous le demandiez.",
        en: "The provider warns you without being asked."),
      protects: Text(
        fr: "que vous êtes averti avant le dommage, et que vous pouvez le prouver",
        en: "that you are warned before the damage, and can prove it"),
      discuss: Text(
        fr: "le contenu du conseil annuel : matériel vieillissant, sauvegardes",
        en: "the content of the yearly advice: ageing equipment, backups"),
      needs: [.training, .security],
      sources: [Law.advice],
      wording: """
        Le Prestataire informe, conseille et met en garde le Client, par écrit et sans attendre sa demande, notamment sur les \
        sauvegardes, les fins de support et les risques de sécurité, même hors forfait. Chaque conseil et sa réponse sont portés \
        au registre des conseils.
        """),
    Clause(
      "C22", Text(fr: "Obligations du Client et accès aux locaux", en: "Client obligations and access to the premises"),
      gloss: Text(fr: "Ce que vous devez de votre côté.", en: "What you owe on your side."),
      protects: Text(
        fr: "que chaque partie sait ce qu'elle doit faire pour que le service soit rendu",
        en: "that each party knows what it must do for the service to be provided"),
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
