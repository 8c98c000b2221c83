import Foundation
import Testing

/// The page that says how to add a thing is true: its files are there and counted, and what it names exists.
@Suite("How to add a thing")
struct AddingThingsTests {
  static let page = "Sources/CarnetCore/CarnetCore.docc/Adding-things.md"
  /// What the page must tell of, each with the files that it counts.
  static let counted = ["A question", "A clause", "An indicator", "A document", "An import", "A command", "An event"]

  static func text(_ path: String) -> String {
    (try? String(contentsOf: HouseRulesTests.root.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  /// The sections of the page by their heading.
  static let sections: [String: String] = Dictionary(
    text(page).components(separatedBy: "\n## ").dropFirst().map { section in
      let parts = section.split(separator: "\n", maxSplits: 1).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }, uniquingKeysWith: { first, _ in first })

  /// What stands between back quotes in a text.
  static func quoted(_ text: String) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test("counts the files that one edits, and they are there", arguments: counted)
  func files(heading: String) throws {
    let section = try #require(AddingThingsTests.sections[heading], "the page says nothing of it")
    let line = try #require(
      section.components(separatedBy: "\n\n").first { $0.hasPrefix("Files (") || $0.contains("\nFiles (") }, "no files")
    let count = try #require(line.split(separator: "(").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) })
    let paths = AddingThingsTests.quoted(line).filter { $0.contains("/") }
    #expect(paths.count + (line.contains("its own") ? 1 : 0) == count, "\(heading): \(paths)")
    for path in paths {
      let place = HouseRulesTests.root.appendingPathComponent(path).path
      #expect(FileManager.default.fileExists(atPath: place), "\(heading): there is no \(path)")
    }
  }

  @Test("names only files and words that the sources have")
  func names() {
    let sources = (HouseRulesTests.files("Sources") + HouseRulesTests.files("Tests")).reduce(into: Set<Substring>()) {
      words, file in
      for line in file.lines { words.formUnion(line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }) }
    }
    let ends = Set((HouseRulesTests.files("Sources") + HouseRulesTests.files("Tests")).map(\.path))
    for (heading, section) in AddingThingsTests.sections {
      // What is set in stands as an example: the thing that one adds.
      let prose = section.components(separatedBy: "\n").filter { !$0.hasPrefix("    ") }.joined(separator: "\n")
      for name in AddingThingsTests.quoted(prose) {
        if name.hasSuffix(".swift") {
          #expect(ends.contains { $0 == name || $0.hasSuffix("/" + name) }, "\(heading): there is no \(name)")
        } else if name.allSatisfy({ $0.isLetter || $0 == "." }), !name.contains(".carnet") {
          for part in name.split(separator: ".") {
            #expect(sources.contains(part), "\(heading): nothing is called \(part)")
          }
        }
      }
    }
  }

  @Test("is said in as many words where a newcomer reads first")
  func readme() throws {
    let readme = AddingThingsTests.text("README.md").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let numbers = [2: "two", 3: "three", 4: "four", 5: "five", 6: "six"]
    for (heading, words) in [
      ("A question", "A question takes %"), ("A clause", "a clause in the middle of the contract %"),
      ("An indicator", "an indicator %"), ("A document", "a document %"), ("A command", "a command %"),
      ("An import", "an import %"),
    ] {
      let section = try #require(AddingThingsTests.sections[heading])
      let line = try #require(section.components(separatedBy: "Files (").dropFirst().first)
      let count = try #require(Int(line.prefix { $0.isNumber }).flatMap { numbers[$0] })
      #expect(readme.contains(words.replacing("%", with: count)), "\(heading)")
    }
  }
}
