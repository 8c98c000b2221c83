import Foundation
import TestSupport
import Testing

/// A folder for a library, removed in the end.
final class Workplace {
  let folder: String
  var library: String { folder + "/library/carnet.sqlite" }
  init() throws { folder = try temporaryFolder() }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func carnet(_ arguments: [String], input: String = "", environment: [String: String] = [:], through: [String] = [])
    throws -> Ran
  {
    try run(
      arguments, input: input, environment: environment.merging(["CARNET_LIBRARY": library]) { own, _ in own },
      through: through)
  }
}

/// True when the words are one readable sentence and not what only a programmer reads.
func isOneSentence(_ words: String) -> Bool {
  let lines = words.split(separator: "\n")
  return lines.count == 1 && !["Error", "Swift", "Fatal", "SQLite", "nil", "0x"].contains { words.contains($0) }
}

@Suite("The program")
struct CommandTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  static let tour = Repository.root.appendingPathComponent("Tests/Scripts/kermarrec.fr.carnet").path

  @Test("reads answers from a pipe, says where it stopped, and goes on there next time")
  func pipe() throws {
    let first = try place.carnet(["--keep-going"], input: "Atelier\nbeaucoup\n12\n")
    #expect(first.code == 65)
    #expect(first.words.contains("n'est pas un nombre entier"))
    #expect(first.words.contains("Prochaine question : SIREN"))
    let second = try place.carnet([], input: "123456782\n")
    #expect(second.code == 0 && second.words.contains("Prochaine question : Forme juridique"))
    let english = try place.carnet(["--lang", "en"], input: "")
    #expect(english.output.contains("Next question: Legal form"))
  }

  @Test("keeps a replayed dossier that every command then works on")
  func tour() throws {
    let replayed = try place.carnet(["replay", CommandTests.tour, "--into", "demo"])
    #expect(replayed.code == 0 && replayed.output.hasSuffix("1 passed, 0 failed\n"))
    #expect(try place.carnet(["status", "demo"]).output.contains("Atelier Boulanger Kermarrec"))
    #expect(try place.carnet(["list"]).output.contains("demo"))
    #expect(try place.carnet(["verify"]).output.contains("tous intacts"))
    #expect(try place.carnet(["verify", "demo", "--lang", "en"]).output.contains("all intact"))
    let json = try place.carnet(["indicators", "demo", "--json"])
    let page = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let indicators = try #require(page["indicators"] as? [[String: Any]])
    let k03 = try #require(indicators.first { $0["id"] as? String == "K03" })
    #expect(
      k03["value"] as? Double == 58.3 && k03["n"] as? Int == 12 && k03["numerator"] as? Int == 7
        && k03["status"] as? String == "missed" && k03["unjudged"] as? Int == 0)
    let k26 = try #require(indicators.first { $0["id"] as? String == "K26" })
    #expect(k26["value"] as? Int == 36_660 && (k26["rules"] as? [String])?.isEmpty == false)
    #expect(page["schema"] as? Int == 2 && k03["unit"] as? String == "%" && k03["decimals"] as? Int == 1)
    let items = try place.carnet(["indicators", "demo", "--items", "--json"])
    let audited = try #require(try JSONSerialization.jsonObject(with: Data(items.output.utf8)) as? [String: Any])
    let incidents = try #require(audited["incidents"] as? [[String: Any]])
    #expect(incidents.count == 12 && incidents[3]["penalty_c"] as? Int == 3_900)
    #expect((audited["columns"] as? [[String: Any]])?.count == incidents[0].count)
    let rows = try place.carnet(["indicators", "demo", "--items"]).output.components(separatedBy: "\r\n")
    #expect(rows[0].hasPrefix("period_from;period_to;") && rows.count == 14)
    let status = try place.carnet(["status", "demo", "--json"])
    let standing = try #require(try JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any])
    let clock = try #require((standing["clocks"] as? [[String: Any]])?.first)
    #expect(clock["incident"] as? String == "I12" && clock["promise"] as? String == "gtr")
    #expect(clock["severity"] as? String == "P2" && clock["state"] as? String == "late")
    #expect(clock["due"] as? String == "2026-06-30T12:40:00+02:00" && (clock["left"] as? Int).map { $0 < 0 } == true)
    let dates = try place.carnet(["agenda", "demo", "--format", "json"])
    let agenda = try #require(try JSONSerialization.jsonObject(with: Data(dates.output.utf8)) as? [[String: Any]])
    #expect(
      agenda.contains { $0["address"] as? String == "incidents.I12.restored" && $0["stays_due"] as? Bool == true })
    #expect(agenda.allSatisfy { ($0["advice"] as? String)?.isEmpty == false })
    let calendar = try place.carnet(["agenda", "demo", "--format", "ics"]).output
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.contains("SUMMARY:Fin de la période du contrat"))
    #expect(try place.carnet(["agenda", "demo"]).output.contains("I12"))
    #expect(try place.carnet(["agenda", "demo", "--format", "pdf"]).code == 64)
    for format in ["html", "md", "txt"] {
      let written = try place.carnet(["documents", "demo", "--format", format, "--output", place.folder + "/out"])
      #expect(written.code == 0 && written.output.split(separator: "\n").count >= 3)
    }
    let contract = try String(contentsOfFile: place.folder + "/out/demo-contract.html", encoding: .utf8)
    #expect(contract.contains("30\u{A0}septembre 2027") && contract.contains("sept cent quatre-vingts euros"))
  }

  @Test("exports a script that leads to the same state")
  func export() throws {
    _ = try place.carnet(["replay", CommandTests.tour, "--into", "demo"])
    let script = place.folder + "/export.carnet"
    try place.carnet(["export", "demo"]).output.write(toFile: script, atomically: true, encoding: .utf8)
    _ = try place.carnet(["replay", script, "--into", "again"])
    func state(_ name: String) throws -> String? {
      let json = try place.carnet(["export", name, "--format", "json"]).output
      return (try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])?["state"] as? String
    }
    let demo = try #require(try state("demo"))
    #expect(try state("again") == demo && demo.count == 64)
  }

  @Test(
    "records a conversation that replays, up to the line that ended it",
    arguments: [
      ("beaucoup\n12\n", "\n? company.headcount not-a-number: beaucoup\n"),
      ("12\n?\n123456782\n:back\n\n:add sites\nFournil\n:remove S1\nnon\n:stage 2\n:close\nnon\n", "\n> non\n"),
    ])
  func record(lines: String, kept: String) throws {
    let file = place.folder + "/session.carnet"
    let recorded = try place.carnet(["record", file, "mine"], input: "Atelier\n" + lines)
    #expect(recorded.code == 65, "a line was refused")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("company.name: Atelier\n") && text.contains(kept), "\(text)")
    let replayed = try place.carnet(["replay", file])
    #expect(replayed.code == 0, "\(replayed.output)")
  }

  @Test("tells a script that went another way, and where")
  func divergence() throws {
    let file = place.folder + "/wrong.carnet"
    let text = try Repository.text("Tests/Scripts/kermarrec.fr.carnet").replacing(
      "= kpi.K03 58.3", with: "= kpi.K03 60.0")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let result = try place.carnet(["replay", file])
    #expect(result.code == 1)
    #expect(result.output.contains("kpi.K03 58.3") && result.output.hasSuffix("0 passed, 1 failed\n"))
  }

  @Test("can take over a new wording, never a new decision")
  func update() throws {
    let file = place.folder + "/words.carnet"
    let head = "carnet-script 1\nlanguage fr\nclock 2025-10-06T09:00:00+02:00\nstep 1s\n\n"
    try (head + "? company.headcount: douze\n~ « douze » est un nombre bizarre\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try place.carnet(["replay", file]).code == 1)
    #expect(try place.carnet(["replay", file, "--update", "--yes"]).code == 0)
    #expect(try place.carnet(["replay", file]).code == 0)
    try (head + "company.headcount: douze\n").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try place.carnet(["replay", file, "--update", "--yes"]).code == 1)
  }

  @Test("says what is wrong with a script, its line and a good example")
  func badScript() throws {
    let file = place.folder + "/bad.carnet"
    try "carnet-script 1\nlanguage fr\nclock demain\n".write(toFile: file, atomically: true, encoding: .utf8)
    let result = try place.carnet(["replay", file])
    #expect(
      result.code == 65 && isOneSentence(result.errors) && result.errors.contains(":3:")
        && result.errors.contains("2025-10-06T09:00:00+02:00"))
  }

  @Test(
    "meets a library that is none with one sentence and the right code",
    arguments: ["folder", "text", "truncated", "missing"])
  func hostileLibrary(kind: String) throws {
    let path = place.folder + "/x.sqlite"
    var expected: [Int32] = [65]
    switch kind {
    case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    case "text":
      try String(repeating: "ceci n'est pas une bibliothèque\n", count: 100).write(
        toFile: path, atomically: true, encoding: .utf8)
    case "truncated":
      _ = try place.carnet(["replay", CommandTests.tour, "--into", "demo"])
      let bytes = try #require(FileManager.default.contents(atPath: place.library))
      _ = FileManager.default.createFile(atPath: path, contents: bytes.prefix(bytes.count / 2))
    default: expected = [66]
    }
    let before = FileManager.default.contents(atPath: path)
    let result = try place.carnet(["status", "demo", "--library", path])
    #expect(expected.contains(result.code), "\(result.code) \(result.errors)")
    #expect(isOneSentence(result.errors), "\(result.errors)")
    #expect(FileManager.default.contents(atPath: path) == before, "nothing was changed")
  }

  static let wrongs: [(arguments: String, code: Int32)] = [
    ("status personne", 66), ("replay /nulle/part", 66), ("export demo --format pdf", 64), ("--lang de", 64),
    ("frobnicate --x", 64), ("replay /dev/zero", 65), ("replay /", 66), ("new", 64), ("new a b", 64),
    ("list --jsn", 64), ("agenda demo --format", 64), ("list --lang de", 64),
    ("documents demo --kind poème", 64), ("documents demo --kind contract", 65), ("indicators demo", 65),
    ("new demo", 65),
  ]

  @Test(
    "meets names, options and files that are not there", arguments: zip(wrongs.map(\.arguments), wrongs.map(\.code)))
  func wrong(arguments: String, code: Int32) throws {
    _ = try place.carnet(["new", "demo"])
    let result = try place.carnet(arguments.split(separator: " ").map(String.init))
    #expect(result.code == code, "\(result.errors)")
    #expect(!result.errors.isEmpty)
    guard code == 64 else { return }
    #expect(isOneSentence(result.errors), "\(result.errors)")
    let english = try place.carnet(
      arguments.split(separator: " ").map(String.init), environment: ["CARNET_LANG": "en"])
    #expect(english.code == 64 && isOneSentence(english.errors) && english.errors != result.errors)
  }

  @Test("says of a file that cannot be taken over what is wrong with it")
  func files() throws {
    _ = try place.carnet(["new", "demo"])
    func said(_ words: String, of bytes: String?, code: Int32 = 65) throws -> Bool {
      let path = place.folder + "/parc.csv"
      if let bytes { try bytes.write(toFile: path, atomically: true, encoding: .utf8) }
      let result = try place.carnet(["open", "demo"], input: ":importer \(bytes == nil ? place.folder + "/" : path)\n")
      return result.code == code && result.words.contains(words)
    }
    #expect(try said("Ce fichier est vide.", of: ""))
    #expect(try said("Ce fichier est vide.", of: "\u{FEFF}\n \n"))
    #expect(try said("ne contient que les titres des colonnes", of: "Nom;Type\n"))
    #expect(try said("À importer : 1 nouveau.", of: "Nom;Type\nPC;Ordinateur\n", code: 0))
    #expect(try said("est un répertoire. Donnez un fichier", of: nil))
    let endless = try place.carnet(["open", "demo"], input: ":importer /dev/zero\n")
    #expect(endless.output.contains("Ce fichier dépasse"))
  }

  @Test("with a full output, a closed input or an odd locale never crashes and loses nothing")
  func surroundings() throws {
    _ = try place.carnet(["replay", CommandTests.tour, "--into", "demo"])
    let full = try place.carnet(["status", "demo"], through: ["sh", "-c", "\"$0\" \"$@\" > /dev/full"])
    #expect(full.code == 74 && isOneSentence(full.errors), "\(full.code) \(full.errors)")
    let closed = try place.carnet(["open", "demo"], through: ["sh", "-c", "\"$0\" \"$@\" <&-"])
    #expect(closed.code == 0, "\(closed.errors)")
    for environment in [["LC_ALL": "C"], ["LC_ALL": "xx_XX.bogus"], ["TERM": ""], ["LANG": ""]] {
      let result = try place.carnet(["open", "demo"], input: ":état\n", environment: environment)
      #expect(result.code == 0 && result.output.contains("Kermarrec"))
    }
    let pipe = try place.carnet(["documents", "demo"], through: ["sh", "-c", "\"$0\" \"$@\" | head -1"])
    #expect(pipe.code == 0 && pipe.errors.isEmpty)
    #expect(try place.carnet(["verify", "demo"]).code == 0)
  }

  @Test("speaks English when the locale does, and French otherwise")
  func languages() throws {
    _ = try place.carnet(["new", "demo"])
    #expect(try place.carnet(["status", "demo"], environment: ["LANG": "en_GB.UTF-8"]).output.contains("Inventory"))
    #expect(try place.carnet(["status", "demo"], environment: ["LANG": "de_DE.UTF-8"]).output.contains("Inventaire"))
    #expect(try place.carnet(["status", "demo", "--lang", "en"]).output.contains("Inventory"))
  }

  @Test(
    "takes its options before the command as after it",
    arguments: [
      ["--lang", "en", "--plain"], ["--plain", "--lang=en"], ["--lang", "en", "--library"],
    ])
  func optionsFirst(given: [String]) throws {
    let options = given.last == "--library" ? given + [place.library] : given
    #expect(try place.carnet(options + ["new", "demo"]).code == 0)
    let before = try place.carnet(options + ["status", "demo"])
    #expect(before.code == 0 && before.output.contains("Inventory"))
    #expect(try place.carnet(["status", "demo"] + options).output == before.output)
  }
}

