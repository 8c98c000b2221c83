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
        fr: "Les conditions du contrat sont celles du dernier signé : :modifier contract number \(own.number) ramène "
          + "celles de \(own.number).",
        en:
          "The terms of the contract are those of the one signed last: :edit contract number \(own.number) brings those "
          + "of \(own.number) back.")
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
      fr: "Le suivi continue : :étape suivi, et :incident comme avant.",
      en: "The follow-up goes on: :stage follow-up, and :incident as before.")
    switch decision {
    case .renew:
      return [
        Text(
          fr: "Envoyez l'accord de reconduction : :documents letter-renewal html.",
          en: "Send the agreement on renewal: :documents letter-renewal html."),
        running,
        Text(
          fr:
            "La période suivante commence le lendemain de la dernière : ses questions sont posées à l'évaluation.",
          en: "The next period begins the day after the last: its questions are asked at the evaluation."),
      ]
    case .renegotiate:
      return [
        Text(
          fr: "Le mandat est prêt, d'après les critères faibles : :documents renegotiation-mandate html.",
          en: "The mandate is ready, from the weak criteria: :documents renegotiation-mandate html."),
        Text(
          fr: "Les besoins et le cahier des charges restent clos ; s'ils ont changé, :rouvrir besoins d'abord.",
          en: "Needs and specification stay closed; if they changed, :reopen needs first."),
        Text(
          fr: "Notez les concessions et les nouvelles offres, puis clôturez la négociation et le contrat.",
          en: "Note the moves and the new offers, then close the negotiation and the contract."),
        running,
      ]
    case .terminate:
      return [
        Text(
          fr: "Envoyez la lettre : :documents letter-termination html ; le contrat finit le \(ends(.fr)).",
          en: "Send the letter: :documents letter-termination html; the contract ends on \(ends(.en))."),
        Text(
          fr: "Cochez la réversibilité au bas de la lettre : données, comptes, documentation, accès fermés.",
          en: "Tick off the handing back at the foot of the letter: data, accounts, documentation, accesses closed."),
        Text(
          fr: "Jusque-là, :étape suivi : les incidents se jugent aux conditions de ce contrat.",
          en: "Until then, :stage follow-up: incidents are judged by the terms of this contract."),
        Text(
          fr: "Reprenez l'inventaire pour le contrat suivant : rien n'est effacé, corrigez ce qui a changé.",
          en: "Take up the inventory for the next contract: nothing is erased, correct what has changed."),
      ]
    }
  }
}
