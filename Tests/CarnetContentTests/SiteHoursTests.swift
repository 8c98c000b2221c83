import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// Where hours and holidays differ by site, an incident is judged by those of the site where its asset stands.
@Suite("The hours of a site")
struct SiteHoursTests {
  /// Rodez, with A1, and Strasbourg, with A2.
  private static let two = [
    ("sites.S1.name", "Rodez"), ("sites.S1.address", "3 rue du Bois, 12000 Rodez"),
    ("sites.S2.name", "Strasbourg"), ("sites.S2.address", "3 place Kléber, 67000 Strasbourg"),
    ("assets.A1.site", "S1"), ("assets.A2.site", "S2"),
  ]

  private static func contract(
    _ answers: [(String, String)] = [("site_hours.HS1.site", "S2")], _ terms: (String, String)...
  ) throws -> SmallContract {
    var contract = try SmallContract()
    for (question, answer) in two + terms.map({ ("contract.\($0.0)", $0.1) }) + answers {
      try contract.tell((question, answer))
    }
    return contract
  }

  @Test("judge its incidents, by its own holidays, and those of the contract judge elsewhere")
  func judged() throws {
    var contract = try Self.contract()
    // Thursday 2 April 2026 to Tuesday 7 April 12:10; Good Friday is a holiday in Strasbourg only, Easter Monday in both.
    for asset in ["A2", "A1"] {
      try contract.incident("04-02 16:40", taken: "04-02 17:00", restored: "04-07 12:10", ("asset", asset))
    }
    // Neither the asset nor its site is known: the contract's own hours.
    try contract.incident("04-02 16:40", taken: "04-02 17:00", restored: "04-07 12:10", ("asset", "?"))
    let figures = try contract.figures(
      "04-01", "04-30", "incident.I1.gtr", "incident.I2.gtr", "incident.I3.gtr", "incident.I1.verdict",
      "incident.I2.verdict", "incident.I1.calendar", "incident.I2.calendar", "incident.I1.deadline",
      "incident.I2.deadline", "kpi.K03", "penalty.I2.amount", "penalty.I1.amount")
    // 1:20 on Thursday, 9:30 on Friday, 3:40 on Tuesday.
    #expect(
      figures == [
        String(5 * 3_600), String(14 * 3_600 + 1_800), String(14 * 3_600 + 1_800), "met", "late", "FR-ALSACE-MOSELLE",
        "FR-METRO", "2026-04-07T15:10:00+02:00", "2026-04-03T15:10:00+02:00", "33.3", "16380", nil,
      ])
  }

  @Test("judge an asset from the day on which it moved there")
  func moved() throws {
    var contract = try Self.contract()
    try contract.tell(
      ("asset_changes.MB1.kind", "moved"), ("asset_changes.MB1.asset", "A1"), ("asset_changes.MB1.day", "2026-04-02"),
      ("asset_changes.MB1.site", "S2"))
    try contract.incident("04-01 16:40", restored: "04-07 12:10", ("asset", "A1"))
    try contract.incident("04-02 16:40", restored: "04-07 12:10", ("asset", "A1"))
    #expect(
      try contract.figures("04-01", "04-30", "incident.I1.calendar", "incident.I2.calendar", "incident.I2.gtr")
        == ["FR-METRO", "FR-ALSACE-MOSELLE", String(5 * 3_600)])
  }

  @Test("change nothing where the contract does not give it any")
  func silent() throws {
    var contract = try Self.contract([])
    try contract.incident("04-02 16:40", restored: "04-07 12:10", ("asset", "A2"))
    #expect(
      try contract.figures("04-01", "04-30", "incident.I1.gtr", "incident.I1.calendar")
        == [String(14 * 3_600 + 1_800), "FR-METRO"])
    let alike = try Self.contract([
      ("site_hours.HS1.site", "S2"), ("site_hours.HS1.calendar", "FR-METRO"),
      ("site_hours.HS1.window", "1-5 08:30-18:00"),
    ])
    let terms = try #require(ContractFacts(alike.dossier, now: ContractSample.now))
    let site = ItemID(letter: "S", number: 2)
    #expect(terms.sites.judge(at: site) == nil && terms.sites.places.first { $0.site == site }?.isSaid == true)
  }

  @Test("run in its local time: eight hours of Réunion begin at half past six in Paris")
  func overseas() throws {
    var contract = try Self.contract([
      ("sites.S2.address", "2 rue de Paris, 97400 Saint-Denis"), ("site_hours.HS1.site", "S2"),
    ])
    // A Tuesday of summer: there, 8:30 to 18:00 is 6:30 to 16:00 in Paris.
    try contract.incident("06-02 10:00", ("asset", "A2"))
    let figures = try contract.figures("06-01", "06-30", at: "06-02 10:00", "clock.I1.gtr.due", "clock.I1.gti.due")
    #expect(figures == ["2026-06-03T08:30:00+02:00", "2026-06-02T12:00:00+02:00"], "told in the contract's time")
    let evening = try contract.view("06-01", "06-30", at: "06-02 17:00")
    let clock = try #require(evening.facts?.clocks.first)
    #expect(clock.restoring == 6 * 3_600 && clock.response == 6 * 3_600, "closed there since 16:00")
    #expect(clock.facts.site == ItemID(letter: "S", number: 2))
    // The abolition of slavery, 20 December, is a Sunday in 2026; New Year's Day is a holiday in both.
    let terms = try #require(ContractFacts(contract.dossier, now: ContractSample.now))
    #expect(terms.clock(at: clock.facts.site).zone.id == "Indian/Reunion" && terms.clock.zone == .paris)
  }

  @Test("may be other hours under the same holidays, and those on call are its own too")
  func windows() throws {
    var contract = try Self.contract(
      [
        ("site_hours.HS1.site", "S2"), ("site_hours.HS1.calendar", "FR-METRO"),
        ("site_hours.HS1.window", "1-6 07:00-12:00"),
      ], ("on_call_window", "7 09:00-11:00"), ("on_call_severities", "P1"))
    try contract.incident("02-28 09:00", ("asset", "A2"), ("impact", "3"), ("urgency", "3"))
    try contract.incident("02-28 09:00", ("asset", "A2"))
    // A Saturday; P1: 3:00 that day, 1:00 on Sunday. P2: 3:00, then Monday 7:00 to 12:00.
    #expect(
      try contract.figures("02-01", "02-28", at: "02-28 09:30", "clock.I1.gtr.due", "clock.I2.gtr.due")
        == ["2026-03-01T10:00:00+01:00", "2026-03-02T12:00:00+01:00"])
  }

  @Test("count downtime, and the time agreed, by the hours where the asset stands")
  func downtime() throws {
    var contract = try Self.contract()
    try contract.incident("04-02 16:40", restored: "04-07 12:10", ("asset", "A2"), ("impact", "3"))
    // April 2026 has 21 business days, one fewer in Strasbourg.
    #expect(
      try contract.figures("04-01", "04-30", "kpi.K10.A2.down", "kpi.K10.required")
        == [String(5 * 3_600), String(20 * 34_200)])
    let silent = try Self.contract([])
    let view = try silent.view("04-01", "04-30", at: "05-01 00:00")
    #expect(view.facts?.downtime.contractTime == 21 * 34_200)
  }

  @Test("reckon penalties by the day as well")
  func publicTerms() throws {
    var contract = try Self.contract(
      [("site_hours.HS1.site", "S2")], ("penalty_method", "ccag"), ("penalty_value", "100000.00"))
    for asset in ["A2", "A1"] {
      try contract.incident("04-02 16:40", restored: "04-08 12:10", ("asset", asset))
    }
    // Due on Tuesday 7 April 15:10 there, on Friday 3 April 15:10 here: one day begun, and five.
    #expect(
      try contract.figures("04-01", "04-30", "penalty.I1.amount", "penalty.I2.amount") == ["10000", "50000"])
  }

  @Test("count a visit's report, and that of an incident, in its business days")
  func reports() throws {
    var contract = try Self.contract([("site_hours.HS1.site", "S2")], ("report_days", "2"))
    try contract.incident("04-02 09:00", restored: "04-02 10:00", ("asset", "A2"))
    for visit in ["V1", "V2", "V3"] {
      try contract.tell(
        ("interventions.\(visit).kind", visit == "V1" ? "improvement" : "corrective"),
        ("interventions.\(visit).started", "2026-04-02T10:00:00+02:00"),
        ("interventions.\(visit).ended", "2026-04-02T11:00:00+02:00"))
    }
    try contract.tell(("interventions.V2.incident", "I1"), ("interventions.V3.site", "S1"))
    let figures = try contract.figures(
      "04-01", "04-30", "promise.visit_report.1.due", "promise.visit_report.2.due", "promise.visit_report.3.due",
      "promise.visit_report.1.calendar", "promise.visit_report.2.calendar", "promise.incident_report.1.calendar")
    #expect(
      figures == [
        "2026-04-07", "2026-04-08", "2026-04-07", "FR-METRO", "FR-ALSACE-MOSELLE", "FR-ALSACE-MOSELLE",
      ])
  }

  @Test("are terms: a draft changes none of the past, and an amendment holds from its day")
  func amended() throws {
    func signed(_ answers: [(String, String)]) throws -> Dossier {
      try ContractSample.agreed(
        [("sites.S2.address", "3 place Kléber, 67000 Strasbourg"), ("assets.A5.site", "S2")] + answers)
    }
    func hours(_ dossier: Dossier) -> String? { dossier.figure("incident.I7.gtr", at: ContractSample.now) }
    let silent = try signed([])
    let said = try signed([("site_hours.HS1.site", "S2")])
    // I7 is of A5, from Thursday 2 April to Tuesday 7 April.
    #expect(hours(silent) == String(14 * 3_600 + 1_800) && hours(said) == String(5 * 3_600))
    var draft = silent
    draft.happen(.reopened(.contract, reason: "avenant"), at: ContractSample.now)
    try draft.tell([("site_hours.HS1.site", "S2")], at: ContractSample.now)
    #expect(hours(draft) == hours(silent))
    #expect(try draft.findings(of: "G5.resigned").count == 1)
    try draft.tell([("contract.effective_on", "2026-04-03")], at: ContractSample.now)
    draft.happen(.closed(.contract), at: ContractSample.now)
    #expect(hours(draft) == hours(silent), "reported the day before")
    // A machine that was moved stays where it stood when the contract was settled, until it is settled again.
    var moved = said
    moved.happen(.reopened(.inventory, reason: "déménagement"), at: ContractSample.now)
    try moved.tell([("assets.A5.site", "S1")], at: ContractSample.now)
    moved.happen(.unsettled(.contract, because: try #require(Address("assets.A5.site"))), at: ContractSample.now)
    #expect(hours(moved) == hours(said))
  }

  @Test("are asked for before the consultation and before signing, where a site lies under other holidays")
  func remarks() throws {
    for check in ["G3.places", "G5.places"] {
      func found(_ answers: [(String, String)]) throws -> [Finding] {
        try Self.contract(answers).dossier.findings(of: check)
      }
      let silent = try found([])
      #expect(
        silent.map(\.sentence.fr) == [
          "S2 Strasbourg a d'autres jours fériés (Alsace-Moselle) que le contrat (France métropolitaine) : indiquez "
            + "les heures qui comptent pour un incident sur ce site."
        ])
      #expect(silent.first?.addresses.map(\.description) == ["site_hours.HS1.site"])
      #expect(try found([("site_hours.HS1.site", "S2")]).isEmpty)
      let follows = [("site_hours.HS1.site", "S2"), ("site_hours.HS1.calendar", "FR-METRO")]
      #expect(try found(follows).isEmpty, "the contract may say that the site follows it")
      #expect(try found([("contract.service_site", "S2")]).map(\.sentence.fr).first?.hasPrefix("S1 Rodez") == true)
      let island = try found([("sites.S2.address", "97500 Saint-Pierre")])
      #expect(island.first?.sentence.en.contains("(Saint Pierre and Miquelon) and another local time") == true)
      #expect(try found([("sites.S2.address", "98800 Nouméa")]).first?.sentence.fr.contains("(98800)") == true)
      for alike in ["2 rue X, 75002 Paris", "quelque part"] {
        #expect(try found([("sites.S2.address", alike)]).isEmpty)
      }
    }
  }

  @Test("are those of a lone site without being asked")
  func lone() throws {
    let told = try SmallContract().dossier.telling(
      ("sites.S1.name", "Strasbourg"), ("sites.S1.address", "3 place Kléber, 67000 Strasbourg"))
    #expect(try !told.isAsked("contract.service_site"))
    #expect(try told.suggestion("contract.calendar") == "FR-ALSACE-MOSELLE")
    #expect(try told.findings(of: "G5.places").isEmpty && told.findings(of: "G3.places").isEmpty)
    let form = try #require(Catalogue.standard.form("site_hours"))
    let context = Context(dossier: told, subject: Subject(form.id), now: ContractSample.now)
    #expect(!form.isAsked(context))
  }

  @Test("are told where an incident is: noted, shown, running, explained, claimed", arguments: Language.allCases)
  func told(language: Language) throws {
    var contract = try Self.contract([("site_hours.HS1.site", "S2"), ("sites.S2.name", "Strasbourg")])
    try contract.incident("04-02 16:40", restored: "04-10 12:10", ("asset", "A2"))
    try contract.incident("04-02 16:40", ("asset", "A1"))
    try contract.tell(("evaluation.period_from", "2026-04-01"), ("evaluation.period_to", "2026-04-30"))
    let now = try #require(Instant(iso: "2026-05-01T00:00:00+02:00"))
    let (dossier, catalogue) = (contract.dossier, Catalogue.standard)
    let site = Text(fr: "heures de S2 Strasbourg (Alsace-Moselle)", en: "hours of S2 Strasbourg (Alsace-Moselle)")
    let main = Text(fr: "heures du contrat (France métropolitaine)", en: "contract hours (Mainland France)")
    let view = try #require(catalogue.view(dossier, now: now))
    for indicator in [IndicatorContent.restoringCompliance, IndicatorContent.responseCompliance] {
      let accounts = indicator.account(view).map { $0.account[language] }
      #expect(accounts[0].contains("(\(site[language]))") && accounts[1].contains("(\(main[language]))"))
    }
    let item = try #require(dossier.items(of: Incident.id).first)
    let context = Context(dossier: dossier, subject: Subject(Incident.id, item), now: now, language: language)
    #expect(Incident.found(context).map { $0.words[language] } == [site[language]])
    #expect(RunningClocks.all(dossier, now).first?.hours == main)
    #expect(try printed("penalty-statement", dossier, language).contains(site[language]))
    #expect(try printed("incident-reports", dossier, language).contains(site[language]))
    // Nothing is said where all sites are alike.
    var alike = try Self.contract([("sites.S2.address", "2 rue X, 75002 Paris")])
    try alike.incident("04-02 16:40", restored: "04-10 12:10", ("asset", "A2"))
    let plain = Context(dossier: alike.dossier, subject: context.subject, now: now, language: language)
    #expect(Incident.found(plain).isEmpty)
    #expect(
      try !printed("penalty-statement", alike.dossier, language).contains(language == .fr ? "heures du" : "hours of"))
  }

  @Test("are asked for one site once")
  func once() throws {
    let told = try Self.contract().dossier
    #expect(try told.objection("site_hours.HS2.site", "S2")?.reason.id == "already-entered")
    #expect(try told.objection("site_hours.HS1.site", "S2") == nil)
    #expect(try told.suggestion("site_hours.HS1.calendar") == "FR-ALSACE-MOSELLE")
    #expect(try told.suggestion("site_hours.HS2.site") == nil)
  }

  /// The papers that speak of hours.
  private static let papers = [
    "specification", "contract", "summary", "single-procedure", "incident-reports", "maintenance-schedule",
  ]

  @Test("stand in the papers where they differ, and nowhere else", arguments: Language.allCases)
  func documents(language: Language) throws {
    func say(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }
    let other = [("sites.S2.name", "Strasbourg"), ("sites.S2.address", "3 place Kléber, 67000 Strasbourg")]
    let plain = try ContractSample().dossier
    func told(_ answers: [(String, String)]) throws -> Dossier {
      var dossier = try ContractSample.agreed(other + answers)
      dossier.happen(.reopened(.specification, reason: "sites"), at: ContractSample.now)
      return dossier
    }
    let said = try told([("site_hours.HS1.site", "S2")])
    let silent = try told([])
    let heading = say("Heures de chaque site", "Hours of each site")
    for kind in ["specification", "contract", "maintenance-schedule"] {
      let (text, quiet) = (try printed(kind, said, language), try printed(kind, silent, language))
      #expect(
        text.contains(heading) && text.contains(say("sur les heures du site", "over the site's hours")), "\(kind)")
      #expect(text.contains(say("Jours fériés : Alsace-Moselle", "Public holidays: Alsace-Moselle")), "\(kind)")
      #expect(quiet.contains(heading) && !quiet.contains(say("sur les heures du site", "over the site's hours")))
      #expect(try !printed(kind, plain, language).contains(heading), "\(kind)")
    }
    for kind in ["single-procedure", "incident-reports"] {
      let words = say("jours fériés : Alsace-Moselle", "public holidays: Alsace-Moselle")
      #expect(try printed(kind, said, language).contains(words), "\(kind)")
      #expect(try !printed(kind, silent, language).contains(words), "\(kind)")
    }
    let summary = say("; pour S2 Strasbourg, aux heures du site", "; for S2 Strasbourg, in that site's hours")
    #expect(try printed("summary", said, language).contains(summary))
    for kind in Self.papers {
      let text = try printed(kind, plain, language)
      #expect(!text.contains("Alsace"), "\(kind)")
    }
  }
}

