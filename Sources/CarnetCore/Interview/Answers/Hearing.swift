// What a person types is heard as she means it: with units, synonyms and slips; what is not certain is asked back.
// A script's answers are read as they are written.

extension Reading {
  /// The value of a typed text under a kind of answer: as it is written, else as people say it.
  package func hear(_ text: String, as kind: Kind) -> Result<Understood<Value>, Refusal> {
    switch kind {
    case .item(let form): return hearItem(text, of: form).map { $0.map { .item($0) } }
    case .items(let form): return hearItems(text, of: form)
    default: break
    }
    let exact = read(text, as: kind)
    let heard = if case .failure = exact { spoken(text, as: kind) ?? exact } else { exact }
    guard case .success(let understood) = heard else { return heard }
    return kind.objection(understood.value, typed: text, today: today).map { .failure($0) } ?? heard
  }

  private func spoken(_ text: String, as kind: Kind) -> Result<Understood<Value>, Refusal>? {
    switch kind {
    case .number(let range, let measure): readSpokenNumber(text, in: range, of: measure)?.map { $0.map { .number($0) } }
    case .money(let pace): readSpokenMoney(text, at: pace)?.map { $0.map { .money($0) } }
    case .rate: readSpokenRate(text)?.map { $0.map { .rate($0) } }
    case .duration:
      readSpokenDuration(text, businessDay: catalogue.businessDay(dossier))?.map { $0.map { .duration($0) } }
    case .day(let direction): readSpokenDay(text, today: today, looking: direction)?.map { $0.map { .day($0) } }
    case .moment: spokenMoment(text)
    case .yesNo: readSpokenYesNo(text)?.map { $0.map { .yesNo($0) } }
    case .choice(let options): readSpokenChoice(text, among: options.all.map(\.called))?.map { $0.map { .choice($0) } }
    case .choices(let options): spokenChoices(text, options)
    case .line(.siren): readSpokenSiren(text)?.map { $0.map { .text($0) } }
    case .line, .paragraph, .item, .items, .windows: nil
    }
  }

  private func spokenMoment(_ text: String) -> Result<Understood<Value>, Refusal>? {
    guard let plain = foldedShort(text) else { return nil }
    let (said, isAbout) = withoutHedges(plain)
    let words = inFigures(said)
    guard words != plain else { return nil }
    let read = readMoment(words, now: zone.localized(now), offset: zone.offsets)
    return (try? read.get()).map {
      .success(Understood(value: .moment($0.value), assumed: $0.assumed || isAbout))
    }
  }

  private func spokenChoices(_ text: String, _ options: Kind.Options) -> Result<Understood<Value>, Refusal>? {
    let plain = folded(text)
    let all = options.all
    if Lexicon.says(\.nothing, plain) { return .success(Understood(value: .choices([]))) }
    if Lexicon.says(\.everything, plain) { return .success(Understood(value: .choices(all.map(\.id)))) }
    if Lexicon.says(\.both, plain), all.count == 2 { return .success(Understood(value: .choices(all.map(\.id)))) }
    var chosen: Set<String> = []
    var supposition: Supposition?
    for part in joined(text) {
      let read = readChoice(part, options: all.map { (id: $0.id, label: $0.label) })
      let heard = if case .failure = read { readSpokenChoice(part, among: all.map(\.called)) ?? read } else { read }
      switch heard {
      case .failure(let refusal): return .failure(refusal)
      case .success(let understood):
        chosen.insert(understood.value)
        supposition = supposition ?? understood.supposition
      }
    }
    return .success(Understood(value: .choices(all.map(\.id).filter(chosen.contains)), supposing: supposition))
  }

  /// What is named one after another: `A1, A2 et A4`.
  private func joined(_ text: String) -> [String] {
    let words = text.split { ",;&+".contains($0) }.flatMap { part -> [String] in
      var parts: [[Substring]] = [[]]
      for word in part.split(separator: " ") {
        if Lexicon.says(\.and, folded(word)) { parts.append([]) } else { parts[parts.count - 1].append(word) }
      }
      return parts.map { $0.joined(separator: " ") }
    }
    return words.filter { !$0.isEmpty }
  }
}

