import CarnetCore

// What is said when the negotiation closes, and prevents nothing.

extension NegotiationChecks {
  static let ofProviders = [
    Check(
      "G4.identity", .negotiation, .warning,
      title: Text(
        fr: "Le prestataire retenu doit être identifié.", en: "The chosen provider must be identified.")
    ) { dossier, _ in
      guard let provider = dossier.chosenProvider, dossier[Provider.siren, of: provider] == nil else { return [] }
      return [
        Finding(
          Text(
            fr: "Demandez le SIREN \(French.de(dossier.providerName(provider))) : le contrat en a besoin.",
            en: "Ask for \(dossier.providerName(provider))'s SIREN: the contract needs it."),
          at: [Provider.siren.address(of: provider)])
      ]
    },
    Check(
      "G4.insurer", .negotiation, .warning,
      title: Text(
        fr: "L'assurance du prestataire retenu doit être connue, et ses exclusions lues.",
        en: "The chosen provider's insurance must be known, and its exclusions read."), source: Law.liabilityInsurance
    ) { dossier, now in
      guard let provider = dossier.chosenProvider else { return [] }
      if dossier[Provider.insurer, of: provider] == nil {
        return [
          Finding(
            Text(
              fr:
                "L'assureur \(French.de(dossier.providerName(provider))) n'est pas connu : sans attestation, vous ne pourrez pas "
                + "signer le contrat.",
              en:
                "\(dossier.providerName(provider))'s insurer is not known: without a certificate you cannot sign the contract."
            ),
            at: [Provider.insurer.address(of: provider)])
        ]
      }
      var findings: [Finding] = []
      if dossier[Provider.certificateSeen, of: provider] == false {
        findings.append(
          Finding(
            Text(
              fr: "L'attestation d'assurance \(French.de(dossier.providerName(provider))) manque.",
              en: "\(dossier.providerName(provider))'s insurance certificate has not been received."),
            at: [Provider.certificateSeen.address(of: provider)]))
      }
      if dossier[Provider.exclusionsRead, of: provider] == false {
        findings.append(
          Finding(
            Text(
              fr:
                "Lisez les exclusions du contrat d'assurance \(French.de(dossier.providerName(provider))) : cherchez-y la perte de "
                + "données.",
              en: "Read the exclusions of \(dossier.providerName(provider))'s policy: look for loss of data."),
            at: [Provider.exclusionsRead.address(of: provider)]))
      }
      return findings
    },
    Check(
      "G4.label", .negotiation, .warning,
      title: Text(
        fr: "Un label annoncé doit être en cours de validité.", en: "A label that is claimed must still be valid."),
      source: Law.securityLabel
    ) { dossier, now in
      dossier.items(of: Provider.id).compactMap { provider in
        guard let until = dossier[Provider.expertCyberUntil, of: provider],
          until < NegotiationChecks.decision(dossier, now)
        else { return nil }
        return Finding(
          Text(
            fr: "Le label ExpertCyber \(French.de(dossier.providerName(provider))) a pris fin.",
            en: "\(dossier.providerName(provider))'s ExpertCyber label has ended."
          ),
          at: [Provider.expertCyberUntil.address(of: provider)])
      }
    },
    Check(
      "G4.information", .negotiation, .warning,
      title: Text(
        fr: "Les défauts connus doivent être signalés aux prestataires.",
        en: "Known faults must be disclosed to the providers."),
      source: Law.information
    ) { dossier, _ in
      let faulty = dossier.park.filter { asset in
        dossier[Asset.grade, of: asset].map { $0 == .d || $0 == .e } ?? false
      }
      guard !faulty.isEmpty, dossier.items(of: Information.id).isEmpty else { return [] }
      let names = faulty.map(\.description)
      return [
        Finding(
          Text(
            fr:
              "\(Wording(language: .fr).list(names, conjunction: .and)) : enregistrez à qui vous avez "
              + "signalé ce défaut. Tapez :information",
            en:
              "\(Wording(language: .en).list(names, conjunction: .and)): record who you told about this "
              + "fault. Type :information"
          ),
          at: faulty.prefix(1).map { Asset.grade.address(of: $0) })
      ]
    },
  ]

