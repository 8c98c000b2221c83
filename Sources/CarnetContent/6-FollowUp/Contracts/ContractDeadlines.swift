import CarnetCore

extension ContractLife {
  /// The lives of all contracts of a dossier, but for those of which nothing is left to settle; the last stays in any case.
  static func all(_ dossier: Dossier, now: Instant) -> [ContractLife] {
    let lives = dossier.byContract.compactMap { ContractLife($0.part, now: now) }
    let open = lives.filter { ![.handedBack, .renewed].contains($0.state) }
    return open.isEmpty ? Array(lives.suffix(1)) : open
  }
}

/// The dates of several contracts beside each other.
enum ContractDeadlines {
  /// Those of each contract, with its number where there are several and nothing else tells whose they are.
  static func told(_ dossier: Dossier, _ dates: (Dossier) -> [Deadline]) -> [Deadline] {
    let parts = dossier.byContract
    guard parts.count > 1 else { return dates(dossier) }
    var told: Set<Deadline> = []
    return parts.flatMap { part, number in
      dates(part).map { date in number.flatMap { date.namesItsItem ? nil : date.of($0) } ?? date }
    }.filter { told.insert($0).inserted }
  }
}

extension Deadline {
  /// True for one whose words name the thing that it is about: `Report of V1 due`.
  fileprivate var namesItsItem: Bool {
    address?.subject.item.map { title.en.split { !$0.isLetter && !$0.isNumber }.contains(Substring($0.description)) }
      ?? false
  }

  /// This date with the number of its contract.
  fileprivate func of(_ contract: String) -> Deadline {
    Deadline(
      day, Text(fr: "\(title.fr) (\(contract))", en: "\(title.en) (\(contract))"), advice: advice, at: address,
      alarmDaysBefore: alarmDaysBefore, staysDue: staysDue, isNotice: isNotice)
  }
}
