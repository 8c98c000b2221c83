import CarnetCore

extension Law {
  static let invoice = verified(
    "com-l441-9", "Code de commerce, art. L441-9",
    Text(
      fr:
        "Une facture porte les parties, la date, les quantités, les prix unitaires hors taxes, l'échéance, le taux de "
        + "retard et l'indemnité de 40 €, sous peine d'une amende qui va jusqu'à 75 000 €, et 375 000 € "
        + "pour une société.",
      en:
        "An invoice states the parties, the date, the quantities, the unit prices excluding VAT, the due date, the late "
        + "rate and the €40 indemnity, on pain of a fine of up to €75,000, and €375,000 for a company."))
  static let paymentDays = verified(
    "com-l441-10", "Code de commerce, art. L441-10",
    Text(
      fr:
        "Sans accord, on paie à 30 jours ; le délai convenu ne dépasse pas 60 jours de la facture, ou 45 jours fin de mois "
        + "si c'est écrit (45 jours pour une facture récapitulative) ; le retard porte intérêt sans rappel.",
      en:
        "Without an agreement payment is due after 30 days; the agreed time is at most 60 days from the invoice, or 45 days "
        + "end of month if that is written (45 days for a recapitulative invoice); late payment bears interest without "
        + "reminder."
    ))
  static let lateInterest = verified(
    "com-l441-10-ii", "Code de commerce, art. L441-10, II et D441-5",
    Text(
      fr:
        "L'intérêt de retard est d'au moins trois fois le taux légal ; à défaut de clause, le taux de la BCE plus dix "
        + "points ; 40 € de plus par facture.",
      en:
        "Late interest is at least three times the legal rate; without a clause, the ECB rate plus ten points; €40 more "
        + "an invoice."))
  static let electronicInvoice = verified(
    "e-invoicing", "Facturation électronique, 1er septembre 2026 et 2027",
    Text(
      fr:
        "Toute entreprise assujettie reçoit ses factures par plateforme agréée depuis le 1er septembre 2026 ; les petites "
        + "les émettent ainsi à partir du 1er septembre 2027.",
      en:
        "Every VAT business receives its invoices through an approved platform since 1 September 2026; small ones issue "
        + "them so from 1 September 2027."))
  static let penaltyTax = unverified(
    "penalty-tax", "Pénalités contractuelles et TVA",
    Text(
      fr:
        "Une pénalité répare un dommage : elle se déduirait hors TVA, sur une ligne à part, et non comme une remise.",
      en: "A penalty makes good a damage: it would be deducted outside VAT, on a line of its own, not as a discount."))
  static let priceIndex = unverified(
    "cmf-l112-2", "Code monétaire et financier, art. L112-2",
    Text(
      fr: "Un indice se rapporte à l'objet du contrat ou à l'activité d'une partie.",
      en: "An index is about the object of the contract or the business of a party."))
  static let syntec = verified(
    "syntec-2022", "Indice Syntec révisé (depuis septembre 2022)",
    Text(
      fr:
        "Seule la série révisée se publie encore ; un contrat plus ancien s'y raccorde par le coefficient 0,97975.",
      en: "Only the revised series is still published; an older contract joins it by the coefficient 0.97975."))
  static let termsOnRequest = unverified(
    "com-l441-1", "Code de commerce, art. L441-1",
    Text(
      fr: "Un professionnel remet ses conditions générales à celui qui les demande pour son activité.",
      en: "A professional hands its general terms to whoever asks for them for a business."))
  static let unfairTerms = verified(
    "com-l442-1-i", "Code de commerce, art. L442-1, I, 2°",
    Text(
      fr:
        "Soumettre l'autre partie à des obligations qui créent un déséquilibre significatif engage sa responsabilité.",
      en: "Subjecting the other party to duties that create a significant imbalance gives rise to liability."))
  static let longRelation = verified(
    "com-l442-1-ii", "Code de commerce, art. L442-1, II",
    Text(
      fr:
        "Une relation établie ne se rompt pas brutalement : le préavis tient compte de sa durée, et dix-huit mois "
        + "suffisent toujours.",
      en: "An established relationship is not broken off brutally: notice takes its length into account, and eighteen "
        + "months are always enough."))

  /// Prices, invoices, payment, and dealings between firms.
  static let ofPayment = [
    invoice, paymentDays, lateInterest, electronicInvoice, penaltyTax, priceIndex, syntec, termsOnRequest,
    unfairTerms, longRelation,
  ]
}
