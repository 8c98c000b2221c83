import CarnetCore

/// Names as they stand in a French sentence.
enum Naming {
  /// `de Rennes`, `d'Angers`, `du Havre`, `des Sables-d'Olonne`.
  @Sendable static func of(_ name: String) -> String {
    if name.hasPrefix("Le ") { return "du " + name.dropFirst(3) }
    if name.hasPrefix("Les ") { return "des " + name.dropFirst(4) }
    return (folded(name).first.map("aeiouy".contains) ?? false ? "d'" : "de ") + name
  }
}
