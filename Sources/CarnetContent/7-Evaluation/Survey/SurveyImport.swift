import CarnetCore

/// The staff's answers as a table: the blank to type the sheets into, and what comes back from it or from a form service.
///
/// Columns are known by `Q1` to `Q8` or by the words of the questions, in either language. Any other column, a name or an
/// address above all, is not even read.
enum SurveyImport {
  private static let name = Text(fr: "questionnaire", en: "survey")

  static let handedOut = ExportKind(
    "survey", title: Text(fr: "réponses des salariés, à remplir", en: "staff answers, to be filled in"), name: name,
    earlier: ["sondage"]
  ) { dossier, language, _ in
    let sent = Survey.running(dossier).flatMap { dossier[Survey.sent, of: $0] } ?? dossier[Evaluation.surveySent]
    let header = questions.enumerated().map { "Q\($0 + 1) \($1.prompt[language])" }
    let sheets = 1...max(1, min(sent ?? dossier[Company.headcount] ?? 10, 500))
    return [header + [sheetNumber[language]]]
      + sheets.map { Array(repeating: "", count: questions.count) + [String($0)] }
  }

  static let kind = ImportKind(
    "survey", title: Text(fr: "réponses des salariés au questionnaire", en: "staff answers to the survey"), name: name,
    earlier: ["sondage"]
  ) { sheet, dossier, _, _ in
    let columns = questions.enumerated().map { column(of: $1, number: $0 + 1, in: sheet) }
    guard columns.contains(where: { $0 != nil }) else { return .failure(noColumn(sheet)) }
    let numbers = sheet.column([sheetNumber.fr, sheetNumber.en, "bulletin", "sheet", "no", "n°"])
    let rounds = sheet.column(["sondage", "survey"])
    let round = Survey.running(dossier)?.description ?? ""
    var standing: [String: ItemID] = [:]
    for answer in dossier.items(of: SurveyAnswer.id) {
      guard let number = dossier[SurveyAnswer.sheet, of: answer] else { continue }
      standing["\(dossier[SurveyAnswer.survey, of: answer]?.description ?? "") \(folded(number))"] = answer
    }
    var seen: Set<String> = []
    return .success(
      sheet.rows.compactMap { row -> ImportedRow? in
        func cell(_ index: Int?) -> String {
          guard let index, index < row.cells.count else { return "" }
          return trimmedBlanks(row.cells[index])
        }
        var told = columns.map(cell)
        // The line that the sheet draws on a screen, pasted as it is into the first cell.
        let pasted = told.first?.split(separator: ";", omittingEmptySubsequences: false) ?? []
        if pasted.count == questions.count { told = pasted.map { trimmedBlanks(String($0)) } }
        // A numbered line that nobody filled in is a sheet that did not come back.
        guard told.contains(where: { !isSilent($0) }) else { return nil }
        var answers = zip(questions, told).map { question, words in (question.id, answer(words, to: question)) }
        let survey = cell(rounds).isEmpty ? round : cell(rounds)
        let number = safeLine(cell(numbers), limit: 40)
        answers += [
          (SurveyAnswer.survey.definition.id, survey), (SurveyAnswer.sheet.definition.id, number),
        ]
        guard !number.isEmpty else { return ImportedRow(line: row.line, .new(SurveyAnswer.id), answers) }
        let key = "\(survey) \(folded(number))"
        guard seen.insert(key).inserted else {
          return ImportedRow(
            line: row.line,
            rejected: Text(
              fr: "le questionnaire \(safeLine(number, limit: 20)) est déjà plus haut dans ce fichier.",
              en: "form \(safeLine(number, limit: 20)) is already further up in this file."))
        }
        let target = standing[key].map { ImportedRow.Target.known(Subject(SurveyAnswer.id, $0)) }
        return ImportedRow(line: row.line, target ?? .new(SurveyAnswer.id), answers)
      })
  }

  /// The questions of the sheet, in its order: Q1 to Q8.
  static let questions =
    [
      SurveyAnswer.ease, SurveyAnswer.speed, SurveyAnswer.clarity, SurveyAnswer.solved, SurveyAnswer.overall,
      SurveyAnswer.recommend,
    ].map(\.definition) + [SurveyAnswer.obstacle.definition, SurveyAnswer.tinkered.definition]

  private static let sheetNumber = Text(fr: "Questionnaire n°", en: "Form no.")

  /// The column of a question: `Q1`, `Q1 Signaler a été facile`, or the words of the question alone.
  private static func column(of question: QuestionDefinition, number: Int, in sheet: Sheet) -> Int? {
    let prompts = [folded(question.prompt.fr), folded(question.prompt.en)]
    let other = question.id == SurveyAnswer.recommend.definition.id ? ["nps"] : []
    return sheet.header.firstIndex { heading in
      let words = folded(trimmedBlanks(heading))
      if prompts.contains(where: words.contains) || other.contains(words) { return true }
      let first = words.prefix { $0.isLetter || $0.isNumber }
      return first == "q\(number)"
    }
  }

  /// A cell as a person would type the answer.
  private static func answer(_ cell: String, to question: QuestionDefinition) -> String {
    switch question.kind {
    case .number:
      if isSilent(cell) { return "inconnu" }
      // Form services write the mark with its words: “5 entirely”, “5 - entirely”.
      let first = cell.prefix { !$0.isWhitespace }
      return first.allSatisfy { ("0"..."9").contains($0) } ? String(first) : safeLine(cell, limit: 60)
    case .yesNo:
      switch folded(cell) {
      case "1", "x": return "oui"
      case "0": return "non"
      default: return isSilent(cell) ? "" : safeLine(cell, limit: 60)
      }
    default: return safeParagraph(cell, limit: 2_000)
    }
  }

  /// True for a cell that holds no opinion.
  private static func isSilent(_ cell: String) -> Bool {
    [
      "", "-", "–", "—", "sans avis", "no opinion", "sans objet", "nsp", "na", "n/a", "ne sais pas", "je ne sais pas",
      "inconnu", "unknown", "don't know",
    ].contains(folded(cell))
  }

  private static func trimmedBlanks(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  private static func noColumn(_ sheet: Sheet) -> Refusal {
    let names = sheet.header.prefix(12).map { safeLine($0, limit: 40) }.joined(separator: ", ")
    return Refusal(
      ContentReason.columnMissing,
      Text(
        fr: "Aucune colonne de Q1 à Q8. Colonnes : \(names)", en: "No column from Q1 to Q8. Columns: \(names)"),
      remedy: Text(
        fr: "Nommez-les Q1, Q2…, ou partez du tableau vide. Tapez :exporter questionnaire",
        en: "Name them Q1, Q2…, or start from the empty table. Type :export survey"))
  }
}
