/// Words that a script expects, and those that are shown in their place today.
package struct Rewording: Hashable, Sendable {
  /// Where the words are expected.
  package let place: ScriptPlace
  /// The words that are expected.
  package let old: String
  /// The words that are shown.
  package let new: String

  /// What would have to be expected instead; nil when nothing that was shown resembles it, or when it is no mere words.
  ///
  /// A pattern, a denial and what variables fill in are a person's to change.
  init?(_ line: ScriptLine, _ expectation: Expectation, shown: [String]) {
    guard !expectation.isNegated, !line.isFilledIn, case .words(let words) = expectation.pattern,
      let new = Rewording.fragment(like: words, in: shown)
    else { return nil }
    place = line.place
    old = words
    self.new = new
  }

  /// The words that are shown, as a script writes them.
  package var newInScript: String { ScriptVariables.literal(new) }

  /// What was shown that resembles most what is expected; nil when nothing does.
  static func nearest(to expectation: Expectation, in shown: [String]) -> String? {
    guard case .words(let words) = expectation.pattern, !expectation.isNegated else { return nil }
    return fragment(like: words, in: shown)
  }

  /// The stretch of a shown line that resembles words: a fragment stays one.
  ///
  /// It shares at least half of the words, and begins and ends where they would.
  private static func fragment(like words: String, in shown: [String]) -> String? {
    let wanted = squeezed(Typography.plain(words)).split(separator: " ").map(String.init)
    guard !wanted.isEmpty else { return nil }
    var best: (stretch: ArraySlice<String>, distance: Int)?
    for line in shown {
      let there = squeezed(line).split(separator: " ").map(String.init)
      guard let (stretch, distance) = stretch(of: there, like: wanted), distance < best?.distance ?? .max else {
        continue
      }
      best = (stretch, distance)
    }
    guard let best, best.distance * 2 <= wanted.count else { return nil }
    // What closes a sentence or opens a quotation belongs to the fragment only when it did.
    var fragment = Substring(best.stretch.joined(separator: " "))
    if let last = wanted.last?.last, !isMark(last) {
      while let end = fragment.last, isMark(end) { fragment.removeLast() }
    }
    if let first = wanted.first?.first, !isMark(first) { fragment = fragment.drop(while: isMark) }
    return String(fragment)
  }

  private static func isMark(_ character: Character) -> Bool { character.isPunctuation || character.isWhitespace }

  /// A word as it is compared: without what closes a sentence after it.
  private static func bare(_ word: String) -> String {
    let letters = folded(word).drop(while: isMark)
    let kept = letters.reversed().drop(while: isMark).reversed()
    return kept.isEmpty ? word : String(kept)
  }

  /// The stretch of words that is nearest to others, and how many words are to be changed, added or left out for it.
  private static func stretch(of there: [String], like wanted: [String]) -> (ArraySlice<String>, Int)? {
    guard !there.isEmpty, there.count <= 2_000, wanted.count <= 200 else { return nil }
    let (there, wanted, words) = (there.map(bare), wanted.map(bare), there)
    // Edit distance by words, free to begin and to end anywhere in the line; each cell knows where it began.
    var row = (0...there.count).map { (distance: 0, start: $0) }
    for word in wanted {
      var next = [(distance: row[0].distance + 1, start: 0)]
      next.reserveCapacity(row.count)
      for place in 1...there.count {
        let same = there[place - 1] == word
        next.append(
          [
            (distance: row[place - 1].distance + (same ? 0 : 1), start: row[place - 1].start),
            (distance: row[place].distance + 1, start: row[place].start),
            (distance: next[place - 1].distance + 1, start: next[place - 1].start),
          ].min { $0.distance < $1.distance } ?? row[place])
      }
      row = next
    }
    // Of stretches as near, the one of as many words: a word that is misspelt is not left out.
    func rank(_ end: Int) -> (Int, Int) {
      (row[end].distance, abs(end - row[end].start - wanted.count))
    }
    guard let end = row.indices.min(by: { rank($0) < rank($1) }), row[end].start < end else { return nil }
    return (words[row[end].start..<end], row[end].distance)
  }
}
