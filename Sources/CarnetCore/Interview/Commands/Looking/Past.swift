// Looking back: what was noted, when and by whom; the dossier as it stood.

/// What is looked for in the past.
package enum Recollection: Hashable, Sendable {
  /// What was noted about a thing, or in the whole dossier.
  case notes(Subject?)
  /// What a command showed at a moment.
  case shown(asOf: Instant, line: String)
}

extension Turn {
  /// `:history`, `:history A3`, `:history company`.
  func recall(_ word: String) -> Step {
    guard !word.isEmpty else { return .recall(.notes(nil), then: standing) }
    if let subject = subject(named: word) { return .recall(.notes(subject), then: standing) }
    // What was withdrawn has a past all the same.
    if let item = ItemID(word), let form = catalogue.form(letter: item.letter),
      item.number < dossier.nextNumber(of: form.id)
    {
      return .recall(.notes(Subject(form.id, item)), then: standing)
    }
    return refuse(.noSuchItem(word))
  }

  /// `:at 2026-03-01 :status`: a day is meant to its end.
  func recall(asOf text: String) -> Step {
    // A time has a colon too: the command's stands behind a space.
    let colon = text.indices.first { index in
      text[index] == ":" && (index == text.startIndex || text[text.index(before: index)] == " ")
    }
    let when = trimmed(colon.map { text[..<$0] } ?? text[...])
    let line = colon.map { trimmed(text[text.index(after: $0)...]) } ?? ""
    guard !when.isEmpty else { return refuse(.noDaySaid) }
    let zone = catalogue.zone(dossier)
    let today = zone.localized(now).day
    let moment: Instant
    switch readDay(when, today: today) {
    case .success(let day):
      let offset = zone.offsets(day.value, 86_399).last ?? now.offsetSeconds
      moment = Instant(day.value, secondOfDay: 86_399, offsetSeconds: offset)
    case .failure(let refusal):
      guard case .success(let read) = readMoment(when, now: zone.localized(now), offset: zone.offsets) else {
        return refuse(refusal)
      }
      moment = read.value
    }
    guard zone.localized(moment).day <= today else {
      return refuse(
        Refusal(
          CoreReason.nothingThen,
          Text(fr: "Cette date est dans le futur.", en: "That date is in the future."),
          remedy: Text(fr: "Par exemple, tapez :auparavant hier :état", en: "For example, type :at yesterday :status")))
    }
    return .recall(.shown(asOf: min(moment, now), line: line), then: standing)
  }

  /// What a command shows of the dossier as it stood; what would do more than show is refused.
  fileprivate func show(_ line: String, _ events: ArraySlice<Event>, from present: Turn) -> Step {
    let parts = line.split(separator: " ", maxSplits: 1)
    let rest = parts.count > 1 ? trimmed(parts[1]) : ""
    let named = interview.command(parts.first.map(String.init) ?? Command.status.entry.name[language])
    let step: Step
    switch named {
    case .failure(let refusal): return present.refuse(refusal)
    case .success(.command(let command)) where command.onlyShows:
      step = obey(rest.isEmpty ? command.entry.name[language] : "\(command.entry.name[language]) \(rest)")
    case .success: return present.refuse(.showsOnly)
    }
    let zone = catalogue.zone(dossier)
    let heading = Utterance.heading(
      say(
        "Le dossier tel qu'il était le \(wording.moment(zone.localized(now)))",
        "The dossier as it was on \(wording.moment(zone.localized(now)))"))
    switch step {
    case .show(let shown, _): return present.show([heading] + shown)
    case .refuse(let refusal, _): return present.refuse(refusal)
    case .recall(.notes(let subject), _): return present.show([heading] + place.notesPage(events, about: subject))
    case .record, .write, .hand, .handDates, .fetch, .set, .recall, .leave: return present.refuse(.showsOnly)
    }
  }
}

extension Command {
  /// True for what only shows, as long as nothing is written.
  fileprivate var onlyShows: Bool {
    switch self {
    case .help, .status, .stage, .list, .show, .why, .find, .history, .documents, .indicators, .agenda: true
    default: false
    }
  }
}

extension Interview {
  /// What follows from looking back over all that happened; `chain` is the journal's after the event at a position.
  package func recall(
    _ recollection: Recollection, from events: [Event], at standing: Standing, in dossier: Dossier,
    chain: (_ position: Int) throws -> String, now: Instant
  ) throws -> Step {
    let present = Turn(place: Place(interview: self, dossier: dossier, standing: standing, now: now), chain: "")
    switch recollection {
    case .notes(let subject): return present.show(present.place.notesPage(events[...], about: subject))
    case .shown(let moment, let line):
      let count = events.lastIndex { $0.at <= moment }.map { $0 + 1 } ?? 0
      guard count > 0 else {
        return present.refuse(.notBegunYet(events.first?.at, present.wording(of: events.first?.at)))
      }
      var past = Dossier()
      past.reserve(events: count)
      for event in events[..<count] { past.apply(event) }
      let place = Place(
        interview: self, dossier: past, standing: Standing(language: standing.language),
        now: catalogue.zone(past).localized(moment))
      return try Turn(place: place, chain: chain(past.lastChange)).show(line, events[..<count], from: present)
    }
  }
}

extension Turn {
  /// A moment in words, in both languages.
  fileprivate func wording(of moment: Instant?) -> Text {
    let local = moment.map(catalogue.zone(dossier).localized)
    func words(_ language: Language) -> String { local.map { Wording(language: language).day($0.day) } ?? "—" }
    return Text(fr: words(.fr), en: words(.en))
  }
}

