import Foundation
import TestSupport
import Testing

@Suite("A document is issued in one way")
struct IssueTests {
  let place: Workplace
  init() throws {
    place = try Workplace()
    _ = try place.carnet(["new", "demo"], input: "Atelier\n12\n")
  }

  private func issues(of path: String? = nil) throws -> [String] {
    try place.rows("SELECT kind || ' ' || position FROM document ORDER BY position", of: path)
  }

  private func file(_ name: String, in folder: String) throws -> String {
    try String(contentsOfFile: place.folder + "/\(folder)/\(name)", encoding: .utf8)
  }

  /// Says lines to the shell, started in a folder of its own.
  private func shell(_ lines: String, in folder: String, library: String? = nil) throws -> Ran {
    let path = place.folder + "/" + folder
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return try place.carnet(
      ["open", "demo", "--library", library ?? place.library], input: lines,
      through: ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", path])
  }

  @Test("by the process as by the shell: the same paper, the same trace")
  func oneWay() throws {
    let options = ["documents", "demo", "--kind", "law", "--format", "html", "--output", place.folder + "/process"]
    let first = try place.carnet(options)
    #expect(first.code == 0 && first.output == place.folder + "/process/demo-law.html\n" && first.errors.isEmpty)
    #expect(try issues() == ["law 4"])
    let written = try place.rows("SELECT CAST(record AS TEXT) FROM event WHERE position = 4")
    #expect(written.first?.hasPrefix("issued 1\tlaw\t") == true)
    // Again, by either: the same text leaves no second trace.
    #expect(try place.carnet(options).code == 0)
    let shell = try shell(":documents law html\n", in: "shell")
    #expect(shell.code == 0 && shell.words.contains("Fichier enregistré : \(place.folder)/shell/demo-law.html"))
    #expect(try issues() == ["law 4"])
    #expect(try file("demo-law.html", in: "process") == file("demo-law.html", in: "shell"))
    // In another form it is the same text too; another kind, and another text, are not.
    #expect(try place.carnet(options.map { $0 == "html" ? "md" : $0 }).code == 0)
    #expect(try issues() == ["law 4"])
    #expect(try self.shell(":documents survey-form html\n", in: "shell").code == 0)
    #expect(try issues() == ["law 4", "survey-form 5"])
    #expect(try place.carnet(options).code == 0)
    #expect(try issues() == ["law 4", "survey-form 5"], "the last issue of its kind counts")
    #expect(try place.carnet(options + ["--lang", "en"]).code == 0)
    #expect(try issues() == ["law 4", "survey-form 5", "law 6"])
    #expect(try place.carnet(["verify"]).code == 0)
    #expect(try place.rows("SELECT CAST(position AS TEXT) FROM summary") == ["6"], "the list is current")
  }

  @Test("printed, it is read and not issued")
  func printed() throws {
    let printed = try place.carnet(["documents", "demo", "--kind", "law", "--format", "html"])
    #expect(printed.code == 0 && printed.output.contains("<html"))
    #expect(try place.carnet(["open", "demo"], input: ":documents law\n").code == 0)
    #expect(try issues().isEmpty)
    #expect(try place.rows("SELECT CAST(max(position) AS TEXT) FROM event") == ["3"])
  }

  @Test("its foot names the last event that is not an issue, and changes with the next answer")
  func foot() throws {
    let options = [
      "documents", "demo", "--kind", "law", "survey-form", "--format", "md", "--output", place.folder + "/a",
    ]
    #expect(try place.carnet(options).code == 0)
    let chain = try place.rows("SELECT lower(substr(hex(link), 1, 16)) FROM event WHERE position = 3").first ?? ""
    for name in ["demo-law.md", "demo-survey-form.md"] {
      #expect(try file(name, in: "a").contains("événement 3, empreinte \(chain)"))
    }
    _ = try place.carnet(["open", "demo"], input: "123456782\n")
    #expect(try place.carnet(options).code == 0)
    #expect(try file("demo-law-2.md", in: "a").contains("événement 6, empreinte "))
    #expect(try issues() == ["law 4", "survey-form 5", "law 7", "survey-form 8"])
  }

  @Test(
    "where nothing can be recorded it is written all the same, and that is said in one sentence",
    arguments: [
      ("PRAGMA user_version = 99", 65, "plus récent"),
      ("UPDATE event SET record = 'answered 9' WHERE position = 3", 65, "Cette version ne sait pas lire l'événement 3"),
    ] as [(String, Int32, String)])
  func readOnly(sql: String, code: Int32, reason: String) throws {
    let path = try place.tamperedCopy(sql)
    let bytes = FileManager.default.contents(atPath: path)
    let options = ["documents", "demo", "--library", path, "--kind", "law", "--format", "html"]
    #expect(try place.carnet(options).code == 0, "printing needs no trace")
    let issued = try place.carnet(options + ["--output", place.folder + "/process"])
    let words = issued.errors.replacing("\u{A0}", with: " ").replacing("’", with: "'")
    #expect(issued.code == code && isOneSentence(issued.errors), "\(issued.code) \(issued.errors)")
    #expect(
      words.contains("Le fichier est écrit, mais l'émission du document n'est pas enregistrée : ")
        && words.contains(reason))
    #expect(try file("demo-law.html", in: "process").contains("<html"))
    let shell = try shell(":documents law html\n:état\n", in: "shell", library: path)
    #expect(shell.code == 0 && shell.words.contains("Fichier enregistré : \(place.folder)/shell/demo-law.html"))
    #expect(shell.words.contains("l'émission du document n'est pas enregistrée : ") && shell.words.contains("Étape"))
    #expect(try file("demo-law.html", in: "process") == file("demo-law.html", in: "shell"))
    #expect(FileManager.default.contents(atPath: path) == bytes, "nothing was changed")
    #expect(try issues(of: path).isEmpty)
  }
}
