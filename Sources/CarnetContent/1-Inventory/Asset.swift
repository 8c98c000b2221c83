import CarnetCore

/// Something to be maintained, as it was found.
package enum Asset {
  package static let id: FormID = "assets"

  static let category = Question<AssetCategory>(
    id, "category", .choice(AssetCategory.options), prompt: Text(fr: "Quelle sorte de bien", en: "What kind of asset"),
    help: Text(fr: "La sorte décide des questions qui suivent.", en: "The kind decides which questions follow."),
    example: Text(fr: "ordinateur", en: "computer"))

  static let name = Question<String>(
    id, "name", .line(.words), prompt: Text(fr: "Nom du bien", en: "Name of the asset"),
    help: Text(
      fr: "Le nom que tout le monde lui donne, ou celui de l'étiquette.",
      en: "The name that everybody uses, or the one on its label."),
    example: Text(same: "PC-CAISSE-01"))

  static let site = Question<ItemID>(
    id, "site", .item(Site.id), prompt: Text(fr: "Site", en: "Site"),
    help: Text(fr: "Où il se trouve.", en: "Where it stands."), example: Text(same: "S1"),
    suggestion: { context in
      let sites = context.dossier.items(of: Site.id)
      return sites.count == 1 ? sites.first : nil
    })

  static let criticality = Question<Criticality>(
    id, "criticality", .choice(Criticality.options),
    prompt: Text(fr: "Sans lui, votre activité…", en: "Without it, your business…"),
    help: Text(
      fr: "La criticité décide des délais que vous demanderez au prestataire et de ce qui est vérifié avant de signer. "
        + "La seule caisse du magasin est à 4, l'ordinateur de la salle de pause à 1.",
      en: "It decides the delays that you will ask of the provider and what is checked before signing. The shop's only "
        + "till is a 4, the computer of the break room a 1."),
    example: Text(same: "4"))

  static let service = Question<String>(
    id, "service", .line(.words),
    prompt: Text(fr: "Quel service de l'entreprise il porte", en: "Which business service it carries"),
    help: Text(fr: "Ce qui s'arrête quand il s'arrête.", en: "What stops when it stops."),
    example: Text(fr: "Encaissement S1", en: "Till service S1"),
    asked: { ($0[criticality] ?? .comfort).rank >= 3 })

  static let grade = Question<Grade>(
    id, "grade", .choice(Grade.options), prompt: Text(fr: "État", en: "State"),
    help: Text(
      fr:
        "A neuf, B bon, C usé mais fiable, D défaillant ou limite, E hors service\u{A0}: d'après un essai, pas à l'œil.",
      en: "A new, B good, C worn but reliable, D failing or at its limit, E out of order: after a test, not by eye."),
    example: Text(same: "C"))

  static let purchased = Question<Day>(
    id, "purchased", .day, prompt: Text(fr: "Acheté le", en: "Bought on"),
    help: Text(
      fr: "Sur la facture\u{A0}; «\u{A0}inconnu\u{A0}» est une réponse.", en: "On the invoice; “unknown” is an answer."),
    example: Text(fr: "16/03/2020", en: "16/03/2020"), unknown: true,
    objection: { day, context in
      day <= context.now.day
        ? nil
        : Refusal(
          Text(fr: "Cet achat est dans l'avenir.", en: "This purchase is in the future."),
          remedy: Text(fr: "Par exemple\u{A0}: 16/03/2020", en: "For example: 16/03/2020"))
    })

  static let supportEnd = Question<Day>(
    id, "support_end", .day,
    prompt: Text(fr: "Fin du support de l'éditeur ou du constructeur", en: "End of the maker's support"),
    help: Text(
      fr:
        "Après ce jour, plus de correctifs\u{A0}: un bien critique hors support est à remplacer. «\u{A0}inconnu\u{A0}» donne une remarque.",
      en:
        "After that day there are no more fixes: a critical asset out of support is to be replaced. “unknown” gives a remark."
    ),
    example: Text(same: "14/10/2025"), unknown: true, asked: { $0[category]?.hasSupport ?? false })

  static let refurbishCost = Question<Money>(
    id, "refurbish_cost", .money, prompt: Text(fr: "Coût de remise en état, HT", en: "Cost to refurbish, excl. VAT"),
    help: Text(fr: "Un devis, ou votre meilleure estimation.", en: "A quote, or your best estimate."),
    example: Text(fr: "380\u{A0}€", en: "€380"), asked: { ($0[grade] ?? .a).isWorn },
    objection: Money.mustNotBeNegative)

  static let replacementCost = Question<Money>(
    id, "replacement_cost", .money, prompt: Text(fr: "Coût de remplacement, HT", en: "Cost to replace, excl. VAT"),
    help: Text(
      fr: "Remettre en état au-delà de 60\u{A0}% du prix du neuf ne se défend pas.",
      en: "Refurbishing beyond 60% of the price of a new one cannot be defended."),
    example: Text(fr: "1\u{202F}150\u{A0}€", en: "€1,150"), asked: { ($0[grade] ?? .a).isWorn },
    objection: Money.mustNotBeNegative)

  static let serial = Question<String>(
    id, "serial", .line(.words), prompt: Text(fr: "Numéro de série", en: "Serial number"),
    help: Text(
      fr: "Sous l'appareil ou dans ses réglages\u{A0}; «\u{A0}inconnu\u{A0}» si vraiment il n'y en a pas.",
      en: "Under the device or in its settings; “unknown” if there really is none."),
    example: Text(same: "SN-POS-0001"), unknown: true, own: true, objection: serialObjection)

  static let serialReason = Question<String>(
    id, "serial_reason", .line(.words), prompt: Text(fr: "Pourquoi sans numéro", en: "Why without a number"),
    help: Text(fr: "La raison est imprimée dans l'inventaire.", en: "The reason is printed in the inventory."),
    example: Text(fr: "logiciel en ligne", en: "online software"),
    asked: { $0.dossier.answer(at: Address($0.subject, "serial")) == .unknown })

  static let personalData = Question<Bool>(
    id, "personal_data", .yesNo, prompt: Text(fr: "Contient des données personnelles", en: "Holds personal data"),
    help: Text(
      fr: "Clients, salariés, messagerie\u{A0}: alors le contrat doit contenir l'annexe de l'article 28 du RGPD.",
      en: "Customers, staff, e-mail: then the contract must hold the annex of article 28 of the GDPR."),
    example: Text(fr: "oui", en: "yes"))

  static let warrantyEnd = Question<Day>(
    id, "warranty_end", .day, prompt: Text(fr: "Fin de garantie", en: "End of warranty"),
    help: Text(fr: "L'agenda la rappellera.", en: "The agenda will remind you of it."),
    example: Text(same: "15/03/2023"),
    level: .detail, need: .optional, unknown: true,
    objection: { day, context in
      guard let bought = context[purchased], day < bought else { return nil }
      return Refusal(
        Text(fr: "Cette garantie finirait avant l'achat.", en: "This warranty would end before the purchase."),
        remedy: Text(fr: "Vérifiez les deux dates sur la facture.", en: "Check both dates on the invoice."))
    })

  static let vendor = Question<String>(
    id, "vendor", .line(.words), prompt: Text(fr: "Marque", en: "Maker"),
    help: Text(fr: "Le constructeur ou l'éditeur.", en: "The manufacturer or publisher."),
    example: Text(same: "Générique"),
    level: .detail, need: .optional)

  static let model = Question<String>(
    id, "model", .line(.words), prompt: Text(fr: "Modèle", en: "Model"),
    help: Text(fr: "Sur l'étiquette.", en: "On the label."), example: Text(same: "POS-400"), level: .detail,
    need: .optional)

  static let ownership = Question<Ownership>(
    id, "ownership", .choice(Ownership.options), prompt: Text(fr: "À qui il est", en: "Whose it is"),
    help: Text(
      fr: "Un bien loué suit son propre contrat\u{A0}: l'un peut faire tomber l'autre.",
      en: "A leased asset follows a contract of its own: one may bring the other down."),
    example: Text(fr: "propriété", en: "owned"), level: .detail, suggestion: { _ in .owned })

  static let leaseContract = Question<String>(
    id, "lease_contract", .line(.words), prompt: Text(fr: "Contrat de location", en: "Lease contract"),
    help: Text(fr: "Son numéro.", en: "Its number."), example: Text(same: "LOC-2022-118"), level: .detail,
    need: .optional,
    asked: { $0[ownership] == .leased })

  static let leaseEnd = Question<Day>(
    id, "lease_end", .day, prompt: Text(fr: "Fin de la location", en: "End of the lease"),
    help: Text(fr: "L'agenda la rappellera.", en: "The agenda will remind you of it."),
    example: Text(same: "02/10/2027"),
    level: .detail, need: .optional, asked: { $0[ownership] == .leased })

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Biens", en: "Assets"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "A", one: Text(fr: "un bien", en: "an asset"), atLeast: 1, label: "name")),
    feeds: [.specification, .contract],
    questions: [
      category, name, site, criticality, service, grade, purchased, supportEnd, refurbishCost, replacementCost, serial,
      serialReason, personalData, ownership, leaseContract, leaseEnd, warrantyEnd, vendor, model,
    ])

  /// Serial numbers that makers leave in place of one.
  private static let fillers: Set<String> = [
    "to be filled by o.e.m.", "to be filled by oem", "default string", "system serial number", "none", "n/a", "na", "0",
    "00000000", "123456789", "not specified", "aucun", "sans numero",
  ]

  @Sendable private static func serialObjection(_ serial: String, _ context: Context) -> Refusal? {
    if fillers.contains(folded(serial)) {
      return Refusal(
        Text(
          fr: "«\u{A0}\(serial)\u{A0}» est ce que le constructeur laisse quand il n'a pas mis de numéro.",
          en: "“\(serial)” is what makers leave when they put no number."),
        remedy: Text(fr: "Tapez inconnu, et dites pourquoi.", en: "Type unknown, and say why."))
    }
    let twin = context.dossier.items(of: id).first {
      $0 != context.subject.item && context.dossier[Asset.serial, of: $0].map(folded) == folded(serial)
        && context.dossier[vendor, of: $0] == context[vendor]
    }
    return twin.map { twin in
      Refusal(
        Text(fr: "\(twin) porte déjà ce numéro de série.", en: "\(twin) already bears this serial number."),
        remedy: Text(fr: "Vérifiez les deux étiquettes.", en: "Check both labels."))
    }
  }
}

