import CarnetCore

/// What is asked for the control sheet that no register holds.
enum ControlSheetForm {
  static let id: FormID = "control_sheet"

  static let security = Question<Int>(
    id, "security_score", .number(0...5, .points),
    prompt: Text(fr: "Note de sécurité et sauvegardes", en: "Score for security and backups"),
    hint: Text(fr: "0 à 5", en: "0 to 5"),
    help: Text(
      fr:
        "Essais de restauration faits, plan d'assurance sécurité respecté, accès revus. Sans note, la fiche est partielle. Pour noter sauvegarde et sécurité à part, tapez :prestation.",
      en:
        "Restore tests done, security assurance plan followed, access reviewed. Without a score the scorecard is partial. To rate backup and security separately, type :rating."
    ),
    example: Text(same: "3"), level: .detail, need: .optional)
  static let evidence = Question<String>(
    id, "security_evidence", .line(.words), prompt: Text(fr: "Sur quelles preuves", en: "On what evidence"),
    help: Text(fr: "Ce que vous avez vu, pas ce qu'on vous a dit.", en: "What you saw, not what you were told."),
    example: Text(
      fr: "un essai de restauration sur deux ; double authentification active",
      en: "one restore test out of two; two-factor authentication on"),
    level: .detail, need: .optional, asked: { $0[security] != nil })
  static let signedBy = Question<ItemID>(
    id, "signed_by", .item(Person.id), prompt: Text(fr: "Fiche signée par", en: "Scorecard signed by"),
    help: Text(
      fr: "Le gestionnaire de maintenance donne les notes ; le dirigeant décide.",
      en: "The maintenance manager gives the scores; the managing director decides."),
    example: Text(same: "P2"), level: .detail, suggestion: { $0.dossier.maintenanceManager })
  static let signedOn = Question<Day>(
    id, "signed_on", .day(.back),
    prompt: Text(fr: "Date de signature de la fiche", en: "Date the scorecard was signed"),
    help: Text(
      fr:
        "Après la fin de la période, avant de remettre la fiche. Sans cette signature, vous ne pouvez pas clore l'évaluation.",
      en:
        "After the end of the period, before handing the scorecard over. Without this signature you cannot close the evaluation."
    ),
    example: Text(same: "01/07/2026"), level: .detail, need: .optional)
  static let sentOn = Question<Day>(
    id, "sent_on", .day(.back),
    prompt: Text(fr: "Fiche remise au prestataire le", en: "Scorecard given to the provider on"),
    help: Text(
      fr: "Le prestataire a dix jours pour répondre ligne par ligne, avant toute décision.",
      en: "The provider has ten days to reply line by line, before any decision."),
    example: Text(same: "01/07/2026"), level: .detail, need: .optional)

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Fiche de contrôle", en: "Provider scorecard"), cardinality: .one,
    questions: [security, evidence, signedBy, signedOn, sentOn])
}

/// The marks that a provider gets over a period (*fiche contrôle entreprise*): ten criteria, 0 to 5, weighted to a hundred.
///
/// What lacks data is left out and the other weights stand for the whole: never a 0 or a 5 for want of facts.
struct ControlSheet: PeriodGroundwork, Sendable {
  /// One criterion, and its mark.
  struct Row: Sendable {
    let criterion: Criterion
    /// 0 to 5; nil when data lack.
    let mark: Int?
    /// The figure that gave it, worded; or why there is none.
    let basis: Text
    /// What restore tests allow it at most; nil where they bound nothing.
    var bound: RestoreBound?
    /// Between which marks what could not be judged decides; nil where the mark is certain, or nothing happened.
    var withheld: ClosedRange<Int>?

    /// True for a figure that is there, of which what could not be judged might change the mark.
    var isMeasured = false
    /// Where nothing of what happened could be judged, any mark may be.
    static let open = 0...5

    /// True when nothing but tests that were never done gave the mark.
    var isForWantOfTests: Bool { bound?.isAlone ?? false }

    /// What it brings, over its weight.
    var points: Double? { mark.map { Double(criterion.weight * $0) / 5 } }
  }

  /// The criteria in order.
  let rows: [Row]
  /// What jurors gave a service by itself.
  let jurors: [ServiceLine: ServiceMark.Given]

