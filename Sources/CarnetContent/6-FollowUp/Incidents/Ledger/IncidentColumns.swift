import CarnetCore

// The columns of the table for an auditor: what each is called, what it means and what it holds of an incident.

extension IncidentTable {
  private static func choice(_ value: some Choice) -> DataTable.Cell { .choice(value.rawValue, value.label) }

  private static func month(_ month: Int?) -> DataTable.Cell { DataTable.Cell(month) { .text(Penalties.key($0)) } }

  static let ofPeriod = [
    Entry(
      "period_from", Text(fr: "Période, du", en: "Period, from"),
      is: Text(fr: "Premier jour de la période.", en: "First day of the period.")
    ) { row in DataTable.Cell(row.ledger.period?.from) { .day($0) } },
    Entry(
      "period_to", Text(fr: "Période, au", en: "Period, to"),
      is: Text(fr: "Dernier jour de la période.", en: "Last day of the period.")
    ) {
      row in DataTable.Cell(row.ledger.period?.to) { .day($0) }
    },
    Entry(
      "seen_at", Text(fr: "Vu au", en: "Seen at"),
      is: Text(
        fr:
          "Le moment auquel l'incident est vu : la fin de la période. Ce qui vient après n'est pas compté, sauf pour un incident signalé ensuite.",
        en:
          "The moment at which the incident is seen: the end of the period. What comes after is not counted, except for an incident reported later."
      )
    ) { $0.due($0.account.seen) },
    Entry(
      "period_months", Text(fr: "Mois passés", en: "Months passed"), in: .months,
      is: Text(
        fr: "Mois de la période passés sous contrat ; en proportion (30,436875 jours) s'ils ne sont pas entiers.",
        en:
          "Months of the period that have passed under the contract; in proportion (30.436875 days) where they are not whole."
      )
    ) { row in DataTable.Cell(row.facts?.months) { .decimal(fixed($0, 6)) } },
    Entry(
      "agreed_s", Text(fr: "Temps convenu", en: "Agreed time"), in: .seconds,
      is: Text(
        fr: "Heures du contrat dans la période, depuis son premier jour.",
        en: "Contract hours in the period, from its first day on.")
    ) { row in DataTable.Cell(row.facts?.downtime.contractTime) { .whole($0) } },
    Entry(
      "opening_s", Text(fr: "Heures d'ouverture", en: "Opening hours"), in: .seconds,
      is: Text(
        fr: "Heures d'ouverture de l'entreprise dans la période, depuis ce jour ; vide si elles sont inconnues.",
        en: "The firm's opening hours in the period, from that day on; empty if unknown.")
    ) { row in DataTable.Cell(row.facts?.downtime.openingTime) { .whole($0) } },
    Entry(
      "hardware", Text(fr: "Biens matériels", en: "Physical assets"), in: .count,
      is: Text(
        fr: "Biens matériels au dernier jour de la période.", en: "Physical assets on the last day of the period.")
    ) { row in DataTable.Cell(row.ledger.hardware) { .whole($0) } },
    Entry(
      "people", Text(fr: "Salariés", en: "People"), in: .count,
      is: Text(
        fr: "Effectif de l'entreprise, le dernier jour de la période.",
        en: "Headcount of the firm on the last day of the period.")
    ) {
      row in DataTable.Cell(row.ledger.people) { .whole($0) }
    },
  ]

