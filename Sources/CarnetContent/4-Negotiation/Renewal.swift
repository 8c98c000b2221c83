import CarnetCore

/// What happens when the term is over.
package enum Renewal: String, Choice {
  case none, express, tacit

  package var label: Text {
    switch self {
    case .none: Text(fr: "aucune reconduction", en: "no renewal")
    case .express: Text(fr: "reconduction expresse", en: "express renewal")
    case .tacit: Text(fr: "tacite reconduction", en: "tacit renewal")
    }
  }
}
