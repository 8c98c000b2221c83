import CarnetCore

/// Notice that was given: from then on the contract has its last day.
enum ContractNotice {
  static let id: FormID = "notices"

  static let giver = Question<NoticeGiver>(
    id, "by", .choice(NoticeGiver.options), prompt: Text(fr: "Préavis donné par", en: "Notice given by"),
    help: Text(
      fr: "Vous, ou le prestataire : le contrat finit de la même façon.",
      en: "You, or the provider: the contract ends the same way."), example: Text(fr: "nous", en: "us"),
    suggestion: { _ in .client })
  static let sent = Question<Day>(
    id, "sent", .day(.back), prompt: Text(fr: "Préavis envoyé le", en: "Notice sent on"),
    help: Text(
      fr: "Le jour de l'envoi. Pour écrire la lettre, tapez :documents letter-termination.",
      en: "The day you sent it. To write the letter, type :documents letter-termination."),
    example: Text(same: "15/09/2027"),
    objection: { day, context in
      context.refusalAhead(
        day, remedy: Text(fr: "Enregistrez l'envoi une fois fait.", en: "Enter it once it has been sent."))
    })
  static let means = Question<NoticeForm>(
    id, "means", .choice(NoticeForm.options), prompt: Text(fr: "Envoyé par", en: "Sent by"),
    help: Text(
      fr: "Par la forme que le contrat demande, pour pouvoir le prouver.",
      en: "In the form the contract asks for, so that you can prove it."),
    example: Text(fr: "lettre recommandée électronique", en: "electronic registered letter"),
    suggestion: { $0.settled(ContractForm.noticeForm) })
  static let received = Question<Day>(
    id, "received", .day(.back), prompt: Text(fr: "Préavis reçu le", en: "Notice received on"),
    help: Text(
      fr: "Le jour de l'avis de réception. Dans bien des contrats, c'est ce jour qui compte.",
      en: "The day on the receipt. In many contracts it is the day that counts."),
    example: Text(same: "17/09/2027"), need: .optional,
    objection: { day, context in
      if let sent = context[sent], day < sent {
        return Refusal(
          ContentReason.beforeTheSending,
          Text(fr: "Ce jour précède l'envoi.", en: "That day is before it was sent."),
          remedy: Text(
            fr: "Le préavis est parti le \(Wording(language: .fr).day(sent)).",
            en: "Notice was sent on \(Wording(language: .en).day(sent))."))
      }
      return context.refusalAhead(day)
    })
  static let proof = Question<String>(
    id, "proof", .line(.words), prompt: Text(fr: "Preuve", en: "Proof"),
    help: Text(
      fr: "Le numéro du recommandé, ou l'endroit où l'accusé est rangé.",
      en: "The number of the registered letter, or where the receipt is kept."),
    example: Text(same: "1A 123 456 7890 1"), need: .optional)
  static let contract = Question<String>(
    id, "contract", .line(.words), prompt: Text(fr: "N° du contrat dénoncé", en: "Number of the terminated contract"),
    help: Text(fr: "Le contrat qui va prendre fin.", en: "The contract that will end."),
    example: Text(same: "CT-2026-01"),
    level: .detail, suggestion: { $0.contractInForce?.number })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Préavis", en: "Notices"),
    shortcut: Text(fr: "préavis", en: "notice"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "DN", one: Text(fr: "un préavis", en: "a notice"), atLeast: 0, label: "sent")),
    listing: Listing(
      [
        .init(sent, "Envoyé", "Sent"),
        .init(giver, "Donné par", "Given by"),
        .init(means, "Par", "By"),
        .init(received, "Reçu", "Received"),
        .init(contract, "Contrat", "Contract"),
      ], dated: sent.definition.id),
    feeds: [.evaluation], questions: [sent, giver, means, received, proof, contract])
}

/// Who gives notice.
enum NoticeGiver: String, Choice {
  case client, provider

  var label: Text {
    switch self {
    case .client: Text(fr: "nous", en: "us")
    case .provider: Text(fr: "le prestataire", en: "the provider")
    }
  }
}

/// Notice that was given of a contract.
struct GivenNotice: Hashable, Sendable {
  let item: ItemID
  let giver: NoticeGiver
  let sent: Day
  /// The day of the receipt; nil while it is not noted.
  let received: Day?
  /// True when the receipt is what counts and is not noted yet.
  let awaitsReceipt: Bool

  /// The day that counts: that of the receipt where the contract says so and it is known, else that of sending.
  var counted: Day { awaitsReceipt || received == nil ? sent : received ?? sent }

  /// The last notice that was given of a contract; nil without any.
  init?(of contract: ContractFacts, in dossier: Dossier) {
    let noted = dossier.items(of: ContractNotice.id).last { item in
      dossier[ContractNotice.sent, of: item] != nil
        && dossier[ContractNotice.contract, of: item].map { $0 == contract.number } ?? true
    }
    guard let noted, let sent = dossier[ContractNotice.sent, of: noted] else { return nil }
    item = noted
    self.sent = sent
    giver = dossier[ContractNotice.giver, of: noted] ?? .client
    let received = dossier[ContractNotice.received, of: noted]
    let counts = contract.noticeCount == .receipt
    self.received = counts ? received : nil
    awaitsReceipt = counts && received == nil
  }
}