  init(_ view: PeriodView) {
    let jurors = ServiceMark.given(over: view.period, in: view.dossier)
    self.jurors = jurors
    rows = Criterion.all.map { $0.row(view, jurors) }
  }

  /// The score of the sheet out of a hundred, the weights of what is marked brought to the whole; nil without a mark.
  func score() -> Double? { ControlSheet.score(rows.map { ($0.criterion.weight, $0.mark) }) }

  /// That of a service, over the criteria that speak of it.
  func score(of line: ServiceLine) -> Double? {
    ControlSheet.score(rows(of: line).map { ($0.criterion.weight, mark(of: $0, for: line)) })
  }

  private static func score(_ marks: [(weight: Int, mark: Int?)]) -> Double? {
    let marked = marks.compactMap { entry in entry.mark.map { (weight: entry.weight, mark: $0) } }
    let weight = marked.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    return Double(marked.reduce(0) { $0 + $1.weight * $1.mark }) * 20 / Double(weight)
  }

  /// Between what the score lies, whatever comes of what could not be judged; nil where that changes nothing.
  var bounds: ClosedRange<Double>? {
    guard rows.contains(where: { $0.withheld != nil }), let low = score(at: \.lowerBound),
      let high = score(at: \.upperBound)
    else { return nil }
    return min(low, high)...max(low, high)
  }

  private func score(at end: (ClosedRange<Int>) -> Int) -> Double? {
    ControlSheet.score(rows.map { ($0.criterion.weight, $0.mark ?? $0.withheld.map(end)) })
  }

  /// True when a criterion of the sheet lacks data.
  func isPartial() -> Bool { rows.contains { $0.mark == nil } }

  /// True when a criterion of a service has no mark, not even a juror's.
  func isPartial(_ line: ServiceLine) -> Bool { rows(of: line).contains { mark(of: $0, for: line) == nil } }

  /// The mark of a criterion for a service: a figure first, then what a juror gave this very service.
  func mark(of row: Row, for line: ServiceLine) -> Int? {
    // What restore tests tell is told of backups, of nothing else.
    let bound = line == .backup ? row.bound : nil
    if isJudged(row, for: line) {
      return jurors[line].map { given in
        let mark = bound?.bounded(given.mark) ?? given.mark
        return row.withheld.map { min(max(mark, $0.lowerBound), $0.upperBound) } ?? mark
      }
    }
    return row.isForWantOfTests && line != .backup ? nil : row.mark
  }

  /// True when a juror's mark of the service stands for a criterion that no figure marks.
  func isJudged(_ row: Row, for line: ServiceLine) -> Bool {
    jurors[line] != nil && (row.criterion.indicator == nil || row.mark == nil)
  }

  private func rows(of line: ServiceLine) -> [Row] { rows.filter { $0.criterion.lines.contains(line) } }

  /// The heavy criteria that failed: weight 15 or more, mark 0 or 1.
  var redFlags: [Row] { rows.filter { $0.criterion.weight >= 15 && ($0.mark.map { $0 <= 1 } ?? false) } }

  /// The criteria to negotiate on: marks of 2 and below.
  var weak: [Row] { rows.filter { $0.mark.map { $0 <= 2 } ?? false } }

  /// What the marks speak for; nil while less than half of the weight is marked, or where what could not be judged decides.
  ///
  /// Carnet proposes, the representative decides.
  func proposal(satisfied: Double?) -> Decision? {
    let ends = ends(satisfied)
    return ends.low == ends.high ? ends.low : nil
  }

  /// True where enough is marked, and what could not be judged decides what the marks speak for.
  func isUndecided(satisfied: Double?) -> Bool {
    let ends = ends(satisfied)
    return ends.low != ends.high
  }

  private func ends(_ satisfied: Double?) -> (low: Decision?, high: Decision?) {
    let marked = rows.filter { $0.mark != nil || $0.isMeasured }.reduce(0) { $0 + $1.criterion.weight }
    guard marked >= 50 else { return (nil, nil) }
    return (proposal(at: \.lowerBound, satisfied: satisfied), proposal(at: \.upperBound, satisfied: satisfied))
  }

