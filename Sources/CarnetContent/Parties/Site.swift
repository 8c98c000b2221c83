import CarnetCore

/// A place where the firm works.
package enum Site {
  package static let id: FormID = "sites"

  static let name = Question<String>(
    id, "name", .line(.words), prompt: Text(fr: "Nom du site", en: "Name of the site"),
    help: Text(fr: "Comme vous l'appelez entre vous.", en: "As you call it among yourselves."),
    example: Text(fr: "Fournil et magasin des Halles", en: "Bakery and shop, Les Halles"),
    suggestion: { context in
      guard context.isFirstSite else { return nil }
      let town = context[Company.address].flatMap(PostalAddress.init)?.town ?? ""
      return town.isEmpty ? context[Company.name] : town
    },
    doubt: { name, _ in
      let parts = name.split { ",;".contains($0) }
      guard parts.count > 1, parts.allSatisfy({ $0.split(separator: " ").count < 3 }) else { return nil }
      return Doubt(
        Text(
          fr: "Un site à la fois : les suivants seront demandés.", en: "One site at a time: the next will be asked for."
        ))
    })

  static let address = Question<String>(
    id, "address", .line(.address), prompt: Text(fr: "Adresse du site", en: "Address of the site"),
    help: Text(fr: "Là où le technicien viendra.", en: "Where the technician will come."),
    example: Text(same: "14 rue des Halles, 35000 Rennes"), level: .detail,
    suggestion: { $0.isFirstSite ? $0[Company.address] : nil })

  static let openingHours = Question<WeeklyWindows>(
    id, "opening_hours", .windows, prompt: Text(fr: "Heures d'ouverture du site", en: "Opening hours of the site"),
    help: Text(
      fr: "Quand un technicien y trouve quelqu'un, et quand une panne y coûte.",
      en: "When a technician finds somebody there, and when a failure costs."),
    example: Text(fr: "mar-dim 6h30-19h30", en: "tue-sun 6:30-19:30"), level: .detail,
    suggestion: { $0.settled(Company.openingHours) })

  static let siret = Question<String>(
    id, "siret", .line(.siret), prompt: Text(fr: "SIRET du site", en: "SIRET of the site"),
    help: Text(
      fr: "Quatorze chiffres, propres à chaque établissement.",
      en: "Fourteen digits, one number for each establishment."),
    example: Text(same: "123 456 782 00010"), level: .detail, need: .optional, objection: Refusal.mustBeOfTheFirm)

  static let access = Question<String>(
    id, "access", .line(.words), prompt: Text(fr: "Accès au site", en: "Access to the site"),
    help: Text(
      fr: "Par où l'on entre, à qui s'adresser. Aucun code ici : ce cahier s'imprime.",
      en: "Where to come in, whom to ask for. No code here: this book is printed."),
    example: Text(fr: "cour arrière, demander Yanis", en: "back yard, ask for Yanis"), level: .detail, need: .optional)

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Sites", en: "Sites"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "S", one: Text(fr: "un site", en: "a site"), atLeast: 1, label: "name")),
    listing: Listing(
      [
        .init(name, "Nom", "Name"),
        .init(address, "Adresse", "Address"),
        .init(openingHours, "Heures", "Hours"),
      ]),
    feeds: [.contract], questions: [name, address, openingHours, siret, access])
}

extension Context {
  /// True for the first site, which is usually the registered office.
  fileprivate var isFirstSite: Bool {
    let first = dossier.items(of: Site.id).first
    return first == nil || first == subject.item
  }
}
