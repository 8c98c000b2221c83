import CarnetCore

/// When the clock runs, beyond the service hours: where, on which days, and on call for what is grave.
extension ContractForm {
  static let serviceSite = Question<ItemID>(
    id, "service_site", .item(Site.id), prompt: Text(fr: "Lieu de service", en: "Place of service"),
    help: Text(
      fr: "Le site dont les jours fériés comptent, si vos sites ne sont pas tous dans la même région.",
      en: "The site whose public holidays count, if your sites are not all in the same region."),
    example: Text(same: "S1"), level: .detail, asked: { $0.dossier.items(of: Site.id).count > 1 },
    suggestion: { $0.dossier.items(of: Site.id).first })
  static let onCallWindow = Question<WeeklyWindows>(
    id, "on_call_window", .windows, prompt: Text(fr: "Heures d'astreinte", en: "On-call hours"),
    help: Text(
      fr:
        "Des heures en plus de la plage de service, où les délais courent aussi pour ce qui est grave. Sans astreinte, passez cette question.",
      en:
        "Hours beyond service hours, when time limits also run for severe incidents. Skip if there is no on-call cover."
    ),
    example: Text(fr: "sam 6h30-13h", en: "sat 6:30-13:00"), level: .detail, need: .optional,
    suggestion: { context in
      // What the chosen offer does not have is not agreed by itself.
      context.chosenOnCall?.isOffered == false ? nil : context.settled(Specification.onCallWindow)
    })
  static let onCallFee = Question<Money>(
    id, "on_call_fee", .money(.monthly),
    prompt: Text(fr: "Astreinte, par mois, HT", en: "On-call cover, per month, excl. VAT"),
    help: Text(
      fr: "En plus de la redevance. 0 si l'astreinte est comprise.",
      en: "On top of the fee. 0 if on-call cover is included."),
    example: Text(fr: "120 €", en: "€120"), level: .detail, asked: { $0.settled(onCallWindow) != nil },
    suggestion: { $0.chosenOnCall?.price ?? Money(cents: 0) }, objection: Money.mustNotBeNegative)
  static let onCallSeverities = Question<[Severity]>(
    id, "on_call_severities", .choices(Severity.options),
    prompt: Text(fr: "Astreinte pour les gravités", en: "On-call cover for severities"),
    help: Text(
      fr: "Pour les autres gravités, le délai ne court que pendant la plage de service.",
      en: "For other severities, time limits run during service hours only."
    ),
    example: Text(same: "P1"), level: .detail, asked: { $0.settled(onCallWindow) != nil },
    suggestion: { $0.settled(Specification.onCallSeverities) ?? [.p1] })
  static let onCallHolidays = Question<Bool>(
    id, "on_call_holidays", .yesNo,
    prompt: Text(fr: "Astreinte aussi les jours fériés", en: "On-call cover on public holidays too"),
    help: Text(
      fr: "Sinon l'astreinte ne couvre pas les jours fériés, par exemple le 1er mai.",
      en: "Otherwise on-call cover leaves out public holidays, for example 1 May."),
    example: Text(fr: "non", en: "no"), level: .detail, asked: { $0.settled(onCallWindow) != nil },
    suggestion: { $0.settled(onCallWindow) == .always })
  static let closingsCount = Question<Bool>(
    id, "closings_count", .yesNo,
    prompt: Text(
      fr: "Vos fermetures convenues suspendent les délais", en: "Your agreed closures pause the clock"),
    help: Text(
      fr:
        "En général non : vos congés ne donnent pas plus de temps au prestataire. Si oui, seules comptent les fermetures "
        + "dont vous avez convenu par écrit. Pour en ajouter une, tapez :fermeture.",
      en:
        "Usually not: your annual leave gives the provider no more time. If so, only closures you agreed in writing count. "
        + "To add one, type :closure."),
    example: Text(fr: "non", en: "no"), level: .detail, suggestion: { _ in false })

  /// In the order of asking.
  static var hoursQuestions: [any Asked] {
    [serviceSite, calendar, onCallWindow, onCallSeverities, onCallFee, onCallHolidays, closingsCount]
  }
}

/// The hours on call beside a contract's service hours, and the severities that have them.
package struct OnCall: Sendable {
  /// The hours beyond the service hours.
  package let windows: WeeklyWindows
  /// The severities whose delays run then.
  package let severities: Set<Severity>
  /// True when they run on holidays too.
  package let onHolidays: Bool
  /// What they cost a month beside the fee, excluding tax.
  package let fee: Money
  /// The clock of those severities: the service hours and these.
  package let clock: ContractClock

  /// Nil when nobody is on call.
  init?(_ context: Context, beside service: ContractClock, closed: Set<Day>, opened: Set<Day>) {
    guard let windows = context.settled(ContractForm.onCallWindow), !windows.isNever,
      let severities = context.settled(ContractForm.onCallSeverities), !severities.isEmpty
    else { return nil }
    self.windows = windows
    self.severities = Set(severities)
    onHolidays = context.settled(ContractForm.onCallHolidays) ?? false
    fee = context.settled(ContractForm.onCallFee) ?? Money(cents: 0)
    clock = OnCall.clock(windows, onHolidays: onHolidays, beside: service, closed: closed, opened: opened)
  }

  /// The clock of such hours beside service hours.
  static func clock(
    _ windows: WeeklyWindows, onHolidays: Bool, beside service: ContractClock, closed: Set<Day>, opened: Set<Day>
  ) -> ContractClock {
    ContractClock(
      windows: service.windows.joined(with: windows), calendar: service.calendar, zone: service.zone, closed: closed,
      opened: opened, windowsOnDaysOff: onHolidays ? windows : .never, years: service.years)
  }

  /// The hours and for what, as a document words them: `P1 : aussi le samedi, 6 h 30 – 13 h 00`.
  func words(_ language: Language) -> String {
    let graves = Severity.allCases.filter(severities.contains).map(\.rawValue)
    let list = Wording(language: language).list(graves, conjunction: .and)
    let holidays = onHolidays ? Text(fr: ", jours fériés compris", en: ", public holidays included")[language] : ""
    return Text(fr: "\(list) : aussi ", en: "\(list): also ")[language] + windows.words(language) + holidays
  }
}

extension ContractFacts {
  /// The service hours and those on call, as a document words them.
  func hours(_ language: Language) -> String {
    ([clock.windows.words(language)] + (onCall.map { [$0.words(language)] } ?? []) + hoursOfSites(language))
      .joined(separator: "\n")
  }

  /// The same in the middle of a sentence.
  func hoursInLine(_ language: Language) -> String {
    ([clock.windows.words(language)] + (onCall.map { [$0.words(language)] } ?? []) + hoursOfSites(language))
      .joined(separator: Text(fr: " ; ", en: "; ")[language])
  }

  /// The hours of each site that has its own: `S2 Strasbourg : du lundi au vendredi…, jours fériés : Alsace-Moselle`.
  private func hoursOfSites(_ language: Language) -> [String] {
    sites.places.filter(\.isOwn).map { place in
      let (window, calendar) = (place.window.words(language), place.calendar.label[language])
      return Text(
        fr: "\(place.titled) : \(window), jours fériés : \(calendar)",
        en: "\(place.titled): \(window), public holidays: \(calendar)")[language]
    }
  }
}
