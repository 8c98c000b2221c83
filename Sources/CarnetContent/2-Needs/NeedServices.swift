import CarnetCore

/// The services of the firm that a need is about: those that were named, else those that its assets carry.
extension Need {
  static let services: Question<String> = Question<String>(
    id, "services", .line(.words), prompt: Text(fr: "Services concernés", en: "Business services concerned"),
    help: Text(
      fr:
        "Ce qui doit continuer dans l'entreprise, avec les noms de l'inventaire, séparés par des "
        + "points-virgules. Appuyez sur Entrée pour prendre ceux de ces biens. Chaque service critique doit "
        + "être couvert par un besoin.",
      en:
        "What must go on in the firm, with the names of the inventory, separated by semicolons. Press Enter "
        + "to take those of these assets. Each critical service must be covered by a need."),
    example: Text(fr: "Encaissement S1 ; Messagerie", en: "Till service S1; Email"), level: .detail,
    need: .optional,
    asked: { !ServiceNames.known(in: $0.dossier, now: $0.now).isEmpty },
    suggestion: { context in
      let names = ServiceNames.carried(
        by: context.settled(assets) ?? [], in: context.dossier, now: context.now)
      return names.isEmpty ? nil : names.joined(separator: "; ")
    },
    objection: { text, context in
      let known = ServiceNames.known(in: context.dossier, now: context.now)
      guard !known.isEmpty, let stranger = ServiceNames(text, among: known).strangers.first else { return nil }
      return Refusal(
        ContentReason.noSuchService,
        Text(
          fr: "Aucun bien n'assure le service « \(stranger) ».",
          en: "No asset supports the service “\(stranger)”."),
        remedy: Text(
          fr: "Services de l'inventaire : \(known.joined(separator: " ; ")).",
          en: "Services in the inventory: \(known.joined(separator: "; "))."))
    },
    sample: { Text(same: ServiceNames.known(in: $0.dossier, now: $0.now).joined(separator: "; ")) })

  /// The assets that carry the services that a need was said to be about.
  static func carriers(of context: Context) -> [ItemID] {
    guard let said = context[services] else { return [] }
    let all = CriticalService.all(in: context.dossier, now: context.now)
    let named = ServiceNames(said, among: all.map(\.name)).named
    return all.filter { named.contains($0.name) }.flatMap(\.assets).sorted()
  }

  /// A need is not about a service that no asset carries any more.
  static let namesCarriedServices = Check(
    "G2.names", .needs, .warning,
    title: Text(
      fr: "Chaque service cité dans un besoin doit être assuré par un bien.",
      en: "Each service named in a need must be supported by an asset.")
  ) { dossier, now in
    let known = ServiceNames.known(in: dossier, now: now)
    return dossier.items(of: Need.id).flatMap { need in
      (dossier[services, of: need].map { ServiceNames($0, among: known).strangers } ?? []).map { stranger in
        Finding(
          Text(
            fr: "Le besoin \(need) cite « \(stranger) », un service qu'aucun bien n'assure plus.",
            en: "Need \(need) names “\(stranger)”, a service that no asset supports any more."),
          at: [services.address(of: need)])
      }
    }
  }
}

/// The names of services in an answer, told from what names none.
struct ServiceNames: Hashable, Sendable {
  /// The services named, as the inventory writes them, each once.
  let named: [String]
  /// What is no service of the inventory.
  let strangers: [String]

  /// The services that an answer names among those known: by semicolons, or by commas where no name holds one.
  init(_ text: String, among known: [String]) {
    let whole = ServiceNames.parts(text, at: ";", known)
    let split = whole.strangers.isEmpty ? whole : ServiceNames.parts(text, at: ",", known)
    (named, strangers) = split.strangers.isEmpty ? split : whole
  }

  /// The services that assets of criticality 3 or 4 carry, the most critical first.
  static func known(in dossier: Dossier, now: Instant) -> [String] {
    CriticalService.all(in: dossier, now: now).map(\.name)
  }

  /// The services that some assets carry, in the order of the assets.
  static func carried(by assets: [ItemID], in dossier: Dossier, now: Instant) -> [String] {
    let known = Set(known(in: dossier, now: now))
    var seen: Set<String> = []
    return assets.compactMap { dossier.settled(Asset.service, of: $0, now: now) }.filter {
      known.contains($0) && seen.insert($0).inserted
    }
  }

  private static func parts(
    _ text: String, at mark: Character, _ known: [String]
  ) -> (named: [String], strangers: [String]) {
    var named: [String] = []
    var strangers: [String] = []
    for part in text.split(separator: mark) {
      guard let first = part.firstIndex(where: { !$0.isWhitespace }),
        let last = part.lastIndex(where: { !$0.isWhitespace })
      else { continue }
      let words = String(part[first...last])
      guard let name = known.first(where: { folded($0) == folded(words) }) else {
        strangers.append(words)
        continue
      }
      if !named.contains(name) { named.append(name) }
    }
    return (named, strangers)
  }
}

extension Dossier {
  /// The services of the firm that a need is about.
  func services(of need: ItemID, now: Instant) -> [String] {
    let text = settled(Need.services, of: need, now: now) ?? ""
    return ServiceNames(text, among: ServiceNames.known(in: self, now: now)).named
  }
}
