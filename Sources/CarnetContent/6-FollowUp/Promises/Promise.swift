import CarnetCore

/// Something that the contract makes due: by when, what fulfilled it, and how it stands.
struct Promise: Hashable, Sendable {
  /// What is promised.
  enum Kind: String, CaseIterable, Sendable {
    case visit
    case restoreTest = "restore_test"
    case visitReport = "visit_report"
    case incidentReport = "incident_report"
    /// A meeting for which a day was agreed.
    case meeting
    /// The review that the contract's rhythm asks for.
    case review
    case minutes
    /// What somebody undertook to do at a meeting.
    case action
    /// The provider's report of its activity.
    case summary
    case survey, vigilance
    /// The provider's written reminder before the last day for notice.
    case reminder
    case revision, invoice
  }

  /// How it stands.
  enum State: Hashable, Sendable {
    /// Its day is ahead, or its tolerance still runs.
    case toCome
    /// Put off to a day that is ahead: by whom, where that is known, and from which day.
    case moved(by: Mover?, from: Day)
    /// Kept on its day, or within its tolerance.
    case done
    /// Kept, but too late or too early.
    case late
    /// Never kept, and its tolerance is over.
    case missed

    /// The word for scripts.
    var word: String {
      switch self {
      case .toCome: "to-come"
      case .moved: "moved"
      case .done: "done"
      case .late: "late"
      case .missed: "missed"
      }
    }
  }

  let kind: Kind
  /// Its place among those of its kind, from 1.
  let number: Int
  /// The day by which it is judged: the first that was agreed, else the contract's own.
  let due: Day
  /// The last day that is still in time.
  let limit: Day
  /// The day by which it belongs to a period.
  let day: Day
  /// The day for which it now stands: where it was put off to, else the one by which it is judged.
  let standing: Day
  /// What is noted for it; nil while nothing is.
  let item: ItemID?
  /// When it was fulfilled.
  let fulfilled: Day?
  /// How far off it was, in the days that its tolerance counts; negative when it came before.
  ///
  /// Nil while it has not come.
  let off: Int?
  /// The number of the version of the contract that judges it.
  let version: Int
  /// The site whose own business days count it; nil where those of the contract do.
  let site: ItemID?
  /// False for what was agreed beyond what the contract asks for, or for days on which it does not run: it is recalled, and
  /// judged by nothing.
  private(set) var isOwed: Bool
  /// True for what was withdrawn after it was behind: it stays in the count, and nobody is asked for it any more.
  let isGone: Bool
  /// True for a review for which a day was agreed: the meeting is judged by that day, and the contract's own says no more.
  private(set) var hasAgreedDay = false
  /// How it stands.
  let state: State
  /// True when it was kept as promised: in time, or where that is what counts, with success.
  let isKept: Bool

  /// Something due, as it stands on a day.
  ///
  /// `tolerance` is in the same days as `off`. What `isExact` must not come early either.
  init(
    _ kind: Kind, _ number: Int, due: Day, limit: Day? = nil, day: Day? = nil, standing: Day? = nil,
    moved move: (by: Mover?, from: Day)? = nil,
    item: ItemID? = nil, fulfilled: Day? = nil, off: Int? = nil, tolerance: Int = 0, isExact: Bool = false,
    hasSucceeded: Bool? = nil, version: Int = 1, at site: ItemID? = nil, isOwed: Bool = true,
    isGone: Bool = false, today: Day
  ) {
    // What is noted of later days has not happened yet.
    let fulfilled = fulfilled.flatMap { $0 <= today ? $0 : nil }
    let off = fulfilled.flatMap { _ in off }
    self.kind = kind
    self.number = number
    self.due = due
    self.limit = limit ?? due
    self.day = day ?? due
    self.item = item
    self.fulfilled = fulfilled
    self.off = off
    self.version = version
    self.site = site
    self.isOwed = isOwed
    self.isGone = isGone
    self.standing = standing ?? due
    if fulfilled != nil {
      let isLate = off.map { $0 > tolerance || isExact && $0 < -tolerance } ?? false
      state = isLate ? .late : .done
    } else if let move, self.standing >= today {
      state = .moved(by: move.by, from: move.from)
    } else {
      state = today > self.limit ? .missed : .toCome
    }
    isKept = fulfilled != nil && hasSucceeded ?? (state == .done)
  }

  /// True when it was due in a period, as seen on a day: what is still ahead counts only once it is kept.
  func isDue(in period: Period, on today: Day) -> Bool {
    isOwed && period.contains(day) && (isKept || due < today)
  }

  /// The same for which nothing is owed.
  var unowed: Promise {
    var other = self
    other.isOwed = false
    return other
  }

  /// The same for which a day was agreed.
  var agreed: Promise {
    var other = self
    other.hasAgreedDay = true
    return other
  }

  /// True when it was kept in time.
  var isOnTime: Bool { state == .done }

  /// True when it awaits somebody who is behind: the day for which it stands is over.
  func isOverdue(on today: Day) -> Bool { fulfilled == nil && standing < today }
}

extension Promise {
  /// How it stands, in words: `à l'heure`, `déplacée par le prestataire, d'abord le 17/03/2026`.
  var words: Text {
    switch state {
    case .toCome: return Text(fr: "à venir", en: "upcoming")
    case .done: return Text(fr: "dans les temps", en: "on time")
    case .late: return Text(fr: "hors délai", en: "late")
    case .missed: return Text(fr: "manquée", en: "missed")
    case .moved(let mover, let from):
      func day(_ language: Language) -> String { Wording(language: language).shortDay(from) }
      return switch mover {
      case .client:
        Text(fr: "changée par nous, d'abord le \(day(.fr))", en: "changed by us, first set for \(day(.en))")
      case .provider:
        Text(
          fr: "changée par le prestataire, d'abord le \(day(.fr))",
          en: "changed by the provider, first set for \(day(.en))")
      case .mistake, nil: Text(fr: "changée, d'abord le \(day(.fr))", en: "changed, first set for \(day(.en))")
      }
    }
  }
}

extension Promise.Kind {
  /// What it is called where several are counted.
  var label: Text {
    switch self {
    case .visit: Text(fr: "Visites préventives", en: "Preventive visits")
    case .restoreTest: Text(fr: "Essais de restauration", en: "Restore tests")
    case .visitReport: Text(fr: "Comptes rendus d'intervention", en: "Visit reports")
    case .incidentReport: Text(fr: "Comptes rendus d'incident", en: "Incident reports")
    case .meeting: Text(fr: "Réunions à la date convenue", en: "Meetings on the agreed date")
    case .review: Text(fr: "Réunions de suivi", en: "Review meetings")
    case .minutes: Text(fr: "Comptes rendus de réunion", en: "Meeting minutes")
    case .action: Text(fr: "Actions", en: "Actions")
    case .summary: Text(fr: "Rapports d'activité", en: "Activity reports")
    case .survey: Text(fr: "Questionnaires aux salariés", en: "Staff surveys")
    case .vigilance: Text(fr: "Attestations de vigilance", en: "Social-security compliance certificates")
    case .reminder: Text(fr: "Rappels avant le préavis", en: "Reminders before notice")
    case .revision: Text(fr: "Révisions de la redevance", en: "Fee revisions")
    case .invoice: Text(fr: "Factures", en: "Invoices")
    }
  }
}
