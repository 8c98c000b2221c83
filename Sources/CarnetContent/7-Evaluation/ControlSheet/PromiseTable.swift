import CarnetCore

/// What the contract made due in a period, each kind in a line of its own: how much was kept, and what was not.
enum PromiseTable {
  /// The kinds that are told: actions and meetings have an indicator, money a chapter of its own.
  private static let told: [Promise.Kind] = [
    .visit, .restoreTest, .visitReport, .incidentReport, .review, .minutes, .summary, .survey, .vigilance, .reminder,
  ]

  /// The lines of a period under their heading; nothing where nothing was due.
  static func blocks(_ view: PeriodView, _ language: Language) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let rows = told.compactMap { kind -> [String]? in
      let due = view.promised(kind)
      guard !due.isEmpty else { return nil }
      let behind = due.filter { !$0.isOnTime }.map { promise in
        let name = promise.item.map { "\($0), " } ?? ""
        return name + wording.shortDay(promise.due) + (promise.fulfilled == nil ? "" : say(" (en retard)", " (late)"))
      }
      return [
        kind.label[language], String(due.count), String(due.count { $0.fulfilled != nil }),
        String(due.count(where: \.isOnTime)), behind.joined(separator: say(" ; ", "; ")),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 1, say("Ce que le contrat promettait", "What the contract promised")),
      .table(
        Table(
          columns: [
            Table.Column(""), Table.Column(say("Dus", "Due"), .trailing), Table.Column(say("Faits", "Done"), .trailing),
            Table.Column(say("Dans les temps", "On time"), .trailing),
            Table.Column(say("Pas faits ou en retard", "Not done, or late")),
          ], rows: rows)),
    ]
  }
}
