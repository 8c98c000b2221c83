import CarnetCore

/// A parameter of clauses: where its words come from, and where to answer for them.
struct ClauseParameter: Sendable {
  /// The words in French, nil while they are not known.
  let words: @Sendable (Context) -> String?
  /// Where to answer.
  let address: @Sendable (Context) -> Address?
  /// What is asked for, as its question words it; nil for what several answers give together.
  let label: Text?

  /// The answer to a question, worded.
  init<T: AnswerValue>(_ question: Question<T>, _ words: @escaping @Sendable (T) -> String) {
    self.words = { context in context.settled(question).map(words) }
    address = { _ in question.address() }
    label = question.definition.prompt
  }

  /// The answer about the contract's provider, worded.
  init<T: AnswerValue>(provider question: Question<T>, _ words: @escaping @Sendable (T) -> String) {
    self.words = { context in
      context.settled(ContractForm.provider).flatMap { context.dossier[question, of: $0] }.map(words)
    }
    address = { context in
      context.settled(ContractForm.provider).map { question.address(of: $0) } ?? ContractForm.provider.address()
    }
    label = question.definition.prompt
  }

  /// What the chosen offer says, worded.
  init<T: AnswerValue>(offer question: Question<T>, _ words: @escaping @Sendable (T) -> String) {
    self.words = { context in context.chosen(question).map(words) }
    address = { context in
      let dossier = context.dossier
      if let offer = dossier.contractOffer { return question.address(of: offer) }
      return dossier.items(of: Offer.id).isEmpty
        ? Offer.monthlyFee.address(of: dossier.upcoming(Offer.form)) : Award.offer.address()
    }
    label = question.definition.prompt
  }

  /// Words computed from the dossier.
  init(at address: Address? = nil, _ words: @escaping @Sendable (Context) -> String?) {
    self.words = words
    self.address = { _ in address }
    label = nil
  }

  /// A reference to an annex by the number that it has in this contract.
  init(annex: Annex.Key) {
    self.init { context in Annex.number(annex, context).map { "annexe \($0)" } }
  }

  /// Every parameter by its name.
  static let all: [String: ClauseParameter] = Dictionary(
    uniqueKeysWithValues: [ofParties, ofScope, ofService, ofPenalties, ofMoney, ofSecurity, ofEnding].flatMap { $0 })

  static let fr = Wording(language: .fr)

  /// An amount in figures and in words.
  @Sendable static func amount(_ money: Money) -> String { "\(fr.money(money)) (\(fr.moneyInWords(money)))" }

  /// A number in figures and in words.
  @Sendable static func inWords(_ number: Int) -> String { "\(fr.number(number)) (\(fr.cardinal(number)))" }

  /// A number with its noun, which takes an s.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    fr.count(number, one: Text(same: noun), many: Text(same: plural ?? noun + "s"))
  }

  /// A number as people write it.
  @Sendable static func phone(_ number: String) -> String { spokenPhone(number) }
}
