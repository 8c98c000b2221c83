import CarnetCore

/// How an indicator is declared: it aims at what was agreed, as a whole and for its parts.
extension Indicator {
  /// One that rests on whatever a dossier tells of a period.
  static func ofPeriod(
    _ id: String, name: Text, question: Text, formula: Text, unit: Unit, direction: Direction, target: Double? = nil,
    version: Int = 1, parts: PartAims = .none,
    leaves: (@Sendable (PeriodView) -> [LeftOut])? = nil,
    provisional: @escaping @Sendable (PeriodView) -> [LeftOut] = { _ in [] },
    account: @escaping @Sendable (PeriodView) -> [Measurement.Used] = { _ in [] },
    measure: @escaping @Sendable (PeriodView) -> Outcome
  ) -> Indicator {
    Indicator(
      id, name: name, question: question, formula: formula, unit: unit, direction: direction, target: target,
      version: version, ofGrade: parts.ofSeverity, agreedTarget: { AgreedTarget.value(of: id, in: $0) },
      partTargets: { parts.targets(of: id, $0) }, account: account,
      shares: { $0[VersionShares.self]?.of(id) ?? [] }, leaves: leaves, provisional: provisional, measure: measure)
  }

  /// One that rests on incidents alone: a pure function of them, wherever they come from.
  ///
  /// `population` says why it leaves an incident out, nil for one that it counts; `provisional` why it counts one only for
  /// now.
  static func ofIncidents(
    _ id: String, name: Text, question: Text, formula: Text, unit: Unit, direction: Direction, target: Double? = nil,
    version: Int = 1, parts: PartAims = .none,
    population: @escaping @Sendable (IncidentAccount, PeriodFacts) -> LeftOutReason? = { account, _ in account.leftOut
    },
    provisional: (@Sendable (IncidentAccount, PeriodFacts) -> LeftOutReason?)? = nil,
    account: @escaping @Sendable (PeriodFacts) -> [Measurement.Used] = { _ in [] },
    measure: @escaping @Sendable (PeriodFacts) -> Outcome
  ) -> Indicator {
    ofPeriod(
      id, name: name, question: question, formula: formula, unit: unit, direction: direction, target: target,
      version: version, parts: parts,
      leaves: { view in
        let ledger = view.ledger
        return ledger.leftOut { account in
          ledger.facts.map { population(account, $0) } ?? account.leftOut
        }
      },
      provisional: { view in
        guard let facts = view.facts, let provisional else { return [] }
        return view.ledger.leftOut {
          population($0, facts) == nil ? provisional($0, facts) : nil
        }
      }, account: { $0.facts.map(account) ?? [] },
      measure: { $0.facts.map(measure) ?? .notApplicable(Measuring.noContract) })
  }
}

/// Indicators are the choices of the questions that ask for some: there is no second list.
extension Indicator: Choice {
  /// The indicators, in the order of their ids.
  package static var allCases: [Indicator] { IndicatorContent.all }

  package init?(rawValue id: String) {
    guard let indicator = IndicatorContent.all.first(where: { $0.id == id }) else { return nil }
    self = indicator
  }

  /// Its id, as an answer keeps it.
  package var rawValue: String { id }

  package var label: Text { Text(fr: "\(id) \(name.fr)", en: "\(id) \(name.en)") }
}
