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
    case .remainingFees: Text(fr: "redevances restantes dues au départ", en: "remaining fees due on leaving")
    case .suppliersSuspend: Text(fr: "ses fournisseurs arrêtent le délai", en: "its suppliers stop the clock")
    case .priceFloor: Text(fr: "hausse minimale sans plafond", en: "least increase without a cap")
    case .exclusiveParts: Text(fr: "pièces achetées chez lui seul", en: "parts bought from it alone")
    case .passwordsKept: Text(fr: "mots de passe gardés", en: "passwords kept")
    case .undefinedAssets: Text(fr: "parc non défini", en: "assets not defined")
    case .leasedBundle: Text(fr: "matériel en location liée", en: "equipment on a tied lease")
    }
  }

  /// What it costs, in one plain sentence.
  var danger: Text {
    switch self {
    case .remainingFees:
      Text(
        fr:
          "si vous partez avant la fin, toutes les redevances restantes sont dues : partir ne coûte pas moins que rester",
        en: "if you leave early all remaining fees are due, so that leaving costs as much as staying")
    case .suppliersSuspend:
      Text(
        fr: "l'attente de ses propres fournisseurs arrête le délai : son retard devient le vôtre",
        en: "waiting for its own suppliers stops the clock, so that its lateness becomes yours")
    case .priceFloor:
      Text(
        fr: "le prix augmente d'un minimum chaque année sans plafond",
        en: "the price rises by a minimum every year, without a cap")
    case .exclusiveParts:
      Text(
        fr: "les pièces ne s'achètent que chez lui : vous ne pouvez pas comparer leur prix",
        en: "parts are bought from it alone, so that you cannot compare their price")
    case .passwordsKept:
      Text(
        fr: "il garde les mots de passe d'administration : vous ne pouvez ni partir ni vous dépanner sans lui",
        en: "it keeps the administrator passwords, so that you can neither leave nor help yourself without it")
    case .undefinedAssets:
      Text(
        fr: "le « parc » n'est pas défini : chaque appareil peut être dit hors contrat",
        en: "the equipment covered is not defined, so that any device may be said to be out of the contract")
    case .leasedBundle:
      Text(
        fr: "le matériel est loué avec la maintenance : l'un ne finit pas sans l'autre",
        en: "equipment is leased along with the maintenance, so that one does not end without the other")
    }
  }
}
