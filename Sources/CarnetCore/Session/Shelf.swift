/// Where documents are put, and tables are found.
package protocol Shelf: ~Copyable {
  /// The table of a file, or why there is none.
  func sheet(at path: String) -> Result<Sheet, Refusal>

  /// The paths of files and folders that begin with a text; nothing where there are none.
  var paths: (_ beginning: String) -> [String] { get }

  /// Puts a table of a dossier under a name, and says where it is.
  mutating func put(rows: [[String]], named name: String, of dossier: String) throws -> Text
  /// Puts dates of a dossier for a calendar, and says where they are.
  mutating func put(dates: [Deadline], of dossier: String, in language: Language, at now: Instant) throws -> Text
  /// Puts a document in a form, and says where it is.
  mutating func put(_ document: Document, as form: DocumentForm) throws -> Shelved
}

extension Shelf where Self: ~Copyable {
  /// No files.
  package var paths: (_ beginning: String) -> [String] { { _ in [] } }
}

/// A document that was put somewhere.
package struct Shelved: Hashable, Sendable {
  /// Where it is, as a sentence.
  package let words: Text
  /// The digest of its HTML form, in hexadecimal.
  package let digest: String
  /// The path of its file; nil when it is in none.
  package let path: String?
  /// What is to be said beside the path: an earlier file was kept, or says the same; nil when the path says all.
  package let remark: Text?

  /// A document put somewhere.
  package init(words: Text, digest: String, path: String? = nil, remark: Text? = nil) {
    self.words = words
    self.digest = digest
    self.path = path
    self.remark = remark
  }
}

/// A document that was put somewhere, and whose issue cannot be recorded.
package struct Untraced: Fault {
  private let why: Text?
  /// How the process ends for what prevents it.
  package let exit: Exit

  /// Issued without a trace, because of what keeps the journal from taking it.
  package init(_ reason: some Fault) {
    why = reason.message
    exit = reason.exit
  }

  /// That it left no trace, and why.
  package var message: Text? {
    Text(
      fr: "Le fichier est écrit, mais l'émission du document n'est pas enregistrée"
        + (why.map { " : \($0.fr)" } ?? "."),
      en: "The file was written, but the issue of the document was not recorded" + (why.map { ": \($0.en)" } ?? "."))
  }
}

/// A shelf that keeps nothing: that of a replay.
package struct MemoryShelf: Shelf {
  private let digest: Digest
  private let render: @Sendable (Document) -> String
  private let sheets: @Sendable (String) -> Result<Sheet, Refusal>
  /// The documents put there, in order.
  package private(set) var documents: [Document] = []

  /// An empty shelf; `render` gives the form whose digest is kept, `sheets` the tables that a script names.
  package init(
    digest: @escaping Digest, render: @escaping @Sendable (Document) -> String,
    sheets: @escaping @Sendable (String) -> Result<Sheet, Refusal> = { .failure(.noFile($0)) }
  ) {
    self.digest = digest
    self.render = render
    self.sheets = sheets
  }

  /// The table that a script names.
  package func sheet(at path: String) -> Result<Sheet, Refusal> { sheets(path) }

  package mutating func put(rows: [[String]], named name: String, of dossier: String) throws -> Text {
    let count = Text.counted(rows.count, one: Text(fr: "ligne", en: "row"), many: Text(fr: "lignes", en: "rows"))
    return MemoryShelf.tried(
      Text(fr: "Tableau « \(name) » établi (\(count.fr))", en: "Table “\(name)” made (\(count.en))"))
  }

  package mutating func put(
    dates: [Deadline], of dossier: String, in language: Language, at now: Instant
  ) throws -> Text {
    let count = Text.counted(dates.count, one: Text(same: "date"), many: Text(same: "dates"))
    return MemoryShelf.tried(Text(fr: "Calendrier établi (\(count.fr))", en: "Calendar made (\(count.en))"))
  }

  package mutating func put(_ document: Document, as form: DocumentForm) throws -> Shelved {
    documents.append(document)
    return Shelved(
      words: MemoryShelf.tried(
        Text(fr: "Document « \(document.kind) » établi", en: "Document “\(document.kind)” made")),
      digest: hexadecimal(digest(Array(render(document).utf8))))
  }

  /// What was made without being written anywhere.
  private static func tried(_ made: Text) -> Text {
    Text(
      fr: "\(made.fr) ; aucun fichier n'est écrit pendant un essai.",
      en: "\(made.en); no file is written during a trial.")
  }
}

extension Refusal {
  /// A file that is not there or cannot be read.
  package static func noFile(_ path: String) -> Refusal {
    let name = safeLine(path, limit: 120)
    return Refusal(
      CoreReason.noSuchFile,
      Text(fr: "« \(name) » ne peut pas être lu.", en: "“\(name)” cannot be read."),
      remedy: Text(
        fr: "Vérifiez le nom du fichier. Carnet le cherche dans le répertoire où il a été lancé.",
        en: "Check the file name. Carnet looks for it in the folder where it was started."))
  }
}
