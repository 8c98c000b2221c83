import CarnetCore

/// What each decision leads to: the stages that open again, and what there is to do.
enum DecisionSequel {
  /// What begins after the decision that stands; nil while there is none.
  static func sequel(_ dossier: Dossier, _ now: Instant) -> Sequel? {
    guard let decision = dossier[Evaluation.decision] else { return nil }
    // What follows is about the contract that was judged.
    let judged = dossier.measured(now) ?? dossier
    let stages = stages(decision, judged, now)
    return Sequel(
      stages: stages, forgetting: forgotten, reason: reason(decision, dossier),
      steps: steps(decision, judged, now) + (stages.contains(.contract) ? broughtBack(judged, dossier, now) : []))
  }

  /// How the terms of the contract that was judged come back, where those of another were settled last.
  private static func broughtBack(_ judged: Dossier, _ dossier: Dossier, _ now: Instant) -> [Text] {
    let contracts = Contracts(dossier).all
    guard let own = judged.contract(at: now), contracts.count > 1,
      contracts.max(by: { ($0.revisions.last ?? 0) < ($1.revisions.last ?? 0) })?.key != own.key
    else { return [] }
    return [
      Text(
        fr: "Les conditions affichées sont celles du dernier contrat signé. Pour revenir à celles de \(own.number), "
          + "tapez :modifier contract number \(own.number).",
        en:
          "The terms shown are those of the contract signed last. To go back to those of \(own.number), "
          + "type :edit contract number \(own.number).")
    ]
  }

  /// The stages opened again, the first to do first.
  ///
  /// The follow-up is among them whatever was decided: the contract runs on until it ends or is replaced.
  private static func stages(_ decision: Decision, _ dossier: Dossier, _ now: Instant) -> [Stage] {
    switch decision {
    case .renew:
      dossier.contractInForce(at: now)?.renewal == .tacit
        ? [.followUp, .evaluation] : [.contract, .followUp, .evaluation]
    case .renegotiate: [.negotiation, .contract, .followUp, .evaluation]
    case .terminate: Stage.allCases
    }
  }

  /// What was asked about the past period only.
  private static let forgotten =
    (Evaluation.form.questions + ControlSheetForm.form.questions + MarketPrice.form.questions).map {
      Address(Subject($0.form), $0.id)
    }

  private static func reason(_ decision: Decision, _ dossier: Dossier) -> Text {
    let on = dossier[Evaluation.decidedOn]
    func words(_ language: Language) -> String {
      let day = on.map { Wording(language: language).day($0) } ?? "—"
      return Text(fr: "décision du \(day) : \(decision.label.fr)", en: "decision of \(day): \(decision.label.en)")[
        language]
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  private static func steps(_ decision: Decision, _ dossier: Dossier, _ now: Instant) -> [Text] {
    let end = dossier.contractInForce(at: now).map { NoticeTerms($0, on: dossier[Evaluation.decidedOn] ?? now.day).end }
    func ends(_ language: Language) -> String { end.map { Wording(language: language).day($0) } ?? "—" }
    let running = Text(
      fr: "Le suivi continue. Tapez :étape suivi, et :incident comme avant.",
      en: "Follow-up continues. Type :stage follow-up, and :incident as before.")
    switch decision {
    case .renew:
      return [
        Text(
          fr: "Envoyez l'accord de reconduction. Tapez :documents letter-renewal html.",
          en: "Send the renewal agreement. Type :documents letter-renewal html."),
        running,
        Text(
          fr:
            "La période suivante commence le lendemain de la dernière. Ses questions seront posées à l'étape évaluation.",
          en: "The next period starts the day after the last one. Its questions will be asked at the evaluation stage."),
      ]
    case .renegotiate:
      return [
        Text(
          fr:
            "Le mandat de renégociation est prêt : il reprend les critères les moins bien notés. Tapez :documents renegotiation-mandate html.",
          en:
            "The renegotiation mandate is ready: it takes up the criteria with the lowest scores. Type :documents renegotiation-mandate html."
        ),
        Text(
          fr: "Les besoins et le cahier des charges restent clos. S'ils ont changé, tapez d'abord :rouvrir besoins.",
          en: "Needs and specification stay closed. If they have changed, first type :reopen needs."),
        Text(
          fr:
            "Enregistrez les points négociés et les nouvelles offres. Il faudra ensuite clore la négociation et le contrat.",
          en: "Record the concessions and the new offers. Then close the negotiation and the contract."),
        running,
      ]
    case .terminate:
      return [
        Text(
          fr:
            "Envoyez la lettre avant tout : le contrat finit le \(ends(.fr)). Tapez :documents letter-termination html.",
          en: "Send the letter first: the contract ends on \(ends(.en)). Type :documents letter-termination html."),
        Text(
          fr: "Cochez la restitution au bas de la lettre : données, comptes, documentation, accès fermés.",
          en: "Tick off the handover at the foot of the letter: data, accounts, documentation, access closed."),
        Text(
          fr: "Jusque-là, les conditions de ce contrat s'appliquent aux incidents. Tapez :étape suivi.",
          en: "Until then, the terms of this contract apply to incidents. Type :stage follow-up."),
        Text(
          fr: "Reprenez l'inventaire pour le contrat suivant. Rien n'est effacé : corrigez ce qui a changé.",
          en: "Go back to the inventory for the next contract. Nothing is erased: correct what has changed."),
      ]
    }
  }
}
