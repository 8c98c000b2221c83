import CarnetCore
import CarnetFormats
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// Rounds of the staff survey, and the answers that come in as a table.
@Suite("The staff survey")
struct SurveyTests {
  /// As a form service writes it: a time stamp, an address that must not be read, marks with their words.
  static let export = """
    Horodateur;Adresse e-mail;Q1 Signaler a été facile;Q2;Q3;Q4;Dans l'ensemble, satisfait;NPS;Q7;Q8
    06/07/2026 10:00;tugdual@example.org;5 - tout à fait;4;4;4;4;8;la caisse du samedi;oui
    06/07/2026 10:05;nolwenn@example.org;4;2;sans avis;2;2;4;;x
    06/07/2026 10:06;maelle@example.org;4;2;3;2;7;4;;non
    06/07/2026 10:07;maelle@example.org;4;2;3;2;3;quatre;;non

    """

  private func replay(_ lines: String, _ file: String = SurveyTests.export, language: Language = .fr) throws -> Replayed
  {
    let script = try script("@ 2026-07-06T10:30:00+02:00\n" + lines + "\n", language: language)
    return try replayed(script, keeps: true) { path in
      guard path == "bulletins.csv" else { return .failure(.noFile(path)) }
      return CSVTable.read(file).map { table in
        Sheet(
          header: table.rows.first?.cells ?? [],
          rows: table.rows.dropFirst().map { Sheet.Row(line: $0.line, cells: $0.cells) })
      }.mapError(\.refusal)
    }
  }

  @Test("is taken over from a table: bad lines are said with their reason, nobody's name or address is read")
  func takenOver() throws {
    let result = try replay(
      """
      surveys.SD1.about: 30/06/2026
      ! importer sondage bulletins.csv
      ~ ligne 4
      ~ ligne 5
      = count.survey_answers 0
      > oui
      = count.survey_answers 2
      = survey_answers.Q1.q1 5
      = survey_answers.Q1.q7 la caisse du samedi
      = survey_answers.Q1.q8 yes
      = survey_answers.Q1.survey SD1
      = survey_answers.Q2.q3 unknown
      = survey_answers.Q2.nps 4
      = survey_answers.Q2.q8 yes
      ! undo
      = count.survey_answers 0
      """)
    #expect(result.source.divergence == nil)
    #expect(result.text.contains("2 lignes ne peuvent pas être importées"))
    #expect(!result.dossier.stateText.contains("example.org"))
  }

  @Test("comes back from its own blank table: sheets that nobody filled in are passed over, and none counts twice")
  func blank() throws {
    let script = try script("company.headcount: 3")
    let dossier = try replayed(script).dossier
    let rows = SurveyImport.handedOut.rows(dossier, .en, tellingTime)
    #expect(rows.count == 4 && rows[0].count == 9 && rows[0][0].hasPrefix("Q1 "))
    let filled = csv(rows: [rows[0], ["5", "4", "4", "4", "4", "8", "", "no", "1"], rows[2], rows[3]])
    let lines = "! import survey bulletins.csv\n> yes\n= count.survey_answers 1\n! import survey bulletins.csv\n"
    let result = try replay(lines + "= count.survey_answers 1\n= survey_answers.Q1.sheet 1", filled, language: .en)
    #expect(result.source.divergence == nil)
    #expect(result.text.contains("Nothing new in this file"))
  }

  @Test("is refused when no column is known, and one sheet that comes twice is said")
  func refused() throws {
    let other = "nom;note\nTugdual;5\n"
    #expect(try replay("? ! importer sondage bulletins.csv\n= count.survey_answers 0", other).source.divergence == nil)
    let twice = "Q1;Q5;Bulletin\n5;4;1\n4;4;1\n"
    let result = try replay("! importer sondage bulletins.csv\n> oui\n= count.survey_answers 1", twice)
    #expect(result.source.divergence == nil)
    #expect(result.text.contains("le questionnaire 1 est déjà plus haut"))
  }

  @Test("takes the line that the sheet draws on a screen, pasted into one cell")
  func pasted() throws {
    let file = "Q1;Q2;Q3;Q4;Q5;Q6;Q7;Q8\n\"5;4;;4;3;8;;oui\";;;;;;;\n"
    let result = try replay(
      """
      ! importer sondage bulletins.csv
      > oui
      = survey_answers.Q1.q3 unknown
      = survey_answers.Q1.q5 3
      = survey_answers.Q1.q8 yes
      """, file)
    #expect(result.source.divergence == nil)
  }

  @Test("is printed as a sheet whose line of answers has the columns of the table", arguments: Language.allCases)
  func sheet(language: Language) throws {
    let footer = Document.Footer(dossier: "t", position: 1, chain: "0", notice: "")
    let document = try SurveyDocuments.questionnaire.build(
      IndicatorTests.example(), language, IndicatorTests.end, footer
    ).get()
    let fields = document.blocks.flatMap { if case .fields(let fields, _) = $0 { fields } else { [Document.Field]() } }
    #expect(fields.map { String($0.label.prefix(2)) } == (1...8).map { "Q\($0)" })
    let first = fields.map { $0.options.first?.value ?? "" }
    let page = csv(rows: [(1...8).map { "Q\($0)" }, first])
    let result = try replay("! importer sondage bulletins.csv\n> oui\n= survey_answers.Q1.nps 0", page)
    #expect(result.source.divergence == nil)
  }

