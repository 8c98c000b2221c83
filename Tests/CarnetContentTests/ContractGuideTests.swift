import CarnetCore
import CarnetFormats
import TestSupport
import Testing

@testable import CarnetContent

/// A document of the contract's stage as lines of plain words.
private func text(of kind: DocumentKind, _ sample: ContractSample, _ language: Language = .fr) throws -> String {
  let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
  let document = try kind.build(sample.dossier, language, ContractSample.now, footer).get()
  return markdown(document).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("\\", with: "")
    .replacing("’", with: "'")
}

@Suite("The clause guide")
struct ClauseGuideTests {
  @Test("names each clause as a choice, without the comma that stands between choices")
  func names() {
    #expect(ClauseName.allCases.map(\.rawValue) == Clause.library.map(\.id))
    #expect(ClauseName.allCases.allSatisfy { !$0.label.fr.contains(",") && !$0.label.en.contains(",") })
    #expect(ClauseName(rawValue: "C00") == nil)
  }

  @Test("lists the clauses that apply, with the moves that show what was negotiated")
  func document() throws {
    let guide = try text(of: ClauseGuide.kind, ContractSample())
    #expect(guide.contains("C07/tacite Reconduction") && !guide.contains("C34 "), "nothing is resold")
    #expect(
      guide.contains(
        "25/11/2025 : pénalités plafonnées à 5 % du mois → 15 % du mois et 10 % de l'an, en contrepartie : exclusion")
    )
    #expect(guide.contains("rien d'enregistré") && guide.contains("art. 1171") && guide.contains("art. 1170"))
    #expect(guide.contains("Aucune clause ne penche nettement"))
    let english = try text(of: ClauseGuide.kind, ContractSample(), .en)
    #expect(english.contains("nothing recorded") && english.contains("No clause clearly leans"))
  }

  @Test("says how much Carnet insists, and along which scale each clause moves")
  func scales() throws {
    let guide = try text(of: ClauseGuide.kind, ContractSample())
    #expect(guide.contains("(obligatoire)") && guide.contains("(recommandée)"))
    #expect(guide.contains("→ tacite, douze mois au plus") && guide.contains("Favorable au prestataire"))
    var sample = try ContractSample()
    func stance(_ id: String) -> Stance? { Clause.library.first { $0.id == id }?.stance(sample.context) }
    #expect(stance("C07") == .balanced && stance("C30") == .client && stance("C14") == .balanced)
    sample.answer(ContractForm.reminderDays, 0)
    sample.answer(ContractForm.liabilityCap, Money(cents: 100_000))
    sample.answer(ContractForm.monthlyCap, Rate(basisPoints: 300))
    #expect(stance("C07") == .provider && stance("C30") == .provider && stance("C14") == .provider)
    sample.answer(ContractForm.renewal, .express)
    #expect(stance("C07") == .client)
    #expect(stance("C01") == nil)
  }

  @Test("shows what the parties reworded, who wrote it, and what differs from the library")
  func rewording() throws {
    var sample = try ContractSample()
    let item = ItemID(letter: "CL", number: 1)
    sample.record(.added(ClauseWording.id, item))
    sample.answer(ClauseWording.clause, of: item, try #require(ClauseName(rawValue: "C28")))
    let model = try #require(Clause.library.first { $0.id == "C28" }).wording
    sample.answer(ClauseWording.text, of: item, model.replacing("Chaque partie garde", with: "Le Prestataire garde"))
    sample.answer(ClauseWording.author, of: item, .provider)
    #expect(try #require(sample.clause("C28")).hasPrefix("Le Prestataire garde secrètes"))
    #expect(
      try sample.text().contains("C28 · Chaque partie garde les secrets de l’autre. · rédigée par le Prestataire"))
    let guide = try text(of: ClauseGuide.kind, sample)
    #expect(
      guide.contains("« Chaque partie » devient « Le Prestataire »") && guide.contains("Rédigée par le Prestataire."))
    #expect(try sample.findings("G5.wording").count == 1)
    let thread = try #require(Clause.drawn(sample.dossier, ContractSample.now).first { $0.id == "C28" })
    #expect(
      thread.account.fr.contains("C28, obligatoire, rédigée par le Prestataire, aucune négociation n'est enregistrée"))
    #expect(sample.dossier.contractSignature == nil, "it is to be signed again")
  }

  @Test("leaves the signature of a provider's delegate with the delegation")
  func delegate() throws {
    var sample = try ContractSample()
    #expect(try sample.findings("G5.signatory").isEmpty)
    sample.answer(ContractForm.providerSignatory, "Léa Roche, directrice")
    #expect(try sample.findings("G5.signatory").first?.contains("sans être son représentant légal") == true)
    sample.answer(ContractForm.providerAuthority, "délégation du 2 décembre 2025")
    #expect(try sample.findings("G5.signatory").isEmpty)
    #expect(try sample.text().contains("Léa Roche, directrice, délégation du 2 décembre 2025"))
  }

  @Test("is what a clause's thread leads to as well")
  func thread() throws {
    let clauses = Clause.drawn(try ContractSample().dossier, ContractSample.now)
    let penalties = try #require(clauses.first { $0.id == "C14" })
    #expect(penalties.origins.contains(ItemID(letter: "M", number: 3)))
    #expect(!penalties.origins.contains(ItemID(letter: "M", number: 1)))
  }

  /// A change that makes a clause lean, and the clause.
  static let leans: [(clause: String, words: String, change: @Sendable (inout ContractSample) -> Void)] = [
    ("C07", "personne ne vous le rappelle", { $0.answer(ContractForm.reminderDays, 0) }),
    ("C17", "tarif public", { $0.answer(ContractForm.partPrice, .list) }),
    ("C20", "le jour même", { $0.answer(ContractForm.paymentDays, 0) }),
    ("C30", "art. 1170", { $0.answer(ContractForm.rebuildCost, Money(cents: 1_872_000 * 2 + 2)) }),
    ("C32", "soixante jours", { $0.answer(ContractForm.cureDays, 61) }),
    (
      "C32", "vous seul pouvez partir",
      {
        $0.answer(ContractForm.convenienceMonths, 1)
        $0.answer(ContractForm.convenienceFee, 0)
      }
    ), ("C33", "aide au repreneur", { $0.answer(ContractForm.assistanceHours, 0) }),
  ]

  @Test("warns of a one-sided clause, until it is changed or shown to be negotiated", arguments: leans.indices)
  func balance(index: Int) throws {
    #expect(try ContractSample().findings("G5.balance") == [])
    let lean = ClauseGuideTests.leans[index]
    var sample = try ContractSample()
    for number in 1...4 { sample.forget(Move.clauses, of: ItemID(letter: "M", number: number)) }
    lean.change(&sample)
    let found = try sample.findings("G5.balance")
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix(lean.clause) && $0.contains(lean.words) && $0.contains(":point") })
    #expect(try text(of: ClauseGuide.kind, sample).contains("[G5.balance]"))
    sample.answer(Move.clauses, of: ItemID(letter: "M", number: 4), [try #require(ClauseName(rawValue: lean.clause))])
    #expect(try sample.findings("G5.balance").isEmpty)
  }

  @Test("leaves alone what the example's moves show to be negotiated")
  func negotiated() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.termMonths, 48)
    sample.answer(ContractForm.monthlyCap, Rate(basisPoints: 400))
    #expect(try sample.findings("G5.balance").isEmpty, "C06 and C14 were moved")
    for number in [1, 3] { sample.forget(Move.clauses, of: ItemID(letter: "M", number: number)) }
    #expect(try sample.findings("G5.balance").map { String($0.prefix(3)) } == ["C06", "C14"])
    sample.answer(ContractForm.termMonths, 36)
    sample.answer(ContractForm.monthlyCap, Rate(basisPoints: 500))
    sample.answer(ContractForm.rebuildCost, Money(cents: 1_872_000 * 2))
    #expect(try sample.findings("G5.balance").isEmpty)
    sample.answer(ContractForm.annualCap, Rate(basisPoints: 5_001))
    #expect(try sample.findings("G5.balance")[0].contains("Elle vous avantage"))
  }
}

