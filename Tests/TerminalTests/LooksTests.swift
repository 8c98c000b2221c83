import CarnetCore
import CarnetTerminal
import Testing

@Suite("The looks of a terminal")
struct LooksTests {
  @Test("colours nothing that cannot be read on both grounds")
  func grounds() {
    let styles: [Run.Style] = [.plain, .strong, .dim, .good, .bad, .caution, .typed]
    for look in styles.compactMap(\.look) {
      let codes = look.split(separator: ";").compactMap { Int($0) }
      // Yellow, cyan and white are lost on white; blue on black, unless it is bold.
      #expect(codes.allSatisfy { ![30, 33, 36, 37].contains($0) && $0 < 38 }, "\(look)")
      #expect(!codes.contains(34) || codes.contains(1))
    }
  }
}
