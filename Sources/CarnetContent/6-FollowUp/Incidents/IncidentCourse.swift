import CarnetCore

/// What became of an incident, whatever it is judged by: down from its report, up while a restoring lasted, down again.
struct IncidentCourse: Hashable, Sendable {
  /// Its number.
  let item: ItemID
  /// When it was reported: where every delay begins.
  let reported: Instant
  /// When a technician first did something useful; nil when nobody noted it.
  let acknowledged: Instant?
  /// When the service was back; nil while it is not.
  let restored: Instant?
  /// The stretches in which the service was back before it failed again, in order.
  let ups: [Range<Instant>]

  init(
    item: ItemID, reported: Instant, acknowledged: Instant?, restored: Instant?, ups: [Range<Instant>] = []
  ) {
    self.item = item
    self.reported = reported
    self.acknowledged = acknowledged
    self.restored = restored
    self.ups = ups
  }

  /// That of an incident as it stood at `end`; nil when its moments contradict each other: nothing can be counted from them.
  init?(_ item: ItemID, reportedAt reported: Instant, in dossier: Dossier, _ ties: IncidentTies, end: Instant) {
    let acknowledged = dossier[Incident.acknowledged, of: item].flatMap { $0 <= end ? $0 : nil }
    var restored = dossier[Incident.restored, of: item].flatMap { $0 <= end ? $0 : nil }
    let someoneCame = acknowledged ?? reported
    guard someoneCame >= reported, restored.map({ $0 >= someoneCame }) ?? true else { return nil }
    var ups: [Range<Instant>] = []
    for up in ties.ups[item] ?? [] where up.from >= reported && up.from <= end {
      if let to = up.to, to <= end {
        if up.from < to { ups.append(up.from..<to) }
      } else if up.isRelapse {
        // It failed again, but later: by then it was restored.
        restored = min(restored ?? up.from, up.from)
      } else if up.from < end {
        ups.append(up.from..<end)
      }
    }
    self.item = item
    self.reported = reported
    self.acknowledged = acknowledged
    self.restored = restored
    let merged = ups.count > 1 ? Downtime.merged(ups) : ups
    self.ups = restored.map { restored in merged.filter { $0.upperBound <= restored } } ?? merged
  }

  /// Those of every incident of a contract that had been reported by a moment and whose moments can be counted from.
  static func all(in dossier: Dossier, _ timeline: ContractTimeline, _ ties: IncidentTies, by now: Instant)
    -> [IncidentCourse]
  {
    dossier.items(of: Incident.id).compactMap { item in
      guard dossier[Incident.kind, of: item] ?? .incident == .incident,
        let reported = dossier[Incident.reported, of: item], timeline.era(of: reported) == .during, reported <= now
      else { return nil }
      return IncidentCourse(item, reportedAt: reported, in: dossier, ties, end: now)
    }
  }

  /// When the service first came back; nil when it never did.
  var firstRestored: Instant? { ups.first?.lowerBound ?? restored }

  /// When somebody must have been at work: noted, or proved by a service that was back.
  ///
  /// Nil while nobody was.
  var responded: Instant? {
    guard let back = firstRestored else { return acknowledged }
    return acknowledged.map { min($0, back) } ?? back
  }

  /// True when it was reported in a period that begins at a moment, or was still open then.
  func isOf(periodFrom start: Instant) -> Bool { reported >= start || restored.map { $0 >= start } ?? true }

  /// The stretches in which the service was down, to `end` while it is not back.
  func downs(until end: Instant) -> [Range<Instant>] {
    let last = max(reported, restored ?? end)
    guard !ups.isEmpty else { return [reported..<last] }
    let starts = [reported] + ups.map(\.upperBound)
    return zip(starts, ups.map(\.lowerBound) + [last]).map { $0..<max($0, $1) }
  }

  /// Seconds by the clock on the wall for which the service was down, to `end` while it is not back.
  func lived(until end: Instant) -> Int {
    let whole = (restored ?? end).epochSeconds - reported.epochSeconds
    return ups.isEmpty ? whole : whole - ups.reduce(0) { $0 + $1.upperBound.epochSeconds - $1.lowerBound.epochSeconds }
  }

  /// The same as it stood at an earlier moment, not before its report.
  func seen(at moment: Instant) -> IncidentCourse {
    let back = ups.first { $0.contains(moment) }?.lowerBound
    return IncidentCourse(
      item: item, reported: reported, acknowledged: acknowledged.flatMap { $0 <= moment ? $0 : nil },
      restored: back ?? restored.flatMap { $0 <= moment ? $0 : nil }, ups: ups.filter { $0.upperBound <= moment })
  }
}

