import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("What an owner should look at before signing")
struct ContractCheckTests {
  @Test(
    "is nothing in the example but the lawyer's reading and the printer's lease",
    arguments: ContractChecks.all.map(\.id))
  func example(id: String) throws {
    #expect(try ContractSample().findings(id).isEmpty == !["G5.review", "G5.lease"].contains(id))
  }

  /// A change that a check must find, and words of its finding.
  static let cases: [(id: String, words: String, change: @Sendable (inout ContractSample) -> Void)] = [
    ("G5.notice", "6 mois de préavis", { $0.answer(ContractForm.noticeMonths, 6) }),
    ("G5.notice", "engagé pour 24 mois", { $0.answer(ContractForm.renewalMonths, 24) }),
    ("G5.cap", "ne compenserait presque rien", { $0.answer(ContractForm.liabilityCap, Money(cents: 78_000 * 6 - 1)) }),
    ("G5.cover", "inférieur au plafond", { $0.answer(ContractForm.dataCap, Money(cents: 100_000_000_000)) }),
    ("G5.revision", "7,5 % par an", { $0.answer(ContractForm.revisionCap, Rate(basisPoints: 750)) }),
    ("G5.penalties", "n'engage guère", { $0.answer(ContractForm.penalties, false) }),
    ("G5.penalties", "tardif d'un P2", { $0.answer(ContractForm.gtrPenalty(.p2), Rate(basisPoints: 0)) }),
    ("G5.penalties", "zéro annule", { $0.answer(ContractForm.monthlyCap, Rate(basisPoints: 0)) }),
    ("G5.penalties", "dès le premier mois", { $0.answer(ContractForm.annualCap, Rate(basisPoints: 100)) }),
    ("G5.suspension", "attente d'une pièce", { $0.answer(ContractForm.suspending, [.clientWait, .partWait]) }),
    ("G5.premises", "seuil", { $0.answer(ContractForm.onSiteHours, 300) }),
    ("G5.premises", "doit être écrit", { $0.answer(ContractForm.onSiteHours, 400) }),
    ("G5.offer", "Redevance par mois", { $0.answer(ContractForm.monthlyFee, Money(cents: 79_000)) }),
    (
      "G5.offer", "Préavis (mois)",
      {
        guard let offer = $0.dossier.chosenOffer else { return }
        $0.answer(Offer.noticeMonths, of: offer, 1)
      }
    ), ("G5.offer", "P3", { $0.answer(ContractForm.gti(.p3), .hours(6)) }),
    ("G5.offer", "Durée", { $0.answer(ContractForm.termMonths, 36) }),
    ("G5.delays", "plus long que P2", { $0.answer(ContractForm.gtr(.p1), .hours(9)) }),
    ("G5.delays", "plus d'une semaine", { $0.answer(ContractForm.gti(.p4), .hours(48)) }),
    (
      "G5.on_call", "n'ajoutent rien",
      { if let hours = WeeklyWindows(canonical: "2 09:00-12:00") { $0.answer(ContractForm.onCallWindow, hours) } }
    ),
    (
      "G5.on_call", "suspendus les jours fériés",
      {
        $0.answer(ContractForm.onCallWindow, .always)
        $0.answer(ContractForm.onCallHolidays, false)
      }
    ),
    (
      "G5.signing", "L'avenant prend effet avant d'être signé",
      { sample in
        sample.answer(ContractForm.signedOn, ContractCheckTests.late)
        sample.answer(ContractForm.effectiveOn, ContractCheckTests.late.adding(days: -1))
      }
    ),
    (
      "G5.hours", "vide", { if let never = WeeklyWindows(canonical: "never") { $0.answer(ContractForm.window, never) } }
    ),
    (
      "G5.scope", "retirés de l'inventaire : A9",
      { if let printer = ItemID("A9") { $0.record(.withdrawn(Asset.id, printer)) } }
    ), ("G5.scope", "Aucun bien", { $0.answer(Specification.scopeIn, []) }),
    (
      "G5.lease", "A1 est loué jusqu'au 2 octobre 2027",
      { sample in
        guard let till = ItemID("A1"), let end = Day(iso: "2027-10-02") else { return }
        sample.answer(Asset.ownership, of: till, .leased)
        sample.answer(Asset.leaseEnd, of: till, end)
      }
    ),
  ]
  static let late = Day(iso: "2026-01-02") ?? Day(ordinal: 0)

  @Test("is found when an answer brings it about", arguments: cases.indices)
  func found(index: Int) throws {
    let entry = ContractCheckTests.cases[index]
    var sample = try ContractSample()
    entry.change(&sample)
    let findings = try sample.findings(entry.id)
    #expect(
      findings.contains { $0.replacing("\u{A0}", with: " ").contains(entry.words) }, "\(entry.id): \(findings)")
  }

  @Test("stops at the line: what is just within is not found")
  func within() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.noticeMonths, 3)
    sample.answer(ContractForm.liabilityCap, Money(cents: 78_000 * 6))
    sample.answer(ContractForm.revisionCap, Rate(basisPoints: 500))
    sample.answer(ContractForm.onSiteHours, 299)
    sample.answer(ContractForm.gtr(.p1), .hours(8))
    for id in ["G5.notice", "G5.cap", "G5.revision", "G5.premises", "G5.delays"] {
      #expect(try sample.findings(id).isEmpty, "\(id)")
    }
  }
}
