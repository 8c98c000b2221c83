import CarnetCore

/// The figures of a period that several versions of the contract judge, each part by its own terms.
enum VersionTable {
  /// Those of some indicators, under a heading; nothing where one version judges all.
  static func blocks(_ view: PeriodView, of indicators: [Indicator], _ language: Language) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let split = indicators.filter { !$0.shares(view).isEmpty }
    guard !split.isEmpty else { return [] }
    let tables = IndicatorTables(view: view, language: language)
    return [
      .heading(level: 2, say("Version par version du contrat", "Version by version of the contract")),
      .paragraph(
        say(
          "Plusieurs versions du contrat s'appliquent à cette période. La cible n'est atteinte que si chaque partie atteint la sienne.",
          "Several versions of the contract apply to this period. A target is met only if each part meets its own.")),
      .table(tables.table(split)),
    ] + tables.severityBlocks(split)
  }
}