@Suite("Nothing acknowledged is lost", .serialized)
struct CrashTests {
  static let answers = [
    "Atelier", "12", "123456782", "SARL", "15000", "Rennes", "14 rue des Halles", "Maëlle Kermarrec", "", "Fournil", "",
  ]

  static var hasStrace: Bool {
    (try? run([], through: ["strace", "-V"]).code) == 0
      || FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")
  }

  /// Every sync in a run of all tests, a few in the ordinary one.
  static let syncs = Repository.runsAll ? Array(1...14) : [2, 7]

  @Test("when the process is killed at a sync", .enabled(if: hasStrace), arguments: syncs)
  func killedAtSync(count: Int) throws {
    let place = try Workplace()
    _ = try place.carnet(["new", "demo"])
    let input = CrashTests.answers.joined(separator: "\n") + "\n"
    let killed = try place.carnet(
      ["open", "demo"], input: input,
      through: [
        "strace", "-f", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "-e",
        "inject=fdatasync,fsync:signal=SIGKILL:when=\(count)",
      ])
    // What was shown as taken before the end: each answer moves the next question on.
    let status = try place.carnet(["status", "demo", "--json"])
    #expect(status.code == 0, "\(status.errors)")
    #expect(try place.carnet(["verify", "demo"]).code == 0)
    let export = try place.carnet(["export", "demo"]).output
    let kept = export.split(separator: "\n").count {
      $0.contains(".") && $0.contains(": ") && !$0.hasPrefix("#") && !$0.hasPrefix("@")
    }
    // Each echo that reached the screen belongs to an answer that is kept.
    let echoes = killed.output.split(separator: "\n").count { $0.contains("→") }
    #expect(kept >= echoes, "kept \(kept), shown \(echoes)")
    // The same answers again, from where it stopped, lead on without a gap.
    let again = try place.carnet(["open", "demo"], input: "")
    #expect(again.code == 0 && again.output.contains("Prochaine question"))
  }

