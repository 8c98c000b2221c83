import CarnetCore

/// The contract as it is printed: clauses, annexes, signatures.
enum ContractDocument {
  static let kind = DocumentKind(
    "contract", title: Text(fr: "Contrat de maintenance informatique", en: "IT maintenance contract"), stage: .contract
  ) { dossier, language, now, footer in
    let missing = lacking(dossier, now)
    guard missing.isEmpty, let contract = ContractFacts(dossier, now: now) else {
      return .failure(DocumentKind.Lacking(missing))
    }
    return .success(document(dossier, contract, language, now, footer))
  }

  /// What no contract can be printed without.
  static func lacking(_ dossier: Dossier, _ now: Instant) -> [Finding] {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    var seen: Set<Address> = []
    var findings = Clause.library.filter { $0.withoutObject(context) == nil }.flatMap { clause in
      clause.text(context).unresolved.compactMap { name -> Finding? in
        let parameter = ClauseParameter.all[name]
        let address = parameter?.address(context)
        if let address, !seen.insert(address).inserted { return nil }
        let awaited = parameter?.label ?? clause.title
        return Finding(
          Text(
            fr: "La clause « \(clause.title.fr) » attend une réponse : \(awaited.fr).",
            en: "The clause “\(clause.title.en)” awaits an answer: \(awaited.en)."), at: address.map { [$0] } ?? [])
      }
    }
    if findings.isEmpty, ContractFacts(dossier, now: now) == nil {
      findings = [
        Finding(
          Text(
            fr: "Les délais ou le prix du contrat ne sont pas complets.",
            en: "The contract's delays or price are not complete."),
          at: [ContractForm.number.address()])
      ]
    }
    return findings
  }

  private static func document(
    _ dossier: Dossier, _ contract: ContractFacts, _ language: Language, _ now: Instant, _ footer: Document.Footer
  ) -> Document {
    let wording = Wording(language: language)
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    var blocks: [Document.Block] = []
    if dossier[ContractForm.signedOn] == nil {
      blocks.append(.note(say("Projet, non signé.", "Draft, not signed.")))
    }
    if language == .en {
      blocks.append(
        .note(
          "The wording of the clauses is French, since it applies French law; the title and the sentence under it say in English what each means."
        ))
    }
    var number = 0
    var without: [String] = []
    for clause in Clause.library {
      if let reason = clause.withoutObject(context) {
        without.append("\(clause.id) \(clause.title[language]) : \(reason[language])")
        continue
      }
      number += 1
      blocks += [
        .heading(level: 1, "\(say("Article", "Article")) \(number). \(clause.title[language])"),
        .paragraph(typeset(clause.text(context).text)),
        .note("\(clause.id) · \(clause.gloss[language])"),
      ]
    }
    if !without.isEmpty {
      blocks += [
        .heading(level: 2, say("Clauses sans objet", "Clauses without object")), .list(numbered: false, without),
      ]
    }
    blocks += waivers(dossier, language)
    let client =
      dossier[ContractForm.signatory].flatMap { dossier[Person.name, of: $0] } ?? dossier[Company.legalRepresentative]
      ?? ""
    let provider = dossier[ContractForm.provider]
    let signed =
      dossier[ContractForm.signedOn].map { say("Signé le \(wording.day($0))", "Signed on \(wording.day($0))") } ?? ""
    blocks.append(
      .signatures([
        Document.Signature(
          party: say("Le Client, ", "The client, ") + (dossier[Company.name] ?? ""), signatory: client, signed: signed),
        Document.Signature(
          party: say("Le Prestataire, ", "The provider, ")
            + (provider.flatMap { dossier[Provider.name, of: $0] } ?? ""),
          signatory: provider.flatMap { dossier[Provider.representative, of: $0] } ?? "", signed: signed),
      ]))
    blocks += [.pageBreak, .heading(level: 1, say("Annexe 1. Inventaire", "Annex 1. Inventory"))]
    blocks.append(.table(InventoryReport.assets(dossier.settledScope(context), dossier, language, now)))
    blocks += [
      .heading(level: 1, say("Annexe 2. Niveaux de service", "Annex 2. Service levels")),
      .table(levels(contract, language)),
    ]
    blocks += [
      .heading(level: 1, say("Annexe 3. Dates", "Annex 3. Dates")), .facts(dates(contract, wording, language)),
    ]
    return Document(
      kind: kind.id, title: "\(kind.title[language]) \(contract.number)",
      subtitle: [dossier[Company.name] ?? "", provider.flatMap { dossier[Provider.name, of: $0] } ?? ""].joined(
        separator: " · "),
      language: language, blocks: blocks, footer: footer)
  }

