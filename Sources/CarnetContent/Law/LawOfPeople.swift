import CarnetCore

extension Law {
  static let withdrawal = verified(
    "conso-l221-3", "Code de la consommation, art. L221-3",
    Text(
      fr: "Une entreprise de cinq salariés au plus peut se rétracter dans les 14 jours. Il faut que le contrat "
        + "soit signé hors des locaux du prestataire et étranger à son activité principale. Elle ne paie rien "
        + "avant sept jours. Si le formulaire n'a pas été remis, elle a douze mois de plus.",
      en: "A business with at most five employees may withdraw within 14 days. The contract must be signed away "
        + "from the provider's premises and be outside its main activity. It pays nothing for seven days. If the "
        + "form was not given, it has twelve months more."))
  static let earlyStart = unverified(
    "conso-l221-25", "Code de la consommation, art. L221-25",
    Text(
      fr: "Le service ne peut commencer avant la fin du délai de rétractation que sur une demande expresse et "
        + "écrite.",
      en: "Service may start before the withdrawal period ends only on an express written request."))
  static let refund = unverified(
    "conso-l221-24", "Code de la consommation, art. L221-24",
    Text(
      fr: "Le prestataire doit rembourser ce qu'il a reçu dans les quatorze jours qui suivent le moment où il "
        + "apprend la rétractation.",
      en: "The provider must refund what it was paid within fourteen days of learning of the withdrawal."))
  static let vigilance = verified(
    "trav-l8222-1", "Code du travail, art. L8222-1 et D8222-5",
    Text(
      fr:
        "À partir de 5 000 € HT au total, le client doit demander l'attestation de vigilance à la signature, "
        + "puis tous les six mois.",
      en:
        "From €5,000 excl. VAT in total, the client must ask for the social-security compliance certificate "
        + "(attestation de vigilance) at signing, then every six months."))
  static let foreignWorkers = unverified(
    "trav-d8254-2", "Code du travail, art. D8254-2",
    Text(
      fr: "Le client doit demander la liste des salariés étrangers soumis à autorisation de travail.",
      en: "The client must ask for the list of foreign employees who need a work permit."))
  static let prevention = verified(
    "trav-r4512-2", "Code du travail, art. R4512-2, R4512-6 et R4512-7",
    Text(
      fr:
        "Une inspection commune doit précéder les travaux. À partir de 400 heures en douze mois, ou pour des "
        + "travaux dangereux, il faut un plan de prévention écrit.",
      en:
        "A joint inspection must precede the work. From 400 hours in twelve months, or for dangerous work, a "
        + "written prevention plan is needed."))
  static let labourLending = unverified(
    "trav-l8231-1", "Code du travail, art. L8231-1 et L8241-1",
    Text(
      fr: "Un technicien reste sous l'autorité de son employeur : le prêt de main-d'œuvre lucratif est interdit.",
      en: "A technician stays under the authority of the employer: hiring out labour for profit is forbidden."))
  static let localHolidays = verified(
    "trav-l3134-13", "Code du travail, art. L3134-13",
    Text(
      fr: "En Moselle et en Alsace, le Vendredi saint et le 26 décembre sont fériés en plus des onze jours nationaux.",
      en: "In Moselle and Alsace, Good Friday and 26 December are public holidays, on top of the eleven national "
        + "ones."))
  static let overseasHolidays = unverified(
    "trav-l3422-2", "Code du travail, art. L3422-2",
    Text(
      fr: "Outre-mer, le jour de l'abolition de l'esclavage est férié, à une date propre à chaque territoire.",
      en: "Overseas, the day marking the abolition of slavery is a public holiday, on a date that differs by "
        + "territory."))

  /// People who work, premises, and very small firms.
  static let ofPeople = [
    withdrawal, earlyStart, refund, vigilance, foreignWorkers, prevention, labourLending, localHolidays,
    overseasHolidays,
  ]
}
