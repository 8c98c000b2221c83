import CarnetCore

/// Whether the contract that another takes the place of ends in time: else both are paid for.
enum StillRunning {
  static let check = Check(
    "G5.still_running", .contract, .warning,
    title: Text(
      fr: "Le contrat remplacé doit finir avant que celui-ci commence.",
      en: "The contract being replaced must end before this one starts.")
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
              "\(old.number) dure jusqu'au \(fr.day(life.end)), et celui-ci commence le \(fr.day(start)) : vous paieriez les deux.",
            en:
              "\(old.number) runs until \(en.day(life.end)), and this one starts on \(en.day(start)): you would pay for both."
          ), at: at)
      ]
    }
    guard let next = life.next, life.state == .inForce || life.state == .signed else { return [] }
    return [
      Finding(
        Text(
          fr:
            "\(old.number) sera reconduit si le préavis n'arrive pas avant le \(fr.day(next.deadline)). Une fois le préavis envoyé, tapez :préavis.",
          en:
            "\(old.number) renews unless notice arrives by \(en.day(next.deadline)). Once notice is sent, type :notice."
        ), at: at)
    ]
  }
}
