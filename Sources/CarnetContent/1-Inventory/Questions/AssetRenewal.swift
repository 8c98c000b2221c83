import CarnetCore

/// What is paid for by the period: licences, subscriptions, names on the Internet.
extension Asset {
  static let seats: Question<Int> = Question<Int>(
    id, "seats", .number(1...100_000, .seats),
    prompt: Text(fr: "Licences payées (nombre d'utilisateurs)", en: "Licences paid for (number of users)"),
    help: Text(
      fr: "Le nombre inscrit sur le contrat ou la facture.", en: "The number on the contract or the invoice."),
    example: Text(same: "6"), level: .detail, unknown: true, asked: isSoftware,
    objection: { seats, context in context[seatsUsed].flatMap { Refusal.mustBePaidFor($0, of: seats) } })

  static let seatsUsed: Question<Int> = Question<Int>(
    id, "seats_used", .number(0...100_000, .seats), prompt: Text(fr: "Licences utilisées", en: "Licences used"),
    help: Text(
      fr: "Plus d'utilisateurs que de licences : il faut en acheter. Beaucoup moins : vous payez trop.",
      en: "More users than licences breaches the licence: buy more. Far fewer: you pay too much."),
    example: Text(same: "5"), level: .detail, unknown: true, asked: isSoftware,
    objection: { used, context in
      context[seats].flatMap { Refusal.mustBePaidFor(used, of: $0) }
    })

  static let keyHolder = Question<ItemID>(
    id, "key_holder", .item(Person.id), prompt: Text(fr: "Qui détient la clé", en: "Who holds the key"),
    help: Text(
      fr:
        "Une personne de l'entreprise, et non le prestataire : s'il part avec la clé, la licence est perdue.",
      en: "Someone in the firm, not the provider: if the key leaves with it, the licence is lost."),
    example: Text(same: "P1"), level: .detail, unknown: true, asked: { $0[category] == .licence })

  static let keyPlace = Question<String>(
    id, "key_ref", .line(.words), prompt: Text(fr: "Où est la clé", en: "Where the key is"),
    help: Text(
      fr: "L'endroit, jamais la clé : ce document sera imprimé et partagé.",
      en: "The place, never the key: the inventory is printed and shared."),
    example: Text(fr: "coffre du bureau, enveloppe 3", en: "office safe, envelope 3"), level: .detail, need: .optional,
    asked: { $0[category] == .licence }, objection: Refusal.mustNotBeASecret)

  static let maintained = Question<Bool>(
    id, "maintained", .yesNo, prompt: Text(fr: "Mises à jour comprises", en: "Updates included"),
    help: Text(
      fr: "Un contrat d'entretien avec l'éditeur est encore en cours.",
      en: "A maintenance plan with the software vendor is still running."),
    example: Text(fr: "oui", en: "yes"), level: .detail, unknown: true, asked: { $0[category] == .licence })

  static let till = Question<Bool>(
    id, "till", .yesNo, prompt: Text(fr: "Logiciel de caisse", en: "Till software"),
    help: Text(
      fr:
        "Un logiciel qui enregistre les règlements de vos clients. La loi exige qu'il soit attesté ou "
        + "certifié (CGI, art. 286, I, 3° bis).",
      en:
        "Software that records your customers' payments. The law requires it to be attested or certified "
        + "(French tax code, art. 286, I, 3° bis)."
    ),
    example: Text(fr: "oui", en: "yes"), level: .detail, sources: [Law.tillSoftware], asked: isSoftware,
    suggestion: { _ in false })

  static let compliance = Question<String>(
    id, "compliance", .line(.words),
    prompt: Text(fr: "Attestation ou certificat", en: "Compliance statement or certificate"),
    help: Text(
      fr: "Le document de l'éditeur, pour la version que vous utilisez.",
      en: "The vendor's document, for the version you use."
    ),
    example: Text(fr: "attestation de l'éditeur, version 8", en: "vendor's compliance statement, version 8"),
    level: .detail,
    unknown: true, sources: [Law.tillSoftware], asked: { $0[till] == true })

  static let monthlyCost = Question<Money>(
    id, "unit_cost_month", .money(.monthly),
    prompt: Text(fr: "Prix par licence et par mois, HT", en: "Price per licence per month, excl. VAT"),
    help: Text(fr: "Le prix inscrit sur la dernière facture.", en: "The price on the last invoice."),
    example: Text(fr: "12,60 €", en: "€12.60"),
    level: .detail, need: .optional, asked: { $0[category] == .cloud }, objection: Money.mustNotBeNegative)

