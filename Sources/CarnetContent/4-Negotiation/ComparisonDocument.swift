import CarnetCore

/// The offers side by side under the specification's own keys (*tableau comparatif*).
enum ComparisonDocument {
  static let kind = DocumentKind(
    "comparison", name: Text(fr: "comparatif", en: "comparison"),
    title: Text(fr: "Tableau comparatif des offres", en: "Comparison of the offers"), stage: .negotiation,
    prepare: OfferWords.compared
  ) { compared, language in
    let words = OfferWords(compared, language)
    return DocumentKind.Body(
      subtitle: words.subtitle(compared.now.day), blocks: blocks(words, compared.comparison))
  }

  private static func blocks(_ words: OfferWords, _ comparison: Comparison) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { words.say(fr, en) }
    var blocks: [Document.Block] = [
      .paragraph(
        say(
          "Chaque ligne compare le même point pour toutes les offres. « Non offert » : l'offre ne le promet "
            + "pas. « Supposé » : la réponse manque, et Carnet prend l'usage ou le cahier des charges. Un tiret "
            + ": la réponse manque.",
          "Each row compares the same point across all offers. “Not offered”: the offer does not promise it. "
            + "“Assumed”: the answer is missing, and Carnet takes what is usual or what you asked for. A dash: "
            + "the answer is missing."
        )),
      .heading(
        level: 1, say("Prix sur \(comparison.months) mois, HT", "Price over \(comparison.months) months, excl. VAT")),
      .table(prices(words, comparison)),
      .chart(
        Chart(
          title: say("Coût total sur \(comparison.months) mois", "Total cost over \(comparison.months) months"),
          bars: words.offers.compactMap { offer in
            comparison.entries[offer].map {
              Chart.Bar(
                label: words.title(offer), value: Double($0.total.cents) / 100, words: words.wording.money($0.total))
            }
          })),
      .heading(level: 1, say("Délais", "Time limits")), .table(delays(words)),
      .heading(level: 1, say("Conditions", "Terms")), .table(terms(words)),
      .heading(level: 1, say("Prestataires", "Providers")), .table(providers(words)),
    ]
    blocks += answers(words)
    let eliminations = words.eliminations(comparison)
    blocks.append(.heading(level: 1, say("Offres éliminées", "Disqualified offers")))
    blocks.append(
      eliminations.isEmpty
        ? .paragraph(say("Aucune offre n'est éliminée.", "No offer is disqualified."))
        : .list(numbered: false, eliminations))
    let pitfalls = words.offers.flatMap { offer in
      Pitfall.all.compactMap { pitfall in
        pitfall.danger(offer, words.dossier, words.now).map {
          words.title(offer) + say(" : ", ": ") + $0[words.language] + "."
        }
      }
    }
    blocks.append(.heading(level: 1, say("Points à négocier ou à refuser", "Points to negotiate or to decline")))
    blocks.append(
      pitfalls.isEmpty
        ? .paragraph(say("Aucun piège connu n'a été trouvé.", "No known trap was found."))
        : .list(numbered: false, pitfalls))
    return blocks
  }

  private static func prices(_ words: OfferWords, _ comparison: Comparison) -> Table {
    func say(_ fr: String, _ en: String) -> String { words.say(fr, en) }
    let totals = words.offers.map {
      OfferTotal($0, in: words.dossier, months: comparison.months, now: words.now)
    }
    func row(_ title: String, _ amount: (OfferTotal) -> Money) -> [String] {
      [title] + totals.map { $0.map { words.wording.money(amount($0)) } ?? "—" }
    }
    return Table(
      columns: [Table.Column("")] + words.offers.map { Table.Column(words.title($0), .trailing) },
      rows: [
        [say("Redevance par mois", "Fee per month")] + words.offers.map { words.answer(Offer.monthlyFee, of: $0) },
        row(say("Redevances", "Fees")) { $0.recurring }, row(say("Mise en service", "Set-up")) { $0.setup },
        row(say("Options", "Options")) { $0.options },
        [say("dont astreinte", "of which on-call cover")]
          + words.offers.map { words.onCall($0, months: comparison.months) },
        row(say("Sortie", "Exit")) { $0.exit },
        row(say("Total", "Total")) { $0.total },
        [say("Note de prix", "Price score")]
          + words.offers.map { offer in
            comparison.entries[offer].map { words.wording.decimal($0.priceScore, places: 2) } ?? "—"
          },
      ].filter(isTelling))
  }

  private static func delays(_ words: OfferWords) -> Table {
    let rows = Severity.allCases.flatMap { severity in
      [
        [
          words.say("\(severity.rawValue) : délai de prise en charge", "\(severity.rawValue): response time"),
          words.asked(Specification.gti(severity)),
        ] + words.offers.map { words.answer(Offer.gti(severity), of: $0) },
        [
          words.say("\(severity.rawValue) : délai de rétablissement", "\(severity.rawValue): restoration time"),
          words.asked(Specification.gtr(severity)),
        ] + words.offers.map { words.answer(Offer.gtr(severity), of: $0) },
      ]
    }
    return Table(columns: words.columns(["", words.say("Demandé", "Asked")]), rows: rows)
  }

  private static func terms(_ words: OfferWords) -> Table {
    func row<T: AnswerValue>(_ fr: String, _ en: String, _ asked: String, _ question: Question<T>) -> [String] {
      [words.say(fr, en), asked] + words.offers.map { words.answer(question, of: $0) }
    }
    func months(_ fr: String, _ en: String, _ asked: String, _ question: Question<Int>) -> [String] {
      row(fr + ", mois", en + ", months", asked, question)
    }
    return Table(
      columns: words.columns(["", words.say("Demandé", "Asked")]),
      rows: [
        row("Plage de service", "Service hours", words.asked(Specification.window), Offer.window),
        row("Samedi", "Saturday", "—", Offer.saturday),
        row("Astreinte", "On-call cover", words.onCallAsked, Offer.onCall),
        row("Visites par an", "Visits per year", words.asked(Specification.visits), Offer.visits),
        months("Durée", "Term", words.asked(Specification.termMonths), Offer.termMonths),
        row("Reconduction", "Renewal", "—", Offer.renewal),
        months("Préavis", "Notice", "—", Offer.noticeMonths),
        row("Pénalités", "Penalties", "—", Offer.penalties),
        row("Plafond par mois", "Monthly cap", "—", Offer.monthlyCap),
        row("Plafond par an", "Annual cap", "—", Offer.annualCap),
        months("Responsabilité", "Liability", "—", Offer.liabilityMonths),
        row("Restitution", "Exit and handover", "—", Offer.reversibility),
        row("Sous-traitance", "Subcontracting", "—", Offer.subcontracting),
        row("Lieu des données", "Data location", "—", Offer.dataLocation),
        row("Attestation d'assurance", "Insurance certificate", "—", Offer.insurance),
        row("Conditions générales", "General terms", "—", Offer.generalTerms),
        row("Réponse au plan d'assurance sécurité", "Security assurance plan answered", "—", Offer.pasAnswered),
        row("Valable jusqu'au", "Valid until", "—", Offer.validUntil),
      ].filter(isTelling))
  }

  /// False for a row of which nothing is noted.
  private static func isTelling(_ row: [String]) -> Bool { row.dropFirst().contains { $0 != "—" } }

  private static func providers(_ words: OfferWords) -> Table {
    func row<T: AnswerValue>(_ fr: String, _ en: String, _ question: Question<T>) -> [String] {
      [words.say(fr, en)] + words.offers.map { words.standing(question, of: $0) }
    }
    return Table(
      columns: words.columns([""]),
      rows: [
        row("SIREN", "SIREN", Provider.siren), row("Forme", "Form", Provider.legalForm),
        row("Adresse", "Address", Provider.address), row("Effectif", "Headcount", Provider.staff),
        row("Distance, km", "Distance, km", Provider.distance), row("Références", "References", Provider.references),
        row("Label ExpertCyber", "ExpertCyber label", Provider.expertCyber),
        row("Label jusqu'au", "Label until", Provider.expertCyberUntil),
        row("NIS 2", "NIS 2", Provider.nis2), row("Assureur", "Insurer", Provider.insurer),
        row("Assuré jusqu'au", "Insured until", Provider.insuredUntil),
      ].filter(isTelling))
  }

  /// What each offer answers to the requirements and to the security questions, where any does.
  private static func answers(_ words: OfferWords) -> [Document.Block] {
    let dossier = words.dossier
    func table(_ heading: String, _ column: String, _ points: [(title: String, point: OfferAnswer.Point)])
      -> [Document.Block]
    {
      let rows = points.map { title, point in
        [title] + words.offers.map { OfferAnswer.words($0, point, in: dossier, words.language) ?? "—" }
      }
      guard rows.contains(where: isTelling) else { return [] }
      return [.heading(level: 1, heading), .table(Table(columns: words.columns([column]), rows: rows))]
    }
    return table(
      words.say("Réponses aux exigences", "Answers to the requirements"), words.say("Exigence", "Requirement"),
      dossier.items(of: Requirement.id).map { requirement in
        ("\(requirement) \(dossier[Requirement.text, of: requirement] ?? "")", .requirement(requirement))
      })
      + table(
        words.say("Réponses au plan d'assurance sécurité", "Answers to the security assurance plan"),
        words.say("Question", "Question"),
        SecurityAnswers.asked(dossier, words.now).map { ($0.label[words.language], .security($0)) })
  }
}
