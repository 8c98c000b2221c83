import CarnetCore

/// Something in an offer's text that costs dear later, and that only a reader can see.
enum Trap: String, Choice {
  case remainingFees = "remaining_fees"
  case suppliersSuspend = "suppliers_suspend"
  case priceFloor = "price_floor"
  case exclusiveParts = "exclusive_parts"
  case passwordsKept = "passwords_kept"
  case undefinedAssets = "undefined_assets"
  case leasedBundle = "leased_bundle"

  var label: Text {
    switch self {
    case .remainingFees: Text(fr: "redevances restantes dues en cas de départ", en: "remaining fees due if you leave")
    case .suppliersSuspend:
      Text(fr: "l'attente de ses fournisseurs suspend le délai", en: "waiting for its suppliers pauses the clock")
    case .priceFloor: Text(fr: "hausse minimale sans plafond", en: "minimum increase, no cap")
    case .exclusiveParts: Text(fr: "pièces à acheter chez lui seulement", en: "parts available only from it")
    case .passwordsKept: Text(fr: "mots de passe gardés par lui", en: "passwords kept by it")
    case .undefinedAssets: Text(fr: "matériel couvert non défini", en: "covered equipment not defined")
    case .leasedBundle: Text(fr: "matériel loué avec la maintenance", en: "tied equipment lease")
    }
  }

  /// What it was called before.
  var earlier: [String] {
    switch self {
    case .remainingFees:
      ["redevances restantes dues au départ", "redevances restantes", "remaining fees due on leaving"]
    case .suppliersSuspend: ["ses fournisseurs arrêtent le délai", "its suppliers stop the clock"]
    case .priceFloor: ["least increase without a cap"]
    case .exclusiveParts: ["pièces achetées chez lui seul", "parts bought from it alone"]
    case .passwordsKept: ["mots de passe gardés", "passwords kept"]
    case .undefinedAssets: ["parc non défini", "assets not defined"]
    case .leasedBundle: ["matériel en location liée", "equipment on a tied lease"]
    }
  }

  /// What it costs, in one plain sentence.
  var danger: Text {
    switch self {
    case .remainingFees:
      Text(
        fr:
          "si vous partez avant la fin, toutes les redevances restantes sont dues : partir coûte autant que "
          + "rester",
        en: "if you leave early, all remaining fees are due: leaving costs as much as staying")
    case .suppliersSuspend:
      Text(
        fr: "l'attente de ses propres fournisseurs suspend le délai : vous supportez son retard",
        en: "waiting for its own suppliers pauses the clock: you pay for its lateness")
    case .priceFloor:
      Text(
        fr: "le prix augmente d'un minimum chaque année, sans plafond",
        en: "the price rises by a minimum every year, without a cap")
    case .exclusiveParts:
      Text(
        fr: "vous ne pouvez acheter les pièces que chez lui : vous ne pouvez pas comparer leur prix",
        en: "you can buy parts only from it: you cannot compare their price")
    case .passwordsKept:
      Text(
        fr: "il garde les mots de passe d'administration : vous ne pouvez ni partir ni réparer sans lui",
        en: "it keeps the administrator passwords: you can neither leave nor fix anything without it")
    case .undefinedAssets:
      Text(
        fr: "le matériel couvert n'est pas défini : le prestataire peut déclarer chaque appareil hors contrat",
        en: "the covered equipment is not defined: the provider can declare any device out of contract")
    case .leasedBundle:
      Text(
        fr: "le matériel est loué avec la maintenance : un contrat ne finit pas sans l'autre",
        en: "equipment is leased with the maintenance: one contract does not end without the other")
    }
  }
}
