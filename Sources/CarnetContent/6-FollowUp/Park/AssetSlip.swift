import CarnetCore

/// What the provider signs when assets come, leave or change: what, since when, and what clause C04 makes of it.
enum AssetSlip {
  static let kind = DocumentKind(
    "asset-slip", name: Text(fr: "changements du parc", en: "asset changes"),
    title: Text(fr: "Bordereau des changements du parc", en: "Slip of asset changes"), stage: .followUp,
    prepare: {
      ContractPage.inForce($0).provided(
        { $0.dossier.nextNumber(of: AssetChange.id) > 1 && $0.known[ScopeGap.self]?.hasChanges ?? false },
        else: Text(
          fr: "Rien n'a changé depuis l'annexe signée. Pour enregistrer un changement, tapez :changement.",
          en: "Nothing has changed since the signed annex. To record a change, type :change."))
    }
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    guard let gap = ScopeGap(page.dossier, now: page.now) else { return [] }
    let park = Park(page.dossier, now: page.now)
    return page.addresses() + [
      page.heading("Ce qui a changé", "What changed"), changes(gap, page),
    ] + newcomers(gap, park, page) + [
      page.heading("Effet sur le périmètre et la redevance", "Effect on scope and fee"), .facts(effect(gap, page)),
      .paragraph(verdict(gap, agreed: ScopeGap.agreed(in: page), page)),
      .note(
        page.say(
          "L'annexe signée reste comme elle est ; ce bordereau la complète (clause C04).",
          "The signed annex stays as it is; this slip supplements it (clause C04).")),
      .signatures([
        Document.Signature(party: page.dossier[Company.name] ?? "", signatory: page.manager ?? "", signed: ""),
        Document.Signature(
          party: page.provider, signatory: page.terms.settled(ContractForm.providerLead) ?? "", signed: ""),
      ]),
    ]
  }

  private static func changes(_ gap: ScopeGap, _ page: ContractPage) -> Document.Block {
    .table(
      Table(
        columns: [
          page.column("N°", "No."), page.column("Depuis le", "Since"), page.column("Changement", "Change"),
          page.column("Bien", "Asset"), page.column("Raison", "Reason"), page.column("Signé le", "Signed on"),
        ],
        rows: gap.changes.map { change in
          let dossier = page.dossier
          return [
            change.item.description, page.day(change.day), change.kind.label[page.language], what(change, page),
            dossier[AssetChange.why, of: change.item] ?? "—", page.day(dossier[AssetChange.agreed, of: change.item]),
          ]
        }))
  }

