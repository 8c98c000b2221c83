/// A dossier in which something is supposed where answers are missing, so that a document can be tried on it.
///
/// Nothing of what is supposed reaches a reader: what a document says only because of it is left blank.
struct Supposed {
  private let catalogue: Catalogue
  private let now: Instant
  private(set) var dossier: Dossier
  /// What is missing, in the order in which it was met.
  private(set) var gaps: [Gap] = []
  /// The lists that were begun because a document cannot be written of an empty one.
  private var begun: Set<FormID> = []
  /// Where among the gaps the items stand that were begun.
  private var places: [Subject: Int] = [:]

  /// Something that is missing: a whole item, or one answer about one thing or about several.
  struct Gap {
    /// The items of a list that do not stand yet; none where answers are missing.
    var items: [Subject] = []
    /// Where something is supposed, the first of them being where to answer.
    var addresses: [Address]
    /// True when a document cannot be written without it.
    var isNeeded = false
    /// True where nothing is supposed: papers show a dash for what so many items lack.
    var isLeft = false

    /// What gaps of the same kind have in common.
    fileprivate var key: String {
      if let item = items.first { return item.form.name }
      return addresses.first.map { "\($0.subject.form.name).\($0.question)" } ?? ""
    }
  }

  init(_ dossier: Dossier, catalogue: Catalogue, now: Instant) {
    self.dossier = dossier
    self.catalogue = catalogue
    self.now = now
  }

  private var road: Road { Road(catalogue: catalogue, dossier: dossier, now: now) }

  private func context(_ subject: Subject) -> Context { Context(dossier: dossier, subject: subject, now: now) }
}

// MARK: What is missing

extension Supposed {
  /// Supposes each answer that a stage still lacks, where Carnet proposes none, and each item of a list that is too short.
  mutating func fill(_ stage: Stage) {
    for form in catalogue.forms where form.stage == stage && form.isAsked(context(Subject(form.id))) {
      let subjects = road.subjects(of: form)
      if subjects.count > Supposed.mostItems {
        leave(form, subjects)
      } else {
        for subject in subjects { fill(form, subject) }
      }
      guard let items = form.items else { continue }
      let lacked = items.fewest(in: dossier) - dossier.items(of: form.id).count
      for _ in 0..<max(0, lacked) { begin(form, depth: 0) }
    }
  }

  /// Supposes what must be known of a subject; `wholly` also what Carnet proposes, which nobody has taken yet.
  private mutating func fill(_ form: Form, _ subject: Subject, wholly: Bool = false, depth: Int = 0) {
    for question in form.questions where road.isNeeded(question) || question.id == form.items?.label {
      let address = Address(subject, question.id)
      guard dossier.answer(at: address).map({ $0 == .deferred }) ?? true, road.isAsked(question, of: subject),
        wholly || question.suggestion(context(subject)) == nil
      else { continue }
      suppose(address, depth: depth)
    }
  }

  /// Leaves what many items lack as it is: what each of them lacks is one gap.
  private mutating func leave(_ form: Form, _ subjects: [Subject]) {
    for question in form.questions where road.isNeeded(question) {
      let missing = subjects.filter { subject in
        dossier.answers(about: subject)[question.id].map { $0 == .deferred } ?? true
          && road.isAsked(question, of: subject) && question.suggestion(context(subject)) == nil
      }.map { Address($0, question.id) }
      if !missing.isEmpty { gaps.append(Gap(addresses: missing, isNeeded: true, isLeft: true)) }
    }
  }

  /// Begins an item, and supposes what must be known of it.
  @discardableResult
  private mutating func begin(_ form: Form, depth: Int) -> Gap? {
    guard depth < Supposed.deepest else { return nil }
    let item = road.upcoming(form)
    let subject = Subject(form.id, item)
    _ = dossier.suppose(.added(form.id, item), at: now)
    places[subject] = gaps.count
    gaps.append(Gap(items: [subject], addresses: []))
    fill(form, subject, wholly: true, depth: depth + 1)
    return places[subject].map { gaps[$0] }
  }

