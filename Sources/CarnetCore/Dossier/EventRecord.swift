// The durable shape of a fact: one line of fields separated by tabs, the first of which names the shape.
//
//     answered 1   assets.A1.name   text   PC-CAISSE-01   -
//     added 2      assets   A2   name   text   PC-CAISSE-02   serial   text   SN-2
//     closed 1     needs
//
// Inside a field, tab, newline, return and backslash are written \t \n \r \\; an absent field is a lone `-`, and a field that
// begins with `-` begins with `\-`. A shape that has been written once stays readable for ever: a new one gets a new
// name (`answered 2`), and the old one is read into the present fact.

/// A fact that this version of Carnet cannot read: it was written by a later one, or the file was damaged.
package struct UnreadableRecord: Error, Hashable, Sendable {
  /// The name of the shape, as it stands in the file.
  package let shape: String
}

extension Fact {
  /// The durable line of the fact.
  package var record: String { String(decoding: recordBytes, as: UTF8.self) }

  /// The durable line of the fact, in UTF-8: a table taken over is a hundred thousand of them.
  package var recordBytes: [UInt8] {
    switch self {
    case .begun(let name): line("begun 1", name)
    case .answered(let address, let answer, let was):
      line("answered 1", address.description, tag(answer), text(answer), tag(was), text(was))
    case .confirmed(let address, let value): line("confirmed 1", address.description, value.tag, value.canonical)
    case .added(let form, let item, let told):
      told.reduce(into: line(told.isEmpty ? "added 1" : "added 2", form.name, item.description)) { line, told in
        append(told.question, to: &line)
        append(tag(told.answer), to: &line)
        append(text(told.answer), to: &line)
      }
    case .withdrawn(let form, let item): line("withdrawn 1", form.name, item.description)
    case .listed(let form, let complete): line("listed 1", form.name, complete ? "yes" : "no")
    case .entered(let stage): line("entered 1", stage.rawValue)
    case .closed(let stage): line("closed 1", stage.rawValue)
    case .reopened(let stage, let reason): line("reopened 1", stage.rawValue, reason)
    case .unsettled(let stage, let address): line("unsettled 1", stage.rawValue, address.description)
    case .measured(let snapshot):
      line(
        "measured 1", snapshot.period.from.iso, snapshot.period.to.iso, String(snapshot.position), snapshot.chain,
        snapshot.figuresText)
    case .resumed(let stages, let reason, let addresses, let lapsing):
      lapsing.map { checks in
        line(
          "resumed 2", stages.map(\.rawValue).joined(separator: " "), reason,
          addresses.map(\.description).joined(separator: " "), checks.joined(separator: " "))
      }
        ?? line(
          "resumed 1", stages.map(\.rawValue).joined(separator: " "), reason,
          addresses.map(\.description).joined(separator: " "))
    case .waived(let check, let reason, let name): line("waived 1", check, reason, name)
    case .issued(let document, let digest): line("issued 1", document, digest)
    case .levelChosen(let level): line("level 1", level.rawValue)
    case .undone(let act): line("undone 1", String(act))
    case .redone(let act): line("redone 1", String(act))
    }
  }

  /// The fact of a durable line.
  ///
  /// - Throws: `UnreadableRecord` when the shape is unknown or its fields do not fit.
  package init(record: String) throws(UnreadableRecord) { try self.init(record: record.utf8.span) }

  /// The fact of a durable line, read where it lies: a big dossier has hundreds of thousands.
  ///
  /// - Throws: `UnreadableRecord` when the shape is unknown or its fields do not fit.
  package init(record bytes: Span<UInt8>) throws(UnreadableRecord) {
    let fields = Fields(of: bytes)
    let shape = String(repairing: bytes.extracting(fields[0]))
    guard let fact = Fact(shape: shape, bytes, fields) else { throw UnreadableRecord(shape: shape) }
    self = fact
  }

  private init?(shape: String, _ bytes: Span<UInt8>, _ fields: Fields) {
    func field(_ index: Int) -> String? {
      index + 1 < fields.count ? plain(bytes.extracting(fields[index + 1])) : nil
    }
    func stage(_ index: Int) -> Stage? { field(index).flatMap(Stage.init(rawValue:)) }
    func address(_ index: Int) -> Address? {
      index + 1 < fields.count ? Address(bytes: bytes.extracting(fields[index + 1])) : nil
    }
    switch shape {
    case "begun 1":
      guard let name = field(0) else { return nil }
      self = .begun(name: name)
    case "answered 1":
      guard fields.count == 6, let address = address(0), let now = answer(tag: field(1), text: field(2)),
        let was = answer(tag: field(3), text: field(4))
      else { return nil }
      self = .answered(address, now.answer, was: was.answer)
    case "confirmed 1":
      guard let address = address(0), let tag = field(1), let value = Value(tag: tag, canonical: field(2) ?? "") else {
        return nil
      }
      self = .confirmed(address, value)
    case "added 1", "withdrawn 1":
      guard let form = field(0), let item = field(1).flatMap({ ItemID($0) }) else { return nil }
      self = shape == "added 1" ? .added(FormID(form), item) : .withdrawn(FormID(form), item)
    case "added 2":
      guard let form = field(0), let item = field(1).flatMap({ ItemID($0) }), fields.count > 3,
        let told = Answers(told: bytes.extracting(fields[3].lowerBound...))
      else { return nil }
      self = .added(FormID(form), item, told: told)
    case "listed 1":
      guard let form = field(0), let complete = field(1) else { return nil }
      self = .listed(FormID(form), complete: complete == "yes")
    case "entered 1":
      guard let stage = stage(0) else { return nil }
      self = .entered(stage)
    case "closed 1":
      guard let stage = stage(0) else { return nil }
      self = .closed(stage)
    case "reopened 1":
      guard let stage = stage(0), let reason = field(1) else { return nil }
      self = .reopened(stage, reason: reason)
    case "unsettled 1":
      guard let stage = stage(0), let address = address(1) else { return nil }
      self = .unsettled(stage, because: address)
    case "measured 1":
      guard let from = field(0).flatMap({ Day(iso: $0) }), let to = field(1).flatMap({ Day(iso: $0) }),
        let period = Period(from: from, to: to), let position = field(2).flatMap({ digits($0) }),
        let figures = PeriodSnapshot.figures(field(4) ?? "")
      else { return nil }
      self = .measured(
        PeriodSnapshot(period: period, position: position, chain: field(3) ?? "", figures: figures))
    case "resumed 1", "resumed 2":
      guard let words = field(0), let reason = field(1) else { return nil }
      let stages = words.split(separator: " ").compactMap { Stage(rawValue: String($0)) }
      let addresses = (field(2) ?? "").split(separator: " ").compactMap { Address($0) }
      let checks = (field(3) ?? "").split(separator: " ").map(String.init)
      self = .resumed(stages, reason: reason, forgetting: addresses, lapsing: shape == "resumed 2" ? checks : nil)
    case "waived 1":
      guard let check = field(0), let reason = field(1), let name = field(2) else { return nil }
      self = .waived(check: check, reason: reason, by: name)
    case "issued 1":
      guard let document = field(0), let digest = field(1) else { return nil }
      self = .issued(document: document, digest: digest)
    case "level 1":
      guard let level = field(0).flatMap(Level.init(rawValue:)) else { return nil }
      self = .levelChosen(level)
    case "undone 1", "redone 1":
      guard let act = field(0).flatMap({ digits($0) }) else { return nil }
      self = shape == "undone 1" ? .undone(act: act) : .redone(act: act)
    default: return nil
    }
  }
}

