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
      fr: "Ce qui arrive au parc pendant le contrat se note ici, sans rouvrir l'inventaire : l'annexe signée reste ce "
        + "qu'elle est, et un bordereau dit au prestataire ce qui entre et ce qui sort.",
      en:
        "What happens to the assets during the contract is noted here, without opening the inventory again: the signed "
        + "annex stays as it is, and a slip tells the provider what comes and what goes."),
    example: Text(fr: "nouveau bien", en: "new asset"),
    objection: { kind, context in
      // The asset that it brought stands in the list: another kind would leave it there without an entry.
      guard context[newcomer] != nil, !kind.brings else { return nil }
      return Refusal(
        ContentReason.alreadyEntered,
        Text(fr: "Ce changement a fait entrer un bien.", en: "This change brought an asset in."),
        remedy: Text(
          fr: "Retirez-le par :supprimer, puis notez l'autre par :changement.",
          en: "Withdraw it by :remove, then note the other by :change."))
    })
  static let asset: Question<ItemID> = Question<ItemID>(
    id, "asset", .item(Asset.id), prompt: Text(fr: "Bien qui change", en: "Asset that changes"),
    help: Text(
      fr: "Son numéro ou son nom ; d'un bien remplacé, celui qui part.",
      en: "Its number or its name; of one replaced, the one that leaves."),
    example: Text(same: "A6"), asked: { $0[kind].map { $0 != .new } ?? false },
    objection: { asset, context in
      context.dossier.departure(of: asset, sparing: context.subject.item).map { change in
        Refusal(
          ContentReason.assetHasLeft,
          Text(
            fr: "\(asset) est sorti du parc le \(Wording(language: .fr).day(change.day)) (\(change.item)).",
            en: "\(asset) left on \(Wording(language: .en).day(change.day)) (\(change.item))."),
          remedy: Text(fr: "Nommez celui qui est là : :liste biens", en: "Name one that is there: :list assets"))
      }
    })
  static let newcomer: Question<ItemID> = Question<ItemID>(
    id, "newcomer", .item(Asset.id), prompt: Text(fr: "Bien qui arrive", en: "Asset that comes"),
    help: Text(
      fr: "Entrée lui donne le numéro suivant ; ce qu'il est se demande juste après.",
      en: "Enter gives it the next number; what it is is asked right afterwards."),
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
        Text(fr: "\(asset) est déjà noté : \(place.fr).", en: "\(asset) is noted already: \(place.en)."),
        remedy: Text(
          fr: "Entrée donne le numéro suivant à celui qui arrive.",
          en: "Enter gives the next number to the one that comes."))
    })
  static let day = Question<Day>(
    id, "day", .day(.back), prompt: Text(fr: "Depuis le", en: "Since"),
    help: Text(
      fr: "Le jour où cela s'est fait : les chiffres d'avant gardent le parc d'avant.",
      en: "The day on which it happened: earlier figures keep the assets of then."),
    example: Text(fr: "hier", en: "yesterday"), suggestion: { $0.now.day },
    objection: { day, context in context.refusalAhead(day) })
  static let serial = Question<String>(
    id, "serial", .line(.serial), prompt: Text(fr: "Nouveau numéro de série", en: "New serial number"),
    help: Text(
      fr: "Celui de l'étiquette d'aujourd'hui. Un appareil échangé lors d'une visite se note plutôt par :pièce.",
      en: "That of today's label. A device exchanged at a visit is rather noted by :part."),
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
    help: Text(fr: "Où il se trouve désormais.", en: "Where it stands from now on."), example: Text(same: "S1"),
    asked: { $0[kind] == .moved && $0.dossier.items(of: Site.id).count > 1 })
  static let room = Question<String>(
    id, "room", .line(.words), prompt: Text(fr: "Nouvelle pièce ou place", en: "New room or place"),
    help: Text(fr: "Pour que le technicien le trouve.", en: "So that the technician finds it."),
    example: Text(fr: "arrière-boutique", en: "back room"), need: .optional, asked: { $0[kind] == .moved })
  static let erased = Question<Day>(
    id, "erased_on", .day(.back), prompt: Text(fr: "Ses données effacées le", en: "Its data erased on"),
    help: Text(
      fr: "Ce qui quitte l'entreprise n'emporte pas de données : effacez-les, et gardez-en la preuve.",
      en: "What leaves the firm takes no data along: erase them, and keep the proof."),
    example: Text(fr: "hier", en: "yesterday"), need: .optional,
    asked: { context in
      (context[kind]?.removes ?? false) && (context[asset].map(context.dossier.holdsPersonalData) ?? false)
    }, objection: { day, context in context.refusalAhead(day) })
  static let why = Question<String>(
    id, "why", .line(.reason), prompt: Text(fr: "Pourquoi", en: "Why"),
    help: Text(
      fr: "Une panne, un achat, un déménagement : la raison se lit sur le bordereau.",
      en: "A failure, a purchase, a move: the reason is read on the slip."),
    example: Text(fr: "trop lent pour le nouveau logiciel", en: "too slow for the new software"))
  static let agreed = Question<Day>(
    id, "agreed_on", .day(.back),
    prompt: Text(fr: "Bordereau signé avec le prestataire le", en: "Slip signed with the provider on"),
    help: Text(
      fr: "Le contrat veut un bordereau signé pour ce qui entre ou sort. Entrée le laisse à signer.",
      en: "The contract wants a signed slip for what comes or goes. Enter leaves it to be signed."),
    example: Text(fr: "aujourd'hui", en: "today"), need: .optional,
    objection: { day, context in context.refusalAhead(day) })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Changements du parc", en: "Changes of assets"),
    shortcut: Text(fr: "changement", en: "change"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "MB", one: Text(fr: "un changement du parc", en: "a change of assets"), atLeast: 0, label: "why")),
    listing: Listing(
      [
        .init(day, "Depuis", "Since"),
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
        fr: "« \(serial) » est ce que le constructeur laisse quand il n'a pas mis de numéro.",
        en: "“\(serial)” is what makers leave when they put no number."),
      remedy: Text(fr: "Tapez inconnu, et dites pourquoi.", en: "Type unknown, and say why."))
  }

  /// A serial number that another asset bears.
  static func serialTaken(by asset: ItemID) -> Refusal {
    Refusal(
      ContentReason.serialTaken,
      Text(fr: "\(asset) porte déjà ce numéro de série.", en: "\(asset) already bears this serial number."),
      remedy: Text(fr: "Vérifiez les deux étiquettes.", en: "Check both labels."))
  }
}
