import CarnetCore

/// How an asset was come by: purchase, warranty, lease; and how it is parted with.
extension Asset {
  static let ownership = Question<Ownership>(
    id, "ownership", .choice(Ownership.options), prompt: Text(fr: "À qui il est", en: "Whose it is"),
    help: Text(
      fr: "Un bien loué suit son propre contrat : l'un peut faire tomber l'autre.",
      en: "A leased asset follows a contract of its own: one may bring the other down."),
    example: Text(fr: "propriété", en: "owned"), level: .detail, suggestion: { _ in .owned })

  static let leaseContract = Question<String>(
    id, "lease_contract", .line(.words),
    prompt: Text(fr: "Contrat de location ou d'abonnement", en: "Lease or contract"),
    help: Text(fr: "Son numéro.", en: "Its number."), example: Text(same: "LOC-2022-118"), level: .detail,
    unknown: true, asked: { $0[ownership] == .leased || $0[category] == .contract })

  static let leaseEnd = Question<Day>(
    id, "lease_end", .day(.ahead), prompt: Text(fr: "Fin de ce contrat", en: "End of that contract"),
    help: Text(fr: "L'agenda la rappellera.", en: "The agenda will remind you of it."),
    example: Text(same: "02/10/2027"), level: .detail, unknown: true,
    asked: { $0[ownership] == .leased || $0[category] == .contract })

  static let supplier = Question<String>(
    id, "supplier", .line(.firm), prompt: Text(fr: "Fournisseur", en: "Supplier"),
    help: Text(fr: "Qui l'a vendu ou loué.", en: "Who sold or leased it."), example: Text(same: "Micro Ouest"),
    level: .detail, need: .optional)

  static let orderNumber = Question<String>(
    id, "order_no", .line(.words), prompt: Text(fr: "N° de commande", en: "Order number"),
    help: Text(fr: "Sur le bon de commande.", en: "On the order form."), example: Text(same: "BC-2020-014"),
    level: .detail, need: .optional)

  static let invoiceNumber = Question<String>(
    id, "invoice_no", .line(.words), prompt: Text(fr: "N° de facture", en: "Invoice number"),
    help: Text(fr: "Elle prouve la garantie.", en: "It proves the warranty."), example: Text(same: "F-2020-0316"),
    level: .detail, need: .optional)

  static let purchaseCost = Question<Money>(
    id, "purchase_cost", .money(.once), prompt: Text(fr: "Prix d'achat, HT", en: "Purchase price, excl. VAT"),
    help: Text(fr: "Sur la facture.", en: "On the invoice."), example: Text(fr: "890 €", en: "€890"),
    level: .detail,
    need: .optional, objection: Money.mustNotBeNegative)

  static let inService: Question<Day> = Question<Day>(
    id, "in_service", .day(.back), prompt: Text(fr: "Mis en service le", en: "Put in service on"),
    help: Text(
      fr: "L'âge se compte de ce jour : un bien peut attendre en stock.",
      en: "Age counts from that day: an asset may wait in stock."),
    example: Text(same: "20/03/2020"), level: .detail, need: .optional,
    objection: { day, context in
      if let ahead = context.refusalAhead(day) { return ahead }
      guard let bought = context[purchased], day < bought else { return nil }
      return Refusal(
        ContentReason.beforeThePurchase,
        Text(fr: "Ce bien servirait avant d'être acheté.", en: "This asset would serve before it was bought."),
        remedy: Text(fr: "Vérifiez les deux dates sur la facture.", en: "Check both dates on the invoice."))
    })

  static let warrantyMonths = Question<Int>(
    id, "warranty_months", .number(0...240, .months), prompt: Text(fr: "Garantie (mois)", en: "Warranty (months)"),
    help: Text(fr: "Carnet en déduit la fin, de l'achat.", en: "Carnet derives its end, from the purchase."),
    example: Text(same: "36"), level: .detail, need: .optional,
    asked: { ($0[category]?.isHardware ?? false) && $0[purchased] != nil })

