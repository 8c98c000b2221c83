import CarnetCore

/// What guards the inventory: what must hold before it is closed.
enum InventoryChecks {
  static let all = blocking + AssetRemarks.all

  private static let blocking = [
    Check(
      "G1.places", .inventory, .blocking,
      title: Text(fr: "Chaque bien doit être sur un site enregistré.", en: "Each asset must be at a recorded site.")
    ) { dossier, now in
      let sites = Set(dossier.items(of: Site.id))
      let assets = dossier.park
      // Once a second site is noted nothing can be supposed of the assets noted before.
      let nowhere = assets.filter {
        sites.count > 1 && (dossier[Asset.category, of: $0]?.hasPlace ?? true)
          && dossier.settled(Asset.site, of: $0, now: now) == nil
      }
      let lost =
        nowhere.isEmpty
        ? []
        : [
          Finding(
            Text(
              fr: "Sur quel site : \(dossier.titledAssets(nowhere, .fr)) ? Indiquez-le pour chaque bien.",
              en: "At which site: \(dossier.titledAssets(nowhere, .en))? Enter it for each asset."),
            at: nowhere.map { Asset.site.address(of: $0) })
        ]
      return lost
        + assets.compactMap { asset in
          guard let site = dossier.settled(Asset.site, of: asset, now: now), !sites.contains(site) else { return nil }
          return Finding(
            Text(
              fr: "\(dossier.titledAsset(asset)) est sur \(site), un site qui a été supprimé.",
              en: "\(dossier.titledAsset(asset)) is at \(site), a site that was removed."),
            at: [Asset.site.address(of: asset)])
        }
    },
    Check(
      "G1.names", .inventory, .blocking,
      title: Text(
        fr: "Deux biens d'un même site doivent avoir des noms différents.",
        en: "Two assets at the same site must have different names.")
    ) { dossier, now in
      var seen: [String: ItemID] = [:]
      return dossier.park.compactMap { asset in
        let site = dossier.settled(Asset.site, of: asset, now: now)?.description ?? ""
        let key = site + " " + folded(dossier.assetName(asset))
        guard let twin = seen[key] else {
          seen[key] = asset
          return nil
        }
        return Finding(
          Text(
            fr: "\(twin) et \(asset) s'appellent tous deux « \(dossier.assetName(asset)) ».",
            en: "\(twin) and \(asset) are both called “\(dossier.assetName(asset))”."),
          at: [Asset.name.address(of: asset)])
      }
    },
    Check(
      "G1.differences", .inventory, .blocking,
      title: Text(
        fr: "Toute différence entre un fichier importé et le dossier doit être réglée.",
        en: "Every difference between an imported file and the contract file must be settled.")
    ) { dossier, _ in
      let open = Difference.open(in: dossier)
      guard let first = open.first else { return [] }
      let differences = Text.counted(
        open.count, one: Text(fr: "différence d'import à régler", en: "import difference to settle"),
        many: Text(fr: "différences d'import à régler", en: "import differences to settle"))
      return [
        Finding(
          Text(
            fr:
              "\(differences.fr). Tapez :modifier \(first.item) décision garder, ou prendre, ou tout garder, ou "
              + "tout prendre.",
            en: "\(differences.en). Type :edit \(first.item) decision keep, or take, or keep all, or take all."),
          at: [Difference.decision.address(of: first.item)])
      ]
    },
    Check(
      "G1.serials", .inventory, .blocking,
      title: Text(
        fr: "95 % des biens au moins doivent avoir un numéro de série, ou la raison de son absence.",
        en: "At least 95% of the assets must have a serial number, or the reason why not.")
    ) { dossier, _ in
      let assets = dossier.park.filter { dossier[Asset.category, of: $0]?.hasSerial ?? true }
      let without = assets.filter {
        dossier[Asset.serial, of: $0] == nil && dossier[Asset.serialReason, of: $0] == nil
      }
      guard without.count * 20 > assets.count else { return [] }
      return without.map { asset in
        let serial = Asset.serial.address(of: asset)
        return Finding(
          Text(
            fr: "\(asset) n'a ni numéro de série ni raison.", en: "\(asset) has no serial number and no reason for it."),
          at: [dossier.answer(at: serial) == .unknown ? Asset.serialReason.address(of: asset) : serial])
      }
    },
    Check(
      "G1.verdict", .inventory, .blocking,
      title: Text(
        fr: "Chaque bien en mauvais état ou sans support doit avoir un verdict fondé sur ses coûts.",
        en: "Each asset in poor condition or out of support must have a verdict based on its costs.")
    ) { dossier, now in
      dossier.park.compactMap { asset in
        guard let facts = Feasibility.facts(asset, in: dossier, now: now),
          dossier[Asset.override, of: asset] == nil || dossier[Asset.overrideReason, of: asset] == nil,
          dossier[Asset.grade, of: asset] == .d || facts.isOutOfSupport, facts.computed != .replace,
          (dossier[Asset.replacementCost, of: asset]?.cents ?? 0) == 0
        else { return nil }
        return Finding(
          Text(
            fr:
              "\(dossier.titledAsset(asset)) est en mauvais état ou sans support : donnez son prix de "
              + "remplacement.",
            en:
              "\(dossier.titledAsset(asset)) is in poor condition or out of support: enter its replacement "
              + "price."
          ),
          at: [Asset.replacementCost.address(of: asset), Asset.override.address(of: asset)])
      }
    },
    Check(
      "G1.signed", .inventory, .blocking,
      title: Text(
        fr: "Le gestionnaire de maintenance et un référent informatique doivent signer le rapport.",
        en: "The maintenance manager and a technician must sign the report.")
    ) { dossier, now in
      var findings: [Finding] = []
      if let signed = dossier[Appraisal.manager], signed != dossier.maintenanceManager {
        findings.append(
          Finding(
            Text(
              fr: "\(dossier[Person.name, of: signed] ?? "\(signed)") a signé le rapport sans être gestionnaire "
                + "de maintenance.",
              en: "\(dossier[Person.name, of: signed] ?? "\(signed)") signed the report but is not the "
                + "maintenance manager."),
            at: [Appraisal.manager.address()]))
      }
      if let expert = dossier.settled(Appraisal.technician, now: now),
        !dossier.colleges(of: expert).contains(.technician)
      {
        findings.append(
          Finding(
            Text(
              fr:
                "\(dossier[Person.name, of: expert] ?? "\(expert)") a signé le rapport sans être du groupe « "
                + "référent informatique ».",
              en: "\(dossier[Person.name, of: expert] ?? "\(expert)") signed the condition report but is not in "
                + "the technicians' group."),
            at: [Appraisal.technician.address()]))
      }
      return findings
    },
    Check(
      "G1.disposal", .inventory, .blocking,
      title: Text(
        fr: "Un bien réformé doit avoir ses preuves d'effacement et de reprise.",
        en: "An asset disposed of must have proof of erasure and of recycling."), source: Law.waste
    ) { dossier, _ in
      dossier.items(of: Asset.id).filter { dossier[Asset.status, of: $0] == .disposed }.flatMap { asset in
        dossier.missingProofs(of: asset).map { question in
          Finding(
            Text(
              fr: "\(asset) est réformé : il manque « \(question.prompt.fr) ».",
              en: "\(asset) is disposed of: “\(question.prompt.en)” is missing."),
            at: [Address(Subject(Asset.id, asset), question.id)])
        }
      }
    },
  ]
}
