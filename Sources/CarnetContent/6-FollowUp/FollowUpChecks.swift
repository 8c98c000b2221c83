import CarnetCore

/// What must be in order before a period is judged, and what a manager should look at.
enum FollowUpChecks {
  static let all = incidents + period + papers + [lateRate] + parts + ParkChecks.all + penalties

  // MARK: Incidents

  private static let incidents = [
    Check(
      "G6.open", .followUp, .warning,
      title: Text(
        fr: "Aucun incident ne doit rester ouvert sans suivi.", en: "No incident must stay open without follow-up.")
    ) { dossier, now in
      dossier.items(of: Incident.id).filter { dossier[Incident.restored, of: $0] == nil }.map { incident in
        let title = dossier[Incident.title, of: incident] ?? ""
        let age = dossier[Incident.reported, of: incident].map { TimeSpan(seconds: $0.seconds(to: now)) }
        func words(_ language: Language) -> String {
          age.map { Wording(language: language).duration($0) } ?? "—"
        }
        return Finding(
          Text(
            fr: "\(incident) « \(title) » est ouvert depuis \(words(.fr)).",
            en: "\(incident) “\(title)” has been open for \(words(.en))."),
          at: [Incident.restored.address(of: incident)])
      }
    },
    Check(
      "G6.order", .followUp, .blocking,
      title: Text(
        fr: "Les heures de chaque incident doivent se suivre.", en: "The times of each incident must be in order.")
    ) { dossier, _ in
      let moments = dossier.items(of: Incident.id).flatMap { incident in
        Incident.contradictions(of: incident, in: dossier).map { pair in
          let (earlier, later) = (Incident.name(pair.earlier), Incident.name(pair.later))
          return Finding(
            Text(
              fr: "\(incident) : « \(later.fr) » est avant « \(earlier.fr) ».",
              en: "\(incident): “\(later.en)” is before “\(earlier.en)”."),
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
            fr: "\(incident) : le changement de gravité \(change) est avant le signalement.",
            en: "\(incident): severity change \(change) is before the time it was reported."),
          at: [SeverityChange.at.address(of: change), Incident.reported.address(of: incident)])
      }
      return moments + changes
    },
    Check(
      "G6.severity", .followUp, .blocking,
      title: Text(
        fr: "Chaque incident doit avoir une heure et une gravité.", en: "Each incident must have a time and a severity."
      )
    ) { dossier, now in
      let changes = SeverityChange.byIncident(in: dossier)
      return dossier.items(of: Incident.id).compactMap { incident in
        if dossier[Incident.reported, of: incident] == nil {
          return Finding(
            Text(
              fr: "\(incident) : l'heure du signalement manque.",
              en: "\(incident): the time it was reported is missing."),
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
        fr: "Chaque incident rétabli doit avoir une heure de prise en charge.",
        en: "Each restored incident must have a response time.")
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
            fr: "\(first) est rétabli, mais l'heure de prise en charge manque",
            en: "\(first) is restored, but the response time is missing")[language]
          : Text(
            fr: "\(unknown.count) incidents sont rétablis, mais l'heure de prise en charge manque",
            en: "\(unknown.count) incidents are restored, but the response time is missing")[language]
      }
      return [
        Finding(
          Text(
            fr: words(.fr)
              + ". Le temps de prise en charge (K01) est alors compté jusqu'au rétablissement. "
              + "Une fois le délai passé, K02 et les pénalités comptent un retard.",
            en: words(.en)
              + ". The response time (K01) is then counted up to the restoration. "
              + "Once the limit has passed, K02 and penalties count it as late."
          ),
          at: unknown.map { Incident.acknowledged.address(of: $0) })
      ]
    },
    Check(
      "G6.before", .followUp, .warning,
      title: Text(
        fr: "Aucun incident ne doit être signalé avant le contrat.",
        en: "No incident must be reported before the contract.")
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
            fr: "\(incident) est signalé avant le contrat, qui commence le \(words(.fr)) : aucun délai ne s'applique.",
            en: "\(incident) was reported before the contract, which starts on \(words(.en)): no time limit applies."),
          at: [Incident.reported.address(of: incident)])
      }
    },
    Check(
      "G6.after", .followUp, .warning,
      title: Text(
        fr: "Aucun incident n'est signalé après la fin du contrat.",
        en: "No incident was reported after the end of the contract.")
    ) { dossier, now in
      guard let timeline = ContractTimeline(dossier, now: now), let last = timeline.lastDay else { return [] }
      let (fr, en) = (Wording(language: .fr).day(last), Wording(language: .en).day(last))
      return dossier.items(of: Incident.id).compactMap { incident in
        guard dossier[Incident.kind, of: incident] ?? .incident == .incident,
          let reported = dossier[Incident.reported, of: incident], timeline.era(of: reported) == .after
        else { return nil }
        return Finding(
          Text(
            fr: "\(incident) est signalé après la fin du contrat, le \(fr) : aucun délai ne s'applique.",
            en: "\(incident) was reported after the end of the contract, on \(en): no time limit applies."),
          at: [Incident.reported.address(of: incident)])
      }
    },
    Check(
      "G6.relapse", .followUp, .warning,
      title: Text(
        fr: "Chaque rechute doit être avant le dernier rétablissement de son incident.",
        en: "Each relapse must be before the last restoration of its incident.")
    ) { dossier, _ in
      Relapse.misplaced(in: dossier).map { relapse, incident in
        Finding(
          Text(
            fr:
              "\(relapse) : la rechute de l'incident \(incident) est après son rétablissement. Le temps où il marchait ne compte pas.",
            en:
              "\(relapse): the relapse of \(incident) is after its restoration. The time it worked does "
              + "not count."),
          at: [Relapse.failed.address(of: relapse)])
      }
    },
    Check(
      "G6.waits", .followUp, .blocking,
      title: Text(
        fr: "Chaque attente doit être dans son incident, et ne compter qu'une fois.",
        en: "Each hold must be within its incident, and count only once.")
    ) { dossier, now in
      dossier.items(of: Suspension.id).compactMap { wait in
        let context = Context(dossier: dossier, subject: Subject(Suspension.id, wait), now: now)
        let contradicted = [Suspension.from, Suspension.to].first { question in
          dossier[question, of: wait].map { question.definition.objection(.moment($0), context) != nil } ?? false
        }
        return contradicted.map { question in
          Finding(
            Text(
              fr: "\(wait) : l'attente sort de l'incident, ou recouvre une autre attente.",
              en: "\(wait): the hold falls outside the incident, or overlaps another hold."),
            at: [question.address(of: wait)])
        }
      }
    },
    Check(
      "G6.evidence", .followUp, .warning,
      title: Text(fr: "Chaque attente doit avoir une preuve.", en: "Each hold must have evidence.")
    ) { dossier, _ in
      dossier.items(of: Suspension.id).filter { dossier[Suspension.evidence, of: $0] == nil }.map { wait in
        Finding(
          Text(
            fr: "L'attente \(wait) n'a pas de preuve : elle ne suspend aucun délai.",
            en: "Hold \(wait) has no evidence: it does not pause the clock."),
          at: [Suspension.evidence.address(of: wait)])
      }
    },
  ]

  // MARK: The period

  private static let period = [
    Check(
      "G6.visits", .followUp, .warning,
      title: Text(
        fr: "Les visites préventives promises doivent avoir lieu.",
        en: "The promised preventive visits must take place.")
    ) { dossier, now in
      (Promises(dossier, now: now)?.overdue(.visit) ?? []).filter(\.isOwed).map { visit in
        Finding(
          Text(
            fr:
              "La visite n° \(visit.number), due le \(Wording(language: .fr).day(visit.due)), n'a pas eu lieu. Si elle a eu lieu, tapez :intervention.",
            en:
              "Visit no. \(visit.number), due on \(Wording(language: .en).day(visit.due)), did not take place. If it did, type :visit."
          ),
          at: visit.item.map { [Intervention.started.address(of: $0)] } ?? [])
      }
    },
    Check(
      "G6.reports", .followUp, .warning,
      title: Text(fr: "Chaque intervention doit avoir un compte rendu.", en: "Each visit must have a report.")
    ) { dossier, now in
      (Promises(dossier, now: now)?.overdue(.visitReport) ?? []).compactMap { report in
        guard let visit = report.item else { return nil }
        return Finding(
          Text(
            fr: "Le compte rendu de l'intervention \(visit) était dû le \(Wording(language: .fr).day(report.due)).",
            en: "The report for visit \(visit) was due on \(Wording(language: .en).day(report.due))."),
          at: [Intervention.report.address(of: visit)])
      }
    },
    Check(
      "G6.opinion", .followUp, .warning,
      title: Text(
        fr: "Une intervention mal notée doit être discutée avec le prestataire.",
        en: "A visit with a low rating must be raised with the provider.")
    ) { dossier, _ in
      let unsolved = dossier.items(of: Intervention.id).compactMap { visit -> Finding? in
        guard let incident = dossier[Intervention.incident, of: visit],
          dossier[Intervention.failureResolved, of: visit].map({ $0 <= 2 }) ?? false,
          dossier[Intervention.reopen, of: visit] ?? true, dossier[Incident.reopened, of: incident] ?? 0 == 0
        else { return nil }
        return Finding(
          Text(
            fr:
              "\(visit) : d'après la fiche, le problème n'est pas réglé. Rouvrez l'incident \(incident), ou indiquez que ce n'est pas nécessaire.",
            en:
              "\(visit): the form says the problem is not solved. Reopen incident \(incident), or say that there is no need."
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
                "\(visit) is rated \(Wording(language: .en).decimal(mean, places: 2)) out of 5: raise it at the next meeting."
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
          fr: "L'attestation de vigilance doit avoir moins de six mois.",
          en: "The social-security compliance certificate must be under six months old."),
        source: Law.vigilance
      ) { dossier, now in
        guard let timeline = ContractTimeline(dossier, now: now),
          timeline.terms(at: now).total >= Law.vigilanceThreshold, !(ContractLife(dossier, now: now)?.isOver ?? false)
        else { return [] }
        if let last = Vigilance.last(dossier, timeline), last.adding(months: 6) >= now.day { return [] }
        return [
          Finding(
            Text(
              fr: "L'attestation de vigilance a plus de six mois. Demandez la nouvelle, puis tapez :attestation.",
              en:
                "The social-security compliance certificate is over six months old. Ask for the new one, then type :compliance."
            ))
        ]
      },
      Check(
        "G6.security", .followUp, .warning,
        title: Text(
          fr:
            "Chaque incident de sécurité doit donner lieu à une plainte et, s'il le faut, à une notification à la CNIL.",
          en: "Each security incident must lead to a police complaint and, where needed, a notification to the CNIL."),
        source: Law.cyberInsurance,
        also: [Law.breach]
      ) { dossier, now in
        SecurityEvent.timers(in: dossier, now: now).filter { $0.done == nil }.map { timer in
          Finding(
            Text(
              fr:
                "\(timer.event) : \(timer.title.fr), à faire avant le \(Wording(language: .fr).moment(timer.due)).",
              en: "\(timer.event): \(timer.title.en), due by \(Wording(language: .en).moment(timer.due))."),
            at: [timer.address])
        }
      },
    ]
}

extension Instant {
  /// Seconds from this moment to another.
  func seconds(to other: Instant) -> Int { other.epochSeconds - epochSeconds }
}
