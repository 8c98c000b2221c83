// Numbers as people say them: `quatorze`, `ten thousand`, `une dizaine`, `environ 10`, `entre 300 et 400`.

/// A number said in figures or words, with what stands after it.
struct SpokenQuantity {
  /// In thousandths; two for a range.
  let ends: [Int]
  /// The words after it, for a unit; empty without any.
  let rest: String
  /// True when it was said not to be exact, or a word was mended.
  let isSupposed: Bool
}

/// The quantity of a folded text; nil when it does not begin with a number.
///
/// With `mending`, a word of four letters that one slip makes of a number word is taken for it.
func spokenQuantity(_ plain: String, mending: Bool) -> SpokenQuantity? {
  var (text, isAbout) = withoutHedges(plain)
  if let bracket = text.firstIndex(of: "("), text.hasSuffix(")"), bracket > text.startIndex {
    text = trimmed(text[..<bracket])
    isAbout = true
  }
  for (opening, middle) in Lexicon.all.flatMap(\.ranges) {
    guard let parts = ends(of: text, opening, middle),
      let first = leadingNumber(tokens(ofQuantity: parts.first), mending),
      let second = leadingNumber(tokens(ofQuantity: parts.second), mending)
    else { continue }
    let between = first.rest.joined(separator: " ")
    let after = second.rest.joined(separator: " ")
    guard between.isEmpty || between == after || between == "€" else { continue }
    // Of `300 à 400 mille` it is not known which is meant: it is asked all the same.
    return SpokenQuantity(ends: [first.thousandths, second.thousandths], rest: after, isSupposed: true)
  }
  guard let number = leadingNumber(tokens(ofQuantity: text), mending) else { return nil }
  return SpokenQuantity(
    ends: [number.thousandths], rest: number.rest.joined(separator: " "), isSupposed: isAbout || number.isSupposed)
}

/// The text without the words that only open it, and without those that say that it is not exact: whether there were some.
func withoutHedges(_ plain: String) -> (text: String, isAbout: Bool) {
  var text = plain
  var isAbout = false
  func stripped(_ words: [String]) -> Bool {
    for word in words {
      let isSign = word.allSatisfy { !$0.isLetter && $0 != "." }
      if text.hasPrefix(isSign ? word : word + " "), text.count > word.count {
        text = trimmed(text.dropFirst(word.count))
        return true
      }
      if text.hasSuffix(isSign ? word : " " + word), text.count > word.count {
        text = trimmed(text.dropLast(word.count))
        return true
      }
    }
    return false
  }
  let (hedges, openings) = (Lexicon.words(\.about), Lexicon.words(\.openings))
  for _ in 0..<4 {
    if stripped(hedges) {
      isAbout = true
    } else if !stripped(openings) {
      break
    }
    text = trimmed(text.drop { ",:".contains($0) })
  }
  return (text, isAbout)
}

private func ends(of text: String, _ opening: String, _ middle: String) -> (first: String, second: String)? {
  guard opening.isEmpty || text.hasPrefix(opening + " ") else { return nil }
  let body = text.dropFirst(opening.isEmpty ? 0 : opening.count + 1)
  let separators = middle == "-" ? [" - ", "-"] : [" \(middle) "]
  for separator in separators {
    guard let place = body.firstRange(of: separator) else { continue }
    // A hyphen between words is part of a number: `vingt-deux`.
    if middle == "-", body[..<place.lowerBound].last?.isLetter == true { continue }
    return (String(body[..<place.lowerBound]), String(body[place.upperBound...]))
  }
  return nil
}

/// The text with its number words in figures, for what reads figures: `in two weeks` is `in 2 weeks`.
func inFigures(_ plain: String) -> String {
  var done: [String] = []
  var rest = plain.split(separator: " ")[...]
  while let first = rest.first {
    if Lexicon.allCardinals[String(first)] != nil || first.contains("-") && isNumberWord(first) {
      let words = rest.flatMap { tokens(ofQuantity: String($0)) }
      if let number = leadingNumber(words, false), number.thousandths % 1_000 == 0 {
        done.append(String(number.thousandths / 1_000))
        let left = number.rest.count
        while !rest.isEmpty, rest.flatMap({ tokens(ofQuantity: String($0)) }).count > left { rest.removeFirst() }
        continue
      }
    }
    done.append(String(first))
    rest.removeFirst()
  }
  return done.joined(separator: " ")
}

private func isNumberWord(_ word: Substring) -> Bool {
  word.split(separator: "-").allSatisfy { Lexicon.allCardinals[String($0)] != nil || $0 == "et" || $0 == "and" }
}

/// Figures, words and signs, one after another; a hyphen between letters parts words.
func tokens(ofQuantity plain: String) -> [Substring] {
  var tokens: [Substring] = []
  var rest = plain[...]
  func isFigure(_ character: Character) -> Bool { character.isASCII && character.isNumber }
  while let first = rest.first {
    if first == " " || first == "-" && tokens.last?.last?.isLetter == true {
      rest.removeFirst()
      continue
    }
    var token: Substring
    if isFigure(first) {
      token = rest.prefix { isFigure($0) || $0 == "," || $0 == "." }
      while token.last == "," || token.last == "." { token.removeLast() }
    } else if first.isLetter {
      token = rest.prefix { $0.isLetter || $0 == "'" || $0 == "." }
    } else {
      token = rest.prefix(1)
    }
    tokens.append(token)
    rest = rest[token.endIndex...]
  }
  return tokens
}

private struct LeadingNumber {
  let thousandths: Int
  let rest: ArraySlice<Substring>
  let isSupposed: Bool
}