/// What an asset is.
package enum AssetCategory: String, Choice {
  case computer, server, storage, network, printer, phone, mobile, peripheral, licence, cloud, domain, contract

  package var label: Text {
    switch self {
    case .computer: Text(fr: "ordinateur", en: "computer")
    case .server: Text(fr: "serveur", en: "server")
    case .storage: Text(fr: "stockage", en: "storage")
    case .network: Text(fr: "réseau", en: "network")
    case .printer: Text(fr: "imprimante", en: "printer")
    case .phone: Text(fr: "téléphonie", en: "telephony")
    case .mobile: Text(fr: "mobile", en: "mobile")
    case .peripheral: Text(fr: "périphérique", en: "peripheral")
    case .licence: Text(fr: "licence de logiciel", en: "software licence")
    case .cloud: Text(fr: "abonnement en ligne", en: "cloud subscription")
    case .domain: Text(fr: "domaine ou certificat", en: "domain or certificate")
    case .contract: Text(fr: "contrat d'un tiers", en: "third-party contract")
    }
  }

  /// True when an end of support must be asked for.
  var hasSupport: Bool { [.computer, .server, .storage, .network, .printer, .licence].contains(self) }
  /// True when not knowing its end of support is worth a remark.
  var supportMatters: Bool { mustBeSupported || self == .licence }
  /// True when being out of support is enough to replace it.
  var mustBeSupported: Bool { [.computer, .server, .storage, .network].contains(self) }
}

