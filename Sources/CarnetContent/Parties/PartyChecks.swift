import CarnetCore

/// What guards the parties: colleges, the manager, a signature, ways to reach people.
enum PartyChecks {
  static let all = [
    Check(
      "G1.colleges", .inventory, .blocking,
      title: Text(fr: "Chaque collège a au moins une personne.", en: "Each college has at least one person.")
    ) { dossier, _ in
      // Once as many are named as are needed, the next one is asked for there and then, and her college proposed.
      let people = dossier.items(of: Person.id)
      let next = dossier.upcoming(Person.form)
      let addresses = people.count < dossier.peopleExpected ? [] : [Person.name.address(of: next)]
      return dossier.unheardColleges.map { college in
        Finding(
          Text(
            fr:
              "Personne ne représente le collège « \(college.label.fr) » : :ajouter personne en note une.",
            en: "Nobody represents the college “\(college.label.en)”: :add person notes one."),
          at: addresses)
      }
    },
    Check(
      "G1.manager", .inventory, .blocking,
      title: Text(
        fr: "Une seule personne est gestionnaire de maintenance.", en: "Exactly one person is the maintenance manager.")
    ) { dossier, _ in
      let managers = dossier.items(of: Person.id).filter { dossier[Person.manager, of: $0] == true }
      guard managers.count > 1 || (dossier.maintenanceManager == nil && !dossier.items(of: Person.id).isEmpty) else {
        return []
      }
      return [
        Finding(
          managers.isEmpty
            ? Text(fr: "Aucune personne n'est gestionnaire de maintenance.", en: "Nobody is the maintenance manager.")
            : Text(
              fr: "Plusieurs personnes sont gestionnaires de maintenance.",
              en: "Several people are maintenance managers."),
          at: (managers.isEmpty ? dossier.items(of: Person.id) : managers).map { Person.manager.address(of: $0) })
      ]
    },
    Check(
      "G1.signatory", .inventory, .blocking,
      title: Text(fr: "Quelqu'un peut signer le contrat.", en: "Someone may sign the contract.")
    ) { dossier, _ in
      guard dossier.signatories.isEmpty, let first = dossier.items(of: Person.id).first else { return [] }
      return [
        Finding(
          Text(fr: "Personne ne peut signer le contrat.", en: "Nobody may sign the contract."),
          at: [Person.signatory.address(of: first)])
      ]
    },
    Check(
      "G1.sites", .inventory, .blocking,
      title: Text(fr: "Chaque site a une adresse.", en: "Each site has an address.")
    ) { dossier, now in
      dossier.items(of: Site.id).filter { dossier.settled(Site.address, of: $0, now: now) == nil }.map {
        Finding(
          Text(fr: "\($0) n'a pas d'adresse.", en: "\($0) has no address."), at: [Site.address.address(of: $0)])
      }
    },
    Check(
      "G1.numbers", .inventory, .blocking,
      title: Text(
        fr: "Les SIRET et le n° de TVA sont ceux de l'entreprise : ils portent son SIREN.",
        en: "The SIRET and VAT numbers are the firm's: they hold its SIREN.")
    ) { dossier, _ in
      guard let siren = dossier[Company.siren] else { return [] }
      let numbers: [(Question<String>, ItemID?)] =
        [(Company.headquarters, nil), (Company.vatNumber, nil)] + dossier.items(of: Site.id).map { (Site.siret, $0) }
      return numbers.compactMap { question, site -> Finding? in
        guard let number = dossier[question, of: site], !number.contains(siren) else { return nil }
        return Finding(
          Text(
            fr: "\(number) n'est pas un numéro de l'entreprise, dont le SIREN est \(siren).",
            en: "\(number) is not a number of the firm, whose SIREN is \(siren)."),
          at: [question.address(of: site), Company.siren.address()])
      }
    },
    Check(
      "G1.contact", .inventory, .warning,
      title: Text(
        fr: "Le prestataire peut joindre le gestionnaire de maintenance.",
        en: "The provider can reach the maintenance manager.")
    ) { dossier, _ in
      guard let manager = dossier.maintenanceManager, dossier[Person.email, of: manager] == nil,
        dossier[Person.phone, of: manager] == nil
      else { return [] }
      let name = dossier[Person.name, of: manager] ?? manager.description
      return [
        Finding(
          Text(
            fr: "\(name) n'a ni courriel ni téléphone noté.", en: "\(name) has neither e-mail nor telephone noted."),
          at: [Person.email.address(of: manager), Person.phone.address(of: manager)])
      ]
    },
    Check(
      "G1.nis2", .inventory, .warning,
      title: Text(
        fr: "Une entreprise de cinquante personnes sait si NIS 2 la concerne.",
        en: "A firm of fifty people knows whether NIS 2 covers it."), source: Law.nis2Thresholds
    ) { dossier, _ in
      guard let headcount = dossier[Company.headcount], headcount >= Law.watchedHeadcount,
        dossier[Company.nis2] == nil
      else { return [] }
      return [
        Finding(
          Text(
            fr: "À surveiller : avec \(headcount) personnes, NIS 2 peut vous concerner (seuils à vérifier).",
            en: "To be watched: with \(headcount) people, NIS 2 may cover you (thresholds to be verified)."),
          at: [Company.nis2.address()])
      ]
    },
    Check(
      "G1.registry", .inventory, .warning,
      title: Text(
        fr: "La ville du registre est lue sur le Kbis.", en: "The town of the trade register is read off the Kbis.")
    ) { dossier, now in
      guard let form = dossier[Company.legalForm], form != .association, dossier[Company.rcsCity] == nil else {
        return []
      }
      let supposed = dossier.settled(Company.rcsCity, now: now)
      return [
        Finding(
          supposed.map {
            Text(
              fr: "Ville du registre supposée : \($0), d'après l'adresse.",
              en: "Town of the register supposed: \($0), from the address.")
          }
            ?? Text(
              fr: "Ville du registre inconnue : le contrat l'attend.",
              en: "Town of the register unknown: the contract awaits it."),
          at: [Company.rcsCity.address()])
      ]
    },
  ]
}
