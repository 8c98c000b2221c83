import CarnetCore

/// What happens when the term is over.
package enum Renewal: String, Choice {
  case none, express, tacit

  package var label: Text {
    switch self {
    case .none: Text(fr: "aucune reconduction", en: "no renewal")
    case .express: Text(fr: "reconduction expresse", en: "renewal by written agreement")
    case .tacit: Text(fr: "tacite reconduction", en: "automatic renewal")
    }
  }

  /// What it was called before.
  package var earlier: [String] {
    switch self {
    case .none: []
    case .express: ["express renewal"]
    case .tacit: ["tacit renewal"]
    }
  }
}