  static let ofIncident = [
    Entry("incident", Text(fr: "Incident", en: "Incident"), is: Text(fr: "Son numéro.", en: "Its number.")) {
      .text($0.item.description)
    },
    Entry("title", Text(fr: "Quoi", en: "Problem"), is: Text(fr: "Ce qui a été vu.", en: "What was seen.")) {
      DataTable.Cell($0.answer(Incident.title)) { .text($0) }
    },
    Entry(
      "standing", Text(fr: "Dans la période", en: "In the period"),
      is: Text(
        fr: "« counted » s'il est compté dans la période ; sinon la raison qui l'exclut.",
        en: "“counted” if it counts in the period; otherwise the reason it is left out.")
    ) { row in
      row.account.leftOut.map { .choice($0.rawValue, $0.words) }
        ?? .choice("counted", Text(fr: "compté dans la période", en: "counted in the period"))
    },
    Entry(
      "kind", Text(fr: "Nature", en: "Kind"),
      is: Text(fr: "Seuls les incidents sont comptés.", en: "Only incidents are counted.")
    ) { $0.isTold ? choice($0.answer(Incident.kind) ?? .incident) : .none },
    Entry(
      "reference", Text(fr: "N° de ticket", en: "Ticket number"),
      is: Text(fr: "Le numéro du prestataire.", en: "The provider's number.")
    ) {
      DataTable.Cell($0.answer(Incident.reference)) { .text($0) }
    },
    Entry("asset", Text(fr: "Bien", en: "Asset"), is: Text(fr: "Le bien touché.", en: "The asset affected.")) {
      DataTable.Cell($0.answer(Incident.asset)) { .text($0.description) }
    },
    Entry(
      "cause", Text(fr: "Cause", en: "Cause"),
      is: Text(
        fr: "Sans majuscules ni accents : deux causes écrites de la même façon n'en font qu'une.",
        en: "Without capitals or accents: two causes spelt alike count as one.")
    ) { DataTable.Cell($0.answer(Incident.cause).map { folded($0) }) { $0.isEmpty ? .none : .text($0) } },
    Entry(
      "impact", Text(fr: "Qui est touché", en: "Who is affected"),
      is: Text(fr: "3 : une activité s'arrête.", en: "3: an activity has stopped.")
    ) {
      DataTable.Cell($0.answer(Incident.impact)) { choice($0) }
    },
  ]

  static let ofContract = [
    Entry(
      "contract", Text(fr: "Contrat", en: "Contract"),
      is: Text(fr: "Numéro du contrat qui s'applique.", en: "Number of the contract that applies.")
    ) {
      DataTable.Cell($0.terms?.number) { .text($0) }
    },
    Entry(
      "version", Text(fr: "Version", en: "Version"), in: .count,
      is: Text(
        fr: "1 pour le contrat initial, un de plus par avenant.",
        en: "1 for the original contract, one more for each amendment.")
    ) { DataTable.Cell($0.version?.number) { .whole($0) } },
    Entry(
      "version_from", Text(fr: "En vigueur depuis", en: "In force from"),
      is: Text(fr: "Depuis quand cette version s'applique.", en: "When that version starts to apply.")
    ) {
      $0.due($0.version?.from)
    },
    Entry(
      "calendar", Text(fr: "Jours fériés", en: "Public holidays"),
      is: Text(fr: "Le calendrier des jours fériés.", en: "The public-holiday calendar.")
    ) {
      DataTable.Cell($0.hours?.calendar) { .choice($0.rawValue, $0.label) }
    },
    Entry(
      "hours", Text(fr: "Plage", en: "Hours"),
      is: Text(
        fr: "Les heures qui comptent pour lui, 1 pour lundi.",
        en: "The hours that count for it, 1 for Monday.")
    ) {
      DataTable.Cell($0.hours) { .text($0.windows.canonical) }
    },
    Entry(
      "zone", Text(fr: "Fuseau", en: "Time zone"),
      is: Text(fr: "Le fuseau horaire de ces heures.", en: "The time zone of those hours.")
    ) {
      DataTable.Cell($0.hours) { .text($0.zone.id) }
    },
    Entry(
      "on_call", Text(fr: "Astreinte", en: "On-call cover"),
      is: Text(
        fr: "Si le délai court aussi aux heures d'astreinte.",
        en: "Whether the clock also runs in on-call hours.")
    ) {
      row in
      DataTable.Cell(row.clock) { .yes(row.terms?.onCall?.severities.contains($0.facts.severity) ?? false) }
    },
  ]

