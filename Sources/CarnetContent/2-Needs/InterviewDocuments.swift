import CarnetCore

/// The interviews on paper: the guides to fill in (*guide d'entretien*), and the record of those that were held (*fiche
/// d'entretien*).
enum InterviewDocuments {
  static let guide = DocumentKind(
    "interview-guide", name: Text(fr: "guides d'entretien", en: "interview guides"),
    title: Text(fr: "Guides d'entretien", en: "Interview guides"), stage: .needs,
    prepare: DocumentMaterial.firm
  ) { DocumentMaterial($0, $1).body(dated: $0.now.day, guides) }

  static let records = DocumentKind(
    "interview-records", name: Text(fr: "fiches d'entretien", en: "interview records"),
    title: Text(fr: "Fiches d'entretien", en: "Interview records"), stage: .needs,
    prepare: { known -> DocumentKind.Prepared<(firm: DocumentMaterial.Firm, held: [ItemID])> in
      let held = known.dossier.items(of: NeedsInterview.id)
      guard !held.isEmpty else {
        return .lacking(
          Text(
            fr: "Aucun entretien n'est enregistré. Tapez :entretien", en: "No interview is recorded. Type :interview"
          ),
          at: [NeedsInterview.people.address(of: ItemID(letter: "EN", number: 1))])
      }
      return DocumentMaterial.firm(known).map { ($0, held) }
    }
  ) { found, language in
    let material = DocumentMaterial(found.firm, language)
    let last = found.held.compactMap { material.dossier[NeedsInterview.date, of: $0] }.max()
    return material.body(dated: last) { records(of: found.held, $0) }
  }

  // MARK: To fill in

  private static func guides(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .paragraph(
        material.say(
          "Un guide par groupe. Posez les questions de vive voix et écrivez les réponses mot pour mot ; une "
            + "demi-heure suffit. Enregistrez ensuite l'entretien avec :entretien, puis ses besoins.",
          "One guide for each group. Ask aloud and write the answers word for word; half an hour is enough. "
            + "Then record the interview with :interview, and its needs."
        )),
      .note(
        material.say(
          "N'écrivez ni mot de passe ni code sur cette feuille. Elle reste dans l'entreprise : les "
            + "prestataires reçoivent les besoins, pas les entretiens.",
          "Do not write any password or code on this sheet. It stays in the firm: providers receive the "
            + "needs, not the interviews.")
      ),
    ]
      + College.allCases.enumerated().flatMap { index, college in
        (index == 0 ? [] : [.pageBreak]) + blank(college, material)
      }
  }

  private static func blank(_ college: College, _ material: DocumentMaterial) -> [Document.Block] {
    let language = material.language
    let members = material.dossier.people(of: college)
    let names = members.map { material.person($0) }.joined(separator: ", ")
    let line = String(repeating: "…", count: 30)
    return [
      .heading(level: 1, material.say("Groupe : \(college.label.fr)", "Group: \(college.label.en)")),
      .facts([
        Document.Fact(material.say("Personnes à rencontrer", "People to meet"), names.isEmpty ? line : names),
        Document.Fact(NeedsInterview.people.definition.prompt[language], line),
        Document.Fact(NeedsInterview.date.definition.prompt[language], line),
        Document.Fact(NeedsInterview.by.definition.prompt[language], line),
      ]),
    ]
      + (NeedsInterview.guide(of: college) + [NeedsInterview.summary]).enumerated().flatMap { index, question in
        asked(question.definition, index + 1, material)
      }
  }

  /// A question with its help and two lines to write on.
  private static func asked(_ question: QuestionDefinition, _ number: Int, _ material: DocumentMaterial)
    -> [Document.Block]
  {
    [
      .heading(level: 3, "\(number). \(question.prompt[material.language])"),
      .paragraph(
        ([question.help[material.language]] + Array(repeating: String(repeating: "…", count: 40), count: 2)).joined(
          separator: "\n")),
    ]
  }

  // MARK: Held

  private static func records(of held: [ItemID], _ material: DocumentMaterial) -> [Document.Block] {
    [
      .note(
        material.say(
          "Ces fiches contiennent des noms de personnes : ne les joignez pas au cahier des charges.",
          "These records name people: do not send them with the request for proposals."))
    ]
      + held.enumerated().flatMap { index, interview in
        (index == 0 ? [] : [.pageBreak]) + record(interview, material)
      }
  }

  private static func record(_ interview: ItemID, _ material: DocumentMaterial) -> [Document.Block] {
    let college = material.settled(NeedsInterview.college, of: interview) ?? .user
    let people = (material.dossier[NeedsInterview.people, of: interview] ?? []).map { person in
      let role = material.dossier[Person.role, of: person] ?? ""
      return [material.person(person), role].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let by = material.settled(NeedsInterview.by, of: interview)
    var facts = [
      Document.Fact(
        NeedsInterview.people.definition.prompt[material.language], people.joined(separator: material.say(" ; ", "; "))),
      Document.Fact(
        NeedsInterview.date.definition.prompt[material.language],
        material.dossier[NeedsInterview.date, of: interview].map(material.wording.day) ?? "—"),
      Document.Fact(material.say("Groupe", "Group"), college.label[material.language]),
    ]
    if let by {
      facts.append(Document.Fact(NeedsInterview.by.definition.prompt[material.language], material.person(by)))
    }
    let answers = NeedsInterview.guide(of: college).map(\.definition).compactMap { question -> Document.Fact? in
      let words = material.words(question, of: interview)
      return words.isEmpty ? nil : Document.Fact(question.prompt[material.language], words)
    }
    let summary = material.dossier[NeedsInterview.summary, of: interview]
    let needs = material.dossier.items(of: Need.id).filter {
      (material.settled(Need.interviews, of: $0) ?? []).contains(interview)
    }
    return [.heading(level: 1, NeedsInterview.title(interview, material)), .facts(facts)]
      + (summary.map { [.heading(level: 2, material.say("À retenir", "Summary")), .paragraph($0)] } ?? [])
      + (answers.isEmpty ? [] : [.heading(level: 2, material.say("Réponses", "Answers")), .facts(answers)])
      + (needs.isEmpty
        ? []
        : [
          .heading(level: 2, material.say("Besoins issus de cet entretien", "Needs from this interview")),
          .list(numbered: false, needs.map { "\($0) \(material.dossier[Need.title, of: $0] ?? "")" }),
        ])
  }
}
