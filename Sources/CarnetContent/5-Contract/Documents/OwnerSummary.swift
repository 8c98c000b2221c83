import CarnetCore

/// The contract on one sheet, for the owner: who, what, how much, how long, and what not to miss (*résumé d'une page*).
enum OwnerSummary {
  static let kind = DocumentKind(
    "summary", name: Text(fr: "résumé", en: "summary"),
    title: Text(fr: "Le contrat en une page", en: "The contract on one page"), stage: .contract,
    prepare: ContractPage.asItStands
  ) { material, language in
    // Its waivers stand in the first table.
    let page = ContractPage(material, language)
    return DocumentKind.Body(subtitle: page.subtitle(), blocks: blocks(page))
  }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    // Tables throughout: their smaller letters are what holds it on one sheet.
    withdrawn(page) + page.draft + [
      .table(essentials(page)), .table(delays(page)), .note(lateness(page)), .table(broken(page)),
      .table(dates(page)),
    ]
  }

  /// That the firm withdrew, before what no longer runs.
  private static func withdrawn(_ page: ContractPage) -> [Document.Block] {
    page.dossier.withdrawnOn.map { day in
      let words = page.wording.day(day)
      return [
        .note(
          page.say(
            "Vous vous êtes rétracté le \(words). Rien de ce qui suit ne s'applique plus, sauf les dates.",
            "You withdrew on \(words). Nothing below applies any more, except the dates."))
      ]
    } ?? []
  }

  private static func essentials(_ page: ContractPage) -> Table {
    let (contract, wording) = (page.contract, page.wording)
    let setup =
      contract.setupFee.cents == 0
      ? ""
      : page.say(
        " et \(wording.money(contract.setupFee)) à la mise en service", " + \(wording.money(contract.setupFee)) set-up")
    let onCall =
      contract.monthlyBill == contract.monthlyFee ? "" : page.say(", astreinte comprise", ", on-call cover included")
    let rows = [
      (page.say("Avec qui", "With"), party(page)),
      (page.say("Pour quoi", "Covers"), covered(page)),
      (
        page.say("Combien (HT)", "Price (excl. VAT)"),
        page.say(
          "\(wording.money(contract.monthlyBill)) par mois\(onCall)\(setup), soit \(wording.money(contract.total)) en tout",
          "\(wording.money(contract.monthlyBill)) a month\(onCall)\(setup); \(wording.money(contract.total)) in total")
      ),
      (
        page.say("Jusqu'à quand", "Term"),
        page.say(
          "du \(wording.day(contract.term.start)) au \(wording.day(contract.term.end)) (\(Text.months(contract.term.months).fr))",
          "\(wording.day(contract.term.start)) to \(wording.day(contract.term.end)) (\(Text.months(contract.term.months).en))"
        )
      ), (page.say("Pour arrêter", "To end it"), stopping(page)),
    ]
    // A row of its own, since a heading more would need a second sheet.
    let waivers = page.dossier.waiverLines(page.language).map {
      (page.say("Dérogation", "Waiver"), $0)
    }
    return Table(
      columns: [page.column("L'essentiel", "Essentials"), Table.Column("")],
      rows: (rows + waivers).map { [Typography.unbroken($0.0), $0.1] })
  }

  private static func party(_ page: ContractPage) -> String {
    [page.provider, page.terms.settled(ContractForm.providerLead) ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func covered(_ page: ContractPage) -> String {
    let assets = page.wording.count(
      page.terms.coveredAssets.count, one: Text(fr: "bien (liste en annexe)", en: "asset (listed in the annex)"),
      many: Text(fr: "biens (liste en annexe)", en: "assets (listed in the annex)"))
    guard let visits = page.terms.settled(ContractForm.visits), visits > 0 else { return assets }
    let yearly = page.wording.count(
      visits, one: Text(fr: "visite préventive par an", en: "preventive visit a year"),
      many: Text(fr: "visites préventives par an", en: "preventive visits a year"))
    return "\(assets), \(yearly)"
  }

  private static func stopping(_ page: ContractPage) -> String {
    let (contract, wording) = (page.contract, page.wording)
    let notice = NoticeTerms(contract, on: page.today)
    let last = wording.day(notice.deadline)
    switch contract.renewal {
    case .none:
      return page.say("Rien à faire : le contrat s'arrête de lui-même.", "Nothing to do: the contract ends by itself.")
    case .express:
      guard page.today <= notice.deadline else {
        return page.say(
          "Rien à faire : le contrat s'arrête de lui-même. Pour continuer : un accord écrit avant la fin, le \(wording.day(notice.end)).",
          "Nothing to do: the contract ends by itself. To continue: a written agreement before it ends, on \(wording.day(notice.end))."
        )
      }
      return page.say(
        "Rien à faire : le contrat s'arrête de lui-même. Pour continuer : un accord écrit avant le \(last).",
        "Nothing to do: the contract ends by itself. To continue: a written agreement by \(last).")
    case .tacit:
      let form = page.terms.settled(ContractForm.noticeForm) ?? .registered
      let safe = wording.day(notice.sendBy)
      let span = Text.months(contract.term.renewalMonths ?? 0)[page.language]
      let act =
        contract.noticeCount == .receipt
        ? page.say("pour qu'il arrive au plus tard le \(last)", "so that it arrives by \(last)")
        : page.say("dernier délai le \(last)", "at the very latest by \(last)")
      let present = wording.day(contract.term.periodEnd(notice.period))
      let renewed =
        notice.isTooLate
        ? page.say("Déjà reconduit jusqu'au \(present). Ensuite : ", "Already renewed until \(present). After that: ")
        : ""
      return renewed
        + page.say(
          "Envoyez le préavis (\(form.label.fr)) au plus tard le \(safe), \(act). Sinon, reconduit pour \(span).",
          "Send notice (\(form.label.en)) by \(safe), \(act). Otherwise it renews for \(span).")
    }
  }

  private static func delays(_ page: ContractPage) -> Table {
    let terms = page.contract.penalties
    let own = page.contract.sites.places.filter(\.isOwn).map(\.titled)
    func names(_ language: Language) -> String { Wording(language: language).list(own, conjunction: .and) }
    let sites =
      own.isEmpty
      ? Text(same: "")
      : Text(fr: " ; pour \(names(.fr)), aux heures du site", en: "; for \(names(.en)), in that site's hours")
    return Table(
      caption: page.say(
        "Délais, au plus (\(page.contract.clock.windows.words(.fr)), hors jours fériés\(sites.fr))",
        "How fast, at most (\(page.contract.clock.windows.words(.en)), except public holidays\(sites.en))"),
      columns: [
        page.column("Ce qui arrive", "What happened"),
        page.column("Prise en charge", "Response", .trailing),
        page.column("Rétabli", "Service back", .trailing),
        terms?.method == .publicTerms
          ? page.column("Pénalité par jour", "Penalty per day late", .trailing)
          : page.column("Pénalité par heure", "Penalty per hour late", .trailing),
      ],
      rows: Severity.allCases.map { severity in
        let points = terms?.method == .publicTerms ? 10 : terms?.restoringPerHour[severity] ?? 0
        let base = terms?.method == .publicTerms ? terms?.value : page.contract.monthlyFee
        let cost = base?.share(Rate(basisPoints: points)) ?? Money(cents: 0)
        let meaning = page.contract.matrix.shortMeaning(of: severity)
        return [
          page.say("\(severity.rawValue) : \(meaning.fr)", "\(severity.rawValue): \(meaning.en)"),
          page.duration(page.contract.gti[severity]), page.duration(page.contract.gtr[severity]),
          points == 0 ? "—" : page.wording.money(cost),
        ]
      })
  }

  private static func lateness(_ page: ContractPage) -> String {
    guard let terms = page.contract.penalties else {
      return page.say("Un retard ne coûte rien au prestataire.", "Lateness costs the provider nothing.")
    }
    func money(_ amount: Money, _ points: Int) -> String {
      page.wording.money(amount.share(Rate(basisPoints: points)) ?? amount)
    }
    guard terms.method == .rates else {
      let most = money(page.contract.total, PenaltyTerms.publicCap)
      let free = page.wording.money(PenaltyTerms.publicExemption)
      return page.say(
        "Les pénalités sont limitées à \(most) en tout, et rien n'est dû jusqu'à \(free). Plafond atteint, vous pouvez partir.",
        "Penalties stop at \(most) in total, and nothing is due up to \(free). If they reach the cap, you may leave.")
    }
    let fee = page.contract.monthlyFee
    let month = money(fee, terms.monthlyCap)
    let year = money(Money(cents: fee.cents * 12), terms.annualCap)
    return page.say(
      "Les pénalités sont limitées à \(month) par mois et \(year) par an. Si le plafond mensuel est atteint trois fois en douze mois, vous pouvez partir.",
      "Penalties stop at \(month) a month and \(year) a year. If they reach the monthly cap three times in twelve months, you may leave."
    )
  }

  private static func broken(_ page: ContractPage) -> Table {
    let desk = page.terms[ContractForm.deskPhone].map(ClauseParameter.phone) ?? page.terms[ContractForm.deskEmail]
    let manager = page.manager ?? page.say("votre gestionnaire", "your manager")
    let steps = [
      page.say(
        "1. Prévenez \(manager), ou appelez le \(desk ?? "guichet"). L'heure de votre appel est celle qui compte.",
        "1. Tell \(manager), or call \(desk ?? "the help desk"). The time of your call is what counts."),
      page.say(
        "2. Ne réparez rien. Ne donnez aucun mot de passe. Notez l'heure où cela remarche.",
        "2. Do not try to repair anything. Do not give out passwords. Write down when it works again."),
      page.say(
        "3. Si vous soupçonnez une attaque : débranchez le réseau, laissez l'appareil allumé, appelez aussitôt. Portez plainte dans les 72 heures, week-end compris : sinon l'assurance ne paie pas.",
        "3. If you think it is an attack: unplug the network, leave the device switched on, call at once. File a police complaint within 72 hours, weekends included, or your insurance will not pay."
      ),
    ]
    return Table(
      columns: [page.column("Quand quelque chose ne marche plus", "When something breaks")], rows: steps.map { [$0] })
  }

  /// How many dates an owner is asked to remember.
  private static let remembered = 5

  private static func dates(_ page: ContractPage) -> Table {
    Table(
      caption: page.say("Dates à retenir", "Dates to remember"),
      columns: [page.column("Quand", "When"), page.column("Quoi", "What"), page.column("Que faire", "What to do")],
      rows: deadlines(page).map {
        [page.day($0.day), $0.title[page.language], $0.advice[page.language]]
      })
  }

  /// The dates to come: those by which the contract is ended, then the nearest, each matter once.
  private static func deadlines(_ page: ContractPage) -> [Deadline] {
    let ahead = ContractContent.agenda(page.dossier, page.now).filter { $0.day >= page.today }.sorted {
      ($0.day, $0.title.fr) < ($1.day, $1.title.fr)
    }
    var seen: Set<Address?> = []
    let matters = ahead.filter { seen.insert($0.address).inserted }
    let endings = [ContractForm.noticeMonths.address(), ContractForm.termMonths.address()]
    let kept = matters.filter { deadline in endings.contains { $0 == deadline.address } }
    let others = matters.filter { deadline in !endings.contains { $0 == deadline.address } }
    return (kept + others.prefix(remembered - kept.count)).sorted { $0.day < $1.day }
  }
}
