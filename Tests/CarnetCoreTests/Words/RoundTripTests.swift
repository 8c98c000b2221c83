import CarnetCore
import Testing

struct RoundTripTests {
  private let today = Day(ordinal: 20_000)

  @Test(arguments: Language.allCases)
  func whatIsWordedReadsBackAsTheSame(language: Language) {
    let wording = Wording(language: language)
    for step in 0..<2_000 {
      let number = step * step * 7 - 5_000
      #expect(understood(readNumber(wording.number(number), in: -1_000_000...100_000_000)) == number)
      #expect(understood(readMoney(wording.money(Money(cents: number)))) == Money(cents: number))
      #expect(understood(readRate(wording.rate(Rate(basisPoints: step * 37)))) == Rate(basisPoints: step * 37))
      let span = TimeSpan.minutes(step * 299)
      #expect(understood(readDuration(wording.duration(span), businessDay: nil)) == span)
      #expect(understood(readDuration(wording.statedDuration(span), businessDay: nil)) == span)
      #expect(understood(readDuration(wording.hoursMinutes(span), businessDay: nil)) == span)
      let day = Day(ordinal: step * 23 - 9_000)
      for words in [wording.day(day), wording.dayInFull(day), wording.shortDay(day), day.iso] {
        #expect(understood(readDay(words, today: today)) == day)
        #expect(supposed(readDay(words, today: today)) == false)
      }
      let instant = Instant(day, secondOfDay: step * 60 % 86_400, offsetSeconds: 3_600)
      for words in [wording.moment(instant), wording.shortMoment(instant), instant.iso] {
        let read = readMoment(words, now: Instant(epochSeconds: 0)) { _, _ in [3_600] }
        #expect(understood(read)?.iso == instant.iso)
      }
    }
    for yes in [true, false] { #expect(understood(readYesNo(wording.yesNo(yes))) == yes) }
  }

  @Test func theDurableFormIsUnderstood() {
    let values: [Value] = [
      .money(Money(cents: -123_450)), .money(Money(cents: 5)), .rate(Rate(basisPoints: 1_215)),
      .rate(Rate(basisPoints: 123_456)), .duration(.minutes(599_999)), .number(-12), .day(Day(ordinal: 18_337)),
    ]
    for value in values {
      let text = value.canonical
      let read: Value? =
        switch value {
        case .money: understood(readMoney(text)).map { .money($0) }
        case .rate: understood(readRate(text)).map { .rate($0) }
        case .duration: understood(readDuration(text, businessDay: nil)).map { .duration($0) }
        case .number: understood(readNumber(text, in: -100...100)).map { .number($0) }
        default: understood(readDay(text, today: today)).map { .day($0) }
        }
      #expect(read == value)
    }
  }
}

struct HostileTextTests {
  @Test(arguments: hostileTexts.indices)
  func noReadingFallsAndNoRefusalRepeatsTheHarm(index: Int) {
    let text = hostileTexts[index]
    let refusals: [Refusal?] = [
      refused(readNumber(text, in: Int.min...Int.max)), refused(readMoney(text)), refused(readRate(text)),
      refused(readDuration(text, businessDay: .hours(19))), refused(readDay(text, today: Day(ordinal: 20_000))),
      refused(readMoment(text, now: Instant(epochSeconds: 0)) { _, _ in [0] }), refused(readYesNo(text)),
      refused(readChoice(text, options: [("a", Text(same: "alpha"))])), refused(readEmail(text)),
      refused(readPhone(text)),
      refused(readSiren(text)), refused(readSiret(text)), refused(readVAT(text)), refused(readNAF(text)),
      refused(readLine(text)), refused(readParagraph(text)), refused(readPercentInt(text)),
    ]
    for refusal in refusals.compactMap({ $0 }) {
      for words in [refusal.sentence, refusal.remedy].compactMap({ $0 }).flatMap({ [$0.fr, $0.en] }) {
        #expect(safeLine(words) == words)
        #expect(words.count <= 200)
      }
    }
  }
}
