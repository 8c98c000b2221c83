import CarnetCore

/// The index by which the price was revised at an anniversary, as it was published: asked once for each.
enum RevisionNote {
  static let id: FormID = "price_revisions"

  static let day = Question<Day>(
    id, "date", .day(.either), prompt: Text(fr: "Jour de la révision", en: "Revision date"),
    help: Text(
      fr: "La date anniversaire de la prise d'effet du contrat.",
      en: "The anniversary of the day the contract took effect."),
    example: Text(same: "01/01/2027"), sources: [Law.priceIndex],
    suggestion: { context in
      context.feeHistories.flatMap(\.awaited).first {
        context.isFirstNote(of: $0.day)
      }?.day
    },
    objection: { day, context in
      let revisions = context.priceRevisions
      guard !revisions.contains(where: { $0.day == day }) else {
        return context.isFirstNote(of: day)
          ? nil
          : Refusal(
            ContentReason.alreadyEntered,
            Text(
              fr: "L'indice de cette révision est déjà enregistré.",
              en: "The index of this revision is already recorded."),
            remedy: Text(fr: "Pour le corriger, tapez :modifier.", en: "To correct it, type :edit."))
      }
      let sample = revisions.first?.day ?? day
      return Refusal(
        ContentReason.notARevisionDay,
        Text(
          fr: "Le contrat ne prévoit pas de révision ce jour-là.",
          en: "The contract does not provide for a revision on that day."
        ),
        remedy: Text(
          fr: "Par exemple : \(Wording(language: .fr).shortDay(sample))",
          en: "For example: \(Wording(language: .en).shortDay(sample))"))
    },
    sample: { context in
      context.priceRevisions.first { context.isFirstNote(of: $0.day) }.map {
        Text(fr: Wording(language: .fr).shortDay($0.day), en: Wording(language: .en).shortDay($0.day))
      }
    })
  static let index = Question<String>(
    id, "index", .line(.words),
    prompt: Text(fr: "Indice au jour de la révision (S1)", en: "Index on the revision date (S1)"),
    help: Text(
      fr:
        "Le dernier publié ce jour-là. Si l'indice n'existe plus et que rien d'autre n'est convenu, redonnez le précédent.",
      en:
        "The last one published on that day. If the index no longer exists and nothing else was agreed, give the previous one again."
    ),
    example: Text(fr: "324,0", en: "324.0"), sources: [Law.priceIndex, Law.syntec],
    objection: PriceRevision.mustBeAnIndex,
    put: { context in
      guard let day = context[day],
        let revision = context.priceRevisions.first(where: { $0.day == day })
      else { return nil }
      let label = revision.terms.index.label[context.language]
      let date = Wording(language: context.language).day(day)
      return Text(fr: "Indice S1 au \(date) (\(label))", en: "Index S1 on \(date) (\(label))")[context.language]
    })
  static let base = Question<String>(
    id, "base", .line(.words), prompt: Text(fr: "Indice précédent (S0)", en: "Previous index (S0)"),
    help: Text(
      fr:
        "Le contrat n'en donne pas le chiffre. C'est le dernier publié à la prise d'effet, ou à la révision précédente.",
      en:
        "The contract does not give its figure. It is the last one published when the contract took effect, or at the previous revision."
    ),
    example: Text(fr: "318,0", en: "318.0"), need: .optional,
    asked: isBaseMissing, objection: PriceRevision.mustBeAnIndex)
  static let source = Question<String>(
    id, "source", .line(.words), prompt: Text(fr: "Source de l'indice", en: "Source of the index"),
    help: Text(
      fr: "Le site ou le document qui le publie. L'autre partie doit pouvoir le vérifier.",
      en: "The website or document that publishes it. The other party must be able to check it."),
    example: Text(same: "syntec.fr"))
  static let published = Question<Day>(
    id, "published", .day(.back), prompt: Text(fr: "Publié le", en: "Published on"),
    help: Text(
      fr: "Seul le dernier indice publié au jour de la révision compte.",
      en: "Only the last index published on the day of the revision counts."),
    example: Text(same: "15/12/2026"), objection: { day, context in context.refusalAhead(day) })

  static let contract = OwnContract.question(id)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Révisions du prix", en: "Price revisions"),
    shortcut: Text(fr: "révision", en: "revision"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "IX", one: Text(fr: "une révision", en: "a revision"), atLeast: 0, label: "date")),
    listing: Listing(
      [
        .init(day, "Date", "Date"),
        .init(index, "Indice", "Index"),
        .init(base, "Précédent", "Previous"),
        .init(published, "Publié", "Published"),
      ], dated: day.definition.id),
    feeds: [.evaluation], questions: [contract, day, index, base, source, published], upshot: upshot)

  /// What is noted of each revision, by its day: where, the index and the one before it, in thousandths.
  static func byDay(in dossier: Dossier) -> [Day: (item: ItemID, index: Int?, base: Int?)] {
    Dictionary(
      dossier.items(of: id).compactMap { item in
        dossier[day, of: item].map { day in
          (
            day,
            (
              item: item, index: dossier[index, of: item].flatMap(PriceRevision.points),
              base: dossier[base, of: item].flatMap(PriceRevision.points)
            )
          )
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// True where neither the contract nor an earlier revision gives the index to begin from.
  @Sendable private static func isBaseMissing(_ context: Context) -> Bool {
    if context[base] != nil { return true }
    guard let day = context[day] else { return false }
    return context.priceRevisions.contains { $0.day == day && $0.base == nil }
  }

  /// Said once an index is noted: the fee from that day on.
  @Sendable private static func upshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard occasion == .complete || occasion == .answered("index") || occasion == .answered("base"),
      context[source] != nil, let day = context[day],
      let revision = context.priceRevisions.first(where: { $0.day == day })
    else { return nil }
    return revision.sentence[context.language]
  }
}

extension Context {
  /// What each contract lets bill; that of the note alone where it names one.
  fileprivate var feeHistories: [FeeHistory] {
    let parts = self[RevisionNote.contract] == nil ? dossier.byContract.map(\.part) : [underItsContract]
    return parts.compactMap { FeeHistory($0, now: now) }
  }

  /// The revisions of which a note can tell.
  fileprivate var priceRevisions: [FeeHistory.Revision] { feeHistories.flatMap(\.revisions) }

  /// True when no other item of the register tells of that revision.
  fileprivate func isFirstNote(of day: Day) -> Bool {
    RevisionNote.byDay(in: underItsContract)[day].map { $0.item == subject.item } ?? true
  }
}

extension FeeHistory.Revision {
  /// What it comes to: `au 1er janvier 2027, 1 000,00 € devient 1 018,87 €`.
  var sentence: Text {
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      let date = wording.day(day)
      guard let old = before.known, let new = after.known else {
        return Text(
          fr:
            "Redevance à partir du \(date) : pas encore connue, entre \(wording.money(after.least)) et \(wording.money(after.most)). "
            + "Pour saisir \(terms.index.clause), tapez :révision.",
          en:
            "Fee from \(date): not known yet, between \(wording.money(after.least)) and \(wording.money(after.most)). "
            + "To enter the index (\(terms.index.label.en)), type :revision.")[language]
      }
      return Text(
        fr: "Redevance à partir du \(date) : \(wording.money(new)) au lieu de \(wording.money(old)), hors taxes.",
        en: "Fee from \(date): \(wording.money(new)) instead of \(wording.money(old)), excluding VAT.")[language]
    }
    return Text(fr: words(.fr), en: words(.en))
  }
}
