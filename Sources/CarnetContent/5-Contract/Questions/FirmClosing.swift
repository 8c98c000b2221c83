import CarnetCore

/// Days on which the firm closes, and whether the provider agreed that its clock stands still.
enum Closing {
  static let id: FormID = "closings"

  static let from = Question<Day>(
    id, "from", .day(.ahead), prompt: Text(fr: "Fermé du", en: "Closed from"),
    help: Text(fr: "Le premier jour.", en: "The first day."), example: Text(same: "03/08/2026"))
  static let to = Question<Day>(
    id, "to", .day(.ahead), prompt: Text(fr: "Fermé jusqu'au, compris", en: "Closed until, inclusive"),
    help: Text(
      fr: "Le dernier jour. Pour un seul jour, appuyez sur Entrée.", en: "The last day. For one day only, press Enter."),
    example: Text(same: "16/08/2026"), suggestion: { $0[from] },
    objection: { day, context in
      guard let first = context[from] else { return nil }
      guard day >= first else {
        return Refusal(
          CoreReason.endsBeforeItBegins,
          Text(fr: "La fin est avant le début.", en: "The end is before the start."),
          remedy: Text(
            fr: "La fermeture commence le \(Wording(language: .fr).day(first)).",
            en: "The closure starts on \(Wording(language: .en).day(first))."))
      }
      guard day.ordinal - first.ordinal < 366 else {
        return Refusal(
          ContentReason.longerThanAYear,
          Text(fr: "Une fermeture doit durer moins d'un an.", en: "A closure must last less than a year."),
          remedy: Text(fr: "Vérifiez les deux dates.", en: "Check both dates."))
      }
      return nil
    })
  static let agreed = Question<Bool>(
    id, "agreed", .yesNo,
    prompt: Text(fr: "Convenue par écrit avec le prestataire", en: "Agreed in writing with the provider"),
    help: Text(
      fr: "Sans accord écrit, la fermeture ne change pas les délais.",
      en: "Without a written agreement, the closure does not change any time limit."),
    example: Text(fr: "oui", en: "yes"), suggestion: { _ in false })

  static let form = Form(
    id, stage: .contract, title: Text(fr: "Fermetures", en: "Closing days"),
    shortcut: Text(fr: "fermeture", en: "closure"), earlier: ["dayoff"],
    cardinality: .logged(
      Form.Cardinality.Items(letter: "FE", one: Text(fr: "une fermeture", en: "a closure"), atLeast: 0, label: "from")),
    listing: Listing(
      [
        .init(from, "Du", "From"),
        .init(to, "Au", "To"),
        .init(agreed, "Convenue", "Agreed"),
      ], dated: from.definition.id),
    feeds: [.followUp, .evaluation], questions: [from, to, agreed])

  /// The days of the closings that were agreed.
  static func days(_ dossier: Dossier) -> Set<Day> {
    Set(
      dossier.items(of: id).flatMap { item -> [Day] in
        guard dossier[agreed, of: item] == true, let first = dossier[from, of: item] else { return [] }
        let last = dossier[to, of: item] ?? first
        guard last >= first, last.ordinal - first.ordinal < 366 else { return [] }
        return (first.ordinal...last.ordinal).map { Day(ordinal: $0) }
      })
  }

  /// The closings that were agreed, as a document words them.
  static func words(_ dossier: Dossier, _ wording: Wording) -> [String] {
    dossier.items(of: id).compactMap { item in
      guard dossier[agreed, of: item] == true, let first = dossier[from, of: item] else { return nil }
      let last = dossier[to, of: item] ?? first
      return first == last ? wording.shortDay(first) : "\(wording.shortDay(first)) – \(wording.shortDay(last))"
    }
  }
}

extension Dossier {
  /// The holidays of a site: those of its address when it lies in another region than the registered office.
  func calendar(of site: ItemID) -> HolidayCalendar? {
    guard let address = self[Site.address, of: site].flatMap(PostalAddress.init),
      address.calendar != self[Company.address].flatMap(PostalAddress.init)?.calendar
    else { return nil }
    return address.calendar
  }
}
