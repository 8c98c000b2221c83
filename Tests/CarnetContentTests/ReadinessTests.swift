import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("What a document lacks")
struct ReadinessTests {
  private let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
  private let interview = Interview(catalogue: .standard)

  /// A dossier and the moment at which it is looked at.
  private struct Cut: Sendable {
    let name: String
    var dossier: Dossier
    let now: Instant
  }

  /// What both examples come to after so many of their events, and after what changes a contract: told once.
  private static let cuts = Result { try told() }

  private static func told() throws -> [Cut] {
    var cuts: [Cut] = [Cut(name: "nothing", dossier: Dossier(), now: tellingTime)]
    for path in ExampleTests.scripts {
      let events = try replayed(Script(parsing: Repository.text(path))).events
      var dossier = Dossier()
      for (index, event) in events.enumerated() {
        dossier.apply(event)
        let isLast = index == events.count - 1
        if isLast || (path.contains(".fr.") && index % (events.count / 6) == 0) {
          cuts.append(Cut(name: "\(path) \(index)", dossier: dossier, now: event.at))
        }
      }
    }
    guard var changed = cuts.last else { return cuts }
    let planned = try changed.dossier.planningMeeting()
    cuts.append(Cut(name: "meeting planned", dossier: planned, now: changed.now))
    changed.dossier.happen(.reopened(.contract, reason: "prix"), at: changed.now)
    cuts.append(Cut(name: "contract reopened", dossier: changed.dossier, now: changed.now))
    try changed.dossier.tell([("contract.notice_months", "6")], at: changed.now)
    changed.dossier.happen(.closed(.contract), at: changed.now)
    cuts.append(Cut(name: "contract amended", dossier: changed.dossier, now: changed.now))
    try changed.dossier.tell(
      [
        ("asset_changes.MB1.kind", "scrapped"), ("asset_changes.MB1.asset", "A8"),
        ("asset_changes.MB1.day", "2026-06-01"),
      ], at: changed.now)
    cuts.append(Cut(name: "asset gone", dossier: changed.dossier, now: changed.now))
    try changed.dossier.tell([("dashboard.indicators", "K01, K02, K03, K04, K06, K27")], at: changed.now)
    cuts.append(Cut(name: "dashboard with a fault", dossier: changed.dossier, now: changed.now))
    return cuts
  }

  @Test("is nothing exactly when it can be written, and is said the same alone as beside the others")
  func agrees() throws {
    var ready = Set<String>()
    var awaiting = Set<String>()
    for cut in try ReadinessTests.cuts.get() {
      let road = Road(catalogue: .standard, dossier: cut.dossier, now: cut.now)
      let together = road.lacking(Catalogue.standard.documents)
      for (kind, shared) in zip(Catalogue.standard.documents, together) {
        let alone = kind.lacking(cut.dossier, cut.now)
        switch kind.build(cut.dossier, .fr, cut.now, footer) {
        case .success(let document):
          #expect(alone == nil, "\(kind.id) at \(cut.name)")
          #expect(document.kind == kind.id && document.language == .fr)
          ready.insert(kind.id)
        case .failure(let lacking):
          #expect(alone == lacking, "\(kind.id) at \(cut.name)")
          #expect(!lacking.findings.isEmpty && lacking.held.isEmpty, "\(kind.id) at \(cut.name)")
          awaiting.insert(kind.id)
        }
        #expect(shared?.held.isEmpty == false || shared == alone, "\(kind.id) at \(cut.name)")
        switch interview.document(kind, of: cut.dossier, chain: "", language: .en, now: cut.now) {
        case .success: #expect(shared == nil, "\(kind.id) at \(cut.name)")
        case .failure(let lacking): #expect(shared == lacking, "\(kind.id) at \(cut.name)")
        }
      }
    }
    let kinds = Set(Catalogue.standard.documents.map(\.id))
    #expect(kinds.subtracting(ready) == ["withdrawal-form"], "the firm of the example has no right to withdraw")
    #expect(kinds.subtracting(awaiting) == ["law"], "the texts cited await nothing")
  }

  @Test("says where to answer, and holds back a dashboard with a fault until its rule is waived")
  func held() throws {
    let faulty = try #require(ReadinessTests.cuts.get().last)
    let reports = Catalogue.standard.documents.filter { !$0.guards.isEmpty }
    func lacking(_ dossier: Dossier) -> [DocumentKind.Lacking?] {
      Road(catalogue: .standard, dossier: dossier, now: faulty.now).lacking(reports)
    }
    let held = lacking(faulty.dossier).compactMap { $0?.held }
    #expect(held.count == 2 && held.allSatisfy { !$0.isEmpty })
    var waived = faulty.dossier
    for check in Set(held.flatMap { $0.map(\.check) }) {
      waived.happen(.waived(check: check, reason: "once", by: "Yann"), at: faulty.now)
    }
    #expect(lacking(waived) == [nil, nil])
  }
}
