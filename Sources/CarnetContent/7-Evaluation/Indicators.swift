import CarnetCore

/// What the incidents of a period come to, once for all indicators.
struct PeriodFacts {
  let contract: ContractFacts
  let clocks: [IncidentClock]
  let end: Instant

  /// Nil before there is a contract.
  init?(_ dossier: Dossier, _ period: Period, now: Instant) {
    guard let contract = ContractFacts(dossier, now: now) else { return nil }
    self.contract = contract
    let zone = contract.clock.zone
    let start = zone.earliest(day: period.from, secondOfDay: 0)
    let end = min(now, zone.earliest(day: period.to.adding(days: 1), secondOfDay: 0))
    self.end = end
    clocks = IncidentFacts.all(in: dossier, contract, from: start, to: end).map {
      IncidentClock($0, contract, end: end)
    }
  }

  /// The penalties of the period; nil when the contract has none.
  var penalties: Penalties? {
    contract.penalties.map {
      Penalties(
        clocks, $0, fee: contract.monthlyFee, zone: contract.clock.zone,
        stated: contract.clock.zone.localized(end.adding(seconds: -1)).day)
    }
  }
}

enum IndicatorContent {
  static let all = [
    responseTime, responseCompliance, restoringCompliance, restoringTime, restoringSpread, livedTime, satisfaction,
    promoters,
    participation, penalties,
  ]

  private static let noContract = Text(fr: "le contrat n'est pas complet", en: "the contract is not complete")
  private static let noIncident = Text(fr: "aucun incident dans la période", en: "no incident in the period")
  private static let median = Text(fr: "médiane", en: "median")
  private static let p90 = Text(same: "P90")

  static let responseTime = Indicator(
    "K01", name: Text(fr: "Temps moyen de prise en charge", en: "Mean time to respond"),
    question: Text(fr: "En combien de temps un technicien s'y met-il ?", en: "How soon does a technician get to work?"),
    formula: Text(
      fr:
        "Moyenne des heures ouvrées entre signalement et premier acte utile, attentes suspensives déduites ; médiane et P90 (quantile de type 7).",
      en:
        "Mean of business hours from report to first useful act, less suspending waits; median and P90 (type 7 quantile)."
    ),
    unit: .seconds, direction: .down, target: nil
  ) { dossier, period, now in
    durations(dossier, period, now) { $0.facts.acknowledged == nil ? nil : $0.response }
  }

  static let responseCompliance = Indicator(
    "K02", name: Text(fr: "Pris en charge dans le délai promis", en: "Responded in the time promised"),
    question: Text(
      fr: "Le prestataire s'y met-il dans le délai du contrat ?",
      en: "Does the provider get to work within the contract's time?"),
    formula: Text(
      fr: "Incidents pris en charge dans le délai, sur ceux pris en charge ou déjà en retard.",
      en: "Incidents responded to in time, over those responded to or late already."),
    unit: .percent, direction: .up, target: 95
  ) { dossier, period, now in
    compliance(dossier, period, now, judged: \.isResponseJudged, late: \.isResponseLate) { clock in
      account(clock.response, clock.responseTarget, isOpen: clock.facts.acknowledged == nil, clock)
    }
  }

  static let restoringCompliance = Indicator(
    "K03", name: Text(fr: "Rétablis dans le délai promis", en: "Restored in the time promised"),
    question: Text(
      fr: "Part des incidents rétablis dans le délai du contrat. Un incident ouvert et déjà en retard compte.",
      en: "Share of incidents restored within the contract's time. One that is open and already late counts."),
    formula: Text(
      fr:
        "Incidents rétablis dans le délai, sur ceux rétablis ou ouverts et déjà en retard ; attentes suspensives déduites.",
      en: "Incidents restored in time, over those restored or open and late already; suspending waits deducted."),
    unit: .percent, direction: .up, target: 90
  ) { dossier, period, now in
    compliance(dossier, period, now, judged: \.isRestoringJudged, late: \.isRestoringLate) { clock in
      account(clock.restoring, clock.restoringTarget, isOpen: clock.facts.restored == nil, clock)
    }
  }

