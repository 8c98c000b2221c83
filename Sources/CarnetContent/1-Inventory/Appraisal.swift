import CarnetCore

/// The appraisal of the inventory: who answers for it, and the thresholds of its verdicts.
package enum Appraisal {
  package static let id: FormID = "appraisal"

  static let manager = Question<ItemID>(
    id, "manager", .item(Person.id),
    prompt: Text(fr: "Rapport signé par le gestionnaire", en: "Report signed by the manager"),
    help: Text(
      fr: "Le gestionnaire de maintenance répond de l'inventaire.",
      en: "The maintenance manager answers for the inventory."),
    example: Text(same: "P2"), suggestion: { $0.dossier.maintenanceManager })

  static let technician = Question<ItemID>(
    id, "technician", .item(Person.id), prompt: Text(fr: "… et par le technicien", en: "… and by the technician"),
    help: Text(fr: "Celui qui a constaté l'état des biens.", en: "The one who found the state of the assets."),
    example: Text(same: "P4"),
    suggestion: { context in
      context.dossier.items(of: Person.id).first { context.dossier[Person.college, of: $0] == .technician }
    })

  static let signedOn = Question<Day>(
    id, "signed_on", .day, prompt: Text(fr: "Date du rapport", en: "Date of the report"),
    help: Text(
      fr: "Un inventaire de plus de six mois à la signature du contrat donne une remarque.",
      en: "An inventory older than six months when the contract is signed gives a remark."),
    example: Text(fr: "aujourd'hui", en: "today"), suggestion: { $0.now.day })

  static let replaceAbove = Question<Rate>(
    id, "replace_above", .rate, prompt: Text(fr: "Remplacer au-dessus de", en: "Replace above"),
    help: Text(fr: "Remise en état rapportée au prix du neuf.", en: "Refurbishing over the price of a new one."),
    example: Text(fr: "60\u{A0}%", en: "60%"), level: .detail, suggestion: { _ in Rate(basisPoints: 6_000) })

  static let reserveAbove = Question<Rate>(
    id, "reserve_above", .rate, prompt: Text(fr: "Réserve au-dessus de", en: "Reserve above"),
    help: Text(fr: "Remise en état rapportée au prix du neuf.", en: "Refurbishing over the price of a new one."),
    example: Text(fr: "30\u{A0}%", en: "30%"), level: .detail, suggestion: { _ in Rate(basisPoints: 3_000) })

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Expertise", en: "Appraisal"), cardinality: .one, feeds: [.contract],
    questions: [manager, technician, signedOn, replaceAbove, reserveAbove])
}

enum InventoryContent {
  static let forms = [Company.form, Site.form, Person.form, Asset.form, Appraisal.form]

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
