import CarnetCore

/// The letters that follow the choice: to the provider chosen, and one to each of the others.
enum AwardLetters {
  static let chosen = DocumentKind(
    "letter-chosen", name: Text(fr: "lettre au prestataire retenu", en: "award letter"),
    title: Text(fr: "Lettre au prestataire retenu", en: "Letter to the chosen provider"),
    stage: .negotiation, prepare: ChosenOffer.made
  ) { choice, language in
    let words = OfferWords(choice.dossier, language, choice.now)
    return DocumentKind.Body(subtitle: words.provider(choice.offer), blocks: acceptance(words, of: choice.offer))
  }

  static let others = DocumentKind(
    "letters-others", name: Text(fr: "lettres aux autres", en: "letters to the others"),
    title: Text(fr: "Lettres aux autres prestataires", en: "Letters to the other providers"),
    stage: .negotiation,
    prepare: { known -> DocumentKind.Prepared<(choice: ChosenOffer, others: [ItemID])> in
      ChosenOffer.made(known).flatMap { choice in
        let others = choice.others
        guard !others.isEmpty else {
          return .lacking(
            Text(
              fr: "Il n'y a pas d'autre prestataire à remercier. Pour enregistrer une autre offre, tapez "
                + ":ajouter offres",
              en: "There is no other provider to thank. To record another offer, type :add offers"))
        }
        return .success((choice, others))
      }
    }
  ) { found, language in
    let words = OfferWords(found.choice.dossier, language, found.choice.now)
    // The sheet on top is not sent: no recipient reads the name of another.
    var blocks: [Document.Block] = [
      .paragraph(
        words.say(
          "Envoyez séparément chaque lettre (une par page) ; gardez cette page pour vous.",
          "Send each letter separately (one per page); keep this page for yourself.")),
      .list(numbered: false, found.others.map(words.provider)),
    ]
    for other in found.others { blocks += [.pageBreak] + regret(words, to: other) }
    return DocumentKind.Body(
      subtitle: words.subtitle(NegotiationChecks.decision(words.dossier, words.now)), blocks: blocks)
  }

  private static func acceptance(_ words: OfferWords, of offer: ItemID) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { words.say(fr, en) }
    let (dossier, wording) = (words.dossier, words.wording)
    let dated = dossier.offered(Offer.dated, by: offer, now: words.now).map(wording.day) ?? ""
    let start = dossier.settled(Specification.start, now: words.now).map(wording.day)
    let agreed = dossier.items(of: Move.id).filter {
      let context = Context(dossier: dossier, subject: Subject(Move.id, $0), now: words.now)
      return dossier[Move.offer, of: $0] == offer && context.settled(Move.accepted) != false
    }.map { dossier[Move.after, of: $0] ?? "" }.filter { !$0.isEmpty }
    var blocks = heading(words, to: offer)
    blocks.append(
      .paragraph(
        say(
          "Nous avons retenu votre offre du \(dated) pour l'entretien de notre informatique"
            + (start.map { ", avec un début souhaité le \($0)." } ?? "."),
          "We have chosen your offer of \(dated) for the maintenance of our IT"
            + (start.map { ", with a preferred start on \($0)." } ?? "."))))
    if !agreed.isEmpty {
      blocks += [
        .paragraph(
          say(
            "Nous comptons sur ce qui a été convenu pendant la négociation :",
            "We rely on what was agreed during the negotiation:")),
        .list(numbered: false, agreed),
      ]
    }
    blocks += [
      .paragraph(
        say("Pour préparer le contrat, merci de nous faire parvenir :", "To prepare the contract, please send us:")),
      .list(
        numbered: false,
        [
          say("votre offre signée, si elle n'est pas encore signée ;", "your signed offer, if it is not signed yet;"),
          say(
            "l'attestation de vigilance de l'Urssaf et la preuve de votre immatriculation ;",
            "the social-security compliance certificate (attestation de vigilance) from Urssaf and proof of "
              + "your registration;"),
          say(
            "l'attestation d'assurance de responsabilité, avec ses exclusions ;",
            "the liability insurance certificate, with its exclusions;"),
          say(
            "votre plan d'assurance sécurité à jour et la liste de vos sous-traitants.",
            "your security assurance plan, up to date, and the list of your subcontractors."),
        ]),
      .paragraph(
        say(
          "Cette lettre annonce notre choix ; elle n'est pas un contrat. Seul le contrat signé par les deux "
            + "parties nous engagera.",
          "This letter announces our choice; it is not the contract. Only the contract signed by both parties will bind us."
        )),
      .paragraph(say("Nous vous prions d'agréer nos salutations distinguées.", "Yours faithfully,")),
    ]
    return blocks + [signature(words)]
  }

  private static func regret(_ words: OfferWords, to offer: ItemID) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { words.say(fr, en) }
    let dated = words.dossier.offered(Offer.dated, by: offer, now: words.now).map(words.wording.day) ?? ""
    return heading(words, to: offer) + [
      .paragraph(
        say(
          "Nous vous remercions de votre offre du \(dated) et du temps que vous y avez consacré. Nous avons "
            + "comparé les offres reçues selon les critères de notre cahier des charges, et nous en avons retenu "
            + "une autre.",
          "Thank you for your offer of \(dated) and for the time you gave to it. We compared the offers "
            + "received by the criteria of our request for proposals, and chose another one."
        )),
      .paragraph(
        say(
          "Ce choix ne remet pas en cause la qualité de votre entreprise, et nous vous consulterons "
            + "volontiers une autre fois. Si vous le souhaitez, nous vous dirons ce qui a manqué à votre offre. "
            + "Les prix et les offres des autres restent confidentiels, comme les vôtres.",
          "This choice does not call the quality of your firm into question, and we would be glad to hear "
            + "from you again. If you wish, we will tell you what your offer lacked. The prices and offers of "
            + "others stay confidential, as yours do."
        )),
      .paragraph(say("Nous vous prions d'agréer nos salutations distinguées.", "Yours faithfully,")), signature(words),
    ]
  }

  private static func heading(_ words: OfferWords, to offer: ItemID) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { words.say(fr, en) }
    let (dossier, day) = (words.dossier, NegotiationChecks.decision(words.dossier, words.now))
    let provider = dossier.provider(of: offer)
    let to = [
      words.provider(offer), provider.flatMap { dossier[Provider.representative, of: $0] } ?? "",
      provider.flatMap { dossier[Provider.address, of: $0] } ?? "",
    ].filter { !$0.isEmpty }
    let from = [dossier[Company.name] ?? "", dossier[Company.address] ?? ""].filter { !$0.isEmpty }
    return [
      .facts([
        Document.Fact(say("De", "From"), from.joined(separator: ", ")),
        Document.Fact(say("À", "To"), to.joined(separator: ", ")),
        Document.Fact(say("Date", "Date"), words.wording.day(day)),
        Document.Fact(
          say("Objet", "Subject"),
          say("votre offre de maintenance informatique", "your IT maintenance offer")),
      ]),
      .paragraph(say("Madame, Monsieur,", "Dear Sir or Madam,")),
    ]
  }

  private static func signature(_ words: OfferWords) -> Document.Block {
    .paragraph(
      [words.dossier[Company.legalRepresentative] ?? "", words.dossier[Company.name] ?? ""].filter { !$0.isEmpty }
        .joined(separator: "\n"))
  }
}
