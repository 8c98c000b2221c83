/// An error that a person meets: the sentence for her, and how the process ends.
///
/// It is worded where it happens and carried as it is to the end of the process.
package protocol Fault: Error {
  /// What is wrong, and what to do next; nil when it was said already, or when there is nothing to say.
  var message: Text? { get }

  /// How the process ends for it.
  var exit: Exit { get }
}

/// How the process ends, as `sysexits.h` and the shell number it.
package enum Exit: Int32, Hashable, Sendable {
  /// All was done.
  case done = 0
  /// A check or a replay failed.
  case failed = 1
  /// The command line is wrong.
  case usage = 64
  /// The data given are wrong or incomplete.
  case data = 65
  /// There is no such input.
  case noInput = 66
  /// A file cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case io = 74
  /// Busy: try again.
  case busy = 75
  /// Interrupted by Ctrl-C, after saving.
  case interrupted = 130
  /// Asked to leave by SIGTERM or SIGHUP, after saving.
  case terminated = 143
}
