import CarnetCore

/// The screens and printers that an agent lists beside the machine that it ran on: each is an asset of its own.
///
/// One with a serial number is known by it and needs no name; one without is called as the machine calls it. What is built
/// into the machine, and what only looks like a printer, is left out.
extension AgentInventory {
  /// Those of a machine, each once, with the name of the machine as what uses it; a printer on the network is anybody's.
  func accessories(of machine: Device) -> [Device] {
    var said: Set<String> = []
    return (screens(of: machine) + printers).filter { device in
      // Several queues may lead to one printer.
      let keys = [device[.serial], device[.address], device[.name]].compactMap { $0 }.filter { !$0.isEmpty }
      return keys.first.map { said.insert(folded($0)).inserted } ?? false
    }.map { device in
      var device = device
      if (device[.address] ?? "").isEmpty { device[.group] = machine[.name] }
      return device
    }
  }

  private func screens(of machine: Device) -> [Device] {
    let (name, model) = (machine[.name] ?? "", machine[.model] ?? "")
    var count: [String: Int] = [:]
    return content["monitors"].list.compactMap { screen -> Device? in
      let called = first(screen["caption"], screen["name"])
      var device: Device = [
        .category: "Monitor", .type: "monitor", .vendor: screen["manufacturer"].words, .model: called,
      ]
      if let serial = [screen["serial"], screen["altserial"]].map(\.words).first(where: isNumber) {
        device[.serial] = serial
        return device
      }
      // A portable's own panel has no number of its own, and an all-in-one calls its screen as itself.
      let isBuiltIn = portables.contains(folded(machine[.type] ?? "")) || folded(model).hasPrefix(folded(called))
      guard !called.isEmpty, !isBuiltIn, folded(called) != folded(name) else { return nil }
      // Every office has several of one model: only its machine tells them apart.
      let place = name.isEmpty ? called : "\(called) (\(name))"
      count[place, default: 0] += 1
      device[.name] = count[place] == 1 ? place : "\(place) \(count[place] ?? 0)"
      return device
    }
  }

  private var printers: [Device] {
    content["printers"].list.compactMap { printer -> Device? in
      let (name, driver, port) = (printer["name"].words, printer["driver"].words, folded(printer["port"].words))
      guard !name.isEmpty, !isVirtual(folded("\(name) \(driver)"), port) else { return nil }
      let serial = printer["serial"].words
      let address = port.hasPrefix("ip_") ? String(port.dropFirst(3)) : port
      return [
        .category: "Printer", .model: driver.isEmpty ? name : driver, .address: isIPv4(address) ? address : "",
        isNumber(serial) ? .serial : .name: isNumber(serial) ? serial : name,
      ]
    }
  }

  /// True for what writes a file, sends a fax or leads back to the machine from which somebody works at a distance.
  private func isVirtual(_ words: String, _ port: String) -> Bool {
    let names = Set(words.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    return !names.isDisjoint(with: virtualNames) || virtualPhrases.contains(where: words.contains)
      || virtualPorts.contains(where: port.hasPrefix)
  }

  /// True for a serial number, and not for what a maker puts in place of one.
  private func isNumber(_ serial: String) -> Bool {
    let signs = folded(serial).filter { $0.isLetter || $0.isNumber }
    return signs.contains(where: \.isNumber) && Set(signs).count > 1 && !commonNumbers.contains(signs)
  }

  private func isIPv4(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { digits($0).map { $0 < 256 } ?? false }
  }
}

private let portables: Set<String> = [
  "laptop", "notebook", "sub notebook", "portable", "hand held", "convertible", "detachable", "tablet", "all in one",
]

/// What screens of several makers all bear.
private let commonNumbers: Set<String> = ["01010101", "16843009", "123456789", "0123456789", "1234567890"]

private let virtualNames: Set<String> = [
  "pdf", "pdfcreator", "xps", "fax", "onenote", "snagit", "evernote", "redirected", "redirige", "redirection",
  "anydesk", "teamviewer",
]
private let virtualPhrases = [
  "document writer", "document converter", "document image", "journal note", "easy print", "cutepdf", "pdf24",
]
private let virtualPorts = ["nul:", "portprompt:", "shrfax:", "file:", "xpsport:", "ts0", "microsoft.office"]
