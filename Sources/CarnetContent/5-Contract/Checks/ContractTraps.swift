import CarnetCore

extension ContractChecks {
  /// The usual traps of such contracts.
  static let traps = [
    Check(
      "G5.notice", .contract, .warning,
      title: Text(
        fr: "Le préavis doit être de trois mois au plus, et la reconduction de douze mois au plus.",
        en: "Notice must be three months at most, and renewal twelve months at most."),
      source: Law.renewal, also: [Law.noReminder]
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      var findings: [Finding] = []
      if contract.term.noticeMonths > 3 {
        findings.append(
          Finding(
            Text(
              fr: "\(contract.term.noticeMonths) mois de préavis : c'est long.",
              en: "\(contract.term.noticeMonths) months' notice is long."),
            at: [ContractForm.noticeMonths.address()]))
      }
      if let months = contract.term.renewalMonths, months > 12 {
        findings.append(
          Finding(
            Text(
              fr: "Si vous oubliez la date, vous serez engagé pour \(months) mois.",
              en: "If you miss the date, you are committed for \(months) months."),
            at: [ContractForm.renewalMonths.address()]))
      }
      return findings
    },
    Check(
      "G5.cap", .contract, .warning,
      title: Text(
        fr: "Le plafond de responsabilité doit atteindre au moins six mois de redevance.",
        en: "The liability cap must be at least six months of fees."), source: Law.substance,
      also: [Law.lostData, Law.capAndAdvice]
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      guard let contract = ContractFacts(dossier, now: now), let cap = context.settled(ContractForm.liabilityCap),
        cap.cents < contract.monthlyFee.cents * 6
      else { return [] }
      return [
        Finding(
          Text(
            fr: "Un plafond si bas ne compenserait presque rien, et un juge peut l'écarter.",
            en: "Such a low cap would compensate almost nothing, and a judge may set it aside."),
          at: [ContractForm.liabilityCap.address()])
      ]
    },
    Check(
      "G5.cover", .contract, .warning,
      title: Text(
        fr: "L'assurance du prestataire doit couvrir les plafonds du contrat.",
        en: "The provider's insurance must cover the contract's caps.")
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
        fr: "La hausse de la redevance doit être limitée à 5 % par an.",
        en: "The rise of the fee must be capped at 5% a year."),
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
            fr: "La redevance peut augmenter de \(wording.fr) par an.", en: "The fee can rise by \(wording.en) a year."),
          at: [ContractForm.revisionCap.address()])
      ]
    },
    Check(
      "G5.penalties", .contract, .warning,
      title: Text(
        fr: "Un retard doit coûter quelque chose au prestataire.", en: "Lateness must cost the provider something."),
      source: Law.penalty
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      guard let terms = contract.penalties else {
        return [
          Finding(
            Text(
              fr: "Sans pénalité, un délai promis n'engage guère.",
              en: "Without a penalty, a promised time limit means little."), at: [ContractForm.penalties.address()])
        ]
      }
      guard terms.method == .rates else { return [] }
      var findings = Severity.allCases.filter { terms.restoringPerHour[$0] == 0 }.map { severity in
        Finding(
          Text(
            fr: "Le rétablissement tardif d'un \(severity.rawValue) ne coûte rien au prestataire.",
            en: "Late restoration of a \(severity.rawValue) costs the provider nothing."),
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
              fr: "Le plafond annuel est atteint dès le premier mois.",
              en: "The yearly cap is reached in the first month."), at: [ContractForm.annualCap.address()]))
      }
      return findings
    },
    Check(
      "G5.suspension", .contract, .warning,
      title: Text(
        fr: "Seul un retard de votre côté doit suspendre un délai.",
        en: "Only lateness on your side must pause the clock.")
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      return SuspensionReason.allCases.filter {
        contract.suspending.contains($0) && [.thirdPartyWait, .partWait].contains($0)
      }.map { reason in
        Finding(
          Text(
            fr:
              "Le motif « \(reason.label.fr) » suspend les délais : vous supportez le retard d'un fournisseur du prestataire.",
            en: "The reason “\(reason.label.en)” pauses the clock: you pay for the lateness of the provider's supplier."
          ),
          at: [ContractForm.suspending.address()])
      }
    },
    Check(
      "G5.premises", .contract, .warning,
      title: Text(
        fr: "Un plan de prévention écrit doit exister dès 400 heures sur place.",
        en: "There must be a written prevention plan from 400 hours on site."), source: Law.prevention
    ) { dossier, _ in
      guard let hours = dossier[ContractForm.onSiteHours], hours >= Law.writtenPlanHours * 3 / 4 else { return [] }
      return [
        Finding(
          hours >= Law.writtenPlanHours
            ? Text(
              fr: "\(Wording(language: .fr).number(hours)) heures sur place : le plan de prévention doit être écrit.",
              en: "\(Wording(language: .en).number(hours)) hours on site: the prevention plan must be in writing.")
            : Text(
              fr: "\(hours) heures sur place : le seuil du plan de prévention écrit est proche.",
              en: "\(hours) hours on site: the threshold for a written prevention plan is near."),
          at: [ContractForm.onSiteHours.address()])
      ]
    },
    Check(
      "G5.lease", .contract, .warning,
      title: Text(
        fr: "Les contrats de location doivent être connus, et finir avec celui-ci.",
        en: "Lease contracts must be known, and must end with this one."), source: Law.linkedContracts,
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
              "\(asset) est loué jusqu'au \(Wording(language: .fr).day(end)) : sa maintenance ne doit pas durer plus longtemps.",
            en: "\(asset) is leased until \(Wording(language: .en).day(end)): its maintenance must not last longer."),
          at: [Asset.leaseEnd.address(of: asset)])
      }
    },
  ]
}
