import CarnetCore

/// A known way in which an offer costs more than it seems, told from what is noted of it.
struct Pitfall: Sendable {
  /// Frozen id, the last part of what tests and documents name it by.
  let id: String
  /// The question whose answer shows it.
  let question: String
  /// What it costs, in one plain sentence without its full stop; nil when the offer is free of it.
  let danger: @Sendable (_ offer: ItemID, Dossier, _ now: Instant) -> Text?

  /// Every pitfall, in the order in which they are said.
  static let all: [Pitfall] =
    [
      Pitfall(id: "term", question: "term_months") { offer, dossier, _ in
        guard let months = dossier[Offer.termMonths, of: offer], months >= 36 else { return nil }
        return Text(
          fr: "l'engagement dure \(months) mois : vous ne pourrez pas changer de prestataire avant cette date",
          en: "the commitment lasts \(months) months: you cannot change provider before then")
      },
      Pitfall(id: "renewal", question: "renewal_months") { offer, dossier, _ in
        guard dossier[Offer.renewal, of: offer] == .tacit, let term = dossier[Offer.termMonths, of: offer],
          let renewed = dossier[Offer.renewalMonths, of: offer], renewed > 12, renewed >= term
        else { return nil }
        return Text(
          fr: "si vous oubliez la date, elle est reconduite pour \(renewed) mois, sa durée entière",
          en: "if you miss the date, it renews for \(renewed) months, its whole term")
      },
      Pitfall(id: "notice", question: "notice_months") { offer, dossier, _ in
        guard let months = dossier[Offer.noticeMonths, of: offer], months > 3 else { return nil }
        return Text(
          fr: "le préavis est de \(months) mois : vous risquez d'oublier la date",
          en: "notice is \(months) months: you may miss the date")
      },
      Pitfall(id: "restoring", question: "p1_gtr") { offer, dossier, _ in
        guard dossier.isNotOffered(Offer.restoringP1, by: offer) else { return nil }
        return Text(
          fr: "aucun délai de rétablissement P1 n'est promis : une prise en charge rapide ne suffit pas à "
            + "rétablir le service",
          en: "no P1 restoration time is promised: a quick response is not enough to restore service")
      },
      Pitfall(id: "cap", question: "liability_cap_months") { offer, dossier, _ in
        guard let months = dossier[Offer.liabilityMonths, of: offer], months < 6 else { return nil }
        return Text(
          fr: "sa responsabilité est limitée à \(months) mois de redevance : une perte de données n'est pas "
            + "couverte",
          en: "its liability is capped at "
            + "\(Text.months(months).en) of "
            + "fees: a loss of data is not covered")
      },
      onCall,
    ]
    + Trap.allCases.map { trap in
      Pitfall(id: trap.rawValue, question: "traps") { offer, dossier, _ in
        dossier[Offer.traps, of: offer]?.contains(trap) ?? false ? trap.danger : nil
      }
    }
}
