import CarnetCore
import CarnetTerminal
import Foundation
import Glibc

/// A file that was written: whole or not at all, and in the place of nothing.
///
/// All that Carnet writes for a person passes here. What has the name already, be it a file, a link or a device, stays as it
/// is: the new file gets the first name that is free.
struct WrittenFile {
  /// What became of what was to be written.
  private enum Fate {
    /// It is in a new file.
    case made
    /// It is in a new file beside an earlier one, which has the name.
    case madeBeside(String)
    /// The file of that name says the same, byte for byte.
    case there
  }

  /// Where it is.
  let path: String
  private let fate: Fate

  /// Writes a text under a name of a folder, which is made when it is missing.
  init(_ text: String, named name: String, in folder: String) throws {
    let place = URL(fileURLWithPath: folder)
    try? FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for number in 1...WrittenFile.mostNames {
      let path = place.appendingPathComponent(WrittenFile.name(name, number)).path
      if WrittenFile.holds(path, text) {
        self.path = path
        fate = .there
        return
      }
      if try WrittenFile.isMade(text, at: path) {
        self.path = path
        fate = number == 1 ? .made : .madeBeside(name)
        return
      }
    }
    throw WrittenFile.cannotWrite(place.appendingPathComponent(name).path)
  }

  /// Where it is and what was kept, as a sentence.
  var words: Text {
    let place = safeLine(path)
    switch fate {
    case .made: return Text(fr: "Fichier enregistré : \(place)", en: "File written: \(place)")
    case .madeBeside(let earlier):
      let name = safeLine(earlier)
      return Text(
        fr: "Fichier enregistré : \(place) ; \(name), qui s'y trouvait, est gardé tel quel",
        en: "File written: \(place); \(name), which was there, is kept as it is")
    case .there:
      return Text(
        fr: "Fichier déjà à jour : \(place), rien n'est écrit",
        en: "File already up to date: \(place), nothing is written")
    }
  }

  /// What is to be said of it beside its path; nil when that says all.
  var remark: Text? {
    if case .made = fate { return nil }
    return words
  }

  /// `contract.html`, then `contract-2.html`.
  private static func name(_ name: String, _ number: Int) -> String {
    guard number > 1 else { return name }
    let point = name.lastIndex(of: ".") ?? name.endIndex
    return "\(name[..<point])-\(number)\(name[point...])"
  }

  /// True when an ordinary file has that path and holds that text and no more.
  private static func holds(_ path: String, _ text: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == text.utf8.count else {
      return false
    }
    return contents(of: URL(fileURLWithPath: path), atMost: text.utf8.count + 1) == Data(text.utf8)
  }

  /// Makes a file; false when something has its path.
  private static func isMade(_ text: String, at path: String) throws -> Bool {
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return false }
    let draft = try draft(of: text, for: path, mode: 0o666)
    defer { unsafe unlink(draft) }
    if isMoved(draft, to: path) {
      syncFolder(of: path)
      return true
    }
    guard errno == EEXIST else { throw cannotWrite(path) }
    return false
  }

  /// A text beside the place that it is for, so that the place never holds a part of it.
  private static func draft(of text: String, for path: String, mode: mode_t) throws -> String {
    let draft = path + ".\(getpid()).part"
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw cannotWrite(path) }
    let isFilled = (try? Descriptor(number: file).write(text)) != nil && fsync(file) == 0
    guard close(file) == 0, isFilled else {
      unsafe unlink(draft)
      throw cannotWrite(path)
    }
    return draft
  }

  /// Puts another text in the place of the one that a person's file holds, as she asked.
  ///
  /// A link is not followed, and a file that changed meanwhile stays as it is.
  static func amend(_ path: String, from before: String, to after: String) throws {
    var status = stat()
    // Who took the right to write away meant it, and it does not stop the replacing of a file.
    guard holds(path, before), unsafe lstat(path, &status) == 0, status.st_mode & S_IWUSR != 0 else {
      let name = safeLine(path)
      throw Ending(
        Text(
          fr:
            "\(name) est un lien, est protégé ou a changé entre-temps : rien n'y est écrit. Donnez le fichier lui-même.",
          en: "\(name) is a link, is protected or changed meanwhile: nothing is written to it. Give the file itself."),
        exit: .cannotCreate)
    }
    let draft = try draft(of: after, for: path, mode: status.st_mode & 0o777)
    guard unsafe rename(draft, path) == 0 else {
      unsafe unlink(draft)
      throw cannotWrite(path)
    }
    syncFolder(of: path)
  }

  /// Gives a file another name that nothing has; false, with the reason in `errno`, when that cannot be.
  private static func isMoved(_ draft: String, to path: String) -> Bool {
    // Unlike `rename`, it spares what is there.
    if unsafe link(draft, path) == 0 { return true }
    guard errno == EPERM || errno == EOPNOTSUPP else { return false }
    // A disk that gives a file no second name: the name is taken first, and only what took it is replaced.
    let taken = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard taken >= 0 else { return false }
    close(taken)
    return unsafe rename(draft, path) == 0
  }

  private static func syncFolder(of path: String) {
    let folder = unsafe open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private static func cannotWrite(_ path: String) -> Ending {
    Ending(
      Text(
        fr: "\(safeLine(path)) ne peut pas être écrit : vérifiez le répertoire, ou donnez-en un autre avec --output.",
        en: "\(safeLine(path)) cannot be written: check the folder, or give another with --output."),
      exit: .cannotCreate)
  }

  /// How many names are tried for one file.
  private static var mostNames: Int { 999 }
}

/// A new file that grows with what is written to it: a conversation, as it is recorded.
struct GrowingFile {
  private let path: String
  private let file: FileHandle

  /// Makes the file; what has that path already, be it a link or a device, is not touched.
  init(at path: String) throws {
    let number = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else {
      let name = safeLine(path, limit: 120)
      throw Ending(
        errno == EEXIST
          ? Text(
            fr: "\(name) existe déjà et reste tel quel : donnez un autre nom.",
            en: "\(name) already exists and stays as it is: give another name.")
          : Text(
            fr: "\(name) ne peut pas être créé : vérifiez le répertoire.",
            en: "\(name) cannot be created: check the folder."), exit: .cannotCreate)
    }
    self.path = path
    file = FileHandle(fileDescriptor: number, closeOnDealloc: true)
  }

  /// Writes what comes next.
  func write(_ text: String) throws { try file.write(contentsOf: Data(text.utf8)) }

  /// Takes the file away again, as long as nothing was written to it.
  func withdraw() { unsafe unlink(path) }
}
