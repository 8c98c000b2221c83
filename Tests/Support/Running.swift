import CarnetCore
import Foundation

/// What a run of the program came to.
package struct Ran {
  package let code: Int32
  package let output: String
  package let errors: String
  /// The output as it would be typed: what a person reads in it, however it is typeset.
  package var words: String { Typography.plain(output) }
}

/// Runs the program with arguments and an input, in an environment of its own.
///
/// `through` is put before the program: `strace` and its arguments, a shell that redirects.
package func run(
  _ arguments: [String], input: String = "", environment: [String: String] = [:], through: [String] = []
) throws -> Ran {
  let process = Process()
  let command = through + [Repository.program] + arguments
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  var variables = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "fr_FR.UTF-8", "USER": "test",
  ]
  for (name, value) in environment { variables[name] = value }
  process.environment = variables
  let folder = try temporaryFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  // Files, not pipes: neither side can block the other.
  let files = ["in", "out", "err"].map { folder + "/" + $0 }
  for file in files {
    _ = FileManager.default.createFile(atPath: file, contents: file.hasSuffix("in") ? Data(input.utf8) : nil)
  }
  process.standardInput = FileHandle(forReadingAtPath: files[0])
  process.standardOutput = FileHandle(forWritingAtPath: files[1])
  process.standardError = FileHandle(forWritingAtPath: files[2])
  try process.run()
  process.waitUntilExit()
  func text(_ file: String) -> String {
    String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  }
  let code = process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
  return Ran(code: code, output: text(files[1]), errors: text(files[2]))
}

/// A new empty folder; who asks for it removes it.
package func temporaryFolder() throws -> String {
  let path = NSTemporaryDirectory() + "carnet-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  return path
}