  static let ofMoments = [
    Entry(
      "detected", Text(fr: "Constaté", en: "Noticed"),
      is: Text(fr: "Quand quelqu'un s'en est aperçu.", en: "When it was noticed.")
    ) {
      $0.moment($0.answer(Incident.detected))
    },
    Entry(
      "reported", Text(fr: "Signalé", en: "Reported"),
      is: Text(fr: "À partir d'où courent les délais.", en: "Where time limits run from.")
    ) {
      $0.moment($0.answer(Incident.reported))
    },
    Entry(
      "received_auto", Text(fr: "Accusé automatique", en: "Automatic acknowledgement"),
      is: Text(fr: "Ce n'est pas une prise en charge.", en: "It is not a response.")
    ) {
      $0.moment($0.answer(Incident.receivedAutomatically))
    },
    Entry(
      "acknowledged", Text(fr: "Pris en charge", en: "Responded"),
      is: Text(
        fr: "Quand un technicien a commencé ; vide si l'heure est inconnue.",
        en: "When a technician started; empty if the time is unknown.")
    ) {
      $0.moment($0.answer(Incident.acknowledged))
    },
    Entry(
      "diagnosed", Text(fr: "Cause trouvée", en: "Cause found"),
      is: Text(fr: "Quand la panne a été expliquée.", en: "When the failure was explained.")
    ) {
      $0.moment($0.answer(Incident.diagnosed))
    },
    Entry(
      "workaround", Text(fr: "Contournement", en: "Workaround in place"),
      is: Text(fr: "Quand l'équipe a pu travailler autrement.", en: "When staff could work another way.")
    ) {
      $0.moment($0.answer(Incident.workaround))
    },
    Entry(
      "restored", Text(fr: "Rétabli", en: "Restored"),
      is: Text(
        fr: "Quand le service est revenu, vu à « seen_at » ; vide tant que l'incident est ouvert.",
        en: "When the service came back, as seen at “seen_at”; empty while the incident is open.")
    ) { row in row.account.course.map { row.moment($0.restored) } ?? row.moment(row.answer(Incident.restored)) },
    Entry(
      "confirmed", Text(fr: "Confirmé", en: "Confirmed"),
      is: Text(fr: "Quand l'équipe a dit que cela marche.", en: "When staff said it works.")
    ) {
      $0.moment($0.answer(Incident.confirmed))
    },
    Entry(
      "closed", Text(fr: "Ticket fermé", en: "Ticket closed"),
      is: Text(fr: "Aucun délai n'en dépend.", en: "No time limit depends on it.")
    ) {
      $0.moment($0.answer(Incident.closed))
    },
    Entry(
      "relapses", Text(fr: "Rechutes", en: "Relapses"),
      is: Text(
        fr: "Quand le service était revenu (back) et quand la panne est revenue (failed).",
        en: "When the service was back (back) and when it failed again (failed).")
    ) { .records($0.relapses) },
    Entry(
      "severity_first", Text(fr: "Gravité au début", en: "Severity at first"),
      is: Text(fr: "Celle de la grille, ou convenue dès le début.", en: "That of the grid, or agreed from the start.")
    ) {
      DataTable.Cell($0.firstSeverity) { .text($0.rawValue) }
    },
    Entry(
      "severity_changes", Text(fr: "Changements de gravité", en: "Severity changes"),
      is: Text(
        fr: "Le délai court toujours depuis le signalement.", en: "The clock still runs from when it was reported.")
    ) {
      .records($0.changes)
    },
    Entry(
      "severity", Text(fr: "Gravité", en: "Severity"), is: Text(fr: "Celle qui compte.", en: "The one that counts.")
    ) {
      DataTable.Cell($0.clock) { .text($0.facts.severity.rawValue) }
    },
    Entry(
      "waits", Text(fr: "Attentes et déductions", en: "Holds and deductions"),
      is: Text(
        fr:
          "Chaque attente enregistrée : si elle suspend le délai (deducted), et de combien (deducted_s, en secondes).",
        en:
          "Each hold recorded: whether it pauses the clock (deducted), and for how long (deducted_s, in seconds)."
      )
    ) { .records($0.deductions) },
  ]

