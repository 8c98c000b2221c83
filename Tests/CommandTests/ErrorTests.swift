import Foundation
import TestSupport
import Testing

@Suite("An error of the program")
struct ErrorTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  @Test("leaves no dossier where no recording can be made, and no recording where no dossier can be")
  func impossible() throws {
    let nowhere = try place.carnet(["record", place.folder + "/a/b", "demo"], input: "Atelier\n")
    #expect(nowhere.code == 73 && isOneSentence(nowhere.errors) && nowhere.output.isEmpty)
    #expect(try place.carnet(["list"]).words.contains("Aucun dossier"))
    let nameless = try place.carnet(["record", place.folder + "/new", " "], input: "Atelier\n")
    #expect(nameless.code == 65 && isOneSentence(nameless.errors), "\(nameless.code) \(nameless.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.folder + "/new"))
    let made = try place.carnet(["record", place.folder + "/new", "demo"], input: "Atelier\n")
    let text = try String(contentsOfFile: place.folder + "/new", encoding: .utf8)
    #expect(made.code == 0 && text.contains("company.name: Atelier"))
  }

  @Test(
    "is said in the language that is asked for, whatever it is",
    arguments: [
      "new demo", "open nosuch", "verify nosuch", "status nosuch", "export nosuch", "agenda nosuch", "documents nosuch",
      "replay \(CommandTests.tour) --into demo", "replay /nowhere", "record /nowhere/x other", "record /dev/null other",
      "documents demo --kind poem", "export demo --format pdf", "status demo --keep-going", "frobnicate --x",
    ])
  func languages(line: String) throws {
    _ = try place.carnet(["new", "demo"])
    let words = line.split(separator: " ").map(String.init)
    let french = try place.carnet(words, environment: ["LANG": "fr_FR.UTF-8"])
    let asked = [words + ["--lang", "en"], words + ["--lang=en"], ["--lang", "en"] + words]
    for arguments in asked {
      let english = try place.carnet(arguments)
      #expect(english.code == french.code && isOneSentence(english.errors), "\(english.errors)")
      #expect(english.errors != french.errors && !english.errors.contains("é"), "\(english.errors)")
    }
  }
}
