import CarnetCore

/// What lateness costs the provider.
extension IndicatorContent {
  static let ofPenalties = [penalties]

  static let penalties = Indicator.ofIncidents(
    "K26", name: Text(fr: "Pénalités dues", en: "Penalties due"),
    question: Text(
      fr: "Que doit le prestataire pour ses retards ?", en: "What does the provider owe for being late?"),
    formula: Text(
      fr:
        "Par incident : une part fixe pour la prise en charge tardive et une part par heure entamée, ou la formule convenue, au centime. S'appliquent les plafonds mensuel et annuel, où comptent les mois d'avant la période. Ce que ces mois ont déjà réclamé est déduit.",
      en:
        "For each incident: a flat share for a late response and a share per hour or part-hour, or the agreed formula, to the cent. Monthly and yearly caps apply, and count the months before the period. What those months already claimed is deducted."
    ),
    unit: .cents, direction: .down, target: 0, version: 4,
    provisional: { account, _ in account.penalty.map(\.isProvisional) == true ? .provisional : nil },
    account: { facts in
      guard let penalties = facts.penalties else { return [] }
      let judged = Dictionary(
        (facts.clocks + facts.earlier.map(\.clock)).map { ($0.facts.item, $0.facts) },
        uniquingKeysWith: { first, _ in first })
      return penalties.charges.map { charge in
        let judge = judged[charge.item].flatMap(facts.timeline.judge)
        func words(_ language: Language) -> String {
          let wording = Wording(language: language)
          let month = wording.month(year: charge.month / 12, month: charge.month % 12 + 1)
          return "\(month)\(Text(fr: " : ", en: ": ")[language])\(wording.money(charge.amount)), "
            + penalties.account(of: charge, language) + (judge.map { " (\($0[language]))" } ?? "")
        }
        return Measurement.Used(charge.item, Text(fr: words(.fr), en: words(.en)), isCounted: charge.isDue)
      } + Measuring.apart(facts)
    }
  ) { facts in
    guard let penalties = facts.penalties else {
      return .notApplicable(Text(fr: "le contrat n'a pas de pénalités", en: "the contract has no penalties"))
    }
    guard !facts.clocks.isEmpty || !penalties.months.isEmpty || Measuring.isQuiet(facts) else {
      return Measuring.none(facts)
    }
    var counts: [Int: Int] = [:]
    for charge in penalties.charges { counts[charge.month, default: 0] += 1 }
    let before = Measurement.Part(
      "gross", Text(fr: "avant plafonds", en: "before caps"), Double(penalties.gross.cents), n: penalties.charges.count)
    let awaiting = penalties.awaitingNotice
    let waiting =
      awaiting.isEmpty
      ? []
      : [
        Measurement.Part(
          "awaiting", Text(fr: "mise en demeure à envoyer", en: "formal notice to send"),
          Double(awaiting.reduce(0) { $0 + $1.amount.cents }), n: awaiting.count)
      ]
    let provisional = penalties.charges.filter { $0.isProvisional && $0.isDue }
    let open =
      provisional.isEmpty
      ? []
      : [
        Measurement.Part(
          "provisional", Text(fr: "dont provisoire, avant plafonds", en: "of which provisional, before caps"),
          Double(provisional.reduce(0) { $0 + $1.amount.cents }), n: provisional.count)
      ]
    let months = penalties.months.map { month in
      Measurement.Part(
        month.key,
        month.isCorrection
          ? Text(fr: "\(month.key), corrigé", en: "\(month.key), corrected") : Text(same: month.key),
        Double(month.due.cents), n: counts[month.month] ?? 0)
    }
    return .measured(
      Measurement(
        value: Double(penalties.due.cents), n: facts.clocks.count, parts: [before] + waiting + months + open,
        caution: Measuring.joined(
          [
            Text(
              fr: "le juge peut la réduire (\(Law.penalty.citation.fr))",
              en: "a judge may reduce it (\(Law.penalty.citation.en))")
          ] + Measuring.leftOut(facts)),
        // More incidents only add: what is due already stays so.
        unjudged: facts.unjudged.count,
        bounds: facts.unjudged.isEmpty ? nil : Double(penalties.due.cents)...Double.infinity,
        rules: PenaltyRules(facts.timeline, penalties).all))
  }
}
