import CarnetCore

/// How much there is, and how much waits.
extension IndicatorContent {
  static let ofVolume = [volume, backlog, backlogAge]

  static let volume = Indicator.ofPeriod(
    "K12", name: Text(fr: "Incidents par mois", en: "Incidents a month"),
    question: Text(
      fr: "Combien d'incidents signale-t-on par mois ?", en: "How many incidents are reported a month?"),
    formula: Text(
      fr:
        "Incidents signalés dans la période, divisés par ses mois ; à côté, par dix biens matériels et par personne.",
      en: "Incidents reported in the period, divided by its months; beside, per ten physical assets and per person."),
    unit: .perMonth, direction: .down, parts: .part("per10", 3, isStrict: true),
    account: { view in
      (view.facts?.reportedWithin ?? []).map {
        Measurement.Used($0.facts.item, Text(same: $0.facts.severity.rawValue))
      }
    }
  ) { view in
    guard let facts = view.facts else { return .notApplicable(Measuring.noContract) }
    let reported = facts.reportedWithin
    // Nothing noted is not nothing happened.
    guard !reported.isEmpty else { return .notApplicable(Measuring.noIncident) }
    let rate = Double(reported.count) / facts.months
    let assets = view.dossier.physicalAssets(on: view.period.to).count
    let people = view.dossier[Company.headcount] ?? 0
    var parts: [Measurement.Part] = []
    if assets > 0 {
      parts.append(
        Measurement.Part(
          "per10", Text(fr: "pour dix biens", en: "per ten assets"), rate / Double(assets) * 10, n: reported.count))
    }
    if people > 0 {
      parts.append(
        Measurement.Part(
          "per_person", Text(fr: "par personne", en: "per person"), rate / Double(people), n: reported.count))
    }
    parts += Severity.allCases.map { severity in
      Measurement.Part(
        severity.rawValue, Text(same: severity.rawValue),
        Double(reported.count { $0.facts.severity == severity }), n: reported.count, unit: .count)
    }
    return .measured(Measurement(value: rate, n: reported.count, parts: parts))
  }

  static let backlog = Indicator.ofIncidents(
    "K13", name: Text(fr: "Incidents en cours", en: "Open incidents"),
    question: Text(
      fr: "Combien d'incidents attendent encore à la fin de la période ?",
      en: "How many incidents still wait at the end of the period?"),
    formula: Text(
      fr: "Incidents non rétablis à la fin de la période.", en: "Incidents not restored at the end of the period."),
    unit: .count, direction: .down, target: 2, account: { facts in waiting(facts) }
  ) { facts in
    guard !facts.clocks.isEmpty else { return .notApplicable(Measuring.noIncident) }
    return .measured(
      Measurement(value: Double(facts.clocks.count { $0.facts.restored == nil }), n: facts.clocks.count))
  }

  static let backlogAge = Indicator.ofIncidents(
    "K14", name: Text(fr: "Âge du plus ancien incident en cours", en: "Age of the oldest open incident"),
    question: Text(
      fr: "Depuis combien d'heures ouvrées le plus ancien attend-il ?",
      en: "For how many business hours has the oldest been waiting?"),
    formula: Text(
      fr:
        "Heures ouvrées depuis le signalement, attentes suspensives déduites : la plus longue et la médiane ; à côté, temps écoulé, et combien de P1 et P2 ont dépassé le délai promis.",
      en:
        "Business hours since the report, less suspending waits: the longest and the median; beside, elapsed time, and how many P1 and P2 are beyond the promised time."
    ),
    unit: .seconds, direction: .down, parts: .part("beyond", 0), account: { facts in waiting(facts) }
  ) { facts in
    let open = facts.clocks.filter { $0.facts.restored == nil }
    let ages = Statistics.ordered(open.map(\.restoring))
    let walls = Statistics.ordered(open.map(\.wall))
    guard let longest = ages.last, let wall = walls.last, let middle = Statistics.quantile(ofOrdered: ages, 0.5),
      let wallMiddle = Statistics.quantile(ofOrdered: walls, 0.5)
    else { return .notApplicable(Measuring.noOpen) }
    let grave = open.filter { $0.facts.severity == .p1 || $0.facts.severity == .p2 }
    return .measured(
      Measurement(
        value: Double(longest), n: open.count,
        parts: [
          Measurement.Part(
            "beyond", Text(fr: "P1 et P2 au-delà du délai promis", en: "P1 and P2 beyond the promised time"),
            Double(grave.count(where: \.isRestoringLate)), n: grave.count, unit: .count),
          Measurement.Part("median", Measuring.median, middle, n: open.count),
          Measurement.Part("wall", Text(fr: "vécu", en: "lived"), Double(wall), n: open.count),
          Measurement.Part(
            "wall_median", Text(fr: "vécu, médiane", en: "lived, median"), wallMiddle, n: open.count),
        ]))
  }

  private static func waiting(_ facts: PeriodFacts) -> [Measurement.Used] {
    facts.clocks.filter { $0.facts.restored == nil }.map {
      Measurement.Used($0.facts.item, Measuring.worded($0.restoring, $0.facts.severity))
    }
  }
}

extension PeriodFacts {
  /// The incidents reported in the period: not those still open from before.
  var reportedWithin: [IncidentClock] { clocks.filter { $0.facts.reported >= start } }
}

extension Dossier {
  /// The assets that the firm had at the end of a day and that one can touch.
  func physicalAssets(on day: Day) -> [ItemID] {
    park(on: day).filter { self[Asset.category, of: $0].map(AssetCategory.hardware.contains) ?? false }
  }
}
