import CarnetCore

/// The texts that Carnet's rules come from: what each says, what it serves, and whether it was checked (*textes cités*).
enum LawDocument {
  static let kind = DocumentKind(
    "law", name: Text(fr: "textes de loi", en: "law"),
    title: Text(fr: "Textes cités", en: "Texts cited"), stage: .contract,
    prepare: { known in .success((company: known.dossier[Company.name], today: known.now.day)) }
  ) { found, language in
    let day = Wording(language: language).day(found.today)
    return DocumentKind.Body(
      subtitle: [found.company, day].compactMap { $0 }.joined(separator: " · "),
      blocks: opening(language) + [.table(texts(language))] + rates(language, on: found.today))
  }

  /// Where each text serves: the checks, the clauses and the questions that name it, by its id.
  static let uses: [String: [String]] = {
    var uses: [String: [String]] = [:]
    func note(_ name: String, _ sources: [LawReference]) {
      for source in sources { uses[source.id, default: []].append(name) }
    }
    for check in Catalogue.standard.checks { note(check.id, check.sources) }
    for clause in Clause.library { note(clause.id, clause.sources) }
    for form in Catalogue.standard.forms {
      for question in form.questions { note("\(form.id.name).\(question.id)", question.sources) }
    }
    return uses
  }()

  private static func opening(_ language: Language) -> [Document.Block] {
    [
      .paragraph(
        Text(
          fr:
            "Chaque règle de Carnet qui vient d'une loi ou d'une norme la cite. Carnet la résume ici avec ses propres mots. La "
            + "dernière colonne indique si nous l'avons vérifiée, et quand. Pour voir la règle, tapez :pourquoi et un nom de la troisième colonne.",
          en:
            "Each of Carnet's rules that comes from a law or standard cites it. Carnet sums it up here in its own words. "
            + "The last column says whether we have checked it, and when. To see a rule, type :why and a name from the third column."
        )[
          language]),
      .note(
        Text(
          fr:
            "« à vérifier » : nous n'avons pas pu relire le texte à sa source. Ne vous y fiez pas sans l'avoir lu ou fait lire "
            + "par un juriste.",
          en:
            "“To be verified”: we could not read the text at its source. Do not rely on it before reading it, or having a "
            + "lawyer read it.")[language]),
    ]
  }

  private static func texts(_ language: Language) -> Table {
    func column(_ fr: String, _ en: String) -> Table.Column { Table.Column(Text(fr: fr, en: en)[language]) }
    return Table(
      columns: [
        column("Texte", "Text"), column("Ce qu'il prévoit", "What it says"), column("Sert à", "Used for"),
        column("Vérifié", "Checked"),
      ],
      rows: Law.all.map { text in
        [
          text.reference, text.rule[language], (uses[text.id] ?? []).joined(separator: ", "), text.state[language],
        ]
      })
  }

  /// The rates of late interest, with the present half-year even when it is missing.
  private static func rates(_ language: Language, on day: Day) -> [Document.Block] {
    let wording = Wording(language: language)
    let present = Law.HalfYear(day)
    let unknown = Text(fr: "manque", en: "missing")[language]
    func column(_ fr: String, _ en: String, _ alignment: Table.Alignment = .trailing) -> Table.Column {
      Table.Column(Text(fr: fr, en: en)[language], alignment)
    }
    let halves = Set(Law.lateRates.keys).union([present]).sorted()
    var blocks: [Document.Block] = [
      .heading(
        level: 1, Text(fr: "Intérêt de retard, par semestre", en: "Late-payment interest, by half-year")[language]),
      .table(
        Table(
          columns: [
            column("Semestre", "Half-year", .leading),
            column("Taux de la BCE plus dix points", "ECB rate plus ten points"), column("Taux légal", "Legal rate"),
            column("Trois fois le taux légal", "Three times the legal rate"),
          ],
          rows: halves.map { half in
            let rates = Law.lateRates[half]
            return [half.label[language]]
              + [rates?.byDefault, rates?.legal, rates?.least].map { $0.map(wording.rate) ?? unknown }
          })),
    ]
    blocks.append(.note(Law.lateInterest.dated[language]))
    let missing = LateRate.allCases.compactMap { Law.missingRate($0, on: day) }
    if !missing.isEmpty {
      blocks.append(
        .note(
          missing.map { capitalised($0[language]) + "." }.joined(separator: "\n")))
    }
    return blocks
  }
}
