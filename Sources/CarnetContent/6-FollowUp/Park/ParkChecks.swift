import CarnetCore

/// What a change of the assets leaves to be done, and what contradicts it.
enum ParkChecks {
  static let all = [
    Check(
      "G6.scope", .followUp, .warning,
      title: Text(
        fr: "Le parc reste dans ce que le contrat laisse changer sans avenant.",
        en: "The assets stay within what the contract lets change without an amendment.")
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
              + "(redevance \(fr.effect) par mois). :rouvrir inventaire avenant le prépare.",
            en: "The gap to the signed annex is \(en.share), beyond \(gap.threshold)%: an amendment is needed "
              + "(fee \(en.effect) a month). :reopen inventory amendment prepares it."),
          at: gap.changes.filter { $0.newcomer != nil || $0.leaver != nil }.map {
            AssetChange.kind.address(of: $0.item)
          })
      ]
    },
    Check(
      "G6.slip", .followUp, .warning,
      title: Text(
        fr: "Le bordereau de chaque entrée et de chaque sortie est signé.",
        en: "The slip of each asset that came or left is signed.")
    ) { dossier, now in
      guard dossier.nextNumber(of: AssetChange.id) > 1 else { return [] }
      // What the annex took up since was signed with it.
      let changes = ScopeGap(toBeAgreedIn: dossier, now: now)?.changes ?? dossier.assetChanges
      return changes.filter { change in
        (change.newcomer != nil || change.leaver != nil) && dossier[AssetChange.agreed, of: change.item] == nil
      }.map { change in
        Finding(
          Text(
            fr: "\(change.item) : le bordereau n'est pas signé. :documents asset-slip l'écrit.",
            en: "\(change.item): the slip is not signed. :documents asset-slip writes it."),
          at: [AssetChange.agreed.address(of: change.item)])
      }
    },
    Check(
      "G6.newcomer", .followUp, .warning,
      title: Text(
        fr: "De chaque bien venu depuis la signature, on sait depuis quand il est là.",
        en: "Of each asset that came since the signing it is known since when it is there.")
    ) { dossier, now in
      guard dossier.items(of: Asset.id).last.map(dossier.isLateAsset) ?? false else { return [] }
      return Park(dossier, now: now).unannounced.map { asset in
        Finding(
          Text(
            fr:
              "\(dossier.titledAsset(asset)) n'est ni dans l'inventaire signé ni dans un changement : :changement nouveau.",
            en: "\(dossier.titledAsset(asset)) is neither in the signed inventory nor in a change: :change new."),
          at: [Asset.category.address(of: asset)])
      }
    },
    Check(
      "G6.absent", .followUp, .warning,
      title: Text(
        fr: "Chaque incident touche un bien qui était là.", en: "Each incident is about an asset that was there.")
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
        fr: "Ce qui est sorti du parc n'a pas emporté de données.", en: "What left took no data along.")
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
              "\(change.item) : \(park.title(of: asset, on: change.day)) est sorti, et l'effacement de ses données n'est pas noté.",
            en:
              "\(change.item): \(park.title(of: asset, on: change.day)) left, and the erasure of its data is not noted."
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
