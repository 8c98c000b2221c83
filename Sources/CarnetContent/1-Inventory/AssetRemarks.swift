import CarnetCore

/// What is said of the assets when the inventory closes, and prevents nothing: each remark names all that it is about.
enum AssetRemarks {
  static let all = [
    remark(
      "support",
      title: Text(
        fr: "La fin de support de chaque ordinateur, serveur, réseau, stockage et licence doit être connue.",
        en: "The end of support of each computer, server, network, storage asset and licence must be known."),
      Text(fr: "Fin de support inconnue", en: "Unknown end of support"), mend: Asset.supportEnd.definition
    ) { asset, dossier, now in
      Feasibility.facts(asset, in: dossier, now: now)?.supportUnknown ?? false
    },
    Check(
      "G1.replace", .inventory, .warning,
      title: Text(
        fr: "Les biens à remplacer doivent être connus avant de demander des offres.",
        en: "The assets to replace must be known before you ask for offers.")
    ) { dossier, now in
      dossier.park.compactMap { asset in
        guard let facts = Feasibility.facts(asset, in: dossier, now: now),
          facts.verdict == .replace || facts.verdict == .retire
        else { return nil }
        return Finding(
          Text(
            fr: "\(dossier.titledAsset(asset)) : \(facts.verdict.label.fr).",
            en: "\(dossier.titledAsset(asset)): \(facts.verdict.label.en)."),
          at: [Asset.grade.address(of: asset)])
      }
    },
    Check(
      "G1.services", .inventory, .warning,
      title: Text(
        fr: "Chaque service sans lequel l'entreprise s'arrête doit avoir un bien en état de marche.",
        en: "Each service the firm cannot work without must have a working asset.")
    ) { dossier, now in
      let services = CriticalService.all(in: dossier, now: now)
      let failing = services.filter { service in
        service.criticality == .stop
          && !service.assets.contains { asset in
            dossier.settled(Asset.status, of: asset, now: now)?.carries != false
              && dossier[Asset.grade, of: asset] != .e
          }
      }
      // What was disposed of leaves the service behind that it was noted to carry.
      let left = dossier.items(of: Asset.id).filter { asset in
        dossier[Asset.status, of: asset] == .disposed && dossier[Asset.criticality, of: asset] == .stop
      }
      let carried = Set(services.map(\.name))
      let orphans = Dictionary(grouping: left) { dossier[Asset.service, of: $0] ?? "" }
        .filter { name, _ in !name.isEmpty && !carried.contains(name) }.sorted { $0.key < $1.key }
      let without =
        failing.map { (name: $0.name, assets: $0.assets) } + orphans.map { (name: $0.key, assets: $0.value) }
      return without.map { name, assets in
        Finding(
          Text(
            fr: "Aucun bien en état de marche ne sert à « \(name) ».", en: "No working asset supports “\(name)”."),
          at: assets.map { Asset.status.address(of: $0) })
      }
    },
    remark(
      "users",
      title: Text(
        fr: "L'utilisateur de chaque ordinateur et de chaque mobile doit être connu.",
        en: "The user of each computer and mobile must be known."),
      Text(fr: "Sans utilisateur ni équipe", en: "No user or team"), mend: Asset.user.definition
    ) { asset, dossier, _ in
      (dossier[Asset.category, of: asset]?.hasUser ?? false) && dossier[Asset.user, of: asset] == nil
        && dossier[Asset.group, of: asset] == nil
    },
    remark(
      "evidence",
      title: Text(
        fr: "L'état d'un bien en mauvais état ou hors service doit reposer sur une preuve.",
        en: "The state of an asset in poor condition or out of order must rest on evidence."),
      Text(fr: "État sans preuve", en: "No evidence for the state"), mend: Asset.evidence.definition
    ) { asset, dossier, _ in
      let grade = dossier[Asset.grade, of: asset]
      return (grade == .d || grade == .e) && dossier[Asset.evidence, of: asset] == nil
    },
    remark(
      "lease",
      title: Text(
        fr: "Une location ou un contrat en cours ne doit pas avoir expiré.",
        en: "No current lease or contract may have expired."),
      Text(
        fr: "Location ou contrat expiré, ou sans date de fin", en: "Lease or contract expired, or without an end date"),
      mend: Asset.leaseEnd.definition
    ) { asset, dossier, now in
      guard dossier[Asset.ownership, of: asset] == .leased || dossier[Asset.category, of: asset] == .contract else {
        return false
      }
      return dossier[Asset.leaseEnd, of: asset].map { $0 < now.day } ?? true
    },
    remark(
      "renewal",
      title: Text(
        fr: "Toute date de renouvellement doit être à venir.",
        en: "Every renewal date must be in the future."),
      Text(fr: "Échéance passée : donnez la prochaine date", en: "Renewal date passed: enter the next one"),
      mend: Asset.renewalOn.definition
    ) { asset, dossier, now in
      dossier[Asset.renewalOn, of: asset].map { $0 < now.day } ?? false
    },
    remark(
      "encryption",
      title: Text(
        fr: "Un appareil qui contient des données personnelles doit être chiffré.",
        en: "A device that holds personal data must be encrypted."),
      Text(fr: "Données personnelles sur un disque non chiffré", en: "Personal data on an unencrypted disk"),
      mend: Asset.encryption.definition
    ) { asset, dossier, _ in
      dossier[Asset.encryption, of: asset] == false && dossier.holdsPersonalData(asset)
    },
    remark(
      "antivirus",
      title: Text(
        fr: "Chaque ordinateur doit avoir un antivirus à jour.",
        en: "Each computer must have up-to-date antivirus software."),
      Text(fr: "Sans antivirus à jour", en: "No up-to-date antivirus"), mend: Asset.antivirus.definition
    ) { asset, dossier, _ in
      dossier[Asset.antivirus, of: asset] == false
    },
    remark(
      "backup",
      title: Text(
        fr: "La dernière sauvegarde réussie doit avoir moins d'un mois.",
        en: "The last successful backup must be less than a month old."),
      Text(fr: "Sauvegarde de plus d'un mois, ou inconnue", en: "Last backup more than a month old, or unknown"),
      mend: Asset.backupLast.definition
    ) { asset, dossier, now in
      let address = Asset.backupLast.address(of: asset)
      if dossier.answer(at: address) == .unknown { return true }
      return dossier[Asset.backupLast, of: asset].map { $0.day.adding(months: 1) < now.day } ?? false
    },
    remark(
      "till", source: Law.tillSoftware,
      title: Text(
        fr: "Un logiciel de caisse doit avoir son attestation.", en: "Till software must have its compliance statement."
      ),
      Text(fr: "Logiciel de caisse sans attestation", en: "Till software without a compliance statement"),
      mend: Asset.compliance.definition
    ) { asset, dossier, _ in
      dossier[Asset.till, of: asset] == true && dossier[Asset.compliance, of: asset] == nil
    },
    remark(
      "switching", source: Law.dataAct,
      title: Text(
        fr: "Le préavis pour changer de fournisseur en ligne ne doit pas dépasser soixante jours.",
        en: "The notice to switch cloud provider must not exceed sixty days."),
      Text(fr: "Préavis de changement de plus de 60 jours", en: "Notice to switch longer than 60 days"),
      mend: Asset.switchDays.definition
    ) { asset, dossier, _ in
      (dossier[Asset.switchDays, of: asset] ?? 0) > 60
    },
    remark(
      "ownership",
      title: Text(
        fr: "L'entreprise doit détenir elle-même ses clés, ses comptes administrateurs principaux et ses noms de "
          + "domaine.",
        en: "The firm itself must hold its keys, its main administrator accounts and its domain names."),
      Text(
        fr: "Personne dans l'entreprise n'en détient la clé ou le compte",
        en: "No one in the firm holds the key or account"
      ),
      mend: notHeld
    ),
  ]

