import CarnetCore

/// The most bytes of a file that is taken over.
package let largestImport = CSVLimits().bytes

/// The table of a file that somebody else's program wrote, known by what it holds and not by its name.
package func sheet(of bytes: [UInt8], named name: String) -> Result<Sheet, Refusal> {
  CSVTable.read(bytes).map { table in
    Sheet(
      header: table.rows.first?.cells ?? [],
      rows: table.rows.dropFirst().map { Sheet.Row(line: $0.line, cells: $0.cells) }, name: name)
  }.mapError(\.refusal)
}
