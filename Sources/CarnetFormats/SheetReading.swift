import CarnetCore

/// The most bytes of a file that is taken over.
package let largestImport = CSVLimits().bytes

/// The table of a file that somebody else's program wrote, known by what it holds and not by its name.
///
/// What begins with a brace is the JSON, and what begins with a pointed bracket the XML, of an inventory agent; all else is
/// a spreadsheet's.
package func sheet(of bytes: [UInt8], named name: String) -> Result<Sheet, Refusal> {
  let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  // In UTF-16 every other byte of such a beginning is a nought.
  let blank: [UInt8] = [0xFE, 0xFF, 0, 9, 10, 13, 32]
  let head = bare.prefix(256).drop { blank.contains($0) }
  if head.isEmpty, bytes.count <= largestImport, bare.allSatisfy(blank.contains) { return .failure(.emptyFile) }
  switch head.first {
  case UInt8(ascii: "{"), UInt8(ascii: "["):
    return JSON.parse(Array(bare), limit: largestImport).mapError(\.refusal).flatMap { agentSheet($0, name) }
  case UInt8(ascii: "<"): return XMLElement.parse(Array(bare)).flatMap { agentSheet(JSON($0), name) }
  default:
    return CSVTable.read(bytes).map { table in
      Sheet(
        header: table.rows.first?.cells ?? [],
        rows: table.rows.dropFirst().map { Sheet.Row(line: $0.line, cells: $0.cells) }, name: name)
    }.mapError(\.refusal)
  }
}

extension Refusal {
  /// A file in which nothing is written.
  fileprivate static let emptyFile = Refusal(
    FormatReason.emptyFile,
    Text(fr: "Ce fichier est vide.", en: "This file is empty."),
    remedy: Text(
      fr: "Enregistrez-le de nouveau depuis le logiciel d'où il vient.",
      en: "Save it again from the program it comes from."))
}

private func agentSheet(_ root: JSON, _ name: String) -> Result<Sheet, Refusal> {
  guard let inventory = AgentInventory(root) else {
    return .failure(
      Refusal(
        FormatReason.notAnInventory,
        Text(
          fr: "Ce fichier ne vient pas d'un agent d'inventaire.",
          en: "This file does not come from an inventory agent."),
        remedy: Text(
          fr: "Carnet lit le JSON de l'agent GLPI, le XML de FusionInventory et d'OCS, et les tableaux CSV.",
          en: "Carnet reads the JSON of the GLPI agent, the XML of FusionInventory and OCS, and CSV tables.")))
  }
  return .success(inventory.sheet(named: name))
}
