import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

/// An answer on which others have relied is not changed in passing: what serves instead is said, with the command.
@Suite("An answer of a closed stage")
struct ClosedAnswerTests {
  let interview = Interview(catalogue: .standard)

  /// The worked example as it stands when something is first true of it.
  private func example(
    _ language: Language, when isMeant: (Dossier) -> Bool
  ) throws -> (dossier: Dossier, now: Instant) {
    let path = "Tests/Scripts/kermarrec.\(language.rawValue).carnet"
    var dossier = Dossier()
    for event in try replayed(Script(parsing: Repository.text(path))).events {
      dossier.apply(event)
      if isMeant(dossier) { return (dossier, event.at) }
    }
    throw UntellableAnswer(description: "it never comes to that")
  }

  private func step(_ line: String, _ language: Language, _ dossier: Dossier, _ now: Instant) -> Step {
    interview.step(.line(line), at: Standing(language: language), in: dossier, chain: "", head: "", now: now)
  }

  /// What is said of the attempt to edit the answers of the forms of a stage, each with its form.
  private func refusals(
    of stage: Stage, _ language: Language, _ dossier: Dossier, _ now: Instant
  ) -> [(form: Form, refusal: Refusal)] {
    let road = Road(catalogue: .standard, dossier: dossier, now: now)
    return Catalogue.standard.forms.filter { $0.stage == stage }.compactMap { form in
      let addresses = form.subjects(in: dossier).flatMap { subject in
        form.questions.map { Address(subject, $0.id) }
      }
      guard let address = addresses.first(where: { dossier.answer(at: $0)?.value != nil && road.isReachable($0) }),
        case .refuse(let refusal, _) = step(":edit \(address) x", language, dossier, now)
      else { return nil }
      return (form, refusal)
    }
  }

  /// True when the commands that a remedy names do what it says.
  private func works(_ refusal: Refusal, _ language: Language, _ dossier: Dossier, _ now: Instant) throws -> Bool {
    let remedy = try #require(refusal.remedy?[language])
    let commands = remedy.split(separator: ":").map(String.init).dropFirst(remedy.hasPrefix(":") ? 0 : 1)
    var worked = 0
    for command in commands {
      let ends = [" et la raison", " and the reason", " note", " notes", " en fait", " makes", " l'écrit", " writes"]
      let words = ends.compactMap { command.firstRange(of: $0)?.lowerBound }.min().map { String(command[..<$0]) }
      guard let words else { continue }
      let line = ":" + words + (words.hasPrefix("rouvrir") || words.hasPrefix("reopen") ? " test" : "")
      if words.hasPrefix("documents") { continue }
      if case .refuse = step(line, language, dossier, now) { return false }
      worked += 1
    }
    return worked > 0
  }

  @Test("once the contract is signed, leads to an amendment or to what is noted since", arguments: Language.allCases)
  func signed(language: Language) throws {
    let (dossier, now) = try example(language) { $0.state(of: .contract).isClosed }
    let amended = refusals(of: .contract, language, dossier, now)
    #expect(!amended.isEmpty)
    for (form, refusal) in amended {
      #expect(refusal.reason == CoreReason.stageClosed.reason)
      #expect(folded(refusal.sentence[language]).contains(language == .fr ? "avenant" : "amendment"), "\(form.id)")
      #expect(try works(refusal, language, dossier, now), "\(form.id): \(refusal.remedy?[language] ?? "")")
    }
    for stage in Stage.allCases where stage < .contract {
      let refused = refusals(of: stage, language, dossier, now)
      #expect(!refused.isEmpty)
      for (form, refusal) in refused {
        #expect(refusal.sentence[language].contains(language == .fr ? "signé" : "signed"), "\(form.id)")
        #expect(try works(refusal, language, dossier, now), "\(form.id): \(refusal.remedy?[language] ?? "")")
      }
    }
    let assets = try #require(refusals(of: .inventory, language, dossier, now).first { $0.form.id == "assets" })
    let changes = try #require(Catalogue.standard.amendment(of: "assets"))
    #expect(assets.refusal.remedy?[language].contains(folded(changes.title[language])) == true)
  }

  @Test("once offers came, leads to a new version of what they answer", arguments: Language.allCases)
  func answered(language: Language) throws {
    let (dossier, now) = try example(language) { !$0.items(of: "offers").isEmpty }
    for stage in [Stage.needs, .specification] {
      let refused = refusals(of: stage, language, dossier, now)
      #expect(!refused.isEmpty)
      for (form, refusal) in refused {
        #expect(refusal.sentence[language].contains(language == .fr ? "offres" : "offers"), "\(form.id)")
        #expect(try works(refusal, language, dossier, now), "\(form.id): \(refusal.remedy?[language] ?? "")")
      }
    }
  }

  @Test("a stage is opened again by its whole title, and the reason is what follows it")
  func titles() throws {
    let (dossier, now) = try example(.fr) { $0.state(of: .specification).isClosed }
    for line in [":rouvrir cahier des charges le prix change", ":rouvrir cahier le prix change"] {
      guard case .record(let facts, _, _) = step(line, .fr, dossier, now),
        case .reopened(.specification, let reason)? = facts.first
      else {
        Issue.record("\(line) opens nothing")
        continue
      }
      #expect(reason == "le prix change")
    }
  }

  @Test("who asks to see what prevents closing is refused nothing", arguments: Language.allCases)
  func seen(language: Language) throws {
    var session = try memorySession(language: language, at: tellingTime, keeps: true)
    // Passes over everything until the stage can only be closed, and is not complete.
    for _ in 0..<200 {
      guard case .close? = session.situation(at: tellingTime).prompt().asking else {
        _ = try session.take(Heard(.line(":skip"), at: tellingTime))
        continue
      }
      break
    }
    #expect(session.situation(at: tellingTime).prompt().words.contains(language == .fr ? "Les afficher" : "Show them"))
    let before = session.refusals
    _ = try session.take(Heard(.line(language == .fr ? "oui" : "yes"), at: tellingTime))
    #expect(session.refusals == before && !session.situation(at: tellingTime).isRefused)
    #expect(session.screen.text.contains("1. "))
    if case .mend? = session.situation(at: tellingTime).pending {
    } else {
      Issue.record("nothing is offered to be mended")
    }
    // The command itself is refused what it asks for.
    _ = try session.take(Heard(.line("non"), at: tellingTime))
    _ = try session.take(Heard(.line(":close"), at: tellingTime))
    #expect(session.situation(at: tellingTime).isRefused)
  }
}
