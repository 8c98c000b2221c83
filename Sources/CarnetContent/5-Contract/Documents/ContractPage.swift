import CarnetCore

/// A page about a contract, told in one language at one moment: what the documents of the later stages are written on.
struct ContractPage {
  let dossier: Dossier
  /// The versions of the contract: each incident is judged by that of its report.
  let timeline: ContractTimeline
  /// The terms in force at that moment; for a document of the contract's own stage, those being prepared.
  let contract: ContractFacts
  let language: Language
  let now: Instant
  /// The period that is measured; nil while the dossier names none.
  let view: PeriodView?

  var wording: Wording { Wording(language: language) }
  /// The answers of the contract: those of the version in force; for a document of the contract's own stage, those at hand.
  var terms: Context { Context(dossier: agreed, subject: Subject(ContractForm.id), now: now) }
  private let agreed: Dossier
  /// The day of the document, at the place of service.
  var today: Day { contract.clock.zone.localized(now).day }

  /// A complete contract, as it is known at a moment.
  struct Material {
    let known: Known
    let timeline: ContractTimeline
    let contract: ContractFacts
    /// The dossier whose answers of the contract hold.
    let agreed: Dossier

    var dossier: Dossier { known.dossier }
    var now: Instant { known.now }

    /// The same by the terms in force on a day.
    func at(_ day: Day) -> Material {
      let version = timeline.version(on: day)
      return Material(known: known, timeline: timeline, contract: version.terms, agreed: version.settled)
    }
  }

  init(_ material: Material, _ language: Language) {
    dossier = material.known.dossier
    timeline = material.timeline
    contract = material.contract
    agreed = material.agreed
    now = material.known.now
    view = Catalogue.standard.view(material.known)
    self.language = language
  }

  /// The contract in force.
  static func inForce(_ known: Known) -> DocumentKind.Prepared<Material> {
    guard let timeline = known[ContractTimeline.self] else {
      return .failure(ContractFacts.lacking(known))
    }
    let version = timeline.version(at: known.now)
    return .success(
      Material(known: known, timeline: timeline, contract: version.terms, agreed: version.settled))
  }

  /// The contract as it stands, an amendment that is being prepared included: what is told of the contract itself.
  static func asItStands(_ known: Known) -> DocumentKind.Prepared<Material> {
    inForce(known).map { material in
      Material(
        known: known, timeline: material.timeline, contract: known[ContractFacts.self] ?? material.contract,
        agreed: known.dossier)
    }
  }

  /// That what stands below is a draft, where the contract is signed neither for the first time nor anew.
  var draft: [Document.Block] {
    guard dossier.contractSignature == nil else { return [] }
    return [.note(say("Projet, non signé.", "Draft, not signed."))]
  }

  /// Those blocks under the firm, the contract and a day, today unless another is given, with the waivers below.
  func body(dated day: Day? = nil, _ blocks: (ContractPage) -> [Document.Block]) -> DocumentKind.Body {
    DocumentKind.Body(subtitle: subtitle(day), blocks: blocks(self) + Waivers.blocks(dossier, language))
  }

  /// The firm, the contract and a day.
  func subtitle(_ day: Day? = nil) -> String {
    [
      dossier[Company.name] ?? "", say("contrat \(contract.number)", "contract \(contract.number)"),
      wording.day(day ?? today),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
  func heading(_ fr: String, _ en: String, level: Int = 1) -> Document.Block { .heading(level: level, say(fr, en)) }
  func fact(_ fr: String, _ en: String, _ value: String?) -> Document.Fact {
    Document.Fact(say(fr, en), value.flatMap { $0.isEmpty ? nil : $0 } ?? "—")
  }
  func column(_ fr: String, _ en: String, _ alignment: Table.Alignment = .leading) -> Table.Column {
    Table.Column(say(fr, en), alignment)
  }
  func duration(_ seconds: Int) -> String { wording.duration(TimeSpan(seconds: seconds)) }
  func moment(_ instant: Instant?) -> String? {
    instant.map { wording.shortMoment(contract.clock.zone.localized($0)) }
  }
  func day(_ day: Day?) -> String { day.map(wording.shortDay) ?? "—" }

  /// A table, or the sentence that stands for an empty one.
  func table(_ columns: [Table.Column], _ rows: [[String]], else fr: String, _ en: String) -> Document.Block {
    rows.isEmpty ? .paragraph(say(fr, en)) : .table(Table(columns: columns, rows: rows))
  }
  /// A list, or the sentence that stands for an empty one.
  func list(_ entries: [String], else fr: String, _ en: String) -> Document.Block {
    entries.isEmpty ? .paragraph(say(fr, en)) : .list(numbered: false, entries)
  }

  /// A person's name.
  func name(_ person: ItemID?) -> String? { person.flatMap { dossier[Person.name, of: $0] } }
  /// The manager's name.
  var manager: String? { name(terms.settled(ContractForm.manager)) }
  /// The provider's name.
  var provider: String { terms.settled(ContractForm.provider).flatMap { dossier[Provider.name, of: $0] } ?? "" }
  /// The lines of a text of several lines.
  func lines(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init).filter { !$0.isEmpty }
  }
}

extension ContractPage {
  /// Who writes to whom, from where, and on which day, today unless another is given.
  func addresses(on day: Day? = nil) -> [Document.Block] {
    let recipient = terms.settled(ContractForm.provider)
    let from = [dossier[Company.name], dossier[Company.address]].compactMap { $0 }.joined(separator: "\n")
    let to = [
      provider, recipient.flatMap { dossier[Provider.representative, of: $0] },
      recipient.flatMap { dossier[Provider.address, of: $0] },
    ].compactMap { $0 }.joined(separator: "\n")
    let place = dossier[Company.rcsCity] ?? ""
    return [
      .facts([fact("De", "From", from), fact("À", "To", to)]),
      .paragraph(
        [place, say("le ", "") + wording.day(day ?? today)].filter { !$0.isEmpty }.joined(
          separator: ", ")),
    ]
  }
}
