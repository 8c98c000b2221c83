import CarnetCore

/// What must be in order before a period is judged, and what a manager should look at.
enum FollowUpChecks {
  static let all = incidents + period + papers + [lateRate] + parts + ParkChecks.all + penalties

  // MARK: Incidents

  private static let incidents = [
    Check(
      "G6.open", .followUp, .warning,
      title: Text(
        fr: "Les incidents ouverts sont connus, avec leur âge.", en: "Open incidents are known, with their age.")
    ) { dossier, now in
      dossier.items(of: Incident.id).filter { dossier[Incident.restored, of: $0] == nil }.map { incident in
        let title = dossier[Incident.title, of: incident] ?? ""
        let age = dossier[Incident.reported, of: incident].map { TimeSpan(seconds: $0.seconds(to: now)) }
        func words(_ language: Language) -> String {
          age.map { Wording(language: language).duration($0) } ?? "—"
        }
        return Finding(
          Text(
            fr: "\(incident) « \(title) » est encore ouvert, depuis \(words(.fr)).",
            en: "\(incident) “\(title)” is still open, for \(words(.en))."),
          at: [Incident.restored.address(of: incident)])
      }
    },
    Check(
      "G6.order", .followUp, .blocking,
      title: Text(fr: "Les heures de chaque incident se suivent.", en: "The times of each incident follow each other.")
    ) { dossier, _ in
      let moments = dossier.items(of: Incident.id).flatMap { incident in
        Incident.contradictions(of: incident, in: dossier).map { pair in
          let (earlier, later) = (Incident.name(pair.earlier), Incident.name(pair.later))
          return Finding(
            Text(
              fr: "\(incident) : « \(later.fr) » précède « \(earlier.fr) ».",
              en: "\(incident): “\(later.en)” comes before “\(earlier.en)”."),
            at: [Address(Subject(Incident.id, incident), pair.later)])
        }
      }
      // The report may be corrected after its severity was changed.
      let changes = dossier.items(of: SeverityChange.id).compactMap { change -> Finding? in
        guard let incident = dossier[SeverityChange.incident, of: change],
          let at = dossier[SeverityChange.at, of: change], let reported = dossier[Incident.reported, of: incident],
          at < reported
        else { return nil }
        return Finding(
          Text(
            fr: "\(incident) : le changement de gravité \(change) précède le signalement.",
            en: "\(incident): the severity change \(change) comes before the report."),
          at: [SeverityChange.at.address(of: change), Incident.reported.address(of: incident)])
      }
      return moments + changes
    },
    Check(
      "G6.severity", .followUp, .blocking,
      title: Text(
        fr: "Chaque incident a son heure et sa gravité.", en: "Each incident has its time and its severity.")
    ) { dossier, now in
      let changes = SeverityChange.byIncident(in: dossier)
      return dossier.items(of: Incident.id).compactMap { incident in
        if dossier[Incident.reported, of: incident] == nil {
          return Finding(
            Text(
              fr: "\(incident) : l'heure du signalement manque.",
              en: "\(incident): the time of the report is missing."),
            at: [Incident.reported.address(of: incident)])
        }
        if Incident.severity(of: incident, in: dossier, after: changes[incident] ?? [], now: now) == nil {
          return Finding(
            Text(fr: "\(incident) : la gravité manque.", en: "\(incident): the severity is missing."),
            at: [Incident.severity.address(of: incident)])
        }
        return nil
      }
    },
    Check(
      "G6.response", .followUp, .warning,
      title: Text(
        fr: "De chaque incident rétabli, on sait quand quelqu'un s'y est mis.",
        en: "Of each restored incident it is known when work on it began.")
    ) { dossier, _ in
      let unknown = dossier.items(of: Incident.id).filter { incident in
        dossier[Incident.kind, of: incident] ?? .incident == .incident
          && dossier[Incident.restored, of: incident] != nil && dossier[Incident.acknowledged, of: incident] == nil
      }
      guard let first = unknown.first else { return [] }
      // A table of tickets often has no such column: one remark says it for all.
      func words(_ language: Language) -> String {
        unknown.count == 1
          ? Text(
            fr: "\(first) est rétabli, mais on ne sait pas quand quelqu'un s'y est mis",
            en: "\(first) is restored, but nobody knows when work on it began")[language]
          : Text(
            fr: "\(unknown.count) incidents sont rétablis sans qu'on sache quand quelqu'un s'y est mis",
            en: "\(unknown.count) incidents are restored, but nobody knows when work on them began")[language]
      }
      return [
        Finding(
          Text(
            fr: words(.fr)
              + " : K01 compte jusqu'au rétablissement, K02 et les pénalités tiennent le retard pour acquis "
              + "une fois le délai passé.",
            en: words(.en) + ": K01 counts to the restoring, K02 and penalties take it for late once its time was past."
          ),
          at: unknown.map { Incident.acknowledged.address(of: $0) })
      ]
    },
    Check(
      "G6.before", .followUp, .warning,
      title: Text(
        fr: "Aucun incident n'est signalé avant le contrat.", en: "No incident was reported before the contract.")
    ) { dossier, now in
      guard let timeline = ContractTimeline(dossier, now: now) else { return [] }
      return dossier.items(of: Incident.id).compactMap { incident in
        guard dossier[Incident.kind, of: incident] ?? .incident == .incident,
          let reported = dossier[Incident.reported, of: incident], reported < timeline.begun
        else { return nil }
        func words(_ language: Language) -> String {
          Wording(language: language).day(timeline.versions[0].terms.clock.zone.localized(timeline.begun).day)
        }
        return Finding(
          Text(
            fr: "\(incident) est signalé avant le contrat, qui commence le \(words(.fr)) : rien ne le juge.",
            en: "\(incident) was reported before the contract, which begins on \(words(.en)): nothing judges it."),
          at: [Incident.reported.address(of: incident)])
      }
    },
    Check(
      "G6.relapse", .followUp, .warning,
      title: Text(
        fr: "Chaque rechute vient avant le dernier rétablissement de son incident.",
        en: "Each relapse comes before the last restoring of its incident.")
    ) { dossier, _ in
      Relapse.misplaced(in: dossier).map { relapse, incident in
        Finding(
          Text(
            fr:
              "\(relapse) : \(incident) serait retombé après son rétablissement ; le temps où il marchait ne compte pas.",
            en:
              "\(relapse): \(incident) would have failed again after its restoring; the time for which it worked does "
              + "not count."),
          at: [Relapse.failed.address(of: relapse)])
      }
    },
    Check(
      "G6.waits", .followUp, .blocking,
      title: Text(
        fr: "Chaque attente tient dans son incident et ne compte qu'une fois.",
        en: "Each wait lies within its incident and counts once.")
    ) { dossier, now in
      dossier.items(of: Suspension.id).compactMap { wait in
        let context = Context(dossier: dossier, subject: Subject(Suspension.id, wait), now: now)
        let contradicted = [Suspension.from, Suspension.to].first { question in
          dossier[question, of: wait].map { question.definition.objection(.moment($0), context) != nil } ?? false
        }
        return contradicted.map { question in
          Finding(
            Text(
              fr: "\(wait) : l'attente sort de l'incident, ou en recouvre une autre.",
              en: "\(wait): the wait leaves the incident, or overlaps another."), at: [question.address(of: wait)])
        }
      }
    },
    Check(
      "G6.evidence", .followUp, .warning,
      title: Text(fr: "Chaque attente a sa preuve.", en: "Each wait has its evidence.")
    ) { dossier, _ in
      dossier.items(of: Suspension.id).filter { dossier[Suspension.evidence, of: $0] == nil }.map { wait in
        Finding(
          Text(
            fr: "\(wait) n'a pas de preuve : elle ne suspend aucun délai.",
            en: "\(wait) has no evidence: it suspends no delay."), at: [Suspension.evidence.address(of: wait)])
      }
    },
  ]

