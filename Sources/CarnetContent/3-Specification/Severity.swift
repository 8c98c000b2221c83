import CarnetCore

/// How grave an incident is, from the client's side.
package enum Severity: String, Choice {
  case p1 = "P1", p2 = "P2", p3 = "P3", p4 = "P4"

  package var label: Text { Text(same: rawValue) }

  /// True when another is graver.
  func isLighter(than other: Severity) -> Bool { rawValue > other.rawValue }

  /// What the severity means in the usual grid, as the contract words it.
  var meaning: Text {
    switch self {
    case .p1: Text(fr: "arrêt d'une activité critique", en: "a critical activity has stopped")
    case .p2: Text(fr: "forte gêne, ou plusieurs personnes", en: "major disruption, or several people")
    case .p3: Text(fr: "gêne d'une personne, contournement possible", en: "one person affected, workaround available")
    case .p4: Text(fr: "demande, ou défaut mineur", en: "a request, or a minor fault")
    }
  }

  /// The time to the first useful act that is usually promised, in open seconds, where a business day is so long.
  func usualGTI(inDaysOf day: TimeSpan) -> TimeSpan {
    switch self {
    case .p1: .hours(1)
    case .p2: .hours(2)
    case .p3: .hours(4)
    case .p4: day
    }
  }

  /// The time to restoring that is usually promised, in open seconds, where a business day is so long.
  func usualGTR(inDaysOf day: TimeSpan) -> TimeSpan {
    switch self {
    case .p1: .hours(4)
    case .p2: .hours(8)
    case .p3: TimeSpan(seconds: 2 * day.seconds)
    case .p4: TimeSpan(seconds: 5 * day.seconds)
    }
  }
}

/// How far an incident reaches.
package enum Impact: String, Choice {
  case one = "1", several = "2", stopped = "3"

  /// From 0, the least first.
  var place: Int {
    switch self {
    case .one: 0
    case .several: 1
    case .stopped: 2
    }
  }

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

  /// From 0, the least first.
  var place: Int {
    switch self {
    case .canWait: 0
    case .today: 1
    case .now: 2
    }
  }

  package var label: Text {
    switch self {
    case .canWait: Text(fr: "peut attendre", en: "can wait")
    case .today: Text(fr: "dans la journée", en: "today")
    case .now: Text(fr: "tout de suite", en: "now")
    }
  }

  /// What it was called before.
  package var earlier: [String] { self == .now ? ["at once"] : [] }
}
