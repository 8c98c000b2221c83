import CarnetCore

extension ContractForm {
  static let paymentTerms = Question<PaymentTerms>(
    id, "payment_terms", .choice(PaymentTerms.options),
    prompt: Text(fr: "Départ du délai de paiement", en: "Start of the payment terms"),
    help: Text(
      fr:
        "« 45 jours fin de mois » a deux sens : les jours puis la fin du mois, ou l'inverse. Le contrat "
        + "précisera lequel. Carnet vous rappelle la première des deux dates, la plus sûre.",
      en:
        "“45 days end of month” has two meanings: the days and then the end of the month, or the reverse. The contract "
        + "will say which. Carnet reminds you of the earlier date, which is safe."),
    example: Text(fr: "à compter de la facture", en: "from the invoice"), level: .detail, sources: [Law.paymentDays],
    suggestion: { _ in .invoice })
}

extension ContractChecks {
  /// When invoices are paid, and what paying late costs.
  static let payment = [
    Check(
      "G5.payment", .contract, .blocking,
      title: Text(
        fr: "Le délai de paiement doit respecter la loi.",
        en: "Payment terms must stay within the law."),
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
        fr: "La date de paiement doit être sans ambiguïté.",
        en: "The payment date must be unambiguous."),
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
        fr: "Le taux de l'intérêt de retard doit être connu à la prise d'effet.",
        en: "The late-payment interest rate must be known when the contract takes effect."),
      source: Law.lateInterest
    ) { dossier, now in
      let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
      guard let start = context.settled(ContractForm.start),
        let missing = Law.missingRate(context.settled(ContractForm.lateRate) ?? .centralBank, on: start)
      else { return [] }
      return [
        Finding(
          Text(fr: "Intérêt de retard : \(missing.fr).", en: "Late-payment interest: \(missing.en)."),
          at: [ContractForm.lateRate.address()])
      ]
    },
  ]
}
