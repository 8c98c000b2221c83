import CarnetCore

/// What an inventory agent says of the device that it ran on, or of devices that it asked over the network.
///
/// In the JSON of the GLPI agent, and in the XML of FusionInventory and OCS Inventory, whose sections bear the same names in
/// capitals. The words go into a table with the headings that a list of assets has, so that both are read alike.
struct AgentInventory {
  private let itemtype: String
  let content: JSON

  /// The inventory of a JSON text, or of an XML text put as one; nil when it is none.
  init?(_ root: JSON) {
    content = root["content"]
    guard case .object = content else { return nil }
    itemtype = root["itemtype"].words
    guard !devices.isEmpty else { return nil }
  }

  /// The table of what it says: a row a device, the machine before what stands beside it.
  func sheet(named name: String) -> Sheet {
    let rows = devices.map { device in Heading.allCases.map { device[$0] ?? "" } }
    return Sheet(
      header: Heading.allCases.map(\.rawValue), rows: rows.map { Sheet.Row(line: 1, cells: $0) }, name: name,
      extent: .single)
  }

  /// The columns, under names that a list of assets has for them.
  enum Heading: String, CaseIterable {
    case category = "itemtype", name, serial = "serial number", vendor = "manufacturer", model, type = "chassis type"
    case tag = "asset tag", user, uuid, mac, address = "ip", system = "operating system", version = "os version"
    case antivirus, antivirusName = "antivirus name", encryption = "encrypted", firmware, pages = "page counter", imei
    case number = "phone number", simCard = "iccid"
    case location, group
  }

  typealias Device = [Heading: String]

  /// Those asked over the network, else the one that the agent ran on.
  private var devices: [Device] {
    let asked = (content["device"].list + content["network_device"].list).compactMap(networkDevice)
    if !asked.isEmpty { return asked }
    return computer.map { [$0] + accessories(of: $0) } ?? []
  }

  private var computer: Device? {
    let (hardware, bios, system) = (content["hardware"], content["bios"], content["operatingsystem"])
    let adapters = content["networks"].list.filter { adapter in
      !adapter["virtualdev"].isYes && adapter["type"].words != "loopback"
    }
    let (antivirus, drives) = (content["antivirus"].list, content["drives"].list)
    let cards = content["simcards"].list
    var device: Device = [
      .category: cards.isEmpty ? itemtype : "smartphone", .name: hardware["name"].words,
      .serial: bios["ssn"].words, .vendor: first(bios["smanufacturer"], bios["mmanufacturer"]),
      .model: first(bios["smodel"], bios["mmodel"]), .type: hardware["chassis_type"].words,
      // On a phone that is the kind of build.
      .tag: itemtype == "Phone" ? "" : bios["assettag"].words, .user: hardware["lastloggeduser"].words,
      .uuid: hardware["uuid"].words,
      .mac: joined(adapters.map { first($0["mac"], $0["macaddr"]) }),
      .address: adapters.map { $0["ipaddress"].words }.first { !$0.isEmpty && !$0.hasPrefix("127.") } ?? "",
      .system: first(system["full_name"], hardware["osname"], system["name"]),
      .version: first(system["version"], hardware["osversion"], system["kernel_version"]),
      .number: cards.first.map { first($0["phone_number"], $0["line_number"]) } ?? "",
      .simCard: cards.first.map { first($0["iccid"], $0["serial"]) } ?? "",
      .imei: content["modems"].list.map { $0["imei"].words }.first { !$0.isEmpty } ?? "",
    ]
    if !antivirus.isEmpty {
      let running = antivirus.filter { $0["enabled"].isYes && ($0["uptodate"] == .null || $0["uptodate"].isYes) }
      device[.antivirus] = running.isEmpty ? "no" : "yes"
      device[.antivirusName] = joined((running.isEmpty ? antivirus : running).map { $0["name"].words })
    }
    let encryption = drives.map { folded($0["encrypt_status"].words) }.filter { !$0.isEmpty }
    if !encryption.isEmpty { device[.encryption] = encryption.contains("yes") ? "yes" : "no" }
    let tells: [Heading] = [.name, .serial, .uuid]
    guard tells.contains(where: { !(device[$0] ?? "").isEmpty }) else { return nil }
    if device[.category, default: ""].isEmpty { device[.category] = "Computer" }
    return device
  }

  /// A device that answered over the network: `network_device` in JSON, `DEVICE` with its `INFO` in XML.
  private func networkDevice(_ device: JSON) -> Device? {
    let info = device["info"] == .null ? device : device["info"]
    let firmware = (device["firmwares"].list + content["firmwares"].list).first ?? .null
    let told = info["type"].words
    let isStorage = folded(told) == "storage"
    let addresses = info["ips"].list.flatMap { $0["ip"] == .null ? [$0] : $0["ip"].list }.map(\.words)
    let pages = [info["pagecounters"], device["pagecounters"], content["pagecounters"]].map { $0["total"].words }
    let row: Device = [
      .category: isStorage || itemtype.isEmpty ? told : itemtype,
      .name: first(info["name"], device["dnshostname"], device["netbiosname"]), .serial: info["serial"].words,
      .vendor: first(info["manufacturer"], firmware["manufacturer"]), .model: info["model"].words,
      .mac: first(info["mac"], device["mac"]), .location: info["location"].words,
      .address: (addresses + [device["ip"].words]).first { !$0.isEmpty && !$0.hasPrefix("127.") } ?? "",
      .firmware: first(info["firmware"], firmware["version"]), .pages: pages.first { !$0.isEmpty } ?? "",
    ]
    let tells: [Heading] = [.name, .serial, .mac]
    return tells.contains { !(row[$0] ?? "").isEmpty } ? row : nil
  }

  func first(_ values: JSON...) -> String { values.lazy.map(\.words).first { !$0.isEmpty } ?? "" }

  private func joined(_ words: [String]) -> String {
    var said: [String] = []
    for word in words where !word.isEmpty && !said.contains(word) { said.append(word) }
    return said.joined(separator: ", ")
  }
}
