import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("Names of earlier versions")
struct EarlierNameTests {
  let interview = Interview(catalogue: .standard, showsIds: false)
  let now = Instant(epochSeconds: 1_795_000_000, offsetSeconds: 3_600)

  private func step(_ line: String, _ language: Language = .fr, in dossier: Dossier = Dossier()) -> Step {
    interview.step(.line(line), at: Standing(language: language), in: dossier, chain: "", head: "", now: now)
  }

  @Test(
    "stay understood after the names of today",
    arguments: [
      ("déroger", "lever"), ("agenda", "dates"), ("taken", "response"), ("filed", "closed"), ("classé", "fermé"),
      ("relapse", "recurred"), ("resumed", "resume"), ("wait", "hold"), ("dayoff", "closure"), ("juror", "panel"),
      ("noter", "noter-offre"), ("move", "concession"), ("avancée", "point"), ("service", "rating"),
      ("remark", "reply"), ("sondage", "questionnaire"), ("schedule", "priceline"), ("vigilance", "attestation"),
      ("alerte", "sécurité"), ("restoration", "restoretest"), ("ending", "handover"),
    ])
  func understood(earlier: String, today: String) throws {
    let meant = try interview.command(today).get()
    #expect(try interview.command(earlier).get() == meant)
    #expect(try interview.command(folded(earlier)).get() == meant)
    let offered = interview.completions(
      of: ":" + earlier, at: Standing(language: .fr), in: Dossier(), now: now
    ).map(\.line)
    #expect(earlier == "agenda" || !offered.contains(":\(earlier) "), "what is old is understood, not shown")
  }

  @Test("no two commands bear one name, today or earlier")
  func distinct() {
    var meant: [String: CommandWord] = [:]
    for form in Catalogue.standard.forms {
      for (name, word) in (form.shortcut.map { [$0.fr, $0.en] } ?? []).map({ ($0, CommandWord.shortcut(form.id)) })
        + form.verbs.enumerated().flatMap({ place, verb in
          [verb.word.fr, verb.word.en].map { ($0, CommandWord.verb(form.id, place)) }
        })
      {
        #expect(meant.updateValue(word, forKey: folded(name)).map { $0 == word } ?? true, "\(name)")
      }
      for earlier in form.earlier where form.shortcut != nil {
        #expect((try? interview.command(earlier).get()) == .shortcut(form.id), "\(earlier)")
      }
    }
  }

  @Test(
    "a kind of document is called by its name in either language, by its title and by its id",
    arguments: Catalogue.standard.documents.map(\.id))
  func documents(id: String) throws {
    let kind = try #require(Catalogue.standard.documents.first { $0.id == id })
    for name in [kind.name.fr, kind.name.en, folded(kind.name.fr), kind.title.fr, kind.title.en, id] {
      let asked = step(":documents \(name)")
      #expect(!isUnknown(asked), "\(name)")
      // The format is read behind a name of any length.
      let written = step(":documents \(name) html")
      #expect(!isUnknown(written), "\(name) html")
    }
    #expect(kind.name.fr == kind.name.fr.lowercased() && kind.name.en == kind.name.en.lowercased())
    let line = ":documents \(kind.name.fr)"
    #expect(
      interview.completions(of: String(line.dropLast()), at: Standing(language: .fr), in: Dossier(), now: now)
        .contains { $0.line == line })
  }

  /// Whether what follows `:documents` was no document; one that lacks what it is about is known all the same.
  private func isUnknown(_ step: Step) -> Bool {
    guard case .refuse(let refusal, _) = step else { return false }
    return [CoreReason.noSuchDocument.reason, CoreReason.noSuchFormat.reason].contains(refusal.reason)
  }

  @Test(
    "a name that is nearly right is guessed",
    arguments: [
      (":documents contart", Language.fr, "Vouliez-vous dire contrat ?"),
      (":documents sumary html", .en, "Did you mean summary?"),
      (":documents lettre de dénonciatoin", .fr, "Vouliez-vous dire lettre de dénonciation ?"),
    ])
  func guessed(line: String, language: Language, remedy: String) {
    guard case .refuse(let refusal, _) = step(line, language) else { return #expect(Bool(false), "\(line)") }
    #expect(refusal.remedy?[language] == remedy)
  }

  @Test("small words and hyphens do not matter")
  func loose() {
    let words = [["lettre-dénonciation"], ["lettre", "dénonciation"], ["Lettre", "de", "dénonciation", "html"]]
    for typed in words {
      #expect(
        step(":documents \(typed.joined(separator: " "))").refusal == nil, "\(typed)")
    }
  }

  @Test(
    "tables are handed out and taken by their names, earlier ones too",
    arguments: ["votes", "ballots", "grille", "grid", "questionnaire", "sondage", "survey", "biens", "assets"])
  func tables(name: String) {
    guard case .hand = step(":exporter \(name)") else { return #expect(Bool(false), "\(name)") }
  }

  @Test("dates are handed out under both names", arguments: ["agenda", "dates", "date"])
  func dates(name: String) {
    guard case .handDates = step(":exporter \(name)") else { return #expect(Bool(false), "\(name)") }
  }

  @Test("people say what they waive, and by the number that they were shown")
  func waived() throws {
    let dossier = try replayed(script("company.name: Atelier")).dossier
    for line in [":lever une règle", ":lever la règle", ":lever", ":déroger", ":waive a rule"] {
      #expect(step(line, in: dossier).refusal?.reason == CoreReason.incompleteCommand.reason, "\(line)")
    }
    let shown = step(":clore", in: dossier)
    guard case .show(_, let there) = shown, case .mend(let points)? = there.pending else {
      return #expect(Bool(false), "\(shown)")
    }
    // The last point is a rule, whatever comes before it is an answer.
    let last = interview.step(
      .line(":lever \(points.count)"), at: there, in: dossier, chain: "", head: "", now: now)
    guard case .show(_, let asked) = last, case .reasonToWaive? = asked.pending else {
      return #expect(last.refusal?.reason == CoreReason.notABlockingRule.reason, "\(last)")
    }
  }
}

extension Step {
  fileprivate var refusal: Refusal? { if case .refuse(let refusal, _) = self { refusal } else { nil } }
}
