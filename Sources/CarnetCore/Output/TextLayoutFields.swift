extension TextLayout {
  /// Questions with a box before each answer, or dots where words are to be written.
  func fields(_ fields: [Document.Field]) -> [Line] {
    fields.flatMap { field -> [Line] in
      let place =
        field.options.isEmpty
        ? String(repeating: ".", count: max(4, min(width - 4, 72)))
        : field.options.map { Typography.unbroken("☐ \(safeLine($0.label))") }.joined(separator: "   ")
      return hanging("", field.label, .plain) + hanging("    ", place, .plain)
    }
  }
}
