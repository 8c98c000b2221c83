import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("Penalties")
struct PenaltyTests {
  /// The example with some answers changed.
  private func sample(_ answers: [(String, String)]) throws -> Dossier {
    try ContractSample.agreed(answers)
  }

  private func figures(_ dossier: Dossier, _ names: [String]) -> [String?] {
    names.map { dossier.figure($0, at: ContractSample.now) }
  }

  private func document(_ kind: String, _ dossier: Dossier) throws -> String {
    let entry = try #require(Catalogue.standard.documents.first { $0.id == kind })
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    let document = try entry.build(dossier, .fr, ContractSample.now, footer).get()
    return plainText(document.lines(width: 10_000)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("are those of the example, each in the month of its restoring")
  func example() throws {
    let dossier = try sample([])
    #expect(figures(dossier, ["kpi.K26", "kpi.K26.gross"]) == ["36660", "43680"])
    #expect(
      figures(dossier, ["I4", "I7", "I9", "I11", "I12"].map { "penalty.\($0).month" })
        == ["2026-02", "2026-04", "2026-05", "2026-05", "2026-06"])
    #expect(figures(dossier, ["penalty.I4.amount", "penalty.I4.due"]) == ["3900", "yes"])
    let clause = try #require(ContractSample().clause("C14"))
    #expect(clause.contains("P1, 3 %, puis 5 % par heure"))
    #expect(clause.contains("Rattachées au mois du rétablissement ou, à défaut, à celui où elles sont arrêtées"))
    #expect(clause.contains("à 15 % de la redevance du mois et à 10 % de douze redevances par année civile"))
  }

  @Test("belong to the month of the report where the contract says so")
  func reported() throws {
    let dossier = try sample([("contract.penalty_month", "reported")])
    #expect(
      figures(dossier, ["I4", "I7", "I9", "I11", "I12"].map { "penalty.\($0).month" })
        == ["2026-02", "2026-04", "2026-04", "2026-05", "2026-06"])
    // April: 21 % and 5 % make 26 %, capped at 15 %; May keeps 7 %, 54.60 €.
    #expect(
      figures(dossier, ["penalty.2026-04.gross", "penalty.2026-04.due", "penalty.2026-05.due"]) == [
        "20280", "11700", "5460",
      ])
    #expect(try document("contract", dossier).contains("Rattachées au mois du signalement"))
  }

  @Test("without waiver are due only once formal notice is sent, and stand apart until then")
  func notice() throws {
    let bare = try sample([("contract.notice_waived", "no")])
    #expect(figures(bare, ["kpi.K26", "kpi.K26.gross", "penalty.I4.due"]) == ["0", "0", "no"])
    // 5 %, 21 %, 5 %, 7 % and 18 % of 780 €: 436.80 €.
    #expect(figures(bare, ["kpi.K26.awaiting"]) == ["43680"])
    #expect(try bare.findings(of: "G6.notice", at: ContractSample.now).count == 5)
    let statement = try document("penalty-statement", bare)
    #expect(statement.contains("Pas encore dû"))
    #expect(statement.contains("436,80 € avant plafonds : mise en demeure à envoyer"))
    #expect(statement.contains("nécessaire, incident par incident"))
    #expect(
      try document("meeting-agenda", bare.planningMeeting()).contains(
        "Mise en demeure à envoyer pour : I4, I7, I9, I11, I12."))
    let sent = try sample([("contract.notice_waived", "no"), ("incidents.I4.penalty_notice", "2026-02-12")])
    #expect(figures(sent, ["kpi.K26", "kpi.K26.awaiting", "penalty.I4.due"]) == ["3900", "39780", "yes"])
    #expect(try sent.findings(of: "G6.notice", at: ContractSample.now).count == 4)
    let waived = try sample([])
    #expect(try waived.findings(of: "G6.notice", at: ContractSample.now).isEmpty)
    #expect(try document("penalty-statement", waived).contains("le contrat en dispense"))
    let answered = try sample([("incidents.I4.penalty_remarks", "retard reconnu le 03/03")])
    #expect(try document("penalty-statement", answered).contains("I4 : retard reconnu le 03/03"))
    let late = try sample([("contract.notice_waived", "no"), ("incidents.I4.penalty_notice", "2026-07-05")])
    #expect(figures(late, ["kpi.K26"]) == ["0"], "noticed after the period: due in a later statement")
    #expect(try late.objection("incidents.I4.penalty_notice", "2026-02-08", at: ContractSample.now) != nil)
    #expect(try late.objection("incidents.I4.penalty_notice", "2026-07-11", at: ContractSample.now) != nil)
    #expect(try late.objection("incidents.I4.penalty_notice", "2026-02-10", at: ContractSample.now) == nil)
  }

  @Test("follow the formula of public procurement where it is chosen")
  func publicTerms() throws {
    // Days begun after the deadlines of the example: I4 10/02 9:35 to 10:20, I7 3/04 15:10 to 7/04 12:10, I9 and I11 by
    // 45 minutes and from 18/05 15:00 to 20/05 10:00, I12 open from 30/06 12:40 to midnight.
    let choice = [("contract.penalty_method", "ccag")]
    let exempt = try sample(choice)
    #expect(
      figures(exempt, ["I4", "I7", "I9", "I11", "I12"].map { "penalty.\($0).days" }) == ["1", "4", "1", "2", "1"])
    #expect(figures(exempt, ["penalty.I4.amount", "penalty.I7.amount"]) == ["78", "312"])
    #expect(figures(exempt, ["kpi.K26.gross", "kpi.K26"]) == ["702", "0"], "up to 1,000 € in all nothing is due")
    #expect(try document("penalty-statement", exempt).contains("Le total ne dépasse pas 1 000,00 €"))
    // A value of 200,000 €: a thousandth is 200 € a day; nine days are 1,800 €.
    let due = try sample(choice + [("contract.penalty_value", "200000.00")])
    #expect(figures(due, ["kpi.K26.gross", "kpi.K26"]) == ["180000", "180000"])
    // At most 10 % of the contract's total, 19,370 €: of 9 × 400 € the first 1,937 € are due.
    let capped = try sample(choice + [("contract.penalty_value", "400000.00")])
    #expect(figures(capped, ["kpi.K26.gross", "kpi.K26"]) == ["360000", "193700"])
    let contract = try document("contract", capped)
    #expect(contract.contains("P = V × R / 1000"))
    #expect(contract.contains("plafonnées à 10 % du montant hors taxes du contrat"))
    #expect(contract.contains("Le plafond atteint ouvre droit à résiliation"))
    #expect(try !capped.isAsked("contract.monthly_cap") && capped.isAsked("contract.penalty_value"))
    #expect(try capped.findings(of: "G5.penalties", at: ContractSample.now).isEmpty)
  }

  @Test("count their yearly cap on the year that the contract says, and over what came before the period")
  func yearlyCap() throws {
    let low = [("contract.annual_cap", "2.00")]
    // 2 % of twelve fees are 187.20 €: 39.00, 117.00, then what is left, 31.20.
    let dossier = try sample(low)
    #expect(
      figures(dossier, ["02", "04", "05", "06"].map { "penalty.2026-\($0).due" }) == ["3900", "11700", "3120", "0"])
    let later = try sample(low + [("evaluation.period_from", "2026-05-01"), ("evaluation.period_to", "2026-06-30")])
    #expect(figures(later, ["kpi.K26"]) == ["3120"], "February and April count against the same year")
    // A contract begun on 1 April 2025 has its second year from April on.
    let shifted = try sample(
      low + [("contract.start", "2025-04-01"), ("contract.cap_year", "contract")])
    #expect(
      figures(shifted, ["02", "04", "05", "06"].map { "penalty.2026-\($0).due" }) == ["3900", "11700", "7020", "0"])
    #expect(try document("contract", shifted).contains("par année du contrat"))
  }

  @Test("are not due for what was reported before the contract began, and are for a response never noted by its time")
  func unpromised() throws {
    let earlier = try sample([("incidents.I4.reported", "2025-12-22T11:05:00+01:00")])
    #expect(figures(earlier, ["penalty.I4.amount", "incident.I4.verdict", "penalty.I7.hours"]) == [nil, nil, "7"])
    #expect(figures(earlier, ["kpi.K03.ratio", "kpi.K12.n", "kpi.K08.n"]) == ["7/11", "11", "11"])
    #expect(try earlier.findings(of: "G6.before", at: ContractSample.now).map(\.sentence.en).count == 1)
    let item = ItemID(letter: "I", number: 4)
    var silent = try sample([])
    silent.happen(
      .answered(Incident.acknowledged.address(of: item), .unknown, was: nil), at: ContractSample.now)
    // Restored late by one hour begun: what a late response adds is not spared by noting nothing.
    #expect(figures(silent, ["penalty.I4.response", "penalty.I4.hours", "kpi.K02.ratio"]) == ["late", "1", "11/12"])
    #expect(figures(silent, ["kpi.K01.n", "incident.I4.gti"]) == ["12", "unknown"])
  }
}
