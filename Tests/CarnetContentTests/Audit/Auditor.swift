import CarnetCore
import CarnetFormats
import Foundation

/// Somebody who has nothing but the file of incidents, and reckons the figures again from it.
///
/// Nothing of what Carnet reckons with is used: means, quantiles, rates, sums of penalties and clocks are the auditor's own.
struct Auditor {
  /// The rows, each by the ids of its columns.
  let rows: [[String: String]]
  /// The versions of the contract and the hours of its sites, likewise.
  let contracts: [[String: String]]

  /// What files of comma-separated values tell.
  init?(csv text: String, contracts versions: String) {
    guard let rows = Auditor.rows(text), let contracts = Auditor.rows(versions) else { return nil }
    (self.rows, self.contracts) = (rows, contracts)
  }

  private static func rows(_ text: String) -> [Row]? {
    guard case .success(let table) = CSVTable.read(text), let header = table.rows.first?.cells else { return nil }
    return table.rows.dropFirst().map { row in
      Dictionary(zip(header, row.cells), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The hours of the contract itself, version by version.
  private var versions: [Row] { contracts.filter { $0["site"] == "" } }

  /// The first moment of the period, in the time of the contract.
  private var begun: Int {
    guard let day = Day(iso: column("period_from")) else { return 0 }
    let zone = versions.first?["zone"].flatMap { Zone(id: $0) } ?? .paris
    return zone.earliest(day: day, secondOfDay: 0).epochSeconds
  }

  private typealias Row = [String: String]

  private static func number(_ row: Row, _ id: String) -> Int? { row[id].flatMap { Int($0) } }

  private static func moment(_ row: Row, _ id: String) -> Int? {
    row[id].flatMap { Instant(iso: $0) }?.epochSeconds
  }

  private func column(_ id: String) -> String { rows.first?[id] ?? "" }

  /// The incidents that promises judge.
  private var counted: [Row] { rows.filter { $0["standing"] == "counted" } }
  /// Those whose course is known: what needs no promise counts them too.
  private var known: [Row] { rows.filter { ["counted", "no-severity"].contains($0["standing"]) } }

  // MARK: Statistics

  private static func mean(_ values: [Int]) -> Double? {
    values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
  }

  /// The quantile of type 7, in tenths.
  private static func quantile(_ values: [Int], tenths: Int) -> Double? {
    let sorted = values.sorted()
    guard let last = sorted.last else { return nil }
    let place = (sorted.count - 1) * tenths
    let (low, rest) = (place / 10, place % 10)
    guard low + 1 < sorted.count else { return Double(last) }
    return Double(sorted[low]) + Double(sorted[low + 1] - sorted[low]) * Double(rest) / 10
  }

  private static func rate(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) * 100 / Double(whole)
  }

  /// The median and the restricted mean of Kaplan and Meier.
  private static func survival(_ over: [Int], _ open: [Int]) -> (median: Double?, mean: Double)? {
    guard let horizon = (over + open).max() else { return nil }
    var (share, area, before) = (1.0, 0.0, 0)
    var median: Double?
    for time in Set(over).sorted() {
      let atRisk = over.count { $0 >= time } + open.count { $0 >= time }
      area += share * Double(time - before)
      before = time
      share *= 1 - Double(over.count { $0 == time }) / Double(atRisk)
      if median == nil, share <= 0.5 + 1e-9 { median = Double(time) }
    }
    return (median, area + share * Double(horizon - before))
  }

  // MARK: The figures

  /// Every figure that can be reckoned: `K01`, `K01.P2.median`, `K03.n`.
  var figures: [String: Double] {
    var told: [String: Double?] = [:]
    for part in [response, restoring, recurrence, downtime, volume, penalties] {
      told.merge(part, uniquingKeysWith: { first, _ in first })
    }
    return told.compactMapValues { $0 }
  }

  private var response: [String: Double?] {
    let judged = counted.filter { ["met", "late"].contains($0["response_verdict"]) }
    let times = judged.compactMap { Auditor.number($0, "response_s") }
    let kept = judged.count { $0["response_verdict"] == "met" }
    var told: [String: Double?] = [
      "K01": Auditor.mean(times), "K01.median": Auditor.quantile(times, tenths: 5),
      "K01.p90": Auditor.quantile(times, tenths: 9), "K01.n": times.isEmpty ? nil : Double(times.count),
      "K02": Auditor.rate(kept, judged.count), "K02.n": judged.isEmpty ? nil : Double(judged.count),
    ]
    for severity in ["P1", "P2", "P3", "P4"] {
      let own = judged.filter { $0["severity"] == severity }.compactMap { Auditor.number($0, "response_s") }
      told["K01.\(severity).median"] = Auditor.quantile(own, tenths: 5)
    }
    return told
  }

  private var restoring: [String: Double?] {
    let judged = counted.filter { $0["restoring_verdict"] != "open" }
    let over = counted.filter { $0["restored"] != "" }
    func times(_ rows: [[String: String]], _ id: String = "restoring_s") -> [Int] {
      rows.compactMap { Auditor.number($0, id) }
    }
    func kept(_ rows: [[String: String]]) -> Int { rows.count { $0["restoring_verdict"] == "met" } }
    func otherwise(_ id: String) -> Double? {
      let judged = counted.filter { row in
        row["restored"] != "" || Auditor.number(row, id) ?? 0 > Auditor.number(row, "restoring_target_s") ?? 0
      }
      return Auditor.rate(
        judged.count { Auditor.number($0, id) ?? 0 <= Auditor.number($0, "restoring_target_s") ?? 0 }, judged.count)
    }
    let open = times(counted.filter { $0["restored"] == "" })
    let survival = over.isEmpty ? nil : Auditor.survival(times(over), open)
    let lived = known.filter { $0["restored"] != "" }.compactMap { Auditor.number($0, "lived_s") }
    var told: [String: Double?] = [
      "K03": Auditor.rate(kept(judged), judged.count), "K03.n": judged.isEmpty ? nil : Double(judged.count),
      "K03.closed": judged.isEmpty ? nil : Auditor.rate(kept(over), over.count),
      "K03.third_party": judged.isEmpty ? nil : otherwise("third_party_s"),
      "K03.unsuspended": judged.isEmpty ? nil : otherwise("gross_s"),
      "K04": Auditor.mean(times(over)), "K05": Auditor.quantile(times(over), tenths: 5),
      "K05.p90": Auditor.quantile(times(over), tenths: 9), "K05.km": survival?.median,
      "K05.restricted": survival?.mean, "K06": Auditor.mean(lived), "K06.median": Auditor.quantile(lived, tenths: 5),
    ]
    for severity in ["P1", "P2", "P3", "P4"] {
      let own = over.filter { $0["severity"] == severity }
      told["K04.\(severity)"] = Auditor.mean(times(own))
      told["K05.\(severity).p90"] = Auditor.quantile(times(own), tenths: 9)
    }
    return told
  }

  private static let watch = 30 * 86_400

  private var recurrence: [String: Double?] {
    let restored = known.filter { $0["restored"] != "" }
    let again = restored.filter { row in
      Auditor.number(row, "tries") ?? 0 > 1 || Auditor.number(row, "reopened") ?? 0 > 0
        || Auditor.number(row, "until_s").map { $0 <= Auditor.watch } ?? false
    }
    let unknown = restored.filter { $0["tries"] == "" && !again.contains($0) }
    let coded = known.filter {
      $0["asset"] != "" && $0["cause"] != "" && Auditor.moment($0, "reported") ?? 0 >= begun
    }
    func isRepeat(_ row: Row) -> Bool { Auditor.number(row, "since_s").map { $0 <= Auditor.watch } ?? false }
    let unclear = coded.filter { row in
      !isRepeat(row)
        && rows.contains { other in
          other["asset"] == row["asset"] && other["cause"] == row["cause"] && other["restored"] == ""
            && ["counted", "no-severity"].contains(other["standing"])
            && Auditor.moment(other, "reported") ?? 0 < Auditor.moment(row, "reported") ?? 0
        }
    }
    let repeats = coded.count(where: isRepeat)
    let ever = known.filter { $0["restored"] != "" || $0["relapses"] != "" || Auditor.number($0, "reopened") ?? 0 > 0 }
    return [
      "K07": Auditor.rate(restored.count - again.count - unknown.count, restored.count - unknown.count),
      "K08": Auditor.rate(repeats, coded.count - unclear.count),
      "K09": Auditor.rate(ever.count { Auditor.number($0, "reopened") ?? 0 > 0 }, ever.count),
    ]
  }

  private var downtime: [String: Double?] {
    guard let whole = Int(column("agreed_s")), whole > 0 else { return [:] }
    var assets: [ItemID: (stops: Int, stopped: Int, agreed: Int)] = [:]
    for row in known {
      guard let stops = Auditor.number(row, "stops"), let asset = row["asset"].flatMap({ ItemID($0) }) else { continue }
      let agreed = Auditor.number(row, "asset_agreed_s") ?? 0
      let (before, stopped) = (assets[asset] ?? (0, 0, agreed), Auditor.number(row, "stopped_s") ?? 0)
      assets[asset] = (before.stops + stops, before.stopped + stopped, agreed)
    }
    // Of those that stood still as long, the first by its number.
    let worst = assets.min { ($1.value.stopped, $0.key) < ($0.value.stopped, $1.key) }?.value
    let frail = assets.max { ($0.value.stops, $1.key) < ($1.value.stops, $0.key) }?.value
    let isNoted = known.contains { $0["impact"] != "" }
    return [
      "K10": worst.map { Double($0.agreed - $0.stopped) * 100 / Double($0.agreed) }
        ?? (isNoted || isQuiet ? 100 : nil),
      "K11": frail.map { Double($0.agreed - $0.stopped) / Double($0.stops) },
    ]
  }

  /// True when nothing happened in the period: every row says that it is about something else.
  private var isQuiet: Bool {
    let other = ["withdrawn", "other-kind", "other-contract", "before-contract", "before-period", "after-period"]
    return Int(column("agreed_s")) != nil
      && rows.allSatisfy {
        other.contains($0["standing"] ?? "")
          || (["no-report", "contradicted"].contains($0["standing"]) && !isVague($0))
      }
  }

  /// True where the file tells no moment of an incident that nothing judges.
  var hasUnplaced: Bool {
    rows.contains { row in
      ["no-report", "contradicted"].contains(row["standing"])
        && ["detected", "reported", "acknowledged", "restored"].allSatisfy { row[$0] == "" }
    }
  }

  /// True for an incident that may have happened in the period, and of which nobody knows: what is noted of it does not put it
  /// outside.
  private func isVague(_ row: Row) -> Bool {
    guard ["no-report", "contradicted"].contains(row["standing"]) else { return false }
    let noted = ["detected", "reported", "acknowledged", "restored"].compactMap { Auditor.moment(row, $0) }
    guard let first = noted.min(), let last = noted.max() else { return true }
    let ended = rows.compactMap { Auditor.moment($0, "seen_at") }.min() ?? Int.max
    return first <= ended && (last >= begun || row["restored"] == "")
  }

  private var volume: [String: Double?] {
    let reported = known.filter { row in Auditor.moment(row, "reported").map { $0 >= begun } ?? false }
    guard !reported.isEmpty || !rows.contains(where: isVague), let months = Double(column("period_months")) else {
      return [:]
    }
    let rate = Double(reported.count) / months
    return [
      "K12": rate, "K12.per10": Int(column("hardware")).flatMap { $0 == 0 ? nil : rate * 10 / Double($0) },
      "K12.per_person": Int(column("people")).flatMap { $0 == 0 ? nil : rate / Double($0) },
    ]
  }

  // MARK: Penalties

  /// What a set of charges comes to month by month, under the caps that stand in their rows.
  private func months(_ amount: String, _ month: String, _ due: String, _ rows: [Row]) -> [String: (Int, Int)] {
    typealias Charge = (month: String, version: Int, cents: Int, row: Row)
    let charges = rows.compactMap { row -> Charge? in
      guard row[due] == "true", let cents = Auditor.number(row, amount), let month = row[month] else { return nil }
      return (month, Auditor.number(row, "version") ?? 0, cents, row)
    }
    var (told, years): ([String: (Int, Int)], [String: Int]) = ([:], [:])
    let publicly = charges.filter { $0.row["penalty_method"] == "ccag" }
    let isExempt = publicly.reduce(0) { $0 + $1.cents } <= 100_000
    var left = isExempt ? 0 : (publicly.compactMap { Auditor.number($0.row, "contract_c") }.max() ?? 0) / 10
    for month in Set(charges.map(\.month)).sorted() {
      let own = charges.filter { $0.month == month }
      let rated = own.filter { $0.row["penalty_method"] == "rates" }
      var (capped, highest, gross) = (0, 0, 0)
      for version in Set(rated.map(\.version)).sorted() {
        let part = rated.filter { $0.version == version }
        let sum = part.reduce(0) { $0 + $1.cents }
        let cap = part.first.flatMap { Auditor.number($0.row, "month_cap_c") } ?? 0
        gross += sum
        capped += min(sum, cap)
        highest = max(highest, cap)
      }
      if let last = rated.max(by: { $0.version < $1.version }) {
        let year = last.row["cap_year"] ?? ""
        let rest = (Auditor.number(last.row, "year_cap_c") ?? 0) - years[year, default: 0]
        let owed = max(0, min(capped, highest, rest))
        years[year, default: 0] += owed
        told[month] = (gross, owed)
      }
      let sum = own.filter { $0.row["penalty_method"] == "ccag" }.reduce(0) { $0 + $1.cents }
      if sum > 0 {
        let owed = min(sum, left)
        left -= owed
        told[month] = ((told[month]?.0 ?? 0) + sum, (told[month]?.1 ?? 0) + owed)
      }
    }
    return told
  }

  private var penalties: [String: Double?] {
    let now = months("penalty_c", "penalty_month", "penalty_due", rows)
    let before = months("claimed_c", "claimed_month", "claimed_due", rows)
    let keys = Set(now.keys).union(before.keys)
    let due = keys.reduce(0) { $0 + (now[$1]?.1 ?? 0) - (before[$1]?.1 ?? 0) }
    let gross = keys.reduce(0) { $0 + (now[$1]?.0 ?? 0) - (before[$1]?.0 ?? 0) }
    return ["K26": Double(due), "K26.gross": Double(gross)]
  }

  // MARK: What rows say of themselves

  /// What does not follow from the rest of its row, or of the file.
  var contradictions: [String] { rows.flatMap { charge($0) + clock($0) + repeats($0) + agreed($0) } }

  /// A charge from what was begun of it.
  private func charge(_ row: Row) -> [String] {
    guard let cents = Auditor.number(row, "penalty_c"), let overrun = Auditor.number(row, "penalty_overrun_s") else {
      return []
    }
    let (basis, parts, whole): (Int, Int, Int)
    if row["penalty_method"] == "ccag" {
      (basis, parts, whole) = (
        Auditor.number(row, "value_c") ?? 0, Auditor.number(row, "penalty_days") ?? 0, 1_000
      )
    } else {
      let flat = row["penalty_response_late"] == "true" ? Auditor.number(row, "penalty_flat_bp") ?? 0 : 0
      let hours = (overrun + 3_599) / 3_600
      if hours != Auditor.number(row, "penalty_hours") { return ["\(row["incident"] ?? ""): hours begun"] }
      (basis, parts, whole) = (
        Auditor.number(row, "fee_c") ?? 0, flat + hours * (Auditor.number(row, "penalty_hour_bp") ?? 0), 10_000
      )
    }
    let exact = Double(basis) * Double(parts) / Double(whole)
    return Int(exact.rounded(.toNearestOrEven)) == cents ? [] : ["\(row["incident"] ?? ""): \(exact) is not \(cents)"]
  }

  /// The times from the moments, by the hours that stand in the row; days off are those of the calendar named.
  private func clock(_ row: Row) -> [String] {
    guard let gross = Auditor.number(row, "gross_s"), let from = Auditor.moment(row, "reported"),
      let to = Auditor.moment(row, "restored") ?? Auditor.moment(row, "seen_at"),
      let hours = row["hours"].flatMap({ WeeklyWindows(canonical: $0) }),
      let zone = row["zone"].flatMap({ Zone(id: $0) }),
      let calendar = row["calendar"].flatMap({ HolidayCalendar(rawValue: $0) })
    else { return [] }
    var said: [String] = []
    let first = zone.localized(Instant(epochSeconds: from)).day.ordinal
    let last = zone.localized(Instant(epochSeconds: to)).day.ordinal
    var open = 0
    for ordinal in first...max(first, last) {
      let day = Day(ordinal: ordinal)
      guard !calendar.isHoliday(day) else { continue }
      for window in hours.days[day.weekday - 1] {
        let begin = zone.earliest(day: day, secondOfDay: window.lowerBound * 60).epochSeconds
        let end =
          window.upperBound == 1_440
          ? zone.earliest(day: day.adding(days: 1), secondOfDay: 0).epochSeconds
          : zone.earliest(day: day, secondOfDay: window.upperBound * 60).epochSeconds
        open += max(0, min(end, to) - max(begin, from))
      }
    }
    if open != gross { said.append("\(row["incident"] ?? ""): gross \(gross), \(open) by its moments") }
    let deducted = (row["waits"] ?? "").components(separatedBy: " | ").reduce(0) { sum, wait in
      sum + (wait.components(separatedBy: "deducted_s=").dropFirst().first.flatMap { Int($0) } ?? 0)
    }
    if deducted != Auditor.number(row, "deducted_s") || gross - deducted != Auditor.number(row, "restoring_s") {
      said.append("\(row["incident"] ?? ""): \(deducted) deducted by its waits")
    }
    let target = Auditor.number(row, "restoring_target_s") ?? 0
    let isLate = gross - deducted > target
    let verdict = row["restored"] != "" ? (isLate ? "late" : "met") : isLate ? "open-late" : "open"
    if verdict != row["restoring_verdict"] { said.append("\(row["incident"] ?? ""): \(verdict)") }
    return said
  }

  /// The hours agreed where the asset stands, minute windows of each day, by the versions of the contract.
  private func agreed(_ row: Row) -> [String] {
    guard let told = Auditor.number(row, "asset_agreed_s"), let seen = Auditor.moment(row, "seen_at"),
      ["counted", "no-severity"].contains(row["standing"])
    else { return [] }
    let site = row["asset_site"] ?? ""
    var open = 0
    for (place, version) in versions.enumerated() {
      let from = max(begun, Auditor.moment(version, "from") ?? 0)
      let next = place + 1 < versions.count ? Auditor.moment(versions[place + 1], "from") ?? Int.max : Int.max
      let own = contracts.first { $0["version"] == version["version"] && $0["site"] == site } ?? version
      open += Auditor.open(from, min(seen, next), own)
    }
    return open == told ? [] : ["\(row["incident"] ?? ""): \(told) agreed at \(site), \(open) by its hours"]
  }

  /// Seconds of some hours between two moments, but for the days off.
  private static func open(_ from: Int, _ to: Int, _ row: Row) -> Int {
    guard from < to, let hours = row["hours"].flatMap({ WeeklyWindows(canonical: $0) }),
      let zone = row["zone"].flatMap({ Zone(id: $0) })
    else { return 0 }
    let off = Set((row["days_off"] ?? "").split(separator: " ").map(String.init))
    func day(_ epoch: Int) -> Int { zone.localized(Instant(epochSeconds: epoch)).day.ordinal }
    func moment(_ ordinal: Int, _ minute: Int) -> Int {
      zone.earliest(day: Day(ordinal: ordinal + minute / 1_440), secondOfDay: minute % 1_440 * 60).epochSeconds
    }
    return (day(from)...day(to)).filter { !off.contains(Day(ordinal: $0).iso) }.reduce(0) { sum, ordinal in
      hours.days[Day(ordinal: ordinal).weekday - 1].reduce(sum) { sum, window in
        sum + max(0, min(moment(ordinal, window.upperBound), to) - max(moment(ordinal, window.lowerBound), from))
      }
    }
  }

  /// How soon a failure came back, from the moments of all rows.
  private func repeats(_ row: Row) -> [String] {
    guard ["counted", "no-severity"].contains(row["standing"]), row["asset"] != "", row["cause"] != "" else {
      return []
    }
    let same = rows.filter { other in
      other["asset"] == row["asset"] && other["cause"] == row["cause"]
        && ["counted", "no-severity", "before-period", "after-period"].contains(other["standing"])
    }
    func backs(_ row: Row) -> [Int] {
      let ups = (row["relapses"] ?? "").components(separatedBy: "back=").dropFirst().compactMap {
        Instant(iso: $0.prefix(25))?.epochSeconds
      }
      return ups + [Auditor.moment(row, "restored")].compactMap { $0 }
    }
    let reports = same.compactMap { Auditor.moment($0, "reported") }
    var said: [String] = []
    if let reported = Auditor.moment(row, "reported") {
      let since = same.flatMap(backs).filter { $0 <= reported }.max().map { reported - $0 }
      if since != Auditor.number(row, "since_s") { said.append("\(row["incident"] ?? ""): since \(since ?? -1)") }
    }
    if row["restored"] != "" {
      let until = backs(row).sorted().compactMap { back in reports.filter { $0 >= back }.min().map { $0 - back } }.last
      if until != Auditor.number(row, "until_s") { said.append("\(row["incident"] ?? ""): until \(until ?? -1)") }
    }
    return said
  }
}
