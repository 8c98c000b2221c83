import CarnetCore

/// Visits: held, on time, reported on.
extension IndicatorContent {
  static let ofVisits = [preventiveShare, visitsHeld, visitsOnTime, reportsOnTime]

  static let preventiveShare = Indicator.ofPeriod(
    "K15", name: Text(fr: "Part du préventif", en: "Share of prevention"),
    question: Text(
      fr: "Quelle part du temps des techniciens va-t-elle à éviter les pannes ?",
      en: "What share of the technicians' time goes to preventing failures?"),
    formula: Text(
      fr:
        "Heures de visites préventives, sur heures de visites préventives, de visites correctives et de travail à distance.",
      en: "Hours of preventive visits, over hours of preventive visits, corrective visits and remote work."),
    unit: .percent, direction: .up, target: 30
  ) { view in
    let dossier = view.dossier
    guard let facts = view.facts else { return .notApplicable(Measuring.noContract) }
    func hours(_ kind: InterventionKind) -> (seconds: Int, count: Int) {
      let lengths = dossier.items(of: Intervention.id).compactMap { item -> Int? in
        guard dossier[Intervention.kind, of: item] == kind, let from = dossier[Intervention.started, of: item],
          let to = dossier[Intervention.ended, of: item], from >= facts.start, from < facts.end
        else { return nil }
        return to.epochSeconds - from.epochSeconds
      }
      return (lengths.reduce(0, +), lengths.count)
    }
    let remote = facts.clocks.compactMap { dossier[Incident.remoteEffort, of: $0.facts.item]?.seconds }
    let (preventive, corrective) = (hours(.preventive), hours(.corrective))
    let mending = corrective.seconds + remote.reduce(0, +)
    let n = preventive.count + corrective.count + remote.count
    guard preventive.seconds + mending > 0 else {
      return .notApplicable(Text(fr: "aucune heure n'est notée", en: "no hours are noted"))
    }
    return .measured(
      Measurement(
        value: Measuring.percent(preventive.seconds, of: preventive.seconds + mending), n: n,
        parts: [
          Measurement.Part(
            "preventive", Text(fr: "préventif", en: "prevention"), Double(preventive.seconds), n: preventive.count,
            unit: .seconds),
          Measurement.Part(
            "corrective", Text(fr: "correctif", en: "repair"), Double(mending), n: corrective.count + remote.count,
            unit: .seconds),
        ],
        caution: remote.isEmpty
          ? Text(fr: "aucun travail à distance n'est noté", en: "no remote work is noted") : nil))
  }

  static let visitsHeld = Indicator.ofPeriod(
    "K16", name: Text(fr: "Visites préventives tenues", en: "Preventive visits held"),
    question: Text(fr: "Les visites prévues ont-elles eu lieu ?", en: "Did the planned visits take place?"),
    formula: Text(
      fr: "Visites préventives commencées, sur celles prévues dans la période.",
      en: "Preventive visits begun, over those planned in the period."),
    unit: .percent, direction: .up, target: 100,
    account: { view in
      PlannedVisit.all(view).map { visit in
        Measurement.Used(
          visit.item,
          visit.isHeld ? Text(fr: "tenue", en: "held") : Text(fr: "pas tenue", en: "not held"), isCounted: visit.isHeld)
      }
    }
  ) { view in
    let visits = PlannedVisit.all(view)
    guard !visits.isEmpty else { return .notApplicable(noVisit) }
    return .measured(Measuring.rate(visits.count(where: \.isHeld), of: visits.count))
  }

  static let visitsOnTime = Indicator.ofPeriod(
    "K17", name: Text(fr: "Visites préventives à l'heure", en: "Preventive visits on time"),
    question: Text(
      fr: "Les visites ont-elles eu lieu à la date prévue, à quelques jours près ?",
      en: "Did visits take place on the planned date, give or take a few days?"),
    formula: Text(
      fr: "Visites tenues à la tolérance du contrat près, en jours ouvrés, sur celles prévues dans la période.",
      en: "Visits held within the contract's tolerance, in business days, over those planned in the period."),
    unit: .percent, direction: .up, target: 90,
    account: { view in
      let tolerance = PlannedVisit.tolerance(view)
      return PlannedVisit.all(view).map { visit in
        let days = visit.daysOff
        let words =
          days.map {
            Text(
              fr: $0 == 0 ? "au jour dit" : "\(abs($0)) jours ouvrés \($0 > 0 ? "après" : "avant") la date",
              en: $0 == 0 ? "on the day" : "\(abs($0)) business days \($0 > 0 ? "after" : "before") the date")
          } ?? Text(fr: "pas tenue", en: "not held")
        return Measurement.Used(visit.item, words, isCounted: days.map { abs($0) <= tolerance } ?? false)
      }
    }
  ) { view in
    let visits = PlannedVisit.all(view)
    guard !visits.isEmpty else { return .notApplicable(noVisit) }
    let tolerance = PlannedVisit.tolerance(view)
    let onTime = visits.count { $0.daysOff.map { abs($0) <= tolerance } ?? false }
    return .measured(
      Measuring.rate(
        onTime, of: visits.count,
        parts: visits.compactMap { visit in
          visit.daysOff.map {
            Measurement.Part(
              visit.item.description, Text(fr: "\(visit.item), jours d'écart", en: "\(visit.item), days off"),
              Double($0), n: 1, unit: .count)
          }
        }))
  }

