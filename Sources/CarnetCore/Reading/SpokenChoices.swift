// Yes and no, choices and names as people say them.

/// Yes or no as people say it; nil when it is neither.
///
/// A yes or a no with something else after it is asked back.
func readSpokenYesNo(_ text: String) -> Result<Understood<Bool>, Refusal>? {
  guard let plain = foldedShort(text) else { return nil }
  let said = trimmed(
    plain.map { ",.;:!".contains($0) ? " " : String($0) }.joined().split(separator: " ").joined(separator: " "))
  func answer(_ words: String) -> Bool? {
    if case .success(let exact) = readYesNo(words) { return exact.value }
    if Lexicon.says(\.no, words) { return false }
    return Lexicon.says(\.yes, words) ? true : nil
  }
  if let yes = answer(said) ?? answer(heldOnce(said)) { return .success(Understood(value: yes)) }
  let words = said.split(separator: " ")
  // `oui oui`, `non merci beaucoup`: the longest beginning that is an answer, where nothing takes it back.
  for count in stride(from: words.count - 1, to: 0, by: -1) {
    guard let yes = answer(words.prefix(count).joined(separator: " ")) else { continue }
    let next = String(words[count])
    guard answer(words.dropFirst(count).joined(separator: " ")) == yes, !Lexicon.says(\.however, next) else {
      return .failure(
        Refusal(
          CoreReason.ambiguous,
          Text(
            fr: "« \(quotable(text)) » commence par \(yes ? "oui" : "non"), puis ajoute autre chose : oui ou non ?",
            en: "“\(quotable(text))” begins with \(yes ? "yes" : "no"), then says something else: yes or no?"),
          remedy: Text(fr: "Une chose à la fois : oui, ou non", en: "One thing at a time: yes, or no")))
    }
    return .success(Understood(value: yes))
  }
  return slip(of: said, among: Lexicon.words(\.yes) + Lexicon.words(\.no)).flatMap(answer).map {
    .success(Understood(value: $0, supposing: .likeness))
  }
}

/// The text with letters that are held down written once: `ouiii`.
private func heldOnce(_ plain: String) -> String {
  plain.reduce(into: "") { if $0.last != $1 { $0.append($1) } }
}

/// True when a text says that one does not know; never data.
func saysUnknown(_ text: String) -> Bool { isSaid(text, \.unknown) }

/// True when a text says that something has not come yet.
func saysNotYet(_ text: String) -> Bool { isSaid(text, \.notYet) }

/// True when a text says to go on to the next question.
func saysPass(_ text: String) -> Bool { isSaid(text, \.passing) }

private func isSaid(_ text: String, _ words: KeyPath<Lexicon, [String]>) -> Bool {
  guard let plain = foldedShort(text) else { return false }
  let bare = String(plain.reversed().drop { ".!… ".contains($0) }.reversed())
  return Lexicon.says(words, plain) || Lexicon.says(words, bare)
}

// MARK: Choices

/// A choice with all that people call it.
struct CalledChoice {
  let id: String
  let label: Text
  /// How else it is called.
  let words: [String]
  /// What may mean it.
  let perhaps: [String]

  var names: [String] { [label.fr, label.en] + words }
}

/// One of some choices as people say it: with its synonyms, in any number or gender, within other words, or nearly so.
///
/// Nil when none is said. Several are asked back; a near one is offered.
func readSpokenChoice(_ text: String, among options: [CalledChoice]) -> Result<Understood<String>, Refusal>? {
  guard let plain = foldedShort(text), !plain.isEmpty else { return nil }
  let names = options.map { option in (option: option, names: option.names.map(SaidName.init)) }
  let said = SaidName(plain)
  for exact in [
    names.filter { $0.names.contains { $0.joined == said.joined } },
    names.filter { $0.names.contains { $0.words == said.words } },
  ] where exact.count == 1 {
    return .success(Understood(value: exact[0].option.id))
  }
  if let loose = options.first(where: { $0.perhaps.contains { SaidName($0).isSame(as: said) } }) {
    return .success(Understood(value: loose.id, supposing: .likeness))
  }
  let within = names.filter { $0.names.contains { $0.stands(in: said) } }
  if within.count == 1, let only = within.first, !said.saysSeveral {
    // What is said of it besides is not kept: it is offered.
    return .success(Understood(value: only.option.id, assumed: true))
  }
  if !within.isEmpty { return .failure(oneAtATime(text, within.map(\.option.label))) }
  let all = names.flatMap { entry in entry.names.map { (entry.option, $0) } }
  let near = all.filter { said.isNear($0.1) }.map(\.0)
  if let first = near.first, near.allSatisfy({ $0.id == first.id }) {
    return .success(Understood(value: first.id, supposing: .likeness))
  }
  guard let nearest = nearest(to: said.joined, among: all.map(\.1.joined)), said.joined.count > 3,
    let found = all.first(where: { $0.1.joined == nearest })
  else { return nil }
  return .success(Understood(value: found.0.id, supposing: .likeness))
}

private func oneAtATime(_ text: String, _ labels: [Text]) -> Refusal {
  Refusal(
    CoreReason.ambiguous,
    labels.count > 1
      ? Text(
        fr: "« \(quotable(text)) » contient plusieurs choix : \(labels.map(\.fr).joined(separator: ", ")).",
        en: "“\(quotable(text))” contains several choices: \(labels.map(\.en).joined(separator: ", ")).")
      : Text(
        fr: "« \(quotable(text)) » contient plusieurs réponses ; donnez-en une seule.",
        en: "“\(quotable(text))” contains several answers; give only one."),
    remedy: Text(
      fr: "Un à la fois, par exemple : \(labels[0].fr)", en: "One at a time, for example: \(labels[0].en)"))
}

/// A name as it is compared: without articles, plurals, feminine endings, apostrophes and dots.
struct SaidName {
  /// Its words, each in its plain form.
  let words: [String]
  /// Its words as they were, in one.
  let joined: String
  /// True when a number above one is said of it.
  let saysSeveral: Bool

  init(_ text: String) {
    var plain = folded(text)
    // `S.A.R.L.` is one word.
    if plain.contains("."), plain.split(separator: ".").allSatisfy({ $0.count == 1 }) {
      plain = plain.replacing(".", with: "")
    }
    let all = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    saysSeveral = all.contains { word in (digits(word) ?? Lexicon.allCardinals[word]).map { $0 > 1 } ?? false }
    let articles = Lexicon.words(\.articles).map { $0.replacing("'", with: "") }
    let bare = all.drop { articles.contains($0) }
    words = (bare.isEmpty ? all[...] : bare).map(SaidName.plainForm)
    joined = (bare.isEmpty ? all[...] : bare).joined()
  }

  /// The masculine singular of a word, as far as its ending tells.
  private static func plainForm(_ word: String) -> String {
    for (ending, plain) in Lexicon.all.flatMap(\.endings) where word.hasSuffix(ending) && word.count - ending.count > 2
    {
      return word.dropLast(ending.count) + plain
    }
    return word
  }

  func isSame(as other: SaidName) -> Bool { words == other.words || joined == other.joined }

  /// True when all its words stand in the other one, one after another.
  func stands(in other: SaidName) -> Bool {
    guard !words.isEmpty, words.joined().count > 1, other.words.count >= words.count else { return false }
    return (0...other.words.count - words.count).contains { place in
      Array(other.words[place..<place + words.count]) == words
    }
  }

  /// True when one slip makes one of the other.
  func isNear(_ other: SaidName) -> Bool {
    slip(of: joined, among: [other.joined]) != nil || slip(of: words.joined(), among: [other.words.joined()]) != nil
  }
}
