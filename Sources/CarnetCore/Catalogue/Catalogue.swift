/// What Carnet asks, checks, writes and measures, as values: the core knows the kinds of things, not the things.
package struct Catalogue: Sendable {
  /// The forms in the order of asking.
  package let forms: [Form]
  /// The checks in the order of the stages.
  package let checks: [Check]
  /// The indicators in the order of their ids.
  package let indicators: [Indicator]
  /// The documents in the order of the stages.
  package let documents: [DocumentKind]
  /// Computed figures that a script may require, by the first part of their name.
  package let figures: [Figure]
  /// What gives dates to watch.
  package let agenda: @Sendable (Dossier, _ now: Instant) -> [Deadline]
  /// The time zone of the place of service.
  package let zone: @Sendable (Dossier) -> Zone
  /// How long one business day of the contract is; nil while it is not known.
  package let businessDay: @Sendable (Dossier) -> TimeSpan?
  /// The name of who may waive a blocking check: the legal representative.
  ///
  /// Nil while it is not known.
  package let representative: @Sendable (Dossier) -> String?
  /// The question whose answer names the dossier in greetings.
  package let nameQuestion: Question<String>
  /// The period that indicators cover when none is given.
  package let period: @Sendable (Dossier, _ now: Instant) -> Period?
  /// Of a dossier of several parts, the one that is measured: what is known of it alone.
  package let measured: @Sendable (Known, Period?) -> Known
  /// A dossier as whoever follows what was signed reads it: without what is being prepared in a stage opened again.
  package let followed: @Sendable (Dossier) -> Dossier
  /// What a stage shows about the work at hand when nothing is left to ask: incidents running, dates near.
  package let briefing: @Sendable (Dossier, Stage, _ now: Instant, Language) -> [Utterance]
  /// The promises that run, the most urgent first.
  package let clocks: @Sendable (Dossier, _ now: Instant) -> [RunningClock]

  /// The tables that can be taken over.
  package let imports: [ImportKind]
  /// The tables that are handed out.
  package let exports: [ExportKind]
  /// Why something may be refused: the core's reasons, then the content's, each in their order.
  package let reasons: [Reason]
  /// What stands beside the indicators of a period: how they went since the one before.
  package let trend: @Sendable (PeriodView, Language) -> [Utterance]
  /// The indicators that are looked at first; none to look at all of them.
  package let dashboard: @Sendable (Dossier) -> [Indicator]
  /// How some indicators of a period went since the one before, in a word or two, by their ids; those that can be compared.
  package let lately: @Sendable (PeriodView, [Indicator]) -> [String: Text]
  /// The same for a program; nil without an earlier period that was closed.
  package let comparison: @Sendable (PeriodView) -> PeriodTrend?
  /// What begins once the last stage is closed; nil while nothing was decided.
  package let sequel: @Sendable (Dossier, _ now: Instant) -> Sequel?
  /// What is drawn from the items of a dossier without being one of them: the clauses of its contract.
  package let derived: @Sendable (Dossier, _ now: Instant) -> [Derived]

  /// What is said to who begins a dossier, one line each.
  package let opening: [Text]

  private let formsByID: [FormID: Form]
  private let amendments: [FormID: Form]

  /// A catalogue of those entries; `reasons` are the content's.
  package init(
    forms: [Form], checks: [Check], indicators: [Indicator], documents: [DocumentKind], figures: [Figure],
    agenda: @escaping @Sendable (Dossier, Instant) -> [Deadline], zone: @escaping @Sendable (Dossier) -> Zone,
    businessDay: @escaping @Sendable (Dossier) -> TimeSpan?,
    representative: @escaping @Sendable (Dossier) -> String?, nameQuestion: Question<String>,
    period: @escaping @Sendable (Dossier, Instant) -> Period?,
    measured: @escaping @Sendable (Known, Period?) -> Known = { known, _ in known },
    followed: @escaping @Sendable (Dossier) -> Dossier = { $0 },
    briefing: @escaping @Sendable (Dossier, Stage, Instant, Language) -> [Utterance],
    clocks: @escaping @Sendable (Dossier, Instant) -> [RunningClock],
    imports: [ImportKind], exports: [ExportKind], reasons: [Reason],
    trend: @escaping @Sendable (PeriodView, Language) -> [Utterance] = { _, _ in [] },
    dashboard: @escaping @Sendable (Dossier) -> [Indicator] = { _ in [] },
    lately: @escaping @Sendable (PeriodView, [Indicator]) -> [String: Text] = { _, _ in [:] },
    comparison: @escaping @Sendable (PeriodView) -> PeriodTrend? = { _ in nil },
    sequel: @escaping @Sendable (Dossier, Instant) -> Sequel? = { _, _ in nil },
    derived: @escaping @Sendable (Dossier, Instant) -> [Derived], opening: [Text] = []
  ) {
    self.forms = forms
    self.checks = checks
    self.indicators = indicators
    self.documents = documents
    self.figures = figures
    self.agenda = agenda
    self.zone = zone
    self.businessDay = businessDay
    self.representative = representative
    self.nameQuestion = nameQuestion
    self.period = period
    self.measured = measured
    self.followed = followed
    self.briefing = briefing
    self.clocks = clocks
    self.imports = imports
    self.exports = exports
    self.reasons = CoreReason.reasons + reasons
    self.trend = trend
    self.dashboard = dashboard
    self.lately = lately
    self.comparison = comparison
    self.sequel = sequel
    self.derived = derived
    self.opening = opening
    formsByID = Dictionary(forms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    amendments = Dictionary(
      forms.compactMap { form in form.amends.map { ($0, form) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The period that is measured when none is given, as a dossier is known; nil while it names none.
  package func view(_ known: Known) -> PeriodView? {
    let seen = measured(known, nil)
    return period(seen.dossier, seen.now).map { PeriodView(seen, $0) }
  }

  /// The view of a period that was named.
  package func view(_ dossier: Dossier, over period: Period, now: Instant) -> PeriodView {
    PeriodView(measured(Known(dossier, now: now), period), period)
  }

  /// The same of a dossier at a moment.
  package func view(_ dossier: Dossier, now: Instant) -> PeriodView? { view(Known(dossier, now: now)) }

  /// The form of that id.
  package func form(_ id: FormID) -> Form? { formsByID[id] }

  /// The form of a later stage that changes the items of one once its own stage is closed; nil for most.
  package func amendment(of id: FormID) -> Form? { amendments[id] }

  /// The stage that a check guards, whether it stands in the way of closing it or of issuing a document.
  package func stage(ofCheck id: String) -> Stage? {
    (checks + documents.flatMap(\.guards)).first { $0.id == id }?.stage
      ?? Stage.allCases.first { $0.completenessCheck == id }
  }

  /// The form whose items bear that letter.
  package func form(letter: String) -> Form? { forms.first { $0.items?.letter == letter } }

  /// The question at an address.
  package func question(at address: Address) -> QuestionDefinition? {
    form(address.subject.form)?.question(address.question)
  }

  /// The name of an item in lists: the answer to its form's naming question, else what that question suggests, else its id.
  package func name(of item: ItemID, in dossier: Dossier) -> String {
    guard let form = form(letter: item.letter), let label = form.items?.label,
      let value = dossier.answer(at: Address(Subject(form.id, item), label))?.value
        ?? supposedName(of: item, form, dossier)
    else { return item.description }
    switch value {
    case .item(let other): return name(of: other, in: dossier)
    case .items(let others): return others.map { name(of: $0, in: dossier) }.joined(separator: ", ")
    default: return value.canonical
    }
  }
}

extension Catalogue {
  /// What the naming question of an item suggests: a name does not depend on the moment.
  private func supposedName(of item: ItemID, _ form: Form, _ dossier: Dossier) -> Value? {
    guard dossier.contains(item, in: form.id), let label = form.items?.label else { return nil }
    return form.question(label)?.suggestion(
      Context(dossier: dossier, subject: Subject(form.id, item), now: Instant(epochSeconds: 0)))
  }
}

/// A family of computed figures that a script may require: `= kpi.K03 58.3`.
package struct Figure: Sendable {
  /// The first part of their names: `kpi`.
  package let prefix: String
  /// The rest of their names: `end`, `<item>.due`; a part between angle brackets stands for any word.
  package let names: [String]
  /// The figure for the rest of the name (`K03`), written without unit and with a decimal point; nil when there is none.
  package let value: @Sendable (_ name: String, Dossier, _ now: Instant) -> String?

  /// A family of figures.
  package init(
    _ prefix: String, names: [String], value: @escaping @Sendable (_ name: String, Dossier, Instant) -> String?
  ) {
    self.prefix = prefix
    self.names = names
    self.value = value
  }
}
