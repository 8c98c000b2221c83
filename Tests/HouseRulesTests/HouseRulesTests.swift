import Foundation
import Testing

/// The rules of the house that no compiler keeps, read off the sources.
@Suite("House rules")
struct HouseRulesTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What each target may import.
  static let imports: [String: Set<String>] = [
    "CarnetCore": ["Foundation"], "CarnetContent": ["CarnetCore"], "CarnetFormats": ["CarnetCore", "CExpat"],
    "CarnetJournal": ["CarnetCore", "Foundation", "GRDB", "GRDBSQLite", "Crypto"],
    "CarnetTerminal": ["CarnetCore", "CEditLine", "Foundation", "Glibc"],
  ]

  static func files(_ folder: String) -> [(path: String, lines: [String])] {
    let found =
      FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)?.compactMap { $0 as? String }
      ?? []
    return found.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = (try? String(contentsOf: root.appendingPathComponent("\(folder)/\(name)"), encoding: .utf8)) ?? ""
      return ("\(folder)/\(name)", text.components(separatedBy: "\n"))
    }
  }

  @Test("each target imports only what its arrow points to", arguments: imports.keys.sorted())
  func arrows(target: String) {
    let allowed = HouseRulesTests.imports[target] ?? []
    let files = HouseRulesTests.files("Sources/\(target)")
    #expect(!files.isEmpty)
    for (path, lines) in files {
      for module in lines.compactMap(HouseRulesTests.module(importedBy:)) {
        #expect(allowed.contains(module), "\(path) imports \(module)")
      }
    }
  }

  /// The module that a line imports; nil when it imports none.
  static func module(importedBy line: String) -> String? {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), words.indices.contains(place + 1),
      words[..<place].allSatisfy({
        $0.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains($0)
      })
    else { return nil }
    let kinds = ["typealias", "struct", "class", "enum", "protocol", "let", "var", "func"]
    let named = words[(place + 1)...].first { !kinds.contains(String($0)) }
    return named?.split(separator: ".").first.map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
  }

  @Test(
    "an import is seen however it is written",
    arguments: [
      ("import GRDB", "GRDB"), ("@preconcurrency import GRDB", "GRDB"), ("package import GRDB", "GRDB"),
      ("internal import Foundation", "Foundation"), ("@_spi(Inside) @testable import GRDB", "GRDB"),
      ("  import struct Foundation.URL", "Foundation"), ("import func Glibc.exit // for the end", "Glibc"),
      ("import CarnetCore// the core", "CarnetCore"), ("let import = 1", nil), ("// import GRDB", nil), ("", nil),
    ] as [(String, String?)])
  func importSeen(line: String, module: String?) {
    #expect(HouseRulesTests.module(importedBy: line) == module)
  }

  @Test("the core takes nothing from Foundation but the zones of time")
  func foundation() {
    let users = HouseRulesTests.files("Sources/CarnetCore").filter { file in
      file.lines.contains { HouseRulesTests.module(importedBy: $0) == "Foundation" }
    }.map(\.path)
    #expect(users == ["Sources/CarnetCore/Time/Zone.swift"], "hand the value in instead")
  }

  @Test("nothing but the edges looks at the clock, the environment, chance or the screen")
  func purity() {
    let forbidden = [
      "Date()", "ProcessInfo", "getenv", ".random(", "SystemRandomNumberGenerator", "print(", "readLine()",
      "readLine(strippingNewline", "FileManager", "UUID()",
    ]
    for target in ["CarnetCore", "CarnetContent", "CarnetFormats"] {
      for (path, lines) in HouseRulesTests.files("Sources/\(target)") {
        for (number, line) in lines.enumerated() where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
          for word in forbidden where line.contains(word) {
            Issue.record("\(path):\(number + 1) uses \(word): hand the value in instead")
          }
        }
      }
    }
  }

  /// Where the program looks at its clock, its environment or its command line, and why there.
  static let lookouts: [String: (words: Set<String>, reason: String)] = [
    "Sources/carnet/Surroundings.swift": (
      ["Date()", "ProcessInfo", "NSUserName", "currentDirectoryPath"], "it hands what it sees to everything else"
    ),
    "Sources/carnet/Carnet.swift": (["CommandLine"], "the program begins with its arguments"),
  ]

  @Test("the process looks around in one place")
  func lookout() {
    let looking = [
      "Date()", "ContinuousClock", "clock_gettime", "gettimeofday", "time(nil", "ProcessInfo", "getenv", "NSUserName",
      "NSHomeDirectory", "NSTemporaryDirectory", "currentDirectoryPath", "CommandLine",
    ]
    var seen: [String: Set<String>] = [:]
    for target in ["CarnetTerminal", "CarnetJournal", "carnet"] {
      for (path, lines) in HouseRulesTests.files("Sources/\(target)") {
        for (number, line) in lines.enumerated() where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
          for word in looking where line.contains(word) {
            seen[path, default: []].insert(word)
            if HouseRulesTests.lookouts[path]?.words.contains(word) == true { continue }
            Issue.record("\(path):\(number + 1) uses \(word): let Surroundings look, and hand the value in")
          }
        }
      }
    }
    for (path, lookout) in HouseRulesTests.lookouts {
      #expect(seen[path] == lookout.words, "\(path) no longer needs its exception (\(lookout.reason))")
    }
  }

  @Test("one place of the program knows which kind of library it works on")
  func library() {
    for (path, lines) in HouseRulesTests.files("Sources/carnet") where path != "Sources/carnet/Surroundings.swift" {
      for (number, line) in lines.enumerated() {
        for name in ["SQLiteLibrary", "DossierJournal", "LibraryFault"] where line.contains(name) {
          Issue.record("\(path):\(number + 1) names \(name): ask a Library or a StoredJournal")
        }
      }
    }
  }

  @Test("what crosses a target says what it means")
  func documentation() {
    for target in HouseRulesTests.imports.keys.sorted() {
      for (path, lines) in HouseRulesTests.files("Sources/\(target)") {
        for (number, line) in lines.enumerated() {
          let code = line.trimmingCharacters(in: .whitespaces)
          guard code.hasPrefix("package ") else { continue }
          // Members whose meaning is their protocol's, and the forms' own ids, need no words of their own.
          let silent = [
            "init", "var description", "var kept", "static func ==", "static func <", "func hash", "static let id",
            "var label", "static let form", "mutating func next", "mutating func show", "mutating func put",
            "mutating func append", "var chain", "var paperChain", "static func elements", "static func kept",
            "static func +",
            "static func -", "var startIndex", "var endIndex",
          ]
          let declared = code.dropFirst("package ".count)
          if silent.contains(where: { declared.hasPrefix($0) }) { continue }
          var above = number - 1
          while above >= 0, lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@") { above -= 1 }
          let comment = above >= 0 ? lines[above].trimmingCharacters(in: .whitespaces) : ""
          #expect(comment.hasPrefix("///") || line.contains("extension"), "\(path):\(number + 1) \(code)")
        }
      }
    }
  }

  @Test("every question that is declared is asked in its form")
  func listed() {
    for (path, lines) in HouseRulesTests.files("Sources/CarnetContent") {
      let text = lines.joined(separator: "\n")
      for line in lines where line.contains("= Question<") && line.contains("static let") {
        let name = line.components(separatedBy: "static let ").last?.prefix { $0.isLetter || $0.isNumber } ?? ""
        let uses = text.components(separatedBy: CharacterSet.alphanumerics.inverted).filter { $0 == name }.count
        #expect(uses > 1, "\(path): \(name) stands in no form; add it to the list below")
      }
    }
  }

  /// Where spaces and apostrophes of their own kind may be written.
  static let typesetters = [
    "Sources/CarnetCore/Words/", "Sources/CarnetFormats/CSV.swift", "Sources/CarnetFormats/CSVText.swift",
  ]

  @Test("what Carnet says is written with ordinary spaces and apostrophes, and set at the gate")
  func typography() {
    let forbidden = ["\\u{A0}", "\\u{202F}", "\\u{2019}", "\u{A0}", "\u{202F}", "’"]
    for (path, lines) in HouseRulesTests.files("Sources")
    where !HouseRulesTests.typesetters.contains(where: { path.hasPrefix($0) }) {
      for (number, line) in lines.enumerated() where forbidden.contains(where: { line.contains($0) }) {
        Issue.record(
          "\(path):\(number + 1): write an ordinary space or apostrophe; `Typography` sets it where it goes out")
      }
    }
  }

  @Test("no source forces what input can reach")
  func force() {
    for (path, lines) in HouseRulesTests.files("Sources") {
      for (number, line) in lines.enumerated() where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
        for word in ["try!", "as!", "fatalError(", "preconditionFailure("] where line.contains(word) {
          Issue.record("\(path):\(number + 1) uses \(word)")
        }
      }
    }
  }
}
