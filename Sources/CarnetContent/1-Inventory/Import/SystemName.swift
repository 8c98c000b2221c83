import CarnetCore

/// An operating system in a form in which two tools write it alike.
enum SystemName {
  /// `Microsoft Windows 10 Professionnel` and `Windows 10 Pro` are one system, as are `Debian GNU/Linux 12 (bookworm)` and
  /// `Debian 12`: what only some tools add is left out, and a correction of a version is the same system.
  static func plain(_ name: String) -> String {
    let words = AssetWords.plain(withoutBrackets(folded(name))).split(separator: " ").map(String.init)
    let telling = words.filter { word in !added.contains(word) && !isRelease(word) }
    let said = telling.map { aliases[$0] ?? $0 }
    // A version counts up to its second figure, and that of Debian to its first.
    guard let first = said.firstIndex(where: { digits($0) != nil }) else { return said.joined(separator: " ") }
    let end = said[first...].firstIndex { digits($0) == nil } ?? said.endIndex
    let figures = said[first..<end].prefix(said.first == "debian" ? 1 : 2)
    // `11.0` is 11.
    let version = figures.count == 2 && figures.last == "0" ? figures.dropLast() : figures
    return (said[..<first] + version + said[end...]).joined(separator: " ")
  }

  /// True when two versions do not contradict one another: one may give the release, the other the build.
  static func isSameVersion(_ left: String, _ right: String) -> Bool {
    let (left, right) = (version(left), version(right))
    if isBuild(left) != isBuild(right) { return true }
    return left == right || left.hasPrefix(right + ".") || right.hasPrefix(left + ".")
  }

  private static func version(_ text: String) -> String {
    withoutBrackets(folded(text)).split(separator: " ").filter { !added.contains(String($0)) }.joined(separator: " ")
  }

  /// `10.0.19045`, `6.1.0-18-amd64`: three figures or more, with points.
  private static func isBuild(_ version: String) -> Bool {
    let parts = version.split(separator: ".")
    return parts.count > 2 && digits(parts[0]) != nil && digits(parts[1]) != nil
  }

  /// `22h2`, `21h1`: the half-years of Windows.
  private static func isRelease(_ word: String) -> Bool {
    word.utf8.count == 4 && word.dropFirst(2).first == "h" && digits(word.prefix(2)) != nil
      && digits(word.suffix(1)) != nil
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var kept = ""
    for sign in text {
      if sign == "(" { depth += 1 }
      if depth == 0 { kept.append(sign) }
      if sign == ")" { depth = max(0, depth - 1) }
    }
    return kept
  }

  private static let added: Set<String> = [
    "microsoft", "gnu", "linux", "lts", "release", "version", "edition", "editions", "os", "64", "32", "bit", "bits",
    "x64", "x86", "64bit", "64bits", "tm", "r",
  ]
  private static let aliases = [
    "professionnel": "pro", "professional": "pro", "famille": "home", "familiale": "home", "entreprise": "enterprise",
    "macosx": "mac", "macos": "mac",
  ]
}
