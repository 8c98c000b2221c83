import CarnetCore

/// A part that was replaced: what went out, what came in, what it cost.
enum Part {
  static let id: FormID = "parts"

  static let intervention = Question<ItemID>(
    id, "intervention", .item(Intervention.id),
    prompt: Text(fr: "Intervention où la pièce est posée", en: "Visit at which the part was fitted"),
    help: Text(fr: "Le numéro de l'intervention, par exemple V5.", en: "The visit's number, for example V5."),
    example: Text(same: "V5"))
  static let asset = Question<ItemID>(
    id, "asset", .item(Asset.id), prompt: Text(fr: "Bien réparé", en: "Asset repaired"),
    help: Text(
      fr: "Le bien qui a reçu la pièce. Elle compte dans son coût de maintenance.",
      en: "The asset that received the part. It counts in its maintenance cost."), example: Text(same: "A1"),
    suggestion: { context in
      context[intervention].flatMap { context.dossier[Intervention.incident, of: $0] }.flatMap {
        context.dossier[Incident.asset, of: $0]
      }
    })
  static let reference = Question<String>(
    id, "ref", .line(.words), prompt: Text(fr: "Pièce", en: "Part"),
    help: Text(
      fr: "Ce que c'est, et sa référence si vous l'avez.", en: "What it is, and its reference if you have it."),
    example: Text(fr: "disque SSD 500 Go", en: "500 GB solid-state disk"))
  static let kind = Question<PartKind>(
    id, "kind", .choice(PartKind.options), prompt: Text(fr: "Catégorie de pièce", en: "Kind of part"),
    help: Text(
      fr:
        "Un disque retiré contient vos données. Un appareil échangé en entier donne au bien un nouveau numéro de série.",
      en: "A disk taken out holds your data. A whole device exchanged gives the asset a new serial number."),
    example: Text(fr: "disque ou autre support", en: "disk or other storage media"),
    suggestion: { $0[reference].map(PartKind.init(naming:)) })
  static let price = Question<Money>(
    id, "price", .money(.once), prompt: Text(fr: "Prix HT", en: "Price excl. VAT"),
    help: Text(
      fr: "Vous devez le retrouver sur la facture, au prix que prévoit le contrat.",
      en: "You must find it on the invoice, at the price the contract sets."),
    example: Text(fr: "145 €", en: "€145"), objection: Money.mustNotBeNegative)
  static let oldSerial = Question<String>(
    id, "old_serial", .line(.serial), prompt: Text(fr: "Ancien numéro de série", en: "Old serial number"),
    help: Text(fr: "Celui de la pièce retirée.", en: "That of the part taken out."),
    example: Text(same: "SSD-2020-0417"), level: .detail, need: .optional,
    suggestion: { context in
      guard context.settled(kind) == .device, let asset = context.settled(asset) else { return nil }
      return context.dossier.serial(of: asset, before: context.subject.item)
    })
  static let newSerial = Question<String>(
    id, "new_serial", .line(.serial), prompt: Text(fr: "Nouveau numéro de série", en: "New serial number"),
    help: Text(
      fr: "Celui de la pièce posée. Vous en aurez besoin pour la garantie.",
      en: "That of the part fitted. You will need it for the warranty."),
    example: Text(same: "SSD-2026-1188"), need: .optional,
    objection: { serial, context in
      guard context.settled(kind) == .device, let asset = context.settled(asset),
        let twin = context.dossier.items(of: Asset.id).first(where: {
          $0 != asset && context.dossier.serial(of: $0).map(folded) == folded(serial)
        })
      else { return nil }
      return Refusal(
        ContentReason.serialTaken,
        Text(fr: "Le bien \(twin) a déjà ce numéro de série.", en: "Asset \(twin) already has this serial number."),
        remedy: Text(fr: "Vérifiez l'étiquette de l'appareil posé.", en: "Check the label on the device fitted."))
    })
  static let warrantyEnd = Question<Day>(
    id, "warranty_end", .day(.ahead),
    prompt: Text(fr: "Garantie de la pièce jusqu'au", en: "Part under warranty until"),
    help: Text(
      fr: "Jusque-là, vous ne payez pas une panne de cette pièce.",
      en: "Until then you do not pay for a failure of this part."),
    example: Text(same: "12/05/2028"), need: .optional, unknown: true)
  static let approvedBy = Question<ItemID>(
    id, "approved_by", .item(Person.id), prompt: Text(fr: "Acceptée par", en: "Approved by"),
    help: Text(
      fr:
        "Au-dessus du seuil du contrat, le prestataire doit avoir votre accord écrit. Passez si personne n'a été consulté.",
      en: "Above the contract's threshold, the provider needs your written approval. Skip if no one was asked."),
    example: Text(same: "P2"), need: .optional, asked: { $0.needsApproval })
  static let oldDisk = Question<OldDisk>(
    id, "old_disk", .choice(OldDisk.options),
    prompt: Text(fr: "Ancien disque ou support de données", en: "Old disk or storage media"),
    help: Text(
      fr: "Un disque retiré contient encore vos données : gardez-le, ou faites-en certifier l'effacement.",
      en: "A disk taken out still holds your data: keep it, or get a certificate that it was erased."),
    example: Text(fr: "gardé", en: "kept"), asked: { $0.settled(kind)?.mayHoldData ?? false })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Pièces remplacées", en: "Parts replaced"),
    shortcut: Text(fr: "pièce", en: "part"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "PI", one: Text(fr: "une pièce", en: "a part"), atLeast: 0, label: "ref")),
    listing: Listing(
      [
        .init(reference, "Pièce", "Part"),
        .init(kind, "Catégorie", "Kind"),
        .init(asset, "Bien", "Asset"),
        .init(intervention, "Posée", "Fitted"),
        .init(price, "Prix HT", "Price"),
        .init(warrantyEnd, "Garantie", "Warranty"),
      ]),
    feeds: [.evaluation],
    questions: [
      intervention, asset, reference, kind, price, oldSerial, newSerial, warrantyEnd, approvedBy, oldDisk,
    ])
}

