// How Carnet shows things, as a person likes it.

/// Something that is shown as the person likes it, in this conversation and in those after it.
package enum Setting: Hashable, Sendable {
  /// How what is longer than the screen is shown.
  case paging(Paging)
  /// Whether the line being typed shows how it may go on.
  case hints(Bool)

  /// All that can be set, in order.
  static var all: [Setting] { Paging.allCases.map { .paging($0) } + [.hints(true), .hints(false)] }

  /// The words by which it is set, in a language: `pager off`.
  func typed(_ language: Language) -> String { names.map { $0[language] }.joined(separator: " ") }

  /// What is set and to what, as it is kept: `pager`, `off`.
  package var kept: (name: String, value: String) { (names[0].en, names[1].en) }

  /// The setting that was kept so; nil for one of another version.
  package init?(name: String, value: String) { self.init([name, value]) }

  /// What is set, and to what.
  private var names: [Text] {
    switch self {
    case .paging(let paging): [Text(same: "pager"), Text(same: paging.word)]
    case .hints(let shown): [Setting.hints, shown ? Text(fr: "oui", en: "on") : Text(fr: "non", en: "off")]
    }
  }

  /// What it does.
  var words: Text {
    switch self {
    case .paging(let paging): paging.words
    case .hints(true):
      Text(fr: "la suite probable en gris, à prendre avec →", en: "how the line may go on, dim; → accepts it")
    case .hints(false): Text(fr: "sans suggestion", en: "no hints")
    }
  }

  private static let hints = Text(fr: "suggestions", en: "hints")

  /// The setting that some words choose, in either language or the other's; nil when they choose none.
  init?(_ words: [String]) {
    func isMeant(_ setting: Setting) -> Bool {
      let names = setting.names
      return Language.allCases.contains { words[0] == names[0][$0] }
        && Language.allCases.contains { folded(names[1][$0]) == words[1] }
    }
    guard words.count == 2, let setting = Setting.all.first(where: isMeant) else { return nil }
    self = setting
  }

  /// True for a word that names something that can be set.
  static func isName(_ word: String) -> Bool {
    all.contains { setting in Language.allCases.contains { setting.names[0][$0].hasPrefix(word) } }
  }
}

extension Turn {
  /// `pager off`, `hints off`: chooses; with nothing to choose, shows what is chosen.
  func set(_ text: String) -> Step {
    let words = text.split(separator: " ").map { folded(String($0)) }
    guard let name = words.first else { return .set(nil, then: standing) }
    guard Setting.isName(name) else { return refuse(.noSetting(text)) }
    guard words.count > 1 else { return .set(nil, then: standing) }
    guard let setting = Setting(words) else { return refuse(.noSetting(text)) }
    return .set(setting, then: standing)
  }
}

extension Setting {
  /// That it is chosen.
  var told: Text {
    switch self {
    case .paging(let paging):
      Text(fr: "Les longs textes sont affichés \(paging.words.fr).", en: "Long texts are shown \(paging.words.en).")
    case .hints(true):
      Text(
        fr: "La suite probable d'une ligne est affichée en gris. Pour la prendre, appuyez sur → ou Ctrl-E.",
        en: "How a line may go on is shown dim. To accept it, press → or Ctrl-E.")
    case .hints(false): Text(fr: "Aucune suggestion n'est affichée.", en: "No hints are shown.")
    }
  }

  /// What is chosen, and how to choose otherwise.
  static func told(_ chosen: [Setting], _ language: Language) -> [Utterance] {
    let ways = chosen.flatMap { one in
      all.filter { $0.names[0] == one.names[0] }.map { ":\(Command.set.entry.name[language]) \($0.typed(language))" }
    }
    return chosen.map { .note($0.told[language]) } + [.aside(ways.joined(separator: " · "))]
  }
}

extension Refusal {
  fileprivate static func noSetting(_ text: String) -> Refusal {
    func listed(_ language: Language) -> String {
      Setting.all.map { "\($0.typed(language)) (\($0.words[language]))" }.joined(separator: ", ")
    }
    return Refusal(
      CoreReason.unexpectedWords,
      Text(
        fr: "« \(quotable(text)) » n'est pas un réglage.", en: "“\(quotable(text))” is not a setting."),
      remedy: Text(fr: "Réglages : \(listed(.fr))", en: "Settings: \(listed(.en))"))
  }
}
