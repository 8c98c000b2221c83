import CarnetCore

/// What is paid for by the period: licences, subscriptions, names on the Internet.
extension Asset {
  static let seats: Question<Int> = Question<Int>(
    id, "seats", .number(1...100_000, .seats), prompt: Text(fr: "Postes payés", en: "Seats paid for"),
    help: Text(
      fr: "Le nombre que dit le contrat ou la facture.", en: "The number that the contract or the invoice gives."),
    example: Text(same: "6"), level: .detail, unknown: true, asked: isSoftware,
    objection: { seats, context in context[seatsUsed].flatMap { Refusal.mustBePaidFor($0, of: seats) } })

  static let seatsUsed: Question<Int> = Question<Int>(
    id, "seats_used", .number(0...100_000, .seats), prompt: Text(fr: "Postes utilisés", en: "Seats used"),
    help: Text(
      fr: "Au-delà des postes payés, vous êtes en faute ; bien en deçà, vous payez trop.",
      en: "Above the seats paid for you are at fault; far below, you pay too much."),
    example: Text(same: "5"), level: .detail, unknown: true, asked: isSoftware,
    objection: { used, context in
      context[seats].flatMap { Refusal.mustBePaidFor(used, of: $0) }
    })

  static let keyHolder = Question<ItemID>(
    id, "key_holder", .item(Person.id), prompt: Text(fr: "Qui détient la clé", en: "Who holds the key"),
    help: Text(
      fr:
        "Une personne de l'entreprise, et non le prestataire : une licence dont la clé part avec lui est perdue.",
      en: "Somebody of the firm, not the provider: a licence whose key leaves with him is lost."),
    example: Text(same: "P1"), level: .detail, unknown: true, asked: { $0[category] == .licence })

  static let keyPlace = Question<String>(
    id, "key_ref", .line(.words), prompt: Text(fr: "Où est la clé", en: "Where the key is"),
    help: Text(
      fr: "L'endroit, jamais la clé : ce cahier s'imprime et se partage.",
      en: "The place, never the key: this book is printed and shared."),
    example: Text(fr: "coffre du bureau, enveloppe 3", en: "office safe, envelope 3"), level: .detail, need: .optional,
    asked: { $0[category] == .licence }, objection: Refusal.mustNotBeASecret)

  static let maintained = Question<Bool>(
    id, "maintained", .yesNo, prompt: Text(fr: "Mises à jour comprises", en: "Updates included"),
    help: Text(
      fr: "Un contrat d'entretien de l'éditeur court encore.", en: "A maintenance plan of the publisher still runs."),
    example: Text(fr: "oui", en: "yes"), level: .detail, unknown: true, asked: { $0[category] == .licence })

  static let till = Question<Bool>(
    id, "till", .yesNo, prompt: Text(fr: "Logiciel de caisse", en: "Till software"),
    help: Text(
      fr:
        "Un logiciel qui enregistre des règlements de clients doit être attesté ou certifié (CGI, art. 286, I, 3° bis).",
      en:
        "Software that records customers' payments must be attested or certified (French tax code, art. 286, I, 3° bis)."
    ),
    example: Text(fr: "oui", en: "yes"), level: .detail, sources: [Law.tillSoftware], asked: isSoftware,
    suggestion: { _ in false })

  static let compliance = Question<String>(
    id, "compliance", .line(.words), prompt: Text(fr: "Attestation ou certificat", en: "Attestation or certificate"),
    help: Text(
      fr: "Celui de l'éditeur, pour la version que vous utilisez.", en: "The publisher's, for the version that you use."
    ),
    example: Text(fr: "attestation de l'éditeur, version 8", en: "the publisher's attestation, version 8"),
    level: .detail,
    unknown: true, sources: [Law.tillSoftware], asked: { $0[till] == true })

  static let monthlyCost = Question<Money>(
    id, "unit_cost_month", .money(.monthly),
    prompt: Text(fr: "Prix par poste et par mois, HT", en: "Price a seat and month, excl. VAT"),
    help: Text(fr: "Sur la dernière facture.", en: "On the last invoice."),
    example: Text(fr: "12,60 €", en: "€12.60"),
    level: .detail, need: .optional, asked: { $0[category] == .cloud }, objection: Money.mustNotBeNegative)

  static let renewalOn = Question<Day>(
    id, "renewal_on", .day(.ahead), prompt: Text(fr: "Échéance ou expiration", en: "Renewal or expiry"),
    help: Text(
      fr: "Le jour où il se renouvelle ou s'arrête. L'agenda prévient assez tôt pour dénoncer.",
      en: "The day on which it renews or ends. The agenda warns early enough to give notice."),
    example: Text(same: "01/10/2026"), level: .detail, unknown: true, asked: { $0[category]?.isRenewed ?? false })

  static let autoRenew = Question<Bool>(
    id, "auto_renew", .yesNo, prompt: Text(fr: "Renouvelé sans rien faire", en: "Renews by itself"),
    help: Text(
      fr: "Par tacite reconduction : se taire, c'est alors payer une période de plus.",
      en: "By tacit renewal: saying nothing is then paying for one more period."),
    example: Text(fr: "oui", en: "yes"), level: .detail, unknown: true, asked: { $0[category]?.isRenewed ?? false })

