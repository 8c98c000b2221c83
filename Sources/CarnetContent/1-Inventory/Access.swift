import CarnetCore

/// A way into a system that a new provider must be given: who holds it and where it is kept, never the secret itself.
package enum Access {
  package static let id: FormID = "accesses"

  static let what = Question<String>(
    id, "what", .line(.words), prompt: Text(fr: "Ce que cet accès ouvre", en: "What this access opens"),
    help: Text(
      fr: "Le compte, l'appareil ou le lieu. Un prestataire qui arrive en a besoin ; un prestataire qui part "
        + "doit rendre ses accès.",
      en: "The account, the device or the place. A new provider needs it; a provider that leaves must hand its "
        + "access back."),
    example: Text(fr: "administration du pare-feu", en: "firewall administration"), objection: Refusal.mustNotBeASecret)

  static let kind = Question<AccessKind>(
    id, "kind", .choice(AccessKind.options), prompt: Text(fr: "Catégorie d'accès", en: "Kind of access"),
    help: Text(fr: "On transfère un compte, on remet une clé.", en: "You transfer an account; you hand over a key."),
    example: Text(fr: "compte", en: "account"), suggestion: { _ in .account })

  static let asset = Question<ItemID>(
    id, "asset", .item(Asset.id), prompt: Text(fr: "Bien concerné", en: "Asset concerned"),
    help: Text(fr: "Le bien auquel il donne accès, s'il y en a un.", en: "The asset it opens, if there is one."),
    example: Text(same: "A1"), need: .optional)

  static let holder = Question<ItemID>(
    id, "holder", .item(Person.id), prompt: Text(fr: "Détenu par", en: "Held by"),
    help: Text(
      fr: "La personne de l'entreprise qui a cet accès ; répondez « inconnu » si c'est quelqu'un d'autre.",
      en: "The person in the firm who has this access; answer “unknown” if it is someone else."),
    example: Text(same: "P1"), unknown: true)

  static let outside = Question<String>(
    id, "outside_holder", .line(.words),
    prompt: Text(fr: "Détenu hors de l'entreprise par", en: "Held outside the firm by"),
    help: Text(
      fr: "L'ancien prestataire, un éditeur… Reprenez d'abord les accès dont vous n'avez pas la maîtrise.",
      en: "The former provider, a software vendor… First take back any access you do not control."),
    example: Text(fr: "ancien prestataire", en: "former provider"), unknown: true,
    asked: { $0.dossier.answer(at: Address($0.subject, "holder")) == .unknown })

  static let place = Question<String>(
    id, "place", .line(.words),
    prompt: Text(fr: "Où sont l'identifiant et le mot de passe", en: "Where the login and password are"),
    help: Text(
      fr: "L'endroit : coffre, gestionnaire de mots de passe, enveloppe. N'écrivez jamais le mot de passe.",
      en: "The place: safe, password manager, envelope. Never write the password itself."),
    example: Text(fr: "coffre du bureau, enveloppe 3", en: "office safe, envelope 3"), unknown: true,
    objection: Refusal.mustNotBeASecret)

  static let second = Question<Bool>(
    id, "second_factor", .yesNo, prompt: Text(fr: "Double authentification", en: "Two-factor authentication"),
    help: Text(
      fr:
        "Un code sur un téléphone, en plus du mot de passe. Il faut alors transférer aussi le téléphone ou "
        + "la clé.",
      en: "A code on a phone, on top of the password. The phone or key must then be transferred too."),
    example: Text(fr: "oui", en: "yes"), level: .detail, unknown: true, asked: { $0.settled(kind) == .account })

  static let transferredOn = Question<Day>(
    id, "transferred_on", .day(.back), prompt: Text(fr: "Transféré le", en: "Transferred on"),
    help: Text(fr: "Le jour où le prestataire l'a reçu.", en: "The day the provider received it."),
    example: Text(fr: "hier", en: "yesterday"), level: .later, need: .optional, objection: { $1.refusalAhead($0) })

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Accès", en: "Accounts and keys"), shortcut: Text(fr: "accès", en: "access"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "X", one: Text(fr: "un accès", en: "an access"), atLeast: 0, label: "what")),
    listing: Listing(
      [
        .init(what, "Accès", "Access"),
        .init(kind, "Catégorie", "Kind"),
        .init(asset, "Bien", "Asset"),
        .init(holder, "Détenu par", "Held by"),
        .init(second, "Double", "Two-factor"),
      ]),
    questions: [what, kind, asset, holder, outside, place, second, transferredOn])
}

/// What sort of access it is.
package enum AccessKind: String, Choice {
  case account, key, badge, licence, certificate, recovery

  package var label: Text {
    switch self {
    case .account: Text(fr: "compte", en: "account")
    case .key: Text(fr: "clé ou alarme", en: "key or alarm")
    case .badge: Text(fr: "badge", en: "badge")
    case .licence: Text(fr: "clé de licence", en: "licence key")
    case .certificate: Text(fr: "certificat", en: "certificate")
    case .recovery: Text(fr: "clé de récupération", en: "recovery key")
    }
  }
}