  static let ofClock = [
    Entry(
      "response_s", Text(fr: "Prise en charge", en: "Response"), in: .seconds,
      is: Text(
        fr: "Heures ouvrées du signalement à la prise en charge, déductions faites ; voir « response_bound ».",
        en: "Business hours from the report to the response, minus deductions; see “response_bound”.")
    ) { DataTable.Cell($0.clock) { .whole($0.response) } },
    Entry(
      "response_bound", Text(fr: "Prise en charge, précision", en: "Response, precision"),
      is: Text(
        fr:
          "« exact » ; « at-most » si seul le rétablissement la prouve ; « at-least » tant que personne n'est venu.",
        en: "“exact”; “at-most” if only the restoration proves it; “at-least” while nobody has come.")
    ) { row in
      DataTable.Cell(row.clock) { clock in
        clock.isResponseBounded
          ? .choice("at-most", Text(fr: "au plus", en: "at most"))
          : clock.facts.course.responded == nil
            ? .choice("at-least", Text(fr: "au moins", en: "at least"))
            : .choice("exact", Text(fr: "exact", en: "exact"))
      }
    },
    Entry(
      "response_target_s", Text(fr: "Prise en charge promise", en: "Promised response"), in: .seconds,
      is: Text(fr: "Le délai promis.", en: "The promised time limit.")
    ) {
      DataTable.Cell($0.clock) { .whole($0.responseTarget) }
    },
    Entry(
      "response_due", Text(fr: "Prise en charge, avant", en: "Response, by"),
      is: Text(fr: "La fin de ce délai, déductions faites.", en: "The end of that time limit, minus deductions.")
    ) {
      row in
      row.due(
        row.clock.flatMap {
          row.hours?.deadline($0.responseTarget, from: $0.facts.reported, suspensions: $0.facts.suspensions)
        })
    },
    Entry(
      "response_verdict", Text(fr: "Prise en charge, verdict", en: "Response, verdict"),
      is: Text(
        fr:
          "« met », « late », « not-due-yet » (personne encore, dans le délai) ou « before-period » (comptée avant la période).",
        en:
          "“met”, “late”, “not-due-yet” (nobody yet, within the limit) or “before-period” (counted before the period).")
    ) { row in
      DataTable.Cell(row.clock) { clock in
        row.account.leftOut == nil && row.facts.map { !$0.isOfPeriod(response: clock) } ?? false
          ? .choice("before-period", LeftOutReason.beforePeriod.words)
          : clock.isResponseLate
            ? .choice("late", Text(fr: "hors délai", en: "late"))
            : clock.isResponseJudged
              ? .choice("met", Text(fr: "dans le délai", en: "on time"))
              : .choice("not-due-yet", LeftOutReason.notDueYet.words)
      }
    },
    Entry(
      "gross_s", Text(fr: "Rétablissement, brut", en: "Restoration, gross"), in: .seconds,
      is: Text(
        fr: "Heures ouvrées du signalement au rétablissement, sans déduction.",
        en: "Business hours from the report to the restoration, nothing deducted.")
    ) { DataTable.Cell($0.clock) { .whole($0.gross) } },
    Entry(
      "deducted_s", Text(fr: "Déduit", en: "Deducted"), in: .seconds,
      is: Text(fr: "Heures ouvrées déduites.", en: "Business hours deducted.")
    ) {
      DataTable.Cell($0.clock) { .whole($0.gross - $0.restoring) }
    },
    Entry(
      "restoring_s", Text(fr: "Rétablissement", en: "Restoration"), in: .seconds,
      is: Text(
        fr: "Brut moins déduit ; jusqu'à « seen_at » tant qu'il est ouvert.",
        en: "Gross minus deducted; up to “seen_at” while it is open.")
    ) { DataTable.Cell($0.clock) { .whole($0.restoring) } },
    Entry(
      "restoring_target_s", Text(fr: "Rétablissement promis", en: "Promised restoration"), in: .seconds,
      is: Text(fr: "Le délai promis.", en: "The promised time limit.")
    ) {
      DataTable.Cell($0.clock) { .whole($0.restoringTarget) }
    },
    Entry(
      "restoring_due", Text(fr: "Rétablissement, avant", en: "Restoration, by"),
      is: Text(fr: "La fin de ce délai, déductions faites.", en: "The end of that time limit, minus deductions.")
    ) {
      row in
      row.due(
        row.clock.flatMap {
          row.hours?.deadline($0.restoringTarget, from: $0.facts.reported, suspensions: $0.facts.suspensions)
        })
    },
    Entry(
      "overrun_s", Text(fr: "Dépassement", en: "Overrun"), in: .seconds,
      is: Text(
        fr: "Rétablissement moins délai promis, 0 sinon.", en: "Restoration minus the promised time, otherwise 0.")
    ) {
      DataTable.Cell($0.clock) { .whole($0.overrun) }
    },
    Entry(
      "restoring_verdict", Text(fr: "Rétablissement, verdict", en: "Restoration, verdict"),
      is: Text(
        fr: "« met », « late », « open » ou « open-late » : ouvert et déjà hors délai.",
        en: "“met”, “late”, “open” or “open-late”: open and already late.")
    ) { row in
      DataTable.Cell(row.clock) { clock in
        let words: Text =
          switch (clock.facts.restored != nil, clock.isRestoringLate) {
          case (true, false): Text(fr: "dans le délai", en: "on time")
          case (true, true): Text(fr: "hors délai", en: "late")
          case (false, true): Text(fr: "ouvert, hors délai", en: "open, late")
          case (false, false): Text(fr: "ouvert, dans le délai", en: "open, within the limit")
          }
        return .choice(clock.verdict, words)
      }
    },
    Entry(
      "third_party_s",
      Text(fr: "Rétablissement, autre règle sur les tiers", en: "Restoration, other rule on third parties"),
      in: .seconds,
      is: Text(
        fr: "Ce que serait le rétablissement si la règle sur l'attente d'un tiers était l'inverse.",
        en: "What the restoration would be if the rule on waiting for a third party were the opposite.")
    ) { row in
      guard let clock = row.clock, let traits = row.account.traits, let facts = row.facts else { return .none }
      return .whole(clock.restoring(ifThirdParties: traits, facts))
    },
    Entry(
      "lived_s", Text(fr: "Durée réelle", en: "Elapsed time"), in: .seconds,
      is: Text(
        fr: "Temps écoulé sans le service, nuits et week-ends compris.",
        en: "Elapsed time without the service, nights and weekends included.")
    ) { row in DataTable.Cell(row.account.course) { .whole($0.lived(until: row.account.seen)) } },
  ]

