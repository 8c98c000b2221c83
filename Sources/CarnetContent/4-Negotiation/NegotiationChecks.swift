import CarnetCore

enum NegotiationChecks {
  static let all =
    blocking + ranking + ofProviders + ofTerms + [securityDeviations, FrozenNeeds.unchanged]

  private static let blocking = [
    Check(
      "G4.offers", .negotiation, .blocking,
      title: Text(
        fr: "Deux offres valables au moins doivent être comparées.", en: "At least two valid offers must be compared."),
      // Why there is no other offer is asked with the choice: it is not asked twice.
      written: { dossier, _ in dossier[Award.reason] }
    ) { dossier, now in
      let decided = decision(dossier, now)
      let valid = (Comparison(dossier, now: now)?.ranking ?? []).count {
        (dossier.offered(Offer.validUntil, by: $0, now: now) ?? decided) >= decided
      }
      guard valid < 2 else { return [] }
      let offers = Text.counted(
        valid, one: Text(fr: "offre valable", en: "valid offer"), many: Text(fr: "offres valables", en: "valid offers"))
      guard let reason = dossier[Award.reason] else {
        return [
          Finding(
            Text(
              fr:
                "Il reste \(offers.fr). Une "
                + "offre seule doit être justifiée par écrit : expliquez pourquoi vous n'en avez pas d'autre.",
              en: "You have \(offers.en) left. A "
                + "single offer must be justified in writing: explain why you have no other."),
            at: [Award.reason.address()])
        ]
      }
      return [
        Finding(
          Text(
            fr:
              "Il reste \(offers.fr). Une "
              + "offre seule doit être justifiée par écrit. Votre raison : « \(safeLine(reason, limit: 200)) "
              + "». Pour clore avec elle, tapez :clore négociation",
            en:
              "You have \(offers.en) left. A "
              + "single offer must be justified in writing. Your reason: “\(safeLine(reason, limit: 200))”. To "
              + "close with it, type :close negotiation"
          ))
      ]
    },
    Check(
      "G4.eliminations", .negotiation, .blocking,
      title: Text(
        fr: "Une offre qui n'est pas comparée doit avoir une raison écrite.",
        en: "An offer that is not compared must have a written reason.")
    ) { dossier, now in
      let compared = Comparison(dossier, now: now)?.entries ?? [:]
      return dossier.items(of: Offer.id).filter {
        compared[$0] == nil && dossier[Offer.setAside, of: $0] == nil
      }.map {
        Finding(
          Text(
            fr: "L'offre \($0) n'a pas de prix : complétez-la, ou indiquez pourquoi vous l'écartez.",
            en: "Offer \($0) has no price: complete it, or say why you exclude it."),
          at: [Offer.monthlyFee.address(of: $0), Offer.setAside.address(of: $0)])
      }
    },
    Check(
      "G4.winner", .negotiation, .blocking,
      title: Text(
        fr: "L'offre retenue doit être signée, valable et non éliminée.",
        en: "The chosen offer must be signed, valid and not disqualified."),
      // An offer that a criterion of yours eliminates may be chosen all the same, for the reason of the choice.
      written: { dossier, now in
        guard let offer = dossier.chosenOffer, dossier[Offer.signed, of: offer] == true,
          dossier.offered(Offer.validUntil, by: offer, now: now).map({ $0 >= decision(dossier, now) }) ?? true
        else { return nil }
        return dossier[Award.reason]
      }
    ) { dossier, now in
      guard let offer = dossier.chosenOffer else { return [] }
      var findings: [Finding] = []
      if dossier[Offer.signed, of: offer] != true {
        findings.append(
          Finding(
            Text(fr: "L'offre retenue \(offer) n'est pas signée.", en: "The chosen offer \(offer) is not signed."),
            at: [Offer.signed.address(of: offer)]))
      }
      if let until = dossier.offered(Offer.validUntil, by: offer, now: now), until < decision(dossier, now) {
        findings.append(
          Finding(
            Text(
              fr: "L'offre retenue n'est plus valable le jour de la décision.",
              en: "The chosen offer is no longer valid on the day of the decision."),
            at: [Offer.validUntil.address(of: offer)]))
      }
      for reason in Comparison(dossier, now: now)?.entries[offer]?.eliminations ?? [] {
        findings.append(
          Finding(
            Text(
              fr: "L'offre retenue est éliminée : \(reason.fr).",
              en: "The chosen offer is disqualified: \(reason.en)."),
            at: [Award.offer.address()]))
      }
      return findings
    },
    Check(
      "G4.vigilance", .negotiation, .blocking,
      title: Text(
        fr: "À partir de 5 000 € HT, vous devez avoir l'attestation de vigilance du prestataire.",
        en: "From €5,000 excl. VAT, you must have the provider's social-security compliance certificate."),
      source: Law.vigilance
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(Award.id), now: now)
      guard Award.vigilanceOn.definition.isAsked(context), dossier[Award.vigilanceOn] == nil else { return [] }
      return [
        Finding(
          Text(
            fr: "L'attestation de vigilance du prestataire manque.",
            en: "The provider's social-security compliance certificate is missing."),
          at: [Award.vigilanceOn.address()])
      ]
    },
    securityPlan,
    Check(
      "G4.insurance", .negotiation, .blocking,
      title: Text(
        fr: "L'attestation d'assurance du prestataire retenu doit être valable au début du contrat.",
        en: "The chosen provider's insurance certificate must be valid at the start of the contract.")
    ) { dossier, now in
      // Without a known insurer it is the contract that cannot be signed; here that is only a remark.
      guard let provider = dossier.chosenProvider, dossier[Provider.insurer, of: provider] != nil,
        let start = dossier.settled(Specification.start, now: now)
      else { return [] }
      if let until = dossier[Provider.insuredUntil, of: provider], until >= start { return [] }
      return [
        Finding(
          Text(
            fr:
              "L'assurance \(French.de(dossier.providerName(provider))) finit avant le début souhaité : demandez une nouvelle "
              + "attestation.",
            en:
              "\(dossier.providerName(provider))'s insurance ends before the preferred start: ask for a new certificate."
          ),
          at: [Provider.insuredUntil.address(of: provider)])
      ]
    },
  ]

  private static let ranking = [
    Check(
      "G4.jurors", .negotiation, .warning,
      title: Text(
        fr: "Deux évaluateurs au moins doivent noter chaque offre.",
        en: "At least two panel members must score each offer.")
    ) { dossier, now in
      let offers = dossier.items(of: Offer.id)
      if dossier.items(of: JuryNote.id).isEmpty {
        guard offers.count != 1,
          Context(dossier: dossier, subject: Subject(Award.id), now: now).settled(Award.jurors) == 1,
          !offers.isEmpty || dossier[Award.jurors] != nil
        else { return [] }
        return [
          Finding(
            Text(fr: "Un seul évaluateur a noté les offres.", en: "Only one panel member scored the offers."),
            at: [Award.jurors.address()])
        ]
      }
      return offers.filter { offers.count > 1 && JuryNote.jurors(of: $0, in: dossier).count < 2 }.map { offer in
        let count = JuryNote.jurors(of: offer, in: dossier).count
        return Finding(
          Text(
            fr: (count == 0
              ? "Aucun évaluateur n'a noté l'offre \(offer)." : "Un seul évaluateur a noté l'offre \(offer).")
              + " Tapez :noter-offre",
            en: (count == 0
              ? "No panel member has scored offer \(offer)." : "Only one panel member has scored offer \(offer).")
              + " Type :score"))
      }
    },
    Check(
      "G4.conflict", .negotiation, .warning,
      title: Text(
        fr: "Aucun évaluateur ne doit avoir de lien avec un prestataire.",
        en: "No panel member may have a link with a provider.")
    ) { dossier, _ in
      let nothing: Set<String> = ["aucun", "aucune", "non", "none", "no", "neant", "nothing"]
      return dossier.items(of: Juror.id).compactMap { juror in
        guard let tie = dossier[Juror.conflict, of: juror], !nothing.contains(folded(tie)) else { return nil }
        return Finding(
          Text(
            fr: "\(juror) déclare un lien (\(tie)) : choisissez un autre évaluateur.",
            en: "\(juror) declares a link (\(tie)): choose another panel member."),
          at: [Juror.conflict.address(of: juror)])
      }
    },
    Check(
      "G4.fragile", .negotiation, .warning,
      title: Text(fr: "Le classement doit être net.", en: "The ranking must not be too close to call.")
    ) { dossier, now in
      guard let comparison = Comparison(dossier, now: now), comparison.isFragile, let first = comparison.ranking.first,
        let second = comparison.challenger
      else { return [] }
      guard let turning = comparison.turningPriceWeight else {
        return [
          Finding(
            Text(
              fr: "Égalité : \(first) et \(second) ont les mêmes notes, quel que soit le poids des critères.",
              en: "A tie: \(first) and \(second) have the same scores; no weighting separates them."),
            at: [Award.reason.address()])
        ]
      }
      return [
        Finding(
          Text(
            fr:
              "Les deux offres sont presque à égalité : \(first) et \(second) s'inversent si le prix compte "
              + "pour \(Wording(language: .fr).decimal(turning, places: 1)) %.",
            en:
              "The ranking is too close to call: \(first) and \(second) swap places when price weighs "
              + "\(Wording(language: .en).decimal(turning, places: 1))%."
          ), at: [Award.reason.address()])
      ]
    },
  ]
}

extension NegotiationChecks {
  /// The day of the decision: answered, else today.
  static func decision(_ dossier: Dossier, _ now: Instant) -> Day {
    Context(dossier: dossier, subject: Subject(Award.id), now: now).settled(Award.decidedOn) ?? now.day
  }
}

extension Dossier {
  /// The provider of the chosen offer.
  var chosenProvider: ItemID? { chosenOffer.flatMap(provider(of:)) }
}
