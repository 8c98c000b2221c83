/// A holiday: its day and its name.
package struct Holiday: Hashable, Sendable {
  /// The day.
  package let day: Day
  /// What is celebrated.
  package let name: Text
}

/// The legal holidays of a place in France.
///
/// Sources: code du travail L3133-1 (the eleven), L3134-13 (Alsace-Moselle), L3422-2 (overseas).
package enum HolidayCalendar: String, CaseIterable, Hashable, Sendable {
  /// Mainland France, the eleven national holidays.
  case metropole = "FR-METRO"
  /// Bas-Rhin, Haut-Rhin, Moselle: Good Friday and 26 December as well.
  ///
  /// Good Friday only where there is a Protestant or a mixed church (to be verified): a clock can be told to open it.
  case alsaceMoselle = "FR-ALSACE-MOSELLE"
  /// Guadeloupe.
  case guadeloupe = "FR-971"
  /// Martinique.
  case martinique = "FR-972"
  /// French Guiana.
  case guyane = "FR-973"
  /// Réunion.
  case reunion = "FR-974"
  /// Mayotte.
  case mayotte = "FR-976"
  /// Saint-Barthélemy.
  case saintBarthelemy = "FR-977"
  /// Saint-Martin; sources differ on the day of the abolition of slavery (27 May, or 28 March in an older one).
  case saintMartin = "FR-978"

  /// The name of the place.
  package var label: Text {
    switch self {
    case .metropole: Text(fr: "France métropolitaine", en: "Mainland France")
    case .alsaceMoselle: Text(fr: "Alsace-Moselle", en: "Alsace-Moselle")
    case .guadeloupe: Text(same: "Guadeloupe")
    case .martinique: Text(same: "Martinique")
    case .guyane: Text(fr: "Guyane", en: "French Guiana")
    case .reunion: Text(fr: "La Réunion", en: "Réunion")
    case .mayotte: Text(same: "Mayotte")
    case .saintBarthelemy: Text(same: "Saint-Barthélemy")
    case .saintMartin: Text(same: "Saint-Martin")
    }
  }

  /// The time zone of the place.
  package var zone: Zone {
    let id =
      switch self {
      case .metropole, .alsaceMoselle: "Europe/Paris"
      case .guadeloupe, .saintBarthelemy, .saintMartin: "America/Guadeloupe"
      case .martinique: "America/Martinique"
      case .guyane: "America/Cayenne"
      case .reunion: "Indian/Reunion"
      case .mayotte: "Indian/Mayotte"
      }
    return id == Zone.paris.id ? .paris : Zone(id: id) ?? .paris
  }

  /// The holidays of a year, in order; a day that is two holidays stands once, under its first name.
  package func holidays(in year: Int) -> [Holiday] {
    let easter = HolidayCalendar.easter(year)
    var all: [Holiday] = []
    func add(_ day: Day?, _ fr: String, _ en: String) {
      guard let day, !all.contains(where: { $0.day == day }) else { return }
      all.append(Holiday(day: day, name: Text(fr: fr, en: en)))
    }
    func on(_ month: Int, _ day: Int) -> Day? { Day(year: year, month: month, day: day) }
    add(on(1, 1), "Jour de l'an", "New Year's Day")
    add(easter.adding(days: 1), "Lundi de Pâques", "Easter Monday")
    add(on(5, 1), "Fête du Travail", "Labour Day")
    add(on(5, 8), "Victoire 1945", "Victory in Europe Day")
    add(easter.adding(days: 39), "Ascension", "Ascension Day")
    add(easter.adding(days: 50), "Lundi de Pentecôte", "Whit Monday")
    add(on(7, 14), "Fête nationale", "Bastille Day")
    add(on(8, 15), "Assomption", "Assumption Day")
    add(on(11, 1), "Toussaint", "All Saints' Day")
    add(on(11, 11), "Armistice 1918", "Armistice Day")
    add(on(12, 25), "Noël", "Christmas Day")
    let abolition = ("Abolition de l'esclavage", "Abolition of slavery")
    switch self {
    case .metropole: break
    case .alsaceMoselle:
      add(easter.adding(days: -2), "Vendredi saint", "Good Friday")
      add(on(12, 26), "Saint-Étienne", "St Stephen's Day")
    case .mayotte: add(on(4, 27), abolition.0, abolition.1)
    case .martinique: add(on(5, 22), abolition.0, abolition.1)
    case .guadeloupe, .saintMartin: add(on(5, 27), abolition.0, abolition.1)
    case .guyane: add(on(6, 10), abolition.0, abolition.1)
    case .saintBarthelemy: add(on(10, 9), abolition.0, abolition.1)
    case .reunion: add(on(12, 20), abolition.0, abolition.1)
    }
    return all.sorted { $0.day < $1.day }
  }

  /// True when the day is a holiday of the calendar.
  package func isHoliday(_ day: Day) -> Bool {
    holidays(in: day.civil.year).contains { $0.day == day }
  }

  /// Easter Sunday of a year, by Meeus, Jones and Butcher.
  package static func easter(_ year: Int) -> Day {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = b / 4
    let e = b % 4
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let i = c / 4
    let k = c % 4
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1) ?? Day(ordinal: 0)
  }
}
