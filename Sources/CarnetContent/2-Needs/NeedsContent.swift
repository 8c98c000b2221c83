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
        fr: "Chaque service sans lequel l'entreprise s'arrête doit être couvert par un besoin.",
        en: "Each service the firm cannot work without must be covered by a need.")
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
            fr: "Aucun besoin ne couvre « \(service) », sans lequel l'entreprise s'arrête.",
            en: "No need covers “\(service)”, which the firm cannot work without."),
          at: [address ?? Need.title.address(of: dossier.upcoming(Need.form))])
      }
    },
    Need.namesCarriedServices, Arbitration.isTheOwners,
    Check(
      "G2.measure", .needs, .blocking,
      title: Text(
        fr: "Chaque besoin indispensable ou important doit avoir une mesure.",
        en: "Each need that is a must or a should must have a measure.")
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
      "G2.single", .needs, .warning,
      title: Text(fr: "Chaque besoin doit être seul dans sa phrase.", en: "Each need must stand alone in its sentence.")
    ) { dossier, now in
      dossier.items(of: Need.id).flatMap { need -> [Finding] in
        let statement = dossier.settled(Need.statement, of: need, now: now) ?? ""
        return ["et/ou", "and/or"].filter(folded(statement).contains).map { joint in
          Finding(
            Text(
              fr: "Le besoin \(need) contient « \(joint) » : coupez-le en deux.",
              en: "Need \(need) contains “\(joint)”: split it in two."),
            at: [Need.statement.address(of: need)])
        }
      }
    },
    Check(
      "G2.source", .needs, .warning,
      title: Text(
        fr: "Un constat doit citer ses biens, et une demande son auteur.",
        en: "A finding must name its assets, and a request its author.")
    ) { dossier, now in
      dossier.items(of: Need.id).compactMap { need -> Finding? in
        // What is only supposed of its source is not held against a need.
        switch dossier[Need.source, of: need] {
        case .finding? where (dossier.settled(Need.assets, of: need, now: now) ?? []).isEmpty:
          Finding(
            Text(
              fr: "Le besoin \(need) est un constat : indiquez les biens concernés.",
              en: "Need \(need) is a finding: enter the assets concerned."),
            at: [Need.assets.address(of: need)])
        case .expectation?
        where dossier[Need.person, of: need] == nil
          && (dossier.settled(Need.interviews, of: need, now: now) ?? []).isEmpty:
          Finding(
            Text(
              fr: "Le besoin \(need) est une demande : indiquez qui la fait.",
              en: "Need \(need) is a request: enter who makes it."),
            at: [Need.person.address(of: need), Need.interviews.address(of: need)])
        default: nil
        }
      }
    },
    Check(
      "G2.budget", .needs, .warning,
      title: Text(fr: "Un besoin doit porter sur le budget.", en: "A need must cover the budget.")
    ) { dossier, now in
      dossier.items(of: Need.id).contains { dossier.settled(Need.type, of: $0, now: now) == .budget }
        ? []
        : [
          Finding(
            Text(
              fr: "Aucun besoin ne porte sur le budget. Tapez :ajouter besoin",
              en: "No need covers the budget. Type :add need"))
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
