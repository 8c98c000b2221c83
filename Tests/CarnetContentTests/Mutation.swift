import CarnetContent
import CarnetCore
import CoreSupport

/// A slip in a script: other lines in the place of some.
struct Mutation: CustomStringConvertible {
  /// What a slip does.
  enum Kind: String, CaseIterable {
    case deleted, misspelt, reworded, broken, moved, duplicated

    /// True for what a script may bear: it says when nothing of it depends on the order, or on saying it once.
    var mayGoUnnoticed: Bool { self == .moved || self == .duplicated }
  }

  let kind: Kind
  /// What was done to the line: `one more 9`.
  let how: String
  /// The lines of the script in whose place the text stands.
  let range: Range<Int>
  /// The line that is mutated.
  let line: ScriptLine
  /// What stands there.
  let text: String

  var description: String { "\(kind.rawValue) (\(how)) line \(line.place.number), \(line.content.text) → \(text)" }
}

extension Script {
  /// The places of the lines that say or require something.
  var mutable: [Int] {
    lines.indices.filter { if case .comment = lines[$0].content { false } else { true } }
  }

  /// The slips of one line; which letters they hit depends on the line alone.
  func mutations(of index: Int, in interview: Interview) -> [Mutation] {
    let line = lines[index]
    let text = line.content.text
    var slips = Slips(random: Seeded(seed: text.utf8.reduce(0) { $0 &* 31 &+ Int($1) }))
    let mutants =
      [(Mutation.Kind.deleted, "whole", ""), (.duplicated, "whole", text + "\n" + text)]
      + slips.misspelt(line.content).map { (.misspelt, $0.how, $0.text) }
      + slips.reworded(line.content, language, interview).map { (.reworded, $0.how, $0.text) }
      + slips.broken(line.content, interview).map { (.broken, $0.how, $0.text) }
    let same = (index..<index + 1)
    let inPlace = mutants.filter { $0.2 != text }.map { kind, how, text in
      Mutation(kind: kind, how: how, range: same, line: line, text: text)
    }
    let past = mutable.drop { $0 <= index }.prefix(3)
    guard let last = past.last else { return inPlace }
    let moved = (lines[index + 1...last] + [line]).map(\.content.text).joined(separator: "\n")
    return inPlace
      + [Mutation(kind: .moved, how: "\(past.count) down", range: index..<last + 1, line: line, text: moved)]
  }
}

extension Script {
  /// What the script begins with, with a slip in one of its lines.
  var headerMutations: [String] {
    var header = self
    header.lines = []
    let lines = header.text.split(separator: "\n").map(String.init)
    return lines.indices.flatMap { index in
      var slips = Slips(random: Seeded(seed: index))
      return slips.all(ofHeader: lines[index]).map { line in
        let others = lines[..<index] + (line.isEmpty ? [] : [line]) + lines[(index + 1)...]
        return others.joined(separator: "\n") + "\n\n"
      }
    }
  }
}

/// The slips of a line, letter by letter.
private struct Slips {
  /// What was done, and the line as it stands then.
  typealias Slip = (how: String, text: String)

  var random: Seeded

  // MARK: What a line names

  mutating func misspelt(_ content: ScriptLine.Content) -> [Slip] {
    let text = content.text
    switch content {
    case .answer(let address, _, let fate):
      return misspelt(address.description, of: text) + misspelt(fate, of: text)
    case .another(let form, _, let fate):
      return misspelt(form.another, of: text) + misspelt(fate, of: text)
    case .command(let words, let fate):
      let word = String(words.prefix { !$0.isWhitespace })
      return [misspelt(word)].compactMap { $0 }.map { slip in
        (slip.how, content.saying(slip.text + words.dropFirst(word.count)).text)
      } + misspelt(fate, of: text)
    case .require(let name, _): return misspelt(name, of: text)
    case .count: return misspelt("lines", of: text)
    case .line, .group, .clock, .step, .shown, .comment: return []
    }
  }

