import CarnetCore

extension Trends {
  /// What stands beneath the indicators in the shell.
  @Sendable static func utterances(_ view: PeriodView, _ language: Language) -> [Utterance] {
    guard let trends = view[Trends.self] else { return [] }
    return [.heading(trends.title(language)), .table(trends.table(language)), .aside(trends.remark(language))]
  }

  /// What a document says of the trends; nothing without an earlier period.
  static func blocks(_ view: PeriodView, _ language: Language) -> [Document.Block] {
    guard let trends = view[Trends.self] else { return [] }
    return [
      .heading(level: 2, trends.title(language)), .table(trends.table(language)), .note(trends.remark(language)),
    ]
  }

  /// The trends for a program; nil when the earlier period was not closed.
  @Sendable static func comparison(_ view: PeriodView) -> PeriodTrend? {
    guard let trends = view[Trends.self], let closed = trends.closed else { return nil }
    return PeriodTrend(
      since: closed.snapshot, closedOn: view.dossier.serviceZone.localized(closed.at).day,
      rows: trends.trends.map { trend in
        let indicator = trend.indicator
        return PeriodTrend.Row(
          indicator.id, then: indicator.plain(trend.then.value), now: indicator.plain(trend.now.value),
          n: trend.then.n, numerator: trend.then.numerator,
          corrected: trend.corrected.map { indicator.plain($0.value) }, isNewFormula: trend.isNewFormula,
          way: trend.way.rawValue, certainty: trend.certainty.rawValue)
      })
  }

  /// Which period it is compared with.
  func title(_ language: Language) -> String {
    Text(fr: "Depuis la période précédente, ", en: "Since the previous period, ")[language]
      + EvaluationContent.words(previous, language)
  }

  /// Then, now, and which way it went.
  func table(_ language: Language) -> Table {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    return Table(
      columns: [
        Table.Column(say("Indicateur", "Indicator")), Table.Column(say("Avant", "Before"), .trailing),
        Table.Column(say("Maintenant", "Now"), .trailing), Table.Column(say("Tendance", "Trend")),
      ],
      rows: trends.map { trend in
        let indicator = trend.indicator
        let beside =
          trend.isNewFormula
          ? say(" ; formule changée, recalculé", "; new formula, recalculated")
          : trend.corrected.map {
            say(
              " ; recalculé : \($0.words(indicator, .fr))", "; recalculated: \($0.words(indicator, .en))")
          } ?? ""
        return [
          "\(indicator.id) \(indicator.name[language])", trend.then.words(indicator, language),
          trend.now.words(indicator, language),
          trend.words(language) + beside + (trend.shares.map { say(" ; ", "; ") + $0[language] } ?? ""),
        ]
      })
  }

  /// Where the earlier figures come from.
  func remark(_ language: Language) -> String {
    let wording = Wording(language: language)
    guard let closed else {
      return Text(
        fr: "La période précédente n'a pas été close : ses chiffres sont calculés aujourd'hui.",
        en: "The previous period was not closed: its figures are calculated today.")[language]
    }
    let day = wording.day(closed.at.day)
    let digest = closed.snapshot.chain
    return Text(
      fr:
        "Chiffres de la période précédente, tels qu'enregistrés le \(day) (événement \(closed.snapshot.position), empreinte \(digest)). « Recalculé » : des faits ont été corrigés depuis, ou le temps d'observation a fini plus tard.",
      en:
        "Figures of the previous period, as recorded on \(day) (event \(closed.snapshot.position), fingerprint \(digest)). “Recalculated”: facts have been corrected since, or the time allowed to watch them ended later."
    )[language]
  }
}