  static let renewalOn = Question<Day>(
    id, "renewal_on", .day(.ahead), prompt: Text(fr: "Échéance ou expiration", en: "Renewal or expiry"),
    help: Text(
      fr: "Le jour où il se renouvelle ou s'arrête. Carnet vous prévient assez tôt pour le dénoncer.",
      en: "The day it renews or ends. Carnet warns you early enough to give notice."),
    example: Text(same: "01/10/2026"), level: .detail, unknown: true, asked: { $0[category]?.isRenewed ?? false })

  static let autoRenew = Question<Bool>(
    id, "auto_renew", .yesNo, prompt: Text(fr: "Renouvellement automatique", en: "Renews automatically"),
    help: Text(
      fr: "Tacite reconduction : si vous n'écrivez pas à temps, vous payez une période de plus.",
      en: "Automatic renewal: if you do not write in time, you pay for one more period."),
    example: Text(fr: "oui", en: "yes"), level: .detail, unknown: true, asked: { $0[category]?.isRenewed ?? false })

  static let noticeDays = Question<Int>(
    id, "notice_days", .number(0...366, .days), prompt: Text(fr: "Préavis (jours)", en: "Notice (days)"),
    help: Text(
      fr: "Combien de jours avant l'échéance il faut le dénoncer.",
      en: "How many days before the renewal you must give notice."),
    example: Text(same: "30"), level: .detail, unknown: true, asked: { $0[category]?.isRenewed ?? false },
    suggestion: { _ in 30 })

  static let adminOwner = Question<ItemID>(
    id, "admin_owner", .item(Person.id),
    prompt: Text(fr: "Qui a le compte administrateur principal", en: "Who holds the main administrator account"),
    help: Text(
      fr:
        "Une personne de l'entreprise. Sans ce compte, vous ne pouvez ni changer de prestataire ni reprendre "
        + "vos données.",
      en: "Someone in the firm. Without that account you can neither change provider nor take your data back."),
    example: Text(same: "P1"), level: .detail, unknown: true,
    asked: { $0[category] == .cloud || $0[category] == .domain })

  static let dataLocation = Question<String>(
    id, "data_location", .line(.words), prompt: Text(fr: "Où sont les données", en: "Where the data is"),
    help: Text(
      fr: "Le pays des serveurs. Hors de l'Union européenne, le RGPD demande des garanties supplémentaires.",
      en: "The country of the servers. Outside the European Union, the GDPR asks for extra safeguards."),
    example: Text(fr: "Union européenne", en: "European Union"), level: .detail, unknown: true,
    sources: [Law.processor], asked: { $0[category] == .cloud })

  static let switchDays = Question<Int>(
    id, "data_act_switch_notice_days", .number(0...366, .days),
    prompt: Text(
      fr: "Préavis pour changer de fournisseur en ligne (jours)", en: "Notice to switch cloud provider (days)"),
    help: Text(
      fr:
        "Le préavis prévu au contrat. Depuis le 12 septembre 2025, le règlement européen sur les données le "
        + "limite à deux mois. Les avis diffèrent sur les contrats plus anciens.",
      en: "The notice the contract gives. Since 12 September 2025, the EU Data Act limits it to two months. "
        + "Opinions differ on older contracts."),
    example: Text(same: "60"), level: .detail, unknown: true, sources: [Law.dataAct], asked: { $0[category] == .cloud })

  static let registrar = Question<String>(
    id, "registrar", .line(.firm), prompt: Text(fr: "Bureau d'enregistrement", en: "Registrar"),
    help: Text(
      fr: "L'entreprise à qui vous payez le nom ou le certificat.", en: "The firm you pay for the name or certificate."),
    example: Text(fr: "un bureau d'enregistrement accrédité", en: "an accredited registrar"), level: .detail,
    unknown: true,
    asked: { $0[category] == .domain })

  static let holder = Question<String>(
    id, "holder", .line(.words), prompt: Text(fr: "Titulaire inscrit", en: "Registered holder"),
    help: Text(
      fr: "Ce doit être votre entreprise : un nom inscrit au nom du prestataire part avec lui.",
      en: "It must be your firm: a name held by the provider leaves with it."),
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
          fr: "Vous utilisez \(used) licences pour \(seats) payées.",
          en: "You use \(used) licences and pay for \(seats)."),
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
        fr: "Ceci ressemble à une clé ou à un mot de passe : donnez seulement l'endroit.",
        en: "This looks like a key or a password: give only the place."),
      remedy: Text(fr: "Par exemple : coffre du bureau, enveloppe 3", en: "For example: office safe, envelope 3"),
      isDiscreet: true)
  }
}
