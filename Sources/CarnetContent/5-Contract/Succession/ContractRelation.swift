import CarnetCore

/// What a contract is to the one before it.
enum ContractRelation: String, Choice {
  /// The same contract with the same provider, on other terms.
  case amendment
  /// A new contract with the same provider, in place of the one before.
  case renewal
  /// A contract with another provider, in place of the one before.
  case successor
  /// A contract that runs beside the others.
  case beside

  var label: Text {
    switch self {
    case .amendment: Text(fr: "avenant au même contrat", en: "amendment to the same contract")
    case .renewal: Text(fr: "nouveau contrat, même prestataire", en: "new contract, same provider")
    case .successor: Text(fr: "nouveau contrat, autre prestataire", en: "new contract, other provider")
    case .beside: Text(fr: "contrat en plus du premier", en: "contract in addition to the first")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .beside: ["contrat à côté du premier", "contract beside the first"]
    default: []
    }
  }
}

extension ContractForm {
  static let relation = Question<ContractRelation>(
    id, "relation", .choice(ContractRelation.options),
    prompt: Text(fr: "Lien avec le contrat précédent", en: "Relation to the previous contract"),
    help: Text(
      fr: "Un avenant change le même contrat. Un nouveau contrat a ses propres dates, factures et pénalités.",
      en: "An amendment changes the same contract. A new contract has its own dates, invoices and penalties."),
    example: Text(fr: "nouveau contrat, autre prestataire", en: "new contract, other provider"), level: .detail,
    need: .optional,
    asked: Contracts.isRelationAsked, suggestion: Contracts.supposedRelation, objection: Contracts.refusal)
}
