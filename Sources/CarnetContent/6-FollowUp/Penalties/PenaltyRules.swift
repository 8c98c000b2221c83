import CarnetCore

/// The rules by which penalties were reckoned, each in a sentence, in the order of their use.
struct PenaltyRules: Sendable {
  private let timeline: ContractTimeline
  private let penalties: Penalties

  init(_ timeline: ContractTimeline, _ penalties: Penalties) {
    self.timeline = timeline
    self.penalties = penalties
  }

  /// Those of each version that has penalties, then those of all.
  var all: [Text] {
    let versions = timeline.versions.filter { $0.terms.penalties != nil }
    return versions.flatMap { version in
      version.terms.penalties.map { terms in
        of(version.terms, terms).map { rule in
          versions.count == 1
            ? rule
            : Text(fr: "\(version.name.fr) : \(rule.fr)", en: "\(version.name.en): \(rule.en)")
        }
      } ?? []
    } + ofAll
  }

  private func of(_ contract: ContractFacts, _ terms: PenaltyTerms) -> [Text] {
    [reckoning(contract, terms)] + caps(contract, terms) + [month(terms), notice(terms)]
  }

  private func reckoning(_ contract: ContractFacts, _ terms: PenaltyTerms) -> Text {
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      func rate(_ points: Int) -> String { wording.rate(Rate(basisPoints: points)) }
      switch terms.method {
      case .rates:
        let grades = Severity.allCases.map { severity in
          let (flat, hourly) = (rate(terms.response[severity]), rate(terms.restoringPerHour[severity]))
          return Text(
            fr: "\(severity.rawValue), \(flat) puis \(hourly) par heure",
            en: "\(severity.rawValue), \(flat) then \(hourly) per hour")[language]
        }
        let fee = wording.money(contract.monthlyFee)
        return Text(
          fr:
            "En pourcentage de la redevance mensuelle de \(fee) HT, pour une prise en charge tardive puis par heure entamée : ",
          en:
            "As a percentage of the monthly fee of \(fee) excl. VAT, for a late response, then per hour or part-hour: ")[
            language]
          + grades.joined(separator: Text(fr: " ; ", en: "; ")[language]) + "."
      case .publicTerms:
        let value = wording.money(terms.value)
        return Text(
          fr: "P = V × R / 1000 (CCAG-TIC, 14.1) : V = \(value), R = jours entamés après le délai.",
          en: "P = V × R / 1000 (CCAG-TIC, 14.1): V = \(value), R = days or part-days after the time limit.")[language]
      }
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  private func caps(_ contract: ContractFacts, _ terms: PenaltyTerms) -> [Text] {
    func rate(_ points: Int, _ language: Language) -> String {
      Wording(language: language).rate(Rate(basisPoints: points))
    }
    func money(_ money: Money, _ language: Language) -> String { Wording(language: language).money(money) }
    switch terms.method {
    case .rates:
      return [
        Text(
          fr:
            "Plafonds : \(rate(terms.monthlyCap, .fr)) de la redevance du mois, \(rate(terms.annualCap, .fr)) de douze redevances sur \(terms.capYear.label.fr).",
          en:
            "Caps: \(rate(terms.monthlyCap, .en)) of the month's fee, \(rate(terms.annualCap, .en)) of twelve fees over \(terms.capYear.label.en)."
        )
      ]
    case .publicTerms:
      let exempt = PenaltyTerms.publicExemption
      let isExempt = penalties.isExempt
      return [
        Text(
          fr:
            "Exonération (CCAG-TIC, 14.1) : rien n'est dû tant que le total du contrat ne dépasse pas \(money(exempt, .fr))"
            + (isExempt ? ". C'est le cas ici." : ". Ici le total le dépasse, ou rien n'est en retard."),
          en:
            "Exemption (CCAG-TIC, 14.1): nothing is due while the contract's total does not exceed \(money(exempt, .en))"
            + (isExempt ? ". That is the case here." : ". Here the total exceeds it, or nothing is late.")),
        Text(
          fr:
            "Plafond (CCAG-TIC, 14.1) : \(rate(PenaltyTerms.publicCap, .fr)) du montant du contrat, \(money(contract.total, .fr)) HT.",
          en:
            "Cap (CCAG-TIC, 14.1): \(rate(PenaltyTerms.publicCap, .en)) of the contract's amount, \(money(contract.total, .en)) excl. VAT."
        ),
      ]
    }
  }

  private func month(_ terms: PenaltyTerms) -> Text {
    switch terms.month {
    case .restored:
      Text(
        fr:
          "Chaque pénalité compte au mois du rétablissement. Un incident encore ouvert compte à titre provisoire dans le premier mois à la fin duquel il était en retard, et dans aucun autre. Une fois rétabli, il change de mois. Ce qu'un mois précédent a réclamé est alors déduit.",
        en:
          "Each penalty counts in the month of the restoration. An incident still open counts provisionally in the first month at the end of which it was late, and in no other. Once restored, it changes month. What an earlier month claimed is then deducted."
      )
    case .reported:
      Text(
        fr:
          "Chaque pénalité compte au mois du signalement. Un incident encore ouvert compte tel qu'il était à la fin du premier mois où il était en retard. Ce que ce mois a déjà réclamé est déduit.",
        en:
          "Each penalty counts in the month it was reported. An incident still open counts as it stood at the end of the first month in which it was late. What that month already claimed is deducted."
      )
    }
  }

  private func notice(_ terms: PenaltyTerms) -> Text {
    terms.isNoticeWaived
      ? Text(fr: "Le contrat dispense de mise en demeure.", en: "The contract waives formal notice.")
      : Text(
        fr: "Rien n'est dû pour un incident avant sa mise en demeure (\(Law.penalty.citation.fr)).",
        en: "Nothing is due for an incident before its formal notice (\(Law.penalty.citation.en)).")
  }

  /// What holds of every version.
  private var ofAll: [Text] {
    [
      Text(
        fr: "Une prise en charge jamais enregistrée est en retard dès que son délai est passé.",
        en: "A response never recorded is late once its limit has passed."),
      Text(
        fr:
          "Chaque incident et chaque plafond sont arrondis au centime, le demi-centime au pair. Les totaux sont ceux des lignes.",
        en: "Each incident and each cap is rounded to the cent, half a cent to even. Totals are those of the lines."),
    ]
  }
}
