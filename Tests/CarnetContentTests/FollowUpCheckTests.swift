import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The guards of the follow-up")
struct FollowUpCheckTests {
  /// What trips each guard in a follow-up that has only begun, and what mends it.
  static let cases: [(check: String, trip: [(String, String)], mend: [(String, String)])] = [
    ("G6.open", [], [("incidents.I1.restored", "2026-03-03T11:00:00+01:00")]),
    (
      "G6.order",
      [
        ("incidents.I1.acknowledged", "2026-03-03T10:00:00+01:00"),
        ("incidents.I1.restored", "2026-03-03T09:30:00+01:00"),
      ],
      [("incidents.I1.restored", "2026-03-03T11:00:00+01:00")]
    ),
    (
      "G6.order",
      [("severity_changes.GR1.incident", "I1"), ("severity_changes.GR1.at", "2026-03-03T08:30:00+01:00")],
      [("severity_changes.GR1.at", "2026-03-03T09:30:00+01:00")]
    ),
    (
      "G6.severity",
      [("incidents.I2.title", "Till slow"), ("incidents.I2.reported", "2026-03-03T09:10:00+01:00")],
      [("incidents.I2.severity", "P3")]
    ),
    (
      "G6.response", [("incidents.I1.restored", "2026-03-03T11:00:00+01:00")],
      [("incidents.I1.acknowledged", "2026-03-03T10:00:00+01:00")]
    ),
    (
      "G6.waits",
      [
        ("suspensions.U1.incident", "I1"), ("suspensions.U1.from", "2026-03-03T09:10:00+01:00"),
        ("suspensions.U1.to", "2026-03-03T10:00:00+01:00"), ("suspensions.U2.incident", "I1"),
        ("suspensions.U2.from", "2026-03-03T09:50:00+01:00"), ("suspensions.U2.to", "2026-03-03T10:30:00+01:00"),
      ], [("suspensions.U1.to", "2026-03-03T09:50:00+01:00")]
    ),
    (
      "G6.evidence",
      [("suspensions.U1.incident", "I1"), ("suspensions.U1.from", "2026-03-03T09:10:00+01:00")],
      [("suspensions.U1.evidence", "courriel")]
    ),
    ("G6.period", [("evaluation.period_to", "2026-06-30")], [("evaluation.period_to", "2026-03-02")]),
    ("G6.survey", [], [("evaluation.survey_sent", "12")]),
    (
      "G6.reports",
      [
        ("interventions.V1.kind", "corrective"), ("interventions.V1.started", "2026-02-02T09:00:00+01:00"),
        ("interventions.V1.ended", "2026-02-02T11:00:00+01:00"),
      ], [("interventions.V1.report", "2026-02-03T11:00:00+01:00")]
    ),
    (
      "G6.opinion", [("interventions.V1.form_by", "P2"), ("interventions.V1.form_behaviour", "2")],
      [("interventions.V1.form_report_complete", "5")]
    ),
    (
      "G6.opinion",
      [
        ("incidents.I1.title", "Till frozen"), ("interventions.V1.kind", "corrective"),
        ("interventions.V1.incident", "I1"), ("interventions.V1.form_by", "P2"),
        ("interventions.V1.form_failure_resolved", "2"), ("interventions.V1.form_behaviour", "5"),
      ], [("interventions.V1.form_reopen", "no")]
    ),
    (
      "G6.invoices",
      [
        ("invoices.N1.number", "F1"), ("invoices.N1.issued", "2026-03-01"), ("invoices.N1.amount", "790.00"),
        ("invoices.N1.correct", "yes"),
      ], [("invoices.N1.amount", "780.00")]
    ),
    (
      "G6.parts", [("parts.PI1.ref", "disque"), ("parts.PI1.old_disk", "unaccounted")],
      [("parts.PI1.old_disk", "erased")]
    ),
    (
      "G6.security",
      [
        ("security_events.SE1.title", "fichiers chiffrés"),
        ("security_events.SE1.known_at", "2026-03-03T09:00:00+01:00"),
        ("security_events.SE1.personal_data", "no"),
        ("security_events.SE1.provider_notified_at", "2026-03-03T10:00:00+01:00"),
      ], [("security_events.SE1.complaint_filed", "2026-03-03T11:00:00+01:00")]
    ),
  ]

