import CarnetCore

enum ContractContent {
  static let stage = StageContent(
    forms: [ContractForm.form, ClauseWording.form, Closing.form], checks: ContractChecks.all,
    documents: [
      ContractDocument.kind, Amendment.kind, OwnerSummary.kind, ClauseGuide.kind, WithdrawalForm.kind, LawDocument.kind,
    ],
    figures: figures,
    agenda: agenda)

  static let figures = [
    Figure("contract") { name, dossier, now in
      guard let contract = ContractFacts(dossier, now: now) else { return nil }
      switch name {
      case "end": return contract.term.end.iso
      case "notice": return contract.term.noticeDeadline(0).iso
      case "renewed_until": return contract.term.periodEnd(1).iso
      case "safe_sending": return contract.term.safeSendingDay(0).iso
      case "withdrawn": return dossier.withdrawnOn?.iso
      case "total": return String(contract.total.cents)
      case "version": return String(dossier.state(of: .contract).revision)
      default: return name.hasPrefix("fee_at.") ? fee(at: String(name.dropFirst(7)), contract, dossier, now) : nil
      }
    },
    Figure("clause") { name, dossier, now in
      Clause.library.first { $0.id == name }.map {
        $0.withoutObject(Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)) == nil
          ? "applies" : "without-object"
      }
    },
  ]

  /// The fee in cents after a first revision at an index: `= contract.fee_at.324,0 79472`.
  private static func fee(at index: String, _ contract: ContractFacts, _ dossier: Dossier, _ now: Instant) -> String? {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    guard let base = context[ContractForm.revisionBase].flatMap(PriceRevision.points),
      let later = PriceRevision.points(index), let bound = context.settled(ContractForm.revisionCap)
    else { return nil }
    let formula = context.settled(ContractForm.revisionFormula) ?? .full
    let revision = PriceRevision(price: contract.monthlyFee, base: base, bound: bound, formula: formula)
    return String(revision.price(at: later).cents)
  }
}
