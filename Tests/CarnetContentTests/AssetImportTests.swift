import CarnetCore
import CarnetFormats
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// A file of assets beside a dossier that knows some.
@Suite("A list of assets")
struct AssetImportTests {
  /// Two computers at one site, known by their serial numbers, and a printer that has none.
  private static let known: [(String, String)] = [
    ("sites.S1.name", "Fournil"), ("people.P1.name", "Maëlle Kermarrec"),
    ("assets.A1.category", "computer"), ("assets.A1.name", "PC-1"), ("assets.A1.vendor", "Dell Inc."),
    ("assets.A1.serial", "SN-1"), ("assets.A1.model", "Optiplex"), ("assets.A1.grade", "c"),
    ("assets.A2.category", "computer"), ("assets.A2.name", "PC-2"), ("assets.A2.vendor", "HP"),
    ("assets.A2.serial", "SN-2"), ("assets.A2.uuid", "4C4C4544-0043-3510-8052-B4C04F564D31"),
    ("assets.A2.mac", "00:1B:44:11:3A:B7"),
    ("assets.A3.category", "printer"), ("assets.A3.name", "IMP-1"),
  ]

  /// What a file brings to a dossier, row by row, without the note of the file itself.
  private func rows(_ file: String, _ more: (String, String)...) throws -> [ImportedRow] {
    let dossier = try dossier(AssetImportTests.known + more)
    let read = sheet(of: Array(file.utf8), named: "parc.csv").flatMap {
      AssetImport.kind.read($0, dossier, nil, tellingTime)
    }
    return Array(try read.get().dropFirst())
  }

  private func told(_ row: ImportedRow?, _ question: String) -> String? {
    row?.told.first { $0.question == question }?.value.canonical
  }

  private static let a1 = ImportedRow.Target.known(Subject(Asset.id, ItemID(letter: "A", number: 1)))
  private static let a2 = ImportedRow.Target.known(Subject(Asset.id, ItemID(letter: "A", number: 2)))

  @Test(
    "knows an asset again by serial number and maker, else by UUID, else by a MAC address, else by name",
    arguments: [
      ("Numéro de série;Fabricant;Salle", "sn-1;DELL;bureau", a1),
      ("UUID;Nom;Salle", "44454c4c-4300-1035-8052-b4c04f564d31;ANCIEN;bureau", a2),
      ("MAC;Nom;Salle", "001b.4411.3ab7;ANCIEN;bureau", a2), ("Nom;Salle", "pc-1;bureau", a1),
    ])
  func keys(header: String, row: String, target: ImportedRow.Target) throws {
    let rows = try rows("\(header)\n\(row)\n")
    #expect(rows.contains { $0.target == target && told($0, "room") == "bureau" })
  }

  @Test("takes a system worded by another tool for the same, and another system for a difference")
  func systems() throws {
    let noted = ("assets.A1.os", "Windows 10 Pro")
    let same = try rows("Nom;OS\nPC-1;Microsoft Windows 10 Professionnel\n", noted)
    #expect(same.allSatisfy { $0.target == AssetImportTests.a1 && $0.told.isEmpty })
    let other = try rows("Nom;OS\nPC-1;Windows 11 Pro\n", noted)
    #expect(other.map(\.target) == [.new("differences")])
  }

  @Test("takes the screens and printers beside a machine for assets of their own, once")
  func accessories() throws {
    let xml = """
      <REQUEST><CONTENT><HARDWARE><NAME>PC-1</NAME></HARDWARE><BIOS><SSN>SN-1</SSN></BIOS>
      <MONITORS><CAPTION>DELL 1707FP</CAPTION><MANUFACTURER>Dell Inc.</MANUFACTURER><SERIAL>C97-1</SERIAL></MONITORS>
      <PRINTERS><NAME>IMP-1</NAME><DRIVER>HP LaserJet</DRIVER><PORT>192.0.2.9</PORT></PRINTERS>
      <PRINTERS><NAME>Deskjet</NAME></PRINTERS></CONTENT></REQUEST>
      """
    let found = try rows(xml)
    #expect(found.count { $0.target == .new(Asset.id) } == 2)
    let screen = found.first { told($0, "serial") == "C97-1" }
    #expect(told(screen, "category") == "peripheral" && told(screen, "group") == "PC-1")
    #expect(found.contains { $0.target == .known(Subject(Asset.id, ItemID(letter: "A", number: 3))) })
    let known = try rows(
      xml, ("assets.A4.category", "peripheral"), ("assets.A4.serial", "C97-1"), ("assets.A5.category", "printer"),
      ("assets.A5.name", "Deskjet"))
    #expect(!known.contains { $0.target == .new(Asset.id) })
  }

  @Test("takes the serial number of another maker for another asset")
  func otherMaker() throws {
    let rows = try rows("Numéro de série;Fabricant;Nom\nSN-1;Lenovo;PC-9\n")
    #expect(rows.map(\.target) == [.new(Asset.id)])
  }

  @Test(
    "has no serial number where the maker put a phrase, or a row of noughts",
    arguments: ["To be filled by O.E.M.", "Default string", "0", "00000000", "System Serial Number", "n/a", "XXXXXXX"])
  func fillers(serial: String) throws {
    let rows = try rows("Nom;Numéro de série\nPC-9;\(serial)\n")
    #expect(rows.map(\.target) == [.new(Asset.id)] && told(rows.first, "serial") == nil)
  }

  @Test("fills what nobody answered, and makes a difference of what is otherwise than noted")
  func differs() throws {
    let rows = try rows("Nom;Numéro de série;Fabricant;Modèle;Salle\nPC-1;SN-1;Dell;Precision;bureau\n")
    #expect(rows.count == 2)
    #expect(rows.first?.target == AssetImportTests.a1)
    #expect(rows.first?.told.map(\.question) == ["room"])
    #expect(told(rows.last, "at") == "assets.A1.model")
    #expect(told(rows.last, "standing") == "Optiplex" && told(rows.last, "found") == "Precision")
  }

