import CarnetCore
import Testing

struct ReadingChoicesTests {
  private let options: [(id: String, label: Text)] = [
    ("computer", Text(fr: "ordinateur", en: "computer")), ("network", Text(fr: "réseau", en: "network")),
    ("printer", Text(fr: "imprimante", en: "printer")),
    ("cloud", Text(fr: "abonnement en ligne", en: "online subscription")),
    ("none", Text(fr: "réservé", en: "set aside")),
  ]

  @Test(arguments: [
    ("1", "computer"), ("5", "none"), ("ord", "computer"), ("ORDINATEUR", "computer"), ("Computer", "computer"),
    ("reseau", "network"), ("rése", ""), ("abonnement", "cloud"), ("online", "cloud"), ("cloud", "cloud"),
    ("p", "printer"), ("lig", "cloud"), ("li", ""), ("0", ""), ("6", ""), ("", ""),
  ])
  func aChoiceByNumberNameOrBeginning(typed: String, id: String) {
    #expect(understood(readChoice(typed, options: options)) == (id.isEmpty ? nil : id))
  }

  @Test func anAmbiguousBeginningListsWhatItMayMean() {
    let refusal = refused(readChoice("rés", options: options))
    #expect(refusal?.sentence.fr == "« rés » peut vouloir dire : réseau, réservé.")
    #expect(refusal?.sentence.en == "“rés” may mean: network, set aside.")
  }

  @Test func aWordWithASlipIsGuessed() {
    let refusal = refused(readChoice("imprimente", options: options))
    #expect(refusal?.sentence.fr == "« imprimente » n'est pas un des choix.")
    #expect(refusal?.remedy?.fr == "Vouliez-vous dire « imprimante » ?")
    #expect(refused(readChoice("zzz", options: options))?.remedy?.en == "For example: computer")
    #expect(refused(readChoice("zzz", options: [])) != nil)
  }

  @Test(arguments: [
    ("oui", true), ("O", true), ("yes", true), ("Y", true), ("ok", true), ("vrai", true), ("non", false), ("N", false),
    ("no", false), ("faux", false), ("peut-être", nil), ("", nil), ("1", nil), ("0", nil),
  ])
  func yesOrNo(typed: String, answer: Bool?) {
    #expect(understood(readYesNo(typed)) == answer)
  }
}

struct ReadingLinesTests {
  @Test func aLineIsMadeSafe() {
    #expect(understood(readLine("  Atelier\t\u{1B}[31mKermarrec\u{202E} ")) == "Atelier Kermarrec")
    #expect(understood(readLine("\u{1B}[0m \u{200B}")) == nil)
    #expect(understood(readParagraph("un\ndeux\u{7}")) == "un\ndeux")
    #expect(understood(readParagraph(" \n ")) == nil)
  }

  @Test func theLimitIsInCharacters() {
    #expect(understood(readLine(String(repeating: "é", count: 10), limit: 10)) != nil)
    let refusal = refused(readLine(String(repeating: "é", count: 11), limit: 10))
    #expect(refusal?.sentence.fr == "Cette réponse est trop longue : 10 caractères au plus.")
    #expect(understood(readParagraph(String(repeating: "a", count: 20_001))) == nil)
  }
}

struct ReadingContactsTests {
  @Test(arguments: ["accueil@exemple.fr", "a.b+c@sous.exemple.bzh", "hélène@exemple.fr"])
  func addressesOfAPlausibleForm(typed: String) {
    #expect(understood(readEmail(" \(typed) ")) == typed)
  }

  @Test(arguments: [
    "", "accueil", "@exemple.fr", "a@b", "a@b.", "a@.fr", "a@@b.fr", "a b@c.fr", "<a@b.fr>", "a@b.fr, c@d.fr",
    "a..b@c.fr",
    ".a@c.fr", "a@-b.fr", "a@b.1", "a@127.0.0.1", "a@b.f",
  ])
  func whatIsNoAddressIsRefused(typed: String) {
    #expect(understood(readEmail(typed)) == nil)
  }