  // MARK: The period

  private static let period = [
    Check(
      "G6.visits", .followUp, .warning,
      title: Text(
        fr: "Les visites préventives promises ont eu lieu.", en: "The preventive visits promised took place.")
    ) { dossier, now in
      (Promises(dossier, now: now)?.overdue(.visit) ?? []).filter(\.isOwed).map { visit in
        Finding(
          Text(
            fr:
              "La visite n° \(visit.number), due le \(Wording(language: .fr).day(visit.due)), n'a pas eu lieu : :intervention en note une.",
            en:
              "Visit no. \(visit.number), due on \(Wording(language: .en).day(visit.due)), did not take place: :visit notes one."
          ),
          at: visit.item.map { [Intervention.started.address(of: $0)] } ?? [])
      }
    },
    Check(
      "G6.reports", .followUp, .warning,
      title: Text(fr: "Chaque intervention a son compte rendu.", en: "Each visit has its report.")
    ) { dossier, now in
      (Promises(dossier, now: now)?.overdue(.visitReport) ?? []).compactMap { report in
        guard let visit = report.item else { return nil }
        return Finding(
          Text(
            fr: "Le compte rendu de \(visit) était dû le \(Wording(language: .fr).day(report.due)).",
            en: "The report of \(visit) was due on \(Wording(language: .en).day(report.due))."),
          at: [Intervention.report.address(of: visit)])
      }
    },
    Check(
      "G6.opinion", .followUp, .warning,
      title: Text(
        fr: "Une intervention mal notée est reprise avec le prestataire.",
        en: "A badly marked visit is taken up with the provider.")
    ) { dossier, _ in
      let unsolved = dossier.items(of: Intervention.id).compactMap { visit -> Finding? in
        guard let incident = dossier[Intervention.incident, of: visit],
          dossier[Intervention.failureResolved, of: visit].map({ $0 <= 2 }) ?? false,
          dossier[Intervention.reopen, of: visit] ?? true, dossier[Incident.reopened, of: incident] ?? 0 == 0
        else { return nil }
        return Finding(
          Text(
            fr:
              "\(visit) : le problème n'est pas réglé, dit la fiche. Rouvrez \(incident), ou notez qu'il n'y a pas lieu.",
            en: "\(visit): the problem is not solved, says the form. Reopen \(incident), or note that there is no need."
          ),
          at: [
            (dossier[Intervention.reopen, of: visit] == nil
              ? Intervention.reopen.address(of: visit) : Incident.reopened.address(of: incident))
          ])
      }
      return unsolved
        + dossier.items(of: Intervention.id).compactMap { visit in
          guard let mean = Intervention.mean(of: visit, in: dossier), mean < 3 else { return nil }
          return Finding(
            Text(
              fr:
                "\(visit) est notée \(Wording(language: .fr).decimal(mean, places: 2)) sur 5 : parlez-en à la prochaine réunion.",
              en:
                "\(visit) is marked \(Wording(language: .en).decimal(mean, places: 2)) out of 5: raise it at the next meeting."
            ),
            at: [Intervention.formBy.address(of: visit)])
        }
    },
  ]

