import CarnetCore

/// A ready-made grid: what each of its nine cells is supposed to say.
package enum SeverityPreset: String, Choice {
  case standard, cautious

  package var label: Text {
    switch self {
    case .standard: Text(fr: "ordinaire", en: "standard")
    case .cautious: Text(fr: "prudente (un cran plus grave)", en: "cautious (one level more severe)")
    }
  }

  /// The severity that it gives.
  func severity(_ impact: Impact, _ urgency: Urgency) -> Severity {
    switch impact.place + urgency.place + (self == .cautious ? 1 : 0) {
    case 4...: .p1
    case 2...3: impact == .stopped && urgency != .canWait ? .p1 : .p2
    case 1: .p3
    default: .p4
    }
  }
}

/// Which severity an impact and an urgency give: one for each of the nine pairs, so that none is without.
package struct SeverityMatrix: Hashable, Sendable {
  /// A cell: how far an incident reaches, and how soon it must be dealt with.
  struct Cell: Hashable, Sendable {
    let impact: Impact
    let urgency: Urgency

    /// `plusieurs, tout de suite`.
    var label: Text {
      Text(fr: "\(impact.label.fr), \(urgency.label.fr)", en: "\(impact.label.en), \(urgency.label.en)")
    }

    /// Impact by impact.
    static let all = Impact.allCases.flatMap { impact in Urgency.allCases.map { Cell(impact: impact, urgency: $0) } }
  }

  /// What Carnet proposes.
  static let usual = SeverityMatrix(SeverityPreset.standard.severity)

  /// Impact by impact, as the cells.
  private let severities: [Severity]

  /// What a function gives for each pair.
  init(_ severity: (Impact, Urgency) -> Severity) {
    severities = Cell.all.map { severity($0.impact, $0.urgency) }
  }

  /// The grid of a dossier: the cells that were answered, else those of the preset that was chosen.
  init(_ dossier: Dossier, now: Instant) {
    let context = Context(dossier: dossier, subject: Subject(Specification.id), now: now)
    self.init { context.settled(Specification.severity($0, $1)) ?? SeverityPreset.standard.severity($0, $1) }
  }

  /// The severity of an incident.
  func severity(_ impact: Impact, _ urgency: Urgency) -> Severity {
    severities[impact.place * Urgency.allCases.count + urgency.place]
  }

  /// The cells that give less than one with a lesser impact or urgency beside them: worse would then be lighter.
  var inversions: [(graver: Cell, lesser: Cell)] {
    Cell.all.flatMap { cell -> [(graver: Cell, lesser: Cell)] in
      let impact = Impact.allCases.last { $0.place < cell.impact.place }.map { Cell(impact: $0, urgency: cell.urgency) }
      let urgency = Urgency.allCases.last { $0.place < cell.urgency.place }.map {
        Cell(impact: cell.impact, urgency: $0)
      }
      return [impact, urgency].compactMap { $0 }.filter { self[cell].isLighter(than: self[$0]) }.map { (cell, $0) }
    }
  }

  /// The severity of a cell.
  subscript(cell: Cell) -> Severity { severity(cell.impact, cell.urgency) }

  /// What a severity means: in few words for the usual grid, cell by cell for one that was made to measure.
  func meaning(of severity: Severity) -> Text {
    if self == SeverityMatrix.usual { return severity.meaning }
    return Text(fr: cells(of: severity, .fr), en: cells(of: severity, .en))
  }

  /// The same on one line: of a grid made to measure, the first pair that is so grave.
  func shortMeaning(of severity: Severity) -> Text {
    if self == SeverityMatrix.usual { return severity.meaning }
    guard let first = Cell.all.first(where: { self[$0] == severity }) else { return SeverityMatrix.agreed }
    return Text(fr: "dès « \(first.label.fr) »", en: "from “\(first.label.en)” on")
  }

  /// What no pair gives.
  private static let agreed = Text(fr: "d'un commun accord", en: "by agreement")

  private func cells(of severity: Severity, _ language: Language) -> String {
    let parts = Impact.allCases.compactMap { impact -> String? in
      let urgencies = Urgency.allCases.filter { self.severity(impact, $0) == severity }
      guard !urgencies.isEmpty else { return nil }
      if urgencies.count == Urgency.allCases.count { return impact.label[language] }
      let when = Wording(language: language).list(urgencies.map { $0.label[language] }, conjunction: .or)
      return "\(impact.label[language]), \(when)"
    }
    return parts.isEmpty
      ? SeverityMatrix.agreed[language]
      : parts.joined(separator: Text(fr: " ; ", en: "; ")[language])
  }

  /// The grid as documents print it: a row for each impact, a column for each urgency.
  func table(_ language: Language, caption: String = "") -> Table {
    Table(
      caption: caption,
      columns: [Table.Column(Text(fr: "Impact \\ urgence", en: "Impact \\ urgency")[language])]
        + Urgency.allCases.map { Table.Column($0.label[language]) },
      rows: Impact.allCases.map { impact in
        [impact.label[language]] + Urgency.allCases.map { severity(impact, $0).rawValue }
      })
  }
}

