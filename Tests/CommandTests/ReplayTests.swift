import CarnetCore
import Foundation
import TestSupport
import Testing

/// Scripts as files: what a tester reads of them, and what the process ends with.
@Suite("A replay")
struct ReplayTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  static let head = "carnet-script 1\nlanguage en\nclock 2025-10-06T09:00:00+02:00\nstep 20s\n\n"

  @discardableResult
  private func write(_ lines: String, to name: String = "t.carnet", head: String = head) throws -> String {
    let path = place.folder + "/" + name
    try (head + lines).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func replay(_ arguments: String..., language: Language = .en) throws -> Ran {
    try place.carnet(["replay"] + arguments + ["--lang", language.rawValue])
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  // MARK: Every line is accounted for

  @Test("names the first line that was not played", arguments: Language.allCases)
  func unplayed(language: Language) throws {
    let file = try write("company.name: A\n! quit\n= company.name WRONG\n? company.headcount: 12\n")
    let ran = try replay(file, language: language)
    #expect(ran.code == 1 && ran.output.hasSuffix("0 passed, 1 failed\n"))
    #expect(ran.words.contains(":8: \(Text(fr: "non jouée", en: "not played")[language])\n  = company.name WRONG\n"))
    #expect(ran.words.contains(Text(fr: "2 lignes n'ont pas été jouées", en: "2 lines were not played")[language]))
  }

  @Test("of a refusal that is none, for another reason, or of something else fails")
  func refusals() throws {
    let lines = "company.name: A\ncompany.headcount: 12\n"
    #expect(try replay(write(lines + "? company.siren: 12\n")).code == 0)
    #expect(try replay(write(lines + "? company.siren not-a-siren: 12\n")).code == 0)
    let other = try replay(write(lines + "? company.siren wrong-control-key: 12\n"))
    #expect(other.code == 1 && other.output.contains("expected: refused (wrong-control-key)"))
    #expect(other.words.contains("obtained: refused (not-a-siren): “12” does not have the 9 digits"))
    let taken = try replay(write(lines + "? company.siren: 123 456 782\n"))
    #expect(taken.code == 1 && taken.output.contains("expected: refused for its value\n  obtained: taken"))
    // An asset that is not there, a stage that is closed: nothing is wrong with the value.
    let place = try replay(write(lines + "? assets.A4.name: PC\n"))
    #expect(place.code == 1 && place.output.contains("obtained: refused (not-asked)"))
    let quit = try replay(write(lines + "? ! quit\n"))
    #expect(quit.code == 1 && quit.output.contains("taken, and the conversation is over"))
  }

  @Test("of an answer that is not asked says what is, and the nearest address")
  func notAsked() throws {
    let ran = try replay(write("company.name: A\nassets.A1.category: computer\nassets.A1.seats: 4\n"))
    #expect(ran.code == 1 && ran.output.contains("refused (not-asked)"))
    #expect(ran.output.contains("asked at that moment: company.headcount"))
  }

  @Test("shows what a refused closing finds, whole", arguments: Language.allCases)
  func findings(language: Language) throws {
    let tour = try Repository.text("Tests/Scripts/kermarrec.\(language.rawValue).carnet")
    let lines = tour.split(separator: "\n", omittingEmptySubsequences: false)
    let without = lines.filter { !$0.hasPrefix("assets.A9.refurbish_cost:") && !$0.hasPrefix("= lines") }
    #expect(without.count == lines.count - 2)
    let ran = try replay(write(without.joined(separator: "\n"), head: ""), language: language)
    #expect(ran.code == 1)
    #expect(ran.output.contains("(points-missing)") && ran.output.contains("A9 IMP-ETIQ-01"), "\(ran.output)")
    #expect(ran.output.contains(language == .fr ? ":modifier A9 refurbish_cost" : ":edit A9 refurbish_cost"))
  }

  @Test("shows the last exchange where a figure or words are not as required")
  func exchange() throws {
    let ran = try replay(write("company.name: A\n? company.headcount: twelve\n~ “twelve” is no whole number\n"))
    #expect(ran.code == 1)
    #expect(
      ran.words.contains("  - ~ “twelve” is no whole number\n  + ~ “twelve” is not a whole number\n"), "\(ran.words)")
    #expect(ran.words.contains("last exchange:\n    › ? company.headcount: twelve  (7)\n"))
    #expect(ran.words.contains("✗ “twelve” is not a whole number. For example: 12"))
  }

  @Test("under strictness asks for the final state, and says which it is")
  func strict() throws {
    let file = try write("company.name: A\n= company.name A\n")
    #expect(try replay(file).code == 0)
    let ran = try replay(file, "--strict")
    #expect(ran.code == 1)
    let digest = try #require(ran.output.firstMatch(of: /= digest ([0-9a-f]{16})/)?.1)
    try write("company.name: A\n= digest \(digest)\n")
    #expect(try replay(file, "--strict").code == 0)
    try write("company.name: A\n= digest \(digest)\ncompany.headcount: 12\n")
    #expect(try replay(file, "--strict").code == 1, "the state that is required is not the final one")
    try write("company.name: B\n= digest \(digest)\n")
    let other = try replay(file)
    #expect(other.code == 1 && other.output.contains("expected: digest \(digest)\n  obtained: digest "))
  }

  // MARK: Many files

  @Test("goes on with the others, and always sums up")
  func several() throws {
    let good = try write("company.name: A\n", to: "good.carnet")
    let bad = try write("company.name\n", to: "bad.carnet")
    let red = try write("company.name: A\n= company.name B\n", to: "red.carnet")
    let ran = try replay(place.folder + "/missing", bad, red, good)
    #expect(ran.code == 1 && ran.output.hasSuffix("1 passed, 3 failed\n"))
    #expect(ran.errors.contains("/missing” cannot be read") && ran.errors.contains("bad.carnet:6:1: "))
    #expect(ran.output.contains("good.carnet: 1 point right"))
    let fast = try replay("--fail-fast", good, red, bad, good)
    #expect(fast.code == 1 && fast.output.hasSuffix("1 passed, 1 failed, 2 not played\n"), "\(fast.output)")
    #expect(try replay(bad).code == 65 && replay(place.folder + "/missing").code == 66)
  }

  @Test("tells all that is wrong with a file, from where each refusal would have left it")
  func keepGoing() throws {
    let file = try write(
      """
      company.name: A
      = company.name B
      ? company.headcount: 12
      company.headcount: douze
      = company.headcount unanswered
      ~ nothing of the kind
      = company.name C
      """)
    let first = try replay(file)
    #expect(first.output.ranges(of: "\n  obtained: ").count == 1)
    let ran = try replay(file, "--keep-going")
    #expect(ran.code == 1 && ran.output.ranges(of: "\n  obtained: ").count == 4, "\(ran.output)")
    #expect(ran.output.ranges(of: "t.carnet:").count == 5 && ran.output.hasSuffix("0 passed, 1 failed\n"))
  }

  @Test("takes those with a tag or without, and says what it leaves")
  func tags() throws {
    let head = "carnet-script 1\ntags slow needs\nlanguage en\nclock 2025-10-06T09:00:00+02:00\n\n"
    let one = try write("company.name: A\n", to: "one.carnet", head: head)
    let two = try write("company.name: A\n", to: "two.carnet")
    #expect(try replay("--filter", "slow", one, two).output.hasSuffix("1 passed, 0 failed, 1 left out\n"))
    #expect(try replay("--filter", "!slow", one, two).output.contains("two.carnet: 1 point right"))
    #expect(try replay("--filter", "slow", "--filter", "needs", one, two).code == 0)
    let none = try replay("--filter", "slwo", one, two)
    #expect(none.code == 1 && none.output.contains("No script has these tags: slwo"))
  }

  @Test("says which are set aside, and why")
  func skipped() throws {
    let head = "carnet-script 1\nskip waits for the new grid\nclock 2025-10-06T09:00:00+02:00\n\n"
    let ran = try replay(write("company.name: A\n= company.name B\n", head: head))
    #expect(ran.code == 0 && ran.output.contains("skipped: waits for the new grid"))
    #expect(ran.output.hasSuffix("0 passed, 0 failed, 1 skipped\n"))
  }

  // MARK: The dossier that is kept, and the conversation

  @Test("keeps no dossier of a script that fails, and the whole of one that passes")
  func into() throws {
    let file = try write("company.name: A\n= company.name B\n")
    #expect(try replay(file, "--into", "d").code == 1)
    #expect(try !place.carnet(["list"]).output.contains("d "))
    try write("company.name: A\ncompany.headcount: 12\n= company.name A\n")
    #expect(try replay(file, "--into", "d").code == 0)
    let export = try place.carnet(["export", "d", "--lang", "en"])
    #expect(export.output.contains("company.headcount: 12\n= lines 4\n= digest "))
    #expect(try replay(file, "--into", "d").code == 65, "the name is taken")
  }

  @Test("shows questions and answers, as they stand on the screen", arguments: Language.allCases)
  func shown(language: Language) throws {
    let head = ReplayTests.head.replacing("language en", with: "language \(language.rawValue)")
    let lines = "company.name: A\n? company.headcount: douze\ncompany.headcount: 12\n! close inventory\n> no\n"
    let file = try write("? points-missing ! close inventory\n> no\n" + lines, head: head)
    let ran = try replay(file, "--show", language: language)
    #expect(ran.code == 1)
    let words = Text(
      fr: "Nom de l'entreprise › A\nEffectif (personnes) ‹nombre› › douze\n  ✗ « douze » n'est pas",
      en: "Name of the firm › A\nHeadcount (people) ‹number› › douze\n  ✗ “douze” is not")[language]
    #expect(ran.words.contains(words), "\(ran.words)")
    #expect(ran.words.contains(" › :close inventory\n"))
    #expect(ran.words.contains(Text(fr: "Corriger maintenant ? ‹O/n› › no", en: "Fix it now? ‹Y/n› › no")[language]))
  }

  @Test("of what record and export write ends with the state that it leads to")
  func digests() throws {
    let first = place.folder + "/first.carnet"
    _ = try place.carnet(["record", first, "d", "--lang", "en"], input: "Atelier\n12\n:quit\n")
    let second = place.folder + "/second.carnet"
    _ = try place.carnet(
      ["record", second, "d", "--lang", "en"], input: ":edit company headcount 15\n:undo\n123456782\n")
    let export = try place.carnet(["export", "d", "--lang", "en"]).output
    let third = try write(export, to: "third.carnet", head: "")
    let ran = try replay(first, second, third, "--strict")
    #expect(ran.code == 0, "\(ran.output)")
    #expect(try text(second).ranges(of: "= digest ").count == 2, "where it began, and where it ended")
    #expect(try text(first).contains("quit") == false)
    let ends = try [second, third].map { try text($0).split(separator: "\n").last }
    #expect(ends[0] == ends[1])
  }

  @Test("of a recording that undoes and brings back what was before it, an import among that, leads to the same state")
  func undoneBefore() throws {
    try "Name;Type\nPC1;computer\nPC2;computer\n".write(
      toFile: place.folder + "/parc.csv", atomically: true, encoding: .utf8)
    func say(_ lines: String, recording name: String? = nil) throws {
      let command = name.map { ["record", place.folder + "/" + $0, "d"] } ?? ["open", "d"]
      let ran = try place.carnet(command + ["--lang", "en", "--keep-going"], input: lines)
      #expect([0, 65].contains(ran.code), "\(ran.errors)")
    }
    _ = try place.carnet(["new", "d", "--lang", "en"], input: "Firm\n12\n:undo\n")
    try say(":redo\n:import assets \(place.folder)/parc.csv\nyes\n:undo\n", recording: "one")
    try say(":redo\n:edit A1 name PC-ONE\n")
    try say(":undo\n:undo\n:undo\n:redo\n:redo\n123456782\n:undo\n:undo\n:redo\n:redo\n:redo\n", recording: "two")
    let ran = try replay(place.folder + "/one", place.folder + "/two", "--strict")
    #expect(ran.code == 0, "\(ran.output)")
    let ends = (try text(place.folder + "/two"), try place.carnet(["export", "d"]).output)
    #expect(ends.0.split(separator: "\n").last == ends.1.split(separator: "\n").last)
  }

  // MARK: Wording that changed

  @Test("proposes the words that changed, and writes them only when agreed to")
  func update() throws {
    let lines = "company.name: A\r\n? company.headcount: twelve\r\n~ is not a round number\r\n= company.name A\r\n"
    let file = try write(lines)
    let shown = try replay(file, "--update")
    #expect(shown.code == 1 && shown.words.contains("  - ~ is not a round number\n  + ~ is not a whole number\n"))
    #expect(try text(file) == ReplayTests.head + lines, "nobody agreed")
    #expect(try replay(file, "--update", "--yes").code == 0)
    #expect(
      try text(file) == ReplayTests.head + lines.replacing("round", with: "whole"), "a fragment stays one, CRLF stays")
    #expect(try replay(file).code == 0)
  }

  @Test(
    "writes no words when something else fails, when nothing resembles them, or for a pattern",
    arguments: [
      "~ is not a round number\n= company.name B", "~ the moon is made of cheese", "~* is * round number",
      "!~ is not a whole number", "~/round number/",
    ])
  func notUpdated(lines: String) throws {
    let whole = "company.name: A\n? company.headcount: twelve\n\(lines)\n"
    let file = try write(whole)
    #expect(try replay(file, "--update", "--yes").code == 1)
    #expect(try text(file) == ReplayTests.head + whole)
  }

  @Test("follows no link to write words")
  func linked() throws {
    let file = try write("company.name: A\n? company.headcount: twelve\n~ is not a round number\n")
    let before = try text(file)
    let link = place.folder + "/link.carnet"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    let ran = try replay(link, "--update", "--yes")
    #expect(ran.code == 73 && isOneSentence(ran.errors))
    #expect(try text(file) == before)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
  }
}
