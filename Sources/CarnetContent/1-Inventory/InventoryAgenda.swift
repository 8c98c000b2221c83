import CarnetCore

/// The dates that the assets bring: warranties, ends of support, leases, renewals and expiries.
enum InventoryAgenda {
  static func deadlines(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    dossier.park(on: now.day).flatMap { asset in
      ends(of: asset, dossier, now) + renewal(of: asset, dossier, now)
    }
  }

  private static func ends(of asset: ItemID, _ dossier: Dossier, _ now: Instant) -> [Deadline] {
    let name = dossier.titledAsset(asset)
    let dates: [(Question<Day>, Day?, Text, Text)] = [
      (
        Asset.warrantyEnd, dossier.warrantyEnd(of: asset, now: now),
        Text(fr: "Fin de garantie \(French.de(name))", en: "Warranty on \(name) ends"),
        Text(fr: "Faites valoir la garantie avant cette date", en: "Use the warranty before this date")
      ),
      (
        Asset.supportEnd, dossier.settled(Asset.supportEnd, of: asset, now: now),
        Text(fr: "Fin de support \(French.de(name))", en: "Support for \(name) ends"),
        Text(fr: "Prévoyez son remplacement", en: "Plan its replacement")
      ),
      (
        Asset.leaseEnd, dossier.settled(Asset.leaseEnd, of: asset, now: now),
        Text(fr: "Fin de location \(French.de(name))", en: "Lease on \(name) ends"),
        Text(
          fr: "Vérifiez le lien avec votre contrat de maintenance",
          en: "Check how it is linked to your maintenance contract")
      ),
    ]
    return dates.compactMap { question, day, title, advice in
      // A warranty that has ended leaves nothing to do.
      guard let day, question.definition.id != Asset.warrantyEnd.definition.id || day >= now.day else { return nil }
      return Deadline(day, title, advice: advice, at: question.address(of: asset))
    }
  }

  /// A renewal is announced as long before as its notice takes, and fifteen days more to decide.
  private static func renewal(of asset: ItemID, _ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard let day = dossier[Asset.renewalOn, of: asset] else { return [] }
    let name = dossier.titledAsset(asset)
    let address = Asset.renewalOn.address(of: asset)
    if dossier[Asset.category, of: asset] == .domain {
      return [
        Deadline(
          day, Text(fr: "Expiration \(French.de(name))", en: "\(name) expires"),
          advice: Text(
            fr: "Renouvelez-le un mois avant : le site et la messagerie s'arrêtent ce jour-là",
            en: "Renew it a month before: the website and email stop on that day"), at: address)
      ]
    }
    let renewal = Deadline(
      day, Text(fr: "Échéance \(French.de(name))", en: "\(name) renews"),
      advice: Text(
        fr: "Vérifiez le nombre de licences avant de payer", en: "Check the number of licences before paying"),
      at: address)
    if day < now.day {
      return [
        Deadline(
          day, Text(fr: "Échéance passée \(French.de(name))", en: "Renewal date of \(name) passed"),
          advice: Text(fr: "Donnez la prochaine échéance", en: "Enter the next renewal date"), at: address)
      ]
    }
    guard dossier[Asset.autoRenew, of: asset] == true else { return [renewal] }
    let notice = dossier.settled(Asset.noticeDays, of: asset, now: now) ?? 30
    return [
      Deadline(
        day.adding(days: -notice - 15), Text(fr: "Décision à prendre sur \(name)", en: "Decision to make on \(name)"),
        advice: Text(
          fr: "Après le \(Wording(language: .fr).day(day.adding(days: -notice))), il se renouvellera sans votre "
            + "accord",
          en: "After \(Wording(language: .en).day(day.adding(days: -notice))) it renews without your agreement"),
        at: address), renewal,
    ]
  }
}
