extension Span<UInt8> {
  /// Where a byte first stands at or after an index; nil when it does not.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// True when these are the bytes of that text in UTF-8.
  package func isText(_ text: String) -> Bool {
    let other = text.utf8.span
    return count == other.count && indices.allSatisfy { self[$0] == other[$0] }
  }
}

extension String {
  /// The text of those bytes; what is not UTF-8 in them becomes U+FFFD.
  package init(repairing bytes: Span<UInt8>) {
    if let text = try? UTF8Span(validating: bytes) {
      self.init(copying: text)
    } else {
      self.init(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }
}