  @Test("trip on what breaks them and pass on what mends them", arguments: cases.map(\.check))
  func guards(check: String) throws {
    let entry = try #require(FollowUpCheckTests.cases.first { $0.check == check })
    var sample = try FollowUpSample()
    try sample.incident()
    try sample.dossier.tell(entry.trip, at: FollowUpSample.noon)
    let found = try sample.dossier.findings(of: check, at: FollowUpSample.noon)
    #expect(!found.isEmpty)
    for finding in found { #expect(!finding.sentence.fr.isEmpty && finding.sentence.fr != finding.sentence.en) }
    try sample.dossier.tell(entry.mend, at: FollowUpSample.noon)
    #expect(try sample.dossier.findings(of: check, at: FollowUpSample.noon).map(\.sentence.fr) == [])
  }

  @Test("a visit promised and not held is found once its quarter is over")
  func visits() throws {
    var sample = try FollowUpSample()
    let april = try #require(Instant(iso: "2026-04-02T12:00:00+02:00"))
    #expect(try sample.dossier.findings(of: "G6.visits", at: FollowUpSample.noon).isEmpty)
    #expect(try sample.dossier.findings(of: "G6.visits", at: april).count == 1)
    try sample.dossier.tell([
      ("interventions.V1.kind", "preventive"), ("interventions.V1.planned", "2026-03-17"),
      ("interventions.V1.started", "2026-03-17T09:00:00+01:00"),
    ])
    #expect(try sample.dossier.findings(of: "G6.visits", at: april).isEmpty)
  }

  @Test("a vigilance certificate is asked for again after six months, and other papers do not stand for it")
  func vigilance() throws {
    var sample = try FollowUpSample()
    let july = try #require(Instant(iso: "2026-07-01T12:00:00+02:00"))
    #expect(try sample.dossier.findings(of: "G6.vigilance", at: FollowUpSample.noon).isEmpty)
    #expect(try sample.dossier.findings(of: "G6.vigilance", at: july).count == 1)
    try sample.dossier.tell([("vigilance.W1.document", "extrait Kbis"), ("vigilance.W1.received", "2026-06-20")])
    #expect(try sample.dossier.findings(of: "G6.vigilance", at: july).count == 1)
    try sample.dossier.tell([
      ("vigilance.W2.document", "attestation de vigilance URSSAF"), ("vigilance.W2.received", "2026-06-18"),
    ])
    #expect(try sample.dossier.findings(of: "G6.vigilance", at: july).isEmpty)
  }
}

@Suite("An invoice")
struct InvoiceTests {
  /// What is found on an invoice of March, in French.
  func findings(_ answers: [(String, String)], on iso: String = "2026-05-20T12:00:00+02:00") throws -> [String] {
    var sample = try FollowUpSample()
    try sample.dossier.tell([
      ("invoices.N1.number", "F1"), ("invoices.N1.issued", "2026-03-01"), ("invoices.N1.amount", "780.00"),
    ])
    try sample.dossier.tell(answers)
    let now = try #require(Instant(iso: iso))
    let check = try #require(InvoiceCheck(ItemID(letter: "N", number: 1), in: sample.dossier, now: now))
    return check.findings.map { $0.sentence.fr.replacing("\u{A0}", with: " ") }
  }

