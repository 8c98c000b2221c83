import CarnetCore

/// A line that every bidder prices alike (*bordereau des prix*): without unit, quantity and period, two offers do not
/// compare.
enum PriceItem {
  static let id: FormID = "price_schedule"

  static let label = Question<String>(
    id, "label", .line(.words), prompt: Text(fr: "Prestation à chiffrer", en: "Service to price"),
    help: Text(
      fr:
        "Carnet établit le bordereau des prix d'après vos réponses. Si vous saisissez une ligne, vous devez "
        + "saisir toutes les autres : la liste de Carnet disparaît.",
      en:
        "Carnet draws up the price schedule from your answers. If you enter a line, you must enter all the "
        + "others: Carnet's list disappears."),
    example: Text(fr: "Maintenance d'un ordinateur", en: "Maintenance of a computer"))
  static let unit = Question<String>(
    id, "unit", .line(.words), prompt: Text(fr: "Unité", en: "Unit"),
    help: Text(
      fr: "L'unité de compte : un ordinateur, une visite, une heure.",
      en: "The unit that is counted: a computer, a visit, an hour."), example: Text(fr: "ordinateur", en: "computer"))
  static let quantity = Question<Int>(
    id, "quantity", .number(0...100_000), prompt: Text(fr: "Quantité", en: "Quantity"),
    help: Text(
      fr: "Le nombre d'unités. Avec 0, le prix est indicatif et ne compte pas dans le total comparé.",
      en: "The number of units. With 0, the price is indicative and does not count in the compared total."),
    example: Text(same: "5"))
  static let period = Question<PricePeriod>(
    id, "period", .choice(PricePeriod.options), prompt: Text(fr: "Payé", en: "Paid"),
    help: Text(fr: "Le rythme auquel vous payez ce prix.", en: "How often you pay this price."),
    example: Text(fr: "par mois", en: "per month"), suggestion: { _ in .month })
  static let option = Question<Bool>(
    id, "option", .yesNo, prompt: Text(fr: "En option", en: "As an option"),
    help: Text(fr: "Une prestation que vous pourrez prendre ou non.", en: "A service you may take or leave."),
    example: Text(fr: "non", en: "no"), level: .detail, suggestion: { _ in false })
  static let exit = Question<Bool>(
    id, "exit", .yesNo, prompt: Text(fr: "Due à la fin du contrat", en: "Due at the end of the contract"),
    help: Text(fr: "À payer seulement à la fin du contrat ?", en: "Is it paid only at the end of the contract?"),
    example: Text(fr: "non", en: "no"), level: .detail, suggestion: { _ in false })

  static let form = Form(
    id, stage: .specification, title: Text(fr: "Bordereau des prix", en: "Schedule of prices"),
    shortcut: Text(fr: "bordereau", en: "priceline"), earlier: ["schedule"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "BP", one: Text(fr: "une ligne du bordereau", en: "a line of the price schedule"), atLeast: 0,
        label: "label")
    ),
    listing: Listing(
      [
        .init(label, "Prestation", "Service"),
        .init(unit, "Unité", "Unit"),
        .init(quantity, "Quantité", "Quantity"),
        .init(period, "Payé", "Paid"),
        .init(option, "Option", "Option"),
      ]), feeds: [.negotiation], questions: [label, unit, quantity, period, option, exit], isThread: false)

  /// Two lines for one thing would be priced twice; that each has its unit, quantity and period is asked as of any answer.
  static let isUnambiguous = Check(
    "G3.prices", .specification, .blocking,
    title: Text(
      fr: "Chaque ligne du bordereau des prix doit être différente.",
      en: "Each line of the price schedule must be different.")
  ) { dossier, _ in
    var seen: [String: ItemID] = [:]
    return dossier.items(of: id).compactMap { line in
      guard let words = dossier[label, of: line] else { return nil }
      guard let twin = seen[folded(words)] else {
        seen[folded(words)] = line
        return nil
      }
      return Finding(
        Text(
          fr: "\(twin) et \(line) demandent le même prix : « \(words) ». Supprimez une ligne.",
          en: "\(twin) and \(line) ask for the same price: “\(words)”. Remove one line."), at: [label.address(of: line)]
      )
    }
  }
}

/// What every bidder prices: the lines that were noted, else those that follow from the scope and the services.
struct PriceSchedule: Hashable, Sendable {
  /// One line to be priced.
  struct Line: Hashable, Sendable {
    let label: String
    let unit: String
    /// 0 for a price for information.
    let quantity: Int
    let period: PricePeriod
    var isOption = false
    var isExit = false
  }

