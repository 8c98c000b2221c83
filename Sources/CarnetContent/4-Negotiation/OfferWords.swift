import CarnetCore

/// Words what is noted of offers and of those who make them, for documents in one language.
struct OfferWords {
  let dossier: Dossier
  let language: Language
  let now: Instant
  /// The offers, in the order in which they were noted.
  let offers: [ItemID]

  init(_ dossier: Dossier, _ language: Language, _ now: Instant) {
    self.dossier = dossier
    self.language = language
    self.now = now
    offers = dossier.items(of: Offer.id)
  }

  var wording: Wording { Wording(language: language) }

  func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  /// `Armor Infogérance`, or the offer's number while its provider has no name.
  func provider(_ offer: ItemID) -> String {
    dossier.provider(of: offer).flatMap { dossier[Provider.name, of: $0] } ?? offer.description
  }

  /// `O1 Armor Infogérance`.
  func title(_ offer: ItemID) -> String {
    let name = provider(offer)
    return name == offer.description ? name : "\(offer) \(name)"
  }

  /// What an offer says to a question: `non offert` where it says nothing, and marked where it is supposed.
  func answer<T: AnswerValue>(_ question: Question<T>, of offer: ItemID) -> String {
    switch dossier.answer(at: question.address(of: offer)) {
    case .value(let value)?: return words(value, question.definition)
    case .unknown?: return say("non offert", "not offered")
    default:
      guard let supposed = dossier.offered(question, by: offer, now: now), isTelling(supposed.kept) else { return "—" }
      return words(supposed.kept, question.definition) + say(" (supposé)", "(assumed)")
    }
  }

  /// What the specification asks under a question; a dash when it asks nothing.
  func asked<T: AnswerValue>(_ question: Question<T>) -> String {
    dossier.settled(question, now: now).map { words($0.kept, question.definition) } ?? "—"
  }

  /// What is noted of an offer's provider; a dash while nothing is.
  func standing<T: AnswerValue>(_ question: Question<T>, of offer: ItemID) -> String {
    guard let provider = dossier.provider(of: offer), let answer = dossier.answer(at: question.address(of: provider))
    else { return "—" }
    guard case .value(let value) = answer else { return say("non connu", "not known") }
    return words(value, question.definition)
  }

  private func words(_ value: Value, _ question: QuestionDefinition) -> String {
    if case .day(let day) = value { return wording.shortDay(day) }
    let words = Catalogue.standard.words(value, for: question, in: dossier, language)
    return words.isEmpty ? say("aucun", "none") : words
  }

  /// False for an empty list, which supposes nothing worth writing.
  private func isTelling(_ value: Value) -> Bool {
    guard case .choices(let ids) = value else { return true }
    return !ids.isEmpty
  }

  /// A column for each offer after those columns.
  func columns(_ first: [String]) -> [Table.Column] {
    first.map { Table.Column($0) } + offers.map { Table.Column(title($0)) }
  }

  /// The offers side by side: at least one of them has a price.
  struct Compared {
    let dossier: Dossier
    let comparison: Comparison
    let now: Instant
  }

  init(_ compared: Compared, _ language: Language) { self.init(compared.dossier, language, compared.now) }

  /// What the documents that set offers side by side are made from.
  static func compared(_ known: Known) -> DocumentKind.Prepared<Compared> {
    guard let comparison = known[Comparison.self] else {
      let offer = known.dossier.items(of: Offer.id).first
      return .lacking(
        Text(fr: "Il faut au moins une offre et son prix.", en: "You need at least one offer and its price."),
        at: [Offer.monthlyFee.address(of: offer ?? ItemID(letter: "O", number: 1))])
    }
    return .success(Compared(dossier: known.dossier, comparison: comparison, now: known.now))
  }

  /// The firm and a day, under a title.
  func subtitle(_ day: Day) -> String {
    [dossier[Company.name] ?? "", wording.day(day)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Whether the ranking hangs by a thread, in words; nil when there is nothing to rank.
  func fragility(_ comparison: Comparison) -> String? {
    guard let leader = comparison.ranking.first, let challenger = comparison.challenger else { return nil }
    let (first, second) = (title(leader), title(challenger))
    guard !comparison.isTied else {
      return say(
        "Égalité : \(first) et \(second) ont les mêmes notes, quel que soit le poids des critères. Expliquez "
          + "votre choix dans le procès-verbal.",
        "A tie: \(first) and \(second) have the same scores; no weighting separates them. Explain your "
          + "choice in the minutes."
      )
    }
    guard let turning = comparison.turningPriceWeight else {
      return say(
        "Classement net : \(first) reste devant \(second) quel que soit le poids du prix.",
        "Clear ranking: \(first) stays ahead of \(second) whatever the weight of the price.")
    }
    let (at, set) = (
      wording.percent(turning, places: 1), wording.percent(comparison.priceWeight, places: 0)
    )
    return comparison.isFragile
      ? say(
        "Les deux offres sont presque à égalité. L'ordre de \(first) et \(second) s'inverse si le prix "
          + "compte pour \(at) ; il compte pour \(set). Expliquez votre choix dans le procès-verbal.",
        "It is too close to call. \(first) and \(second) swap places if price weighs \(at); it weighs "
          + "\(set). Explain your choice in the minutes."
      )
      : say(
        "Classement net : l'ordre de \(first) et \(second) ne s'inverse que si le prix compte pour \(at) ; "
          + "il compte pour \(set).",
        "Clear ranking: \(first) and \(second) swap places only if price weighs \(at); it weighs \(set).")
  }

  /// Why offers are eliminated, one sentence each.
  func eliminations(_ comparison: Comparison) -> [String] {
    offers.compactMap { offer in
      guard let reasons = comparison.entries[offer]?.eliminations, !reasons.isEmpty else { return nil }
      return title(offer) + say(" : ", ": ") + reasons.map { $0[language] }.joined(separator: say(" ; ", "; ")) + "."
    }
  }
}
