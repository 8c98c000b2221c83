import Foundation

/// The file of a library as it lies on the disk, looked at before SQLite opens it: a file that is not ours stays untouched.
struct FileAtPath {
  /// The path, written so that SQLite takes it as one: not as a URI, nor as the name of a database in memory.
  let path: String
  /// True when nothing was ever written to it.
  private(set) var isFresh = false
  /// False when the file or its folder cannot be written.
  private(set) var isWritable = true
  /// True when SQLite must not try to write the files that go beside a database in WAL mode.
  private(set) var isImmutable = false

  private let given: String

  /// Looks at what is at a path, and creates an empty file there when nothing is and `creating`.
  ///
  /// The folder is made for its owner alone (0700), the file too (0600). Nothing is created through a symbolic link.
  init(_ given: String, creating: Bool) throws(LibraryFault) {
    self.given = given
    path = given.hasPrefix("/") ? given : "./" + given
    guard !given.isEmpty, !given.utf8.contains(0) else {
      throw creating ? LibraryFault.cannotCreate(path: given) : .missing(path: given)
    }
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      try look(status, creating: creating)
    } else {
      let reason = errno
      guard reason == ENOENT || reason == ENOTDIR else { throw LibraryFault.io(path: given) }
      guard creating else { throw LibraryFault.missing(path: given) }
      try create()
      isFresh = true
    }
    let folderIsWritable = unsafe access(folder, W_OK) == 0
    isWritable = unsafe folderIsWritable && access(path, W_OK) == 0
    isImmutable = !folderIsWritable && !hasWriteAheadLog
  }

  /// The folder that the file lies in.
  private var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "." }

  private var isLink: Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// True when SQLite left a log beside the file, whose pages replace those of the file.
  private var hasWriteAheadLog: Bool {
    var status = stat()
    return unsafe stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  private func create() throws(LibraryFault) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw LibraryFault.cannotCreate(path: given)
    }
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw errno == ENOSPC || errno == EDQUOT ? .full : isLink ? .strayLink(path: given) : .cannotCreate(path: given)
    }
    close(file)
  }

  private mutating func look(_ status: stat, creating: Bool) throws(LibraryFault) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw LibraryFault.isFolder(path: given)
    default: throw LibraryFault.notALibrary(path: given)
    }
    if status.st_size == 0 {
      guard creating else { throw LibraryFault.notALibrary(path: given) }
      if isLink { throw LibraryFault.strayLink(path: given) }
      isFresh = true
      return
    }
    guard let file = FileHandle(forReadingAtPath: path), let start = try? file.read(upToCount: Header.length)
    else { throw LibraryFault.io(path: given) }
    guard let header = Header(Array(start)) else { throw LibraryFault.notALibrary(path: given) }
    guard header.isWhole else { throw LibraryFault.damaged(path: given) }
    guard header.applicationID == applicationID else { throw LibraryFault.notALibrary(path: given) }
  }
}

/// The first bytes of an SQLite database, as <https://www.sqlite.org/fileformat.html> describes them.
private struct Header {
  static let length = 100
  private let bytes: [UInt8]

  /// The header that begins with those bytes; nil when they are not those of a database.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
    self.bytes = bytes
  }

  var isWhole: Bool { bytes.count == Header.length }
  var applicationID: Int { bytes[68..<72].reduce(0) { $0 << 8 | Int($1) } }
}
