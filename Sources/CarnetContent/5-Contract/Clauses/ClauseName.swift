import CarnetCore

/// A clause as the name of what a move of the negotiation was about, or of what the parties reworded.
struct ClauseName: Choice {
  let rawValue: String
  private let title: Text

  init?(rawValue: String) {
    guard let clause = Clause.library.first(where: { $0.id == rawValue }) else { return nil }
    self.init(clause)
  }

  private init(_ clause: Clause) { (rawValue, title) = (clause.id, clause.title) }

  static var allCases: [ClauseName] { Clause.library.map(ClauseName.init) }

  /// The id and the title up to its first comma, since commas stand between choices.
  var label: Text {
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
