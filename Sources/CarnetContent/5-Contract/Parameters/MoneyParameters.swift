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
    ("indemnite", ClauseParameter { _ in amount(Law.recoveryIndemnity) }),
    ("revision", ClauseParameter(at: ContractForm.revised.address(), revision)),
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

  /// Between what the price moves: the same either way, unless a fall has a bound of its own.
  private static func bounds(_ cap: Rate, _ floor: Rate?) -> String {
    guard let floor, floor != cap else { return "la variation étant bornée à plus ou moins \(fr.rate(cap))" }
    return floor.basisPoints == 0
      ? "la hausse étant bornée à \(fr.rate(cap)) et le prix ne baissant pas"
      : "la hausse étant bornée à \(fr.rate(cap)) et la baisse à \(fr.rate(floor))"
  }

  @Sendable private static func revision(_ context: Context) -> String? {
    guard let isRevised = context.settled(ContractForm.revised) else { return nil }
    guard isRevised else { return "Le prix est ferme pendant toute la durée du contrat." }
    guard let index = context.settled(ContractForm.revisionIndex),
      let formula = context.settled(ContractForm.revisionFormula), let cap = context.settled(ContractForm.revisionCap)
    else { return nil }
    let base = context[ContractForm.revisionBase].flatMap { base in
      context.settled(ContractForm.revisionMonth).map { "l'indice \(French.de($0)), soit \(base)" }
    }
    return
      "Le prix est révisé une fois par an, à la date anniversaire de la prise d'effet : \(formula.clause), où S est "
      + "\(index.clause), S0 \(base ?? "le dernier indice publié à la prise d'effet"), puis l'indice de la révision "
      + "précédente, et S1 le dernier indice publié au jour de la révision, "
      + "\(bounds(cap, context[ContractForm.revisionFloor])). Si l'indice disparaît, les parties choisissent l'indice le plus proche ; à défaut, le prix "
      + "reste inchangé."
  }
}
