import CarnetCore

extension WithdrawalNotice {
  /// What was paid comes back once the firm withdrew: the day on which the provider owes it.
  static func refund(_ dossier: Dossier) -> [Deadline] {
    guard let item = item(in: dossier), let sent = dossier[sent, of: item], dossier[refunded, of: item] == nil,
      dossier.items(of: Invoice.id).contains(where: { dossier[Invoice.paid, of: $0] != nil })
    else { return [] }
    return [
      Deadline(
        sent.adding(days: Withdrawal.refundDays),
        Text(fr: "Remboursement dû par le prestataire", en: "Refund due from the provider"),
        advice: Text(
          fr: "Réclamez-le par écrit (règle à vérifier), puis tapez :modifier \(item) refunded",
          en: "Claim it in writing (a rule to be verified), then type :edit \(item) refunded"),
        at: refunded.address(of: item)
      ).untilDone
    ]
  }
}