  @Test("of the agreed fee has nothing to be said of")
  func agreed() throws { #expect(try findings([]) == []) }

  @Test("is compared line by line with the fee and the register of parts")
  func lines() throws {
    #expect(
      try findings([
        ("invoice_lines.LF1.invoice", "N1"), ("invoice_lines.LF1.kind", "fee"), ("invoice_lines.LF1.amount", "770.00"),
      ])
        == ["N1 : le total des lignes est de 770,00 €, celui de la facture de 780,00 €."])
    #expect(
      try findings([
        ("invoices.N1.amount", "800.00"), ("invoice_lines.LF1.invoice", "N1"), ("invoice_lines.LF1.kind", "fee"),
        ("invoice_lines.LF1.amount", "800.00"),
      ]) == ["N1 : redevance de 800,00 €, le contrat prévoit 780,00 €."])
    let part = [
      ("invoices.N1.amount", "160.00"), ("parts.PI1.ref", "disque"), ("parts.PI1.price", "145.00"),
      ("invoice_lines.LF1.invoice", "N1"), ("invoice_lines.LF1.kind", "part"), ("invoice_lines.LF1.amount", "160.00"),
    ]
    #expect(try findings(part) == ["N1 : la pièce facturée n'est pas au registre."])
    #expect(
      try findings(part + [("invoice_lines.LF1.part", "PI1")]) == [
        "N1 : pièce PI1 à 160,00 €, le registre indique 145,00 €."
      ])
    #expect(
      try findings([
        ("invoices.N1.amount", "840.00"), ("invoice_lines.LF1.invoice", "N1"), ("invoice_lines.LF1.kind", "fee"),
        ("invoice_lines.LF1.amount", "780.00"), ("invoice_lines.LF2.invoice", "N1"),
        ("invoice_lines.LF2.kind", "travel"), ("invoice_lines.LF2.amount", "60.00"),
      ]) == ["N1 : « déplacement » n'est dû que sur devis accepté d'avance."])
  }

  @Test("is compared with the set-up fee, billed once, and with the hourly rate on an accepted quotation")
  func priceLines() throws {
    func invoice(_ total: String, _ lines: [(String, String)]) throws -> [String] {
      try findings(
        [
          ("invoices.N1.amount", total), ("invoice_lines.LF1.invoice", "N1"), ("invoice_lines.LF1.kind", "fee"),
          ("invoice_lines.LF1.amount", "780.00"), ("invoice_lines.LF2.invoice", "N1"),
        ] + lines)
    }
    let setup = [("invoice_lines.LF2.kind", "setup"), ("invoice_lines.LF2.amount", "650.00")]
    #expect(try invoice("1430.00", setup) == [])
    #expect(
      try invoice("1480.00", [setup[0], ("invoice_lines.LF2.amount", "700.00")]) == [
        "N1 : mise en service à 700,00 €, le contrat prévoit 650,00 €."
      ])
    let twice = [
      ("invoice_lines.LF3.invoice", "N1"), ("invoice_lines.LF3.kind", "setup"), ("invoice_lines.LF3.amount", "650.00"),
    ]
    #expect(try invoice("2080.00", setup + twice) == ["N1 : la mise en service est déjà facturée (LF2)."])
    let extra = [
      ("invoice_lines.LF2.kind", "extra"), ("invoice_lines.LF2.hours", "2h30"), ("invoice_lines.LF2.quote", "D-014"),
    ]
    #expect(try invoice("967.50", extra + [("invoice_lines.LF2.amount", "187.50")]) == [])
    #expect(
      try invoice("980.00", extra + [("invoice_lines.LF2.amount", "200.00")]) == [
        "N1 : 2 h 30 à 200,00 €, le contrat prévoit 187,50 €."
      ])
  }

  @Test("pays for no part that stands in for one under warranty")
  func warranty() throws {
    let parts = [
      ("interventions.V1.kind", "corrective"), ("interventions.V1.started", "2026-01-13T09:00:00+01:00"),
      ("interventions.V2.kind", "corrective"), ("interventions.V2.started", "2026-02-13T09:00:00+01:00"),
      ("parts.PI1.intervention", "V1"), ("parts.PI1.asset", "A1"), ("parts.PI1.ref", "disque"),
      ("parts.PI1.price", "100.00"), ("parts.PI1.warranty_end", "2028-01-13"), ("parts.PI2.intervention", "V2"),
      ("parts.PI2.asset", "A1"), ("parts.PI2.ref", "disque SSD"), ("parts.PI2.price", "100.00"),
      ("invoices.N1.amount", "880.00"), ("invoice_lines.LF1.invoice", "N1"), ("invoice_lines.LF1.kind", "fee"),
      ("invoice_lines.LF1.amount", "780.00"), ("invoice_lines.LF2.invoice", "N1"), ("invoice_lines.LF2.kind", "part"),
      ("invoice_lines.LF2.amount", "100.00"), ("invoice_lines.LF2.part", "PI2"),
    ]
    #expect(try findings(parts) == ["N1 : la pièce PI2 remplace PI1, encore sous garantie : vous ne la payez pas."])
    #expect(try findings(parts + [("parts.PI1.warranty_end", "2026-02-01")]) == [])
    #expect(try findings(parts + [("parts.PI2.ref", "batterie")]) == [])
  }

  @Test("says what the law makes it state and it does not")
  func mentions() throws {
    #expect(
      try findings([("invoices.N1.missing_mentions", "late_rate, indemnity, billing_address")]) == [
        "N1 : il manque le taux d'intérêt de retard (code de commerce, L441-9).",
        "N1 : il manque l'indemnité forfaitaire de 40 € (code de commerce, L441-9).",
        "N1 : il manque l'adresse de facturation, si elle diffère (code de commerce, L441-9).",
      ])
  }

  @Test("that bears another's number would be paid twice")
  func twice() throws {
    var sample = try FollowUpSample()
    for item in ["N1", "N2"] {
      try sample.dossier.tell([
        ("invoices.\(item).number", "F1"), ("invoices.\(item).issued", "2026-03-01"),
        ("invoices.\(item).amount", "780.00"),
      ])
    }
    let check = try #require(
      InvoiceCheck(ItemID(letter: "N", number: 2), in: sample.dossier, now: FollowUpSample.noon))
    #expect(check.findings.count == 1 && !check.agrees)
    #expect(try sample.dossier.suggestion("invoices.N2.correct") == "no")
    #expect(try sample.dossier.suggestion("invoices.N1.correct") == "yes")
  }

  @Test("deducts the penalties of two months before, or says that it does not")
  func penalties() throws {
    // Reported on Monday 5 January at nine, P2 with eight hours: restored on Wednesday at nine, eleven hours late.
    let late = [
      ("incidents.I1.title", "Caisse"), ("incidents.I1.asset", "A1"),
      ("incidents.I1.reported", "2026-01-05T09:00:00+01:00"), ("incidents.I1.impact", "2"),
      ("incidents.I1.urgency", "2"),
      ("incidents.I1.acknowledged", "2026-01-05T09:30:00+01:00"),
      ("incidents.I1.restored", "2026-01-07T09:00:00+01:00"),
    ]
    let found = try findings(late)
    #expect(found.count == 1 && found[0].contains("pénalités restent à déduire"))
    #expect(try findings(late + [("invoices.N1.issued", "2026-02-01")]) == [], "the provider may still comment")
    let deducted = try findings(
      late + [
        ("invoices.N1.amount", "663.00"), ("invoice_lines.LF1.invoice", "N1"), ("invoice_lines.LF1.kind", "fee"),
        ("invoice_lines.LF1.amount", "780.00"), ("invoice_lines.LF2.invoice", "N1"),
        ("invoice_lines.LF2.kind", "penalty"), ("invoice_lines.LF2.amount", "-117.00"),
      ])
    #expect(deducted == [])
  }
}

