import CarnetCore

/// The sorts of facts, one for each case of `Fact`.
package enum FactSort: CaseIterable, Sendable {
  case begun, answered, confirmed, added, withdrawn, listed, entered, closed, measured, resumed, reopened, unsettled,
    waived, issued, levelChosen, undone, redone
}

extension Fact {
  /// What sort of fact it is: a case of `Fact` without one does not compile.
  package var sort: FactSort {
    switch self {
    case .begun: .begun
    case .answered: .answered
    case .confirmed: .confirmed
    case .added: .added
    case .withdrawn: .withdrawn
    case .listed: .listed
    case .entered: .entered
    case .closed: .closed
    case .measured: .measured
    case .resumed: .resumed
    case .reopened: .reopened
    case .unsettled: .unsettled
    case .waived: .waived
    case .issued: .issued
    case .levelChosen: .levelChosen
    case .undone: .undone
    case .redone: .redone
    }
  }

  /// What happened before each sample: a dossier in which it has something to change, one act each.
  package static let ground: [Fact] = [
    .begun(name: "Atelier"), .answered(name, .value(.text("Atelier Kermarrec")), was: nil),
    .answered(decision, .value(.choice("renew")), was: nil), .added("assets", first),
    .added("assets", second, told: Answers([("name", .value(.text("NAS-01")))])),
    .waived(
      check: "G6.period", reason: "une fois", by: "Maëlle Kermarrec"), .closed(.inventory), .closed(.evaluation),
  ]

  /// Facts of each sort, told after `ground`.
  package static let samples = FactSort.allCases.flatMap(samples)

  /// Facts of a sort, told after `ground`: a sort without any does not compile.
  package static func samples(of sort: FactSort) -> [Fact] {
    let was = Answer.value(.text("Atelier Kermarrec"))
    switch sort {
    case .begun: return [.begun(name: "Boulangerie")]
    case .answered:
      let values = sampleValues.map { Answer.value($0) } + [.unknown, .deferred]
      return values.map { .answered(name, $0, was: was) } + values.map { .answered(name, nil, was: $0) }
    case .confirmed: return [.confirmed(name, .text("Atelier Kermarrec"))]
    case .added:
      return [
        .added("assets", ItemID(letter: "A", number: 3)),
        .added(
          "assets", ItemID(letter: "A", number: 3),
          told: Answers([("name", .value(.text("PC-03"))), ("serial", .unknown), ("room", .deferred)])),
      ]
    case .withdrawn: return [.withdrawn("assets", first)]
    case .listed: return [.listed("assets", complete: true)]
    case .entered: return [.entered(.followUp)]
    case .closed: return [.closed(.needs)]
    case .measured: return [[], sampleFigures].compactMap(measured)
    case .resumed:
      return [
        .resumed([.followUp, .evaluation], reason: "reconduction", forgetting: [decision], lapsing: ["G6.period"]),
        .resumed([.evaluation], reason: "reconduction", forgetting: [], lapsing: nil),
      ]
    case .reopened: return [.reopened(.inventory, reason: "un bien a changé")]
    case .unsettled: return [.unsettled(.inventory, because: name)]
    case .waived: return [.waived(check: "G1.complete", reason: "plus tard", by: "Maëlle Kermarrec")]
    case .issued: return [.issued(document: "contract", digest: "0f3a9c1be27d4458")]
    case .levelChosen: return [.levelChosen(.detail)]
    case .undone: return [.undone(act: ground.count)]
    case .redone: return [.redone(act: ground.count)]
    }
  }

  private static let name = Address(Subject("company"), "name")
  private static let decision = Address(Subject("evaluation"), "decision")
  private static let first = ItemID(letter: "A", number: 1)
  private static let second = ItemID(letter: "A", number: 2)

  private static func measured(_ figures: [PeriodSnapshot.Kept]) -> Fact? {
    Period(from: Day(ordinal: 20_454), to: Day(ordinal: 20_634)).map {
      .measured(PeriodSnapshot(period: $0, position: 1_200, chain: "0f3a9c1be27d4458", figures: figures))
    }
  }

  private static let sampleFigures = [
    PeriodSnapshot.Kept("K03", version: 1, value: "58.3", n: 12, numerator: 7),
    PeriodSnapshot.Kept("K21", version: 2, value: "-10", n: 10, numerator: nil),
    PeriodSnapshot.Kept("K26", version: 1, value: nil, n: 0, numerator: nil),
  ]

  /// A value of each kind.
  private static let sampleValues: [Value] =
    [
      .text("Boulangerie"), .choice("yes"), .choices([]), .choices(["a", "b"]), .number(-12),
      .number(.max / 1_000_000), .rate(Rate(basisPoints: -150)), .money(Money(cents: 123_450)),
      .day(Day(ordinal: 20_000)), .moment(tellingTime), .duration(.minutes(91)), .yesNo(true), .yesNo(false),
      .item(ItemID(letter: "N", number: 3)), .items([]),
      .items([ItemID(letter: "N", number: 3), ItemID(letter: "A", number: 1)]), .windows(.always),
    ]
    + [WeeklyWindows(canonical: "1-5 08:30-12:00 13:30-18:00; 6 06:30-13:00")].compactMap { $0.map(Value.windows) }
}

extension Dossier {
  /// A dossier of those facts, an act each.
  package init(of facts: [Fact], at instant: Instant = tellingTime) {
    self.init()
    for event in facts.asEvents(at: instant) { apply(event) }
  }
}

extension [Fact] {
  /// Events of these facts, each an act of its own, a second apart.
  package func asEvents(at instant: Instant = tellingTime) -> [Event] {
    enumerated().map { index, fact in
      Event(position: index + 1, act: index + 1, at: instant.adding(seconds: index), by: "test", fact: fact)
    }
  }
}
