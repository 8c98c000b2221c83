import CarnetCore

/// A clause of the contract: when it has an object, what it says, and what it needs to know.
struct Clause: Sendable {
  /// How much Carnet insists.
  ///
  /// French law itself imposes almost no form on this contract.
  enum Level: Hashable, Sendable {
    /// The contract stage does not close without it.
    case mandatory
    /// Written when its data are there.
    case recommended

    var label: Text {
      switch self {
      case .mandatory: Text(fr: "obligatoire", en: "mandatory")
      case .recommended: Text(fr: "recommandée", en: "recommended")
      }
    }
  }

  /// Frozen id, C01 to C35.
  let id: String
  /// Its title.
  let title: Text
  /// How much Carnet insists, in a given dossier.
  let level: @Sendable (Context) -> Level
  /// The clause in one plain sentence.
  let gloss: Text
  /// The texts that it rests on.
  let sources: [LawReference]
  /// The wording, in French; `{name}` stands for a parameter.
  let wording: String
  /// Which of several wordings its parameters choose, in French as in `C07/tacite`; nil when there is only one.
  let variant: @Sendable (Context) -> String?
  /// Why the clause has no object in a dossier; nil when it has one.
  let withoutObject: @Sendable (Context) -> Text?

  init(
    _ id: String, _ title: Text, level: @escaping @Sendable (Context) -> Level = { _ in .mandatory }, gloss: Text,
    sources: [LawReference] = [],
    wording: String, variant: @escaping @Sendable (Context) -> String? = { _ in nil },
    withoutObject: @escaping @Sendable (Context) -> Text? = { _ in nil }
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.gloss = gloss
    self.sources = sources
    self.wording = wording
    self.variant = variant
    self.withoutObject = withoutObject
  }

  /// What it says in a contract, with its parameters, or the names of those that are not known: the parties' own words
  /// where they have some.
  func text(_ context: Context) -> (text: String, unresolved: [String]) {
    let own = ClauseWording.item(for: id, in: context.dossier).flatMap { context.dossier[ClauseWording.text, of: $0] }
    return Clause.filled(own ?? wording, context)
  }

  /// What the library says in a contract.
  func model(_ context: Context) -> String { Clause.filled(wording, context).text }

  /// The names between braces in a wording.
  static func parameters(of wording: String) -> [String] {
    wording.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  private static func filled(_ wording: String, _ context: Context) -> (text: String, unresolved: [String]) {
    var text = ""
    var unresolved: [String] = []
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if let value = ClauseParameter.all[name]?.words(context), !value.isEmpty {
        text += value
      } else {
        unresolved.append(name)
      }
      rest = rest[rest.index(after: close)...]
    }
    return (text + rest, unresolved)
  }

  /// The id with its variant: `C07/tacite`.
  func name(_ context: Context) -> String {
    guard ClauseWording.item(for: id, in: context.dossier) == nil else { return id }
    return variant(context).map { "\(id)/\($0)" } ?? id
  }

  /// Who wrote it; nil for the library's own wording.
  func drafter(_ context: Context) -> Drafter? {
    ClauseWording.item(for: id, in: context.dossier).flatMap { context.dossier[ClauseWording.author, of: $0] }
  }

  /// The id with its variant, the plain sentence, who wrote it, and the sources: what stands under the clause.
  func caption(_ context: Context, _ language: Language) -> String {
    let written = drafter(context).map { [$0.clause[language]] } ?? []
    let cited = sources.map { $0.citation[language] }
    return ([name(context), gloss[language]] + written + cited).joined(separator: " · ")
  }

  /// The clauses in the order of the contract.
  ///
  /// The wording is French, since the law that it applies is; the gloss is what an English reader goes by.
  static let library = ofScope + ofService + ofMoney + ofSecurity + ofEnding
}
