import CarnetCore

/// Someone who has a say, a task or a signature.
package enum Person {
  package static let id: FormID = "people"

  static let name = Question<String>(
    id, "name", .line(.person), prompt: Text(fr: "Nom de la personne", en: "Name of the person"),
    help: Text(
      fr: "Il faut au moins une personne par collège : technicien, utilisateur, acheteur.",
      en: "At least one person of each college is needed: technician, user, buyer."),
    example: Text(same: "Yanis Besson"), suggestion: { $0.dossier.items(of: id).isEmpty ? $0.representativeName : nil })

  static let role = Question<String>(
    id, "role", .line(.words), prompt: Text(fr: "Fonction", en: "Role"),
    help: Text(fr: "Ce que fait la personne dans l'entreprise.", en: "What the person does in the firm."),
    example: Text(fr: "responsable de magasin", en: "shop manager"), level: .detail, need: .optional)

  static let college = Question<College>(
    id, "college", .choice(College.options), prompt: Text(fr: "Collège", en: "College"),
    help: Text(
      fr: "Les besoins se décident à trois : ceux qui s'y connaissent, ceux qui s'en servent, ceux qui paient.",
      en: "Needs are decided by three: those who know the technique, those who use it, those who pay."),
    example: Text(fr: "utilisateur", en: "user"),
    suggestion: { context in
      // Once some are named, the voice that nobody has.
      let isFirst = context.dossier.items(of: id).allSatisfy { $0 == context.subject.item }
      return isFirst ? nil : context.dossier.unheardColleges.first
    })

  static let otherColleges = Question<[College]>(
    id, "other_colleges", .choices(College.options), prompt: Text(fr: "Parle aussi pour", en: "Speaks for as well"),
    help: Text(
      fr:
        "À une ou deux personnes, chacune a plusieurs voix : celle qui paie est souvent celle qui se sert. À trois ou "
        + "plus, chaque collège a la sienne.",
      en:
        "In a firm of one or two, each person has several voices: the one who pays is often the one who uses. From three "
        + "people on, each college has its own."),
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
        "Une seule personne fait le lien entre les salariés et les techniciens. Sans réponse, c'est celle qui signe le "
        + "rapport d'inventaire.",
      en:
        "One person alone is the link between the staff and the technicians. Without an answer, the one who signs the "
        + "report of inventory."),
    example: Text(fr: "oui", en: "yes"), level: .detail,
    suggestion: { context in context.subject.item.map { context.dossier.maintenanceManager == $0 } })

  static let signatory = Question<Bool>(
    id, "signatory", .yesNo, prompt: Text(fr: "Peut signer le contrat", en: "May sign the contract"),
    help: Text(
      fr: "Le représentant légal, ou quelqu'un qui a son pouvoir.",
      en: "The legal representative, or someone with a power of attorney."),
    example: Text(fr: "non", en: "no"), level: .detail,
    suggestion: { context in
      guard let person = context.subject.item else { return nil }
      // Where nobody else may, the first of a complete list is proposed: somebody has to.
      let isLeft = context.dossier.isListed(id) && context.dossier.signatories.isEmpty
      return context.dossier.maySign(person) || isLeft && context.dossier.items(of: id).first == person
    })

  static let email = Question<String>(
    id, "email", .line(.email), prompt: Text(fr: "Courriel", en: "E-mail"),
    help: Text(fr: "Pour les contacts en annexe du contrat.", en: "For the contacts annexed to the contract."),
    example: Text(same: "accueil@exemple.fr"), level: .detail, unknown: true)

  static let phone = Question<String>(
    id, "phone", .line(.phone), prompt: Text(fr: "Téléphone", en: "Telephone"),
    help: Text(
      fr: "Celui où le prestataire peut la joindre pendant les heures de travail.",
      en: "Where the provider can reach her during working hours."),
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
        .init(college, "Collège", "College"),
        .init(phone, "Téléphone", "Telephone"),
        .init(email, "Courriel", "E-mail"),
      ]),
    feeds: [.contract], questions: [name, role, college, otherColleges, manager, signatory, email, phone])
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

  /// How else people call it.
  package var words: [String] {
    switch self {
    case .technician: ["technique", "informaticien", "technical", "tech", "IT", "IT person", "référent informatique"]
    case .user: ["utilisatrice", "salarié", "employé", "employee", "staff", "celui qui s'en sert"]
    case .buyer:
      [
        "acheteuse", "acquéreur", "payeur", "celui qui paie", "patron", "patronne", "dirigeant", "gérant", "directeur",
        "directrice", "le patron", "boss", "owner", "manager", "director", "comptable", "accountant", "purchaser",
      ]
    }
  }

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
