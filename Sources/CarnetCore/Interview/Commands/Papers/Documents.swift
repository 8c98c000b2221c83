// Documents: which there are, what they lack, showing and writing them.

extension Turn {
  func documents(_ text: String) -> Step {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.first else { return show(documentsPage()) }
    let (begun, used) = catalogue.documents(beginning: words)
    guard begun.count == 1, let kind = begun.first else {
      let names = (begun.isEmpty ? catalogue.documents : begun).map(place.called).joined(separator: ", ")
      let near = begun.isEmpty || words.count > used ? catalogue.document(near: words, in: language) : nil
      return refuse(
        Refusal(
          CoreReason.noSuchDocument,
          Text(
            fr: "« \(safeLine(name, limit: 40)) » ne désigne pas un document.",
            en: "“\(safeLine(name, limit: 40))” does not name a document."),
          remedy: near.map { Text(fr: "Vouliez-vous dire \($0) ?", en: "Did you mean \($0)?") }
            ?? Text(fr: "Documents : \(names)", en: "Documents: \(names)")))
    }
    var rest = words.dropFirst(used)
    var item: ItemID?
    if let letter = kind.about.flatMap({ catalogue.form($0)?.items?.letter }), let word = rest.first,
      let named = ItemID(word), named.letter == letter
    {
      guard let about = kind.about, dossier.contains(named, in: about) else { return refuse(.noSuchItem(word)) }
      item = named
      rest = rest.dropFirst()
    }
    let form = rest.first.flatMap { DocumentForm(rawValue: folded($0)) }
    guard rest.isEmpty || form != nil && rest.count == 1 else {
      return refuse(
        Refusal(
          CoreReason.noSuchFormat,
          Text(fr: "Un document s'enregistre en html, md ou txt.", en: "A document is written as html, md or txt."),
          remedy: Text(
            fr: "Par exemple, tapez :documents \(kind.name.fr) html",
            en: "For example, type :documents \(kind.name.en) html")))
    }
    switch interview.paper(kind, about: item, of: dossier, chain: chain, language: language, now: now) {
    case .failure(let lacking): return show(whatLacks(kind, lacking))
    case .success(let paper):
      return form.map { .write(paper.document, $0, say: whatRemains(paper), then: standing) }
        ?? show([.document(paper.document)])
    }
  }

  /// What is said beside a draft that is written to a file: what it leaves blank.
  private func whatRemains(_ paper: Paper) -> [Utterance] {
    guard paper.document.isDraft else { return [] }
    return [
      .note(
        say("Brouillon. ", "A draft. ")
          + wording.count(
            paper.blanks.count, one: Text(fr: "blanc reste à remplir :", en: "blank is left to fill in:"),
            many: Text(fr: "blancs restent à remplir :", en: "blanks are left to fill in:"))),
      .list(numbered: true, paper.lines),
    ]
  }

  private func whatLacks(_ kind: DocumentKind, _ lacking: DocumentKind.Lacking) -> [Utterance] {
    guard let first = lacking.held.first else { return whatIsMissing(kind, lacking) }
    return [
      .refused(
        reason: CoreReason.documentHeldBack.reason,
        sentence: say(
          "« \(kind.title.fr) » ne peut pas être publié tant que ces points ne sont pas réglés :",
          "“\(kind.title.en)” cannot be issued until these are fixed:"), remedy: nil),
      .list(numbered: true, lacking.held.prefix(20).map { place.worded($0) }),
      .aside(
        say(
          "Corrigez-les, ou levez la règle par écrit. Tapez :lever \(first.check) et la raison ; elle sera imprimée.",
          "Fix them, or waive the rule in writing. Type :waive \(first.check) and the reason; it will be printed.")),
    ]
  }

  private func whatIsMissing(_ kind: DocumentKind, _ lacking: DocumentKind.Lacking) -> [Utterance] {
    [
      .refused(
        reason: CoreReason.documentIncomplete.reason,
        sentence: say(
          "« \(kind.title.fr) » ne peut pas être écrit :", "“\(kind.title.en)” cannot be written:"), remedy: nil),
      .list(
        numbered: true,
        lacking.findings.prefix(20).map { finding in
          finding.sentence[language] + (finding.addresses.first.map { "  → " + place.editCommand($0) } ?? "")
        }),
    ]
  }

  private func documentsPage() -> [Utterance] {
    let rows = zip(catalogue.documents, road.lacking(catalogue.documents)).map { kind, lacking -> [String] in
      let state: String
      if let lacking {
        state =
          lacking.held.isEmpty
          ? say("brouillon", "draft")
          : say("retenu : ", "held back: ") + Set(lacking.held.map(\.check)).sorted().joined(separator: ", ")
      } else {
        state = say("prêt", "ready")
      }
      return [place.called(kind), kind.title[language], kind.stage.title[language], state]
    }
    return [
      .table(
        Table(
          columns: [
            Table.Column(say("Nom", "Name")), Table.Column("Document"), Table.Column(say("Étape", "Stage")),
            Table.Column(say("État", "State")),
          ], rows: rows)),
      .aside(
        say(
          "Pour voir un document, tapez par exemple :documents contrat ; pour l'enregistrer, ajoutez html. Un brouillon indique ce qui lui manque.",
          "To see a document, type for example :documents contract; add html to write it to a file. A draft says what it lacks."
        )),
    ]
  }
}

extension Place {
  /// The rules that hold back documents that could be written.
  var heldBack: [Obstacle] {
    road.lacking(catalogue.documents.filter { !$0.guards.isEmpty }).flatMap { $0?.held ?? [] }
  }
}

extension Interview {
  /// A document of a kind, with the footer that ties it to the dossier, or what it lacks.
  ///
  /// `chain` is the journal's after the last event that is not an issue; `item` is what it is about, where one is named.
  package func document(
    _ kind: DocumentKind, about item: ItemID? = nil, of dossier: Dossier, chain: String, language: Language,
    now: Instant
  ) -> Result<Document, DocumentKind.Lacking> {
    let footer = footer(of: dossier, chain: chain, language)
    let lacking = Road(catalogue: catalogue, dossier: dossier, now: now).lacking(kind, about: item)
    return lacking.map { .failure($0) } ?? kind.build(dossier, language, now, footer, about: item)
  }

  /// What ties a paper to the dossier that it is made from.
  func footer(of dossier: Dossier, chain: String, _ language: Language) -> Document.Footer {
    Document.Footer(
      dossier: dossier.name, position: dossier.lastChange, chain: String(chain.prefix(16)),
      notice: Text(
        fr: "Document établi avec Carnet. Il ne constitue pas un conseil juridique.",
        en: "Document made with Carnet. It is not legal advice.")[language])
  }
}
