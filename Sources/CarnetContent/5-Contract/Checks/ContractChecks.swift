import CarnetCore

/// What must be right before a contract is signed, and what an owner should look at twice.
enum ContractChecks {
  static let all = blocking + payment + traps + [balance, reworded, resigned] + clashes + [places]

  /// What prevents closing.
  private static let blocking = [
    Check(
      "G5.renewal", .contract, .blocking,
      title: Text(fr: "Le préavis est plus court que la reconduction.", en: "Notice is shorter than the renewal."),
      source: Law.renewal
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      let at = [ContractForm.noticeMonths.address()]
      if contract.term.noticeMonths >= contract.term.renewalMonths ?? .max {
        return [
          Finding(
            Text(fr: "Le préavis est aussi long que la reconduction.", en: "The notice is as long as the renewal."),
            at: at)
        ]
      }
      guard contract.renewal != .none, contract.term.noticeMonths >= contract.term.months else { return [] }
      return [
        Finding(
          Text(
            fr: "Le préavis est aussi long que le contrat : il serait dû avant la prise d'effet.",
            en: "The notice is as long as the contract: it would be due before the start."), at: at)
      ]
    },
    Check(
      "G5.signatory", .contract, .blocking,
      title: Text(
        fr: "Le contrat est signé par quelqu'un qui en a le pouvoir.",
        en: "The contract is signed by someone with the power to.")
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      var findings: [Finding] = []
      if let signatory = context.settled(ContractForm.signatory), !dossier.maySign(signatory) {
        findings.append(
          Finding(
            Text(
              fr: "\(dossier[Person.name, of: signatory] ?? "") n'a pas le pouvoir de signer.",
              en: "\(dossier[Person.name, of: signatory] ?? "") has no power to sign."),
            at: [ContractForm.signatory.address()]))
      }
      if context.isSignedByDelegation, context[ContractForm.providerAuthority] == nil {
        let name = context[ContractForm.providerSignatory] ?? ""
        findings.append(
          Finding(
            Text(
              fr: "\(name) signe pour le prestataire sans le représenter : demandez sa délégation écrite.",
              en: "\(name) signs for the provider without representing it: ask for the written delegation."),
            at: [ContractForm.providerAuthority.address(), ContractForm.providerSignatory.address()]))
      }
      return findings
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
    withdrawal, withdrawn,
    Check(
      "G5.clauses", .contract, .blocking,
      title: Text(
        fr: "Aucune clause obligatoire n'attend une donnée.", en: "No mandatory clause awaits a datum.")
    ) { dossier, now in
      ContractDocument.lacking(dossier, now).filter { !$0.addresses.contains(ContractForm.signedOn.address()) }
    },
    Check(
      "G5.mandatory", .contract, .blocking,
      title: Text(
        fr: "Un délai de rétablissement promis a ses pénalités.", en: "A promised restoring time has its penalties."),
      source: Law.penalty
    ) { dossier, now in
      guard dossier.settled(ContractForm.penalties, now: now) == false else { return [] }
      return [
        Finding(
          Text(
            fr:
              "La clause des pénalités (\(Clause.penalties.id)) est écartée alors que des délais sont promis : convenez-en, ou écartez-la par "
              + "écrit, par :lever G5.mandatory et la raison.",
            en:
              "The clause on penalties (\(Clause.penalties.id)) is left out although delays are promised: agree on some, or leave it out in "
              + "writing, by :waive G5.mandatory and the reason."),
          at: [ContractForm.penalties.address()])
      ]
    },
    Check(
      "G5.unsigned", .contract, .blocking,
      title: Text(fr: "Le contrat est signé.", en: "The contract is signed.")
    ) { dossier, _ in
      guard dossier[ContractForm.signedOn] == nil else { return [] }
      return [
        Finding(
          Text(
            fr: "Le contrat n'a pas de date de signature : notez-la dès que les deux parties ont signé.",
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
      let standing = Set(dossier.inventoried)
      let gone = (context.settled(Specification.scopeIn) ?? []).filter { !standing.contains($0) }
      if gone.isEmpty, !context.coveredAssets.isEmpty { return [] }
      return [
        Finding(
          gone.isEmpty
            ? Text(fr: "Aucun bien n'est dans le périmètre.", en: "No asset is in scope.")
            : Text(
              fr:
                "Le périmètre nomme des biens retirés de l'inventaire : \(gone.map(\.description).joined(separator: ", ")).",
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
      let ofSites = dossier.items(of: SiteHours.id).filter { dossier[SiteHours.window, of: $0]?.isNever == true }.map {
        let site = dossier[SiteHours.site, of: $0]?.description ?? ""
        return Finding(
          Text(
            fr: "La plage de service de \(site) est vide : aucun délai n'y courrait jamais.",
            en: "The service hours of \(site) are empty: no delay would ever run there."),
          at: [SiteHours.window.address(of: $0)])
      }
      guard let window = dossier.settled(ContractForm.window, now: now), window.isNever else { return ofSites }
      return [
        Finding(
          Text(
            fr: "La plage de service est vide : aucun délai ne courrait jamais.",
            en: "The service hours are empty: no delay would ever run."),
          at: [ContractForm.window.address()])
      ] + ofSites
    },
  ]
}
