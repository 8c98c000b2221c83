import CarnetCore

enum ContractContent {
  static let stage = StageContent(
    forms: [ContractForm.form, ClauseWording.form, SiteHours.form, Closing.form], checks: ContractChecks.all,
    documents: [
      ContractDocument.kind, Amendment.kind, OwnerSummary.kind, ClauseGuide.kind, WithdrawalForm.kind, LawDocument.kind,
    ],
    figures: figures, earlierChecks: [Placed(ContractChecks.placesToCome, after: "G3.deadline")], agenda: agenda,
    isOfAContract: true)

  static let figures = [
    Figure(
      "contract",
      names: [
        "end", "notice", "renewed_until", "safe_sending", "withdrawn", "total", "version", "fee_at.<index>",
        "rise_at.<index>",
      ]
    ) { name, dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return nil }
      switch name {
      case "end": return contract.term.end.iso
      case "notice": return contract.term.noticeDeadline(0).iso
      case "renewed_until": return contract.term.periodEnd(1).iso
      case "safe_sending": return contract.prudentSending(0).iso
      case "withdrawn": return dossier.withdrawnOn?.iso
      case "total": return String(contract.total.cents)
      case "version": return String(dossier.state(of: .contract).revision)
      default: return revised(name, contract)
      }
    },
    Figure("clause", names: Clause.library.map(\.id)) { name, dossier, now in
      Clause.library.first { $0.id == name }.map {
        $0.applies(Context(dossier: dossier, subject: Subject(ContractForm.id), now: now))
          ? "applies" : "without-object"
      }
    },
  ]

  /// After a first revision at an index, the fee in cents, or the change in percent: `= contract.fee_at.324,0 79472`.
  private static func revised(_ name: String, _ contract: ContractFacts) -> String? {
    guard let point = name.firstIndex(of: "."),
      let later = PriceRevision.points(String(name[name.index(after: point)...]))
    else { return nil }
    guard let terms = contract.money.revision, let base = terms.base else { return nil }
    let revision = terms.revising(contract.monthlyFee, from: base)
    switch name[..<point] {
    case "fee_at": return String(revision.price(at: later).cents)
    case "rise_at": return revision.move(at: later).map { fixed(Double($0) / 1_000, 3) }
    default: return nil
    }
  }
}