  static let ofRecurrence = [
    Entry(
      "tries", Text(fr: "Tentatives", en: "Attempts"), in: .count,
      is: Text(fr: "Vide si personne ne l'a indiqué.", en: "Empty if nobody said.")
    ) {
      DataTable.Cell($0.answer(Incident.attempts)) { .whole($0) }
    },
    Entry(
      "reopened", Text(fr: "Rouvert", en: "Reopened"), in: .count,
      is: Text(fr: "Combien de fois la panne est revenue.", en: "How many times it failed again.")
    ) {
      DataTable.Cell($0.account.traits) { .whole($0.reopened) }
    },
    Entry(
      "since_s", Text(fr: "Depuis la même panne", en: "Since the same failure"), in: .seconds,
      is: Text(
        fr: "Temps écoulé depuis le dernier rétablissement de la même panne (bien, cause) ; vide s'il n'y en a pas.",
        en: "Elapsed time since the last restoration of the same failure (asset, cause); empty if there is none.")
    ) { DataTable.Cell($0.account.since) { .whole($0) } },
    Entry(
      "until_s", Text(fr: "Jusqu'à la même panne", en: "Until the same failure"), in: .seconds,
      is: Text(
        fr:
          "Temps écoulé entre son dernier rétablissement et le signalement suivant de la même panne, même après la période.",
        en:
          "Elapsed time between its last restoration and the next report of the same failure, even after the period."
      )
    ) { DataTable.Cell($0.account.until) { .whole($0) } },
    Entry(
      "stops", Text(fr: "Arrêts", en: "Outages"), in: .count,
      is: Text(
        fr: "Combien de fois il a arrêté son bien dans la période.",
        en: "How many times it stopped its asset in the period.")
    ) {
      DataTable.Cell($0.account.stopped) { .whole($0.stops) }
    },
    Entry(
      "stopped_s", Text(fr: "Temps d'arrêt", en: "Downtime"), in: .seconds,
      is: Text(
        fr:
          "Heures du contrat pendant lesquelles il a arrêté son bien dans la période, moins ce qui est déjà compté ailleurs.",
        en: "Contract hours for which it stopped its asset in the period, minus what another incident already counts.")
    ) { DataTable.Cell($0.account.stopped) { .whole($0.contract) } },
    Entry(
      "stopped_opening_s", Text(fr: "Temps d'arrêt, vos heures", en: "Downtime, your hours"), in: .seconds,
      is: Text(fr: "De même, en heures d'ouverture.", en: "The same, in opening hours.")
    ) {
      DataTable.Cell($0.account.stopped?.opening) { .whole($0) }
    },
  ]