  static let noticeDays = Question<Int>(
    id, "notice_days", .number(0...366, .days), prompt: Text(fr: "Préavis (jours)", en: "Notice (days)"),
    help: Text(
      fr: "Combien de jours avant l'échéance il faut dénoncer.", en: "How many days before renewal notice is due."),
    example: Text(same: "30"), level: .detail, unknown: true, asked: { $0[category]?.isRenewed ?? false },
    suggestion: { _ in 30 })

  static let adminOwner = Question<ItemID>(
    id, "admin_owner", .item(Person.id),
    prompt: Text(fr: "Qui détient le compte maître", en: "Who owns the master account"),
    help: Text(
      fr:
        "Quelqu'un de l'entreprise : sans ce compte, on ne peut ni changer de prestataire ni reprendre ses données.",
      en: "Somebody of the firm: without that account you can neither change provider nor take your data back."),
    example: Text(same: "P1"), level: .detail, unknown: true,
    asked: { $0[category] == .cloud || $0[category] == .domain })

  static let dataLocation = Question<String>(
    id, "data_location", .line(.words), prompt: Text(fr: "Où sont les données", en: "Where the data are"),
    help: Text(
      fr: "Hors de l'Union européenne, le RGPD demande des garanties de plus.",
      en: "Outside the European Union the GDPR asks for further safeguards."),
    example: Text(fr: "Union européenne", en: "European Union"), level: .detail, unknown: true,
    sources: [Law.processor], asked: { $0[category] == .cloud })

  static let switchDays = Question<Int>(
    id, "data_act_switch_notice_days", .number(0...366, .days),
    prompt: Text(fr: "Préavis pour changer de fournisseur (jours)", en: "Notice to switch supplier (days)"),
    help: Text(
      fr:
        "Depuis le 12 septembre 2025, le règlement sur les données borne ce préavis à deux mois. Les avis sont partagés sur "
        + "les contrats plus anciens.",
      en: "Since 12 September 2025 the Data Act bounds this notice at two months. Opinions differ on older contracts."),
    example: Text(same: "60"), level: .detail, unknown: true, sources: [Law.dataAct], asked: { $0[category] == .cloud })

  static let registrar = Question<String>(
    id, "registrar", .line(.firm), prompt: Text(fr: "Bureau d'enregistrement", en: "Registrar"),
    help: Text(
      fr: "Celui à qui le nom ou le certificat est payé.", en: "The one to whom the name or certificate is paid."),
    example: Text(fr: "un bureau accrédité", en: "an accredited registrar"), level: .detail, unknown: true,
    asked: { $0[category] == .domain })

  static let holder = Question<String>(
    id, "holder", .line(.words), prompt: Text(fr: "Titulaire inscrit", en: "Holder on record"),
    help: Text(
      fr: "Ce doit être l'entreprise. Un nom au nom du prestataire part avec lui.",
      en: "It must be the firm. A name held by the provider leaves with him."),
    example: Text(same: "Atelier Boulanger Kermarrec"), level: .detail, unknown: true,
    asked: { $0[category] == .domain })

  /// Asked of what is subscribed to.
  static var renewal: [any Asked] {
    [
      seats, seatsUsed, keyHolder, keyPlace, maintained, till, compliance, monthlyCost, renewalOn, autoRenew,
      noticeDays,
      adminOwner, dataLocation, switchDays, registrar, holder,
    ]
  }

  @Sendable private static func isSoftware(_ context: Context) -> Bool {
    context[category] == .licence || context[category] == .cloud
  }
}

extension Refusal {
  /// The objection to more seats in use than are paid for.
  fileprivate static func mustBePaidFor(_ used: Int, of seats: Int) -> Refusal? {
    used <= seats
      ? nil
      : Refusal(
        ContentReason.moreSeatsThanPaid,
        Text(
          fr: "Vous ne pouvez pas utiliser \(used) postes sur \(seats) payés.",
          en: "You cannot use \(used) seats of \(seats) paid for."),
        remedy: Text(fr: "Vérifiez les deux nombres.", en: "Check both numbers."))
  }

  /// The objection to what looks like a key or a password where only its place is wanted.
  @Sendable static func mustNotBeASecret(_ text: String, _ context: Context) -> Refusal? {
    let groups = text.split(separator: "-")
    let isKey =
      groups.count >= 4 && groups.allSatisfy { $0.utf8.count >= 4 && $0.allSatisfy { $0.isLetter || $0.isNumber } }
    let word = text.split(separator: " ")
    let isPassword =
      word.count == 1 && text.utf8.count >= 8 && text.contains(where: \.isNumber) && text.contains(where: \.isLetter)
      && text.contains { "!@#$%^&*+=?".contains($0) }
    guard isKey || isPassword else { return nil }
    return Refusal(
      ContentReason.looksLikeASecret,
      Text(
        fr: "Ceci ressemble à une clé ou à un mot de passe : Carnet ne garde que l'endroit.",
        en: "This looks like a key or a password: Carnet keeps only the place."),
      remedy: Text(fr: "Par exemple : coffre du bureau, enveloppe 3", en: "For example: office safe, envelope 3"),
      isDiscreet: true)
  }
}
