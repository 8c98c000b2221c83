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
      return ScriptFile(path: whole).read().map { (name, $0) }.mapError { _ in .notIncluded(path) }
    }
  }

  /// Puts the words that are shown today in the place of those that were expected, and changes nothing else.
  static func rewrite(_ rewordings: [Rewording], of script: ScriptFile) throws {
    for (path, changes) in Dictionary(grouping: rewordings, by: { $0.place.file ?? script.path }) {
      guard case .success(let bytes) = ScriptFile(path: path).read() else { continue }
      let before = String(decoding: bytes, as: UTF8.self)
      // By bytes: CR and LF together are one character, which no line would end with.
      var lines = before.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
        String(Substring($0))
      }
      for change in changes where lines.indices.contains(change.place.number - 1) {
        let ending = lines[change.place.number - 1].utf8.last == UInt8(ascii: "\r") ? "\r" : ""
        lines[change.place.number - 1] = "~ " + change.newInScript + ending
      }
      try WrittenFile.amend(path, from: before, to: lines.joined(separator: "\n"))
    }
  }
}

extension Refusal {
  fileprivate static func notIncluded(_ path: String) -> Refusal {
    let name = safeLine(path, limit: 120)
    return Refusal(
      CoreReason.noSuchFile, Text(fr: "« \(name) » ne peut pas être lu.", en: "“\(name)” cannot be read."),
      remedy: Text(
        fr: "Un fichier inclus est cherché à côté de celui qui l'inclut.",
        en: "An included file is looked for beside the one that includes it."))
  }

  /// A table that a script names and that is not there.
  static func notBeside(_ path: String) -> Refusal {
    let name = safeLine(path, limit: 120)
    return Refusal(
      CoreReason.noSuchFile, Text(fr: "« \(name) » ne peut pas être lu.", en: "“\(name)” cannot be read."),
      remedy: Text(
        fr: "Un fichier que nomme un script est cherché à côté de lui.",
        en: "A file that a script names is looked for beside it."))
  }

  fileprivate static func tooLarge(_ path: String) -> Refusal {
    let name = safeLine(path, limit: 120)
    return Refusal(
      CoreReason.tooLong, Text(fr: "« \(name) » est trop grand.", en: "“\(name)” is too large."))
  }
}