  // MARK: Papers

  private static let papers =
    invoices + [
      Check(
        "G6.vigilance", .followUp, .warning,
        title: Text(
          fr: "L'attestation de vigilance a moins de six mois.",
          en: "The vigilance certificate is under six months old."),
        source: Law.vigilance
      ) { dossier, now in
        guard let timeline = ContractTimeline(dossier, now: now),
          timeline.terms(at: now).total >= Law.vigilanceThreshold, !(ContractLife(dossier, now: now)?.isOver ?? false)
        else { return [] }
        if let last = Vigilance.last(dossier, timeline), last.adding(months: 6) >= now.day { return [] }
        return [
          Finding(
            Text(
              fr: "L'attestation de vigilance a plus de six mois : demandez-la, puis :attestation.",
              en: "The vigilance certificate is over six months old: ask for it, then :compliance."))
        ]
      },
      Check(
        "G6.security", .followUp, .warning,
        title: Text(
          fr: "Chaque alerte de sécurité a sa plainte et, s'il le faut, sa notification.",
          en: "Each security alert has its complaint and, where needed, its notification."), source: Law.cyberInsurance,
        also: [Law.breach]
      ) { dossier, now in
        SecurityEvent.timers(in: dossier, now: now).filter { $0.done == nil }.map { timer in
          Finding(
            Text(
              fr:
                "\(timer.event) : \(timer.title.fr) attendue avant le \(Wording(language: .fr).moment(timer.due)).",
              en: "\(timer.event): \(timer.title.en) expected by \(Wording(language: .en).moment(timer.due))."),
            at: [timer.address])
        }
      },
    ]
}

extension Instant {
  /// Seconds from this moment to another.
  func seconds(to other: Instant) -> Int { other.epochSeconds - epochSeconds }
}
