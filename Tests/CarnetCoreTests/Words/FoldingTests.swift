import CarnetCore
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("Été", "ete"), ("E\u{301}te\u{301}", "ete"), ("ŒUVRE, Æquo, Straße", "oeuvre, aequo, strasse"),
    ("Façade ÇA", "facade ca"), ("İstanbul", "istanbul"), ("ẞ", "ss"), ("Łódź", "lodz"),
    ("l’été ‘a’", "l'ete 'a'"), ("« oui » “x”", "\" oui \" \"x\""), ("demi‑heure – 5 − 3", "demi-heure - 5 - 3"),
    ("1\u{202F}234\u{A0}€\u{2009}!", "1 234 € !"), ("  a \t\r\n b  ", "a b"), ("\u{A0}\u{3000}", ""), ("", ""),
    ("a\u{200B}b\u{FEFF}c\u{AD}d\u{202E}e", "abcde"), ("ﬁn", "fin"), ("ABC xyz 019", "abc xyz 019"),
    ("Ελλάδα", "ελλάδα"), ("日本 語", "日本 語"),
  ])
  func caseAccentsAndTypographyDoNotCount(text: String, plain: String) {
    #expect(folded(text) == plain)
  }

  @Test func everyLatinLetterWithAnAccentFoldsToASCII() {
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let plain = folded(String(scalar))
      // kra, eng and n-apostrophe have no plain letter.
      if [0x138, 0x149, 0x14A, 0x14B].contains(value) { continue }
      #expect(plain.utf8.allSatisfy { $0 < 0x80 } && !plain.isEmpty, "\(scalar)")
    }
  }

  @Test(arguments: ["Œuvre d’été — « 1 234 »", "ABC  def", "İ ẞ ﬁ ʳ"])
  func foldingTwiceIsFoldingOnce(text: String) {
    #expect(folded(folded(text)) == folded(text))
  }
}

struct NearestTests {
  @Test(arguments: [
    ("imprimente", "imprimante"), ("Reseau", "réseau"), ("ordniateur", "ordinateur"), ("licenc", "licence"),
    ("lisence", "licence"), ("licencee", "licence"),
  ])
  func aSlipOfTheFingersFindsItsWord(typed: String, meant: String) {
    #expect(nearest(to: typed, among: ["ordinateur", "réseau", "imprimante", "licence"]) == meant)
  }

  @Test(arguments: ["", "x", "téléphone", "zzz"])
  func whatResemblesNothingFindsNothing(typed: String) {
    #expect(nearest(to: typed, among: ["ordinateur", "réseau", "imprimante", "a"]) == nil)
  }

  @Test func ofTwoAsNearTheFirstIsMeant() {
    #expect(nearest(to: "mat", among: ["mas", "mar"]) == "mas")
    #expect(nearest(to: "mat", among: ["mar", "mas"]) == "mar")
    #expect(nearest(to: "mat", among: ["mar", "mat"]) == "mat")
  }

  @Test func twoLettersSwappedAreOneSlip() {
    #expect(nearest(to: "ab", among: ["ba"]) == "ba")
  }

  @Test func veryLongWordsAreNearNothing() {
    let long = String(repeating: "a", count: 100_000)
    #expect(nearest(to: long, among: [long]) == nil)
    #expect(nearest(to: "aaa", among: [long]) == nil)
  }
}
