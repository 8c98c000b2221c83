import CarnetCore

/// What the restore tests of a period allow a juror to give for backups: a promise not kept is a fact, not a lack of data.
struct RestoreBound: Hashable, Sendable {
  /// How many were due.
  let due: Int
  /// How many succeeded: fewer than were due.
  let succeeded: Int
  /// True when no juror gave a mark, and none succeeded: then that is the mark.
  let isAlone: Bool

  /// Nil when none was due, or all succeeded.
  init?(_ view: PeriodView, marked: Bool) {
    let tests = view.promised(.restoreTest)
    due = tests.count
    succeeded = tests.count(where: \.isKept)
    guard succeeded < due else { return nil }
    isAlone = !marked && succeeded == 0
  }

  /// A mark within what is allowed: without one test that succeeded, no more than a 2; with one that failed, no 5.
  func bounded(_ mark: Int) -> Int { min(mark, succeeded == 0 ? 2 : 4) }

  /// What it rests on: `K24 : 0 essai réussi sur 3`.
  var words: Text {
    Text(
      fr: "K24 : essais de restauration réussis, \(succeeded) sur \(due)",
      en: "K24: successful restore tests, \(succeeded) of \(due)")
  }
}
