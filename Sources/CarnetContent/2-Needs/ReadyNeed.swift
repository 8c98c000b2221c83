import CarnetCore

/// A need that most small firms have, ready to be taken: its title brings the rest with it.
struct ReadyNeed: Sendable {
  let title: Text
  let statement: Text
  let type: NeedType
  let source: NeedSource
  let moscow: MoSCoW
  let measure: Text
  /// What the provider must do for it.
  let requirement: Text
  /// The assets that it concerns; none when it concerns them all alike.
  let assets: @Sendable (Dossier, _ now: Instant) -> [ItemID]
  /// Whether a dossier calls for it.
  let isCalledFor: @Sendable (Dossier, _ now: Instant) -> Bool

  /// The first that a dossier calls for and does not have yet.
  static func next(in dossier: Dossier, besides item: ItemID?, now: Instant) -> ReadyNeed? {
    let taken = Set(dossier.items(of: Need.id).filter { $0 != item }.compactMap { dossier[Need.title, of: $0] })
    return library.first { ready in
      !taken.contains(ready.title.fr) && !taken.contains(ready.title.en) && ready.isCalledFor(dossier, now)
    }
  }

  /// The one whose title was taken, with the language it was taken in.
  static func of(_ context: Context) -> (need: ReadyNeed, language: Language)? {
    guard let title = context[Need.title] else { return nil }
    for need in library {
      for language in Language.allCases where need.title[language] == title { return (need, language) }
    }
    return nil
  }

  @Sendable private static func critical(_ dossier: Dossier, _ now: Instant) -> [ItemID] {
    dossier.park.filter { dossier[Asset.criticality, of: $0] == .stop }
  }

  /// What the appraisal would not maintain.
  @Sendable private static func doomed(_ dossier: Dossier, _ now: Instant) -> [ItemID] {
    dossier.park.filter { asset in
      Feasibility.facts(asset, in: dossier, now: now).map { [.replace, .retire].contains($0.verdict) } ?? false
    }
  }

