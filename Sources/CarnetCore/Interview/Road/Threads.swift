// The thread of a thing: what it rests on, and what rests on it, from an asset's grade to the clause and back.

/// The links between the items of a dossier, in both directions.
package struct Threads {
  private let catalogue: Catalogue
  private let dossier: Dossier
  private let derived: [Derived]
  private var restsOn: [ItemID: [ItemID]] = [:]
  private var carries: [ItemID: [ItemID]] = [:]

  /// The links of a dossier at a moment.
  package init(catalogue: Catalogue, dossier: Dossier, now: Instant) {
    self.catalogue = catalogue
    self.dossier = dossier
    derived = catalogue.derived(dossier, now)
    for form in catalogue.forms where form.items != nil && form.isThread {
      for item in dossier.items(of: form.id) {
        let context = Context(dossier: dossier, subject: Subject(form.id, item), now: now)
        let answers = dossier.answers(about: context.subject)
        for question in form.questions where question.kind.namesItems {
          let value = answers[question.id]?.value ?? question.supposed(in: context)
          for named in value?.namedItems ?? [] where !(restsOn[item] ?? []).contains(named) {
            restsOn[item, default: []].append(named)
            carries[named, default: []].append(item)
          }
        }
      }
    }
  }

  /// A step of a thread: how far it is from where the thread begins, and what stands there.
  package struct Knot: Hashable, Sendable {
    /// 1 for what is named directly.
    package let depth: Int
    /// The id and the name of what stands there: `B2 Sauvegarde vérifiée`.
    package let words: String
  }

  /// What a thing drawn from items is; nil when nothing bears that id.
  package func derived(_ id: String) -> Derived? { derived.first { folded($0.id) == folded(id) } }

  /// What an item rests on, nearest first, each with what it rests on in turn.
  package func origins(of item: ItemID, _ language: Language) -> [Knot] {
    walk(restsOn[item] ?? [], depth: 1, seen: [item], along: { restsOn[$0] ?? [] }, leaves: { _ in [] }, language)
  }

  /// What the items that a derived thing rests on rest on in turn.
  package func origins(of thing: Derived, _ language: Language) -> [Knot] {
    walk(thing.origins, depth: 1, seen: [], along: { restsOn[$0] ?? [] }, leaves: { _ in [] }, language)
  }

  /// What rests on an item, nearest first, each with what rests on it in turn.
  package func followers(of item: ItemID, _ language: Language) -> [Knot] {
    let leaves = { (item: ItemID) in derived.filter { $0.origins.contains(item) } }
    return walk(
      carries[item] ?? [], depth: 1, seen: [item], along: { carries[$0] ?? [] }, leaves: leaves, language)
      + leaves(item).map { Knot(depth: 1, words: "\($0.id) \($0.title[language])") }
  }

  /// The items of a form that an item rests on, without what those rest on in turn.
  package func origins(of item: ItemID, in form: FormID) -> [ItemID] { (restsOn[item] ?? []).filter { isOf($0, form) } }

  /// The items of a form that rest on an item, without what rests on those in turn.
  package func followers(of item: ItemID, in form: FormID) -> [ItemID] {
    (carries[item] ?? []).filter { isOf($0, form) }
  }

  /// The things drawn from items that rest on one of some.
  package func derived(from items: [ItemID]) -> [Derived] {
    derived.filter { thing in thing.origins.contains(where: items.contains) }
  }

  /// All things drawn from items.
  package var allDerived: [Derived] { derived }

  private func isOf(_ item: ItemID, _ form: FormID) -> Bool { catalogue.form(form)?.items?.letter == item.letter }

  private func walk(
    _ items: [ItemID], depth: Int, seen: Set<ItemID>, along next: (ItemID) -> [ItemID],
    leaves: (ItemID) -> [Derived], _ language: Language
  ) -> [Knot] {
    guard depth <= Threads.deepest else { return [] }
    return items.filter { !seen.contains($0) }.flatMap { item in
      [Knot(depth: depth, words: catalogue.titled(item, in: dossier))]
        + walk(next(item), depth: depth + 1, seen: seen.union([item]), along: next, leaves: leaves, language)
        + leaves(item).map { Knot(depth: depth + 1, words: "\($0.id) \($0.title[language])") }
    }
  }

  private static var deepest: Int { 6 }
}

extension Kind {
  /// True for an answer that names items.
  fileprivate var namesItems: Bool {
    switch self {
    case .item, .items: true
    default: false
    }
  }
}

extension QuestionDefinition {
  /// The items that a list is supposed to hold while nobody was asked: what is only asked at the detail level holds its
  /// usual value.
  ///
  /// A single item that is suggested only spares typing: it ties nothing until somebody takes it.
  fileprivate func supposed(in context: Context) -> Value? {
    guard case .items = kind, level == .detail, isAsked(context) else { return nil }
    return suggestion(context)
  }
}

extension Value {
  /// The items that the value names.
  fileprivate var namedItems: [ItemID] {
    switch self {
    case .item(let item): [item]
    case .items(let items): items
    default: []
    }
  }
}

extension Turn {
  /// All that is noted about an item, with its thread.
  ///
  /// What is followed is told as it was signed, whatever is being prepared.
  func why(_ item: ItemID, in form: Form) -> Step {
    form.stage < .followUp ? whyNoted(item, in: form) : reading(catalogue.followed(dossier)).whyNoted(item, in: form)
  }

  private func whyNoted(_ item: ItemID, in form: Form) -> Step {
    let threads = Threads(catalogue: catalogue, dossier: dossier, now: now)
    var said: [Utterance] = [
      .heading(catalogue.titled(item, in: dossier)), .facts(facts(about: Subject(form.id, item), form)),
    ]
    // What is filled in turn says what its answers come to; of what happens, that is said as it happens.
    if form.isAskedInTurn, let upshot = form.upshot?(context(Subject(form.id, item)), .complete) {
      said.append(.note(upshot))
    }
    said += knots(say("Repose sur :", "Rests on:"), threads.origins(of: item, language))
    said += knots(say("Ce qui en dépend :", "What rests on it:"), threads.followers(of: item, language))
    return show(said)
  }

  /// What a clause, or another thing drawn from items, says and rests on.
  func why(_ thing: Derived, _ threads: Threads) -> Step {
    show(
      [.heading("\(thing.id) \(thing.title[language])"), .note(thing.account[language])] + cited(thing.sources)
        + knots(say("Repose sur :", "Rests on:"), threads.origins(of: thing, language)))
  }

  private func knots(_ title: String, _ knots: [Threads.Knot]) -> [Utterance] {
    guard !knots.isEmpty else { return [] }
    let shown = knots.prefix(Turn.shownKnots).map { String(repeating: "› ", count: $0.depth - 1) + $0.words }
    let rest = knots.count - shown.count
    let more = rest > 0 ? [say("… et \(rest) de plus", "… and \(rest) more")] : []
    return [.note(title), .list(numbered: false, shown + more)]
  }

  private static var shownKnots: Int { 60 }
}
