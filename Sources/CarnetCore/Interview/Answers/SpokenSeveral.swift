// Several things said at once: `6 PC, 2 portables et un serveur à Quimper`, `5 comme A1`.

/// So many alike.
struct SpokenLot: Equatable {
  /// What they are like.
  enum Likeness: Equatable {
    /// A choice, by the word that was said for it where that says more than its label.
    case sort(String, word: String?)
    /// An item that stands.
    case item(ItemID)
  }

  let count: Int
  let likeness: Likeness
  /// Where they are; nil where nothing was said.
  var place: ItemID?
  /// A choice of another question that was said of them: `neufs`.
  var state: String?
}

/// What several things said at once come to.
struct SpokenSeveral: Equatable {
  var lots: [SpokenLot] = []
  /// What was said and not understood, as it was typed.
  var left: [String] = []

  var count: Int { lots.reduce(0) { $0 + $1.count } }
}

extension Reading {
  /// The most items that are added at a time.
  static var mostAtOnce: Int { 99 }

  /// Several items of a list, as people say them; nil where nothing of the kind is said.
  func hearSeveral(_ text: String, of form: Form) -> Result<SpokenSeveral, Refusal>? {
    guard let items = form.items, text.utf8.count <= 2_000 else { return nil }
    var said = SpokenSeveral()
    for part in Reading.parts(ofSeveral: text) where !Reading.withoutOpenings(part).isEmpty {
      switch lot(part, form, items.several) {
      case .success(let heard)?:
        said.lots.append(heard.lot)
        if let left = heard.left { said.left.append(left) }
      case .failure(let refusal)?: return .failure(refusal)
      case nil: said.left.append(part)
      }
    }
    guard !said.lots.isEmpty else { return nil }
    guard said.count <= Reading.mostAtOnce else { return .failure(.tooManyAtOnce(items)) }
    // `6 PC et 2 portables à Quimper`: a place said last is that of all before it that have none.
    var place: ItemID?
    for index in said.lots.indices.reversed() {
      place = said.lots[index].place ?? place
      said.lots[index].place = place
    }
    return .success(said)
  }

  /// What is said one after another: parted by commas, signs and `et`; not within a number (`vingt et un`, `2,5`).
  private static func parts(ofSeveral text: String) -> [String] {
    let signs = Array(text)
    var pieces = [""]
    for (place, sign) in signs.enumerated() {
      let isWithinNumber =
        sign == "," && place > 0 && place + 1 < signs.count && signs[place - 1].isNumber && signs[place + 1].isNumber
      if ",;+&\n".contains(sign), !isWithinNumber { pieces.append("") } else { pieces[pieces.count - 1].append(sign) }
    }
    return pieces.flatMap { piece -> [String] in
      var parts: [[String]] = [[]]
      let words = piece.split(whereSeparator: \.isWhitespace).map(String.init)
      for (place, word) in words.enumerated() {
        let last = parts[parts.count - 1].last.map { folded($0) } ?? ""
        let next = words.dropFirst(place + 1).first.map { folded($0) } ?? ""
        let isNumber =
          Lexicon.allCardinals[last].map { $0 >= 20 } == true && Lexicon.allCardinals[next] != nil
        if Lexicon.says(\.and, folded(word)), !isNumber, !["de", "en"].contains(last) {
          parts.append([])
        } else {
          parts[parts.count - 1].append(word)
        }
      }
      return parts.map { $0.joined(separator: " ") }
    }.filter { !$0.isEmpty }
  }

  private typealias HeardLot = (lot: SpokenLot, left: String?)

  /// One part of several: how many, of what, where.
  private func lot(
    _ part: String, _ form: Form, _ several: Form.Cardinality.Several?
  ) -> Result<HeardLot, Refusal>? {
    let words = Reading.withoutOpenings(part)
    guard !words.isEmpty else { return nil }
    let plain = words.map { folded($0) }.joined(separator: " ")
    if let like = like(words, form) { return like }
    // What is called by a number word is looked for first: `tour` is near `four`.
    guard let number = count(plain) else {
      guard let named = sort(words, several), !Reading.isPlural(words[0], named, several) else { return nil }
      return finished(1, named, words, form, several)
    }
    switch number {
    case .failure(let refusal): return .failure(refusal)
    case .success(let said):
      let rest = Array(words.suffix(said.rest)).drop { Reading.isFiller($0) }
      guard !rest.isEmpty else {
        guard said.count > 1, let last = dossier.items(of: form.id).last else { return nil }
        return .success((SpokenLot(count: said.count, likeness: .item(last)), nil))
      }
      guard let named = sort(Array(rest), several) else { return nil }
      return finished(said.count, named, Array(rest), form, several)
    }
  }

