import CarnetCore

extension ClauseParameter {
  /// Who signs, over what, and for how long.
  static let ofParties: [(String, ClauseParameter)] = [
    (
      "client.identite",
      ClauseParameter(at: Company.name.address()) { context in
        guard let name = context[Company.name], let form = context[Company.legalForm],
          let siren = context[Company.siren]
        else { return nil }
        let number = "le n° \(fr.registration(siren))"
        if form == .association { return "\(name), association, identifiée au répertoire SIRENE sous \(number)" }
        guard let city = context.settled(Company.rcsCity) else { return nil }
        let registered = "immatriculée sous \(number) au RCS \(French.de(town: city))"
        guard form.hasCapital else { return "\(name), \(form.label.fr), \(registered)" }
        return context[Company.shareCapital].map {
          "\(name), \(form.label.fr) au capital de \(fr.money($0)), \(registered)"
        }
      }
    ), ("client.adresse", ClauseParameter(Company.address) { $0 }),
    ("client.representant", ClauseParameter(Company.legalRepresentative) { $0 }),
    ("prestataire.nom", ClauseParameter(provider: Provider.name) { $0 }),
    ("prestataire.forme", ClauseParameter(provider: Provider.legalForm) { $0.label.fr }),
    ("prestataire.siren", ClauseParameter(provider: Provider.siren, fr.registration)),
    ("prestataire.adresse", ClauseParameter(provider: Provider.address) { $0 }),
    ("prestataire.representant", ClauseParameter(provider: Provider.representative) { $0 }),
    ("offre.date", ClauseParameter(offer: Offer.dated, fr.day)),
  ]

  /// What is maintained, and for how long.
  static let ofScope: [(String, ClauseParameter)] = [
    ("annexes", ClauseParameter { "annexes 1 à \(Annex.present($0).count)" }),
    ("annexe.inventaire", ClauseParameter(annex: .inventory)),
    ("inventaire.date", ClauseParameter(Appraisal.signedOn, fr.day)),
    (
      "inventaire.nombre",
      ClauseParameter(at: Specification.scopeIn.address()) { context in
        let covered = context.coveredAssets.count
        return covered == 0 ? nil : count(covered, "bien")
      }
    ), ("seuil_delta", ClauseParameter(ContractForm.deltaThreshold) { fr.number($0) }),
    (
      "prix_entree",
      ClauseParameter { context in
        context[ContractForm.unitPrice].map { "au tarif de \(amount($0)) hors taxes par bien et par mois" }
          ?? "au prorata du nombre de biens"
      }
    ), ("hors_forfait", ClauseParameter(ContractForm.scopeOut) { $0 }),
    ("taux_horaire", ClauseParameter(ContractForm.hourlyRate, amount)),
    ("debut", ClauseParameter(ContractForm.start, fr.day)),
    ("duree_mois", ClauseParameter(ContractForm.termMonths, inWords)),
    (
      "fin",
      ClauseParameter(at: ContractForm.start.address()) {
        ContractFacts($0.dossier, now: $0.now).map { fr.day($0.term.end) }
      }
    ), ("reconduction", ClauseParameter(at: ContractForm.renewal.address(), renewal)),
    ("delai_etat_des_lieux", ClauseParameter(ContractForm.onboardingDays) { count($0, "jour") }),
  ]

  @Sendable private static func renewal(_ context: Context) -> String? {
    guard let contract = ContractFacts(context.dossier, now: context.now) else { return nil }
    let deadline = fr.day(contract.term.noticeDeadline(0))
    switch contract.renewal {
    case .none:
      return
        "Le contrat cesse de plein droit à son terme ; la poursuite des prestations ne vaut pas reconduction sans écrit."
    case .express:
      return
        "Le contrat n'est reconduit que par un accord écrit des parties, recherché au plus tard le \(deadline) ; à "
        + "défaut, il cesse de plein droit à son terme."
    case .tacit:
      guard let months = contract.term.renewalMonths, let form = context.settled(ContractForm.noticeForm),
        let reminder = context.settled(ContractForm.reminderDays)
      else { return nil }
      let given = contract.noticeCount == .receipt ? "reçue" : "envoyée"
      let text =
        "À défaut de dénonciation \(given) au plus tard le \(deadline) par \(form.label.fr), le contrat est reconduit pour "
        + "une durée déterminée de \(inWords(months)) mois, puis de même à chaque échéance, sauf dénonciation \(given) "
        + (contract.term.noticeMonths == 0
          ? "avant celle-ci." : "au moins \(contract.term.noticeMonths) mois avant celle-ci.")
      guard reminder > 0 else { return text }
      return text
        + " Le Prestataire rappelle par écrit la date limite au moins \(count(reminder, "jour")) avant qu'elle n'arrive ; "
        + "sans ce rappel, le Client peut mettre fin à la reconduction à tout moment avec un mois de préavis."
    }
  }
}
