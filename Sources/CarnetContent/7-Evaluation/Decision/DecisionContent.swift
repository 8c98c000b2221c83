import CarnetCore

/// What the decision brings to the stage of evaluation beside the figures: guards, letters, dates.
enum DecisionContent {
  static let documents = [DecisionLetters.renewal, RenegotiationMandate.kind, DecisionLetters.termination]

  static let checks = [
    Check(
      "G7.deadline", .evaluation, .warning,
      title: Text(
        fr: "Une dénonciation arrive avant le dernier jour de la période.",
        en: "Notice arrives before the last day of the period.")
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
              "Le dernier jour est passé : le contrat court jusqu'au \(Wording(language: .fr).day(notice.end)), sauf fin anticipée.",
            en:
              "The last day has passed: the contract runs until \(Wording(language: .en).day(notice.end)), unless ended early."
          ),
          at: [Evaluation.decision.address()])
      ]
    },
    Check(
      "G7.linked", .evaluation, .warning,
      title: Text(
        fr: "Partir tient compte des locations qui dépendent de ce contrat.",
        en: "Leaving takes the leases that depend on this contract into account."), source: Law.linkedContracts,
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
            fr: "\(asset) reste loué après la fin du contrat : la lettre donne l'ordre des fins.",
            en: "\(asset) stays leased after the end of the contract: the letter gives the order of endings."),
          at: [Asset.leaseEnd.address(of: asset)])
      }
    },
    Check(
      "G7.heard_late", .evaluation, .warning,
      title: Text(
        fr: "Le prestataire a été entendu sur la période entière.", en: "The provider was heard on the whole period.")
    ) { dossier, _ in
      guard let to = dossier[Evaluation.to], let heard = dossier[Evaluation.heardOn], heard <= to else { return [] }
      return [
        Finding(
          Text(
            fr: "Le prestataire a été entendu avant la fin de la période : il n'a pas pu répondre à tout.",
            en: "The provider was heard before the end of the period: it could not answer everything."),
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
          fr: "Décision à prendre, \(left) jours avant la fin du préavis",
          en: "Decision to be taken, \(left) days before the last day for notice"),
        advice: Text(fr: "Évaluez la période : :étape évaluation", en: "Judge the period: :stage evaluation"),
        at: Evaluation.decision.address())
    }
  }
}