/// Random sites, hours and incidents: each incident's open time is that of a count of minutes by its site's calendar.
@Suite("Incidents of many sites")
struct SiteHoursLawTests {
  /// A place with its post code, and what makes its days: written by hand from the law and the clocks.
  private struct Place: Sendable {
    let code: String
    let calendar: String
    let own: Set<String>
    /// Hours east of UTC at a moment.
    let offset: @Sendable (Int) -> Int
  }

  private static let national: Set<String> = [
    "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15",
    "2026-11-01", "2026-11-11", "2026-12-25",
  ]

  @Sendable private static func paris(_ epoch: Int) -> Int { (1_774_746_000..<1_792_890_000).contains(epoch) ? 2 : 1 }

  private static let places = [
    Place(code: "12000", calendar: "FR-METRO", own: [], offset: paris),
    Place(code: "67000", calendar: "FR-ALSACE-MOSELLE", own: ["2026-04-03", "2026-12-26"], offset: paris),
    Place(code: "97400", calendar: "FR-974", own: ["2026-12-20"], offset: { _ in 4 }),
    Place(code: "97110", calendar: "FR-971", own: ["2026-05-27"], offset: { _ in -4 }),
    Place(code: "97300", calendar: "FR-973", own: ["2026-06-10"], offset: { _ in -3 }),
    Place(code: "97600", calendar: "FR-976", own: ["2026-04-27"], offset: { _ in 3 }),
    Place(
      code: "97500", calendar: "FR-975", own: [],
      offset: { (1_772_946_000..<1_793_505_600).contains($0) ? -2 : -3 }),
  ]

