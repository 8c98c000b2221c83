import CarnetCore

extension ContractChecks {
  /// Clauses that lean to one side, with nothing to show that they were negotiated.
  static let balance = Check(
    "G5.balance", .contract, .warning,
    title: Text(
      fr: "Une clause qui n'avantage qu'une partie a été vraiment négociée, et cela se voit.",
      en: "A term that favours one party only was really negotiated, and it shows."),
    source: Law.imbalance, also: [Law.imbalanceReach, Law.unfairTerms, Law.substance]
  ) { dossier, now in
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    return Clause.library.flatMap { clause in
      clause.leaning(context).map { lean in
        let (fr, en) =
          lean.side == .provider
          ? ("Négociez-la, et notez-le avec :point.", "Negotiate it, and note it with :concession.")
          : (
            "Elle vous avantage : gardez la trace de ce que vous avez donné en échange, avec :point.",
            "It favours you: keep the trace of what you gave for it, with :concession."
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