// MARK: References

extension Reading {
  /// An item by its number, its name, a part of it, or nearly so.
  func hearItem(_ text: String, of id: FormID) -> Result<Understood<ItemID>, Refusal> {
    let items = dossier.items(of: id)
    let names = items.map { (item: $0, name: catalogue.name(of: $0, in: dossier)) }
    let plain = folded(text)
    if let exact = names.first(where: { folded($0.name) == plain }) { return .success(Understood(value: exact.item)) }
    if let numbered = numbered(plain, items) { return .success(Understood(value: numbered)) }
    let exact = readItem(text, of: id)
    switch exact {
    case .success(let item): return .success(Understood(value: item))
    case .failure(let refusal) where refusal.reason != CoreReason.notInTheList.reason: return .failure(refusal)
    case .failure: break
    }
    if Lexicon.says(\.both, plain) || Lexicon.says(\.everything, plain) {
      return items.count == 1 ? .success(Understood(value: items[0])) : .failure(ambiguous(text, items))
    }
    let said = SaidName(text)
    let known = names.map { (item: $0.item, name: SaidName($0.name)) }
    let groups = [
      known.filter { $0.name.isSame(as: said) }, known.filter { said.stands(in: $0.name) },
      known.filter { $0.name.stands(in: said) },
    ]
    for (place, found) in groups.enumerated() where !found.isEmpty {
      guard found.count == 1 else { return .failure(ambiguous(text, found.map(\.item))) }
      return .success(Understood(value: found[0].item, assumed: place == 2))
    }
    let near = names.filter { name in
      let own = SaidName(name.name)
      return said.isNear(own)
        || slip(of: said.joined, among: folded(name.name).split(separator: " ").map(String.init)) != nil
    }
    if near.count == 1 { return .success(Understood(value: near[0].item, supposing: .likeness)) }
    return exact.map { Understood(value: $0) }
  }

  /// `1`, `n° 1`, `#1`, `A 1`: the item of that number.
  private func numbered(_ plain: String, _ items: [ItemID]) -> ItemID? {
    if let item = ItemID(plain.replacing(" ", with: "").uppercased()), items.contains(item) { return item }
    var rest = plain[...]
    for sign in ["numero", "number", "n°", "no", "nr", "#", "le", "la", "the"] where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count).drop { $0 == " " || $0 == "." }
    }
    guard let number = digits(rest) else { return nil }
    return items.first { $0.number == number }
  }

  private func hearItems(_ text: String, of id: FormID) -> Result<Understood<Value>, Refusal> {
    let items = dossier.items(of: id)
    let plain = folded(text)
    if Lexicon.says(\.everything, plain) { return .success(Understood(value: .items(items))) }
    if Lexicon.says(\.nothing, plain) { return .success(Understood(value: .items([]))) }
    if Lexicon.says(\.both, plain), items.count == 2 { return .success(Understood(value: .items(items))) }
    // A name may hold a comma or an "and".
    if case .success(let item) = readItem(text, of: id), numbered(plain, items) == nil {
      return .success(Understood(value: .items([item])))
    }
    var chosen: [ItemID] = []
    var supposition: Supposition?
    for whole in parts(of: text) {
      let asWhole = hearItem(whole, of: id)
      let parts = if case .success = asWhole { [whole] } else { joined(whole) }
      for part in parts {
        if let row = row(part, of: id) {
          chosen += row.filter { !chosen.contains($0) }
          continue
        }
        switch hearItem(part, of: id) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let heard):
          if !chosen.contains(heard.value) { chosen.append(heard.value) }
          supposition = supposition ?? heard.supposition
        }
      }
    }
    return .success(Understood(value: .items(chosen), supposing: supposition))
  }

  /// `A1-A3`, `A1 à A3`, `1 to 3`: the items from one to another.
  private func row(_ text: String, of id: FormID) -> [ItemID]? {
    let items = dossier.items(of: id)
    let plain = folded(text)
    for middle in ["-"] + Lexicon.words(\.through).map({ " \($0) " }) {
      let ends = plain.components(separatedBy: middle)
      guard ends.count == 2, let first = numbered(trimmed(ends[0]), items), let last = numbered(trimmed(ends[1]), items)
      else { continue }
      return first <= last ? items.filter { $0 >= first && $0 <= last } : nil
    }
    return nil
  }
}