private func leadingNumber(_ tokens: [Substring], _ mending: Bool) -> LeadingNumber? {
  guard let first = tokens.first?.first else { return nil }
  return first.isNumber ? inDigits(tokens) : inWords(tokens, mending)
}

private func inDigits(_ tokens: [Substring]) -> LeadingNumber? {
  var count = 1
  while count < tokens.count, tokens[count].utf8.count == 3, digits(tokens[count]) != nil,
    tokens[0].utf8.count <= 3
  { count += 1 }
  guard let read = decimal(in: tokens[..<count].joined(separator: " "), threeDecimals: false) else { return nil }
  var rest = tokens[count...]
  var value = read.thousandths
  var isSupposed = read.assumed
  if let next = rest.first.map(String.init) {
    let power = next == "k" ? 1_000 : Lexicon.allPowers[next].flatMap { $0 > 100 ? $0 : nil }
    let round = Lexicon.allRounds[next]
    if let factor = power ?? round {
      guard let product = multiplied(value, factor) else { return nil }
      value = product
      isSupposed = isSupposed || round != nil
      rest = rest.dropFirst()
      if let of = rest.first, ["de", "d'", "of"].contains(of) { rest = rest.dropFirst() }
    }
  }
  return LeadingNumber(thousandths: value, rest: rest, isSupposed: isSupposed)
}

private func multiplied(_ value: Int, _ factor: Int) -> Int? {
  let product = value.multipliedReportingOverflow(by: factor)
  return product.overflow || product.partialValue > 1_000_000_000_000_000 ? nil : product.partialValue
}

private func inWords(_ tokens: [Substring], _ mending: Bool) -> LeadingNumber? {
  var sum = SpokenSum()
  var rest = tokens[...]
  var isSupposed = false
  if let round = roundNumber(&rest) { return LeadingNumber(thousandths: round * 1_000, rest: rest, isSupposed: true) }
  while let token = rest.first {
    var word = String(token)
    if sum.isBegun, word == "et" || word == "and" {
      guard let next = rest.dropFirst().first.map(String.init), Lexicon.allCardinals[next] != nil else { break }
      rest = rest.dropFirst()
      continue
    }
    if !sum.isBegun, word == "a" || word == "an" {
      guard let next = rest.dropFirst().first.map(String.init), Lexicon.allPowers[next] != nil else { return nil }
      rest = rest.dropFirst()
      continue
    }
    if Lexicon.allCardinals[word] == nil, Lexicon.allPowers[word] == nil {
      guard mending, let meant = slip(of: word, among: [String](Lexicon.allCardinals.keys) + Lexicon.allPowers.keys)
      else { break }
      word = meant
      isSupposed = true
    }
    let isTaken =
      Lexicon.allCardinals[word].map { sum.add($0, isTwenty: word.hasPrefix("vingt")) }
      ?? Lexicon.allPowers[word].map { sum.multiply($0) } ?? false
    guard isTaken else { return nil }
    rest = rest.dropFirst()
  }
  guard sum.isBegun, let number = sum.total else { return nil }
  return LeadingNumber(thousandths: number * 1_000, rest: rest, isSupposed: isSupposed)
}

/// `une dizaine`, `a dozen`, `deux douzaines`, with the word that follows: `de`, `of`.
private func roundNumber(_ rest: inout ArraySlice<Substring>) -> Int? {
  var words = rest
  var count = 1
  if let first = words.first.map(String.init), Lexicon.allRounds[first] == nil {
    guard let number = Lexicon.allCardinals[first] ?? (["a", "la", "des", "quelques"].contains(first) ? 1 : nil)
    else { return nil }
    count = number
    words = words.dropFirst()
    if let size = words.first, ["petite", "bonne", "grosse", "good"].contains(size) { words = words.dropFirst() }
  }
  guard let round = words.first.flatMap({ Lexicon.allRounds[String($0)] }) else { return nil }
  words = words.dropFirst()
  if let of = words.first, of == "de" || of == "of" { words = words.dropFirst() }
  rest = words
  return count * round
}

/// A number as its words are heard one after another; each must have its place.
private struct SpokenSum {
  private var thousands = 0
  private var current = 0
  private var lastPower = Int.max
  private(set) var isBegun = false

  var total: Int? { thousands <= 1_000_000_000_000 ? thousands + current : nil }

  /// Adds a number below a hundred; false when it has no place there.
  mutating func add(_ number: Int, isTwenty: Bool) -> Bool {
    let (rest, wasBegun) = (current % 100, isBegun)
    isBegun = true
    if isTwenty, rest == 4 {
      current += 76
      return true
    }
    let fits =
      switch number {
      case 0: !wasBegun
      // `dix-sept`, `soixante-dix-sept`; then `cent deux`, `vingt et un`, `quatre-vingt-un`.
      case 7...9 where rest % 20 == 10 && (rest == 10 || rest == 70 || rest == 90): true
      case 1...9: rest % 10 == 0 && rest != 10 && (rest > 0 || !wasBegun || current > 0 || thousands > 0)
      case 10...19: rest == 0 && (!wasBegun || current > 0 || thousands > 0) || rest == 60 || rest == 80
      default: rest == 0 && (!wasBegun || current > 0 || thousands > 0)
      }
    current += number
    return fits
  }

  /// Multiplies what was said by a hundred, a thousand, a million.
  mutating func multiply(_ power: Int) -> Bool {
    let wasBegun = isBegun
    isBegun = true
    if power == 100 {
      guard current < 100, !(wasBegun && current == 0 && thousands == 0) else { return false }
      current = max(1, current) * 100
      return true
    }
    guard power < lastPower, current < 1_000 || power == 1_000 else { return false }
    lastPower = power
    thousands += max(1, current) * power
    current = 0
    return true
  }
}