extension Specification {
  static let matrix = Question<SeverityPreset>(
    id, "severity_matrix", .choice(SeverityPreset.options),
    prompt: Text(fr: "Grille impact × urgence", en: "Impact × urgency grid"),
    help: Text(
      fr:
        "La grille fixe la gravité de chaque incident, de P1 à P4. Vous pouvez ensuite changer chacune des "
        + "neuf cases.",
      en: "The grid sets the severity of each incident, P1 to P4. You can then change each of the nine cells."
    ),
    example: Text(fr: "ordinaire", en: "standard"), level: .detail, suggestion: { _ in .standard })

  /// What an impact and an urgency give.
  static func severity(_ impact: Impact, _ urgency: Urgency) -> Question<Severity> {
    severityCells[impact.place * Urgency.allCases.count + urgency.place]
  }

  /// A question for each cell of the grid, impact by impact.
  static let severityCells = SeverityMatrix.Cell.all.map { cell in
    Question<Severity>(
      id, "severity_\(cell.impact.rawValue)_\(cell.urgency.rawValue)", .choice(Severity.options),
      prompt: Text(fr: "Gravité : \(cell.label.fr)", en: "Severity: \(cell.label.en)"),
      help: Text(
        fr:
          "Appuyez sur Entrée pour garder la valeur de la grille. Un incident qui touche plus de personnes, "
          + "ou plus urgent, ne peut pas être moins grave.",
        en: "Press Enter to keep the grid's value. An incident that affects more people, or is more urgent, "
          + "cannot be less severe."),
      example: Text(same: "P2"), level: .detail,
      suggestion: { ($0.settled(matrix) ?? .standard).severity(cell.impact, cell.urgency) })
  }

  /// A grid in which worse is lighter leaves the first hour of each incident to discussion.
  static let matrixIsOrdered = Check(
    "G3.matrix", .specification, .warning,
    title: Text(
      fr: "Un incident qui touche plus de personnes, ou plus urgent, ne doit pas être moins grave.",
      en: "An incident that affects more people, or is more urgent, must not be less severe.")
  ) { dossier, now in
    let matrix = SeverityMatrix(dossier, now: now)
    return matrix.inversions.map { graver, lesser in
      Finding(
        Text(
          fr:
            "« \(graver.label.fr) » donne \(matrix[graver].rawValue), moins grave que « \(lesser.label.fr) » "
            + "(\(matrix[lesser].rawValue)).",
          en:
            "“\(graver.label.en)” gives \(matrix[graver].rawValue), less severe than “\(lesser.label.en)” "
            + "(\(matrix[lesser].rawValue))."),
        at: [severity(graver.impact, graver.urgency).address(), severity(lesser.impact, lesser.urgency).address()])
    }
  }
}
