import CarnetContent
import CarnetCore
import TestSupport
import Testing

/// What the shell does beside asking: copies, trials, long answers.
@Suite("The shell")
struct ShellTests {
  /// The example's first two assets, and lines after them.
  private func example(_ lines: String) throws -> Replayed {
    let text = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let end = try #require(text.ranges(of: "\nassets.A3.category").first)
    let result = try replayed(Script(parsing: text[..<end.lowerBound] + "\n" + lines + "\n"), keeps: true)
    #expect(result.source.divergence == nil)
    return result
  }

  @Test("adds items like another, all in one act, without what is each item's own")
  func copies() throws {
    let result = try example(
      """
      ! ajouter 3 comme A2
      = assets.A3.name PC-CAISSE-03
      = assets.A5.name PC-CAISSE-05
      = assets.A5.purchased 2023-09-04
      = count.assets 5
      ! undo
      = count.assets 2
      ! add like A1
      = assets.A3.grade c
      """)
    #expect(result.dossier.answer(at: Address(Subject("assets", ItemID(letter: "A", number: 3)), "serial")) == nil)
    #expect(result.text.contains("Comme A2 : A3 PC-CAISSE-03, A4 PC-CAISSE-04, A5 PC-CAISSE-05"))
  }

  @Test("says of an optional question what Enter does there")
  func optional() throws {
    let taken = try example("! modifier asset_columns.whole\n> ?")
    #expect(taken.text.contains("Facultatif. Entrée = garder la valeur entre crochets"))
    let passed = try example("! modifier A1 asset_tag\n> ?")
    #expect(passed.text.contains("Facultatif. Entrée = passer."))
  }

  @Test("refuses copies of nothing, none, or too many", arguments: ["3 comme A9", "0 comme A2", "100 comme A2"])
  func badCopies(words: String) throws { _ = try example("? ! ajouter \(words)\n= count.assets 2") }

  @Test("tries an answer and keeps nothing")
  func trial() throws {
    let whole = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let tried = try replayed(
      Script(parsing: whole + "\n! simuler A2 grade E\n= assets.A2.grade b\n= stage evaluation\n"), keeps: true)
    #expect(tried.source.divergence == nil)
    #expect(tried.text.contains("Essai : rien n'est enregistré"))
    #expect(tried.text.contains("À confirmer ensuite : "))
    #expect(tried.text.contains("Rapport d'inventaire"))
  }

  @Test("lists an answer by what it answers, once")
  func listed() throws {
    let text = try Repository.text("Tests/Scripts/kermarrec.en.carnet")
    let end = try #require(text.ranges(of: "\naward.offer:").first)
    let lines = """

      offer_answers.RE7.offer: O1
      offer_answers.RE7.requirement:
      offer_answers.RE7.security: data location
      offer_answers.RE7.answer: met
      offer_answers.RE8.offer: O3
      offer_answers.RE8.security: data location
      ! list offer_answers

      """
    let told = try replayed(Script(parsing: text[..<end.lowerBound] + lines), keeps: true)
    #expect(told.source.divergence == nil)
    let rows = told.text.split(separator: "\n").filter { $0.contains("data location") && $0.contains("RE") }
    #expect(rows.count == 2 && !rows.contains { $0.contains("left for later") })
    #expect(rows.allSatisfy { $0.ranges(of: "RE").count == 1 }, "its number stands once")
  }

  @Test("tries several answers at once, and refuses what could not be answered")
  func trials() throws {
    let whole = try Repository.text("Tests/Scripts/kermarrec.en.carnet")
    let lines = """

      ! simulate specification weight_price 30; specification weight_delay 25
      ? ! simulate A2 grade Z
      ? ! simulate
      ? ! simulate A2 grade
      = specification.weight_price 35
      """
    let tried = try replayed(Script(parsing: whole + lines + "\n"), keeps: true)
    #expect(tried.source.divergence == nil)
    #expect(tried.text.contains("Trial run: nothing is saved"))
    let shown = tried.text.split(separator: "\n")
    let goes = shown.firstIndex { $0.contains("− 1 ") && $0.contains("7.892") }
    let next = shown.firstIndex { $0.contains("− 2 ") && $0.contains("7.873") }
    let comes = shown.firstIndex { $0.contains("+ 1 ") }
    #expect(try #require(goes) < #require(next), "what goes reads from the top")
    #expect(try #require(next) < #require(comes), "what comes stands beside what goes")
  }

  @Test("offers the editor for words only, and once")
  func composing() throws {
    let now = try #require(Instant(iso: "2026-11-23T10:00:00+01:00"))
    var session = try memorySession(at: now)
    func say(_ line: String) throws { _ = try session.take(Heard(.line(line), at: now)) }
    try say(":rédiger")
    #expect(session.situation(at: now).prompt().composes)
    try say("Boulangerie Kermarrec")
    #expect(!session.situation(at: now).prompt().composes)
    #expect(session.dossier.answer(at: Address(Subject("company"), "name")) == .value(.text("Boulangerie Kermarrec")))
    try say(":modifier company.headcount")
    try say(":compose")
    #expect(!session.situation(at: now).prompt().composes)
    #expect(session.situation(at: now).shown.contains { if case .refused = $0 { true } else { false } })
  }

  @Test("tells the thread of an asset down to the clauses, and of a clause back to the asset")
  func threads() throws {
    let whole = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let down = try replayed(Script(parsing: whole + "\n! pourquoi A5\n"), keeps: true).text
    let asset = try #require(down.ranges(of: "Ce qui en dépend :").last)
    let thread = down[asset.upperBound...]
    let need = try #require(thread.ranges(of: "B2 ").first)
    let requirement = try #require(thread.ranges(of: "› R").first)
    let clause = try #require(thread.ranges(of: "C24 ").first)
    #expect(need.lowerBound < requirement.lowerBound && requirement.lowerBound < clause.lowerBound)
    let up = try replayed(Script(parsing: whole + "\n! pourquoi C24\n"), keeps: true).text
    let rests = try #require(up.ranges(of: "Repose sur :").last)
    #expect(up[rests.upperBound...].contains("A5 NAS-01"))
  }

  @Test("hands out the bidders' grid, and says which tables there are")
  func exporting() throws {
    let whole = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let text = try replayed(Script(parsing: whole + "\n! exporter grid\n! exporter\n"), keeps: true).text
    #expect(text.contains("Tableau « grid » établi"))
    #expect(text.contains("Tableaux : ") && text.contains("grille (grille de réponse)"))
  }

  @Test("hands out the dates for a calendar")
  func calendar() throws {
    let whole = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let result = try replayed(
      Script(parsing: whole + "\n! exporter agenda\n? no-such-table ! exporter rien\n"), keeps: true)
    #expect(result.source.divergence == nil)
    #expect(result.text.contains("Calendrier établi"))
    let words = result.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("agenda (les dates, pour votre calendrier)"))
  }
}
