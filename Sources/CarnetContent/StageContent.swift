import CarnetCore

/// All that a stage brings to the catalogue: a stage without one kind of entry leaves it out.
struct StageContent: Sendable {
  var forms: [Form] = []
  var checks: [Check] = []
  var indicators: [Indicator] = []
  var documents: [DocumentKind] = []
  var figures: [Figure] = []
  var imports: [ImportKind] = []
  var exports: [ExportKind] = []
  /// What it knows of earlier stages: their checks that read this one.
  var earlierChecks: [Placed<Check>] = []
  /// The documents of earlier stages that read this one.
  var earlierDocuments: [Placed<DocumentKind>] = []
  var agenda: @Sendable (Dossier, _ now: Instant) -> [Deadline] = { _, _ in [] }
  /// True when its dates are those of a contract: of several, each has its own.
  var isOfAContract = false
}

/// An entry about an earlier stage, brought by a later one, and the entry of that stage that it follows.
struct Placed<Entry: Sendable>: Sendable {
  let entry: Entry
  /// The frozen id of the entry before it.
  let after: String

  init(_ entry: Entry, after: String) {
    self.entry = entry
    self.after = after
  }

  /// Entries with those that later stages bring, each at its place.
  static func all(_ entries: [Entry], with placed: [Placed<Entry>], id: (Entry) -> String) -> [Entry] {
    placed.reduce(into: entries) { entries, new in
      let before = entries.firstIndex { id($0) == new.after }
      entries.insert(new.entry, at: before.map { $0 + 1 } ?? entries.endIndex)
    }
  }
}