  static let restoringTime = Indicator(
    "K04", name: Text(fr: "Temps moyen de rétablissement (MTTR)", en: "Mean time to restore (MTTR)"),
    question: Text(
      fr: "En combien d'heures ouvrées le service revient-il ?",
      en: "In how many business hours does the service come back?"),
    formula: Text(
      fr:
        "Moyenne des heures ouvrées du signalement au rétablissement, attentes suspensives déduites, incidents rétablis ; par gravité.",
      en:
        "Mean of business hours from report to restoring, less suspending waits, over restored incidents; by severity."),
    unit: .seconds, direction: .down, target: nil
  ) { dossier, period, now in
    durations(dossier, period, now, bySeverity: true) { $0.facts.restored == nil ? nil : $0.restoring }
  }

  static let restoringSpread = Indicator(
    "K05", name: Text(fr: "Durée médiane de rétablissement", en: "Median time to restore"),
    question: Text(
      fr: "Une fois sur deux, le service revient en moins de…", en: "Half of the time the service is back within…"),
    formula: Text(
      fr: "Médiane et P90 (quantile de type 7) des heures ouvrées de rétablissement, incidents rétablis.",
      en: "Median and P90 (type 7 quantile) of business hours to restore, over restored incidents."),
    unit: .seconds, direction: .down, target: nil
  ) { dossier, period, now in
    guard let facts = PeriodFacts(dossier, period, now: now) else { return .notApplicable(noContract) }
    let times = facts.clocks.compactMap { $0.facts.restored == nil ? nil : $0.restoring }
    guard let middle = Statistics.quantile(times, 0.5), let high = Statistics.quantile(times, 0.9) else {
      return .notApplicable(noIncident)
    }
    return .measured(
      Measurement(value: middle, n: times.count, parts: [Measurement.Part("p90", p90, high, n: times.count)]))
  }

  static let livedTime = Indicator(
    "K06", name: Text(fr: "Temps vécu par les salariés", en: "Time lived by the staff"),
    question: Text(
      fr: "Combien de temps a-t-on vraiment attendu, nuits et week-ends compris ?",
      en: "How long did people really wait, nights and week-ends included?"),
    formula: Text(
      fr: "Moyenne et médiane du temps écoulé du signalement au rétablissement.",
      en: "Mean and median of elapsed time from report to restoring."),
    unit: .seconds, direction: .down, target: nil
  ) { dossier, period, now in
    durations(dossier, period, now) { $0.facts.restored == nil ? nil : $0.wall }
  }

  static let satisfaction = Indicator(
    "K20", name: Text(fr: "Salariés satisfaits", en: "Satisfied staff"),
    question: Text(fr: "Ceux qui s'en servent sont-ils contents ?", en: "Are those who use it content?"),
    formula: Text(
      fr: "Réponses de 4 ou 5 à la question d'ensemble, sur les réponses à cette question.",
      en: "Answers of 4 or 5 to the overall question, over answers to it."),
    unit: .percent, direction: .up, target: 80
  ) { dossier, _, _ in
    let answers = dossier.items(of: SurveyAnswer.id).compactMap { dossier[SurveyAnswer.overall, of: $0] }
    return published(answers.count) { rate(answers.count { $0 >= 4 }, of: answers.count) }
  }

