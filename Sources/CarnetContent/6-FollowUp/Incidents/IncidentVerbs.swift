import CarnetCore

/// The command words for what happens to an incident: `:response I12 14:55`.
extension Incident {
  static let verbs: [Verb] = [
    verb(
      Text(fr: "pris", en: "response"), earlier: ["taken"], acknowledged,
      summary: Text(
        fr: "Un technicien a commencé : numéro de l'incident, puis l'heure",
        en: "A technician has started: the incident's number, then the time")),
    verb(
      Text(fr: "rétabli", en: "restored"), restored,
      summary: Text(
        fr: "Le service fonctionne de nouveau : numéro de l'incident, puis l'heure",
        en: "The service is back: the incident's number, then the time"),
      then: { item, dossier in
        // What it takes to tell a failure that comes back from another; Enter leaves either.
        guard dossier[kind, of: item] ?? .incident == .incident else { return [] }
        return [cause.address(of: item), attempts.address(of: item)]
      }),
    verb(
      Text(fr: "confirmé", en: "confirmed"), confirmed,
      summary: Text(
        fr: "L'équipe confirme que cela marche : numéro de l'incident, puis l'heure",
        en: "Staff say it works: the incident's number, then the time")),
    verb(
      Text(fr: "fermé", en: "closed"), earlier: ["classé", "filed"], closed,
      summary: Text(
        fr: "Le prestataire a fermé son ticket : numéro de l'incident, puis l'heure",
        en: "The provider closed its ticket: the incident's number, then the time")),
    Verb(
      Text(fr: "rechute", en: "recurred"), earlier: ["relapse"],
      summary: Text(
        fr: "La panne est revenue : numéro de l'incident, puis l'heure. Le délai court de nouveau",
        en: "It failed again: the incident's number, then the time. The incident is reopened"),
      example: Text(fr: "rechute I12 14h55", en: "recurred I12 14:55"), takes: .free, effect: failedAgain),
  ]

  private static func verb(
    _ word: Text, earlier: [String] = [], _ question: Question<Instant>, summary: Text,
    then: @escaping @Sendable (ItemID, Dossier) -> [Address] = { _, _ in [] }
  ) -> Verb {
    Verb(
      word, earlier: earlier, summary: summary, example: Text(fr: "\(word.fr) I12 14h55", en: "\(word.en) I12 14:55"),
      takes: .free
    ) { item, dossier in
      guard dossier.contains(item, in: id) else { return .failure(.notAnIncident(item)) }
      return .success(
        .answer(
          question.address(of: item), silent: Text(fr: "maintenant", en: "now"), then: then(item, dossier)))
    }
  }

  /// A failure that comes back is the same incident: its clock runs from the first report, and it is counted as reopened.
  ///
  /// The time for which its service was back is kept, so that nobody takes it for a time of waiting.
  @Sendable private static func failedAgain(_ item: ItemID, _ dossier: Dossier) -> Result<Verb.Effect, Refusal> {
    guard dossier.contains(item, in: id) else { return .failure(.notAnIncident(item)) }
    guard let back = dossier[restored, of: item] else {
      return .failure(
        Refusal(
          ContentReason.notRestored,
          Text(
            fr: "\(item) n'est pas rétabli : son délai court encore.",
            en: "\(item) is not restored: its clock is still running."),
          remedy: Text(
            fr: "Une fois rétabli, tapez :rétabli \(item)", en: "Once it is restored, type :restored \(item)")))
    }
    let times = (dossier[reopened, of: item] ?? 0) + 1
    let withdrawn = [restored, confirmed, closed].map { $0.address(of: item) }
      .filter { dossier.answer(at: $0)?.value != nil }
    let relapse = ItemID(letter: "RC", number: dossier.nextNumber(of: Relapse.id))
    return .success(
      .add(
        [
          Entailed(Relapse.incident.address(of: relapse), .value(.item(item))),
          Entailed(Relapse.back.address(of: relapse), .value(.moment(back))),
        ], then: Relapse.failed.address(of: relapse),
        with: [Entailed(reopened.address(of: item), .value(.number(times)))]
          + withdrawn.map { Entailed($0, .deferred) }))
  }
}

extension Suspension {
  static let verbs: [Verb] = [
    Verb(
      Text(fr: "repris", en: "resume"), earlier: ["resumed"],
      summary: Text(
        fr: "L'attente est finie : numéro de l'incident, puis l'heure",
        en: "The hold is over: the incident's number, then the time"),
      example: Text(fr: "repris I12 14h55", en: "resume I12 14:55"), takes: .free
    ) { item, dossier in
      let running = dossier.items(of: id).last { wait in
        (wait == item || dossier[incident, of: wait] == item) && dossier[to, of: wait] == nil
      }
      guard let running else {
        return .failure(
          Refusal(
            ContentReason.notOnHold,
            Text(fr: "Aucune attente n'est en cours pour \(item).", en: "\(item) is not on hold."),
            remedy: Text(
              fr: "Pour enregistrer une attente, tapez :attente \(item)", en: "To put it on hold, type :hold \(item)")))
      }
      return .success(.answer(to.address(of: running), silent: Text(fr: "maintenant", en: "now")))
    }
  ]
}

extension Refusal {
  fileprivate static func notAnIncident(_ item: ItemID) -> Refusal {
    Refusal(
      ContentReason.notAnIncident,
      Text(fr: "\(item) n'est pas un incident.", en: "\(item) is not an incident."),
      remedy: Text(fr: "Pour voir les numéros, tapez :liste incidents", en: "To see the numbers, type :list incidents"))
  }
}