  /// The same, were what could not be judged to come out at one end.
  ///
  /// A criterion of which nothing is noted stays out.
  private func proposal(at end: (ClosedRange<Int>) -> Int, satisfied: Double?) -> Decision? {
    let marks = rows.map { row in
      (weight: row.criterion.weight, mark: row.mark ?? (row.isMeasured ? row.withheld.map(end) : nil))
    }
    guard let score = ControlSheet.score(marks) else { return nil }
    if score < 40 { return .terminate }
    let flags = marks.contains { $0.weight >= 15 && ($0.mark.map { $0 <= 1 } ?? false) }
    if score < 70 || flags { return .renegotiate }
    return satisfied.map { $0 < ControlSheet.leastSatisfied } ?? false ? .renegotiate : .renew
  }

  /// Percent of satisfied staff below which one negotiates, whatever the marks.
  static let leastSatisfied = 60.0
}

extension PeriodView {
  /// The marks of the provider over the period.
  var sheet: ControlSheet { self[ControlSheet.self] ?? ControlSheet(self) }
}

/// A criterion of the control sheet.
struct Criterion: Sendable {
  /// Frozen key.
  let id: String
  let title: Text
  let weight: Int
  /// The services that it speaks of.
  let lines: [ServiceLine]
  /// The axis on which a weak mark is negotiated.
  let axis: Axis
  private let marking: Marking

  private enum Marking: Sendable {
    /// The figures from which on it is a 5, a 4, down to a 1.
    case atLeast(Indicator, [Double])
    /// The figures up to which it is a 5, a 4, down to a 1.
    case atMost(Indicator, [Double])
    /// The figure itself, rounded.
    case rounded(Indicator)
    /// The juror's.
    case judged
  }

  private init(
    _ id: String, _ title: Text, _ weight: Int, _ lines: [ServiceLine], _ axis: Axis, _ marking: Marking
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.lines = lines
    self.axis = axis
    self.marking = marking
  }

  static let all = [
    Criterion(
      "gti", Text(fr: "Prise en charge dans le délai", en: "Response on time"), 15, [.repair], .delay,
      .atLeast(IndicatorContent.responseCompliance, [98, 95, 90, 80, 70])),
    Criterion(
      "gtr", Text(fr: "Rétablissement dans le délai", en: "Restoration on time"), 20, [.repair], .delay,
      .atLeast(IndicatorContent.restoringCompliance, [98, 95, 90, 80, 70])),
    Criterion(
      "first_time", Text(fr: "Réglés du premier coup", en: "First-time fixes"), 15, [.repair], .quality,
      .atLeast(IndicatorContent.firstTimeFix, [90, 80, 70, 60, 50])),
    Criterion(
      "repeats", Text(fr: "Absence de récidive", en: "No repeat failures"), 5, [.repair, .prevention], .quality,
      .atMost(IndicatorContent.repeats, [2, 5, 10, 15, 25])),
    Criterion(
      "visits", Text(fr: "Visites à la date convenue", en: "Visits on time"), 10, [.prevention], .delay,
      .atLeast(IndicatorContent.visitsOnTime, [100, 90, 75, 50, 25])),
    Criterion(
      "reports", Text(fr: "Comptes rendus dans le délai", en: "Reports on time"), 10, [.repair, .prevention], .delay,
      .atLeast(IndicatorContent.reportsOnTime, [95, 90, 80, 60, 40])),
    Criterion(
      "security", Text(fr: "Sécurité et sauvegardes", en: "Security and backups"), 10, [.backup, .security],
      .guarantees, .judged),
    Criterion(
      "advice", Text(fr: "Relation et conseil", en: "Relationship and advice"), 5, [.advice], .quality,
      .rounded(IndicatorContent.formMark)),
    Criterion(
      "satisfaction", Text(fr: "Satisfaction des salariés", en: "Staff satisfaction"), 5, [.repair, .advice], .quality,
      .atLeast(IndicatorContent.satisfaction, [90, 80, 70, 60, 50])),
    Criterion(
      "invoices", Text(fr: "Exactitude des factures", en: "Invoice accuracy"), 5, [], .price,
      .atLeast(IndicatorContent.invoiceAccuracy, [98, 95, 90, 80, 70])),
  ]

