import CarnetCore
import Foundation
import TestSupport
import Testing

/// Whoever writes into a pipe does not see a refusal: no later line may answer another question.
@Suite("A refused line in a pipe")
struct PipedTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  /// What was said on standard error, as it would be typed.
  private func said(_ ran: Ran) -> String { Typography.plain(ran.errors) }

  private func answer(_ address: String) throws -> String? {
    try place.carnet(["export", "demo"]).output.split(separator: "\n").first { $0.hasPrefix(address + ": ") }
      .map { String($0.dropFirst(address.count + 2)) }
  }

  @Test("ends the conversation in 65, says which it was, and what is not read")
  func stops() throws {
    let french = try place.carnet(["new", "demo"], input: "Atelier\nbeaucoup\n12\n123456782\n")
    #expect(french.code == 65 && isOneSentence(french.errors), "\(french.code) \(french.errors)")
    #expect(
      said(french) == """
        carnet: La ligne 2, « beaucoup », est refusée. La suite n'est pas lue : 2 lignes, dont la première, « 12 ». Ce qui \
        précède est enregistré ; corrigez-la et donnez-la avec la suite, ou ajoutez --keep-going pour continuer malgré les refus.

        """)
    #expect(
      french.words.contains("n'est pas un nombre entier") && french.words.contains("Prochaine question : Effectif"))
    #expect(try answer("company.name") == "Atelier")
    #expect(try answer("company.headcount") == nil)
    let english = try place.carnet(["open", "demo", "--lang", "en"], input: "\n12\n")
    #expect(english.code == 65)
    #expect(
      said(english) == """
        carnet: Line 1, empty, is refused. 1 line follows it and is not read: “12”. What came before is saved; fix it and \
        give it with the rest, or use --keep-going to go on despite refusals.

        """)
    let last = try place.carnet(["--lang", "en"], input: ":language fr\nmany")
    #expect(last.code == 65 && said(last).contains("La ligne 2, « many », est refusée. Rien ne la suit."))
    #expect(try answer("company.headcount") == nil)
    #expect(try place.carnet(["verify", "demo"]).code == 0)
  }

  @Test(
    "is an answer, a command or an import, whoever asks for it",
    arguments: [
      "beaucoup", ":clsoe", ":quitter maintenant", ":annuler 2", ":clore", ":importer nulle-part.csv",
      ":documents amendment html", ":exporter rien", ":modifier company siren 12",
    ])
  func kinds(line: String) throws {
    _ = try place.carnet(["new", "demo"], input: "Atelier\n")
    let ran = try place.carnet(["open", "demo"], input: "\(line)\n12\n")
    #expect(ran.code == 65 && isOneSentence(ran.errors), "\(ran.code) \(ran.errors)")
    #expect(said(ran).contains("La ligne 1, « \(line) », est refusée."))
    #expect(try answer("company.headcount") == nil)
    let again = try place.carnet(["open", "demo", "--keep-going"], input: "\(line)\nnon\n:passer\n12\n")
    #expect(again.code == 65 && said(again).contains("refusée"))
  }

  @Test("is told by an escaped and bounded sentence")
  func escaped() throws {
    let long = "x\u{1B}[31m" + String(repeating: "é", count: 5_000)
    let ran = try place.carnet(["new", "demo"], input: "Atelier\n\(long)\n\(long)\n")
    #expect(ran.code == 65 && isOneSentence(ran.errors) && ran.errors.utf8.count < 800)
    #expect(!ran.errors.contains("\u{1B}"))
  }

  @Test("is followed by what is read all the same, with --keep-going, and counted")
  func keepsGoing() throws {
    let one = try place.carnet(["new", "demo", "--keep-going"], input: "Atelier\nbeaucoup\n12\n")
    #expect(one.code == 65 && said(one) == "carnet: 1 ligne a été refusée : elle n'est pas enregistrée.\n")
    #expect(try answer("company.headcount") == "12")
    let two = try place.carnet(["--keep-going", "--lang", "en"], input: "zzz\n12\n123456782\n:quit\n")
    #expect(two.code == 65 && said(two) == "carnet: 2 lines were rejected: they are not saved.\n")
    #expect(try answer("company.siren") == "123456782")
    let none = try place.carnet(["open", "demo", "--keep-going"], input: ":quit\n")
    #expect(none.code == 0 && none.errors.isEmpty)
    for command in [["status", "demo"], ["verify"], ["list"]] {
      let misplaced = try place.carnet(command + ["--keep-going"])
      #expect(
        misplaced.code == 64 && isOneSentence(misplaced.errors) && said(misplaced).contains("--keep-going n'existe pas")
      )
    }
    for command in ["open", "new"] {
      let help = try place.carnet([command, "--help"]).output.split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
      #expect(
        help.contains("--keep-going") && help.contains("continue après un refus")
          && help.contains("goes on after a refusal"))
    }
  }

  @Test(
    "none: the end of the input and :quit are an end like any other", arguments: ["12\n", "12\n:quit\n", ":quit\n", ""])
  func ordinary(rest: String) throws {
    let ran = try place.carnet(["new", "demo"], input: "Atelier\n" + rest)
    #expect(ran.code == 0 && ran.errors.isEmpty, "\(ran.errors)")
  }

  /// A dossier whose next answer is a day.
  private func supposing(_ rest: String, _ options: [String] = []) throws -> Ran {
    let way = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let end = try #require(way.ranges(of: "\nassets.A3.category").first)
    let script = place.folder + "/way.carnet"
    try String(way[..<end.lowerBound]).write(toFile: script, atomically: true, encoding: .utf8)
    #expect(try place.carnet(["replay", script, "--into", "demo"]).code == 0)
    return try place.carnet(["open", "demo"] + options, input: ":modifier A1.purchased\n" + rest)
  }

  @Test("a value that supposes something is kept by an empty line")
  func supposed() throws {
    #expect(try supposing("mars 2020\n:état\n\n").code == 0)
    #expect(try answer("assets.A1.purchased") != nil)
    #expect(try place.carnet(["export", "demo"]).output.contains("assets.A1.purchased: 2020-03-01"))
  }

  @Test(
    "any other line is taken neither for it nor for the next question, and the end keeps nothing",
    arguments: [
      ("2020-03-16\nPC\n", "2 lignes, dont la première, « 2020-03-16 »"), ("mars 2020\n", "« mars 2020 »"),
      ("", "Rien"),
    ])
  func unconfirmed(rest: String, unread: String) throws {
    let ran = try supposing("mars 2020\n" + rest)
    #expect(ran.code == 65 && isOneSentence(ran.errors), "\(ran.code) \(ran.errors)")
    #expect(said(ran).contains("La ligne 2, « mars 2020 », n'est pas sûre"))
    #expect(
      said(ran).contains("une ligne vide, ou écrivez la réponse en entier.") && said(ran).contains(unread),
      "\(said(ran))")
    #expect(!(try place.carnet(["export", "demo"]).output.contains("assets.A1.purchased: 2020-03-01")))
    let english = try place.carnet(
      ["open", "demo", "--lang", "en"], input: ":edit A1.purchased\nmars 2020\n" + rest)
    #expect(english.code == 65 && said(english).contains("with an empty line, or write the answer in full."))
  }

  @Test("with --keep-going a more precise value is taken as at a terminal")
  func precise() throws {
    #expect(try supposing("mars 2020\n2020-03-16\n", ["--keep-going"]).code == 0)
    #expect(try place.carnet(["export", "demo"]).output.contains("assets.A1.purchased: 2020-03-16"))
  }

  @Test("an input that never ends is not waited for")
  func endless() throws {
    let ran = try place.carnet(
      ["new", "demo"], through: ["sh", "-c", "{ echo Atelier; yes beaucoup; } | \"$0\" \"$@\""])
    #expect(ran.code == 65 && said(ran).contains("au moins "), "\(ran.errors)")
  }
}
