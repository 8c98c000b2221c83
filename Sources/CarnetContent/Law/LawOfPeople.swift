import CarnetCore

extension Law {
  static let withdrawal = verified(
    "conso-l221-3", "Code de la consommation, art. L221-3",
    Text(
      fr: "Un professionnel d'au plus cinq salariés qui signe hors établissement un contrat étranger à son activité "
        + "principale peut se rétracter sous 14 jours et ne paie rien avant sept jours ; sans formulaire remis, il a "
        + "douze mois de plus.",
      en: "A professional with at most five employees who signs, off business premises, a contract outside its main "
        + "activity may withdraw within 14 days and pays nothing for seven days; without the form, it has twelve months "
        + "more."))
  static let earlyStart = unverified(
    "conso-l221-25", "Code de la consommation, art. L221-25",
    Text(
      fr: "Le service ne commence avant la fin du délai de rétractation que sur une demande expresse et écrite.",
      en: "Service begins before the time for withdrawal is over only on an express written request."))
  static let refund = unverified(
    "conso-l221-24", "Code de la consommation, art. L221-24",
    Text(
      fr: "Le professionnel rembourse ce qui lui a été payé dans les quatorze jours où il apprend la rétractation.",
      en: "The trader refunds what it was paid within fourteen days of learning of the withdrawal."))
  static let vigilance = verified(
    "trav-l8222-1", "Code du travail, art. L8222-1 et D8222-5",
    Text(
      fr:
        "À partir de 5 000 € HT au total, le client demande l'attestation de vigilance à la signature puis tous les six "
        + "mois.",
      en:
        "From €5,000 excl. VAT in all, the client asks for the certificate of social-security compliance at signing and "
        + "every six months."))
  static let foreignWorkers = unverified(
    "trav-d8254-2", "Code du travail, art. D8254-2",
    Text(
      fr: "Le client demande la liste des salariés étrangers soumis à autorisation de travail.",
      en: "The client asks for the list of foreign employees who need a work permit."))
  static let prevention = verified(
    "trav-r4512-2", "Code du travail, art. R4512-2, R4512-6 et R4512-7",
    Text(
      fr:
        "Une inspection commune précède les travaux ; à partir de 400 heures en douze mois, ou pour des travaux dangereux, "
        + "le plan de prévention est écrit.",
      en:
        "A joint inspection precedes the work; from 400 hours in twelve months, or for dangerous work, the prevention plan "
        + "is in writing."))
  static let labourLending = unverified(
    "trav-l8231-1", "Code du travail, art. L8231-1 et L8241-1",
    Text(
      fr: "Un technicien reste sous l'autorité de son employeur : le prêt de main-d'œuvre lucratif est interdit.",
      en: "A technician stays under the authority of the employer: lending labour for profit is forbidden."))
  static let localHolidays = verified(
    "trav-l3134-13", "Code du travail, art. L3134-13",
    Text(
      fr: "En Moselle et en Alsace, le Vendredi saint et le 26 décembre sont fériés en plus des onze jours nationaux.",
      en: "In Moselle and Alsace, Good Friday and 26 December are holidays beside the eleven national ones."))
  static let overseasHolidays = unverified(
    "trav-l3422-2", "Code du travail, art. L3422-2",
    Text(
      fr: "Outre-mer, le jour de l'abolition de l'esclavage est férié, à une date propre à chaque territoire.",
      en: "Overseas, the day of the abolition of slavery is a holiday, on a day of each territory's own."))

  /// People who work, premises, and very small firms.
  static let ofPeople = [
    withdrawal, earlyStart, refund, vigilance, foreignWorkers, prevention, labourLending, localHolidays,
    overseasHolidays,
  ]
}