  /// The indicator behind it; nil for a juror's mark.
  var indicator: Indicator? {
    switch marking {
    case .atLeast(let indicator, _), .atMost(let indicator, _), .rounded(let indicator): indicator
    case .judged: nil
    }
  }

  /// The mark over a period, and what gave it.
  func row(_ view: PeriodView, _ jurors: [ServiceLine: ServiceMark.Given]) -> ControlSheet.Row {
    guard let indicator else { return judged(view, jurors) }
    switch indicator.measure(view) {
    case .notApplicable(let reason): return ControlSheet.Row(criterion: self, mark: nil, basis: reason)
    case .unknown(let reason):
      return ControlSheet.Row(criterion: self, mark: nil, basis: reason, withheld: ControlSheet.Row.open)
    case .measured(let measurement):
      func words(_ language: Language) -> String {
        let reading = Trend.Reading(value: measurement.value, n: measurement.n, numerator: measurement.numerator)
        return "\(indicator.id) \(reading.words(indicator, language))\(measurement.beside(language))"
      }
      let withheld = withheld(measurement)
      return ControlSheet.Row(
        criterion: self, mark: withheld == nil ? mark(measurement.value) : nil,
        basis: Text(fr: words(.fr), en: words(.en)), withheld: withheld, isMeasured: withheld != nil)
    }
  }

  /// Between which marks what could not be judged decides; nil where it changes none.
  private func withheld(_ measurement: Measurement) -> ClosedRange<Int>? {
    guard measurement.unjudged > 0 else { return nil }
    guard let bounds = measurement.bounds else { return ControlSheet.Row.open }
    let ends = [mark(bounds.lowerBound), mark(bounds.upperBound)]
    let range = min(ends[0], ends[1])...max(ends[0], ends[1])
    return range.count > 1 ? range : nil
  }

  private func judged(_ view: PeriodView, _ jurors: [ServiceLine: ServiceMark.Given]) -> ControlSheet.Row {
    let row = given(view, jurors)
    guard let bound = RestoreBound(view, marked: row.mark != nil) else { return row }
    guard let mark = row.mark else {
      return ControlSheet.Row(
        criterion: self, mark: bound.isAlone ? 0 : nil, basis: bound.isAlone ? bound.words : row.basis, bound: bound)
    }
    let bounded = bound.bounded(mark)
    return ControlSheet.Row(
      criterion: self, mark: bounded,
      basis: bounded == mark
        ? row.basis
        : Text(fr: "\(row.basis.fr) ; \(bound.words.fr)", en: "\(row.basis.en); \(bound.words.en)"), bound: bound)
  }

  /// What was given for it, whatever restore tests tell.
  private func given(_ view: PeriodView, _ jurors: [ServiceLine: ServiceMark.Given]) -> ControlSheet.Row {
    guard let mark = view.dossier.value(ControlSheetForm.security, over: view.period) else { return ofServices(jurors) }
    let evidence = view.dossier.value(ControlSheetForm.evidence, over: view.period)
    return ControlSheet.Row(
      criterion: self, mark: mark,
      basis: evidence.map(Text.init(same:)) ?? Text(fr: "sans preuve enregistrée", en: "no evidence recorded"))
  }

  /// The mean of what jurors gave each of its services; no mark while one of them has none.
  private func ofServices(_ jurors: [ServiceLine: ServiceMark.Given]) -> ControlSheet.Row {
    let marks = lines.compactMap { jurors[$0]?.mark }
    guard marks.count == lines.count, let mean = Statistics.mean(marks) else {
      return ControlSheet.Row(criterion: self, mark: nil, basis: Text(fr: "pas encore noté", en: "not scored yet"))
    }
    return ControlSheet.Row(
      criterion: self, mark: Int(mean.rounded()),
      basis: Text(fr: "moyenne des notes de ses prestations", en: "mean of the ratings of its services"))
  }

  private func mark(_ value: Double) -> Int {
    switch marking {
    case .atLeast(_, let steps): return steps.firstIndex { value >= $0 }.map { 5 - $0 } ?? 0
    case .atMost(_, let steps): return steps.firstIndex { value <= $0 }.map { 5 - $0 } ?? 0
    case .rounded: return min(5, max(0, Int(value.rounded())))
    case .judged: return 0
    }
  }
}
