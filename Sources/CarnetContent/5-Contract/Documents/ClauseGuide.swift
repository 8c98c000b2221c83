import CarnetCore

/// What each clause protects, what to discuss in it, and what was really negotiated (*guide des clauses*).
enum ClauseGuide {
  static let kind: DocumentKind = kind(of: Clause.library)

  /// The guide to the clauses of a library.
  static func kind(of library: [Clause]) -> DocumentKind {
    DocumentKind(
      "clause-guide", name: Text(fr: "guide des clauses", en: "clause guide"),
      title: Text(fr: "Guide des clauses", en: "Guide to the clauses"), stage: .contract,
      prepare: ContractPage.asItStands
    ) { ContractPage($0, $1).body { page in blocks(library.filter { $0.applies(page.terms) }, page) } }
  }

  private static func blocks(_ clauses: [Clause], _ page: ContractPage) -> [Document.Block] {
    page.draft + opening(page) + caution(page) + [
      page.heading("Clause par clause", "Clause by clause"), .table(table(of: clauses, page)),
    ] + scales(of: clauses, page) + reworded(clauses, page)
  }

  private static func opening(_ page: ContractPage) -> [Document.Block] {
    [
      .paragraph(
        page.say(
          "Pour le dirigeant, avant de signer : ce que chaque clause protège, ce que vous pouvez y discuter, et ce que vous y avez obtenu ou cédé.",
          "For the managing director, before signing: what each clause protects, what you can discuss in it, and what you gained or gave up."
        )),
      .note(
        page.say(
          "Un juge peut écarter une clause imposée qui déséquilibre nettement le contrat. Il est plus difficile de contester une clause vraiment négociée. Gardez donc la preuve de ce qui a été discuté, dans un sens comme dans l'autre (\(Law.imbalance.citation.fr) ; \(Law.unfairTerms.citation.fr)). Un plafond trop bas, qui vide l'obligation de sa substance, ne s'applique pas (\(Law.substance.citation.fr)).",
          "A judge may set aside a clause that was imposed and clearly unbalances the contract. A clause that was really negotiated is harder to challenge. So keep proof of what was discussed, either way (\(Law.imbalance.citation.en); \(Law.unfairTerms.citation.en)). A cap so low that it empties an obligation of its substance does not apply (\(Law.substance.citation.en))."
        )),
    ]
  }

  /// What leans to one side, or is a known trap, with what to do.
  private static func caution(_ page: ContractPage) -> [Document.Block] {
    let ids = ["G5.balance", "G5.wording", "G5.cap", "G5.notice", "G5.revision", "G5.suspension", "G5.penalties"]
    let found = ContractChecks.all.filter { ids.contains($0.id) }.flatMap { check in
      check.find(page.dossier, page.now).map { "\($0.sentence[page.language]) [\(check.id)]" }
    }
    return [
      page.heading("À rééquilibrer", "To rebalance"),
      page.list(
        found, else: "Aucune clause ne penche nettement d'un côté sans avoir été négociée.",
        "No clause clearly leans to one side without having been negotiated."),
    ]
  }

  private static func table(of clauses: [Clause], _ page: ContractPage) -> Table {
    Table(
      columns: [
        page.column("Clause", "Clause"), page.column("Elle garantit", "It ensures"),
        page.column("À discuter", "To discuss"), page.column("Négocié", "Negotiated"),
      ],
      rows: clauses.map { clause in
        let level = clause.level(page.terms).label[page.language]
        return [
          "\(clause.name(page.terms)) \(clause.title[page.language])\n(\(level))",
          clause.protects[page.language], clause.discuss[page.language], evidence(clause, page),
        ]
      })
  }

  /// The clauses that are negotiated along a scale, with the position of each marked.
  private static func scales(of clauses: [Clause], _ page: ContractPage) -> [Document.Block] {
    [
      page.heading("Où penche chaque clause", "Where each clause leans"),
      .paragraph(
        page.say(
          "De gauche à droite : ce qui vous favorise, ce qui est équilibré, ce qui favorise le prestataire. Une flèche marque ce que prévoit votre contrat. Demandez ce qui est à sa gauche, et sachez ce que vous donneriez en contrepartie.",
          "From left to right: what favours you, what is balanced, what favours the provider. An arrow marks what your contract provides. Ask for what is on its left, and know what you would give in return."
        )),
      .table(
        Table(
          columns: [page.column("Clause", "Clause")]
            + Stance.allCases.map { Table.Column(capitalised($0.label[page.language])) },
          rows: clauses.compactMap { clause in
            guard let scale = clause.scale else { return nil }
            let present = clause.stance(page.terms)
            return [clause.id] + Stance.allCases.map { ($0 == present ? "→ " : "") + scale[$0][page.language] }
          })),
    ]
  }

  /// The clauses that the parties worded themselves: who wrote each, and what it changes in the library's words.
  private static func reworded(_ clauses: [Clause], _ page: ContractPage) -> [Document.Block] {
    let blocks = clauses.flatMap { clause -> [Document.Block] in
      guard ClauseWording.item(for: clause.id, in: page.dossier) != nil else { return [] }
      let changes = WordChange.all(
        from: Typography.set(clause.model(page.terms), in: .fr),
        to: Typography.set(clause.text(page.terms).text, in: .fr))
      return [
        page.heading("\(clause.id) \(clause.title.fr)", "\(clause.id) \(clause.title.en)", level: 2),
        .note(capitalised((clause.drafter(page.terms) ?? .both).clause[page.language]) + "."),
        page.list(
          changes.map { $0.said(in: page.language) }, else: "Aucun changement.", "No change."),
      ]
    }
    guard !blocks.isEmpty else { return [] }
    return [page.heading("Clauses réécrites, et leurs changements", "Reworded clauses, and what changed")] + blocks
  }

  /// The moves that changed a clause: what, when, against what, and how it ended.
  private static func evidence(_ clause: Clause, _ page: ContractPage) -> String {
    let dossier = page.dossier
    let moves = dossier.moves(on: clause.id).map { move in
      let context = Context(dossier: dossier, subject: Subject(Move.id, move), now: page.now)
      let change = [dossier[Move.before, of: move], dossier[Move.after, of: move]].compactMap { $0 }.joined(
        separator: " → ")
      let counterpart = dossier[Move.counterpart, of: move].flatMap { $0.isEmpty ? nil : $0 }
      let against = counterpart.map { page.say(", en contrepartie : \($0)", ", in return for \($0)") } ?? ""
      let outcome = context.settled(Move.accepted) == false ? page.say(" (refusé)", " (declined)") : ""
      return "\(page.day(dossier[Move.date, of: move]))\(page.say(" :", ":")) \(change)\(against)\(outcome)"
    }
    return moves.isEmpty ? page.say("rien d'enregistré", "nothing recorded") : moves.joined(separator: "\n")
  }
}
