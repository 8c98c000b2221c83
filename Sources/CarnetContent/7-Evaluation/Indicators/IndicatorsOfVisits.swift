import CarnetCore

/// Visits: held, on time, reported on.
extension IndicatorContent {
  static let ofVisits = [preventiveShare, visitsHeld, visitsOnTime, reportsOnTime]

  static let preventiveShare = Indicator.ofPeriod(
    "K15", name: Text(fr: "Part du temps préventif", en: "Preventive share of time"),
    question: Text(
      fr: "Quelle part du temps des techniciens sert à éviter les pannes ?",
      en: "What share of technicians' time goes into preventing failures?"),
    formula: Text(
      fr:
        "Heures de visites préventives, divisées par toutes les heures : visites préventives, visites correctives et travail à distance.",
      en: "Hours of preventive visits, as a share of all hours: preventive visits, corrective visits and remote work."),
    unit: .percent, direction: .up, target: 30
  ) { view in
    let dossier = view.dossier
    guard let facts = view.facts else { return .notApplicable(Measuring.noContract) }
    let visits = VisitsTold(dossier).all
    // What was spent on repairs stays spent, whatever is withdrawn since.
    func hours(_ kind: InterventionKind, orGone: Bool = false) -> (seconds: Int, count: Int) {
      let lengths = visits.compactMap { visit -> Int? in
        let item = visit.item
        guard dossier[Intervention.kind, of: item] == kind,
          let from = orGone ? visit.began : dossier[Intervention.started, of: item],
          let to = orGone ? visit.ended : dossier[Intervention.ended, of: item], visit.stands || orGone,
          from <= to, from >= facts.start, from < facts.end, facts.timeline.era(of: from) == .during
        else { return nil }
        return to.epochSeconds - from.epochSeconds
      }
      return (lengths.reduce(0, +), lengths.count)
    }
    let remote = facts.clocks.compactMap { dossier[Incident.remoteEffort, of: $0.facts.item]?.seconds }
    let (preventive, corrective) = (hours(.preventive), hours(.corrective, orGone: true))
    let mending = corrective.seconds + remote.reduce(0, +)
    let n = preventive.count + corrective.count + remote.count
    guard preventive.seconds + mending > 0 else {
      return .notApplicable(Text(fr: "aucune heure n'est enregistrée", en: "no hours are recorded"))
    }
    return .measured(
      Measurement(
        value: Measuring.percent(preventive.seconds, of: preventive.seconds + mending), n: n,
        parts: [
          Measurement.Part(
            "preventive", Text(fr: "préventif", en: "preventive"), Double(preventive.seconds), n: preventive.count,
            unit: .seconds),
          Measurement.Part(
            "corrective", Text(fr: "correctif", en: "corrective"), Double(mending), n: corrective.count + remote.count,
            unit: .seconds),
        ],
        caution: remote.isEmpty
          ? Text(fr: "aucun travail à distance n'est enregistré", en: "no remote work is recorded") : nil))
  }

  static let visitsHeld = Indicator.ofPeriod(
    "K16", name: Text(fr: "Visites préventives faites", en: "Preventive visits carried out"),
    question: Text(fr: "Les visites promises ont-elles eu lieu ?", en: "Did the promised visits take place?"),
    formula: Text(
      fr:
        "Visites préventives commencées, divisées par celles dues dans la période. Une visite est due à la première date convenue, sinon à celle que donne le contrat.",
      en:
        "Preventive visits started, as a share of those due in the period. A visit is due on the first agreed date, otherwise on the date the contract gives."
    ),
    unit: .percent, direction: .up, target: 100, version: 2, leaves: { $0.leftOut(.visit) },
    account: { view in
      view.promised(.visit).compactMap { visit in
        visit.item.map {
          Measurement.Used(
            $0,
            visit.fulfilled == nil
              ? Text(fr: "pas faite", en: "not carried out") : Text(fr: "faite", en: "carried out"),
            isCounted: visit.fulfilled != nil)
        }
      } + view.outside(.visit)
    }
  ) { view in
    let visits = view.promised(.visit)
    guard !visits.isEmpty else { return .notApplicable(noVisit) }
    return .measured(
      Measuring.rate(visits.count { $0.fulfilled != nil }, of: visits.count, also: Measuring.neverHeld(visits)))
  }

