import CarnetCore

/// Which need a requirement is supposed to serve while nobody has said it: the next one that nothing serves yet, what is
/// indispensable first.
enum RequirementPlan {
  /// The needs of the requirement that is being asked about, said or supposed.
  static func needs(of context: Context) -> [ItemID] {
    guard let item = context.subject.item else { return [] }
    return all(in: context.dossier, now: context.now, asking: item)[item] ?? []
  }

  /// The needs of every requirement, said or supposed; `asking` may be one that is not added yet.
  static func all(in dossier: Dossier, now: Instant, asking: ItemID? = nil) -> [ItemID: [ItemID]] {
    let requirements = dossier.items(of: Requirement.id)
    let said = requirements.compactMap { item in dossier[Requirement.needs, of: item].map { (item, $0) } }
    var plan = Dictionary(uniqueKeysWithValues: said)
    var served = Set(said.flatMap(\.1))
    let needs = dossier.items(of: Need.id).map { ($0, dossier.settled(Need.moscow, of: $0, now: now) ?? .should) }
    let inOrder = needs.filter { $0.1 == .must } + needs.filter { $0.1 == .should } + needs.filter { $0.1 == .could }
    let added = asking.map { requirements.contains($0) ? [] : [$0] } ?? []
    for item in requirements + added where plan[item] == nil {
      guard let next = inOrder.first(where: { !served.contains($0.0) })?.0 else { continue }
      plan[item] = [next]
      served.insert(next)
    }
    return plan
  }
}
