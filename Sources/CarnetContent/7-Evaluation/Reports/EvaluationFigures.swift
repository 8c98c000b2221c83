import CarnetCore

/// The figures of an evaluation that a script may require.
enum EvaluationFigures {
  /// A figure of what one version of the contract judges, by its number in the order of the versions.
  private static func of(_ indicator: Indicator, share name: String, _ view: PeriodView) -> String? {
    let words = name.split(separator: ".").map(String.init)
    let shares = indicator.shares(view)
    guard let number = words.first.flatMap({ Int($0) }), shares.indices.contains(number - 1) else { return nil }
    let share = shares[number - 1]
    if words.count == 2, words[1] == "from" { return share.period.from.iso }
    if words.count == 2, words[1] == "to" { return share.period.to.iso }
    guard case .measured(let measurement) = indicator.measure(share.view) else { return Verdict.notApplicable.rawValue }
    let key = words.dropFirst().joined(separator: ".")
    switch key {
    case "": return indicator.plain(measurement.value)
    case "ratio": return measurement.numerator.map { "\($0)/\(measurement.n)" }
    case "verdict": return indicator.verdict(over: share.view).rawValue
    default: break
    }
    let target = indicator.partTargets(share.view).first { key == "\($0.key).target" || key == "\($0.key).verdict" }
    guard let part = measurement.parts.first(where: { $0.key == target?.key ?? key }) else { return nil }
    guard let target else {
      return part.numerator.map { "\($0)/\(part.n)" } ?? indicator.plain(part.value, in: part.unit)
    }
    return key.hasSuffix(".target")
      ? indicator.plain(target.value, in: part.unit) : indicator.verdict(on: part, target: target).rawValue
  }

  static let all = [
    Figure(
      "kpi",
      names: Indicator.allCases.flatMap { indicator in
        (0...5).map { indicator.rawValue + String(repeating: ".<part>", count: $0) }
      }
    ) { name, dossier, now in
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      guard let indicator = Indicator(rawValue: parts[0]), let view = Catalogue.standard.view(dossier, now: now) else {
        return nil
      }
      let outcome = indicator.measure(view)
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
      case "verdict": return indicator.verdict(over: view).rawValue
      case "items":
        return indicator.account(view).filter(\.isCounted).map(\.item.description)
          .joined(separator: " ")
      default:
        // What a version of the contract judges: `K03.version.2`, `K05.version.1.P1.p90.target`.
        if parts[1].hasPrefix("version.") {
          return of(indicator, share: String(parts[1].dropFirst("version.".count)), view)
        }
        // What a part is aimed at: `K04.P1.target`, `K05.P3.p90.verdict`.
        let words = parts[1].split(separator: ".").map(String.init)
        if let last = words.last, ["target", "verdict"].contains(last) {
          let key = words.dropLast().joined(separator: ".")
          guard let target = indicator.partTargets(view).first(where: { $0.key == key }),
            let part = measurement.parts.first(where: { $0.key == key })
          else { return nil }
          return last == "target"
            ? indicator.plain(target.value, in: part.unit)
            : indicator.verdict(on: part, target: target, over: view).rawValue
        }
        // A part that is a rate of its own is told by its cases, a variant by its percentage.
        if let part = measurement.parts.first(where: { $0.key == parts[1] }) {
          return part.numerator.map { "\($0)/\(part.n)" } ?? indicator.plain(part.value, in: part.unit)
        }
        return measurement.variants.first { $0.key == parts[1] }.map { indicator.plain($0.value, in: $0.unit) }
      }
    },
    Figure(
      "penalty",
      names: ["percent", "hours", "days", "amount", "due", "month", "response"].map { "<item>.\($0)" }
        + ["gross", "due", "capped"].map { "<month>.\($0)" }
    ) { name, dossier, now in
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2, let penalties = Catalogue.standard.view(dossier, now: now)?.facts?.penalties else {
        return nil
      }
      if let charge = penalties.charges.first(where: { $0.item.description == parts[0] }) {
        switch parts[1] {
        case "percent": return fixed(Double(charge.points) / 100, 2)
        case "hours": return String(charge.hours)
        case "days": return String(charge.days)
        case "amount": return String(charge.amount.cents)
        case "due": return charge.isDue ? "yes" : "no"
        case "month": return "\(charge.month / 12)-\(padded(charge.month % 12 + 1, 2))"
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
    Figure(
      "sheet",
      names: ["total", "partial", "flags", "proposal"] + ServiceLine.allCases.map { "line.\($0.rawValue)" }
        + Criterion.all.map(\.id)
    ) { name, dossier, now in
      guard let view = Catalogue.standard.view(dossier, now: now), view.contract != nil else { return nil }
      let sheet = view.sheet
      switch name {
      case "total": return sheet.score().map { fixed($0, 1) }
      case "partial": return sheet.isPartial() ? "yes" : "no"
      case "flags": return sheet.redFlags.map(\.criterion.id).joined(separator: " ")
      case "proposal": return EvaluationContent.proposal(view)?.rawValue
      default:
        if name.hasPrefix("line."), let line = ServiceLine(rawValue: String(name.dropFirst(5))) {
          return sheet.score(of: line).map { fixed($0, 1) }
        }
        return sheet.rows.first { $0.criterion.id == name }.flatMap { row in
          row.mark.map(String.init) ?? (row.isMeasured ? Verdict.withheld.rawValue : nil)
        }
      }
    },
  ]
}
