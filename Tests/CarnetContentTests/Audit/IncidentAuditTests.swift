import CarnetCore
import CarnetFormats
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// The figures about incidents can be reckoned again by somebody who has nothing but the file of incidents.
@Suite("Figures for an auditor")
struct IncidentAuditTests {
  /// The figures that are reckoned again.
  static let audited = (1...12).map { "K\(padded($0, 2))" } + ["K26"]

  /// The file of a period, as `carnet indicators --items` writes it.
  static func file(_ view: PeriodView) -> String { csv(rows: IncidentTable.table(view).plain) }

  /// The page of a period, as `carnet indicators --items --json` writes it.
  static func page(_ view: PeriodView, _ language: Language = .en) -> JSON {
    IndicatorsPage(view, .standard, language).json(
      population: IncidentTable.population(view), contracts: AgreedTable.table(view),
      incidents: IncidentTable.table(view))
  }

  /// Holds each figure against what an auditor finds; what rows say must follow from their moments.
  static func audit(_ view: PeriodView, _ name: String) throws {
    let auditor = try #require(Auditor(csv: file(view), contracts: csv(rows: AgreedTable.table(view).plain)))
    let found = auditor.figures
    for indicator in IndicatorContent.all where audited.contains(indicator.id) {
      guard case .measured(let measurement) = indicator.measure(view) else {
        // Nothing owed is a figure where there are penalties, and none where there is nothing to judge.
        #expect(
          (found[indicator.id] ?? 0) == 0, "\(name): \(indicator.id) is \(found[indicator.id] ?? -1), not nothing")
        continue
      }
      // A file without a row tells nothing of its period: there nothing happened.
      let quiet = indicator.id == "K10" ? 100.0 : 0
      guard let value = found[indicator.id] ?? (auditor.rows.isEmpty ? quiet : nil) else {
        // One of which no moment is told may be of any period, for who has but the file.
        #expect(auditor.hasUnplaced, "\(name): \(indicator.id) is not found")
        continue
      }
      #expect(abs(value - measurement.value) < 1e-4 * max(1, abs(value)), "\(name): \(indicator.id) \(value)")
      if let n = found["\(indicator.id).n"] { #expect(Int(n) == measurement.n, "\(name): \(indicator.id), n") }
      for part in measurement.parts + measurement.variants {
        guard let value = found["\(indicator.id).\(part.key)"] else { continue }
        #expect(abs(value - part.value) < 1e-4 * max(1, abs(value)), "\(name): \(indicator.id).\(part.key) \(value)")
      }
    }
    #expect(auditor.contradictions == [], "\(name)")
  }

  /// What is left out and what is counted are all that was ever noted, and what is counted is what the figure rests on.
  static func account(_ view: PeriodView, _ name: String) {
    let noted = view.dossier.nextNumber(of: Incident.id) - 1
    #expect(IncidentTable.population(view).noted == noted)
    for id in audited + ["K13", "K14", "K30"] {
      guard let indicator = Indicator(rawValue: id) else { continue }
      let left = indicator.leftOut(view)
      let items = left.flatMap(\.items)
      #expect(Set(items).count == items.count, "\(name): \(id) leaves one out twice")
      guard case .measured(let measurement) = indicator.measure(view) else { continue }
      // The worst asset's stops are counted, not the incidents.
      if ["K10", "K11"].contains(id) { continue }
      #expect(noted - items.count == measurement.n, "\(name): \(id) leaves out \(left)")
      for group in indicator.provisional(view) {
        #expect(Set(group.items).isDisjoint(with: items), "\(name): \(id) counts what it leaves out")
      }
    }
  }

