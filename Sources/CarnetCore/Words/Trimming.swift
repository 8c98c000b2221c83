/// The text without spaces around it.
func trimmed(_ text: some StringProtocol) -> String {
  var slice = text[...]
  while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
  while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
  return String(slice)
}