  @Test("counts in the period of its round; an answer without a round counts in the period at hand")
  func rounds() throws {
    var dossier = try IndicatorTests.example()
    let end = IndicatorTests.end
    #expect(dossier.figure("kpi.K20", at: end) == "70.0")
    try dossier.tell([("surveys.SD2.about", "2026-12-31"), ("surveys.SD2.sent", "10")], at: end)
    for number in 6...10 { try dossier.tell([("survey_answers.Q\(number).survey", "SD2")], at: end) }
    // Five of the ten answers are now about the next half-year: two of the five left are content.
    #expect(dossier.figure("kpi.K20.ratio", at: end) == "2/5")
    #expect(dossier.figure("kpi.K22.ratio", at: end) == "5/12")
    let next = try dossier.telling(
      ("evaluation.period_from", "2026-07-01"), ("evaluation.period_to", "2026-12-31"), at: end)
    #expect(next.figure("kpi.K22.ratio", at: end) == "5/10", "the others were there when the first period was closed")
  }

  @Test("publishes nothing of a round of fewer than five answers, however many others there are")
  func threshold() throws {
    var dossier = try IndicatorTests.example()
    let end = IndicatorTests.end
    try dossier.tell(
      [("surveys.SD2.about", "2026-12-31"), ("survey_answers.Q7.q7", "les imprimantes")], at: end)
    for number in 5...10 { try dossier.tell([("survey_answers.Q\(number).survey", "SD2")], at: end) }
    #expect(dossier.figure("kpi.K20", at: end) == "not-applicable")
    let footer = Document.Footer(dossier: "t", position: 1, chain: "0", notice: "")
    let document = try SurveyDocuments.results.build(dossier, .fr, end, footer).get()
    let text = plainText(document.lines(width: 100))
    #expect(text.contains("rien n’est publié") && !text.contains("imprimantes") && !text.contains("Satisfaits"))
  }

  @Test("and the provider's right of reply stand in the agenda until they are done")
  func agenda() throws {
    var sample = try ContractSample()
    let now = ContractSample.now
    func days(_ title: String) -> [String] {
      EvaluationAgenda.deadlines(sample.dossier, now).filter { $0.title.fr.hasPrefix(title) }.map(\.day.iso)
    }
    #expect(days("Questionnaire") == ["2026-12-31"], "the first survey was about the end of June")
    sample.record(.withdrawn(Survey.id, ItemID(letter: "SD", number: 1)))
    #expect(days("Questionnaire") == ["2026-12-31"], "it is noted with the period as well")
    sample.forget(Evaluation.surveySent)
    #expect(days("Questionnaire") == ["2026-06-30"])
    #expect(days("Fin du droit") == [])
    sample.answer(ControlSheetForm.sentOn, try #require(Day(iso: "2026-07-01")))
    sample.forget(Evaluation.heardOn)
    #expect(days("Fin du droit") == ["2026-07-11"])
    sample.answer(Evaluation.heardOn, try #require(Day(iso: "2026-07-10")))
    #expect(days("Fin du droit") == [])
  }
}

@Suite("What was typed of the survey")
struct SurveySentTests {
  /// A firm of twelve that sent its survey to 31, in a round without a number of its own.
  private func dossier(_ more: [(String, String)] = []) throws -> Dossier {
    try TestSupport.dossier(
      [
        ("company.headcount", "12"), ("evaluation.period_from", "2026-01-01"), ("evaluation.period_to", "2026-06-30"),
        ("evaluation.survey_sent", "31"), ("surveys.SD1.about", "2026-06-30"),
      ] + (1...25).flatMap { [("survey_answers.Q\($0).q5", "4"), ("survey_answers.Q\($0).survey", "SD1")] } + more)
  }

  @Test("is not replaced by what is supposed: 25 of 31, not of twelve")
  func typed() throws {
    #expect(try dossier().figure("kpi.K22.ratio") == "25/31")
    #expect(
      try dossier([("surveys.SD1.sent", "40")]).figure("kpi.K22.ratio") == "25/40", "that of the round comes first")
    let two = [("surveys.SD1.sent", "40"), ("surveys.SD2.about", "2026-03-31")]
    #expect(try dossier(two).figure("kpi.K22.ratio") == "25/31", "a round without a number is no twelve")
  }

  @Test("that cannot be true is told, and makes no rate")
  func impossible() throws {
    let told = try dossier([("evaluation.survey_sent", "24")])
    #expect(told.figure("kpi.K22") == "not-applicable")
    #expect(try told.objection("surveys.SD1.sent", "24")?.reason.id == "fewer-than-answers")
    #expect(try told.objection("evaluation.survey_sent", "24")?.reason.id == "fewer-than-answers")
    #expect(try told.objection("evaluation.survey_sent", "25") == nil)
  }
}

@Suite("One form for each person after a visit")
struct FurtherOpinionTests {
  @Test("counts each alike, in the mark of the visit and in K23")
  func forms() throws {
    let told = try dossier([
      ("evaluation.period_from", "2026-01-01"), ("evaluation.period_to", "2026-06-30"),
      ("people.P1.name", "Jeanne"), ("people.P2.name", "Paul"),
      ("interventions.V1.started", "2026-03-02T08:00:00+01:00"), ("interventions.V1.form_by", "P1"),
      ("interventions.V1.form_behaviour", "5"), ("interventions.V1.form_report_complete", "4"),
      ("opinions.AV1.visit", "V1"), ("opinions.AV1.by", "P2"), ("opinions.AV1.behaviour", "1"),
    ])
    #expect(told.figure("visit.V1.mean") == "2.75" && told.figure("kpi.K23") == "2.75")
    #expect(told.figure("kpi.K23.n") == "2" && told.figure("kpi.K23.items") == "V1 AV1")
  }
}
