import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// A period that several versions of a contract judge: each part by its own terms, and the whole by all of them.
@Suite("A period under several versions")
struct VersionSharesTests {
  static let now = ContractTimelineTests.now

  /// The example, P2 to be restored within a day from 1 April on.
  private static func amended(_ answers: [(String, String)] = [("contract.p2_gtr", "24h00")]) throws -> Dossier {
    try ContractTimelineTests.amended(answers + [("contract.effective_on", "2026-04-01")])
  }

  private func figures(_ dossier: Dossier, _ names: String...) -> [String?] {
    names.map { dossier.figure("kpi." + $0, at: VersionSharesTests.now) }
  }

  @Test("has a part for each, with its own days, target and verdict, and each incident in one of them")
  func parts() throws {
    let dossier = try VersionSharesTests.amended()
    #expect(
      figures(dossier, "K05.version.1.from", "K05.version.1.to", "K05.version.2.from", "K05.version.2.to")
        == ["2026-01-01", "2026-03-31", "2026-04-01", "2026-06-30"])
    #expect(
      figures(dossier, "K05.version.1.P2.p90.target", "K05.version.2.P2.p90.target")
        == [String(8 * 3_600), String(24 * 3_600)])
    func ratio(_ name: String) -> [Int] {
      (dossier.figure("kpi." + name, at: VersionSharesTests.now) ?? "").split(separator: "/").compactMap { Int($0) }
    }
    let (whole, first, second) = (ratio("K03.ratio"), ratio("K03.version.1.ratio"), ratio("K03.version.2.ratio"))
    try #require(whole.count == 2 && first.count == 2 && second.count == 2)
    #expect(first[0] + second[0] == whole[0] && first[1] + second[1] == whole[1])
  }

  @Test("is met only where each part meets its own target")
  func verdicts() throws {
    let plain = try IndicatorTests.example()
    for indicator in Indicator.allCases {
      let view = try #require(Catalogue.standard.view(plain, now: VersionSharesTests.now))
      #expect(indicator.shares(view).isEmpty, "\(indicator.id): one version judges all")
    }
    for gtr in ["4h00", "24h00", "100h00"] {
      let dossier = try VersionSharesTests.amended([("contract.p2_gtr", gtr)])
      let view = try #require(Catalogue.standard.view(dossier, now: VersionSharesTests.now))
      for indicator in Indicator.allCases {
        let shares = indicator.shares(view)
        #expect(shares.isEmpty == !["K03", "K04", "K05"].contains(indicator.id), "\(gtr) \(indicator.id)")
        let verdicts: [Verdict] = shares.map { indicator.verdict(over: $0.view) }
        let judged = verdicts.filter { $0 == .met || $0 == .missed }
        guard !judged.isEmpty else { continue }
        let areMet = !judged.contains(.missed)
        #expect((indicator.verdict(over: view) == .met) == areMet, "\(gtr) \(indicator.id)")
      }
      func verdict(_ name: String) -> String? {
        dossier.figure("kpi.K05.\(name)P2.p90.verdict", at: VersionSharesTests.now)
      }
      let parts = [verdict("version.1."), verdict("version.2.")]
      #expect((verdict("") == "met") == (parts == ["met", "met"]), "\(gtr): \(parts)")
    }
  }

  @Test("an amendment of something else changes nothing, and neither does one after the period")
  func same() throws {
    let plain = try IndicatorTests.example()
    for amended in [
      try VersionSharesTests.amended([("contract.payment_days", "45")]),
      try ContractTimelineTests.amended([("contract.p2_gtr", "24h00"), ("contract.effective_on", "2026-07-01")]),
    ] {
      for language in Language.allCases {
        func table(_ dossier: Dossier) throws -> Table {
          let view = try #require(Catalogue.standard.view(dossier, now: VersionSharesTests.now))
          return Interview(catalogue: .standard).indicatorTable(view, language)
        }
        #expect(try table(plain) == table(amended))
      }
    }
  }

  @Test("is told in the table, the control sheet and the account of a figure", arguments: Language.allCases)
  func told(language: Language) throws {
    let dossier = try VersionSharesTests.amended()
    let view = try #require(Catalogue.standard.view(dossier, now: VersionSharesTests.now))
    let names =
      language == .fr
      ? ["du 1er janvier 2026 au 31 mars 2026, contrat initial", "du 1er avril 2026 au 30 juin 2026, avenant n° 1"]
      : ["1 January 2026 to 31 March 2026, original contract", "1 April 2026 to 30 June 2026, amendment no. 1"]
    let rows = Interview(catalogue: .standard).indicatorTable(view, language).rows.map { $0.map(Typography.plain) }
    for name in names {
      let told = rows.filter { $0[0] == "  · " + name }
      #expect(told.count == 3, "\(name)")
    }
    let whole = try #require(rows.first { $0[0].hasPrefix("K05") })
    #expect(!whole[5].contains("8:00 <") && whole[5].contains("P2"), "no target stands for both: \(whole[5])")
    let sheet = try ControlSheetDocument.kind.build(
      dossier, language, VersionSharesTests.now, Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    ).get()
    let text = Typography.plain(plainText(sheet.lines(width: 10_000)))
    for name in names { #expect(text.contains(name)) }
  }
}
