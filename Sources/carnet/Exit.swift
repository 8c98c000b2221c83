/// How the process ends, as `sysexits.h` numbers it.
enum Exit: Int32 {
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
  /// Interrupted by Ctrl-C.
  case interrupted = 130
}
