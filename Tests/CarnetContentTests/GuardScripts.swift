import CarnetContent
import CarnetCore
import CarnetFormats
import TestSupport

/// The scripts that trip and mend each guard, raise each alarm and meet each refusal.
enum GuardScripts {
  static let folder = "Tests/Scripts/guards"
  /// Those of the folder, and the worked example.
  static let all = paths + ExampleTests.scripts
  static let paths = Repository.files(below: folder, ending: ".carnet")

  static func script(_ path: String) throws -> Script { try Script(parsing: Repository.text(path)) }

  /// Each script of the folder, said once, with everything that came of it.
  static let said: [(path: String, script: Script, exchanges: [Exchange])] = paths.compactMap { path in
    guard let script = try? script(path), let watched = try? watched(script, sheets: sheet) else { return nil }
    return (path, script, watched.exchanges)
  }

  /// The table that a script names: it lies beside it.
  @Sendable static func sheet(_ name: String) -> Result<Sheet, Refusal> {
    Repository.bytes("\(folder)/\(name)").map { CarnetFormats.sheet(of: $0, named: name) } ?? .failure(.noFile(name))
  }
}
