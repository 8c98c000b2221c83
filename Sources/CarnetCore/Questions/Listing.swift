/// How the items of a list stand in rows, and by what some of them are picked out: values beside the form, from which
/// `:list` derives.
package struct Listing: Sendable {
  /// A column of the rows.
  package struct Column: Hashable, Sendable {
    /// The question, or what is told beside the answers, by its frozen id.
    package let id: String
    /// Its heading: short, and no question.
    package let heading: Text
    /// True for what is told beside the answers.
    package let isTold: Bool
    /// True for figures that are told: they stand on the right.
    package let isFigure: Bool

    /// The answers to a question.
    package init<T>(_ question: Question<T>, _ fr: String, _ en: String) {
      self.init(question: question.definition.id, Text(fr: fr, en: en))
    }

    /// The answers to the question of that id.
    package init(question id: String, _ heading: Text) {
      self.id = id
      self.heading = heading
      isTold = false
      isFigure = false
    }

    /// What is told of each item beside its answers.
    package init(told id: String, _ fr: String, _ en: String, figure: Bool = false) {
      self.id = id
      heading = Text(fr: fr, en: en)
      isTold = true
      isFigure = figure
    }
  }

  /// What picks some of the items out.
  package struct Condition: Hashable, Sendable {
    /// Its frozen id.
    package let id: String
    /// How it is said: `ouverts`.
    package let name: Text
    /// How else people say it.
    package let others: [Text]
    /// What it is about, where one of several conditions about it is enough: `P1 P2`; nil for one that must hold.
    package let about: String?

    /// A condition; an item holds it when its sight says so.
    package init(_ id: String, _ fr: String, _ en: String, or others: Text..., about: String? = nil) {
      self.id = id
      name = Text(fr: fr, en: en)
      self.others = others
      self.about = about
    }
  }

  /// How an item stands: what is told of it, and which conditions it holds.
  package struct Sight: Hashable, Sendable {
    /// What is told, by the ids of the columns.
    package let told: [String: Text]
    /// The ids of the conditions that it holds.
    package let holds: Set<String>

    /// How an item stands.
    package init(_ told: [String: Text] = [:], holds: Set<String> = []) {
      self.told = told
      self.holds = holds
    }
  }

  /// The columns, the most telling first.
  package let columns: [Column]
  /// The conditions of its own; a choice, an item, a day are conditions of every list.
  package let conditions: [Condition]
  /// The question whose day or moment dates an item; nil for what has none.
  package let dated: String?
  /// What finds how items stand at a moment: what several of them rest on is found once.
  package let sights: @Sendable (Dossier, _ now: Instant) -> (ItemID) -> Sight

  /// A listing of those columns.
  package init(
    _ columns: [Column], dated: String? = nil, conditions: [Condition] = [],
    sights: @escaping @Sendable (Dossier, _ now: Instant) -> (ItemID) -> Sight = { _, _ in { _ in Sight() } }
  ) {
    self.columns = columns
    self.conditions = conditions
    self.dated = dated
    self.sights = sights
  }

  /// No columns of its own: those of its essential questions.
  package static let usual = Listing([])
}

extension Listing.Condition {
  /// The two states of what is to be done by a day, and of what is done.
  package static let ofTasks = [
    Listing.Condition(
      "open", "à faire", "to do", or: Text(fr: "ouvertes", en: "open"), Text(fr: "en cours", en: "pending")),
    Listing.Condition("late", "en retard", "late", or: Text(fr: "retard", en: "overdue")),
    Listing.Condition("done", "faites", "done", or: Text(fr: "closes", en: "closed")),
  ]
}

extension Listing {
  /// The listing of what is due by a day and done on another: whether it is, and how late.
  package static func tasks(
    _ columns: [Column], due: Question<Day>, done: Question<Day>, zone: @escaping @Sendable (Dossier) -> Zone
  ) -> Listing {
    Listing(
      columns + [Column(told: "state", "État", "State")], dated: due.definition.id, conditions: Condition.ofTasks
    ) { dossier, now in
      let today = zone(dossier).localized(now).day
      return { item in
        guard let due = dossier[due, of: item] else {
          return dossier[done, of: item] == nil ? Sight(holds: ["open"]) : Sight(["state": isDone], holds: ["done"])
        }
        return Listing.sight(due: due, done: dossier[done, of: item], today: today)
      }
    }
  }

  private static let isDone = Sign.met.before(Text(fr: "fait", en: "done"))

  /// How something due by a day stands on another.
  package static func sight(due: Day, done: Day?, today: Day) -> Sight {
    let late = (done ?? today).ordinal - due.ordinal
    func span(_ language: Language) -> String { Wording(language: language).span(due, done ?? today) }
    let delay = Text(fr: "\(span(.fr)) de retard", en: "\(span(.en)) late")
    guard done == nil else {
      return Sight(
        ["state": late > 0 ? Sign.missed.before(delay) : isDone], holds: late > 0 ? ["done", "missed"] : ["done"])
    }
    return late > 0
      ? Sight(["state": Sign.late.before(delay)], holds: ["open", "late"])
      : Sight(["state": Text(fr: "à faire", en: "to do")], holds: ["open"])
  }
}
