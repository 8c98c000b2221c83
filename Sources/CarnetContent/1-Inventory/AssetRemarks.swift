import CarnetCore

/// What is said of the assets when the inventory closes, and prevents nothing: each remark names all that it is about.
enum AssetRemarks {
  static let all = [
    remark(
      "support",
      title: Text(
        fr: "La fin de support de chaque ordinateur, serveur, réseau, stockage et licence est connue.",
        en: "The end of support of each computer, server, network, storage asset and licence is known."),
      Text(fr: "Fin de support inconnue", en: "End of support unknown"), mend: Asset.supportEnd.definition
    ) { asset, dossier, now in
      Feasibility.facts(asset, in: dossier, now: now)?.supportUnknown ?? false
    },
    Check(
      "G1.replace", .inventory, .warning,
      title: Text(
        fr: "Ce qui est à remplacer est dit avant de demander des offres.",
        en: "What is to be replaced is said before offers are asked for.")
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
        fr: "Chaque service dont l'arrêt arrête l'entreprise repose sur un bien en état.",
        en: "Each service whose stop stops the firm rests on an asset that works.")
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
            fr: "Aucun bien en état ne porte « \(name) ».", en: "No asset that works carries “\(name)”."),
          at: assets.map { Asset.status.address(of: $0) })
      }
    },
    remark(
      "users",
      title: Text(
        fr: "On sait qui se sert de chaque ordinateur et de chaque mobile.",
        en: "It is known who uses each computer and each mobile."),
      Text(fr: "Sans utilisateur ni équipe", en: "Without a user or a team"), mend: Asset.user.definition
    ) { asset, dossier, _ in
      (dossier[Asset.category, of: asset]?.hasUser ?? false) && dossier[Asset.user, of: asset] == nil
        && dossier[Asset.group, of: asset] == nil
    },
    remark(
      "evidence",
      title: Text(
        fr: "L'état d'un bien défaillant ou hors service repose sur une preuve.",
        en: "The state of an asset that fails or is out of order rests on evidence."),
      Text(fr: "État sans preuve", en: "State without evidence"), mend: Asset.evidence.definition
    ) { asset, dossier, _ in
      let grade = dossier[Asset.grade, of: asset]
      return (grade == .d || grade == .e) && dossier[Asset.evidence, of: asset] == nil
    },
    remark(
      "lease",
      title: Text(
        fr: "Une location ou un contrat en cours n'est pas échu.",
        en: "A lease or a contract that runs is not past its end."),
      Text(
        fr: "Location ou contrat échu, ou sans date de fin", en: "Lease or contract past its end, or without an end"),
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
        fr: "La prochaine échéance de ce qui se renouvelle est à venir.",
        en: "The next renewal of what renews is still to come."),
      Text(fr: "Échéance passée, la suivante est à noter", en: "Renewal past, the next one is to be noted"),
      mend: Asset.renewalOn.definition
    ) { asset, dossier, now in
      dossier[Asset.renewalOn, of: asset].map { $0 < now.day } ?? false
    },
    remark(
      "encryption",
      title: Text(
        fr: "Un appareil qui porte des données personnelles est chiffré.",
        en: "A device that holds personal data is encrypted."),
      Text(fr: "Données personnelles sur un disque non chiffré", en: "Personal data on a disk that is not encrypted"),
      mend: Asset.encryption.definition
    ) { asset, dossier, _ in
      dossier[Asset.encryption, of: asset] == false && dossier.holdsPersonalData(asset)
    },
    remark(
      "antivirus",
      title: Text(fr: "Chaque ordinateur a un antivirus à jour.", en: "Each computer has an antivirus up to date."),
      Text(fr: "Sans antivirus à jour", en: "Without an antivirus up to date"), mend: Asset.antivirus.definition
    ) { asset, dossier, _ in
      dossier[Asset.antivirus, of: asset] == false
    },
    remark(
      "backup",
      title: Text(
        fr: "La dernière sauvegarde réussie a moins d'un mois.",
        en: "The last successful backup is less than a month old."),
      Text(fr: "Sauvegarde de plus d'un mois, ou inconnue", en: "Backup older than a month, or unknown"),
      mend: Asset.backupLast.definition
    ) { asset, dossier, now in
      let address = Asset.backupLast.address(of: asset)
      if dossier.answer(at: address) == .unknown { return true }
      return dossier[Asset.backupLast, of: asset].map { $0.day.adding(months: 1) < now.day } ?? false
    },
    remark(
      "till", source: Law.tillSoftware,
      title: Text(fr: "Un logiciel de caisse a son attestation.", en: "Till software has its attestation."),
      Text(fr: "Logiciel de caisse sans attestation", en: "Till software without an attestation"),
      mend: Asset.compliance.definition
    ) { asset, dossier, _ in
      dossier[Asset.till, of: asset] == true && dossier[Asset.compliance, of: asset] == nil
    },
    remark(
      "switching", source: Law.dataAct,
      title: Text(
        fr: "Changer de fournisseur en ligne ne demande pas plus de soixante jours de préavis.",
        en: "Switching an online supplier takes no more than sixty days' notice."),
      Text(fr: "Préavis de changement de plus de 60 jours", en: "Notice to switch of more than 60 days"),
      mend: Asset.switchDays.definition
    ) { asset, dossier, _ in
      (dossier[Asset.switchDays, of: asset] ?? 0) > 60
    },
    remark(
      "ownership",
      title: Text(
        fr: "L'entreprise tient elle-même ses clés, ses comptes maîtres et ses noms de domaine.",
        en: "The firm itself holds its keys, its master accounts and its domain names."),
      Text(
        fr: "Personne de l'entreprise n'en tient la clé ou le compte", en: "Nobody of the firm holds the key or account"
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
