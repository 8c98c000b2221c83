import CarnetCore
import Testing

@Suite("Passages")
struct PassagesTests {
  @Test(
    "turn a text into another, from its beginning",
    arguments: [
      ("a b c", "a b c", ""), ("a b c", "a x c", "b>x"), ("a b c d", "x b c y", "a>x d>y"), ("", "a b", ">a b"),
      ("a b", "", "a b>"), ("a b c", "b c", "a>"), ("b c", "a b c d", ">a >d"),
    ])
  func differ(old: String, new: String, expected: String) {
    let found = passages(from: old.split(separator: " "), to: new.split(separator: " "))
    #expect(
      found.map { "\($0.removed.joined(separator: " "))>\($0.added.joined(separator: " "))" }.joined(separator: " ")
        == expected)
  }
}
