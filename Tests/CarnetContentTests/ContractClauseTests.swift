import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The clauses of a contract")
struct ContractClauseTests {
  @Test("bear an id each, and each explains itself in both languages")
  func library() {
    #expect(Set(Clause.library.map(\.id)).count == Clause.library.count)
    for clause in Clause.library {
      #expect(clause.id.first == "C" && clause.id.dropFirst().allSatisfy(\.isNumber), "\(clause.id)")
      #expect(!clause.title.fr.isEmpty && !clause.title.en.isEmpty)
      #expect(clause.gloss.fr.hasSuffix(".") && clause.gloss.en.hasSuffix("."), "\(clause.id)")
      for words in [clause.protects, clause.discuss] {
        #expect(!words.fr.isEmpty && words.fr != words.en && !words.fr.hasSuffix("."), "\(clause.id)")
      }
    }
  }

  @Test("begin with who contracts, and end with the day of signing, which alone is no term")
  func ends() throws {
    let (first, last) = (try #require(Clause.library.first), try #require(Clause.library.last))
    #expect(Clause.parameters(of: first.wording).contains("client.identite"))
    #expect(Clause.parameters(of: last.wording).contains("date_signature"))
    for clause in Clause.library {
      #expect(clause.noTerms == (clause.id == last.id ? ["date_signature"] : []))
    }
  }

  @Test("are negotiated along questions that exist, and lean where one can put it right")
  func negotiated() {
    for clause in Clause.library {
      for address in clause.leans.map(\.address) + (clause.scale.map { [$0.address] } ?? []) {
        #expect(Catalogue.standard.question(at: address) != nil, "\(clause.id)")
      }
    }
  }

  @Test("name only parameters that exist, and every parameter is named by one")
  func parameters() {
    let named = Clause.library.flatMap { Clause.parameters(of: $0.wording) }
    #expect(Set(named) == Set(ClauseParameter.all.keys))
  }

  @Test("are all written in the example, but the one about resold subscriptions, as articles in their order")
  func example() throws {
    let sample = try ContractSample()
    #expect(Clause.library.map(\.id).filter { sample.clause($0) == nil } == ["C34"])
    let written = Clause.library.filter { sample.clause($0.id) != nil }
    let articles = try sample.document().get().articles
    #expect(
      articles == written.enumerated().map { "Article \($0 + 1). " + Typography.plain($1.title.fr) })
  }

  @Test("number themselves and their annexes as they stand")
  func numbering() throws {
    var sample = try ContractSample()
    for asset in sample.dossier.items(of: Asset.id) { sample.answer(Asset.personalData, of: asset, false) }
    sample.answer(Specification.remoteAccess, false)
    #expect(sample.clause("C23") == nil && sample.clause("C25") == nil && sample.clause("C26") == nil)
    #expect(Annex.number(.personalData, sample.context) == nil)
    #expect(Annex.number(.reversibility, sample.context) == 5)
    #expect(try #require(sample.clause("C33")).contains("que liste l'annexe 5,"))
    let text = try sample.text()
    #expect(text.contains("Annexe 5. Plan de restitution (réversibilité)") && text.contains("annexes 1 à 8,"))
    #expect(text.contains("C26 Données personnelles : aucun bien ne contient de données personnelles"))
  }

