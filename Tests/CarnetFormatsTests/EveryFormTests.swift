import CarnetCore
import CarnetFormats
import Testing

/// What holds of a document in each of its forms.
struct EveryFormTests {
  private func forms(_ document: Document) -> [String] {
    [html(document), markdown(document), plainText(document.lines(width: 80))]
  }

  @Test func everyKindOfBlockIsTried() {
    #expect(DocumentSamples.blocks("x").map(DocumentSamples.place) == Array(0...9))
  }

  @Test(arguments: Language.allCases, DocumentSamples.blocks("Kermarrec"))
  func everyBlockIsWrittenInEveryForm(language: Language, block: Document.Block) {
    for text in forms(DocumentSamples.document([block], language: language)) {
      #expect(text.contains("Kermarrec") == (block != .pageBreak))
      #expect(text.contains(language == .fr ? "événement 7, empreinte" : "event 7, fingerprint"))
    }
  }

  @Test(arguments: DocumentSamples.hostile)
  func nothingInvisibleIsWritten(words: String) {
    for text in forms(DocumentSamples.document(DocumentSamples.blocks(words), words: words)) {
      let wrong = text.unicodeScalars.first { scalar in
        scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value)
      }
      #expect(wrong == nil)
    }
  }

  @Test func theSameDocumentIsTheSameBytes() {
    let document = DocumentSamples.document(DocumentSamples.blocks("x"))
    #expect(forms(document) == forms(document))
  }

  @Test(arguments: Language.allCases)
  func anUnsignedPlaceSaysWhatIsToBeDone(language: Language) {
    let place = Document.Signature(party: "Client", signatory: "A. Martin", signed: "")
    for text in forms(DocumentSamples.document([.signatures([place])], language: language)) {
      #expect(text.contains(language == .fr ? "Date et signature\u{A0}:" : "Date and signature:"))
    }
  }
}
