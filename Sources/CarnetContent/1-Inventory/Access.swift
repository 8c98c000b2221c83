import CarnetCore

/// A way into a system that a new provider must be given: who holds it and where it is kept, never the secret itself.
package enum Access {
  package static let id: FormID = "accesses"

  static let what = Question<String>(
    id, "what", .line(.words), prompt: Text(fr: "À quoi cet accès ouvre", en: "What this access opens"),
    help: Text(
      fr: "Le compte, la machine ou le lieu. Un prestataire qui arrive en a besoin, un prestataire qui part les rend.",
      en: "The account, the machine or the place. A provider who comes in needs it, one who leaves hands it back."),
    example: Text(fr: "administration du pare-feu", en: "firewall administration"), objection: Refusal.mustNotBeASecret)

  static let kind = Question<AccessKind>(
    id, "kind", .choice(AccessKind.options), prompt: Text(fr: "Sorte d'accès", en: "Kind of access"),
    help: Text(fr: "Un compte se transfère, une clé se remet.", en: "An account is transferred, a key is handed over."),
    example: Text(fr: "compte", en: "account"), suggestion: { _ in .account })

  static let asset = Question<ItemID>(
    id, "asset", .item(Asset.id), prompt: Text(fr: "Bien concerné", en: "Asset concerned"),
    help: Text(fr: "Le bien auquel il donne accès, s'il y en a un.", en: "The asset that it opens, if there is one."),
    example: Text(same: "A1"), need: .optional)

  static let holder = Question<ItemID>(
    id, "holder", .item(Person.id), prompt: Text(fr: "Détenu par", en: "Held by"),
    help: Text(
      fr: "Une personne de l'entreprise ; « inconnu » si c'est quelqu'un d'autre.",
      en: "Somebody of the firm; “unknown” if it is somebody else."),
    example: Text(same: "P1"), unknown: true)

  static let outside = Question<String>(
    id, "outside_holder", .line(.words), prompt: Text(fr: "Détenu au-dehors par", en: "Held outside by"),
    help: Text(
      fr: "L'ancien prestataire, un éditeur : un accès que vous ne tenez pas est à reprendre d'abord.",
      en: "The former provider, a publisher: an access that you do not hold is the first to take back."),
    example: Text(fr: "ancien prestataire", en: "former provider"), unknown: true,
    asked: { $0.dossier.answer(at: Address($0.subject, "holder")) == .unknown })

  static let place = Question<String>(
    id, "place", .line(.words), prompt: Text(fr: "Où est le secret", en: "Where the secret is"),
    help: Text(
      fr: "Le coffre, le gestionnaire de mots de passe, l'enveloppe. Jamais le mot de passe.",
      en: "The safe, the password manager, the envelope. Never the password."),
    example: Text(fr: "coffre du bureau, enveloppe 3", en: "office safe, envelope 3"), unknown: true,
    objection: Refusal.mustNotBeASecret)

  static let second = Question<Bool>(
    id, "second_factor", .yesNo, prompt: Text(fr: "Double authentification", en: "Second factor"),
    help: Text(
      fr:
        "Un code sur un téléphone en plus du mot de passe : il faut alors transférer aussi le téléphone ou la clé.",
      en: "A code on a telephone besides the password: then the telephone or key must be transferred too."),
    example: Text(fr: "oui", en: "yes"), level: .detail, unknown: true, asked: { $0.settled(kind) == .account })

  static let transferredOn = Question<Day>(
    id, "transferred_on", .day(.back), prompt: Text(fr: "Transféré le", en: "Transferred on"),
    help: Text(fr: "Le jour où le prestataire l'a reçu.", en: "The day on which the provider received it."),
    example: Text(fr: "hier", en: "yesterday"), level: .later, need: .optional, objection: { $1.refusalAhead($0) })

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Accès", en: "Accesses"), shortcut: Text(fr: "accès", en: "access"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "X", one: Text(fr: "un accès", en: "an access"), atLeast: 0, label: "what")),
    listing: Listing(
      [
        .init(what, "Accès", "Access"),
        .init(kind, "Sorte", "Kind"),
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