  @Test("when the disk is full or fails", .enabled(if: hasStrace), arguments: ["ENOSPC", "EIO"])
  func failing(error: String) throws {
    let place = try Workplace()
    _ = try place.carnet(["new", "demo"], input: "Atelier\n")
    let failed = try place.carnet(
      ["open", "demo"], input: "12\n123456782\n",
      through: [
        "strace", "-f", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "-e",
        "inject=fdatasync,fsync:error=\(error):when=2+",
      ])
    #expect(failed.code == 74 && isOneSentence(failed.errors), "\(failed.code) \(failed.errors)")
    #expect(try place.carnet(["verify", "demo"]).code == 0)
    let after = try place.carnet(["open", "demo"], input: "")
    #expect(after.code == 0)
    #expect(try place.carnet(["export", "demo"]).output.contains("company.name: Atelier"))
  }

  @Test("when two shells write to one dossier: the second is told")
  func twoShells() throws {
    let place = try Workplace()
    _ = try place.carnet(["new", "demo"])
    let both = try place.carnet(
      ["open", "demo"],
      through: [
        "sh", "-c",
        "(echo Atelier; sleep 3; printf '12\\nAutre\\n' | \"$0\" \"$@\" --keep-going >/dev/null 2>&1; echo 13; echo 123456782) | \"$0\" \"$@\"",
      ])
    #expect(both.code == 75 && isOneSentence(both.errors), "\(both.code) \(both.errors)")
    #expect(try place.carnet(["verify", "demo"]).code == 0)
    #expect(try place.carnet(["export", "demo"]).output.contains("company.headcount: 12"))
  }
}