extension String {
  /// The parts between the places where some text stands.
  fileprivate func components(separatedBy middle: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: middle) {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }
}

// MARK: The words around an answer

extension Turn {
  /// An answer typed at the question of an address: a word that is not data is taken as what it asks for.
  func hear(_ text: String, at address: Address) -> Step {
    let typed = trimmed(text)
    if !typed.isEmpty, objection(toChanging: address.subject) != nil, place.maybeMended(address.subject) {
      var next = standing
      next.pending = .mendClosed(address, text: text)
      return .show([], then: next)
    }
    guard let question = catalogue.question(at: address), objection(toChanging: address.subject) == nil,
      !typed.isEmpty
    else { return answer(text, at: address) }
    let reading = Reading(catalogue: catalogue, dossier: dossier, now: now)
    let isFree = question.kind.isFreeText
    if let several = severalAtOnce(typed, question, address) { return several }
    if let proposal = standing.proposal, proposal.address == address, question.kind.tag != "yesno",
      isFree || (try? reading.read(typed, as: question.kind).get()) == nil, let yes = exactYesNo(typed)
    {
      return yes ? answer("", at: address) : declined()
    }
    if saysNothing(typed, question) {
      return question.mayBeUnknown
        ? keepUnknown(at: address) : with(standing.focused(on: address)).skip("")
    }
    if let command = Command.said(typed) {
      if isFree {
        guard standing.proposal?.value != .text(typed) else { return answer(text, at: address) }
        return ask(command, typed, at: address)
      }
      let heard = reading.hear(typed, as: question.kind)
      guard case .success(let understood) = heard, understood.supposition != .likeness else { return obey(command, "") }
    }
    return answer(text, at: address, heard: true)
  }

  /// Several items, said where the kind of a new one is asked: `6 PC et un serveur`; nil for one alone.
  private func severalAtOnce(_ typed: String, _ question: QuestionDefinition, _ address: Address) -> Step? {
    guard let form = catalogue.form(address.subject.form), let item = address.subject.item,
      form.items?.several?.sort.id == question.id, !dossier.contains(item, in: form.id)
    else { return nil }
    let reading = Reading(catalogue: catalogue, dossier: dossier, now: now)
    if case .success = reading.read(typed, as: question.kind) { return nil }
    guard case .success(let said)? = reading.hearSeveral(typed, of: form), said.count > 1 else { return nil }
    return several(typed, of: form.id)
  }

  /// True for words that say that nothing can be answered: they are never data.
  private func saysNothing(_ typed: String, _ question: QuestionDefinition) -> Bool {
    let reading = Reading(catalogue: catalogue, dossier: dossier, now: now)
    // A firm may be called by one word: `Next`.
    if question.kind.isFreeText { return saysUnknown(typed) || saysPass(typed) && typed.contains(" ") }
    // A choice may be called so: `inconnu`.
    if let exact = try? reading.read(typed, as: question.kind).get(), !exact.assumed { return false }
    if saysUnknown(typed) || saysPass(typed) { return true }
    switch question.kind {
    case .day, .moment, .line: return saysNotYet(typed)
    case .item: return saysNotYet(typed) || question.need == .optional && Lexicon.says(\.nothing, folded(typed))
    // A no alone may mean none of it: it is no number.
    case .number, .money, .rate, .duration: return saysNotYet(typed) && (try? readYesNo(typed).get()) == nil
    case .choice, .choices, .yesNo, .items, .windows, .paragraph: return false
    }
  }

  /// A yes or a no that leaves no doubt; nil for anything else.
  private func exactYesNo(_ typed: String) -> Bool? {
    if let exact = try? readYesNo(typed).get() { return exact.value }
    guard case .success(let said)? = readSpokenYesNo(typed), !said.assumed else { return nil }
    return said.value
  }

