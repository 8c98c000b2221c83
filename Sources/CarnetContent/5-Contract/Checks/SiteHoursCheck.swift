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
        fr: "Si un site a d'autres jours fériés que le contrat, ses heures doivent être écrites.",
        en: "If a site has other public holidays than the contract, its hours must be written down."),
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
        isElsewhen ? Text(fr: " et une autre heure locale", en: " and another local time") : Text(same: "")
      return Text(
        fr:
          "\(place.titled) a d'autres jours fériés (\(own.label.fr))\(time.fr) que le contrat (\(calendar.label.fr)) : "
          + "indiquez les heures qui comptent pour un incident sur ce site.",
        en:
          "\(place.titled) has other public holidays (\(own.label.en))\(time.en) than the contract "
          + "(\(calendar.label.en)): say which hours count for an incident there.")
    case .unknown(let code):
      return Text(
        fr:
          "Carnet ne connaît pas les jours fériés du site \(place.titled) (\(code)) : indiquez les heures qui comptent "
          + "pour un incident sur ce site.",
        en:
          "Carnet does not know the public holidays of site \(place.titled) (\(code)): say which hours count for an "
          + "incident there.")
    }
  }
}