/// What became of a data carrier that was taken out.
enum OldDisk: String, Choice {
  case none, kept, erased, unaccounted

  var label: Text {
    switch self {
    case .none: Text(fr: "la pièce ne contient pas de données", en: "the part holds no data")
    case .kept: Text(fr: "gardé", en: "kept")
    case .erased: Text(fr: "effacé, avec certificat", en: "erased, with a certificate")
    case .unaccounted: Text(fr: "emporté sans certificat", en: "taken away without a certificate")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .none: ["la pièce n'en est pas un", "the part is not one"]
    default: []
    }
  }
}

/// What sort of part was replaced.
enum PartKind: String, Choice {
  case carrier, device, battery, power, memory, screen, wear, other

  var label: Text {
    switch self {
    case .carrier: Text(fr: "disque ou autre support", en: "disk or other storage media")
    case .device: Text(fr: "appareil entier, échangé", en: "whole device, exchanged")
    case .battery: Text(fr: "batterie", en: "battery")
    case .power: Text(fr: "alimentation", en: "power supply")
    case .memory: Text(fr: "mémoire", en: "memory")
    case .screen: Text(fr: "écran", en: "screen")
    case .wear: Text(fr: "pièce d'usure", en: "wear part")
    case .other: Text(fr: "autre", en: "other")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .carrier: ["disk or other carrier"]
    case .wear: ["wearing part"]
    default: []
    }
  }

  /// True when what was taken out may still hold data.
  var mayHoldData: Bool { self == .carrier || self == .device }

  /// The sort that a name tells: `disque SSD 500 Go`.
  init(naming words: String) {
    let names = Set(folded(words).split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let kind = PartKind.words.first { !names.isDisjoint(with: $0.words) }?.kind
    self = kind ?? .other
  }

  private static let words: [(kind: PartKind, words: Set<String>)] = [
    (.carrier, ["disque", "disques", "disk", "disks", "ssd", "hdd", "nvme", "nas", "drive", "stockage", "storage"]),
    (.device, ["echange", "echangee", "appareil", "remplacement", "exchange", "exchanged", "device", "whole"]),
    (.battery, ["batterie", "batteries", "battery", "accumulateur"]),
    (.power, ["alimentation", "chargeur", "adaptateur", "bloc", "power", "charger", "adapter", "psu"]),
    (.memory, ["memoire", "barrette", "ram", "ddr", "memory", "dimm"]),
    (.screen, ["ecran", "dalle", "screen", "display", "panel"]),
    (
      .wear,
      ["rouleau", "galet", "tambour", "four", "courroie", "ventilateur", "roller", "drum", "fuser", "belt", "fan"]
    ),
  ]
}

extension Context {
  /// True when the part that the context is about costs more than the contract in force as it was fitted allows unasked.
  var needsApproval: Bool {
    let dossier = underItsContract
    guard let price = dossier[Part.price, of: subject.item],
      let timeline = ContractTimeline(dossier, now: now)
    else { return false }
    let fitted = dossier[Part.intervention, of: subject.item].flatMap { dossier[Intervention.started, of: $0] }
    return timeline.terms(at: fitted ?? now).money.partThreshold.map { price > $0 } ?? false
  }
}
