import CarnetCore

/// What one person thinks of one need, from 0 to 5.
enum Vote {
  static let id: FormID = "votes"

  static let person: Question<ItemID> = Question<ItemID>(
    id, "person", .item(Person.id), prompt: Text(fr: "Votant", en: "Voter"),
    help: Text(
      fr:
        "La personne qui vote, seule. La note de son groupe est la note du milieu des votes (médiane). "
        + ":exporter ballots écrit un tableau à remplir par tous, et :importer ballots le reprend.",
      en:
        "The person voting, alone. The group's score is the middle one of its votes (median). :export "
        + "ballots writes a table for everyone to fill in, and :import ballots reads it back."),
    example: Text(same: "P2"),
    suggestion: { context in
      // Ballots are entered one person after another: the last voter goes on until every need has a vote.
      let dossier = context.dossier
      guard let last = dossier.items(of: id).last(where: { $0 != context.subject.item }),
        let voter = dossier[person, of: last]
      else { return nil }
      return next(for: voter, in: dossier, besides: context.subject.item) == nil ? nil : voter
    },
    objection: { voter, context in context[need].flatMap { mustBeFirst(of: voter, on: $0, context) } })
  static let need: Question<ItemID> = Question<ItemID>(
    id, "need", .item(Need.id), prompt: Text(fr: "Besoin", en: "Need"),
    help: Text(
      fr: "Un vote par personne et par besoin ; pour en changer, modifiez le premier.",
      en: "One vote per person and per need; to change it, edit the first."),
    example: Text(same: "B1"),
    suggestion: { context in
      context[person].flatMap { next(for: $0, in: context.dossier, besides: context.subject.item) }
    },
    objection: { chosen, context in context[person].flatMap { mustBeFirst(of: $0, on: chosen, context) } })
  static let score = Question<Int>(
    id, "score", .number(0...5, .usefulness), prompt: Text(fr: "Note", en: "Score"),
    hint: Text(fr: "0 inutile … 5 vital", en: "0 useless … 5 vital"),
    help: Text(
      fr: "0 : inutile ; 3 : utile ; 5 : sans cela je ne travaille pas.",
      en: "0: useless; 3: useful; 5: I cannot work without it."),
    example: Text(same: "4"))
  static let reason = Question<String>(
    id, "reason", .line(.reason), prompt: Text(fr: "Pourquoi", en: "Why"),
    help: Text(
      fr: "Votre raison, utile quand les avis s'opposent : le dirigeant tranche d'après les raisons, pas d'après "
        + "les chiffres.",
      en: "Your reason, useful when opinions differ: the managing director decides on reasons, not on figures."),
    example: Text(
      fr: "le samedi fait le tiers des ventes de la semaine", en: "Saturday is a third of the week's sales"),
    level: .detail,
    need: .optional)

  static let form = Form(
    id, stage: .needs, title: Text(fr: "Votes", en: "Votes"), shortcut: Text(fr: "voter", en: "vote"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "VO", one: Text(fr: "un vote", en: "a vote"), atLeast: 0, label: "person")),
    listing: Listing(
      [
        .init(person, "Votant", "Voter"),
        .init(need, "Besoin", "Need"),
        .init(score, "Note", "Score"),
        .init(reason, "Pourquoi", "Why"),
      ]),
    feeds: [.specification], questions: [person, need, score, reason], isThread: false)

  /// The objection to a second vote of a person on a need.
  private static func mustBeFirst(of voter: ItemID, on chosen: ItemID, _ context: Context) -> Refusal? {
    of(voter, on: chosen, in: context.dossier, besides: context.subject.item).map {
      Refusal(
        ContentReason.alreadyEntered,
        Text(
          fr: "Cette personne a déjà voté sur \(chosen) (\($0)).",
          en: "This person has already voted on \(chosen) (\($0))."),
        remedy: Text(fr: "Modifiez \($0).", en: "Edit \($0)."))
    }
  }

  /// The vote of a person on a need; nil when there is none.
  static func of(_ voter: ItemID, on chosen: ItemID, in dossier: Dossier, besides item: ItemID? = nil) -> ItemID? {
    dossier.items(of: id).first {
      $0 != item && dossier[need, of: $0] == chosen && dossier[person, of: $0] == voter
    }
  }

  /// The first need on which a person has not voted.
  private static func next(for voter: ItemID, in dossier: Dossier, besides item: ItemID?) -> ItemID? {
    let voted = dossier.items(of: id).filter { $0 != item && dossier[person, of: $0] == voter }
    let needs = Set(voted.compactMap { dossier[need, of: $0] })
    return dossier.items(of: Need.id).first { !needs.contains($0) }
  }

  /// What the members of a college gave a need, in order.
  static func scores(of college: College, on need: ItemID, in dossier: Dossier) -> [Int] {
    dossier.items(of: id).filter { vote in
      dossier[self.need, of: vote] == need
        && dossier[person, of: vote].map { dossier.colleges(of: $0).contains(college) } ?? false
    }.compactMap { dossier[score, of: $0] }.sorted()
  }
}
