import CarnetCore

/// What was discussed on each of the four axes: before, after, against what (*compte rendu de négociation*).
enum NegotiationMinutes {
  static let kind = DocumentKind(
    "negotiation-minutes", name: Text(fr: "compte rendu de négociation", en: "negotiation minutes"),
    title: Text(fr: "Compte rendu de négociation", en: "Minutes of the negotiation"),
    stage: .negotiation,
    prepare: { known -> DocumentKind.Prepared<(dossier: Dossier, now: Instant)> in
      let dossier = known.dossier
      guard !dossier.items(of: Move.id).isEmpty || !dossier.items(of: Information.id).isEmpty else {
        return .lacking(
          Text(
            fr: "Il faut au moins un point négocié. Tapez :point",
            en: "You need at least one concession. Type :concession"),
          at: [Move.date.address(of: ItemID(letter: "M", number: 1))])
      }
      return .success((dossier, known.now))
    }
  ) { noted, language in
    let words = OfferWords(noted.dossier, language, noted.now)
    let last = noted.dossier.items(of: Move.id).compactMap { noted.dossier[Move.date, of: $0] }.max()
    return DocumentKind.Body(subtitle: words.subtitle(last ?? noted.now.day), blocks: blocks(words))
  }

  private static func blocks(_ words: OfferWords) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { words.say(fr, en) }
    let dossier = words.dossier
    var blocks: [Document.Block] = [
      .paragraph(
        say(
          "Ce compte rendu garde la trace de ce qui a été demandé, obtenu ou refusé, et des contreparties. "
            + "Une clause réellement négociée n'est pas jugée comme une clause imposée "
            + "(\(Law.imbalance.citation.fr)).",
          "These minutes record what was asked, obtained or declined, and what was given in return. A clause "
            + "that was really negotiated is not judged like one that was imposed (\(Law.imbalance.citation.en))."
        ))
    ]
    for axis in Axis.allCases {
      blocks.append(.heading(level: 1, capitalised(axis.label[words.language])))
      let moves = dossier.items(of: Move.id).filter { dossier[Move.axis, of: $0] == axis }
      blocks.append(
        moves.isEmpty
          ? .paragraph(say("Rien n'a été négocié sur ce critère.", "Nothing was negotiated on this point."))
          : .table(table(moves, words)))
    }
    let log = dossier.items(of: Information.id)
    if !log.isEmpty {
      blocks += [
        .heading(level: 1, say("Informations données avant le contrat", "Information given before the contract")),
        .table(information(log, words)),
      ]
    }
    return blocks
  }

  private static func table(_ moves: [ItemID], _ words: OfferWords) -> Table {
    let dossier = words.dossier
    return Table(
      columns: [
        Table.Column(words.say("Date", "Date")), Table.Column(words.say("Offre", "Offer")),
        Table.Column(words.say("Avant", "Before")), Table.Column(words.say("Après", "After")),
        Table.Column(words.say("Contrepartie", "In return")), Table.Column(words.say("Demandé par", "Requested by")),
        Table.Column(words.say("Issue", "Outcome")),
      ],
      rows: moves.map { move in
        let context = Context(dossier: dossier, subject: Subject(Move.id, move), now: words.now)
        let counterpart = dossier[Move.counterpart, of: move] ?? ""
        return [
          dossier[Move.date, of: move].map(words.wording.shortDay) ?? "",
          dossier[Move.offer, of: move].map(words.provider) ?? "", dossier[Move.before, of: move] ?? "",
          dossier[Move.after, of: move] ?? "",
          counterpart.isEmpty ? words.say("aucune", "nothing") : counterpart, dossier[Move.by, of: move] ?? "—",
          context.settled(Move.accepted) == false
            ? words.say("refusé", "declined") : words.say("accepté", "accepted"),
        ]
      })
  }

  private static func information(_ log: [ItemID], _ words: OfferWords) -> Table {
    let dossier = words.dossier
    return Table(
      columns: [
        Table.Column(words.say("Date", "Date")), Table.Column(words.say("Donnée par", "Given by")),
        Table.Column(words.say("Destinataire", "Recipient")), Table.Column(words.say("Sujet", "Topic")),
        Table.Column(words.say("Preuve", "Proof")),
      ],
      rows: log.map { item in
        [
          dossier[Information.date, of: item].map(words.wording.shortDay) ?? "",
          dossier[Information.from, of: item] ?? "", dossier[Information.to, of: item] ?? "",
          dossier[Information.topic, of: item] ?? "", dossier[Information.proof, of: item] ?? "—",
        ]
      })
  }
}
