/// How much may follow a word after the colon: what is more is refused before anything is done.
package enum Room: Hashable, Sendable {
  /// So many words at most.
  case words(Int)
  /// The name of what is chosen, which may have several words: `cahier des charges`.
  case name
  /// The person's own words, to the end of the line: a value, a reason, the name of a file.
  case free
}
