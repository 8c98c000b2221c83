import CarnetCore

extension SiteHours {
  /// By which hours an incident is judged at each site, and the holidays that are not the contract's; nothing where all
  /// sites are alike.
  static func blocks(
    _ places: [Place], beside calendar: HolidayCalendar, isOnCall: Bool, _ dossier: Dossier, from first: Day,
    through last: Day, _ language: Language
  ) -> [Document.Block] {
    guard !places.isEmpty else { return [] }
    var others: [HolidayCalendar] = []
    for place in places where place.calendar != calendar && !others.contains(place.calendar) {
      others.append(place.calendar)
    }
    return [
      .heading(level: 2, Text(fr: "Heures de chaque site", en: "Hours of each site")[language]),
      .table(table(places, language)), .paragraph(rule(isOnCall: isOnCall)[language]),
    ] + others.map { .table(dossier.holidayTable($0, from: first, through: last, language)) }
  }

  private static func table(_ places: [Place], _ language: Language) -> Table {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    return Table(
      columns: [
        Table.Column(say("Site", "Site")), Table.Column(say("Plage de service", "Service hours")),
        Table.Column(say("Jours fériés", "Public holidays")),
        Table.Column(say("Un incident y est jugé", "An incident there is judged")),
      ],
      rows: places.map { place in
        [
          place.titled, place.window.words(language), place.calendar.label[language],
          place.isOwn
            ? say("aux heures du site", "by the hours of the site")
            : say("aux heures du contrat", "by the hours of the contract"),
        ]
      })
  }

  private static func rule(isOnCall: Bool) -> Text {
    let onCall =
      isOnCall
      ? Text(
        fr: " L'astreinte vaut à tous les sites, à leur heure locale.",
        en: " Being on call holds at all sites, in their local time.") : Text(same: "")
    return Text(
      fr:
        "Le site d'un incident est celui de son bien ; quand il n'est pas connu, les heures du contrat jugent. Une visite et "
        + "son compte rendu, le compte rendu d'un incident, se comptent en jours ouvrés du site ; les réunions, les rapports et "
        + "les factures, en jours ouvrés du contrat. Les heures d'un site sont ses heures locales.\(onCall.fr)",
      en:
        "The site of an incident is that of its asset; where it is not known, the hours of the contract judge. A visit and "
        + "its report, and the report of an incident, are counted in business days of the site; meetings, summaries and "
        + "invoices in those of the contract. The hours of a site are its local time.\(onCall.en)")
  }
}
