import Foundation

/// The files of the repository that tests read.
package enum Repository {
  /// Its root folder.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file, by its path from the root.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The bytes of a file, by its path from the root; nil when there is none.
  package static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: root.appendingPathComponent(path).path).map { Array($0) }
  }

  /// The paths of the Swift files below a folder, from the root, in order.
  package static func swiftFiles(below folder: String) -> [String] { files(below: folder, ending: ".swift") }

  /// The paths of the files below a folder whose names end so, from the root, in order.
  package static func files(below folder: String, ending: String) -> [String] {
    let found =
      FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)?.compactMap { $0 as? String }
      ?? []
    return found.filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }.sorted()
  }

  /// True when the slow tests run whole: `scripts/test --all`.
  package static var runsAll: Bool { ProcessInfo.processInfo.environment["CARNET_TEST_ALL"] != nil }

  /// The program that was built with the tests.
  package static var program: String {
    if let given = ProcessInfo.processInfo.environment["CARNET_BINARY"] { return given }
    return root.appendingPathComponent(".build/debug/carnet").path
  }
}
