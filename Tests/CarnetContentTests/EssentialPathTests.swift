import CarnetContent
import CarnetCore
import Testing

@Suite("The prompts of the way to the contract")
struct EssentialPathTests {
  let interview = Interview(catalogue: .standard)

  @Test("are met from beginning to end, each with its help", arguments: Language.allCases)
  func path(language: Language) throws {
    let now = try #require(Instant(iso: "2026-11-23T10:00:00+01:00"))
    let path = interview.essentialPath(in: language, from: now)
    #expect(path.last?.stage == .contract)
    #expect((45...90).contains(path.count), "\(path.count)")
    #expect(Set(path.map(\.stage)) == Set(Stage.allCases.filter { $0 <= .contract }))
    for met in path { #expect(!met.help.isEmpty, "\(met.prompt.words)") }
  }
}
