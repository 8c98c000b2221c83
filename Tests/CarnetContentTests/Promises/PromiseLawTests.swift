import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// Nothing is gained by noting less: what is missing favours nobody.
@Suite("Removing a fact never betters a figure of the provider")
struct PromiseLawTests {
  /// Something taken out of a dossier.
  enum Removal: CaseIterable {
    /// A visit, a test: the item is withdrawn.
    case visit, test
    /// The answer that says when something came, or what it came to.
    case visitReport, start, end, testDay, testResult, incidentReport, acknowledged, restored, severity, held, done
  }

  /// A figure, and what is taken out without bettering it.
  struct Figure {
    let name: String
    let removals: Set<Removal>

    init(_ name: String, _ removals: Set<Removal>) {
      self.name = name
      self.removals = removals
    }
  }

  /// What says that something took place, and when.
  static let deeds: Set<Removal> = [
    .visit, .test, .visitReport, .start, .end, .testDay, .testResult, .incidentReport, .held, .done,
  ]
  /// The moments and the severity of incidents.
  static let incidents: Set<Removal> = [.acknowledged, .restored, .severity]

  /// The figures that hold today.
  ///
  /// A report is owed on a visit that took place: without the visit there is none, and K16 and K17 tell that. So K18 and
  /// the score, which weighs it, are tried on all but what says that somebody came at all.
  static let figures = [
    Figure("K16", deeds.union(incidents)), Figure("K17", deeds.union(incidents)), Figure("K24", deeds.union(incidents)),
    Figure("K28", deeds.union(incidents)), Figure("K18", deeds.union(incidents).subtracting([.visit, .start])),
    Figure("sheet.visits", deeds.union(incidents)), Figure("sheet.security", deeds.union(incidents)),
    Figure("sheet.reports", deeds.union(incidents).subtracting([.visit, .start])),
    Figure("sheet.line.backup", deeds.union(incidents)),
    Figure("K29", deeds.subtracting([.visit, .start])),
  ]

  private struct Dice {
    var seeded: Seeded

    mutating func below(_ limit: Int) -> Int { seeded.next(below: limit) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func one<T>(of values: [T]) -> T { values[below(values.count)] }
  }

  private static let start = Day(ordinal: 20_454)
  private static let base = Result { try FollowUpSample().dossier }

  private static func moment(_ day: Day, _ hour: Int) -> String {
    "\(day.iso)T\(hour < 10 ? "0" : "")\(hour):00:00+01:00"
  }

