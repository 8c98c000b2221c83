import CarnetCore

/// The one score of a period.
extension IndicatorContent {
  static let ofControl = [controlScore]

  static let controlScore = Indicator.ofPeriod(
    "K29", name: Text(fr: "Fiche de contrôle", en: "Provider scorecard"),
    question: Text(
      fr: "Combien le prestataire obtient-il sur cent, tous critères pondérés ?",
      en: "What does the provider score out of a hundred, all criteria weighted?"),
    formula: Text(
      fr:
        "Dix critères notés de 0 à 5, pondérés pour un total de 100. Un critère sans données ne compte pas, et le poids des autres est augmenté d'autant. Une visite ou un essai promis et jamais fait compte comme une donnée.",
      en:
        "Ten criteria scored 0 to 5, weighted to a total of 100. A criterion without data does not count, and the weight of the others is increased to match. A visit or test promised and never done counts as data."
    ),
    unit: .score, direction: .up, target: 70, version: 2
  ) { view in
    guard view.timeline != nil else { return .notApplicable(Measuring.noContract) }
    let sheet = view.sheet
    guard let score = sheet.score() else {
      return .notApplicable(Text(fr: "aucun critère n'a de données", en: "no criterion has data"))
    }
    let marked = sheet.rows.count { $0.mark != nil }
    return .measured(
      Measurement(
        value: score, n: marked,
        parts: sheet.rows.compactMap { row in
          row.mark.map { Measurement.Part(row.criterion.id, row.criterion.title, Double($0), n: 1, unit: .count) }
        } + sheet.rows.flatMap(withheld)
          + ServiceLine.allCases.compactMap { line in
            sheet.score(of: line).map { score in
              let partial = sheet.isPartial(line) ? Text(fr: ", partiel", en: ", partial") : nil
              return Measurement.Part(
                "line.\(line.rawValue)",
                Text(
                  fr: "prestation \(line.label.fr)\(partial?.fr ?? "")",
                  en: "service \(line.label.en)\(partial?.en ?? "")"),
                score,
                n: sheet.rows.count { $0.criterion.lines.contains(line) && sheet.mark(of: $0, for: line) != nil })
            }
          },
        caution: Measuring.joined(
          [
            sheet.isPartial()
              ? Text(
                fr: "partielle, critères notés : \(marked) sur \(sheet.rows.count)",
                en: "partial, criteria scored: \(marked) of \(sheet.rows.count)") : nil,
            sheet.rows.contains(where: \.isMeasured)
              ? Text(
                fr: "notes réservées : \(sheet.rows.count(where: \.isMeasured))",
                en: "scores withheld: \(sheet.rows.count(where: \.isMeasured))") : nil,
          ].compactMap(\.self)), unjudged: sheet.rows.count { $0.withheld != nil }, bounds: sheet.bounds))
  }

  /// The two marks between which a withheld one lies.
  private static func withheld(_ row: ControlSheet.Row) -> [Measurement.Part] {
    guard row.isMeasured, let marks = row.withheld else { return [] }
    let (id, title) = (row.criterion.id, row.criterion.title)
    return [
      Measurement.Part(
        "\(id).low", Text(fr: "\(title.fr), note réservée, au moins", en: "\(title.en), score withheld, at least"),
        Double(marks.lowerBound), n: 1, unit: .count),
      Measurement.Part(
        "\(id).high", Text(fr: "\(title.fr), note réservée, au plus", en: "\(title.en), score withheld, at most"),
        Double(marks.upperBound), n: 1, unit: .count),
    ]
  }
}
