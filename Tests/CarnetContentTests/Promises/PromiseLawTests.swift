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
    /// A meeting goes with the action that it decided; an action goes by itself.
    case meeting, action
    /// The answer that says when something came, or what it came to.
    case visitReport, start, end, testDay, testResult, incidentReport, acknowledged, restored, severity, held, done
    /// When an incident was reported; a relapse, and its moments.
    case reported, relapse, back, failed
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
    .visit, .test, .visitReport, .start, .end, .testDay, .testResult, .incidentReport, .held, .done, .meeting, .action,
  ]
  /// The moments and the severity of incidents.
  static let incidents: Set<Removal> = [.acknowledged, .restored, .severity, .reported, .relapse, .back, .failed]

  /// The figures: each is tried on all that may be taken out.
  static let figures =
    (["K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K12", "K13", "K15", "K16", "K17", "K18"]
    + ["K23", "K24", "K26", "K28", "K28.meetings"]
    + ["sheet.visits", "sheet.security", "sheet.reports", "sheet.line.backup", "sheet.gti", "sheet.gtr"]).map {
      Figure($0, deeds.union(incidents))
    }
    // The score weighs what is there: an incident that is not over leaves first-time fixes and repeats to others.
    + [Figure("K29", deeds.union(incidents).subtracting([.restored]))]

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
  private static func random(_ dice: inout Dice) throws -> (dossier: Dossier, facts: [(Removal, [Fact])]) {
    var dossier = try base.get()
    var facts: [(Removal, [Fact])] = []
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
      facts.append((removal, [.answered(address, .deferred, was: nil)]))
    }
    for number in 1...(1 + dice.below(9)) {
      let visit = "interventions.V\(number)"
      let planned = start.adding(days: dice.below(365))
      let isPreventive = dice.chance(80)
      answers.append(("\(visit).kind", isPreventive ? "preventive" : dice.one(of: ["improvement", "corrective"])))
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
      if dice.chance(50) { answers.append(("\(visit).form_failure_resolved", String(1 + dice.below(5)))) }
      facts.append((.visit, [.withdrawn(Intervention.id, ItemID(letter: "V", number: number))]))
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
      facts.append((.test, [.withdrawn(RestoreTest.id, ItemID(letter: "ER", number: number))]))
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
      let action = Fact.withdrawn(MeetingAction.id, ItemID(letter: "AC", number: number))
      facts.append((.action, [action]))
      facts.append((.meeting, [.withdrawn(Meeting.id, ItemID(letter: "G", number: number)), action]))
    }
    var relapses = 1
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
      forgotten(.reported, "\(incident).reported")
      if dice.chance(60) { answers.append(("\(incident).impact", dice.one(of: ["2", "3"]))) }
      if dice.chance(50) {
        answers += [("\(incident).cause", dice.one(of: ["usure", "écran"])), ("\(incident).attempts", "1")]
      }
      if dice.chance(80) {
        let back = day.adding(days: dice.below(4))
        answers.append(("\(incident).restored", moment(back, 14)))
        forgotten(.restored, "\(incident).restored")
        if dice.chance(30) {
          let relapse = "relapses.RC\(relapses)"
          facts.append((.relapse, [.withdrawn(Relapse.id, ItemID(letter: "RC", number: relapses))]))
          relapses += 1
          answers += [
            ("\(relapse).incident", "I\(number)"), ("\(relapse).back", moment(day, 10)),
            ("\(relapse).failed", moment(back, 13)), ("\(incident).reopened", "1"),
          ]
          forgotten(.back, "\(relapse).back")
          forgotten(.failed, "\(relapse).failed")
        }
        if dice.chance(60) {
          answers.append(("\(incident).report", day.adding(days: 4 + dice.below(9)).iso))
          forgotten(.incidentReport, "\(incident).report")
        }
      }
    }
    try dossier.tell(answers)
    return (dossier, facts)
  }

  /// A figure of a view: the more, the better; how it stands against its target; and how much of what happened it tells
  /// beside itself.
  private struct Told {
    /// Nil where there is no figure.
    let value: Double?
    let verdict: Verdict
    let leftOut: Int

    init(_ name: String, _ view: PeriodView) {
      if name == "K28.meetings" {
        guard case .measured(let measurement) = IndicatorContent.actionsOnTime.measure(view) else {
          (value, verdict, leftOut) = (nil, .reported, 0)
          return
        }
        value = measurement.parts.first { $0.key == "meetings" }?.value
        (verdict, leftOut) = (.reported, 0)
        return
      }
      let sheet = view.sheet
      guard let indicator = Indicator(rawValue: name) else {
        let row = sheet.rows.first { "sheet.\($0.criterion.id)" == name }
        value = name == "sheet.line.backup" ? sheet.score(of: .backup) : row?.mark.map(Double.init)
        verdict = .reported
        leftOut = row?.withheld == nil ? 0 : 1
        return
      }
      let outcome = indicator.measure(view)
      verdict = indicator.verdict(on: outcome, target: indicator.target(in: view.dossier))
      guard case .measured(let measurement) = outcome else {
        (value, leftOut) = (nil, 0)
        return
      }
      value = indicator.direction == .up ? measurement.value : -measurement.value
      leftOut = measurement.unjudged + indicator.leftOut(view).reduce(0) { $0 + $1.items.count }
    }
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
    // A penalty moves with the month of its restoring: it is looked at over all months of the contract.
    let months = try #require(Period(from: PromiseLawTests.start, to: to))
    func told(_ figure: Figure, _ view: PeriodView) -> Told {
      Told(figure.name, figure.name == "K26" ? view.over(months) : view)
    }
    let before = PromiseLawTests.figures.map { told($0, whole) }
    for (removal, fact) in facts {
      var less = dossier
      for fact in fact { less.happen(fact) }
      let view = PeriodView(less, period, now: now)
      for (figure, before) in zip(PromiseLawTests.figures, before) where figure.removals.contains(removal) {
        let after = told(figure, view)
        let name = "seed \(seed): \(fact) betters \(figure.name)"
        // No figure is no better one; one that tells of more that it leaves out may be another, but not a kept promise.
        guard let was = before.value else { continue }
        guard let now = after.value else {
          // Where it stood below what it is weighed with, its going would better that.
          let isWeighed =
            figure.name.hasPrefix("sheet.")
            || ["K16", "K17", "K18", "K24", "K28", "K28.meetings"].contains(figure.name)
          if isWeighed { #expect(was > 0 || after.leftOut > 0, "seed \(seed): \(fact) takes \(figure.name) off") }
          continue
        }
        if after.leftOut <= before.leftOut { #expect(now <= was + 1e-9, "\(name), \(was) to \(now)") }
        if before.verdict == .missed || before.verdict == .withheld {
          #expect(after.verdict != .met, "\(name): \(before.verdict) to met")
        }
      }
    }
  }
}
