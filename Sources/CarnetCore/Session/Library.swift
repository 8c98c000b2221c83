/// Where dossiers are kept, each with its journal.
///
/// What is kept is durable when the call returns. A journal that was opened from a library stays open after it.
package protocol Library {
  /// The journal of one of its dossiers.
  associatedtype Journals: StoredJournal

  /// Adds a dossier of that name, without events; it counts as opened.
  ///
  /// A name has 1 to 80 visible characters, and no two differ by case, accents or spaces only.
  func create(_ name: String, at now: Instant) throws -> Journals

  /// The journal of the dossier of that name: exact, else blind to case and accents, else the only one that begins so.
  func journal(of name: String) throws -> Journals

  /// The dossiers, by name.
  func dossiers() throws -> [DossierEntry]

  /// The name of the dossier that was opened last; nil when there is none.
  func lastOpened() throws -> String?

  /// The last lines typed in any dossier, oldest first: what the arrows recall.
  func history() throws -> [String]

  /// How a person likes things shown, as she last chose it in any dossier; nothing where she never did.
  func settings(of person: String) throws -> [Setting]
}

/// The journal of a dossier that outlives the process.
package protocol StoredJournal: Journal {
  /// The dossier's name.
  var name: String { get }

  /// Folds into a dossier the events that come after its position.
  ///
  /// At an event that this version cannot read the dossier stays as it was just before, and `readOnlyReason` says why.
  /// An event whose record was erased changes nothing but the position.
  mutating func fold(into dossier: inout Dossier) throws

  /// The events, oldest first; those whose record was erased are left out.
  ///
  /// Throws at an event that is missing or that this version cannot read.
  mutating func events() throws -> [Event]

  /// Notes that a conversation begins, and that this dossier is the one opened last.
  ///
  /// `terminal` is the kind of terminal, `version` that of Carnet. Does nothing when nothing can be written.
  mutating func beginSession(at now: Instant, language: Language, terminal: String, version: String) throws

  /// Writes the lines not written yet, that the session ended now, and what a list shows of the dossier as it now stands.
  ///
  /// Writes nothing when nothing can be written, nor when nothing was typed or recorded and the list shows that already.
  mutating func endSession(_ summary: Summary, at now: Instant) throws

  /// Computes every digest and every link again, and finds the first event that does not fit.
  func verify() throws -> Verification

  /// Erases what an event says, on a person's request; the digest of it and the chain stay.
  func erase(position: Int) throws
}

extension StoredJournal {
  /// The events as they are read.
  package mutating func allEvents() throws -> [Event] { try events() }
}

/// A dossier in the list of a library.
package struct DossierEntry: Hashable, Sendable {
  /// Its name.
  package let name: String
  /// How many events it holds: the position of the last one.
  package let events: Int
  /// When the last one happened; nil without any.
  package let last: Instant?
  /// What was last noted of it; nil when that is no longer current.
  package let summary: Summary?

  /// A dossier in the list of a library.
  package init(name: String, events: Int, last: Instant?, summary: Summary?) {
    self.name = name
    self.events = events
    self.last = last
    self.summary = summary
  }
}

/// What a list shows of a dossier.
package struct Summary: Hashable, Sendable {
  /// The stage at which it stands.
  package let stage: Stage
  /// The next date to watch; nil without one.
  package let nextDay: Day?
  /// What falls due then; nil without a date.
  package let next: Text?

  /// What a list shows of a dossier.
  package init(stage: Stage, nextDay: Day?, next: Text?) {
    self.stage = stage
    self.nextDay = nextDay
    self.next = next
  }
}

/// What the verification of a dossier found.
package enum Verification: Hashable, Sendable {
  /// Every digest and every link is right; so many events, so many of them with an erased record.
  case sound(events: Int, erased: Int)
  /// The first event that is missing or is not what was written.
  case broken(position: Int)
}