  /// A random contract with what became of it: the dossier, and what may be taken out of it.
  private static func random(_ dice: inout Dice) throws -> (dossier: Dossier, facts: [(Removal, Fact)]) {
    var dossier = try base.get()
    var facts: [(Removal, Fact)] = []
    var answers = [
      ("contract.visits_per_year", String(dice.one(of: [0, 1, 2, 3, 4, 6, 12]))),
      ("contract.restore_tests", String(dice.one(of: [0, 1, 2, 4, 12]))),
      ("contract.visit_tolerance", String(dice.below(11))), ("contract.report_days", String(1 + dice.below(5))),
      ("contract.meetings", dice.one(of: ["monthly", "quarterly", "half_yearly"])),
    ]
    if dice.chance(50) {
      answers += [
        ("control_sheet.security_score", String(dice.below(6))), ("control_sheet.security_evidence", "vu"),
      ]
    }
    func forgotten(_ removal: Removal, _ place: String) {
      guard let address = Address(place) else { return }
      facts.append((removal, .answered(address, .deferred, was: nil)))
    }
    for number in 1...(1 + dice.below(9)) {
      let visit = "interventions.V\(number)"
      let planned = start.adding(days: dice.below(365))
      let isPreventive = dice.chance(80)
      answers.append(("\(visit).kind", isPreventive ? "preventive" : "improvement"))
      if isPreventive, dice.chance(90) { answers.append(("\(visit).planned", planned.iso)) }
      if isPreventive, dice.chance(20) {
        answers.append(("\(visit).planned", planned.adding(days: dice.below(60)).iso))
        if dice.chance(50) { answers.append(("\(visit).moved_by", dice.one(of: ["client", "provider"]))) }
      }
      if dice.chance(75) {
        let day = planned.adding(days: dice.below(30) - 8)
        answers.append(("\(visit).started", moment(day, 9)))
        forgotten(.start, "\(visit).started")
        if dice.chance(85) {
          answers.append(("\(visit).ended", moment(day, 12)))
          forgotten(.end, "\(visit).ended")
        }
        if dice.chance(70) {
          answers.append(("\(visit).report", moment(day.adding(days: dice.below(12)), 13)))
          forgotten(.visitReport, "\(visit).report")
        }
      }
      facts.append((.visit, .withdrawn(Intervention.id, ItemID(letter: "V", number: number))))
    }
    for number in 1...(1 + dice.below(5)) {
      let test = "restore_tests.ER\(number)"
      let planned = start.adding(days: dice.below(365))
      answers.append(("\(test).planned", planned.iso))
      if dice.chance(70) {
        answers.append(("\(test).done", planned.adding(days: dice.below(20) - 5).iso))
        forgotten(.testDay, "\(test).done")
        if dice.chance(90) {
          answers.append(("\(test).result", dice.one(of: ["success", "success", "partial", "failure"])))
          forgotten(.testResult, "\(test).result")
        }
      }
      facts.append((.test, .withdrawn(RestoreTest.id, ItemID(letter: "ER", number: number))))
    }
    for number in 1...4 {
      let meeting = "meetings.G\(number)"
      let planned = start.adding(days: dice.below(365))
      answers += [("\(meeting).kind", "revue"), ("\(meeting).planned", planned.iso)]
      if dice.chance(70) {
        answers.append(("\(meeting).held", planned.adding(days: dice.below(14) - 3).iso))
        forgotten(.held, "\(meeting).held")
      }
      answers += [("actions.AC\(number).what", "agir"), ("actions.AC\(number).due", planned.iso)]
      if dice.chance(70) {
        answers.append(("actions.AC\(number).done", planned.adding(days: dice.below(14) - 7).iso))
        forgotten(.done, "actions.AC\(number).done")
      }
    }
    for number in 1...(1 + dice.below(6)) {
      let incident = "incidents.I\(number)"
      let day = start.adding(days: dice.below(365))
      answers += [
        ("\(incident).title", "Caisse"), ("\(incident).asset", "A1"), ("\(incident).reported", moment(day, 9)),
        ("\(incident).severity", dice.one(of: ["P1", "P2", "P3", "P4"])),
      ]
      forgotten(.severity, "\(incident).severity")
      if dice.chance(80) {
        answers.append(("\(incident).acknowledged", moment(day, 10 + dice.below(4))))
        forgotten(.acknowledged, "\(incident).acknowledged")
      }
      if dice.chance(80) {
        answers.append(("\(incident).restored", moment(day.adding(days: dice.below(4)), 14)))
        forgotten(.restored, "\(incident).restored")
        if dice.chance(60) {
          answers.append(("\(incident).report", day.adding(days: 4 + dice.below(9)).iso))
          forgotten(.incidentReport, "\(incident).report")
        }
      }
    }
    try dossier.tell(answers)
    return (dossier, facts)
  }

  /// The figure of a view, 0 the worst; nil where there is none.
  private static func value(_ name: String, _ view: PeriodView) -> Double? {
    if let indicator = Indicator(rawValue: name) {
      guard case .measured(let measurement) = indicator.measure(view) else { return nil }
      return measurement.value
    }
    if name == "sheet.line.backup" { return view.sheet.score(of: .backup) }
    return view.sheet.rows.first { "sheet.\($0.criterion.id)" == name }?.mark.map(Double.init)
  }

  @Test(
    "whatever the contract, the visits, the tests and the incidents",
    arguments: Array(1...40) + [98, 284, 417, 558, 705, 787, 793])
  func law(seed: Int) throws {
    var dice = Dice(seeded: Seeded(seed: seed))
    let (dossier, facts) = try PromiseLawTests.random(&dice)
    let from = PromiseLawTests.start.adding(days: dice.below(200))
    let to = from.adding(days: 30 + dice.below(200))
    let period = try #require(Period(from: from, to: to))
    let now = try #require(Instant(iso: PromiseLawTests.moment(to.adding(days: dice.below(40)), 18)))
    let whole = PeriodView(dossier, period, now: now)
    for (removal, fact) in facts {
      var less = dossier
      less.happen(fact)
      let view = PeriodView(less, period, now: now)
      for figure in PromiseLawTests.figures where figure.removals.contains(removal) {
        guard let after = PromiseLawTests.value(figure.name, view) else {
          // No figure at all is no better one, unless it stood below what it was weighed with.
          if figure.name != "K29", let before = PromiseLawTests.value(figure.name, whole) {
            #expect(before > 0, "seed \(seed): \(fact) takes \(figure.name) off")
          }
          continue
        }
        guard let before = PromiseLawTests.value(figure.name, whole) else { continue }
        #expect(after <= before, "seed \(seed): \(fact) betters \(figure.name), \(before) to \(after)")
      }
    }
  }
}
