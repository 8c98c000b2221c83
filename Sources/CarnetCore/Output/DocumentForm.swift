/// A form in which a document is written out.
package enum DocumentForm: String, CaseIterable, Sendable {
  /// A self-contained page for a browser, or for printing.
  case html
  /// Markdown, to go on working on.
  case md
  /// Plain text.
  case txt
}
