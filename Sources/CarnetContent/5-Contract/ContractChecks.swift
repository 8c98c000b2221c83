import CarnetCore

/// What must be right before a contract is signed, and what an owner should look at twice.
enum ContractChecks {
  static let all = blocking + traps + clashes

  /// What prevents closing.
  private static let blocking = [
    Check(
      "G5.renewal", .contract, .blocking,
      title: Text(fr: "Le préavis est plus court que la reconduction.", en: "Notice is shorter than the renewal."),
      source: Law.renewal
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now),
        contract.term.noticeMonths >= contract.term.renewalMonths ?? .max
      else { return [] }
      return [
        Finding(
          Text(fr: "Le préavis est aussi long que la reconduction.", en: "The notice is as long as the renewal."),
          at: [ContractForm.noticeMonths.address()])
      ]
    },
    Check(
      "G5.signatory", .contract, .blocking,
      title: Text(
        fr: "Le contrat est signé par quelqu'un qui en a le pouvoir.",
        en: "The contract is signed by someone with the power to.")
    ) { dossier, now in
      guard let signatory = dossier.settled(ContractForm.signatory, now: now), !dossier.maySign(signatory) else {
        return []
      }
      return [
        Finding(
          Text(
            fr: "\(dossier[Person.name, of: signatory] ?? "") n'a pas le pouvoir de signer.",
            en: "\(dossier[Person.name, of: signatory] ?? "") has no power to sign."),
          at: [ContractForm.signatory.address()])
      ]
    },
    Check(
      "G5.insurance", .contract, .blocking,
      title: Text(
        fr: "Le prestataire est assuré à la prise d'effet.",
        en: "The provider is insured when the contract takes effect.")
    ) { dossier, now in
      guard let provider = dossier.settled(ContractForm.provider, now: now),
        let start = dossier.settled(ContractForm.start, now: now)
      else { return [] }
      if let until = dossier[Provider.insuredUntil, of: provider], until >= start { return [] }
      return [
        Finding(
          Text(
            fr: "L'assurance du prestataire ne couvre pas la prise d'effet.",
            en: "The provider's insurance does not cover the start."),
          at: [
            (dossier[Provider.insurer, of: provider] == nil
              ? Provider.insurer.address(of: provider) : Provider.insuredUntil.address(of: provider))
          ])
      ]
    },
    Check(
      "G5.withdrawal", .contract, .blocking,
      title: Text(
        fr: "Un contrat signé hors établissement par une très petite entreprise respecte la rétractation.",
        en: "A contract signed off premises by a very small firm respects the right of withdrawal."),
      source: Law.withdrawal
    ) { dossier, now in
      guard let headcount = dossier[Company.headcount], headcount <= Law.smallestHeadcount,
        dossier[ContractForm.offPremises] == true,
        let signed = dossier[ContractForm.signedOn], let start = dossier.settled(ContractForm.start, now: now),
        start < signed.adding(days: 14)
      else { return [] }
      return [
        Finding(
          Text(
            fr: "Le contrat commence moins de 14 jours après une signature hors établissement.",
            en: "The contract begins less than 14 days after being signed off premises."),
          at: [ContractForm.start.address()])
      ]
    },
    Check(
      "G5.clauses", .contract, .blocking,
      title: Text(
        fr: "Aucune clause obligatoire n'attend une donnée.", en: "No mandatory clause awaits a datum.")
    ) { dossier, now in
      ContractDocument.lacking(dossier, now).filter { !$0.addresses.contains(ContractForm.signedOn.address()) }
    },
    Check(
      "G5.unsigned", .contract, .blocking,
      title: Text(fr: "Le contrat est signé.", en: "The contract is signed.")
    ) { dossier, _ in
      guard dossier[ContractForm.signedOn] == nil else { return [] }
      return [
        Finding(
          Text(
            fr: "Le contrat n'a pas de date de signature\u{A0}: notez-la dès que les deux parties ont signé.",
            en: "The contract has no date of signature: note it as soon as both parties have signed."),
          at: [ContractForm.signedOn.address()])
      ]
    },
    Check(
      "G5.scope", .contract, .blocking,
      title: Text(
        fr: "L'annexe d'inventaire nomme tous les biens du périmètre.",
        en: "The annexed inventory names every asset in scope.")
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      let standing = Set(dossier.items(of: Asset.id))
      let gone = (context.settled(Specification.scopeIn) ?? []).filter { !standing.contains($0) }
      if gone.isEmpty, !context.coveredAssets.isEmpty { return [] }
      return [
        Finding(
          gone.isEmpty
            ? Text(fr: "Aucun bien n'est dans le périmètre.", en: "No asset is in scope.")
            : Text(
              fr:
                "Le périmètre nomme des biens retirés de l'inventaire\u{A0}: \(gone.map(\.description).joined(separator: ", ")).",
              en:
                "The scope names assets withdrawn from the inventory: \(gone.map(\.description).joined(separator: ", "))."
            ),
          at: [Specification.scopeIn.address()])
      ]
    },
    Check(
      "G5.hours", .contract, .blocking,
      title: Text(fr: "La plage de service a des heures.", en: "The service hours are not empty.")
    ) { dossier, now in
      guard let window = dossier.settled(ContractForm.window, now: now), window.isNever else { return [] }
      return [
        Finding(
          Text(
            fr: "La plage de service est vide\u{A0}: aucun délai ne courrait jamais.",
            en: "The service hours are empty: no delay would ever run."),
          at: [ContractForm.window.address()])
      ]
    },
  ]

  /// The usual traps of such contracts.
  private static let traps = [
    Check(
      "G5.notice", .contract, .warning,
      title: Text(
        fr: "Le préavis ne dépasse pas trois mois, ni la reconduction douze.",
        en: "Notice is at most three months, and renewal twelve.")
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      var findings: [Finding] = []
      if contract.term.noticeMonths > 3 {
        findings.append(
          Finding(
            Text(
              fr: "\(contract.term.noticeMonths) mois de préavis\u{A0}: c'est long.",
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
        en: "The liability cap is at least six months of fees."), source: Law.substance
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
        fr: "La hausse du prix est bornée à 5\u{A0}% par an.", en: "The rise of the price is bounded to 5% a year."),
      source: Law.priceIndex
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
              "«\u{A0}\(reason.label.fr)\u{A0}» arrête le décompte\u{A0}: le retard d'un fournisseur du prestataire devient le vôtre.",
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
              fr: "\(hours) heures sur place\u{A0}: le plan de prévention doit être écrit.",
              en: "\(hours) hours on site: the prevention plan must be written.")
            : Text(
              fr: "\(hours) heures sur place\u{A0}: le seuil du plan de prévention écrit est proche.",
              en: "\(hours) hours on site: the threshold of a written prevention plan is near."),
          at: [ContractForm.onSiteHours.address()])
      ]
    },
    Check(
      "G5.lease", .contract, .warning,
      title: Text(
        fr: "Les contrats de location sont connus et finissent avec celui-ci.",
        en: "Lease contracts are known and end with this one."), source: Law.linkedContracts
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
              "\(asset) est loué jusqu'au \(Wording(language: .fr).day(end))\u{A0}: sa maintenance ne doit pas courir au-delà.",
            en: "\(asset) is leased until \(Wording(language: .en).day(end)): its maintenance must not run beyond."),
          at: [Asset.leaseEnd.address(of: asset)])
      }
    },
  ]

  /// Two papers, or two answers, that say different things.
  private static let clashes = [
    Check(
      "G5.offer", .contract, .warning,
      title: Text(
        fr: "Le contrat dit la même chose que l'offre retenue.", en: "The contract says what the chosen offer says.")
    ) { dossier, now in
      guard let offer = dossier.chosenOffer else { return [] }
      func differs<T: AnswerValue>(_ agreed: Question<T>, _ offered: Question<T>) -> Finding? {
        guard let said = dossier.settled(agreed, now: now), let promised = dossier[offered, of: offer], said != promised
        else {
          return nil
        }
        let prompt = agreed.definition.prompt
        return Finding(
          Text(
            fr: "«\u{A0}\(prompt.fr)\u{A0}» n'est pas ce que dit l'offre retenue.",
            en: "“\(prompt.en)” is not what the chosen offer says."), at: [agreed.address()])
      }
      return [
        differs(ContractForm.provider, Offer.provider), differs(ContractForm.monthlyFee, Offer.monthlyFee),
        differs(ContractForm.setupFee, Offer.setupFee), differs(ContractForm.termMonths, Offer.termMonths),
        differs(ContractForm.visits, Offer.visits), differs(ContractForm.gtr(.p1), Offer.restoringP1),
      ].compactMap { $0 }
    },
    Check(
      "G5.delays", .contract, .warning,
      title: Text(
        fr: "Plus grave veut dire plus vite, et un délai tient dans la semaine.",
        en: "Graver means sooner, and a delay fits in a week.")
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      let week = (1...7).reduce(0) { $0 + contract.clock.windows.seconds(onWeekday: $1) }
      let pairs = zip(Severity.allCases, Severity.allCases.dropFirst())
      let inverted = pairs.filter { (contract.gtr[$0] ?? 0) > (contract.gtr[$1] ?? 0) }.map { graver, lesser in
        Finding(
          Text(
            fr: "\(graver.rawValue) serait rétabli plus tard que \(lesser.rawValue).",
            en: "\(graver.rawValue) would be restored later than \(lesser.rawValue)."),
          at: [ContractForm.gtr(graver).address()])
      }
      let slow = Severity.allCases.filter { week > 0 && (contract.gti[$0] ?? 0) > week }.map { severity in
        Finding(
          Text(
            fr: "\(severity.rawValue) serait pris en charge après plus d'une semaine de service.",
            en: "\(severity.rawValue) would be taken in hand after more than a week of service."),
          at: [ContractForm.gti(severity).address()])
      }
      return inverted + slow
    },
    Check(
      "G5.signing", .contract, .warning,
      title: Text(
        fr: "Le contrat est signé avant de commencer, d'après une offre encore valable.",
        en: "The contract is signed before it starts, on an offer still valid.")
    ) { dossier, now in
      guard let signed = dossier[ContractForm.signedOn] else { return [] }
      var findings: [Finding] = []
      if let start = dossier.settled(ContractForm.start, now: now), start < signed {
        findings.append(
          Finding(
            Text(
              fr: "Le contrat prend effet avant d'être signé.", en: "The contract takes effect before it is signed."),
            at: [ContractForm.start.address()]))
      }
      if let offer = dossier.chosenOffer, let until = dossier[Offer.validUntil, of: offer], until < signed {
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
        fr: "L'inventaire a moins de six mois à la signature.",
        en: "The inventory is less than six months old at signing.")
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
      title: Text(fr: "Un juriste a relu le contrat.", en: "A lawyer has read the contract.")
    ) { dossier, _ in
      dossier[ContractForm.legalReview] == true
        ? []
        : [
          Finding(
            Text(fr: "Aucun juriste n'a relu ce contrat.", en: "No lawyer has read this contract."),
            at: [ContractForm.legalReview.address()])
        ]
    },
  ]
}
