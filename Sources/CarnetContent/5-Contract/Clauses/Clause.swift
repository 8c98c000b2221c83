import CarnetCore

/// A clause of the contract: when it has an object, what it says and needs to know, what it protects, and how far it is
/// negotiated.
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

  /// Frozen id: `C24`.
  ///
  /// A name, which says nothing of where the clause stands: scripts, journals and moves hold it for ever.
  let id: String
  /// Its title.
  let title: Text
  /// How much Carnet insists, in a given dossier.
  let level: @Sendable (Context) -> Level
  /// The clause in one plain sentence.
  let gloss: Text
  /// What it protects in an owner's words, as the end of a sentence that begins with "it makes sure".
  let protects: Text
  /// What is worth negotiating in it.
  let discuss: Text
  /// The kinds of need that it answers; none for a clause that every contract has whatever the needs.
  let needs: [NeedType]
  /// The texts that it rests on.
  let sources: [LawReference]
  /// The wording, in French; `{name}` stands for a parameter.
  let wording: String
  /// Which of several wordings its parameters choose, in French as in `C07/tacite`; nil when there is only one.
  let variant: @Sendable (Context) -> String?
  /// Why the clause has no object in a dossier; nil when it has one.
  let withoutObject: @Sendable (Context) -> Text?
  /// The positions along which it is negotiated; nil where there are none.
  let scale: ClauseScale?
  /// The ways in which it may lean to one side only.
  let leans: [Lean]
  /// The parameters that are no term of the contract: an amendment passes over them.
  let noTerms: [String]

  init(
    _ id: String, _ title: Text, level: @escaping @Sendable (Context) -> Level = { _ in .mandatory }, gloss: Text,
    protects: Text, discuss: Text, needs: [NeedType], sources: [LawReference] = [], wording: String,
    variant: @escaping @Sendable (Context) -> String? = { _ in nil },
    withoutObject: @escaping @Sendable (Context) -> Text? = { _ in nil }, scale: ClauseScale? = nil,
    leans: [Lean] = [], noTerms: [String] = []
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.gloss = gloss
    self.protects = protects
    self.discuss = discuss
    self.needs = needs
    self.sources = sources
    self.wording = wording
    self.variant = variant
    self.withoutObject = withoutObject
    self.scale = scale
    self.leans = leans
    self.noTerms = noTerms
  }

  /// Whether it has an object in a dossier.
  func applies(_ context: Context) -> Bool { withoutObject(context) == nil }

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

  /// The clauses in the order of the contract: a place in it makes the article, whatever the id.
  ///
  /// The wording is French, since the law that it applies is; the gloss is what an English reader goes by.
  static let library = ofScope + ofService + ofMoney + ofSecurity + ofEnding
}
