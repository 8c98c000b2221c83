import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("Scorecard and survey")
struct ControlSheetTests {
  private func document(_ kind: DocumentKind, _ dossier: Dossier) throws -> String {
    let footer = Document.Footer(dossier: "t", position: 1, chain: "0", notice: "")
    let document = try kind.build(dossier, .en, IndicatorTests.end, footer).get()
    return plainText(document.lines(width: 120))
  }

  @Test("leaves out what has no data, brings the other weights to the whole, and says that it is partial")
  func partial() throws {
    var dossier = try IndicatorTests.example()
    #expect(dossier.figure("sheet.total", at: IndicatorTests.end) == "43.0")
    #expect(dossier.figure("sheet.partial", at: IndicatorTests.end) == "no")
    for number in 1...10 {
      dossier.happen(.withdrawn(SurveyAnswer.id, ItemID(letter: "Q", number: number)), at: IndicatorTests.end)
    }
    // Without the 5 points of weight of the survey, 40 of 95 are left.
    #expect(dossier.figure("sheet.satisfaction", at: IndicatorTests.end) == nil)
    #expect(dossier.figure("sheet.total", at: IndicatorTests.end) == fixed(40.0 / 0.95, 1))
    #expect(dossier.figure("sheet.partial", at: IndicatorTests.end) == "yes")
    #expect(try document(ControlSheetDocument.kind, dossier).contains("Partial scorecard"))
  }

  @Test("proposes by score and red flags, and nothing on less than half of the weight")
  func proposal() throws {
    let dossier = try IndicatorTests.example()
    #expect(dossier.figure("sheet.flags", at: IndicatorTests.end) == "gtr")
    #expect(dossier.figure("sheet.proposal", at: IndicatorTests.end) == "renegotiate")
    let worse = try dossier.telling(("control_sheet.security_score", "0"))
    #expect(worse.figure("sheet.proposal", at: IndicatorTests.end) == "terminate")
    let period = try #require(Period(from: Day(ordinal: 20_454), to: Day(ordinal: 20_634)))
    let empty = ControlSheet(PeriodView(Dossier(), period, now: IndicatorTests.end))
    #expect(empty.score() == nil && empty.proposal(satisfied: nil) == nil && empty.isPartial())
  }

  @Test("gives each service the score of the criteria that speak of it")
  func lines() throws {
    let dossier = try IndicatorTests.example()
    #expect(dossier.figure("sheet.line.prevention", at: IndicatorTests.end) == "52.0")
    #expect(dossier.figure("sheet.line.repair", at: IndicatorTests.end) == "38.6")
  }

  @Test("gives a service that has no figure the mark of a juror who states the evidence")
  func jurors() throws {
    var dossier = try IndicatorTests.example()
    #expect(dossier.figure("sheet.line.backup", at: IndicatorTests.end) == "40.0")
    #expect(dossier.figure("sheet.line.security", at: IndicatorTests.end) == "80.0")
    #expect(dossier.figure("sheet.security", at: IndicatorTests.end) == "3")
    let text = try document(ControlSheetDocument.kind, dossier)
    #expect(text.contains("2\u{A0}/\u{A0}5\u{A0}°") && text.contains("one restore") == false)
    // Without a mark for both together, that of the sheet is the mean of the two.
    let apart = try dossier.telling(("control_sheet.security_score", "?"))
    #expect(apart.figure("sheet.security", at: IndicatorTests.end) == "3")
    // A figure prevails over a juror's mark, which stands only for what no figure marks.
    let marked = try dossier.telling(
      ("service_marks.NP3.line", "prevention"), ("service_marks.NP3.mark", "5"),
      ("service_marks.NP3.evidence", "seen on site"))
    #expect(marked.figure("sheet.line.prevention", at: IndicatorTests.end) == "52.0")
    #expect(try document(ControlSheetDocument.kind, marked).contains("the figures are enough"))
    dossier.happen(.withdrawn(ServiceMark.id, ItemID(letter: "NP", number: 1)), at: IndicatorTests.end)
    let bare = try dossier.telling(
      ("control_sheet.security_score", "?"), ("service_marks.NP4.line", "backup"), ("service_marks.NP4.mark", "5"))
    #expect(bare.figure("sheet.line.backup", at: IndicatorTests.end) == nil)
    #expect(bare.figure("sheet.partial", at: IndicatorTests.end) == "yes")
    #expect(try bare.findings(of: "G7.evidence", at: IndicatorTests.end).count == 1)
  }

  @Test("waits for the provider until the date that the sheet and the letter print, or for its answer")
  func heard() throws {
    let sent = try IndicatorTests.example(
      ("control_sheet.sent_on", "2026-06-30"), ("evaluation.provider_heard_on", "?"))
    var waiting = sent
    waiting.happen(.withdrawn(SheetReply.id, ItemID(letter: "RP", number: 1)), at: IndicatorTests.end)
    let found = try waiting.findings(of: "G7.heard", at: IndicatorTests.end)
    #expect(found.first?.sentence.en.contains("10 July 2026") == true)
    #expect(try document(ControlSheetDocument.kind, waiting).contains("until 10 July 2026"))
    #expect(try document(SheetLetter.kind, waiting).contains("Friday 10 July 2026"))
    #expect(try document(DecisionLetters.renewal, waiting).contains("You could reply until 10 July 2026"))
    let after = IndicatorTests.end.adding(seconds: 10 * 86_400)
    #expect(try waiting.findings(of: "G7.heard", at: after).isEmpty, "ten days of silence are over")
    #expect(try sent.findings(of: "G7.heard", at: IndicatorTests.end).isEmpty, "it answered a line")
    let kept = try waiting.telling(("control_sheet.sent_on", "?"))
    #expect(try kept.findings(of: "G7.heard", at: after).first?.sentence.en.contains("Give it its scorecard") == true)
    #expect(try document(SheetLetter.kind, kept).contains("Draft, dated as if the scorecard were sent today"))
  }

