import CarnetCore

/// Whether the contract that another takes the place of ends in time: else both are paid for.
enum StillRunning {
  static let check = Check(
    "G5.still_running", .contract, .warning,
    title: Text(
      fr: "Le contrat que celui-ci remplace finit avant qu'il commence.",
      en: "The contract that this one replaces ends before it begins.")
  ) { dossier, now in
    guard let begun = Contracts.begun(in: dossier), begun.relation == .successor,
      let old = begun.replaced, let start = begun.start,
      let life = ContractLife(OwnContract(dossier).seen(by: old), now: now)
    else { return [] }
    let (fr, en) = (Wording(language: .fr), Wording(language: .en))
    let at = [ContractForm.start.address()]
    if life.end >= start {
      return [
        Finding(
          Text(
            fr:
              "\(old.number) court jusqu'au \(fr.day(life.end)), et celui-ci commence le \(fr.day(start)) : vous paieriez les deux.",
            en:
              "\(old.number) runs until \(en.day(life.end)), and this one begins on \(en.day(start)): you would pay for both."
          ), at: at)
      ]
    }
    guard let next = life.next, life.state == .inForce || life.state == .signed else { return [] }
    return [
      Finding(
        Text(
          fr:
            "\(old.number) se reconduit sans préavis reçu le \(fr.day(next.deadline)) au plus tard : :préavis le note.",
          en: "\(old.number) is renewed unless notice comes by \(en.day(next.deadline)): :notice enters it."), at: at)
    ]
  }
}
