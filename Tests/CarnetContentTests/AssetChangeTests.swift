import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// What changes of the assets during the contract is noted beside the inventory: stages stay closed, the annex as signed.
@Suite("A change of the assets in the follow-up")
struct AssetChangeTests {
  static let now = Instant(epochSeconds: 1_743_490_800, offsetSeconds: 7_200)

  /// The script of the guards up to a line of it, with others said after.
  private static func told(until mark: String, _ more: String = "") throws -> Replayed {
    let text = try Repository.text("Tests/Scripts/guards/6-park.carnet")
    let head = text.firstRange(of: mark).map { String(text[..<$0.lowerBound]) } ?? text
    return try replayed(Script(parsing: head + more))
  }

  /// The whole script but for the undoing and the amendment: A6 replaced, A3 and A4 changed, A9 one more.
  private static let changed = Result { try told(until: "# Undone is undone").dossier }
  /// Before the first change.
  private static let signed = Result { try told(until: "# A machine is replaced").dossier }

  private static func annex(_ dossier: Dossier) -> [String] {
    ContractTimeline(dossier, now: now)?.versions.map { version in
      let context = Context(dossier: version.settled, subject: Subject(ContractForm.id), now: now)
      return Annex.library[0].digest(Annex.Material((context, version.terms), .fr))
    } ?? []
  }

