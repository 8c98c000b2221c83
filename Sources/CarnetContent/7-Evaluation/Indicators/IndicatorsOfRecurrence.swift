import CarnetCore

/// Whether what was mended stays mended.
extension IndicatorContent {
  static let ofRecurrence = [firstTimeFix, repeats, reopenings]

  /// How long a restoring is watched before it counts as lasting.
  static let watch = 30 * 86_400

  static let firstTimeFix = Indicator.ofIncidents(
    "K07", name: Text(fr: "Réglés du premier coup", en: "First-time fix rate"),
    question: Text(
      fr: "Combien de pannes sont réglées en une fois, sans revenir dans les 30 jours ?",
      en: "How many failures are fixed in one go and do not come back within 30 days?"),
    formula: Text(
      fr:
        "Incidents rétablis en une seule tentative, jamais rouverts, sans la même panne (même bien, même cause) dans les 30 jours, même après la période. Ce nombre est divisé par les incidents rétablis. Ne sont pas comptés ceux dont le nombre de tentatives est inconnu et qui ne sont pas revenus.",
      en:
        "Incidents restored in one try, never reopened, without the same failure (same asset, same cause) within 30 days, even after the period. This is a share of restored incidents. Incidents whose number of attempts is unknown, and that did not come back, are not counted."
    ),
    unit: .percent, direction: .up, target: 75, version: 2,
    population: { account, _ in
      if let reason = account.leftOutOfCourses { return reason }
      guard account.restored != nil, let traits = account.traits else { return .open }
      if case .unknown = fix(traits, until: account.until) { return .noTries }
      return nil
    },
    provisional: { account, facts in
      guard let traits = account.traits, case .fixed = fix(traits, until: account.until) else { return nil }
      return account.restored.flatMap { $0.adding(seconds: watch) > facts.now ? .watched : nil }
    },
    account: { facts in
      facts.courses.indices.filter { facts.courses[$0].restored != nil }.map { index in
        let item = facts.courses[index].item
        switch fix(facts, index) {
        case .fixed: return Measurement.Used(item, Text(fr: "du premier coup", en: "first time"))
        case .again(let reason): return Measurement.Used(item, reason, isCounted: false)
        case .unknown:
          return Measurement.Used(
            unjudged: item,
            Text(
              fr: "non compté : nombre de tentatives inconnu", en: "not counted: number of attempts unknown"))
        }
      }
    }
  ) { facts in
    var (restoredCount, n, fixed, provisional) = (0, 0, 0, 0)
    for (index, course) in facts.courses.enumerated() {
      guard let restored = course.restored else { continue }
      restoredCount += 1
      switch fix(facts, index) {
      case .unknown: continue
      case .again: n += 1
      case .fixed:
        n += 1
        fixed += 1
        // A watch goes on after the period: it is over or it is not, whenever one looks.
        if restored.adding(seconds: watch) > facts.now { provisional += 1 }
      }
    }
    guard restoredCount > 0 else { return .notApplicable(Measuring.noRestored) }
    guard n > 0 else {
      return .unknown(Text(fr: "aucun nombre de tentatives n'est connu", en: "no number of attempts is known"))
    }
    let unjudged = restoredCount - n
    // What is not over may be fixed the first time or not.
    let open = facts.courses.count - restoredCount
    let all = unjudged + facts.unknownCourses + open
    return .measured(
      Measuring.rate(
        fixed, of: n,
        also: [
          provisional == 0
            ? nil
            : Text(
              fr: "à confirmer (rétablis depuis moins de 30 jours) : \(provisional)",
              en: "to be confirmed (restored less than 30 days ago): \(provisional)"),
          unjudged == 0
            ? nil
            : Text(
              fr: "non comptés (nombre de tentatives inconnu) : \(unjudged)",
              en: "not counted (number of attempts unknown): \(unjudged)"),
        ].compactMap(\.self), unjudged: unjudged + facts.unknownCourses,
        bounds: all == 0
          ? nil : Measuring.percent(fixed, of: n + all)...Measuring.percent(fixed + all, of: n + all)))
  }