/// What the firm loses without an asset, 1 to 4.
package enum Criticality: String, Choice {
  case comfort = "1", hindrance = "2", degraded = "3", stop = "4"

  package var label: Text {
    switch self {
    case .comfort: Text(fr: "s'en passe", en: "does without")
    case .hindrance: Text(fr: "est gênée", en: "is hindered")
    case .degraded: Text(fr: "est dégradée", en: "is degraded")
    case .stop: Text(fr: "s'arrête", en: "stops")
    }
  }

  /// 1 to 4.
  var rank: Int { digits(rawValue) ?? 1 }
}

/// The state of an asset after appraisal.
package enum Grade: String, Choice {
  case a, b, c, d, e

  package var label: Text {
    switch self {
    case .a: Text(fr: "A neuf", en: "A new")
    case .b: Text(fr: "B bon", en: "B good")
    case .c: Text(fr: "C usé mais fiable", en: "C worn but reliable")
    case .d: Text(fr: "D défaillant ou limite", en: "D failing or at its limit")
    case .e: Text(fr: "E hors service", en: "E out of order")
    }
  }

  /// True from C on: the costs of refurbishing and replacing are then needed.
  var isWorn: Bool { self != .a && self != .b }
}

/// To whom an asset belongs.
package enum Ownership: String, Choice {
  case owned, leased, lent, byod

  package var label: Text {
    switch self {
    case .owned: Text(fr: "propriété", en: "owned")
    case .leased: Text(fr: "location", en: "leased")
    case .lent: Text(fr: "prêt", en: "lent")
    case .byod: Text(fr: "appareil personnel", en: "personal device")
    }
  }
}
