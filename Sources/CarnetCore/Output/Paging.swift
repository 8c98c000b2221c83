/// How what is longer than the screen is shown.
package enum Paging: String, CaseIterable, Sendable {
  /// Screen by screen, by Carnet itself.
  case screens
  /// With the person's own program.
  case less
  /// All at once.
  case off

  /// The word by which it is chosen.
  package var word: String { self == .screens ? "carnet" : rawValue }

  /// What it does.
  package var words: Text {
    switch self {
    case .screens: Text(fr: "écran par écran, Entrée pour la suite", en: "screen by screen, Enter for more")
    case .less: Text(fr: "avec le programme de $PAGER, sinon less", en: "with the program of $PAGER, else less")
    case .off: Text(fr: "en une fois", en: "all at once")
    }
  }
}
