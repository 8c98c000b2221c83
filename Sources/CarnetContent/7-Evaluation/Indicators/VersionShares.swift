import CarnetCore

/// What each version of the contract judges of a period, where several judge a figure by different terms.
///
/// An incident belongs to the version of its report, what is due on a day to that of the day. Versions that say the same
/// of a figure are one part of it.
final class VersionShares: PeriodGroundwork {
  /// How the things that a figure rests on fall to versions.
  private enum Sort: Hashable {
    /// By the moment of their report.
    case incidents
    /// By their days.
    case days
  }

  /// What a figure rests on in the terms of a version, over the days of a period.
  private typealias Terms = @Sendable (ContractFacts, Period) -> [AnyHashable]

  private let view: PeriodView
  private let timeline: ContractTimeline
  /// The versions that are in force in the period, by their places.
  private let inForce: ClosedRange<Int>
  private var made: [Sort: [ClosedRange<Int>: Indicator.Share]] = [:]

  /// Nil where one version judges all.
  init?(_ view: PeriodView) {
    guard let timeline = view.timeline, timeline.versions.count > 1 else { return nil }
    self.view = view
    self.timeline = timeline
    let zone = timeline.versions[0].terms.clock.zone
    let first = timeline.place(at: zone.earliest(day: view.period.from, secondOfDay: 0))
    let end = min(view.now, zone.earliest(day: view.period.to.adding(days: 1), secondOfDay: 0).adding(seconds: -1))
    inForce = first...max(first, timeline.place(at: end))
  }

  /// The parts of a figure, the oldest version first; none where the versions that judge it say the same.
  func of(_ id: String) -> [Indicator.Share] {
    guard let (sort, terms) = VersionShares.terms[id] else { return [] }
    var places = Set(inForce)
    if sort == .incidents, let facts = view.facts {
      places.formUnion(facts.clocks.map { timeline.place(at: $0.facts.reported) })
    }
    let groups = places.sorted().reduce(into: [ClosedRange<Int>]()) { groups, place in
      if let last = groups.last, says(last.upperBound, terms) == says(place, terms) {
        groups[groups.count - 1] = last.lowerBound...place
      } else {
        groups.append(place...place)
      }
    }
    return groups.count > 1 ? groups.map { share(sort, $0) } : []
  }

  /// True when the versions of an earlier period say the same of a figure as those of this one.
  func judgesAlike(_ id: String, _ earlier: Period) -> Bool {
    guard let (_, terms) = VersionShares.terms[id] else { return true }
    let zone = timeline.versions[0].terms.clock.zone
    let first = timeline.place(at: zone.earliest(day: earlier.from, secondOfDay: 0))
    let said = says(inForce.upperBound, terms)
    return (min(first, inForce.lowerBound)...inForce.upperBound).allSatisfy { says($0, terms) == said }
  }

  private func says(_ place: Int, _ terms: Terms) -> [AnyHashable] {
    terms(timeline.versions[place].terms, view.period)
  }

  private func share(_ sort: Sort, _ places: ClosedRange<Int>) -> Indicator.Share {
    if let known = made[sort]?[places] { return known }
    let days = days(of: places)
    let own = view.over(days)
    let share = Indicator.Share(
      name: name(of: places, days), period: days,
      view: sort == .days
        ? own : view.facts.map { PeriodView(view.known, days).holding($0.judged(by: places)) } ?? own)
    made[sort, default: [:]][places] = share
    return share
  }

  /// The days of some versions: those in the period, else all that were before it.
  private func days(of places: ClosedRange<Int>) -> Period {
    let zone = timeline.versions[0].terms.clock.zone
    func first(_ place: Int) -> Day { zone.localized(timeline.versions[place].from).day }
    let from = places.lowerBound == 0 ? min(first(0), view.period.from) : first(places.lowerBound)
    let after = places.upperBound + 1
    let to = after < timeline.versions.count ? first(after).adding(days: -1) : view.period.to
    return Period(from: max(from, view.period.from), to: min(to, view.period.to)) ?? Period(from: from, to: to)
      ?? view.period
  }

  /// `du 1er janvier 2026 au 31 mars 2026, contrat initial`.
  private func name(of places: ClosedRange<Int>, _ days: Period) -> Text {
    func words(_ language: Language) -> String {
      let names = places.map { timeline.versions[$0].name[language] }
      let versions = Wording(language: language).list(names, conjunction: .and)
      guard days.to >= view.period.from else {
        let day = Wording(language: language).day(view.period.from)
        return Text(fr: "signalés avant le \(day), \(versions)", en: "reported before \(day), \(versions)")[language]
      }
      return "\(EvaluationContent.words(days, language)), \(versions)"
    }
    return Text(fr: words(.fr), en: words(.en))
  }
}

/// What figures rest on in the terms of a contract.
extension VersionShares {
  private static let terms: [String: (sort: Sort, of: Terms)] = [
    "K01": (.incidents, { hours($0, $1) + suspending($0) + delays($0.gti) }),
    "K02": (.incidents, { hours($0, $1) + suspending($0) + delays($0.gti) }),
    "K03": (.incidents, { hours($0, $1) + suspending($0) + delays($0.gtr) }),
    "K04": (.incidents, { hours($0, $1) + suspending($0) + delays($0.gtr) }),
    "K05": (.incidents, { hours($0, $1) + suspending($0) + delays($0.gtr) }),
    "K10": (.days, service),
    "K11": (.days, service),
    "K16": (.days, { terms, _ in [terms.service.visits] }),
    "K17": (.days, { [$0.service.visits, $0.service.visitTolerance, $0.clock.hours(in: $1)] }),
    "K18": (.days, { [$0.service.reportDays, $0.clock.hours(in: $1)] }),
    "K24": (.days, { terms, _ in [terms.service.restoreTests] }),
    "K26": (.days, { terms, _ in [terms.penalties, terms.monthlyFee] }),
    "K30": (.incidents, { hours($0, $1) + suspending($0) }),
  ]

  /// The clocks of the severities, at each site that has its own.
  private static func hours(_ terms: ContractFacts, _ period: Period) -> [AnyHashable] {
    sites(terms).flatMap { site -> [AnyHashable] in
      [site] + Severity.allCases.map { terms.clock(for: $0, at: site).hours(in: period) }
    }
  }

  /// The service hours, at each site that has its own.
  @Sendable private static func service(_ terms: ContractFacts, _ period: Period) -> [AnyHashable] {
    sites(terms).flatMap { [$0, terms.clock(at: $0).hours(in: period)] as [AnyHashable] }
  }

  private static func sites(_ terms: ContractFacts) -> [ItemID?] { [nil] + terms.sites.places.map(\.site) }

  private static func suspending(_ terms: ContractFacts) -> [AnyHashable] { [terms.suspending] }

  private static func delays(_ delays: PerSeverity<Int>) -> [AnyHashable] { Severity.allCases.map { delays[$0] } }
}
