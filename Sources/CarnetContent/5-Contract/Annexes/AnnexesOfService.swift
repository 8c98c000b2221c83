import CarnetCore

extension Annex {
  /// What is maintained, what was asked, how soon, and for how much.
  static let ofService: [Annex] = [
    Annex(.inventory, Text(fr: "Inventaire", en: "Inventory")) { material in
      [
        .table(
          InventoryReport.assets(
            material.context.coveredAssets, material.dossier, material.language, material.context.now))
      ]
    },
    Annex(
      .requirements, Text(fr: "Exigences du cahier des charges", en: "Requirements of the request for proposals"),
      isPresent: { !$0.dossier.items(of: Requirement.id).isEmpty }
    ) { material in
      [
        .table(
          Table(
            columns: [
              Table.Column(material.say("N°", "No.")), Table.Column(material.say("Exigence", "Requirement")),
              Table.Column(material.say("Niveau", "Level")), Table.Column(material.say("Vérification", "Check")),
            ],
            rows: material.dossier.items(of: Requirement.id).map { item in
              [
                item.description, material.dossier[Requirement.text, of: item] ?? "",
                material.dossier.settled(Requirement.level, of: item, now: material.context.now)?.label[
                  material.language] ?? "",
                material.dossier.settled(Requirement.acceptance, of: item, now: material.context.now) ?? "—",
              ]
            }))
      ]
    },
    Annex(.levels, Text(fr: "Niveaux de service et indicateurs", en: "Service levels and indicators")) { material in
      [
        .facts(
          [
            material.fact(
              "Plage de service", "Service hours", material.contract.clock.windows.words(material.language)),
            material.fact(
              "Jours fériés", "Public holidays",
              material.context.settled(ContractForm.calendar)?.label[material.language]),
          ]
            + exceptions(material))
      ] + holidays(material) + [
        .table(levels(material))
      ] + sites(material) + [
        .heading(level: 2, material.say("Grille de gravité", "Severity grid")),
        .table(material.contract.matrix.table(material.language)),
        .heading(level: 2, material.say("Indicateurs contractuels", "Contract indicators")),
        .table(indicators(material)),
      ] + stops(material)
    },
    Annex(.price, Text(fr: "Prix", en: "Price")) { material in
      [.facts(price(material))] + priceLines(material)
    },
  ]

  /// The indicators that time stamps give: what employees feel is the client's own affair.
  private static let contractual: Set<String> = ["K01", "K02", "K03", "K04", "K05", "K06", "K26"]

  /// The hours on call, and the closing days that were agreed, where there are any.
  private static func exceptions(_ material: Material) -> [Document.Fact] {
    let onCall = material.contract.onCall.map {
      material.fact("Astreinte", "On-call cover", $0.words(material.language))
    }
    let closings =
      material.context.settled(ContractForm.closingsCount) == true
      ? Closing.words(material.dossier, material.wording) : []
    let closed =
      closings.isEmpty
      ? nil : material.fact("Fermetures convenues", "Agreed closures", closings.joined(separator: "\n"))
    return [onCall, closed].compactMap { $0 }
  }

  private static func holidays(_ material: Material) -> [Document.Block] {
    let term = material.contract.term
    return material.context.settled(ContractForm.calendar).map {
      [.table(material.dossier.holidayTable($0, from: term.start, through: term.end, material.language))]
    } ?? []
  }

  /// By which hours each site is judged, where they are not all alike.
  private static func sites(_ material: Material) -> [Document.Block] {
    let (contract, term) = (material.contract, material.contract.term)
    return contract.clock.calendar.map {
      SiteHours.blocks(
        contract.sites.places, beside: $0, isOnCall: contract.onCall != nil, material.dossier, from: term.start,
        through: term.end, material.language)
    } ?? []
  }

