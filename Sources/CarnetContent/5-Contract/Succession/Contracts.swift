import CarnetCore

/// One contract with one provider: the versions that were settled of it, the first and its amendments.
struct Contract: Hashable, Sendable {
  /// 1 for the first contract of the dossier, and one more for each that was signed after it.
  let place: Int
  /// Its number; the present one where an amendment changed it.
  fileprivate(set) var number: String
  let provider: ItemID?
  /// The first day of service.
  let start: Day
  /// What it is to the one before; nil for the first.
  let relation: ContractRelation?
  /// The place of the contract that it takes the place of; nil for the first, and for one that runs beside.
  let replaced: Int?
  /// The first of those that it descends from, itself where it replaces none: those that follow each other are one line.
  let line: Int
  /// The revisions of the stage that made its versions, oldest first: there is at least one.
  fileprivate(set) var revisions: [Int]

  /// How a view that looks at it alone is known.
  var key: String { String(place) }
}

/// The contracts of a dossier, in the order in which they were settled; what is being prepared is none yet.
///
/// The stage of the contract is opened again for an amendment and for another contract alike: another number or another
/// provider makes another contract.
struct Contracts: Sendable {
  private(set) var all: [Contract] = []

  init(_ dossier: Dossier) { self.init(dossier, until: dossier.state(of: .contract).revision) }

  /// Those that were settled before the version that is at hand, be it settled or being prepared.
  init(before dossier: Dossier) { self.init(dossier, until: dossier.state(of: .contract).revision - 1) }

  /// The contracts as the versions settled up to a revision made them.
  private init(_ dossier: Dossier, until last: Int) {
    for revision in 1..<(last + 1) {
      guard let version = SignedContract(dossier, version: revision)?.dossier, let number = version[ContractForm.number]
      else { continue }
      switch place(of: version) {
      case .amends(let index):
        all[index].number = number
        all[index].revisions.append(revision)
      case .begins(let relation):
        let replaced = replaced(by: version.contractProvider, relation)
        all.append(
          Contract(
            place: all.count + 1, number: number, provider: version.contractProvider,
            start: Contracts.start(of: version) ?? Day(ordinal: 0),
            relation: relation, replaced: replaced?.place, line: replaced?.line ?? all.count + 1,
            revisions: [revision]))
      }
    }
  }

  /// The first day of service of a version; what is proposed for it does not depend on the moment.
  private static func start(of version: Dossier) -> Day? {
    version.settled(ContractForm.start, now: Instant(epochSeconds: 0))
  }

  /// True when there are several: without that, nothing needs to be told apart.
  var areSeveral: Bool { all.count > 1 }

  // MARK: A version among them

  /// What a version is among the contracts settled before it.
  enum Place {
    /// It amends the contract at an index.
    case amends(Int)
    /// It is another contract; nil for the first.
    case begins(ContractRelation?)
  }

  private func place(of version: Dossier) -> Place {
    guard let last = all.indices.last else { return .begins(nil) }
    if let same = same(as: version) { return .amends(same) }
    let provider = version.contractProvider
    let supposed = supposedRelation(to: provider)
    guard let said = version[ContractForm.relation], refusal(said, to: provider) == nil else {
      return .begins(supposed)
    }
    return said == .amendment ? .amends(last) : .begins(said)
  }

  /// The place of the contract that bears the number of a version and has its provider.
  private func same(as version: Dossier) -> Int? {
    let (number, provider) = (folded(version[ContractForm.number] ?? ""), version.contractProvider)
    return all.lastIndex { folded($0.number) == number && $0.provider == provider }
  }

  /// What another contract with a provider is to those before it, where nobody says.
  private func supposedRelation(to provider: ItemID?) -> ContractRelation {
    all.contains { $0.provider == provider } ? .renewal : .successor
  }

  /// The contract in the place of which one comes: the last with that provider, else the last of the first line.
  private func replaced(by provider: ItemID?, _ relation: ContractRelation?) -> Contract? {
    switch relation {
    case .renewal: all.last { $0.provider == provider } ?? all.last
    case .successor: all.last { $0.line == 1 } ?? all.last
    case .amendment, .beside, nil: nil
    }
  }

  /// What is being prepared, or was settled last, among the contracts before it.
  private static func present(_ dossier: Dossier) -> (before: Contracts, place: Place) {
    let before = Contracts(before: dossier)
    return (before, before.place(of: dossier))
  }

  /// What the present version begins, where it is another contract than those before: what it is to them, which one it
  /// replaces, and from which day; nil for the first contract and for an amendment.
  static func begun(in dossier: Dossier) -> (relation: ContractRelation, replaced: Contract?, start: Day?)? {
    let (before, place) = present(dossier)
    guard case .begins(let relation?) = place else { return nil }
    return (relation, before.replaced(by: dossier.contractProvider, relation), start(of: dossier))
  }

  /// The contract that the present version amends, as it was before; nil where it begins one.
  static func amended(in dossier: Dossier) -> Contract? {
    let (before, place) = present(dossier)
    guard case .amends(let index) = place else { return nil }
    return before.all[index]
  }

  /// Which version of its own contract the present one is: 1 for a new contract, and one more for each amendment.
  static func version(of dossier: Dossier) -> Int { (amended(in: dossier)?.revisions.count ?? 0) + 1 }

  // MARK: On a day