@Suite("The dates of the follow-up")
struct FollowUpAgendaTests {
  func agenda(_ answers: [(String, String)], on iso: String = "2026-03-03T12:00:00+01:00") throws -> [String: String] {
    var sample = try FollowUpSample()
    try sample.dossier.tell(answers)
    let now = try #require(Instant(iso: iso))
    let dates = FollowUpAgenda.deadlines(sample.dossier, now)
    for date in dates { #expect(!date.advice.fr.isEmpty && !date.advice.en.isEmpty) }
    return Dictionary(dates.map { ($0.title.fr.replacing("\u{A0}", with: " "), $0.day.iso) }, uniquingKeysWith: min)
  }

  @Test("expect one visit a quarter, and one that is planned on its day")
  func visits() throws {
    let expected = try agenda([])
    #expect(expected["Visite préventive n° 1, au plus tard"] == "2026-03-31")
    #expect(expected["Visite préventive n° 2, au plus tard"] == "2026-06-30")
    #expect(expected["Visite préventive n° 8, au plus tard"] == "2027-12-31")
    let planned = try agenda([
      ("interventions.V1.kind", "preventive"), ("interventions.V1.planned", "2026-03-17"),
      ("interventions.V1.started", "?"),
    ])
    #expect(planned["Visite préventive n° 1"] == "2026-03-17" && planned["Visite préventive n° 1, au plus tard"] == nil)
    let held = try agenda([
      ("interventions.V1.kind", "preventive"), ("interventions.V1.planned", "2026-03-03"),
      ("interventions.V1.started", "2026-03-03T09:00:00+01:00"),
    ])
    #expect(!held.keys.contains { $0.contains("n° 1") })
  }

  @Test("count the report in business days, and the 72 hours by the clock on the wall")
  func delays() throws {
    let dates = try agenda([
      ("interventions.V1.kind", "corrective"), ("interventions.V1.started", "2026-02-27T09:00:00+01:00"),
      ("interventions.V1.ended", "2026-02-27T11:00:00+01:00"), ("security_events.SE1.title", "x"),
      ("security_events.SE1.known_at", "2026-02-27T18:00:00+01:00"), ("security_events.SE1.personal_data", "yes"),
    ])
    #expect(dates["Compte rendu attendu, intervention V1"] == "2026-03-03")
    #expect(dates["SE1 : la plainte"] == "2026-03-02")
    #expect(dates["SE1 : la notification à la CNIL"] == "2026-03-02")
  }

  @Test("hold actions, meetings, restore tests, invoices and papers until they are done")
  func done() throws {
    let open = [
      ("actions.AC1.what", "chiffrer"), ("actions.AC1.owner", "Hélène"), ("actions.AC1.due", "2026-03-10"),
      ("meetings.G1.kind", "revue"), ("meetings.G1.planned", "2026-03-12"), ("restore_tests.ER1.planned", "2026-03-17"),
      ("restore_tests.ER1.scope", "caisse"), ("invoices.N1.number", "F1"), ("invoices.N1.issued", "2026-03-01"),
      ("invoices.N1.amount", "780.00"), ("vigilance.W1.document", "RC Pro"), ("vigilance.W1.valid_until", "2026-12-31"),
    ]
    let dates = try agenda(open)
    #expect(dates["Action AC1 : chiffrer"] == "2026-03-10")
    #expect(dates["Réunion : revue"] == "2026-03-12")
    #expect(dates["Essai de restauration : caisse"] == "2026-03-17")
    #expect(dates["Facture F1 à payer"] == "2026-03-31")
    #expect(dates["Fin de validité : RC Pro"] == "2026-12-31")
    let later = try agenda(
      open + [
        ("actions.AC1.done", "2026-03-03"), ("meetings.G1.held", "2026-03-02"),
        ("restore_tests.ER1.done", "2026-03-03"),
        ("invoices.N1.paid", "2026-03-03"),
      ])
    #expect(!later.keys.contains { $0.hasPrefix("Action") || $0.hasPrefix("Réunion :") || $0.hasPrefix("Facture") })
    #expect(dates["Réunion de suivi, au plus tard"] == nil, "one is planned")
    #expect(later["Réunion de suivi, au plus tard"] == "2026-06-02", "the contract asks for one a quarter")
    #expect(later["Compte rendu de réunion à envoyer : revue"] == "2026-03-09")
  }

  @Test("ask for the report of a grave incident until it is there")
  func incidentReports() throws {
    let restored = [
      ("incidents.I1.title", "Caisse"), ("incidents.I1.reported", "2026-02-27T09:00:00+01:00"),
      ("incidents.I1.impact", "3"), ("incidents.I1.urgency", "3"),
      ("incidents.I1.acknowledged", "2026-02-27T09:10:00+01:00"),
      ("incidents.I1.restored", "2026-02-27T11:00:00+01:00"),
    ]
    #expect(try agenda(restored)["Compte rendu attendu, incident I1"] == "2026-03-06")
    let report = [("incidents.I1.report", "2026-03-02")]
    #expect(try agenda(restored + report)["Compte rendu attendu, incident I1"] == nil)
    let light = [("incidents.I1.severity", "P4")]
    #expect(try agenda(restored + light)["Compte rendu attendu, incident I1"] == nil, "P1 and P2 alone")
  }

  @Test("leave out a paper that a later one of its sort replaces, and keep asking for a certificate that is late")
  func papers() throws {
    let first = [
      ("vigilance.W1.document", "attestation RC Pro"), ("vigilance.W1.received", "2025-03-01"),
      ("vigilance.W1.valid_until", "2026-02-28"),
    ]
    let next = [
      ("vigilance.W2.document", "attestation RC Pro"), ("vigilance.W2.received", "2026-03-01"),
      ("vigilance.W2.valid_until", "2027-02-28"),
    ]
    #expect(try agenda(first)["Fin de validité : attestation RC Pro"] == "2026-02-28")
    #expect(try agenda(first + next)["Fin de validité : attestation RC Pro"] == "2027-02-28")
    var sample = try FollowUpSample()
    try sample.dossier.tell([
      ("vigilance.W1.document", "attestation URSSAF"), ("vigilance.W1.received", "2025-09-20"),
    ])
    let now = try #require(Instant(iso: "2026-03-03T10:00:00+01:00"))
    let dates = Interview(catalogue: .standard).agenda(of: sample.dossier, now: now)
    let asked = try #require(dates.firstIndex { $0.title.fr == "Attestation de vigilance à demander" })
    #expect(dates[asked].staysDue && dates[...asked].allSatisfy { $0.day < now.day }, "to be done now, it comes first")
  }

  @Test("come by urgency: late and still to be done, then what comes, then what is over")
  func urgency() throws {
    var sample = try FollowUpSample()
    try sample.incident()
    try sample.dossier.tell([
      ("actions.AC1.what", "chiffrer"), ("actions.AC1.owner", "Hélène"), ("actions.AC1.due", "2026-03-01"),
      ("assets.A2.support_end", "2025-12-31"), ("assets.A2.warranty_end", "2025-12-31"),
    ])
    let now = try #require(Instant(iso: "2026-03-03T10:00:00+01:00"))
    let dates = Interview(catalogue: .standard).agenda(of: sample.dossier, now: now)
    let titles = dates.map { $0.title.fr.replacing("\u{A0}", with: " ") }
    #expect(titles.first == "Action AC1 : chiffrer" && dates.first?.staysDue == true)
    #expect(titles.contains("I1 Caisse figée : prise en charge avant 11 h 00"), "the next promise of an incident")
    let over = try #require(titles.firstIndex { $0.hasPrefix("Fin de support d'A2") })
    #expect(!titles.contains { $0.hasPrefix("Fin de garantie d'A2") }, "one that has ended leaves nothing to do")
    #expect(dates[over...].allSatisfy { $0.day < now.day && !$0.staysDue })
    let notice = try #require(dates.first { $0.title.fr.hasPrefix("Dernier jour pour que le préavis arrive") })
    #expect(notice.alarmDaysBefore == [120, 90, 60, 30, 7])
    for date in dates { #expect(!date.advice.fr.isEmpty && !date.advice.en.isEmpty, "\(date.title.fr)") }
  }
}
