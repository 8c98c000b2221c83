import CarnetCore

/// An annex of the contract: when it is there, and what stands in it.
///
/// Annexes are numbered as they stand, so that a reference never points to one that was left out.
struct Annex: Sendable {
  /// What clauses refer to.
  enum Key: Hashable, Sendable {
    case inventory, requirements, levels, price, security, personalData, reversibility, desk, report, dates, withdrawal
  }

  /// A complete contract with the answers that it rests on, in no language yet.
  typealias Terms = (context: Context, contract: ContractFacts)

  /// What an annex is made from.
  struct Material {
    let context: Context
    let contract: ContractFacts
    let language: Language

    init(context: Context, contract: ContractFacts, language: Language) {
      self.context = context
      self.contract = contract
      self.language = language
    }

    init(_ terms: Terms, _ language: Language) {
      self.init(context: terms.context, contract: terms.contract, language: language)
    }

    var dossier: Dossier { context.dossier }
    var wording: Wording { Wording(language: language) }

    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    func fact(_ fr: String, _ en: String, _ value: String?) -> Document.Fact {
      Document.Fact(say(fr, en), value ?? "—")
    }
  }

  let key: Key
  let title: Text
  let isPresent: @Sendable (Context) -> Bool
  let blocks: @Sendable (Material) -> [Document.Block]

  init(
    _ key: Key, _ title: Text, isPresent: @escaping @Sendable (Context) -> Bool = { _ in true },
    blocks: @escaping @Sendable (Material) -> [Document.Block]
  ) {
    self.key = key
    self.title = title
    self.isPresent = isPresent
    self.blocks = blocks
  }

  /// The annexes in the order of the contract.
  static let library = ofService + ofTrust + [WithdrawalForm.annex]

  /// The annexes that a contract has, in order.
  static func present(_ context: Context) -> [Annex] { library.filter { $0.isPresent(context) } }

  /// The number of an annex in a contract, from 1; nil when the contract does not have it.
  static func number(_ key: Key, _ context: Context) -> Int? {
    present(context).firstIndex { $0.key == key }.map { $0 + 1 }
  }
}
