import CarnetCore

/// The texts that Carnet's rules come from: the reference, the rule in our own words, and when it was checked.
///
/// A text that could not be read at its source or in a trusted copy has no date, and is shown as to be verified.
enum Law {
  private static let checked = Day(iso: "2026-11-01")

  static let needsFirst = LawReference(
    "CCP, art. L2111-1 (ancien art. 5 CMP)",
    rule: Text(
      fr: "Les besoins sont fixés avec précision avant la consultation. C'est une règle des marchés publics : ici une "
        + "méthode, pas un devoir.",
      en: "Needs are fixed precisely before the consultation. A rule of public procurement: here a method, not a duty."),
    checkedOn: checked)
  static let paymentDays = LawReference(
    "Code de commerce, art. L441-10",
    rule: Text(
      fr:
        "Le délai de paiement convenu ne dépasse pas 60 jours à compter de la facture ; le retard porte intérêt sans rappel.",
      en:
        "The agreed time for payment is at most 60 days from the invoice; late payment bears interest without reminder."
    ),
    checkedOn: checked)
  static let withdrawal = LawReference(
    "Code de la consommation, art. L221-3",
    rule: Text(
      fr: "Un professionnel d'au plus cinq salariés qui signe hors établissement un contrat étranger à son activité "
        + "principale peut se rétracter sous 14 jours.",
      en: "A professional with at most five employees who signs, off business premises, a contract outside its main "
        + "activity may withdraw within 14 days."),
    checkedOn: checked)
  static let vigilance = LawReference(
    "Code du travail, art. L8222-1 et D8222-5",
    rule: Text(
      fr:
        "À partir de 5 000 € HT au total, le client demande l'attestation de vigilance à la signature puis tous les six mois.",
      en:
        "From €5,000 excl. VAT in all, the client asks for the certificate of social-security compliance at signing and "
        + "every six months."),
    checkedOn: checked)
  static let processor = LawReference(
    "RGPD, art. 28",
    rule: Text(
      fr:
        "Le prestataire qui accède à des données personnelles est sous-traitant : le contrat dit objet, durée, nature, "
        + "finalité, données, personnes et obligations.",
      en:
        "A provider with access to personal data is a processor: the contract states subject, duration, nature, purpose, "
        + "data, persons and duties."),
    checkedOn: checked)
  static let renewal = LawReference(
    "Code civil, art. 1214 et 1215",
    rule: Text(
      fr: "Un renouvellement sans durée convenue donne un contrat à durée indéterminée.",
      en: "A renewal without an agreed length makes an open-ended contract."),
    checkedOn: checked)
  static let penalty = LawReference(
    "Code civil, art. 1231-5",
    rule: Text(
      fr:
        "Le juge peut modérer ou augmenter une pénalité manifestement excessive ou dérisoire ; elle suppose une mise en "
        + "demeure, sauf clause contraire.",
      en:
        "A judge may lower or raise a penalty that is clearly excessive or derisory; it supposes a formal notice unless "
        + "the contract says otherwise."),
    checkedOn: checked)

  static let all = [needsFirst, paymentDays, withdrawal, vigilance, processor, renewal, penalty]

  /// Total price, excluding tax, from which the vigilance documents are due.
  static let vigilanceThreshold = Money(cents: 500_000)
}
