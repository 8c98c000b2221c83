import CarnetCore

// What is said when the negotiation closes, and prevents nothing.

extension NegotiationChecks {
  static let ofProviders = [
    Check(
      "G4.identity", .negotiation, .warning,
      title: Text(
        fr: "Le prestataire retenu est identifié.", en: "The chosen provider is identified.")
    ) { dossier, _ in
      guard let provider = dossier.chosenProvider, dossier[Provider.siren, of: provider] == nil else { return [] }
      return [
        Finding(
          Text(
            fr: "Le SIREN de \(provider) n'est pas connu : le contrat en a besoin.",
            en: "The SIREN of \(provider) is not known: the contract needs it."),
          at: [Provider.siren.address(of: provider)])
      ]
    },
    Check(
      "G4.insurer", .negotiation, .warning,
      title: Text(
        fr: "L'assurance du prestataire retenu est connue, et ses exclusions sont lues.",
        en: "The chosen provider's insurance is known, and its exclusions are read."), source: Law.liabilityInsurance
    ) { dossier, now in
      guard let provider = dossier.chosenProvider else { return [] }
      if dossier[Provider.insurer, of: provider] == nil {
        return [
          Finding(
            Text(
              fr: "L'assureur de \(provider) n'est pas connu : sans attestation, le contrat ne se signera pas.",
              en: "The insurer of \(provider) is not known: without a certificate the contract will not be signed."),
            at: [Provider.insurer.address(of: provider)])
        ]
      }
      var findings: [Finding] = []
      if dossier[Provider.certificateSeen, of: provider] == false {
        findings.append(
          Finding(
            Text(
              fr: "L'attestation d'assurance de \(provider) n'est pas reçue.",
              en: "The insurance certificate of \(provider) has not been received."),
            at: [Provider.certificateSeen.address(of: provider)]))
      }
      if dossier[Provider.exclusionsRead, of: provider] == false {
        findings.append(
          Finding(
            Text(
              fr: "Les exclusions de la police de \(provider) ne sont pas lues : cherchez-y la perte de données.",
              en: "The exclusions of the policy of \(provider) are not read: look for loss of data."),
            at: [Provider.exclusionsRead.address(of: provider)]))
      }
      return findings
    },
    Check(
      "G4.label", .negotiation, .warning,
      title: Text(fr: "Un label invoqué est en cours de validité.", en: "A label that is claimed is still valid."),
      source: Law.securityLabel
    ) { dossier, now in
      dossier.items(of: Provider.id).compactMap { provider in
        guard let until = dossier[Provider.expertCyberUntil, of: provider],
          until < NegotiationChecks.decision(dossier, now)
        else { return nil }
        return Finding(
          Text(
            fr: "Le label ExpertCyber de \(provider) a pris fin.", en: "The ExpertCyber label of \(provider) has ended."
          ),
          at: [Provider.expertCyberUntil.address(of: provider)])
      }
    },
    Check(
      "G4.information", .negotiation, .warning,
      title: Text(
        fr: "Les défauts connus ont été dits aux prestataires.", en: "Known faults were told to the providers."),
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
              "\(Wording(language: .fr).list(names, conjunction: .and)) : notez avec :information à qui vous avez dit ce défaut.",
            en:
              "\(Wording(language: .en).list(names, conjunction: .and)): note with :information whom you told of this fault."
          ),
          at: faulty.prefix(1).map { Asset.grade.address(of: $0) })
      ]
    },
  ]

  static let ofTerms = [
    Check(
      "G4.lines", .negotiation, .warning,
      title: Text(
        fr: "Les lignes d'une offre font le prix qu'elle annonce.",
        en: "An offer's lines make the price that it states.")
    ) { dossier, now in
      dossier.items(of: Offer.id).flatMap { offer -> [Finding] in
        let lines = PriceLines(offer, in: dossier)
        func differs(_ question: Question<Money>, _ sum: Money?, _ what: Text) -> Finding? {
          guard let sum, let stated = dossier[question, of: offer], stated != sum else { return nil }
          let (fr, en) = (Wording(language: .fr), Wording(language: .en))
          return Finding(
            Text(
              fr: "\(offer) : les lignes font \(fr.money(sum)) \(what.fr), l'offre dit \(fr.money(stated)).",
              en: "\(offer): the lines make \(en.money(sum)) \(what.en), the offer states \(en.money(stated))."),
            at: [question.address(of: offer)] + lines.items.map { PriceLine.unitPrice.address(of: $0) })
        }
        return [
          differs(Offer.monthlyFee, lines.monthlyFee, Text(fr: "par mois", en: "a month")),
          differs(Offer.setupFee, lines.setup, Text(fr: "d'installation", en: "to set up")),
          differs(Offer.exitFee, lines.exit, Text(fr: "à la sortie", en: "on leaving")),
        ].compactMap { $0 }
      }
    },
    Check(
      "G4.required", .negotiation, .warning,
      title: Text(
        fr: "L'offre retenue répond à chaque exigence.", en: "The chosen offer meets each requirement.")
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
              "À l'exigence \(requirement), l'offre retenue répond « \(answer.label.fr) » : négociez-la avant de signer.",
            en:
              "To requirement \(requirement) the chosen offer answers “\(answer.label.en)”: negotiate it before signing."
          ),
          at: [OfferAnswer.answer.address(of: item)])
      }
    },
    Check(
      "G4.axes", .negotiation, .warning,
      title: Text(
        fr: "La négociation n'a pas porté que sur le prix.", en: "The negotiation was not on price alone.")
    ) { dossier, _ in
      let moves = dossier.items(of: Move.id)
      guard !moves.isEmpty, moves.allSatisfy({ dossier[Move.axis, of: $0] == .price }) else { return [] }
      return [
        Finding(
          Text(
            fr: "Seul le prix a été négocié : qualité, délai et garanties se négocient aussi.",
            en: "Only the price was negotiated: quality, delay and guarantees can be too."),
          at: moves.prefix(1).map { Move.axis.address(of: $0) })
      ]
    },
    Check(
      "G4.terms", .negotiation, .warning,
      title: Text(
        fr: "Les conditions générales du prestataire retenu ont été remises.",
        en: "The chosen provider's general terms were handed over."),
      source: Law.generalTerms, also: [Law.termsOnRequest]
    ) { dossier, _ in
      guard let offer = dossier.chosenOffer, dossier[Offer.generalTerms, of: offer] == false else { return [] }
      return [
        Finding(
          Text(
            fr: "L'offre retenue renvoie à des conditions générales que vous n'avez pas : demandez-les.",
            en: "The chosen offer comes without its general terms: ask for them."),
          at: [Offer.generalTerms.address(of: offer)])
      ]
    },
    Check(
      "G4.traps", .negotiation, .warning,
      title: Text(
        fr: "Aucune offre en lice ne cache de piège connu.", en: "No offer in the running hides a known trap.")
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
