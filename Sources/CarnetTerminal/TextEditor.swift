import CarnetCore
import Foundation
import Glibc

/// Lets the person write a long text in her own editor: `$VISUAL`, else `$EDITOR`, else one that is commonly there.
///
/// The text is in a private file meanwhile, gone afterwards, and the terminal is given back as it was. The result is nil
/// when there is no editor, or when it says that it failed: then the text stands as it was.
package func editInEditor(_ text: String, environment: [String: String]) -> String? {
  let wishes = [environment["VISUAL"], environment["EDITOR"], "editor", "nano", "vi"].compactMap { $0 }
  guard let folder = privateFolder(environment["TMPDIR"]) else { return nil }
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let file = folder + "/carnet.txt"
  let program = wishes.lazy.compactMap { Program(command: $0, arguments: [file], environment: environment) }.first
  guard let program, keep(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n", in: file) else { return nil }
  var mode = termios()
  let hasTerminal = unsafe tcgetattr(STDIN_FILENO, &mode) == 0
  // With standard output a pipe, the editor is on the terminal all the same.
  let terminal = [Descriptor.output, .error, .input].first(where: \.isTerminal) ?? .output
  let status = program.run(output: terminal)
  if hasTerminal { _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) }
  guard status == 0, let written = contents(of: file) else { return nil }
  return withoutNewlineAtEnd(written)
}

/// That no editor was opened, or that it failed, and what to do.
func noEditorWords(_ language: Language) -> String {
  let words = Text(
    fr: "L'éditeur de texte ne s'est pas ouvert, ou a signalé un échec. Réglez $VISUAL ou $EDITOR.",
    en: "The text editor did not open, or reported a failure. Set $VISUAL or $EDITOR.")
  return Typography.set(words[language], in: language)
}

/// The text without the newlines that an editor puts, or leaves, at its end.
private func withoutNewlineAtEnd(_ text: String) -> String {
  String(text.reversed().drop { $0.isWhitespace }.reversed())
}

/// A new folder that nobody else can look into.
private func privateFolder(_ place: String?) -> String? {
  let parent = place.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  var name = Array((parent + "/carnet-XXXXXX").utf8CString)
  return unsafe mkdtemp(&name).map { unsafe String(cString: $0) }
}

private func keep(_ text: String, in file: String) -> Bool {
  let number = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard number >= 0 else { return false }
  defer { close(number) }
  return (try? Descriptor(number: number).write(text)) != nil
}

/// What the editor left, up to a mebibyte.
private func contents(of file: String) -> String? {
  let number = unsafe open(file, O_RDONLY | O_CLOEXEC)
  guard number >= 0 else { return nil }
  defer { close(number) }
  var bytes: [UInt8] = []
  while bytes.count < 1 << 20 {
    let block = Descriptor(number: number).read()
    if block.isEmpty { break }
    bytes += block
  }
  return String(decoding: bytes, as: UTF8.self)
}
