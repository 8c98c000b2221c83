import CarnetCore

/// From what an invoice's time for payment runs: the two readings of "end of month" are two different days.
enum PaymentTerms: String, Choice {
  case invoice, daysThenMonthEnd = "days_then_month_end", monthEndThenDays = "month_end_then_days"

  var label: Text {
    switch self {
    case .invoice: Text(fr: "à compter de la facture", en: "from the invoice")
    case .daysThenMonthEnd: Text(fr: "les jours, puis la fin du mois", en: "the days, then the end of the month")
    case .monthEndThenDays: Text(fr: "la fin du mois, puis les jours", en: "the end of the month, then the days")
    }
  }

  /// The most days that the law allows (code de commerce, L441-10).
  var mostDays: Int { self == .invoice ? 60 : 45 }

  /// The day on which an invoice falls due.
  func due(_ issued: Day, days: Int) -> Day {
    switch self {
    case .invoice: issued.adding(days: days)
    case .daysThenMonthEnd: Period.month(of: issued.adding(days: days)).to
    case .monthEndThenDays: Period.month(of: issued).to.adding(days: days)
    }
  }
}

/// How long the firm has to pay an invoice.
struct PaymentTime: Hashable, Sendable {
  let terms: PaymentTerms
  let days: Int

  /// As the contract says, or as is supposed.
  init?(_ context: Context) {
    guard let days = context.settled(ContractForm.paymentDays) else { return nil }
    terms = context.settled(ContractForm.paymentTerms) ?? .invoice
    self.days = days
  }

  /// The day that the contract's own words give.
  func agreed(_ issued: Day) -> Day { terms.due(issued, days: days) }

  /// The day by which a payment is safe whichever way "end of month" is read.
  func safe(_ issued: Day) -> Day { readings(issued).min() ?? agreed(issued) }

  /// The days that the words may mean: two for an end of month, days first and then month end first.
  func readings(_ issued: Day) -> [Day] {
    terms == .invoice
      ? [agreed(issued)] : [PaymentTerms.daysThenMonthEnd, .monthEndThenDays].map { $0.due(issued, days: days) }
  }

  /// The time as a contract's clause words it, in French.
  var clause: String {
    let span = ClauseParameter.count(days, "jour")
    switch terms {
    case .invoice: return "à \(span) de leur émission"
    case .daysThenMonthEnd: return "au dernier jour du mois où finissent les \(span) qui suivent leur émission"
    case .monthEndThenDays: return "à \(span) du dernier jour du mois de leur émission"
    }
  }

  /// The time in words, with both readings for an invoice of a day: `45 jours, puis la fin du mois`.
  func words(_ language: Language, forInvoiceOf issued: Day) -> String {
    let wording = Wording(language: language)
    let span = wording.count(days, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
    switch terms {
    case .invoice: return Text(fr: "\(span) à compter de la facture", en: "\(span) from the invoice")[language]
    case .daysThenMonthEnd:
      return Text(fr: "\(span), puis la fin du mois", en: "\(span), then the end of the month")[language]
        + caution(issued, language)
    case .monthEndThenDays:
      return Text(fr: "la fin du mois, puis \(span)", en: "the end of the month, then \(span)")[language]
        + caution(issued, language)
    }
  }

  /// What both readings give for an invoice, and which of them is safe; nil where there is one reading.
  func sentence(forInvoiceOf issued: Day) -> Text? {
    let (days, sample) = (readings(issued), issued)
    guard days.count == 2 else { return nil }
    func words(_ language: Language) -> (sample: String, one: String, other: String, safe: String) {
      let wording = Wording(language: language)
      return (wording.day(sample), wording.day(days[0]), wording.day(days[1]), wording.day(safe(sample)))
    }
    let (fr, en) = (words(.fr), words(.en))
    return Text(
      fr:
        "« Fin de mois » a deux sens : une facture du \(fr.sample) est due le \(fr.one) ou le "
        + "\(fr.other). Payez au plus tard le \(fr.safe).",
      en:
        "“End of month” has two meanings: an invoice dated \(en.sample) is due on \(en.one) or on \(en.other). Pay by "
        + "\(en.safe).")
  }

  private func caution(_ issued: Day, _ language: Language) -> String {
    sentence(forInvoiceOf: issued).map { ". \($0[language])" } ?? ""
  }
}

extension Context {
  /// The day of the contract's first invoice: what examples are reckoned from.
  var firstInvoice: Day? {
    guard let start = settled(ContractForm.start) else { return nil }
    let day = Period.month(of: start).from.adding(days: (settled(ContractForm.invoiceDay) ?? 1) - 1)
    return day < start ? day.adding(months: 1) : day
  }
}
