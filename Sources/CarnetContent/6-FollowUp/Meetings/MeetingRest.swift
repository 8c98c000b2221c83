import CarnetCore

/// The points of a meeting about what surrounds the service: papers, assets, security, money, dates.
extension MeetingAgenda {
  static func reports(_ page: ContractPage) -> [Document.Block] {
    let promises = page.promises
    let visits = promises.open(.visitReport).compactMap { report in
      report.item.map { visit in
        page.say("\(visit), attendu le \(page.day(report.due))", "\(visit), due on \(page.day(report.due))")
      }
    }
    let incidents = promises.open(.incidentReport).compactMap { report in
      report.item.map { incident in
        page.say(
          "\(incident) (incident), attendu le \(page.day(report.due))",
          "\(incident) (incident), due on \(page.day(report.due))")
      }
    }
    return [page.list(visits + incidents, else: "Aucun.", "None.")]
  }

  static func assets(_ page: ContractPage) -> [Document.Block] {
    let limit = page.today.adding(months: 12)
    var entries = page.maintained.compactMap { asset -> String? in
      guard let end = page.park[Asset.supportEnd, of: asset, on: page.today], end < limit else { return nil }
      return page.say(
        "\(page.asset(asset)) : support fini le \(page.day(end))",
        "\(page.asset(asset)): support ends on \(page.day(end))")
    }
    entries += page.dossier.items(of: Part.id).map { part in
      page.say("pièce ", "part ")
        + "\(part), \(page.dossier[Part.reference, of: part] ?? ""), \(page.asset(page.dossier[Part.asset, of: part]))"
    }
    return [page.list(delta(page) + entries, else: "Rien de nouveau.", "Nothing new.")]
  }

  /// What came and went since the contract's inventory, against the change that reopens the price.
  private static func delta(_ page: ContractPage) -> [String] {
    guard let gap = ScopeGap(page.dossier, now: page.now, asItStands: true), !gap.left.isEmpty || !gap.came.isEmpty,
      !gap.annexed.isEmpty
    else { return [] }
    func names(_ assets: [ItemID]) -> String {
      assets.isEmpty ? page.say("aucun", "none") : assets.map { page.asset($0) }.joined(separator: ", ")
    }
    let (come, gone, share) = (names(gap.came), names(gap.left), page.wording.rate(gap.share))
    return [
      page.say(
        "écart à l'inventaire du contrat : entrés \(come), sortis \(gone) (\(share), prix à revoir au-delà de \(gap.threshold) %)",
        "change since the contract's inventory: come \(come), gone \(gone) (\(share), price to be reviewed beyond \(gap.threshold)%)"
      )
    ]
  }

  static func tests(_ page: ContractPage) -> [Document.Block] {
    let dossier = page.dossier
    return [
      page.list(
        dossier.items(of: RestoreTest.id).map { test in
          let scope = dossier[RestoreTest.scope, of: test] ?? ""
          guard let done = dossier[RestoreTest.done, of: test] else {
            let planned = page.day(dossier[RestoreTest.planned, of: test])
            return page.say(
              "\(scope) : prévu le \(planned), pas fait", "\(scope): planned for \(planned), not done")
          }
          let result =
            dossier[RestoreTest.result, of: test]?.label[page.language] ?? page.say("sans résultat", "no result")
          return "\(scope)\(page.say(" : ", ": "))\(page.day(done)), \(result)"
        }, else: "Aucun essai n'est noté.", "No test is noted.")
    ]
  }

  static func security(_ page: ContractPage) -> [Document.Block] {
    let alerts = page.dossier.items(of: SecurityEvent.id).map { event in
      "\(event) \(page.dossier[SecurityEvent.title, of: event] ?? ""), \(page.moment(page.dossier[SecurityEvent.knownAt, of: event]) ?? "")"
    }
    return [
      page.list(
        alerts + [
          page.say(
            "écarts au plan d'assurance sécurité depuis la dernière fois",
            "deviations from the security plan since last time"),
          page.say(
            "comptes d'administration : qui en a encore besoin", "administrator accounts: who still needs them"),
        ], else: "", "")
    ]
  }

  static func advice(_ page: ContractPage) -> [Document.Block] {
    let dossier = page.dossier
    let entries = dossier.items(of: Advice.id).map { item in
      let answer =
        dossier[Advice.answer, of: item]?.label[page.language] ?? page.say("attend une réponse", "awaits an answer")
      return
        "\(page.day(dossier[Advice.date, of: item])), \(dossier[Advice.text, of: item] ?? "")\(page.say(" : ", ": "))\(answer)"
    }
    return [page.list(entries, else: "Aucun conseil noté : en demander.", "No advice noted: ask for some.")]
  }

  static func satisfaction(_ page: ContractPage) -> [Document.Block] {
    let means = page.dossier.items(of: Intervention.id).compactMap { visit in
      Intervention.mean(of: visit, in: page.dossier).map { "\(visit) \(page.wording.decimal($0, places: 2))" }
    }
    return [
      page.list(
        means.isEmpty
          ? []
          : [
            page.say("Fiches après intervention, sur 5 : ", "Forms after visits, out of 5: ")
              + means.joined(separator: ", ")
          ], else: "Aucune fiche n'est remplie.", "No form is filled.")
    ]
  }

  static func calendar(_ page: ContractPage) -> [Document.Block] {
    let dates = ContractContent.agenda(page.dossier, page.now).sorted { ($0.day, $0.title.fr) < ($1.day, $1.title.fr) }
    return [
      page.list(dates.map { "\(page.day($0.day)), \($0.title[page.language])" }, else: "Aucune date.", "No date.")
    ]
  }
}
