import CarnetCore

enum InventoryContent {
  static let stage = StageContent(
    forms: [Company.form, Site.form, Person.form, Asset.form, Appraisal.form], checks: checks,
    documents: [InventoryReport.kind], figures: figures, agenda: agenda)

  static let checks =
    PartyChecks.all + [
      Check(
        "G1.serials", .inventory, .blocking,
        title: Text(
          fr: "95\u{A0}% des biens au moins ont un numéro de série, ou la raison de son absence.",
          en: "At least 95% of the assets have a serial number, or the reason why not.")
      ) { dossier, _ in
        let assets = dossier.items(of: Asset.id)
        let without = assets.filter {
          dossier[Asset.serial, of: $0] == nil && dossier[Asset.serialReason, of: $0] == nil
        }
        guard without.count * 20 > assets.count else { return [] }
        return without.map {
          Finding(
            Text(fr: "\($0) n'a ni numéro de série ni raison.", en: "\($0) has neither a serial number nor a reason."),
            at: [Asset.serial.address(of: $0)])
        }
      },
      Check(
        "G1.support", .inventory, .warning,
        title: Text(
          fr: "La fin de support de chaque ordinateur, serveur, réseau, stockage et licence est connue.",
          en: "The end of support of each computer, server, network, storage asset and licence is known.")
      ) { dossier, now in
        dossier.items(of: Asset.id).filter { Feasibility.facts($0, in: dossier, now: now)?.supportUnknown ?? false }.map
        {
          Finding(
            Text(
              fr: "\($0) \(dossier[Asset.name, of: $0] ?? "")\u{A0}: fin de support inconnue.",
              en: "\($0) \(dossier[Asset.name, of: $0] ?? ""): end of support unknown."),
            at: [Asset.supportEnd.address(of: $0)])
        }
      },
      Check(
        "G1.replace", .inventory, .warning,
        title: Text(
          fr: "Ce qui est à remplacer est dit avant de demander des offres.",
          en: "What is to be replaced is said before offers are asked for.")
      ) { dossier, now in
        dossier.items(of: Asset.id).compactMap { asset in
          guard let facts = Feasibility.facts(asset, in: dossier, now: now),
            facts.verdict == .replace || facts.verdict == .retire
          else { return nil }
          return Finding(
            Text(
              fr: "\(asset) \(dossier[Asset.name, of: asset] ?? "")\u{A0}: \(facts.verdict.label.fr).",
              en: "\(asset) \(dossier[Asset.name, of: asset] ?? ""): \(facts.verdict.label.en)."),
            at: [Asset.grade.address(of: asset)])
        }
      },
    ]

  static let figures = [
    Figure("feasibility") { name, dossier, now in
      ItemID(name).flatMap { Feasibility.facts($0, in: dossier, now: now) }?.verdict.rawValue
    },
    Figure("ratio") { name, dossier, now in
      ItemID(name).flatMap { Feasibility.facts($0, in: dossier, now: now) }.map { fixed($0.ratio, 2) }
    },
  ]

  static func agenda(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    dossier.items(of: Asset.id).flatMap { asset -> [Deadline] in
      let name = "\(asset) \(dossier[Asset.name, of: asset] ?? "")"
      let dates: [(Question<Day>, Text, Text)] = [
        (
          Asset.warrantyEnd, Text(fr: "Fin de garantie de \(name)", en: "End of warranty of \(name)"),
          Text(fr: "Faites valoir la garantie avant", en: "Use the warranty before")
        ),
        (
          Asset.supportEnd, Text(fr: "Fin de support de \(name)", en: "End of support of \(name)"),
          Text(fr: "Prévoyez le remplacement", en: "Plan its replacement")
        ),
        (
          Asset.leaseEnd, Text(fr: "Fin de location de \(name)", en: "End of lease of \(name)"),
          Text(
            fr: "Vérifiez le lien avec le contrat de maintenance", en: "Check how it ties with the maintenance contract"
          )
        ),
      ]
      return dates.compactMap { question, title, advice in
        dossier[question, of: asset].map { Deadline($0, title, advice: advice, at: question.address(of: asset)) }
      }
    }
  }
}
