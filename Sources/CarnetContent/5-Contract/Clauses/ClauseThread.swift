import CarnetCore

extension Clause {
  /// The clauses with what they rest on.
  static let drawn: @Sendable (Dossier, Instant) -> [Derived] = { drawn(from: library, $0, $1) }

  /// The clauses of a library with what each rests on: the requirements, and the needs, of the kinds that it answers, and
  /// the moves that changed it.
  static func drawn(from library: [Clause], _ dossier: Dossier, _ now: Instant) -> [Derived] {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    let needs = Dictionary(grouping: dossier.items(of: Need.id)) { need in
      Context(dossier: dossier, subject: Subject(Need.id, need), now: now).settled(Need.type)
    }
    let served = RequirementPlan.all(in: dossier, now: now)
    return library.map { clause in
      let answered = Set(clause.needs.flatMap { needs[$0] ?? [] })
      let requirements = dossier.items(of: Requirement.id).filter { requirement in
        (served[requirement] ?? []).contains(where: answered.contains)
      }
      let traced = Set(requirements.flatMap { served[$0] ?? [] })
      let account = clause.withoutObject(context).map { reason in
        Text(fr: "Sans objet : \(reason.fr)", en: "Does not apply: \(reason.en)")
      }
      return Derived(
        clause.id, clause.title, account: account ?? standing(of: clause, context),
        from: requirements + answered.subtracting(traced).sorted() + dossier.moves(on: clause.id),
        sources: clause.sources)
    }
  }

  /// What a clause says, how much Carnet insists, who wrote it, where it leans, and whether it was negotiated.
  private static func standing(of clause: Clause, _ context: Context) -> Text {
    let moves = context.dossier.moves(on: clause.id).map(\.description)
    func words(_ language: Language) -> String {
      let written =
        clause.drafter(context)?.clause[language] ?? Text(fr: "rédigée par Carnet", en: "worded by Carnet")[language]
      let leaning = clause.stance(context).map { [$0.label[language]] } ?? []
      let negotiated =
        moves.isEmpty
        ? Text(fr: "aucune négociation n'est enregistrée", en: "no negotiation is recorded")[language]
        : Text(fr: "négociée (", en: "negotiated (")[language] + moves.joined(separator: ", ") + ")"
      let facts = [clause.name(context), clause.level(context).label[language], written] + leaning + [negotiated]
      return "\(clause.gloss[language]) \(facts.joined(separator: ", "))."
    }
    return Text(fr: words(.fr), en: words(.en))
  }
}
