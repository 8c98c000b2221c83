import CarnetCore

/// How an indicator went from one period to the next.
struct Trend: Sendable {
  /// Which way it went.
  enum Way: String, Hashable, Sendable {
    case better, worse, same
  }

  /// How far a way can be trusted.
  enum Certainty: String, Hashable, Sendable {
    /// As it reads.
    case plain
    /// The intervals of the two rates overlap: chance would do as well.
    case chance
    /// Fewer than five cases on one side.
    case few
    /// A score whose criteria are not the same on both sides: data lack on one.
    case partial
    /// Versions of the contract that ask for different things judged them.
    case terms
  }

  /// A figure of a period.
  struct Reading: Hashable, Sendable {
    let value: Double
    let n: Int
    let numerator: Int?
  }

  let indicator: Indicator
  /// The figure of the earlier period: the one kept when it was closed, else as it is computed today.
  let then: Reading
  /// The figure of this period.
  let now: Reading
  /// The earlier figure computed today, when it is no longer the one that was kept: facts were corrected since.
  let corrected: Reading?
  /// True when the formula changed since the figure was kept, so that the earlier one is computed anew.
  let isNewFormula: Bool
  let way: Way
  let certainty: Certainty
  /// What each version of the contract judged, then and now, where several did; nil where one did.
  let shares: Text?

  /// Nil when there is nothing to compare.
  init?(
    _ indicator: Indicator, kept: PeriodSnapshot.Kept?, live: Indicator.Outcome, now: Indicator.Outcome,
    isJudgedAlike: Bool = true, shares: Text? = nil
  ) {
    let computed = Reading(live)
    let noted = kept.flatMap(Reading.init)
    isNewFormula = kept.map { $0.version != indicator.version && $0.value != nil } ?? false
    guard let now = Reading(now), let then = isNewFormula ? computed : noted ?? computed else { return nil }
    self.indicator = indicator
    self.then = then
    self.now = now
    let moved = noted.flatMap { noted in
      computed.flatMap { indicator.plain($0.value) == indicator.plain(noted.value) ? nil : $0 }
    }
    corrected = isNewFormula ? nil : moved
    way = Trend.way(indicator, then.value, now.value)
    certainty = Trend.certainty(indicator, then, now, isJudgedAlike)
    self.shares = shares
  }

  private static func way(_ indicator: Indicator, _ then: Double, _ now: Double) -> Way {
    if indicator.plain(then) == indicator.plain(now) { return .same }
    return (now > then) == (indicator.direction == .up) ? .better : .worse
  }

  private static func certainty(
    _ indicator: Indicator, _ then: Reading, _ now: Reading, _ isJudgedAlike: Bool
  ) -> Certainty {
    // A control sheet rests on criteria, not on cases.
    if indicator.unit == .score { return then.n == now.n ? .plain : .partial }
    if min(then.n, now.n) < 5 { return .few }
    if !isJudgedAlike { return .terms }
    guard let before = then.interval, let after = now.interval else { return .plain }
    return before.low <= after.high && after.low <= before.high ? .chance : .plain
  }

  private var name: Text {
    switch way {
    case .better: Text(fr: "↗ mieux", en: "↗ better")
    case .worse: Text(fr: "↘ moins bien", en: "↘ worse")
    case .same: Text(fr: "→ pareil", en: "→ the same")
    }
  }

  /// `↗ mieux`; behind the sign of doubt where that cannot be trusted, with why.
  var short: Text {
    certainty == .plain || way == .same ? name : Sign.doubtful.before(Text(fr: words(.fr), en: words(.en)))
  }

  /// `↗ mieux, peut-être un hasard`.
  func words(_ language: Language) -> String {
    let way = name
    let doubt: Text? =
      switch certainty {
      case .plain: nil
      case .chance: Text(fr: " (peut-être un hasard)", en: " (may be chance)")
      case .few: Text(fr: " (trop peu de cas)", en: " (too few cases)")
      case .partial: Text(fr: " (pas sur les mêmes critères)", en: " (not on the same criteria)")
      case .terms:
        Text(
          fr: " (pas aux mêmes conditions du contrat)", en: " (not under the same contract terms)")
      }
    return way[language] + (self.way == .same ? "" : doubt?[language] ?? "")
  }
}

extension Trend.Reading {
  init?(_ outcome: Indicator.Outcome) {
    guard case .measured(let measurement) = outcome else { return nil }
    self.init(value: measurement.value, n: measurement.n, numerator: measurement.numerator)
  }

  init?(_ kept: PeriodSnapshot.Kept) {
    guard let value = kept.value.flatMap(Double.init) else { return nil }
    self.init(value: value, n: kept.n, numerator: kept.numerator)
  }

  /// The interval in which a rate may lie; nil for what is no rate.
  fileprivate var interval: (low: Double, high: Double)? { numerator.flatMap { Statistics.wilson($0, of: n) } }

  /// The figure with its cases: `58,3 % (7/12)`; a rate of few cases is told by them alone.
  func words(_ indicator: Indicator, _ language: Language) -> String {
    let figure = indicator.words(Measurement(value: value, n: n, numerator: numerator), language)
    if indicator.isToldByCases(n: n, numerator: numerator) { return figure }
    return "\(figure) (\(numerator.map { "\($0)/\(n)" } ?? "n = \(n)"))"
  }
}

/// The period to which another is compared, as it is known at the same moment.
private struct EarlierPeriod: PeriodGroundwork {
  let view: PeriodView

  init?(_ view: PeriodView) {
    guard let previous = view.dossier.period(before: view.period, now: view.now) else { return nil }
    self.view = view.over(previous)
  }
}

