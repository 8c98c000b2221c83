import CarnetCore

/// The hours of a site, where what happens there is not counted by those of the contract.
enum SiteHours {
  static let id: FormID = "site_hours"

  static let site = Question<ItemID>(
    id, "site", .item(Site.id), prompt: Text(fr: "Site qui a ses propres heures", en: "Site with its own hours"),
    help: Text(
      fr: "Les délais d'un incident sur ce site sont comptés sur ces heures, et non sur celles du contrat. Le "
        + "contrat les indique.",
      en: "Time limits for an incident at this site are counted over these hours, not over the contract's. The "
        + "contract states them."),
    example: Text(same: "S2"),
    suggestion: { context in
      let (dossier, now) = (context.dossier, context.now)
      return dossier.items(of: Site.id).first {
        item(for: $0, in: dossier) == nil && Lying($0, in: dossier, beside: dossier.regionCalendar, now: now) != .alike
      }
    },
    objection: { site, context in
      guard let twin = item(for: site, in: context.dossier), twin != context.subject.item else { return nil }
      return Refusal(
        ContentReason.alreadyEntered,
        Text(fr: "\(site) a déjà ses heures (\(twin)).", en: "\(site) already has its hours (\(twin))."),
        remedy: Text(fr: "Modifiez \(twin).", en: "Edit \(twin)."))
    })
  static let calendar = Question<HolidayCalendar>(
    id, "calendar", .choice(HolidayCalendar.options),
    prompt: Text(fr: "Jours fériés du site", en: "Site public holidays"),
    help: Text(
      fr:
        "Ceux de son code postal, ou ceux du contrat si vous en convenez. Le lieu donne aussi l'heure locale.",
      en:
        "Those of its post code, or the contract's if you agree so. The place also gives the local time."),
    example: Text(same: "Alsace-Moselle"), need: .optional,
    suggestion: { context in
      context[site].flatMap { context.dossier.settled(Site.address, of: $0, now: context.now) }
        .flatMap(PostalAddress.init)?.calendar
    })
  static let window = Question<WeeklyWindows>(
    id, "window", .windows, prompt: Text(fr: "Plage de service du site", en: "Site service hours"),
    hint: Text(fr: "Entrée pour garder celle du contrat", en: "Enter keeps the contract's"),
    help: Text(
      fr: "Les heures où le prestataire doit intervenir, à l'heure locale du site.",
      en: "The hours when the provider must respond, in the site's local time."),
    example: Text(fr: "lun-sam 7h30-19h", en: "Mon-Sat 7:30-19:00"), need: .optional)

  static let form = Form(
    id, stage: .contract, title: Text(fr: "Horaires des sites", en: "Hours of sites"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "HS", one: Text(fr: "les heures d'un site", en: "the hours of a site"), atLeast: 0, label: "site")),
    listing: Listing(
      [
        .init(site, "Site", "Site"),
        .init(window, "Plage", "Window"),
        .init(calendar, "Jours fériés", "Holidays"),
      ]),
    feeds: [.followUp, .evaluation], asked: { $0.dossier.items(of: Site.id).count > 1 },
    questions: [site, calendar, window], upshot: upshot)

  /// The item that tells of a site; nil when none does.
  static func item(for site: ItemID, in dossier: Dossier) -> ItemID? {
    dossier.items(of: id).first { dossier[self.site, of: $0] == site }
  }

  /// Said once a site is named: by what its incidents will be judged, and how to say otherwise.
  @Sendable private static func upshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard case .answered = occasion, let item = context.subject.item, let site = context[site],
      let calendar = context.settled(calendar)
    else { return nil }
    func words(_ language: Language) -> String {
      context[window]?.words(language) ?? Text(fr: "la plage du contrat", en: "the contract's service hours")[language]
    }
    return Text(
      fr: "Les délais d'un incident à \(site) sont comptés ainsi : \(words(.fr)), jours fériés : "
        + "\(calendar.label.fr). Pour changer, tapez :modifier \(item) calendar, ou window.",
      en: "Time limits for an incident at \(site) are counted like this: \(words(.en)), public holidays: "
        + "\(calendar.label.en). To change that, type :edit \(item) calendar, or window.")[context.language]
  }
}

extension SiteHours {
  /// Under which holidays a site lies, beside those of a contract.
  enum Lying: Hashable, Sendable {
    /// Under the same, or where its address does not say.
    case alike
    /// Under others.
    case under(HolidayCalendar)
    /// At a post code whose holidays Carnet does not know.
    case unknown(code: String)

    init(_ site: ItemID, in dossier: Dossier, beside calendar: HolidayCalendar, now: Instant) {
      guard let address = dossier.settled(Site.address, of: site, now: now).flatMap(PostalAddress.init) else {
        self = .alike
        return
      }
      guard let own = address.calendar else {
        self = .unknown(code: address.code)
        return
      }
      self = own == calendar ? .alike : .under(own)
    }
  }

  /// A site with the hours by which what happens there is counted.
  struct Place: Hashable, Sendable {
    let site: ItemID
    /// Its name.
    let name: String
    /// The service hours there.
    let window: WeeklyWindows
    /// The holidays there.
    let calendar: HolidayCalendar
    /// True where these are not the contract's.
    let isOwn: Bool
    /// True where they were agreed upon, be they the contract's.
    let isSaid: Bool
    /// Where its address lies beside the contract's holidays.
    let lying: Lying

    /// `S2 Magasin de Strasbourg`.
    var titled: String { name.isEmpty ? site.description : "\(site) \(name)" }
    /// Whose hours count there.
    var hours: Text {
      Text(fr: "heures de \(titled) (\(calendar.label.fr))", en: "hours of \(titled) (\(calendar.label.en))")
    }
  }

  /// The sites of a firm beside the hours of its contract, in order; empty where all are alike.
  static func places(
    in dossier: Dossier, beside window: WeeklyWindows, _ calendar: HolidayCalendar, now: Instant
  ) -> [Place] {
    let sites = dossier.items(of: Site.id)
    guard sites.count > 1 else { return [] }
    let items = dossier.items(of: id).compactMap { item in dossier[self.site, of: item].map { ($0, item) } }
    let told = Dictionary(items, uniquingKeysWith: { first, _ in first })
    let places = sites.map { site in
      let said = told[site]
      let ownWindow = said.flatMap { dossier[self.window, of: $0] } ?? window
      let ownCalendar = said.flatMap { dossier.settled(self.calendar, of: $0, now: now) } ?? calendar
      return Place(
        site: site, name: dossier.settled(Site.name, of: site, now: now) ?? "", window: ownWindow,
        calendar: ownCalendar, isOwn: ownWindow != window || ownCalendar != calendar, isSaid: said != nil,
        lying: Lying(site, in: dossier, beside: calendar, now: now))
    }
    return places.contains { $0.isOwn || $0.lying != .alike } ? places : []
  }
}
