import CarnetCore

extension ContractChecks {
  /// Two papers, or two answers, that say different things.
  static let clashes = [
    Check(
      "G5.offer", .contract, .warning,
      title: Text(
        fr: "Le contrat doit reprendre l'offre retenue.", en: "The contract must match the chosen offer.")
    ) { dossier, now in
      guard let offer = dossier.contractOffer else { return [] }
      func differs<T: AnswerValue>(_ agreed: Question<T>, _ offered: Question<T>) -> Finding? {
        guard let said = dossier.settled(agreed, now: now), let promised = dossier[offered, of: offer], said != promised
        else {
          return nil
        }
        let prompt = agreed.definition.prompt
        return Finding(
          Text(
            fr: "« \(prompt.fr) » diffère de l'offre retenue.",
            en: "“\(prompt.en)” differs from the chosen offer."), at: [agreed.address()])
      }
      return [
        differs(ContractForm.provider, Offer.provider), differs(ContractForm.monthlyFee, Offer.monthlyFee),
        differs(ContractForm.setupFee, Offer.setupFee), differs(ContractForm.termMonths, Offer.termMonths),
        differs(ContractForm.renewal, Offer.renewal), differs(ContractForm.renewalMonths, Offer.renewalMonths),
        differs(ContractForm.noticeMonths, Offer.noticeMonths), differs(ContractForm.visits, Offer.visits),
        differs(ContractForm.penalties, Offer.penalties), differs(ContractForm.monthlyCap, Offer.monthlyCap),
        differs(ContractForm.annualCap, Offer.annualCap), differs(ContractForm.window, Offer.window),
        differs(ContractForm.onCallFee, Offer.onCallFee),
      ].compactMap { $0 }
        + Severity.allCases.flatMap { severity in
          [
            differs(ContractForm.gti(severity), Offer.gti(severity)),
            differs(ContractForm.gtr(severity), Offer.gtr(severity)),
          ].compactMap { $0 }
        }
    },
    Check(
      "G5.delays", .contract, .warning,
      title: Text(
        fr: "Plus un incident est grave, plus son délai doit être court, une semaine de service au plus.",
        en: "The more severe an incident, the shorter its time limits must be, one service week at most.")
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      func week(_ severity: Severity) -> Int {
        let windows = contract.clock(for: severity, at: nil).windows
        return (1...7).reduce(0) { $0 + windows.seconds(onWeekday: $1) }
      }
      let pairs = zip(Severity.allCases, Severity.allCases.dropFirst())
      let inverted = pairs.filter { contract.gtr[$0] > contract.gtr[$1] }.map { graver, lesser in
        Finding(
          Text(
            fr: "\(graver.rawValue) a un délai de rétablissement plus long que \(lesser.rawValue).",
            en: "\(graver.rawValue) has a longer restoration time than \(lesser.rawValue)."),
          at: [ContractForm.gtr(graver).address()])
      }
      let slow = Severity.allCases.filter { week($0) > 0 && contract.gti[$0] > week($0) }.map { severity in
        Finding(
          Text(
            fr: "\(severity.rawValue) a un délai de prise en charge de plus d'une semaine de service.",
            en: "\(severity.rawValue) has a response time of more than one service week."),
          at: [ContractForm.gti(severity).address()])
      }
      return inverted + slow
    },
    Check(
      "G5.on_call", .contract, .warning,
      title: Text(
        fr: "L'astreinte doit ajouter des heures, et le contrat doit les nommer toutes.",
        en: "On-call cover must add hours, and the contract must list them all.")
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now), let onCall = contract.onCall else { return [] }
      if onCall.clock.windows == contract.clock.windows, !onCall.onHolidays {
        return [
          Finding(
            Text(
              fr: "Les heures d'astreinte sont déjà dans la plage de service : elles n'ajoutent rien.",
              en: "The on-call hours are already within the service hours: they add nothing."),
            at: [ContractForm.onCallWindow.address()])
        ]
      }
      guard onCall.windows == .always, !onCall.onHolidays else { return [] }
      return [
        Finding(
          Text(
            fr: "L'astreinte est prévue jour et nuit, mais les délais sont suspendus les jours fériés.",
            en: "Cover is stated as round the clock, but the clock stops on public holidays."),
          at: [ContractForm.onCallHolidays.address()])
      ]
    },
    Check(
      "G5.signing", .contract, .warning,
      title: Text(
        fr: "Le contrat doit être signé avant de commencer, d'après une offre encore valable.",
        en: "The contract must be signed before it starts, on an offer that is still valid.")
    ) { dossier, now in
      guard let signed = dossier[ContractForm.signedOn] else { return [] }
      // An amendment is signed while the contract runs, long after the offer: only its own day counts.
      if SignedContract(amendedIn: dossier) != nil {
        guard let effect = dossier[ContractForm.effectiveOn], effect < signed else { return [] }
        return [
          Finding(
            Text(
              fr: "L'avenant prend effet avant d'être signé.", en: "The amendment takes effect before it is signed."),
            at: [ContractForm.effectiveOn.address()])
        ]
      }
      var findings: [Finding] = []
      if let start = dossier.settled(ContractForm.start, now: now), start < signed {
        findings.append(
          Finding(
            Text(
              fr: "Le contrat prend effet avant d'être signé.", en: "The contract takes effect before it is signed."),
            at: [ContractForm.start.address()]))
      }
      if let offer = dossier.contractOffer, let until = dossier[Offer.validUntil, of: offer], until < signed {
        findings.append(
          Finding(
            Text(
              fr: "L'offre retenue n'était plus valable à la signature.",
              en: "The chosen offer was no longer valid at signing."), at: [Offer.validUntil.address(of: offer)]))
      }
      return findings
    },
    Check(
      "G5.inventory", .contract, .warning,
      title: Text(
        fr: "L'inventaire doit avoir moins de six mois à la signature.",
        en: "The inventory must be less than six months old at signing.")
    ) { dossier, now in
      guard let made = dossier.settled(Appraisal.signedOn, now: now), let signed = dossier[ContractForm.signedOn],
        made.adding(months: 6) < signed
      else { return [] }
      return [
        Finding(
          Text(fr: "L'inventaire a plus de six mois.", en: "The inventory is older than six months."),
          at: [Appraisal.signedOn.address()])
      ]
    },
    Check(
      "G5.review", .contract, .warning,
      title: Text(fr: "Un juriste doit avoir relu le contrat.", en: "A lawyer must have reviewed the contract.")
    ) { dossier, _ in
      dossier[ContractForm.legalReview] == true
        ? []
        : [
          Finding(
            Text(fr: "Aucun juriste n'a relu ce contrat.", en: "No lawyer has reviewed this contract."),
            at: [ContractForm.legalReview.address()])
        ]
    },
  ]
}
