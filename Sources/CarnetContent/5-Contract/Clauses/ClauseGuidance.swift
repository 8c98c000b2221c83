import CarnetCore

/// What a clause is for in an owner's words, and what must really be discussed in it.
struct ClauseGuidance: Sendable {
  /// What it protects, as the end of a sentence that begins with "it makes sure".
  let protects: Text
  /// What is worth negotiating.
  let discuss: Text

  /// By the clause's id.
  static let all = Dictionary(uniqueKeysWithValues: onService + onTrust)
}

/// A clause as the name of what a move of the negotiation was about.
struct ClauseName: Choice {
  let rawValue: String

  init?(rawValue: String) {
    guard Clause.library.contains(where: { $0.id == rawValue }) else { return nil }
    self.rawValue = rawValue
  }

  private init(_ clause: Clause) { rawValue = clause.id }

  static var allCases: [ClauseName] { Clause.library.map(ClauseName.init) }

  /// The id and the title up to its first comma, since commas stand between choices.
  var label: Text {
    let title = Clause.library.first { $0.id == rawValue }?.title ?? Text(same: "")
    func short(_ words: String) -> String { words.split(separator: ",").first.map(String.init) ?? words }
    return Text(fr: "\(rawValue) \(short(title.fr))", en: "\(rawValue) \(short(title.en))")
  }
}

extension Dossier {
  /// The moves that changed a clause: what shows that it was really negotiated.
  func moves(on clause: String) -> [ItemID] {
    items(of: Move.id).filter { move in (self[Move.clauses, of: move] ?? []).contains { $0.rawValue == clause } }
  }
}
