import CarnetCore

/// What is known of the one contract that is measured: the one that a person names, else the one in force when the period
/// that is judged began, else at present.
struct MeasuredContract: Groundwork {
  fileprivate let known: Known

  /// Nil for a dossier of one contract: it is measured whole.
  init?(_ dossier: Dossier, now: Instant) {
    guard let seen = dossier.measured(now) else { return nil }
    known = Known(seen, now: now)
  }
}

extension Known {
  /// The same where a period is named, and nobody named a contract: of the contract in force when it began.
  func measured(over period: Period?) -> Known {
    guard let period, about == nil else { return measured }
    return dossier.measured(now, from: period.from).map { Known($0, now: now) } ?? self
  }

  /// What is known of the contract that is measured; for a paper about one thing, of the contract of that.
  var measured: Known {
    guard let about, let form = Catalogue.standard.form(letter: about.letter) else {
      return self[MeasuredContract.self]?.known ?? self
    }
    let own = dossier.seen(byContractOf: about, in: form.id)
    return own.part == dossier.part ? self : Known(own, now: now, about: about)
  }
}

extension Dossier {
  /// The dossier as the contract that is measured sees it; nil where there is one contract.
  func measured(_ now: Instant, from first: Day? = nil) -> Dossier? {
    guard part == nil, hasSeveralContracts else { return nil }
    let own = OwnContract(self)
    let day = first ?? self[Evaluation.from] ?? serviceZone.localized(now).day
    let contract = self[Evaluation.contract].flatMap(own.contracts.numbered) ?? own.contracts.inForce(on: day)
    return contract.map(own.seen)
  }
}

extension StageContent {
  /// The same, where each entry looks at one contract: several in a dossier are measured, checked and told apart.
  ///
  /// What guards the follow-up looks at each of them; what guards the judgement, papers and figures at the one that is
  /// measured, and a figure of something at the contract of that.
  var ofOneContract: StageContent {
    @Sendable func one(_ dossier: Dossier, _ now: Instant) -> [(part: Dossier, number: String?)] {
      let dossier = dossier.followed
      return [(dossier.measured(now) ?? dossier, nil)]
    }
    var stage = self
    stage.checks = checks.map {
      $0.stage == .evaluation ? $0.made(of: one) : $0.made { dossier, _ in dossier.followed.byContract }
    }
    // What guards an earlier stage looks at what is being prepared there.
    stage.earlierChecks = earlierChecks.map { check in
      check.entry.stage < .followUp ? check : Placed(check.entry.made(of: one), after: check.after)
    }
    stage.documents = documents.map { $0.made { $0.followed.measured } }
    stage.figures = figures.map { figure in
      Figure(figure.prefix, names: figure.names) { name, dossier, now in
        let dossier = dossier.followed
        let item = name.split(separator: ".").first.flatMap { ItemID(String($0)) }
        let form = item.flatMap { Catalogue.standard.form(letter: $0.letter) }
        let own = item.flatMap { item in form.map { dossier.seen(byContractOf: item, in: $0.id) } }
        return figure.value(name, own ?? dossier.measured(now) ?? dossier, now)
      }
    }
    return stage
  }
}
