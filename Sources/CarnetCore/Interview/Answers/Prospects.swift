/// What may come behind a line while it is typed: what was typed before, what can be chosen, what is noted elsewhere.
///
/// Made once for each line, since it is asked after each key.
package struct Prospects {
  private let place: Place
  /// The question asked; nil where none of a form is.
  private let question: QuestionDefinition?
  private let known: KnownTexts

  init(_ place: Place) {
    self.place = place
    guard case .question(let address) = place.road.asking(at: place.standing) else {
      (question, known) = (nil, KnownTexts())
      return
    }
    question = place.catalogue.question(at: address)
    known = question.map { KnownTexts(for: $0, in: place) } ?? KnownTexts()
  }

  /// What would come behind the line, the likeliest; nil when nothing goes on as it began.
  ///
  /// `history` is what was typed before, oldest first.
  package func tail(of line: String, after history: [String]) -> String? {
    guard line.contains(where: { !$0.isWhitespace }), line.count <= Prospects.longestBeginning else { return nil }
    if line.hasPrefix(":"), !line.hasPrefix("::") {
      guard line.count > 1 else { return nil }
      return recalled(line, from: history) { $0.hasPrefix(":") } ?? chosen(line)
    }
    if let tail = chosen(line) { return tail }
    guard takesText else { return nil }
    return known.tail(of: line)
      ?? (line.count > 1 ? recalled(line, from: history) { !$0.hasPrefix(":") && trimmed($0) != "?" } : nil)
  }

  private var takesText: Bool {
    switch question?.kind {
    case .line?, .paragraph?: true
    default: false
    }
  }

  private func recalled(_ line: String, from history: [String], where isSuch: (String) -> Bool) -> String? {
    history.reversed().lazy.filter(isSuch).compactMap { tailOf(trimmed($0), behind: line) }.first
  }

  /// Of what Tab offers, the first that goes on as the line begins, by its word or by the name of what it stands for.
  private func chosen(_ line: String) -> String? {
    let ways = place.completions(of: line)
    if let tail = ways.lazy.compactMap({ tailOf(trimmed($0.line), behind: line) }).first { return tail }
    guard case .item? = question?.kind, !line.hasPrefix(":") else { return nil }
    let names = ways.compactMap(\.meaning)
    return names.lazy.filter { name in names.count { $0 == name } == 1 }
      .compactMap { tailOf($0, behind: line) }.first
  }

  /// A line that is longer is a text of its own.
  private static var longestBeginning: Int { 400 }
}

/// Texts that are noted elsewhere in the dossier, and that an answer may name again.
struct KnownTexts {
  /// The answers to questions of the same name, the latest first.
  private(set) var answers: [String] = []
  /// The places that stand behind a postcode: `35000 Rennes`, `Rennes`.
  private(set) var places: [String] = []

  init() {}

  /// What is known that a question may mean.
  init(for question: QuestionDefinition, in place: Place) {
    guard case .line(let shape) = question.kind else { return }
    for form in place.catalogue.forms {
      // Two items of a list do not share their name, nor what is their own.
      let isTaken = form.id == question.form && (question.isOwn || form.items?.label == question.id)
      for subject in form.subjects(in: place.dossier).suffix(KnownTexts.mostItems) {
        for (id, answer) in place.dossier.answers(about: subject) {
          guard case .text(let text)? = answer.value, case .line(let other)? = form.question(id)?.kind else { continue }
          if !isTaken, id == question.id, other == shape, !answers.contains(text) { answers.insert(text, at: 0) }
          guard shape.isFree, other.isFree, let (code, town) = postcodeAndTown(in: text) else { continue }
          for place in ["\(code) \(town)", town] where !places.contains(place) { places.append(place) }
        }
      }
    }
  }

  /// How a text goes on as one that is known, or as a place at its end.
  func tail(of line: String) -> String? {
    if let tail = answers.lazy.compactMap({ tailOf($0, behind: line) }).first { return tail }
    return placed(line).first.map { String($0.dropFirst(line.count)) }
  }

  /// The lines with a known place at their end, where the line has the beginning of one.
  func placed(_ line: String) -> [String] {
    let starts = line.indices.filter { $0 == line.startIndex || [" ", ","].contains(line[line.index(before: $0)]) }
    for start in starts.suffix(4) where line.distance(from: start, to: line.endIndex) > 1 {
      let found = places.compactMap { place in tailOf(place, behind: String(line[start...])).map { line + $0 } }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Of a long list the last ones are looked at.
  private static var mostItems: Int { 200 }
}

/// What stands at the end of an address: five digits, and the name behind them.
private func postcodeAndTown(in text: String) -> (code: String, town: String)? {
  let words = text.split(separator: " ")
  let place = words.lastIndex { $0.count == 5 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  guard let place, let first = words.dropFirst(place + 1).first, first.first?.isLetter == true else { return nil }
  return (String(words[place]), String(text[first.startIndex...].prefix { $0 != "," }))
}

/// What a longer text has behind a line, when it begins like it; case and accents do not count.
func tailOf(_ whole: String, behind line: String) -> String? {
  let beginning = whole.prefix(line.count)
  guard whole.count > line.count, beginning.last?.isWhitespace == line.last?.isWhitespace,
    folded(beginning) == folded(line)
  else { return nil }
  return String(whole.dropFirst(line.count))
}
