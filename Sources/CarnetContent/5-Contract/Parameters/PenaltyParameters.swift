import CarnetCore

extension ClauseParameter {
  /// What lateness costs, in the words of the clause on penalties.
  static let ofPenalties: [(String, ClauseParameter)] = [
    (
      "calcul_penalites",
      terms { terms, _ in
        switch terms.method {
        case .rates:
          let rates = Severity.allCases.map { severity in
            "\(severity.rawValue), \(fr.rate(Rate(basisPoints: terms.response[severity]))), puis "
              + "\(fr.rate(Rate(basisPoints: terms.restoringPerHour[severity]))) par heure"
          }
          return
            "en pour-cent de la redevance mensuelle hors taxes, pour la prise en charge tardive, puis par heure ouvrée "
            + "entamée de rétablissement tardif : " + rates.joined(separator: " ; ")
        case .publicTerms:
          return
            "P = V × R / 1000, où V est la valeur hors taxes des prestations en retard, soit \(amount(terms.value)), et "
            + "R le nombre de jours de retard, tout jour entamé étant compté"
        }
      }
    ),
    (
      "rattachement",
      terms { terms, _ in
        terms.month == .restored
          ? "au mois du rétablissement ou, à défaut, à celui où elles sont arrêtées" : "au mois du signalement"
      }
    ),
    (
      "plafonds",
      terms { terms, _ in
        func rate(_ points: Int) -> String { fr.rate(Rate(basisPoints: points)) }
        switch terms.method {
        case .rates:
          let year = terms.capYear == .calendar ? "année civile" : "année du contrat, d'une date anniversaire à l'autre"
          return
            "à \(rate(terms.monthlyCap)) de la redevance du mois et à \(rate(terms.annualCap)) de douze redevances par "
            + year
        case .publicTerms:
          return
            "à \(rate(PenaltyTerms.publicCap)) du montant hors taxes du contrat, et le Prestataire en est exonéré tant "
            + "que leur total n'y dépasse pas \(amount(PenaltyTerms.publicExemption))"
        }
      }
    ),
    (
      "sortie_penalites",
      terms { terms, _ in
        terms.method == .rates
          ? "Trois mois au plafond sur douze ouvrent droit à résiliation"
          : "Le plafond atteint ouvre droit à résiliation"
      }
    ),
  ]

  private static func terms(_ words: @escaping @Sendable (PenaltyTerms, Context) -> String) -> ClauseParameter {
    ClauseParameter(at: ContractForm.penalties.address()) { context in
      ContractFacts(context.dossier, now: context.now)?.penalties.map { words($0, context) }
    }
  }
}
