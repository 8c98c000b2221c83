import CarnetCore

extension Dossier {
  /// The dossier as whoever follows a signed contract reads it: with the firm, its people, its sites and its assets as they were
  /// last confirmed, and what changed since in the follow-up.
  ///
  /// What is being prepared in an inventory opened again is not there before it is closed; what was not known then may be taken
  /// from it, but for the assets. The one gate by which papers, dates, findings and figures after the signature pass.
  var followed: Dossier {
    guard let before = asBeforeReopening(.inventory, since: .contract) else { return self }
    let newcomers = Set(assetChanges.compactMap(\.newcomer))
    return [Company.id, Person.id, Site.id].reduce(holding(Asset.id, as: before, with: newcomers)) { seen, form in
      seen.holding(form, as: before, with: Set(items(of: form)), fillingIn: true)
    }.holding(.inventory, as: before)
  }
}

extension Known {
  /// What is known of a dossier to whoever follows a signed contract.
  var followed: Known {
    guard case .reopened = dossier.state(of: .inventory).status else { return self }
    return Known(dossier.followed, now: now, about: about)
  }
}
