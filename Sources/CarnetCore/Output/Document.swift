/// A document as a value: what it says, not how it looks.
///
/// Built by one function from the dossier in one language; the same events give the same document.
/// Every string may hold anything that a person or a file brought in: renderers escape it.
package struct Document: Hashable, Sendable {
  /// Frozen id of the kind of document: `contract`, `inventory-report`.
  package let kind: String
  /// Title, already in the document's language.
  package let title: String
  /// A line under the title: the firm, the date, the version.
  ///
  /// Empty when there is none.
  package let subtitle: String
  /// The language in which it is written.
  package let language: Language
  /// What it says, in order.
  package let blocks: [Block]
  /// What ties it to the dossier.
  package let footer: Footer
  /// True for one in which answers are left blank: each of its pages says so, and it is never issued.
  package let isDraft: Bool

  /// A document of that kind.
  package init(
    kind: String, title: String, subtitle: String, language: Language, blocks: [Block], footer: Footer,
    isDraft: Bool = false
  ) {
    self.kind = kind
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.blocks = blocks
    self.footer = footer
    self.isDraft = isDraft
  }

  /// What each page of a draft bears.
  package static func draftMark(in language: Language) -> String { Text(fr: "BROUILLON", en: "DRAFT")[language] }

  /// What ties a printed document to the facts that it was made from.
  package struct Footer: Hashable, Sendable {
    /// Name of the dossier.
    package let dossier: String
    /// Number of the last event that it takes into account: the last that is not the issue of a document.
    package let position: Int
    /// First 16 hexadecimal digits of the journal's chain at that event.
    package let chain: String
    /// The sentence that every document carries: this is not legal advice.
    package let notice: String

    /// The footer for a dossier at an event.
    package init(dossier: String, position: Int, chain: String, notice: String) {
      self.dossier = dossier
      self.position = position
      self.chain = chain
      self.notice = notice
    }
  }

  /// A piece of a document.
  package enum Block: Hashable, Sendable {
    /// A heading; level 1 is a section, 2 and 3 are below it.
    case heading(level: Int, String)
    /// Running text; a newline is a line break.
    case paragraph(String)
    /// A remark set apart: a gloss, a caution, a thing to check.
    case note(String)
    /// A list of short sentences, numbered or not.
    case list(numbered: Bool, [String])
    /// Pairs of a label and what stands there.
    case facts([Fact])
    /// Rows and columns.
    case table(Table)
    /// Figures drawn as horizontal bars.
    case chart(Chart)
    /// A place to sign for each party.
    case signatures([Signature])
    /// Questions to be answered on the document itself; the answers leave it on paper, or copied as one line.
    case fields([Field], line: String)
    /// What follows begins on a new page where there are pages.
    case pageBreak
  }

  /// A label and what stands there.
  package struct Fact: Hashable, Sendable {
    /// The label.
    package let label: String
    /// The value.
    package let value: String

    /// A labelled value.
    package init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// A question to be answered on the document itself, with a pen or in a browser.
  package struct Field: Hashable, Sendable {
    /// An answer to choose.
    package struct Option: Hashable, Sendable {
      /// What stands for it in the line of the answers: `5`; empty when nothing does.
      package let value: String
      /// What it is called: `5 entirely`.
      package let label: String

      /// An answer to choose.
      package init(_ value: String, _ label: String) {
        self.value = value
        self.label = label
      }
    }

    /// The question.
    package let label: String
    /// The answers to choose from; none where words are to be written.
    package let options: [Option]

    /// A question with its answers.
    package init(_ label: String, _ options: [Option] = []) {
      self.label = label
      self.options = options
    }
  }

  /// A place to sign.
  package struct Signature: Hashable, Sendable {
    /// For whom: the party.
    package let party: String
    /// Name and quality of the person who signs.
    package let signatory: String
    /// When and how it was signed; empty while it is not.
    package let signed: String

    /// A place to sign for a party.
    package init(party: String, signatory: String, signed: String) {
      self.party = party
      self.signatory = signatory
      self.signed = signed
    }
  }
}

/// Rows and columns of words.
package struct Table: Hashable, Sendable {
  /// How the cells of a column stand.
  package enum Alignment: Hashable, Sendable {
    /// Words.
    case leading
    /// Figures.
    case trailing
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    /// Its heading.
    package let title: String
    /// How its cells stand.
    package let alignment: Alignment

    /// A column with that heading.
    package init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// A cell left blank to be filled in with a pen: a row of nothing else still has its height.
  package static let blank = Typography.unbroken(" ")

  /// What the table shows; empty when the heading above says it.
  package let caption: String
  /// The columns.
  package let columns: [Column]
  /// The cells, row by row, each row as long as `columns`.
  package let rows: [[String]]

  /// A table; rows shorter than the columns are filled with empty cells, longer ones are cut.
  package init(caption: String = "", columns: [Column], rows: [[String]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows.map { row in
      Array(row.prefix(columns.count)) + Array(repeating: "", count: max(0, columns.count - row.count))
    }
  }
}

/// Figures drawn as horizontal bars.
package struct Chart: Hashable, Sendable {
  /// One figure.
  package struct Bar: Hashable, Sendable {
    /// What it is the figure of.
    package let label: String
    /// The figure in the chart's unit, zero or more.
    package let value: Double
    /// The figure as it is written beside the bar.
    package let words: String

    /// A bar of that length.
    package init(label: String, value: Double, words: String) {
      self.label = label
      self.value = value
      self.words = words
    }
  }

  /// What the chart shows.
  package let title: String
  /// The bars, in order.
  package let bars: [Bar]
  /// A mark to compare with, in the same unit.
  package let target: Double?
  /// What the mark means; empty without one.
  package let targetWords: String

  /// A chart of those bars.
  package init(title: String, bars: [Bar], target: Double? = nil, targetWords: String = "") {
    self.title = title
    self.bars = bars
    self.target = target
    self.targetWords = targetWords
  }
}
