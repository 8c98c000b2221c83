/// The only loop in the program: ask, hear, decide, keep, apply, show.
///
/// The same for a person at a terminal, a pipe and a replayed script: they differ in the source, the screen, the journal
/// and the shelf that are handed in.
package struct Session<Screens: Screen & ~Copyable, Journals: Journal & ~Copyable, Shelves: Shelf & ~Copyable>:
  ~Copyable
{
  /// What decides.
  package let interview: Interview
  /// The dossier as it stands.
  package private(set) var dossier: Dossier
  /// Where the person stands.
  package private(set) var standing: Standing
  /// Who is at the keyboard: the name of the account, or of the script.
  package let by: String
  /// Where what is said goes.
  package var screen: Screens
  /// Where facts are kept.
  package var journal: Journals
  /// Where documents are put.
  package var shelf: Shelves

  /// How many of the things said were refused.
  package private(set) var refusals = 0

  /// True while the line being typed shows how it may go on.
  package private(set) var showsHints = true

  private var shown: [Utterance] = []
  /// True when the last thing said was to take over a file.
  private var hasFetched = false

  /// A session on a dossier.
  package init(
    interview: Interview, dossier: Dossier, language: Language, by: String, screen: consuming Screens,
    journal: consuming Journals, shelf: consuming Shelves
  ) {
    self.interview = interview
    self.dossier = dossier
    standing = Standing(language: language)
    self.by = by
    self.screen = screen
    self.journal = journal
    self.shelf = shelf
  }

  /// Begins the dossier under a name: its first event.
  package mutating func begin(name: String, at now: Instant) throws { try keep([.begun(name: name)], at: now) }

  /// Shows things as the person likes them.
  package mutating func choose(_ setting: Setting) {
    switch setting {
    case .paging(let paging): screen.paging = paging
    case .hints(let wanted): showsHints = wanted
    }
  }

  /// Says where the person stands.
  package mutating func greet(at now: Instant) throws {
    try show(interview.greeting(at: standing, in: dossier, now: now))
  }

  /// Hears lines from a source until the conversation ends, and tells why it does.
  @discardableResult
  package mutating func run(_ source: inout some LineSource & ~Copyable, at start: Instant) throws -> Said.End {
    var now = start
    while true {
      let heard = try source.next(in: situation(at: now))
      now = heard.at
      guard try take(heard) else {
        guard case .end(let end) = heard.said else { return .left }
        return end
      }
    }
  }

  /// Takes one thing said; false when it ends the conversation.
  package mutating func take(_ heard: Heard) throws -> Bool {
    shown.removeAll(keepingCapacity: true)
    hasFetched = false
    let stageBefore = dossier.currentStage
    if let line = heard.said.recalled { journal.remember(line, at: heard.at) }
    let goesOn = try follow(
      interview.step(
        heard.said, at: standing, in: dossier, chain: journal.paperChain, head: journal.chain, now: heard.at),
      at: heard.at, from: stageBefore)
    if shown.contains(where: { $0.refusal != nil }) { refusals += 1 }
    return goesOn
  }

  /// Does what follows from something said; false when that ends the conversation.
  private mutating func follow(_ step: Step, at now: Instant, from stageBefore: Stage) throws -> Bool {
    switch step {
    case .record(let facts, let say, let next):
      try keep(facts, at: now)
      standing = next
      try show(say + interview.notes(on: facts, in: dossier, language: next.language, now: now))
      if dossier.currentStage != stageBefore, !say.contains(where: \.isStanding) { try greet(at: now) }
    case .refuse(let refusal, let next):
      standing = next
      try show([
        .refused(
          reason: refusal.reason, sentence: refusal.sentence[next.language],
          remedy: refusal.remedy?[next.language])
      ])
    case .show(let utterances, let next):
      standing = next
      try show(utterances)
    case .write(let document, let form, let say, let next):
      standing = next
      let issue = try issue(document, as: form, at: now)
      let warning = issue.untraced?.message.map { Utterance.warning($0[next.language]) }
      try show([.note(issue.written.words[next.language])] + (warning.map { [$0] } ?? []) + say)
    case .hand(let rows, let name, let next):
      standing = next
      try show([.note(try shelf.put(rows: rows, named: name, of: dossier.name)[next.language])])
    case .handDates(let dates, let next):
      standing = next
      let words = try shelf.put(dates: dates, of: dossier.name, in: next.language, at: now)
      try show([.note(words[next.language])])
    case .set(let setting, let next):
      standing = next
      guard let setting else {
        try show(Setting.told([.paging(screen.paging), .hints(showsHints)], next.language))
        return true
      }
      choose(setting)
      if journal.readOnlyReason == nil { try journal.keep(setting, of: by) }
      try show(Setting.told([setting], next.language))
    case .recall(let recollection, let next):
      standing = next
      return try follow(
        interview.recall(
          recollection, from: journal.allEvents(), at: next, in: dossier, chain: { try journal.chain(after: $0) },
          now: now), at: now, from: stageBefore)
    case .fetch(let path, let request, let next):
      standing = next
      hasFetched = true
      let sheet = shelf.sheet(at: path)
      return try follow(
        interview.take(sheet, for: request, at: next, in: dossier, chain: journal.chain, now: now), at: now,
        from: stageBefore)
    case .leave(let utterances):
      try show(utterances)
      return false
    }
    return true
  }

  /// Issues a document: puts it on the shelf in a form, and records that it was.
  ///
  /// Nothing is recorded of a draft, nor when the text is that of the last issue of its kind. Where nothing can be recorded the document
  /// is put all the same, and what prevents its trace comes with it.
  package mutating func issue(
    _ document: Document, as form: DocumentForm, at now: Instant
  ) throws -> (written: Shelved, untraced: Untraced?) {
    let written = try shelf.put(document, as: form)
    guard !document.isDraft,
      dossier.issued.last(where: { $0.document == document.kind })?.digest != written.digest
    else {
      return (written, nil)
    }
    if let reason = journal.readOnlyReason { return (written, Untraced(reason)) }
    try keep([.issued(document: document.kind, digest: written.digest)], at: now)
    return (written, nil)
  }

  /// True when the last thing said was refused.
  package var isRefused: Bool { shown.contains { $0.refusal != nil } }

  /// What a line source may know now.
  package func situation(at now: Instant) -> Situation {
    let (interview, standing, dossier) = (interview, standing, dossier)
    let files = shelf.paths
    return Situation(
      dossier: dossier, shown: shown, proposal: interview.proposal(at: standing, in: dossier, now: now),
      pending: standing.pending, tookNothing: hasFetched && standing.pending == nil,
      prompt: { interview.prompt(at: standing, in: dossier, now: now) },
      completions: { interview.completions(of: $0, at: standing, in: dossier, now: now, files: files) },
      prospects: showsHints ? { interview.prospects(at: standing, in: dossier, now: now) } : nil,
      written: { interview.written($0, at: $1, in: dossier, now: now) })
  }

  private mutating func keep(_ facts: [Fact], at now: Instant) throws {
    guard !facts.isEmpty else { return }
    let first = dossier.position + 1
    let events = facts.enumerated().map { index, fact in
      Event(position: first + index, act: first, at: now, by: by, fact: fact)
    }
    try journal.append(events)
    for event in events { dossier.apply(event) }
  }

  private mutating func show(_ utterances: [Utterance]) throws {
    guard !utterances.isEmpty else { return }
    let worded = interview.worded(utterances, in: standing.language)
    shown += worded
    try screen.show(worded, in: standing.language)
  }
}

// MARK: Going back

extension Session where Screens: ~Copyable, Shelves: ~Copyable, Journals: Copyable {
  /// How a session stands before something is said.
  package struct Checkpoint {
    fileprivate let dossier: Dossier
    fileprivate let standing: Standing
    fileprivate let journal: Journals
  }

  /// How the session stands.
  package var checkpoint: Checkpoint { Checkpoint(dossier: dossier, standing: standing, journal: journal) }

  /// Makes what was said since unsaid; what was shown and put on the shelf stays.
  package mutating func restore(_ checkpoint: Checkpoint) {
    dossier = checkpoint.dossier
    standing = checkpoint.standing
    journal = checkpoint.journal
  }
}

extension Utterance {
  fileprivate var isStanding: Bool {
    guard case .standing = self else { return false }
    return true
  }
}
