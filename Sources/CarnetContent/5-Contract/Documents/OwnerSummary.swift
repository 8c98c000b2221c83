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
            "Contrat rétracté le \(words) : rien de ce qui suit ne court plus, sauf les dates.",
            "Contract withdrawn from on \(words): nothing below runs any more, but for the dates."))
      ]
    } ?? []
  }

  private static func essentials(_ page: ContractPage) -> Table {
    let (contract, wording) = (page.contract, page.wording)
    let setup =
      contract.setupFee.cents == 0
      ? ""
      : page.say(
        " et \(wording.money(contract.setupFee)) au départ", " and \(wording.money(contract.setupFee)) at the start")
    let onCall =
      contract.monthlyBill == contract.monthlyFee ? "" : page.say(", astreinte comprise", ", on call included")
    let rows = [
      (page.say("Avec qui", "With whom"), party(page)),
      (page.say("Pour quoi", "For what"), covered(page)),
      (
        page.say("Combien (HT)", "Price excl. VAT"),
        page.say(
          "\(wording.money(contract.monthlyBill)) par mois\(onCall)\(setup), soit \(wording.money(contract.total)) en tout",
          "\(wording.money(contract.monthlyBill)) a month\(onCall)\(setup), \(wording.money(contract.total)) in all")
      ),
      (
        page.say("Jusqu'à quand", "Until when"),
        page.say(
          "du \(wording.day(contract.term.start)) au \(wording.day(contract.term.end)), \(contract.term.months) mois",
          "\(wording.day(contract.term.start)) to \(wording.day(contract.term.end)), \(contract.term.months) months")
      ), (page.say("Pour arrêter", "To stop"), stopping(page)),
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
      page.terms.coveredAssets.count, one: Text(fr: "bien en annexe", en: "asset annexed"),
      many: Text(fr: "biens en annexe", en: "assets annexed"))
    guard let visits = page.terms.settled(ContractForm.visits), visits > 0 else { return assets }
    return assets + page.say(", \(visits) visites préventives par an", ", \(visits) preventive visits a year")
  }

  private static func stopping(_ page: ContractPage) -> String {
    let (contract, wording) = (page.contract, page.wording)
    let notice = NoticeTerms(contract, on: page.today)
    let last = wording.day(notice.deadline)
    switch contract.renewal {
    case .none: return page.say("rien : il cesse de lui-même", "nothing: it ends by itself")
    case .express:
      guard page.today <= notice.deadline else {
        return page.say(
          "rien : il cesse de lui-même ; pour continuer, un accord écrit avant la fin, le \(wording.day(notice.end))",
          "nothing: it ends by itself; to go on, a written agreement before its end on \(wording.day(notice.end))")
      }
      return page.say(
        "rien : il cesse de lui-même ; pour continuer, un accord écrit avant le \(last)",
        "nothing: it ends by itself; to go on, a written agreement by \(last)")
    case .tacit:
      let form = page.terms.settled(ContractForm.noticeForm) ?? .registered
      let safe = wording.day(notice.sendBy)
      let months = contract.term.renewalMonths ?? 0
      let act =
        contract.noticeCount == .receipt ? page.say("reçue", "received") : page.say("partie", "sent at the very latest")
      let present = wording.day(contract.term.periodEnd(notice.period))
      let renewed =
        notice.isTooLate
        ? page.say("déjà reconduit jusqu'au \(present) ; ensuite ", "already renewed until \(present); then ") : ""
      return renewed
        + page.say(
          "\(form.label.fr), envoyée au plus tard le \(safe) et \(act) le \(last), sinon \(months) mois de plus",
          "\(form.label.en), sent by \(safe) and \(act) by \(last), or else \(months) months more")
    }
  }

  private static func delays(_ page: ContractPage) -> Table {
    let terms = page.contract.penalties
    let own = page.contract.sites.places.filter(\.isOwn).map(\.titled)
    func names(_ language: Language) -> String { Wording(language: language).list(own, conjunction: .and) }
    let sites =
      own.isEmpty
      ? Text(same: "")
      : Text(fr: " ; à \(names(.fr)), aux heures du site", en: "; at \(names(.en)), by the hours of the site")
    return Table(
      caption: page.say(
        "En combien de temps, au plus, \(page.contract.clock.windows.words(.fr)), hors jours fériés\(sites.fr)",
        "How soon at most, \(page.contract.clock.windows.words(.en)), holidays excluded\(sites.en)"),
      columns: [
        page.column("Ce qui arrive", "What happens"),
        page.column("Pris en charge", "Taken in hand", .trailing),
        page.column("Remarche", "Works again", .trailing),
        terms?.method == .publicTerms
          ? page.column("Retard, le jour", "Late, a day", .trailing)
          : page.column("Retard, l'heure", "Late, an hour", .trailing),
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
        "Au plus \(most) en tout, et rien tant que le total ne dépasse pas \(free) ; plafond atteint, vous pouvez partir.",
        "At most \(most) in all, and nothing until the total exceeds \(free); at the cap you may leave.")
    }
    let fee = page.contract.monthlyFee
    let month = money(fee, terms.monthlyCap)
    let year = money(Money(cents: fee.cents * 12), terms.annualCap)
    return page.say(
      "Au plus \(month) par mois et \(year) par an ; trois mois au plafond sur douze, et vous pouvez partir.",
      "At most \(month) a month and \(year) a year; three months at the cap out of twelve, and you may leave."
    )
  }

  private static func broken(_ page: ContractPage) -> Table {
    let desk = page.terms[ContractForm.deskPhone].map(ClauseParameter.phone) ?? page.terms[ContractForm.deskEmail]
    let manager = page.manager ?? page.say("votre gestionnaire", "your manager")
    let steps = [
      page.say(
        "Prévenez \(manager), ou appelez le \(desk ?? "guichet"). L'heure de l'appel compte.",
        "Tell \(manager), or call \(desk ?? "the desk"). The time of the call counts."),
      page.say(
        "Ne réparez rien, ne donnez aucun mot de passe. Notez l'heure où cela remarche.",
        "Repair nothing, give no password. Note the time when it works again."),
      page.say(
        "Piratage : débranchez le réseau, laissez allumé, appelez aussitôt. La plainte se dépose sous 72 heures.",
        "An attack: unplug the network, leave it on, call at once. A complaint is lodged within 72 hours."),
    ]
    return Table(
      columns: [page.column("Quand quelque chose casse", "When something breaks")], rows: steps.map { [$0] })
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
