// How Carnet shows things, as a person likes it.

extension Turn {
  /// `pager off`: chooses; `pager`, or nothing: shows what is chosen.
  func set(_ text: String) -> Step {
    let words = text.split(separator: " ").map { folded(String($0)) }
    guard let name = words.first else { return .page(nil, then: standing) }
    guard "pager".hasPrefix(name) else { return refuse(.noSetting(text)) }
    guard words.count > 1 else { return .page(nil, then: standing) }
    guard let paging = Paging.allCases.first(where: { $0.word == words[1] }) else { return refuse(.noSetting(text)) }
    return .page(paging, then: standing)
  }
}

extension Paging {
  /// That it is chosen, and how to choose otherwise.
  func told(_ language: Language) -> [Utterance] {
    let words = Text(fr: "Les longs textes se montrent \(words.fr).", en: "Long texts are shown \(words.en).")
    let ways = Paging.allCases.map { ":\(Command.set.entry.name[language]) pager \($0.word)" }
    return [.note(words[language]), .aside(ways.joined(separator: " · "))]
  }
}

extension Refusal {
  fileprivate static func noSetting(_ text: String) -> Refusal {
    let ways = Paging.allCases.map { ("pager \($0.word)", $0.words) }
    func listed(_ language: Language) -> String { ways.map { "\($0) (\($1[language]))" }.joined(separator: ", ") }
    return Refusal(
      CoreReason.unexpectedWords,
      Text(
        fr: "« \(quotable(text)) » n'est pas un réglage.", en: "“\(quotable(text))” is not a setting."),
      remedy: Text(fr: "Réglages : \(listed(.fr))", en: "Settings: \(listed(.en))"))
  }
}