private func line(_ shape: String, _ fields: String?...) -> [UInt8] {
  var line: [UInt8] = []
  line.reserveCapacity(96)
  line.append(contentsOf: shape.utf8)
  for field in fields { append(field, to: &line) }
  return line
}

extension Answers {
  /// Those that stand as question, tag and text, one after the other; nil when something else does.
  fileprivate init?(told bytes: Span<UInt8>) {
    var told: [Element] = []
    var start = 0
    func next() -> String? {
      guard start <= bytes.count else { return nil }
      let end = bytes.firstIndex(of: UInt8(ascii: "\t"), from: start) ?? bytes.count
      defer { start = end + 1 }
      return plain(bytes.extracting(start..<end))
    }
    while start <= bytes.count {
      guard let question = next(), let tag = next(), let answer = answer(tag: tag, text: next())?.answer else {
        return nil
      }
      told.append((question, answer))
    }
    self.init(told)
  }
}

private func tag(_ answer: Answer?) -> String? {
  switch answer {
  case nil: nil
  case .unknown: "unknown"
  case .deferred: "deferred"
  case .value(let value): value.tag
  }
}

private func text(_ answer: Answer?) -> String? { answer?.value?.canonical }

/// What a pair of fields says of an address: an answer, or nothing.
private struct FieldPair {
  let answer: Answer?
}

/// What a pair of fields says of an address; nil when the pair is unreadable.
private func answer(tag: String?, text: String?) -> FieldPair? {
  switch tag {
  case nil: return FieldPair(answer: nil)
  case "unknown"?: return FieldPair(answer: .unknown)
  case "deferred"?: return FieldPair(answer: .deferred)
  case let tag?:
    guard let value = Value(tag: tag, canonical: text ?? "") else { return nil }
    return FieldPair(answer: .value(value))
  }
}

private func append(_ field: String?, to line: inout [UInt8]) {
  line.append(UInt8(ascii: "\t"))
  guard let field else { return line.append(UInt8(ascii: "-")) }
  if field.utf8.first == UInt8(ascii: "-") { line.append(UInt8(ascii: "\\")) }
  for byte in field.utf8 {
    switch byte {
    case UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
    case UInt8(ascii: "\t"): line += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    case UInt8(ascii: "\n"): line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case UInt8(ascii: "\r"): line += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
    default: line.append(byte)
    }
  }
}

private func plain(_ field: Span<UInt8>) -> String? {
  if field.count == 1, field[0] == UInt8(ascii: "-") { return nil }
  guard let first = field.firstIndex(of: UInt8(ascii: "\\"), from: 0) else { return String(repairing: field) }
  var bytes = (0..<first).map { field[$0] }
  var escaping = false
  for index in first..<field.count {
    switch (escaping, field[index]) {
    case (false, UInt8(ascii: "\\")): escaping = true
    case (false, let byte): bytes.append(byte)
    case (true, UInt8(ascii: "t")): bytes.append(UInt8(ascii: "\t")); escaping = false
    case (true, UInt8(ascii: "n")): bytes.append(UInt8(ascii: "\n")); escaping = false
    case (true, UInt8(ascii: "r")): bytes.append(UInt8(ascii: "\r")); escaping = false
    case (true, let byte): bytes.append(byte); escaping = false
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Where the fields of a durable line lie, its shape first; what comes after the sixth is part of the sixth.
private struct Fields {
  private var ends = InlineArray<6, Int>(repeating: 0)
  private(set) var count = 0

  init(of bytes: Span<UInt8>) {
    var start = 0
    while count < 6 {
      let end = count < 5 ? bytes.firstIndex(of: UInt8(ascii: "\t"), from: start) ?? bytes.count : bytes.count
      ends[count] = end
      count += 1
      if end == bytes.count { break }
      start = end + 1
    }
  }

  /// The place of a field; the index is below `count`.
  subscript(index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1] + 1)..<ends[index] }
}
