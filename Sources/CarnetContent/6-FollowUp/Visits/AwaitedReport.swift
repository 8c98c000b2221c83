import CarnetCore

/// A report that the provider owes and has not handed over: of a visit, or of a grave incident.
struct AwaitedReport: Hashable, Sendable {
  /// The visit or the incident.
  let item: ItemID
  /// The day by which the contract wants it.
  let due: Day

  /// Those of visits, in their order.
  static func ofVisits(_ dossier: Dossier, _ contract: ContractFacts, now: Instant) -> [AwaitedReport] {
    dossier.items(of: Intervention.id).compactMap { visit in
      guard dossier[Intervention.report, of: visit] == nil else { return nil }
      return Intervention.reportDue(visit, in: dossier, contract.clock, now: now)
        .map { AwaitedReport(item: visit, due: $0) }
    }
  }

  /// Those of incidents, in their order.
  static func ofIncidents(_ dossier: Dossier, _ timeline: ContractTimeline, now: Instant) -> [AwaitedReport] {
    guard let days = dossier.settled(ContractForm.incidentReportDays, now: now) else { return [] }
    let changes = SeverityChange.byIncident(in: dossier)
    return dossier.items(of: Incident.id).compactMap { incident in
      guard dossier[Incident.report, of: incident] == nil else { return nil }
      return Incident.reportDue(incident, in: dossier, timeline, within: days, after: changes[incident] ?? [], now: now)
        .map { AwaitedReport(item: incident, due: $0) }
    }
  }
}

extension Incident {
  /// The day by which the provider reports on an incident; nil for one of little gravity, or while it lasts.
  fileprivate static func reportDue(
    _ incident: ItemID, in dossier: Dossier, _ timeline: ContractTimeline, within days: Int, after changes: [ItemID],
    now: Instant
  ) -> Day? {
    guard dossier[kind, of: incident] ?? .incident == .incident, let restored = dossier[restored, of: incident],
      let severity = severity(of: incident, in: dossier, after: changes, now: now), severity == .p1 || severity == .p2
    else { return nil }
    let clock = timeline.terms(at: restored).clock
    let day = clock.zone.localized(restored).day
    // What was over before the first contract began, none promises a report of: old tickets may be taken over.
    return day < timeline.versions[0].terms.term.start ? nil : clock.adding(businessDays: days, to: day)
  }
}

extension Intervention {
  /// The day by which the report of a visit is due; nil while the visit has not ended.
  static func reportDue(_ visit: ItemID, in dossier: Dossier, _ clock: ContractClock, now: Instant) -> Day? {
    guard let ended = dossier[ended, of: visit], let days = dossier.settled(ContractForm.reportDays, now: now) else {
      return nil
    }
    return clock.adding(businessDays: days, to: clock.zone.localized(ended).day)
  }
}
