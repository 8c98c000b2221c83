import CarnetCore

enum NeedsContent {
  static let stage = StageContent(
    forms: [NeedsInterview.form, Need.form, Vote.form], checks: checks + VoteChecks.all,
    documents: [InterviewDocuments.guide, InterviewDocuments.records, Ballot.kind, NeedsStatement.kind],
    figures: figures,
    imports: [Ballot.taken], exports: [Ballot.handedOut])

  private static let checks = [
    Check(
      "G2.service", .needs, .blocking,
      title: Text(
        fr: "Chaque service dont l'arrêt arrête l'entreprise est couvert par un besoin.",
        en: "Each service whose stop stops the firm is covered by a need.")
    ) { dossier, now in
      let coverage = ServiceCoverage(dossier, now: now)
      let meant = dossier.items(of: Need.id).first { dossier.settled(Need.moscow, of: $0, now: now) != .wont }
      // A need that names its services goes by their names, whatever its assets carry.
      let address = meant.map { need in
        dossier[Need.services, of: need] == nil ? Need.assets.address(of: need) : Need.services.address(of: need)
      }
      return coverage.services.filter { coverage.needs(for: $0).isEmpty }.map { service in
        Finding(
          Text(
            fr: "Aucun besoin ne couvre « \(service) », dont l'arrêt arrête l'entreprise.",
            en: "No need covers “\(service)”, whose stop stops the firm."),
          at: [address ?? Need.title.address(of: dossier.upcoming(Need.form))])
      }
    },
    Need.namesCarriedServices, Arbitration.isTheOwners,
    Check(
      "G2.measure", .needs, .blocking,
      title: Text(
        fr: "Chaque besoin indispensable ou important se mesure.",
        en: "Each need that is a must or a should is measured.")
    ) { dossier, now in
      dossier.items(of: Need.id).filter { need in
        [.must, .should].contains(dossier.settled(Need.moscow, of: need, now: now))
          && dossier.settled(Need.measure, of: need, now: now) == nil
      }.map {
        Finding(
          Text(fr: "Le besoin \($0) n'a pas de mesure.", en: "Need \($0) has no measure."),
          at: [Need.measure.address(of: $0)])
      }
    },
    Check(
      "G2.single", .needs, .warning, title: Text(fr: "Un besoin à la fois.", en: "One need at a time.")
    ) { dossier, now in
      dossier.items(of: Need.id).flatMap { need -> [Finding] in
        let statement = dossier.settled(Need.statement, of: need, now: now) ?? ""
        return ["et/ou", "and/or"].filter(folded(statement).contains).map { joint in
          Finding(
            Text(
              fr: "Le besoin \(need) dit « \(joint) » : coupez-le en deux.",
              en: "Need \(need) says “\(joint)”: split it."),
            at: [Need.statement.address(of: need)])
        }
      }
    },
    Check(
      "G2.source", .needs, .warning,
      title: Text(
        fr: "Un constat montre ses biens, une attente dit de qui elle vient.",
        en: "A finding shows its assets, an expectation says whose it is.")
    ) { dossier, now in
      dossier.items(of: Need.id).compactMap { need -> Finding? in
        // What is only supposed of its source is not held against a need.
        switch dossier[Need.source, of: need] {
        case .finding? where (dossier.settled(Need.assets, of: need, now: now) ?? []).isEmpty:
          Finding(
            Text(
              fr: "Le besoin \(need) est un constat, mais aucun bien ne le montre.",
              en: "Need \(need) is a finding, but no asset shows it."),
            at: [Need.assets.address(of: need)])
        case .expectation?
        where dossier[Need.person, of: need] == nil
          && (dossier.settled(Need.interviews, of: need, now: now) ?? []).isEmpty:
          Finding(
            Text(
              fr: "Le besoin \(need) est une attente, mais rien ne dit de qui elle vient.",
              en: "Need \(need) is an expectation, but nothing says whose."),
            at: [Need.person.address(of: need), Need.interviews.address(of: need)])
        default: nil
        }
      }
    },
    Check(
      "G2.budget", .needs, .warning,
      title: Text(fr: "Un besoin dit le budget.", en: "A need states the budget.")
    ) { dossier, now in
      dossier.items(of: Need.id).contains { dossier.settled(Need.type, of: $0, now: now) == .budget }
        ? []
        : [
          Finding(
            Text(
              fr: "Aucun besoin ne dit le budget : :ajouter besoin en note un.",
              en: "No need states the budget: :add need notes one."))
        ]
    },
  ]

  static let figures = [
    Figure(
      "need",
      names: (["moscow", "mean", "spread", "arbitration"] + College.allCases.map(\.rawValue)).map { "<item>.\($0)" }
    ) { name, dossier, now in
      let parts = name.split(separator: ".")
      guard parts.count == 2, let need = ItemID(parts[0]) else { return nil }
      if parts[1] == "moscow" { return dossier.settled(Need.moscow, of: need, now: now)?.rawValue }
      if let college = College(rawValue: String(parts[1])) {
        return NeedScores.score(of: college, on: need, in: dossier).map { fixed($0, NeedScores.places($0)) }
      }
      guard let scores = NeedScores(need, in: dossier) else { return nil }
      switch parts[1] {
      case "mean": return fixed(scores.mean, 2)
      case "spread": return fixed(scores.spread, NeedScores.places(scores.spread))
      case "arbitration": return scores.needsArbitration ? "yes" : "no"
      default: return nil
      }
    }
  ]
}
