import CarnetCore

/// A way in which a clause leans to one side only.
///
/// A judge may set such a term aside where it was imposed, not where it was really negotiated: so it is said only while
/// no move of the negotiation shows the latter.
struct Lean: Sendable {
  /// The party whom it favours.
  enum Side: Hashable, Sendable { case client, provider }

  /// The clause's id.
  let clause: String
  let side: Side
  /// What is one-sided, as the end of a sentence.
  let words: Text
  /// Where to put it right.
  let address: Address
  /// The text that lets a judge set it aside.
  let source: LawReference
  let holds: @Sendable (Context) -> Bool

  init<T: AnswerValue>(
    _ clause: String, _ side: Side, _ question: Question<T>, _ words: Text, source: LawReference = Law.imbalance,
    holds: @escaping @Sendable (T, Context) -> Bool
  ) {
    self.clause = clause
    self.side = side
    self.words = words
    self.source = source
    address = question.address()
    self.holds = { context in context.settled(question).map { holds($0, context) } ?? false }
  }

  /// Those that stand in a contract and of which nothing shows that they were negotiated.
  static func found(_ context: Context) -> [Lean] {
    all.filter { lean in
      guard lean.holds(context), context.dossier.moves(on: lean.clause).isEmpty else { return false }
      return Clause.library.first { $0.id == lean.clause }?.withoutObject(context) == nil
    }
  }

  /// The one list of what is looked for.
  static let all: [Lean] = [
    Lean(
      "C06", .provider, ContractForm.termMonths,
      Text(fr: "elle vous lie plus de trois ans", en: "it binds you for more than three years")
    ) { months, _ in months > 36 },
    Lean(
      "C07", .provider, ContractForm.reminderDays,
      Text(
        fr: "le contrat repart si vous oubliez, et personne ne vous le rappelle",
        en: "the contract goes on if you forget, and nobody reminds you")
    ) { days, context in days == 0 && context.settled(ContractForm.renewal) == .tacit },
    Lean(
      "C14", .provider, ContractForm.monthlyCap,
      Text(
        fr: "les pénalités s'arrêtent à moins de 5 % de la redevance du mois",
        en: "penalties stop at less than 5% of the month's fee")
    ) { cap, _ in (1..<500).contains(cap.basisPoints) },
    Lean(
      "C14", .client, ContractForm.annualCap,
      Text(
        fr: "les pénalités peuvent prendre plus de la moitié d'une année de redevances",
        en: "penalties may take more than half of a year's fees")
    ) { cap, _ in cap.basisPoints > 5_000 },
    Lean(
      "C17", .provider, ContractForm.partPrice,
      Text(
        fr: "une pièce se paie au tarif public, sans rapport avec ce qu'elle coûte",
        en: "a part is billed at list price, whatever it costs")
    ) { price, _ in price == .list },
    Lean(
      "C20", .provider, ContractForm.paymentDays,
      Text(
        fr: "une facture se paie le jour même, sans temps pour la vérifier",
        en: "an invoice is paid on the very day, with no time to check it")
    ) { days, context in days == 0 && context.settled(ContractForm.paymentTerms) == .invoice },
    Lean(
      "C30", .provider, ContractForm.rebuildCost,
      Text(
        fr:
          "le plafond pour les données ne paierait pas la moitié de leur reconstitution : il vide la garantie de sa "
          + "substance (art. 1170)",
        en:
          "the cap for data would not pay half of rebuilding them: it empties the guarantee of its substance (art. 1170)"
      ), source: Law.substance
    ) { cost, context in (context.settled(ContractForm.dataCap)?.cents ?? .max) < cost.cents / 2 },
    Lean(
      "C32", .provider, ContractForm.cureDays,
      Text(
        fr: "un manquement grave peut durer plus de soixante jours avant que vous puissiez partir",
        en: "a serious breach may last over sixty days before you can leave")
    ) { days, _ in days > 60 },
    Lean(
      "C32", .client, ContractForm.convenienceFee,
      Text(
        fr: "vous seul pouvez partir sans motif, et sans rien payer",
        en: "you alone may leave without cause, and without paying")
    ) { fee, context in fee == 0 && (context.settled(ContractForm.convenienceMonths) ?? 0) > 0 },
    Lean(
      "C33", .provider, ContractForm.assistanceHours,
      Text(
        fr: "aucune heure d'aide au repreneur n'est comprise", en: "no hour of help for the successor is included")
    ) { hours, _ in hours == 0 },
  ]
}

extension ContractChecks {
  /// Clauses that lean to one side, with nothing to show that they were negotiated.
  static let balance = Check(
    "G5.balance", .contract, .warning,
    title: Text(
      fr: "Une clause qui n'avantage qu'une partie a été vraiment négociée, et cela se voit.",
      en: "A term that favours one party only was really negotiated, and it shows."),
    source: Law.imbalance, also: [Law.imbalanceReach, Law.unfairTerms, Law.substance]
  ) { dossier, now in
    Lean.found(Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)).map { lean in
      let title = Clause.library.first { $0.id == lean.clause }?.title ?? Text(same: lean.clause)
      let (fr, en) =
        lean.side == .provider
        ? ("Négociez-la, et notez-le avec :avancée.", "Negotiate it, and note it with :move.")
        : (
          "Elle vous avantage : gardez la trace de ce que vous avez donné en échange, avec :avancée.",
          "It favours you: keep the trace of what you gave for it, with :move."
        )
      return Finding(
        Text(
          fr: "\(lean.clause) « \(title.fr) » : \(lean.words.fr). \(fr)",
          en: "\(lean.clause) “\(title.en)”: \(lean.words.en). \(en)"),
        at: [lean.address], source: lean.source)
    }
  }
}
