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
        Text(fr: "Fin de garantie de \(name)", en: "End of warranty of \(name)"),
        Text(fr: "Faites valoir la garantie avant", en: "Use the warranty before")
      ),
      (
        Asset.supportEnd, dossier.settled(Asset.supportEnd, of: asset, now: now),
        Text(fr: "Fin de support de \(name)", en: "End of support of \(name)"),
        Text(fr: "Prévoyez le remplacement", en: "Plan its replacement")
      ),
      (
        Asset.leaseEnd, dossier.settled(Asset.leaseEnd, of: asset, now: now),
        Text(fr: "Fin de location de \(name)", en: "End of lease of \(name)"),
        Text(
          fr: "Vérifiez le lien avec le contrat de maintenance", en: "Check how it ties with the maintenance contract")
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
          day, Text(fr: "Expiration de \(name)", en: "Expiry of \(name)"),
          advice: Text(
            fr: "Renouvelez un mois avant : site et messagerie s'arrêtent ce jour-là",
            en: "Renew a month before: the site and the e-mail stop on that day"), at: address)
      ]
    }
    let renewal = Deadline(
      day, Text(fr: "Échéance de \(name)", en: "Renewal of \(name)"),
      advice: Text(fr: "Vérifiez le nombre de postes avant de payer", en: "Check the number of seats before paying"),
      at: address)
    if day < now.day {
      return [
        Deadline(
          day, Text(fr: "Échéance passée de \(name)", en: "Renewal of \(name) past"),
          advice: Text(fr: "Notez la suivante", en: "Note the next one"), at: address)
      ]
    }
    guard dossier[Asset.autoRenew, of: asset] == true else { return [renewal] }
    let notice = dossier.settled(Asset.noticeDays, of: asset, now: now) ?? 30
    return [
      Deadline(
        day.adding(days: -notice - 15), Text(fr: "Décision sur \(name)", en: "Decision on \(name)"),
        advice: Text(
          fr: "Après le \(Wording(language: .fr).day(day.adding(days: -notice))), il se renouvelle sans vous demander",
          en: "After \(Wording(language: .en).day(day.adding(days: -notice))) it renews without asking you"),
        at: address), renewal,
    ]
  }
}
