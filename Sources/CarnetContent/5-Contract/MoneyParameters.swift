import CarnetCore

extension ClauseParameter {
  /// Prices, their revision, payment, parts, premises.
  static let ofMoney: [(String, ClauseParameter)] = [
    ("redevance", ClauseParameter(ContractForm.monthlyFee, amount)),
    (
      "mise_en_service",
      ClauseParameter(ContractForm.setupFee) {
        $0.cents == 0
          ? "sans frais de mise en service" : "et la mise en service de \(amount($0)) hors taxes, payée une fois"
      }
    ), ("tva", ClauseParameter(ContractForm.vatRate, fr.rate)), ("annexe.prix", ClauseParameter(annex: .price)),
    ("jour_facture", ClauseParameter(ContractForm.invoiceDay) { $0 == 1 ? "1er" : String($0) }),
    ("numero_contrat", ClauseParameter(ContractForm.number) { $0 }),
    ("delai_paiement", ClauseParameter(at: ContractForm.paymentDays.address()) { PaymentTime($0)?.clause }),
    ("taux_retard", ClauseParameter(ContractForm.lateRate) { $0.clause }),
    ("indice", ClauseParameter(ContractForm.revisionIndex) { $0.clause }),
    (
      "indice_depart",
      ClauseParameter { context in
        guard let base = context[ContractForm.revisionBase], let month = context.settled(ContractForm.revisionMonth)
        else { return "le dernier indice publié à la prise d'effet" }
        return "l'indice \(of(month)), soit \(base)"
      }
    ), ("borne_revision", ClauseParameter(ContractForm.revisionCap, fr.rate)),
    ("seuil_accord", ClauseParameter(ContractForm.partThreshold, amount)),
    ("regle_prix_piece", ClauseParameter(ContractForm.partPrice) { $0.clause }),
    (
      "garantie_piece",
      ClauseParameter(ContractForm.partWarranty) { $0 == 0 ? "sans garantie propre" : "et garanties \($0) mois" }
    ), ("horaires_acces", ClauseParameter(ContractForm.accessHours) { $0.words(.fr) }),
    (
      "plan_prevention",
      ClauseParameter { context in
        (context[ContractForm.onSiteHours] ?? 0) >= Law.writtenPlanHours
          ? "est arrêté par écrit avant le début des travaux"
          : "est arrêté par écrit si les interventions prévues atteignent \(Law.writtenPlanHours) heures sur douze mois ou "
            + "comportent des travaux dangereux"
      }
    ),
  ]
}
