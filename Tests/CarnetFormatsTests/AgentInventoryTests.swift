import CarnetCore
import CarnetFormats
import Foundation
import Testing

/// What inventory agents write, read as a list of assets is.
@Suite("An agent's inventory")
struct AgentInventoryTests {
  private static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <REQUEST><CONTENT>
      <BIOS><SSN>SN-1</SSN><SMANUFACTURER>Dell &amp; fils</SMANUFACTURER><SMODEL>Latitude</SMODEL></BIOS>
      <HARDWARE><NAME>PC-1</NAME><UUID>4C4C4544-0043-3510-8052-B4C04F564D31</UUID><OSNAME>Debian 12</OSNAME></HARDWARE>
      <NETWORKS><MACADDR>00:00:00:00:00:00</MACADDR><VIRTUALDEV>1</VIRTUALDEV></NETWORKS>
      <NETWORKS><MACADDR>00:1B:44:11:3A:B7</MACADDR><IPADDRESS>192.0.2.7</IPADDRESS></NETWORKS>
      <ANTIVIRUS><NAME>A</NAME><ENABLED>1</ENABLED><UPTODATE>0</UPTODATE></ANTIVIRUS>
      <ANTIVIRUS><NAME>B</NAME><ENABLED>1</ENABLED><UPTODATE>1</UPTODATE></ANTIVIRUS>
    </CONTENT><QUERY>INVENTORY</QUERY></REQUEST>
    """
  private static let json = """
    {"itemtype": "Computer", "content": {"bios": {"ssn": "SN-1", "smanufacturer": "Dell & fils", "smodel": "Latitude"},
     "hardware": {"name": "PC-1", "uuid": "4C4C4544-0043-3510-8052-B4C04F564D31"},
     "operatingsystem": {"full_name": "Debian 12"},
     "networks": [{"mac": "00:00:00:00:00:00", "virtualdev": true}, {"mac": "00:1B:44:11:3A:B7", "ipaddress": "192.0.2.7"}],
     "antivirus": [{"name": "A", "enabled": true, "uptodate": false}, {"name": "B", "enabled": true, "uptodate": true}]}}
    """

  private func cells(_ text: String) throws -> [String: String] {
    let sheet = try CarnetFormats.sheet(of: Array(text.utf8), named: "agent").get()
    #expect(sheet.extent == .single)
    let row = try #require(sheet.rows.first)
    return Dictionary(uniqueKeysWithValues: zip(sheet.header, row.cells)).filter { !$0.value.isEmpty }
  }

  @Test("is the same in the XML of OCS and FusionInventory as in the JSON of the GLPI agent", arguments: [xml, json])
  func computer(text: String) throws {
    #expect(
      try cells(text) == [
        "itemtype": "Computer", "name": "PC-1", "serial number": "SN-1", "manufacturer": "Dell & fils",
        "model": "Latitude", "uuid": "4C4C4544-0043-3510-8052-B4C04F564D31", "mac": "00:1B:44:11:3A:B7",
        "ip": "192.0.2.7", "operating system": "Debian 12", "antivirus": "yes", "antivirus name": "B",
      ])
  }

  @Test("of devices asked over the network has a row for each")
  func network() throws {
    let xml = """
      <REQUEST><CONTENT>
        <DEVICE><INFO><NAME>SW-1</NAME><TYPE>NETWORKING</TYPE><SERIAL>S1</SERIAL><IPS><IP>192.0.2.2</IP></IPS></INFO></DEVICE>
        <DEVICE><INFO><NAME>NAS-1</NAME><TYPE>STORAGE</TYPE><MAC>00:1B:44:11:3A:B8</MAC></INFO>
          <FIRMWARES><VERSION>7.2</VERSION></FIRMWARES></DEVICE>
        <DEVICE><ERROR><MESSAGE>no answer</MESSAGE></ERROR></DEVICE>
      </CONTENT></REQUEST>
      """
    let sheet = try CarnetFormats.sheet(of: Array(xml.utf8), named: "net.xml").get()
    #expect(sheet.rows.map { Array($0.cells.prefix(3)) } == [["NETWORKING", "SW-1", "S1"], ["STORAGE", "NAS-1", ""]])
  }

  @Test("lists the screens and printers beside a machine, and leaves out what is built in or only looks like one")
  func accessories() throws {
    let xml = """
      <REQUEST><CONTENT>
        <HARDWARE><NAME>PC-1</NAME><CHASSIS_TYPE>Desktop</CHASSIS_TYPE></HARDWARE>
        <MONITORS><CAPTION>DELL 1707FP</CAPTION><MANUFACTURER>Dell Inc.</MANUFACTURER><SERIAL>C97-1</SERIAL></MONITORS>
        <MONITORS><CAPTION>HP Z24</CAPTION><SERIAL>00000000</SERIAL></MONITORS>
        <MONITORS><CAPTION>HP Z24</CAPTION><SERIAL>16843009</SERIAL></MONITORS>
        <MONITORS><DESCRIPTION>11/2013</DESCRIPTION></MONITORS>
        <PRINTERS><NAME>Fax</NAME><DRIVER>Microsoft Shared Fax Driver</DRIVER><PORT>SHRFAX:</PORT></PRINTERS>
        <PRINTERS><NAME>Imprimante PDF Sage v4</NAME><PORT>nul:</PORT></PRINTERS>
        <PRINTERS><NAME>Envoyer à OneNote 2010</NAME><PORT>nul:</PORT></PRINTERS>
        <PRINTERS><NAME>LaserJet M476</NAME><DRIVER>HP LaserJet PCL 6</DRIVER><PORT>192.0.2.117</PORT></PRINTERS>
        <PRINTERS><NAME>LaserJet M476 PS</NAME><PORT>192.0.2.117</PORT></PRINTERS>
        <PRINTERS><NAME>Officejet_8600</NAME><SERIAL>MY47L1W1JHEB6</SERIAL></PRINTERS>
      </CONTENT></REQUEST>
      """
    let sheet = try CarnetFormats.sheet(of: Array(xml.utf8), named: "pc.xml").get()
    func column(_ heading: String) throws -> [String] {
      let place = try #require(sheet.column([heading]))
      return sheet.rows.map { $0.cells[place] }
    }
    #expect(try column("itemtype") == ["Computer", "Monitor", "Monitor", "Monitor", "Printer", "Printer"])
    #expect(try column("name") == ["PC-1", "", "HP Z24 (PC-1)", "HP Z24 (PC-1) 2", "LaserJet M476", ""])
    #expect(try column("serial number") == ["", "C97-1", "", "", "", "MY47L1W1JHEB6"])
    #expect(try column("ip") == ["", "", "", "", "192.0.2.117", ""])
    #expect(try column("group") == ["", "PC-1", "PC-1", "PC-1", "", "PC-1"])
  }

  @Test(
    "has no screen of a portable or of an all-in-one that bears no number",
    arguments: [("Notebook", "Z30", "N133BGE"), ("", "iMac5,1", "iMac"), ("All in One", "V222", "V222")])
  func builtIn(chassis: String, model: String, screen: String) throws {
    let json = """
      {"content": {"hardware": {"name": "PC-1", "chassis_type": "\(chassis)"}, "bios": {"smodel": "\(model)"},
       "monitors": [{"caption": "\(screen)", "serial": "00000000"}]}}
      """
    #expect(try sheet(of: Array(json.utf8), named: "x").get().rows.count == 1)
  }

  @Test(
    "that is none, or may do harm, is refused with a sentence",
    arguments: [
      ("{\"a\": 1}", "inventaire"), ("[1]", "inventaire"), ("<REQUEST/>", "inventaire"),
      ("<a><b></a>", "mal enregistré"),
      ("<a>", "mal enregistré"), ("<a/><b/>", "mal enregistré"),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "DOCTYPE"),
      (String(repeating: "<a>", count: 70), "niveaux"), ("{\"content\":", "arrête"),
    ])
  func refused(text: String, reason: String) {
    guard case .failure(let refusal) = sheet(of: Array(text.utf8), named: "x") else {
      Issue.record("it was read")
      return
    }
    #expect(refusal.sentence.fr.contains(reason), "\(refusal.sentence.fr)")
  }

  @Test("is read in the encodings that a text may declare, with its marks")
  func encodings() throws {
    let body = "<REQUEST><CONTENT><HARDWARE><NAME>Été</NAME></HARDWARE></CONTENT></REQUEST>"
    let latin =
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8) + body.unicodeScalars.map { UInt8($0.value) }
    let wide: [UInt8] =
      [0xFF, 0xFE] + body.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let all: [[UInt8]] = [latin, wide, [0xEF, 0xBB, 0xBF] + Array(body.utf8)]
    for bytes in all {
      #expect(try sheet(of: bytes, named: "x").get().rows.first?.cells.contains("Été") ?? false)
    }
  }

  static let folderOfSamples = ProcessInfo.processInfo.environment["CARNET_SAMPLES"]

  @Test("and whatever else lies in a folder of samples is read or refused", .enabled(if: folderOfSamples != nil))
  func samples() throws {
    let folder = try #require(AgentInventoryTests.folderOfSamples)
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var read = 0
    for name in names {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)").map({ Array($0) }) else { continue }
      switch CarnetFormats.sheet(of: bytes, named: name) {
      case .success(let sheet):
        read += 1
        #expect(sheet.rows.allSatisfy { $0.cells.allSatisfy { safeParagraph($0, limit: .max) == $0 } }, "\(name)")
      case .failure(let refusal): #expect(!refusal.sentence.fr.isEmpty && !refusal.sentence.en.isEmpty, "\(name)")
      }
    }
    #expect(read > 0)
  }
}
