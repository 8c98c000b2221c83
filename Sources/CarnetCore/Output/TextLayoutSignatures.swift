extension TextLayout {
  /// Places to sign, two side by side where the width allows it.
  func signatures(_ signatures: [Document.Signature]) -> [Line] {
    let gap = 4
    let perRow = width >= 60 ? 2 : 1
    let column = perRow == 2 ? (width - gap) / 2 : min(width, 60)
    let rows = stride(from: 0, to: signatures.count, by: perRow).map { first in
      signatures[first..<min(first + perRow, signatures.count)].map { place($0, width: column) }
    }
    return Array(
      rows.map { row -> [Line] in
        let height = row.map(\.count).max() ?? 0
        return (0..<height).map { line in
          row.enumerated().map { index, cell in
            let run = line < cell.count ? cell[line] : Run("")
            let last = index == row.count - 1
            return last ? run : Run(filled(run.text, width: column + gap), run.style)
          }
        }
      }.joined(separator: [[]]))
  }

  /// One place to sign: the party, who signs, then when and how, or a line to sign on.
  private func place(_ signature: Document.Signature, width: Int) -> [Run] {
    func runs(_ words: String, _ style: Run.Style) -> [Run] {
      wrapped(safeParagraph(words), width: width).map { Run($0, style) }
    }
    let who = runs(signature.party, .strong) + runs(signature.signatory, .plain)
    guard signature.signed.isEmpty else { return who + runs(signature.signed, .dim) }
    let invitation = Document.Signature.invitation(in: language)
    return who + runs(invitation, .dim) + [Run(""), Run(String(repeating: "_", count: min(width, 30)), .dim)]
  }
}

extension Document.Signature {
  /// What stands where nobody has signed yet.
  package static func invitation(in language: Language) -> String {
    Typography.set(Text(fr: "Date et signature :", en: "Date and signature:")[language], in: language)
  }
}