  /// The asset, with what became of it: `A6 VIEUX-PC → A7 NEUF`.
  private static func what(_ change: AssetChange.Facts, _ page: ContractPage) -> String {
    let dossier = page.dossier
    let (asset, newcomer) = (
      change.asset.map { page.asset($0, on: page.today) }, change.newcomer.map { page.asset($0, on: page.today) }
    )
    let detail: String? =
      switch change.kind {
      case .new, .replaced, .scrapped: nil
      case .serial: dossier[AssetChange.serial, of: change.item].map { page.say("n° \($0)", "no. \($0)") }
      case .moved:
        [
          dossier[AssetChange.site, of: change.item].map { dossier[Site.name, of: $0] ?? $0.description },
          dossier[AssetChange.room, of: change.item],
        ].compactMap(\.self).joined(separator: ", ")
      }
    return [asset, newcomer, detail].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " → ")
  }

  /// What the provider has to know of what came.
  private static func newcomers(_ gap: ScopeGap, _ park: Park, _ page: ContractPage) -> [Document.Block] {
    guard !gap.came.isEmpty else { return [] }
    let (dossier, today) = (page.dossier, page.today)
    let rows = gap.came.map { asset -> [String] in
      let rank = dossier[Asset.criticality, of: asset]?.rank ?? 0
      let service = rank >= 3 ? dossier.settled(Asset.service, of: asset, now: page.now) : nil
      let site = dossier.site(of: asset, on: today, now: page.now)
      return [
        page.asset(asset, on: page.today), dossier[Asset.category, of: asset]?.label[page.language] ?? "—",
        dossier.serial(of: asset) ?? dossier[Asset.serialReason, of: asset] ?? "—",
        site.map { dossier[Site.name, of: $0] ?? $0.description } ?? "—",
        dossier[Asset.criticality, of: asset]?.rawValue ?? "—", service ?? "—",
        dossier.settled(Asset.ownership, of: asset, now: page.now)?.label[page.language] ?? "—",
      ]
    }
    return [
      page.heading("Biens ajoutés", "Added assets"),
      .table(
        Table(
          columns: [
            page.column("Bien", "Asset"), page.column("Catégorie", "Kind"), page.column("Série", "Serial"),
            page.column("Site", "Site"), page.column("Crit.", "Crit.", .trailing), page.column("Service", "Service"),
            page.column("Propriété", "Ownership"),
          ], rows: rows)),
    ]
  }

  private static func effect(_ gap: ScopeGap, _ page: ContractPage) -> [Document.Fact] {
    func names(_ assets: [ItemID]) -> String {
      assets.isEmpty ? page.say("aucun", "none") : assets.map { page.asset($0, on: page.today) }.joined(separator: ", ")
    }
    let wording = page.wording
    let share = wording.rate(gap.share)
    let price =
      gap.unitPrice.map { page.say("\(wording.money($0)) par bien", "\(wording.money($0)) per asset") }
      ?? page.say("au prorata du nombre de biens", "in proportion to the number of assets")
    var facts = [
      page.fact("Biens à l'annexe signée", "Assets in the signed annex", wording.number(gap.annexed.count)),
      page.fact("Ajoutés", "Added", names(gap.came)), page.fact("Retirés", "Removed", names(gap.left)),
    ]
    if !gap.replacing.isEmpty {
      facts.append(page.fact("Dont en remplacement d'un autre", "Of which replacements", names(gap.replacing)))
    }
    facts += [
      page.fact("Biens aujourd'hui", "Assets today", wording.number(gap.annexed.count + gap.more)),
      page.fact(
        "Écart", "Difference", page.say("\(share), seuil \(gap.threshold) %", "\(share), threshold \(gap.threshold)%")),
      page.fact("Prix par bien et par mois, HT", "Price per asset per month, excl. VAT", price),
    ]
    if let fee = gap.fee, let effect = gap.effect {
      facts += [
        page.fact("Redevance mensuelle HT", "Monthly fee excl. VAT", wording.money(fee)),
        page.fact(
          "Effet sur la redevance", "Effect on the fee",
          effect.cents == 0
            ? page.say("aucun", "none")
            : page.say(
              "\(ScopeGap.signed(effect, wording)) par mois, soit \(wording.money(fee + effect))",
              "\(ScopeGap.signed(effect, wording)) a month, making \(wording.money(fee + effect))")),
      ]
    }
    return facts
  }

  private static func verdict(_ gap: ScopeGap, agreed: Day?, _ page: ContractPage) -> String {
    if gap.isBeyond, let agreed {
      return page.say(
        "L'écart dépasse le seuil de la clause C04 ; un avenant déjà signé en tient compte à partir du \(page.wording.day(agreed)). Jusque-là, la redevance ne change pas.",
        "The difference is beyond the threshold of clause C04; an amendment already signed takes it into account from \(page.wording.day(agreed)). Until then the fee does not change."
      )
    }
    return gap.isBeyond
      ? page.say(
        "L'écart dépasse le seuil de la clause C04 : la redevance est révisée par avenant. Jusqu'à sa signature, elle ne change pas.",
        "The difference is beyond the threshold of clause C04: the fee is revised by an amendment. Until it is signed, the fee does not change."
      )
      : page.say(
        "L'écart reste sous le seuil de la clause C04 : la redevance ne change pas, et ce bordereau suffit.",
        "The difference is within the threshold of clause C04: the fee does not change, and this slip is enough.")
  }
}

extension ScopeGap {
  /// The day from which an amendment that is signed already takes up what is beyond the annex in force; nil where none does.
  static func agreed(in page: ContractPage) -> Day? {
    guard let last = page.timeline.versions.last, last.from > page.now,
      let left = ScopeGap(toBeAgreedIn: page.dossier, now: page.now), !left.isBeyond
    else { return nil }
    return last.terms.clock.zone.localized(last.from).day
  }
}
