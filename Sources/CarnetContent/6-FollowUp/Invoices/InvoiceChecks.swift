import CarnetCore

extension FollowUpChecks {
  /// What invoices leave to be said, the months that none bills, and the indices that are not noted.
  static let invoices = [
    Check(
      "G6.invoices", .followUp, .warning,
      title: Text(
        fr: "Les factures doivent être vérifiées ligne par ligne.", en: "Invoices must be checked line by line."),
      source: Law.invoice,
      also: [
        Law.paymentDays, Law.lateInterest, Law.electronicInvoice, Law.priceAfterwards, Law.withdrawal, Law.earlyStart,
      ]
    ) { dossier, now in
      let invoices = dossier.items(of: Invoice.id)
      guard !invoices.isEmpty else {
        return [
          Finding(
            Text(
              fr: "Aucune facture n'est enregistrée. Pour en ajouter une, tapez :facture.",
              en: "No invoice is recorded. To add one, type :invoice."))
        ]
      }
      let ledger = InvoiceLedger(dossier, now: now)
      return invoices.flatMap { invoice -> [Finding] in
        let verdict = dossier[Invoice.correct, of: invoice]
        // What a person wrote to be wrong is known already.
        if verdict == false, dossier[Invoice.errors, of: invoice] != nil { return [] }
        let found = ledger.flatMap { InvoiceCheck(invoice, in: $0)?.findings } ?? []
        guard verdict == nil else { return found }
        return [
          Finding(
            Text(fr: "La facture \(invoice) n'est pas vérifiée.", en: "Invoice \(invoice) is not checked."),
            at: [Invoice.correct.address(of: invoice)])
        ] + found
      }
    },
    Check(
      "G6.months", .followUp, .warning,
      title: Text(fr: "Chaque mois du contrat doit être facturé.", en: "Each month of the contract must be billed.")
    ) { dossier, now in
      (InvoiceLedger(dossier, now: now)?.uncovered ?? []).map { gap in
        Finding(
          Text(
            fr: "Aucune facture enregistrée ne couvre \(gap.asObject(.fr)). Cherchez-la, puis tapez :facture.",
            en: "No recorded invoice covers \(gap.asObject(.en)). Look for it, then type :invoice."))
      }
    },
    Check(
      "G6.revision", .followUp, .warning,
      title: Text(
        fr: "L'indice de chaque révision doit être enregistré.", en: "The index of each revision must be recorded."),
      source: Law.priceIndex, also: [Law.syntec]
    ) { dossier, now in
      guard dossier.withdrawnOn == nil, let fees = FeeHistory(dossier, now: now) else { return [] }
      return fees.awaited.map { Finding($0.sentence, at: $0.place) }
        + fees.revisions.compactMap { $0.late(in: dossier) }
    },
  ]
}

extension Period {
  /// The days as what a verb is about: `février 2026`, else `les jours du 10 février 2026 au 31 mars 2026`.
  fileprivate func asObject(_ language: Language) -> String {
    self == Period.month(of: from)
      ? words(language) : Text(fr: "les jours \(words(.fr))", en: "the days \(words(.en))")[language]
  }
}

extension FeeHistory.Revision {
  /// Where what it lacks is answered; nowhere while nothing is noted of it.
  fileprivate var place: [Address] {
    note.map { [base == nil ? RevisionNote.base.address(of: $0) : RevisionNote.index.address(of: $0)] } ?? []
  }

  /// An index that was published after the day of its revision: another was the last one then.
  fileprivate func late(in dossier: Dossier) -> Finding? {
    guard let note, let published = dossier[RevisionNote.published, of: note], published > day else { return nil }
    func words(_ language: Language) -> (String, String) {
      (Wording(language: language).day(day), Wording(language: language).day(published))
    }
    let (fr, en) = (words(.fr), words(.en))
    return Finding(
      Text(
        fr: "\(note) : l'indice de la révision du \(fr.0) n'est publié que le \(fr.1). L'indice précédent s'applique.",
        en: "\(note): the index of the revision of \(en.0) was published only on \(en.1). The previous index applies."),
      at: [RevisionNote.index.address(of: note)])
  }
}
