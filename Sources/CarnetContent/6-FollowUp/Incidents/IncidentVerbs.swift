import CarnetCore

/// The command words for what happens to an incident: `:taken I12 14:55`.
extension Incident {
  static let verbs: [Verb] = [
    verb(
      Text(fr: "pris", en: "taken"), acknowledged,
      summary: Text(fr: "Un technicien s'y est mis : I12, et l'heure", en: "A technician began: I12, and the time")),
    verb(
      Text(fr: "rétabli", en: "restored"), restored,
      summary: Text(fr: "Le service est revenu : I12, et l'heure", en: "The service is back: I12, and the time")),
    verb(
      Text(fr: "confirmé", en: "confirmed"), confirmed,
      summary: Text(
        fr: "L'équipe dit que cela marche : I12, et l'heure", en: "The staff says that it works: I12, and the time")),
    verb(
      Text(fr: "classé", en: "filed"), closed,
      summary: Text(
        fr: "Le dossier est refermé : I12, et l'heure", en: "The ticket is closed: I12, and the time")),
    Verb(
      Text(fr: "rechute", en: "relapse"),
      summary: Text(
        fr: "C'est retombé en panne : l'incident court de nouveau", en: "It failed again: the incident runs again"),
      example: Text(fr: "rechute I12", en: "relapse I12"), takes: .words(1), effect: failedAgain),
  ]

  private static func verb(_ word: Text, _ question: Question<Instant>, summary: Text) -> Verb {
    Verb(
      word, summary: summary, example: Text(fr: "\(word.fr) I12 14h55", en: "\(word.en) I12 14:55"), takes: .free
    ) { item, dossier in
      guard dossier.contains(item, in: id) else { return .failure(.notAnIncident(item)) }
      return .success(.answer(question.address(of: item), silent: Text(fr: "maintenant", en: "now")))
    }
  }

  /// A failure that comes back is the same incident: its clock runs from the first report, and it is counted as reopened.
  @Sendable private static func failedAgain(_ item: ItemID, _ dossier: Dossier) -> Result<Verb.Effect, Refusal> {
    guard dossier.contains(item, in: id) else { return .failure(.notAnIncident(item)) }
    guard dossier[restored, of: item] != nil else {
      return .failure(
        Refusal(
          ContentReason.notRestored,
          Text(fr: "\(item) n'est pas rétabli : il court encore.", en: "\(item) is not restored: it still runs."),
          remedy: Text(fr: "Une fois rétabli : :rétabli \(item)", en: "Once it is restored: :restored \(item)")))
    }
    let times = (dossier[reopened, of: item] ?? 0) + 1
    let withdrawn = [restored, confirmed, closed].map { $0.address(of: item) }
      .filter { dossier.answer(at: $0)?.value != nil }
    return .success(
      .change(
        [Entailed(reopened.address(of: item), .value(.number(times)))] + withdrawn.map { Entailed($0, .deferred) }))
  }
}

extension Suspension {
  static let verbs: [Verb] = [
    Verb(
      Text(fr: "repris", en: "resumed"),
      summary: Text(fr: "L'attente est finie : I12, et l'heure", en: "The wait is over: I12, and the time"),
      example: Text(fr: "repris I12 14h55", en: "resumed I12 14:55"), takes: .free
    ) { item, dossier in
      let running = dossier.items(of: id).last { wait in
        (wait == item || dossier[incident, of: wait] == item) && dossier[to, of: wait] == nil
      }
      guard let running else {
        return .failure(
          Refusal(
            ContentReason.notOnHold,
            Text(fr: "Aucune attente de \(item) ne court.", en: "No wait of \(item) is running."),
            remedy: Text(fr: "Une attente se note par :attente \(item)", en: "A wait is noted by :wait \(item)")))
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
      remedy: Text(fr: "Leurs numéros : :liste incidents", en: "Their numbers: :list incidents"))
  }
}
