import CarnetCore

/// What an asset is.
package enum AssetCategory: String, Choice {
  case computer, server, storage, network, printer, phone, mobile, peripheral, licence, cloud, domain, contract

  package var label: Text {
    switch self {
    case .computer: Text(fr: "ordinateur", en: "computer")
    case .server: Text(fr: "serveur", en: "server")
    case .storage: Text(fr: "stockage", en: "storage")
    case .network: Text(fr: "réseau", en: "network")
    case .printer: Text(fr: "imprimante", en: "printer")
    case .phone: Text(fr: "téléphonie", en: "telephony")
    case .mobile: Text(fr: "mobile", en: "mobile")
    case .peripheral: Text(fr: "périphérique", en: "peripheral")
    case .licence: Text(fr: "licence de logiciel", en: "software licence")
    case .cloud: Text(fr: "abonnement en ligne", en: "cloud subscription")
    case .domain: Text(fr: "domaine ou certificat", en: "domain or certificate")
    case .contract: Text(fr: "contrat d'un tiers", en: "third-party contract")
    }
  }

  /// How else people call it.
  package var words: [String] {
    switch self {
    case .computer:
      [
        "PC", "pcs", "PC fixe", "PC portable", "ordinateur portable", "ordinateur fixe", "portable", "fixe", "ordi",
        "laptop",
        "desktop", "desktop computer", "notebook", "workstation", "station de travail", "poste", "poste de travail",
        "mac",
        "macbook", "imac", "caisse", "unité centrale", "tour", "all-in-one",
      ]
    case .server: ["serveur physique", "serveur virtuel", "machine virtuelle", "VM", "hyperviseur", "virtual machine"]
    case .storage:
      ["NAS", "disque réseau", "disque dur", "disque externe", "SAN", "hard disk", "external disk", "baie"]
    case .network:
      [
        "switch", "routeur", "router", "box", "box internet", "pare-feu", "firewall", "borne wifi", "wifi", "wi-fi",
        "point d'accès", "access point", "modem", "commutateur", "répéteur",
      ]
    case .printer:
      [
        "copieur", "photocopieur", "photocopieuse", "multifonction", "traceur", "copier", "photocopier", "scanner",
        "étiqueteuse", "imprimante multifonction", "imprimante d'étiquettes",
      ]
    case .phone:
      ["téléphone", "téléphone fixe", "standard", "standard téléphonique", "IPBX", "phone", "telephone", "switchboard"]
    case .mobile:
      [
        "smartphone", "tablette", "iPhone", "iPad", "téléphone portable", "téléphone mobile", "tablet", "mobile phone",
        "GSM",
      ]
    case .peripheral:
      [
        "écran", "clavier", "souris", "onduleur", "webcam", "moniteur", "douchette", "TPE", "lecteur de cartes",
        "screen",
        "monitor", "keyboard", "mouse", "UPS", "vidéoprojecteur", "projector",
      ]
    case .licence:
      ["licence", "logiciel", "software", "antivirus", "licence antivirus", "license", "programme", "program"]
    case .cloud:
      [
        "cloud", "abonnement", "SaaS", "Microsoft 365", "Office 365", "Google Workspace", "hébergement", "messagerie",
        "subscription", "hosting", "sauvegarde en ligne", "online backup",
      ]
    case .domain:
      ["domaine", "nom de domaine", "certificat", "domain", "domain name", "certificate", "certificat SSL", "site web"]
    case .contract:
      [
        "contrat", "contrat de maintenance", "accès internet", "fibre", "ligne internet", "location", "internet line",
        "contract",
      ]
    }
  }

  /// True when an end of support must be asked for.
  var hasSupport: Bool { [.computer, .server, .storage, .network, .printer, .licence].contains(self) }
  /// True when not knowing its end of support is worth a remark.
  var supportMatters: Bool { mustBeSupported || self == .licence }
  /// True when it usually holds names, addresses, messages or files.
  var usuallyHoldsPersonalData: Bool { [.computer, .server, .storage, .mobile, .cloud].contains(self) }
  /// True when one person has it in hand.
  var hasUser: Bool { self == .computer || self == .mobile }
  /// True when it is a thing that can be opened, mended and thrown away.
  var isHardware: Bool { AssetCategory.hardware.contains(self) }
  /// True when it stands somewhere: a line to the Internet does, a subscription does not.
  var hasPlace: Bool { isHardware || self == .contract }
  /// True when it wears, so that somebody can look at its state.
  var wears: Bool { isHardware }
  /// True when its maker numbers it: what is paid for by the period has a contract or a key instead.
  var hasSerial: Bool { isHardware }
  /// True when it can be bought anew: what it costs to replace is then worth knowing.
  var isReplaced: Bool { isHardware || self == .licence }
  /// True when it is paid for by the period.
  var isRenewed: Bool { AssetCategory.subscriptions.contains(self) }
  /// What begins the names that Carnet supposes: the same in every language, as on a label.
  var tag: String {
    switch self {
    case .computer: "PC"
    case .server: "SRV"
    case .storage: "NAS"
    case .network: "NET"
    case .printer: "IMP"
    case .phone: "TEL"
    case .mobile: "MOB"
    case .peripheral: "PER"
    case .licence: "LIC"
    case .cloud: "ABO"
    case .domain: "DOM"
    case .contract: "CTR"
    }
  }
  /// True when being out of support is enough to replace it.
  var mustBeSupported: Bool { [.computer, .server, .storage, .network].contains(self) }
}

