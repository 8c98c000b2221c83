// How what has no command of its own is opened: forms by their titles.

extension Place {
  /// The forms that no command word begins, by their titles.
  var formsNote: Utterance {
    let titles = catalogue.forms.filter { $0.shortcut == nil }.map { $0.title[language] }
    return .note(
      say(
        "Pour les autres listes, tapez :aide et leur titre, par exemple :aide \(folded(titles.first ?? "")). Ce sont : ",
        "For the other lists, type :help and their title, for example :help \(folded(titles.first ?? "")). They are: ")
        + titles.joined(separator: ", ") + ".")
  }
}

extension Turn {
  /// The forms that a word names: that of the id, of the title or of the noun, else those of which one begins so or holds it.
  func forms(about word: String) -> [Form] {
    let wanted = folded(word)
    guard !wanted.isEmpty else { return [] }
    if let exact = form(named: word) { return [exact] }
    func names(_ form: Form) -> [String] {
      [form.title.fr, form.title.en, form.items?.one.fr, form.items?.one.en].compactMap { $0 }.map { folded($0) }
        + [folded(form.id.name)]
    }
    let begun = catalogue.forms.filter { form in names(form).contains { $0.hasPrefix(wanted) } }
    if !begun.isEmpty { return begun }
    return catalogue.forms.filter { form in names(form).contains { " \($0)".contains(" \(wanted)") } }
  }

  /// How a form is opened.
  func opening(_ form: Form) -> String {
    let title = form.title[language]
    let word = folded(title)
    guard let items = form.items else {
      return say(
        "Pour relire les réponses de « \(title) », tapez :revoir \(word) ; pour les voir, :voir \(word).",
        "To review the answers of “\(title)”, type :review \(word); to see them, :show \(word).")
    }
    let add = form.shortcut.map { ":\($0[language])" } ?? say(":ajouter \(word)", ":add \(word)")
    return say(
      "Pour ajouter \(items.one.fr), tapez \(add) ; pour voir la liste « \(title) », :liste \(word).",
      "To add \(items.one.en), type \(add); to see the list “\(title)”, :list \(word).")
  }
}