  /// Minutes of the day, the same from Monday to a last weekday.
  private struct Hours {
    let last: Int
    let from: Int
    let to: Int
    var canonical: String { "1-\(last) \(padded(from / 60, 2)):00-\(padded(to / 60, 2)):00" }
  }

  /// Seconds of those hours between two moments, minute by minute.
  private static func counted(_ place: Place, _ hours: Hours, _ from: Int, _ to: Int) -> Int {
    var total = 0
    for epoch in stride(from: from, to: to, by: 60) {
      let local = epoch + place.offset(epoch) * 3_600
      let day = Day(ordinal: floored(local, 86_400))
      let minute = (local - day.ordinal * 86_400) / 60
      guard (1...hours.last).contains(day.weekday), hours.from <= minute, minute < hours.to,
        !national.contains(day.iso), !place.own.contains(day.iso)
      else { continue }
      total += 60
    }
    return total
  }

  @Test("are each counted by the calendar of its own site", arguments: 1...6)
  func open(seed: Int) throws {
    var random = Seeded(seed: seed)
    func hours() -> Hours {
      let from = 5 + random.next(below: 5)
      return Hours(last: 4 + random.next(below: 4), from: from * 60, to: (from + 4 + random.next(below: 9)) * 60)
    }
    let main = hours()
    var contract = try SmallContract(("window", main.canonical), ("calendar", "FR-METRO"))
    var sites: [(place: Place, hours: Hours)] = []
    let count = 3 + random.next(below: 4)
    for number in 1...count {
      let place = Self.places[number == 1 ? 0 : random.next(below: Self.places.count)]
      try contract.tell(
        ("sites.S\(number).name", "Site \(number)"), ("sites.S\(number).address", "\(place.code) Ville"))
      try contract.tell(("assets.A\(number).category", "computer"), ("assets.A\(number).site", "S\(number)"))
      // A third of them follow the contract, in silence.
      guard number > 1, random.next(below: 3) > 0 else {
        sites.append((Self.places[0], main))
        continue
      }
      let item = "site_hours.HS\(contract.dossier.nextNumber(of: SiteHours.id))"
      try contract.tell(("\(item).site", "S\(number)"))
      let own = random.next(below: 2) == 0 ? main : hours()
      if own.canonical != main.canonical { try contract.tell(("\(item).window", own.canonical)) }
      sites.append((place, own))
    }
    var told: [(site: Int, from: Int, to: Int)] = []
    for _ in 1...12 {
      let site = random.next(below: count)
      let from = 1_767_600_000 + random.next(below: 480_000) * 60
      let to = from + random.next(below: 12_000) * 60
      func moment(_ epoch: Int) -> String { Zone.paris.localized(Instant(epochSeconds: epoch)).iso }
      let item = "incidents.I\(contract.dossier.nextNumber(of: Incident.id))"
      try contract.tell(
        ("\(item).title", "Panne"), ("\(item).asset", "A\(site + 1)"), ("\(item).reported", moment(from)),
        ("\(item).impact", "2"), ("\(item).urgency", "2"), ("\(item).restored", moment(to)))
      told.append((site, from, to))
    }
    let end = try #require(Instant(iso: "2027-01-01T00:00:00+01:00"))
    let (first, last) = (try #require(Day(iso: "2026-01-01")), try #require(Day(iso: "2026-12-31")))
    let period = try #require(Period(from: first, to: last))
    let facts = try #require(PeriodView(contract.dossier, period, now: end).facts)
    var judged = 0
    for clock in facts.clocks {
      let (site, from, to) = told[clock.facts.item.number - 1]
      guard to <= end.epochSeconds else { continue }
      let expected = Self.counted(sites[site].place, sites[site].hours, from, to)
      #expect(
        clock.gross == expected,
        "seed \(seed): \(clock.facts.item) at S\(site + 1), \(sites[site].place.code) \(sites[site].hours.canonical)")
      #expect(clock.calendar?.rawValue == sites[site].place.calendar, "seed \(seed): \(clock.facts.item)")
      judged += 1
    }
    #expect(judged > 5, "seed \(seed)")
  }
}
