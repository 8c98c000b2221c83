// A good answer, as it is shown: one that would be taken where it stands.

extension Interview {
  /// The good answer that is shown at an address, in the language of who stands there; nil where there is no such question.
  package func example(
    at address: Address, of standing: Standing, in dossier: Dossier, now: Instant
  ) -> String? {
    guard let question = catalogue.question(at: address) else { return nil }
    return Place(interview: self, dossier: dossier, standing: standing, now: now).example(of: question, at: address)
  }
}

extension Place {
  /// A good answer: the question's own, else one like it that would be taken here.
  ///
  /// What is written beside a question is of its own time and of another firm: a day that is past by now, an asset that is
  /// not listed, a service that nothing carries.
  func example(of question: QuestionDefinition, at address: Address) -> String {
    let made = question.sample(context(address.subject))?[language]
    if let made, isTaken(made, by: question, at: address) { return made }
    let own = question.example[language]
    if isTaken(own, by: question, at: address) { return own }
    let likely = likely(question, at: address)
    return likely.first { isTaken($0, by: question, at: address) }
      ?? ([own] + likely).first { !isRefused($0, by: question, at: address) } ?? own
  }

  /// True for words that are taken as they stand: neither refused, nor doubted, nor asked back.
  private func isTaken(_ words: String, by question: QuestionDefinition, at address: Address) -> Bool {
    guard let heard = heard(words, by: question, at: address), !heard.assumed else { return false }
    return question.doubt(heard.value, context(address.subject)) == nil
  }

  /// True for words that are no answer, or not one that can be right here.
  func isRefused(_ words: String, by question: QuestionDefinition, at address: Address) -> Bool {
    heard(words, by: question, at: address) == nil
  }

  private func heard(_ words: String, by question: QuestionDefinition, at address: Address) -> Understood<Value>? {
    let reading = Reading(catalogue: catalogue, dossier: dossier, now: now)
    guard case .success(let heard) = reading.hear(words, as: question.kind),
      question.objection(heard.value, context(address.subject)) == nil
    else { return nil }
    return heard
  }

  /// Answers that may be taken where the question's own example is not, the likeliest first.
  private func likely(_ question: QuestionDefinition, at address: Address) -> [String] {
    let suggested = question.suggestion(context(address.subject)).map { worded($0, question) }
    // Of what has a time of its own, what was noted beside it tells one.
    let beside = dossier.answers(about: address.subject).compactMap { $1.value }.filter { value in
      question.kind.isMoment && value.isMoment
    }.sorted { $0.canonical < $1.canonical }
    let noted = [dossier.answer(at: address)?.value].compactMap { $0 } + beside
    var likely = [suggested].compactMap { $0 }
    likely += noted.map { worded($0, question) }
    switch question.kind {
    case .item(let form):
      let items = dossier.items(of: form)
      likely += items.map { catalogue.name(of: $0, in: dossier) } + items.map(\.description)
    case .items(let form):
      let items = dossier.items(of: form)
      likely += [items.prefix(2), items.prefix(1)].flatMap { some in
        [some.map { catalogue.name(of: $0, in: dossier) }, some.map(\.description)].map { $0.joined(separator: ", ") }
      }
      likely.append(say("aucun", "none"))
    case .choice(let options): likely += options.all.map(\.label[language])
    case .choices(let options): likely += options.all.map(\.label[language]) + [say("aucun", "none")]
    case .yesNo: likely += [say("oui", "yes"), say("non", "no")]
    case .day(let direction):
      let today = catalogue.zone(dossier).localized(now).day
      let days =
        direction == .back ? [-1, -7, -30, -92, -365, 0, 1, 30] : [61, 30, 15, 92, 183, 365, 730, 7, 1, 0, -1, -30]
      likely += days.map { worded(.day(today.adding(days: $0)), question) }
    case .moment:
      likely += [0, -3_600, -86_400, 3_600, 86_400].map { worded(.moment(now.adding(seconds: $0)), question) }
    case .line(.siren): likely += Place.sirens
    case .line(.siret): likely += Place.sirens.map { "\($0) 00016" }
    case .line(let shape) where shape.isFree: likely += (2...9).map { "\(question.example[language])-\($0)" }
    case .number: likely += [1, 2, 3, 5, 0, 10, 12, 24, 50, 100].map(String.init)
    case .money: likely += [1, 100, 1_000, 10_000].map { worded(.money(Money(cents: $0 * 100)), question) }
    case .duration: likely += [1, 2, 4, 8, 16, 40, 80].map { "\($0) h" }
    case .line, .paragraph, .rate, .windows: break
    }
    return likely
  }

  /// Numbers of firms that are well formed.
  private static let sirens = ["732 829 320", "404 833 048", "552 081 317"]

  private func worded(_ value: Value, _ question: QuestionDefinition) -> String {
    catalogue.words(value, for: question, in: dossier, language)
  }
}

extension Value {
  /// True for a day with its time.
  fileprivate var isMoment: Bool { if case .moment = self { true } else { false } }
}

extension Refusal {
  /// The same refusal, whose example would be taken: one that stands for all questions of a kind is not right everywhere.
  func showing(_ example: @autoclosure () -> String, where isRefused: (String) -> Bool) -> Refusal {
    guard let remedy, remedy.fr.hasPrefix("Par exemple : "), remedy.en.hasPrefix("For example: "),
      !remedy.fr.contains(" · ")
    else { return self }
    func isWrong(_ words: Substring, _ or: String) -> Bool {
      guard isRefused(String(words)) else { return false }
      return words.replacing(", \(or) ", with: "|").replacing(" \(or) ", with: "|").replacing(", ", with: "|")
        .split(separator: "|").contains { isRefused(trimmed($0)) }
    }
    guard isWrong(remedy.fr.dropFirst("Par exemple : ".count), "ou"),
      isWrong(remedy.en.dropFirst("For example: ".count), "or")
    else { return self }
    return Refusal(
      reason: reason, sentence: sentence, remedy: forExample(Text(same: example())), isDiscreet: isDiscreet)
  }
}
