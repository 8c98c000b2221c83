import CarnetCore

/// The figures of an evaluation that a script may require.
enum EvaluationFigures {
  static let all = [
    Figure("kpi") { name, dossier, now in
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      guard let indicator = IndicatorContent.all.first(where: { $0.id == parts[0] }),
        let period = EvaluationContent.period(dossier, now)
      else { return nil }
      let outcome = indicator.measure(dossier, period, now)
      guard case .measured(let measurement) = outcome else {
        return parts.count == 1 ? Verdict.notApplicable.rawValue : nil
      }
      guard parts.count > 1 else { return indicator.plain(measurement.value) }
      switch parts[1] {
      case "n": return String(measurement.n)
      case "ratio": return measurement.numerator.map { "\($0)/\(measurement.n)" }
      case "low": return measurement.interval.map { indicator.plain($0.lowerBound) }
      case "high": return measurement.interval.map { indicator.plain($0.upperBound) }
      case "version": return String(indicator.version)
      case "target": return indicator.target(in: dossier).map { indicator.plain($0) }
      case "verdict": return indicator.verdict(on: outcome, target: indicator.target(in: dossier)).rawValue
      case "items":
        return indicator.account(dossier, period, now).filter(\.isCounted).map(\.item.description)
          .joined(separator: " ")
      default:
        // A part that is a rate of its own is told by its cases, a variant by its percentage.
        if let part = measurement.parts.first(where: { $0.key == parts[1] }) {
          return part.numerator.map { "\($0)/\(part.n)" } ?? indicator.plain(part.value, in: part.unit)
        }
        return measurement.variants.first { $0.key == parts[1] }.map { indicator.plain($0.value, in: $0.unit) }
      }
    },
    Figure("penalty") { name, dossier, now in
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2, let period = EvaluationContent.period(dossier, now),
        let penalties = PeriodFacts(dossier, period, now: now)?.penalties
      else { return nil }
      if let charge = penalties.charges.first(where: { $0.item.description == parts[0] }) {
        switch parts[1] {
        case "percent": return fixed(Double(charge.points) / 100, 2)
        case "hours": return String(charge.hours)
        case "response": return charge.isResponseLate ? "late" : "met"
        default: return nil
        }
      }
      guard let month = penalties.months.first(where: { $0.key == parts[0] }) else { return nil }
      switch parts[1] {
      case "gross": return String(month.gross.cents)
      case "due": return String(month.due.cents)
      case "capped": return month.isCapped ? "yes" : "no"
      default: return nil
      }
    },
  ]
}
