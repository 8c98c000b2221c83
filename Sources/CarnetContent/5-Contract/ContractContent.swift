import CarnetCore

enum ContractContent {
  static let forms = [ContractForm.form]
  static let documents = [ContractDocument.kind]

  static let checks = [
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
    ) { dossier, _ in
      guard let signatory = dossier[ContractForm.signatory], dossier[Person.signatory, of: signatory] != true else {
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
    ) { dossier, _ in
      guard let provider = dossier[ContractForm.provider], let start = dossier[ContractForm.start] else { return [] }
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
    ) { dossier, _ in
      guard let headcount = dossier[Company.headcount], headcount <= 5, dossier[ContractForm.offPremises] == true,
        let signed = dossier[ContractForm.signedOn], let start = dossier[ContractForm.start],
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
      "G5.inventory", .contract, .warning,
      title: Text(
        fr: "L'inventaire a moins de six mois à la signature.",
        en: "The inventory is less than six months old at signing.")
    ) { dossier, _ in
      guard let made = dossier[Appraisal.signedOn], let signed = dossier[ContractForm.signedOn],
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

  static let figures = [
    Figure("contract") { name, dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return nil }
      switch name {
      case "end": return contract.term.end.iso
      case "notice": return contract.term.noticeDeadline(0).iso
      case "renewed_until": return contract.term.periodEnd(1).iso
      default: return nil
      }
    },
    Figure("clause") { name, dossier, now in
      Clause.library.first { $0.id == name }.map {
        $0.withoutObject(Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)) == nil
          ? "applies" : "without-object"
      }
    },
  ]

  static func agenda(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard let contract = ContractFacts(dossier, now: now) else { return [] }
    var deadlines: [Deadline] = []
    let today = now.day
    let period = contract.term.period(on: today)
    deadlines.append(
      Deadline(
        contract.term.periodEnd(period), Text(fr: "Fin de la période du contrat", en: "End of the contract's period"),
        advice: Text(fr: "Décidez avant : :étape évaluation", en: "Decide before: :stage evaluation"),
        at: ContractForm.termMonths.address()))
    if contract.renewal != .none {
      deadlines.append(
        Deadline(
          contract.term.safeSendingDay(period),
          Text(fr: "Dernier envoi prudent du préavis", en: "Last prudent day to send notice"),
          advice: Text(
            fr: "Envoyez la lettre si vous voulez arrêter ou renégocier",
            en: "Send the letter if you want to stop or renegotiate"),
          at: ContractForm.noticeMonths.address()))
      deadlines.append(
        Deadline(
          contract.term.noticeDeadline(period),
          Text(fr: "Dernier jour pour dénoncer le contrat", en: "Last day for notice to be received"),
          advice: Text(
            fr: "Après, le contrat repart pour une période", en: "After that the contract runs for another period"),
          at: ContractForm.noticeMonths.address()))
    }
    if let provider = dossier[ContractForm.provider], let until = dossier[Provider.insuredUntil, of: provider] {
      deadlines.append(
        Deadline(
          until, Text(fr: "Fin de l'assurance du prestataire", en: "End of the provider's insurance"),
          advice: Text(fr: "Demandez la nouvelle attestation", en: "Ask for the new certificate"),
          at: Provider.insuredUntil.address(of: provider)))
    }
    if let last = Vigilance.last(dossier) ?? dossier[Award.vigilanceOn] {
      deadlines.append(
        Deadline(
          last.adding(months: 6),
          Text(fr: "Attestation de vigilance à renouveler", en: "Vigilance certificate to renew"),
          advice: Text(fr: "Demandez-la et vérifiez son code (L8222-1)", en: "Ask for it and check its code (L8222-1)"))
      )
    }
    return deadlines
  }
}