  @Test("have annexes that say in their own language what is supposed, under one digest")
  func supposed() throws {
    let sample = try ContractSample()
    #expect(
      try sample.text(.fr).contains("dans l'Union européenne") || sample.text(.fr).contains("dans l’Union européenne"))
    let english = try sample.text(.en)
    #expect(english.contains("in the European Union") && english.contains("none; any other needs"))
    #expect(!english.contains("Union européenne") && !english.contains("aucun;"))
  }

  @Test("ask for what they await, where it is answered")
  func lacking() throws {
    var sample = try ContractSample()
    sample.forget(ContractForm.deskPhone)
    guard case .failure(let lacking) = sample.document() else {
      Issue.record("a contract without a telephone")
      return
    }
    #expect(lacking.findings.map(\.addresses) == [[ContractForm.deskPhone.address()]])
    #expect(lacking.findings[0].sentence.fr.contains("Téléphone du guichet"))
  }

  @Test("of tacit renewal say the last day, how, and who reminds")
  func tacit() throws {
    var sample = try ContractSample()
    let received = try #require(sample.clause("C07"))
    #expect(received.contains("dénonciation reçue au plus tard le 30 septembre 2027 par lettre recommandée"))
    #expect(received.contains("12 (douze) mois") && received.contains("au moins 30 jours avant"))
    sample.answer(ContractForm.noticeCount, .sending)
    sample.answer(ContractForm.reminderDays, 0)
    let sent = try #require(sample.clause("C07"))
    #expect(sent.contains("dénonciation envoyée au plus tard le 30 septembre 2027"))
    #expect(!sent.contains("rappelle"))
  }

  @Test(
    "of other renewals never renew in silence",
    arguments: [(Renewal.none, "cesse de plein droit à son terme"), (.express, "que par un accord écrit")])
  func renewal(kind: Renewal, words: String) throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.renewal, kind)
    #expect(try #require(sample.clause("C07")).contains(words))
    #expect(try !sample.text().contains("Sinon, reconduit"))
  }

  @Test(
    "of suspension follow the reasons agreed, and give the client its supplier's lateness only when it was accepted")
  func suspension() throws {
    var sample = try ContractSample()
    #expect(try #require(sample.clause("C13")).hasSuffix("choisi par le Prestataire ne suspend pas."))
    sample.answer(ContractForm.suspending, [.partWait, .clientWait])
    let part = try #require(sample.clause("C13"))
    #expect(part.contains("attente du client et attente d'une pièce") && part.contains("sauf celle d'une pièce"))
    sample.answer(ContractForm.suspending, [])
    #expect(sample.clause("C13") == "Le décompte n'est jamais suspendu.")
  }

  @Test("of backups say who makes them, and never leave the client unwarned")
  func backups() throws {
    var sample = try ContractSample()
    #expect(try #require(sample.clause("C24")).contains("NAS-01"))
    sample.answer(Specification.offlineCopy, false)
    #expect(try #require(sample.clause("C24")).contains("mis en garde par écrit sur ce risque"))
    sample.answer(ContractForm.backupsBy, .client)
    #expect(try #require(sample.clause("C24")).contains("met le Client en garde par écrit"))
    let stores = sample.dossier.items(of: Asset.id).filter {
      sample.dossier[Asset.category, of: $0].map(AssetCategory.dataStores.contains) ?? false
    }
    sample.answer(Specification.scopeIn, sample.dossier.items(of: Asset.id).filter { !stores.contains($0) })
    #expect(sample.clause("C24") == nil)
  }

  @Test("of resold subscriptions appear with them, and keep to the Data Act")
  func resold() throws {
    var sample = try ContractSample()
    let cloud = try #require(
      sample.dossier.items(of: Asset.id).first { sample.dossier[Asset.category, of: $0] == .cloud })
    sample.answer(ContractForm.resold, [cloud])
    let text = try #require(sample.clause("C34"))
    #expect(text.contains("SUITE-BUREAU") && text.contains("60 jours au plus"))
    let refusal = ContractForm.switchingDays.definition.objection(.number(61), sample.context)
    #expect(refusal != nil)
    #expect(ContractForm.switchingDays.definition.objection(.number(60), sample.context) == nil)
  }

  @Test("identify a client of any legal form")
  func identity() throws {
    var sample = try ContractSample()
    #expect(
      try #require(sample.clause("C01")).contains(
        "SARL au capital de 15 000,00 €, immatriculée".replacing(" 000", with: "\u{202F}000")))
    sample.answer(Company.legalForm, .ei)
    #expect(
      try #require(sample.clause("C01")).contains(
        "entreprise individuelle, immatriculée sous le n° 123\u{202F}456\u{202F}782"))
    sample.answer(Company.legalForm, .association)
    sample.forget(Company.rcsCity)
    sample.forget(Company.shareCapital)
    #expect(try #require(sample.clause("C01")).contains("association, identifiée au répertoire SIRENE"))
    #expect(try #require(sample.clause("C35")).contains("le tribunal que la loi désigne"))
    #expect(try sample.text().contains("répertoire SIRENE"))
  }

  @Test("and the annexes agree when no help is included, and count one day as one")
  func handover() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.assistanceHours, 0)
    sample.answer(ContractForm.reversibilityDays, 1)
    sample.answer(ContractForm.penaltyMethod, .publicTerms)
    let text = try sample.text()
    #expect(text.contains("Le Prestataire aide le repreneur au tarif hors forfait.") && !text.contains("pendant 0"))
    #expect(text.contains("Au plus tard 1 jour après, le Prestataire remet") && !text.contains("Pénalité (par heure)"))
  }

  @Test("on subcontracting stand as soon as the offer has others do the work, whatever the price")
  func subcontracting() throws {
    var sample = try ContractSample()
    let offer = try #require(sample.dossier.chosenOffer)
    sample.answer(ContractForm.monthlyFee, Money(cents: 10_000))
    sample.answer(ContractForm.setupFee, Money(cents: 0))
    sample.answer(Offer.subcontracting, of: offer, .forbidden)
    #expect(sample.clause("C29") == nil)
    sample.answer(Offer.subcontracting, of: offer, .declared)
    #expect(sample.clause("C29") != nil)
  }

  @Test("print amounts in figures and in words, those of the law too")
  func amounts() throws {
    var sample = try ContractSample()
    #expect(try #require(sample.clause("C20")).contains("40,00 € (quarante euros) par facture"))
    sample.answer(ContractForm.penaltyMethod, .publicTerms)
    #expect(try #require(sample.clause("C14")).contains("€ (mille euros)"))
  }

  @Test("on prices show the lines that make the fee, and on levels what a stop costs")
  func annexes() throws {
    var sample = try ContractSample()
    let (offer, line) = (try #require(sample.dossier.chosenOffer), ItemID(letter: "LP", number: 99))
    sample.record(.added(PriceLine.id, line))
    sample.answer(PriceLine.offer, of: line, offer)
    sample.answer(PriceLine.label, of: line, "Maintenance d'un poste")
    sample.answer(PriceLine.unitPrice, of: line, Money(cents: 6_000))
    sample.answer(Asset.downtimeCost, of: ItemID(letter: "A", number: 1), Money(cents: 12_000))
    let text = try sample.text()
    #expect(text.contains("Détail du prix, hors taxes") && text.contains("Maintenance d’un poste"))
    #expect(text.contains("Ce que coûte un arrêt") && text.contains("120,00 €"))
  }

  @Test(
    "put the article before any town",
    arguments: [
      ("Rennes", "de Rennes"), ("Angers", "d'Angers"), ("Évreux", "d'Évreux"), ("Le Havre", "du Havre"),
      ("Les Sables-d'Olonne", "des Sables-d'Olonne"), ("La Rochelle", "de La Rochelle"), ("Haguenau", "de Haguenau"),
      ("Hyères", "d'Hyères"), ("Hélène Morvan", "d'Hélène Morvan"), ("Yanis", "de Yanis"), ("Yvetot", "d'Yvetot"),
      ("A2 PC-02", "d'A2 PC-02"), ("S1", "de S1"),
    ])
  func towns(name: String, words: String) { #expect(French.de(town: name) == words) }

  @Test("of early exit, hardship and secrecy say what was chosen")
  func ending() throws {
    var sample = try ContractSample()
    #expect(try #require(sample.clause("C32")).contains("Aucune partie ne peut mettre fin au contrat sans motif"))
    sample.answer(ContractForm.convenienceMonths, 3)
    sample.answer(ContractForm.hardship, .accepted)
    sample.answer(ContractForm.confidentialityYears, 0)
    let text = try #require(sample.clause("C32"))
    #expect(text.contains("avec 3 mois de préavis, moyennant une indemnité de 2 mois"))
    #expect(text.contains("accepte d'assumer le risque"))
    #expect(try #require(sample.clause("C28")).contains("de l'autre pendant le contrat, sauf"))
  }

  @Test("print in French with no plain space before double punctuation, and the typographic apostrophe")
  func typography() throws {
    let document = try ContractSample().document().get()
    let text = plainText(document.lines(width: 100_000))
    for mark in [" :", " ;", " !", " ?", " %", " »", "« ", " €", "n° ", "'", "4 mois", "0 jours"] {
      #expect(!text.contains(mark), "\(mark)")
    }
    #expect(text.contains("«\u{A0}Le Client\u{A0}»".replacing("Le", with: "le")))
  }

  @Test("are a draft in both languages while unsigned, with a place to sign for each")
  func draft() throws {
    var sample = try ContractSample()
    sample.forget(ContractForm.signedOn)
    #expect(try sample.text().contains("Projet, non signé"))
    #expect(try sample.text().contains("Fait à la date portée sous les signatures"))
    #expect(try sample.text(.en).contains("Draft, not signed"))
    let places = try sample.document().get().blocks.compactMap { block -> [Document.Signature]? in
      if case .signatures(let places) = block { places } else { nil }
    }
    #expect(places.count == 1 && places[0].count == 2 && places[0].allSatisfy(\.signed.isEmpty))
  }

  @Test("cite texts, and mark those that could not be checked")
  func sources() throws {
    let sample = try ContractSample()
    let text = try sample.text()
    #expect(text.contains("RGPD, art. 28") && !text.contains("RGPD, art. 28 (à vérifier)"))
    #expect(text.contains("Code civil, art. 1218 (à vérifier)"))
    #expect(try sample.text(.en).contains("Code civil, art. 1218 (not yet checked)"))
  }
}
