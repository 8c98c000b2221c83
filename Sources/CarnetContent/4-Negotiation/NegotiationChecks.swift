import CarnetCore

enum NegotiationChecks {
  static let all =
    blocking + ranking + ofProviders + ofTerms + [securityDeviations, FrozenNeeds.unchanged]

  private static let blocking = [
    Check(
      "G4.offers", .negotiation, .blocking,
      title: Text(
        fr: "Deux offres valables au moins sont comparées.", en: "At least two valid offers are compared."),
      // Why there is no other offer is asked with the choice: it is not asked twice.
      written: { dossier, _ in dossier[Award.reason] }
    ) { dossier, now in
      let decided = decision(dossier, now)
      let valid = (Comparison(dossier, now: now)?.ranking ?? []).count {
        (dossier.offered(Offer.validUntil, by: $0, now: now) ?? decided) >= decided
      }
      guard valid < 2 else { return [] }
      guard let reason = dossier[Award.reason] else {
        return [
          Finding(
            Text(
              fr:
                "Il reste \(valid) offre valable ; une seule se justifie par écrit : dites pourquoi vous n'en avez pas d'autre.",
              en: "\(valid) valid offer is left; a single one is justified in writing: say why you have no other."),
            at: [Award.reason.address()])
        ]
      }
      return [
        Finding(
          Text(
            fr:
              "Il reste \(valid) offre valable ; une seule se justifie par écrit. Votre raison : « \(safeLine(reason, limit: 200)) » ; pour clore avec elle, tapez :clore négociation",
            en:
              "\(valid) valid offer is left; a single one is justified in writing. Your reason: “\(safeLine(reason, limit: 200))”; to close with it, type :close negotiation"
          ))
      ]
    },
    Check(
      "G4.eliminations", .negotiation, .blocking,
      title: Text(
        fr: "Une offre qui n'est pas comparée l'est pour une raison écrite.",
        en: "An offer that is not compared has a written reason.")
    ) { dossier, now in
      let compared = Comparison(dossier, now: now)?.entries ?? [:]
      return dossier.items(of: Offer.id).filter {
        compared[$0] == nil && dossier[Offer.setAside, of: $0] == nil
      }.map {
        Finding(
          Text(
            fr: "L'offre \($0) n'a pas de prix : complétez-la, ou dites pourquoi elle est écartée.",
            en: "Offer \($0) has no price: complete it, or say why it is set aside."),
          at: [Offer.monthlyFee.address(of: $0), Offer.setAside.address(of: $0)])
      }
    },
    Check(
      "G4.winner", .negotiation, .blocking,
      title: Text(
        fr: "L'offre retenue est signée, valable et non éliminée.",
        en: "The chosen offer is signed, valid and not eliminated."),
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
              fr: "L'offre retenue n'est plus valable à la décision.",
              en: "The chosen offer is no longer valid at the decision."),
            at: [Offer.validUntil.address(of: offer)]))
      }
      for reason in Comparison(dossier, now: now)?.entries[offer]?.eliminations ?? [] {
        findings.append(
          Finding(
            Text(
              fr: "L'offre retenue est éliminée : \(reason.fr).",
              en: "The chosen offer is eliminated: \(reason.en)."),
            at: [Award.offer.address()]))
      }
      return findings
    },
    Check(
      "G4.vigilance", .negotiation, .blocking,
      title: Text(
        fr: "Les documents de vigilance sont là à partir de 5 000 € HT.",
        en: "Vigilance documents are there from €5,000 excl. VAT."),
      source: Law.vigilance
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(Award.id), now: now)
      guard Award.vigilanceOn.definition.isAsked(context), dossier[Award.vigilanceOn] == nil else { return [] }
      return [
        Finding(
          Text(
            fr: "L'attestation de vigilance du prestataire n'est pas notée.",
            en: "The provider's vigilance certificate is not noted."),
          at: [Award.vigilanceOn.address()])
      ]
    },
    securityPlan,
    Check(
      "G4.insurance", .negotiation, .blocking,
      title: Text(
        fr: "L'attestation d'assurance du prestataire retenu vaut encore au début.",
        en: "The chosen provider's insurance certificate is still valid at the start.")
    ) { dossier, now in
      // Without a known insurer it is the contract that cannot be signed; here that is only a remark.
      guard let provider = dossier.chosenProvider, dossier[Provider.insurer, of: provider] != nil,
        let start = dossier.settled(Specification.start, now: now)
      else { return [] }
      if let until = dossier[Provider.insuredUntil, of: provider], until >= start { return [] }
      return [
        Finding(
          Text(
            fr: "L'assurance de \(provider) ne va pas jusqu'au début souhaité : demandez la nouvelle attestation.",
            en: "The insurance of \(provider) does not reach the start wished for: ask for the new certificate."),
          at: [Provider.insuredUntil.address(of: provider)])
      ]
    },
  ]

  private static let ranking = [
    Check(
      "G4.jurors", .negotiation, .warning,
      title: Text(fr: "Deux jurés au moins ont noté chaque offre.", en: "At least two jurors have scored each offer.")
    ) { dossier, now in
      let offers = dossier.items(of: Offer.id)
      if dossier.items(of: JuryNote.id).isEmpty {
        guard offers.count != 1,
          Context(dossier: dossier, subject: Subject(Award.id), now: now).settled(Award.jurors) == 1,
          !offers.isEmpty || dossier[Award.jurors] != nil
        else { return [] }
        return [
          Finding(
            Text(fr: "Un seul juré a noté les offres.", en: "A single juror scored the offers."),
            at: [Award.jurors.address()])
        ]
      }
      return offers.filter { offers.count > 1 && JuryNote.jurors(of: $0, in: dossier).count < 2 }.map { offer in
        let count = JuryNote.jurors(of: offer, in: dossier).count
        return Finding(
          Text(
            fr: (count == 0 ? "Aucun juré n'a noté l'offre \(offer)" : "Un seul juré a noté l'offre \(offer)")
              + " : :noter-offre ajoute une note.",
            en: (count == 0 ? "No juror has scored offer \(offer)" : "A single juror has scored offer \(offer)")
              + ": :score adds a score."))
      }
    },
    Check(
      "G4.conflict", .negotiation, .warning,
      title: Text(fr: "Aucun juré n'a de lien avec un prestataire.", en: "No juror has a tie with a provider.")
    ) { dossier, _ in
      let nothing: Set<String> = ["aucun", "aucune", "non", "none", "no", "neant", "nothing"]
      return dossier.items(of: Juror.id).compactMap { juror in
        guard let tie = dossier[Juror.conflict, of: juror], !nothing.contains(folded(tie)) else { return nil }
        return Finding(
          Text(
            fr: "\(juror) déclare un lien (\(tie)) : mieux vaut qu'un autre note.",
            en: "\(juror) declares a tie (\(tie)): better that someone else scores."),
          at: [Juror.conflict.address(of: juror)])
      }
    },
    Check(
      "G4.fragile", .negotiation, .warning,
      title: Text(fr: "Le classement ne tient pas à un cheveu.", en: "The ranking does not hang by a thread.")
    ) { dossier, now in
      guard let comparison = Comparison(dossier, now: now), comparison.isFragile, let first = comparison.ranking.first,
        let second = comparison.challenger
      else { return [] }
      guard let turning = comparison.turningPriceWeight else {
        return [
          Finding(
            Text(
              fr: "Égalité : \(first) et \(second) ont les mêmes notes, et aucun poids ne les départage.",
              en: "A tie: \(first) and \(second) have the same scores, and no weight parts them."),
            at: [Award.reason.address()])
        ]
      }
      return [
        Finding(
          Text(
            fr:
              "Classement fragile : \(first) et \(second) s'échangent à \(Wording(language: .fr).decimal(turning, places: 1)) % de poids du prix.",
            en:
              "Fragile ranking: \(first) and \(second) change places at a price weight of \(Wording(language: .en).decimal(turning, places: 1))%."
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