  static let ofPenalty = [
    Entry(
      "penalty_method", Text(fr: "Pénalité, calcul", en: "Penalty, calculation"),
      is: Text(fr: "Comment elle est calculée.", en: "How it is calculated.")
    ) {
      DataTable.Cell($0.penalties?.method) { choice($0) }
    },
    Entry(
      "penalty_at", Text(fr: "Pénalité, calculée le", en: "Penalty, calculated on"),
      is: Text(
        fr: "Quand elle est calculée : au rétablissement, ou à la fin du premier mois où il était en retard.",
        en: "When it is calculated: at the restoration, or at the end of the first month in which it was late.")
    ) { $0.due($0.read?.at) },
    Entry(
      "penalty_response_late", Text(fr: "Pénalité, prise en charge tardive", en: "Penalty, late response"),
      is: Text(fr: "Si la part fixe s'ajoute.", en: "Whether the flat share is added.")
    ) {
      DataTable.Cell($0.account.penalty) { .yes($0.isResponseLate) }
    },
    Entry(
      "penalty_overrun_s", Text(fr: "Pénalité, dépassement", en: "Penalty, overrun"), in: .seconds,
      is: Text(fr: "Le dépassement à ce moment.", en: "The overrun at that moment.")
    ) {
      DataTable.Cell($0.read) { .whole($0.clock.overrun) }
    },
    Entry(
      "penalty_flat_bp", Text(fr: "Pénalité, part fixe", en: "Penalty, flat share"), in: .basisPoints,
      is: Text(fr: "De la redevance, pour une prise en charge tardive.", en: "Of the fee, for a late response.")
    ) {
      row in
      guard let terms = row.penalties, terms.method == .rates, let clock = row.clock else { return .none }
      return .whole(terms.response[clock.facts.severity])
    },
    Entry(
      "penalty_hour_bp", Text(fr: "Pénalité, par heure", en: "Penalty, per hour"), in: .basisPoints,
      is: Text(fr: "De la redevance, par heure entamée.", en: "Of the fee, per hour or part-hour.")
    ) {
      row in
      guard let terms = row.penalties, terms.method == .rates, let clock = row.clock else { return .none }
      return .whole(terms.restoringPerHour[clock.facts.severity])
    },
    Entry(
      "penalty_hours", Text(fr: "Heures entamées", en: "Hours or part-hours"), in: .count,
      is: Text(fr: "Heures entamées au-delà du délai.", en: "Hours or part-hours beyond the limit.")
    ) {
      row in DataTable.Cell(row.account.penalty) { row.penalties?.method == .rates ? .whole($0.hours) : .none }
    },
    Entry(
      "penalty_days", Text(fr: "Jours entamés", en: "Days or part-days"), in: .count,
      is: Text(fr: "Jours entamés au-delà du délai (CCAG).", en: "Days or part-days beyond the limit (CCAG).")
    ) {
      row in DataTable.Cell(row.account.penalty) { row.penalties?.method == .publicTerms ? .whole($0.days) : .none }
    },
    Entry(
      "fee_c", Text(fr: "Redevance mensuelle", en: "Monthly fee"), in: .cents,
      is: Text(fr: "Celle de la version appliquée.", en: "That of the version applied.")
    ) { row in DataTable.Cell(row.penalties) { _ in DataTable.Cell(row.terms) { .whole($0.monthlyFee.cents) } } },
    Entry(
      "value_c", Text(fr: "Valeur (V)", en: "Value (V)"), in: .cents,
      is: Text(fr: "La valeur de ce qui est en retard (CCAG).", en: "The value of what is late (CCAG).")
    ) {
      row in DataTable.Cell(row.penalties) { $0.method == .publicTerms ? .whole($0.value.cents) : .none }
    },
    Entry(
      "penalty_c", Text(fr: "Pénalité", en: "Penalty"), in: .cents,
      is: Text(
        fr: "Ce qu'il coûte seul, avant plafonds ; le demi-centime est arrondi au pair.",
        en: "What it costs alone, before caps; half a cent is rounded to even.")
    ) { DataTable.Cell($0.account.penalty) { .whole($0.amount.cents) } },
    Entry(
      "penalty_month", Text(fr: "Pénalité, mois", en: "Penalty, month"),
      is: Text(fr: "Le mois auquel elle appartient.", en: "The month to which it belongs.")
    ) {
      month($0.account.penalty?.month)
    },
    Entry(
      "penalty_due", Text(fr: "Pénalité due", en: "Penalty due"),
      is: Text(fr: "Non, tant qu'une mise en demeure manque.", en: "No, while formal notice is missing.")
    ) {
      DataTable.Cell($0.account.penalty) { .yes($0.isDue) }
    },
    Entry(
      "penalty_notice", Text(fr: "Mise en demeure", en: "Formal notice"),
      is: Text(fr: "Le jour de son envoi.", en: "The day it was sent.")
    ) {
      DataTable.Cell($0.answer(Incident.penaltyNotice)) { .day($0) }
    },
    Entry(
      "penalty_provisional", Text(fr: "Pénalité provisoire", en: "Provisional penalty"),
      is: Text(fr: "Oui, tant que l'incident est ouvert.", en: "Yes, while the incident is open.")
    ) {
      DataTable.Cell($0.account.penalty) { .yes($0.isProvisional) }
    },
    Entry(
      "penalty_moved_from", Text(fr: "Pénalité, mois précédent", en: "Penalty, earlier month"),
      is: Text(
        fr: "Le mois où elle comptait quand l'incident était ouvert.",
        en: "The month in which it counted while the incident was open.")
    ) {
      month($0.account.penalty?.provisionalIn)
    },
    Entry(
      "month_cap_c", Text(fr: "Plafond mensuel", en: "Monthly cap"), in: .cents,
      is: Text(fr: "Le maximum pour un mois.", en: "The most a month can cost.")
    ) {
      row in
      guard let terms = row.terms, let penalties = row.penalties, penalties.method == .rates else { return .none }
      return .whole(PenaltyTally.cap(penalties.monthlyCap, of: terms))
    },
    Entry(
      "year_cap_c", Text(fr: "Plafond annuel", en: "Yearly cap"), in: .cents,
      is: Text(fr: "Le maximum pour une année.", en: "The most a year can cost.")
    ) {
      row in
      guard let terms = row.terms, let penalties = row.penalties, penalties.method == .rates else { return .none }
      return .whole(PenaltyTally.cap(penalties.annualCap * 12, of: terms))
    },
    Entry(
      "cap_year", Text(fr: "Année du plafond", en: "Year of the cap"), in: .count,
      is: Text(
        fr: "L'année civile, ou l'année du contrat depuis 0.",
        en: "The calendar year, or the year of the contract from 0.")
    ) {
      row in
      guard let terms = row.terms, let penalties = row.penalties, let charge = row.account.penalty else { return .none }
      return penalties.method == .rates ? .whole(PenaltyTally.year(of: charge.month, penalties, terms)) : .none
    },
    Entry(
      "contract_c", Text(fr: "Montant du contrat", en: "Contract amount"), in: .cents,
      is: Text(
        fr: "Le plafond en est dix pour cent (CCAG) ; rien n'est dû jusqu'à 1 000 € en tout.",
        en: "The cap is ten per cent of it (CCAG); nothing is due up to €1,000 in total.")
    ) { row in
      DataTable.Cell(row.penalties) {
        $0.method == .publicTerms ? DataTable.Cell(row.terms) { .whole($0.total.cents) } : .none
      }
    },
    Entry(
      "claimed_c", Text(fr: "Pénalité déjà réclamée", en: "Penalty already claimed"), in: .cents,
      is: Text(
        fr: "Ce qu'il coûtait au début de la période, à déduire mois par mois.",
        en: "What it cost when the period started, to deduct month by month.")
    ) { DataTable.Cell($0.account.claimed) { .whole($0.amount.cents) } },
    Entry(
      "claimed_month", Text(fr: "Déjà réclamée, mois", en: "Already claimed, month"),
      is: Text(fr: "Le mois où elle comptait alors.", en: "The month in which it counted then.")
    ) {
      month($0.account.claimed?.month)
    },
    Entry(
      "claimed_due", Text(fr: "Déjà réclamée, due", en: "Already claimed, due"),
      is: Text(fr: "Si elle était due alors.", en: "Whether it was due then.")
    ) {
      DataTable.Cell($0.account.claimed) { .yes($0.isDue) }
    },
  ]

  static let ofSite = [
    Entry(
      "asset_agreed_s", Text(fr: "Temps convenu là où est le bien", en: "Agreed time where the asset is"),
      in: .seconds,
      is: Text(
        fr: "Heures du contrat dans la période là où est son bien ; vide s'il n'en a arrêté aucun.",
        en: "Contract hours in the period where its asset is; empty if it stopped none.")
    ) { row in
      let asset = row.account.stopped == nil ? nil : row.answer(Incident.asset)
      let own = asset.flatMap { asset in row.facts?.downtime.assets.first { $0.asset == asset } }
      return DataTable.Cell(own?.agreed) { .whole($0) }
    },
    Entry(
      "asset_site", Text(fr: "Site du bien", en: "Site of the asset"),
      is: Text(
        fr:
          "Le site de son bien à la fin de la période, s'il a ses propres heures ; vide si celles du contrat comptent.",
        en:
          "The site of its asset at the end of the period, if it has its own hours; empty if those of the contract count."
      )
    ) { row in
      DataTable.Cell(row.answer(Incident.asset).flatMap { row.facts?.sites[$0] }) { .text($0.description) }
    },
  ]
}
