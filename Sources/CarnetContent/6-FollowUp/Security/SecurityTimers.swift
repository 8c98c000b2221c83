import CarnetCore

extension SecurityEvent {
  /// Something to be done within a time that nights and week-ends do not stop.
  struct Timer: Hashable, Sendable {
    /// The alert.
    let event: ItemID
    /// What is to be done, with its article: `la plainte`.
    let title: Text
    /// By when.
    let due: Instant
    /// When it was done; nil while it is not.
    let done: Instant?
    /// Where that is answered.
    let address: Address
  }

  /// The timers of every alert, the nearest first.
  static func timers(in dossier: Dossier, now: Instant) -> [Timer] {
    let parts = dossier.byContract
    guard parts.count == 1 else { return parts.flatMap { timers(in: $0.part, now: now) }.sorted { $0.due < $1.due } }
    let timeline = ContractTimeline(dossier, now: now)
    let zone = dossier.serviceZone
    return dossier.items(of: id).flatMap { event -> [Timer] in
      guard let known = dossier[knownAt, of: event] else { return [] }
      func timer(_ title: Text, _ seconds: Int, _ question: Question<Instant>) -> Timer {
        Timer(
          event: event, title: title, due: zone.localized(known.adding(seconds: seconds)),
          done: dossier[question, of: event], address: question.address(of: event))
      }
      var timers = [
        timer(
          Text(fr: "prévenir le prestataire, ou être prévenu", en: "telling the provider, or being told"),
          (timeline?.terms(at: known).service.breachHours ?? ServiceTerms.usualBreachHours) * 3_600, provider)
      ]
      if dossier[personalData, of: event] != false {
        timers.append(timer(Text(fr: "la notification à la CNIL", en: "notifying the CNIL"), legalTime, cnil))
      }
      timers.append(timer(Text(fr: "la plainte", en: "filing a police complaint"), legalTime, complaint))
      return timers
    }.sorted { $0.due < $1.due }
  }
}
