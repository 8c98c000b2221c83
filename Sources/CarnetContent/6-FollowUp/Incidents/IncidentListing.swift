import CarnetCore

extension Incident {
  /// The incidents with their severity, when their service is due back and what became of the promise.
  static let listing = Listing(
    [
      .init(title, "Quoi", "Problem"), .init(asset, "Bien", "Asset"),
      .init(told: "severity", "Gravité", "Severity"), .init(reported, "Signalé", "Reported"),
      .init(told: "due", "Dû", "Due"), .init(told: "verdict", "Verdict", "Verdict"),
    ], dated: reported.definition.id,
    conditions: [
      Listing.Condition("open", "ouverts", "open", or: Text(fr: "en cours", en: "running")),
      Listing.Condition("late", "en retard", "late", or: Text(fr: "retard", en: "overdue")),
      Listing.Condition("restored", "rétablis", "restored", or: Text(fr: "clos", en: "closed")),
      Listing.Condition("met", "tenus", "met", or: Text(fr: "dans les temps", en: "in time")),
      Listing.Condition("missed", "hors délai", "missed", or: Text(fr: "manqués", en: "out of time")),
      Listing.Condition(
        "doubtful", "à corriger", "to correct", or: Text(fr: "douteux", en: "doubtful"), Text(same: "to be corrected")),
    ]
      + Severity.allCases.map {
        Listing.Condition($0.rawValue, $0.rawValue, $0.rawValue, about: "severity")
      }
  ) { dossier, now in
    // Each incident is judged by the contract to which it belongs.
    let judged = dossier.byContract.reduce(into: [ItemID: JudgedIncident]()) { judged, contract in
      let part = contract.part
      guard let timeline = ContractTimeline(part, now: now) else { return }
      let ties = IncidentTies(in: part)
      let facts = part.items(of: id).compactMap { item in
        part[kind, of: item] ?? .incident == .incident
          ? IncidentFacts(item, in: part, timeline, ties, end: now) : nil
      }
      for clock in IncidentClock.all(facts, timeline, end: now) {
        judged[clock.facts.item] = JudgedIncident(clock: clock, timeline: timeline)
      }
    }
    return { item in judged[item]?.sight ?? sight(unjudged: item, dossier, now) }
  }

  /// One that no promise judges: a request, or one whose moments do not say enough.
  private static func sight(unjudged item: ItemID, _ dossier: Dossier, _ now: Instant) -> Listing.Sight {
    let grade = severity(of: item, in: dossier, now: now)
    let isBack = dossier[restored, of: item].map { $0 <= now } ?? false
    var told: [String: Text] = [:]
    told["severity"] = grade?.label
    let isContradicted = IncidentFacts.areContradicted(item, in: dossier)
    told["verdict"] =
      isContradicted
      ? Sign.doubtful.before(Text(fr: "à corriger", en: "to correct"))
      : isBack ? Text(fr: "rétabli", en: "restored") : Text(fr: "en cours", en: "running")
    let state = isBack ? "restored" : "open"
    return Listing.Sight(
      told, holds: Set([state, grade?.rawValue, isContradicted ? "doubtful" : nil].compactMap { $0 }))
  }
}

/// An incident that a promise judges.
private struct JudgedIncident {
  let clock: IncidentClock
  let timeline: ContractTimeline

  var sight: Listing.Sight {
    let facts = clock.facts
    let terms = timeline.terms(at: facts.reported)
    let hours = terms.clock(for: facts.severity, at: facts.site)
    let due = hours.deadline(clock.restoringTarget, from: facts.reported, suspensions: facts.suspensions).map(
      terms.clock.zone.localized)
    let isLate = clock.restoring > clock.restoringTarget
    let isBack = facts.restored != nil
    var told = ["severity": facts.severity.label, "verdict": verdict(isLate: isLate, isBack: isBack)]
    told["due"] = due.map { due in both { $0.shortMoment(due) } }
    let state = isBack ? ["restored"] : isLate ? ["open", "late"] : ["open"]
    let kept = isLate ? ["missed"] : isBack ? ["met"] : []
    return Listing.Sight(told, holds: Set(state + kept + [facts.severity.rawValue]))
  }

  private func verdict(isLate: Bool, isBack: Bool) -> Text {
    let (spent, target) = (clock.restoring, clock.restoringTarget)
    let over = both { $0.duration(TimeSpan(seconds: spent - target)) }
    guard isBack else {
      let left = both { $0.duration(TimeSpan(seconds: target - spent)) }
      return isLate
        ? Sign.late.before(Text(fr: "\(over.fr) de retard", en: "\(over.en) late"))
        : Text(fr: "reste \(left.fr)", en: "\(left.en) left")
    }
    let took = both { $0.duration(TimeSpan(seconds: spent)) }
    let promised = both { $0.duration(TimeSpan(seconds: target)) }
    let words = Text(fr: "\(took.fr) (promis : \(promised.fr))", en: "\(took.en) (limit \(promised.en))")
    return isLate ? Sign.missed.before(words) : Sign.met.before(words)
  }

  private func both(_ words: (Wording) -> String) -> Text {
    Text(fr: words(Wording(language: .fr)), en: words(Wording(language: .en)))
  }
}