  /// Supposes an answer, and an item to name where it names one of an empty list.
  private mutating func suppose(_ address: Address, depth: Int = 0) {
    guard let question = catalogue.question(at: address) else { return }
    if let named = question.kind.namedForm.flatMap(catalogue.form), dossier.items(of: named.id).isEmpty {
      begin(named, depth: depth)
    }
    guard let value = values(at: address).first else { return }
    put(value, at: address)
    if let place = places[address.subject] {
      gaps[place].addresses.append(address)
    } else {
      gaps.append(Gap(addresses: [address]))
    }
  }

  private mutating func put(_ value: Value, at address: Address) {
    _ = dossier.suppose(.answered(address, .value(value), was: dossier.answer(at: address)), at: now)
  }

  private static let deepest = 4
  /// More items than these are left as they are.
  private static let mostItems = 200
}

// MARK: What a document cannot be written without

extension Supposed {
  /// Supposes what a document lacks until it can be written; else why it cannot, which no answer would change.
  ///
  /// `first` is what it lacked before anything was supposed.
  mutating func serve(
    _ kind: DocumentKind, about item: ItemID?, lacking first: DocumentKind.Lacking
  ) -> DocumentKind.Lacking? {
    let asked = first.findings.flatMap(\.addresses)
    for place in gaps.indices {
      let gap = gaps[place]
      gaps[place].isNeeded =
        gap.isLeft
        || asked.contains { address in
          gap.addresses.contains(address) || gap.items.contains { $0.form == address.subject.form }
        }
    }
    for _ in 0..<Supposed.mostTries {
      guard let lacking = kind.lacking(Known(dossier, now: now, about: item)) else { return nil }
      let known = gaps.count
      let missing = lacking.findings.compactMap { finding in finding.addresses.first(where: isOpen) }
      for address in missing where isOpen(address) { need(address) }
      guard
        missing.isEmpty
          || gaps.count == known && !gaps.contains(where: { $0.addresses.contains(where: missing.contains) })
      else { continue }
      guard let other = otherwise(than: lacking, kind, about: item) else { return lacking }
      self = other
    }
    return kind.lacking(Known(dossier, now: now, about: item))
  }

  /// True where something can be supposed: a question that makes sense without an answer, or the next item of a list.
  private func isOpen(_ address: Address) -> Bool {
    guard let form = catalogue.form(address.subject.form), form.question(address.question) != nil,
      form.isAsked(context(Subject(form.id)))
    else { return false }
    if let item = address.subject.item, !dossier.contains(item, in: form.id) {
      return form.items != nil && !begun.contains(form.id)
    }
    return dossier.answer(at: address)?.value == nil && road.isReachable(address)
  }

  /// Supposes what a document asks for at an address.
  private mutating func need(_ address: Address) {
    var address = address
    if let item = address.subject.item, let form = catalogue.form(address.subject.form),
      !dossier.contains(item, in: form.id)
    {
      begun.insert(form.id)
      address = Address(Subject(form.id, road.upcoming(form)), address.question)
      begin(form, depth: 0)
    }
    if dossier.answer(at: address)?.value == nil { suppose(address) }
    for place in gaps.indices where gaps[place].addresses.contains(address) { gaps[place].isNeeded = true }
  }

  /// The same with something else supposed where a document objects to it: what it says need not be what was tried first.
  private func otherwise(than lacking: DocumentKind.Lacking, _ kind: DocumentKind, about item: ItemID?) -> Supposed? {
    let named = Set(lacking.findings.flatMap(\.addresses))
    for address in gaps.flatMap(\.addresses) where named.contains(address) {
      for value in others(at: address) {
        var other = self
        other.put(value, at: address)
        guard let still = other.lackingOf(kind, item) else { return other }
        if Set(still.findings.flatMap(\.addresses)).isDisjoint(with: named) { return other }
      }
    }
    return nil
  }

  private func lackingOf(_ kind: DocumentKind, _ item: ItemID?) -> DocumentKind.Lacking? {
    kind.lacking(Known(dossier, now: now, about: item))
  }

  private static let mostTries = 60
}

// MARK: What else might be answered