  static let promoters = Indicator(
    "K21", name: Text(fr: "Recommandation (NPS)", en: "Recommendation (NPS)"),
    question: Text(fr: "Recommanderaient-ils ce prestataire ?", en: "Would they recommend this provider?"),
    formula: Text(fr: "Part des 9 et 10 moins part des 0 à 6.", en: "Share of 9 and 10 less share of 0 to 6."),
    unit: .points, direction: .up, target: 0
  ) { dossier, _, _ in
    let answers = dossier.items(of: SurveyAnswer.id).compactMap { dossier[SurveyAnswer.recommend, of: $0] }
    return published(answers.count) {
      let (for9, below7) = (answers.count { $0 >= 9 }, answers.count { $0 <= 6 })
      let passive = answers.count - for9 - below7
      let few = answers.count < 30
      return Measurement(
        value: Double((for9 - below7) * 100) / Double(answers.count), n: answers.count,
        caution: Text(
          fr: "\(for9) promoteurs, \(passive) passifs, \(below7) détracteurs"
            + (few ? " ; moins de 30 réponses : à 30 points près" : ""),
          en: "\(for9) promoters, \(passive) passives, \(below7) detractors"
            + (few ? "; fewer than 30 answers: give or take 30 points" : "")))
    }
  }

  static let participation = Indicator(
    "K22", name: Text(fr: "Taux de réponse", en: "Response rate"),
    question: Text(fr: "Combien ont répondu au questionnaire ?", en: "How many answered the survey?"),
    formula: Text(fr: "Réponses reçues sur questionnaires envoyés.", en: "Answers received over questionnaires sent."),
    unit: .percent, direction: .up, target: 60
  ) { dossier, _, _ in
    guard let sent = dossier[Evaluation.surveySent], sent > 0 else {
      return .notApplicable(Text(fr: "aucun questionnaire envoyé", en: "no survey sent"))
    }
    return .measured(rate(min(dossier.items(of: SurveyAnswer.id).count, sent), of: sent))
  }

  static let penalties = Indicator(
    "K26", name: Text(fr: "Pénalités dues", en: "Penalties due"),
    question: Text(fr: "Que doit le prestataire pour ses retards ?", en: "What does the provider owe for being late?"),
    formula: Text(
      fr:
        "Par incident, forfait de prise en charge tardive et pour-cent par heure entamée ; plafonds du mois et de l'an.",
      en: "By incident, flat percent for a late response and percent an hour begun; monthly and yearly caps."),
    unit: .cents, direction: .down, target: 0
  ) { dossier, period, now in
    guard let facts = PeriodFacts(dossier, period, now: now) else { return .notApplicable(noContract) }
    guard let penalties = facts.penalties else {
      return .notApplicable(Text(fr: "le contrat n'a pas de pénalités", en: "the contract has no penalties"))
    }
    let before = Measurement.Part(
      "gross", Text(fr: "avant plafonds", en: "before caps"), Double(penalties.gross.cents), n: penalties.charges.count)
    let months = penalties.months.map { month in
      Measurement.Part(
        month.key, Text(same: month.key), Double(month.due.cents),
        n: penalties.charges.count { $0.month == month.month })
    }
    return .measured(
      Measurement(
        value: Double(penalties.due.cents), n: penalties.charges.count, parts: [before] + months,
        used: penalties.charges.map { charge in
          let percent = Rate(basisPoints: charge.points)
          return Measurement.Used(
            charge.item,
            Text(
              fr:
                "\(Wording(language: .fr).rate(percent)), \(charge.hours) h entamées\(charge.isResponseLate ? ", prise en charge tardive" : "")",
              en:
                "\(Wording(language: .en).rate(percent)), \(charge.hours) h begun\(charge.isResponseLate ? ", late response" : "")"
            ))
        },
        caution: Text(
          fr: "modérable par le juge (code civil, 1231-5)", en: "a judge may moderate it (French civil code, 1231-5)")))
  }

