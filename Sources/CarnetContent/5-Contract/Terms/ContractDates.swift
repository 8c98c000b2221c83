import CarnetCore

extension ContractContent {
  /// The dates of the contract that an owner must not miss.
  static func agenda(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    if let item = WithdrawalNotice.item(in: dossier), let sent = dossier.withdrawnOn {
      return datesAfterWithdrawal(item, sent, dossier, now)
    }
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now).agreed
    guard let contract = dossier.contractInForce(at: now) else { return [] }
    let life = ContractLife(dossier, now: now)
    let ending = life.map { ContractEndingDates($0, dossier).all } ?? []
    // What comes after the last day of a contract is no date of it.
    let last = life?.lastDay
    let running = (service(contract, context) + papers(dossier, context)).filter { date in
      last.map { date.day <= $0 } ?? true
    }
    return ending + running + withdrawalDates(dossier, now)
  }

  private static func service(_ contract: ContractFacts, _ context: Context) -> [Deadline] {
    var deadlines: [Deadline] = []
    let today = context.now.day
    if let days = context.settled(ContractForm.onboardingDays), days > 0,
      today <= contract.term.start.adding(days: days)
    {
      deadlines.append(
        Deadline(
          contract.term.start.adding(days: days),
          Text(fr: "État des lieux initial du prestataire", en: "Provider's initial condition check"),
          advice: Text(
            fr: "Signez-le ensemble. Ensuite, le prestataire ne peut plus invoquer un défaut visible",
            en: "Sign it together. After that the provider can no longer rely on a visible fault"),
          at: ContractForm.onboardingDays.address()))
    }
    if let day = contract.revision(from: today) {
      deadlines.append(
        Deadline(
          day, Text(fr: "Révision annuelle de la redevance", en: "Yearly fee revision"),
          advice: Text(
            fr: "Vérifiez l'indice et la limite sur la facture suivante",
            en: "Check the index and the limit on the next invoice"), at: ContractForm.revised.address()))
    }
    return deadlines
  }

  private static func papers(_ dossier: Dossier, _ agreed: Context) -> [Deadline] {
    var deadlines: [Deadline] = []
    guard !(ContractLife(dossier, now: agreed.now)?.isOver ?? false) else { return [] }
    if let provider = agreed.settled(ContractForm.provider),
      let until = dossier[Provider.insuredUntil, of: provider]
    {
      deadlines.append(
        Deadline(
          until, Text(fr: "Fin de l'assurance du prestataire", en: "End of the provider's insurance"),
          advice: Text(fr: "Demandez la nouvelle attestation", en: "Ask for the new certificate"),
          at: Provider.insuredUntil.address(of: provider)
        ).untilDone)
    }
    if let provider = agreed.settled(ContractForm.provider),
      let until = dossier[Provider.expertCyberUntil, of: provider]
    {
      deadlines.append(
        Deadline(
          until, Text(fr: "Fin du label ExpertCyber du prestataire", en: "End of the provider's ExpertCyber label"),
          advice: Text(
            fr: "Demandez la nouvelle attestation, ou pourquoi il n'y en a pas",
            en: "Ask for the new certificate, or why there is none"),
          at: Provider.expertCyberUntil.address(of: provider)
        ).untilDone)
    }
    return deadlines + Vigilance.deadlines(dossier, agreed.now)
  }
}
