import CarnetCore

extension Clause {
  /// What is paid and when, and what each owes besides.
  static let ofMoney: [Clause] = [
    Clause(
      "C18", Text(fr: "Prix et facturation", en: "Price and invoicing"),
      gloss: Text(fr: "Ce que vous payez chaque mois.", en: "What you pay each month."),
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
      sources: [Law.priceIndex, Law.syntec],
      wording: "{revision}",
      variant: { context in
        guard context.settled(ContractForm.revised) == true else { return "ferme" }
        return context.settled(ContractForm.revisionFormula) == .damped ? "amortie" : "indice"
      },
      withoutObject: { context in
        context.settled(ContractForm.revised) == false && (context.settled(ContractForm.termMonths) ?? 0) <= 12
          ? Text(fr: "le prix ne dure qu'un an, et il est ferme", en: "the price lasts a year only, and is fixed") : nil
      }),
    Clause(
      "C20", Text(fr: "Paiement et retard", en: "Payment"),
      gloss: Text(fr: "Quand vous payez.", en: "When you pay."), sources: [Law.paymentDays, Law.lateInterest],
      wording: """
        Les factures sont payées {delai_paiement}. Le retard porte intérêt sans rappel {taux_retard}, outre \
        une indemnité forfaitaire de {indemnite} par facture. Une ligne contestée par écrit motivé ne rend pas exigibles les intérêts \
        sur cette ligne tant que le désaccord n'est pas tranché ; le reste est payé.
        """),
    Clause(
      "C21", Text(fr: "Conseil, information et mise en garde", en: "Duty to advise"),
      gloss: Text(fr: "Le prestataire prévient, sans qu'on le demande.", en: "The provider warns without being asked."),
      sources: [Law.advice],
      wording: """
        Le Prestataire informe, conseille et met en garde le Client, par écrit et sans attendre sa demande, notamment sur les \
        sauvegardes, les fins de support et les risques de sécurité, même hors forfait. Chaque conseil et sa réponse sont portés \
        au registre des conseils.
        """),
    Clause(
      "C22", Text(fr: "Obligations du Client et accès aux locaux", en: "Client duties and access"),
      gloss: Text(fr: "Ce que vous devez de votre côté.", en: "What you owe on your side."),
      sources: [Law.prevention, Law.labourLending],
      wording: """
        Le Client donne accès aux informations utiles et aux locaux ({horaires_acces}), et désigne qui remplace le gestionnaire \
        absent. Les intervenants restent sous la seule autorité du Prestataire ; une inspection commune précède la première \
        intervention, et un plan de prévention {plan_prevention}.
        """),
  ]
}
