/// A table that somebody else made, as it was read from a file.
package struct Sheet: Hashable, Sendable {
  /// A row under the header.
  package struct Row: Hashable, Sendable {
    /// The line of the file on which the row begins, from 1.
    package let line: Int
    /// Its cells, in the order of the header; there may be fewer or more.
    package let cells: [String]

    /// A row of cells that begins on a line.
    package init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  /// What a table tells of what it leaves out.
  package enum Extent: Hashable, Sendable {
    /// A list: what is not in it may be gone.
    case list
    /// One thing described by a tool: it says nothing of others.
    case single
  }

  /// The names of the columns.
  package let header: [String]
  /// The rows under them.
  package let rows: [Row]
  /// The name of the file; empty when there is none.
  package let name: String
  /// What it tells of what it leaves out.
  package let extent: Extent

  /// A table with a header.
  package init(header: [String], rows: [Row], name: String = "", extent: Extent = .list) {
    self.header = header
    self.rows = rows
    self.name = name
    self.extent = extent
  }

  /// The place of a column by one of its names, blind to case and accents; nil when no column bears one.
  package func column(_ names: [String]) -> Int? {
    let wanted = names.map { folded($0) }
    for name in wanted { if let index = header.firstIndex(where: { folded(trimmed($0)) == name }) { return index } }
    return nil
  }
}

/// A table that is handed out to be filled in: `grid`.
package struct ExportKind: Sendable {
  /// Frozen id, as it is typed.
  package let id: String
  /// What it is.
  package let title: Text
  /// The word that stands for the id in each language.
  package let name: Text
  /// The words by which it was called earlier: they stay understood.
  package let earlier: [String]
  /// The rows, the header first.
  package let rows: @Sendable (Dossier, Language, _ now: Instant) -> [[String]]

  /// A table to hand out.
  package init(
    _ id: String, title: Text, name: Text? = nil, earlier: [String] = [],
    rows: @escaping @Sendable (Dossier, Language, Instant) -> [[String]]
  ) {
    self.id = id
    self.title = title
    self.name = name ?? Text(same: id)
    self.earlier = earlier
    self.rows = rows
  }

  /// True for a word that begins as it is called.
  func isCalled(_ word: String) -> Bool { called(id, name, earlier, by: word) }
}

/// A way to take over answers from a table that somebody else made.
package struct ImportKind: Sendable {
  /// Frozen id, as it is typed: `grid`.
  package let id: String
  /// What it takes over.
  package let title: Text
  /// The word that stands for the id in each language.
  package let name: Text
  /// The words by which it was called earlier: they stay understood.
  package let earlier: [String]
  /// The list of which an item must be named, when the table is about one: the offers.
  package let about: FormID?
  /// Understands the table, or says what it lacks as a whole.
  package let read: @Sendable (Sheet, Dossier, ItemID?, _ now: Instant) -> Result<[ImportedRow], Refusal>
  /// What is said of a table and its rows before they are taken over, a sentence each; usually nothing.
  package let remarks: @Sendable (Sheet, Dossier, [ImportedRow]) -> [Text]

  /// A way to take over a table.
  package init(
    _ id: String, title: Text, name: Text? = nil, earlier: [String] = [], about: FormID? = nil,
    remarks: @escaping @Sendable (Sheet, Dossier, [ImportedRow]) -> [Text] = { _, _, _ in [] },
    read: @escaping @Sendable (Sheet, Dossier, ItemID?, Instant) -> Result<[ImportedRow], Refusal>
  ) {
    self.id = id
    self.title = title
    self.name = name ?? Text(same: id)
    self.earlier = earlier
    self.about = about
    self.remarks = remarks
    self.read = read
  }

  /// True for a word that begins as it is called.
  func isCalled(_ word: String) -> Bool { called(id, name, earlier, by: word) }
}

private func called(_ id: String, _ name: Text, _ earlier: [String], by word: String) -> Bool {
  ([id, name.fr, name.en] + earlier).contains { folded($0).hasPrefix(folded(word)) }
}

/// What a row of a table says: answers in words, as a person would type them.
package struct ImportedRow: Sendable {
  /// What the row is about.
  package enum Target: Hashable, Sendable {
    /// An item or a form that the dossier knows.
    case known(Subject)
    /// An item that the row adds to a list.
    case new(FormID)
  }

  /// What becomes of the row.
  package enum Outcome: Hashable, Sendable {
    /// It adds or changes, or says what is noted already: its answers tell.
    case taken
    /// It differs from what stands: nothing changes before a person decides; shown as this sentence.
    case difference(Text)
    /// What stands is in the table no more: nothing changes before a person decides; shown as this sentence.
    case gone(Text)
    /// It says where the others come from, and is kept only when there are others.
    case source
  }

  /// An answer that is already read.
  package struct Told: Hashable, Sendable {
    /// The id of its question.
    package let question: String
    /// What it says.
    package let value: Value
    /// True when the question's own objection was met already, by a way that stays quick with many rows.
    package let isVerified: Bool

    /// An answer to a question.
    package init(_ question: String, _ value: Value, isVerified: Bool = false) {
      self.question = question
      self.value = value
      self.isVerified = isVerified
    }
  }

  /// The line of the file; 0 for what is not on one line of it.
  package let line: Int
  /// What the row is about.
  package let target: Target
  /// The answers in words, by the id of their question; empty words say nothing.
  package let answers: [(question: String, words: String)]
  /// The answers that are already read, in the order of asking; those that are not asked there say nothing.
  package let told: [Told]
  /// What becomes of it.
  package let outcome: Outcome
  /// Why the row cannot be taken; nil when it can, as far as the table tells.
  package let rejection: Text?
  /// What the row says otherwise than the dossier, and what stays as it is noted all the same: a sentence each.
  package private(set) var untouched: [Text] = []

  /// What a row says.
  package init(line: Int, _ target: Target, _ answers: [(question: String, words: String)]) {
    self.init(line: line, target, answers, [], .taken, nil)
  }

  /// What a row says, already read.
  package init(line: Int, _ target: Target, told: [Told], outcome: Outcome = .taken) {
    self.init(line: line, target, [], told, outcome, nil)
  }

  /// A row that cannot be taken.
  package init(line: Int, rejected reason: Text) {
    self.init(line: line, .new(""), [], [], .taken, reason)
  }

  /// The same row, with what stays as it is noted.
  package func leaving(_ sentences: [Text]) -> ImportedRow {
    var row = self
    row.untouched += sentences
    return row
  }

  private init(
    line: Int, _ target: Target, _ answers: [(question: String, words: String)], _ told: [Told], _ outcome: Outcome,
    _ rejection: Text?
  ) {
    self.line = line
    self.target = target
    self.answers = answers
    self.told = told
    self.outcome = outcome
    self.rejection = rejection
  }
}
