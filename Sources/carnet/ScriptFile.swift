import CarnetCore
import Foundation

/// A script as a file.
struct ScriptFile {
  /// Its path, as it was given.
  let path: String

  /// The folder in which the tables and scripts that it names are looked for.
  var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

  /// Its bytes, or why there are none.
  func read() -> Result<[UInt8], Refusal> {
    let url = URL(fileURLWithPath: path)
    guard !isFolder(url), let data = contents(of: url, atMost: Script.largest + 1) else {
      return .failure(.noFile(path))
    }
    guard data.count <= Script.largest else { return .failure(.tooLarge(path)) }
    return .success(Array(data))
  }

  /// The files that the script includes: each lies where its name leads to from the file that includes it.
  ///
  /// They are named from `here`, the folder in which the process was started, when they lie below it.
  func included(from here: String) -> ScriptLibrary {
    { path, beside in
      let beside = URL(fileURLWithPath: ScriptFile(path: beside ?? self.path).folder)
      let whole = path.hasPrefix("/") ? path : beside.appendingPathComponent(path).standardizedFileURL.path
      let name = whole.hasPrefix(here + "/") ? String(whole.dropFirst(here.count + 1)) : whole
      return ScriptFile(path: whole).read().map { (name, $0) }
    }
  }

  /// Puts the words that are shown today in the place of those that were expected, and changes nothing else.
  ///
  /// A file that is a link is left: whoever wants another file changed names it.
  static func rewrite(_ rewordings: [Rewording], of script: ScriptFile) throws {
    for (path, changes) in Dictionary(grouping: rewordings, by: { $0.place.file ?? script.path }) {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard attributes?[.type] as? FileAttributeType == .typeRegular,
        case .success(let bytes) = ScriptFile(path: path).read()
      else {
        throw Ending(
          Text(
            fr: "\(safeLine(path)) n'est pas un fichier ordinaire : rien n'est écrit. Donnez le fichier lui-même.",
            en: "\(safeLine(path)) is no ordinary file: nothing is written. Give the file itself."),
          exit: .cannotCreate)
      }
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
      for change in changes where lines.indices.contains(change.place.number - 1) {
        let index = change.place.number - 1
        let ending: [UInt8] = lines[index].last == UInt8(ascii: "\r") ? [UInt8(ascii: "\r")] : []
        lines[index] = Array("~ \(change.newInScript)".utf8) + ending
      }
      let data = Data(lines.joined(separator: [UInt8(ascii: "\n")]))
      do {
        try data.write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw Ending(
          Text(fr: "\(safeLine(path)) ne peut pas être écrit.", en: "\(safeLine(path)) cannot be written."),
          exit: .cannotCreate)
      }
    }
  }
}

extension Refusal {
  fileprivate static func tooLarge(_ path: String) -> Refusal {
    let name = safeLine(path, limit: 120)
    return Refusal(
      CoreReason.tooLong, Text(fr: "« \(name) » est trop grand.", en: "“\(name)” is too large."))
  }
}
