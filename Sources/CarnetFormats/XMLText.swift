import CExpat
import CarnetCore

/// An element of an XML text: its name, its words and the elements in it.
///
/// Attributes, comments and instructions are left out: no inventory says anything in them.
package struct XMLElement: Hashable, Sendable {
  /// Its name, as it is written.
  package let name: String
  /// The words directly in it, without space around them.
  package fileprivate(set) var words: String
  /// The elements in it, in order.
  package fileprivate(set) var children: [XMLElement]

  /// The root element of a whole XML text.
  ///
  /// Read by libexpat, in UTF-8, UTF-16, ISO-8859-1 or ASCII as the text declares. A document type is refused, and with it
  /// every entity of its own: that is how a small text becomes a huge one, or reads other files. Refused as well: more than
  /// 64 elements inside one another, more than 500 000 elements.
  package static func parse(_ bytes: [UInt8]) -> Result<XMLElement, Refusal> {
    guard let parser = unsafe XML_ParserCreate(nil) else { return .failure(XMLReason.malformed(line: 1).refusal) }
    defer { unsafe XML_ParserFree(parser) }
    let builder = XMLBuilder()
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, _ in unsafe XMLBuilder.of(data)?.begin(name.map { unsafe String(cString: $0) } ?? "") },
      { data, _ in unsafe XMLBuilder.of(data)?.end() })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text = unsafe text else { return }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      unsafe XMLBuilder.of(data)?.say(bytes)
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      unsafe XMLBuilder.of(data)?.fault = .documentType
    }
    return withExtendedLifetime(builder) {
      // Piece by piece, so that what must be refused is not read to its end.
      var start = 0
      repeat {
        let end = min(start + 65_536, bytes.count)
        let isLast: Int32 = end == bytes.count ? 1 : 0
        let status = unsafe bytes[start..<end].withUnsafeBytes { piece in
          unsafe XML_Parse(
            parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), isLast)
        }
        if let fault = builder.fault { return .failure(fault.refusal) }
        guard status == XML_STATUS_OK else {
          return .failure(XMLReason.malformed(line: Int(unsafe XML_GetCurrentLineNumber(parser))).refusal)
        }
        start = end
      } while start < bytes.count
      return builder.root.map { .success($0) } ?? .failure(XMLReason.malformed(line: 1).refusal)
    }
  }
}

/// Puts the elements together as they are told.
private final class XMLBuilder {
  private(set) var root: XMLElement?
  var fault: XMLReason?
  private var open: [XMLElement] = []
  private var words: [[UInt8]] = []
  private var count = 0

  static func of(_ data: UnsafeMutableRawPointer?) -> XMLBuilder? {
    unsafe data.map { unsafe Unmanaged<XMLBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func begin(_ name: String) {
    guard fault == nil else { return }
    count += 1
    if open.count == 64 { fault = .tooDeep }
    if count > 500_000 { fault = .tooMany }
    open.append(XMLElement(name: name, words: "", children: []))
    words.append([])
  }

  func say(_ bytes: UnsafeRawBufferPointer) {
    guard fault == nil, !words.isEmpty else { return }
    unsafe words[words.count - 1].append(contentsOf: bytes)
  }

  func end() {
    guard fault == nil, var element = open.popLast(), let said = words.popLast() else { return }
    element.words = safeParagraph(String(decoding: said, as: UTF8.self), limit: .max)
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }
}

/// Why a text is not read as XML.
private enum XMLReason {
  case malformed(line: Int)
  case documentType
  case tooDeep
  case tooMany

  var refusal: Refusal {
    switch self {
    case .malformed(let line):
      Refusal(
        FormatReason.malformedXml,
        Text(
          fr: "Ligne \(line) : ce fichier XML est mal enregistré ou incomplet.",
          en: "Line \(line): this XML file is badly saved or incomplete."),
        remedy: Text(
          fr: "Refaites le fichier avec l'outil d'inventaire.", en: "Write the file again with the inventory tool."))
    case .documentType:
      Refusal(
        FormatReason.documentType,
        Text(
          fr: "Ce fichier XML définit ses propres abréviations (DOCTYPE) : il n'est pas lu.",
          en: "This XML file defines abbreviations of its own (DOCTYPE): it is not read."),
        remedy: Text(
          fr: "Un outil d'inventaire n'en écrit jamais : vérifiez d'où vient ce fichier.",
          en: "No inventory tool writes any: check where this file comes from."))
    case .tooDeep:
      Refusal(
        FormatReason.nestedTooDeep,
        Text(
          fr: "Ce fichier XML a plus de 64 niveaux : ce n'est pas un inventaire.",
          en: "This XML file has more than 64 levels: it is not an inventory."))
    case .tooMany:
      Refusal(
        FormatReason.tooManyElements,
        Text(
          fr: "Ce fichier XML a plus de 500 000 éléments.", en: "This XML file has more than 500,000 elements."),
        remedy: Text(fr: "Importez un inventaire à la fois.", en: "Import one inventory at a time."))
    }
  }
}
