/// A kind of document that Carnet writes: what it is made from, and how it is written from that.
package struct DocumentKind: Sendable {
  /// Frozen id, used in scripts and file names: `contract`.
  package let id: String
  /// What it is called where it is asked for: `contrat` / `contract`, in few words and small letters.
  package let name: Text
  /// What stands at its head.
  package let title: Text
  /// The stage that it belongs to.
  package let stage: Stage
  /// The checks without which it is not issued, unless they are waived in writing, whatever they mean for closing.
  package let guards: [Check]
  /// The form of whose items it is about one, which may be named; nil for what is about the whole dossier.
  package let about: FormID?
  /// The only way to what it says leads through what it lacks.
  private let prepared: @Sendable (Known) -> Result<(Language) -> Body, Lacking>

  /// A kind of document.
  ///
  /// `prepare` finds what it is made from, or says what is missing, and words nothing: it is asked of every kind whenever
  /// somebody wants to know which are ready. Only what it found reaches `write`, which cannot fail.
  package init<Material>(
    _ id: String, name: Text, title: Text, stage: Stage, guards: [Check] = [], about: FormID? = nil,
    prepare: @escaping @Sendable (Known) -> Prepared<Material>,
    write: @escaping @Sendable (Material, Language) -> Body
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.stage = stage
    self.guards = guards
    self.about = about
    prepared = { known in prepare(known).map { material in { write(material, $0) } } }
  }

  private init(_ kind: DocumentKind, prepared: @escaping @Sendable (Known) -> Result<(Language) -> Body, Lacking>) {
    (id, name, title, stage, guards, about) = (kind.id, kind.name, kind.title, kind.stage, kind.guards, kind.about)
    self.prepared = prepared
  }

  /// The same kind, made from one part of a dossier instead of the whole.
  package func made(from part: @escaping @Sendable (Known) -> Known) -> DocumentKind {
    DocumentKind(self, prepared: { [prepared] known in prepared(part(known)) })
  }

  /// What is missing to write it, found without writing it; nil when nothing is.
  package func lacking(_ dossier: Dossier, _ now: Instant) -> Lacking? { lacking(Known(dossier, now: now)) }

  /// The same for one of several documents of one dossier.
  package func lacking(_ known: Known) -> Lacking? {
    switch prepared(known) {
    case .success: nil
    case .failure(let lacking): lacking
    }
  }

  /// Writes it from a dossier, typeset, or says what is missing: no document goes out another way.
  package func build(
    _ dossier: Dossier, _ language: Language, _ now: Instant, _ footer: Document.Footer, about item: ItemID? = nil
  ) -> Result<Document, Lacking> {
    prepared(Known(dossier, now: now, about: item)).map { write in
      let body = write(language)
      return Document(
        kind: id, title: body.title ?? title[language], subtitle: body.subtitle, language: language,
        blocks: body.blocks, footer: footer
      ).typeset()
    }
  }

  /// What a document is made from, or what is missing.
  package typealias Prepared<Material> = Result<Material, Lacking>

  /// What stands in a document, beside what its kind and its dossier give it.
  package struct Body: Sendable {
    let title: String?
    let subtitle: String
    let blocks: [Document.Block]

    /// Blocks under a subtitle, and under a title of its own where the document has one.
    package init(title: String? = nil, subtitle: String, blocks: [Document.Block]) {
      self.title = title
      self.subtitle = subtitle
      self.blocks = blocks
    }
  }

  /// Why a document cannot be written yet.
  package struct Lacking: Error, Hashable, Sendable {
    /// What is missing, each with where to answer it; never empty.
    package let findings: [Finding]
    /// The rules that hold it back although nothing is missing; empty when something is.
    package let held: [Obstacle]

    /// A document that lacks some answers.
    package init(_ first: Finding, _ others: [Finding] = []) {
      findings = [first] + others
      held = []
    }

    /// A document that rules hold back; nil when none does.
    init?(held: [Obstacle]) {
      guard !held.isEmpty else { return nil }
      findings = held.map(\.finding)
      self.held = held
    }
  }
}

extension Result where Failure == DocumentKind.Lacking {
  /// One thing is missing, with where to answer it.
  package static func lacking(_ sentence: Text, at addresses: [Address] = []) -> Result {
    .failure(DocumentKind.Lacking(Finding(sentence, at: addresses)))
  }

  /// The same where something holds of it; else that is missing.
  package func provided(_ holds: (Success) -> Bool, else sentence: Text, at addresses: [Address] = []) -> Result {
    flatMap { holds($0) ? self : .lacking(sentence, at: addresses) }
  }
}
