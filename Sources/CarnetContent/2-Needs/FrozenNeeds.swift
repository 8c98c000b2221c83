import CarnetCore

/// The needs as they stand, in one canonical text: what is printed as their digest once they are settled.
///
/// The text is the same in every language of conversation, and holds what is supposed as well as what was said: a need that
/// is worded, measured, ranked or scored otherwise has another digest.
struct FrozenNeeds: Hashable, Sendable {
  /// One line for each answer, in the order of the needs and of their questions.
  let text: String

  /// The needs as they were last settled; nil while they are open.
  ///
  /// What is supposed of them may change later with the inventory; what was settled does not.
  init?(settledIn dossier: Dossier) {
    guard let settled = dossier.asClosed(.needs) else { return nil }
    self.init(settled, now: Instant(epochSeconds: 0))
  }

  /// The needs of a dossier as they stand at a moment; once settled, as of the moment of settling.
  init(_ dossier: Dossier, now: Instant) {
    var moment = now
    if case .closed(let closing) = dossier.state(of: .needs).status { moment = closing }
    let scores = Dictionary(
      uniqueKeysWithValues: College.allCases.map { (Need.score($0).definition.id, $0) })
    text = dossier.items(of: Need.id).flatMap { need -> [String] in
      let context = Context(dossier: dossier, subject: Subject(Need.id, need), now: moment)
      return Need.form.questions.compactMap { question in
        let address = Address(context.subject, question.id)
        if let college = scores[question.id] {
          // A college's score counts the same whether it was given or comes of votes.
          return NeedScores.score(of: college, on: need, in: dossier).map { "score\t\(address)\t\(fixed($0, 1))" }
        }
        guard question.isAsked(context), !FrozenNeeds.apart.contains(question.id) else { return nil }
        let value = dossier.answer(at: address)?.value ?? question.suggestion(context)
        return value.map { Fact.answered(address, .value($0), was: nil).record }
      }
    }.joined(separator: "\n")
  }

  /// Where a need was heard, and the day on which a clash was settled, are no part of what is needed.
  private static let apart = [Need.interviews.definition.id, Need.arbitratedOn.definition.id]

  /// The first sixteen hexadecimal digits of their SHA-256.
  var digest: String { TextDigest(of: text).short }

  /// What is said of them on arriving at a stage that rests on them; nothing while they are open.
  static func briefing(_ dossier: Dossier, _ stage: Stage, _ now: Instant, _ language: Language) -> [Utterance] {
    guard [.needs, .specification, .negotiation].contains(stage), let day = dossier.dayOfClosing(.needs) else {
      return []
    }
    let digest = FrozenNeeds(settledIn: dossier)?.digest ?? ""
    let wording = Wording(language: language)
    return [
      .aside(
        Text(
          fr: "Besoins validés le \(wording.day(day)), empreinte \(digest).",
          en: "Needs approved on \(wording.day(day)), fingerprint (SHA-256) \(digest).")[language])
    ]
  }
}