  static let visitsOnTime = Indicator.ofPeriod(
    "K17", name: Text(fr: "Visites préventives à la date convenue", en: "Preventive visits on time"),
    question: Text(
      fr: "Les visites ont-elles eu lieu à la date convenue, à quelques jours près ?",
      en: "Did visits take place on the agreed date, give or take a few days?"),
    formula: Text(
      fr:
        "Visites faites dans la tolérance du contrat, en jours ouvrés, divisées par celles dues dans la période. La première date convenue compte, sauf si vous l'avez changée.",
      en:
        "Visits carried out within the contract's tolerance, in business days, as a share of those due in the period. The first agreed date counts, unless you changed it."
    ),
    unit: .percent, direction: .up, target: 90, version: 2, leaves: { $0.leftOut(.visit) },
    account: { view in
      view.promised(.visit).compactMap { visit in
        let words =
          visit.off.map {
            Text(
              fr: $0 == 0
                ? "à la date prévue" : "\(Text.businessDays(abs($0)).fr) \($0 > 0 ? "après" : "avant") la date",
              en: $0 == 0
                ? "on the planned day" : "\(Text.businessDays(abs($0)).en) \($0 > 0 ? "after" : "before") the date")
          } ?? Text(fr: "pas faite", en: "not carried out")
        return visit.item.map {
          Measurement.Used($0, Measuring.counted(words, visit, view), isCounted: visit.isOnTime)
        }
      } + view.outside(.visit)
    }
  ) { view in
    let visits = view.promised(.visit)
    guard !visits.isEmpty else { return .notApplicable(noVisit) }
    return .measured(
      Measuring.rate(
        visits.count(where: \.isOnTime), of: visits.count,
        parts: visits.compactMap { visit in
          guard let item = visit.item, let off = visit.off else { return nil }
          return Measurement.Part(
            item.description, Text(fr: "\(item), jours d'écart", en: "\(item), days from the date"), Double(off), n: 1,
            unit: .count)
        }, also: Measuring.neverHeld(visits)))
  }

  static let reportsOnTime = Indicator.ofPeriod(
    "K18", name: Text(fr: "Comptes rendus dans le délai", en: "Reports on time"),
    question: Text(
      fr: "Le compte rendu arrive-t-il dans le délai du contrat ?",
      en: "Does the report arrive within the contract's time limit?"),
    formula: Text(
      fr:
        "Comptes rendus d'intervention reçus à temps, divisés par ceux reçus ou déjà dus. Le délai est celui du contrat en vigueur à la fin de l'intervention.",
      en:
        "Visit reports received in time, as a share of those received or already due. The time limit is that of the contract in force at the end of the visit."
    ),
    unit: .percent, direction: .up, target: 95, version: 2, leaves: { $0.leftOut(.visitReport) },
    account: { view in
      view.promised(.visitReport).compactMap { report in
        report.item.map { item in
          let words =
            report.off.map(Text.businessDays)
            ?? Text(fr: "pas reçu", en: "not received")
          let gone = Text(
            fr: "\(words.fr) ; l'intervention a été retirée depuis", en: "\(words.en); the visit has since been removed"
          )
          return Measurement.Used(
            item, Measuring.counted(report.isGone ? gone : words, report, view), isCounted: report.isOnTime)
        }
      } + view.outside(.visitReport)
    }
  ) { view in
    let reports = view.promised(.visitReport)
    guard !reports.isEmpty else {
      return .notApplicable(Text(fr: "aucune intervention dans la période", en: "no visit in the period"))
    }
    return .measured(
      Measuring.rate(
        reports.count(where: \.isOnTime), of: reports.count,
        parts: reports.compactMap { report in
          guard let item = report.item, let off = report.off else { return nil }
          return Measurement.Part(item.description, Text(same: item.description), Double(off), n: 1, unit: .count)
        }))
  }

  static let noVisit = Text(fr: "aucune visite due dans la période", en: "no visit due in the period")
}

extension Measuring {
  /// What is said of a promise, with whose business days count it, where that may be asked.
  static func counted(_ words: Text, _ promise: Promise, _ view: PeriodView) -> Text {
    let version = view.timeline?.versions.first { $0.number == promise.version }
    return version?.terms.hours(at: promise.site).map {
      Text(fr: "\(words.fr) (\($0.fr))", en: "\(words.en) (\($0.en))")
    } ?? words
  }

  /// What is said of promises for which nothing is noted: by which day each was due.
  static func neverHeld(_ promises: [Promise]) -> [Text] {
    let missing = promises.filter { $0.item == nil && $0.fulfilled == nil }
    guard !missing.isEmpty else { return [] }
    func days(_ language: Language) -> String {
      let wording = Wording(language: language)
      return wording.list(missing.map { wording.shortDay($0.due) }, conjunction: .and)
    }
    return [Text(fr: "rien d'enregistré pour le \(days(.fr))", en: "nothing recorded for \(days(.en))")]
  }
}
