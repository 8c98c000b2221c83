import CarnetCore

extension ContractChecks {
  /// Clauses that lean to one side, with nothing to show that they were negotiated.
  static let balance = Check(
    "G5.balance", .contract, .warning,
    title: Text(
      fr: "Une clause qui n'avantage qu'une partie doit avoir été négociée, et il doit en rester une trace.",
      en: "A clause that favours one party only must have been negotiated, and there must be a record of it."),
    source: Law.imbalance, also: [Law.imbalanceReach, Law.unfairTerms, Law.substance]
  ) { dossier, now in
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    return Clause.library.flatMap { clause in
      clause.leaning(context).map { lean in
        let (fr, en) =
          lean.side == .provider
          ? (
            "Négociez-la, puis enregistrez le point négocié. Tapez :point.",
            "Negotiate it, then record it. Type :concession."
          )
          : (
            "Elle vous avantage : enregistrez ce que vous avez donné en contrepartie. Tapez :point.",
            "It favours you: record what you gave in return. Type :concession."
          )
        return Finding(
          Text(
            fr: "\(clause.id) « \(clause.title.fr) » : \(lean.words.fr). \(fr)",
            en: "\(clause.id) “\(clause.title.en)”: \(lean.words.en). \(en)"),
          at: [lean.address], source: lean.source)
      }
    }
  }
}
