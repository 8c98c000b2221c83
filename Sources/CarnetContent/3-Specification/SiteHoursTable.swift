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
        Table.Column(say("Délais d'un incident comptés", "Incident time limits counted")),
      ],
      rows: places.map { place in
        [
          place.titled, place.window.words(language), place.calendar.label[language],
          place.isOwn
            ? say("sur les heures du site", "over the site's hours")
            : say("sur les heures du contrat", "over the contract's hours"),
        ]
      })
  }

  private static func rule(isOnCall: Bool) -> Text {
    let onCall =
      isOnCall
      ? Text(
        fr: " L'astreinte s'applique à tous les sites, à leur heure locale.",
        en: " On-call cover applies at all sites, in their local time.") : Text(same: "")
    return Text(
      fr:
        "Le site d'un incident est celui de son bien ; si le site n'est pas connu, les heures du contrat "
        + "s'appliquent. Une visite, son compte rendu et le compte rendu d'un incident sont comptés en jours "
        + "ouvrés du site. Les réunions, les rapports et les factures sont comptés en jours ouvrés du contrat. "
        + "Les heures d'un site sont ses heures locales.\(onCall.fr)",
      en:
        "The site of an incident is that of its asset; if the site is not known, the contract's hours apply. "
        + "A visit, its report and an incident report are counted in the site's business days. Meetings, "
        + "summaries and invoices are counted in the contract's business days. A site's hours are in its local "
        + "time.\(onCall.en)")
  }
}
