import CarnetCore

/// What a change of the assets leaves to be done, and what contradicts it.
enum ParkChecks {
  static let all = [
    Check(
      "G6.scope", .followUp, .warning,
      title: Text(
        fr: "Le parc doit rester dans les limites que le contrat permet sans avenant.",
        en: "The assets must stay within what the contract allows without an amendment.")
    ) { dossier, now in
      // What an amendment signed already takes up needs no other, even before its day.
      guard dossier.nextNumber(of: AssetChange.id) > 1, let gap = ScopeGap(dossier, now: now), gap.isBeyond,
        ScopeGap(toBeAgreedIn: dossier, now: now)?.isBeyond ?? true
      else { return [] }
      func words(_ language: Language) -> (share: String, effect: String) {
        let wording = Wording(language: language)
        return (wording.rate(gap.share), gap.effect.map { ScopeGap.signed($0, wording) } ?? "—")
      }
      let (fr, en) = (words(.fr), words(.en))
      return [
        Finding(
          Text(
            fr: "L'écart à l'annexe signée est de \(fr.share), au-delà de \(gap.threshold) % : il faut un avenant "
              + "(redevance \(fr.effect) par mois). Pour le préparer, tapez :rouvrir inventaire avenant.",
            en: "The difference from the signed annex is \(en.share), beyond \(gap.threshold)%: an amendment is needed "
              + "(fee \(en.effect) a month). To prepare it, type :reopen inventory amendment."),
          at: gap.changes.filter { $0.newcomer != nil || $0.leaver != nil }.map {
            AssetChange.kind.address(of: $0.item)
          })
      ]
    },
    Check(
      "G6.slip", .followUp, .warning,
      title: Text(
        fr: "Le bordereau de chaque bien ajouté ou retiré doit être signé.",
        en: "The slip for each asset added or removed must be signed.")
    ) { dossier, now in
      guard dossier.nextNumber(of: AssetChange.id) > 1 else { return [] }
      // What the annex took up since was signed with it.
      let changes = ScopeGap(toBeAgreedIn: dossier, now: now)?.changes ?? dossier.assetChanges
      return changes.filter { change in
        (change.newcomer != nil || change.leaver != nil) && dossier[AssetChange.agreed, of: change.item] == nil
      }.map { change in
        Finding(
          Text(
            fr: "\(change.item) : le bordereau n'est pas signé. Pour l'écrire, tapez :documents asset-slip.",
            en: "\(change.item): the slip is not signed. To write it, type :documents asset-slip."),
          at: [AssetChange.agreed.address(of: change.item)])
      }
    },
    Check(
      "G6.newcomer", .followUp, .warning,
      title: Text(
        fr: "Chaque bien ajouté depuis la signature doit avoir une date d'arrivée.",
        en: "Each asset added since the contract was signed must have an arrival date.")
    ) { dossier, now in
      guard dossier.items(of: Asset.id).last.map(dossier.isLateAsset) ?? false else { return [] }
      return Park(dossier, now: now).unannounced.map { asset in
        Finding(
          Text(
            fr:
              "\(dossier.titledAsset(asset)) n'est ni dans l'inventaire signé ni dans un changement. Tapez :changement nouveau.",
            en: "\(dossier.titledAsset(asset)) is neither in the signed inventory nor in a change. Type :change new."),
          at: [Asset.category.address(of: asset)])
      }
    },
    Check(
      "G6.absent", .followUp, .warning,
      title: Text(
        fr: "Chaque incident doit toucher un bien présent ce jour-là.",
        en: "Each incident must be about an asset that was there that day.")
    ) { dossier, now in
      guard dossier.nextNumber(of: AssetChange.id) > 1 else { return [] }
      let (park, zone) = (Park(dossier, now: now), dossier.serviceZone)
      return dossier.items(of: Incident.id).compactMap { incident in
        guard let asset = dossier[Incident.asset, of: incident],
          let reported = dossier[Incident.reported, of: incident],
          let absence = dossier.absence(of: asset, reported: reported, now: now)
        else { return nil }
        let words = absence.words(park.title(of: asset, on: zone.localized(reported).day))
        return Finding(
          Text(fr: "\(incident) : \(words.fr)", en: "\(incident): \(words.en)"),
          at: [Incident.asset.address(of: incident)])
      }
    },
    Check(
      "G6.erased", .followUp, .warning,
      title: Text(
        fr: "Un bien retiré ne doit pas emporter de données.", en: "A removed asset must not take any data with it.")
    ) { dossier, now in
      guard dossier.nextNumber(of: AssetChange.id) > 1 else { return [] }
      let park = Park(dossier, now: now)
      return park.changes.compactMap { change in
        guard let asset = change.leaver, park.holdsPersonalData(asset, on: change.day),
          dossier[AssetChange.erased, of: change.item] == nil
        else { return nil }
        return Finding(
          Text(
            fr:
              "\(change.item) : \(park.title(of: asset, on: change.day)) a été retiré, et rien n'indique que ses données sont effacées.",
            en:
              "\(change.item): \(park.title(of: asset, on: change.day)) was removed, and nothing shows that its data were erased."
          ),
          at: [AssetChange.erased.address(of: change.item)])
      }
    },
  ]
}

extension ScopeGap {
  /// An amount that is added, or taken off: `+18,00 €`.
  static func signed(_ money: Money, _ wording: Wording) -> String {
    money.cents > 0 ? "+" + wording.money(money) : wording.money(money)
  }
}
