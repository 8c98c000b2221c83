import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("All answers about a thing as a text")
struct FormTextTests {
  private let interview = Interview(catalogue: .standard)

  private func step(_ said: Said, at standing: Standing, in dossier: Dossier, _ now: Instant) -> Step {
    interview.step(said, at: standing, in: dossier, chain: "", head: "", now: now)
  }

  @Test("left as it was, it changes nothing, for everything in both tours")
  func unchanged() throws {
    for (language, end) in LookingBackTests.tours {
      let now = try #require(end.events.last?.at)
      for form in Catalogue.standard.forms {
        for subject in form.subjects(in: end.dossier).prefix(3) {
          let name = subject.item?.description ?? form.id.name
          var open = end.dossier
          for stage in Stage.allCases where open.state(of: stage).isClosed {
            open.apply(
              Event(
                position: open.position + 1, act: open.position + 1, at: now, by: "",
                fact: .reopened(stage, reason: "x")))
          }
          guard
            case .show(_, let next) = step(.line(":compose \(name)"), at: Standing(language: language), in: open, now),
            let text = next.text
          else {
            Issue.record("\(name) does not open")
            continue
          }
          guard case .show(let said, let after) = step(.written(text), at: next, in: open, now) else {
            Issue.record("\(name) is changed by its own text:\n\(text)")
            continue
          }
          #expect(after.pending == nil, "\(name): \(said)")
        }
      }
    }
  }

  private let now = Instant(epochSeconds: 1_795_000_000, offsetSeconds: 3_600)

  /// A conversation of a firm, with its text open.
  private func opened(_ language: Language = .fr) throws -> MemorySession {
    var session = try memorySession(language: language, at: now)
    for line in ["Atelier", "12", ":rédiger company"] { _ = try session.take(Heard(.line(line), at: now)) }
    let prompt = session.situation(at: now).prompt()
    #expect(prompt.composes && prompt.takesParagraph)
    return session
  }

  private func text(_ session: borrowing MemorySession) throws -> String {
    try #require(session.situation(at: now).prompt().prefill)
  }

  @Test("what is changed is kept as one act, what is emptied is left for later, what is deleted stays")
  func changed() throws {
    var session = try opened()
    var text = try text(session)
    #expect(text.contains("Effectif (personnes) : 12\n"))
    text = text.replacing("Effectif (personnes) : 12", with: "Effectif (personnes) : 14")
      .replacing("SIREN :", with: "SIREN : 552 100 554").replacing("Forme juridique :", with: "Forme juridique : sarl")
    _ = try session.take(Heard(.written(text), at: now))
    let dossier = session.dossier
    #expect(dossier.answer(at: try #require(Address("company.headcount"))) == .value(.number(14)))
    #expect(dossier.answer(at: try #require(Address("company.siren"))) == .value(.text("552100554")))
    #expect(session.standing.pending == nil)
    _ = try session.take(Heard(.line(":annuler"), at: now))
    #expect(session.dossier.answer(at: try #require(Address("company.headcount"))) == .value(.number(12)))
    #expect(session.dossier.answer(at: try #require(Address("company.siren"))) == nil)
    _ = try session.take(Heard(.line(":rédiger entreprise"), at: now))
    _ = try session.take(Heard(.written("Effectif (personnes) :\n"), at: now))
    #expect(session.dossier.answer(at: try #require(Address("company.headcount"))) == .deferred)
    #expect(session.dossier.answer(at: try #require(Address("company.name"))) == .value(.text("Atelier")))
  }