  /// In the order in which they are proposed.
  static let library = [
    ReadyNeed(
      title: Text(
        fr: "Une panne qui arrête l'activité est réparée dans la demi-journée",
        en: "A failure that stops the business is repaired within half a day"),
      statement: Text(
        fr: "Ce dont l'arrêt arrête l'entreprise doit être rétabli en moins de 4 heures ouvrées.",
        en: "Whatever stops the firm when it stops must be restored in less than 4 business hours."),
      type: .service, source: .finding, moscow: .must,
      measure: Text(fr: "GTR P1 ≤ 4 h ouvrées", en: "P1 restored ≤ 4 business h"),
      requirement: Text(
        fr: "Le prestataire rétablit une panne P1 en 4 heures ouvrées",
        en: "The provider restores a P1 failure in 4 business hours"),
      assets: critical, isCalledFor: { _, _ in true }),
    ReadyNeed(
      title: Text(fr: "Des sauvegardes vérifiées et hors ligne", en: "Backups that are verified and kept offline"),
      statement: Text(
        fr: "Une copie débranchée des données existe, et l'on sait qu'elle se restaure.",
        en: "A copy of the data is kept unplugged, and it is known to restore."),
      type: .security, source: .finding, moscow: .must,
      measure: Text(
        fr: "1 test de restauration par trimestre ; perte ≤ 24 h", en: "1 restore test a quarter; loss ≤ 24 h"),
      requirement: Text(
        fr: "Le prestataire teste une restauration chaque trimestre",
        en: "The provider tests a restore every quarter"),
      assets: { dossier, _ in
        dossier.park.filter { [.storage, .server, .cloud].contains(dossier[Asset.category, of: $0]) }
      },
      isCalledFor: { dossier, _ in
        dossier.park.contains { [.storage, .server, .cloud].contains(dossier[Asset.category, of: $0]) }
      }),
    ReadyNeed(
      title: Text(fr: "Un seul numéro pour tout signaler", en: "One number to report everything"),
      statement: Text(
        fr: "Chaque salarié sait à qui signaler une panne, et reçoit une réponse d'une personne.",
        en: "Every employee knows whom to tell of a failure, and is answered by a person."),
      type: .organisation, source: .expectation, moscow: .must,
      measure: Text(
        fr: "1 point d'entrée ; prise en charge P1 ≤ 1 h ouvrée",
        en: "1 point of contact; P1 response ≤ 1 business h"),
      requirement: Text(
        fr: "Le prestataire tient un guichet unique joignable par téléphone et par courriel",
        en: "The provider keeps a single desk, by telephone and e-mail"),
      assets: { _, _ in [] }, isCalledFor: { _, _ in true }),
    ReadyNeed(
      title: Text(fr: "Un coût mensuel prévisible", en: "A predictable monthly cost"),
      statement: Text(
        fr: "La redevance ne dépasse pas le budget, et rien d'autre n'est facturé sans devis accepté.",
        en: "The fee stays within the budget, and nothing else is invoiced without an accepted quote."),
      type: .budget, source: .expectation, moscow: .must,
      measure: Text(fr: "1 redevance par mois, 0 facture sans devis", en: "1 fee a month, 0 invoices without a quote"),
      requirement: Text(
        fr: "Le prestataire facture une redevance mensuelle fixe, et rien sans devis accepté",
        en: "The provider invoices a fixed monthly fee, and nothing without an accepted quote"),
      assets: { _, _ in [] }, isCalledFor: { _, _ in true }),
    ReadyNeed(
      title: Text(fr: "Une visite préventive par trimestre", en: "A preventive visit every quarter"),
      statement: Text(
        fr: "Le matériel est nettoyé, mis à jour et vérifié avant de tomber en panne.",
        en: "Equipment is cleaned, updated and checked before it fails."),
      type: .preventive, source: .expectation, moscow: .should,
      measure: Text(
        fr: "1 visite par trimestre, à 5 jours ouvrés près", en: "1 visit a quarter, within 5 business days"),
      requirement: Text(
        fr: "Le prestataire tient une visite préventive par trimestre",
        en: "The provider makes a preventive visit a quarter"),
      assets: { _, _ in [] }, isCalledFor: { _, _ in true }),
    ReadyNeed(
      title: Text(fr: "Ce qui est à remplacer l'est à une date", en: "What is to be replaced is, by a date"),
      statement: Text(
        fr:
          "Chaque bien à remplacer ou à retirer l'est dans les six mois, données reprises et anciennes données effacées.",
        en: "Each asset to replace or retire is within six months, its data taken over and the old data erased."),
      type: .growth, source: .finding, moscow: .should,
      measure: Text(
        fr: "0 bien à remplacer 6 mois après le début du contrat",
        en: "0 assets to replace 6 months after the contract begins"),
      requirement: Text(
        fr: "Le prestataire remplace, sur devis accepté, les biens à remplacer dans les six mois",
        en: "The provider replaces, on an accepted quote, the assets to be replaced within six months"),
      assets: doomed, isCalledFor: { !doomed($0, $1).isEmpty }),
    ReadyNeed(
      title: Text(fr: "Réparer avant de remplacer", en: "Repair before replacing"),
      statement: Text(
        fr: "Ce qui se répare à bon compte est réparé, et ce qui part est repris par une filière.",
        en: "What can be repaired cheaply is repaired, and what leaves goes to a recycling scheme."),
      type: .sustainability, source: .expectation, moscow: .could,
      measure: Text(
        fr: "1 devis de réparation avant chaque remplacement", en: "1 repair quote before each replacement"),
      requirement: Text(
        fr: "Le prestataire chiffre une réparation avant de proposer un remplacement",
        en: "The provider prices a repair before it proposes a replacement"),
      assets: { _, _ in [] }, isCalledFor: { _, _ in true }),
  ]
}
