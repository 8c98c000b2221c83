import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("A part replaced")
struct PartTests {
  private let a2 = ItemID(letter: "A", number: 2)

  /// A visit on 3 March 2026 with one part on till A2.
  private func sample(_ answers: (String, String)...) throws -> Dossier {
    var sample = try FollowUpSample()
    try sample.dossier.tell([
      ("interventions.V1.kind", "corrective"), ("interventions.V1.started", "2026-03-03T09:00:00+01:00"),
      ("parts.PI1.intervention", "V1"), ("parts.PI1.asset", "A2"), ("parts.PI1.price", "145.00"),
    ])
    try sample.dossier.tell(answers)
    return sample.dossier
  }

  private func findings(_ check: String, _ dossier: Dossier) throws -> Int {
    try dossier.findings(of: check, at: FollowUpSample.noon).count
  }

  private func sheet(_ dossier: Dossier) throws -> String {
    let entry = try #require(Catalogue.standard.documents.first { $0.id == "asset-sheets" })
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    let document = try entry.build(dossier, .fr, FollowUpSample.noon, footer).get()
    return plainText(document.lines(width: 10_000)).replacing("\u{A0}", with: " ")
  }

  @Test(
    "tells its sort by its name",
    arguments: [
      ("disque SSD 500 Go", "carrier"), ("500 GB solid-state disk", "carrier"), ("batterie 4 cellules", "battery"),
      ("alimentation 65 W", "power"), ("échange standard du terminal", "device"), ("galets d'entraînement", "other"),
      ("kit de rouleaux, rouleau haut", "wear"), ("dalle 15 pouces", "screen"), ("vis", "other"),
    ])
  func naming(name: String, kind: String) throws {
    #expect(try sample(("parts.PI1.ref", name)).suggestion("parts.PI1.kind") == kind)
  }

  @Test("says what became of the data carrier when it may hold data, and only then")
  func carrier() throws {
    let disk = try sample(("parts.PI1.ref", "disque SSD"))
    #expect(try disk.isAsked("parts.PI1.old_disk") && disk.suggestion("parts.PI1.old_disk") == nil)
    #expect(try findings("G6.parts", disk) == 1)
    #expect(try findings("G6.parts", sample(("parts.PI1.ref", "disque SSD"), ("parts.PI1.old_disk", "kept"))) == 0)
    let battery = try sample(("parts.PI1.ref", "batterie"))
    #expect(try !battery.isAsked("parts.PI1.old_disk"))
    #expect(try findings("G6.parts", battery) == 0)
  }

  @Test("above the contract's threshold needs somebody's approval, which is never supposed")
  func approval() throws {
    let cheap = try sample(("parts.PI1.ref", "batterie"))
    #expect(try !cheap.isAsked("parts.PI1.approved_by") && findings("G6.approval", cheap) == 0)
    let dear = try sample(("parts.PI1.ref", "batterie"), ("parts.PI1.price", "150.01"))
    #expect(try dear.isAsked("parts.PI1.approved_by") && dear.suggestion("parts.PI1.approved_by") == nil)
    #expect(try findings("G6.approval", dear) == 1)
    let billed = try dear.telling(
      ("invoices.N1.number", "F1"), ("invoices.N1.issued", "2026-03-01"), ("invoices.N1.amount", "930.01"),
      ("invoice_lines.LF1.invoice", "N1"), ("invoice_lines.LF1.kind", "fee"), ("invoice_lines.LF1.amount", "780.00"),
      ("invoice_lines.LF2.invoice", "N1"), ("invoice_lines.LF2.kind", "part"), ("invoice_lines.LF2.part", "PI1"),
      ("invoice_lines.LF2.amount", "150.01"))
    let check = try #require(InvoiceCheck(ItemID(letter: "N", number: 1), in: billed, now: FollowUpSample.noon))
    #expect(
      check.findings.map(\.sentence.fr) == [
        "N1 : la pièce PI1 dépasse le seuil du contrat, et personne ne l'a acceptée."
      ])
    let approved = try dear.telling(("parts.PI1.approved_by", "P2"))
    #expect(try findings("G6.approval", approved) == 0)
  }

  @Test("when it is a whole device gives the asset its serial number and its warranty; the sheet keeps the history")
  func exchange() throws {
    let before = try sample(("parts.PI1.ref", "échange standard"))
    let old = try #require(before[Asset.serial, of: a2])
    #expect(before.serial(of: a2) == old)
    #expect(try before.suggestion("parts.PI1.old_serial") == old)
    #expect(try findings("G6.exchange", before) == 1)
    let after = try before.telling(
      ("parts.PI1.new_serial", "SN-POS-2026-77"), ("parts.PI1.warranty_end", "2028-03-03"),
      ("parts.PI1.old_disk", "erased"))
    #expect(try findings("G6.exchange", after) == 0)
    #expect(after.serial(of: a2) == "SN-POS-2026-77" && after[Asset.serial, of: a2] == old)
    #expect(after.warrantyEnd(of: a2, now: FollowUpSample.noon) == Day(iso: "2028-03-03"))
    let dates = Catalogue.standard.agenda(after, FollowUpSample.noon).filter {
      $0.title.fr.hasPrefix("Fin de garantie d'A2")
    }
    #expect(dates.map(\.day.iso) == ["2028-03-03"])
    let sheet = try sheet(after)
    #expect(sheet.contains("Numéro de série actuel") && sheet.contains("\(old) → SN-POS-2026-77"))
    #expect(try !self.sheet(before).contains("Numéro de série actuel"))
    // A second exchange follows the first.
    let again = try after.telling(
      ("interventions.V2.kind", "corrective"), ("interventions.V2.started", "2026-03-04T09:00:00+01:00"),
      ("parts.PI2.intervention", "V2"), ("parts.PI2.asset", "A2"), ("parts.PI2.ref", "échange standard"))
    #expect(try again.suggestion("parts.PI2.old_serial") == "SN-POS-2026-77")
    #expect(
      try again.objection("parts.PI2.new_serial", try #require(again[Asset.serial, of: ItemID(letter: "A", number: 1)]))
        != nil)
  }

  @Test("that is only a part leaves the asset's own number as it is")
  func component() throws {
    let dossier = try sample(
      ("parts.PI1.ref", "disque SSD"), ("parts.PI1.old_serial", "SSD-1"), ("parts.PI1.new_serial", "SSD-2"),
      ("parts.PI1.old_disk", "kept"), ("parts.PI1.warranty_end", "2028-03-03"))
    #expect(dossier.serial(of: a2) == dossier[Asset.serial, of: a2])
    #expect(try sheet(dossier).contains("SSD-1 → SSD-2"))
  }
}
