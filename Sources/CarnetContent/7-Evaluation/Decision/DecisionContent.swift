import CarnetCore

/// What the decision brings to the stage of evaluation beside the figures: guards, letters, dates.
enum DecisionContent {
  static let documents = [DecisionLetters.renewal, RenegotiationMandate.kind, DecisionLetters.termination]

  static let checks = [
    Check(
      "G7.deadline", .evaluation, .warning,
      title: Text(
        fr: "Une dénonciation doit arriver avant le dernier jour de préavis.",
        en: "Notice must arrive before the last day for notice.")
    ) { dossier, now in
      guard dossier[Evaluation.decision] == .terminate, let contract = dossier.contractInForce(at: now) else {
        return []
      }
      let notice = NoticeTerms(contract, on: dossier[Evaluation.decidedOn] ?? now.day)
      guard notice.isTooLate else { return [] }
      return [
        Finding(
          Text(
            fr:
              "Le dernier jour de préavis est passé : le contrat dure jusqu'au \(Wording(language: .fr).day(notice.end)), sauf fin anticipée.",
            en:
              "The last day for notice has passed: the contract runs until \(Wording(language: .en).day(notice.end)), unless it is ended early."
          ),
          at: [Evaluation.decision.address()])
      ]
    },
    Check(
      "G7.linked", .evaluation, .warning,
      title: Text(
        fr: "Avant de partir, vous devez tenir compte des locations qui dépendent de ce contrat.",
        en: "Before you leave, you must take into account the leases that depend on this contract."),
      source: Law.linkedContracts,
      also: [Law.endingOrder]
    ) { dossier, now in
      guard dossier[Evaluation.decision] == .terminate, let contract = dossier.contractInForce(at: now) else {
        return []
      }
      let (park, today) = (Park(dossier, now: now), contract.clock.zone.localized(now).day)
      let end = NoticeTerms(contract, on: dossier[Evaluation.decidedOn] ?? now.day).end
      return (ScopeGap(dossier, now: now)?.maintained ?? []).compactMap { asset in
        guard park[Asset.ownership, of: asset, on: today] == .leased,
          park[Asset.leaseEnd, of: asset, on: today].map({ $0 > end }) ?? true
        else { return nil }
        return Finding(
          Text(
            fr: "\(asset) reste loué après la fin du contrat : la lettre indique dans quel ordre arrêter les contrats.",
            en:
              "\(asset) stays leased after the end of the contract: the letter says in which order to end the contracts."
          ),
          at: [Asset.leaseEnd.address(of: asset)])
      }
    },
    Check(
      "G7.heard_late", .evaluation, .warning,
      title: Text(
        fr: "Le prestataire doit avoir pu répondre sur la période entière.",
        en: "The provider must have been able to reply about the whole period.")
    ) { dossier, _ in
      guard let to = dossier[Evaluation.to], let heard = dossier[Evaluation.heardOn], heard <= to else { return [] }
      return [
        Finding(
          Text(
            fr: "Le prestataire a répondu avant la fin de la période : il n'a pas pu répondre à tout.",
            en: "The provider replied before the end of the period: it could not reply to everything."),
          at: [Evaluation.heardOn.address()])
      ]
    },
  ]

  static let figures = [
    Figure("proposal", names: ["decision", "reasons", "market_gap", "downtime"]) { name, dossier, now in
      let view = Catalogue.standard.view(dossier, now: now)
      let costs = view?[DecisionCosts.self]
      switch name {
      case "decision": return view.flatMap(Proposal.init)?.decision.rawValue
      case "reasons": return view.flatMap(Proposal.init).map { String($0.reasons.count) }
      case "market_gap": return costs?.market.map { fixed($0.gap, 1) }
      case "downtime": return costs.map { String($0.downtime.cents) }
      default: return nil
      }
    }
  ]

  /// The days on which the decision is recalled, before the last day for notice.
  static let recalls = [120, 90, 60, 30]

  static func agenda(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard dossier[Evaluation.decision] == nil, let deadline = ContractLife(dossier, now: now)?.next?.deadline else {
      return []
    }
    return recalls.map { deadline.adding(days: -$0) }.filter { $0 >= now.day }.prefix(1).map { day in
      let left = deadline.ordinal - day.ordinal
      return Deadline(
        day,
        Text(
          fr: "Décision à prendre, \(Text.days(left).fr) avant la date du préavis",
          en: "Make the decision, \(Text.days(left).en) before the last day for notice"),
        advice: Text(
          fr: "Évaluez la période. Tapez :étape évaluation", en: "Review the period. Type :stage evaluation"),
        at: Evaluation.decision.address())
    }
  }
}
