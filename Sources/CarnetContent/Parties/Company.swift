import CarnetCore

/// The firm whose contract it is: what the contract says of the client, and what decides which rules apply.
package enum Company {
  package static let id: FormID = "company"

  static let name = Question<String>(
    id, "name", .line(.words), prompt: Text(fr: "Nom de l'entreprise", en: "Name of the firm"),
    help: Text(
      fr: "Le nom inscrit au registre du commerce\u{A0}: il sera celui du contrat.",
      en: "The name on the trade register: it will stand in the contract."),
    example: Text(same: "Atelier Boulanger Kermarrec"))

  static let headcount = Question<Int>(
    id, "headcount", .number(0...100_000), prompt: Text(fr: "Effectif (personnes)", en: "Headcount (people)"),
    help: Text(
      fr: "Jusqu'à cinq salariés, un contrat signé hors de vos locaux ouvre un droit de rétractation (code de la "
        + "consommation, L221-3).",
      en: "Up to five employees, a contract signed away from business premises gives a right of withdrawal (French "
        + "consumer code, L221-3)."),
    example: Text(same: "12"))

  static let siren = Question<String>(
    id, "siren", .line(.siren), prompt: Text(same: "SIREN"),
    help: Text(
      fr: "Les neuf chiffres de votre entreprise, sur toute facture ou sur votre Kbis.",
      en: "Your firm's nine digits, on any invoice or on your Kbis."),
    example: Text(same: "123 456 782"))

  static let legalForm = Question<LegalForm>(
    id, "legal_form", .choice(LegalForm.options), prompt: Text(fr: "Forme juridique", en: "Legal form"),
    help: Text(fr: "Elle figure dans l'en-tête du contrat.", en: "It stands at the head of the contract."),
    example: Text(same: "SARL"))

  static let shareCapital = Question<Money>(
    id, "share_capital", .money, prompt: Text(fr: "Capital social", en: "Share capital"),
    help: Text(fr: "Sur votre Kbis ou vos statuts.", en: "On your Kbis or your articles."),
    example: Text(fr: "15\u{202F}000\u{A0}€", en: "€15,000"),
    asked: { $0[legalForm]?.hasCapital ?? false })

  static let rcsCity = Question<String>(
    id, "rcs_city", .line(.words), prompt: Text(fr: "Ville du registre (RCS)", en: "Town of the trade register (RCS)"),
    help: Text(
      fr: "La ville du greffe qui tient votre immatriculation.",
      en: "The town of the court registry that holds your registration."),
    example: Text(same: "Rennes"), asked: { $0[legalForm] != .association })

  static let address = Question<String>(
    id, "address", .line(.words), prompt: Text(fr: "Adresse du siège", en: "Registered address"),
    help: Text(fr: "L'adresse du siège social.", en: "The address of the registered office."),
    example: Text(same: "14 rue des Halles, 35000 Rennes"))

  static let legalRepresentative = Question<String>(
    id, "legal_representative", .line(.words),
    prompt: Text(fr: "Représentant légal (nom, qualité)", en: "Legal representative (name, capacity)"),
    help: Text(
      fr: "La personne qui engage l'entreprise. Elle seule peut déroger par écrit à une règle.",
      en: "The person who binds the firm. Only she can waive a rule in writing."),
    example: Text(same: "Maëlle Kermarrec, gérante"))

  static let regionCalendar = Question<HolidayCalendar>(
    id, "region_calendar", .choice(HolidayCalendar.options),
    prompt: Text(fr: "Calendrier des jours fériés", en: "Calendar of holidays"),
    hint: Text(fr: "Entrée\u{A0}: métropole", en: "Enter: mainland"),
    help: Text(
      fr: "Les délais du contrat ne courent pas les jours fériés du lieu de service.",
      en: "The contract's delays do not run on the holidays of the place of service."),
    example: Text(fr: "France métropolitaine", en: "Mainland France"), suggestion: { _ in .metropole })

  static let vatNumber = Question<String>(
    id, "vat_number", .line(.vat), prompt: Text(fr: "N° de TVA", en: "VAT number"),
    help: Text(fr: "FR, deux chiffres, votre SIREN.", en: "FR, two digits, your SIREN."),
    example: Text(same: "FR11123456782"), level: .detail, need: .optional)

  static let naf = Question<String>(
    id, "naf", .line(.naf), prompt: Text(fr: "Code NAF", en: "NAF activity code"),
    help: Text(fr: "Votre activité principale selon l'Insee.", en: "Your main activity according to Insee."),
    example: Text(same: "10.71C"), level: .detail, need: .optional)

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Entreprise", en: "Firm"), cardinality: .one, feeds: [.contract],
    questions: [
      name, headcount, siren, legalForm, shareCapital, rcsCity, address, legalRepresentative, regionCalendar, vatNumber,
      naf,
    ])
}

/// The legal form of a firm.
package enum LegalForm: String, Choice {
  case sarl, sas, sasu, eurl, sa, ei, association, other

  package var label: Text {
    switch self {
    case .ei: Text(fr: "entreprise individuelle", en: "sole trader")
    case .association: Text(fr: "association", en: "association")
    case .other: Text(fr: "autre société", en: "other company")
    default: Text(same: rawValue.uppercased())
    }
  }

  /// True when it has a share capital to state.
  var hasCapital: Bool { self != .ei && self != .association }
}

