import CarnetCore

/// Someone who scores the offers.
enum Juror {
  static let id: FormID = "jury"

  static let person = Question<ItemID>(
    id, "person", .item(Person.id), prompt: Text(fr: "Évaluateur", en: "Panel member"),
    help: Text(
      fr: "Une personne de l'entreprise qui note les offres. Prenez-en au moins deux, de groupes différents.",
      en: "Someone in the firm who scores the offers. Choose at least two, from different groups."),
    example: Text(same: "P1"),
    objection: { person, context in
      let twin = context.dossier.items(of: id).first {
        $0 != context.subject.item
          && context.dossier.answer(at: Address(Subject(id, $0), "person"))?.value == .item(person)
      }
      return twin.map {
        Refusal(
          ContentReason.alreadyEntered,
          Text(fr: "\(person) est déjà évaluateur (\($0)).", en: "\(person) is already a panel member (\($0))."),
          remedy: Text(fr: "Choisissez une autre personne.", en: "Choose another person."))
      }
    })
  static let conflict = Question<String>(
    id, "conflict", .line(.words), prompt: Text(fr: "Lien avec un prestataire", en: "Link with a provider"),
    help: Text(
      fr: "Famille, ancien emploi, cadeau, intérêt : ce que l'évaluateur déclare, ou « aucun ».",
      en: "Family, past job, gift, interest: what the panel member declares, or “none”."),
    example: Text(fr: "aucun", en: "none"))

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Évaluateurs", en: "Evaluation panel"),
    shortcut: Text(fr: "évaluateur", en: "panel"),
    earlier: ["juré", "juror"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "J", one: Text(fr: "un évaluateur", en: "a panel member"), atLeast: 0, label: "person")),
    listing: Listing(
      [
        .init(person, "Évaluateur", "Panel member"),
        .init(conflict, "Lien", "Link"),
      ]),
    questions: [person, conflict])
}

/// What a juror gives an offer on the axes that are scored.
enum JuryNote {
  static let id: FormID = "jury_notes"

  static let juror = Question<ItemID>(
    id, "juror", .item(Juror.id), prompt: Text(fr: "Évaluateur", en: "Panel member"),
    help: Text(fr: "La personne qui donne la note.", en: "The person who gives the score."), example: Text(same: "J1"))
  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Offre", en: "Offer"),
    help: Text(
      fr: "L'offre notée. Sa note est la note du milieu de celles des évaluateurs (médiane).",
      en: "The offer being scored. Its score is the middle one of the panel members' scores (median)."),
    example: Text(same: "O1"),
    objection: { offer, context in
      let twin = context[juror].flatMap { juror in
        context.dossier.items(of: id).first {
          $0 != context.subject.item && by($0, in: context.dossier) == juror && on($0, in: context.dossier) == offer
        }
      }
      return twin.map {
        Refusal(
          ContentReason.alreadyEntered,
          Text(
            fr: "Cet évaluateur a déjà noté \(offer) (\($0)).",
            en: "This panel member has already scored \(offer) (\($0))."),
          remedy: Text(fr: "Modifiez \($0).", en: "Edit \($0)."))
      }
    })
  static func note(_ axis: Axis) -> Question<Int> { notesByAxis[axis] ?? quality }
  private static let notesByAxis: [Axis: Question<Int>] = [
    .quality: quality, .delay: delay, .guarantees: guarantees,
  ]
  private static let quality = noteQuestion(.quality)
  private static let delay = noteQuestion(.delay)
  private static let guarantees = noteQuestion(.guarantees)
  private static func noteQuestion(_ axis: Axis) -> Question<Int> {
    Question<Int>(
      id, axis.rawValue, .number(0...10, .points),
      prompt: Text(fr: "Note \(axis.label.fr)", en: "Score for \(axis.label.en)"),
      hint: Text(fr: "0 à 10", en: "0 to 10"),
      help: Text(
        fr: "Chacun note seul, puis vous comparez. Le prix n'est pas à noter : Carnet le calcule.",
        en: "Each person scores alone, then you compare. The price needs no score: Carnet works it out."),
      example: Text(same: "7"))
  }

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Notes des évaluateurs", en: "Panel scores"),
    shortcut: Text(fr: "noter-offre", en: "score"), earlier: ["noter"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "JN", one: Text(fr: "une note d'évaluateur", en: "a panel member's score"), atLeast: 0, label: "juror")),
    listing: Listing(
      [
        .init(juror, "Évaluateur", "Panel member"),
        .init(offer, "Offre", "Offer"),
        .init(quality, "Qualité", "Quality"),
        .init(delay, "Délais", "Response times"),
        .init(guarantees, "Garanties", "Safeguards"),
      ]),
    questions: [juror, offer, quality, delay, guarantees])

  /// The notes on an offer.
  static func notes(on offer: ItemID, in dossier: Dossier) -> [ItemID] {
    dossier.items(of: id).filter { on($0, in: dossier) == offer }
  }

  /// The jurors who scored an offer on every axis.
  static func jurors(of offer: ItemID, in dossier: Dossier) -> Set<ItemID> {
    Set(
      notes(on: offer, in: dossier).filter { note in
        Axis.scored.allSatisfy { dossier[JuryNote.note($0), of: note] != nil }
      }.compactMap { dossier[juror, of: $0] })
  }

  /// The score of an offer on an axis: the median of the jurors, else the score that was answered for all of them.
  static func score(of offer: ItemID, on axis: Axis, in dossier: Dossier) -> Double? {
    let given = notes(on: offer, in: dossier).compactMap { dossier[note(axis), of: $0] }.sorted()
    guard !given.isEmpty else { return dossier[Offer.score(axis), of: offer].map(Double.init) }
    let middle = given.count / 2
    return given.count % 2 == 1 ? Double(given[middle]) : Double(given[middle - 1] + given[middle]) / 2
  }

  private static func on(_ note: ItemID, in dossier: Dossier) -> ItemID? { item(note, "offer", in: dossier) }
  private static func by(_ note: ItemID, in dossier: Dossier) -> ItemID? { item(note, "juror", in: dossier) }
  private static func item(_ note: ItemID, _ question: String, in dossier: Dossier) -> ItemID? {
    guard case .item(let item)? = dossier.answer(at: Address(Subject(id, note), question))?.value else { return nil }
    return item
  }
}

extension Axis {
  /// The axes that people score; the price is computed.
  static let scored: [Axis] = [.quality, .delay, .guarantees]
}