  @Test("asks for ten days between the sheet and the decision, and for evidence of the security mark")
  func fairness() throws {
    let dossier = try IndicatorTests.example(("evaluation.decided_on", "2026-07-10"))
    let hasty = try dossier.telling(("control_sheet.sent_on", "2026-07-01"))
    #expect(try hasty.findings(of: "G7.reply", at: IndicatorTests.end).count == 1)
    let fair = try dossier.telling(("control_sheet.sent_on", "2026-06-30"))
    #expect(try fair.findings(of: "G7.reply", at: IndicatorTests.end).isEmpty)
    let bare = try dossier.telling(("control_sheet.security_evidence", "?"))
    #expect(try bare.findings(of: "G7.evidence", at: IndicatorTests.end).count == 1)
    #expect(try dossier.findings(of: "G7.evidence", at: IndicatorTests.end).isEmpty)
  }

  @Test("prints what the provider answers beside the line that it answers, until the period is judged")
  func replies() throws {
    let dossier = try IndicatorTests.example(
      ("sheet_replies.RP1.line", "gtr"), ("sheet_replies.RP1.words", "The supplier delivered late."))
    let rows = try document(ControlSheetDocument.kind, dossier).split(separator: "\n")
    #expect(rows.contains { $0.contains("Restoration on time") && $0.contains("The supplier delivered late.") })
    #expect(rows.contains { $0.contains("Response on time") && $0.contains("……") })
    let next = try #require(Period(from: Day(ordinal: 20_635), to: Day(ordinal: 20_818)))
    #expect(SheetReply.answers(to: "gtr", over: next, in: dossier).isEmpty)
  }

  @Test("is signed by the maintenance manager between the end of the period and the decision, and says so")
  func signature() throws {
    let dossier = try IndicatorTests.example(("evaluation.decided_on", "2026-07-10"))
    #expect(try dossier.findings(of: "G7.signed", at: IndicatorTests.end).isEmpty)
    #expect(try document(ControlSheetDocument.kind, dossier).contains("Signed on 30 June 2026"))
    for wrong in ["?", "2026-06-29", "2026-07-11"] {
      let unsound = try dossier.telling(("control_sheet.signed_on", wrong))
      #expect(try unsound.findings(of: "G7.signed", at: IndicatorTests.end).count == 1, "\(wrong)")
    }
    let draft = try dossier.telling(("control_sheet.signed_on", "?"))
    #expect(try document(ControlSheetDocument.kind, draft).contains("Draft: the scorecard is not signed"))
    #expect(try draft.findings(of: "G7.reply", at: IndicatorTests.end).isEmpty)
    let kept = try dossier.telling(("control_sheet.sent_on", "?"))
    #expect(try kept.findings(of: "G7.reply", at: IndicatorTests.end).count == 1)
    let other = try dossier.telling(("control_sheet.signed_by", "P1"))
    #expect(try other.findings(of: "G7.signer", at: IndicatorTests.end).count == 1)
    #expect(try dossier.findings(of: "G7.signer", at: IndicatorTests.end).isEmpty)
  }

  @Test("prints no answer in words that names somebody, and nothing at all below five answers")
  func names() throws {
    let dossier = try IndicatorTests.example(
      ("survey_answers.Q1.q7", "the card reader on Saturdays"), ("survey_answers.Q2.q7", "Tugdual breaks the printer"))
    let text = try document(SurveyDocuments.results, dossier)
    #expect(text.contains("card reader") && !text.contains("Tugdual"))
    #expect(text.contains("70.0% (7/10)"))
    var few = dossier
    for number in 5...10 {
      few.happen(.withdrawn(SurveyAnswer.id, ItemID(letter: "Q", number: number)), at: IndicatorTests.end)
    }
    let silent = try document(SurveyDocuments.results, few)
    #expect(silent.contains("nothing is published") && !silent.contains("card reader") && !silent.contains("%)\n  Sat"))
  }

  @Test("reports the last whole month, or the running one when the contract began in it")
  func months() throws {
    let today = try #require(Day(iso: "2026-07-10"))
    let june = try #require(PeriodReport.month(before: today, since: Day(iso: "2026-01-01")))
    #expect(june.from.iso == "2026-06-01" && june.to.iso == "2026-06-30" && june.months == 1)
    let first = try #require(PeriodReport.month(before: today, since: Day(iso: "2026-07-01")))
    #expect(first.from.iso == "2026-07-01" && first.to == today)
  }

  @Test("says beside the dashboard which of its rules are broken")
  func rules() throws {
    let nine = try IndicatorTests.example(ObjectiveTests.nine)
    let text = try document(PeriodReport.halfYear, nine)
    #expect(text.contains("This dashboard does not meet all its rules") && text.contains("Too many indicators: 9"))
    let kept = try IndicatorTests.example(
      ("dashboard.indicators", "K03, K10, K19, K20, K24"), ("evaluation.decided_on", "2026-07-10"))
    #expect(try !document(PeriodReport.halfYear, kept).contains("does not keep all its rules"))
  }

  @Test("prints the formulas' numbers and the same facts under other rules")
  func snapshot() throws {
    let text = try document(EvaluationReport.kind, IndicatorTests.example())
    #expect(text.contains("closed incidents only") && text.contains("63.6%") && text.contains("no.\u{A0}1"))
    #expect(text.contains("on time (7:00) if waiting for the third party paused the clock"))
  }
}
