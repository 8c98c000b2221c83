import CarnetCore

/// A place where the firm works.
package enum Site {
  package static let id: FormID = "sites"

  static let name = Question<String>(
    id, "name", .line(.words), prompt: Text(fr: "Nom du site", en: "Site name"),
    help: Text(
      fr: "Un lieu où vous travaillez, sous le nom que vous lui donnez entre vous.",
      en: "A place where you work, by the name you use among yourselves."),
    example: Text(fr: "Fournil et magasin des Halles", en: "Bakehouse and shop, Les Halles"),
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
          fr: "Donnez un site à la fois : Carnet demande ensuite les autres.",
          en: "Give one site at a time: Carnet asks for the others next."
        ))
    })

  static let address = Question<String>(
    id, "address", .line(.address), prompt: Text(fr: "Adresse du site", en: "Site address"),
    help: Text(fr: "Là où le technicien viendra.", en: "Where the technician will come."),
    example: Text(same: "14 rue des Halles, 35000 Rennes"), level: .detail,
    suggestion: { $0.isFirstSite ? $0[Company.address] : nil })

  static let openingHours = Question<WeeklyWindows>(
    id, "opening_hours", .windows, prompt: Text(fr: "Heures d'ouverture du site", en: "Site opening hours"),
    help: Text(
      fr: "Quand le technicien trouvera quelqu'un, et quand une panne a un coût.",
      en: "When the technician will find someone there, and when a breakdown costs money."),
    example: Text(fr: "mar-dim 6h30-19h30", en: "Tue-Sun 6:30-19:30"), level: .detail,
    suggestion: { $0.settled(Company.openingHours) })

  static let siret = Question<String>(
    id, "siret", .line(.siret), prompt: Text(fr: "SIRET du site", en: "Site SIRET"),
    help: Text(
      fr: "Les quatorze chiffres de cet établissement, sur votre avis Sirene.",
      en: "The fourteen digits of this establishment, on your notice of registration."),
    example: Text(same: "123 456 782 00010"), level: .detail, need: .optional, objection: Refusal.mustBeOfTheFirm)

  static let access = Question<String>(
    id, "access", .line(.words), prompt: Text(fr: "Accès au site", en: "Site access"),
    help: Text(
      fr: "Par où entrer et à qui s'adresser. N'écrivez aucun code : ce document sera imprimé.",
      en: "Where to come in and who to ask for. Do not write any code: the inventory is printed."),
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