  static let reportsOnTime = Indicator.ofPeriod(
    "K18", name: Text(fr: "Comptes rendus à l'heure", en: "Reports on time"),
    question: Text(
      fr: "Le compte rendu arrive-t-il dans le délai du contrat ?",
      en: "Does the report arrive within the contract's time?"),
    formula: Text(
      fr:
        "Comptes rendus reçus dans le nombre de jours ouvrés du contrat après l'intervention, sur ceux reçus ou déjà dus.",
      en:
        "Reports received within the contract's number of business days after the visit, over those received or due already."
    ),
    unit: .percent, direction: .up, target: 95,
    account: { view in
      DueReport.all(view).map { report in
        Measurement.Used(
          report.item,
          report.isReceived
            ? Text(fr: "\(report.days) jours ouvrés", en: "\(report.days) business days")
            : Text(fr: "pas reçu", en: "not received"), isCounted: report.isOnTime)
      }
    }
  ) { view in
    let reports = DueReport.all(view)
    guard !reports.isEmpty else {
      return .notApplicable(Text(fr: "aucune intervention dans la période", en: "no visit in the period"))
    }
    return .measured(
      Measuring.rate(
        reports.count(where: \.isOnTime), of: reports.count,
        parts: reports.filter(\.isReceived).map {
          Measurement.Part($0.item.description, Text(same: $0.item.description), Double($0.days), n: 1, unit: .count)
        }))
  }

  static let noVisit = Text(fr: "aucune visite prévue dans la période", en: "no visit planned in the period")
}

/// A preventive visit that was planned within a period.
struct PlannedVisit: Hashable, Sendable {
  let item: ItemID
  /// Business days after the planned date, negative before it; nil when it was not held.
  let daysOff: Int?

  var isHeld: Bool { daysOff != nil }

  /// Those of a period, as seen at a moment: one that is not due yet is not among them.
  static func all(_ view: PeriodView) -> [PlannedVisit] {
    guard let clock = view.contract?.clock else { return [] }
    let (dossier, period, now) = (view.dossier, view.period, view.now)
    return dossier.items(of: Intervention.id).compactMap { item in
      guard dossier[Intervention.kind, of: item] == .preventive,
        let planned = dossier[Intervention.planned, of: item], period.contains(planned)
      else { return nil }
      let held = dossier[Intervention.started, of: item].map { clock.zone.localized($0).day }
      guard held != nil || planned < now.day else { return nil }
      return PlannedVisit(item: item, daysOff: held.map { clock.businessDays(from: planned, to: $0) })
    }
  }

  /// How many business days off plan still count as on time.
  static func tolerance(_ view: PeriodView) -> Int {
    view.dossier.settled(ContractForm.visitTolerance, now: view.now) ?? 5
  }
}

/// The report of a visit that ended within a period.
struct DueReport: Hashable, Sendable {
  let item: ItemID
  /// Business days from the visit to the report; to now while it has not come.
  let days: Int
  let isReceived: Bool
  let isOnTime: Bool

  /// Those of a period that have come or are overdue.
  static func all(_ view: PeriodView) -> [DueReport] {
    guard let clock = view.contract?.clock else { return [] }
    let (dossier, period, now) = (view.dossier, view.period, view.now)
    let allowed = dossier.settled(ContractForm.reportDays, now: now) ?? 2
    return dossier.items(of: Intervention.id).compactMap { item in
      guard let ended = dossier[Intervention.ended, of: item].map({ clock.zone.localized($0).day }),
        period.contains(ended)
      else { return nil }
      let received = dossier[Intervention.report, of: item].map { clock.zone.localized($0).day }
      let days = clock.businessDays(from: ended, to: received ?? clock.zone.localized(now).day)
      guard received != nil || days > allowed else { return nil }
      return DueReport(
        item: item, days: days, isReceived: received != nil, isOnTime: received != nil && days <= allowed)
    }
  }
}
