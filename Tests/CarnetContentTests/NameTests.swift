import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("What people call questions and documents")
struct NameTests {
  let interview = Interview(catalogue: .standard, showsIds: false)
  let now = Instant(epochSeconds: 1_795_000_000, offsetSeconds: 3_600)

  @Test("each question has words of its own, which name it and leave the answer", arguments: Language.allCases)
  func questions(language: Language) {
    var unnamed: [String] = []
    for form in Catalogue.standard.forms {
      for question in form.questions {
        let name = form.name(of: question, in: language)
        if name == question.id, name.contains("_") { unnamed.append("\(form.id).\(question.id)") }
        let words = name.split(separator: " ").map(String.init)
        let named = form.question(beginning: words + ["1200", "euros"])
        #expect(named?.question.id == question.id && named?.count == words.count, "\(form.id): \(name)")
      }
    }
    #expect(unnamed.isEmpty, "\(unnamed)")
  }

  @Test(
    "are understood in :edit, whole or begun, with the answer behind them",
    arguments: [
      (":modifier A1 numéro de série SN 1200", "assets.A1.serial", "SN 1200"),
      (":modifier A1 serial SN-1300", "assets.A1.serial", "SN-1300"),
      (":modifier entreprise effectif 15", "company.headcount", "15"),
      (":modifier entreprise nom  Boulangerie  du Port", "company.name", "Boulangerie  du Port"),
      (
        ":edit company legal representative Anne Le Goff, manager", "company.legal_representative",
        "Anne Le Goff, manager"
      ),
    ])
  func edited(line: String, place: String, canonical: String) throws {
    let text = "assets.another: yes\nassets.A1.name: PC\nassets.A1.type: ordinateur"
    let dossier = try replayed(script("company.name: Atelier\nsites.another: yes\nsites.S1.name: Rennes\n" + text))
      .dossier
    let address = try #require(Address(place))
    let step = interview.step(
      .line(line), at: Standing(language: .fr), in: dossier, chain: "", head: "", now: now)
    guard case .record(let facts, _, _) = step else { return #expect(Bool(false), "\(line): \(step)") }
    #expect(
      facts.contains { fact in
        if case .answered(address, .value(let value), _) = fact { value.canonical == canonical } else { false }
      }, "\(facts)")
  }
}
