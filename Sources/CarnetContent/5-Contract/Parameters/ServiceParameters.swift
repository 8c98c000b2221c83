import CarnetCore

extension ClauseParameter {
  /// What the service is worth: visits, delays, waits, penalties, reports.
  static let ofService: [(String, ClauseParameter)] = [
    (
      "visites_an",
      ClauseParameter(ContractForm.visits) { count($0, "visite préventive", plural: "visites préventives") }
    ),
    (
      "tolerance",
      ClauseParameter(ContractForm.visitTolerance) {
        $0 == 0 ? "à la date prévue" : "à la date prévue, à \(count($0, "jour ouvré", plural: "jours ouvrés")) près"
      }
    ), ("guichet_tel", ClauseParameter(ContractForm.deskPhone, phone)),
    ("guichet_courriel", ClauseParameter(ContractForm.deskEmail) { $0 }),
    ("plage", ClauseParameter(ContractForm.window) { $0.words(.fr) }),
    (
      "calendrier",
      ClauseParameter(at: ContractForm.calendar.address()) { context in
        context.settled(ContractForm.calendar).map { calendar in
          let worked = context.dossier.workedHolidays(of: calendar).map(\.label.fr)
          return calendar.label.fr + (worked.isEmpty ? "" : ", travaillés : " + fr.list(worked, conjunction: .and))
            + (context.settled(ContractForm.closingsCount) == true
              ? ", hors fermetures du Client convenues par écrit" : "")
        }
      }
    ),
    ("annexe.niveaux", ClauseParameter(annex: .levels)), ("annexe.procedure", ClauseParameter(annex: .desk)),
    ("annexe.rapport", ClauseParameter(annex: .report)),
    (
      "tableau_sla",
      ClauseParameter(at: ContractForm.gti(.p1).address()) { context in
        guard let contract = ContractFacts(context.dossier, now: context.now) else { return nil }
        return Severity.allCases.map { severity in
          let gti = fr.statedDuration(TimeSpan(seconds: contract.gti[severity]))
          let gtr = fr.statedDuration(TimeSpan(seconds: contract.gtr[severity]))
          let meaning = contract.matrix.meaning(of: severity).fr
          return "\(severity.rawValue) (\(meaning)), prise en charge en \(gti) et rétablissement en \(gtr)"
        }.joined(separator: " ; ")
          + (contract.onCall.map {
            ". Les délais courent en outre pendant l'astreinte, pour \($0.words(.fr)), \(price($0))"
          }
            ?? "") + contract.sites.places.compactMap(exception).joined()
      }
    ),
    (
      "suspension",
      ClauseParameter(ContractForm.suspending) { reasons in
        guard !reasons.isEmpty else { return "Le décompte n'est jamais suspendu." }
        let named = SuspensionReason.allCases.filter(reasons.contains).map(\.label.fr)
        let suppliers =
          reasons.contains(.partWait)
          ? "l'attente d'un fournisseur choisi par le Prestataire ne suspend pas, sauf celle d'une pièce dont le Client a "
            + "accepté par écrit la commande et le délai"
          : "l'attente d'un fournisseur choisi par le Prestataire ne suspend pas"
        return
          "Le décompte n'est suspendu que pour : \(fr.list(named, conjunction: .and)). Chaque suspension est notifiée "
          + "au Client avec son heure, son motif et sa preuve ; \(suppliers)."
      }
    ),
    (
      "mise_en_demeure",
      ClauseParameter(ContractForm.noticeWaived) {
        $0 ? "sans mise en demeure préalable" : "après mise en demeure restée sans effet"
      }
    ), ("delai_observations", ClauseParameter(ContractForm.observationDays) { count($0, "jour") }),
    (
      "gestionnaire",
      ClauseParameter(at: ContractForm.manager.address()) { context in
        context.settled(ContractForm.manager).flatMap { context.dossier[Person.name, of: $0] }
      }
    ), ("responsable_prestataire", ClauseParameter(ContractForm.providerLead) { $0 }),
    ("rythme_reunions", ClauseParameter(ContractForm.meetings) { $0.label.fr }),
    (
      "delai_cr_reunion",
      ClauseParameter(at: ContractForm.minutesDays.address()) { context in
        let silence = context.settled(ContractForm.minutesSilence) ?? 0
        return context.settled(ContractForm.minutesDays).map { days in
          businessDays(days)
            + (silence > 0 ? " et vaut accord s'il ne reçoit pas de réserve écrite sous \(count(silence, "jour"))" : "")
        }
      }
    ),
    ("delai_cri", ClauseParameter(ContractForm.reportDays) { businessDays($0) }),
    ("delai_cr_incident", ClauseParameter(ContractForm.incidentReportDays) { businessDays($0) }),
    ("rythme_rapport", ClauseParameter(ContractForm.summaries) { $0.label.fr }),
  ]

  /// What the clause says of a site that has its own hours, or follows the contract's though its holidays are others.
  private static func exception(_ place: SiteHours.Place) -> String? {
    let name = place.name.isEmpty ? place.site.description : place.name
    if place.isOwn {
      return
        ". Par exception, un incident du site « \(name) » se compte aux heures de ce site : \(place.window.words(.fr)), "
        + "jours fériés du calendrier « \(place.calendar.label.fr) » exclus"
    }
    guard place.lying != .alike else { return nil }
    return
      ". Un incident du site « \(name) » se compte aux heures du contrat, quels que soient les jours fériés du lieu"
  }

  private static func price(_ onCall: OnCall) -> String {
    onCall.fee.cents == 0 ? "comprise dans la redevance" : "au prix de \(amount(onCall.fee)) hors taxes par mois"
  }

  private static func businessDays(_ number: Int) -> String { count(number, "jour ouvré", plural: "jours ouvrés") }
}