  /// A line whose name has a slip in each of its parts in turn.
  private mutating func misspelt(_ name: String, of text: String) -> [Slip] {
    guard let place = text.firstRange(of: name) else { return [] }
    let parts = name.split(separator: ".").map(String.init)
    return parts.indices.compactMap { index -> Slip? in
      guard let slip = misspelt(parts[index]) else { return nil }
      var other = parts
      other[index] = slip.text
      return (slip.how, text[..<place.lowerBound] + other.joined(separator: ".") + text[place.upperBound...])
    }
  }

  private mutating func misspelt(_ fate: ScriptLine.Fate, of text: String) -> [Slip] {
    guard case .refused(let reason?) = fate else { return [] }
    return misspelt(reason, of: text)
  }

  /// A word with one letter left out, doubled, or changed for its neighbour.
  private mutating func misspelt(_ word: String) -> Slip? {
    var letters = Array(word)
    let place = random.next(below: letters.count)
    let manner = random.next(below: 3)
    let how: String
    switch manner {
    case 0 where letters.count > 1:
      letters.remove(at: place)
      how = "a letter less"
    case 1 where letters.count > 1 && letters[place] != letters[(place + 1) % letters.count]:
      letters.swapAt(place, (place + 1) % letters.count)
      how = "two letters swapped"
    default:
      letters.insert(letters[place], at: place)
      how = "a letter twice"
    }
    return String(letters) == word ? nil : (how, String(letters))
  }

  // MARK: What a line says

  mutating func reworded(_ content: ScriptLine.Content, _ language: Language, _ interview: Interview) -> [Slip] {
    switch content {
    case .answer(let address, let words, let fate):
      let slips = reworded(words, as: interview.catalogue.question(at: address)?.kind, language)
      // A refusal stands for what is refused: each letter of it counts.
      let more = fate == .taken ? [] : words.indices.map { ("a letter changed", changed(words, at: $0)) }
      return (slips + more).map { ($0.how, content.saying($0.text).text) }
    case .another(_, let words, _):
      return reworded(words, as: .yesNo, language).map { ($0.how, content.saying($0.text).text) }
    case .command(let words, _):
      let parts = words.split(separator: " ").map(String.init)
      var slips = [("one more 9", words + "9"), ("one more word", words + " 9")]
      for index in parts.indices.dropFirst() {
        var other = parts
        other[index] = changed(parts[index])
        slips.append(("a letter changed", other.joined(separator: " ")))
      }
      if parts.count > 1 { slips.append(("the last word left out", parts.dropLast().joined(separator: " "))) }
      return slips.map { ($0.0, content.saying($0.1).text) }
    case .clock(let move):
      var slips = [("one more 9", "@ " + move.words + "9"), ("a sign changed", "@ " + changed(move.words))]
      if let instant = move.instant {
        slips.append(("a minute later", "@ " + instant.adding(seconds: 60).iso))
        slips.append(("a day later", "@ " + instant.adding(seconds: 86_400).iso))
      }
      return slips.map { ($0.0, $0.1) }
    case .line(let words, _): return [("one more 9", content.saying(words + "9").text)]
    case .step(let seconds): return [("a second more", "step \(seconds + 1)s")]
    case .group, .require, .count, .shown, .comment: return []
    }
  }

  private mutating func reworded(_ words: String, as kind: Kind?, _ language: Language) -> [Slip] {
    var slips: [Slip] = [("one more 9", words + "9")]
    if !words.isEmpty { slips += [("a letter changed", changed(words)), ("left out", "")] }
    if let kind, let other = other(than: words, as: kind, language) { slips.append(("another option", other)) }
    return slips
  }

