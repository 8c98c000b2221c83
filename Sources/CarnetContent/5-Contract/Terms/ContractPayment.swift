import CarnetCore

extension ContractForm {
  static let paymentTerms = Question<PaymentTerms>(
    id, "payment_terms", .choice(PaymentTerms.options),
    prompt: Text(fr: "Délai de paiement compté", en: "Time for payment counted"),
    help: Text(
      fr:
        "« 45 jours fin de mois » se lit de deux façons : les jours puis la fin du mois, ou l'inverse. Le contrat "
        + "dira laquelle ; Carnet vous rappelle la plus proche des deux, qui est sûre.",
      en:
        "“45 days end of month” is read in two ways: the days and then the end of the month, or the reverse. The contract "
        + "will say which; Carnet recalls the nearer of both, which is safe."),
    example: Text(fr: "à compter de la facture", en: "from the invoice"), level: .detail, sources: [Law.paymentDays],
    suggestion: { _ in .invoice })
}

extension ContractChecks {
  /// When invoices are paid, and what paying late costs.
  static let payment = [
    Check(
      "G5.payment", .contract, .blocking,
      title: Text(
        fr: "Le délai de paiement tient dans ce que la loi permet.",
        en: "The time for payment is within what the law allows."),
      source: Law.paymentDays
    ) { dossier, now in
      guard let time = PaymentTime(Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)),
        time.days > time.terms.mostDays
      else { return [] }
      let counted =
        time.terms == .invoice
        ? Text(fr: "à compter de la facture", en: "from the invoice") : Text(fr: "fin de mois", en: "end of month")
      return [
        Finding(
          Text(
            fr: "\(time.days) jours \(counted.fr) : la loi en permet \(time.terms.mostDays) au plus.",
            en: "\(time.days) days \(counted.en): the law allows \(time.terms.mostDays) at most."),
          at: [ContractForm.paymentDays.address(), ContractForm.paymentTerms.address()])
      ]
    },
    Check(
      "G5.month_end", .contract, .warning,
      title: Text(
        fr: "Le jour où payer ne dépend pas de la lecture d'un mot.",
        en: "The day of payment does not hang on how a word is read."),
      source: Law.paymentDays
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      guard let time = PaymentTime(context), time.terms != .invoice, let sample = context.firstInvoice,
        let sentence = time.sentence(forInvoiceOf: sample)
      else { return [] }
      return [Finding(sentence, at: [ContractForm.paymentTerms.address()])]
    },
    Check(
      "G5.rate", .contract, .warning,
      title: Text(
        fr: "Le taux de l'intérêt de retard est connu à la prise d'effet.",
        en: "The rate of late interest is known when the contract takes effect."),
      source: Law.lateInterest
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      guard let start = context.settled(ContractForm.start),
        let missing = Law.missingRate(context.settled(ContractForm.lateRate) ?? .centralBank, on: start)
      else { return [] }
      return [
        Finding(
          Text(fr: "Intérêt de retard : \(missing.fr).", en: "Late interest: \(missing.en)."),
          at: [ContractForm.lateRate.address()])
      ]
    },
  ]
}
