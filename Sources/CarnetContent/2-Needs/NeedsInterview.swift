import CarnetCore

/// One conversation about what the firm needs, with one person or a few of the same college.
enum NeedsInterview {
  static let id: FormID = "interviews"

  static let people = Question<[ItemID]>(
    id, "people", .items(Person.id), prompt: Text(fr: "Entretien avec", en: "Interview with"),
    help: Text(
      fr:
        "Une personne, ou plusieurs du même groupe : chaque groupe a son guide. Imprimez les guides avant, "
        + "avec :documents interview-guide html. Au niveau détail, Carnet pose les questions une à une.",
      en:
        "One person, or several from the same group: each group has its own guide. Print the guides first, "
        + "with :documents interview-guide html. At the detail level, Carnet asks the questions one by one."),
    example: Text(same: "P2"),
    objection: { people, context in
      guard !people.isEmpty else {
        return Refusal(
          ContentReason.nobodyNamed,
          Text(fr: "Indiquez avec qui a eu lieu l'entretien.", en: "Enter who the interview was with."),
          remedy: Text(fr: "Par exemple : P2", en: "For example: P2"))
      }
      let voices = people.map { context.dossier.colleges(of: $0) }.filter { !$0.isEmpty }
      guard College.allCases.allSatisfy({ college in voices.contains { !$0.contains(college) } }) else { return nil }
      return Refusal(
        ContentReason.notTheSameGroup,
        Text(
          fr: "Ces personnes ne sont pas du même groupe : chaque groupe a son guide.",
          en: "These people are not in the same group: each group has its own guide."),
        remedy: Text(fr: "Enregistrez un entretien par groupe.", en: "Record one interview per group."))
    })
  static let date = Question<Day>(
    id, "date", .day(.back), prompt: Text(fr: "Tenu le", en: "Held on"),
    help: Text(
      fr: "Le jour de l'entretien, avant la validation des besoins et avant d'appeler un prestataire.",
      en: "The day of the interview, before the needs are approved and before any provider is called."),
    example: Text(same: "08/10/2025"), suggestion: { $0.now.day },
    objection: { day, context in
      day <= context.now.day
        ? nil
        : Refusal(
          ContentReason.dayToCome,
          Text(fr: "Cet entretien n'a pas encore eu lieu.", en: "This interview has not been held yet."),
          remedy: Text(fr: "Enregistrez-le le jour même.", en: "Enter it on the day."))
    })
  static let college = Question<College>(
    id, "college", .choice(College.options), prompt: Text(fr: "Guide suivi", en: "Guide followed"),
    help: Text(
      fr: "Celui du groupe de la personne, sauf si elle a parlé à un autre titre.",
      en: "The one for the person's group, unless they spoke in another capacity."),
    example: Text(fr: "utilisateur", en: "user"), level: .detail,
    suggestion: { context in context[people]?.first.flatMap { context.dossier[Person.college, of: $0] } })
  static let by = Question<ItemID>(
    id, "by", .item(Person.id), prompt: Text(fr: "Mené par", en: "Led by"),
    help: Text(
      fr: "La personne qui a posé les questions et peut préciser les réponses.",
      en: "The person who asked the questions and can clarify the answers."),
    example: Text(same: "P7"), level: .detail, need: .optional,
    suggestion: { context in
      context.dossier.maintenanceManager.flatMap { manager in
        (context[people] ?? []).contains(manager) ? nil : manager
      }
    })
  static let summary = Question<String>(
    id, "summary", .line(.words), prompt: Text(fr: "Résumé de l'entretien", en: "Interview summary"),
    help: Text(
      fr: "Une ou deux phrases que la personne reconnaîtrait. Vous en tirerez les besoins.",
      en: "One or two sentences the person would recognise. You will draw the needs from them."),
    example: Text(
      fr: "le samedi, une caisse en panne fait perdre la moitié des ventes",
      en: "on Saturdays a till that is down loses half the sales"), need: .optional)

  /// A question of a college's guide: its id begins with the college.
  static func guide(_ college: College, _ key: String, _ prompt: Text, help: Text, example: Text) -> Question<String> {
    Question<String>(
      id, "\(college.rawValue)_\(key)", .line(.words), prompt: prompt, help: help, example: example, level: .detail,
      need: .optional, asked: { $0.settled(self.college) == college })
  }

  /// The guide of a college, in the order of asking.
  static func guide(of college: College) -> [Question<String>] {
    switch college {
    case .technician: technicians
    case .user: users
    case .buyer: buyers
    }
  }

  static let form = Form(
    id, stage: .needs, title: Text(fr: "Entretiens", en: "Interviews"),
    shortcut: Text(fr: "entretien", en: "interview"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "EN", one: Text(fr: "un entretien", en: "an interview"), atLeast: 0, label: "people")
    ),
    listing: Listing(
      [
        .init(people, "Avec", "With"),
        .init(date, "Tenu", "Held"),
        .init(college, "Guide", "Guide"),
        .init(by, "Mené par", "Led by"),
      ], dated: date.definition.id),
    questions: [people, date, college, by] as [any Asked] + users + technicians + buyers + [summary])

  /// Where an interview stands in lists and in the needs that came of it: with whom, and when.
  static func title(_ interview: ItemID, _ material: DocumentMaterial) -> String {
    let people = (material.dossier[people, of: interview] ?? []).map { material.person($0) }
    let day = material.dossier[date, of: interview].map(material.wording.shortDay) ?? ""
    let whom = material.wording.list(people, conjunction: .and)
    return "\(interview) \(whom)" + (day.isEmpty ? "" : " (\(day))")
  }
}
