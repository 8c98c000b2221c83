import CarnetCore

/// A change of the assets while the contract runs: one that comes, leaves, moves or bears another number.
///
/// Noted in the follow-up, beside the inventory and never written into it: the annex that was signed stays as it was. The
/// inventory takes up what changed when it is opened and closed again.
enum AssetChange {
  static let id: FormID = "asset_changes"

  static let kind: Question<Happening> = Question<Happening>(
    id, "kind", .choice(Happening.options), prompt: Text(fr: "Ce qui a changé", en: "What changed"),
    help: Text(
      fr: "Enregistrez ici un bien qui arrive, part ou change pendant le contrat. L'inventaire signé ne change "
        + "pas ; un bordereau indique au prestataire ce qui entre et ce qui sort.",
      en:
        "Record here an asset that arrives, leaves or changes during the contract. The signed inventory "
        + "stays as it is; a change slip tells the provider what arrives and what leaves."),
    example: Text(fr: "nouveau bien", en: "new asset"),
    objection: { kind, context in
      // The asset that it brought stands in the list: another kind would leave it there without an entry.
      guard context[newcomer] != nil, !kind.brings else { return nil }
      return Refusal(
        ContentReason.alreadyEntered,
        Text(fr: "Un bien est déjà arrivé par ce changement.", en: "An asset has already arrived with this change."),
        remedy: Text(
          fr: "Supprimez-le avec :supprimer, puis enregistrez l'autre avec :changement.",
          en: "Remove it with :remove, then record the other with :change."))
    })
  static let asset: Question<ItemID> = Question<ItemID>(
    id, "asset", .item(Asset.id), prompt: Text(fr: "Bien qui change", en: "Asset that changes"),
    help: Text(
      fr: "Son numéro ou son nom. Pour un remplacement, c'est le bien qui part.",
      en: "Its number or its name. For a replacement, it is the asset that leaves."),
    example: Text(same: "A6"), asked: { $0[kind].map { $0 != .new } ?? false },
    objection: { asset, context in
      context.dossier.departure(of: asset, sparing: context.subject.item).map { change in
        Refusal(
          ContentReason.assetHasLeft,
          Text(
            fr: "\(asset) est sorti du parc le \(Wording(language: .fr).day(change.day)) (\(change.item)).",
            en: "\(asset) left the firm on \(Wording(language: .en).day(change.day)) (\(change.item))."),
          remedy: Text(
            fr: "Choisissez un bien présent. Pour les voir, tapez :liste biens",
            en: "Choose one that is still here. To see them, type :list assets"))
      }
    })
  static let newcomer: Question<ItemID> = Question<ItemID>(
    id, "newcomer", .item(Asset.id), prompt: Text(fr: "Bien qui arrive", en: "Asset that arrives"),
    help: Text(
      fr: "Appuyez sur Entrée pour lui donner le numéro suivant. Carnet le décrit juste après.",
      en: "Press Enter to give it the next number. Carnet asks about it right afterwards."),
    example: Text(same: "A7"), begins: true, asked: { $0[kind]?.brings ?? false },
    suggestion: { context in
      let dossier = context.dossier
      let brought = Set(dossier.assetChanges.filter { $0.item != context.subject.item }.compactMap(\.newcomer))
      return dossier.items(of: Asset.id).last { dossier.isLateAsset($0) && !brought.contains($0) }
        ?? dossier.upcoming(Asset.form)
    },
    objection: { asset, context in
      let dossier = context.dossier
      let other = dossier.assetChanges.first { $0.newcomer == asset && $0.item != context.subject.item }
      guard other != nil || !dossier.isNew(asset, in: Asset.id, since: .inventory) else { return nil }
      let place = other.map { Text(same: $0.item.description) } ?? Text(fr: "l'inventaire", en: "the inventory")
      return Refusal(
        ContentReason.alreadyEntered,
        Text(fr: "\(asset) est déjà enregistré : \(place.fr).", en: "\(asset) is already recorded: \(place.en)."),
        remedy: Text(
          fr: "Appuyez sur Entrée pour donner le numéro suivant au bien qui arrive.",
          en: "Press Enter to give the next number to the asset that arrives."))
    })
  static let day = Question<Day>(
    id, "day", .day(.back), prompt: Text(fr: "Date du changement", en: "Date of the change"),
    help: Text(
      fr: "Le jour du changement. Les chiffres d'avant ce jour gardent l'ancien parc.",
      en: "The day of the change. Figures before that day keep the earlier assets."),
    example: Text(fr: "hier", en: "yesterday"), suggestion: { $0.now.day },
    objection: { day, context in context.refusalAhead(day) })
  static let serial = Question<String>(
    id, "serial", .line(.serial), prompt: Text(fr: "Nouveau numéro de série", en: "New serial number"),
    help: Text(
      fr: "Celui de l'étiquette actuelle. Si l'appareil a été échangé lors d'une visite, tapez plutôt :pièce.",
      en: "The one on the current label. If the device was exchanged during a visit, type :part instead."),
    example: Text(same: "SN-POS-0042"), own: true, asked: { $0[kind] == .serial },
    objection: { serial, context in
      if AssetKeys.isFiller(folded(serial)) { return .notASerial(serial) }
      let twin = context.dossier.items(of: Asset.id).first {
        $0 != context[asset] && context.dossier.serial(of: $0).map(folded) == folded(serial)
      }
      return twin.map { .serialTaken(by: $0) }
    })
  static let site = Question<ItemID>(
    id, "site", .item(Site.id), prompt: Text(fr: "Nouveau site", en: "New site"),
    help: Text(fr: "Le site où il se trouve maintenant.", en: "The site where it is now."), example: Text(same: "S1"),
    asked: { $0[kind] == .moved && $0.dossier.items(of: Site.id).count > 1 })
  static let room = Question<String>(
    id, "room", .line(.words), prompt: Text(fr: "Nouvelle pièce ou nouvel emplacement", en: "New room or location"),
    help: Text(fr: "L'endroit où le technicien le trouvera.", en: "Where the technician will find it."),
    example: Text(fr: "arrière-boutique", en: "back room"), need: .optional, asked: { $0[kind] == .moved })
  static let erased = Question<Day>(
    id, "erased_on", .day(.back), prompt: Text(fr: "Données effacées le", en: "Data erased on"),
    help: Text(
      fr: "Un bien qui quitte l'entreprise ne doit plus contenir de données. Effacez-les et gardez la preuve.",
      en: "An asset that leaves the firm must hold no data. Erase it and keep the proof."),
    example: Text(fr: "hier", en: "yesterday"), need: .optional,
    asked: { context in
      (context[kind]?.removes ?? false) && (context[asset].map(context.dossier.holdsPersonalData) ?? false)
    }, objection: { day, context in context.refusalAhead(day) })
  static let why = Question<String>(
    id, "why", .line(.reason), prompt: Text(fr: "Pourquoi", en: "Why"),
    help: Text(
      fr: "Une panne, un achat, un déménagement… La raison est imprimée sur le bordereau.",
      en: "A breakdown, a purchase, a move… The reason is printed on the change slip."),
    example: Text(fr: "trop lent pour le nouveau logiciel", en: "too slow for the new software"))
  static let agreed = Question<Day>(
    id, "agreed_on", .day(.back),
    prompt: Text(fr: "Bordereau signé avec le prestataire le", en: "Change slip signed with the provider on"),
    help: Text(
      fr: "Le contrat prévoit un bordereau signé pour chaque bien qui entre ou sort. Appuyez sur Entrée si vous "
        + "devez encore le signer.",
      en: "The contract requires a signed change slip for each asset that arrives or leaves. Press Enter if it "
        + "is still to be signed."),
    example: Text(fr: "aujourd'hui", en: "today"), need: .optional,
    objection: { day, context in context.refusalAhead(day) })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Changements du parc", en: "Changes of assets"),
    shortcut: Text(fr: "changement", en: "change"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "MB", one: Text(fr: "un changement du parc", en: "an asset change"), atLeast: 0, label: "why")),
    listing: Listing(
      [
        .init(day, "Date", "Date"),
        .init(kind, "Changement", "Change"),
        .init(asset, "Bien", "Asset"),
        .init(newcomer, "Arrivé", "Come"),
        .init(why, "Pourquoi", "Why"),
        .init(agreed, "Bordereau", "Slip"),
      ], dated: day.definition.id),
    feeds: [.evaluation], amends: Asset.id,
    questions: [kind, asset, newcomer, day, serial, site, room, erased, why, agreed])

  /// What may happen to an asset.
  enum Happening: String, Choice {
    case new, replaced, scrapped, serial, moved

    var label: Text {
      switch self {
      case .new: Text(fr: "nouveau bien", en: "new asset")
      case .replaced: Text(fr: "remplacé par un autre", en: "replaced by another")
      case .scrapped: Text(fr: "mis au rebut, vendu ou rendu", en: "scrapped, sold or given back")
      case .serial: Text(fr: "autre numéro de série", en: "other serial number")
      case .moved: Text(fr: "déplacé", en: "moved")
      }
    }

    /// True when an asset comes.
    var brings: Bool { self == .new || self == .replaced }
    /// True when an asset leaves.
    var removes: Bool { self == .replaced || self == .scrapped }
  }

  /// A change of which it is known what happened, to which asset and when.
  struct Facts: Hashable, Sendable {
    let item: ItemID
    let kind: Happening
    /// The asset that changes, or that leaves; nil for one that only comes.
    let asset: ItemID?
    /// The asset that comes; nil where none does.
    let newcomer: ItemID?
    let day: Day

    /// The asset that leaves; nil where none does.
    var leaver: ItemID? { kind.removes ? asset : nil }

    init?(_ item: ItemID, in dossier: Dossier) {
      guard let kind = dossier[AssetChange.kind, of: item], let day = dossier[AssetChange.day, of: item] else {
        return nil
      }
      self.item = item
      self.kind = kind
      self.day = day
      asset = kind == .new ? nil : dossier[AssetChange.asset, of: item]
      newcomer = kind.brings ? dossier[AssetChange.newcomer, of: item] : nil
      guard asset != nil || newcomer != nil else { return nil }
    }
  }
}

extension Refusal {
  /// A serial number that is none.
  static func notASerial(_ serial: String) -> Refusal {
    Refusal(
      ContentReason.notASerialNumber,
      Text(
        fr: "« \(serial) » n'est pas un numéro : le constructeur n'en a pas mis.",
        en: "“\(serial)” is not a number: the manufacturer did not set one."),
      remedy: Text(fr: "Tapez inconnu, puis donnez la raison.", en: "Type unknown, then give the reason."))
  }

  /// A serial number that another asset bears.
  static func serialTaken(by asset: ItemID) -> Refusal {
    Refusal(
      ContentReason.serialTaken,
      Text(fr: "\(asset) a déjà ce numéro de série.", en: "\(asset) already has this serial number."),
      remedy: Text(fr: "Vérifiez les deux étiquettes.", en: "Check both labels."))
  }
}
