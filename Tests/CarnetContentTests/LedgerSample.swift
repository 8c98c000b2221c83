import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// A contract of 1 000 € a month from 1 January 2025, renewed from year to year, its price revised from 300,0 within 3 %.
struct LedgerSample {
  var dossier: Dossier
  let now: Instant

  init(on iso: String, _ contract: [(String, String)] = []) throws {
    now = try #require(Instant(iso: "\(iso)T10:00:00+01:00"))
    dossier = try FollowUpSample().dossier
    dossier.happen(.reopened(.contract, reason: "un an plus tôt"), at: FollowUpSample.noon)
    try dossier.tell(
      [
        ("contract.start", "2025-01-01"), ("contract.term_months", "12"), ("contract.renewal", "tacit"),
        ("contract.renewal_months", "12"), ("contract.notice_months", "3"), ("contract.monthly_fee", "1000.00"),
        ("contract.revised", "yes"), ("contract.revision_s0", "300,0"), ("contract.revision_cap", "3.00"),
      ] + contract, at: FollowUpSample.noon)
    dossier.happen(.closed(.contract), at: FollowUpSample.noon)
  }

  /// Notes an invoice with its number, day and amount, and more of its answers.
  mutating func invoice(_ number: Int, _ issued: String, _ amount: String, _ more: [(String, String)] = []) throws {
    let place = "invoices.N\(number)."
    try dossier.tell(
      [(place + "number", "F-\(number)"), (place + "issued", issued), (place + "amount", amount)]
        + more.map { (place + $0.0, $0.1) }, at: now)
  }

  mutating func tell(_ answers: (String, String)...) throws { try dossier.tell(answers, at: now) }

  /// Opens the contract again, changes it, and closes it, from a day on.
  mutating func amend(from day: String, _ answers: [(String, String)]) throws {
    dossier.happen(.reopened(.contract, reason: "avenant"), at: now)
    try dossier.tell(answers + [("contract.effective_on", day)], at: now)
    dossier.happen(.closed(.contract), at: now)
  }

  func figure(_ name: String) -> String? { dossier.figure(name, at: now) }

  /// What is found of an invoice beside its lateness, in a language, as it would be typed.
  func findings(_ number: Int, _ language: Language = .fr) -> [String] {
    check(number)?.withoutLateness.map { Typography.plain($0.sentence[language]) } ?? []
  }

  /// What is found of its lateness.
  func lateness(_ number: Int, _ language: Language = .fr) -> String {
    (check(number)?.lateness ?? []).map { Typography.plain($0.sentence[language]) }.joined()
  }

  func check(_ number: Int) -> InvoiceCheck? {
    InvoiceCheck(ItemID(letter: "N", number: number), in: dossier, now: now)
  }

  func found(_ check: String, _ language: Language = .fr) throws -> [String] {
    try dossier.findings(of: check, at: now).map { Typography.plain($0.sentence[language]) }
  }

  /// January twice, nothing for February and March, April too low, May, and June to August at once.
  static func twice() throws -> LedgerSample {
    var sample = try LedgerSample(on: "2025-06-10")
    try sample.invoice(1, "2025-01-01", "1000.00")
    try sample.invoice(2, "2025-01-15", "1000.00")
    try sample.invoice(3, "2025-04-01", "900.00")
    try sample.invoice(4, "2025-05-01", "1000.00")
    try sample.invoice(
      5, "2025-06-01", "3000.00", [("period_from", "2025-06-01"), ("period_to", "2025-08-31")])
    return sample
  }
}
