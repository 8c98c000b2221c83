import CarnetCore
import Foundation
import TestSupport
import Testing

/// Carnet writes files of its own, and none over what is there.
@Suite("What is written overwrites nothing")
struct WritingTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  private func said(_ ran: Ran) -> String { Typography.plain(ran.errors) }

  private func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: place.folder + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: place.folder + "/" + name, atomically: true, encoding: .utf8)
  }

  /// Everything in the folder but the library, with what a link leads to.
  private func listing() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.folder).filter { $0 != "library" }.sorted().map { name in
      let path = place.folder + "/" + name
      let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
      return link.map { "\(name) -> \($0)" } ?? name
    }
  }

  /// Says lines to the shell, started in the folder.
  private func shell(_ lines: String, _ options: [String] = []) throws -> Ran {
    try place.carnet(
      ["open", "demo"] + options, input: lines,
      through: ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", place.folder])
  }

  // MARK: Recording

  @Test(
    "a recording begins in a new file, or is refused and begins no dossier",
    arguments: ["file", "link", "dangling", "folder", "device"])
  func record(kind: String) throws {
    let file = place.folder + "/session.carnet"
    switch kind {
    case "file": try write("PRECIOUS\n", to: "session.carnet")
    case "link":
      try write("PRECIOUS\n", to: "other")
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "other")
    case "dangling": try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "nowhere")
    case "folder": try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    default: try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/dev/null")
    }
    let before = try listing()
    let path = kind == "device" ? "/dev/null" : file
    let french = try place.carnet(["record", path, "demo"], input: "Atelier\n")
    #expect(
      french.code == 73 && isOneSentence(french.errors) && french.output.isEmpty, "\(french.code) \(french.errors)")
    #expect(said(french) == "carnet: \(path) existe déjà et reste tel quel : donnez un autre nom.\n")
    let english = try place.carnet(["record", path, "demo", "--lang", "en"], input: "Atelier\n")
    #expect(said(english) == "carnet: \(path) already exists and stays as it is: give another name.\n")
    #expect(try listing() == before && ["PRECIOUS\n", nil].contains(text("session.carnet")))
    #expect(try place.carnet(["list"]).words.contains("Aucun dossier"))
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  // MARK: Documents, tables, dates

  @Test("a document goes beside another of its name, and is not written twice")
  func documents() throws {
    _ = try place.carnet(["new", "demo"], input: "Atelier\n")
    try write("PRECIOUS\n", to: "demo-law.html")
    let french = try shell(":documents law html\n")
    #expect(
      french.code == 0
        && french.words.contains(
          "Fichier enregistré : \(place.folder)/demo-law-2.html ; demo-law.html, qui s'y trouvait, est gardé tel quel")
    )
    #expect(text("demo-law.html") == "PRECIOUS\n" && text("demo-law-2.html")?.contains("<html") == true)
    let again = try shell(":documents law html\n")
    #expect(again.words.contains("Fichier déjà à jour : \(place.folder)/demo-law-2.html, rien n'est écrit"))
    let english = try shell(":documents law html\n:documents law html\n", ["--lang", "en"])
    #expect(
      english.words.contains(
        "File written: \(place.folder)/demo-law-3.html; demo-law.html, which was there, is kept as it is"))
    #expect(
      english.words.contains("File already up to date: \(place.folder)/demo-law-3.html, nothing is written"))
    #expect(try listing() == ["demo-law-2.html", "demo-law-3.html", "demo-law.html"])
    let process = try place.carnet(
      ["documents", "demo", "--kind", "law", "--format", "html", "--output", place.folder])
    #expect(process.code == 0 && process.output == place.folder + "/demo-law-2.html\n")
    #expect(said(process).hasPrefix("carnet: Fichier déjà à jour : ") && isOneSentence(process.errors))
    let first = try place.carnet(["documents", "demo", "--kind", "law", "--output", place.folder + "/out"])
    #expect(first.output == place.folder + "/out/demo-law.txt\n" && first.errors.isEmpty)
  }

  @Test("a link is neither followed nor replaced, nor is a folder")
  func links() throws {
    _ = try place.carnet(["new", "demo"], input: "Atelier\n")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder + "/demo-law.html", withDestinationPath: "nowhere")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder + "/demo-assets.csv", withDestinationPath: "/dev/null")
    try FileManager.default.createDirectory(
      atPath: place.folder + "/demo-agenda.ics", withIntermediateDirectories: false)
    #expect(try shell(":documents law html\n:exporter assets\n:exporter agenda\n").code == 0)
    #expect(
      try listing() == [
        "demo-agenda-2.ics", "demo-agenda.ics", "demo-assets-2.csv", "demo-assets.csv -> /dev/null", "demo-law-2.html",
        "demo-law.html -> nowhere",
      ])
  }

  @Test("a table that is being filled in is kept")
  func tables() throws {
    _ = try place.carnet(["new", "demo"], input: "Atelier\n")
    #expect(try shell(":exporter assets\n").words.contains("Fichier enregistré : \(place.folder)/demo-assets.csv\n"))
    #expect(try shell(":exporter assets\n").words.contains("Fichier déjà à jour : "))
    let empty = try #require(text("demo-assets.csv"))
    try write(empty + "filled in by hand\n", to: "demo-assets.csv")
    let words = try shell(":exporter assets\n").words
    #expect(words.contains("demo-assets-2.csv ; demo-assets.csv, qui s'y trouvait, est gardé"))
    #expect(text("demo-assets.csv") == empty + "filled in by hand\n" && text("demo-assets-2.csv") == empty)
    #expect(try shell(":exporter agenda\n").words.contains("demo-agenda.ics ; ouvrez-le dans votre calendrier."))
  }

  @Test("a disk that refuses leaves nothing behind", .enabled(if: CrashTests.hasStrace), arguments: ["ENOSPC", "EIO"])
  func full(error: String) throws {
    _ = try place.carnet(["new", "demo"], input: "Atelier\n")
    let ran = try place.carnet(
      ["documents", "demo", "--kind", "law", "--output", place.folder + "/out"],
      through: ["strace", "-f", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:error=\(error)"])
    #expect(ran.code == 73 && isOneSentence(ran.errors), "\(ran.code) \(ran.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder + "/out").isEmpty)
  }

  @Test("a disk that gives no second names is written to all the same", .enabled(if: CrashTests.hasStrace))
  func secondNames() throws {
    _ = try place.carnet(["new", "demo"], input: "Atelier\n")
    try FileManager.default.createDirectory(atPath: place.folder + "/out", withIntermediateDirectories: false)
    try write("PRECIOUS\n", to: "out/demo-law.txt")
    let ran = try place.carnet(
      ["documents", "demo", "--kind", "law", "--output", place.folder + "/out"],
      through: ["strace", "-f", "-o", "/dev/null", "-e", "trace=link", "-e", "inject=link:error=EPERM"])
    #expect(ran.code == 0 && ran.output.hasSuffix("/demo-law-2.txt\n"), "\(ran.errors)")
    #expect(text("out/demo-law.txt") == "PRECIOUS\n" && text("out/demo-law-2.txt")?.isEmpty == false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder + "/out").count == 2)
  }

  @Test("one place of the program makes the files that a person keeps")
  func oneGate() throws {
    let writers = Repository.swiftFiles(below: "Sources/carnet").filter { path in
      guard let text = try? Repository.text(path) else { return true }
      return ["write(to:", "createFile(", "forWriting", "O_CREAT", "O_WRONLY", "fopen("].contains { text.contains($0) }
    }
    #expect(writers == ["Sources/carnet/WrittenFile.swift"])
  }
}
