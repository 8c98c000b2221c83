import CarnetCore

/// A part that was replaced: what went out, what came in, what it cost.
enum Part {
  static let id: FormID = "parts"

  static let intervention = Question<ItemID>(
    id, "intervention", .item(Intervention.id), prompt: Text(fr: "Pièce posée lors de", en: "Part fitted at visit"),
    help: Text(fr: "Le numéro de l'intervention.", en: "The number of the visit."), example: Text(same: "V5"))
  static let asset = Question<ItemID>(
    id, "asset", .item(Asset.id), prompt: Text(fr: "Sur le bien", en: "On the asset"),
    help: Text(
      fr: "Celui qui l'a reçue\u{A0}; son coût de maintenance en dépend.",
      en: "The one that got it; its maintenance cost depends on it."), example: Text(same: "A1"),
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
  static let price = Question<Money>(
    id, "price", .money, prompt: Text(fr: "Prix HT", en: "Price excl. VAT"),
    help: Text(
      fr: "Il doit se retrouver sur la facture, au prix que dit le contrat.",
      en: "It must be found on the invoice, at the price that the contract says."),
    example: Text(fr: "145\u{A0}€", en: "€145"), objection: Money.mustNotBeNegative)
  static let oldSerial = Question<String>(
    id, "old_serial", .line(.words), prompt: Text(fr: "Ancien numéro de série", en: "Old serial number"),
    help: Text(fr: "Celui de la pièce retirée.", en: "That of the part taken out."),
    example: Text(same: "SSD-2020-0417"), level: .detail, need: .optional)
  static let newSerial = Question<String>(
    id, "new_serial", .line(.words), prompt: Text(fr: "Nouveau numéro de série", en: "New serial number"),
    help: Text(
      fr: "Celui de la pièce posée\u{A0}: la garantie le demandera.",
      en: "That of the part fitted: the warranty will ask for it."),
    example: Text(same: "SSD-2026-1188"), level: .detail, need: .optional)
  static let warrantyEnd = Question<Day>(
    id, "warranty_end", .day, prompt: Text(fr: "Garantie de la pièce jusqu'au", en: "Part under warranty until"),
    help: Text(
      fr: "D'ici là, une panne de cette pièce ne se paie pas.", en: "Until then a failure of this part costs nothing."),
    example: Text(same: "12/05/2028"), level: .detail, need: .optional, unknown: true)
  static let approvedBy = Question<ItemID>(
    id, "approved_by", .item(Person.id), prompt: Text(fr: "Acceptée par", en: "Approved by"),
    help: Text(
      fr: "Au-dessus du seuil du contrat, une pièce se pose sur accord écrit.",
      en: "Above the contract's threshold, a part is fitted on written approval."), example: Text(same: "P2"),
    level: .detail, need: .optional, suggestion: { $0.dossier.maintenanceManager })
  static let oldDisk = Question<OldDisk>(
    id, "old_disk", .choice(OldDisk.options), prompt: Text(fr: "Ancien support de données", en: "Old data carrier"),
    help: Text(
      fr: "Un disque retiré contient encore vos données\u{A0}: gardez-le, ou faites-en certifier l'effacement.",
      en: "A disk taken out still holds your data: keep it, or have its erasure certified."),
    example: Text(fr: "gardé", en: "kept"), level: .detail, suggestion: { _ in OldDisk.none })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Pièces remplacées", en: "Parts replaced"),
    shortcut: Text(fr: "pièce", en: "part"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "PI", one: Text(fr: "une pièce", en: "a part"), atLeast: 0, label: "ref")),
    feeds: [.evaluation],
    questions: [intervention, asset, reference, price, oldSerial, newSerial, warrantyEnd, approvedBy, oldDisk])
}

/// What became of a data carrier that was taken out.
enum OldDisk: String, Choice {
  case none, kept, erased, unaccounted

  var label: Text {
    switch self {
    case .none: Text(fr: "la pièce n'en est pas un", en: "the part is not one")
    case .kept: Text(fr: "gardé", en: "kept")
    case .erased: Text(fr: "effacé, avec certificat", en: "erased, with a certificate")
    case .unaccounted: Text(fr: "emporté sans certificat", en: "taken away without a certificate")
    }
  }
}
