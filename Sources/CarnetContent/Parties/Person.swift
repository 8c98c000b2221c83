import CarnetCore

/// Someone who has a say, a task or a signature.
package enum Person {
  package static let id: FormID = "people"

  static let name = Question<String>(
    id, "name", .line(.person), prompt: Text(fr: "Nom de la personne", en: "Name of the person"),
    help: Text(
      fr: "Une personne de l'entreprise que le prestataire ou Carnet doit connaître. Il en faut au moins une par "
        + "groupe : référent informatique, utilisateur, acheteur.",
      en: "Someone in the firm whom the provider or Carnet must know. You need at least one per group: "
        + "technician, user, buyer."),
    example: Text(same: "Yanis Besson"), suggestion: { $0.dossier.items(of: id).isEmpty ? $0.representativeName : nil })

  static let role = Question<String>(
    id, "role", .line(.words), prompt: Text(fr: "Fonction", en: "Role"),
    help: Text(fr: "Le métier de la personne dans l'entreprise.", en: "The person's job in the firm."),
    example: Text(fr: "responsable de magasin", en: "shop manager"), level: .detail, need: .optional)

  static let college = Question<College>(
    id, "college", .choice(College.options), prompt: Text(fr: "Groupe", en: "Group"),
    help: Text(
      fr: "Trois points de vue comptent pour décider des besoins : ceux qui connaissent l'informatique, ceux qui "
        + "s'en servent, ceux qui paient. Exemple : la vendeuse est « utilisateur ».",
      en: "Three points of view count when deciding needs: those who know the IT, those who use it, those who "
        + "pay. Example: the shop assistant is a “user”."),
    example: Text(fr: "utilisateur", en: "user"),
    suggestion: { context in
      // Once some are named, the voice that nobody has.
      let isFirst = context.dossier.items(of: id).allSatisfy { $0 == context.subject.item }
      return isFirst ? nil : context.dossier.unheardColleges.first
    })

  static let otherColleges = Question<[College]>(
    id, "other_colleges", .choices(College.options), prompt: Text(fr: "Parle aussi pour", en: "Also speaks for"),
    help: Text(
      fr:
        "Si vous n'êtes qu'un ou deux, une personne peut parler pour plusieurs groupes : celle qui paie est "
        + "souvent celle qui s'en sert. À partir de trois, chaque groupe a la sienne.",
      en:
        "In a firm of one or two, one person can speak for several groups: the person who pays is often the "
        + "one who uses it. From three people, each group has its own."),
    example: Text(fr: "utilisateur, technicien", en: "user, technician"), need: .optional,
    asked: { $0.dossier.isTooFewForColleges },
    suggestion: { context in
      // The last person to be named takes the voices that nobody has.
      let others = context.dossier.items(of: id).filter { $0 != context.subject.item }
      guard let own = context[college], others.count + 1 >= context.dossier.peopleExpected else { return [] }
      let heard = others.reduce(into: Set([own])) { $0.formUnion(context.dossier.colleges(of: $1)) }
      return College.allCases.filter { !heard.contains($0) }
    })

  static let manager = Question<Bool>(
    id, "maintenance_manager", .yesNo, prompt: Text(fr: "Gestionnaire de maintenance", en: "Maintenance manager"),
    help: Text(
      fr:
        "La seule personne qui fait le lien entre les salariés et les techniciens. Sans réponse, c'est celle "
        + "qui signe le rapport d'inventaire.",
      en:
        "The one person who links the staff and the technicians. If left blank, it is the person who signs "
        + "the inventory report."),
    example: Text(fr: "oui", en: "yes"), level: .detail,
    suggestion: { context in context.subject.item.map { context.dossier.maintenanceManager == $0 } })

  static let signatory = Question<Bool>(
    id, "signatory", .yesNo, prompt: Text(fr: "Autorisé à signer le contrat", en: "Authorised to sign the contract"),
    help: Text(
      fr: "Le représentant légal, ou une personne qui a sa procuration.",
      en: "The legal representative, or someone who holds a power of attorney."),
    example: Text(fr: "non", en: "no"), level: .detail,
    suggestion: { context in
      guard let person = context.subject.item else { return nil }
      // Where nobody else may, the first of a complete list is proposed: somebody has to.
      let isLeft = context.dossier.isListed(id) && context.dossier.signatories.isEmpty
      return context.dossier.maySign(person) || isLeft && context.dossier.items(of: id).first == person
    })

  static let email = Question<String>(
    id, "email", .line(.email), prompt: Text(fr: "Courriel", en: "Email"),
    help: Text(
      fr: "Il figure parmi les contacts, en annexe du contrat.",
      en: "It is listed with the contacts in an annex of the contract."),
    example: Text(same: "accueil@exemple.fr"), level: .detail, unknown: true)

  static let phone = Question<String>(
    id, "phone", .line(.phone), prompt: Text(fr: "Téléphone", en: "Phone"),
    help: Text(
      fr: "Le numéro où le prestataire peut joindre cette personne pendant les heures de travail.",
      en: "The number where the provider can reach this person during working hours."),
    example: Text(same: "02 99 00 00 01"), level: .detail, unknown: true)

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Personnes", en: "People"),
    cardinality: .many(
      Form.Cardinality.Items(
        letter: "P", one: Text(fr: "une personne", en: "a person"), atLeast: College.allCases.count, label: "name",
        makingDo: { $0.peopleExpected })),
    listing: Listing(
      [
        .init(name, "Nom", "Name"),
        .init(role, "Fonction", "Role"),
        .init(college, "Groupe", "Group"),
        .init(phone, "Téléphone", "Phone"),
        .init(email, "Courriel", "Email"),
      ]),
    feeds: [.contract], questions: [name, role, college, otherColleges, manager, signatory, email, phone])
}

