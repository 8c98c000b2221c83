import CarnetCore

/// The lines of an invoice beside its fee: set-up, parts, and what is paid on quotation only.
extension InvoiceCheck {
  /// The set-up is billed once, at the contract's price.
  var setup: [Finding] {
    lines.filter { dossier[InvoiceLine.kind, of: $0] == .setup }.flatMap { line -> [Finding] in
      let place = InvoiceLine.amount.address(of: line)
      var findings: [Finding] = []
      if let billed = dossier[InvoiceLine.amount, of: line], billed > contract.setupFee {
        findings.append(
          finding(place) { wording, say in
            say(
              "\(invoice) : mise en service à \(wording.money(billed)), le contrat prévoit \(wording.money(contract.setupFee)).",
              "\(invoice): set-up at \(wording.money(billed)), the contract provides for \(wording.money(contract.setupFee))."
            )
          })
      }
      let before = dossier.items(of: InvoiceLine.id).first {
        $0 < line && dossier[InvoiceLine.kind, of: $0] == .setup
      }
      if let before {
        findings.append(
          Finding(
            Text(
              fr: "\(invoice) : la mise en service est déjà facturée (\(before)).",
              en: "\(invoice): the set-up has already been billed (\(before))."), at: [place]))
      }
      return findings
    }
  }

  var parts: [Finding] {
    let billedElsewhere = Set(
      dossier.items(of: InvoiceLine.id).filter { dossier[InvoiceLine.invoice, of: $0] != invoice }.compactMap {
        dossier[InvoiceLine.part, of: $0]
      })
    return lines.filter { dossier[InvoiceLine.kind, of: $0] == .part }.flatMap { line -> [Finding] in
      guard let part = dossier[InvoiceLine.part, of: line] else {
        return [
          Finding(
            Text(
              fr: "\(invoice) : la pièce facturée n'est pas au registre.",
              en: "\(invoice): the billed part is not in the register."), at: [InvoiceLine.part.address(of: line)])
        ]
      }
      var findings: [Finding] = []
      if billedElsewhere.contains(part) {
        findings.append(
          Finding(
            Text(
              fr: "\(invoice) : la pièce \(part) est déjà facturée.",
              en: "\(invoice): part \(part) has already been billed."),
            at: [InvoiceLine.part.address(of: line)]))
      }
      if let price = dossier[Part.price, of: part], let billed = dossier[InvoiceLine.amount, of: line], billed > price {
        findings.append(
          finding(InvoiceLine.amount.address(of: line)) { wording, say in
            say(
              "\(self.invoice) : pièce \(part) à \(wording.money(billed)), le registre indique \(wording.money(price)).",
              "\(self.invoice): part \(part) at \(wording.money(billed)), the register says \(wording.money(price)).")
          })
      }
      let register = Context(dossier: dossier, subject: Subject(Part.id, part), now: now)
      if register.needsApproval, register[Part.approvedBy] == nil {
        findings.append(
          Finding(
            Text(
              fr: "\(invoice) : la pièce \(part) dépasse le seuil du contrat, et personne ne l'a acceptée.",
              en: "\(invoice): part \(part) is above the contract's threshold, and no one approved it."),
            at: [Part.approvedBy.address(of: part)]))
      }
      return findings + underWarranty(part, line)
    }
  }

  /// A part that stands in for one that is still under warranty costs nothing.
  private func underWarranty(_ part: ItemID, _ line: ItemID) -> [Finding] {
    func day(_ part: ItemID) -> Day? {
      dossier[Part.intervention, of: part].flatMap { dossier[Intervention.started, of: $0] }?.day
    }
    guard let asset = dossier.settled(Part.asset, of: part, now: now), let fitted = day(part),
      let kind = dossier.settled(Part.kind, of: part, now: now), kind != .other,
      let billed = dossier[InvoiceLine.amount, of: line], billed.cents > 0
    else { return [] }
    let earlier = dossier.parts(on: asset).last { other in
      other != part && dossier.settled(Part.kind, of: other, now: now) == kind
        && day(other).map { $0 < fitted } ?? false && dossier[Part.warrantyEnd, of: other].map { $0 >= fitted } ?? false
    }
    return earlier.map { other in
      [
        Finding(
          Text(
            fr: "\(invoice) : la pièce \(part) remplace \(other), encore sous garantie : vous ne la payez pas.",
            en: "\(invoice): part \(part) replaces \(other), still under warranty: you do not pay for it."),
          at: [InvoiceLine.amount.address(of: line)])
      ]
    } ?? []
  }

  /// What is due beyond the fee only on an accepted quotation, and at the contract's hourly rate.
  var extras: [Finding] {
    lines.flatMap { line -> [Finding] in
      guard let kind = dossier[InvoiceLine.kind, of: line], [.extra, .travel].contains(kind) else { return [] }
      var findings: [Finding] = []
      if dossier[InvoiceLine.quote, of: line] == nil {
        findings.append(
          Finding(
            Text(
              fr: "\(invoice) : « \(kind.label.fr) » n'est dû que sur devis accepté d'avance.",
              en: "\(invoice): “\(kind.label.en)” is due only on a quote accepted beforehand."),
            at: [InvoiceLine.quote.address(of: line)]))
      }
      if let hours = dossier[InvoiceLine.hours, of: line], let rate = contract.money.hourlyRate,
        let billed = dossier[InvoiceLine.amount, of: line], billed.cents * 3_600 > rate.cents * hours.seconds
      {
        let agreed = rate.share(hours.seconds, of: 3_600) ?? rate
        findings.append(
          finding(InvoiceLine.amount.address(of: line)) { wording, say in
            say(
              "\(invoice) : \(wording.duration(hours)) à \(wording.money(billed)), le contrat prévoit \(wording.money(agreed)).",
              "\(invoice): \(wording.duration(hours)) at \(wording.money(billed)), the contract provides for \(wording.money(agreed))."
            )
          })
      }
      return findings
    }
  }
}
