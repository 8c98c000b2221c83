import CarnetCore

/// What somebody who begins a dossier is told on the first screen: six lines, each of which fits 80 columns.
enum Opening {
  static let lines = [
    Text(
      fr: "En 20 à 30 minutes environ : un contrat prêt à signer, puis son suivi.",
      en: "In about 20 to 30 minutes: a contract ready to sign, then its follow-up."),
    Text(
      fr: "À portée de main : votre Kbis (infogreffe.fr) ou avis Sirene (insee.fr) ; du",
      en: "Have ready: your Kbis (infogreffe.fr) or notice of registration (insee.fr);"),
    Text(
      fr: "prestataire, à lui demander : son offre, son attestation d'assurance et son",
      en: "from the provider, on request: its offer, its insurance certificate and its"),
    Text(
      fr: "attestation de vigilance (urssaf.fr). Vous pouvez commencer sans eux.",
      en: "compliance certificate (vigilance, urssaf.fr). You can start without them."),
    Text(
      fr: "Sept étapes : inventaire, besoins, cahier des charges, négociation, contrat,",
      en: "Seven stages: inventory, needs, specification, negotiation, contract,"),
    Text(
      fr: "suivi, évaluation. Pour un brouillon du contrat, tapez :documents contrat",
      en: "follow-up, evaluation. For a draft of the contract, type :documents contract"),
  ]

  /// What is said once the headcount is known: how long it takes for such a firm.
  static func time(_ context: Context) -> String? {
    let road = Road(catalogue: .standard, dossier: context.dossier, now: context.now)
    let minutes = road.wayToTheContract.minutes
    guard let people = context[Company.headcount], minutes > 0 else { return nil }
    return Text(
      fr: "Pour une entreprise de cette taille (\(people)), comptez encore environ \(minutes) min jusqu'au contrat.",
      en: "For a firm of this size (\(people)), it takes about \(minutes) min more to the contract.")[context.language]
  }
}

extension Company {
  /// How many different assets a firm of that size lists: a few computers, what connects them, what keeps the data.
  static func kindsOfAssets(_ dossier: Dossier) -> Int {
    switch dossier[headcount] {
    case .some(...2): 1
    case .some(...9): 2
    default: 3
    }
  }
}