  /// The line of the hours on call.
  private static let onCall = Text(fr: "Astreinte", en: "On-call cover")

  /// True for the label of that line, whatever is said behind it.
  static func isOnCall(_ label: String) -> Bool {
    let words = folded(label).replacing("-", with: " ")
    return words.hasPrefix("astreinte") || words.hasPrefix("on call")
  }

  /// In the order in which they are priced.
  let lines: [Line]

  /// True when bidders price the hours on call among the lines.
  var asksOnCall: Bool { lines.contains { PriceSchedule.isOnCall($0.label) } }

  init(_ dossier: Dossier, _ language: Language, now: Instant) {
    let noted = dossier.items(of: PriceItem.id).compactMap { item -> Line? in
      guard let label = dossier[PriceItem.label, of: item] else { return nil }
      return Line(
        label: label, unit: dossier[PriceItem.unit, of: item] ?? "",
        quantity: dossier[PriceItem.quantity, of: item] ?? 1,
        period: dossier.settled(PriceItem.period, of: item, now: now) ?? .month,
        isOption: dossier.settled(PriceItem.option, of: item, now: now) ?? false,
        isExit: dossier.settled(PriceItem.exit, of: item, now: now) ?? false)
    }
    lines = noted.isEmpty ? PriceSchedule.supposed(dossier, language, now) : noted
  }

  private static func supposed(_ dossier: Dossier, _ language: Language, _ now: Instant) -> [Line] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let asked = Set(dossier.settled(Specification.services, now: now) ?? [])
    let inside = dossier.settled(Specification.scopeIn, now: now) ?? []
    let flat = say("forfait", "lump sum")
    var lines = [
      Line(
        label: say("État des lieux initial du parc", "Initial check of the assets"), unit: flat,
        quantity: 1, period: .once)
    ]
    let kinds = AssetCategory.allCases.filter(\.isHardware)
    for kind in kinds {
      let count = inside.count { dossier[Asset.category, of: $0] == kind }
      guard count > 0 else { continue }
      lines.append(
        Line(
          label: say("Maintenance : \(kind.label.fr)", "Maintenance: \(kind.label.en)"),
          unit: say("appareil", "device"), quantity: count, period: .month))
    }
    let others = inside.count { dossier[Asset.category, of: $0]?.isHardware == false }
    if others > 0 {
      lines.append(
        Line(
          label: say("Suivi des licences, abonnements et domaines", "Follow-up of licences, subscriptions and domains"),
          unit: say("contrat", "contract"), quantity: others, period: .month))
    }
    if asked.contains(.desk), let users = dossier.settled(Specification.users, now: now), users > 0 {
      lines.append(
        Line(
          label: say("Guichet et assistance", "Help desk and support"), unit: say("utilisateur", "user"),
          quantity: users,
          period: .month))
    }
    if asked.contains(.prevention), let visits = dossier.settled(Specification.visits, now: now), visits > 0 {
      lines.append(
        Line(
          label: say("Visite préventive", "Preventive visit"), unit: say("visite", "visit"), quantity: visits,
          period: .year))
    }
    if asked.contains(.backups) {
      lines.append(
        Line(
          label: say("Surveillance des sauvegardes et essais de restauration", "Backup monitoring and restore tests"),
          unit: flat, quantity: 1, period: .month))
    }
    if asked.contains(.security) {
      lines.append(
        Line(
          label: say("Mises à jour de sécurité, protection et comptes", "Security updates, protection and accounts"),
          unit: flat, quantity: 1,
          period: .month))
    }
    if dossier.settled(Specification.onCallWindow, now: now) != nil {
      lines.append(Line(label: onCall[language], unit: flat, quantity: 1, period: .month, isOption: true))
    }
    return lines + [
      Line(
        label: say("Heure hors forfait", "Hour not covered by the fee"), unit: say("heure", "hour"), quantity: 0,
        period: .once,
        isOption: true),
      Line(
        label: say("Restitution des données et des accès (réversibilité)", "Exit and handover of data and access"),
        unit: flat,
        quantity: 1, period: .once, isExit: true),
    ]
  }
}

/// How often a price comes back.
enum PricePeriod: String, Choice {
  case month, year, once

  var label: Text {
    switch self {
    case .month: Text(fr: "par mois", en: "per month")
    case .year: Text(fr: "par an", en: "per year")
    case .once: Text(fr: "une fois", en: "once")
    }
  }

  /// What it was called before.
  var earlier: [String] {
    switch self {
    case .month: ["a month"]
    case .year: ["a year"]
    case .once: []
    }
  }
}
