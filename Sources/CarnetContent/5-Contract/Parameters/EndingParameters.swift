import CarnetCore

extension ClauseParameter {
  /// Caps, insurance, the end, what is handed back, and who judges.
  static let ofEnding: [(String, ClauseParameter)] = [
    ("plafond_responsabilite", ClauseParameter(ContractForm.liabilityCap, amount)),
    ("plafond_donnees", ClauseParameter(ContractForm.dataCap, amount)),
    ("assureur", ClauseParameter(provider: Provider.insurer, { French.de($0) })),
    ("police", ClauseParameter(provider: Provider.policy) { $0 }),
    ("montant_garanti", ClauseParameter(provider: Provider.cover, amount)),
    ("delai_remede", ClauseParameter(ContractForm.cureDays) { count($0, "jour") }),
    ("jours_fm", ClauseParameter(ContractForm.forceMajeureDays) { count($0, "jour") }),
    ("imprevision", ClauseParameter(ContractForm.hardship) { $0.clause }),
    (
      "convenance",
      ClauseParameter(at: ContractForm.convenienceMonths.address()) { context in
        guard let months = context.settled(ContractForm.convenienceMonths) else { return nil }
        guard months > 0 else { return "Aucune partie ne peut mettre fin au contrat sans motif avant son terme." }
        guard let fee = context.settled(ContractForm.convenienceFee) else { return nil }
        return "Le Client peut résilier à tout moment avec \(months) mois de préavis"
          + (fee == 0
            ? ", sans indemnité."
            : ", moyennant une indemnité de \(fee) mois de redevance, sans dépasser ce qui reste à courir.")
      }
    ), ("reversibilite_jours", ClauseParameter(ContractForm.reversibilityDays) { count($0, "jour") }),
    ("annexe.reversibilite", ClauseParameter(annex: .reversibility)),
    (
      "assistance",
      ClauseParameter(ContractForm.assistanceHours) {
        $0 == 0
          ? "assiste le repreneur au tarif hors forfait"
          : "assiste le repreneur pendant \(count($0, "heure")) comprises au forfait et, au-delà, au tarif hors forfait"
      }
    ),
    (
      "duree_secret",
      ClauseParameter(ContractForm.confidentialityYears) {
        $0 == 0 ? "pendant le contrat" : "pendant le contrat et \(count($0, "an")) après sa fin"
      }
    ), ("mediateur", ClauseParameter(ContractForm.mediator) { $0 }),
    ("duree_mediation", ClauseParameter(ContractForm.mediationDays) { count($0, "jour") }),
    (
      "tribunal",
      ClauseParameter(at: ContractForm.court.address()) { context in
        // A clause on the court binds merchants only: an association keeps the court that the law designates.
        guard context[Company.legalForm] != .association else { return "le tribunal que la loi désigne" }
        return context.settled(ContractForm.court).map {
          "le tribunal compétent en matière commerciale \(French.de(town: $0))"
        }
      }
    ),
    (
      "date_signature",
      ClauseParameter { context in
        context.dossier.contractSignature.map { "le \(fr.day($0))" } ?? "à la date portée sous les signatures"
      }
    ), ("mode_signature", ClauseParameter(ContractForm.signatureMethod) { $0.clause }),
  ]
}
