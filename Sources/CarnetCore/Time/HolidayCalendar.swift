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
  /// Good Friday only where there is a Protestant or a mixed church (to be verified): where it is worked, the clock is given
  /// it among its `opened` days.
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
  /// Saint-Pierre-et-Miquelon: the eleven national holidays, at a time of its own.
  case saintPierre = "FR-975"

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
    case .saintPierre: Text(fr: "Saint-Pierre-et-Miquelon", en: "Saint Pierre and Miquelon")
    }
  }

  /// The time zone of the place.
  package var zone: Zone {
    switch self {
    case .metropole, .alsaceMoselle: .paris
    case .guadeloupe, .saintBarthelemy, .saintMartin: .guadeloupe
    case .martinique: .martinique
    case .guyane: .cayenne
    case .reunion: .reunion
    case .mayotte: .mayotte
    case .saintPierre: .miquelon
    }
  }

  /// The holidays of a year, in order; a day that is two holidays stands once, under both names.
  ///
  /// Ascension fell on 1 May in 2008. Whit Monday is among them also where it is the *journée de solidarité*.
  package func holidays(in year: Int) -> [Holiday] {
    let easter = HolidayCalendar.easter(year)
    var holidays: [Holiday] = []
    for rule in rules.sorted(by: { $0.date.day(year, easter) < $1.date.day(year, easter) }) {
      let day = rule.date.day(year, easter)
      if let last = holidays.last, last.day == day {
        let both = Text(fr: "\(last.name.fr), \(rule.name.fr)", en: "\(last.name.en), \(rule.name.en)")
        holidays[holidays.count - 1] = Holiday(day: day, name: both)
      } else {
        holidays.append(Holiday(day: day, name: rule.name))
      }
    }
    return holidays
  }

  /// True when the day is a holiday of the calendar.
  package func isHoliday(_ day: Day) -> Bool {
    let year = day.civil.year
    let easter = HolidayCalendar.easter(year)
    return rules.contains { $0.date.day(year, easter) == day }
  }

  /// The holidays of some years as ordinals of days, without their names and in no order.
  func ordinals(in years: ClosedRange<Int>) -> [Int] {
    let rules = rules
    return years.flatMap { year in
      let easter = HolidayCalendar.easter(year)
      return rules.map { $0.date.day(year, easter).ordinal }
    }
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

// MARK: The days

/// A day that comes back every year, and what is celebrated.
private struct Rule: Sendable {
  enum Date: Sendable {
    case fixed(month: Int, day: Int)
    case afterEaster(days: Int)

    func day(_ year: Int, _ easter: Day) -> Day {
      switch self {
      case .fixed(let month, let day): Day(year: year, month: month, day: day) ?? easter
      case .afterEaster(let days): easter.adding(days: days)
      }
    }
  }

  let date: Date
  let name: Text

  init(_ date: Date, _ fr: String, _ en: String) {
    self.date = date
    self.name = Text(fr: fr, en: en)
  }

  /// The eleven of the code du travail, L3133-1.
  static let national = [
    Rule(.fixed(month: 1, day: 1), "Jour de l'an", "New Year's Day"),
    Rule(.afterEaster(days: 1), "Lundi de Pâques", "Easter Monday"),
    Rule(.fixed(month: 5, day: 1), "Fête du Travail", "Labour Day"),
    Rule(.fixed(month: 5, day: 8), "Victoire 1945", "Victory in Europe Day"),
    Rule(.afterEaster(days: 39), "Ascension", "Ascension Day"),
    Rule(.afterEaster(days: 50), "Lundi de Pentecôte", "Whit Monday"),
    Rule(.fixed(month: 7, day: 14), "Fête nationale", "Bastille Day"),
    Rule(.fixed(month: 8, day: 15), "Assomption", "Assumption Day"),
    Rule(.fixed(month: 11, day: 1), "Toussaint", "All Saints' Day"),
    Rule(.fixed(month: 11, day: 11), "Armistice 1918", "Armistice Day"),
    Rule(.fixed(month: 12, day: 25), "Noël", "Christmas Day"),
  ]

  static func abolition(_ month: Int, _ day: Int) -> [Rule] {
    national + [Rule(.fixed(month: month, day: day), "Abolition de l'esclavage", "Abolition of slavery")]
  }

  static let alsaceMoselle =
    national + [
      Rule(.afterEaster(days: -2), "Vendredi saint", "Good Friday"),
      Rule(.fixed(month: 12, day: 26), "Saint-Étienne", "St Stephen's Day"),
    ]
  static let mayotte = abolition(4, 27)
  static let martinique = abolition(5, 22)
  static let guadeloupe = abolition(5, 27)
  static let guyane = abolition(6, 10)
  static let saintBarthelemy = abolition(10, 9)
  static let reunion = abolition(12, 20)
}

extension HolidayCalendar {
  private var rules: [Rule] {
    switch self {
    case .metropole, .saintPierre: Rule.national
    case .alsaceMoselle: Rule.alsaceMoselle
    case .guadeloupe, .saintMartin: Rule.guadeloupe
    case .martinique: Rule.martinique
    case .guyane: Rule.guyane
    case .reunion: Rule.reunion
    case .mayotte: Rule.mayotte
    case .saintBarthelemy: Rule.saintBarthelemy
    }
  }
}