  /// What was offered is not meant: the question is put again.
  private func declined() -> Step {
    var next = standing
    next.proposal = nil
    return .show(
      [.aside(say("rien n'est enregistré ; dites-le autrement", "nothing is saved; say it in other words"))], then: next
    )
  }

  /// Whether a command's word is meant as the answer, where any words can be one.
  private func ask(_ command: Command, _ typed: String, at address: Address) -> Step {
    var next = standing
    next.proposal = Standing.Proposal(address: address, value: .text(typed))
    let name = command.entry.name
    return .show(
      [
        .understood(
          say(
            "Enregistrer « \(typed) » comme réponse ? Entrée = oui ; pour la commande, tapez :\(name.fr)",
            "Save “\(typed)” as your answer? Enter accepts it; for the command, type :\(name.en)"))
      ], then: next)
  }

  /// Yes or no to "another one?", as people say it; also `3 comme A1`.
  func hear(another text: String, _ id: FormID) -> Step {
    let typed = trimmed(text)
    guard let form = catalogue.form(id), !typed.isEmpty, objection(toChanging: Subject(id, road.upcoming(form))) == nil
    else { return another(typed, id) }
    // Where only copies are made there is nothing to misunderstand.
    if form.items?.several == nil, let wish = copies(in: typed) { return copy(wish.item, times: wish.count) }
    if (try? readYesNo(typed).get()) == nil, let several = several(typed, of: id) { return several }
    return decided(typed) { another($0 ? "oui" : "non", id) }
  }

  /// Goes on with a yes or a no as people say it; a command's word is the command.
  func decided(_ typed: String, then go: (Bool) -> Step) -> Step {
    if case .success(let exact) = readYesNo(typed) { return go(exact.value) }
    switch readSpokenYesNo(typed) {
    case .success(let said)? where said.supposition == nil: return go(said.value)
    case .failure(let refusal)?: return refuse(refusal)
    case .success?, nil: break
    }
    if saysUnknown(typed) || saysPass(typed) { return go(false) }
    if let command = Command.said(typed) { return obey(command, "") }
    if case .failure(let refusal) = readYesNo(typed) { return refuse(refusal) }
    return go(false)
  }
}

extension Standing {
  /// The same place with a question of an address in view.
  fileprivate func focused(on address: Address) -> Standing {
    var next = self
    if next.focus != nil { next.focus = address }
    return next
  }
}

extension Kind {
  /// True where any words can be the answer.
  var isFreeText: Bool {
    switch self {
    case .paragraph: true
    case .line(let shape): shape.isFree
    default: false
    }
  }
}

extension Command {
  private init(_ wish: Lexicon.Wish) {
    self =
      switch wish {
      case .help: .help
      case .back: .back
      case .undo: .undo
      case .status: .status
      case .quit: .quit
      }
  }

  /// The command that a word without a colon says, where it needs nothing more.
  static func said(_ typed: String) -> Command? { foldedShort(typed).flatMap { bareWords[$0] } }

  private static let bareWords: [String: Command] = {
    let alone: [Command] = [
      .help, .back, .skip, .undo, .redo, .status, .close, .list, .review, .documents, .indicators, .agenda, .quit,
    ]
    var words = Lexicon.table(\.commands).mapValues(Command.init)
    for command in alone {
      words[folded(command.entry.name.fr)] = command
      words[folded(command.entry.name.en)] = command
    }
    return words
  }()
}

extension Catalogue {
  /// A value in the words in which it is echoed: with what it counts, or how often it is due.
  func heardWords(
    _ value: Value, for question: QuestionDefinition, in dossier: Dossier, _ language: Language
  ) -> String {
    let wording = Wording(language: language)
    return switch (question.kind, value) {
    case (.number(_, let measure?), .number(let number)): wording.number(number, of: measure)
    case (.money(let pace), .money(let amount)): wording.money(amount, pace)
    default: words(value, for: question, in: dossier, language)
    }
  }
}
