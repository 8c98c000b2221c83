import CarnetCore

/// Something to be maintained, as it was found.
package enum Asset {
  package static let id: FormID = "assets"

  static let category = Question<AssetCategory>(
    id, "category", .choice(AssetCategory.options), prompt: Text(fr: "Catégorie du bien", en: "Kind of asset"),
    help: Text(
      fr: "Un bien est un appareil, une licence, un abonnement ou un nom de domaine. Sa catégorie décide des "
        + "questions qui suivent.",
      en: "An asset is a device, a licence, a subscription or a domain name. Its kind decides which questions "
        + "follow."),
    example: Text(fr: "ordinateur", en: "computer"))

  static let name = Question<String>(
    id, "name", .line(.words), prompt: Text(fr: "Nom du bien", en: "Asset name"),
    help: Text(
      fr: "Le nom que tout le monde lui donne, ou celui de l'étiquette. Il figure dans l'annexe du contrat.",
      en: "The name everyone uses, or the one on its label. It appears in the contract's annex."),
    example: Text(same: "PC-CAISSE-01"), level: .detail,
    suggestion: { context in context.subject.item.flatMap { context.dossier.supposedName(of: $0) } })

  static let site = Question<ItemID>(
    id, "site", .item(Site.id), prompt: Text(fr: "Site", en: "Site"),
    help: Text(
      fr: "Le lieu où il se trouve. Le technicien s'y rendra.",
      en: "The place where it is. The technician will go there."), example: Text(same: "S1"),
    asked: { $0.dossier.items(of: Site.id).count != 1 || $0.dossier.level == .detail },
    pressed: { $0[category]?.hasPlace ?? true },
    suggestion: { context in
      let sites = context.dossier.items(of: Site.id)
      return sites.count == 1 ? sites.first : nil
    })

  static let criticality = Question<Criticality>(
    id, "criticality", .choice(Criticality.options),
    prompt: Text(fr: "S'il tombe en panne, votre activité…", en: "If it breaks down, your business…"),
    help: Text(
      fr: "Choisissez de 1 (elle continue) à 4 (elle s'arrête). Ce choix fixe les délais que vous demanderez au "
        + "prestataire. Exemple : la seule caisse du magasin, 4 ; l'ordinateur de la salle de pause, 1.",
      en: "Choose from 1 (it carries on) to 4 (it stops). This sets the time limits you will ask of the "
        + "provider. Example: the shop's only till, 4; the break-room computer, 1."),
    example: Text(same: "4"))

  static let service = Question<String>(
    id, "service", .line(.words),
    prompt: Text(fr: "À quoi il sert dans l'entreprise", en: "What the business uses it for"),
    help: Text(
      fr: "Ce qui s'arrête quand il tombe en panne : encaisser, recevoir les courriels… Sans réponse, c'est le "
        + "bien lui-même.",
      en: "What stops when it breaks down: taking payments, receiving email… If left blank, it is the asset "
        + "itself."),
    example: Text(fr: "Encaissement S1", en: "Till service S1"), level: .detail,
    asked: { ($0[criticality] ?? .comfort).rank >= 3 }, suggestion: { $0.settled(name) })

  static let downtimeCost = Question<Money>(
    id, "downtime_cost", .money(.hourly),
    prompt: Text(fr: "Coût d'une heure d'arrêt", en: "Cost of an hour of downtime"),
    help: Text(
      fr:
        "Ce que vous perdez par heure de panne. Indiquez-le avant de signer : le prestataire pourra alors "
        + "être tenu de vous indemniser de cette perte.",
      en: "What you lose per hour while it is down. State it before signing: the provider may then have to "
        + "compensate you for that loss."),
    example: Text(fr: "180 €", en: "€180.00"), level: .detail, need: .optional,
    asked: { ($0[criticality] ?? .comfort).rank >= 3 }, objection: Money.mustNotBeNegative)

  static let grade = Question<Grade>(
    id, "grade", .choice(Grade.options), prompt: Text(fr: "État", en: "State"),
    help: Text(
      fr:
        "A neuf, B bon, C usé mais fiable, D en mauvais état, E hors service. Répondez d'après un essai, pas "
        + "à l'œil. L'état et les coûts décident s'il faut le remplacer.",
      en: "A new, B good, C worn but reliable, D in poor condition, E out of order. Answer after a test, not by "
        + "eye. The state and the costs decide whether to replace it."),
    example: Text(same: "C"), pressed: wears)

  static let purchased: Question<Day> = Question<Day>(
    id, "purchased", .day(.back), prompt: Text(fr: "Acheté le", en: "Bought on"),
    help: Text(
      fr: "La date de la facture. Vous pouvez répondre « inconnu ».",
      en: "The date on the invoice. You can answer “unknown”."),
    example: Text(fr: "16/03/2020", en: "16/03/2020"), level: .detail, unknown: true,
    objection: { day, context in
      if let ahead = context.refusalAhead(day) { return ahead }
      guard [context[inService], context[warrantyEnd]].contains(where: { $0.map { $0 < day } ?? false }) else {
        return nil
      }
      return Refusal(
        ContentReason.boughtTooLate,
        Text(
          fr: "Cette date d'achat est postérieure à la mise en service ou à la fin de garantie.",
          en: "This purchase date is after the start of use or the end of warranty."),
        remedy: Text(fr: "Vérifiez ces dates sur la facture.", en: "Check those dates on the invoice."))
    })

  static let supportEnd = Question<Day>(
    id, "support_end", .day(.either),
    prompt: Text(fr: "Fin du support (éditeur ou constructeur)", en: "End of support (vendor or manufacturer)"),
    help: Text(
      fr:
        "Après ce jour, il n'y a plus de mises à jour de sécurité. Cherchez la date sur le site de l'éditeur "
        + "ou du constructeur. Un bien critique sans support est à remplacer ; « inconnu » sera signalé, sans "
        + "bloquer.",
      en:
        "After that day there are no more security updates. Look for the date on the vendor's or "
        + "manufacturer's site. A critical asset out of support must be replaced; “unknown” gives a warning."
    ),
    example: Text(same: "14/10/2025"), level: .detail, unknown: true, asked: { $0[category]?.hasSupport ?? false })

  static let refurbishCost: Question<Money> = Question<Money>(
    id, "refurbish_cost", .money(.once),
    prompt: Text(fr: "Coût de la réparation, HT", en: "Cost to repair, excl. VAT"),
    help: Text(
      fr: "Ce qu'il faudrait payer pour le remettre en bon état : un devis, ou votre estimation. Si la réparation "
        + "coûte trop cher, Carnet conseille de le remplacer.",
      en: "What it would cost to bring it back to good order: a quote, or your estimate. If the repair costs too "
        + "much, Carnet advises replacing it."),
    example: Text(fr: "380 €", en: "€380.00"), asked: isPriced, pressed: wears,
    objection: Money.mustNotBeNegative,
    doubt: { amount, context in
      if let new = context[replacementCost], doubtfulRepair(amount, new) { return dearRepair }
      return .unless(amount, in: .euros(0)...(.euros(50_000)))
    })

  static let replacementCost: Question<Money> = Question<Money>(
    id, "replacement_cost", .money(.once),
    prompt: Text(fr: "Coût de remplacement, HT", en: "Cost to replace, excl. VAT"),
    help: Text(
      fr: "Le prix d'un bien neuf équivalent : un devis, ou votre estimation. Si la réparation dépasse 60 % de "
        + "ce prix, Carnet conseille de le remplacer.",
      en: "The price of an equivalent new one: a quote, or your estimate. If the repair costs more than 60% of "
        + "that price, Carnet advises replacing it."),
    example: Text(fr: "1 150 €", en: "€1,150.00"), asked: isPriced, pressed: { $0[category]?.isReplaced ?? true },
    objection: Money.mustNotBeNegative,
    doubt: { amount, context in
      if let repair = context[refurbishCost], doubtfulRepair(repair, amount) { return dearRepair }
      return .unless(amount, in: .euros(20)...(.euros(100_000)))
    })

  /// True when mending costs twice a new one, or more: an amount was likely mistyped.
  private static func doubtfulRepair(_ repair: Money, _ new: Money) -> Bool {
    repair.cents > 0 && repair.cents >= 2 * new.cents
  }
  private static let dearRepair = Doubt(
    Text(
      fr: "La réparation coûte plus du double du neuf.", en: "The repair costs more than twice a new one."))

  static let serial = Question<String>(
    id, "serial", .line(.serial), prompt: Text(fr: "Numéro de série", en: "Serial number"),
    help: Text(
      fr: "Le numéro gravé sous l'appareil ou affiché dans ses réglages. Il prouve que le bien est couvert. "
        + "Répondez « inconnu » s'il n'y en a pas.",
      en: "The number under the device or in its settings. It proves that the asset is covered. Answer “unknown” "
        + "if there is none."),
    example: Text(same: "SN-POS-0001"), unknown: true, own: true, pressed: { $0[category]?.hasSerial ?? true },
    objection: serialObjection)

  static let serialReason = Question<String>(
    id, "serial_reason", .line(.reason), prompt: Text(fr: "Pourquoi il n'a pas de numéro", en: "Why it has no number"),
    help: Text(
      fr: "La raison de cette absence. Elle est imprimée dans l'inventaire.",
      en: "The reason it is missing. It is printed in the inventory."),
    example: Text(fr: "étiquette effacée", en: "label worn off"), own: true,
    asked: { $0.dossier.answer(at: Address($0.subject, "serial")) == .unknown })

  static let personalData = Question<Bool>(
    id, "personal_data", .yesNo, prompt: Text(fr: "Contient des données personnelles", en: "Holds personal data"),
    help: Text(
      fr: "Des noms de clients, de salariés, des courriels… Le contrat doit alors contenir l'annexe de l'article "
        + "28 du RGPD.",
      en: "Names of customers or staff, email… The contract must then include the annex required by article 28 "
        + "of the GDPR."),
    example: Text(fr: "oui", en: "yes"), level: .detail,
    sources: [Law.processor], suggestion: { $0[category]?.usuallyHoldsPersonalData })

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Biens", en: "Assets"),
    cardinality: .many(
      Form.Cardinality.Items(
        letter: "A", one: Text(fr: "un bien", en: "an asset"), atLeast: 1, label: "name",
        likely: Company.kindsOfAssets,
        several: Form.Cardinality.Several(
          category, word: type, place: site, state: grade,
          example: Text(fr: "6 PC et 2 portables", en: "6 PCs and 2 laptops")))),
    listing: Listing(
      [
        .init(name, "Nom", "Name"),
        .init(category, "Catégorie", "Kind"),
        .init(site, "Site", "Site"),
        .init(criticality, "Criticité", "Criticality"),
        .init(grade, "État", "State"),
        .init(service, "Service", "Service"),
        .init(supportEnd, "Support", "Support"),
        .init(downtimeCost, "Arrêt/h", "Stop/h"),
        .init(refurbishCost, "Réparer", "Repairing"),
        .init(replacementCost, "Remplacer", "Replacing"),
      ], dated: purchased.definition.id),
    feeds: [.specification, .contract],
    questions: [category, name, site, criticality, service, downtimeCost, grade]
      + expertise
      + [purchased, supportEnd, refurbishCost, replacementCost, serial, serialReason, personalData]
      + identity + provenance + technical + renewal + verdict + disposal,
    upshot: Feasibility.upshot,
    found: { context in
      context.subject.item.map { asset in
        let today = context.dossier.serviceZone.localized(context.now).day
        return context.dossier.comingAndGoing(of: asset, by: today)
      } ?? []
    }, standing: { dossier, now in dossier.standing(ofAssetsAt: now) })

  /// True for what wears, and for what nobody has said the kind of yet.
  @Sendable static func wears(_ context: Context) -> Bool { context[category]?.wears ?? true }

  /// Costs are needed from grade C on and past the end of support; at the detail level they are asked of everything.
  @Sendable private static func isPriced(_ context: Context) -> Bool {
    if (context[grade] ?? .a).isWorn || context.dossier.level == .detail { return true }
    return context[supportEnd].map { $0 < ContractDates(context.dossier, now: context.now).start } ?? false
  }

  @Sendable private static func serialObjection(_ serial: String, _ context: Context) -> Refusal? {
    // A licence's number is its key, and no place for it is here.
    if context[category] == .licence, let refusal = Refusal.mustNotBeASecret(serial, context) { return refusal }
    if AssetKeys.isFiller(folded(serial)) { return .notASerial(serial) }
    let twin = context.dossier.items(of: id).first {
      $0 != context.subject.item && context.dossier[Asset.serial, of: $0].map(folded) == folded(serial)
        && context.dossier[vendor, of: $0] == context[vendor]
    }
    return twin.map { .serialTaken(by: $0) }
  }
}