  /// `5 comme A1`, `comme PC-01`, `3 PC like A2`.
  private func like(_ words: [String], _ form: Form) -> Result<HeardLot, Refusal>? {
    guard let place = words.firstIndex(where: { Lexicon.says(\.like, folded($0)) }), place + 1 < words.count else {
      return nil
    }
    let name = words[(place + 1)...].joined(separator: " ")
    let head = words[..<place].map { folded($0) }.joined(separator: " ")
    guard case .success(let model) = hearItem(name, of: form.id), !model.assumed else {
      return .failure(.noSuchItem(name))
    }
    var number = 1
    if !head.isEmpty {
      switch count(head) {
      case .success(let said)?: number = said.count
      case .failure(let refusal)?: return .failure(refusal)
      case nil: break
      }
    }
    guard (1...Reading.mostAtOnce).contains(number) else { return form.items.map { .failure(.tooManyAtOnce($0)) } }
    return .success((SpokenLot(count: number, likeness: .item(model.value)), nil))
  }

  /// How many a text begins with, and how many words stand after it; a half or none is refused.
  private func count(_ plain: String) -> Result<(count: Int, rest: Int), Refusal>? {
    let words = plain.split(separator: " ")
    func rest(_ text: String) -> Int { text.split(separator: " ").count }
    if let first = words.first, Lexicon.says(\.one, String(first)) {
      let isRound = words.dropFirst().first.map { Lexicon.allRounds[String($0)] != nil } ?? false
      if !isRound { return .success((1, words.count - 1)) }
    }
    let spoken = spokenQuantity(plain, mending: false) ?? spokenQuantity(plain, mending: true)
    guard let spoken else {
      // `PC x 6`, `serveurs : 2`.
      return nil
    }
    guard spoken.ends.count == 1 else {
      return .failure(
        refusal(
          .ambiguous, plain, isNot: "dit deux nombres", "says two numbers",
          example: Text(fr: "6 PC et 2 portables", en: "6 PCs and 2 laptops")))
    }
    guard spoken.ends[0] % 1_000 == 0 else {
      return .failure(
        refusal(
          .notAWholeNumber, plain, isNot: "ne dit pas un nombre entier", "does not say a whole number",
          example: Text(fr: "6 PC et 2 portables", en: "6 PCs and 2 laptops")))
    }
    let count = spoken.ends[0] / 1_000
    guard (1...Reading.mostAtOnce).contains(count) else {
      return .failure(
        .tooManyAtOnce(
          remedy: Text(fr: "Par exemple : 6 PC et 2 portables", en: "For example: 6 PCs and 2 laptops")))
    }
    return .success((count, rest(spoken.rest)))
  }

  private typealias NamedSort = (option: Kind.Option, word: String?, used: Int)

  /// The choice that words begin with, by any of its names, else nearly so.
  private func sort(_ words: [String], _ several: Form.Cardinality.Several?) -> NamedSort? {
    guard let options = several?.sorts() else { return nil }
    func named(_ phrase: SaidName) -> (Kind.Option, String)? {
      for option in options {
        for name in [option.label.fr, option.label.en] + option.words where SaidName(name).isSame(as: phrase) {
          return (option, name)
        }
      }
      return nil
    }
    let lengths = stride(from: min(words.count, 4), to: 0, by: -1)
    for length in lengths {
      if let (option, name) = named(SaidName(words[..<length].joined(separator: " "))) {
        // `PCs` is said of PCs.
        let plural = folded(name)
        let one = option.words.first { folded($0) + "s" == plural }
        return (option, word(one ?? name, of: option), length)
      }
    }
    for length in lengths {
      let phrase = words[..<length].joined(separator: " ")
      guard phrase.count > 3, case .success(let near)? = readSpokenChoice(phrase, among: options.map(\.called)),
        near.supposition == .likeness, let option = options.first(where: { $0.id == near.value })
      else { continue }
      let names = [option.label.fr, option.label.en] + option.words
      let meant = names.first { SaidName(phrase).isNear(SaidName($0)) }
      return (option, meant.flatMap { word($0, of: option) }, length)
    }
    return nil
  }