/// Whose voice a person brings.
package enum College: String, Choice {
  case technician, user, buyer

  package var label: Text {
    switch self {
    case .technician: Text(fr: "référent informatique", en: "technician")
    case .user: Text(fr: "utilisateur", en: "user")
    case .buyer: Text(fr: "acheteur", en: "buyer")
    }
  }

  /// How else people call it.
  package var words: [String] {
    switch self {
    case .technician: ["technique", "informaticien", "technical", "tech", "IT", "IT person"]
    case .user: ["utilisatrice", "salarié", "employé", "employee", "staff", "celui qui s'en sert"]
    case .buyer:
      [
        "acheteuse", "acquéreur", "payeur", "celui qui paie", "patron", "patronne", "dirigeant", "gérant", "directeur",
        "directrice", "le patron", "boss", "owner", "manager", "director", "comptable", "accountant", "purchaser",
      ]
    }
  }

  /// What it was called before.
  package var earlier: [String] { self == .technician ? ["technicien"] : [] }

  /// What people may mean by it.
  package var perhaps: [String] {
    self == .buyer ? ["chef", "chef d'entreprise", "responsable", "associé", "chief"] : []
  }
}

extension Dossier {
  /// True when the firm has fewer people than there are colleges.
  var isTooFewForColleges: Bool { self[Company.headcount].map { $0 < College.allCases.count } ?? false }

  /// How many people are to be named at least: one for each college, or all there are.
  var peopleExpected: Int { min(College.allCases.count, max(1, self[Company.headcount] ?? College.allCases.count)) }

  /// The colleges for which a person speaks: her own, and in a firm of one or two those that she takes on.
  func colleges(of person: ItemID) -> Set<College> {
    let others = isTooFewForColleges ? self[Person.otherColleges, of: person] ?? [] : []
    return Set(others).union(self[Person.college, of: person].map { [$0] } ?? [])
  }

  /// The colleges for which nobody speaks.
  var unheardColleges: [College] { College.allCases.filter { people(of: $0).isEmpty } }

  /// The people who speak for a college.
  func people(of college: College) -> [ItemID] { items(of: Person.id).filter { colleges(of: $0).contains(college) } }

  /// The people who may sign.
  var signatories: [ItemID] { items(of: Person.id).filter(maySign) }

  /// True for a person who may sign: as answered, else the legal representative.
  func maySign(_ person: ItemID) -> Bool {
    if let answered = self[Person.signatory, of: person] { return answered }
    guard let name = self[Person.name, of: person], let representative = self[Company.legalRepresentative] else {
      return false
    }
    return folded(representative) == folded(name) || folded(representative).hasPrefix(folded(name) + ",")
  }
}

extension Context {
  /// The name of the legal representative, without the capacity.
  fileprivate var representativeName: String? {
    self[Company.legalRepresentative]?.split(separator: ",").first.map(String.init)
  }
}
