import CarnetCore

/// The points of a meeting about what surrounds the service: papers, assets, security, money, dates.
extension MeetingAgenda {
  /// The reports that have not come, and what else the contract made due in the period and nobody saw.
  static func reports(_ paper: MeetingPaper) -> [Document.Block] {
    let (page, promises) = (paper.page, paper.page.promises)
    func words(_ report: Promise, _ item: ItemID) -> String {
      let what = report.kind == .incidentReport ? "\(item) (incident)" : item.description
      return page.say("\(what), attendu le \(page.day(report.due))", "\(what), due on \(page.day(report.due))")
    }
    let reports = [Promise.Kind.visitReport, .incidentReport].flatMap { kind in
      promises.open(kind).compactMap { report in report.item.map { (report: report, words: words(report, $0)) } }
    }
    let missed = MeetingAgenda.papers.flatMap { kind in
      promises.overdue(kind).filter { $0.isOwed && paper.isNew($0.due) }.map { promise in
        page.say(
          "\(kind.label.fr) : n° \(promise.number), attendu le \(page.day(promise.due))",
          "\(kind.label.en): no. \(promise.number), due on \(page.day(promise.due))")
      }
    }
    return paper.list(
      new: reports.filter { $0.report.due >= paper.period.from }.map(\.words) + missed,
      old: reports.filter { $0.report.due < paper.period.from }.map(\.words), else: "Aucun.", "None.")
  }

  /// What the contract makes due beside reports of visits and incidents, and no other point tells.
  private static let papers: [Promise.Kind] = [.review, .minutes, .summary, .survey, .vigilance, .reminder]

  static func assets(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    let limit = page.today.adding(months: 12)
    let ending = page.maintained.compactMap { asset -> (day: Day, words: String)? in
      guard let end = page.park[Asset.supportEnd, of: asset, on: page.today], end < limit else { return nil }
      return (
        end,
        page.say(
          "\(page.asset(asset, on: page.today)) : support fini le \(page.day(end))",
          "\(page.asset(asset, on: page.today)): support ends on \(page.day(end))")
      )
    }.sorted { ($0.day, $0.words) < ($1.day, $1.words) }
    let parts = page.dossier.items(of: Part.id).filter { part in
      paper.isNew(page.dossier[Part.intervention, of: part].flatMap { page.dossier[Intervention.started, of: $0] })
    }.map { part in
      page.say("pièce ", "part ")
        + "\(part), \(page.dossier[Part.reference, of: part] ?? ""), \(page.asset(page.dossier[Part.asset, of: part], on: page.today))"
    }
    return paper.list(
      new: delta(page) + ending.filter { $0.day >= paper.period.from }.map(\.words) + parts,
      old: ending.filter { $0.day < paper.period.from }.map(\.words), else: "Rien de nouveau.", "Nothing new.")
  }

  /// What came and went since the contract's inventory, against the change that reopens the price.
  private static func delta(_ page: ContractPage) -> [String] {
    guard let gap = ScopeGap(page.dossier, now: page.now, asItStands: true), !gap.left.isEmpty || !gap.came.isEmpty,
      !gap.annexed.isEmpty
    else { return [] }
    func names(_ assets: [ItemID]) -> String {
      assets.isEmpty ? page.say("aucun", "none") : assets.map { page.asset($0, on: page.today) }.joined(separator: ", ")
    }
    let (come, gone, share) = (names(gap.came), names(gap.left), page.wording.rate(gap.share))
    return [
      page.say(
        "écart à l'inventaire du contrat : ajoutés \(come), retirés \(gone) (\(share), redevance à réviser au-delà de \(gap.threshold) %)",
        "change since the contract's inventory: added \(come), removed \(gone) (\(share), fee to review beyond \(gap.threshold)%)"
      )
    ]
  }