  static let repeats = Indicator.ofIncidents(
    "K08", name: Text(fr: "Récidives", en: "Repeat failures"),
    question: Text(
      fr: "Combien de pannes sont le retour d'une panne déjà réparée ?",
      en: "How many failures had been fixed before and came back?"),
    formula: Text(
      fr:
        "Incidents sur le même bien et de même cause, signalés dans les 30 jours qui suivent un rétablissement, même antérieur à la période. Ce nombre est divisé par les incidents de la période dont le bien et la cause sont connus. Est aussi donné : le même calcul sur 120 jours.",
      en:
        "Incidents on the same asset with the same cause, reported within 30 days of a restoration, even one before the period. This is a share of the incidents reported in the period whose asset and cause are known. Also shown: within 120 days."
    ),
    unit: .percent, direction: .down, target: 5, version: 3,
    population: { account, facts in
      if let reason = account.leftOutOfCourses { return reason }
      guard let course = account.course, course.reported >= facts.start else { return .beforePeriod }
      guard account.traits.map(isCoded) == true else { return .noCause }
      return isUnclear(account.isUnclear, since: account.since) ? .sameOpen : nil
    },
    account: { facts in
      facts.indicesReportedWithin.compactMap { index in
        let item = facts.courses[index].item
        guard isCoded(facts.traits[index]) else {
          return Measurement.Used(
            unjudged: item,
            Text(fr: "non compté : bien ou cause inconnus", en: "not counted: asset or cause unknown"))
        }
        if isUnclear(facts, index) {
          return Measurement.Used(
            unjudged: item,
            Text(
              fr: "non compté : la même panne est encore ouverte", en: "not counted: the same failure is still open"))
        }
        guard let since = facts.recurrence.since[index], since <= 4 * watch else { return nil }
        let days = since / 86_400
        func words(_ language: Language) -> String {
          Wording(language: language).count(days, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
        }
        return Measurement.Used(
          item,
          Text(fr: "revenue \(words(.fr)) après un rétablissement", en: "back \(words(.en)) after a restoration"),
          isCounted: since <= watch)
      }
    }
  ) { facts in
    let own = facts.indicesReportedWithin
    guard !own.isEmpty else { return Measuring.none(facts) }
    let since = facts.recurrence.since
    func within(_ seconds: Int) -> Int { own.count { since[$0].map { $0 <= seconds } ?? false } }
    let uncoded = own.count { !isCoded(facts.traits[$0]) }
    let unclear = own.count { isCoded(facts.traits[$0]) && isUnclear(facts, $0) }
    let n = own.count - uncoded - unclear
    guard n > 0 else {
      return .unknown(
        unclear > 0
          ? Text(fr: "les mêmes pannes sont encore ouvertes", en: "the same failures are still open")
          : Text(fr: "aucune cause n'est connue", en: "no cause is known"))
    }
    return .measured(
      Measuring.rate(
        within(watch), of: n,
        variants: [Measuring.part("d120", Text(fr: "sur 120 jours", en: "within 120 days"), within(4 * watch), of: n)],
        also: [
          uncoded == 0
            ? nil
            : Text(
              fr: "non comptés (bien ou cause inconnus) : \(uncoded)",
              en: "not counted (asset or cause unknown): \(uncoded)"),
          unclear == 0
            ? nil
            : Text(
              fr: "non comptés (la même panne est encore ouverte) : \(unclear)",
              en: "not counted (the same failure is still open): \(unclear)"),
        ].compactMap(\.self), unjudged: uncoded + unclear + facts.unknownCourses))
  }

  static let reopenings = Indicator.ofIncidents(
    "K09", name: Text(fr: "Réouvertures", en: "Reopenings"),
    question: Text(
      fr: "Combien d'incidents déclarés rétablis ont dû être rouverts ?",
      en: "How many incidents declared restored had to be reopened?"),
    formula: Text(
      fr: "Incidents revenus au moins une fois après un rétablissement, divisés par tous ceux qui ont été rétablis.",
      en: "Incidents that failed again at least once after a restoration, as a share of all that were restored."),
    unit: .percent, direction: .down, target: 5, version: 2,
    population: { account, _ in
      account.leftOutOfCourses
        ?? (account.course?.firstRestored != nil || (account.traits?.reopened ?? 0) > 0 ? nil : .open)
    },
    account: { facts in
      zip(facts.courses, facts.traits).compactMap { course, traits in
        guard traits.reopened > 0 else { return nil }
        return Measurement.Used(
          course.item,
          Text.counted(
            traits.reopened, one: Text(fr: "réouverture", en: "reopening"),
            many: Text(fr: "réouvertures", en: "reopenings")))
      }
    }
  ) { facts in
    var (n, reopened) = (0, 0)
    // One that failed again was restored before, also while it is down.
    for (course, traits) in zip(facts.courses, facts.traits)
    where course.firstRestored != nil || traits.reopened > 0 {
      n += 1
      if traits.reopened > 0 { reopened += 1 }
    }
    guard n > 0 else {
      return facts.courses.isEmpty ? Measuring.none(facts) : .notApplicable(Measuring.noRestored)
    }
    return .measured(Measuring.rate(reopened, of: n, unjudged: facts.unknownCourses))
  }

  /// Whether a restored incident was fixed the first time.
  private enum Fix {
    case fixed
    /// It was not, and why.
    case again(Text)
    /// Nobody noted how many tries it took, and nothing else tells.
    case unknown
  }

  private static func fix(_ facts: PeriodFacts, _ index: Int) -> Fix {
    fix(facts.traits[index], until: facts.recurrence.until[index])
  }

  private static func fix(_ traits: IncidentTraits, until: Int?) -> Fix {
    if let attempts = traits.attempts, attempts > 1 {
      return .again(
        Text.counted(
          attempts, one: Text(fr: "tentative", en: "attempt"), many: Text(fr: "tentatives", en: "attempts")))
    }
    if traits.reopened > 0 { return .again(Text(fr: "rouvert", en: "reopened")) }
    if let until, until <= watch {
      let days = Text.days(until / 86_400)
      return .again(Text(fr: "revenue \(days.fr) après", en: "back \(days.en) later"))
    }
    return traits.attempts == nil ? .unknown : .fixed
  }

  /// True where nobody knows whether a failure came back: an earlier incident of it is not restored, nor did it come back
  /// within the watch of another.
  private static func isUnclear(_ facts: PeriodFacts, _ index: Int) -> Bool {
    isUnclear(facts.recurrence.isUnclear[index], since: facts.recurrence.since[index])
  }

  private static func isUnclear(_ isUnclear: Bool, since: Int?) -> Bool {
    isUnclear && since.map { $0 > watch } ?? true
  }

  /// True where a failure can be told from another: its asset and its cause are noted.
  private static func isCoded(_ traits: IncidentTraits) -> Bool { traits.asset != nil && traits.cause != nil }
}
