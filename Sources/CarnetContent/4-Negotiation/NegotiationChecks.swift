import CarnetCore

enum NegotiationChecks {
  static let all = [
    Check(
      "G4.offers", .negotiation, .blocking,
      title: Text(
        fr: "Deux offres valables au moins sont comparées.", en: "At least two valid offers are compared.")
    ) { dossier, _ in
      let valid = Comparison(dossier)?.ranking.count ?? 0
      guard valid < 2 else { return [] }
      return [
        Finding(
          Text(
            fr: "Il reste \(valid) offre valable\u{A0}; une seule se justifie par écrit.",
            en: "\(valid) valid offer is left; a single one is to be justified in writing."))
      ]
    },
    Check(
      "G4.winner", .negotiation, .blocking,
      title: Text(
        fr: "L'offre retenue est signée, valable et non éliminée.",
        en: "The chosen offer is signed, valid and not eliminated.")
    ) { dossier, _ in
      guard let offer = dossier[Award.offer] else { return [] }
      var findings: [Finding] = []
      if dossier[Offer.signed, of: offer] != true {
        findings.append(
          Finding(
            Text(fr: "L'offre retenue \(offer) n'est pas signée.", en: "The chosen offer \(offer) is not signed."),
            at: [Offer.signed.address(of: offer)]))
      }
      if let until = dossier[Offer.validUntil, of: offer], let decided = dossier[Award.decidedOn], until < decided {
        findings.append(
          Finding(
            Text(
              fr: "L'offre retenue n'est plus valable à la décision.",
              en: "The chosen offer is no longer valid at the decision."),
            at: [Offer.validUntil.address(of: offer)]))
      }
      for reason in Comparison(dossier)?.entries[offer]?.eliminations ?? [] {
        findings.append(
          Finding(
            Text(
              fr: "L'offre retenue est éliminée\u{A0}: \(reason.fr).",
              en: "The chosen offer is eliminated: \(reason.en)."),
            at: [Award.offer.address()]))
      }
      return findings
    },
    Check(
      "G4.vigilance", .negotiation, .blocking,
      title: Text(
        fr: "Les documents de vigilance sont là à partir de 5\u{202F}000\u{A0}€ HT.",
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
    Check(
      "G4.pas", .negotiation, .blocking,
      title: Text(
        fr: "Le prestataire retenu a répondu au plan d'assurance sécurité.",
        en: "The chosen provider has answered the security assurance plan."),
      source: Law.securityPlan
    ) { dossier, now in
      guard let offer = dossier.chosenOffer,
        Offer.needsSecurityPlan(Context(dossier: dossier, subject: Subject(Offer.id, offer), now: now)),
        dossier[Offer.pasAnswered, of: offer] != true
      else { return [] }
      return [
        Finding(
          Text(
            fr:
              "L'offre retenue \(offer) n'a pas de réponse au plan d'assurance sécurité\u{A0}: demandez-la avant de choisir.",
            en: "The chosen offer \(offer) has no answer to the security assurance plan: ask for it before choosing."),
          at: [Offer.pasAnswered.address(of: offer)])
      ]
    },
    Check(
      "G4.jurors", .negotiation, .warning,
      title: Text(fr: "Deux jurés au moins ont noté.", en: "At least two jurors have scored.")
    ) { dossier, _ in
      dossier[Award.jurors] == 1
        ? [
          Finding(
            Text(fr: "Un seul juré a noté les offres.", en: "A single juror scored the offers."),
            at: [Award.jurors.address()])
        ]
        : []
    },
    Check(
      "G4.fragile", .negotiation, .warning,
      title: Text(fr: "Le classement ne tient pas à un cheveu.", en: "The ranking does not hang by a thread.")
    ) { dossier, _ in
      guard let comparison = Comparison(dossier), let weight = dossier[Specification.weight(.price)],
        let turning = comparison.turningPriceWeight, comparison.isFragile(priceWeight: weight)
      else { return [] }
      let (first, second) = (comparison.ranking[0], comparison.ranking[1])
      return [
        Finding(
          Text(
            fr:
              "Classement fragile\u{A0}: \(first) et \(second) s'échangent à \(Wording(language: .fr).decimal(turning, places: 1))\u{A0}% de poids du prix.",
            en:
              "Fragile ranking: \(first) and \(second) change places at a price weight of \(Wording(language: .en).decimal(turning, places: 1))%."
          ))
      ]
    },
  ]
}