/// An incident that no promise can be held against, and why.
struct Unjudged: Hashable, Sendable {
  enum Why: Hashable, Sendable {
    /// Nobody said when it was reported.
    case unreported
    /// Its moments contradict each other.
    case contradicted
    /// It has no severity: nobody knows which promise is its own.
    case ungraded
    /// It was reported before the contract, which promised nothing yet.
    case unpromised
    /// It was reported once the contract was over: nothing was promised any more.
    case lapsed

    /// True where no contract was in force: no figure counts it, not even as one that is not judged.
    var isOutside: Bool { self == .unpromised || self == .lapsed }

    /// In words, as a reason.
    var words: Text {
      switch self {
      case .unreported: Text(fr: "heure du signalement inconnue", en: "time it was reported unknown")
      case .contradicted: Text(fr: "heures qui se contredisent", en: "times that contradict each other")
      case .ungraded: Text(fr: "gravité inconnue", en: "severity unknown")
      case .unpromised: Text(fr: "signalé avant le contrat", en: "reported before the contract")
      case .lapsed: Text(fr: "signalé après la fin du contrat", en: "reported after the end of the contract")
      }
    }
  }

  let item: ItemID
  let why: Why
  /// What became of it; nil where that is not known either.
  let course: IncidentCourse?

  /// In words, as an account of it.
  var account: Text {
    Text(
      fr: why.isOutside ? "\(why.words.fr) : aucun délai ne s'applique" : "non compté : \(why.words.fr)",
      en: why.isOutside ? "\(why.words.en): no time limit applies" : "not counted: \(why.words.en)")
  }
}

/// An incident as it is seen at a moment: judged by its contract's promises, or not, and why.
enum IncidentSeen {
  case judged(IncidentFacts)
  case unjudged(Unjudged)
  /// It was not reported yet.
  case later

  init(_ item: ItemID, in dossier: Dossier, _ timeline: ContractTimeline, _ ties: IncidentTies, end: Instant) {
    guard let reported = dossier[Incident.reported, of: item] else {
      self = .unjudged(Unjudged(item: item, why: .unreported, course: nil))
      return
    }
    guard reported <= end else {
      self = .later
      return
    }
    let course = IncidentCourse(item, reportedAt: reported, in: dossier, ties, end: end)
    let era = timeline.era(of: reported)
    guard era == .during else {
      self = .unjudged(Unjudged(item: item, why: era == .before ? .unpromised : .lapsed, course: course))
      return
    }
    guard let course else {
      self = .unjudged(Unjudged(item: item, why: .contradicted, course: nil))
      return
    }
    let version = timeline.version(at: reported)
    let terms = version.terms
    guard
      let severity = Incident.severity(
        of: item, in: dossier, by: terms.matrix, after: ties.changes[item] ?? [], now: end)
    else {
      self = .unjudged(Unjudged(item: item, why: .ungraded, course: course))
      return
    }
    self = .judged(
      IncidentFacts(
        course, severity: severity, at: version.site(ofIncident: item, in: dossier),
        suspensions: ties.suspensions(of: course, in: dossier, terms.suspending, end: end)))
  }
}

extension Unjudged {
  /// The incidents that cannot be judged, or that nothing judges, of those reported in a period or still open from before.
  static func all(
    in dossier: Dossier, _ timeline: ContractTimeline, _ ties: IncidentTies, from start: Instant, to end: Instant
  ) -> [Unjudged] {
    dossier.items(of: Incident.id).compactMap { item in
      guard dossier[Incident.kind, of: item] ?? .incident == .incident,
        case .unjudged(let unjudged) = IncidentSeen(item, in: dossier, timeline, ties, end: end)
      else { return nil }
      let isOf =
        unjudged.course.map { $0.isOf(periodFrom: start) } ?? mayBe(of: item, in: dossier, min(start, end)...end)
      return isOf ? unjudged : nil
    }
  }

  /// True unless what is noted of an incident puts it outside a period.
  private static func mayBe(of item: ItemID, in dossier: Dossier, _ period: ClosedRange<Instant>) -> Bool {
    let noted = Incident.courseMoments.compactMap { dossier[$0, of: item] }
    guard let first = noted.min(), let last = noted.max() else { return true }
    return first <= period.upperBound && (last >= period.lowerBound || dossier[Incident.restored, of: item] == nil)
  }
}

extension Incident {
  /// The moments between which an incident lies.
  fileprivate static var courseMoments: [Question<Instant>] { [detected, reported, acknowledged, restored] }
}