  static func tests(_ paper: MeetingPaper) -> [Document.Block] {
    let (page, dossier) = (paper.page, paper.page.dossier)
    func words(_ test: ItemID) -> String {
      let scope = dossier[RestoreTest.scope, of: test] ?? ""
      guard let done = dossier[RestoreTest.done, of: test] else {
        let planned = page.day(dossier[RestoreTest.planned, of: test])
        return page.say("\(scope) : prévu le \(planned), pas fait", "\(scope): planned for \(planned), not done")
      }
      let result =
        dossier[RestoreTest.result, of: test]?.label[page.language] ?? page.say("sans résultat", "no result")
      return "\(scope)\(page.say(" : ", ": "))\(page.day(done)), \(result)"
    }
    let tests = dossier.items(of: RestoreTest.id)
    let open = tests.filter { dossier[RestoreTest.done, of: $0] == nil }
    func isOld(_ test: ItemID) -> Bool {
      dossier[RestoreTest.planned, of: test].map { $0 < paper.period.from } ?? false
    }
    let new = tests.filter { paper.isNew(dossier[RestoreTest.done, of: $0]) } + open.filter { !isOld($0) }
    // What the contract made due and nobody planned is missing all the same.
    let missed = page.promises.overdue(.restoreTest).filter { $0.isOwed && $0.item == nil && paper.isNew($0.due) }.map {
      page.say("essai dû le \(page.day($0.due)), pas fait", "test due on \(page.day($0.due)), not done")
    }
    return paper.list(
      new: new.sorted().map(words) + missed, old: open.filter(isOld).map(words),
      else: "Aucun essai dans la période.", "No test in the period.")
  }

  static func security(_ paper: MeetingPaper) -> [Document.Block] {
    let (page, dossier) = (paper.page, paper.page.dossier)
    let unfinished = Set(
      SecurityEvent.timers(in: dossier, now: page.now).filter { $0.done == nil }.map(\.event))
    func words(_ event: ItemID) -> String {
      "\(event) \(dossier[SecurityEvent.title, of: event] ?? ""), \(page.moment(dossier[SecurityEvent.knownAt, of: event]) ?? "")"
    }
    let events = dossier.items(of: SecurityEvent.id)
    let new = events.filter { paper.isNew(dossier[SecurityEvent.knownAt, of: $0]) }
    return paper.list(
      new: new.map(words) + [
        page.say(
          "écarts au plan d'assurance sécurité depuis la dernière réunion",
          "gaps in the security assurance plan since the last meeting"),
        page.say(
          "comptes d'administration : qui en a encore besoin ?", "administrator accounts: who still needs them?"),
      ], old: events.filter { !new.contains($0) && unfinished.contains($0) }.map(words), else: "", "")
  }

  static func advice(_ paper: MeetingPaper) -> [Document.Block] {
    let (page, dossier) = (paper.page, paper.page.dossier)
    func words(_ item: ItemID) -> String {
      let answer =
        dossier[Advice.answer, of: item]?.label[page.language] ?? page.say("à répondre", "needs an answer")
      return
        "\(page.day(dossier[Advice.date, of: item])), \(dossier[Advice.text, of: item] ?? "")\(page.say(" : ", ": "))\(answer)"
    }
    let all = dossier.items(of: Advice.id)
    let new = all.filter {
      paper.isNew(dossier[Advice.date, of: $0]) || paper.isNew(dossier[Advice.answeredOn, of: $0])
    }
    let old = all.filter { !new.contains($0) && dossier[Advice.answer, of: $0] == nil }
    return paper.list(
      new: new.map(words), old: old.map(words), else: "Aucun conseil dans la période : demandez-en un.",
      "No advice in the period: ask for some.")
  }

  static func satisfaction(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    let means = page.dossier.items(of: Intervention.id).filter { visit in
      paper.isNew(page.dossier[Intervention.ended, of: visit] ?? page.dossier[Intervention.started, of: visit])
    }.compactMap { visit in
      Intervention.mean(of: visit, in: page.dossier).map { "\(visit) \(page.wording.decimal($0, places: 2))" }
    }
    return [
      page.list(
        means.isEmpty
          ? []
          : [
            page.say("Notes après intervention, sur 5 : ", "Post-visit ratings, out of 5: ")
              + means.joined(separator: ", ")
          ], else: "Aucune fiche d'avis n'a été remplie dans la période.",
        "No rating form was filled in during the period.")
    ]
  }

  static func calendar(_ page: ContractPage) -> [Document.Block] {
    let dates = ContractContent.agenda(page.dossier, page.now).sorted { ($0.day, $0.title.fr) < ($1.day, $1.title.fr) }
    return [
      page.list(dates.map { "\(page.day($0.day)), \($0.title[page.language])" }, else: "Aucune date.", "No date.")
    ]
  }
}
