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
          "Le moment où l'incident est regardé : la fin de la période ; ce qui vint après ne s'y voit pas, sauf pour un incident signalé après elle.",
        en:
          "The moment at which the incident is looked at: the end of the period; what came after is not seen, save for one reported after it."
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
        en: "Hours of the contract in the period, from its first day on.")
    ) { row in DataTable.Cell(row.facts?.downtime.contractTime) { .whole($0) } },
    Entry(
      "opening_s", Text(fr: "Heures d'ouverture", en: "Opening hours"), in: .seconds,
      is: Text(
        fr: "Heures d'ouverture de l'entreprise dans la période, depuis ce jour ; vide si elles ne sont pas notées.",
        en: "Opening hours of the firm in the period, from that day on; empty where they are not noted.")
    ) { row in DataTable.Cell(row.facts?.downtime.openingTime) { .whole($0) } },
    Entry(
      "hardware", Text(fr: "Biens matériels", en: "Physical assets"), in: .count,
      is: Text(
        fr: "Biens matériels du dernier jour de la période.", en: "Physical assets of the last day of the period.")
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
    Entry("title", Text(fr: "Quoi", en: "What"), is: Text(fr: "Ce que l'on a vu.", en: "What was seen.")) {
      DataTable.Cell($0.answer(Incident.title)) { .text($0) }
    },
    Entry(
      "standing", Text(fr: "Dans la période", en: "In the period"),
      is: Text(
        fr: "« counted » quand le contrat le juge dans la période ; sinon la raison qui le laisse de côté.",
        en: "“counted” where the contract judges it in the period; else the reason for which it is left out.")
    ) { row in
      row.account.leftOut.map { .choice($0.rawValue, $0.words) }
        ?? .choice("counted", Text(fr: "jugé dans la période", en: "judged in the period"))
    },
    Entry(
      "kind", Text(fr: "Nature", en: "Kind"),
      is: Text(fr: "Seuls les incidents sont jugés.", en: "Only incidents are judged.")
    ) { $0.isTold ? choice($0.answer(Incident.kind) ?? .incident) : .none },
    Entry(
      "reference", Text(fr: "N° de ticket", en: "Ticket number"),
      is: Text(fr: "Le numéro du prestataire.", en: "The provider's number.")
    ) {
      DataTable.Cell($0.answer(Incident.reference)) { .text($0) }
    },
    Entry("asset", Text(fr: "Bien", en: "Asset"), is: Text(fr: "Le bien touché.", en: "The asset concerned.")) {
      DataTable.Cell($0.answer(Incident.asset)) { .text($0.description) }
    },
    Entry(
      "cause", Text(fr: "Cause", en: "Cause"),
      is: Text(
        fr: "Sans majuscules ni accents : deux causes écrites pareil sont la même.",
        en: "Without capitals or accents: two causes that read alike are one.")
    ) { DataTable.Cell($0.answer(Incident.cause).map { folded($0) }) { $0.isEmpty ? .none : .text($0) } },
    Entry(
      "impact", Text(fr: "Qui est touché", en: "Who is affected"),
      is: Text(fr: "3 : une activité s'arrête.", en: "3: an activity stands still.")
    ) {
      DataTable.Cell($0.answer(Incident.impact)) { choice($0) }
    },
  ]

  static let ofContract = [
    Entry(
      "contract", Text(fr: "Contrat", en: "Contract"),
      is: Text(fr: "Numéro du contrat qui le juge.", en: "Number of the contract that judges it.")
    ) {
      DataTable.Cell($0.terms?.number) { .text($0) }
    },
    Entry(
      "version", Text(fr: "Version", en: "Version"), in: .count,
      is: Text(
        fr: "1 pour le contrat initial, un de plus par avenant.",
        en: "1 for the first contract, one more for each amendment.")
    ) { DataTable.Cell($0.version?.number) { .whole($0) } },
    Entry(
      "version_from", Text(fr: "En vigueur depuis", en: "In force from"),
      is: Text(fr: "Depuis quand cette version juge.", en: "From when that version judges.")
    ) {
      $0.due($0.version?.from)
    },
    Entry(
      "calendar", Text(fr: "Jours fériés", en: "Holidays"),
      is: Text(fr: "Le calendrier des jours fériés.", en: "The calendar of holidays.")
    ) {
      DataTable.Cell($0.hours?.calendar) { .choice($0.rawValue, $0.label) }
    },
    Entry(
      "hours", Text(fr: "Plage", en: "Hours"),
      is: Text(
        fr: "Les heures de l'horloge qui le juge, 1 pour lundi.",
        en: "The hours of the clock that judges it, 1 for Monday.")
    ) {
      DataTable.Cell($0.hours) { .text($0.windows.canonical) }
    },
    Entry(
      "zone", Text(fr: "Fuseau", en: "Time zone"),
      is: Text(fr: "Le fuseau de l'horloge.", en: "The time zone of the clock.")
    ) {
      DataTable.Cell($0.hours) { .text($0.zone.id) }
    },
    Entry(
      "on_call", Text(fr: "Astreinte", en: "On call"),
      is: Text(
        fr: "L'horloge court-elle aussi aux heures d'astreinte.",
        en: "Whether the clock also runs in the hours on call.")
    ) {
      row in
      DataTable.Cell(row.clock) { .yes(row.terms?.onCall?.severities.contains($0.facts.severity) ?? false) }
    },
  ]

  static let ofMoments = [
    Entry(
      "detected", Text(fr: "Constaté", en: "Noticed"),
      is: Text(fr: "Quand on s'en est aperçu.", en: "When it was noticed.")
    ) {
      $0.moment($0.answer(Incident.detected))
    },
    Entry(
      "reported", Text(fr: "Signalé", en: "Reported"),
      is: Text(fr: "D'où courent les délais.", en: "Where delays run from.")
    ) {
      $0.moment($0.answer(Incident.reported))
    },
    Entry(
      "received_auto", Text(fr: "Accusé automatique", en: "Automatic receipt"),
      is: Text(fr: "Il n'est pas une prise en charge.", en: "It is no response.")
    ) {
      $0.moment($0.answer(Incident.receivedAutomatically))
    },
    Entry(
      "acknowledged", Text(fr: "Pris en charge", en: "Responded"),
      is: Text(
        fr: "Premier acte utile ; vide si personne ne l'a noté.", en: "First useful act; empty where nobody noted it.")
    ) {
      $0.moment($0.answer(Incident.acknowledged))
    },
    Entry(
      "diagnosed", Text(fr: "Cause trouvée", en: "Cause found"),
      is: Text(fr: "Quand on a su pourquoi.", en: "When one knew why.")
    ) {
      $0.moment($0.answer(Incident.diagnosed))
    },
    Entry(
      "workaround", Text(fr: "Contourné", en: "Worked around"),
      is: Text(fr: "Quand on a pu travailler autrement.", en: "When work could go on another way.")
    ) {
      $0.moment($0.answer(Incident.workaround))
    },
    Entry(
      "restored", Text(fr: "Rétabli", en: "Restored"),
      is: Text(
        fr: "Quand le service est revenu, tel qu'on le voit à « seen_at » ; vide tant qu'il est ouvert.",
        en: "When the service came back, as seen at “seen_at”; empty while it is open.")
    ) { row in row.account.course.map { row.moment($0.restored) } ?? row.moment(row.answer(Incident.restored)) },
    Entry(
      "confirmed", Text(fr: "Confirmé", en: "Confirmed"),
      is: Text(fr: "Quand l'équipe a dit que cela marche.", en: "When the staff said that it works.")
    ) {
      $0.moment($0.answer(Incident.confirmed))
    },
    Entry(
      "closed", Text(fr: "Refermé", en: "Closed"),
      is: Text(fr: "Aucun délai ne s'y mesure.", en: "No delay goes by it.")
    ) {
      $0.moment($0.answer(Incident.closed))
    },
    Entry(
      "relapses", Text(fr: "Rechutes", en: "Relapses"),
      is: Text(
        fr: "Quand le service était revenu (back) et quand il est retombé (failed).",
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
      is: Text(fr: "Aucun ne remet l'horloge à zéro.", en: "None resets the clock.")
    ) {
      .records($0.changes)
    },
    Entry(
      "severity", Text(fr: "Gravité", en: "Severity"), is: Text(fr: "Celle qui compte.", en: "The one that counts.")
    ) {
      DataTable.Cell($0.clock) { .text($0.facts.severity.rawValue) }
    },
    Entry(
      "waits", Text(fr: "Attentes et déductions", en: "Waits and deductions"),
      is: Text(
        fr: "Chaque temps noté : s'il arrête l'horloge du contrat (deducted), et de combien (deducted_s, en secondes).",
        en:
          "Each time noted: whether it stops the contract's clock (deducted), and for how long (deducted_s, in seconds)."
      )
    ) { .records($0.deductions) },
  ]

  static let ofClock = [
    Entry(
      "response_s", Text(fr: "Prise en charge", en: "Response"), in: .seconds,
      is: Text(
        fr: "Heures ouvrées du signalement au premier acte utile, déductions faites ; voir « response_bound ».",
        en: "Business hours from the report to the first useful act, less deductions; see “response_bound”.")
    ) { DataTable.Cell($0.clock) { .whole($0.response) } },
    Entry(
      "response_bound", Text(fr: "Prise en charge, connue", en: "Response, known"),
      is: Text(
        fr:
          "« exact » ; « at-most » quand seul le rétablissement la prouve ; « at-least » tant que personne n'est venu.",
        en: "“exact”; “at-most” where only the restoring proves it; “at-least” while nobody came.")
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
      "response_target_s", Text(fr: "Prise en charge promise", en: "Response promised"), in: .seconds,
      is: Text(fr: "Le délai promis.", en: "The time promised.")
    ) {
      DataTable.Cell($0.clock) { .whole($0.responseTarget) }
    },
    Entry(
      "response_due", Text(fr: "Prise en charge, avant", en: "Response, by"),
      is: Text(fr: "La fin de ce délai, déductions faites.", en: "The end of that time, less deductions.")
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
          "« met », « late », « not-due-yet » (personne encore, dans le délai) ou « before-period » (jugée avant la période).",
        en: "“met”, “late”, “not-due-yet” (nobody yet, in time) or “before-period” (judged before the period).")
    ) { row in
      DataTable.Cell(row.clock) { clock in
        row.account.leftOut == nil && row.facts.map { !$0.isOfPeriod(response: clock) } ?? false
          ? .choice("before-period", LeftOutReason.beforePeriod.words)
          : clock.isResponseLate
            ? .choice("late", Text(fr: "hors délai", en: "late"))
            : clock.isResponseJudged
              ? .choice("met", Text(fr: "dans le délai", en: "in time"))
              : .choice("not-due-yet", LeftOutReason.notDueYet.words)
      }
    },
    Entry(
      "gross_s", Text(fr: "Rétablissement, brut", en: "Restoring, gross"), in: .seconds,
      is: Text(
        fr: "Heures ouvrées du signalement au rétablissement, sans déduction.",
        en: "Business hours from the report to the restoring, nothing deducted.")
    ) { DataTable.Cell($0.clock) { .whole($0.gross) } },
    Entry(
      "deducted_s", Text(fr: "Déduit", en: "Deducted"), in: .seconds,
      is: Text(fr: "Heures ouvrées déduites.", en: "Business hours deducted.")
    ) {
      DataTable.Cell($0.clock) { .whole($0.gross - $0.restoring) }
    },
    Entry(
      "restoring_s", Text(fr: "Rétablissement", en: "Restoring"), in: .seconds,
      is: Text(
        fr: "Brut moins déduit ; jusqu'à « seen_at » tant qu'il est ouvert.",
        en: "Gross less deducted; up to “seen_at” while it is open.")
    ) { DataTable.Cell($0.clock) { .whole($0.restoring) } },
    Entry(
      "restoring_target_s", Text(fr: "Rétablissement promis", en: "Restoring promised"), in: .seconds,
      is: Text(fr: "Le délai promis.", en: "The time promised.")
    ) {
      DataTable.Cell($0.clock) { .whole($0.restoringTarget) }
    },
    Entry(
      "restoring_due", Text(fr: "Rétablissement, avant", en: "Restoring, by"),
      is: Text(fr: "La fin de ce délai, déductions faites.", en: "The end of that time, less deductions.")
    ) {
      row in
      row.due(
        row.clock.flatMap {
          row.hours?.deadline($0.restoringTarget, from: $0.facts.reported, suspensions: $0.facts.suspensions)
        })
    },
    Entry(
      "overrun_s", Text(fr: "Dépassement", en: "Overrun"), in: .seconds,
      is: Text(fr: "Rétablissement moins délai promis, 0 sinon.", en: "Restoring less the time promised, else 0.")
    ) {
      DataTable.Cell($0.clock) { .whole($0.overrun) }
    },
    Entry(
      "restoring_verdict", Text(fr: "Rétablissement, verdict", en: "Restoring, verdict"),
      is: Text(
        fr: "« met », « late », « open » ou « open-late » : ouvert et déjà hors délai.",
        en: "“met”, “late”, “open” or “open-late”: open and late already.")
    ) { row in
      DataTable.Cell(row.clock) { clock in
        let words: Text =
          switch (clock.facts.restored != nil, clock.isRestoringLate) {
          case (true, false): Text(fr: "dans le délai", en: "in time")
          case (true, true): Text(fr: "hors délai", en: "late")
          case (false, true): Text(fr: "ouvert, hors délai", en: "open, late")
          case (false, false): Text(fr: "ouvert, dans le délai", en: "open, in time")
          }
        return .choice(clock.verdict, words)
      }
    },
    Entry(
      "third_party_s",
      Text(fr: "Rétablissement, autre règle sur les tiers", en: "Restoring, other rule on third parties"), in: .seconds,
      is: Text(
        fr: "Ce que serait le rétablissement si la règle sur l'attente d'un tiers était l'inverse.",
        en: "What the restoring would be were the rule on waiting for a third party the other one.")
    ) { row in
      guard let clock = row.clock, let traits = row.account.traits, let facts = row.facts else { return .none }
      return .whole(clock.restoring(ifThirdParties: traits, facts))
    },
    Entry(
      "lived_s", Text(fr: "Vécu", en: "Lived"), in: .seconds,
      is: Text(
        fr: "Temps écoulé pendant lequel le service manquait.", en: "Elapsed time for which the service was down.")
    ) { row in DataTable.Cell(row.account.course) { .whole($0.lived(until: row.account.seen)) } },
  ]

  static let ofRecurrence = [
    Entry(
      "tries", Text(fr: "Tentatives", en: "Attempts"), in: .count,
      is: Text(fr: "Vide si personne ne l'a dit.", en: "Empty where nobody said.")
    ) {
      DataTable.Cell($0.answer(Incident.attempts)) { .whole($0) }
    },
    Entry(
      "reopened", Text(fr: "Rouvert", en: "Reopened"), in: .count,
      is: Text(fr: "Combien de fois il est retombé.", en: "How many times it failed again.")
    ) {
      DataTable.Cell($0.account.traits) { .whole($0.reopened) }
    },
    Entry(
      "since_s", Text(fr: "Depuis la même panne", en: "Since the same failure"), in: .seconds,
      is: Text(
        fr: "Temps écoulé depuis le dernier rétablissement de la même panne (bien, cause) ; vide s'il n'y en a pas.",
        en: "Elapsed time since the last restoring of the same failure (asset, cause); empty where there is none.")
    ) { DataTable.Cell($0.account.since) { .whole($0) } },
    Entry(
      "until_s", Text(fr: "Jusqu'à la même panne", en: "Until the same failure"), in: .seconds,
      is: Text(
        fr:
          "Temps écoulé du dernier de ses rétablissements qu'un signalement de la même panne suive, fût-il après la période, à celui-ci.",
        en:
          "Elapsed time from the last of its restorings that a report of the same failure follows, even after the period, to that report."
      )
    ) { DataTable.Cell($0.account.until) { .whole($0) } },
    Entry(
      "stops", Text(fr: "Arrêts", en: "Stops"), in: .count,
      is: Text(
        fr: "Combien de fois il a arrêté son bien dans la période.",
        en: "How many times it stopped its asset in the period.")
    ) {
      DataTable.Cell($0.account.stopped) { .whole($0.stops) }
    },
    Entry(
      "stopped_s", Text(fr: "Arrêt", en: "Stopped"), in: .seconds,
      is: Text(
        fr:
          "Heures du contrat pendant lesquelles il a arrêté son bien dans la période, moins ce qu'un autre compte déjà.",
        en: "Hours of the contract for which it stopped its asset in the period, less what another one counts already.")
    ) { DataTable.Cell($0.account.stopped) { .whole($0.contract) } },
    Entry(
      "stopped_opening_s", Text(fr: "Arrêt, vos heures", en: "Stopped, your hours"), in: .seconds,
      is: Text(fr: "De même, en heures d'ouverture.", en: "The same, in opening hours.")
    ) {
      DataTable.Cell($0.account.stopped?.opening) { .whole($0) }
    },
  ]

  static let ofPenalty = [
    Entry(
      "penalty_method", Text(fr: "Pénalité, calcul", en: "Penalty, reckoned"),
      is: Text(fr: "Comment elle se calcule.", en: "How it is reckoned.")
    ) {
      DataTable.Cell($0.penalties?.method) { choice($0) }
    },
    Entry(
      "penalty_at", Text(fr: "Pénalité, lue le", en: "Penalty, read on"),
      is: Text(
        fr: "Quand elle a été lue : au rétablissement, ou à la fin du premier mois où il était en retard.",
        en: "When it was read: at the restoring, or at the end of the first month by which it was late.")
    ) { $0.due($0.read?.at) },
    Entry(
      "penalty_response_late", Text(fr: "Pénalité, prise en charge tardive", en: "Penalty, late response"),
      is: Text(fr: "Si le forfait s'ajoute.", en: "Whether the flat rate adds to it.")
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
      "penalty_flat_bp", Text(fr: "Pénalité, forfait", en: "Penalty, flat"), in: .basisPoints,
      is: Text(fr: "De la redevance, pour une prise en charge tardive.", en: "Of the fee, for a late response.")
    ) {
      row in
      guard let terms = row.penalties, terms.method == .rates, let clock = row.clock else { return .none }
      return .whole(terms.response[clock.facts.severity])
    },
    Entry(
      "penalty_hour_bp", Text(fr: "Pénalité, par heure", en: "Penalty, an hour"), in: .basisPoints,
      is: Text(fr: "De la redevance, par heure entamée.", en: "Of the fee, for each hour begun.")
    ) {
      row in
      guard let terms = row.penalties, terms.method == .rates, let clock = row.clock else { return .none }
      return .whole(terms.restoringPerHour[clock.facts.severity])
    },
    Entry(
      "penalty_hours", Text(fr: "Heures entamées", en: "Hours begun"), in: .count,
      is: Text(fr: "Heures entamées au-delà du délai.", en: "Hours begun beyond the promise.")
    ) {
      row in DataTable.Cell(row.account.penalty) { row.penalties?.method == .rates ? .whole($0.hours) : .none }
    },
    Entry(
      "penalty_days", Text(fr: "Jours entamés", en: "Days begun"), in: .count,
      is: Text(fr: "Jours entamés au-delà du délai (CCAG).", en: "Days begun beyond the promise (CCAG).")
    ) {
      row in DataTable.Cell(row.account.penalty) { row.penalties?.method == .publicTerms ? .whole($0.days) : .none }
    },
    Entry(
      "fee_c", Text(fr: "Redevance mensuelle", en: "Monthly fee"), in: .cents,
      is: Text(fr: "Celle de la version qui le juge.", en: "That of the version that judges it.")
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
        fr: "Ce qu'il coûte seul, avant plafonds ; le demi-centime au pair.",
        en: "What it costs alone, before the caps; half a cent to even.")
    ) { DataTable.Cell($0.account.penalty) { .whole($0.amount.cents) } },
    Entry(
      "penalty_month", Text(fr: "Pénalité, mois", en: "Penalty, month"),
      is: Text(fr: "Le mois auquel elle appartient.", en: "The month to which it belongs.")
    ) {
      month($0.account.penalty?.month)
    },
    Entry(
      "penalty_due", Text(fr: "Pénalité due", en: "Penalty due"),
      is: Text(fr: "Non tant qu'une mise en demeure manque.", en: "No while a formal notice is missing.")
    ) {
      DataTable.Cell($0.account.penalty) { .yes($0.isDue) }
    },
    Entry(
      "penalty_notice", Text(fr: "Mise en demeure", en: "Formal notice"),
      is: Text(fr: "Le jour de son envoi.", en: "The day on which it was sent.")
    ) {
      DataTable.Cell($0.answer(Incident.penaltyNotice)) { .day($0) }
    },
    Entry(
      "penalty_provisional", Text(fr: "Pénalité provisoire", en: "Penalty provisional"),
      is: Text(fr: "Oui tant qu'il est ouvert.", en: "Yes while it is open.")
    ) {
      DataTable.Cell($0.account.penalty) { .yes($0.isProvisional) }
    },
    Entry(
      "penalty_moved_from", Text(fr: "Pénalité, comptée avant en", en: "Penalty, counted before in"),
      is: Text(
        fr: "Le mois où elle comptait tant qu'il était ouvert.", en: "The month in which it counted while it was open.")
    ) {
      month($0.account.penalty?.provisionalIn)
    },
    Entry(
      "month_cap_c", Text(fr: "Plafond du mois", en: "Monthly cap"), in: .cents,
      is: Text(fr: "Le plus qu'un mois puisse coûter.", en: "The most that a month can cost.")
    ) {
      row in
      guard let terms = row.terms, let penalties = row.penalties, penalties.method == .rates else { return .none }
      return .whole(PenaltyTally.cap(penalties.monthlyCap, of: terms))
    },
    Entry(
      "year_cap_c", Text(fr: "Plafond de l'an", en: "Yearly cap"), in: .cents,
      is: Text(fr: "Le plus qu'un an puisse coûter.", en: "The most that a year can cost.")
    ) {
      row in
      guard let terms = row.terms, let penalties = row.penalties, penalties.method == .rates else { return .none }
      return .whole(PenaltyTally.cap(penalties.annualCap * 12, of: terms))
    },
    Entry(
      "cap_year", Text(fr: "An du plafond", en: "Year of the cap"), in: .count,
      is: Text(
        fr: "L'année civile, ou l'année du contrat depuis 0.",
        en: "The calendar year, or the year of the contract from 0.")
    ) {
      row in
      guard let terms = row.terms, let penalties = row.penalties, let charge = row.account.penalty else { return .none }
      return penalties.method == .rates ? .whole(PenaltyTally.year(of: charge.month, penalties, terms)) : .none
    },
    Entry(
      "contract_c", Text(fr: "Montant du contrat", en: "Amount of the contract"), in: .cents,
      is: Text(
        fr: "Dix pour cent en sont le plafond (CCAG) ; rien n'est dû jusqu'à 1 000 € en tout.",
        en: "A tenth of it is the cap (CCAG); nothing is due up to €1,000 in all.")
    ) { row in
      DataTable.Cell(row.penalties) {
        $0.method == .publicTerms ? DataTable.Cell(row.terms) { .whole($0.total.cents) } : .none
      }
    },
    Entry(
      "claimed_c", Text(fr: "Pénalité réclamée avant", en: "Penalty claimed before"), in: .cents,
      is: Text(
        fr: "Ce qu'il coûtait au début de la période : à déduire, mois par mois.",
        en: "What it cost when the period began: to be deducted, month by month.")
    ) { DataTable.Cell($0.account.claimed) { .whole($0.amount.cents) } },
    Entry(
      "claimed_month", Text(fr: "Réclamée avant, mois", en: "Claimed before, month"),
      is: Text(fr: "Le mois où elle comptait alors.", en: "The month in which it counted then.")
    ) {
      month($0.account.claimed?.month)
    },
    Entry(
      "claimed_due", Text(fr: "Réclamée avant, due", en: "Claimed before, due"),
      is: Text(fr: "Si elle était due alors.", en: "Whether it was due then.")
    ) {
      DataTable.Cell($0.account.claimed) { .yes($0.isDue) }
    },
  ]

  static let ofSite = [
    Entry(
      "asset_agreed_s", Text(fr: "Temps convenu là où est le bien", en: "Agreed time where the asset stands"),
      in: .seconds,
      is: Text(
        fr: "Heures du contrat dans la période là où est son bien ; vide s'il n'en a arrêté aucun.",
        en: "Hours of the contract in the period where its asset stands; empty where it stopped none.")
    ) { row in
      let asset = row.account.stopped == nil ? nil : row.answer(Incident.asset)
      let own = asset.flatMap { asset in row.facts?.downtime.assets.first { $0.asset == asset } }
      return DataTable.Cell(own?.agreed) { .whole($0) }
    },
    Entry(
      "asset_site", Text(fr: "Site du bien", en: "Site of the asset"),
      is: Text(
        fr: "Le site aux heures propres où est son bien à la fin de la période ; vide où celles du contrat comptent.",
        en:
          "The site with hours of its own where its asset stands at the end of the period; empty where those of the contract count."
      )
    ) { row in
      DataTable.Cell(row.answer(Incident.asset).flatMap { row.facts?.sites[$0] }) { .text($0.description) }
    },
  ]
}
