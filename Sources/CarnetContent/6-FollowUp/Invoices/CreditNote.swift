import CarnetCore

/// A credit note beside the invoice that it corrects.
extension InvoiceCheck {
  /// What puts a credit note out of its place.
  var misplaced: [Finding] {
    guard entry.kind == .creditNote else {
      guard entry.net.cents < 0 else { return [] }
      return [
        Finding(
          Text(
            fr: "\(invoice) : un montant négatif est celui d'un avoir.",
            en: "\(invoice): a negative amount means a credit note."),
          at: [Invoice.kind.address(of: invoice)])
      ]
    }
    guard let item = entry.corrects, let corrected = ledger[item] else { return [] }
    let place = Invoice.corrects.address(of: invoice)
    guard item != invoice, corrected.kind == .invoice else {
      return [
        Finding(
          Text(
            fr: "\(invoice) : un avoir corrige une facture, et \(item) est un avoir.",
            en: "\(invoice): a credit note corrects an invoice, and \(item) is a credit note."), at: [place])
      ]
    }
    var findings: [Finding] = []
    if entry.issued < corrected.issued {
      findings.append(
        Finding(
          Text(
            fr: "\(invoice) : cet avoir est daté d'avant la facture \(item), qu'il corrige.",
            en: "\(invoice): this credit note is dated before invoice \(item), which it corrects."), at: [place]))
    }
    let credited = Money(cents: corrected.net.cents - ledger.rest(of: corrected).cents)
    if credited > corrected.net {
      findings.append(
        finding(place) { wording, say in
          let (all, whole) = (wording.money(credited), wording.money(corrected.net))
          return say(
            "\(invoice) : le total des avoirs sur \(item) est de \(all), la facture de \(whole).",
            "\(invoice): credit notes on \(item) add up to \(all), and the invoice is only \(whole).")
        })
    }
    return findings
  }

  /// A credit note that does not say what it corrects.
  var unplaced: [Finding] {
    guard entry.kind == .creditNote, entry.corrects == nil else { return [] }
    return [
      Finding(
        Text(
          fr: "\(invoice) : indiquez la facture que cet avoir corrige. Tapez :modifier \(invoice) corrects.",
          en: "\(invoice): say which invoice this credit note corrects. Type :edit \(invoice) corrects."),
        at: [Invoice.corrects.address(of: invoice)])
    ]
  }
}
