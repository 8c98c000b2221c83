import CarnetCore

extension ContractChecks {
  /// Before the consultation: bidders are told by which hours each site is served.
  static let placesToCome = places(.specification)

  /// Before signing: what is silent of a site leaves its incidents to the contract's holidays.
  static let places = places(.contract)

  private static func places(_ stage: Stage) -> Check {
    Check(
      "G\(stage.number).places", stage, .warning,
      title: Text(
        fr: "Un site sous d'autres jours fériés que le contrat a ses heures écrites.",
        en: "A site under other public holidays than the contract has its hours written down."),
      source: Law.localHolidays, also: [Law.overseasHolidays]
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      guard let window = context.settled(ContractForm.window), let calendar = context.settled(ContractForm.calendar)
      else { return [] }
      let address = dossier.upcoming(SiteHours.form).map { SiteHours.site.address(of: $0) }
      return SiteHours.places(in: dossier, beside: window, calendar, now: now).filter { !$0.isSaid }.compactMap {
        finding($0, beside: calendar).map { Finding($0, at: [address].compactMap(\.self)) }
      }
    }
  }

  private static func finding(_ place: SiteHours.Place, beside calendar: HolidayCalendar) -> Text? {
    switch place.lying {
    case .alike: return nil
    case .under(let own):
      let isElsewhen = own.zone != calendar.zone
      let time =
        isElsewhen ? Text(fr: " et à une autre heure locale", en: " and in another local time") : Text(same: "")
      return Text(
        fr:
          "\(place.titled) est sous d'autres jours fériés (\(own.label.fr))\(time.fr) que le contrat (\(calendar.label.fr)) : "
          + "rien n'écrit à quelles heures un incident y est jugé.",
        en:
          "\(place.titled) lies under other public holidays (\(own.label.en))\(time.en) than the contract "
          + "(\(calendar.label.en)): nothing says by which hours an incident there is judged.")
    case .unknown(let code):
      return Text(
        fr:
          "Carnet ne connaît pas les jours fériés de \(place.titled) (\(code)) : rien n'écrit à quelles heures un incident y "
          + "est jugé.",
        en:
          "Carnet does not know the public holidays of \(place.titled) (\(code)): nothing says by which hours an incident "
          + "there is judged.")
    }
  }
}
