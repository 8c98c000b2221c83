import CarnetCore

/// What must be right before a contract is signed, and what an owner should look at twice.
enum ContractChecks {
  static let all = blocking + payment + traps + [balance, reworded, resigned] + clashes + [places]

  /// What prevents closing.
  private static let blocking = [
    Check(
      "G5.renewal", .contract, .blocking,
      title: Text(
        fr: "Le préavis doit être plus court que la reconduction.", en: "Notice must be shorter than the renewal."),
      source: Law.renewal
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return [] }
      let at = [ContractForm.noticeMonths.address()]
      if contract.term.noticeMonths >= contract.term.renewalMonths ?? .max {
        return [
          Finding(
            Text(fr: "Le préavis est aussi long que la reconduction.", en: "Notice is as long as the renewal."),
            at: at)
        ]
      }
      guard contract.renewal != .none, contract.term.noticeMonths >= contract.term.months else { return [] }
      return [
        Finding(
          Text(
            fr: "Le préavis est aussi long que le contrat : il faudrait le donner avant la prise d'effet.",
            en: "Notice is as long as the contract: it would have to be given before the start."), at: at)
      ]
    },
    Check(
      "G5.signatory", .contract, .blocking,
      title: Text(
        fr: "Le contrat doit être signé par une personne qui en a le pouvoir.",
        en: "The contract must be signed by someone authorised to sign it.")
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      var findings: [Finding] = []
      if let signatory = context.settled(ContractForm.signatory), !dossier.maySign(signatory) {
        findings.append(
          Finding(
            Text(
              fr: "\(dossier[Person.name, of: signatory] ?? "") n'a pas le pouvoir de signer.",
              en: "\(dossier[Person.name, of: signatory] ?? "") is not authorised to sign."),
            at: [ContractForm.signatory.address()]))
      }
      if context.isSignedByDelegation, context[ContractForm.providerAuthority] == nil {
        let name = context[ContractForm.providerSignatory] ?? ""
        findings.append(
          Finding(
            Text(
              fr: "\(name) signe pour le prestataire sans être son représentant légal : demandez la délégation écrite.",
              en:
                "\(name) signs for the provider without being its legal representative: ask for the written delegation of authority."
            ),
            at: [ContractForm.providerAuthority.address(), ContractForm.providerSignatory.address()]))
      }
      return findings
    },
    Check(
      "G5.insurance", .contract, .blocking,
      title: Text(
        fr: "Le prestataire doit être assuré à la prise d'effet.",
        en: "The provider must be insured when the contract takes effect.")
    ) { dossier, now in
      guard let provider = dossier.settled(ContractForm.provider, now: now),
        let start = dossier.settled(ContractForm.start, now: now)
      else { return [] }
      if let until = dossier[Provider.insuredUntil, of: provider], until >= start { return [] }
      return [
        Finding(
          Text(
            fr: "L'assurance du prestataire ne couvre pas le jour de la prise d'effet.",
            en: "The provider's insurance does not cover the day the contract starts."),
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
        fr: "Chaque clause obligatoire doit être complète.", en: "Every mandatory clause must be complete.")
    ) { dossier, now in
      ContractDocument.lacking(dossier, now).filter { !$0.addresses.contains(ContractForm.signedOn.address()) }
    },
    Check(
      "G5.mandatory", .contract, .blocking,
      title: Text(
        fr: "Un délai de rétablissement promis doit avoir ses pénalités.",
        en: "A promised restoration time must carry penalties."),
      source: Law.penalty
    ) { dossier, now in
      guard dossier.settled(ContractForm.penalties, now: now) == false else { return [] }
      return [
        Finding(
          Text(
            fr:
              "La clause des pénalités (\(Clause.penalties.id)) est absente alors que des délais sont promis. Convenez de pénalités, ou levez la règle par "
              + "écrit. Tapez :lever G5.mandatory et la raison.",
            en:
              "The clause on penalties (\(Clause.penalties.id)) is missing although time limits are promised. Agree on penalties, or waive the rule in "
              + "writing. Type :waive G5.mandatory and the reason."),
          at: [ContractForm.penalties.address()])
      ]
    },
    Check(
      "G5.unsigned", .contract, .blocking,
      title: Text(fr: "Le contrat doit être signé.", en: "The contract must be signed.")
    ) { dossier, _ in
      guard dossier[ContractForm.signedOn] == nil else { return [] }
      return [
        Finding(
          Text(
            fr: "Le contrat n'a pas de date de signature : enregistrez-la dès que les deux parties ont signé.",
            en: "The contract has no signature date: enter it as soon as both parties have signed."),
          at: [ContractForm.signedOn.address()])
      ]
    },
    Check(
      "G5.scope", .contract, .blocking,
      title: Text(
        fr: "L'inventaire en annexe doit nommer tous les biens du périmètre.",
        en: "The annexed inventory must name every asset in scope.")
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
                "Le périmètre contient des biens retirés de l'inventaire : \(gone.map(\.description).joined(separator: ", ")).",
              en:
                "The scope names assets removed from the inventory: \(gone.map(\.description).joined(separator: ", "))."
            ),
          at: [Specification.scopeIn.address()])
      ]
    },
    Check(
      "G5.hours", .contract, .blocking,
      title: Text(fr: "La plage de service doit avoir des heures.", en: "The service hours must not be empty.")
    ) { dossier, now in
      let ofSites = dossier.items(of: SiteHours.id).filter { dossier[SiteHours.window, of: $0]?.isNever == true }.map {
        let site = dossier[SiteHours.site, of: $0]?.description ?? ""
        return Finding(
          Text(
            fr: "La plage de service de \(site) est vide : aucun délai n'y court.",
            en: "The service hours of \(site) are empty: no time limit runs there."),
          at: [SiteHours.window.address(of: $0)])
      }
      guard let window = dossier.settled(ContractForm.window, now: now), window.isNever else { return ofSites }
      return [
        Finding(
          Text(
            fr: "La plage de service est vide : aucun délai ne court.",
            en: "The service hours are empty: no time limit runs."),
          at: [ContractForm.window.address()])
      ] + ofSites
    },
  ]
}
