import CarnetCore

/// The moments of an incident, from what was seen to the file that is put away; each may become known later.
extension Incident {
  static let detected = moment(
    "detected", Text(fr: "Constaté", en: "Noticed"),
    Text(
      fr: "Quand vous vous en êtes aperçu. Prévenez tout de suite : le délai ne court qu'à partir du signalement.",
      en: "When you noticed it. Call at once: the time limit runs only from when it is reported."),
    Text(fr: "hier 8h", en: "yesterday 8:00"))
  static let receivedAutomatically = moment(
    "received_auto", Text(fr: "Accusé automatique", en: "Automatic acknowledgement"),
    Text(
      fr: "Un message automatique prouve que le guichet a reçu l'appel. Ce n'est jamais une prise en charge.",
      en: "An automatic message proves that the help desk received the call. It is never a response."),
    Text(fr: "14h32", en: "14:32"))
  static let acknowledged = moment(
    "acknowledged", Text(fr: "Pris en charge", en: "Responded"),
    Text(
      fr: "Quand un technicien commence à chercher la cause ou à réparer. Un accusé automatique ne compte pas.",
      en: "When a technician starts looking for the cause or fixing it. An automatic acknowledgement does not count."),
    Text(fr: "14h55", en: "14:55"))
  static let diagnosed = moment(
    "diagnosed", Text(fr: "Cause trouvée", en: "Cause found"),
    Text(
      fr: "Quand le technicien a su expliquer la panne. Ce peut être après le rétablissement.",
      en: "When the technician could explain the failure. That may be after the service is back."),
    Text(fr: "15h20", en: "15:20"))
  static let workaround = moment(
    "workaround", Text(fr: "Contournement", en: "Workaround in place"),
    Text(
      fr: "Quand vous avez pu travailler autrement. Si vous l'avez accepté, donnez la même heure au rétablissement.",
      en: "When you could work another way. If you accepted it, enter the same time for the restoration."),
    Text(fr: "15h40", en: "15:40"))
  static let restored = moment(
    "restored", Text(fr: "Service rétabli", en: "Service restored"),
    Text(
      fr: "Quand vous avez pu retravailler, pas quand le prestataire a fermé son ticket.",
      en: "When you could work again, not when the provider closed its ticket."),
    Text(fr: "hier 16h40", en: "yesterday 16:40"))
  static let confirmed = moment(
    "confirmed", Text(fr: "Confirmé par l'équipe", en: "Confirmed by the staff"),
    Text(
      fr: "Quand ceux qui attendaient ont dit que cela marche.", en: "When those who were waiting said it works."),
    Text(fr: "hier 17h", en: "yesterday 17:00"))
  static let closed = moment(
    "closed", Text(fr: "Ticket fermé", en: "Ticket closed"),
    Text(
      fr: "Quand le prestataire a fermé son ticket. Aucun délai n'en dépend.",
      en: "When the provider closed its ticket. No time limit depends on it."),
    Text(fr: "hier 18h", en: "yesterday 18:00"))

  /// In the order of their happening.
  static var moments: [any Asked] {
    [detected, receivedAutomatically, acknowledged, diagnosed, workaround, restored, confirmed, closed]
  }

  /// What cannot come before what, by the ids of the questions.
  ///
  /// An automatic receipt may come after a technician who answers the telephone, and a cause may be found after the
  /// service is back: those two follow only what they must follow.
  private static let order: [(earlier: String, later: String)] = [
    ("detected", "reported"), ("reported", "received_auto"), ("reported", "acknowledged"), ("reported", "diagnosed"),
    ("reported", "workaround"), ("reported", "restored"), ("acknowledged", "diagnosed"),
    ("acknowledged", "workaround"), ("acknowledged", "restored"), ("workaround", "restored"),
    ("restored", "confirmed"), ("diagnosed", "closed"), ("restored", "closed"), ("confirmed", "closed"),
  ]

  private static func moment(_ key: String, _ prompt: Text, _ help: Text, _ example: Text) -> Question<Instant> {
    Question<Instant>(
      id, key, .moment, prompt: prompt, help: help, example: example, level: .later, need: .optional,
      objection: inOrder(key))
  }

