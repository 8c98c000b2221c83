import CarnetCore

/// Names as they stand in a French sentence.
enum Naming {
  /// `de Rennes`, `d'Angers`, `d'Hélène`, `du Havre`, `des Sables-d'Olonne`.
  @Sendable static func of(_ name: String) -> String {
    if name.hasPrefix("Le ") { return "du " + name.dropFirst(3) }
    if name.hasPrefix("Les ") { return "des " + name.dropFirst(4) }
    return (isElided(name) ? "d'" : "de ") + name
  }

  /// True before a vowel that is heard: a `y` counts before a consonant only, an `h` in the names where it is mute.
  private static func isElided(_ name: String) -> Bool {
    let letters = folded(name)
    switch letters.first {
    case "y"?: return letters.dropFirst().first.map { !"aeiouy".contains($0) } ?? true
    case "h"?: return muteBeginnings.contains { letters.hasPrefix($0) }
    case let first?: return "aeiou".contains(first)
    case nil: return false
    }
  }

  /// How the names and things begin whose `h` is mute; any other `h` is taken as aspirated, which is never wrong in writing.
  private static let muteBeginnings = [
    "hel", "hendaye", "hennebont", "henri", "herbergement", "hebergement", "herv", "heur", "hippolyte", "histoire",
    "honfleur",
    "honor", "horaire", "horlog", "hotel", "huile", "humidi", "hyeres", "hygiene", "hyper",
  ]
}
