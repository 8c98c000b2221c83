import CarnetCore

/// What is decided where the colleges are opposed: by the owner, on the reasons that were given.
enum Arbitration {
  /// The decision is that of somebody who may bind the firm.
  static let isTheOwners = Check(
    "G2.arbiter", .needs, .warning,
    title: Text(
      fr: "Le dirigeant doit trancher quand les groupes s'opposent.",
      en: "The managing director must decide when the groups disagree.")
  ) { dossier, _ in
    dossier.items(of: Need.id).compactMap { need in
      guard NeedScores(need, in: dossier)?.needsArbitration == true,
        let person = dossier[Need.arbitratedBy, of: need], !dossier.maySign(person)
      else { return nil }
      let name = dossier[Person.name, of: person] ?? person.description
      return Finding(
        Text(
          fr: "\(name) a tranché le besoin \(need) sans être autorisé à engager l'entreprise.",
          en: "\(name) decided on need \(need) but is not authorised to commit the firm."),
        at: [Need.arbitratedBy.address(of: need)])
    }
  }

  /// The reasons that voters gave for their votes on a need, each with its college and its score, but no name: the
  /// statement of needs goes to those who are consulted.
  static func reasons(on need: ItemID, _ material: DocumentMaterial) -> [String] {
    let dossier = material.dossier
    return dossier.items(of: Vote.id).filter { dossier[Vote.need, of: $0] == need }.compactMap { vote in
      guard let reason = dossier[Vote.reason, of: vote], let score = dossier[Vote.score, of: vote],
        let college = dossier[Vote.person, of: vote].flatMap({ dossier[Person.college, of: $0] })
      else { return nil }
      return material.say(
        "« \(reason) » (\(college.label.fr), \(score))", "“\(reason)” (\(college.label.en), \(score))")
    }
  }
}