  private func word(_ name: String, of option: Kind.Option) -> String? {
    [option.label.fr, option.label.en].contains { SaidName($0).isSame(as: SaidName(name)) } ? nil : name
  }

  /// True for more than one of them, how many not being said: `imprimantes`.
  private static func isPlural(_ word: String, _ named: NamedSort, _ several: Form.Cardinality.Several?) -> Bool {
    let names = ([named.option.label.fr, named.option.label.en] + named.option.words).map { folded($0) }
    return folded(word).hasSuffix("s") && !names.contains { $0.split(separator: " ").contains(folded(word)[...]) }
  }

  /// A lot with what is said behind its name: a state, a place, or what is not understood.
  private func finished(
    _ count: Int, _ named: NamedSort, _ words: [String], _ form: Form, _ several: Form.Cardinality.Several?
  ) -> Result<HeardLot, Refusal> {
    var lot = SpokenLot(count: count, likeness: .sort(named.option.id, word: named.word))
    var rest = words[named.used...]
    if let first = rest.first, let states = several?.states(),
      let state = states.first(where: { option in
        ([option.label.fr, option.label.en] + option.words).contains { SaidName($0).isSame(as: SaidName(first)) }
      })
    {
      lot.state = state.id
      rest = rest.dropFirst()
    }
    let place = rest.drop { Lexicon.says(\.places, folded($0)) }
    if !place.isEmpty, let id = several?.places {
      let name = place.joined(separator: " ")
      let bare = ["l'", "d'"].contains { folded(name).hasPrefix($0) } ? String(name.dropFirst(2)) : name
      if case .success(let site) = hearItem(bare, of: id) {
        lot.place = site.value
        rest = []
      }
    }
    let left = rest.joined(separator: " ")
    return .success((lot, left.isEmpty ? nil : left))
  }

  private static func isFiller(_ word: String) -> Bool {
    ["x", "×", "*", "de", "of"].contains(folded(word)) || Lexicon.says(\.more, folded(word))
  }

  /// The words of a part without those that only open it: `oui, encore 2 portables`.
  private static func withoutOpenings(_ part: String) -> [String] {
    let words = part.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
      // `6x`, `6PC`: a figure and what hangs on it.
      let figures = word.prefix { $0.isNumber }
      let rest = word.dropFirst(figures.count)
      guard !figures.isEmpty, rest.first?.isLetter ?? false else { return [String(word)] }
      return [String(figures), String(rest)]
    }
    let phrases = Lexicon.words(\.openings).map { $0.split(separator: " ").map(String.init) }
    var rest = words[...]
    while let first = rest.first.map({ folded($0) }) {
      if ["oui", "yes", "encore", "aussi", "also", "then", "bon", "alors"].contains(first) {
        rest = rest.dropFirst()
      } else if let phrase = phrases.first(where: { phrase in
        phrase.count < rest.count && Array(rest.prefix(phrase.count)).map { folded($0) } == phrase
      }) {
        rest = rest.dropFirst(phrase.count)
      } else {
        break
      }
    }
    return Array(rest)
  }
}

extension Refusal {
  /// More items than are added at a time, or none.
  static func tooManyAtOnce(remedy: Text) -> Refusal {
    Refusal(
      CoreReason.outOfRange,
      Text(
        fr: "Vous pouvez ajouter de 1 à \(Reading.mostAtOnce) éléments à la fois.",
        en: "You can add 1 to \(Reading.mostAtOnce) items at a time."),
      remedy: remedy)
  }

  /// The same of a list whose items can be told in several goes.
  static func tooManyAtOnce(_ items: Form.Cardinality.Items) -> Refusal {
    tooManyAtOnce(
      remedy: Text(
        fr: "Dites-les en plusieurs fois, par exemple : 3 comme \(items.letter)1",
        en: "Say them in several goes, for example: 3 like \(items.letter)1"))
  }
}