  private static func durations(
    _ dossier: Dossier, _ period: Period, _ now: Instant, bySeverity: Bool = false, of time: (IncidentClock) -> Int?
  ) -> Indicator.Outcome {
    guard let facts = PeriodFacts(dossier, period, now: now) else { return .notApplicable(noContract) }
    let timed = facts.clocks.compactMap { clock in time(clock).map { (clock: clock, seconds: $0) } }
    let times = timed.map(\.seconds)
    guard let mean = Statistics.mean(times), let middle = Statistics.quantile(times, 0.5),
      let high = Statistics.quantile(times, 0.9)
    else { return .notApplicable(noIncident) }
    let spread = [
      Measurement.Part("median", median, middle, n: times.count), Measurement.Part("p90", p90, high, n: times.count),
    ]
    let severities = Severity.allCases.compactMap { severity -> Measurement.Part? in
      let own = timed.filter { $0.clock.facts.severity == severity }.map(\.seconds)
      return Statistics.mean(own).map {
        Measurement.Part(severity.rawValue, Text(same: severity.rawValue), $0, n: own.count)
      }
    }
    return .measured(
      Measurement(
        value: mean, n: times.count, parts: (bySeverity ? severities : []) + spread,
        used: timed.map { Measurement.Used($0.clock.facts.item, worded($0.seconds, $0.clock.facts.severity)) }))
  }

  private static func compliance(
    _ dossier: Dossier, _ period: Period, _ now: Instant, judged: (IncidentClock) -> Bool,
    late: (IncidentClock) -> Bool,
    account: (IncidentClock) -> Text
  ) -> Indicator.Outcome {
    guard let facts = PeriodFacts(dossier, period, now: now) else { return .notApplicable(noContract) }
    let clocks = facts.clocks.filter(judged)
    guard !clocks.isEmpty else { return .notApplicable(noIncident) }
    let whole = rate(clocks.count { !late($0) }, of: clocks.count)
    let severities = Severity.allCases.compactMap { severity -> Measurement.Part? in
      let own = clocks.filter { $0.facts.severity == severity }
      guard !own.isEmpty else { return nil }
      let kept = own.count { !late($0) }
      return Measurement.Part(
        severity.rawValue, Text(same: severity.rawValue), Double(kept) / Double(own.count) * 100, n: own.count,
        numerator: kept)
    }
    return .measured(
      Measurement(
        value: whole.value, n: whole.n, numerator: whole.numerator, parts: severities,
        used: clocks.map { Measurement.Used($0.facts.item, account($0)) }, caution: whole.caution))
  }

  /// A rate with its numerator and, for few cases, the interval in which it may lie.
  private static func rate(_ count: Int, of n: Int) -> Measurement {
    let interval = Statistics.wilson(count, of: n)
    let caution = interval.map { low, high in
      let fr = "intervalle \(fixed(low, 0)) à \(fixed(high, 0))" + (n < 30 ? " : peu de cas" : "")
      let en = "interval \(fixed(low, 0)) to \(fixed(high, 0))" + (n < 30 ? ": few cases" : "")
      return Text(fr: fr, en: en)
    }
    return Measurement(
      value: Double(count) / Double(n) * 100, n: n, numerator: count, caution: caution ?? Text(same: ""))
  }

  /// Nothing is published of fewer than five answers: people could be recognised.
  private static func published(_ n: Int, _ measure: () -> Measurement) -> Indicator.Outcome {
    n >= 5
      ? .measured(measure())
      : .notApplicable(
        Text(fr: "moins de cinq réponses, l'anonymat l'interdit", en: "fewer than five answers, anonymity forbids it"))
  }

  private static func account(_ time: Int, _ target: Int, isOpen: Bool, _ clock: IncidentClock) -> Text {
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      func duration(_ seconds: Int) -> String { wording.duration(TimeSpan(seconds: seconds)) }
      let head =
        "\(clock.facts.severity.rawValue)  \(duration(time)) \(Text(fr: "pour", en: "for")[language]) \(duration(target))"
      let open = isOpen ? Text(fr: ", ouvert", en: ", open")[language] : ""
      let late = time > target ? Text(fr: ", dépassement ", en: ", over by ")[language] + duration(time - target) : ""
      return head + open + late
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  private static func worded(_ seconds: Int, _ severity: Severity) -> Text {
    func words(_ language: Language) -> String { Wording(language: language).duration(TimeSpan(seconds: seconds)) }
    return Text(fr: "\(severity.rawValue)  \(words(.fr))", en: "\(severity.rawValue)  \(words(.en))")
  }
}
