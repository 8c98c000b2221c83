import CarnetCore

/// The figures that a script may require of the periods judged and of how they went.
enum PeriodFigures {
  static let all = [
    // `period.count`, `period.1.K03`, `period.1.K03.version`, `period.1.to`.
    Figure(
      "period",
      names: ["count", "<period>.from", "<period>.to", "<period>.decision"]
        + Indicator.allCases.flatMap { ["<period>.\($0.rawValue)", "<period>.\($0.rawValue).version"] }
    ) { name, dossier, _ in
      let periods = dossier.judgedPeriods
      if name == "count" { return String(periods.count) }
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count > 1, let number = Int(parts[0]), periods.indices.contains(number - 1) else { return nil }
      let closed = periods[number - 1]
      switch parts[1] {
      case "from": return closed.period.from.iso
      case "to": return closed.period.to.iso
      case "decision": return closed[Evaluation.decision]?.rawValue
      default:
        guard let kept = closed.snapshot.figure(parts[1]) else { return nil }
        return parts.count > 2 && parts[2] == "version"
          ? String(kept.version) : kept.value ?? Verdict.notApplicable.rawValue
      }
    },
    // `trend.from`, `trend.K03`, `trend.K03.then`, `trend.K03.certainty`, `trend.K03.corrected`.
    Figure(
      "trend",
      names: ["from"]
        + Indicator.allCases.flatMap { indicator in
          ["", ".then", ".certainty", ".corrected"].map { indicator.rawValue + $0 }
        }
    ) { name, dossier, now in
      let parts = name.split(separator: ".").map(String.init)
      guard let first = parts.first, let trends = Catalogue.standard.view(dossier, now: now)?[Trends.self]
      else { return nil }
      if first == "from" { return trends.previous.from.iso }
      guard let trend = Indicator(rawValue: first).flatMap(trends.of) else { return nil }
      switch parts.count > 1 ? parts[1] : "" {
      case "then": return trend.indicator.plain(trend.then.value)
      case "certainty": return trend.certainty.rawValue
      case "corrected": return trend.corrected.map { trend.indicator.plain($0.value) }
      default: return trend.way.rawValue
      }
    },
  ]
}
