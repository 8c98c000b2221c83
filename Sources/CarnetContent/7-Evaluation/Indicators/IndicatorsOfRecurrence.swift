import CarnetCore

/// Whether what was mended stays mended.
extension IndicatorContent {
  static let ofRecurrence = [firstTimeFix, repeats, reopenings]

  /// How long a restoring is watched before it counts as lasting.
  static let watch = 30 * 86_400

  static let firstTimeFix = Indicator.ofIncidents(
    "K07", name: Text(fr: "Réglés du premier coup", en: "Fixed the first time"),
    question: Text(
      fr: "Combien de pannes sont réglées en une fois, sans revenir dans le mois ?",
      en: "How many failures are fixed in one go and do not come back within a month?"),
    formula: Text(
      fr:
        "Incidents rétablis en une seule tentative, jamais rouverts, sans même panne (même bien, même cause) dans les 30 jours, sur les incidents rétablis dont les tentatives sont notées.",
      en:
        "Incidents restored in one try, never opened again, without the same failure (same asset, same cause) within 30 days, over restored incidents whose attempts are noted."
    ),
    unit: .percent, direction: .up, target: 75,
    account: { facts in
      let recurrence = facts.recurrence
      return facts.clocks.indices.filter { index in
        facts.clocks[index].facts.restored != nil && facts.traits[index].attempts != nil
      }.map { index in
        let reason = setback(facts.traits[index], recurrence.until[index])
        return Measurement.Used(
          facts.clocks[index].facts.item, reason ?? Text(fr: "du premier coup", en: "the first time"),
          isCounted: reason == nil)
      }
    }
  ) { facts in
    let recurrence = facts.recurrence
    var (restoredCount, n, fixed, provisional) = (0, 0, 0, 0)
    for (index, clock) in facts.clocks.enumerated() {
      guard let restored = clock.facts.restored else { continue }
      restoredCount += 1
      guard facts.traits[index].attempts != nil else { continue }
      n += 1
      guard isFixed(facts.traits[index], recurrence.until[index]) else { continue }
      fixed += 1
      if restored.adding(seconds: watch) > facts.end { provisional += 1 }
    }
    guard restoredCount > 0 else { return .notApplicable(Measuring.noRestored) }
    guard n > 0 else {
      return .notApplicable(Text(fr: "aucune tentative n'est notée", en: "no attempt is noted"))
    }
    let rate = Measuring.rate(fixed, of: n)
    var cautions: [Text] = []
    if provisional > 0 {
      cautions.append(
        Text(
          fr: "\(provisional) à confirmer, rétablis depuis moins de 30 jours",
          en: "\(provisional) to be confirmed, restored less than 30 days ago"))
    }
    if restoredCount > n {
      cautions.append(
        Text(
          fr: "\(restoredCount - n) sans tentatives notées, pas comptés",
          en: "\(restoredCount - n) without noted attempts, not counted"))
    }
    guard !cautions.isEmpty else { return .measured(rate) }
    return .measured(
      Measurement(
        value: rate.value, n: n, numerator: fixed, interval: rate.interval,
        caution: Text(
          fr: cautions.map(\.fr).joined(separator: ", "), en: cautions.map(\.en).joined(separator: ", "))))
  }

  static let repeats = Indicator.ofIncidents(
    "K08", name: Text(fr: "Récidives", en: "Repeats"),
    question: Text(
      fr: "Combien de pannes sont le retour d'une panne déjà réparée ?",
      en: "How many failures are one that had been mended and came back?"),
    formula: Text(
      fr:
        "Incidents sur le même bien et de même cause, signalés dans les 30 jours d'un rétablissement, sur tous les incidents ; à côté, sur 120 jours.",
      en:
        "Incidents on the same asset with the same cause, reported within 30 days of a restoring, over all incidents; beside, within 120 days."
    ),
    unit: .percent, direction: .down, target: 5,
    account: { facts in
      let recurrence = facts.recurrence
      return zip(facts.clocks, recurrence.since).compactMap { clock, since in
        guard let since, since <= 4 * watch else { return nil }
        let days = since / 86_400
        func words(_ language: Language) -> String {
          Wording(language: language).count(days, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
        }
        return Measurement.Used(
          clock.facts.item,
          Text(fr: "revenue \(words(.fr)) après un rétablissement", en: "back \(words(.en)) after a restoring"),
          isCounted: since <= watch)
      }
    }
  ) { facts in
    guard !facts.clocks.isEmpty else { return .notApplicable(Measuring.noIncident) }
    let since = facts.recurrence.since
    func within(_ seconds: Int) -> Int { since.count { $0.map { $0 <= seconds } ?? false } }
    let uncoded = facts.traits.count { $0.cause == nil || $0.asset == nil }
    let rate = Measuring.rate(
      within(watch), of: since.count,
      variants: [
        Measuring.part("d120", Text(fr: "sur 120 jours", en: "within 120 days"), within(4 * watch), of: since.count)
      ])
    guard uncoded < since.count else {
      return .notApplicable(Text(fr: "aucune cause n'est notée", en: "no cause is noted"))
    }
    guard uncoded > 0 else { return .measured(rate) }
    return .measured(
      Measurement(
        value: rate.value, n: rate.n, numerator: rate.numerator, variants: rate.variants, interval: rate.interval,
        caution: Text(fr: "\(uncoded) sans cause notée", en: "\(uncoded) without a noted cause")))
  }

  static let reopenings = Indicator.ofIncidents(
    "K09", name: Text(fr: "Réouvertures", en: "Reopenings"),
    question: Text(
      fr: "Combien d'incidents déclarés réglés ont dû être rouverts ?",
      en: "How many incidents that were called settled had to be opened again?"),
    formula: Text(
      fr: "Incidents rouverts au moins une fois, sur les incidents rétablis dont c'est noté.",
      en: "Incidents opened again at least once, over restored incidents of which it is noted."),
    unit: .percent, direction: .down, target: 5,
    account: { facts in
      zip(facts.clocks, facts.traits).compactMap { clock, traits in
        guard clock.facts.restored != nil, let reopened = traits.reopened, reopened > 0 else { return nil }
        return Measurement.Used(
          clock.facts.item, Text(fr: "rouvert \(reopened) fois", en: "opened again, times: \(reopened)"))
      }
    }
  ) { facts in
    var (n, reopened) = (0, 0)
    for (clock, traits) in zip(facts.clocks, facts.traits) where clock.facts.restored != nil {
      guard let times = traits.reopened else { continue }
      n += 1
      if times > 0 { reopened += 1 }
    }
    guard n > 0 else {
      return .notApplicable(Text(fr: "aucune réouverture n'est suivie", en: "no reopening is followed"))
    }
    return .measured(Measuring.rate(reopened, of: n))
  }

  private static func isFixed(_ traits: IncidentTraits, _ until: Int?) -> Bool {
    traits.attempts ?? 1 <= 1 && traits.reopened ?? 0 == 0 && until.map { $0 > watch } ?? true
  }

  /// Why a restored incident was not fixed the first time; nil when it was.
  private static func setback(_ traits: IncidentTraits, _ until: Int?) -> Text? {
    if let attempts = traits.attempts, attempts > 1 {
      return Text(fr: "\(attempts) tentatives", en: "\(attempts) tries")
    }
    if traits.reopened ?? 0 > 0 { return Text(fr: "rouvert", en: "opened again") }
    guard let until, until <= watch else { return nil }
    return Text(fr: "revenue \(until / 86_400) jours après", en: "back \(until / 86_400) days later")
  }
}