  static let warrantyEnd: Question<Day> = Question<Day>(
    id, "warranty_end", .day(.either), prompt: Text(fr: "Fin de garantie", en: "End of warranty"),
    help: Text(fr: "L'agenda la rappellera.", en: "The agenda will remind you of it."),
    example: Text(same: "15/03/2023"), level: .detail, need: .optional, unknown: true,
    suggestion: { context in
      guard let bought = context[purchased], let months = context[warrantyMonths], months > 0 else { return nil }
      return bought.adding(months: months).adding(days: -1)
    },
    objection: { day, context in
      guard let bought = context[purchased], day < bought else { return nil }
      return Refusal(
        ContentReason.beforeThePurchase,
        Text(fr: "Cette garantie finirait avant l'achat.", en: "This warranty would end before the purchase."),
        remedy: Text(fr: "Vérifiez les deux dates sur la facture.", en: "Check both dates on the invoice."))
    })

  /// Asked after what names the asset.
  static var provenance: [any Asked] {
    [
      ownership, leaseContract, leaseEnd, supplier, orderNumber, invoiceNumber, purchaseCost, inService, warrantyMonths,
      warrantyEnd,
    ]
  }

  static let erasedOn = Question<Day>(
    id, "erased_on", .day(.back), prompt: Text(fr: "Données effacées le", en: "Data erased on"),
    help: Text(
      fr: "Avant qu'un bien ne quitte l'entreprise, ses données sont effacées, et on peut le prouver.",
      en: "Before an asset leaves the firm its data are erased, and that can be proved."),
    example: Text(fr: "hier", en: "yesterday"), level: .later, asked: isLeaving, objection: { $1.refusalAhead($0) })

  static let erasureMethod = Question<String>(
    id, "erasure_method", .line(.words), prompt: Text(fr: "Méthode d'effacement", en: "Method of erasure"),
    help: Text(
      fr: "Réécriture, effacement par le disque, destruction ; « sans objet » s'il n'a pas de mémoire.",
      en: "Overwriting, erasure by the disk, destruction; “none needed” if it has no memory."),
    example: Text(fr: "réécriture complète, vérifiée", en: "complete overwriting, verified"), level: .later,
    asked: isLeaving)

  static let erasureCertificate = Question<String>(
    id, "erasure_certificate", .line(.words), prompt: Text(fr: "Certificat d'effacement", en: "Certificate of erasure"),
    help: Text(fr: "Son numéro, et qui l'a signé.", en: "Its number, and who signed it."),
    example: Text(same: "EFF-2026-007"), level: .later, asked: isLeaving)

  static let takebackSlip = Question<String>(
    id, "takeback_slip", .line(.words), prompt: Text(fr: "Bordereau de reprise", en: "Take-back slip"),
    help: Text(
      fr: "Les producteurs reprennent le matériel professionnel vendu depuis le 13 août 2005 (code de l'environnement, "
        + "R543-195).",
      en: "Producers take back professional equipment sold since 13 August 2005 (French environment code, R543-195)."),
    example: Text(same: "BSD-2026-112"), level: .later, sources: [Law.waste], asked: isLeaving)

  static let ecoOrganisation = Question<String>(
    id, "eco_organisation", .line(.words), prompt: Text(fr: "Éco-organisme", en: "Recycling body"),
    help: Text(fr: "Celui qui a repris l'appareil.", en: "The one who took the device back."),
    example: Text(fr: "éco-organisme agréé", en: "an approved body"), level: .later, asked: isLeaving)

  /// What is known when an asset leaves; never asked by itself.
  static var disposal: [any Asked] { [erasedOn, erasureMethod, erasureCertificate, takebackSlip, ecoOrganisation] }

  @Sendable private static func isLeaving(_ context: Context) -> Bool {
    context[grade] == .e || !(context[status] ?? .inService).carries || (context[category]?.isHardware ?? false)
  }
}

extension Dossier {
  /// The proofs that an asset lacks before it may be called disposed of.
  func missingProofs(of asset: ItemID) -> [QuestionDefinition] {
    // What is no device has nothing to take back: its data are still erased.
    let isDevice = self[Asset.category, of: asset]?.isHardware ?? true
    return Asset.disposal.map(\.definition).filter { question in
      let concerned = isDevice || question.id.hasPrefix("eras")
      return concerned && answer(at: Address(Subject(Asset.id, asset), question.id))?.value == nil
    }
  }
}
