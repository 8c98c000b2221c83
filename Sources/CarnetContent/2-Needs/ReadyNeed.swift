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
    let taken = Set(
      dossier.items(of: Need.id).filter { $0 != item }.compactMap { dossier[Need.title, of: $0] }.map {
        renamed[$0] ?? $0
      })
    return library.first { ready in
      !taken.contains(ready.title.fr) && !taken.contains(ready.title.en) && ready.isCalledFor(dossier, now)
    }
  }

  /// The one whose title was taken, with the language it was taken in.
  static func of(_ context: Context) -> (need: ReadyNeed, language: Language)? {
    guard let title = context[Need.title].map({ renamed[$0] ?? $0 }) else { return nil }
    for need in library {
      for language in Language.allCases where need.title[language] == title { return (need, language) }
    }
    return nil
  }

  /// The titles that were proposed before, each with the one of today: a dossier that holds one keeps what it brings.
  private static let renamed = [
    "Une panne qui arrête l'activité est réparée dans la demi-journée":
      "Une panne qui arrête l'activité est rétablie dans la demi-journée",
    "A failure that stops the business is repaired within half a day":
      "A breakdown that stops the business is over within half a day",
    "Des sauvegardes vérifiées et hors ligne": "Des sauvegardes vérifiées et déconnectées",
    "Backups that are verified and kept offline": "Backups that are checked and kept offline",
    "Ce qui est à remplacer l'est à une date": "Les biens à remplacer sont remplacés à temps",
    "What is to be replaced is, by a date": "Assets due for replacement are replaced on time",
  ]

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
        fr: "Une panne qui arrête l'activité est rétablie dans la demi-journée",
        en: "A breakdown that stops the business is over within half a day"),
      statement: Text(
        fr: "Tout service sans lequel l'entreprise s'arrête doit être rétabli en moins de 4 heures ouvrées.",
        en: "Any service the firm cannot work without must be restored in less than 4 business hours."),
      type: .service, source: .finding, moscow: .must,
      measure: Text(fr: "P1 rétabli en 4 h ouvrées au plus", en: "P1 restored within 4 business hours"),
      requirement: Text(
        fr: "Le prestataire rétablit le service après une panne P1 en 4 heures ouvrées",
        en: "The provider restores service after a P1 breakdown in 4 business hours"),
      assets: critical, isCalledFor: { _, _ in true }),
    ReadyNeed(
      title: Text(fr: "Des sauvegardes vérifiées et déconnectées", en: "Backups that are checked and kept offline"),
      statement: Text(
        fr: "Une copie des données doit rester déconnectée, et sa restauration doit être essayée.",
        en: "A copy of the data must stay offline, and restoring it must be tested."),
      type: .security, source: .finding, moscow: .must,
      measure: Text(
        fr: "1 essai de restauration par trimestre ; perte de 24 h au plus",
        en: "1 restore test per quarter; at most 24 hours lost"),
      requirement: Text(
        fr: "Le prestataire essaie une restauration chaque trimestre",
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
        fr: "Chaque salarié doit savoir à qui signaler une panne, et recevoir la réponse d'une personne.",
        en: "Every employee must know who to tell about a breakdown, and be answered by a person."),
      type: .organisation, source: .expectation, moscow: .must,
      measure: Text(
        fr: "1 numéro ; P1 pris en charge en 1 h ouvrée au plus",
        en: "1 number; P1 response within 1 business hour"),
      requirement: Text(
        fr: "Le prestataire tient un guichet unique (un seul numéro, une seule adresse), joignable par téléphone "
          + "et par courriel",
        en: "The provider keeps a single point of contact (one number, one address), by phone and email"),
      assets: { _, _ in [] }, isCalledFor: { _, _ in true }),
    ReadyNeed(
      title: Text(fr: "Un coût mensuel prévisible", en: "A predictable monthly cost"),
      statement: Text(
        fr: "La redevance ne doit pas dépasser le budget, et rien d'autre ne doit être facturé sans devis "
          + "accepté.",
        en: "The fee must stay within the budget, and nothing else must be invoiced without an accepted quote."),
      type: .budget, source: .expectation, moscow: .must,
      measure: Text(
        fr: "1 redevance par mois, 0 facture sans devis", en: "1 fee per month, 0 invoices without a quote"),
      requirement: Text(
        fr: "Le prestataire facture une redevance mensuelle fixe, et rien sans devis accepté",
        en: "The provider invoices a fixed monthly fee, and nothing without an accepted quote"),
      assets: { _, _ in [] }, isCalledFor: { _, _ in true }),
    ReadyNeed(
      title: Text(fr: "Une visite préventive par trimestre", en: "A preventive visit every quarter"),
      statement: Text(
        fr: "Le matériel doit être nettoyé, mis à jour et vérifié avant de tomber en panne.",
        en: "Equipment must be cleaned, updated and checked before it breaks down."),
      type: .preventive, source: .expectation, moscow: .should,
      measure: Text(
        fr: "1 visite par trimestre, à 5 jours ouvrés près",
        en: "1 visit per quarter, within 5 business days of the date"),
      requirement: Text(
        fr: "Le prestataire fait une visite préventive par trimestre",
        en: "The provider makes one preventive visit per quarter"),
      assets: { _, _ in [] }, isCalledFor: { _, _ in true }),
    ReadyNeed(
      title: Text(
        fr: "Les biens à remplacer sont remplacés à temps", en: "Assets due for replacement are replaced on time"),
      statement: Text(
        fr:
          "Chaque bien à remplacer ou à retirer doit l'être dans les six mois : données reprises, anciennes "
          + "données effacées.",
        en: "Each asset to replace or retire must be replaced or retired within six months: data moved, old data "
          + "erased."),
      type: .growth, source: .finding, moscow: .should,
      measure: Text(
        fr: "0 bien à remplacer 6 mois après le début du contrat",
        en: "0 assets to replace 6 months after the contract starts"),
      requirement: Text(
        fr: "Le prestataire remplace les biens à remplacer dans les six mois, sur devis accepté",
        en: "The provider replaces the assets due for replacement within six months, on an accepted quote"),
      assets: doomed, isCalledFor: { !doomed($0, $1).isEmpty }),
    ReadyNeed(
      title: Text(fr: "Réparer avant de remplacer", en: "Repair before replacing"),
      statement: Text(
        fr: "Un bien dont la réparation est peu coûteuse doit être réparé ; un bien qui part doit être recyclé.",
        en: "An asset that is cheap to repair must be repaired; an asset that leaves must be recycled."),
      type: .sustainability, source: .expectation, moscow: .could,
      measure: Text(
        fr: "1 devis de réparation avant chaque remplacement", en: "1 repair quote before each replacement"),
      requirement: Text(
        fr: "Le prestataire fait un devis de réparation avant de proposer un remplacement",
        en: "The provider quotes for a repair before proposing a replacement"),
      assets: { _, _ in [] }, isCalledFor: { _, _ in true }),
  ]
}
