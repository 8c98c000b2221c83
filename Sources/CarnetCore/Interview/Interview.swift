/// The conversation as a pure function: a line, where the person stands and the dossier give what follows.
///
/// It reads no clock, no file and no screen; it records nothing itself.
package struct Interview: Sendable {
  /// What Carnet asks, checks, writes and measures.
  package let catalogue: Catalogue
  /// True when rules and questions are called by their ids as well, as scripts call them; a person sees her own words.
  package let showsIds: Bool

  /// The conversation that a catalogue leads to.
  package init(catalogue: Catalogue, showsIds: Bool = true) {
    self.catalogue = catalogue
    self.showsIds = showsIds
  }

  /// What follows from something said.
  ///
  /// `chain` is the journal's after the last event that is not an issue, which papers name; `head` that after the last
  /// event, which the figures of a period name.
  package func step(
    _ said: Said, at standing: Standing, in dossier: Dossier, chain: String, head: String, now: Instant
  ) -> Step {
    var standing = standing
    // The editor was offered for what is said now, and for nothing after it.
    standing.composes = false
    let turn = turn(at: standing, in: dossier, chain: chain, head: head, now: now)
    switch said {
    case .line(let line): return turn.take(line: line)
    case .written(let text): return turn.take(written: text)
    case .answer(let address, let text): return turn.take(answer: text, at: address)
    case .another(let form, let text): return turn.take(another: text, form)
    case .dropped(let empty): return turn.dropped(empty: empty)
    case .end: return .leave([])
    }
  }

  /// What follows from a table that was asked for.
  package func take(
    _ sheet: Result<Sheet, Refusal>, for request: ImportRequest, at standing: Standing, in dossier: Dossier,
    chain: String, now: Instant
  ) -> Step {
    let turn = turn(at: standing, in: dossier, chain: chain, now: now)
    switch sheet {
    case .failure(let refusal): return turn.refuse(refusal)
    case .success(let sheet): return turn.propose(sheet, for: request)
    }
  }

  private func turn(
    at standing: Standing, in dossier: Dossier, chain: String, head: String? = nil, now: Instant
  ) -> Turn {
    Turn(place: place(at: standing, in: dossier, now: now), chain: chain, head: head)
  }

  private func place(at standing: Standing, in dossier: Dossier, now: Instant) -> Place {
    Place(interview: self, dossier: dossier, standing: standing, now: now)
  }
}

// MARK: What a place shows

extension Interview {
  /// What is asked of a person who stands there, in her language.
  package func prompt(at standing: Standing, in dossier: Dossier, now: Instant) -> Prompt {
    place(at: standing, in: dossier, now: now).prompt().typeset(in: standing.language)
  }

  /// The question that something said answers, whatever is being asked, in the language of the conversation.
  package func prompt(for said: Said, at standing: Standing, in dossier: Dossier, now: Instant) -> Prompt {
    place(at: standing, in: dossier, now: now).prompt(for: said).typeset(in: standing.language)
  }

  /// The value understood with something supposed that Enter keeps there; nil where none is offered.
  package func proposal(at standing: Standing, in dossier: Dossier, now: Instant) -> Standing.Proposal? {
    guard let proposal = standing.proposal,
      place(at: standing, in: dossier, now: now).road.asking(at: standing) == .question(proposal.address)
    else { return nil }
    return proposal
  }

  /// What a text says where it is written under an address; nil where there is no such question.
  package func written(
    _ text: String, at address: Address, in dossier: Dossier, now: Instant
  ) -> Result<Understood<Value>, Refusal>? {
    catalogue.question(at: address).map {
      Reading(catalogue: catalogue, dossier: dossier, now: now).read(text, as: $0.kind)
    }
  }

  /// The ways to go on with a line, best first, at most 64.
  ///
  /// `files` gives the paths that begin so, where a command names a file.
  package func completions(
    of line: String, at standing: Standing, in dossier: Dossier, now: Instant,
    files: (_ beginning: String) -> [String] = { _ in [] }
  ) -> [Completion] {
    place(at: standing, in: dossier, now: now).completions(of: line, files: files).prefix(64).map {
      $0.typeset(in: standing.language)
    }
  }

  /// What may come behind a line that is typed there.
  package func prospects(at standing: Standing, in dossier: Dossier, now: Instant) -> Prospects {
    Prospects(place(at: standing, in: dossier, now: now))
  }

  /// What is said when a stage is entered or a dossier opened.
  package func greeting(at standing: Standing, in dossier: Dossier, now: Instant) -> [Utterance] {
    place(at: standing, in: dossier, now: now).briefing(of: dossier.currentStage)
  }

  /// What is said to who begins a dossier: what comes of it, how long it takes, what to have at hand.
  package func opening(_ language: Language) -> [Utterance] { catalogue.opening.map { .note($0[language]) } }

  /// What stands, what is missing, what comes next: what `:status` shows, or `:status all` where the whole is wished.
  package func statusPage(of dossier: Dossier, language: Language, now: Instant, whole: Bool = false) -> [Utterance] {
    let place = place(at: Standing(language: language), in: dossier, now: now)
    return worded(whole ? place.wholeStatusPage() : place.statusPage(), in: language)
  }

  /// All the dates to watch: what `:agenda all` shows.
  package func agendaPage(of dossier: Dossier, language: Language, now: Instant) -> [Utterance] {
    worded(place(at: Standing(language: language), in: dossier, now: now).agendaPage(all: true), in: language)
  }
}
