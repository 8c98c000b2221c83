import CarnetCore

/// What an asset is known again by, in a form in which two tools write it alike.
enum AssetKeys {
  /// A serial number; nil for what makers leave in place of one.
  static func serial(_ text: String) -> String? {
    let key = folded(text)
    if key.isEmpty || isFiller(key) { return nil }
    return key.utf8.contains(UInt8(ascii: " ")) ? key.filter { $0 != " " } : key
  }

  /// True for what stands where a maker put no serial number, folded: a phrase, or one sign all along.
  static func isFiller(_ serial: String) -> Bool {
    if fillers.contains(serial) { return true }
    let signs = serial.lazy.filter { $0.isLetter || $0.isNumber }
    guard let first = signs.first else { return true }
    // Most have a second sign that is another: the rest is not looked at.
    return signs.allSatisfy { $0 == first } && signs.count > 2 || serial == "0"
  }

  private static let fillers: Set<String> = [
    "to be filled by o.e.m.", "to be filled by oem", "to be filled by o.e.m", "tobefilledbyo.e.m.", "o.e.m.", "oem",
    "default string", "default", "system serial number", "chassis serial number", "base board serial number", "none",
    "n/a", "na", "0", "123456789", "0123456789", "1234567890", "not specified", "not applicable", "not available",
    "invalid", "unknown", "inconnu", "aucun", "sans numero", "serial", "sn", "s/n", "no serial number", "empty", "x",
    "system manufacturer", "no asset tag", "no asset information", "asset-1234567890", "sernum0", "null",
  ]

  /// The serial number as a spreadsheet spoils it: `1,23E+10`.
  static func isSpoilt(_ serial: String) -> Bool {
    let parts = serial.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasPrefix("+"), digits(parts[1].dropFirst()) != nil else { return false }
    let figures = parts[0].split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    return figures.count == 2 && figures[0].utf8.count == 1 && figures.allSatisfy { digits($0) != nil }
  }

  /// A maker's name without what only some tools add to it: `Dell Inc.` is Dell.
  static func vendor(_ text: String) -> String {
    let words = AssetWords.plain(text).split(separator: " ").map(String.init).filter { !legalForms.contains($0) }
    let name = words.joined(separator: " ")
    return aliases[name] ?? name
  }

  private static let legalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "gmbh", "ag", "sa", "sas",
    "sarl", "bv", "nv", "plc", "computer", "computers", "electronics", "technologies", "technology", "international",
    "systems", "group", "the",
  ]
  private static let aliases = [
    "hewlett packard": "hp", "hewlett packard enterprise": "hpe", "asustek": "asus", "micro star": "msi",
    "fujitsu siemens": "fujitsu", "western digital": "wd", "konica minolta": "konica",
  ]

  /// A UUID; nil when it is no one's own.
  ///
  /// Some tools write the first three groups in the other order of bytes.
  static func uuid(_ text: String) -> String? {
    let signs = Array(folded(text).filter { !"{}- ".contains($0) })
    guard signs.count >= 8, Set(signs).count > 1 else { return nil }
    let plain = String(signs)
    guard signs.count == 32, signs.allSatisfy(\.isHexDigit) else { return plain }
    if commonUUIDs.contains(plain) { return nil }
    let order = [6, 7, 4, 5, 2, 3, 0, 1, 10, 11, 8, 9, 14, 15, 12, 13] + Array(16..<32)
    return min(plain, String(order.map { signs[$0] }))
  }

  /// What boards of several makers all bear.
  private static let commonUUIDs: Set<String> = [
    "03000200040005000006000700080009", "12345678123456781234567890abcdef", "fefefefefefefefefefefefefefefefe",
    "123456781234567890abcddeefaabbcc",
  ]

  /// The MAC addresses in a text; those that many machines share are left out.
  static func macs(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return folded(text).utf8.split { between.contains($0) }.compactMap { mac(Substring($0)) }
  }

  private static func mac(_ text: Substring) -> String? {
    let signs = text.utf8.filter { !separators.contains($0) }
    guard signs.count == 12, signs.allSatisfy(isHexadecimal), signs.contains(where: { $0 != signs[0] }) else {
      return nil
    }
    let mac = String(decoding: signs, as: UTF8.self)
    return virtual.contains { mac.hasPrefix($0) } ? nil : mac
  }

  private static let between: [UInt8] = Array(",;|/ \n".utf8)
  private static let separators: [UInt8] = Array(":-.".utf8)

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// The adapters that virtualisation and networks on demand put into every machine alike.
  private static let virtual = ["005056c0000", "0a0027", "0242", "000000000000", "020054554e01", "00ff", "20415350"]
}
