/// A promise that runs, and how it stands at a moment: what is left of it by the clock that it is counted on.
package struct RunningClock: Hashable, Sendable {
  /// How a promise stands.
  package enum State: String, Hashable, Sendable {
    /// Its time is over.
    case late
    /// Its time is over before the day is.
    case lateToday = "late-today"
    /// Its time is not over today.
    case running
    /// Its clock stands still.
    case suspended
    /// The facts that it is counted from contradict each other: nothing is counted.
    case refused
  }

  /// What it is about.
  package let item: ItemID
  /// How that is called.
  package let title: String
  /// How grave it is: `P1`.
  package let grade: String
  /// Frozen key of the promise: `gti`, `gtr`.
  package let key: String
  /// What is promised.
  package let promise: Text
  /// Whose hours it is counted by; nil where there is only one answer to that.
  package let hours: Text?
  /// Open seconds that are left; less than zero by as much as it is late.
  package let left: Int
  /// The moment at which nothing is left; nil while the clock stands still.
  package let deadline: Instant?
  /// In which local time the moment is told, where it is not that of the dossier: `heure de La Réunion, UTC+4`.
  package let place: Text?
  /// How it stands.
  package let state: State
  /// Why the clock does not run at this moment, or why nothing is counted; nil when it runs.
  package let reason: Text?

  /// The moment at which nothing is left, short, with the local time in which it is told, where it has to be said.
  package func due(_ language: Language) -> String? {
    deadline.map { Wording(language: language).shortMoment($0) + beside(language) }
  }

  /// The time of the day at which nothing is left, with the same.
  package func dueTime(_ language: Language) -> String? {
    deadline.map { Wording(language: language).clock($0.secondOfDay) + beside(language) }
  }

  private func beside(_ language: Language) -> String { place.map { " (\($0[language]))" } ?? "" }

  /// A promise as it stands.
  package init(
    _ item: ItemID, title: String, grade: String, key: String, promise: Text, hours: Text? = nil, left: Int,
    deadline: Instant?, place: Text? = nil, state: State, reason: Text? = nil
  ) {
    self.item = item
    self.title = title
    self.grade = grade
    self.key = key
    self.promise = promise
    self.hours = hours
    self.left = left
    self.deadline = deadline
    self.place = place
    self.state = state
    self.reason = reason
  }
}
