import CarnetCore
import CarnetFormats
import CarnetJournal
import Foundation

/// A document in one of its forms.
func rendered(_ document: Document, as form: DocumentForm) -> String {
  switch form {
  case .html: html(document)
  case .md: markdown(document)
  case .txt: plainText(document.lines(width: 100)) + "\n"
  }
}

/// A shelf that writes documents as files of a folder.
struct FileShelf: Shelf {
  let folder: String

  mutating func put(_ document: Document, as form: DocumentForm) throws -> Shelved {
    let page = html(document)
    let mark = document.isDraft ? "-\(folded(Document.draftMark(in: document.language)))" : ""
    let file = try WrittenFile(
      form == .html ? page : rendered(document, as: form),
      named: "\(slug(document.footer.dossier))-\(document.kind)\(mark).\(form.rawValue)", in: folder)
    return Shelved(
      words: file.words, digest: hexadecimal(sha256(Array(page.utf8))), path: file.path, remark: file.remark)
  }

  var paths: (_ beginning: String) -> [String] { { [folder] in pathsBeginning($0, in: folder) } }

  func sheet(at path: String) -> Result<Sheet, Refusal> { tableFile(path, in: folder) }

  mutating func put(rows: [[String]], named name: String, of dossier: String) throws -> Text {
    // The mark tells a spreadsheet that the file is UTF-8.
    try WrittenFile("\u{FEFF}" + csv(rows: rows), named: "\(slug(dossier))-\(name).csv", in: folder).words
  }

  mutating func put(dates: [Deadline], of dossier: String, in language: Language, at now: Instant) throws -> Text {
    let calendar = iCalendar(agenda: dates, of: dossier, language: language, stamp: now)
    let said = try WrittenFile(calendar, named: "\(slug(dossier))-agenda.ics", in: folder).words
    return Text(
      fr: "\(said.fr) ; ouvrez-le dans votre calendrier.", en: "\(said.en); open it in your calendar.")
  }

  /// A name that is safe in a path: letters, digits and hyphens.
  private func slug(_ name: String) -> String {
    let plain = folded(name).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let slug = String(plain).split(separator: "-").joined(separator: "-")
    return slug.isEmpty ? "carnet" : String(slug.prefix(60))
  }
}

/// The table of a file; a relative path begins at a folder.
func tableFile(_ path: String, in folder: String) -> Result<Sheet, Refusal> {
  let name = path.hasPrefix("/") ? path : folder + "/" + path
  let url = URL(fileURLWithPath: name)
  if isFolder(url) { return .failure(.folder(path)) }
  // One byte more than is taken: the reader says that the file is too large.
  guard let data = contents(of: url, atMost: largestImport + 1) else { return .failure(.noFile(path)) }
  return sheet(of: Array(data), named: url.lastPathComponent)
}

/// The paths that begin with a text, folders with a slash behind them; a relative one begins at a folder.
///
/// What is hidden is left out until its dot is typed.
private func pathsBeginning(_ beginning: String, in folder: String) -> [String] {
  let slash = beginning.lastIndex(of: "/").map { beginning.index(after: $0) } ?? beginning.startIndex
  let (place, name) = (String(beginning[..<slash]), beginning[slash...])
  let whole = place.hasPrefix("/") ? place : folder + "/" + place
  let names = (try? FileManager.default.contentsOfDirectory(atPath: whole)) ?? []
  return names.filter { $0.hasPrefix(name) && (name.hasPrefix(".") || !$0.hasPrefix(".")) }.sorted().prefix(64).map {
    place + $0 + (isFolder(URL(fileURLWithPath: whole + "/" + $0)) ? "/" : "")
  }
}

/// The first bytes of a file, all of them when it has no more; nil when it cannot be read.
///
/// What never ends, like a device, is read no further.
func contents(of file: URL, atMost limit: Int) -> Data? {
  guard let handle = try? FileHandle(forReadingFrom: file) else { return nil }
  defer { try? handle.close() }
  do { return try handle.read(upToCount: limit) ?? Data() } catch { return nil }
}

/// True for a folder, or what leads to one.
func isFolder(_ file: URL) -> Bool {
  let attributes = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)
  return attributes?[.type] as? FileAttributeType == .typeDirectory
}

extension Refusal {
  /// A folder where a file was meant.
  fileprivate static func folder(_ path: String) -> Refusal {
    let name = safeLine(path, limit: 120)
    return Refusal(
      CoreReason.aFolder,
      Text(fr: "« \(name) » est un répertoire.", en: "“\(name)” is a folder."),
      remedy: Text(fr: "Donnez un fichier de ce répertoire.", en: "Give a file in that folder."))
  }
}