  static let ofTerms = [
    Check(
      "G4.lines", .negotiation, .warning,
      title: Text(
        fr: "Le total des lignes d'une offre doit être égal à son prix.",
        en: "The lines of an offer must add up to its stated price.")
    ) { dossier, now in
      dossier.items(of: Offer.id).flatMap { offer -> [Finding] in
        let lines = PriceLines(offer, in: dossier)
        func differs(_ question: Question<Money>, _ sum: Money?, _ what: Text) -> Finding? {
          guard let sum, let stated = dossier[question, of: offer], stated != sum else { return nil }
          let (fr, en) = (Wording(language: .fr), Wording(language: .en))
          return Finding(
            Text(
              fr: "\(offer) : le total des lignes est de \(fr.money(sum)) \(what.fr), l'offre annonce "
                + "\(fr.money(stated)).",
              en: "\(offer): the lines add up to \(en.money(sum)) \(what.en), the offer states "
                + "\(en.money(stated))."),
            at: [question.address(of: offer)] + lines.items.map { PriceLine.unitPrice.address(of: $0) })
        }
        return [
          differs(Offer.monthlyFee, lines.monthlyFee, Text(fr: "par mois", en: "a month")),
          differs(Offer.setupFee, lines.setup, Text(fr: "de mise en service", en: "of set-up")),
          differs(Offer.exitFee, lines.exit, Text(fr: "à la sortie", en: "on exit")),
        ].compactMap { $0 }
      }
    },
    Check(
      "G4.required", .negotiation, .warning,
      title: Text(
        fr: "L'offre retenue doit répondre à chaque exigence.", en: "The chosen offer must meet each requirement.")
    ) { dossier, _ in
      guard let offer = dossier.chosenOffer else { return [] }
      return dossier.items(of: OfferAnswer.id).compactMap { item in
        guard dossier[OfferAnswer.offer, of: item] == offer, let answer = dossier[OfferAnswer.answer, of: item],
          answer != .met, let requirement = dossier[OfferAnswer.requirement, of: item],
          dossier[Requirement.level, of: requirement] != .wished
        else { return nil }
        return Finding(
          Text(
            fr:
              "L'offre retenue répond « \(answer.label.fr) » à l'exigence \(requirement) : négociez ce point "
              + "avant de signer.",
            en:
              "The chosen offer answers “\(answer.label.en)” to requirement \(requirement): negotiate this "
              + "point before signing."
          ),
          at: [OfferAnswer.answer.address(of: item)])
      }
    },
    Check(
      "G4.axes", .negotiation, .warning,
      title: Text(
        fr: "La négociation ne doit pas porter que sur le prix.", en: "The negotiation must not be on price alone.")
    ) { dossier, _ in
      let moves = dossier.items(of: Move.id)
      guard !moves.isEmpty, moves.allSatisfy({ dossier[Move.axis, of: $0] == .price }) else { return [] }
      return [
        Finding(
          Text(
            fr: "Seul le prix a été négocié : vous pouvez aussi négocier la qualité, les délais et les garanties.",
            en: "Only the price was negotiated: you can also negotiate quality, response times and safeguards."),
          at: moves.prefix(1).map { Move.axis.address(of: $0) })
      ]
    },
    Check(
      "G4.terms", .negotiation, .warning,
      title: Text(
        fr: "Vous devez avoir les conditions générales du prestataire retenu.",
        en: "You must have the chosen provider's general terms."),
      source: Law.generalTerms, also: [Law.termsOnRequest]
    ) { dossier, _ in
      guard let offer = dossier.chosenOffer, dossier[Offer.generalTerms, of: offer] == false else { return [] }
      return [
        Finding(
          Text(
            fr: "Les conditions générales de l'offre retenue manquent : demandez-les.",
            en: "The chosen offer's general terms are missing: ask for them."),
          at: [Offer.generalTerms.address(of: offer)])
      ]
    },
    Check(
      "G4.traps", .negotiation, .warning,
      title: Text(
        fr: "Aucune offre comparée ne doit contenir de piège connu.",
        en: "No offer being compared may contain a known trap.")
    ) { dossier, now in
      dossier.items(of: Offer.id).flatMap { offer in
        Pitfall.all.compactMap { pitfall in
          pitfall.danger(offer, dossier, now).map { danger in
            Finding(
              Text(fr: "\(offer) : \(danger.fr).", en: "\(offer): \(danger.en)."),
              at: [Address(Subject(Offer.id, offer), pitfall.question)])
          }
        }
      }
    },
  ]
}
