import CarnetCore

extension ClauseParameter {
  /// Security, backups, personal data, subscriptions.
  static let ofSecurity: [(String, ClauseParameter)] = [
    ("annexe.securite", ClauseParameter(annex: .security)),
    (
      "version_pas",
      ClauseParameter(at: ContractForm.securityPlan.address()) { context in
        context[ContractForm.securityPlan].map { "version \($0)" }
          ?? context.chosen(Offer.dated).map { "dans sa version remise avec l'offre du \(fr.day($0))" }
      }
    ), ("delai_ecart", ClauseParameter(ContractForm.securityGapDays) { count($0, "jour") }),
    ("sauvegardes", ClauseParameter(at: ContractForm.backupScope.address(), backups)),
    ("mois_journaux", ClauseParameter(ContractForm.logMonths) { "\($0) mois" }),
    ("finalite", ClauseParameter(ContractForm.purpose) { $0 }),
    ("donnees", ClauseParameter(ContractForm.dataKinds) { $0 }),
    ("sort_donnees", ClauseParameter(ContractForm.dataEnd) { $0.label.fr }),
    ("annexe.rgpd", ClauseParameter(annex: .personalData)),
    ("delai_alerte", ClauseParameter(ContractForm.breachHours) { count($0, "heure") }),
    (
      "abonnements",
      ClauseParameter(at: ContractForm.resold.address()) { context in
        let names = (context[ContractForm.resold] ?? []).map(context.dossier.assetName)
        return names.isEmpty ? nil : fr.list(names, conjunction: .and)
      }
    ), ("preavis_nuage", ClauseParameter(ContractForm.switchingDays) { count($0, "jour") }),
  ]

  @Sendable private static func backups(_ context: Context) -> String? {
    let isOffline = context.settled(Specification.offlineCopy) ?? true
    switch context.settled(ContractForm.backupsBy) {
    case .client:
      return
        "Les sauvegardes sont faites par le Client. Le Prestataire en vérifie l'état à chaque visite, met le Client en "
        + "garde par écrit si elles manquent, échouent ou restent branchées au réseau, et l'aide à restaurer ses données."
    case .provider:
      guard let scope = context.settled(ContractForm.backupScope),
        let rhythm = context.settled(ContractForm.backupRhythm), let loss = context.settled(ContractForm.lossHours),
        let recovery = context.settled(ContractForm.recoveryHours),
        let tests = context.settled(ContractForm.restoreTests)
      else { return nil }
      let copy =
        isOffline
        ? "une copie au moins est déconnectée ou inaltérable"
        : "le Client, mis en garde par écrit sur ce risque, ne demande pas de copie déconnectée"
      return "Le Prestataire sauvegarde \(scope) \(rhythm.label.fr) ; \(copy). La perte de données admise est de "
        + "\(count(loss, "heure")), et la reprise se fait en \(count(recovery, "heure ouvrée", plural: "heures ouvrées")). "
        + (tests == 0
          ? "Une restauration réelle est essayée sur demande du Client."
          : "Une restauration réelle est essayée \(count(tests, "fois", plural: "fois")) par an et rapportée.")
    case nil: return nil
    }
  }
}
