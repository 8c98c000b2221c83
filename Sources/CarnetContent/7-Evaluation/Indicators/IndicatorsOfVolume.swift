import CarnetCore

/// How much there is, and how much waits.
extension IndicatorContent {
  static let ofVolume = [volume, backlog, backlogAge]

  static let volume = Indicator.ofPeriod(
    "K12", name: Text(fr: "Incidents par mois", en: "Incidents per month"),
    question: Text(
      fr: "Combien d'incidents sont signalés par mois ?", en: "How many incidents are reported per month?"),
    formula: Text(
      fr:
        "Incidents signalés dans la période, divisés par ses mois passés sous contrat. Sont aussi donnés : pour dix biens matériels et par personne, comptés au dernier jour de la période.",
      en:
        "Incidents reported in the period, divided by its months that have passed under the contract. Also shown: per ten physical assets and per person, counted on the last day of the period."
    ),
    unit: .perMonth, direction: .down, version: 2, parts: .part("per10", 3, isStrict: true),
    leaves: { view in
      guard let facts = view.facts else { return [] }
      return view.ledger.leftOut { account in
        account.leftOutOfCourses
          ?? ((account.course?.reported).map { $0 < facts.start } ?? true ? .beforePeriod : nil)
      }
    },
    account: { view in
      guard let facts = view.facts else { return [] }
      let grades = Dictionary(
        facts.clocks.map { ($0.facts.item, $0.facts.severity.rawValue) }, uniquingKeysWith: { first, _ in first })
      return facts.reportedWithin.map {
        Measurement.Used($0.item, grades[$0.item].map(Text.init(same:)) ?? Unjudged.Why.ungraded.words)
      }
    }
  ) { view in
    guard let facts = view.facts else { return .notApplicable(Measuring.noContract) }
    let reported = facts.reportedWithin
    guard !reported.isEmpty || facts.unjudged.isEmpty, let months = facts.months, facts.end > facts.start else {
      return Measuring.none(facts)
    }
    let rate = Double(reported.count) / months
    let assets = view.park.physicalAssets(on: view.period.to).count
    let people = view.park.headcount(on: view.period.to) ?? 0
    var parts: [Measurement.Part] = []
    if assets > 0 {
      parts.append(
        Measurement.Part(
          "per10", Text(fr: "pour dix biens", en: "per ten assets"),
          Double(reported.count * 10) / (months * Double(assets)), n: reported.count, unjudged: facts.unknownCourses))
    }
    if people > 0 {
      parts.append(
        Measurement.Part(
          "per_person", Text(fr: "par personne", en: "per person"),
          Double(reported.count) / (months * Double(people)), n: reported.count))
    }
    let graded = facts.clocks.filter { $0.facts.reported >= facts.start }
    parts += Severity.allCases.map { severity in
      Measurement.Part(
        severity.rawValue, Text(same: severity.rawValue),
        Double(graded.count { $0.facts.severity == severity }), n: reported.count, unit: .count)
    }
    let passed = Wording(language: .fr).decimal(months, places: 1)
    let past = Wording(language: .en).decimal(months, places: 1)
    return .measured(
      Measurement(
        value: rate, n: reported.count, parts: parts,
        caution: Measuring.joined(
          (months < view.period.months
            ? [
              Text(
                fr: "divisés par les mois passés : \(passed)", en: "divided by the months that have passed: \(past)")
            ] : []) + Measuring.leftOut(facts)), unjudged: facts.unknownCourses))
  }

  static let backlog = Indicator.ofIncidents(
    "K13", name: Text(fr: "Incidents en cours", en: "Open incidents"),
    question: Text(
      fr: "Combien d'incidents sont encore en cours à la fin de la période ?",
      en: "How many incidents are still open at the end of the period?"),
    formula: Text(
      fr: "Incidents non rétablis à la fin de la période.", en: "Incidents not restored at the end of the period."),
    unit: .count, direction: .down, target: 2, population: { account, _ in account.leftOutOfCourses },
    account: { facts in waiting(facts) }
  ) { facts in
    guard !facts.courses.isEmpty || Measuring.isQuiet(facts) else { return Measuring.none(facts) }
    return .measured(
      Measurement(
        value: Double(facts.courses.count { $0.restored == nil }), n: facts.courses.count,
        unjudged: facts.unknownCourses))
  }

  static let backlogAge = Indicator.ofIncidents(
    "K14", name: Text(fr: "Âge du plus ancien incident en cours", en: "Age of the oldest open incident"),
    question: Text(
      fr: "Depuis combien d'heures ouvrées le plus ancien attend-il ?",
      en: "For how many business hours has the oldest been waiting?"),
    formula: Text(
      fr:
        "Heures ouvrées depuis le signalement, moins le temps de suspension : la plus longue et la médiane. Sont aussi donnés : le temps écoulé, et combien de P1 et P2 ont dépassé le délai promis.",
      en:
        "Business hours since the report, minus time on hold: the longest and the median. Also shown: elapsed time, and how many P1 and P2 are past the time limit."
    ),
    unit: .seconds, direction: .down, parts: .part("beyond", 0),
    population: { account, _ in account.leftOut ?? (account.restored != nil ? .restored : nil) },
    account: { facts in waiting(facts) }
  ) { facts in
    let open = facts.clocks.filter { $0.facts.restored == nil }
    let ages = Statistics.ordered(open.map(\.restoring))
    let walls = Statistics.ordered(open.map(\.wall))
    let unjudged = facts.unjudged.count { $0.course.map { $0.restored == nil } ?? true }
    guard let longest = ages.last, let wall = walls.last, let middle = Statistics.quantile(ofOrdered: ages, .median),
      let wallMiddle = Statistics.quantile(ofOrdered: walls, .median)
    else { return unjudged > 0 ? Measuring.none(facts) : .notApplicable(Measuring.noOpen) }
    let grave = open.filter { $0.facts.severity == .p1 || $0.facts.severity == .p2 }
    return .measured(
      Measurement(
        value: Double(longest), n: open.count,
        parts: [
          Measurement.Part(
            "beyond", Text(fr: "P1 et P2 au-delà du délai promis", en: "P1 and P2 past the time limit"),
            Double(grave.count(where: \.isRestoringLate)), n: grave.count, unit: .count, unjudged: unjudged),
          Measurement.Part("median", Measuring.median, middle, n: open.count),
          Measurement.Part("wall", Text(fr: "durée réelle", en: "elapsed time"), Double(wall), n: open.count),
          Measurement.Part(
            "wall_median", Text(fr: "durée réelle, médiane", en: "elapsed time, median"), wallMiddle, n: open.count),
        ], caution: Measuring.joined(Measuring.leftOut(facts)), unjudged: unjudged))
  }

  private static func waiting(_ facts: PeriodFacts) -> [Measurement.Used] {
    facts.clocks.filter { $0.facts.restored == nil }.map {
      Measurement.Used($0.facts.item, Measuring.worded($0.restoring, $0.facts.severity))
    }
      + facts.unjudged.filter { $0.course.map { $0.restored == nil } ?? true }
      .map { Measurement.Used(unjudged: $0.item, $0.account) }
  }
}

extension PeriodFacts {
  /// The incidents reported in the period: not those still open from before.
  var reportedWithin: [IncidentCourse] { indicesReportedWithin.map { courses[$0] } }
  /// Their places among the courses.
  var indicesReportedWithin: [Int] { courses.indices.filter { courses[$0].reported >= start } }
}