extension Supposed {
  /// The gaps, where the items that a list lacks are one of them, and so is the same answer about many items.
  var groupedGaps: [Gap] {
    var grouped: [Gap] = []
    var places: [String: Int] = [:]
    let counts = Dictionary(gaps.map { ($0.key, 1) }, uniquingKeysWith: +)
    for gap in gaps {
      let key = gap.key
      if gap.isLeft || gap.items.isEmpty && counts[key, default: 0] <= Supposed.mostAlone {
        grouped.append(gap)
      } else if let place = places[key] {
        grouped[place].items += gap.items
        grouped[place].addresses += gap.addresses
        grouped[place].isNeeded = grouped[place].isNeeded || gap.isNeeded
      } else {
        places[key] = grouped.count
        grouped.append(gap)
      }
    }
    return grouped
  }

  /// How many items may lack the same answer, each on its own line.
  private static let mostAlone = 3

  /// The dossier with something else supposed of a gap: several ways, each with what stands in for it where no document
  /// can be written so.
  func varied(_ gap: Gap) -> [(whole: Dossier, parts: [Dossier])] {
    guard let form = gap.items.first.flatMap({ catalogue.form($0.form) }) else {
      return (0..<Supposed.ways).compactMap { way in varied(gap.addresses, way).map { ($0, []) } }
    }
    let open = open(gap)
    var more = self
    for address in more.begin(form, depth: Supposed.deepest - 2)?.addresses ?? [] { _ = more.vary(address, 0) }
    let texts = gap.addresses.filter { catalogue.question(at: $0)?.kind.isFreeText == true }
    return [(more.dossier, [])] + (varied(texts, 0).map { [($0, [])] } ?? [])
      + (varied(open, 0).map { [($0, open.compactMap { varied([$0], 0) })] } ?? [])
  }

  /// The dossier with something else supposed of several gaps at once.
  func varied(_ gaps: some Sequence<Gap>) -> Dossier {
    var other = self
    for gap in gaps {
      for address in gap.items.isEmpty ? gap.addresses : open(gap) { _ = other.vary(address, 0) }
      if let form = gap.items.first.flatMap({ catalogue.form($0.form) }) {
        other.begin(form, depth: Supposed.deepest - 2)
      }
    }
    return other.dossier
  }

  /// Where something may be said of the items of a gap.
  ///
  /// Of an item that does not stand nothing is known: neither its answers, nor what Carnet would propose.
  private func open(_ gap: Gap) -> [Address] {
    gap.items.flatMap { subject in
      (catalogue.form(subject.form)?.questions ?? []).filter { road.isAsked($0, of: subject) }.filter {
        gap.addresses.contains(Address(subject, $0.id)) || $0.suggestion(context(subject)) != nil
      }.map { Address(subject, $0.id) }
    }
  }

  private func varied(_ addresses: [Address], _ way: Int) -> Dossier? {
    var other = self
    return addresses.map { other.vary($0, way) }.contains(true) ? other.dossier : nil
  }

  /// Supposes something else at an address; false where nothing else can be.
  private mutating func vary(_ address: Address, _ way: Int) -> Bool {
    let values = others(at: address)
    guard let value = values.dropFirst(way).first ?? values.first else { return name(another: address) }
    put(value, at: address)
    return true
  }

  /// Names another item where only one can be named; false where none is named.
  private mutating func name(another address: Address) -> Bool {
    guard let question = catalogue.question(at: address),
      let form = question.kind.namedForm.flatMap(catalogue.form)
    else { return false }
    let item = road.upcoming(form)
    for other in begin(form, depth: Supposed.deepest - 2)?.addresses ?? [] {
      if let value = others(at: other).first { put(value, at: other) }
    }
    switch question.kind {
    case .item: put(.item(item), at: address)
    default: put(.items([item]), at: address)
    }
    return true
  }

  private static let ways = 2

  /// What may be supposed at an address beside what is.
  private func others(at address: Address) -> [Value] {
    let present =
      dossier.answer(at: address)?.value ?? catalogue.question(at: address)?.suggestion(context(address.subject))
    return values(at: address).filter { $0 != present }
  }

