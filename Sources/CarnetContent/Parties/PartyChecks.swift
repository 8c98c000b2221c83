import CarnetCore

/// What guards the parties: colleges, the manager, a signature, ways to reach people.
enum PartyChecks {
  static let all = [
    Check(
      "G1.colleges", .inventory, .blocking,
      title: Text(
        fr: "Chaque groupe doit avoir au moins une personne.", en: "Each group must have at least one person.")
    ) { dossier, _ in
      // Once as many are named as are needed, the next one is asked for there and then, and her college proposed.
      let people = dossier.items(of: Person.id)
      let next = dossier.upcoming(Person.form)
      let addresses = people.count < dossier.peopleExpected ? [] : [Person.name.address(of: next)]
      return dossier.unheardColleges.map { college in
        Finding(
          Text(
            fr:
              "Personne ne parle encore pour le groupe « \(college.label.fr) ». Tapez :ajouter personne",
            en: "No one speaks for the group “\(college.label.en)” yet. Type :add person"),
          at: addresses)
      }
    },
    Check(
      "G1.manager", .inventory, .blocking,
      title: Text(
        fr: "Une seule personne doit être gestionnaire de maintenance.",
        en: "Exactly one person must be the maintenance manager.")
    ) { dossier, _ in
      let managers = dossier.items(of: Person.id).filter { dossier[Person.manager, of: $0] == true }
      guard managers.count > 1 || (dossier.maintenanceManager == nil && !dossier.items(of: Person.id).isEmpty) else {
        return []
      }
      return [
        Finding(
          managers.isEmpty
            ? Text(
              fr: "Personne n'est gestionnaire de maintenance : désignez quelqu'un.",
              en: "No one is the maintenance manager: choose someone.")
            : Text(
              fr: "Plusieurs personnes sont gestionnaires de maintenance : gardez-en une.",
              en: "Several people are maintenance managers: keep one."),
          at: (managers.isEmpty ? dossier.items(of: Person.id) : managers).map { Person.manager.address(of: $0) })
      ]
    },
    Check(
      "G1.signatory", .inventory, .blocking,
      title: Text(
        fr: "Quelqu'un doit pouvoir signer le contrat.", en: "Someone must be authorised to sign the contract.")
    ) { dossier, _ in
      guard dossier.signatories.isEmpty, let first = dossier.items(of: Person.id).first else { return [] }
      return [
        Finding(
          Text(fr: "Personne n'est autorisé à signer le contrat.", en: "No one is authorised to sign the contract."),
          at: [Person.signatory.address(of: first)])
      ]
    },
    Check(
      "G1.sites", .inventory, .blocking,
      title: Text(fr: "Chaque site doit avoir une adresse.", en: "Each site must have an address.")
    ) { dossier, now in
      dossier.items(of: Site.id).filter { dossier.settled(Site.address, of: $0, now: now) == nil }.map {
        Finding(
          Text(fr: "\($0) n'a pas d'adresse.", en: "\($0) has no address."), at: [Site.address.address(of: $0)])
      }
    },
    Check(
      "G1.numbers", .inventory, .blocking,
      title: Text(
        fr: "Les SIRET et le n° de TVA doivent contenir le SIREN de l'entreprise.",
        en: "The SIRET and VAT numbers must contain the firm's SIREN.")
    ) { dossier, _ in
      guard let siren = dossier[Company.siren] else { return [] }
      let numbers: [(Question<String>, ItemID?)] =
        [(Company.headquarters, nil), (Company.vatNumber, nil)] + dossier.items(of: Site.id).map { (Site.siret, $0) }
      return numbers.compactMap { question, site -> Finding? in
        guard let number = dossier[question, of: site], !number.contains(siren) else { return nil }
        return Finding(
          Text(
            fr: "\(number) n'est pas un numéro de votre entreprise : son SIREN est \(siren).",
            en: "\(number) is not one of your firm's numbers: its SIREN is \(siren)."),
          at: [question.address(of: site), Company.siren.address()])
      }
    },
    Check(
      "G1.contact", .inventory, .warning,
      title: Text(
        fr: "Le prestataire doit pouvoir joindre le gestionnaire de maintenance.",
        en: "The provider must be able to reach the maintenance manager.")
    ) { dossier, _ in
      guard let manager = dossier.maintenanceManager, dossier[Person.email, of: manager] == nil,
        dossier[Person.phone, of: manager] == nil
      else { return [] }
      let name = dossier[Person.name, of: manager] ?? manager.description
      return [
        Finding(
          Text(
            fr: "Donnez un courriel ou un téléphone pour \(name).", en: "Give an email or a phone number for \(name)."),
          at: [Person.email.address(of: manager), Person.phone.address(of: manager)])
      ]
    },
    Check(
      "G1.nis2", .inventory, .warning,
      title: Text(
        fr: "À partir de cinquante personnes, l'entreprise doit savoir si NIS 2 s'applique à elle.",
        en: "From fifty people, the firm must know whether NIS 2 applies to it."), source: Law.nis2Thresholds
    ) { dossier, _ in
      guard let headcount = dossier[Company.headcount], headcount >= Law.watchedHeadcount,
        dossier[Company.nis2] == nil
      else { return [] }
      return [
        Finding(
          Text(
            fr: "À surveiller : avec \(headcount) personnes, NIS 2 peut s'appliquer à vous (seuils à vérifier).",
            en: "To watch: with \(headcount) people, NIS 2 may apply to you (thresholds to be checked)."),
          at: [Company.nis2.address()])
      ]
    },
    Check(
      "G1.registry", .inventory, .warning,
      title: Text(
        fr: "La ville du registre doit être celle du Kbis.",
        en: "The town of the trade register must be the one on the Kbis.")
    ) { dossier, now in
      guard let form = dossier[Company.legalForm], form != .association, dossier[Company.rcsCity] == nil else {
        return []
      }
      let supposed = dossier.settled(Company.rcsCity, now: now)
      return [
        Finding(
          supposed.map {
            Text(
              fr: "Ville du registre proposée d'après l'adresse : \($0). Vérifiez-la sur le Kbis.",
              en: "Town of the trade register suggested from the address: \($0). Check it on the Kbis.")
          }
            ?? Text(
              fr: "La ville du registre manque au contrat.",
              en: "The town of the trade register is missing from the contract."),
          at: [Company.rcsCity.address()])
      ]
    },
  ]
}
