import CarnetCore

/// What a need is about.
package enum NeedType: String, Choice {
  case service, security, organisation, hours, growth, preventive, budget, equipment, training, sustainability

  package var label: Text {
    switch self {
    case .service: Text(fr: "service", en: "service")
    case .security: Text(fr: "sécurité", en: "security")
    case .organisation: Text(fr: "organisation", en: "organisation")
    case .hours: Text(fr: "horaires", en: "hours")
    case .growth: Text(fr: "évolution", en: "changes")
    case .preventive: Text(fr: "préventif", en: "preventive maintenance")
    case .budget: Text(fr: "budget", en: "budget")
    case .equipment: Text(fr: "matériel", en: "equipment")
    case .training: Text(fr: "formation", en: "training")
    case .sustainability: Text(fr: "durabilité", en: "sustainability")
    }
  }

  /// What it was called before.
  package var earlier: [String] {
    switch self {
    case .growth: ["growth"]
    case .preventive: ["preventive"]
    default: []
    }
  }
}

/// Where a need comes from.
package enum NeedSource: String, Choice {
  case finding, expectation, obligation

  package var label: Text {
    switch self {
    case .finding: Text(fr: "constat", en: "finding")
    case .expectation: Text(fr: "demande", en: "request")
    case .obligation: Text(fr: "obligation", en: "obligation")
    }
  }

  /// What it was called before.
  package var earlier: [String] { self == .expectation ? ["attente", "expectation"] : [] }
}

/// How much a need matters.
package enum MoSCoW: String, Choice {
  case must, should, could, wont

  package var label: Text {
    switch self {
    case .must: Text(fr: "indispensable", en: "must")
    case .should: Text(fr: "important", en: "should")
    case .could: Text(fr: "souhaitable", en: "could")
    case .wont: Text(fr: "exclu", en: "won't")
    }
  }

  /// How else people call it.
  package var words: [String] {
    switch self {
    case .must: ["vital", "essentiel", "obligatoire", "nécessaire", "must have", "essential", "required"]
    case .should: ["très utile", "should have", "important"]
    case .could: ["utile", "un plus", "could have", "nice to have", "optional", "facultatif"]
    case .wont: ["inutile", "hors sujet", "won't have", "excluded", "wont"]
    }
  }
}