// MARK: What was noted

extension Place {
  /// What was noted, the latest last: when, by whom, what stood there before and since.
  func notesPage(_ events: ArraySlice<Event>, about subject: Subject?) -> [Utterance] {
    let notes = notes(events, about: subject)
    let title =
      subject.map { catalogue.titled($0, in: dossier, language) } ?? dossier[catalogue.nameQuestion] ?? dossier.name
    guard !notes.isEmpty else {
      return [.note(say("Rien n'a été enregistré sur \(title).", "Nothing was recorded about \(title)."))]
    }
    let shown = notes.suffix(Place.mostNotes)
    let count = wording.count(
      notes.count, one: Text(fr: "enregistrement", en: "record"), many: Text(fr: "enregistrements", en: "records"))
    let columns = [
      Table.Column(say("Quand", "When")), Table.Column(say("Qui", "Who")), Table.Column(say("Quoi", "What")),
      Table.Column(say("Avant", "Before")), Table.Column(say("Après", "After")),
    ]
    let rest = notes.count - shown.count
    return [.heading("\(title)\(say(" : ", ": "))\(count)"), .table(Table(columns: columns, rows: Array(shown)))]
      + (rest > 0
        ? [
          .aside(
            say(
              "Les \(wording.number(shown.count)) derniers sur \(wording.number(notes.count)). Pour un seul élément, tapez :historique A3",
              "The last \(wording.number(shown.count)) of \(wording.number(notes.count)). For one item only, type :history A3"
            ))
        ] : [])
  }

  /// The rows of what was noted.
  private func notes(_ events: ArraySlice<Event>, about subject: Subject?) -> [[String]] {
    let zone = catalogue.zone(dossier)
    let acts = Dictionary(grouping: events, by: \.act)
    return events.flatMap { event -> [[String]] in
      let when = wording.moment(zone.localized(event.at))
      func note(_ what: String, _ before: String = "", _ after: String = "") -> [String] {
        [when, event.by, what, before, after]
      }
      func answered(_ address: Address, _ answer: Answer?, _ was: Answer?) -> [String]? {
        guard let question = catalogue.question(at: address), subject == nil || address.subject == subject else {
          return nil
        }
        let place = subject == nil ? address.subject.item.map { "\($0) " } ?? "" : ""
        func words(_ answer: Answer?) -> String {
          answer.map { catalogue.words($0, for: question, in: dossier, language) } ?? "—"
        }
        return note(place + question.prompt[language], words(was), words(answer))
      }
      switch event.fact {
      case .answered(let address, let answer, let was):
        return [answered(address, answer, was)].compactMap { $0 }
      case .added(let form, let item, let answers):
        guard subject == nil || subject == Subject(form, item) else { return [] }
        return [note(words(for: event.fact))]
          + answers.compactMap { answered(Address(Subject(form, item), $0.question), $0.answer, nil) }
      case .confirmed(let address, _):
        guard subject == nil || address.subject == subject else { return [] }
        return [note(words(for: event.fact) + say(" : confirmé", ": confirmed"))]
      case .withdrawn(let form, let item):
        return subject == nil || subject == Subject(form, item) ? [note(words(for: event.fact))] : []
      case .undone(let act), .redone(let act):
        let concerned = (acts[act] ?? []).contains { subject == nil || $0.fact.concerns(subject) }
        let what = (acts[act] ?? []).first { $0.fact.isUndoable && (subject == nil || $0.fact.concerns(subject)) }
        guard concerned, let what else { return [] }
        return [note(words(for: event.fact) + say(" : ", ": ") + words(for: what.fact))]
      case .begun, .listed, .entered, .closed, .measured, .resumed, .reopened, .unsettled, .waived, .issued,
        .levelChosen:
        return subject == nil ? [note(words(for: event.fact))] : []
      }
    }
  }

  /// What is shown of them at a time.
  private static var mostNotes: Int { 300 }
}

extension Fact {
  /// True when it tells something of a thing.
  fileprivate func concerns(_ subject: Subject?) -> Bool {
    switch self {
    case .answered(let address, _, _): address.subject == subject
    case .added(let form, let item, _), .withdrawn(let form, let item): Subject(form, item) == subject
    default: false
    }
  }
}

extension Refusal {
  fileprivate static var noDaySaid: Refusal {
    Refusal(
      CoreReason.incompleteCommand,
      Text(fr: "Indiquez un jour.", en: "Say which day."),
      remedy: Text(
        fr: "Par exemple, tapez :auparavant 2026-03-01 :état", en: "For example, type :at 2026-03-01 :status"))
  }

  fileprivate static var showsOnly: Refusal {
    Refusal(
      CoreReason.showsOnly,
      Text(
        fr: "Un jour passé ne peut plus changer : vous pouvez seulement le consulter.",
        en: "A past day cannot change any more: you can only look at it."),
      remedy: Text(
        fr: "Par exemple, tapez :état, :liste, :voir A3, :agenda, :indicateurs, :documents contrat",
        en: "For example, type :status, :list, :show A3, :dates, :indicators, :documents contract"))
  }

  fileprivate static func notBegunYet(_ first: Instant?, _ words: Text) -> Refusal {
    Refusal(
      CoreReason.nothingThen,
      Text(fr: "Le dossier n'était pas commencé.", en: "The dossier had not been started."),
      remedy: first.map { _ in
        Text(fr: "Il commence le \(words.fr).", en: "It starts on \(words.en).")
      })
  }
}
