import CarnetCore

/// Visits as they were told: what took place does not go with the visit that is withdrawn, nor with the moment that is.
///
/// Only what was noted by mistake (`moved_by`), or undone, was never there.
struct VisitsTold {
  /// A visit that took place.
  struct Visit: Hashable, Sendable {
    let item: ItemID
    /// When it began, as it was last told.
    let began: Instant?
    /// When it ended, as it was last told.
    let ended: Instant?
    /// The moment from which its report is due: its end, else its beginning, as they stand; as they were last told where
    /// nothing stands.
    let over: Instant
    /// False for one that was withdrawn, or of which no moment stands any more.
    let stands: Bool
  }

  /// Those that stand, then the others, each in the order of their numbers.
  let all: [Visit]

  init(_ dossier: Dossier) {
    let (start, end) = (Intervention.started.definition.id, Intervention.ended.definition.id)
    let told = dossier.told(of: Intervention.id, [start, end])
    func last(_ question: String, of item: ItemID) -> Instant? {
      let values = (told[item] ?? []).filter { $0.question == question }.compactMap { $0.answer?.value }
      return values.last.flatMap(Instant.init(kept:))
    }
    func visit(_ item: ItemID, _ over: Instant?, stands: Bool) -> Visit? {
      over.map {
        Visit(item: item, began: last(start, of: item), ended: last(end, of: item), over: $0, stands: stands)
      }
    }
    let standing = dossier.items(of: Intervention.id).compactMap { item in
      // Where nobody noted when it ended, its beginning stands: a missing moment puts nothing off.
      visit(item, dossier[Intervention.ended, of: item] ?? dossier[Intervention.started, of: item], stands: true)
    }
    let known = Set(standing.map(\.item))
    let gone = told.keys.sorted().compactMap { item -> Visit? in
      guard !known.contains(item), dossier[Intervention.movedBy, of: item] != .mistake else { return nil }
      return visit(item, last(end, of: item) ?? last(start, of: item), stands: false)
    }
    all = standing + gone
  }
}

extension Intervention {
  /// Said once a visit is withdrawn whose report was late: it stays in the count, and how to say that it was a mistake.
  @Sendable static func upshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard occasion == .withdrawn else { return Mover.upshot(context, occasion, of: planned, movedBy) }
    guard let item = context.subject.item,
      let report = Promises(context.dossier, now: context.now)?.answered(by: item, .visitReport), report.isGone
    else { return nil }
    return Text(
      fr:
        "L'intervention \(item) compte toujours dans K18 : son compte rendu était en retard. Si c'était une erreur, tapez :annuler, "
        + "puis :modifier \(item) moved_by erreur, puis :supprimer \(item).",
      en: "Visit \(item) still counts in K18: its report was late. If it was a mistake, type :undo, then "
        + ":edit \(item) moved_by mistake, then :remove \(item).")[context.language]
  }
}