  @Test("with faults it comes back, each beneath its answer, and nothing is kept or lost", arguments: Language.allCases)
  func faults(language: Language) throws {
    var session = try opened(language)
    var text = try text(session)
    let before = session.dossier.stateText
    let (headcount, name) =
      language == .fr
      ? ("Effectif (personnes) :", "Nom de l'entreprise :") : ("Headcount (people):", "Name of the firm:")
    text = text.replacing("\(headcount) 12", with: "\(headcount) beaucoup").replacing("SIREN :", with: "SIREN:")
      .replacing("SIREN:", with: "SIREN: 123 456 783").replacing(
        "\(name) Atelier", with: "\(name) Forge\nColour: red\nnothing")
    _ = try session.take(Heard(.written(text), at: now))
    #expect(session.dossier.stateText == before)
    let prompt = session.situation(at: now).prompt()
    #expect(!prompt.composes && prompt.prefill == nil)
    _ = try session.take(Heard(.line(""), at: now))
    let again = try self.text(session)
    let rows = again.split(separator: "\n").map(String.init)
    for wrong in ["\(headcount) beaucoup", "SIREN: 123 456 783", "Colour: red", "nothing"] {
      let place = try #require(rows.firstIndex(of: wrong), "\(wrong) is lost")
      #expect(rows[place + 1].hasPrefix("#! ✗ "), "\(wrong): \(rows[place + 1])")
    }
    #expect(rows.contains("\(name) Forge"))
    #expect(rows.count { $0.hasPrefix("#! ✗ ") } == 4)
    let mended = again.replacing("beaucoup", with: "14").replacing("123 456 783", with: "123456782")
      .replacing("Colour: red\n", with: "").replacing("\nnothing\n", with: "\n")
    _ = try session.take(Heard(.written(mended), at: now))
    #expect(session.standing.pending == nil)
    #expect(session.dossier.answer(at: try #require(Address("company.name"))) == .value(.text("Forge")))
    #expect(session.dossier.answer(at: try #require(Address("company.headcount"))) == .value(.number(14)))
  }

  @Test("“no” gives the text up, and a command works meanwhile")
  func givenUp() throws {
    var session = try opened()
    var text = try text(session)
    text = text.replacing("Effectif (personnes) : 12", with: "Effectif (personnes) : beaucoup")
    _ = try session.take(Heard(.written(text), at: now))
    _ = try session.take(Heard(.line("?"), at: now))
    _ = try session.take(Heard(.line(":état"), at: now))
    #expect(session.standing.pending != nil)
    _ = try session.take(Heard(.line("non"), at: now))
    #expect(session.standing.pending == nil && session.standing.text == nil)
    #expect(session.dossier.answer(at: try #require(Address("company.headcount"))) == .value(.number(12)))
  }

  @Test("a recorded text replays as its answers, and its undo as one")
  func recorded() throws {
    let now = now
    final class Written { var text = "" }
    struct Source: LineSource {
      var said: [Said]
      let now: Instant
      mutating func next(in situation: Situation) -> Heard {
        if case .text? = situation.pending, situation.prompt().composes, case .written(let text)? = said.first {
          said.removeFirst()
          let form = situation.prompt().prefill ?? ""
          let changed = form.replacing("Effectif (personnes) : 12", with: text).replacing(
            "SIREN :", with: "SIREN : 552100554")
          return Heard(.written(changed), at: now)
        }
        return Heard(said.isEmpty ? .end(.left) : said.removeFirst(), at: now)
      }
    }
    let written = Written()
    let said: [Said] = [
      .line("Atelier"), .line("12"), .line(":rédiger company"), .written("Effectif (personnes) : x"), .line(""),
      .written("x"), .line("non"), .line(":rédiger company"), .written("Effectif (personnes) : 14"), .line(":annuler"),
      .line(":refaire"), .line(":rédiger company"), .written("Effectif (personnes) : 12"),
    ]
    var source = try Recording(of: Source(said: said, now: now), language: .fr, from: now) { written.text += $0 }
    var session = try memorySession(at: now)
    try session.run(&source, at: now)
    try source.finish(with: session.dossier)
    let again = try replayed(Script(parsing: written.text))
    #expect(again.source.divergence == nil, "\(written.text)")
    #expect(again.dossier.stateText == session.dossier.stateText)
  }
}
