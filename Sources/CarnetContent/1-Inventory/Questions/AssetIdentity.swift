import CarnetCore

/// Which asset it is, who has it in hand, and what is done with it.
extension Asset {
  static let status = Question<AssetStatus>(
    id, "status", .choice(AssetStatus.options), prompt: Text(fr: "Situation", en: "Status"),
    help: Text(
      fr:
        "En service, en stock, en réparation, en prêt, hors service ou réformé. Un bien réformé a ses preuves d'effacement "
        + "et de reprise.",
      en:
        "In service, in stock, in repair, lent out, out of service or disposed of. What is disposed of has proof of erasure "
        + "and of take-back."),
    example: Text(fr: "en service", en: "in service"), level: .detail, suggestion: { _ in .inService },
    objection: { status, context in
      guard status == .disposed, let asset = context.subject.item else { return nil }
      let missing = context.dossier.missingProofs(of: asset)
      guard !missing.isEmpty else { return nil }
      func words(_ language: Language) -> String {
        Wording(language: language).list(missing.map { $0.prompt[language].lowercased() }, conjunction: .and)
      }
      return Refusal(
        ContentReason.proofsMissing,
        Text(
          fr: "Un bien n'est réformé qu'avec ses preuves. Il manque : \(words(.fr)).",
          en: "An asset is disposed of only with its proofs. Missing: \(words(.en))."),
        remedy: Text(
          fr: "Répondez d'abord par :modifier \(asset) \(missing[0].id)",
          en: "First answer by :edit \(asset) \(missing[0].id)"
        ))
    })

  static let vendor = Question<String>(
    id, "vendor", .line(.words), prompt: Text(fr: "Marque", en: "Maker"),
    help: Text(
      fr: "Le constructeur ou l'éditeur : le prestataire doit savoir le dépanner.",
      en: "The manufacturer or publisher: the provider must know how to mend it."),
    example: Text(fr: "Générique", en: "Generic"), level: .detail, unknown: true)

  static let model = Question<String>(
    id, "model", .line(.words), prompt: Text(fr: "Modèle", en: "Model"),
    help: Text(fr: "Sur l'étiquette.", en: "On the label."), example: Text(same: "POS-400"), level: .detail,
    unknown: true)

  static let type = Question<String>(
    id, "type", .line(.words), prompt: Text(fr: "Type", en: "Type"),
    help: Text(
      fr: "Dans sa sorte, lequel : un portable et un poste fixe ne se remplacent pas de même.",
      en: "Within its kind, which: a laptop and a desktop are not replaced alike."),
    example: Text(fr: "portable", en: "laptop"), level: .detail, need: .optional,
    asked: isThing)

  static let assetTag = Question<String>(
    id, "asset_tag", .line(.words), prompt: Text(fr: "Étiquette d'inventaire", en: "Inventory tag"),
    help: Text(fr: "Le numéro que vous avez collé dessus.", en: "The number that you stuck on it."),
    example: Text(same: "AK-0001"), level: .detail, need: .optional,
    objection: tagObjection)

  static let room = Question<String>(
    id, "room", .line(.words), prompt: Text(fr: "Pièce", en: "Room"),
    help: Text(fr: "Où le technicien le trouvera.", en: "Where the technician will find it."),
    example: Text(fr: "fournil", en: "bakery"), level: .detail, need: .optional,
    asked: isThing)

  static let user = Question<ItemID>(
    id, "user", .item(Person.id), prompt: Text(fr: "Utilisé par", en: "Used by"),
    help: Text(
      fr: "La personne à prévenir avant d'y toucher ; « inconnu » s'il n'est à personne.",
      en: "The person to warn before touching it; “unknown” if it is nobody's."),
    example: Text(same: "P1"), level: .detail, need: .optional, unknown: true,
    asked: isThing)

  static let group = Question<String>(
    id, "group", .line(.words), prompt: Text(fr: "Partagé par", en: "Shared by"),
    help: Text(fr: "L'équipe ou le poste qui s'en sert.", en: "The team or the post that uses it."),
    example: Text(fr: "vendeuses du magasin", en: "shop assistants"), level: .detail, need: .optional)

  static let uuid = Question<String>(
    id, "uuid", .line(.words), prompt: Text(same: "UUID"),
    help: Text(
      fr: "L'identifiant que donne un outil d'inventaire : il reconnaît le bien d'un relevé à l'autre.",
      en: "The identifier that an inventory tool gives: it knows the asset again from one survey to the next."),
    example: Text(same: "4C4C4544-0043-3510-8052-B4C04F564D31"), level: .detail, need: .optional,
    asked: isThing)

  static let mac = Question<String>(
    id, "mac", .line(.words), prompt: Text(fr: "Adresse MAC", en: "MAC address"),
    help: Text(
      fr: "Douze signes, deux par deux ; plusieurs par des virgules.",
      en: "Twelve signs, two by two; several by commas."),
    example: Text(same: "00:1B:44:11:3A:B7"), level: .detail, need: .optional,
    asked: isThing, objection: macObjection)

  static let documents = Question<String>(
    id, "documents", .line(.words), prompt: Text(fr: "Papiers du bien", en: "Papers of the asset"),
    help: Text(
      fr: "Notice, schéma, photographies : où ils sont rangés.",
      en: "Manual, diagram, photographs: where they are kept."),
    example: Text(fr: "classeur informatique, onglet A1", en: "IT binder, tab A1"), level: .detail, need: .optional)

  /// True for a thing that can be opened, and for what nobody has said the kind of yet: an import brings such.
  @Sendable static func isThing(_ context: Context) -> Bool { context[category]?.isHardware ?? true }

  /// Asked after the serial number.
  static var identity: [any Asked] { [status, type, vendor, model, assetTag, room, user, group, uuid, mac, documents] }

  @Sendable private static func macObjection(_ text: String, _ context: Context) -> Refusal? {
    let good = text.split(separator: ",").allSatisfy { part in
      let signs = part.filter { !" :-.".contains($0) }
      return signs.utf8.count == 12 && signs.allSatisfy(\.isHexDigit)
    }
    return good
      ? nil
      : Refusal(
        ContentReason.notAMacAddress,
        Text(
          fr: "Une adresse MAC a douze signes, de 0 à 9 et de A à F.",
          en: "A MAC address has twelve signs, 0 to 9 and A to F."),
        remedy: Text(fr: "Par exemple : 00:1B:44:11:3A:B7", en: "For example: 00:1B:44:11:3A:B7"))
  }

  @Sendable private static func tagObjection(_ tag: String, _ context: Context) -> Refusal? {
    let twin = context.dossier.items(of: id).first {
      $0 != context.subject.item && context.dossier[assetTag, of: $0].map(folded) == folded(tag)
    }
    return twin.map {
      Refusal(
        ContentReason.tagTaken,
        Text(fr: "\($0) porte déjà cette étiquette.", en: "\($0) already bears this tag."),
        remedy: Text(fr: "Vérifiez les deux étiquettes.", en: "Check both labels."))
    }
  }
}
