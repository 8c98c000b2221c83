import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("A signed contract and its amendments")
struct AmendmentTests {
  private static func document(_ kind: String, of dossier: Dossier, _ language: Language, now: Instant) throws -> String
  {
    let kind = try #require(Catalogue.standard.documents.first { $0.id == kind })
    let interview = Interview(catalogue: .standard)
    let built = try interview.document(kind, of: dossier, chain: "", language: language, now: now).get()
    return plainText(built.lines(width: 120).dropLast(3))
  }

  /// The example once its contract was opened again and its fee changed, with what it was before.
  private static func amended() throws -> (before: Dossier, after: Dossier) {
    let before = try IndicatorTests.example()
    var after = before
    after.happen(.reopened(.contract, reason: "la redevance baisse"), at: IndicatorTests.end)
    try after.tell([("contract.monthly_fee", "750.00")], at: IndicatorTests.end)
    return (before, after)
  }

  @Test("the signed version stays as it was, whatever is learnt later")
  func frozen() throws {
    let before = try IndicatorTests.example()
    var after = before
    try after.tell(
      [("company.address", "1 rue Neuve, 35000 Rennes"), ("assets.A1.name", "AUTRE")], at: IndicatorTests.end)
    for language in Language.allCases {
      let signed = try AmendmentTests.document("contract", of: before, language, now: IndicatorTests.end)
      let later = try AmendmentTests.document("contract", of: after, language, now: IndicatorTests.end)
      #expect(signed == later)
      #expect(signed.contains("version 1"))
    }
  }

  @Test("there is none before the contract is opened again")
  func none() throws {
    #expect(throws: DocumentKind.Lacking.self) {
      try AmendmentTests.document("amendment", of: IndicatorTests.example(), .fr, now: IndicatorTests.end)
    }
  }

  @Test("an amendment says what goes and what comes, and which annexes it replaces")
  func says() throws {
    let (_, after) = try AmendmentTests.amended()
    let fr = try AmendmentTests.document("amendment", of: after, .fr, now: IndicatorTests.end)
    for words in [
      "Avenant n° 1", "la redevance baisse", "C18", "« 780,00 € » devient « 750,00 € »", "Annexes remplacées",
    ] {
      #expect(folded(fr).contains(folded(words)), "\(words)")
    }
    #expect(!fr.contains("C28"))
    let en = try AmendmentTests.document("amendment", of: after, .en, now: IndicatorTests.end)
    #expect(en.contains("Amendment no.\u{A0}1"))
    #expect(en.contains("Replaced annexes"))
  }

  @Test("until it is signed the changed contract is a draft, without the signature that was put under another text")
  func draft() throws {
    let (before, after) = try AmendmentTests.amended()
    let signed = try AmendmentTests.document("contract", of: before, .fr, now: IndicatorTests.end)
    #expect(signed.contains("Signé le") && !signed.contains("Projet, non signé"))
    let draft = try AmendmentTests.document("contract", of: after, .fr, now: IndicatorTests.end)
    #expect(draft.contains("Projet, non signé. La version 1, signée, reste en vigueur"))
    #expect(!draft.contains("Signé le") && !draft.contains("Fait le 15 décembre 2025"))
    let amendment = try AmendmentTests.document("amendment", of: after, .en, now: IndicatorTests.end)
    #expect(!amendment.contains("Signed on") && amendment.contains("the day it is signed"))
    #expect(!amendment.contains("C35"), "the day of signing is no term")
    var again = after
    try again.tell([("contract.signed_on", "2026-07-01")], at: IndicatorTests.end)
    let resigned = try AmendmentTests.document("contract", of: again, .en, now: IndicatorTests.end)
    #expect(resigned.contains("Signed on 1 July 2026") && !resigned.contains("Draft"))
  }

  @Test("what changed is signed again, and then makes the next version")
  func signedAgain() throws {
    var (_, after) = try AmendmentTests.amended()
    #expect(try !after.findings(of: "G5.resigned").isEmpty)
    try after.tell([("contract.signed_on", "2026-07-01")], at: IndicatorTests.end)
    #expect(try after.findings(of: "G5.resigned").isEmpty)
    after.happen(.closed(.contract), at: IndicatorTests.end)
    let next = try #require(SignedContract(inForce: after))
    #expect(next.version == 2)
    #expect(next.dossier[ContractForm.monthlyFee] == Money(cents: 75_000))
    #expect(SignedContract(amendedIn: after)?.dossier[ContractForm.monthlyFee] == Money(cents: 78_000))
  }

  @Test(
    "changes of words are found as runs",
    arguments: [
      ("a b c", "a b c", []), ("a b c", "a x y c", [WordChange(removed: "b", added: "x y")]),
      ("a b c", "a c", [WordChange(removed: "b", added: "")]), ("a", "a b", [WordChange(removed: "", added: "b")]),
      ("", "", []),
    ])
  func words(old: String, new: String, changes: [WordChange]) {
    #expect(WordChange.all(from: old, to: new) == changes)
  }
}
