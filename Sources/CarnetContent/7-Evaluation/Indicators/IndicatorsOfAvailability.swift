import CarnetCore

/// How much of the time things worked, by the contract's hours and by the shop's.
extension IndicatorContent {
  static let ofAvailability = [availability, timeBetweenFailures]

  static let availability = Indicator.ofIncidents(
    "K10", name: Text(fr: "Disponibilité du bien le plus touché", en: "Availability of the worst-hit asset"),
    question: Text(
      fr: "Quelle part du temps votre bien le plus souvent en panne a-t-il marché ?",
      en: "What share of the time was your worst-hit asset working?"),
    formula: Text(
      fr:
        "Temps convenu moins temps d'arrêt, divisé par le temps convenu, en heures du contrat. L'arrêt va du signalement au rétablissement, sans le temps où le service était revenu. Seuls comptent les incidents qui arrêtent une activité ; les attentes ne sont pas déduites. Est aussi donné : le même calcul sur vos heures d'ouverture.",
      en:
        "Agreed time minus downtime, as a share of agreed time, in contract hours. Downtime runs from the report to the restoration, without the time the service was back. Only incidents that stop an activity count; holds are not deducted. Also shown: the same over your opening hours."
    ),
    unit: .precisePercent, direction: .up, target: 99, version: 2, population: stoppedNothing,
    account: { facts in stops(facts) }
  ) { facts in
    let downtime = facts.downtime
    guard downtime.contractTime > 0 else { return .notApplicable(noTime) }
    func share(_ stopped: Int, _ time: Int) -> Double { Measuring.percent(time - stopped, of: time) }
    guard let worst = downtime.assets.first else {
      let seen = facts.traits.count { $0.isImpactKnown }
      guard seen > 0 || Measuring.isQuiet(facts) else {
        return facts.courses.isEmpty ? Measuring.none(facts) : .unknown(noImpact)
      }
      return .measured(
        Measurement(
          value: 100, n: seen, caution: Measuring.noStop, unjudged: unjudged(facts)))
    }
    var parts: [Measurement.Part] = []
    for asset in downtime.assets.prefix(10) {
      let key = asset.asset.description
      parts.append(
        Measurement.Part(key, Text(same: key), share(asset.contract, asset.agreed), n: asset.failures))
      if let opening = asset.opening, let time = downtime.openingTime, time > 0 {
        parts.append(
          Measurement.Part(
            "\(key).opening", Text(fr: "\(key), vos heures", en: "\(key), your hours"), share(opening, time),
            n: asset.failures))
      }
      parts.append(
        Measurement.Part(
          "\(key).down", Text(fr: "arrêt du bien \(key)", en: "\(key) downtime"), Double(asset.contract),
          n: asset.failures,
          unit: .seconds))
      if let opening = asset.opening {
        parts.append(
          Measurement.Part(
            "\(key).opening_down", Text(fr: "arrêt du bien \(key), vos heures", en: "\(key) downtime, your hours"),
            Double(opening), n: asset.failures, unit: .seconds))
      }
    }
    parts.append(
      Measurement.Part(
        "required", Text(fr: "temps convenu", en: "agreed time"), Double(worst.agreed), n: worst.failures,
        unit: .seconds))
    if let time = downtime.openingTime {
      parts.append(
        Measurement.Part(
          "opening_required", Text(fr: "vos heures d'ouverture", en: "your opening hours"), Double(time),
          n: worst.failures, unit: .seconds))
    }
    return .measured(
      Measurement(
        value: share(worst.contract, worst.agreed), n: worst.failures, parts: parts,
        caution: facts.opening == nil
          ? Text(
            fr: "vos heures d'ouverture ne sont pas enregistrées : le calcul sur ces heures manque",
            en: "your opening hours are not recorded: the figure over those hours is missing") : nil,
        // More of them can only stop it longer.
        unjudged: unjudged(facts),
        bounds: unjudged(facts) > 0
          ? 0...share(worst.contract, downtime.contractTime) : nil))
  }