  @Test("says nothing of what only its maker's spelling changes")
  func spelling() throws {
    let rows = try rows("Nom;Numéro de série;Fabricant;Modèle\nPC-1;SN-1;DELL Computer Corp.;optiplex\n")
    #expect(rows.allSatisfy { $0.told.isEmpty && $0.outcome == .taken })
  }

  @Test("fills in what a person judges where nothing was said, and changes nothing of it without a decision")
  func expertise() throws {
    let questions: [any Asked] = [
      Asset.grade, Asset.criticality, Asset.evidence, Asset.refurbishCost, Asset.replacementCost,
    ]
    let header = questions.map(\.definition.prompt.fr).joined(separator: ";")
    let rows = try rows("Nom;Salle;\(header)\nPC-1;bureau;A neuf;4;essai;1;2\n")
    #expect(
      rows.first?.told.map(\.question) == ["criticality", "evidence", "refurbish_cost", "replacement_cost", "room"])
    #expect(told(rows.last, "at") == "assets.A1.grade")
    #expect(told(rows.last, "standing") == "c" && told(rows.last, "found") == "a")
    let verdict = [Asset.override.definition, Asset.overrideReason.definition]
    #expect(AssetField.all.allSatisfy { field in !verdict.contains { $0.id == field.question.id } })
  }

  @Test("tells which assets are gone, among the kinds that it lists")
  func gone() throws {
    let file = "Nom;Numéro de série;Type de matériel\nPC-1;SN-1;PC\nPC-9;SN-9;PC\n"
    let gone = try rows(file).filter { if case .gone = $0.outcome { true } else { false } }
    #expect(gone.map { told($0, "at") } == ["assets.A2.status"])
    let partial = try rows(file, ("asset_columns.whole", "no"))
    #expect(!partial.contains { if case .gone = $0.outcome { true } else { false } })
  }

  @Test(
    "gives a kind by its words, else by what only one kind has",
    arguments: [
      ("hostname;device_type\nC1;cisco_ios\n", "network"), ("Nom;Type\nP1;Portable\n", "computer"),
      ("Item name;Serial number;Seats\nSuite;KEY-1;5\n", "licence"),
      ("ComputerName;Manufacturer;CPU_Cores\nP1;QEMU;4\n", "computer"),
      ("Nom;Catégorie\nP1;imprimante\n", "printer"),
    ])
  func kinds(file: String, category: String) throws {
    let row = try rows(file).first
    #expect(told(row, "category") == category)
    #expect(category != "licence" || told(row, "serial") == nil, "a licence's number is its key, which is never kept")
  }

  @Test("is read under a title, with the month first where no other reading fits")
  func shapes() throws {
    let rows = try rows("Parc 2025;;\n;;\nNom;Date d'achat;Valeur\nPC-8;1/23/2023;1 200,50 €\nPC-9;2/3/2023;#DIV/0!\n")
    #expect(rows.map(\.line) == [4, 5])
    #expect(rows.map { told($0, "purchased") } == ["2023-01-23", "2023-02-03"])
    #expect(rows.map { told($0, "purchase_cost") } == ["1200.50", nil])
  }

  @Test(
    "leaves out a row that cannot be right, with its line and the reason",
    arguments: [
      ("Nom;Numéro de série\nPC-9;1,23E+10\n", "tableur"), ("Nom;Date d'achat\nPC-9;31/02/2020\n", "29 jours"),
      ("Nom;Numéro de série;Salle\n;;bureau\n", "rien n'identifie"),
      ("Nom;Numéro de série\nPC-9;SN-9\nPC-9;SN-9\n", "ligne 2"),
    ])
  func rejected(file: String, reason: String) throws {
    let rejected = try rows(file).compactMap { row in row.rejection.map { (row.line, $0.fr) } }
    #expect(rejected.count == 1)
    #expect(rejected.first?.1.contains(reason) ?? false)
    #expect(rejected.first?.0 == file.split(separator: "\n").count)
  }

  @Test("that Carnet wrote comes back as it went, in either language", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    let dossier = try dossier(
      AssetImportTests.known + [
        ("assets.A1.site", "S1"), ("assets.A1.user", "P1"), ("assets.A1.status", "in_stock"),
        ("assets.A1.purchased", "2020-03-16"), ("assets.A1.purchase_cost", "1150.50"),
        ("assets.A1.warranty_months", "36"),
        ("assets.A1.encryption", "yes"), ("assets.A2.asset_tag", "T-2"), ("assets.A3.pages", "1802"),
        ("assets.A3.ownership", "leased"),
      ])
    let table = AssetExport.kind.rows(dossier, language, tellingTime)
    #expect(table.count == 4)
    let read = sheet(of: Array(csv(rows: table, separator: ";").utf8), named: "parc.csv").flatMap {
      AssetImport.kind.read($0, dossier, nil, tellingTime)
    }
    for row in try read.get().dropFirst() {
      #expect(row.rejection == nil && row.told.isEmpty && row.outcome == .taken, "\(row)")
    }
  }

  @Test("that names no asset is refused with its columns")
  func noColumn() throws {
    let read = sheet(of: Array("Tasses;Soucoupes\n3;4\n".utf8), named: "the.csv").flatMap {
      AssetImport.kind.read($0, Dossier(), nil, tellingTime)
    }
    guard case .failure(let refusal) = read else {
      Issue.record("a table of tea cups was read")
      return
    }
    #expect(refusal.sentence.fr.contains("Soucoupes"))
  }
}