  @Test("are found again in the example, in both languages", arguments: ["fr", "en"])
  func tours(language: String) throws {
    let script = try Script(parsing: Repository.text("Tests/Scripts/kermarrec.\(language).carnet"))
    let dossier = try replayed(script).dossier
    for (from, to) in [("2026-01-01", "2026-06-30"), ("2026-02-01", "2026-04-30"), ("2026-05-01", "2026-05-31")] {
      let (first, last) = (try #require(Day(iso: from)), try #require(Day(iso: to)))
      let view = PeriodView(dossier, try #require(Period(from: first, to: last)), now: IndicatorTests.end)
      try IncidentAuditTests.audit(view, from)
      IncidentAuditTests.account(view, from)
    }
  }

  @Test("are found again whatever the contract, its amendments and what became of it", arguments: 1...40)
  func random(seed: Int) throws {
    var dice = AuditedDice(seed: seed)
    let dossier = try dice.dossier()
    for _ in 0..<3 {
      let from = Day(ordinal: 20_454 + dice.below(250))
      let period = try #require(Period(from: from, to: from.adding(days: 20 + dice.below(200))))
      let now = Zone.paris.earliest(day: period.to.adding(days: dice.below(80) - 10), secondOfDay: 40_000)
      let view = PeriodView(dossier, period, now: now)
      let name = "seed \(seed), \(period.from.iso) to \(period.to.iso) at \(now.iso)"
      try IncidentAuditTests.audit(view, name)
      IncidentAuditTests.account(view, name)
    }
  }

  @Test("are found again where sites have hours, holidays and a local time of their own", arguments: 1...12)
  func sites(seed: Int) throws {
    var dice = AuditedDice(seed: 500 + seed)
    let dossier = try dice.dossier(places: true)
    var own = 0
    for _ in 0..<3 {
      let from = Day(ordinal: 20_440 + dice.below(200))
      let period = try #require(Period(from: from, to: from.adding(days: 40 + dice.below(200))))
      let now = Zone.paris.earliest(day: period.to.adding(days: dice.below(80) - 10), secondOfDay: 40_000)
      let view = PeriodView(dossier, period, now: now)
      let name = "seed \(seed), \(period.from.iso) to \(period.to.iso) at \(now.iso)"
      try IncidentAuditTests.audit(view, name)
      IncidentAuditTests.account(view, name)
      own += IncidentTable.table(view).plain.filter { $0.last == "S2" || $0.last == "S3" }.count
    }
    #expect(own > 0, "seed \(seed): nobody stood still elsewhere")
  }

  @Test("say of visits, tests and invoices what is in no count as well")
  func others() throws {
    let sample = try PromiseTests.Sample(
      PromiseTests.visit(1, planned: "2026-02-03", held: "2026-02-03", report: "2026-02-05")
        + PromiseTests.visit(2, planned: "2026-05-05", held: "2026-05-05")
        + PromiseTests.test(1, planned: "2026-08-03", done: nil)
        + [
          ("invoices.N1.issued", "2026-01-02"), ("invoices.N2.issued", "2026-05-02"),
          ("invoices.N3.issued", "2026-05-03"),
          ("invoices.N3.amount", "-10.00"), ("invoices.N4.issued", "2026-05-04"), ("invoices.N4.correct", "yes"),
        ], on: "2026-07-10T10:00:00+02:00")
    let view = try sample.view("2026-04-01", "2026-06-30")
    func told(_ id: String) throws -> [String: String] {
      let indicator = try #require(Indicator(rawValue: id))
      return Dictionary(
        uniqueKeysWithValues: indicator.leftOut(view).map {
          ($0.reason, $0.items.map(\.description).joined(separator: " "))
        })
    }
    #expect(try told("K16") == ["before-period": "V1"] && told("K17") == told("K16") && told("K18") == told("K16"))
    #expect(try told("K24") == ["after-period": "ER1"])
    #expect(try told("K27") == ["before-period": "N1", "unchecked": "N2", "credit-note": "N3"])
  }

  @Test("say why an incident is left out, and keep the word of each reason")
  func reasons() throws {
    var sample = try SmallContract()
    try sample.incident("03-02 09:00", taken: "03-02 09:10", restored: "03-02 10:00")
    try sample.incident("03-03 09:00", restored: "03-03 10:00", graded: false)
    try sample.incident("02-03 09:00", restored: "02-03 10:00")
    try sample.incident("05-04 09:00")
    try sample.incident("03-04 09:00", ("kind", "request"))
    try sample.incident("03-31 17:45")
    try sample.tell(("incidents.I7.title", "Sans heure"), ("incidents.I8.title", "Avant"))
    try sample.tell(("incidents.I8.reported", "2025-12-29T09:00:00+01:00"))
    try sample.incident("03-05 09:00", restored: "03-05 08:00")
    var dossier = sample.dossier
    dossier.happen(.withdrawn(Incident.id, ItemID(letter: "I", number: 1)))
    let from = try #require(Day(iso: "2026-03-01"))
    let view = PeriodView(
      dossier, try #require(Period(from: from, to: from.adding(days: 30))),
      now: try #require(Instant(iso: "2026-06-01T09:00:00+02:00")))
    func told(_ id: String) throws -> [String: String] {
      let indicator = try #require(Indicator(rawValue: id))
      return Dictionary(
        uniqueKeysWithValues: indicator.leftOut(view).map {
          ($0.reason, $0.items.map(\.description).joined(separator: " "))
        })
    }
    #expect(
      try told("K03") == [
        "withdrawn": "I1", "no-severity": "I2", "before-period": "I3", "after-period": "I4", "other-kind": "I5",
        "open": "I6", "no-report": "I7", "before-contract": "I8", "contradicted": "I9",
      ])
    #expect(try told("K02")["not-due-yet"] == "I6")
    #expect(try told("K07")["no-tries"] == "I2")
    #expect(IncidentTable.population(view).counted == 1)
    let statings = IncidentTable.table(view).plain.dropFirst().map { $0[10] }
    #expect(
      statings == [
        "withdrawn", "no-severity", "before-period", "after-period", "other-kind", "counted", "no-report",
        "before-contract", "contradicted",
      ])
    let ids = LeftOutReason.allCases.map(\.rawValue)
    #expect(Set(ids).count == ids.count)
  }

  @Test("are told with titles, words and units in both languages, and without a contract as well")
  func titles() throws {
    var sample = try SmallContract()
    try sample.incident("03-02 09:00", taken: "03-02 09:10", restored: "03-02 10:00", ("title", "=1+1"))
    let view = try sample.view("03-01", "03-31", at: "04-01 09:00")
    let table = IncidentTable.table(view)
    let ids = table.columns.map(\.id)
    #expect(Set(ids).count == ids.count)
    for language in Language.allCases {
      let titles = table.titled(language)[0]
      #expect(Set(titles).count == titles.count && titles.allSatisfy { !$0.isEmpty })
    }
    let row = Dictionary(uniqueKeysWithValues: zip(table.titled(.fr)[0], table.titled(.fr)[1]))
    #expect(row["Rétablissement (s)"] == "3600" && row["Rétablissement, verdict"] == "dans le délai")
    #expect(row["Signalé"] == "2026-03-02T09:00:00+01:00" && row["Astreinte"] == "non")
    // What a spreadsheet would compute stays words.
    #expect(csv(rows: table.plain).contains(";'=1+1;"))
    let bare = try dossier([("incidents.I1.title", "Panne"), ("incidents.I1.reported", "2026-03-02T09:00:00+01:00")])
    let rows = try #require(Catalogue.standard.exports.first { $0.id == "incidents" }).rows(bare, .en, tellingTime)
    #expect(rows.count == 2 && rows[1].contains("the contract is not complete"))
  }

  @Test("stand on a page that states its schema, its units and what is left out")
  func page() throws {
    let view = PeriodView(
      try IndicatorTests.example(), try #require(Period(from: IndicatorTests().first, to: IndicatorTests().last)),
      now: IndicatorTests.end)
    let page = IncidentAuditTests.page(view)
    guard case .object(let members) = page else { return #expect(Bool(false)) }
    let told = Dictionary(uniqueKeysWithValues: members)
    #expect(told["schema"] == .integer(IndicatorsPage.schema))
    guard case .object(let units)? = told["units"], case .array(let indicators)? = told["indicators"],
      case .array(let incidents)? = told["incidents"], case .array(let columns)? = told["columns"]
    else { return #expect(Bool(false)) }
    #expect(columns.count == IncidentTable.columns.count && incidents.count == 12)
    let symbols = Set(units.map(\.key))
    for indicator in indicators {
      guard case .object(let figure) = indicator else { return #expect(Bool(false)) }
      let figureTold = Dictionary(uniqueKeysWithValues: figure)
      guard case .string(let unit)? = figureTold["unit"], case .integer? = figureTold["decimals"],
        case .array? = figureTold["left_out"], case .array? = figureTold["provisional"]
      else { return #expect(Bool(false)) }
      #expect(symbols.contains(unit))
      guard case .object(let parts)? = figureTold["breakdown"] else { continue }
      for part in parts {
        guard case .object(let one) = part.value,
          case .string(let unit)? = one.first(where: { $0.key == "unit" })?.value
        else { return #expect(Bool(false), "\(part.key)") }
        #expect(symbols.contains(unit))
      }
    }
    #expect(!page.text.contains("%2"))
    #expect(try JSON.parse(page.text).get() == page)
  }

  @Test("are documented column by column, with the schema")
  func documented() throws {
    let page = try Repository.text("Sources/CarnetCore/CarnetCore.docc/Auditing.md")
    #expect(page.contains("schema \(IndicatorsPage.schema)"))
    for column in IncidentTable.columns {
      let unit = column.unit.map { ", \($0.rawValue)" } ?? ""
      #expect(page.contains("| `\(column.id)`\(unit) | \(column.meaning.en) |"), "\(column.id)")
    }
    for column in AgreedTable.columns { #expect(page.contains("`\(column.id)`"), "\(column.id)") }
    for reason in LeftOutReason.allCases { #expect(page.contains("`\(reason.rawValue)`"), "\(reason)") }
    for unit in DataTable.Unit.allCases.map(\.rawValue) + Indicator.Unit.allCases.map(\.symbol) {
      #expect(page.contains("`\(unit)`"), "\(unit)")
    }
  }
}

/// Dossiers at random: contracts, amendments, and what became of incidents under them.
struct AuditedDice {
  private var seeded: Seeded

  init(seed: Int) { seeded = Seeded(seed: seed * 7_919) }

  mutating func below(_ limit: Int) -> Int { seeded.next(below: limit) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func one<T>(of values: [T]) -> T { values[below(values.count)] }

  private func hundredths(_ count: Int) -> String { "\(count / 100).\(padded(count % 100, 2))" }

  private func moment(_ epoch: Int) -> String { Zone.paris.localized(Instant(epochSeconds: epoch)).iso }

  private mutating func terms() -> [(String, String)] {
    var terms = [
      ("contract.monthly_fee", hundredths(10_000 + below(200_000))), ("contract.penalties", "yes"),
      ("contract.penalty_month", one(of: ["restored", "restored", "reported"])),
      ("contract.cap_year", one(of: ["calendar", "contract"])),
      ("contract.notice_waived", one(of: ["yes", "yes", "no"])),
      ("contract.monthly_cap", hundredths(100 + below(4_000))), ("contract.annual_cap", hundredths(100 + below(2_000))),
      (
        "contract.suspending_reasons",
        one(of: [
          "client_wait", "client_wait, third_party_wait", "client_wait, restored_between",
          "client_wait, third_party_wait, restored_between",
        ])
      ),
      ("contract.window", one(of: ["1-5 08:30-18:00", "1-6 08:00-12:00 14:00-19:00", "24x7"])),
      ("contract.p2_gtr", "\(2 + below(20))h00"),
    ]
    for severity in ["p1", "p2", "p3", "p4"] {
      terms.append(("contract.gti_penalty_\(severity)", hundredths(below(900))))
      terms.append(("contract.gtr_penalty_\(severity)", hundredths(below(700))))
    }
    if chance(25) {
      terms += [("contract.penalty_method", "ccag"), ("contract.penalty_value", hundredths(50_000 + below(9_000_000)))]
    }
    if chance(30) {
      terms += [
        ("contract.on_call_window", "6 08:00-20:00"), ("contract.on_call_severities", "P1"),
        ("contract.on_call_holidays", "no"),
      ]
    }
    return terms
  }

  /// Two more sites where other hours count, and maybe an asset that moves from one to another.
  private mutating func places() -> [(String, String)] {
    var told = [
      ("sites.S1.name", "Rodez"), ("sites.S1.address", "12000 Rodez"), ("assets.A1.site", one(of: ["S1", "S3"])),
      ("assets.A2.site", "S2"),
    ]
    for (number, codes) in [(2, ["67000", "97400", "97110"]), (3, ["97600", "97500", "75002"])] {
      told += [
        ("sites.S\(number).name", "Site \(number)"), ("sites.S\(number).address", "\(one(of: codes)) Ville"),
        ("site_hours.HS\(number - 1).site", "S\(number)"),
      ]
      if number == 3 || chance(50) {
        told.append(("site_hours.HS\(number - 1).window", one(of: ["1-6 07:00-12:00", "1-5 09:00-17:30", "24x7"])))
      }
    }
    if chance(50) {
      told += [
        ("asset_changes.MB1.kind", "moved"), ("asset_changes.MB1.asset", "A1"),
        ("asset_changes.MB1.day", Day(ordinal: 20_454 + below(150)).iso), ("asset_changes.MB1.site", "S2"),
      ]
    }
    return told
  }

  mutating func dossier(places hasPlaces: Bool = false) throws -> Dossier {
    var dossier = try SmallContract().dossier
    if hasPlaces { try dossier.tell(places()) }
    try dossier.tell(terms())
    if chance(60) { try dossier.tell([("opening_hours.windows", "2-7 06:30-19:30")]) }
    try dossier.tell([("contract.signed_on", "2025-12-15")])
    if chance(60) {
      dossier.happen(.closed(.contract))
      dossier.happen(.reopened(.contract, reason: "avenant"))
      try dossier.tell(terms() + [("contract.effective_on", Day(ordinal: 20_454 + below(200)).iso)])
      dossier.happen(.closed(.contract))
    }
    let start = 1_767_222_000
    for number in 1...(6 + below(20)) {
      try incident(number, at: start - 1_000_000 + below(24_000_000), in: &dossier)
    }
    if chance(50) {
      dossier.happen(.withdrawn(Incident.id, ItemID(letter: "I", number: 1 + below(5))))
    }
    return dossier
  }

  private mutating func incident(_ number: Int, at epoch: Int, in dossier: inout Dossier) throws {
    let item = "incidents.I\(number)"
    let reported = epoch - epoch % 60
    var answers = [("\(item).title", "Panne"), ("\(item).asset", one(of: ["A1", "A2"]))]
    if chance(96) { answers.append(("\(item).reported", moment(reported))) }
    if chance(85) {
      answers += [("\(item).impact", one(of: ["1", "2", "3"])), ("\(item).urgency", one(of: ["1", "2", "3"]))]
    }
    if chance(80) { answers.append(("\(item).cause", one(of: ["Écran", "ecran", "usure"]))) }
    if chance(70) { answers.append(("\(item).attempts", String(1 + below(2)))) }
    if chance(4) { answers.append(("\(item).kind", "request")) }
    let came = reported + 60 * below(600)
    if chance(75) { answers.append(("\(item).acknowledged", moment(came))) }
    let back = came + 60 * below(6_000)
    let isOver = chance(85)
    if isOver { answers.append(("\(item).restored", moment(chance(3) ? reported - 600 : back))) }
    if chance(30) {
      answers.append(
        ("\(item).penalty_notice", Zone.paris.localized(Instant(epochSeconds: back)).day.adding(days: 9).iso))
    }
    try dossier.tell(answers)
    var cursor = reported
    for _ in 0..<below(3) where back - cursor > 7_200 {
      let from = cursor + 60 * below((back - cursor) / 120)
      let to = from + 60 * (1 + below(max(1, (back - from) / 90)))
      let wait = "suspensions.U\(dossier.nextNumber(of: Suspension.id))"
      try dossier.tell([
        ("\(wait).incident", "I\(number)"),
        ("\(wait).reason", one(of: ["client_wait", "third_party_wait", "part_wait", "restored_between"])),
        ("\(wait).from", moment(from)),
      ])
      if chance(85) { try dossier.tell([("\(wait).to", moment(min(to, back)))]) }
      if chance(85) { try dossier.tell([("\(wait).evidence", "courriel")]) }
      cursor = to
    }
    if isOver, chance(20), back - reported > 14_400 {
      let relapse = "relapses.RC\(dossier.nextNumber(of: Relapse.id))"
      let up = reported + 60 * (1 + below((back - reported) / 180))
      try dossier.tell([
        ("\(relapse).incident", "I\(number)"), ("\(relapse).back", moment(up)),
        ("\(relapse).failed", moment(up + 60 * (1 + below((back - up) / 120)))),
      ])
    }
    if chance(20) {
      let change = "severity_changes.GR\(dossier.nextNumber(of: SeverityChange.id))"
      try dossier.tell([
        ("\(change).incident", "I\(number)"), ("\(change).to", one(of: ["P1", "P2", "P3", "P4"])),
        ("\(change).at", moment(reported + 60 * below(3_000))),
      ])
    }
  }
}