  /// The objection of a moment that has not come, or that contradicts another of the same incident.
  static func inOrder(_ key: String) -> @Sendable (Instant, Context) -> Refusal? {
    { instant, context in
      if let refusal = context.refusalAhead(instant) { return refusal }
      guard let item = context.subject.item else { return nil }
      for (earlier, later) in order where earlier == key || later == key {
        let isFirst = earlier == key
        guard let other = known(isFirst ? later : earlier, of: item, in: context.dossier),
          isFirst ? instant > other : instant < other
        else { continue }
        return .contradicts(
          isFirst ? later : earlier, at: LocalTimes.told(other, ofIncident: item, context), isBefore: !isFirst)
      }
      return key == "restored" ? waiting(item, instant, context.dossier) : nil
    }
  }

  /// The moment that stands at a question; nil when it is not known.
  static func known(_ key: String, of item: ItemID, in dossier: Dossier) -> Instant? {
    guard case .moment(let instant)? = dossier.answer(at: Address(Subject(id, item), key))?.value else { return nil }
    return instant
  }

  /// The pairs of moments of an incident that contradict each other, by the ids of their questions.
  static func contradictions(of item: ItemID, in dossier: Dossier) -> [(earlier: String, later: String)] {
    order.filter { pair in
      guard let first = known(pair.earlier, of: item, in: dossier),
        let second = known(pair.later, of: item, in: dossier)
      else { return false }
      return second < first
    }
  }

  /// How a moment is called.
  static func name(_ key: String) -> Text {
    form.question(key)?.prompt ?? Text(same: key)
  }

  /// The refusal of a restoring that comes while a wait still runs.
  private static func waiting(_ item: ItemID, _ instant: Instant, _ dossier: Dossier) -> Refusal? {
    let wait = dossier.items(of: Suspension.id).first { wait in
      dossier[Suspension.incident, of: wait] == item
        && [dossier[Suspension.from, of: wait], dossier[Suspension.to, of: wait]].contains {
          $0.map { $0 > instant } ?? false
        }
    }
    return wait.map { wait in
      Refusal(
        ContentReason.stillOnHold,
        Text(
          fr: "L'attente \(wait) finit après ce rétablissement.",
          en: "Hold \(wait) ends after this restoration."),
        remedy: Text(
          fr: "Corrigez d'abord l'attente. Tapez :modifier \(wait) to",
          en: "Correct the hold first. Type :edit \(wait) to"))
    }
  }
}

extension Refusal {
  /// A moment that would come before or after one that it cannot.
  fileprivate static func contradicts(_ other: String, at moment: Text, isBefore: Bool) -> Refusal {
    let name = Incident.name(other)
    let fr = "« \(name.fr) » (\(moment.fr))"
    let en = "“\(name.en)” (\(moment.en))"
    if other == "reported", isBefore {
      return Refusal(
        ContentReason.beforeTheReport,
        Text(fr: "Cette heure est avant le signalement.", en: "This is before it was reported."),
        remedy: Text(
          fr: "Le signalement date du \(moment.fr).", en: "It was reported on \(moment.en)."))
    }
    return Refusal(
      isBefore ? ContentReason.beforeAnEarlierMoment : .afterALaterMoment,
      isBefore
        ? Text(fr: "Cette heure est avant \(fr).", en: "This time is before \(en).")
        : Text(fr: "Cette heure est après \(fr).", en: "This time is after \(en)."),
      remedy: Text(
        fr: "Vérifiez les deux heures. Pour corriger l'autre, tapez :modifier.",
        en: "Check both times. To correct the other one, type :edit."))
  }
}

extension Incident {
  /// The refusal of a moment before an incident was reported, or after its service came back; nil within it.
  ///
  /// The restoring at `sparing` counts for none.
  static func outside(
    _ instant: Instant, of incident: ItemID, in dossier: Dossier, sparing spared: Instant? = nil, remedy: Text
  ) -> Refusal? {
    if let reported = dossier[reported, of: incident], instant < reported {
      return Refusal(
        ContentReason.beforeTheReport,
        Text(fr: "Cette heure est avant le signalement.", en: "This is before it was reported."), remedy: remedy)
    }
    if let restored = dossier[restored, of: incident], instant > restored, spared != restored {
      return Refusal(
        ContentReason.afterTheRestoration,
        Text(fr: "Cette heure est après le rétablissement.", en: "This is after the restoration."), remedy: remedy)
    }
    return nil
  }
}
