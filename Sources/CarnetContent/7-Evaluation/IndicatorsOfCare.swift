import CarnetCore

/// What is looked after when nothing is broken.
extension IndicatorContent {
  static let outOfSupport = Indicator(
    "K25", name: Text(fr: "Biens hors support", en: "Assets out of support"),
    question: Text(
      fr: "Combien de biens ne reçoivent plus de correctifs de leur éditeur ou constructeur\u{A0}?",
      en: "How many assets get no more fixes from their maker?"),
    formula: Text(
      fr: "Biens dont la fin de support est passée à la fin de la période, parmi ceux dont la date est connue.",
      en: "Assets whose end of support has passed at the end of the period, among those whose date is known."),
    unit: .count, direction: .down, target: 0,
    account: { dossier, period, now in
      unsupported(dossier, min(period.to, now.day)).map { asset, day in
        Measurement.Used(
          asset,
          Text(
            fr: "depuis le \(Wording(language: .fr).day(day))", en: "since \(Wording(language: .en).day(day))"))
      }
    }
  ) { dossier, period, now in
    let assets = dossier.items(of: Asset.id)
    let known = assets.count { dossier[Asset.supportEnd, of: $0] != nil }
    guard known > 0 else {
      return .notApplicable(Text(fr: "aucune fin de support n'est connue", en: "no end of support is known"))
    }
    let past = unsupported(dossier, min(period.to, now.day))
    let critical = past.count { (dossier[Asset.criticality, of: $0.asset] ?? .comfort).rank >= 3 }
    let unknown = assets.count {
      dossier[Asset.supportEnd, of: $0] == nil
        && (dossier[Asset.category, of: $0].map(\.hasSupport) ?? false)
    }
    return .measured(
      Measurement(
        value: Double(past.count), n: known,
        parts: [
          Measurement.Part(
            "critical", Text(fr: "dont critiques", en: "of which critical"), Double(critical), n: past.count),
          Measurement.Part(
            "share", Text(fr: "part des dates connues", en: "share of known dates"),
            Measuring.percent(past.count, of: known), n: known, numerator: past.count, unit: .percent),
        ],
        caution: unknown > 0
          ? Text(fr: "fin de support inconnue pour \(unknown)", en: "end of support unknown for \(unknown)")
          : Text(same: "")))
  }

  private static func unsupported(_ dossier: Dossier, _ today: Day) -> [(asset: ItemID, end: Day)] {
    dossier.items(of: Asset.id).compactMap { asset in
      dossier[Asset.supportEnd, of: asset].flatMap { $0 < today ? (asset, $0) : nil }
    }
  }
}
