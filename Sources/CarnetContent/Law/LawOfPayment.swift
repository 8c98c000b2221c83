import CarnetCore

extension Law {
  static let invoice = verified(
    "com-l441-9", "Code de commerce, art. L441-9",
    Text(
      fr:
        "Une facture doit porter les parties, la date, les quantités, les prix unitaires hors taxes et "
        + "l'échéance. Elle porte aussi le taux de retard et l'indemnité de 40 €. L'amende va jusqu'à 75 000 "
        + "€, et 375 000 € pour une société.",
      en:
        "An invoice must state the parties, the date, the quantities, the unit prices excluding VAT and the "
        + "due date. It also states the late-payment interest rate and the €40 fixed recovery charge. The fine "
        + "is up to €75,000, and €375,000 for a company."))
  static let paymentDays = verified(
    "com-l441-10", "Code de commerce, art. L441-10",
    Text(
      fr:
        "Sans accord, une facture est à payer à 30 jours. Le délai convenu ne dépasse pas 60 jours de la "
        + "facture, ou 45 jours fin de mois si c'est écrit. Pour une facture récapitulative, c'est 45 jours. "
        + "Le retard porte intérêt sans rappel.",
      en:
        "Without an agreement, an invoice is due after 30 days. The agreed time is at most 60 days from the "
        + "invoice, or 45 days end of month if that is written. For a summary invoice, it is 45 days. Late "
        + "payment carries interest without a reminder."
    ))
  static let lateInterest = verified(
    "com-l441-10-ii", "Code de commerce, art. L441-10, II et D441-5",
    Text(
      fr:
        "L'intérêt de retard est d'au moins trois fois le taux légal. Sans clause, c'est le taux de la BCE "
        + "plus dix points. S'y ajoutent 40 € par facture.",
      en:
        "Late-payment interest is at least three times the legal rate. Without a clause, it is the ECB rate "
        + "plus ten points. Each late invoice adds €40."))
  static let electronicInvoice = verified(
    "e-invoicing", "Facturation électronique, 1er septembre 2026 et 2027",
    Text(
      fr:
        "Depuis le 1er septembre 2026, toute entreprise assujettie à la TVA doit recevoir ses factures par "
        + "une plateforme agréée. Les petites doivent les émettre ainsi à partir du 1er septembre 2027.",
      en:
        "Since 1 September 2026, every VAT business has had to receive its invoices through an approved "
        + "platform. Small firms must send them this way from 1 September 2027."))
  static let penaltyTax = unverified(
    "penalty-tax", "Pénalités contractuelles et TVA",
    Text(
      fr:
        "Une pénalité répare un dommage. Elle devrait être déduite hors TVA, sur une ligne à part, et non "
        + "comme une remise.",
      en: "A penalty compensates a loss. It should be deducted outside VAT, on a line of its own, and not as a "
        + "discount."))
  static let priceIndex = unverified(
    "cmf-l112-2", "Code monétaire et financier, art. L112-2",
    Text(
      fr: "L'indice doit se rapporter à l'objet du contrat ou à l'activité d'une partie.",
      en: "The index must relate to the subject of the contract or to the business of a party."))
  static let syntec = verified(
    "syntec-2022", "Indice Syntec révisé (depuis septembre 2022)",
    Text(
      fr:
        "Seule la série révisée est encore publiée. Un contrat plus ancien s'y raccorde avec le coefficient "
        + "0,97975.",
      en: "Only the revised series is still published. An older contract is linked to it by the coefficient "
        + "0.97975."))
  static let termsOnRequest = unverified(
    "com-l441-1", "Code de commerce, art. L441-1",
    Text(
      fr: "Une entreprise doit remettre ses conditions générales à toute entreprise qui les demande pour son "
        + "activité.",
      en: "A business must give its general terms to any business that asks for them for its own activity."))
  static let unfairTerms = verified(
    "com-l442-1-i", "Code de commerce, art. L442-1, I, 2°",
    Text(
      fr:
        "La partie qui soumet l'autre à des obligations créant un déséquilibre significatif engage sa "
        + "responsabilité.",
      en: "A party that imposes duties creating a significant imbalance on the other is liable for it."))
  static let longRelation = verified(
    "com-l442-1-ii", "Code de commerce, art. L442-1, II",
    Text(
      fr:
        "Une partie ne doit pas rompre brutalement une relation établie. Le préavis tient compte de sa durée "
        + "; dix-huit mois suffisent toujours.",
      en: "A party must not break off an established relationship abruptly. Notice takes its length into "
        + "account; eighteen months are always enough."))

  /// Prices, invoices, payment, and dealings between firms.
  static let ofPayment = [
    invoice, paymentDays, lateInterest, electronicInvoice, penaltyTax, priceIndex, syntec, termsOnRequest,
    unfairTerms, longRelation,
  ]
}