extension HolidayCalendar: Choice {}

/// A place where the firm works.
package enum Site {
  package static let id: FormID = "sites"

  static let name = Question<String>(
    id, "name", .line(.words), prompt: Text(fr: "Nom du site", en: "Name of the site"),
    help: Text(fr: "Comme vous l'appelez entre vous.", en: "As you call it among yourselves."),
    example: Text(fr: "Fournil et magasin des Halles", en: "Bakery and shop, Les Halles"))

  static let address = Question<String>(
    id, "address", .line(.words), prompt: Text(fr: "Adresse du site", en: "Address of the site"),
    help: Text(fr: "Là où le technicien viendra.", en: "Where the technician will come."),
    example: Text(same: "14 rue des Halles, 35000 Rennes"),
    suggestion: { $0.dossier.items(of: id).count < 2 ? $0[Company.address] : nil })

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Sites", en: "Sites"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "S", one: Text(fr: "un site", en: "a site"), atLeast: 1, label: "name")),
    feeds: [.contract], questions: [name, address])
}

/// Someone who has a say, a task or a signature.
package enum Person {
  package static let id: FormID = "people"

  static let name = Question<String>(
    id, "name", .line(.words), prompt: Text(fr: "Nom de la personne", en: "Name of the person"),
    help: Text(
      fr: "Il faut au moins une personne par collège\u{A0}: technicien, utilisateur, acheteur.",
      en: "At least one person of each college is needed: technician, user, buyer."),
    example: Text(same: "Yanis Besson"))

  static let role = Question<String>(
    id, "role", .line(.words), prompt: Text(fr: "Fonction", en: "Role"),
    help: Text(fr: "Ce que fait la personne dans l'entreprise.", en: "What the person does in the firm."),
    example: Text(fr: "responsable de magasin", en: "shop manager"))

  static let college = Question<College>(
    id, "college", .choice(College.options), prompt: Text(fr: "Collège", en: "College"),
    help: Text(
      fr: "Les besoins se décident à trois\u{A0}: ceux qui s'y connaissent, ceux qui s'en servent, ceux qui paient.",
      en: "Needs are decided by three: those who know the technique, those who use it, those who pay."),
    example: Text(fr: "utilisateur", en: "user"))

  static let manager = Question<Bool>(
    id, "maintenance_manager", .yesNo, prompt: Text(fr: "Gestionnaire de maintenance", en: "Maintenance manager"),
    help: Text(
      fr: "Une seule personne fait le lien entre les salariés et les techniciens.",
      en: "One person alone is the link between the staff and the technicians."),
    example: Text(fr: "oui", en: "yes"), suggestion: { $0.dossier.maintenanceManager == nil ? nil : false })

  static let signatory = Question<Bool>(
    id, "signatory", .yesNo, prompt: Text(fr: "Peut signer le contrat", en: "May sign the contract"),
    help: Text(
      fr: "Le représentant légal, ou quelqu'un qui a son pouvoir.",
      en: "The legal representative, or someone with a power of attorney."),
    example: Text(fr: "non", en: "no"), suggestion: { $0.dossier.signatories.isEmpty ? nil : false })

  static let email = Question<String>(
    id, "email", .line(.email), prompt: Text(fr: "Courriel", en: "E-mail"),
    help: Text(fr: "Pour les contacts en annexe du contrat.", en: "For the contacts annexed to the contract."),
    example: Text(same: "accueil@exemple.fr"), level: .detail, need: .optional)

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Personnes", en: "People"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "P", one: Text(fr: "une personne", en: "a person"), atLeast: 3, label: "name")),
    feeds: [.contract], questions: [name, role, college, manager, signatory, email])
}

/// Whose voice a person brings.
package enum College: String, Choice {
  case technician, user, buyer

  package var label: Text {
    switch self {
    case .technician: Text(fr: "technicien", en: "technician")
    case .user: Text(fr: "utilisateur", en: "user")
    case .buyer: Text(fr: "acheteur", en: "buyer")
    }
  }
}

extension Dossier {
  /// The person who is the maintenance manager (*gestionnaire de maintenance*).
  var maintenanceManager: ItemID? { items(of: Person.id).first { self[Person.manager, of: $0] == true } }
  /// The people who may sign.
  var signatories: [ItemID] { items(of: Person.id).filter { self[Person.signatory, of: $0] == true } }
}

enum PartyChecks {
  static let all = [
    Check(
      "G1.colleges", .inventory, .blocking,
      title: Text(fr: "Chaque collège a au moins une personne.", en: "Each college has at least one person.")
    ) { dossier, _ in
      let present = Set(dossier.items(of: Person.id).compactMap { dossier[Person.college, of: $0] })
      return College.allCases.filter { !present.contains($0) }.map { college in
        Finding(
          Text(
            fr: "Personne ne représente le collège «\u{A0}\(college.label.fr)\u{A0}».",
            en: "Nobody represents the college “\(college.label.en)”."))
      }
    },
    Check(
      "G1.manager", .inventory, .blocking,
      title: Text(
        fr: "Une seule personne est gestionnaire de maintenance.", en: "Exactly one person is the maintenance manager.")
    ) { dossier, _ in
      let managers = dossier.items(of: Person.id).filter { dossier[Person.manager, of: $0] == true }
      if managers.count == 1 || dossier.items(of: Person.id).isEmpty { return [] }
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
  ]
}
