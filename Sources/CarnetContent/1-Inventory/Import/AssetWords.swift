import CarnetCore

/// The words by which other tools and people call what Carnet has choices for.
enum AssetWords {
  /// What a heading or a word is compared by: lower case, letters and figures only, single spaces.
  static func plain(_ text: String) -> String {
    let words = folded(text)
    guard words.utf8.allSatisfy({ $0 < 0x80 }) else {
      return words.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
    let isOne = words.utf8.allSatisfy(isSign)
    return isOne ? words : words.utf8.split { !isSign($0) }.map { String(Substring($0)) }.joined(separator: " ")
  }

  /// True for a letter or a figure of ASCII, folded.
  private static func isSign(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// True for a cell that says nothing.
  static func isSilent(_ cell: String) -> Bool {
    // Most cells say something: few of what says nothing are long, or begin with these signs.
    if cell.utf8.count > 20 { return false }
    guard let first = cell.utf8.first else { return true }
    return beginnings.contains(first) && silent.contains(folded(cell))
  }

  /// How the words of `silent` begin, before they are folded: with a space or a sign that is no letter too.
  private static let beginnings: [UInt8] = Array(" -?#NnIiAaUu".utf8) + Array(0x00..<0x20) + Array(0x80...0xFF)
  private static let silent: Set<String> = [
    "", "-", "--", "—", "n/a", "na", "null", "none", "nil", "inconnu", "inconnue", "unknown", "non renseigne", "nc",
    "not specified", "not available", "?", "aucun", "aucune", "#div/0!", "#n/a", "#ref!", "#value!", "#valeur!",
    "#name?", "#nom?", "#null!", "#num!", "undefined",
  ]

  /// The kind that words name: `exact` when they are Carnet's own, else as far as one of them tells.
  static func category(_ words: String) -> (category: AssetCategory, exact: Bool)? {
    guard !words.isEmpty else { return nil }
    let plain = plain(words)
    if let own = ownCategories[plain] { return (own, true) }
    let tokens = Set(plain.split(separator: " ").map(String.init))
    let padded = " \(plain) "
    for (category, known) in kinds
    where known.contains(where: { $0.contains(" ") ? padded.contains(" \($0) ") : tokens.contains($0) }) {
      return (category, false)
    }
    return nil
  }

  private static let ownCategories: [String: AssetCategory] = Dictionary(
    AssetCategory.allCases.flatMap { category in
      [category.rawValue, category.label.fr, category.label.en].map { (plain($0), category) }
    }, uniquingKeysWith: { first, _ in first })

  /// In this order: a network printer is a printer, the licence of a server is a licence.
  private static let kinds: [(AssetCategory, Set<String>)] = [
    (.contract, ["contrat", "contract"]),
    (.licence, ["licence", "licences", "license", "licenses", "logiciel", "logiciels", "software"]),
    (.cloud, ["abonnement", "abonnements", "subscription", "saas", "cloud"]),
    (.domain, ["domaine", "domain", "certificat", "certificate"]),
    (
      .peripheral,
      [
        "peripherique", "peripheriques", "peripheral", "peripherals", "ecran", "ecrans", "moniteur", "monitor",
        "monitors", "display", "clavier", "keyboard", "souris", "mouse", "scanner", "onduleur", "ups", "webcam",
        "casque", "headset", "dock", "docking", "station d accueil", "douchette", "tpe", "videoprojecteur",
        "projecteur", "projector", "camera", "accessory", "accessoire",
      ]
    ),
    (.storage, ["nas", "san", "stockage", "storage", "baie"]),
    (.server, ["serveur", "serveurs", "server", "servers", "rack mount", "blade", "esxi", "hyperviseur"]),
    (.printer, ["imprimante", "imprimantes", "printer", "printers", "copieur", "multifonction", "mfp", "traceur"]),
    (
      .mobile,
      [
        "smartphone", "smartphones", "telephone portable", "telephone mobile", "mobile", "mobiles", "tablette",
        "tablettes", "tablet", "tablets", "ipad", "iphone", "android",
      ]
    ),
    (.phone, ["telephone", "telephones", "telephonie", "phone", "phones", "dect"]),
    (
      .network,
      [
        "reseau", "network", "networking", "networkequipment", "switch", "switches", "commutateur", "routeur", "router",
        "firewall", "pare feu", "parefeu", "borne", "wifi", "access point", "point d acces", "modem", "cisco",
      ]
    ),
    (
      .computer,
      [
        "ordinateur", "ordinateurs", "computer", "computers", "laptop", "laptops", "notebook", "notebooks", "portable",
        "portables", "desktop", "desktops", "pc", "poste", "station de travail", "workstation", "tour", "tower",
        "all in one", "imac", "macbook", "mac", "convertible", "detachable", "unite centrale", "uc", "client leger",
        "thin client", "chromebook", "mini tower", "sub notebook", "ultrabook", "space saving", "low profile desktop",
      ]
    ),
  ]

  /// The id of the status that words name; nil when they name none.
  @Sendable static func status(_ words: String) -> String? {
    let plain = plain(words)
    if let own = AssetStatus.allCases.first(where: { [$0.label.fr, $0.label.en].contains { self.plain($0) == plain } })
    {
      // Being disposed of takes proofs, which a file does not bring.
      return own == .disposed ? AssetStatus.outOfService.rawValue : own.rawValue
    }
    return states.first { $0.1.contains(plain) }?.0.rawValue
  }

  /// The id of the criticality that words name: its number, its label, or both.
  @Sendable static func criticality(_ words: String) -> String? {
    named(words, Criticality.allCases.map { ($0.rawValue, $0.label, $0.words) })
  }

  /// The id of the state that words name: its letter, its label, or another word for it.
  @Sendable static func grade(_ words: String) -> String? {
    named(words, Grade.allCases.map { ($0.rawValue, $0.label, $0.words) })
  }

  private static func named(_ words: String, _ choices: [(id: String, label: Text, words: [String])]) -> String? {
    let said = plain(words)
    return choices.first { choice in
      ([choice.id, choice.label.fr, choice.label.en] + choice.words).contains { plain($0) == said }
    }?.id
  }

  private static let states: [(AssetStatus, Set<String>)] = [
    (
      .inService,
      [
        "deployed", "deploye", "en production", "production", "utilise", "in use", "actif", "active", "operationnel",
        "affecte", "en fonction", "in service",
      ]
    ),
    (.inStock, ["stock", "ready to deploy", "deployable", "disponible", "available", "reserve", "spare"]),
    (
      .inRepair,
      ["reparation", "pending", "sav", "out for repair", "out for diagnostics", "pending diagnostics", "maintenance"]
    ),
    (.lent, ["prete", "pret", "on loan", "loan"]),
    (
      .outOfService,
      [
        "hs", "undeployable", "broken", "broken not fixable", "lost", "lost stolen", "stolen", "perdu", "vole",
        "archived", "archive", "rebut", "mis au rebut", "retired", "decommissioned", "en panne",
      ]
    ),
  ]

  /// The id of whose an asset is; nil when the words do not tell.
  @Sendable static func ownership(_ words: String) -> String? {
    let plain = plain(words)
    if let own = Ownership.allCases.first(where: {
      [$0.rawValue, $0.label.fr, $0.label.en].contains { self.plain($0) == plain }
    }) {
      return own.rawValue
    }
    switch plain {
    case "true", "yes", "oui": return Ownership.byod.rawValue
    case "loue", "loa", "lease", "leasing", "credit bail": return Ownership.leased.rawValue
    case "achat", "proprietaire", "purchased": return Ownership.owned.rawValue
    default: return nil
    }
  }
}
