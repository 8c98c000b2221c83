import CarnetCore

/// A stretch of time during which an incident waited, and for what.
package enum Suspension {
  package static let id = FormID.suspensions

  static let incident = Question<ItemID>(
    id, "incident", .item(Incident.id), prompt: Text(fr: "Incident en attente", en: "Incident on hold"),
    help: Text(fr: "Le numéro de l'incident, par exemple I12.", en: "The incident's number, for example I12."),
    example: Text(same: "I3"))
  static let reason = Question<SuspensionReason>(
    id, "reason", .choice(SuspensionReason.options), prompt: Text(fr: "Motif", en: "Reason"),
    help: Text(
      fr: "Seuls les motifs du contrat suspendent le délai. Vous pouvez enregistrer les autres : ils ne changent rien.",
      en: "Only the contract's reasons pause the clock. You can record others: they change nothing."),
    example: Text(fr: "attente du client", en: "waiting for the client"))
  static let from = Question<Instant>(
    id, "from", .moment, prompt: Text(fr: "Depuis", en: "From"),
    help: Text(fr: "Le début de l'attente.", en: "When the hold started."),
    example: Text(fr: "hier 9h", en: "yesterday 9:00"),
    objection: beginning)
  static let to = Question<Instant>(
    id, "to", .moment, prompt: Text(fr: "Jusqu'à", en: "Until"),
    help: Text(fr: "Répondez « inconnu » si l'attente dure encore.", en: "Answer “unknown” if it is still on hold."),
    example: Text(fr: "14h", en: "14:00"), unknown: true,
    objection: end)
  static let evidence = Question<String>(
    id, "evidence", .line(.words), prompt: Text(fr: "Preuve", en: "Evidence"),
    help: Text(
      fr:
        "Un courriel, un appel, une photo : ce que vous pourrez montrer. Sans preuve, l'attente ne suspend aucun délai.",
      en: "An email, a call, a photo: what you can show. Without evidence, the hold does not pause the clock."),
    example: Text(fr: "courriel du 28/01 à 9 h", en: "email of 28/01 at 9:00"))
  static let agreedBy = Question<String>(
    id, "agreed_by", .line(.person), prompt: Text(fr: "Acceptée par", en: "Agreed by"),
    help: Text(
      fr: "La personne de votre entreprise qui a accepté cette attente.",
      en: "The person in your firm who accepted this hold."), example: Text(same: "Yanis Besson"),
    need: .optional)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Attentes", en: "Waits"), shortcut: Text(fr: "attente", en: "hold"),
    earlier: ["wait"],
    cardinality: .logged(
      Form.Cardinality.Items(letter: "U", one: Text(fr: "une attente", en: "a hold"), atLeast: 0, label: "incident")),
    listing: Listing(
      [
        .init(incident, "Incident", "Incident"),
        .init(reason, "Motif", "Reason"),
        .init(from, "Depuis", "From"),
        .init(to, "Jusqu'à", "To"),
        .init(evidence, "Preuve", "Evidence"),
      ], dated: from.definition.id),
    feeds: [.evaluation], questions: [incident, reason, from, to, evidence, agreedBy], verbs: verbs,
    upshot: Incident.waitUpshot, zones: LocalTimes.of(incident))

  @Sendable private static func beginning(_ instant: Instant, _ context: Context) -> Refusal? {
    if let to = context[to], instant >= to { return endsBeforeItBegins(instant, context) }
    return outside(instant, context) ?? overlapping(instant, context[to], context)
  }

  @Sendable private static func end(_ instant: Instant, _ context: Context) -> Refusal? {
    if let from = context[from], instant <= from { return endsBeforeItBegins(from, context) }
    return outside(instant, context) ?? context[from].flatMap { overlapping($0, instant, context) }
  }

  private static func endsBeforeItBegins(_ from: Instant, _ context: Context) -> Refusal {
    let begun = LocalTimes.told(from, ofIncident: context[incident], context)
    return Refusal(
      CoreReason.endsBeforeItBegins,
      Text(fr: "La fin est avant le début.", en: "The end is before the start."),
      remedy: Text(fr: "L'attente commence le \(begun.fr).", en: "The hold starts on \(begun.en)."))
  }

  /// The refusal of a moment outside the incident: before its report, or after its service came back.
  private static func outside(_ instant: Instant, _ context: Context) -> Refusal? {
    guard let incident = context[incident] else { return nil }
    return Incident.outside(
      instant, of: incident, in: context.dossier,
      remedy: Text(fr: "Une attente doit être dans l'incident.", en: "A hold must be within the incident."))
  }

  /// The refusal of a wait that would count the same time twice.
  private static func overlapping(_ from: Instant, _ to: Instant?, _ context: Context) -> Refusal? {
    guard let incident = context[incident] else { return nil }
    let dossier = context.dossier
    let other = dossier.items(of: id).first { wait in
      guard wait != context.subject.item, dossier[self.incident, of: wait] == incident,
        let begins = dossier[self.from, of: wait]
      else { return false }
      let ends = dossier[self.to, of: wait]
      // One without an end still runs; of the new one only its beginning may be known yet.
      guard ends.map({ $0 > from }) ?? true else { return false }
      return to.map { begins < $0 } ?? (begins <= from)
    }
    return other.map {
      Refusal(
        CoreReason.overlaps,
        Text(
          fr: "Cette attente recouvre une autre attente du même incident, \($0).",
          en: "This hold overlaps another hold of the same incident, \($0)."),
        remedy: Text(
          fr: "Le même temps ne compte qu'une fois : changez l'une des deux.",
          en: "The same time counts only once: change one of them."))
    }
  }
}
