import CarnetCore

/// The versions of the contract as a table for an auditor: the clocks that incidents are judged by, and their days off.
package enum AgreedTable {
  private typealias Entry = (
    column: DataTable.Column, cell: @Sendable (ContractTimeline.Version, Hours) -> DataTable.Cell
  )

  /// The clock that counts at a site, and the days on which it stands still.
  private struct Hours {
    /// Nil where the contract's own hours count.
    let site: ItemID?
    let clock: ContractClock
    let off: [Day]

    init(_ terms: ContractFacts, at site: ItemID?, through now: Instant) {
      self.site = site
      clock = terms.clock(at: site)
      off = AgreedTable.daysOff(clock, through: now)
    }
  }

  /// What the columns are.
  package static let columns = entries.map(\.column)

  /// The versions of a dossier's contract; without rows before there is one.
  package static func table(_ view: PeriodView) -> DataTable {
    let versions = view.timeline?.versions ?? []
    return DataTable(
      columns: columns,
      rows: versions.flatMap { version in
        // The contract's own hours, then those of each site that has others.
        let sites = version.terms.sites.places.filter(\.isOwn).map { Optional($0.site) }
        return ([nil] + sites).map { site in
          let hours = Hours(version.terms, at: site, through: view.now)
          return entries.map { $0.cell(version, hours) }
        }
      })
  }

  /// The days of the week's hours on which the clock stands still, from the year of the contract's beginning.
  fileprivate static func daysOff(_ clock: ContractClock, through now: Instant) -> [Day] {
    let last = Day(ordinal: max(clock.zone.localized(now).day.ordinal, 0))
    guard let first = Day(iso: "\(padded(clock.years.lowerBound + 1, 4))-01-01"), first <= last else { return [] }
    return (first.ordinal...last.ordinal).map(Day.init(ordinal:)).filter { day in
      !clock.windows.days[day.weekday - 1].isEmpty && !clock.isBusinessDay(day)
    }
  }

  private static func severities(_ cell: @escaping @Sendable (Severity) -> DataTable.Cell) -> DataTable.Cell {
    .record(Severity.allCases.map { DataTable.Field($0.rawValue, cell($0)) })
  }

  private static let entries: [Entry] = [
    (
      DataTable.Column("contract", Text(fr: "Contrat", en: "Contract"), is: Text(fr: "Son numéro.", en: "Its number.")),
      { version, _ in .text(version.terms.number) }
    ),
    (
      DataTable.Column(
        "version", Text(fr: "Version", en: "Version"), in: .count,
        is: Text(
          fr: "1 pour le contrat initial, un de plus par avenant.",
          en: "1 for the original contract, one more for each amendment.")),
      { version, _ in .whole(version.number) }
    ),
    (
      DataTable.Column(
        "from", Text(fr: "En vigueur depuis", en: "In force from"),
        is: Text(
          fr: "S'applique à ce qui est signalé depuis ce moment.", en: "Applies to what is reported from then on.")),
      { version, _ in .moment(version.terms.clock.zone.localized(version.from)) }
    ),
    (
      DataTable.Column(
        "site", Text(fr: "Site", en: "Site"),
        is: Text(
          fr: "Le site qui a ces heures ; vide pour celles du contrat.",
          en: "The site that has these hours; empty for those of the contract.")),
      { _, hours in DataTable.Cell(hours.site) { .text($0.description) } }
    ),
    (
      DataTable.Column(
        "hours", Text(fr: "Plage", en: "Hours"),
        is: Text(fr: "La plage de service, 1 pour lundi.", en: "The service hours, 1 for Monday.")),
      { _, hours in .text(hours.clock.windows.canonical) }
    ),
    (
      DataTable.Column(
        "on_call_hours", Text(fr: "Astreinte", en: "On-call hours"),
        is: Text(fr: "Les heures d'astreinte, en plus de la plage.", en: "On-call hours, on top of service hours.")),
      { version, _ in DataTable.Cell(version.terms.onCall) { .text($0.windows.canonical) } }
    ),
    (
      DataTable.Column(
        "on_call_severities", Text(fr: "Astreinte pour", en: "On-call cover for"),
        is: Text(fr: "Les gravités dont le délai y court.", en: "The severities whose clock runs then.")),
      { version, _ in
        .list(
          Severity.allCases.filter { version.terms.onCall?.severities.contains($0) ?? false }.map { .text($0.rawValue) }
        )
      }
    ),
    (
      DataTable.Column(
        "on_call_days_off", Text(fr: "Astreinte les jours fériés", en: "On-call cover on days off"),
        is: Text(fr: "Si l'astreinte couvre les jours fériés.", en: "Whether on-call cover runs on days off.")),
      { version, _ in DataTable.Cell(version.terms.onCall) { .yes($0.onHolidays) } }
    ),
    (
      DataTable.Column(
        "calendar", Text(fr: "Jours fériés", en: "Public holidays"),
        is: Text(fr: "Le calendrier des jours fériés.", en: "The public-holiday calendar.")),
      { _, hours in DataTable.Cell(hours.clock.calendar) { .choice($0.rawValue, $0.label) } }
    ),
    (
      DataTable.Column(
        "zone", Text(fr: "Fuseau", en: "Time zone"),
        is: Text(fr: "Le fuseau du lieu de service.", en: "The time zone of the place of service.")),
      { _, hours in .text(hours.clock.zone.id) }
    ),
    (
      DataTable.Column(
        "days_off", Text(fr: "Jours sans délai", en: "Days off"),
        is: Text(
          fr: "Jours fériés et fermetures convenues qui tombent un jour de plage, jusqu'à maintenant.",
          en: "Public holidays and agreed closures that fall on a day with hours, up to now.")),
      { _, hours in .list(hours.off.map { .day($0) }) }
    ),
    (
      DataTable.Column(
        "response_s", Text(fr: "Prise en charge promise", en: "Promised response"), in: .seconds,
        is: Text(fr: "Par gravité.", en: "By severity.")),
      { version, _ in severities { .whole(version.terms.gti[$0]) } }
    ),
    (
      DataTable.Column(
        "restoring_s", Text(fr: "Rétablissement promis", en: "Promised restoration"), in: .seconds,
        is: Text(fr: "Par gravité.", en: "By severity.")),
      { version, _ in severities { .whole(version.terms.gtr[$0]) } }
    ),
    (
      DataTable.Column(
        "suspending", Text(fr: "Motifs qui suspendent", en: "Reasons that pause the clock"),
        is: Text(fr: "Les seuls qui suspendent un délai.", en: "The only ones that pause the clock.")),
      { version, _ in
        .list(
          SuspensionReason.allCases.filter(version.terms.suspending.contains).map { .choice($0.rawValue, $0.label) })
      }
    ),
    (
      DataTable.Column(
        "fee_c", Text(fr: "Redevance mensuelle", en: "Monthly fee"), in: .cents,
        is: Text(fr: "Hors astreinte.", en: "Without on-call cover.")),
      { version, _ in .whole(version.terms.monthlyFee.cents) }
    ),
  ]
}