  private static func levels(_ contract: ContractFacts, _ language: Language) -> Table {
    let wording = Wording(language: language)
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    return Table(
      columns: [
        Table.Column(say("Gravité", "Severity")), Table.Column(say("Ce qu'elle veut dire", "What it means")),
        Table.Column(say("Pris en charge", "Taken in hand"), .trailing),
        Table.Column(say("Rétabli", "Restored"), .trailing),
        Table.Column(say("Pénalités", "Penalties"), .trailing),
      ],
      rows: Severity.allCases.map { severity in
        [
          severity.rawValue, severity.meaning[language],
          wording.duration(TimeSpan(seconds: contract.gti[severity] ?? 0)),
          wording.duration(TimeSpan(seconds: contract.gtr[severity] ?? 0)),
          contract.penalties.map {
            "\(wording.rate(Rate(basisPoints: $0.response[severity] ?? 0))) + \(wording.rate(Rate(basisPoints: $0.restoringPerHour[severity] ?? 0)))/h"
          } ?? "—",
        ]
      })
  }

  private static func dates(_ contract: ContractFacts, _ wording: Wording, _ language: Language) -> [Document.Fact] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    var facts = [
      Document.Fact(say("Prise d'effet", "Takes effect on"), wording.dayInFull(contract.term.start)),
      Document.Fact(say("Fin", "Ends on"), wording.dayInFull(contract.term.end)),
      Document.Fact(say("À la fin", "At the end"), contract.renewal.label[language]),
    ]
    guard contract.renewal != .none else { return facts }
    facts.append(
      Document.Fact(
        say("Dernier jour pour dénoncer (reçu)", "Last day for notice (received)"),
        wording.dayInFull(contract.term.noticeDeadline(0))))
    facts.append(
      Document.Fact(
        say("Dernier envoi prudent", "Last prudent day to send it"), wording.dayInFull(contract.term.safeSendingDay(0)))
    )
    if contract.renewal == .tacit {
      facts.append(
        Document.Fact(
          say("Sinon, reconduit jusqu'au", "Otherwise renewed until"), wording.dayInFull(contract.term.periodEnd(1))))
    }
    return facts
  }

  /// The waivers, printed in every document that rests on closed stages.
  static func waivers(_ dossier: Dossier, _ language: Language) -> [Document.Block] {
    guard !dossier.waivers.isEmpty else { return [] }
    return [
      .heading(level: 2, Text(fr: "Dérogations écrites", en: "Written waivers")[language]),
      .list(
        numbered: false,
        dossier.waivers.sorted { $0.key < $1.key }.map { "\($0.key) : \($0.value.reason) (\($0.value.by))" }),
    ]
  }

  /// The text with French no-break spaces before double punctuation and inside quotes.
  private static func typeset(_ text: String) -> String {
    var typeset = text
    for mark in [":", ";", "!", "?", "%", "»"] { typeset = typeset.replacing(" \(mark)", with: "\u{A0}\(mark)") }
    return typeset.replacing("« ", with: "«\u{A0}").replacing("n° ", with: "n°\u{A0}")
  }
}

extension Dossier {
  /// The assets that the contract covers.
  func settledScope(_ context: Context) -> [ItemID] { context.settled(Specification.scopeIn) ?? items(of: Asset.id) }
}
