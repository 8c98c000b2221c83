import CarnetCore

/// The hours during which the firm itself is open: by them availability is what customers see.
enum OpeningHours {
  static let id: FormID = "opening_hours"

  static let windows = Question<WeeklyWindows>(
    id, "windows", .windows, prompt: Text(fr: "Vos heures d'ouverture", en: "Your opening hours"),
    help: Text(
      fr: "La disponibilité est aussi mesurée sur vos heures d'ouverture, et pas seulement sur celles du contrat.",
      en: "Availability is also measured over your opening hours, not only over the contract's."),
    example: Text(fr: "mar-dim 6h30-19h30", en: "Tue-Sun 6:30-19:30"), level: .detail, need: .optional,
    suggestion: { $0[Company.openingHours] })
  static let closed = Question<[ClosingDay]>(
    id, "closed", .choices(ClosingDay.options),
    prompt: Text(fr: "Jours fériés où vous fermez", en: "Public holidays when you close"),
    help: Text(
      fr: "Les autres jours fériés comptent comme des jours ouverts.",
      en: "The other public holidays count as open days."),
    example: Text(fr: "jour de l'an, 1er mai", en: "New Year's Day, 1 May"), level: .detail,
    asked: { $0.settled(windows) != nil }, suggestion: { _ in [.newYear, .labour, .christmas] })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Heures d'ouverture", en: "Opening hours"), cardinality: .one,
    questions: [windows, closed])

  /// The clock of those hours, else of the firm's usual ones, in the years of the contract's; nil when none are known.
  static func clock(_ dossier: Dossier, usual: WeeklyWindows?, beside contract: ContractClock) -> ContractClock? {
    let context = Context(dossier: dossier, subject: Subject(id), now: Instant(epochSeconds: 0))
    guard let hours = dossier[windows] ?? usual else { return nil }
    let years = contract.years
    let closed = context.settled(closed) ?? []
    let days = years.flatMap { year in closed.map { $0.day(in: year) } }
    return ContractClock(windows: hours, calendar: nil, zone: contract.zone, closed: Set(days), years: years)
  }
}

/// A legal holiday on which a shop may close.
enum ClosingDay: String, Choice {
  case newYear = "new-year", easterMonday = "easter-monday", labour = "labour-day", victory = "victory-1945", ascension,
    whitMonday = "whit-monday", national = "national-day", assumption, allSaints = "all-saints",
    armistice, christmas

  var label: Text {
    switch self {
    case .newYear: Text(fr: "jour de l'an", en: "New Year's Day")
    case .easterMonday: Text(fr: "lundi de Pâques", en: "Easter Monday")
    case .labour: Text(fr: "1er mai", en: "1 May")
    case .victory: Text(fr: "8 mai", en: "8 May")
    case .ascension: Text(fr: "Ascension", en: "Ascension")
    case .whitMonday: Text(fr: "lundi de Pentecôte", en: "Whit Monday")
    case .national: Text(fr: "14 juillet", en: "14 July")
    case .assumption: Text(fr: "15 août", en: "15 August")
    case .allSaints: Text(fr: "Toussaint", en: "All Saints' Day")
    case .armistice: Text(fr: "11 novembre", en: "11 November")
    case .christmas: Text(fr: "Noël", en: "Christmas")
    }
  }

  /// Its day in a year.
  func day(in year: Int) -> Day {
    let easter = HolidayCalendar.easter(year)
    func fixed(_ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day) ?? easter }
    return switch self {
    case .newYear: fixed(1, 1)
    case .easterMonday: easter.adding(days: 1)
    case .labour: fixed(5, 1)
    case .victory: fixed(5, 8)
    case .ascension: easter.adding(days: 39)
    case .whitMonday: easter.adding(days: 50)
    case .national: fixed(7, 14)
    case .assumption: fixed(8, 15)
    case .allSaints: fixed(11, 1)
    case .armistice: fixed(11, 11)
    case .christmas: fixed(12, 25)
    }
  }
}
