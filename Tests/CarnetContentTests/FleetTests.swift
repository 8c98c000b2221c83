import CarnetContent
import CoreSupport
import TestSupport
import Testing

@testable import CarnetCore

/// Several assets said at once, one answer of many, one column of all.
@Suite("A fleet")
struct FleetTests {
  /// Two sites and two assets.
  private static let start = [
    ("sites.S1.name", "Quimper"), ("sites.S2.name", "Brest"), ("assets.A1.category", "computer"),
    ("assets.A1.name", "PC-01"), ("assets.A1.grade", "c"), ("assets.A2.category", "printer"),
  ]

  private func reading() throws -> Reading {
    Reading(catalogue: .standard, dossier: try dossier(FleetTests.start), now: tellingTime)
  }

  /// `6 computer PC @S1` for each lot, and what is left behind a bar; nil when nothing of the kind is said.
  private func heard(_ text: String) throws -> String? {
    let form = try #require(Catalogue.standard.form("assets"))
    switch try reading().hearSeveral(text, of: form) {
    case nil: return nil
    case .failure(let refusal)?: return "refused \(refusal.reason.id)"
    case .success(let said)?:
      let lots = said.lots.map { lot -> String in
        let like =
          switch lot.likeness {
          case .sort(let sort, let word): sort + (word.map { " " + $0 } ?? "")
          case .item(let item): "like \(item)"
          }
        return "\(lot.count) \(like)" + (lot.state.map { " \($0)" } ?? "") + (lot.place.map { " @\($0)" } ?? "")
      }
      return lots.joined(separator: ", ") + (said.left.isEmpty ? "" : " | " + said.left.joined(separator: ", "))
    }
  }

  @Test(
    "is said as people say it",
    arguments: [
      ("6 PC, 2 portables et un serveur", "6 computer PC, 2 computer portable, 1 server"),
      ("6 PCs, 2 laptops and a server", "6 computer PC, 2 computer laptop, 1 server"),
      ("six PC et deux imprimantes", "6 computer PC, 2 printer"),
      ("vingt et un PC", "21 computer PC"), ("twenty-one printers", "21 printer"),
      ("6 PC à Quimper", "6 computer PC @S1"),
      ("6 PC et 2 portables à Brest", "6 computer PC @S2, 2 computer portable @S2"),
      ("6 PC à Quimper, 2 portables à Brest", "6 computer PC @S1, 2 computer portable @S2"),
      ("3 printers in Brest", "3 printer @S2"), ("2 portables neufs", "2 computer portable a"),
      ("oui, encore 2 portables", "2 computer portable"), ("j'ai 6 PC", "6 computer PC"),
      ("6x PC", "6 computer PC"), ("6 x PC", "6 computer PC"), ("6PC", "6 computer PC"),
      ("2 autres serveurs", "2 server"), ("comme A1", "1 like A1"), ("5 comme A1", "5 like A1"),
      ("5 like PC-01", "5 like A1"), ("5 comme A1, 2 portables", "5 like A1, 2 computer portable"),
      ("5 de plus", "5 like A2"), ("5", "5 like A2"), ("un serveur", "1 server"),
      ("2 portabels", "2 computer portable"), ("6 PC et 3 trucs", "6 computer PC | 3 trucs"),
      ("6 PC à Lorient", "6 computer PC | à Lorient"),
    ])
  func said(text: String, lots: String) throws { #expect(try heard(text) == lots) }

  @Test(
    "is refused, or is nothing of the kind",
    arguments: [
      ("0 PC", "refused out-of-range"), ("500 PC", "refused out-of-range"),
      ("60 PC et 60 écrans", "refused out-of-range"),
      ("2,5 PC", "refused not-a-whole-number"), ("3 comme A9", "refused no-such-item"),
      ("2 ou 3 PC", "refused ambiguous"),
      ("oui", nil), ("non", nil), ("non merci", nil), ("aucune idée", nil), ("bonjour", nil), ("imprimantes", nil),
    ])
  func refused(text: String, reason: String?) throws { #expect(try heard(text) == reason) }

  static let numbers = [
    ("2", 2), ("deux", 2), ("two", 2), ("12", 12), ("douze", 12), ("twelve", 12), ("vingt-deux", 22),
  ]
  static let kinds = [
    ("ordinateurs", "computer"), ("serveurs", "server"), ("servers", "server"), ("imprimantes", "printer"),
    ("printers", "printer"), ("smartphones", "mobile"), ("écrans", "peripheral"), ("switchs", "network"),
    ("laptops", "computer"), ("licences", "licence"), ("NAS", "storage"),
    // One slip.
    ("ordinateus", "computer"), ("imprimantess", "printer"), ("serveuurs", "server"),
  ]

  @Test("is any number of any kind, with a slip", arguments: numbers, kinds)
  func generated(number: (words: String, count: Int), kind: (words: String, id: String)) throws {
    let said = try heard("\(number.words) \(kind.words)")
    #expect(
      said?.hasPrefix("\(number.count) \(kind.id)") == true, "\(number.words) \(kind.words): \(said ?? "nothing")")
  }

  /// A conversation at "another asset?" with one asset.
  private func conversation(_ lines: String, _ language: Language = .fr) throws -> Replayed {
    let text = """
      carnet-script 1
      language \(language.rawValue)
      clock 2025-10-06T09:00:00+02:00
      step 20s

      company.name: Ti Gwenn
      sites.S1.name: Quimper
      sites.another: no
      assets.A1.category: computer
      assets.A1.name: PC-01
      assets.A1.criticality: 3
      assets.A1.grade: b
      assets.A1.serial: SN-1

      """
    return try replayed(Script(parsing: text + lines + "\n"), keeps: true)
  }

  @Test("is shown, taken by Enter in one act, and taken back in one")
  func taken() throws {
    let result = try conversation(
      """
      ! ajouter biens 5 comme A1, 2 portables et un serveur
      ~ A2 à A6
      > oui
      ~ Noté : A2 à A9
      = count.assets 9
      = assets.A3.name PC-03
      = assets.A6.grade b
      = assets.A7.type portable
      = assets.A9.category server
      ! annuler
      = count.assets 1
      ! ajouter biens 6 PC, 3 trucs
      ~ Pas compris, donc laissé : « 3 trucs »
      > non
      = count.assets 1
      ! ajouter biens 6 PC
      > 4 PC
      ~ A2 à A5
      > oui
      = count.assets 5
      """)
    #expect(result.source.divergence == nil)
    #expect(
      result.dossier.answer(at: Address(Subject("assets", ItemID(letter: "A", number: 3)), "serial")) == .deferred)
  }

