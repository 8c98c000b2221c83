import CarnetCore

/// How an asset was come by: purchase, warranty, lease; and how it is parted with.
extension Asset {
  static let ownership = Question<Ownership>(
    id, "ownership", .choice(Ownership.options), prompt: Text(fr: "À qui il appartient", en: "Who owns it"),
    help: Text(
      fr: "Un bien loué a son propre contrat ; la fin d'un contrat peut entraîner celle de l'autre.",
      en: "A leased asset has its own contract; if one contract ends, the other may lapse."),
    example: Text(fr: "propriété", en: "owned"), level: .detail, pressed: wears, suggestion: { _ in .owned })

  static let leaseContract = Question<String>(
    id, "lease_contract", .line(.words),
    prompt: Text(fr: "Contrat de location ou d'abonnement", en: "Lease or contract"),
    help: Text(fr: "Le numéro de ce contrat.", en: "The number of that contract."), example: Text(same: "LOC-2022-118"),
    level: .detail,
    unknown: true, asked: { $0[ownership] == .leased || $0[category] == .contract })

  static let leaseEnd = Question<Day>(
    id, "lease_end", .day(.ahead), prompt: Text(fr: "Fin de ce contrat", en: "End of that contract"),
    help: Text(fr: "Carnet vous la rappellera.", en: "Carnet will remind you of it."),
    example: Text(same: "02/10/2027"), level: .detail, unknown: true,
    asked: { $0[ownership] == .leased || $0[category] == .contract })

  static let supplier = Question<String>(
    id, "supplier", .line(.firm), prompt: Text(fr: "Fournisseur", en: "Supplier"),
    help: Text(fr: "L'entreprise qui l'a vendu ou loué.", en: "The firm that sold or leased it."),
    example: Text(same: "Micro Ouest"),
    level: .detail, need: .optional)

  static let orderNumber = Question<String>(
    id, "order_no", .line(.words), prompt: Text(fr: "N° de commande", en: "Order number"),
    help: Text(fr: "Le numéro inscrit sur le bon de commande.", en: "The number on the order form."),
    example: Text(same: "BC-2020-014"),
    level: .detail, need: .optional)

  static let invoiceNumber = Question<String>(
    id, "invoice_no", .line(.words), prompt: Text(fr: "N° de facture", en: "Invoice number"),
    help: Text(
      fr: "Le numéro de la facture, qui prouve la garantie.",
      en: "The number of the invoice, which proves the warranty."), example: Text(same: "F-2020-0316"),
    level: .detail, need: .optional)

  static let purchaseCost = Question<Money>(
    id, "purchase_cost", .money(.once), prompt: Text(fr: "Prix d'achat, HT", en: "Purchase price, excl. VAT"),
    help: Text(fr: "Le prix inscrit sur la facture.", en: "The price on the invoice."),
    example: Text(fr: "890 €", en: "€890"),
    level: .detail,
    need: .optional, objection: Money.mustNotBeNegative)

  static let inService: Question<Day> = Question<Day>(
    id, "in_service", .day(.back), prompt: Text(fr: "Mis en service le", en: "In use since"),
    help: Text(
      fr: "L'âge du bien est compté à partir de ce jour, car il a pu attendre en stock.",
      en: "The asset's age is counted from that day, as it may have waited in stock."),
    example: Text(same: "20/03/2020"), level: .detail, need: .optional,
    objection: { day, context in
      if let ahead = context.refusalAhead(day) { return ahead }
      guard let bought = context[purchased], day < bought else { return nil }
      return Refusal(
        ContentReason.beforeThePurchase,
        Text(fr: "La mise en service est antérieure à l'achat.", en: "The start of use is before the purchase."),
        remedy: Text(fr: "Vérifiez les deux dates sur la facture.", en: "Check both dates on the invoice."))
    })

  static let warrantyMonths = Question<Int>(
    id, "warranty_months", .number(0...240, .months), prompt: Text(fr: "Garantie (mois)", en: "Warranty (months)"),
    help: Text(
      fr: "Carnet en déduit la fin, à partir de la date d'achat.",
      en: "Carnet works out the end from the purchase date."),
    example: Text(same: "36"), level: .detail, need: .optional,
    asked: { ($0[category]?.isHardware ?? false) && $0[purchased] != nil })

  static let warrantyEnd: Question<Day> = Question<Day>(
    id, "warranty_end", .day(.either), prompt: Text(fr: "Fin de garantie", en: "End of warranty"),
    help: Text(fr: "Carnet vous la rappellera.", en: "Carnet will remind you of it."),
    example: Text(same: "15/03/2023"), level: .detail, need: .optional, unknown: true,
    suggestion: { context in
      guard let bought = context[purchased], let months = context[warrantyMonths], months > 0 else { return nil }
      return bought.adding(months: months).adding(days: -1)
    },
    objection: { day, context in
      guard let bought = context[purchased], day < bought else { return nil }
      return Refusal(
        ContentReason.beforeThePurchase,
        Text(fr: "La fin de garantie est antérieure à l'achat.", en: "The end of warranty is before the purchase."),
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
      fr: "Il faut effacer les données d'un bien avant qu'il quitte l'entreprise, et pouvoir le prouver.",
      en: "Data must be erased before an asset leaves the firm, and you must be able to prove it."),
    example: Text(fr: "hier", en: "yesterday"), level: .later, own: true, asked: isLeaving,
    objection: { $1.refusalAhead($0) })

  static let erasureMethod = Question<String>(
    id, "erasure_method", .line(.words), prompt: Text(fr: "Méthode d'effacement", en: "Erasure method"),
    help: Text(
      fr: "Réécriture, effacement par le disque, destruction ; « sans objet » s'il n'a pas de mémoire.",
      en: "Overwriting, erasure by the disk itself, destruction; “not applicable” if it stores nothing."),
    example: Text(fr: "réécriture complète, vérifiée", en: "full overwrite, verified"), level: .later, own: true,
    asked: isLeaving)

  static let erasureCertificate = Question<String>(
    id, "erasure_certificate", .line(.words), prompt: Text(fr: "Certificat d'effacement", en: "Erasure certificate"),
    help: Text(fr: "Le numéro du certificat, et qui l'a signé.", en: "The certificate's number, and who signed it."),
    example: Text(same: "EFF-2026-007"), level: .later, own: true, asked: isLeaving)

  static let takebackSlip = Question<String>(
    id, "takeback_slip", .line(.words), prompt: Text(fr: "Bordereau de reprise", en: "Recycling receipt"),
    help: Text(
      fr: "Le reçu remis par celui qui reprend l'appareil. Les producteurs doivent reprendre le matériel "
        + "professionnel vendu depuis le 13 août 2005 (code de l'environnement, R543-195).",
      en: "The receipt from whoever takes the device back. Producers must take back professional equipment sold "
        + "since 13 August 2005 (French environment code, R543-195)."),
    example: Text(same: "BSD-2026-112"), level: .later, own: true, sources: [Law.waste], asked: isLeaving)

  static let ecoOrganisation = Question<String>(
    id, "eco_organisation", .line(.words), prompt: Text(fr: "Éco-organisme", en: "Recycling scheme"),
    help: Text(fr: "L'organisme qui a repris l'appareil.", en: "The scheme that took the device back."),
    example: Text(fr: "éco-organisme agréé", en: "an approved scheme"), level: .later, own: true, asked: isLeaving)

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