@Suite("The contract on one page")
struct OwnerSummaryTests {
  @Test("says who, what, how much, how long, and by when to send notice")
  func essentials() throws {
    let page = try text(of: OwnerSummary.kind, ContractSample())
    for words in [
      "Armor Infogérance", "780,00 € par mois et 650,00 € à la mise en service, soit 19 370,00 € en tout", "24 mois",
      "au plus tard le 20 septembre 2027, pour qu'il arrive au plus tard le 30 septembre 2027",
      "Sinon, reconduit pour 12 mois",
      "12 biens (liste en annexe), 4 visites", "02 99 00 00 00",
      "Les pénalités sont limitées à 117,00 € par mois et 936,00 € par an",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("gives each severity in plain words, with what an hour late costs")
  func delays() throws {
    let page = try text(of: OwnerSummary.kind, ContractSample())
    #expect(page.contains("P1 : arrêt d'une activité critique | 1 h | 4 h | 39,00 € |"))
    var sample = try ContractSample()
    sample.answer(ContractForm.penalties, false)
    #expect(try text(of: OwnerSummary.kind, sample).contains("Un retard ne coûte rien au prestataire."))
    sample.record(.waived(check: "G5.review", reason: "pas de juriste ici", by: "Maëlle Kermarrec"))
    let waived = try text(of: OwnerSummary.kind, sample)
    #expect(waived.contains("| Dérogation | G5.review : pas de juriste ici (Maëlle Kermarrec) |"))
    sample.answer(ContractForm.penalties, true)
    sample.answer(ContractForm.penaltyMethod, .publicTerms)
    let publicly = try text(of: OwnerSummary.kind, sample)
    #expect(
      publicly.contains("Les pénalités sont limitées à 1 937,00 € en tout") && publicly.contains("Pénalité par jour"))
    #expect(publicly.contains("0,78 €") && !publicly.contains("39,00 €"))
  }

  @Test("ends with five dates to come, each with what to do", arguments: Language.allCases)
  func dates(language: Language) throws {
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    let document = try OwnerSummary.kind.build(try ContractSample().dossier, language, ContractSample.now, footer).get()
    guard case .table(let dates)? = document.blocks.last else {
      Issue.record("no dates at the end")
      return
    }
    #expect(dates.rows.count == 5 && dates.rows.allSatisfy { !$0.contains("") })
    #expect(dates.rows.map { $0[0] }.contains("20/09/2027"), "by when to send notice is always one of them")
    #expect(!document.blocks.contains(.pageBreak))
  }

  @Test("says what happens at the end without notice, when there is none to give")
  func otherEnds() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.renewal, Renewal.none)
    #expect(try text(of: OwnerSummary.kind, sample).contains("Rien à faire : le contrat s'arrête de lui-même."))
    sample.answer(ContractForm.renewal, .express)
    #expect(try text(of: OwnerSummary.kind, sample).contains("un accord écrit avant le 30 septembre 2027"))
  }
}

