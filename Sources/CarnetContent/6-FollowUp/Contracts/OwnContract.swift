import CarnetCore

/// To which contract belongs what is noted in the follow-up: the one in force on its day, unless a person names another.
struct OwnContract: Sendable {
  /// What is noted, and where its day is found, the first that is known.
  private enum Log {
    case dated(FormID, [@Sendable (Dossier, ItemID, Zone) -> Day?])
    /// It belongs where something else does.
    case with(FormID, Question<ItemID>, of: FormID)
  }

  /// All that a contract has of its own.
  private static let logs: [Log] = [
    .dated(Incident.id, [moment(Incident.reported)]),
    .with(Suspension.id, Suspension.incident, of: Incident.id),
    .with(SeverityChange.id, SeverityChange.incident, of: Incident.id),
    .with(Relapse.id, Relapse.incident, of: Incident.id),
    .dated(Intervention.id, [moment(Intervention.started), day(Intervention.planned)]),
    .with(Opinion.id, Opinion.visit, of: Intervention.id),
    .with(Part.id, Part.intervention, of: Intervention.id),
    .dated(RestoreTest.id, [day(RestoreTest.done), day(RestoreTest.planned)]),
    .dated(Meeting.id, [day(Meeting.held), day(Meeting.planned)]),
    .with(MeetingAction.id, MeetingAction.meeting, of: Meeting.id),
    .dated(Advice.id, [day(Advice.date)]),
    .dated(Invoice.id, [day(Invoice.periodFrom), day(Invoice.issued)]),
    .with(InvoiceLine.id, InvoiceLine.invoice, of: Invoice.id),
    .with(VATAmount.id, VATAmount.invoice, of: Invoice.id),
    .dated(RevisionNote.id, [day(RevisionNote.day)]),
    .dated(ProviderPaper.id, [day(ProviderPaper.about), day(ProviderPaper.received)]),
    .dated(Vigilance.id, [day(Vigilance.received)]),
    .dated(ContractNotice.id, [day(ContractNotice.sent)]),
    .dated(SecurityEvent.id, [moment(SecurityEvent.knownAt)]),
  ]

  private static let logOf: [FormID: Log] = Dictionary(
    logs.map { log in
      switch log {
      case .dated(let form, _), .with(let form, _, _): (form, log)
      }
    }, uniquingKeysWith: { first, _ in first })

  private static func day(_ question: Question<Day>) -> @Sendable (Dossier, ItemID, Zone) -> Day? {
    { dossier, item, _ in dossier[question, of: item] }
  }

  private static func moment(_ question: Question<Instant>) -> @Sendable (Dossier, ItemID, Zone) -> Day? {
    { dossier, item, zone in dossier[question, of: item].map { zone.localized($0).day } }
  }

  private let dossier: Dossier
  private let zone: Zone
  let contracts: Contracts

  init(_ dossier: Dossier) {
    self.dossier = dossier
    zone = dossier.serviceZone
    contracts = Contracts(dossier)
  }

  /// The contract to which something belongs; nil for what belongs to the firm, and while no day of it is known.
  func contract(of item: ItemID, in form: FormID) -> Contract? {
    guard let log = OwnContract.logOf[form] else { return nil }
    let said = dossier.answer(at: Address(Subject(form, item), OwnContract.key))?.value?.canonical
    if let named = said.flatMap(contracts.numbered) { return named }
    switch log {
    case .with(_, let other, let form):
      return dossier[other, of: item].flatMap { contract(of: $0, in: form) }
    case .dated(_, let days):
      return days.lazy.compactMap { $0(dossier, item, zone) }.first.flatMap(contracts.inForce)
    }
  }

  /// The dossier as one of its contracts sees it.
  func seen(by contract: Contract) -> Dossier { seen(by: contract, owned) }

  /// The dossier as each of its contracts sees it, in their order.
  var views: [Dossier] {
    let owned = owned
    return contracts.all.map { seen(by: $0, owned) }
  }

  /// The items of each form by the contract to which they belong; what belongs to the firm is left out.
  private var owned: [FormID: [Contract: [ItemID]]] {
    OwnContract.logOf.keys.reduce(into: [:]) { owned, form in
      for item in dossier.items(of: form) + withdrawn(form) {
        if let contract = contract(of: item, in: form) { owned[form, default: [:]][contract, default: []].append(item) }
      }
    }
  }

  private func seen(by contract: Contract, _ owned: [FormID: [Contract: [ItemID]]]) -> Dossier {
    dossier.seen(
      by: contract.key,
      without: owned.mapValues { items in
        Set(items.filter { $0.key != contract }.flatMap(\.value))
      }.filter { !$0.value.isEmpty })
  }

  /// What was withdrawn is still told of: a visit that was agreed, and then taken away.
  private func withdrawn(_ form: FormID) -> [ItemID] {
    guard let letter = Catalogue.standard.form(form)?.items?.letter else { return [] }
    return (1..<dossier.nextNumber(of: form)).map { ItemID(letter: letter, number: $0) }.filter {
      !dossier.contains($0, in: form)
    }
  }

  // MARK: Where a person says it

  /// The id of that question in each form.
  private static let key = "contract"

  /// The question of a form that names the contract.
  static func question(_ form: FormID) -> Question<String> {
    Question<String>(
      form, key, .line(.words), prompt: Text(fr: "N° du contrat", en: "Contract number"),
      help: Text(
        fr: "Le contrat concerné, si vous en avez plusieurs.",
        en: "The contract it falls under, if you have several."),
      example: Text(same: "CT-2026-01"), need: .optional,
      asked: { $0.dossier.hasSeveralContracts },
      // Those that follow each other are told apart by the day.
      pressed: { Set(Contracts($0.dossier).all.map(\.line)).count > 1 },
      suggestion: { context in
        let own = OwnContract(context.dossier)
        let item = context.subject.item.flatMap { own.contract(of: $0, in: form) }
        return (item ?? own.contracts.inForce(on: context.dossier.serviceZone.localized(context.now).day))?.number
      },
      objection: { number, context in Contracts(context.dossier).refusal(number) })
  }
}

extension Dossier {
  /// The dossier as the contract of something sees it; itself where there is one contract.
  func seen(byContractOf item: ItemID, in form: FormID) -> Dossier {
    guard part == nil, hasSeveralContracts else { return self }
    let own = OwnContract(self)
    return own.contract(of: item, in: form).map(own.seen) ?? self
  }

  /// The dossier as each of its contracts sees it, in their order, with the number of that; itself where there is one.
  var byContract: [(part: Dossier, number: String?)] {
    guard part == nil, hasSeveralContracts else { return [(self, nil)] }
    let own = OwnContract(self)
    return zip(own.views, own.contracts.all).map { ($0, $1.number) }
  }
}

extension Context {
  /// The number of the contract that ended last and of which not all has come back, else of the one in force.
  var contractToHandBack: String? {
    let lives = dossier.byContract.compactMap { ContractLife($0.part, now: now) }
    return (lives.last { $0.state == .ended }?.contract ?? contractInForce)?.number
  }

  /// The dossier as the contract of what is asked about sees it.
  var underItsContract: Dossier {
    subject.item.map { dossier.seen(byContractOf: $0, in: subject.form) } ?? dossier
  }
}
