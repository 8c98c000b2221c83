import CarnetCore

/// The ten days that the provider has to answer its control sheet, once it was handed over.
struct RightOfReply: Hashable, Sendable {
  /// How long the provider has.
  static let days = 10

  /// The day on which the sheet was handed over.
  let sent: Day
  /// The day until which the provider may answer; no decision is taken before.
  let until: Day
  /// True when it was heard, or answered in writing.
  let isUsed: Bool

  /// A sheet handed over on a day, to be answered.
  init(from sent: Day) {
    self.sent = sent
    until = sent.adding(days: RightOfReply.days)
    isUsed = false
  }

  /// Nil while the sheet was not handed over.
  init?(_ dossier: Dossier, now: Instant) {
    guard let sent = dossier[ControlSheetForm.sentOn] else { return nil }
    self.sent = sent
    until = sent.adding(days: RightOfReply.days)
    isUsed = RightOfReply.isUsed(dossier, now)
  }

  /// True when the provider was heard or answered, whatever was handed over.
  static func isUsed(_ dossier: Dossier, _ now: Instant) -> Bool {
    let replies = EvaluationContent.period(dossier, now).map { dossier.items(of: SheetReply.id, over: $0) } ?? []
    return dossier[Evaluation.heardOn] != nil || dossier[Evaluation.reply] != nil || !replies.isEmpty
  }

  /// True while its answer may still come.
  func isRunning(on day: Day) -> Bool { !isUsed && day < until }

  /// What letters say of it, dated; nil while the sheet was not handed over.
  static func sentence(_ page: ContractPage) -> String? {
    guard let right = RightOfReply(page.dossier, now: page.now) else { return nil }
    let heard = page.dossier[Evaluation.heardOn].map {
      page.say(
        " Vous avez pu répondre le \(page.wording.day($0)).", " You were able to reply on \(page.wording.day($0)).")
    }
    return page.say(
      "Votre fiche de contrôle vous a été remise le \(page.wording.day(right.sent)). Vous pouviez y répondre jusqu'au \(page.wording.day(right.until)).",
      "Your provider scorecard was given to you on \(page.wording.day(right.sent)). You could reply until \(page.wording.day(right.until))."
    ) + (heard ?? "")
  }
}
