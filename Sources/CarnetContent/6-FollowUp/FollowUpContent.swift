import CarnetCore

enum FollowUpContent {
  static let stage = StageContent(
    forms: [
      Incident.form, SeverityChange.form, Suspension.form, Intervention.form, Part.form, Meeting.form,
      MeetingAction.form, Advice.form, Invoice.form, InvoiceLine.form, Vigilance.form, SecurityEvent.form,
      RestoreTest.form,
    ],
    checks: checks, figures: figures, agenda: agenda)

  static let checks = [
    Check(
      "G6.open", .followUp, .warning,
      title: Text(fr: "Les incidents ouverts sont connus.", en: "Open incidents are known.")
    ) { dossier, _ in
      dossier.items(of: Incident.id).filter { dossier[Incident.restored, of: $0] == nil }.map {
        Finding(
          Text(
            fr: "\($0) «\u{A0}\(dossier[Incident.title, of: $0] ?? "")\u{A0}» est encore ouvert.",
            en: "\($0) “\(dossier[Incident.title, of: $0] ?? "")” is still open."),
          at: [Incident.restored.address(of: $0)])
      }
    },
    Check(
      "G6.order", .followUp, .blocking,
      title: Text(fr: "Les heures de chaque incident se suivent.", en: "The times of each incident follow each other.")
    ) { dossier, _ in
      dossier.items(of: Incident.id).compactMap { incident in
        guard let reported = dossier[Incident.reported, of: incident] else { return nil }
        let later = [Incident.acknowledged, Incident.restored].first {
          dossier[$0, of: incident].map { $0 < reported } ?? false
        }
        return later.map {
          Finding(
            Text(
              fr: "\(incident)\u{A0}: une heure précède le signalement.",
              en: "\(incident): a time comes before the report."),
            at: [$0.address(of: incident)])
        }
      }
    },
    Check(
      "G6.invoices", .followUp, .warning, title: Text(fr: "Les factures sont vérifiées.", en: "Invoices are checked.")
    ) { dossier, _ in
      dossier.items(of: Invoice.id).isEmpty
        ? [Finding(Text(fr: "Aucune facture n'est notée.", en: "No invoice is noted."))] : []
    },
  ]

  static let figures = [
    Figure("incident") { name, dossier, now in
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2, let item = ItemID(parts[0]), let period = EvaluationContent.period(dossier, now),
        let facts = PeriodFacts(dossier, period, now: now),
        let clock = facts.clocks.first(where: { $0.facts.item == item })
      else { return nil }
      switch parts[1] {
      case "gti": return String(clock.response)
      case "gtr": return String(clock.restoring)
      case "gross": return String(clock.gross)
      case "wall": return String(clock.wall)
      case "verdict": return clock.verdict
      case "over": return String(clock.overrun)
      case "deadline": return facts.contract.clock.adding(clock.restoringTarget, to: clock.facts.reported)?.iso
      default: return nil
      }
    }
  ]

  static func agenda(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    dossier.items(of: Meeting.id).compactMap { meeting in
      guard dossier[Meeting.held, of: meeting] == nil, let planned = dossier[Meeting.planned, of: meeting] else {
        return nil
      }
      let kind = dossier[Meeting.kind, of: meeting] ?? ""
      return Deadline(
        planned, Text(fr: "Réunion\u{A0}: \(kind)", en: "Meeting: \(kind)"),
        advice: Text(fr: "Préparez l'ordre du jour", en: "Prepare the agenda"),
        at: Meeting.planned.address(of: meeting))
    }
  }

  /// The work at hand: running clocks, what is late, how to note what happens.
  static func briefing(_ dossier: Dossier, _ stage: Stage, _ now: Instant, _ language: Language) -> [Utterance] {
    guard stage == .followUp else { return [] }
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    guard let contract = ContractFacts(dossier, now: now) else { return [] }
    var said: [Utterance] = [
      .note(
        say(
          "Contrat \(contract.number), jusqu'au \(wording.day(contract.term.periodEnd(contract.term.period(on: now.day)))).",
          "Contract \(contract.number), until \(wording.day(contract.term.periodEnd(contract.term.period(on: now.day))))."
        ))
    ]
    let open = IncidentFacts.all(in: dossier, contract, from: now, to: now).filter { $0.restored == nil }
    let lines = open.map { facts -> String in
      let clock = IncidentClock(facts, contract, end: now)
      func left(_ spent: Int, _ target: Int) -> String {
        let span = wording.duration(TimeSpan(seconds: abs(target - spent)))
        return spent > target ? say("en retard de \(span)", "late by \(span)") : say("reste \(span)", "\(span) left")
      }
      let response =
        facts.acknowledged == nil
        ? say("prise en charge\u{A0}: ", "response: ") + left(clock.response, clock.responseTarget) + ", " : ""
      return
        "\(facts.item) \(dossier[Incident.title, of: facts.item] ?? "") (\(facts.severity.rawValue))\u{A0}: \(response)"
        + say("rétablissement\u{A0}: ", "restoring: ") + left(clock.restoring, clock.restoringTarget)
    }
    if !lines.isEmpty {
      said.append(.heading(say("En cours", "Running")))
      said.append(.list(numbered: false, lines))
    }
    said.append(
      .aside(
        say(
          ":incident quoi · :modifier I1 acknowledged 14h55 · :modifier I1 restored maintenant · :agenda",
          ":incident what · :edit I1 acknowledged 14:55 · :edit I1 restored now · :agenda")))
    return said
  }
}
