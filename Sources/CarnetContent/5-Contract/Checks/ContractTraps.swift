import CarnetCore

extension ContractChecks {
  /// The usual traps of such contracts.
  static let traps = [
    Check(
      "G5.notice", .contract, .warning,
      title: Text(
        fr: "Le préavis ne dépasse pas trois mois, ni la reconduction douze.",
        en: "Notice is at most three months, and renewal twelve."),
      source: Law.renewal, also: [Law.noReminder]
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      var findings: [Finding] = []
      if contract.term.noticeMonths > 3 {
        findings.append(
          Finding(
            Text(
              fr: "\(contract.term.noticeMonths) mois de préavis : c'est long.",
              en: "\(contract.term.noticeMonths) months of notice is long."),
            at: [ContractForm.noticeMonths.address()]))
      }
      if let months = contract.term.renewalMonths, months > 12 {
        findings.append(
          Finding(
            Text(
              fr: "Un oubli vous engagerait pour \(months) mois.",
              en: "Forgetting would bind you for \(months) months."), at: [ContractForm.renewalMonths.address()]))
      }
      return findings
    },
    Check(
      "G5.cap", .contract, .warning,
      title: Text(
        fr: "Le plafond de responsabilité couvre au moins six mois de redevance.",
        en: "The liability cap is at least six months of fees."), source: Law.substance,
      also: [Law.lostData, Law.capAndAdvice]
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      guard let contract = ContractFacts(dossier, now: now), let cap = context.settled(ContractForm.liabilityCap),
        cap.cents < contract.monthlyFee.cents * 6
      else { return [] }
      return [
        Finding(
          Text(
            fr: "Un plafond si bas ne réparerait rien, et un juge peut l'écarter.",
            en: "So low a cap would repair nothing, and a judge may set it aside."),
          at: [ContractForm.liabilityCap.address()])
      ]
    },
    Check(
      "G5.cover", .contract, .warning,
      title: Text(
        fr: "L'assurance du prestataire couvre les plafonds du contrat.",
        en: "The provider's insurance covers the contract's caps.")
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      guard let provider = context.settled(ContractForm.provider), let cover = dossier[Provider.cover, of: provider],
        let cap = context.settled(ContractForm.liabilityCap), let data = context.settled(ContractForm.dataCap),
        cover < max(cap, data)
      else { return [] }
      return [
        Finding(
          Text(
            fr: "Le montant garanti par l'assurance est inférieur au plafond du contrat.",
            en: "The sum insured is below the contract's cap."), at: [Provider.cover.address(of: provider)])
      ]
    },
    Check(
      "G5.revision", .contract, .warning,
      title: Text(
        fr: "La hausse du prix est bornée à 5 % par an.", en: "The rise of the price is bounded to 5% a year."),
      source: Law.priceIndex, also: [Law.syntec]
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      guard context.settled(ContractForm.revised) == true, let cap = context.settled(ContractForm.revisionCap),
        cap.basisPoints > 500
      else { return [] }
      let wording = Text(
        fr: Wording(language: .fr).rate(cap), en: Wording(language: .en).rate(cap))
      return [
        Finding(
          Text(
            fr: "Le prix peut monter de \(wording.fr) par an.", en: "The price may rise by \(wording.en) a year."),
          at: [ContractForm.revisionCap.address()])
      ]
    },
    Check(
      "G5.penalties", .contract, .warning,
      title: Text(fr: "Un retard coûte quelque chose.", en: "Lateness costs something."), source: Law.penalty
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      guard let terms = contract.penalties else {
        return [
          Finding(
            Text(
              fr: "Sans pénalité, un délai n'est qu'une intention.",
              en: "Without a penalty, a delay is only an intention."), at: [ContractForm.penalties.address()])
        ]
      }
      guard terms.method == .rates else { return [] }
      var findings = Severity.allCases.filter { terms.restoringPerHour[$0] == 0 }.map { severity in
        Finding(
          Text(
            fr: "Un rétablissement \(severity.rawValue) en retard ne coûterait rien.",
            en: "Late restoring of a \(severity.rawValue) would cost nothing."),
          at: [ContractForm.gtrPenalty(severity).address()])
      }
      if terms.monthlyCap == 0 || terms.annualCap == 0 {
        findings.append(
          Finding(
            Text(fr: "Un plafond à zéro annule les pénalités.", en: "A cap of zero cancels the penalties."),
            at: [(terms.monthlyCap == 0 ? ContractForm.monthlyCap : ContractForm.annualCap).address()]))
      } else if terms.monthlyCap > terms.annualCap * 12 {
        findings.append(
          Finding(
            Text(
              fr: "Le plafond de l'an est atteint dès le premier mois.",
              en: "The yearly cap is reached in the first month."), at: [ContractForm.annualCap.address()]))
      }
      return findings
    },
    Check(
      "G5.suspension", .contract, .warning,
      title: Text(
        fr: "Le décompte ne s'arrête que par votre fait.", en: "The clock stops only for what depends on you.")
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      return SuspensionReason.allCases.filter {
        contract.suspending.contains($0) && [.thirdPartyWait, .partWait].contains($0)
      }.map { reason in
        Finding(
          Text(
            fr:
              "« \(reason.label.fr) » arrête le décompte : le retard d'un fournisseur du prestataire devient le vôtre.",
            en: "“\(reason.label.en)” stops the clock: the lateness of the provider's supplier becomes yours."),
          at: [ContractForm.suspending.address()])
      }
    },
    Check(
      "G5.premises", .contract, .warning,
      title: Text(
        fr: "Un plan de prévention écrit existe dès 400 heures sur place.",
        en: "There is a written prevention plan from 400 hours on site."), source: Law.prevention
    ) { dossier, _ in
      guard let hours = dossier[ContractForm.onSiteHours], hours >= Law.writtenPlanHours * 3 / 4 else { return [] }
      return [
        Finding(
          hours >= Law.writtenPlanHours
            ? Text(
              fr: "\(hours) heures sur place : le plan de prévention doit être écrit.",
              en: "\(hours) hours on site: the prevention plan must be written.")
            : Text(
              fr: "\(hours) heures sur place : le seuil du plan de prévention écrit est proche.",
              en: "\(hours) hours on site: the threshold of a written prevention plan is near."),
          at: [ContractForm.onSiteHours.address()])
      ]
    },
    Check(
      "G5.lease", .contract, .warning,
      title: Text(
        fr: "Les contrats de location sont connus et finissent avec celui-ci.",
        en: "Lease contracts are known and end with this one."), source: Law.linkedContracts,
      also: [Law.endingOrder]
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      return context.coveredAssets.compactMap { asset in
        guard dossier[Asset.ownership, of: asset] == .leased, let end = dossier[Asset.leaseEnd, of: asset],
          end < contract.term.end
        else { return nil }
        return Finding(
          Text(
            fr:
              "\(asset) est loué jusqu'au \(Wording(language: .fr).day(end)) : sa maintenance ne doit pas courir au-delà.",
            en: "\(asset) is leased until \(Wording(language: .en).day(end)): its maintenance must not run beyond."),
          at: [Asset.leaseEnd.address(of: asset)])
      }
    },
  ]
}
