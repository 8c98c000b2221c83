import CarnetCore

/// On which side a wording of a clause leans.
enum Stance: String, CaseIterable, Sendable {
  case client = "favorable_client"
  case balanced = "équilibrée"
  case provider = "favorable_prestataire"

  var label: Text {
    switch self {
    case .client: Text(fr: "favorable au client", en: "favours the client")
    case .balanced: Text(fr: "équilibrée", en: "balanced")
    case .provider: Text(fr: "favorable au prestataire", en: "favours the provider")
    }
  }
}

/// The positions along which a clause is negotiated, and the one that a contract holds.
struct ClauseScale: Sendable {
  /// What each position is, in a few words.
  let client: Text
  let balanced: Text
  let provider: Text
  /// The question that moves it.
  let address: Address
  /// Where a contract stands; nil while that is not known.
  let stance: @Sendable (Context) -> Stance?

  init<T: AnswerValue>(
    _ question: Question<T>, client: Text, balanced: Text, provider: Text,
    _ stance: @escaping @Sendable (T, Context) -> Stance
  ) {
    self.client = client
    self.balanced = balanced
    self.provider = provider
    address = question.address()
    self.stance = { context in context.settled(question).map { stance($0, context) } }
  }

  /// The words of a position.
  subscript(stance: Stance) -> Text {
    switch stance {
    case .client: client
    case .balanced: balanced
    case .provider: provider
    }
  }
}

/// A way in which a clause leans to one side only.
///
/// A judge may set such a term aside where it was imposed, not where it was really negotiated: so it is said only while
/// no move of the negotiation shows the latter.
struct Lean: Sendable {
  /// The party whom it favours.
  enum Side: Hashable, Sendable { case client, provider }

  let side: Side
  /// What is one-sided, as the end of a sentence.
  let words: Text
  /// Where to put it right.
  let address: Address
  /// The text that lets a judge set it aside.
  let source: LawReference
  let holds: @Sendable (Context) -> Bool

  init<T: AnswerValue>(
    _ side: Side, _ question: Question<T>, _ words: Text, source: LawReference = Law.imbalance,
    holds: @escaping @Sendable (T, Context) -> Bool
  ) {
    self.side = side
    self.words = words
    self.source = source
    address = question.address()
    self.holds = { context in context.settled(question).map { holds($0, context) } ?? false }
  }
}

extension Clause {
  /// Where it stands in a contract; nil for one that is not negotiated along a scale, or worded by the parties.
  func stance(_ context: Context) -> Stance? {
    guard ClauseWording.item(for: id, in: context.dossier) == nil else { return nil }
    return scale?.stance(context)
  }

  /// The ways in which it leans in a contract and of which nothing shows that they were negotiated.
  func leaning(_ context: Context) -> [Lean] {
    let standing = leans.filter { $0.holds(context) }
    guard !standing.isEmpty, applies(context), context.dossier.moves(on: id).isEmpty else { return [] }
    return standing
  }
}
