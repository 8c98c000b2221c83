import CarnetCore
import Glibc

extension Said.End {
  /// The end that a signal asks for; without one (0), that the input is at its end.
  init(signal: Int32) {
    self =
      switch signal {
      case SIGINT: .interrupted
      case SIGTERM: .terminated
      case SIGHUP: .hungUp
      default: .left
      }
  }
}