  @Test("has one column run down, over the items that lack it")
  func filled() throws {
    let result = try conversation(
      """
      ! add assets 3 like A1
      > yes
      ! fill serial
      ~ 3 items without
      > SN-2
      assets.A3.serial:
      > SN-4
      = assets.A2.serial SN-2
      = assets.A4.serial SN-4
      ! fill serial number
      ~ 1 item without
      > stop
      ? no-such-question ! fill wings
      """, .en)
    #expect(result.source.divergence == nil)
    #expect(
      result.dossier.answer(at: Address(Subject("assets", ItemID(letter: "A", number: 3)), "serial"))?.value == nil)
  }

  @Test("has one answer of many changed at once, after it is shown")
  func edited() throws {
    let result = try conversation(
      """
      ! ajouter biens 3 comme A1, un abonnement
      > oui
      ! modifier A1-A4 état D
      ~ 4
      > oui
      ~ 4 réponses changées
      = assets.A4.grade d
      ! annuler
      = assets.A4.grade b
      ! modifier A1,A3 état E
      > oui
      = assets.A1.grade e
      = assets.A2.grade b
      ! modifier A1 à A5 fin du support 14/10/2025
      ~ la question ne s'y pose pas
      > oui
      = assets.A4.support_end 2025-10-14
      ! modifier tous les PC criticité 4
      """)
    // The criticality is called by its words, not by its heading.
    #expect(result.source.divergence?.line.content.text == "! modifier tous les PC criticité 4")
  }

  @Test(
    "is asked what fits its kind",
    arguments: [
      ("cloud", ["grade", "site", "serial"]), ("domain", ["grade", "site", "serial"]),
      ("licence", ["grade", "site", "serial"]), ("contract", ["grade", "serial"]), ("computer", []),
    ])
  func fitting(category: String, not: [String]) throws {
    let told = try dossier([
      ("sites.S1.name", "Quimper"), ("sites.S2.name", "Brest"), ("assets.A1.category", category),
    ])
    let subject = Subject("assets", ItemID(letter: "A", number: 1))
    let road = Road(catalogue: .standard, dossier: told, now: tellingTime)
    for id in ["grade", "site", "serial"] {
      let question = try #require(Catalogue.standard.form("assets")?.question(id))
      #expect(road.isPut(question, of: subject) == !not.contains(id), "\(category) \(id)")
      #expect(road.isAsked(question, of: subject), "an old answer stays readable: \(category) \(id)")
    }
  }

  @Test("offers the conditions and the columns of a list")
  func conditions() throws {
    let interview = Interview(catalogue: .standard)
    let told = try dossier(FleetTests.start)
    func ways(_ line: String) -> [String] {
      interview.completions(of: line, at: Standing(language: .fr), in: told, now: tellingTime).map(\.line)
    }
    #expect(ways(":liste biens impr").contains(":liste biens imprimante"))
    #expect(ways(":liste incidents ").contains { $0.hasSuffix("en retard") || $0.hasSuffix("ouverts") })
    #expect(ways(":liste biens colonnes sup").contains(":liste biens colonnes support"))
  }

  @Test("writes a telephone as people do")
  func telephone() throws {
    let question = try #require(Catalogue.standard.form("people")?.question("phone"))
    let words = Catalogue.standard.words(.text("+33612345678"), for: question, in: Dossier(), .fr)
    #expect(Typography.plain(words) == "06 12 34 56 78")
  }
}
