import CarnetCore

/// The jurors' scores, what they make with the price, and how firm the ranking is (*grille de notation*).
enum GradingDocument {
  static let kind = DocumentKind(
    "grading", name: Text(fr: "grille de notation", en: "offer scoring"),
    title: Text(fr: "Grille de notation", en: "Grading of the offers"), stage: .negotiation,
    prepare: OfferWords.compared
  ) { compared, language in
    let words = OfferWords(compared, language)
    return DocumentKind.Body(
      subtitle: words.subtitle(compared.now.day), blocks: blocks(words, compared.comparison))
  }

  private static func blocks(_ words: OfferWords, _ comparison: Comparison) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { words.say(fr, en) }
    let dossier = words.dossier
    var blocks: [Document.Block] = [
      .heading(level: 1, say("Critères et poids", "Criteria and weights")),
      .facts(
        Axis.allCases.map { axis in
          Document.Fact(
            capitalised(axis.label[words.language]),
            words.wording.percent(
              Double(dossier.settled(Specification.weight(axis), now: words.now) ?? 0), places: 0))
        }),
      .paragraph(
        say(
          "Carnet calcule la note de prix : 10 fois le total le plus bas, divisé par le total de l'offre. "
            + "Les autres notes vont de 0 à 10 : c'est la note du milieu de celles des évaluateurs (médiane). La "
            + "note pondérée est leur somme, chaque note étant multipliée par son poids.",
          "Carnet works out the price score: 10 times the lowest total, divided by the offer's total. The "
            + "other scores go from 0 to 10: the middle one of the panel members' scores (median). The weighted "
            + "score is their sum, each score multiplied by its weight."
        )),
    ]
    let jurors = dossier.items(of: Juror.id)
    if !jurors.isEmpty {
      blocks += [
        .heading(level: 1, say("Évaluateurs", "Panel members")), .table(GradingDocument.jurors(words)),
        .heading(level: 1, say("Notes de chaque évaluateur", "Each panel member's scores")), .table(notes(words)),
      ]
    }
    if let met = compliance(words) {
      blocks += [
        .heading(level: 1, say("Exigences respectées par les offres", "Requirements met by the offers")), .table(met),
      ]
    }
    blocks += [
      .heading(level: 1, say("Notes et classement", "Scores and ranking")), .table(ranking(words, comparison)),
      .chart(
        Chart(
          title: say("Note pondérée sur 10", "Weighted score out of 10"),
          bars: words.offers.compactMap { offer in
            comparison.entries[offer].map {
              Chart.Bar(
                label: words.title(offer), value: $0.score,
                words: words.wording.decimal($0.score, places: 3)
                  + ($0.eliminations.isEmpty ? "" : say(" (éliminée)", " (disqualified)")))
            }
          })),
    ]
    if let fragility = words.fragility(comparison) { blocks.append(.note(fragility)) }
    let eliminations = words.eliminations(comparison)
    if !eliminations.isEmpty {
      blocks += [
        .heading(level: 1, say("Offres éliminées", "Disqualified offers")), .list(numbered: false, eliminations),
      ]
    }
    return blocks
  }

  /// Who scored, in what capacity, and what ties they declared.
  static func jurors(_ words: OfferWords) -> Table {
    let dossier = words.dossier
    return Table(
      columns: [
        Table.Column(""), Table.Column(words.say("Évaluateur", "Panel member")),
        Table.Column(words.say("Fonction", "Role")),
        Table.Column(words.say("Lien déclaré avec un prestataire", "Declared link with a provider")),
      ],
      rows: dossier.items(of: Juror.id).map { juror in
        let person = dossier[Juror.person, of: juror]
        return [
          juror.description, person.flatMap { dossier[Person.name, of: $0] } ?? "",
          person.flatMap { dossier[Person.role, of: $0] } ?? "", dossier[Juror.conflict, of: juror] ?? "—",
        ]
      })
  }

  /// How many requirements and security questions each offer meets, which quality and guarantees are scored by; nil
  /// while no offer answers any.
  private static func compliance(_ words: OfferWords) -> Table? {
    let dossier = words.dossier
    guard !dossier.items(of: OfferAnswer.id).isEmpty else { return nil }
    let requirements = dossier.items(of: Requirement.id).map(OfferAnswer.Point.requirement)
    let security = SecurityAnswers.asked(dossier, words.now).map(OfferAnswer.Point.security)
    func count(_ points: [OfferAnswer.Point], _ offer: ItemID) -> String {
      let answers = points.map { point in
        OfferAnswer.of(offer, point, in: dossier).flatMap { dossier[OfferAnswer.answer, of: $0] }
      }
      let parts = Compliance.allCases.compactMap { answer -> String? in
        let number = answers.count { $0 == answer }
        return number == 0 ? nil : "\(number) \(answer.label[words.language])"
      }
      let silent = answers.count { $0 == nil }
      return (parts + (silent == 0 ? [] : [words.say("\(silent) sans réponse", "\(silent) without an answer")]))
        .joined(separator: ", ")
    }
    return Table(
      columns: [
        Table.Column(words.say("Offre", "Offer")), Table.Column(words.say("Exigences", "Requirements")),
        Table.Column(words.say("Plan d'assurance sécurité", "Security assurance plan")),
      ],
      rows: words.offers.map { [words.title($0), count(requirements, $0), count(security, $0)] })
  }

  private static func notes(_ words: OfferWords) -> Table {
    let dossier = words.dossier
    let rows = words.offers.flatMap { offer in
      JuryNote.notes(on: offer, in: dossier).map { note in
        [words.title(offer), dossier[JuryNote.juror, of: note]?.description ?? "—"]
          + Axis.scored.map { dossier[JuryNote.note($0), of: note].map(String.init) ?? "—" }
      }
    }
    return Table(
      columns: [Table.Column(words.say("Offre", "Offer")), Table.Column(words.say("Évaluateur", "Panel member"))]
        + Axis.scored.map { Table.Column(capitalised($0.label[words.language]), .trailing) }, rows: rows)
  }

  /// Each offer with its scores and its place.
  static func ranking(_ words: OfferWords, _ comparison: Comparison) -> Table {
    let eliminated = words.offers.filter { !(comparison.entries[$0]?.eliminations.isEmpty ?? true) }
    let rows = (comparison.ranking + eliminated).compactMap { offer -> [String]? in
      guard let entry = comparison.entries[offer] else { return nil }
      let place = comparison.ranking.firstIndex(of: offer).map { String($0 + 1) }
      return [place ?? words.say("éliminée", "disqualified"), words.title(offer)]
        + [words.wording.money(entry.total), words.wording.decimal(entry.priceScore, places: 2)]
        + Axis.scored.map { axis in
          JuryNote.score(of: offer, on: axis, in: words.dossier).map {
            words.wording.decimal($0, places: $0 == $0.rounded() ? 0 : 1)
          } ?? "—"
        } + [words.wording.decimal(entry.score, places: 3)]
    }
    return Table(
      columns: [
        Table.Column(words.say("Rang", "Rank")), Table.Column(words.say("Offre", "Offer")),
        Table.Column(words.say("Total HT", "Total excl. VAT"), .trailing),
      ]
        + Axis.allCases.map { Table.Column(capitalised($0.label[words.language]), .trailing) }
        + [Table.Column(words.say("Note", "Score"), .trailing)], rows: rows)
  }
}
