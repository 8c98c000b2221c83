import CarnetCore

/// How grave an incident is, from the client's side.
package enum Severity: String, Choice {
  case p1 = "P1", p2 = "P2", p3 = "P3", p4 = "P4"

  package var label: Text { Text(same: rawValue) }

  /// What the severity means, as the contract words it.
  var meaning: Text {
    switch self {
    case .p1: Text(fr: "arrêt d'une activité critique", en: "a critical activity stands still")
    case .p2: Text(fr: "forte gêne, ou plusieurs personnes", en: "serious hindrance, or several people")
    case .p3: Text(fr: "gêne d'une personne, contournement possible", en: "one person hindered, a way round exists")
    case .p4: Text(fr: "demande, ou défaut mineur", en: "a request, or a minor fault")
    }
  }

  /// The time to the first useful act that is usually promised, in open seconds.
  var usualGTI: TimeSpan {
    switch self {
    case .p1: .hours(1)
    case .p2: .hours(2)
    case .p3: .hours(4)
    case .p4: .minutes(570)
    }
  }

  /// The time to restoring that is usually promised, in open seconds.
  var usualGTR: TimeSpan {
    switch self {
    case .p1: .hours(4)
    case .p2: .hours(8)
    case .p3: .hours(19)
    case .p4: .minutes(2_850)
    }
  }
}

/// How far an incident reaches.
package enum Impact: String, Choice {
  case one = "1", several = "2", stopped = "3"

  package var label: Text {
    switch self {
    case .one: Text(fr: "une personne", en: "one person")
    case .several: Text(fr: "plusieurs", en: "several")
    case .stopped: Text(fr: "activité arrêtée", en: "activity stopped")
    }
  }
}

/// How soon an incident must be dealt with.
package enum Urgency: String, Choice {
  case canWait = "1", today = "2", now = "3"

  package var label: Text {
    switch self {
    case .canWait: Text(fr: "peut attendre", en: "can wait")
    case .today: Text(fr: "dans la journée", en: "today")
    case .now: Text(fr: "tout de suite", en: "at once")
    }
  }
}

/// Which severity an impact and an urgency give: a total function.
package enum SeverityMatrix: String, Choice {
  case standard, cautious

  package var label: Text {
    switch self {
    case .standard: Text(fr: "ordinaire", en: "standard")
    case .cautious: Text(fr: "prudente (un cran plus grave)", en: "cautious (one step graver)")
    }
  }

  /// The severity of an incident.
  func severity(_ impact: Impact, _ urgency: Urgency) -> Severity {
    let sum = (digits(impact.rawValue) ?? 1) + (digits(urgency.rawValue) ?? 1) + (self == .cautious ? 1 : 0)
    switch sum {
    case 6...: return .p1
    case 4...5: return impact == .stopped && urgency != .canWait ? .p1 : .p2
    case 3: return .p3
    default: return .p4
    }
  }
}
