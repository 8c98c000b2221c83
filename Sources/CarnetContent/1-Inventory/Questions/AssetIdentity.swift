import CarnetCore

/// Which asset it is, who has it in hand, and what is done with it.
extension Asset {
  static let status = Question<AssetStatus>(
    id, "status", .choice(AssetStatus.options), prompt: Text(fr: "Situation", en: "Status"),
    help: Text(
      fr:
        "En service, en stock, en réparation, en prêt, hors service ou réformé. Un bien réformé doit avoir "
        + "ses preuves d'effacement et de reprise.",
      en:
        "In service, in stock, in repair, lent out, out of service or disposed of. An asset disposed of must "
        + "have proof of erasure and of recycling."),
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
          fr: "Pour réformer un bien, il faut ses preuves. Il manque : \(words(.fr)).",
          en: "To dispose of an asset you need its proofs. Missing: \(words(.en))."),
        remedy: Text(
          fr: "Pour répondre, tapez :modifier \(asset) \(missing[0].id)",
          en: "To answer, type :edit \(asset) \(missing[0].id)"
        ))
    })

  static let vendor = Question<String>(
    id, "vendor", .line(.words), prompt: Text(fr: "Marque", en: "Make"),
    help: Text(
      fr: "Le constructeur ou l'éditeur. Le prestataire doit savoir réparer cette marque.",
      en: "The manufacturer or software vendor. The provider must know how to repair this make."),
    example: Text(fr: "Générique", en: "Generic"), level: .detail, unknown: true)

  static let model = Question<String>(
    id, "model", .line(.words), prompt: Text(fr: "Modèle", en: "Model"),
    help: Text(fr: "Le modèle inscrit sur l'étiquette.", en: "The model shown on the label."),
    example: Text(same: "POS-400"), level: .detail,
    unknown: true)

  static let type = Question<String>(
    id, "type", .line(.words), prompt: Text(fr: "Type", en: "Type"),
    help: Text(
      fr: "Le type dans sa catégorie : on ne remplace pas de la même façon un portable et un ordinateur fixe.",
      en: "The type within its kind: a laptop and a desktop are not replaced the same way."),
    example: Text(fr: "portable", en: "laptop"), level: .detail, need: .optional,
    asked: isThing)

  static let assetTag = Question<String>(
    id, "asset_tag", .line(.words), prompt: Text(fr: "Étiquette d'inventaire", en: "Inventory tag"),
    help: Text(fr: "Le numéro que vous avez collé dessus.", en: "The number you stuck on it."),
    example: Text(same: "AK-0001"), level: .detail, need: .optional, own: true,
    objection: tagObjection)

  static let room = Question<String>(
    id, "room", .line(.words), prompt: Text(fr: "Pièce", en: "Room"),
    help: Text(fr: "L'endroit où le technicien le trouvera.", en: "Where the technician will find it."),
    example: Text(fr: "fournil", en: "bakehouse"), level: .detail, need: .optional,
    asked: isThing)

  static let user = Question<ItemID>(
    id, "user", .item(Person.id), prompt: Text(fr: "Utilisé par", en: "Used by"),
    help: Text(
      fr: "La personne à prévenir avant d'intervenir ; répondez « inconnu » si personne ne l'utilise.",
      en: "The person to warn before working on it; answer “unknown” if no one uses it."),
    example: Text(same: "P1"), level: .detail, need: .optional, unknown: true, own: true,
    asked: isThing)

  static let group = Question<String>(
    id, "group", .line(.words), prompt: Text(fr: "Partagé par", en: "Shared by"),
    help: Text(fr: "L'équipe ou la fonction qui s'en sert.", en: "The team or role that uses it."),
    example: Text(fr: "vendeuses du magasin", en: "shop assistants"), level: .detail, need: .optional)

  static let uuid = Question<String>(
    id, "uuid", .line(.words), prompt: Text(same: "UUID"),
    help: Text(
      fr: "L'identifiant donné par un outil d'inventaire : il permet de reconnaître le bien à chaque analyse.",
      en: "The identifier an inventory tool gives: it recognises the asset from one scan to the next."),
    example: Text(same: "4C4C4544-0043-3510-8052-B4C04F564D31"), level: .detail, need: .optional, own: true,
    asked: isThing)

  static let mac = Question<String>(
    id, "mac", .line(.words), prompt: Text(fr: "Adresse MAC", en: "MAC address"),
    help: Text(
      fr: "Douze caractères, deux par deux. Séparez plusieurs adresses par des virgules.",
      en: "Twelve characters, two by two. Separate several addresses with commas."),
    example: Text(same: "00:1B:44:11:3A:B7"), level: .detail, need: .optional, own: true,
    asked: isThing, objection: macObjection)

  static let documents = Question<String>(
    id, "documents", .line(.words), prompt: Text(fr: "Documents du bien", en: "Asset documents"),
    help: Text(
      fr: "L'endroit où sont rangés la notice, le schéma et les photos.",
      en: "Where the manual, diagram and photos are kept."),
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
          fr: "Une adresse MAC a douze caractères, de 0 à 9 et de A à F.",
          en: "A MAC address has twelve characters, 0 to 9 and A to F."),
        remedy: Text(fr: "Par exemple : 00:1B:44:11:3A:B7", en: "For example: 00:1B:44:11:3A:B7"))
  }

  @Sendable private static func tagObjection(_ tag: String, _ context: Context) -> Refusal? {
    let twin = context.dossier.items(of: id).first {
      $0 != context.subject.item && context.dossier[assetTag, of: $0].map(folded) == folded(tag)
    }
    return twin.map {
      Refusal(
        ContentReason.tagTaken,
        Text(fr: "\($0) a déjà cette étiquette.", en: "\($0) already has this tag."),
        remedy: Text(fr: "Vérifiez les deux étiquettes.", en: "Check both labels."))
    }
  }
}