  static let timeBetweenFailures = Indicator.ofIncidents(
    "K11", name: Text(fr: "Temps moyen entre pannes", en: "Mean time between failures (MTBF)"),
    question: Text(
      fr: "Combien de temps votre bien le plus souvent en panne marche-t-il entre deux arrêts ?",
      en: "How long does your worst-hit asset work between two outages?"),
    formula: Text(
      fr: "Temps convenu moins temps d'arrêt, divisé par le nombre d'arrêts du bien, en heures du contrat.",
      en: "Agreed time minus downtime, divided by the asset's number of outages, in contract hours."),
    unit: .seconds, direction: .up, version: 2, population: stoppedNothing, account: { facts in stops(facts) }
  ) { facts in
    let downtime = facts.downtime
    guard let worst = downtime.assets.max(by: { ($0.failures, $1.asset) < ($1.failures, $0.asset) }) else {
      return .notApplicable(Measuring.noStop)
    }
    func between(_ time: Int, _ stopped: Int) -> Double { Double(time - stopped) / Double(worst.failures) }
    let key = worst.asset.description
    var parts = [
      Measurement.Part(
        key, Text(same: key), between(worst.agreed, worst.contract), n: worst.failures)
    ]
    if let time = downtime.openingTime, let stopped = worst.opening {
      parts.append(
        Measurement.Part(
          "\(key).opening", Text(fr: "\(key), vos heures", en: "\(key), your hours"), between(time, stopped),
          n: worst.failures))
    }
    return .measured(
      Measurement(
        value: between(worst.agreed, worst.contract), n: worst.failures, parts: parts,
        caution: worst.failures < 3
          ? Text(
            fr: "moins de trois arrêts : chiffre peu sûr", en: "fewer than three outages: unreliable figure")
          : nil, unjudged: unjudged(facts)))
  }

  /// How many incidents may have stopped an asset, and do not say.
  private static func unjudged(_ facts: PeriodFacts) -> Int {
    facts.unknownCourses + facts.traits.count { !$0.isImpactKnown || ($0.isTotal && $0.asset == nil) }
  }

  /// Why downtime leaves an incident out.
  @Sendable private static func stoppedNothing(_ account: IncidentAccount, _: PeriodFacts) -> LeftOutReason? {
    if let reason = account.leftOutOfCourses { return reason }
    guard let traits = account.traits, traits.isImpactKnown else { return .noImpact }
    return !traits.isTotal ? .noStop : traits.asset == nil ? .noAsset : nil
  }

  private static let noTime = Text(
    fr: "la période n'a pas encore d'heure ouvrée", en: "the period has no business hour yet")
  private static let noImpact = Text(
    fr: "aucun incident n'indique ce qu'il a arrêté", en: "no incident says what it stopped")

  private static func stops(_ facts: PeriodFacts) -> [Measurement.Used] {
    zip(facts.courses, facts.traits).compactMap { course, traits in
      guard traits.isTotal, let asset = traits.asset else { return nil }
      let downs = course.downs(until: facts.agreed.upperBound)
      let site = facts.sites[asset]
      let stopped = downs.reduce(0) { $0 + facts.timeline.open($1.lowerBound, $1.upperBound, at: site) }
      let judge = facts.contract.hours(at: site)
      let opening = facts.opening.map { hours in
        downs.reduce(0) { $0 + hours.between($1.lowerBound, $1.upperBound) }
      }
      func words(_ language: Language) -> String {
        let wording = Wording(language: language)
        func duration(_ seconds: Int) -> String { wording.duration(TimeSpan(seconds: seconds)) }
        let lived =
          opening.map { Text(fr: ", \(duration($0)) de vos heures", en: ", \(duration($0)) of your hours")[language] }
          ?? ""
        let times =
          downs.count > 1 ? Text(fr: " en \(downs.count) fois", en: " in \(downs.count) outages")[language] : ""
        let hours = judge.map { " (\($0[language]))" } ?? ""
        return "\(asset)  \(duration(stopped))\(hours)\(times)\(lived)"
      }
      return Measurement.Used(course.item, Text(fr: words(.fr), en: words(.en)))
    }
  }
}
