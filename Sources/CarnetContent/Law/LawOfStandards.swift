import CarnetCore

extension Law {
  static let vocabulary = verified(
    "nf-en-13306", "NF EN 13306 (janvier 2018)",
    Text(
      fr:
        "Le vocabulaire de la maintenance (défaillance, panne, rétablissement) ; il laisse de côté les mots propres aux "
        + "logiciels.",
      en: "The vocabulary of maintenance (failure, fault, restoration); it leaves out words specific to software."))
  static let maintenanceContracts = verified(
    "nf-en-13269", "NF EN 13269 (2016)",
    Text(
      fr:
        "Un guide pour préparer un contrat de maintenance privé. Il ne donne ni droits ni devoirs et exclut "
        + "les logiciels seuls : aucun document de Carnet ne s'y déclare conforme.",
      en:
        "A guideline for preparing a private maintenance contract. It sets no rights or duties and excludes "
        + "software on its own: no Carnet document claims to comply with it."))
  static let maintenanceIndicators = verified(
    "nf-en-15341", "NF EN 15341 (2019, amendée en 2022)",
    Text(
      fr:
        "Un catalogue d'indicateurs de maintenance où choisir : peu d'indicateurs, chacun avec sa formule et "
        + "ses données.",
      en: "A catalogue of maintenance indicators to pick from: few of them, each with its formula and its data."))
  static let maintenanceDocuments = verified(
    "nf-en-13460", "NF EN 13460 (2009)",
    Text(
      fr:
        "Les documents qui accompagnent un bien entretenu, et ceux de la maintenance : notices, "
        + "configurations, comptes rendus, historique.",
      en:
        "The documents that come with a maintained asset, and those of maintenance: manuals, configurations, "
        + "reports, history."))
  static let maintenanceLevels = verified(
    "nf-x60-000", "NF X60-000 (avril 2016)",
    Text(
      fr:
        "Cinq niveaux de maintenance, du geste simple à la reconstruction ; leur rapport avec N0 à N3 est un choix de "
        + "Carnet.",
      en:
        "Five levels of maintenance, from a simple act to rebuilding; how N0 to N3 relate to them is Carnet's own choice."
    ))
  static let maintenanceProcess = unverified(
    "en-17007", "EN 17007 (processus de maintenance)",
    Text(
      fr: "Un modèle du processus de maintenance et de ses indicateurs, si vous voulez aller plus loin.",
      en: "A model of the maintenance process and of its indicators, if you want to go further."))

  /// Standards: methods and words, not law.
  static let ofStandards = [
    vocabulary, maintenanceContracts, maintenanceIndicators, maintenanceDocuments, maintenanceLevels,
    maintenanceProcess,
  ]
}