  /// Another answer that the question takes.
  private mutating func other(than words: String, as kind: Kind, _ language: Language) -> String? {
    switch kind {
    case .choice(let options), .choices(let options):
      let others = options.all.filter { ![folded($0.id), folded($0.label[language])].contains(folded(words)) }
      return others.isEmpty ? nil : others[random.next(below: others.count)].id
    case .yesNo: return ["oui", "yes"].contains(folded(words)) ? "no" : "yes"
    case .number(let range, _):
      guard let number = Int(words) else { return nil }
      return String(number < range.upperBound ? number + 1 : number - 1)
    case .item, .items:
      guard let item = ItemID(words) else { return nil }
      return ItemID(letter: item.letter, number: item.number > 1 ? item.number - 1 : 2).description
    case .line, .paragraph, .rate, .money, .day, .moment, .duration, .windows: return nil
    }
  }

  /// The words with one letter or figure changed for the next.
  private mutating func changed(_ words: String) -> String {
    let places = words.indices.filter { words[$0].isLetter || words[$0].isNumber }
    return places.isEmpty ? words + "x" : changed(words, at: places[random.next(below: places.count)])
  }

  private func changed(_ words: String, at place: String.Index) -> String {
    let letter = words[place]
    guard letter.isLetter || letter.isNumber else { return words }
    let next: Character =
      switch letter {
      case "9": "0"
      case "z", "Z": "a"
      default: letter.asciiValue.map { Character(Unicode.Scalar($0 + 1)) } ?? "x"
      }
    return words[..<place] + String(next) + words[words.index(after: place)...]
  }

  /// A line of the header deleted, misspelt and reworded.
  mutating func all(ofHeader line: String) -> [String] {
    let word = String(line.prefix { $0 != " " })
    let value = String(line.dropFirst(word.count + 1))
    var slips = ["", word + " " + changed(value), line + "9"]
    if let slip = misspelt(word) { slips.append(slip.text + " " + value) }
    if let language = Language(rawValue: value) { slips.append("language \(language == .fr ? "en" : "fr")") }
    if let instant = Instant(iso: value) { slips.append("clock \(instant.adding(seconds: 60).iso)") }
    if let seconds = Int(value.dropLast()) { slips.append("step \(seconds + 1)s") }
    return slips
  }

  // MARK: What a line requires

  mutating func broken(_ content: ScriptLine.Content, _ interview: Interview) -> [Slip] {
    switch content {
    case .require(let name, let value):
      return [value + "9", changed(value)].map { value in
        ("another value", ScriptLine.Content.require(name: name, value: value).text)
      }
    case .count(let count): return [("another number", "= lines \(count + 1)")]
    case .shown(let expectation):
      let words = expectation.text.drop { !$0.isWhitespace }.dropFirst()
      let sign = expectation.text.prefix { !$0.isWhitespace }
      var parts = words.split(separator: " ").map(String.init)
      parts[random.next(below: parts.count)] = "autrement"
      return [("another word", "\(sign) " + parts.joined(separator: " "))]
        + [String(words) + "9", changed(String(words))].map { ("another letter", "\(sign) \($0)") }
    case .answer, .another, .command, .line:
      guard case .refused(let reason)? = content.fate else {
        return [("must be refused", content.meeting(.refused(reason: nil)).text)]
      }
      let others = interview.catalogue.reasons.map(\.id).filter { $0 != reason }
      let other = others[random.next(below: others.count)]
      return [
        ("must be taken", content.meeting(.taken).text),
        ("another reason", content.meeting(.refused(reason: other)).text),
      ]
    case .group, .clock, .step, .comment: return []
    }
  }
}

extension ScriptLine.Content {
  /// The same with other words; what is not said stays as it is.
  fileprivate func saying(_ words: String) -> ScriptLine.Content {
    switch self {
    case .answer(let address, _, let fate): .answer(address, words, fate)
    case .another(let form, _, let fate): .another(form, words, fate)
    case .command(_, let fate): .command(words, fate)
    case .line(_, let fate): .line(words, fate)
    case .group, .clock, .step, .require, .count, .shown, .comment: self
    }
  }
}
