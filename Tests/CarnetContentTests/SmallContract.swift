import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// A firm with a contract from January 2026 and nothing else: what happened is told of it, incident by incident.
///
/// Monday to Friday, 8:30 to 18:00; P1 1 h and 4 h, P2 2 h and 8 h, P3 4 h and 19 h, P4 9 h 30 and 47 h 30.
struct SmallContract {
  private(set) var dossier: Dossier

  private static let opening = """
    company.name: Atelier Aubrac
    company.headcount: 8
    company.siren: 123 456 782
    company.legal_form: SARL
    company.address: 3 rue du Bois, 12000 Rodez
    assets.A1.category: ordinateur
    assets.A1.name: PC-1
    assets.A1.criticality: 4
    assets.A2.category: ordinateur
    assets.A2.name: PC-2
    providers.F1.name: Rouergue Info
    contract.number: CT-1
    contract.provider: F1
    contract.start: 2026-01-01
    contract.term_months: 24
    contract.renewal: aucune
    contract.monthly_fee: 780 €
    contract.setup_fee: 0 €
    contract.window: lun-ven 8:30-18:00
    contract.p1_gti: 1 h 00
    contract.p1_gtr: 4 h 00
    contract.p2_gti: 2 h 00
    contract.p2_gtr: 8 h 00
    contract.p3_gti: 4 h 00
    contract.p3_gtr: 19 h 00
    contract.p4_gti: 9 h 30
    contract.p4_gtr: 47 h 30
    """

  private static let begun = Result { try replayed(script(opening)).dossier }

  /// The same as a script, for what is typed.
  static func told(_ lines: String, at clock: String) throws -> Replayed {
    try replayed(script(opening + "\n@ \(clock)\n" + lines + "\n"), keeps: true)
  }

  /// With other terms, by the ids of the contract's questions.
  init(_ terms: (String, String)...) throws {
    dossier = try SmallContract.begun.get()
    try dossier.tell(terms.map { ("contract.\($0.0)", $0.1) })
  }

  /// One more incident, P2 unless said otherwise, on the first asset; moments as `02-28 10:00` in 2026, a day of winter or summer time.
  @discardableResult
  mutating func incident(
    _ reported: String, taken: String? = nil, restored: String? = nil, _ more: (String, String)..., graded: Bool = true
  ) throws -> String {
    let item = "incidents.I\(dossier.nextNumber(of: Incident.id))"
    try dossier.tell([("\(item).title", "Panne"), ("\(item).asset", "A1"), ("\(item).reported", Self.moment(reported))])
    if graded { try dossier.tell([("\(item).impact", "2"), ("\(item).urgency", "2")]) }
    if let taken { try dossier.tell([("\(item).acknowledged", Self.moment(taken))]) }
    if let restored { try dossier.tell([("\(item).restored", Self.moment(restored))]) }
    try dossier.tell(more.map { ("\(item).\($0.0)", $0.1) })
    return item
  }

  /// More answers, by whole addresses.
  mutating func tell(_ answers: (String, String)...) throws { try dossier.tell(answers) }

  static func moment(_ words: String) -> String {
    let parts = words.split(separator: " ")
    let isSummer = words >= "03-29" && words < "10-25"
    return "2026-\(parts[0])T\(parts[1]):00\(isSummer ? "+02:00" : "+01:00")"
  }

  /// What indicators give over a period, days as `02-28`, as seen at a moment, else when the period is over.
  func figures(_ from: String, _ to: String, at moment: String? = nil, _ names: String...) throws -> [String?] {
    let told = try dossier.telling(
      ("evaluation.period_from", "2026-\(from)"), ("evaluation.period_to", "2026-\(to)"))
    let last = try #require(Day(iso: "2026-\(to)"))
    let over = Zone.paris.earliest(day: last.adding(days: 1), secondOfDay: 0)
    let now = try moment.map { try #require(Instant(iso: Self.moment($0))) } ?? over
    return names.map { told.figure($0, at: now) }
  }

  /// The view of a period as seen at a moment.
  func view(_ from: String, _ to: String, at moment: String) throws -> PeriodView {
    let (first, last) = (try #require(Day(iso: "2026-\(from)")), try #require(Day(iso: "2026-\(to)")))
    return PeriodView(
      dossier, try #require(Period(from: first, to: last)), now: try #require(Instant(iso: Self.moment(moment))))
  }
}
