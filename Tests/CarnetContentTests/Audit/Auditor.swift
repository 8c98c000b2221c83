import CarnetCore
import CarnetFormats
import Foundation

/// Somebody who has nothing but the file of incidents, and reckons the figures again from it.
///
/// Nothing of what Carnet reckons with is used: means, quantiles, rates, sums of penalties and clocks are the auditor's own.
struct Auditor {
  /// The rows, each by the ids of its columns.
  let rows: [[String: String]]

  /// What a file of comma-separated values tells.
  init?(csv text: String) {
    guard case .success(let table) = CSVTable.read(text), let header = table.rows.first?.cells else { return nil }
    rows = table.rows.dropFirst().map { row in
      Dictionary(zip(header, row.cells), uniquingKeysWith: { first, _ in first })
    }
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
      $0["asset"] != "" && $0["cause"] != "" && $0["reported"] ?? "" >= column("period_from")
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
    guard let agreed = Int(column("agreed_s")), agreed > 0 else { return [:] }
    var assets: [ItemID: (stops: Int, stopped: Int)] = [:]
    for row in known {
      guard let stops = Auditor.number(row, "stops"), let asset = row["asset"].flatMap({ ItemID($0) }) else { continue }
      assets[asset, default: (0, 0)].stops += stops
      assets[asset, default: (0, 0)].stopped += Auditor.number(row, "stopped_s") ?? 0
    }
    let worst = assets.values.map(\.stopped).max()
    let frail = assets.max { ($0.value.stops, $1.key) < ($1.value.stops, $0.key) }
    let isNoted = known.contains { $0["impact"] != "" }
    return [
      "K10": worst.map { Double(agreed - $0) * 100 / Double(agreed) } ?? (isNoted ? 100 : nil),
      "K11": frail.map { Double(agreed - $0.value.stopped) / Double($0.value.stops) },
    ]
  }

  private var volume: [String: Double?] {
    let reported = known.filter { $0["reported"] ?? "" >= column("period_from") }
    guard !reported.isEmpty, let months = Double(column("period_months")) else { return [:] }
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
  var contradictions: [String] { rows.flatMap { charge($0) + clock($0) + repeats($0) } }

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
