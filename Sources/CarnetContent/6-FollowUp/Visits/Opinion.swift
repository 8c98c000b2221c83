import CarnetCore

/// What one more person says after an intervention: one form for each person who waited.
///
/// The first form stands with the intervention itself.
enum Opinion {
  static let id: FormID = "opinions"

  static let visit = Question<ItemID>(
    id, "visit", .item(Intervention.id), prompt: Text(fr: "Avis sur l'intervention", en: "Opinion on visit"),
    help: Text(
      fr: "Vous remplissez la première fiche avec l'intervention. Celle-ci est d'une autre personne.",
      en: "You fill in the first form with the visit itself. This one is from someone else."),
    example: Text(same: "V1"),
    suggestion: { $0.dossier.items(of: Intervention.id).last })
  static let person = Question<ItemID>(
    id, "by", .item(Person.id), prompt: Text(fr: "Fiche d'avis remplie par", en: "Rating form filled in by"),
    help: Text(fr: "Une fiche par personne et par intervention.", en: "One form per person and visit."),
    example: Text(same: "P3"), objection: objection)
  static let comment = Question<String>(
    id, "comment", .paragraph, prompt: Text(fr: "Commentaire", en: "Comment"),
    help: Text(fr: "Ce que les notes ne montrent pas.", en: "What the ratings do not show."),
    example: Text(fr: "la caisse reste lente le matin", en: "the till is still slow in the morning"), need: .optional)

  /// The same eight marks as those of the first form, in the order of asking.
  static let marks = Intervention.marks.map { mark in
    let first = mark.definition
    return Question<Int>(
      id, String(first.id.dropFirst("form_".count)), first.kind, prompt: first.prompt, hint: first.hint,
      help: first.help, example: first.example, need: .optional, unknown: true)
  }

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Autres avis", en: "Other opinions"),
    shortcut: Text(fr: "avis", en: "opinion"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "AV", one: Text(fr: "un avis", en: "an opinion"), atLeast: 0, label: "visit")),
    listing: Listing(
      [
        .init(visit, "Intervention", "Visit"),
        .init(person, "De", "By"),
        .init(comment, "Commentaire", "Comment"),
      ]),
    feeds: [.evaluation], questions: [visit, person] + marks + [comment])

  /// The opinions on an intervention beside the first form.
  static func items(on visit: ItemID, in dossier: Dossier) -> [ItemID] {
    dossier.items(of: id).filter { dossier[Opinion.visit, of: $0] == visit }
  }

  @Sendable private static func objection(_ person: ItemID, _ context: Context) -> Refusal? {
    if let refusal = Intervention.technician(person, context) { return refusal }
    guard let visit = context[visit] else { return nil }
    let dossier = context.dossier
    let other =
      dossier[Intervention.formBy, of: visit] == person
      ? visit
      : items(on: visit, in: dossier).first { $0 != context.subject.item && dossier[Opinion.person, of: $0] == person }
    return other.map {
      Refusal(
        ContentReason.alreadyEntered,
        Text(
          fr: "Cette personne a déjà rempli une fiche (\($0)).", en: "This person has already filled in a form (\($0))."
        ),
        remedy: Text(fr: "Modifiez \($0).", en: "Edit \($0)."))
    }
  }
}

extension Intervention {
  /// A form that was filled after an intervention.
  struct FilledForm {
    /// The intervention itself for its first form, else the opinion.
    let item: ItemID
    /// Who filled it; nil where nobody is named.
    let person: ItemID?
    /// The mean of its marks, out of 5; what was not applicable is left out, never counted as nothing.
    let mean: Double
  }

  /// The forms filled after an intervention, one for each person; those without a mark are left out.
  static func forms(of visit: ItemID, in dossier: Dossier) -> [FilledForm] {
    func filled(_ item: ItemID, _ person: ItemID?, _ marks: [Question<Int>]) -> FilledForm? {
      Statistics.mean(marks.compactMap { dossier[$0, of: item] }).map {
        FilledForm(item: item, person: person, mean: $0)
      }
    }
    let first = filled(visit, dossier[formBy, of: visit], marks)
    let others = Opinion.items(on: visit, in: dossier).compactMap {
      filled($0, dossier[Opinion.person, of: $0], Opinion.marks)
    }
    return (first.map { [$0] } ?? []) + others
  }
}