/// What the firm loses without an asset, 1 to 4.
package enum Criticality: String, Choice {
  case comfort = "1", hindrance = "2", degraded = "3", stop = "4"

  package var label: Text {
    switch self {
    case .comfort: Text(fr: "continue normalement", en: "carries on as usual")
    case .hindrance: Text(fr: "ralentit", en: "slows down")
    case .degraded: Text(fr: "continue en partie", en: "carries on in part")
    case .stop: Text(fr: "s'arrête", en: "stops")
    }
  }

  /// How else people call it.
  package var words: [String] {
    switch self {
    case .comfort: ["on s'en passe", "s'en passe bien", "continue", "rien ne change", "goes on", "carries on"]
    case .hindrance: ["gênée", "gêné", "un peu gênée", "ralentie", "hindered", "slowed", "slower"]
    case .degraded: ["dégradée", "dégradé", "très gênée", "tourne au ralenti", "degraded", "limps along"]
    case .stop:
      [
        "arrêt", "s'arrête", "est arrêtée", "arrêtée", "bloquée", "est bloquée", "tout s'arrête", "stop", "stopped",
        "we stop",
      ]
    }
  }

  /// What it was called before.
  package var earlier: [String] {
    switch self {
    case .comfort: ["s'en passe", "does without"]
    case .hindrance: ["est gênée", "is hindered"]
    case .degraded: ["est dégradée", "is degraded"]
    case .stop: []
    }
  }

  /// 1 to 4.
  var rank: Int { digits(rawValue) ?? 1 }
}

/// The state of an asset after appraisal.
package enum Grade: String, Choice {
  case a, b, c, d, e

  package var label: Text {
    switch self {
    case .a: Text(fr: "A neuf", en: "A new")
    case .b: Text(fr: "B bon", en: "B good")
    case .c: Text(fr: "C usé mais fiable", en: "C worn but reliable")
    case .d: Text(fr: "D en mauvais état", en: "D in poor condition")
    case .e: Text(fr: "E hors service", en: "E out of order")
    }
  }

  /// How else people call it.
  package var words: [String] {
    switch self {
    case .a: ["neuf", "nouveau", "comme neuf", "new", "brand new"]
    case .b: ["bon", "bon état", "bien", "good", "good condition", "très bon"]
    case .c: ["usé", "vieux", "fiable", "worn", "old"]
    case .d: ["défaillant", "limite", "fatigué", "mauvais", "en fin de vie", "failing", "bad", "poor"]
    case .e: ["hors service", "HS", "cassé", "mort", "en panne", "broken", "dead", "out of order"]
    }
  }

  /// What people may mean by it.
  package var perhaps: [String] {
    self == .b
      ? ["ça va", "correct", "moyen", "pas mal", "OK", "ça marche", "fine", "all right", "it works", "fair"] : []
  }

  /// What it was called before.
  package var earlier: [String] { self == .d ? ["D défaillant ou limite", "D failing or at its limit"] : [] }

  /// True from C on: the costs of refurbishing and replacing are then needed.
  var isWorn: Bool { self != .a && self != .b }
}

/// To whom an asset belongs.
package enum Ownership: String, Choice {
  case owned, leased, lent, byod

  package var label: Text {
    switch self {
    case .owned: Text(fr: "propriété", en: "owned")
    case .leased: Text(fr: "location", en: "leased")
    case .lent: Text(fr: "prêt", en: "on loan")
    case .byod: Text(fr: "appareil personnel", en: "personal device")
    }
  }
}

extension Ownership {
  /// How else people call it.
  package var words: [String] {
    switch self {
    case .owned: ["à nous", "acheté", "propriétaire", "à moi", "bought", "ours", "mine"]
    case .leased: ["loué", "leasing", "crédit-bail", "LOA", "rented", "lease"]
    case .lent: ["prêté", "lent", "borrowed"]
    case .byod: ["personnel", "perso", "à lui", "à elle", "BYOD", "personal", "private"]
    }
  }
}

/// What is done with an asset at present.
package enum AssetStatus: String, Choice {
  case inService = "in_service"
  case inStock = "in_stock"
  case inRepair = "in_repair"
  case lent
  case outOfService = "out_of_service"
  case disposed

  package var label: Text {
    switch self {
    case .inService: Text(fr: "en service", en: "in service")
    case .inStock: Text(fr: "en stock", en: "in stock")
    case .inRepair: Text(fr: "en réparation", en: "in repair")
    case .lent: Text(fr: "en prêt", en: "lent out")
    case .outOfService: Text(fr: "hors service", en: "out of service")
    case .disposed: Text(fr: "réformé", en: "disposed of")
    }
  }

  /// How else people call it.
  package var words: [String] {
    switch self {
    case .inService: ["utilisé", "en marche", "actif", "in use", "active", "used"]
    case .inStock: ["stock", "réserve", "en réserve", "spare", "au placard"]
    case .inRepair: ["réparation", "en panne", "chez le réparateur", "SAV", "being repaired", "repair"]
    case .lent: ["prêté", "prêt", "lent"]
    case .outOfService: ["HS", "cassé", "mort", "broken", "dead"]
    case .disposed: ["jeté", "mis au rebut", "recyclé", "donné", "vendu", "scrapped", "thrown away", "sold"]
    }
  }

  /// True while it still carries, or can carry, the service that it is there for.
  var carries: Bool { self != .outOfService && self != .disposed }
}
