// Numbers and amounts with the units that people say beside them.

/// A whole number as it is said, with its unit or another of the same sort: `36 mois`, `3 ans`, `une dizaine`, `4/5`, `vital`.
///
/// Nil when it is no number at all. What was said not to be exact, or converted, is supposed; of a range it is asked which.
func readSpokenNumber(_ text: String, in range: ClosedRange<Int>, of measure: Measure?) -> Result<
  Understood<Int>, Refusal
>? {
  guard let plain = foldedShort(text) else { return nil }
  if let measure, let score = spokenScore(plain, in: range, of: measure) { return .success(score) }
  for mending in [false, true] {
    guard let said = spokenQuantity(plain, mending: mending),
      let unit = unit(said.rest, asked: measure, most: range.upperBound, mending: mending)
    else { continue }
    let numbers = said.ends.map { ends in
      let product = ends.multipliedReportingOverflow(by: unit.times)
      return product.overflow || product.partialValue % (unit.by * 1_000) != 0
        ? nil : product.partialValue / (unit.by * 1_000)
    }
    let whole = numbers.compactMap { $0 }
    guard whole.count == numbers.count, let number = whole.first else {
      return .failure(
        refusal(
          .notAWholeNumber, text, isNot: "n'est pas un nombre entier", "is not a whole number",
          example: Text(same: String(max(1, range.lowerBound)))))
    }
    if whole.count > 1 {
      return .failure(
        whichOne(
          text, whole.map { number in words { $0.number(number) } },
          inBetween: words { $0.number((whole[0] + whole[1]) / 2) }))
    }
    return readNumber(String(number), in: range).map {
      Understood(value: $0.value, assumed: said.isSupposed || mending || unit.isConverted)
    }
  }
  return nil
}

/// An amount as it is said, with its pace or another: `450 €/mois`, `12000 par an`, `environ 400`, `ten thousand`.
///
/// Nil when it is no amount at all.
func readSpokenMoney(_ text: String, at pace: Pace) -> Result<Understood<Money>, Refusal>? {
  guard let plain = foldedShort(text) else { return nil }
  for mending in [false, true] {
    guard let said = spokenQuantity(withoutCurrency(plain), mending: mending),
      let spoken = spokenPace(said.rest, mending: mending)
    else { continue }
    guard let ratio = (spoken ?? pace).ratio(to: pace) else { return .failure(wrongPace(text, pace)) }
    let amounts = said.ends.map { thousandths in
      Money(cents: (thousandths / 10 * ratio.times + ratio.by / 2) / ratio.by)
    }
    if amounts.count > 1 {
      return .failure(
        whichOne(
          text, amounts.map { amount in words { $0.money(amount) } },
          inBetween: words { $0.money(Money(cents: (amounts[0].cents + amounts[1].cents) / 2)) }))
    }
    guard let amount = amounts.first else { return nil }
    return readMoney(Wording(language: .fr).money(amount)).map {
      Understood(value: $0.value, assumed: said.isSupposed || mending || (spoken ?? pace) != pace)
    }
  }
  return nil
}

/// A rate as it is said: `vingt pour cent`, `environ 10 %`.
func readSpokenRate(_ text: String) -> Result<Understood<Rate>, Refusal>? {
  guard let plain = foldedShort(text) else { return nil }
  for mending in [false, true] {
    guard let said = spokenQuantity(plain, mending: mending), said.ends.count == 1, let end = said.ends.first,
      said.rest.isEmpty || Lexicon.all.contains(where: { $0.units[.percent]?.contains(said.rest) ?? false }),
      end % 10 == 0
    else { continue }
    return readRate(Wording(language: .fr).rate(Rate(basisPoints: end / 10))).map {
      Understood(value: $0.value, assumed: said.isSupposed || mending)
    }
  }
  return nil
}

/// A length of time as it is said: `quatre heures`, `une demi-heure`, `environ 2 h`.
func readSpokenDuration(_ text: String, businessDay: TimeSpan?) -> Result<Understood<TimeSpan>, Refusal>? {
  guard let plain = foldedShort(text) else { return nil }
  let (said, isAbout) = withoutHedges(plain)
  let words =
    lengths[said] ?? lengths[said.replacing("-", with: " ")] ?? inFigures(said).replacing(" et demie", with: " 30")
  switch readDuration(words, businessDay: businessDay) {
  case .success(let span): return .success(Understood(value: span.value, assumed: span.assumed || isAbout))
  case .failure(let refusal):
    return words == plain ? nil : refusal.reason == CoreReason.notADuration.reason ? nil : .failure(refusal)
  }
}

private let lengths = [
  "une demi heure": "30 min", "demi heure": "30 min", "half an hour": "30 min", "un quart d'heure": "15 min",
  "a quarter of an hour": "15 min", "trois quarts d'heure": "45 min", "une heure et quart": "1 h 15",
  "an hour and a half": "1 h 30", "one hour and a half": "1 h 30", "une demi journee": "0,5 j", "half a day": "0,5 j",
]

// MARK: Units

private struct SpokenUnit {
  var times = 1
  var by = 1
  var isConverted = false
}

