import CarnetCore

// What providers were told of the needs: they are settled first, and answered as they stand.

extension FrozenNeeds {
  /// The needs that the providers were told of: settled once, and as they stood when a provider or an offer was first
  /// noted.
  ///
  /// Nil while there is no such moment in the past.
  init?(toldToProvidersIn dossier: Dossier, now: Instant) {
    var settled = false
    var contacted = false
    let past = dossier.asBefore { fact in
      if settled && contacted { return true }
      switch fact {
      case .closed(.needs): settled = true
      case .added(Provider.id, _, _), .added(Offer.id, _, _): contacted = true
      default: break
      }
      return false
    }
    guard let past else { return nil }
    self = FrozenNeeds(settledIn: past) ?? FrozenNeeds(past, now: now)
  }

  /// Needs are settled before a provider says what it sells.
  static let first = Check(
    "G2.frozen", .needs, .blocking,
    title: Text(
      fr: "Les besoins doivent être validés avant de contacter un prestataire.",
      en: "Needs must be approved before any provider is contacted."),
    source: Law.needsFirst, also: [Law.maintenanceContracts], notes: MethodCorrections.all
  ) { dossier, now in
    let state = dossier.state(of: .needs)
    // Needs taken up again come after offers, and rightly so: the rule is about the first settling.
    guard state.revision == 1 else { return [] }
    var settled = now.day
    if case .closed(let closing) = state.status { settled = closing.day }
    let offers = dossier.items(of: Offer.id).filter { dossier[Offer.dated, of: $0].map { $0 < settled } ?? false }
    let exchanges = dossier.items(of: Information.id).filter {
      dossier[Information.date, of: $0].map { $0 < settled } ?? false
    }
    return offers.map {
      Finding(
        Text(
          fr: "L'offre \($0) est antérieure à la validation des besoins.",
          en: "Offer \($0) is dated before the needs were approved."),
        at: [Offer.dated.address(of: $0)])
    }
      + exchanges.map {
        Finding(
          Text(
            fr: "L'échange \($0) avec un prestataire est antérieur à la validation des besoins.",
            en: "The exchange \($0) with a provider is dated before the needs were approved."),
          at: [Information.date.address(of: $0)])
      }
  }

  /// Providers priced the needs that they were shown.
  static let unchanged = Check(
    "G4.needs", .negotiation, .warning,
    title: Text(
      fr: "Les prestataires doivent répondre aux besoins tels qu'ils sont validés.",
      en: "Providers must answer the needs as they are approved."),
    source: Law.needsFirst
  ) { dossier, now in
    guard let told = FrozenNeeds(toldToProvidersIn: dossier, now: now) else { return [] }
    let present = FrozenNeeds(settledIn: dossier) ?? FrozenNeeds(dossier, now: now)
    guard told != present else { return [] }
    return [
      Finding(
        Text(
          fr:
            "Les besoins ont changé depuis que vous avez contacté un prestataire (empreinte \(told.digest) "
            + "alors, \(present.digest) aujourd'hui). Envoyez à tous la nouvelle note de besoins et faites "
            + "confirmer les offres. Pour l'écrire, tapez :documents needs-statement html",
          en:
            "The needs have changed since you contacted a provider (fingerprint \(told.digest) then, "
            + "\(present.digest) now). Send everyone the new statement of needs and ask them to confirm their "
            + "offers. To write it, type :documents needs-statement html")
      )
    ]
  }
}
