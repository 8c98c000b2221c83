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
    case .comfort: Text(fr: "s'en passe", en: "does without")
    case .hindrance: Text(fr: "est gênée", en: "is hindered")
    case .degraded: Text(fr: "est dégradée", en: "is degraded")
    case .stop: Text(fr: "s'arrête", en: "stops")
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
    case .d: Text(fr: "D défaillant ou limite", en: "D failing or at its limit")
    case .e: Text(fr: "E hors service", en: "E out of order")
    }
  }

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

  /// True while it still carries, or can carry, the service that it is there for.
  var carries: Bool { self != .outOfService && self != .disposed }
}
