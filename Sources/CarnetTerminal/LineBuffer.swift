/// Bytes as they come, given out as lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  /// Where the next line begins.
  private var start = 0
  /// Up to where no newline stands.
  private var searched = 0
  private var isFirst = true

  /// Adds the bytes that came next.
  mutating func add(_ block: [UInt8]) {
    if start > 0 {
      bytes.removeFirst(start)
      searched -= start
      start = 0
    }
    bytes += block
  }

  /// The column of the first byte of the line given out last that is not UTF-8, or is zero; nil for a line of text.
  private(set) var strayColumn: Int?

  /// The next whole line, without its end; nil when more must come first.
  mutating func next() -> String? {
    guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
      // Of a line without end, no more is kept than a line may have.
      if bytes.count - start > longestLine + 1 { bytes.removeSubrange((start + longestLine + 1)...) }
      searched = bytes.count
      return nil
    }
    defer {
      start = end + 1
      searched = start
    }
    return text(bytes[start..<end])
  }

  /// What came after the last whole line; nil when there is nothing.
  mutating func rest() -> String? {
    defer { drop() }
    return start < bytes.count ? text(bytes[start...]) : nil
  }

  /// Forgets what has not been given out.
  mutating func drop() {
    bytes.removeAll()
    start = 0
    searched = 0
  }

  private mutating func text(_ line: ArraySlice<UInt8>) -> String {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    line = line.prefix(longestLine)
    // Files made on Windows begin with a mark of their own.
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isFirst = false
    // A character that the limit cuts is left out whole.
    if line.count == longestLine {
      while let last = line.last, last >= 0x80 {
        line.removeLast()
        if last >= 0xC0 { break }
      }
    }
    strayColumn = nil
    if line.contains(0) || String(validating: line, as: UTF8.self) == nil {
      strayColumn = String(decoding: line, as: UTF8.self).prefix { $0 != "\u{FFFD}" && $0 != "\0" }.count + 1
    }
    return composed(String(decoding: line.contains(0) ? line.filter { $0 != 0 }[...] : line, as: UTF8.self))
  }
}