/// The trends of a period since the comparable one before it.
struct Trends: PeriodGroundwork, Sendable {
  /// The earlier period.
  let previous: Period
  /// What was kept of it when it was closed; nil when it is only computed.
  let closed: ClosedPeriod?
  /// The indicators that can be compared, in their order.
  let trends: [Trend]

  /// Those of all indicators; nil when no earlier period can be compared.
  init?(_ view: PeriodView) { self.init(view, of: IndicatorContent.all) }

  /// Those of some indicators; nil when no earlier period can be compared.
  init?(_ view: PeriodView, of indicators: [Indicator]) {
    guard let before = view[EarlierPeriod.self]?.view else { return nil }
    let closed = view.dossier.closed(before.period)
    let trends = indicators.compactMap { indicator in
      Trend(
        indicator, kept: closed?.snapshot.figure(indicator.id), live: indicator.measure(before),
        now: indicator.measure(view),
        isJudgedAlike: view[VersionShares.self]?.judgesAlike(indicator.id, before.period) ?? true,
        shares: Trends.shares(of: indicator, in: [before, view]))
    }
    guard !trends.isEmpty else { return nil }
    previous = before.period
    self.closed = closed
    self.trends = trends
  }

  /// What each version judged in some periods, with its own verdict; nil where one version judged each.
  private static func shares(of indicator: Indicator, in views: [PeriodView]) -> Text? {
    let told = views.flatMap { view in
      indicator.shares(view).compactMap { share -> Text? in
        guard let reading = Trend.Reading(indicator.measure(share.view)) else { return nil }
        let mark = indicator.verdict(over: share.view).mark
        func words(_ language: Language) -> String {
          [share.name[language] + Text(fr: " :", en: ":")[language], reading.words(indicator, language), mark]
            .filter { !$0.isEmpty }.joined(separator: " ")
        }
        return Text(fr: words(.fr), en: words(.en))
      }
    }
    guard !told.isEmpty else { return nil }
    return Text(fr: told.map(\.fr).joined(separator: " ; "), en: told.map(\.en).joined(separator: "; "))
  }

  /// How some indicators went, in a word or two: those that can be compared.
  @Sendable static func lately(_ view: PeriodView, _ indicators: [Indicator]) -> [String: Text] {
    Dictionary(
      (Trends(view, of: indicators)?.trends ?? []).map { ($0.indicator.id, $0.short) }, uniquingKeysWith: { $1 })
  }

  /// The trend of an indicator; nil when it cannot be compared.
  func of(_ indicator: Indicator) -> Trend? { trends.first { $0.indicator == indicator } }
}

extension Dossier {
  /// The periods judged, each as it was closed last, in order of time.
  var judgedPeriods: [ClosedPeriod] {
    var last: [Period: ClosedPeriod] = [:]
    for closed in closedPeriods where isOfThisPart(closed) { last[closed.period] = closed }
    return last.values.sorted { ($0.period.to, $0.period.from) < ($1.period.to, $1.period.from) }
  }

  /// What was kept of exactly that period when it was last closed.
  func closed(_ period: Period) -> ClosedPeriod? { closedPeriods.last { $0.period == period && isOfThisPart($0) } }

  /// True for a period of the contract at which a view looks, or of any where the whole dossier is looked at.
  private func isOfThisPart(_ closed: ClosedPeriod) -> Bool {
    guard let part else { return true }
    return closed.contract(among: Contracts(self))?.key == part
  }

  /// The period to which one is compared: the last one judged before it that is about as long, else as many days or months
  /// just before, when the contract ran by then.
  func period(before period: Period, now: Instant) -> Period? {
    let judged = judgedPeriods.last { judged in
      judged.period.to < period.from && (0.75...1.34).contains(judged.period.months / period.months)
    }
    if let judged { return judged.period }
    guard let start = contractInForce(at: now)?.term.start else { return nil }
    let to = period.from.adding(days: -1)
    let isWhole = period.from.civil.day == 1 && period.to.adding(days: 1).civil.day == 1
    let from =
      isWhole
      ? period.from.adding(months: -Int(period.months))
      : period.from.adding(days: period.from.ordinal - period.to.ordinal - 1)
    return from >= start ? Period(from: from, to: to) : nil
  }

  /// An answer about a period that is asked anew for each: as it stood when that period was closed, unless it is at hand.
  ///
  /// What was answered about another period, which shares no day with it, says nothing of it.
  func value<T: AnswerValue>(_ question: Question<T>, over period: Period) -> T? {
    if !isAtHand(period) {
      if let closed = closed(period) { return closed[question] }
      if let from = self[Evaluation.from], let to = self[Evaluation.to], to < period.from || period.to < from {
        return nil
      }
    }
    return self[question]
  }

  /// The items noted about a period: neither those upon which an earlier one was closed, nor those that came after it was, nor
  /// those upon which another contract was judged first.
  func items(of form: FormID, over period: Period) -> [ItemID] {
    let earlier = judgedPeriods.filter { $0.period.to < period.from }
    let own = isAtHand(period) ? nil : closed(period)
    return items(of: form).filter { item in
      !earlier.contains { $0.knew(item, of: form) } && own?.knew(item, of: form) ?? true
        && closedPeriods.first { $0.knew(item, of: form) }.map(isOfThisPart) ?? true
    }
  }

  private func isAtHand(_ period: Period) -> Bool {
    self[Evaluation.from] == period.from && self[Evaluation.to] == period.to
  }
}

extension ClosedPeriod {
  /// The contract that was judged: the one named then, else the one in force when the period began.
  func contract(among contracts: Contracts) -> Contract? {
    self[Evaluation.contract].flatMap(contracts.numbered) ?? contracts.inForce(on: period.from)
  }
}