@Suite("Dates that others forget")
struct WatchedDateTests {
  private func titles(_ deadlines: [Deadline]) -> [String: Deadline] {
    Dictionary(deadlines.map { ($0.title.fr, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("are the label, the insurance, the certificate a month ahead, and each says what to do")
  func contract() throws {
    let dates = titles(Catalogue.standard.agenda(try ContractSample().dossier, ContractSample.now))
    #expect(dates["Fin du label ExpertCyber du prestataire"]?.day.iso == "2027-06-30")
    #expect(dates["Fin de l'assurance du prestataire"]?.day.iso == "2026-12-31")
    let due = try #require(dates["Nouvelle attestation de vigilance à demander"]).day
    #expect(dates["Attestation de vigilance à demander"]?.day == due.adding(months: -1))
    for deadline in dates.values { #expect(!deadline.advice.fr.isEmpty && !deadline.advice.en.isEmpty) }
  }

  @Test("all say what to do, whatever the stage that they come from")
  func advice() throws {
    let deadlines = Catalogue.standard.agenda(try ContractSample().dossier, ContractSample.now)
    #expect(deadlines.count > 10)
    for deadline in deadlines {
      #expect(!deadline.advice.fr.isEmpty && !deadline.advice.en.isEmpty, "\(deadline.title.fr)")
    }
  }

  @Test("are the ends of offers while nothing is signed, of the chosen one alone once it is chosen")
  func offers() throws {
    var sample = try ContractSample()
    #expect(NegotiationAgenda.deadlines(sample.dossier, ContractSample.now).isEmpty, "the contract is signed")
    sample.forget(ContractForm.signedOn)
    let chosen = NegotiationAgenda.deadlines(sample.dossier, ContractSample.now)
    #expect(chosen.map(\.day.iso) == ["2026-01-31"] && chosen[0].title.fr.contains("O1 (Armor"))
    #expect(chosen[0].advice.fr.hasPrefix("Signez"))
    sample.forget(Award.offer)
    #expect(NegotiationAgenda.deadlines(sample.dossier, ContractSample.now).count == 3)
  }

  @Test("are the ends of leases, with the contract that they are tied to")
  func leases() throws {
    let dates = InventoryAgenda.deadlines(try ContractSample().dossier, ContractSample.now).filter {
      $0.title.fr.hasPrefix("Fin de location")
    }
    #expect(dates.map(\.day.iso) == ["2027-10-02"] && dates[0].advice.fr.contains("contrat de maintenance"))
  }
}