  /// The contract of a number, in either case; the last where several bear it.
  func numbered(_ number: String) -> Contract? { all.last { folded($0.number) == folded(number) } }

  /// The contract of the first line that had begun by a day, the first of all before it.
  func inForce(on day: Day) -> Contract? { all.last { $0.line == 1 && $0.start <= day } ?? all.first }

  /// The contract that took the place of one; nil while none does.
  func successor(of contract: Contract) -> Contract? { all.first { $0.replaced == contract.place } }
}

extension Dossier {
  /// True when it has several contracts; one that was opened but once has one, whatever its versions would tell.
  var hasSeveralContracts: Bool { state(of: .contract).revision > 1 && Contracts(self).areSeveral }
}

// MARK: Where a person says it

extension Contracts {
  /// What the question asks for: what the version that is being prepared is, where it is not known to be an amendment.
  static func isRelationAsked(_ context: Context) -> Bool {
    let before = Contracts(before: context.dossier)
    return before.areAny && context.dossier[ContractForm.number] != nil && before.same(as: context.dossier) == nil
  }

  /// What is proposed there.
  static func supposedRelation(_ context: Context) -> ContractRelation? {
    let before = Contracts(before: context.dossier)
    return before.areAny ? before.supposedRelation(to: context.dossier.contractProvider) : nil
  }

  /// Why a relation cannot be right there.
  static func refusal(_ relation: ContractRelation, _ context: Context) -> Refusal? {
    let before = Contracts(before: context.dossier)
    return before.areAny ? before.refusal(relation, to: context.dossier.contractProvider) : nil
  }

  private var areAny: Bool { !all.isEmpty }

  private func refusal(_ relation: ContractRelation, to provider: ItemID?) -> Refusal? {
    switch relation {
    case .amendment where all.last?.provider != provider,
      .renewal where !all.contains { $0.provider == provider }:
      Refusal(
        ContentReason.otherProvider,
        Text(
          fr: "Le prestataire change : c'est un autre contrat.", en: "The provider changes: it is a different contract."
        ),
        remedy: Text(
          fr: "Répondez « \(ContractRelation.successor.label.fr) » ou « \(ContractRelation.beside.label.fr) ».",
          en: "Answer “\(ContractRelation.successor.label.en)” or “\(ContractRelation.beside.label.en)”."))
    case .successor where all.contains { $0.provider == provider }:
      Refusal(
        ContentReason.sameProvider,
        Text(fr: "Ce prestataire a déjà un contrat ici.", en: "This provider already has a contract here."),
        remedy: Text(
          fr: "Répondez « \(ContractRelation.renewal.label.fr) » ou « \(ContractRelation.beside.label.fr) ».",
          en: "Answer “\(ContractRelation.renewal.label.en)” or “\(ContractRelation.beside.label.en)”."))
    case .amendment, .renewal, .successor, .beside: nil
    }
  }

  /// Why a number cannot be right where one of the contracts is named; nil for that of a contract.
  func refusal(_ number: String) -> Refusal? {
    guard numbered(number) == nil else { return nil }
    let numbers = all.map(\.number).joined(separator: ", ")
    return Refusal(
      ContentReason.noSuchContract, Text(fr: "Aucun contrat ne porte ce numéro.", en: "No contract has that number."),
      remedy: Text(fr: "Contrats enregistrés : \(numbers).", en: "Recorded contracts: \(numbers)."))
  }

  /// What changes with the number that is prepared: that of a contract settled before brings its terms back, to be amended;
  /// any other asks anew what the contract is to those before.
  static func entailed(by number: String, _ context: Context) -> [Entailed] {
    let before = Contracts(before: context.dossier)
    guard before.areAny else { return [] }
    if let contract = before.numbered(number), let last = contract.revisions.last,
      let settled = SignedContract(context.dossier, version: last)?.dossier,
      context.dossier[ContractForm.number].map(folded) != folded(number)
    {
      // What nobody typed followed what was known then: it comes back as it was settled.
      let then = Context(dossier: settled, subject: context.subject, now: context.now)
      let own = [ContractForm.number.definition.id, ContractForm.relation.definition.id]
      return ContractForm.form.questions.filter { !own.contains($0.id) && $0.isAsked(then) }.compactMap { question in
        let address = Address(Subject(ContractForm.id), question.id)
        let answer = settled.answer(at: address)
        if let value = answer?.value ?? question.suggestion(then) { return Entailed(address, .value(value)) }
        if let answer { return Entailed(address, answer) }
        return context.dossier.answer(at: address) == nil ? nil : Entailed(address, .deferred)
      }
    }
    return relationAskedAnew(context)
  }

  /// Said once the number of a contract settled before has brought its terms back.
  @Sendable static func broughtBack(_ context: Context, _ occasion: Occasion) -> String? {
    guard occasion == .answered(ContractForm.number.definition.id), let amended = amended(in: context.dossier) else {
      return nil
    }
    return Text(
      fr: "Ce sont les conditions de \(amended.number) : changez ce que l'avenant change.",
      en: "These are the terms of \(amended.number): change what the amendment changes.")[context.language]
  }

  /// What was said of an earlier contract does not hold for the one after it.
  static func relationAskedAnew(_ context: Context) -> [Entailed] {
    context.dossier[ContractForm.relation] == nil ? [] : [Entailed(ContractForm.relation.address(), .deferred)]
  }
}