  /// The first answer about who holds an asset that is "unknown"; nil where all are known, or were never asked.
  @Sendable private static func notHeld(_ asset: ItemID, _ dossier: Dossier, _: Instant) -> Address? {
    [Asset.adminOwner.address(of: asset), Asset.keyHolder.address(of: asset), Asset.holder.address(of: asset)].first {
      dossier.answer(at: $0) == .unknown
    }
  }

  /// A remark about some assets, said once for all of them.
  private static func remark(
    _ id: String, source: LawReference? = nil, title: Text, _ words: Text, mend: QuestionDefinition,
    when: @escaping @Sendable (ItemID, Dossier, Instant) -> Bool
  ) -> Check {
    remark(id, source: source, title: title, words) { asset, dossier, now in
      when(asset, dossier, now) ? Address(Subject(Asset.id, asset), mend.id) : nil
    }
  }

  /// A remark about the assets of which an answer is to be mended, said once for all of them.
  private static func remark(
    _ id: String, source: LawReference? = nil, title: Text, _ words: Text,
    mend: @escaping @Sendable (ItemID, Dossier, Instant) -> Address?
  ) -> Check {
    Check("G1.\(id)", .inventory, .warning, title: title, source: source) { dossier, now in
      let found = dossier.park.compactMap { asset in
        mend(asset, dossier, now).map { (asset: asset, address: $0) }
      }
      guard !found.isEmpty else { return [] }
      func names(_ language: Language) -> String { dossier.titledAssets(found.map(\.asset), language) }
      return [
        Finding(
          Text(fr: "\(words.fr) : \(names(.fr)).", en: "\(words.en): \(names(.en))."), at: found.map(\.address))
      ]
    }
  }
}
