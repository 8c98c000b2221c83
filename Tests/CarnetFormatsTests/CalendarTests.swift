import CarnetCore
import CarnetFormats
import Testing

/// Days to remember as an iCalendar file.
struct CalendarTests {
  private let stamp = Instant(epochSeconds: 1_782_727_800, offsetSeconds: 7_200)

  private func file(_ entries: [CalendarEntry]) -> String {
    iCalendar(entries, name: "Kermarrec", language: .fr, stamp: stamp)
  }

  private func entry(
    title: String = "x", details: String = "", alarms: [Int] = []
  ) throws -> CalendarEntry {
    CalendarEntry(
      uid: "u", day: try #require(Day(year: 2027, month: 9, day: 30)), title: title, details: details,
      alarmDaysBefore: alarms)
  }

  @Test func anEntryIsWholeFromTheFirstLineToTheLast() throws {
    let day = try #require(Day(year: 2027, month: 9, day: 30))
    let entry = CalendarEntry(
      uid: "notice@kermarrec", day: day, title: "Dénonciation possible", details: "Dernier jour.", alarmDaysBefore: [7])
    let expected = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Carnet//Carnet//FR
      CALSCALE:GREGORIAN
      METHOD:PUBLISH
      X-WR-CALNAME:Kermarrec
      BEGIN:VEVENT
      UID:notice@kermarrec
      DTSTAMP:20260629T101000Z
      DTSTART;VALUE=DATE:20270930
      DTEND;VALUE=DATE:20271001
      SUMMARY:Dénonciation possible
      DESCRIPTION:Dernier jour.
      TRANSP:TRANSPARENT
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:Dénonciation possible\\nDernier jour.
      TRIGGER:-P6DT15H
      END:VALARM
      END:VEVENT
      END:VCALENDAR

      """
    #expect(
      Array(file([entry]).utf8)
        == Array(expected.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8))
  }

  @Test func alarmsRingAtNineTheEarliestFirst() throws {
    let text = file([try entry(alarms: [0, 1, 30, 1, -4])])
    let triggers = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("TRIGGER") }
    #expect(triggers == ["TRIGGER:-P29DT15H", "TRIGGER:-PT15H", "TRIGGER:PT9H"])
  }

  @Test func whatSeparatesValuesIsEscaped() throws {
    let text = file([try entry(title: "a,b;c\\d\ne\u{1B}[2J\r\nEND:VEVENT")])
    #expect(text.contains("SUMMARY:a\\,b\\;c\\\\d\\ne\\nEND:VEVENT\r\n"))
    #expect(text.split(whereSeparator: \.isNewline).filter { $0 == "END:VEVENT" }.count == 1)
    #expect(file([try entry(title: ",\u{301}")]).contains("SUMMARY:\\,\u{301}"))
  }

  @Test(arguments: ["a", "é", "漢", "👩", "e\u{301}"])
  func linesAreFoldedAtSeventyFiveOctets(letter: String) throws {
    let title = String(repeating: letter, count: 120)
    let text = file([try entry(title: title)])
    let lines = text.utf8.split(separator: 13).map { $0.drop { $0 == 10 } }
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(lines.contains { $0.count > 70 })
    let unfolded = String(
      decoding: lines.reduce(into: [UInt8]()) { $0 += $1.first == 32 ? Array($1.dropFirst()) : [10] + $1 },
      as: UTF8.self)
    #expect(unfolded.contains("\nSUMMARY:\(title)\n"))
  }

  @Test func aFileWithoutEntriesIsStillACalendar() {
    #expect(file([]).hasPrefix("BEGIN:VCALENDAR\r\n") && file([]).hasSuffix("\r\nEND:VCALENDAR\r\n"))
  }

  // MARK: The dates of a dossier

  @Test func eachDateKeepsItsNameAndItsAlarmsSayWhatToDo() throws {
    let day = try #require(Day(year: 2027, month: 9, day: 30))
    let notice = Address(Subject("contract"), "notice_months")
    func dates(_ day: Day) -> [Deadline] {
      [
        Deadline(
          day, Text(fr: "Dernier jour", en: "Last day"), advice: Text(fr: "Écrivez", en: "Write"), at: notice,
          alarmDaysBefore: [30]),
        Deadline(day, Text(fr: "Envoi prudent", en: "Prudent day"), advice: Text(same: "x"), at: notice),
        Deadline(
          day, Text(fr: "Facture à payer", en: "Invoice"), advice: Text(same: "x"),
          at: Address(Subject("invoices", ItemID(letter: "N", number: 1)), "paid")),
        Deadline(day, Text(fr: "Visite n°\u{A0}1", en: "Visit 1"), advice: Text(same: "x")),
      ]
    }
    func uids(_ day: Day) -> [Substring] {
      iCalendar(agenda: dates(day), of: "Fournil Él", language: .fr, stamp: stamp).split(whereSeparator: \.isNewline)
        .filter { $0.hasPrefix("UID") }
    }
    #expect(
      uids(day) == [
        "UID:fournil-el-contract.notice_months-dernier-jour@carnet",
        "UID:fournil-el-contract.notice_months-envoi-prudent@carnet", "UID:fournil-el-invoices.n1.paid@carnet",
        "UID:fournil-el-visite-n-1@carnet",
      ])
    #expect(uids(day) == uids(day.adding(days: 3)), "a date that moves replaces itself")
    let text = iCalendar(agenda: dates(day), of: "x", language: .fr, stamp: stamp)
    #expect(text.contains("DESCRIPTION:Dernier jour\\nÉcrivez\r\nTRIGGER:-P29DT15H"))
  }
}