/// What the words after a number make of it where a unit is asked; nil when they are no unit that can be.
private func unit(_ words: String, asked: Measure?, most: Int, mending: Bool) -> SpokenUnit? {
  if words.isEmpty { return SpokenUnit() }
  guard let asked else { return nil }
  if asked.isScore { return isOutOf(words, most) ? SpokenUnit() : nil }
  guard let said = measure(words, asked: asked, mending: mending), let ratio = said.ratio(to: asked) else { return nil }
  return SpokenUnit(times: ratio.times, by: ratio.by, isConverted: !ratio.isExact || ratio.times != ratio.by)
}

private func measure(_ words: String, asked: Measure, mending: Bool) -> Measure? {
  func names(_ measure: Measure) -> [String] { Lexicon.all.flatMap { $0.units[measure] ?? [] } }
  let measures = [asked] + Measure.allCases.filter { $0 != asked && $0.ratio(to: asked) != nil }
  let joined = words.replacing("/ ", with: "/")
  if let exact = measures.first(where: { names($0).contains(words) || names($0).contains(joined) }) { return exact }
  guard mending else { return nil }
  let near = measures.filter { measure in
    !slips(of: words, among: names(measure).filter { $0.first?.isLetter == true }).isEmpty
  }
  return near.count == 1 ? near.first : near.contains(asked) ? asked : nil
}

/// `/5`, `sur 5`, `out of 5 points`.
private func isOutOf(_ words: String, _ most: Int) -> Bool {
  var rest = words[...]
  if let link = Lexicon.words(\.outOf).first(where: { rest.hasPrefix($0) }) {
    rest = rest.dropFirst(link.count).drop { $0 == " " }
    let number = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits(number) == most else { return false }
    rest = rest.dropFirst(number.count).drop { $0 == " " }
  }
  return rest.isEmpty || Lexicon.all.contains { $0.units[.points]?.contains(String(rest)) ?? false }
}

/// `vital`, `très important`, `tout à fait`, for points up to five.
private func spokenScore(_ plain: String, in range: ClosedRange<Int>, of measure: Measure) -> Understood<Int>? {
  guard measure.isScore, range.upperBound == 5 else { return nil }
  let said = withoutHedges(plain).text
  for lexicon in Lexicon.all {
    guard let scores = lexicon.scores[measure] else { continue }
    let word = scores[plain] == nil ? scores[said] == nil ? slip(of: said, among: scores.keys) : said : plain
    if let score = word.flatMap({ scores[$0] }), range.contains(score) {
      return Understood(value: score, assumed: true)
    }
  }
  return nil
}

/// The pace that words after an amount say; `.some(nil)` when they say none, nil when they are something else.
private func spokenPace(_ words: String, mending: Bool) -> Pace?? {
  var rest = words
  func strip(_ list: [String]) {
    for word in list.sorted(by: { $0.count > $1.count }) {
      if rest == word { rest = "" }
      if rest.hasPrefix(word + " ") || word == "€" && rest.hasPrefix(word) {
        rest = trimmed(rest.dropFirst(word.count))
      }
      if rest.hasSuffix(" " + word) { rest = trimmed(rest.dropLast(word.count)) }
    }
  }
  strip(Lexicon.words(\.untaxed))
  strip(Lexicon.words(\.euros))
  strip(Lexicon.words(\.untaxed))
  if rest.isEmpty { return .some(nil) }
  let joined = rest.replacing("/ ", with: "/")
  if let pace = Lexicon.allPaces[rest] ?? Lexicon.allPaces[joined] { return pace }
  if mending, let word = slip(of: rest, among: Lexicon.allPaces.keys.filter { $0.first?.isLetter == true }) {
    return Lexicon.allPaces[word]
  }
  return nil
}

private func withoutCurrency(_ plain: String) -> String {
  guard plain.hasPrefix("€") else { return plain }
  return trimmed(plain.dropFirst())
}

// MARK: What is asked back

private func words(_ say: (Wording) -> String) -> Text {
  Text(fr: say(Wording(language: .fr)), en: say(Wording(language: .en)))
}

/// Which of the ends of a range is meant.
private func whichOne(_ text: String, _ ends: [Text], inBetween: Text) -> Refusal {
  Refusal(
    CoreReason.ambiguous,
    Text(
      fr: "« \(quotable(text)) » : lequel ? \(ends.map(\.fr).joined(separator: " ou ")).",
      en: "“\(quotable(text))”: which one? \(ends.map(\.en).joined(separator: " or "))."),
    remedy: Text(
      fr: "Tapez-en un seul ; entre les deux : \(inBetween.fr)", en: "Type only one; in between: \(inBetween.en)"))
}

private func wrongPace(_ text: String, _ pace: Pace) -> Refusal {
  let (fr, en) = (Lexicon.of(.fr).paces[pace]?.first, Lexicon.of(.en).paces[pace]?.first)
  return Refusal(
    CoreReason.wrongUnit,
    Text(
      fr: fr.map { "« \(quotable(text)) » n'est pas un montant \($0)." }
        ?? "« \(quotable(text)) » est un montant par période ; la réponse attendue est un montant unique.",
      en: en.map { "“\(quotable(text))” is not an amount \($0)." }
        ?? "“\(quotable(text))” is an amount per period; a one-off amount is expected."),
    remedy: fr.map { Text(fr: "Par exemple : 450 € \($0)", en: "For example: €450 \(en ?? "")") }
      ?? forExample(Text(fr: "450 €", en: "€450")))
}
