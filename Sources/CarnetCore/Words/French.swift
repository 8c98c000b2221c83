/// The small words that French joins to the word after them.
package enum French {
  /// `de Kermarrec`, `d'Armor`, `d'A6`, `du contrat` of `le contrat`.
  package static func de(_ words: String) -> String {
    for (article, joined) in [("le ", "du "), ("les ", "des ")] where words.hasPrefix(article) {
      return joined + words.dropFirst(article.count)
    }
    return joined("de", to: words)
  }

  /// `de Rennes`, `d'Angers`, and with the article that a town has in its name: `du Havre`, `des Sables-d'Olonne`.
  package static func de(town: String) -> String {
    for article in ["Le ", "Les "] where town.hasPrefix(article) {
      return de(article.lowercased() + town.dropFirst(article.count))
    }
    return de(town)
  }

  /// `que Kermarrec`, `qu'Armor`.
  package static func que(_ words: String) -> String { joined("que", to: words) }

  /// `le serveur`, `l'ordinateur`, `le hall`, of a masculine noun.
  package static func le(_ words: String) -> String { joined("le", to: words) }

  /// `la caisse`, `l'imprimante`, `la housse`, of a feminine noun.
  package static func la(_ words: String) -> String { joined("la", to: words) }

  private static func joined(_ small: String, to words: String) -> String {
    elides(words) ? small.dropLast() + "'" + words : small + " " + words
  }

  /// True for words before which *de* loses its vowel.
  ///
  /// Marks before the first word, such as quotes, are passed over. A number in figures never elides, for nobody says
  /// *d'onze*.
  package static func elides(_ words: String) -> Bool {
    let name = words.drop { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter || $0.isNumber }
    let plain = folded(name)
    guard let first = plain.first, !unelided.contains(plain) else { return false }
    switch first {
    case "a", "e", "i", "o", "u": return true
    // *Yves* begins with a vowel, *Yanis* with a consonant.
    case "y": return plain.dropFirst().first.map { $0.isLetter && !"aeiou".contains($0) } ?? false
    case "h": return !aspirated.contains(plain) && plain.count > 1 && name.contains(where: \.isLowercase)
    default: return false
    }
  }

  /// What begins with a vowel and yet is not elided.
  private static let unelided: Set<String> = ["onze", "onzieme", "oui", "ouistiti", "uhlan", "yterbium"]

  /// The words and the names with an aspirated *h* that a firm may meet; a name in capitals is spelled out.
  private static let aspirated: Set<String> = [
    "hache", "hackathon", "hagondange", "haguenau", "halluin", "harfleur", "haubourdin", "hautmont", "hayange",
    "hazebrouck", "houilles", "huningue", "hacker", "haie", "haine", "hall", "halle", "halles", "halte", "hamac",
    "hambourg", "hameau",
    "hamid", "hamon", "hamster", "hamza", "hanche", "handball", "handicap", "handicape", "hangar", "hanovre", "hans",
    "haras", "harcelement", "hardware", "hareng", "haricot", "haricots", "harlem", "harnais", "harold", "harpe",
    "harry", "hasard", "hassan", "hausse", "haut", "haute", "hautes", "hauteur", "hauts", "havre", "haye", "hayon",
    "help", "helpdesk", "heron", "heros", "hertz", "hetre", "hibou", "hierarchie", "hifi", "hippie", "hobby", "hockey",
    "holding", "hollandais", "hollande", "homard", "home", "honduras", "hong", "hongrie", "hongrois", "honte", "hors",
    "hosting", "hotline", "hotspot", "hotte", "houblon", "houle", "housse", "houx", "hub", "hublot", "huche", "hugo",
    "huit", "huitaine", "huitieme", "hurlement", "hutte",
  ]
}