  /// What may be supposed at an address, the likeliest first.
  private func values(at address: Address) -> [Value] {
    guard let question = catalogue.question(at: address) else { return [] }
    let said = question.suggestion(context(address.subject)).map { [$0] } ?? []
    let reading = Reading(catalogue: catalogue, dossier: dossier, now: now)
    let example = try? reading.read(question.example.fr, as: question.kind).get().value
    let today = catalogue.zone(dossier).localized(now).day
    let usual: [Value]
    switch question.kind {
    case .line, .paragraph: usual = Supposed.texts(example, question.example.fr, of: address.subject.item)
    case .choice(let options): usual = [example].compactMap { $0 } + options.all.map { .choice($0.id) }
    case .choices(let options): usual = [example].compactMap { $0 } + options.all.map { .choices([$0.id]) }
    case .number(let range, _): usual = Supposed.numbers(example, range)
    case .rate:
      let rate = if case .rate(let rate)? = example { rate.basisPoints } else { 500 }
      usual = [.rate(Rate(basisPoints: rate)), .rate(Rate(basisPoints: rate * 3 + 125))]
    case .money:
      let cents = if case .money(let money)? = example { money.cents } else { 10_000 }
      usual = [.money(Money(cents: cents)), .money(Money(cents: cents * 7 + 31_313))]
    case .day: usual = [0, -43, 43].map { .day(today.adding(days: $0)) }
    case .moment: usual = [0, -43, 43].map { .moment(now.adding(seconds: $0 * 86_400 + $0 * 67)) }
    case .duration:
      let seconds = if case .duration(let span)? = example { span.seconds } else { 3_600 }
      usual = [.duration(TimeSpan(seconds: seconds)), .duration(TimeSpan(seconds: seconds * 3 + 5_400))]
    case .yesNo: usual = [example].compactMap { $0 } + [.yesNo(true), .yesNo(false)]
    case .item(let form): usual = dossier.items(of: form).map { .item($0) }
    case .items(let form):
      let items = dossier.items(of: form)
      usual = [.items(items)] + items.prefix(1).map { .items([$0]) }
    case .windows:
      usual = [example, WeeklyWindows(canonical: "2 10:00-11:00").map { .windows($0) }].compactMap { $0 }
    }
    let distinct = (said + usual).reduce(into: [Value]()) { if !$0.contains($1) { $0.append($1) } }
    // What nobody could answer would lead to what no document is made for.
    let sound = distinct.filter { question.objection($0, context(address.subject)) == nil }
    return sound.isEmpty ? Array(distinct.prefix(1)) : sound
  }

  /// Words of a form, each letter and digit moved on by some: those of two items are not the same, nor any word of two ways.
  private static func texts(_ example: Value?, _ words: String, of item: ItemID?) -> [Value] {
    let first = if case .text(let text)? = example { text } else { words }
    let place = item.map { $0.number - 1 } ?? 0
    return [place, place + 7].map { .text(moved(first, by: $0)) }
  }

  private static func moved(_ text: String, by steps: Int) -> String {
    String(
      text.unicodeScalars.map { scalar -> Character in
        for (first, count) in [("0", 10), ("a", 26), ("A", 26)] as [(Unicode.Scalar, Int)] {
          let place = Int(scalar.value) - Int(first.value)
          guard (0..<count).contains(place) else { continue }
          return Character(Unicode.Scalar(UInt8(Int(first.value) + (place + steps) % count)))
        }
        return Character(scalar)
      })
  }

  private static func numbers(_ example: Value?, _ range: ClosedRange<Int>) -> [Value] {
    let first = if case .number(let number)? = example { number } else { range.lowerBound }
    return [first, first * 7 + 3, range.lowerBound, range.lowerBound + 1, range.upperBound].filter(range.contains).map {
      .number($0)
    }
  }
}

extension Kind {
  /// The form of whose items an answer names some; nil for most.
  fileprivate var namedForm: FormID? {
    switch self {
    case .item(let form), .items(let form): form
    default: nil
    }
  }
}
