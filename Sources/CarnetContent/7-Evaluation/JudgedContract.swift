import CarnetCore

/// One contract judged after another over the same period: what was said of the one says nothing of the other.
enum JudgedContract {
  /// What is asked of one contract: the sheet, the hearing, the decision; the period may be that of another.
  private static let own: [Address] = {
    let shared = [Evaluation.from.definition.id, Evaluation.to.definition.id, Evaluation.contract.definition.id]
    return
      (Evaluation.form.questions.filter { !shared.contains($0.id) } + ControlSheetForm.form.questions
      + MarketPrice.form.questions).map { Address(Subject($0.form), $0.id) }
  }()

  /// What changes with the contract that is named: what still stands as another was judged is asked anew, or comes back as
  /// it was when this one was; what was typed since stays.
  static func asked(anew number: String, _ context: Context) -> [Entailed] {
    let dossier = context.dossier
    let contracts = Contracts(dossier)
    let before = dossier.measured(context.now)?.contract(at: context.now)
    guard contracts.areSeveral, let named = contracts.numbered(number), let before, before != named else { return [] }
    let period = EvaluationContent.period(dossier, context.now)
    func closed(_ contract: Contract) -> ClosedPeriod? {
      dossier.closedPeriods.last { $0.period == period && $0.contract(among: contracts) == contract }
    }
    let (left, back) = (closed(before), closed(named))
    return own.compactMap { address in
      let present = dossier.answer(at: address)
      let isOpen = present == nil || present == .deferred
      guard isOpen || left.map({ $0.answer(at: address) == present }) ?? false else { return nil }
      let answer = back?.answer(at: address) ?? .deferred
      return answer == present || (present == nil && answer == .deferred) ? nil : Entailed(address, answer)
    }
  }

  /// Said once another contract is named after one was judged.
  @Sendable static func upshot(_ context: Context, _ occasion: Occasion) -> String? {
    let dossier = context.dossier
    guard occasion == .answered(Evaluation.contract.definition.id), let number = context[Evaluation.contract],
      let last = dossier.closedPeriods.last?.contract(among: Contracts(dossier)), last.number != number,
      dossier.answer(at: Evaluation.decision.address()) == .deferred
    else { return nil }
    return Text(
      fr:
        "Les réponses sur le contrat \(last.number) ne valent pas pour \(number). Donnez de nouveau la fiche de contrôle, "
        + "la réponse du prestataire et la décision.",
      en:
        "Answers about contract \(last.number) do not apply to \(number). Give the scorecard, "
        + "the provider's reply and the decision again.")[context.language]
  }

  /// The contracts that ran in the period that was judged last and were not judged over it.
  static func left(_ dossier: Dossier, now: Instant) -> [Contract] {
    let contracts = Contracts(dossier)
    guard contracts.areSeveral, let last = dossier.closedPeriods.last else { return [] }
    let own = OwnContract(dossier)
    return contracts.all.filter { contract in
      guard contract.start <= last.period.to,
        let life = ContractLife(own.seen(by: contract), now: now), life.end >= last.period.from,
        contracts.successor(of: contract).map({ $0.start > last.period.from }) ?? true
      else { return false }
      return !dossier.closedPeriods.contains { closed in
        closed.contract(among: contracts) == contract && closed.period.from <= last.period.to
          && last.period.from <= closed.period.to
      }
    }
  }

  /// What is said of them once the evaluation is closed; nil when there are none.
  static func remark(_ dossier: Dossier, now: Instant) -> Text? {
    let numbers = left(dossier, now: now).map(\.number)
    guard let first = numbers.first else { return nil }
    func words(_ language: Language) -> String {
      Wording(language: language).list(numbers, conjunction: .and)
    }
    return Text(
      fr: "Pas encore évalué sur cette période : \(words(.fr)). Tapez :rouvrir évaluation autre contrat, puis "
        + ":modifier evaluation contract \(first).",
      en: "Not reviewed over this period yet: \(words(.en)). Type :reopen evaluation other contract, then "
        + ":edit evaluation contract \(first).")
  }
}
