import CarnetCore

/// What guards the inventory: what must hold before it is closed.
enum InventoryChecks {
  static let all = blocking + AssetRemarks.all

  private static let blocking = [
    Check(
      "G1.places", .inventory, .blocking,
      title: Text(fr: "Chaque bien est sur un site qui existe.", en: "Each asset stands on a site that exists.")
    ) { dossier, now in
      let sites = Set(dossier.items(of: Site.id))
      let assets = dossier.park
      // Once a second site is noted nothing can be supposed of the assets noted before.
      let nowhere = assets.filter { sites.count > 1 && dossier.settled(Asset.site, of: $0, now: now) == nil }
      let lost =
        nowhere.isEmpty
        ? []
        : [
          Finding(
            Text(
              fr: "Sur quel site : \(dossier.titledAssets(nowhere, .fr)) ? Dites-le pour chaque bien.",
              en: "On which site: \(dossier.titledAssets(nowhere, .en))? Say it of each asset."),
            at: nowhere.map { Asset.site.address(of: $0) })
        ]
      return lost
        + assets.compactMap { asset in
          guard let site = dossier.settled(Asset.site, of: asset, now: now), !sites.contains(site) else { return nil }
          return Finding(
            Text(
              fr: "\(dossier.titledAsset(asset)) est sur \(site), un site retiré.",
              en: "\(dossier.titledAsset(asset)) stands on \(site), a site that was withdrawn."),
            at: [Asset.site.address(of: asset)])
        }
    },
    Check(
      "G1.names", .inventory, .blocking,
      title: Text(
        fr: "Deux biens d'un même site n'ont pas le même nom.", en: "No two assets of one site bear the same name.")
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
        fr: "Ce qu'un fichier importé dit autrement que le dossier est tranché.",
        en: "What an imported file says otherwise than the dossier is decided.")
    ) { dossier, _ in
      let open = Difference.open(in: dossier)
      guard let first = open.first else { return [] }
      func count(_ language: Language) -> String {
        Wording(language: language).count(
          open.count, one: Text(fr: "différence d'import attend", en: "import difference awaits"),
          many: Text(fr: "différences d'import attendent", en: "import differences await"))
      }
      return [
        Finding(
          Text(
            fr:
              "\(count(.fr)) votre choix : :modifier \(first.item) décision garder, ou prendre, ou tout garder, ou tout prendre.",
            en: "\(count(.en)) your choice: :edit \(first.item) decision keep, or take, or keep all, or take all."),
          at: [Difference.decision.address(of: first.item)])
      ]
    },
    Check(
      "G1.serials", .inventory, .blocking,
      title: Text(
        fr: "95 % des biens au moins ont un numéro de série, ou la raison de son absence.",
        en: "At least 95% of the assets have a serial number, or the reason why not.")
    ) { dossier, _ in
      let assets = dossier.park
      let without = assets.filter {
        dossier[Asset.serial, of: $0] == nil && dossier[Asset.serialReason, of: $0] == nil
      }
      guard without.count * 20 > assets.count else { return [] }
      return without.map { asset in
        let serial = Asset.serial.address(of: asset)
        return Finding(
          Text(
            fr: "\(asset) n'a ni numéro de série ni raison.", en: "\(asset) has neither a serial number nor a reason."),
          at: [dossier.answer(at: serial) == .unknown ? Asset.serialReason.address(of: asset) : serial])
      }
    },
    Check(
      "G1.verdict", .inventory, .blocking,
      title: Text(
        fr: "Chaque bien défaillant ou hors support a un verdict fondé sur ses coûts.",
        en: "Each asset that fails or is out of support has a verdict founded on its costs.")
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
              "\(dossier.titledAsset(asset)) est défaillant ou hors support, et son prix de remplacement manque.",
            en:
              "\(dossier.titledAsset(asset)) fails or is out of support, and its price of replacement is missing."
          ),
          at: [Asset.replacementCost.address(of: asset), Asset.override.address(of: asset)])
      }
    },
    Check(
      "G1.signed", .inventory, .blocking,
      title: Text(
        fr: "Le rapport est signé par le gestionnaire de maintenance et par un technicien.",
        en: "The report is signed by the maintenance manager and by a technician.")
    ) { dossier, now in
      var findings: [Finding] = []
      if let signed = dossier[Appraisal.manager], signed != dossier.maintenanceManager {
        findings.append(
          Finding(
            Text(
              fr: "\(dossier[Person.name, of: signed] ?? "\(signed)") signe sans être gestionnaire de maintenance.",
              en: "\(dossier[Person.name, of: signed] ?? "\(signed)") signs and is not the maintenance manager."),
            at: [Appraisal.manager.address()]))
      }
      if let expert = dossier.settled(Appraisal.technician, now: now),
        !dossier.colleges(of: expert).contains(.technician)
      {
        findings.append(
          Finding(
            Text(
              fr:
                "\(dossier[Person.name, of: expert] ?? "\(expert)") signe l'expertise sans être du collège technicien.",
              en: "\(dossier[Person.name, of: expert] ?? "\(expert)") signs the appraisal and is not a technician."),
            at: [Appraisal.technician.address()]))
      }
      return findings
    },
    Check(
      "G1.disposal", .inventory, .blocking,
      title: Text(
        fr: "Un bien réformé a ses preuves d'effacement et de reprise.",
        en: "What is disposed of has proof of erasure and of take-back."), source: Law.waste
    ) { dossier, _ in
      dossier.items(of: Asset.id).filter { dossier[Asset.status, of: $0] == .disposed }.flatMap { asset in
        dossier.missingProofs(of: asset).map { question in
          Finding(
            Text(
              fr: "\(asset) est réformé sans « \(question.prompt.fr) ».",
              en: "\(asset) is disposed of without “\(question.prompt.en)”."),
            at: [Address(Subject(Asset.id, asset), question.id)])
        }
      }
    },
  ]
}