  private static func levels(_ material: Material) -> Table {
    let wording = material.wording
    let rates = material.contract.penalties.flatMap { $0.method == .rates ? $0 : nil }
    func rate(_ points: PerSeverity<Int>, _ severity: Severity) -> String {
      wording.rate(Rate(basisPoints: points[severity]))
    }
    return Table(
      columns: [
        Table.Column(material.say("Gravité", "Severity")),
        Table.Column(material.say("Ce qu'elle signifie", "What it means")),
        Table.Column(material.say("Prise en charge", "Response"), .trailing),
        Table.Column(material.say("Rétablissement", "Restoration"), .trailing),
      ]
        + (rates == nil
          ? []
          : [
            Table.Column(material.say("Pénalité (prise en charge)", "Penalty (response)"), .trailing),
            Table.Column(material.say("Pénalité (par heure)", "Penalty (per hour)"), .trailing),
          ]),
      rows: Severity.allCases.map { severity in
        let contract = material.contract
        return [
          severity.rawValue, contract.matrix.meaning(of: severity)[material.language],
          wording.statedDuration(TimeSpan(seconds: contract.gti[severity])),
          wording.statedDuration(TimeSpan(seconds: contract.gtr[severity])),
        ] + (rates.map { [rate($0.response, severity), rate($0.restoringPerHour, severity)] } ?? [])
      })
  }

  private static func indicators(_ material: Material) -> Table {
    Table(
      columns: [
        Table.Column(material.say("N°", "No.")), Table.Column(material.say("Indicateur", "Indicator")),
        Table.Column(material.say("Formule", "Formula")), Table.Column(material.say("Cible", "Target"), .trailing),
      ],
      rows: Catalogue.standard.indicators.filter { indicator in
        Annex.contractual.contains(indicator.id) && (indicator.unit != .cents || material.contract.penalties != nil)
      }.map { indicator in
        [
          indicator.id, indicator.name[material.language], indicator.formula[material.language],
          indicator.usualTarget.map { indicator.words($0, material.language) } ?? "—",
        ]
      })
  }

  private static func price(_ material: Material) -> [Document.Fact] {
    let (contract, context, wording) = (material.contract, material.context, material.wording)
    func money(_ money: Money) -> String { "\(wording.money(money)) \(material.say("HT", "excl. VAT"))" }
    var facts = [
      material.fact("Redevance par mois", "Fee per month", money(contract.monthlyFee))
    ]
    if let fee = contract.onCall?.fee {
      facts.append(
        material.fact(
          "Astreinte par mois", "On-call cover per month",
          fee.cents == 0 ? material.say("comprise", "included") : money(fee)))
    }
    facts += [
      material.fact("Mise en service, une fois", "Set-up, once", money(contract.setupFee)),
      material.fact(
        "Total de la première période", "Total for the first period",
        money(contract.total) + material.say(", \(contract.term.months) mois", ", \(contract.term.months) months")),
      material.fact("TVA", "VAT", context.settled(ContractForm.vatRate).map(wording.rate)),
      material.fact("Heure hors forfait", "Hour of extra work", context[ContractForm.hourlyRate].map(money)),
      material.fact(
        "Bien ajouté, par mois", "Added asset, per month",
        context[ContractForm.unitPrice].map(money)
          ?? material.say("au prorata du nombre de biens", "in proportion to the number of assets")),
      material.fact(
        "Délai de paiement", "Payment terms",
        PaymentTime(context).flatMap { time in
          context.firstInvoice.map { time.words(material.language, forInvoiceOf: $0) }
        }),
      material.fact("Retard de paiement", "Late payment", lateness(material)),
    ]
    if let revision = RevisionTerms(context) {
      let (least, most) = revision.revising(contract.monthlyFee, from: 1).bounds
      facts.append(
        material.fact(
          "Redevance après une première révision", "Fee after a first revision",
          material.say(
            "de \(wording.money(least)) à \(wording.money(most)) HT",
            "\(wording.money(least)) to \(wording.money(most)) excl. VAT")))
    }
    return facts + penalties(material)
  }