extension Dossier {
  /// What an asset is called: its name, else the one that Carnet supposes.
  func assetName(_ asset: ItemID) -> String {
    self[Asset.name, of: asset] ?? supposedName(of: asset) ?? asset.description
  }

  /// An asset by its number and its name; by its number alone while nothing names it.
  func titledAsset(_ asset: ItemID) -> String {
    let name = assetName(asset)
    return name == asset.description ? name : "\(asset) \(name)"
  }

  /// Assets by their numbers and names, as a sentence can tell them: of very many the first, and how many more.
  func titledAssets(_ assets: [ItemID], _ language: Language) -> String {
    let wording = Wording(language: language)
    let titles = assets.prefix(12).map(titledAsset)
    let more = assets.count - titles.count
    guard more > 0 else { return wording.list(titles, conjunction: .and) }
    let rest = wording.count(more, one: Text(fr: "autre", en: "other"), many: Text(fr: "autres", en: "others"))
    return wording.list(titles + [rest], conjunction: .and)
  }

  /// Kind and number, `IMP-04`: the same in every language, so that it can be stuck on the device.
  fileprivate func supposedName(of asset: ItemID) -> String? {
    self[Asset.category, of: asset].map { "\($0.tag)-\(padded(asset.number, 2))" }
  }

  /// True when an asset holds personal data: as answered, else as its kind usually does.
  func holdsPersonalData(_ asset: ItemID) -> Bool {
    self[Asset.personalData, of: asset] ?? self[Asset.category, of: asset]?.usuallyHoldsPersonalData ?? false
  }
}
