import Glibc

/// Another program, run in the terminal and never through a shell: a pager, a text editor.
///
/// Foundation's `Process` would leave a thread behind that takes the signals meant for the line editor.
struct Program {
  /// The file that is run, and the arguments after its name.
  let path: String
  let arguments: [String]
  let environment: [String: String]

  /// The program of a command such as `$PAGER` holds, split at its spaces; nil when there is none of that name.
  init?(command: String, arguments more: [String] = [], environment: [String: String]) {
    let words = command.split(separator: " ").map(String.init)
    guard let name = words.first, let path = Program.located(name, environment["PATH"]) else { return nil }
    self.path = path
    arguments = words.dropFirst() + more
    self.environment = environment
  }

  private static func located(_ name: String, _ folders: String?) -> String? {
    if name.contains("/") { return unsafe access(name, X_OK) == 0 ? name : nil }
    return (folders ?? "/usr/bin:/bin").split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { unsafe access($0, X_OK) == 0 }
  }

  /// Runs the program to its end, with `text` as its input, or else the terminal, and `output` as its output.
  ///
  /// Meanwhile Ctrl-C is for the program. The result is nil when it could not be started, else how it ended (0 is well).
  func run(feeding text: String? = nil, output: Descriptor) -> Int32? {
    var ends: [Int32] = [-1, -1]
    if text != nil {
      guard unsafe pipe(&ends) == 0 else { return nil }
      // The program must not hold the end that it waits on to be closed.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    let ignored = [SIGINT, SIGQUIT, SIGPIPE]
    let before = ignored.map { signal($0, SIG_IGN) }
    defer { for (number, action) in zip(ignored, before) { signal(number, action) } }
    let child = start(reading: ends[0], writing: output.number)
    if ends[0] >= 0 { close(ends[0]) }
    // A pager that leaves early has shown enough.
    if child > 0, let text { try? Descriptor(number: ends[1]).write(text) }
    if ends[1] >= 0 { close(ends[1]) }
    guard child > 0 else { return nil }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// The number of the process, 0 when it could not be started.
  private func start(reading input: Int32, writing output: Int32) -> pid_t {
    var files = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&files)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&files)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    if input >= 0 { unsafe posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO) }
    if output != STDOUT_FILENO { unsafe posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO) }
    var restored = sigset_t()
    unsafe sigemptyset(&restored)
    for number in [SIGINT, SIGQUIT, SIGPIPE] { unsafe sigaddset(&restored, number) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &restored)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let failure = unsafe withCStrings([path] + arguments) { arguments in
      unsafe withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        unsafe posix_spawn(&child, path, &files, &attributes, arguments, environment)
      }
    }
    return failure == 0 ? child : 0
  }
}

/// Calls with the texts as C has them: an array of strings that ends with NULL, good for the call.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let strings = unsafe texts.map { unsafe strdup($0) }
  defer { unsafe strings.forEach { unsafe free($0) } }
  return unsafe body(strings + [nil])
}