  @Test(arguments: [
    ("02 99 00 00 00", "+33299000000"), ("02.99.00.00.00", "+33299000000"), ("0299000000", "+33299000000"),
    ("+33 2 99 00 00 00", "+33299000000"), ("+33 (0)2 99 00 00 00", "+33299000000"),
    ("0033 2 99 00 00 00", "+33299000000"),
    ("+44 20 7946 0000", "+442079460000"), ("(02) 99-00-00-00", "+33299000000"),
  ])
  func telephoneNumbersAreKeptInE164(typed: String, number: String) {
    #expect(understood(readPhone(typed)) == number)
  }

  @Test(arguments: [
    "", "15", "99 00 00 00", "02 99 00 00", "02 99 00 00 00 poste 3", "+", "02+99000000", "+33 02 99 00 00 00",
    "+0123456789", "+1234567890123456", "٠٢٩٩٠٠٠٠٠٠",
  ])
  func whatIsNoTelephoneNumberIsRefused(typed: String) {
    #expect(understood(readPhone(typed)) == nil)
  }
}

struct ReadingRegistrationsTests {
  @Test(arguments: ["123456782", "123 456 782", "123\u{202F}456\u{202F}782", "123.456.782"])
  func aSirenWithItsKey(typed: String) {
    #expect(understood(readSiren(typed)) == "123456782")
  }

  @Test func aWrongKeyIsSaidToBeWrong() {
    let refusal = refused(readSiren("123 456 783"))
    #expect(refusal?.sentence.fr == "Ce SIREN est faux : la clé de contrôle ne correspond pas.")
    #expect(refusal?.remedy?.fr == "Vérifiez le dernier chiffre.")
  }

  @Test(arguments: ["", "12345678", "1234567820", "12345678A", "000000000", "١٢٣٤٥٦٧٨٢"])
  func whatIsNoSirenIsRefused(typed: String) {
    #expect(understood(readSiren(typed)) == nil)
  }

  @Test func aSiretHasTwoKeys() {
    #expect(understood(readSiret("732 829 320 00074")) == "73282932000074")
    #expect(supposed(readSiret("732 829 320 00074")) == false)
    #expect(refused(readSiret("732 829 320 00075"))?.remedy?.en == "Check the last five digits.")
    #expect(refused(readSiret("732 829 321 00074"))?.remedy?.en == "Check the first nine digits: the SIREN.")
    #expect(understood(readSiret("732 829 320")) == nil)
  }

  @Test func laPosteHasItsOwnWeakerKey() {
    // 3 + 5 + 6 + 1 = 15, a multiple of five, while Luhn's key does not match.
    #expect(understood(readSiret("356 000 000 00001")) == "35600000000001")
    #expect(supposed(readSiret("356 000 000 00001")) == true)
    #expect(supposed(readSiret("356 000 000 00048")) == false)
    #expect(understood(readSiret("356 000 000 00002")) == nil)
  }

  @Test func aVATNumberAgreesWithItsSiren() {
    #expect(understood(readVAT("FR 11 123 456 782")) == "FR11123456782")
    #expect(understood(readVAT("fr44732829320")) == "FR44732829320")
    #expect(
      refused(readVAT("FR12123456782"))?.sentence.en
        == "This VAT number is wrong: its check digits and its SIREN do not match.")
    #expect(refused(readVAT("BE0123456789"))?.sentence.fr.contains("n'est pas un numéro de TVA français") == true)
  }

  @Test(arguments: [("10.71C", "10.71C"), ("1071c", "10.71C"), ("62 02 A", "62.02A")])
  func aNAFCode(typed: String, code: String) {
    #expect(understood(readNAF(typed)) == code)
  }

  @Test(arguments: ["", "10.71", "AB.CDE", "10.71CC", "10.71É1", "a🏻"])
  func whatIsNoNAFCodeIsRefused(typed: String) {
    #expect(understood(readNAF(typed)) == nil)
  }
}