  /// The lines of the offer that make the fee, where it has some.
  private static func priceLines(_ material: Material) -> [Document.Block] {
    let (dossier, wording) = (material.dossier, material.wording)
    let lines = dossier.contractOffer.map { PriceLines($0, in: dossier).items } ?? []
    guard !lines.isEmpty else { return [] }
    return [
      .heading(level: 2, material.say("Détail du prix, hors taxes", "Price in detail, excluding VAT")),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Ce qui est payé", "What is paid for")),
            Table.Column(material.say("Unité", "Unit")), Table.Column(material.say("Quantité", "Quantity"), .trailing),
            Table.Column(material.say("Prix unitaire", "Unit price"), .trailing),
            Table.Column(material.say("Payé", "Paid")),
          ],
          rows: lines.map { line in
            let period = (dossier[PriceLine.period, of: line] ?? .month).label[material.language]
            let kind =
              dossier[PriceLine.exit, of: line] == true
              ? material.say(", à la fin du contrat", ", at the end of the contract")
              : dossier[PriceLine.option, of: line] == true ? material.say(", en option", ", as an option") : ""
            return [
              dossier[PriceLine.label, of: line] ?? "—", dossier[PriceLine.unit, of: line] ?? "—",
              String(dossier[PriceLine.quantity, of: line] ?? 1),
              dossier[PriceLine.unitPrice, of: line].map(wording.money) ?? "—", period + kind,
            ]
          })),
    ]
  }

  /// What an hour's stop costs, told before signing so that it is foreseeable.
  private static func stops(_ material: Material) -> [Document.Block] {
    let services = CriticalService.all(in: material.dossier, now: material.context.now).filter {
      $0.downtimeCost != nil
    }
    guard !services.isEmpty else { return [] }
    return [
      .heading(level: 2, material.say("Ce que coûte un arrêt", "What downtime costs")),
      .paragraph(
        material.say(
          "Le Client informe le Prestataire, avant la signature, du coût d'un arrêt. Les parties reconnaissent ce dommage comme prévisible.",
          "The client informs the provider, before signing, of what downtime costs. The parties acknowledge this damage as foreseeable."
        )),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Service", "Service")), Table.Column(material.say("Assuré par", "Supported by")),
            Table.Column(material.say("Une heure d'arrêt", "An hour of downtime"), .trailing),
          ],
          rows: services.map { service in
            [
              service.name,
              material.wording.list(service.assets.map(material.dossier.assetName), conjunction: .and),
              service.downtimeCost.map(material.wording.money) ?? "—",
            ]
          })),
    ]
  }

  private static func penalties(_ material: Material) -> [Document.Fact] {
    guard let terms = material.contract.penalties else { return [] }
    let (contract, wording) = (material.contract, material.wording)
    func fact(_ fr: String, _ en: String, _ amount: Money, _ points: Int) -> Document.Fact {
      material.fact(fr, en, wording.money(amount.share(Rate(basisPoints: points)) ?? amount))
    }
    let fee = contract.monthlyFee
    switch terms.method {
    case .rates:
      return [
        fact("Pénalités, au plus par mois", "Penalties, at most per month", fee, terms.monthlyCap),
        fact("Pénalités, au plus par an", "Penalties, at most per year", Money(cents: fee.cents * 12), terms.annualCap),
      ]
    case .publicTerms:
      return [
        fact("Pénalité par jour de retard", "Penalty per day", terms.value, 10),
        fact(
          "Pénalités, au plus en tout", "Penalties, at most in total",
          contract.total, PenaltyTerms.publicCap),
      ]
    }
  }

  private static func lateness(_ material: Material) -> String {
    let chosen = material.context.settled(ContractForm.lateRate) ?? .centralBank
    let start = material.contract.term.start
    let figure =
      Law.lateRates(on: start)?.rate(chosen).map {
        material.say("\(material.wording.rate($0)) à la prise d'effet", "\(material.wording.rate($0)) at the start")
      } ?? Law.missingRate(chosen, on: start)?[material.language] ?? ""
    let indemnity = material.wording.money(Law.recoveryIndemnity)
    return "\(chosen.label[material.language]) (\(figure))"
      + material.say(", et \(indemnity) par facture", ", and \(indemnity) per invoice")
  }
}
