// A paper at any time: the document where nothing is missing, else a draft with numbered blanks.

/// A paper as it can be printed now.
package struct Paper: Sendable {
  /// What is printed.
  package let document: Document
  /// What it leaves blank, in the order of the numbers; empty for what can be issued.
  package let blanks: [Blank]

  /// A paper with what it leaves blank.
  package init(document: Document, blanks: [Blank]) {
    self.document = document
    self.blanks = blanks
  }

  /// What is left blank, one line each, with the command that fills it: `Forme juridique → :modifier company legal_form`.
  package var lines: [String] { blanks.map(\.line) }
}

/// What a draft leaves blank.
package struct Blank: Hashable, Sendable {
  /// What is missing, in plain words.
  package let words: String
  /// The command that fills it.
  package let command: String
  /// Where the answer goes; of an item that does not stand yet, its first question.
  package let address: Address?

  /// What is missing and the command that fills it.
  package var line: String { "\(words) → \(command)" }
}

extension Interview {
  /// A paper of a kind as it can be printed now: whole, or with what is missing left blank.
  ///
  /// It fails where rules hold it back, or where what it would be about does not exist.
  package func paper(
    _ kind: DocumentKind, about item: ItemID? = nil, of dossier: Dossier, chain: String, language: Language,
    now: Instant
  ) -> Result<Paper, DocumentKind.Lacking> {
    switch document(kind, about: item, of: dossier, chain: chain, language: language, now: now) {
    case .success(let document): return .success(Paper(document: document, blanks: []))
    case .failure(let lacking):
      guard lacking.held.isEmpty else { return .failure(lacking) }
      let place = Place(interview: self, dossier: dossier, standing: Standing(language: language), now: now)
      return place.draft(kind, about: item, lacking, footer: footer(of: dossier, chain: chain, language))
    }
  }
}

extension Place {
  /// The draft of a paper that lacks some answers.
  fileprivate func draft(
    _ kind: DocumentKind, about item: ItemID?, _ lacking: DocumentKind.Lacking, footer: Document.Footer
  ) -> Result<Paper, DocumentKind.Lacking> {
    var supposed = Supposed(dossier, catalogue: catalogue, now: now)
    for stage in Stage.allCases where stage <= kind.stage && !dossier.state(of: stage).isClosed { supposed.fill(stage) }
    if let lacking = supposed.serve(kind, about: item, lacking: lacking) { return .failure(lacking) }
    func write(_ dossier: Dossier) -> Document? {
      try? kind.build(dossier, language, now, footer, about: item).get()
    }
    guard let document = write(supposed.dossier) else { return .failure(nothing(of: kind)) }
    let gaps = supposed.groupedGaps
    var blanking = Blanking(document)
    func mark(_ range: Range<Int>) {
      guard range.count > 1 else { return mark(range.lowerBound) }
      // Most documents rest on few answers: those that change nothing together change nothing alone.
      if let other = write(supposed.varied(gaps[range].filter { !$0.isLeft })), other == document { return }
      let middle = range.lowerBound + range.count / 2
      mark(range.lowerBound..<middle)
      mark(middle..<range.upperBound)
    }
    func mark(_ number: Int) {
      for (whole, parts) in gaps[number].isLeft ? [] : supposed.varied(gaps[number]) {
        let others = write(whole).map { [$0] } ?? parts.compactMap(write)
        for other in others where other != document { blanking.mark(number, against: other) }
      }
    }
    if !gaps.isEmpty { mark(gaps.indices) }
    let draft = blanking.draft(needed: gaps.indices.filter { gaps[$0].isNeeded })
    let blanks = draft.gaps.map { blank(gaps[$0], in: supposed.dossier) }
    return .success(
      Paper(
        document: Document(
          kind: kind.id, title: draft.title, subtitle: draft.subtitle, language: language,
          blocks: draft.blocks + whatRemains(blanks), footer: document.footer, isDraft: true
        ).typeset(), blanks: blanks))
  }

  private func nothing(of kind: DocumentKind) -> DocumentKind.Lacking {
    DocumentKind.Lacking(
      Finding(
        Text(
          fr: "« \(kind.title.fr) » ne peut pas encore être écrit. Pour voir ce qui manque, tapez :état",
          en: "“\(kind.title.en)” cannot be written yet. To see what is missing, type :status")))
  }

  /// The list that closes a draft.
  private func whatRemains(_ blanks: [Blank]) -> [Document.Block] {
    guard !blanks.isEmpty else { return [] }
    return [
      .heading(level: 1, say("Ce qui reste à compléter", "What remains to be filled in")),
      .list(numbered: true, blanks.map(\.line)),
      .note(
        say(
          "Le reste vient de vos réponses, ou est proposé par Carnet tant que vous n'avez pas répondu.",
          "Everything else comes from your answers, or is proposed by Carnet until you answer.")),
    ]
  }

  private func blank(_ gap: Supposed.Gap, in supposed: Dossier) -> Blank {
    if let form = gap.items.first.flatMap({ catalogue.form($0.form) }), let items = form.items {
      let count = wording.number(gap.items.count)
      return Blank(
        words: gap.items.count > 1
          ? say("\(form.title.fr) : il en faut \(count)", "\(form.title.en): \(count) needed")
          : capitalised(items.one[language]), command: adding(form),
        address: gap.addresses.first)
    }
    guard let address = gap.addresses.first, let question = catalogue.question(at: address) else {
      return Blank(words: "", command: "", address: nil)
    }
    let items = gap.addresses.compactMap(\.subject.item)
    let name = items.count == 1 ? items.first.map { catalogue.titled($0, in: supposed) + say(" : ", ": ") } ?? "" : ""
    let others =
      items.count > 1
      ? " (\(items.prefix(3).map(\.description).joined(separator: ", "))"
        + (items.count > 3 ? say(" et \(items.count - 3) de plus", " and \(items.count - 3) more") : "") + ")" : ""
    return Blank(words: name + question.prompt[language] + others, command: filling(address), address: address)
  }
}
