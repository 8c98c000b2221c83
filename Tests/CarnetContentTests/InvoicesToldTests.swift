import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("What is told of invoices")
struct InvoicesToldTests {
  @Test("what a person said of an invoice is kept, and what is found is told beside it", arguments: Language.allCases)
  func told(language: Language) throws {
    var sample = try LedgerSample.twice()
    try sample.tell(
      ("invoices.N1.correct", "yes"), ("invoices.N2.correct", "yes"), ("invoices.N3.correct", "no"),
      ("evaluation.period_from", "2025-01-01"), ("evaluation.period_to", "2025-05-31"), ("meetings.G1.kind", "revue"),
      ("meetings.G1.planned", "2025-06-10"), ("meetings.G1.held", "2025-06-10"))
    #expect(sample.figure("kpi.K27.ratio") == "2/3" && sample.figure("kpi.K27.items") == "N1 N2")
    let view = try #require(Catalogue.standard.view(sample.dossier, now: sample.now))
    let used = IndicatorContent.invoiceAccuracy.account(view).map {
      "\($0.item) \(Typography.plain($0.account[language]))"
    }
    let days =
      language == .fr ? "jours déjà facturés par N1, janvier 2025" : "days already billed by N1, January 2025"
    #expect(used.contains { $0.hasPrefix("N2 \(language == .fr ? "exacte" : "correct")") && $0.contains(days) })
    #expect(used.contains { $0.hasPrefix("N4") && $0.contains(language == .fr ? "pas vérifiée" : "not checked") })
    #expect(used.count == 4, "that of June is of another period")
    try sample.tell(("meetings.G2.kind", "revue"), ("meetings.G2.planned", "2025-06-20"))
    for kind in ["meeting-agenda", "meeting-minutes", "evaluation-report", "half-year-report"] {
      let entry = try #require(Catalogue.standard.documents.first { $0.id == kind })
      let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
      let document = try entry.build(sample.dossier, language, sample.now, footer).get()
      let text = Typography.plain(plainText(document.lines(width: 10_000)))
      #expect(text.contains(days), "\(kind)")
      #expect(text.contains(language == .fr ? "1er février 2025 au 31 mars 2025" : "1 February 2025 to 31 March 2025"))
    }
  }
}
