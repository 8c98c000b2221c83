import CarnetCore

extension FollowUpChecks {
  /// A rate that no table holds yet is said as soon as its half-year begins, before an invoice is late.
  static let lateRate = Check(
    "G6.rate", .followUp, .warning,
    title: Text(
      fr: "Le taux de l'intérêt de retard du semestre doit être connu.",
      en: "The late-payment interest rate for this half-year must be known."),
    source: Law.lateInterest
  ) { dossier, now in
    guard let contract = ContractTimeline(dossier, now: now)?.terms(at: now),
      let missing = Law.missingRate(contract.money.lateRate, on: now.day)
    else { return [] }
    return [
      Finding(
        Text(fr: "Intérêt de retard : \(missing.fr).", en: "Late-payment interest: \(missing.en)."),
        at: [ContractForm.lateRate.address()])
    ]
  }
}
