import CarnetCore

/// The day that was agreed for something, with what became of it.
///
/// The first agreed day is the yardstick: putting it off wipes no lateness. Only what the firm itself put off is judged
/// by its new day, and what was noted by mistake was never agreed.
struct Agreement: Hashable, Sendable {
  /// A day put off.
  struct Move: Hashable, Sendable {
    let from: Day
    let to: Day
    /// Who asked for it; nil while nobody said.
    var by: Mover?
  }

  /// The first day that was agreed.
  let first: Day
  /// The day by which it is judged.
  let yardstick: Day
  /// The day for which it now stands; nil when that was taken back.
  let planned: Day?
  /// How it was put off, the oldest first.
  let moves: [Move]
  /// Who asked for the day for which it now stands; nil while nobody said.
  let mover: Mover?

  /// What was said of the day and of who put it off, in the order of saying; nil when no day was ever agreed.
  init?(_ told: [Dossier.Told], day: Question<Day>, movedBy: Question<Mover>) {
    var first: Day?
    var current: Day?
    var planned: Day?
    var moves: [Move] = []
    var mover: Mover?
    for (question, answer, _) in told {
      if question == day.definition.id {
        planned = answer?.value.flatMap(Day.init(kept:))
        guard let planned else { continue }
        if let current, current != planned {
          moves.append(Move(from: current, to: planned, by: nil))
          mover = nil
        }
        first = first ?? planned
        current = planned
      } else if question == movedBy.definition.id {
        mover = answer?.value.flatMap(Mover.init(kept:))
        if !moves.isEmpty { moves[moves.count - 1].by = mover }
      }
    }
    guard var agreed = first else { return nil }
    var yardstick = agreed
    for move in moves {
      if move.by == .mistake { agreed = move.to }
      if move.by == .mistake || move.by == .client { yardstick = move.to }
    }
    self.first = agreed
    self.yardstick = yardstick
    self.planned = planned
    self.moves = moves.filter { $0.by != .mistake }
    self.mover = mover
  }

  /// True when it was noted by mistake: then it was never agreed.
  var isMistaken: Bool { mover == .mistake }
  /// True when the days that stood before it count no more: the firm changed them, or they were wrong.
  var isFresh: Bool { mover == .mistake || mover == .client }

  /// Those of a form, item by item, the withdrawn ones included.
  static func all(of form: FormID, day: Question<Day>, movedBy: Question<Mover>, in dossier: Dossier)
    -> [ItemID: Agreement]
  {
    dossier.told(of: form, [day.definition.id, movedBy.definition.id]).compactMapValues {
      Agreement($0, day: day, movedBy: movedBy)
    }
  }
}

/// Who asked for another day.
enum Mover: String, Choice {
  case client, provider, mistake

  var label: Text {
    switch self {
    case .client: Text(fr: "nous", en: "we did")
    case .provider: Text(fr: "le prestataire", en: "the provider")
    case .mistake: Text(fr: "personne, c'était une erreur", en: "nobody, it was a mistake")
    }
  }

  /// What is not said any more once another day is agreed: who asked for the one before.
  static func forgotten(
    _ movedBy: Question<Mover>, where question: Question<Day>, becomes day: Day, _ context: Context
  ) -> [Entailed] {
    guard let item = context.subject.item, context[movedBy] != nil, context[question] != day else { return [] }
    return [Entailed(movedBy.address(of: item), .deferred)]
  }

  /// What is said once another day is agreed: which one counts, and how to say whose wish it was.
  static func upshot(_ context: Context, _ occasion: Occasion, of day: Question<Day>, _ movedBy: Question<Mover>)
    -> String?
  {
    guard occasion == .answered(day.definition.id), let item = context.subject.item,
      let agreement = Agreement.all(of: day.definition.form, day: day, movedBy: movedBy, in: context.dossier)[item],
      let move = agreement.moves.last, move.by == nil
    else { return nil }
    let first = Wording(language: context.language).shortDay(agreement.yardstick)
    return Text(
      fr:
        "La date qui compte reste le \(first), sauf si vous avez demandé le changement. Dans ce cas, tapez :modifier \(item) moved_by",
      en:
        "The date that counts is still \(first), unless you asked for the change. In that case, type :edit \(item) moved_by"
    )[context.language]
  }

  /// Said once something with a day agreed is withdrawn that was not kept by then: it stays in the count of a figure, and how
  /// to say that it was a mistake.
  static func upshot(
    ofWithdrawn context: Context, of day: Question<Day>, _ movedBy: Question<Mover>, isKept: Bool, in figure: String
  ) -> String? {
    guard let item = context.subject.item, !isKept,
      let agreement = Agreement.all(of: day.definition.form, day: day, movedBy: movedBy, in: context.dossier)[item],
      !agreement.isMistaken,
      ContractTimeline(context.underItsContract, now: context.now)?.era(of: agreement.yardstick) == .during
    else { return nil }
    return Text(
      fr:
        "\(item) reste au compte de \(figure) : un jour était convenu. Si c'était une erreur, tapez :annuler, puis "
        + ":modifier \(item) moved_by erreur, puis :supprimer \(item).",
      en: "\(item) stays in the count of \(figure): a day was agreed. If that was a mistake, type :undo, then "
        + ":edit \(item) moved_by mistake, then :remove \(item).")[context.language]
  }

  /// The question that asks it of a form whose items have a day; also of one that `isHeld` without any, which may have been
  /// noted by mistake.
  static func question(
    _ form: FormID, of day: Question<Day>, or isHeld: @escaping @Sendable (Context) -> Bool = { _ in false }
  ) -> Question<Mover> {
    Question<Mover>(
      form, "moved_by", .choice(options), prompt: Text(fr: "Date changée par", en: "Date changed by"),
      help: Text(
        fr: "La première date convenue compte, sauf si vous l'avez changée ou si c'était une erreur.",
        en: "The first agreed date counts, unless you changed it or it was a mistake."),
      example: Text(fr: "le prestataire", en: "the provider"), level: .later, need: .optional,
      asked: { $0[day] != nil || isHeld($0) })
  }
}
