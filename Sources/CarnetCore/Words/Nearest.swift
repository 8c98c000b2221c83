/// The word that was probably meant: the nearest by letters added, left out, changed or swapped, or nil when none is near.
///
/// Near means at most a third of the letters of `word`, one at least; of two as near, the first. Case and accents do not
/// count. A word of more than 64 letters is near nothing.
package func nearest(to word: String, among candidates: [String]) -> String? {
  guard word.utf8.count <= 400 else { return nil }
  let wanted = Array(folded(word))
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  // A single letter changed for another is no resemblance.
  let limit = min(max(1, wanted.count / 3), wanted.count - 1)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates where candidate.utf8.count <= 400 {
    let letters = Array(folded(candidate))
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

/// The candidates that one slip of a finger makes of a word of four letters or more; all are folded.
func slips(of word: some StringProtocol, among candidates: some Sequence<String>) -> Set<String> {
  let typed = Array(word)
  guard (4...32).contains(typed.count) else { return [] }
  return Set(
    candidates.filter { candidate in
      candidate.count > 2 && abs(candidate.count - typed.count) <= 1 && editDistance(typed, Array(candidate)) == 1
    })
}

/// The only one of them.
func slip(of word: some StringProtocol, among candidates: some Sequence<String>) -> String? {
  let found = slips(of: word, among: candidates)
  return found.count == 1 ? found.first : nil
}

/// Letters to add, leave out, change, or swap with their neighbour to make one word of the other.
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i] + Array(repeating: 0, count: right.count)
    for j in 1...right.count {
      let change = left[i - 1] == right[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