  @Test("leaves the stages closed, and the annex that was signed as it was")
  func annexStays() throws {
    let (before, after) = (try AssetChangeTests.signed.get(), try AssetChangeTests.changed.get())
    for stage in Stage.allCases { #expect(before.state(of: stage) == after.state(of: stage), "\(stage)") }
    #expect(AssetChangeTests.annex(after) == AssetChangeTests.annex(before))
    #expect(AssetChangeTests.annex(after).count == 1)
    #expect(after.park == before.park && after.items(of: Asset.id).count == before.items(of: Asset.id).count + 2)
  }

  @Test("leads to the same state when it is exported and said again")
  func exported() throws {
    for mark in ["# Undone is undone", "# The amendment", "no such mark"] {
      let result = try AssetChangeTests.told(until: mark)
      #expect(result.source.divergence == nil)
      let export = Script(
        exporting: result.dossier, events: result.events, language: .en, catalogue: .standard)
      let again = try replayed(export)
      #expect(again.source.divergence == nil, "\(String(describing: again.source.divergence))")
      #expect(again.dossier.stateDigest == result.dossier.stateDigest)
    }
  }

  @Test("counts from its day on, whatever an inventory opened again says", arguments: 1...6)
  func draft(seed: Int) throws {
    var random = Seeded(seed: seed)
    let before = try AssetChangeTests.changed.get()
    var after = before
    after.happen(.reopened(.inventory, reason: "brouillon"), at: AssetChangeTests.now)
    for stage in [Stage.specification, .contract] {
      after.happen(
        .unsettled(stage, because: Asset.name.address(of: before.items(of: Asset.id).first)), at: AssetChangeTests.now)
    }
    for asset in before.items(of: Asset.id) {
      let answers = [
        Asset.category.address(of: asset), Asset.status.address(of: asset), Asset.grade.address(of: asset),
      ]
      for (address, value) in zip(answers, ["licence", "disposed", "e"]) where random.next(below: 2) > 0 {
        after.happen(
          .answered(address, .value(.choice(value)), was: before.answer(at: address)), at: AssetChangeTests.now)
      }
    }
    after.happen(.added(Asset.id, try #require(ItemID("A12"))), at: AssetChangeTests.now)
    for name in ["park.count", "park.physical", "park.gap", "park.effect", "park.beyond", "park.on.2025-03-05"] {
      #expect(
        before.figure(name, at: AssetChangeTests.now) == after.figure(name, at: AssetChangeTests.now),
        "seed \(seed): \(name)")
    }
    for check in ParkChecks.all where check.id != "G6.newcomer" {
      #expect(
        check.find(before, AssetChangeTests.now).map(\.sentence)
          == check.find(after, AssetChangeTests.now).map(\.sentence),
        "seed \(seed): \(check.id)")
    }
    #expect(AssetChangeTests.annex(before) == AssetChangeTests.annex(after))
  }

  @Test("a later confirmation of the inventory changes no figure of before")
  func confirmed() throws {
    let result = try AssetChangeTests.told(
      until: "# Undone is undone",
      """
      @ 2025-05-02T09:00:00+02:00
      ! reopen inventory two leave
      assets.A3.category: licence
      ! close inventory
      ! close specification
      ! close contract
      = contract.version 1
      = park.physical 6
      = park.on.2025-03-01 6
      """)
    #expect(result.source.divergence == nil, "\(String(describing: result.source.divergence))")
    let park = Park(result.dossier, now: AssetChangeTests.now)
    let (april, may) = (try #require(Day(iso: "2025-04-30")), try #require(Day(iso: "2025-05-02")))
    #expect(park.physicalAssets(on: april).count == 7 && park.physicalAssets(on: may).count == 6)
    let third = try #require(ItemID("A3"))
    #expect(park[Asset.category, of: third, on: april] == .computer)
  }

  @Test("divides costs and incidents by the assets of the period", arguments: ["K12", "K19"])
  func figures(id: String) throws {
    let told = try AssetChangeTests.changed.get().telling(
      ("invoices.N1.number", "F1"), ("invoices.N1.issued", "2025-02-01"), ("invoices.N1.amount", "1000.00"),
      ("invoices.N2.number", "F2"), ("invoices.N2.issued", "2025-04-01"), ("invoices.N2.amount", "1000.00"),
      ("incidents.I3.reported", "2025-04-01T08:00:00+02:00"), at: AssetChangeTests.now)
    let indicator = try #require(Catalogue.standard.indicators.first { $0.id == id })
    func value(_ from: String, _ to: String) throws -> Double {
      let (first, last) = (try #require(Day(iso: from)), try #require(Day(iso: to)))
      let period = try #require(Period(from: first, to: last))
      let view = PeriodView(told, period, now: AssetChangeTests.now.adding(seconds: 60 * 86_400))
      guard case .measured(let found) = indicator.measure(view) else { throw UntellableAnswer(description: id) }
      return id == "K19" ? found.value : try #require(found.parts.first { $0.key == "per10" }).value
    }
    let (before, after) = (try value("2025-02-01", "2025-02-28"), try value("2025-04-01", "2025-04-30"))
    #expect(abs(before * 6 - after * 7) < 0.001)
  }

  @Test("is judged by clause C04: one of the same kind in its place is no gap, another is")
  func gap() throws {
    let before = try AssetChangeTests.signed.get()
    let swap = [
      ("asset_changes.MB1.kind", "replaced"), ("asset_changes.MB1.asset", "A6"), ("asset_changes.MB1.newcomer", "A7"),
      ("asset_changes.MB1.day", "2025-03-03"), ("assets.A7.name", "NEUF"),
    ]
    func gap(_ more: [(String, String)], _ price: String? = nil) throws -> ScopeGap {
      var dossier = before
      if let price { try dossier.tell([("contract.unit_price", price)], at: AssetChangeTests.now) }
      try dossier.tell(swap + more, at: AssetChangeTests.now)
      return try #require(ScopeGap(dossier, now: AssetChangeTests.now))
    }
    let like = try gap([("assets.A7.category", "computer")])
    #expect(like.moved == 0 && !like.isBeyond && like.effect?.cents == 0 && like.replacing.count == 1)
    let other = try gap([("assets.A7.category", "server")])
    #expect(other.moved == 2 && other.isBeyond && other.effect?.cents == 0 && other.share.basisPoints == 3_333)
    let again = try gap([
      ("assets.A7.category", "computer"), ("asset_changes.MB2.kind", "replaced"), ("asset_changes.MB2.asset", "A7"),
      ("asset_changes.MB2.newcomer", "A8"), ("asset_changes.MB2.day", "2025-03-20"), ("assets.A8.category", "computer"),
    ])
    #expect(again.moved == 0 && again.replacing.map(\.description) == ["A8"] && again.left.map(\.description) == ["A6"])
    let fewer = try gap(
      [
        ("assets.A7.category", "computer"), ("asset_changes.MB2.kind", "scrapped"), ("asset_changes.MB2.asset", "A4"),
        ("asset_changes.MB2.day", "2025-03-20"),
      ], "18.00")
    #expect(fewer.moved == 1 && fewer.isBeyond && fewer.effect?.cents == -1_800 && fewer.more == -1)
  }

  @Test(
    "has a slip that says what changed, since when, and whether C04 wants an amendment", arguments: Language.allCases)
  func slip(language: Language) throws {
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    func text(_ dossier: Dossier) throws -> String {
      try Typography.plain(
        plainText(AssetSlip.kind.build(dossier, language, AssetChangeTests.now, footer).get().lines(width: 200)))
    }
    let words = try text(AssetChangeTests.changed.get())
    #expect(words.contains("A6 VIEUX-PC → A7 NEUF") && words.contains("03/03/2025") && words.contains("SN-0009"))
    #expect(
      words.contains(
        language == .fr
          ? "Jusqu'à sa signature, elle ne change pas." : "Until it is signed, the fee does not change."))
    let nothing = AssetSlip.kind.build(try AssetChangeTests.signed.get(), language, AssetChangeTests.now, footer)
    guard case .failure = nothing else {
      Issue.record("a slip of nothing")
      return
    }
  }

  @Test("stands where an asset is shown: what holds today, since when, and what held before")
  func shown() throws {
    let places = """
      sites.S1.name: Rodez
      sites.S2.name: Millau
      assets.A1.site: S1
      assets.A1.room: accueil
      assets.A1.serial: SN-0001
      """
    let changes = """
      asset_changes.MB1.kind: déplacé
      asset_changes.MB1.asset: A1
      asset_changes.MB1.day: 2026-05-12
      asset_changes.MB1.site: S2
      asset_changes.MB1.why: ouverture
      asset_changes.MB2.kind: autre numéro de série
      asset_changes.MB2.asset: A1
      asset_changes.MB2.day: 2026-05-20
      asset_changes.MB2.serial: SN-0009
      asset_changes.MB2.why: carte mère
      asset_changes.MB3.kind: mis au rebut
      asset_changes.MB3.asset: A2
      asset_changes.MB3.day: 2026-05-21
      asset_changes.MB3.why: mort
      """
    func shown(_ lines: String) throws -> String {
      let head = places + "\n" + changes + "\n"
      let before = try SmallContract.told(head, at: "2026-06-02T10:00:00+02:00").text.count
      let result = try SmallContract.told(head + lines, at: "2026-06-02T10:00:00+02:00")
      return String(result.text.dropFirst(before - 100))
    }
    let french = try shown("! voir A1\n! voir A2\n! liste biens")
    #expect(french.contains("S2 Millau (depuis le 12 mai 2026, MB1 ; avant : Rodez)"), "\(french)")
    #expect(french.contains("SN-0009 (depuis le 20 mai 2026, MB2 ; avant : SN-0001)"))
    #expect(french.contains("— (depuis le 12 mai 2026, MB1 ; avant : accueil)"))
    #expect(french.contains("le 21 mai 2026, MB3, mis au rebut, vendu ou rendu"))
    #expect(!french.contains("S1 Rodez"), "not in the list either")
    let english = try shown("! language en\n! show A1\n! show A2")
    #expect(english.contains("S2 Millau (since 12 May 2026, MB1; before: Rodez)"), "\(english)")
    #expect(english.contains("on 21 May 2026, MB3"))
    // Where nothing changed, nothing is added.
    let plain = try SmallContract.told(places + "\n! voir A1", at: "2026-06-02T10:00:00+02:00").text
    #expect(!plain.contains("depuis le"))
  }

  @Test(
    "an amendment that takes it up settles its slip, and is asked for no more once it is signed",
    arguments: [true, false])
  func amended(later: Bool) throws {
    let text = try Repository.text("Tests/Scripts/guards/6-park.carnet")
    let mark = "contract.signed_on: today\n! close contract\n= contract.version 2\n"
    let place = try #require(text.firstRange(of: mark))
    let effect = later ? "contract.effective_on: 2025-09-01\n" : ""
    let script = String(text[..<place.lowerBound]) + effect + "contract.signed_on: today\n! close contract\n"
    // The slip of the newcomer was never signed.
    let result = try replayed(Script(parsing: script))
    let dossier = result.dossier
    #expect(result.source.divergence == nil, "\(String(describing: result.source.divergence))")
    #expect(dossier.state(of: .contract).isClosed)
    let now = try #require(Instant(iso: "2025-04-02T09:00:00+02:00"))
    #expect(dossier.figure("park.beyond", at: now) == (later ? "yes" : "no"))
    #expect(try printed("contract", dossier, .en).contains("version 2"))
    for check in ["G6.scope", "G6.slip"] {
      #expect(try dossier.findings(of: check, at: now).isEmpty, "\(check) \(later)")
    }
    let slip = AssetSlip.kind.build(
      dossier, .en, now, Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x"))
    switch slip {
    case .success(let document):
      let words = Typography.plain(plainText(document.lines(width: 300)))
      #expect(later && words.contains("an amendment already signed takes it into account from 1 September 2025"))
    case .failure: #expect(!later)
    }
  }

  @Test("an asset added without a change is asked about, and counts from no day")
  func unannounced() throws {
    let result = try AssetChangeTests.told(
      until: "# A machine is replaced",
      """
      @ 2025-03-03T09:10:00+01:00
      ! add asset
      assets.A7.category: computer
      assets.A7.criticality: 2
      assets.A7.grade: A
      assets.A7.serial: SN-0007
      = park.count 6
      ! status all
      ~ A7 PC-07 is neither in the signed inventory nor in a change
      ! change new
      asset_changes.MB1.newcomer: A7
      asset_changes.MB1.day: today
      asset_changes.MB1.why: bought
      = park.count 7
      """)
    #expect(result.source.divergence == nil, "\(String(describing: result.source.divergence))")
  }
}
