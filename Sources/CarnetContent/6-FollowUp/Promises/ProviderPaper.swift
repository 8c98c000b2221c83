import CarnetCore

/// A paper that the contract asks the provider for and that no other register holds.
enum ProviderPaper {
  static let id: FormID = "provider_papers"

  static let kind = Question<ProviderPaperKind>(
    id, "kind", .choice(ProviderPaperKind.options),
    prompt: Text(fr: "Reçu du prestataire", en: "Received from the provider"),
    help: Text(
      fr: "Le rapport d'activité, au rythme du contrat, ou le rappel écrit avant la date limite de préavis.",
      en: "The activity report, as often as the contract says, or the written reminder before the last day for notice."),
    example: Text(fr: "rapport d'activité", en: "activity report"))
  static let received = Question<Day>(
    id, "received", .day(.back), prompt: Text(fr: "Reçu le", en: "Received on"),
    help: Text(fr: "Le jour où vous l'avez reçu.", en: "The day you received it."), example: Text(same: "10/04/2026"),
    suggestion: { $0.now.day }, objection: { $1.refusalAhead($0) })
  static let about = Question<Day>(
    id, "about", .day(.back), prompt: Text(fr: "Fin de la période du rapport", en: "End of the period it covers"),
    help: Text(
      fr: "Le dernier jour que le rapport couvre.", en: "The last day the report covers."),
    example: Text(same: "31/03/2026"), level: .detail, need: .optional, asked: { $0[kind] == .summary },
    suggestion: { context in
      Promises(context.dossier, now: context.now)?.of(.summary).first {
        $0.fulfilled == nil && $0.due <= context[received] ?? context.now.day
      }?.due
    })

  static let contract = OwnContract.question(id)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Papiers du prestataire", en: "Papers of the provider"),
    shortcut: Text(fr: "reçu", en: "received"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "PP", one: Text(fr: "un document du prestataire", en: "a document from the provider"), atLeast: 0,
        label: "kind")),
    listing: Listing(
      [
        .init(kind, "Document", "Document"),
        .init(received, "Reçu", "Received"),
        .init(about, "Période", "Period"),
      ], dated: received.definition.id),
    feeds: [.evaluation], questions: [kind, received, about, contract])
}

/// What such a paper is.
enum ProviderPaperKind: String, Choice {
  case summary, reminder

  var label: Text {
    switch self {
    case .summary: Text(fr: "rapport d'activité", en: "activity report")
    case .reminder: Text(fr: "rappel avant le préavis", en: "reminder before notice")
    }
  }
}
