import CarnetCore

/// The firm whose contract it is: what the contract says of the client, and what decides which rules apply.
package enum Company {
  package static let id: FormID = "company"

  static let name = Question<String>(
    id, "name", .line(.firm), prompt: Text(fr: "Nom de l'entreprise", en: "Name of the firm"),
    help: Text(
      fr: "Le nom inscrit au registre du commerce, tel qu'il est sur votre Kbis. C'est celui du contrat.",
      en: "The name on the trade register, as your Kbis gives it. The contract uses it."),
    example: Text(same: "Atelier Boulanger Kermarrec"))

  static let headcount = Question<Int>(
    id, "headcount", .number(0...100_000, .people), prompt: Text(fr: "Effectif (personnes)", en: "Headcount (people)"),
    help: Text(
      fr: "Le nombre de personnes qui travaillent dans l'entreprise, vous compris. Avec cinq salariés au plus, "
        + "un contrat signé hors des locaux du prestataire (chez vous, sur un salon) ouvre un droit de "
        + "rétractation. À partir de cinquante personnes, la directive NIS 2 est à surveiller.",
      en: "How many people work in the firm, yourself included. With at most five employees, a contract signed "
        + "away from the provider's premises (at your place, at a fair) gives a right of withdrawal. From fifty "
        + "people, watch the NIS 2 directive."),
    example: Text(same: "12"), sources: [Law.withdrawal],
    doubt: { number, _ in
      guard number == 0 else { return .unless(number, in: 1...250) }
      return Doubt(Text(fr: "Comptez-vous : au moins 1.", en: "Count yourself: at least 1."))
    })

  static let siren = Question<String>(
    id, "siren", .line(.siren), prompt: Text(same: "SIREN"),
    help: Text(
      fr: "Les neuf chiffres qui identifient votre entreprise. Ils sont sur vos factures et votre Kbis, et dans "
        + "l'en-tête du contrat.",
      en: "The nine digits that identify your firm. They are on your invoices and your Kbis, and at the head of "
        + "the contract."),
    example: Text(same: "123 456 782"))

  static let legalForm = Question<LegalForm>(
    id, "legal_form", .choice(LegalForm.options), prompt: Text(fr: "Forme juridique", en: "Legal form"),
    help: Text(
      fr: "Le statut de l'entreprise, inscrit sur votre Kbis. Il figure dans l'en-tête du contrat.",
      en: "What kind of company the firm is, as your Kbis says. It appears at the head of the contract."),
    example: Text(same: "SARL"))

  static let shareCapital = Question<Money>(
    id, "share_capital", .money(.once), prompt: Text(fr: "Capital social", en: "Share capital"),
    help: Text(
      fr: "Le montant inscrit sur votre Kbis ou dans vos statuts. Il figure dans l'en-tête du contrat.",
      en: "The amount on your Kbis or in your articles of association. It appears at the head of the contract."),
    example: Text(fr: "15 000 €", en: "€15,000.00"),
    asked: { $0[legalForm]?.hasCapital ?? false }, objection: Money.mustNotBeNegative,
    doubt: { amount, _ in .unless(amount, in: .euros(1)...(.euros(50_000_000))) })

  static let rcsCity = Question<String>(
    id, "rcs_city", .line(.words), prompt: Text(fr: "Ville du registre (RCS)", en: "Town of the trade register (RCS)"),
    help: Text(
      fr:
        "La ville du greffe où l'entreprise est immatriculée, inscrite sur votre Kbis. Carnet propose celle "
        + "de votre adresse : vérifiez-la, car elle figure dans le contrat.",
      en: "The town of the court registry where the firm is registered, on your Kbis. Carnet suggests the town "
        + "of your address: check it, as it appears in the contract."),
    example: Text(same: "Rennes"), need: .optional, asked: { $0[legalForm] != .association },
    pressed: { $0[address] != nil && $0.town == nil || $0.dossier.level == .detail },
    suggestion: { $0.town })

  static let address = Question<String>(
    id, "address", .line(.address), prompt: Text(fr: "Adresse du siège", en: "Registered address"),
    help: Text(
      fr: "L'adresse du siège social, inscrite sur votre Kbis. Elle figure dans l'en-tête du contrat.",
      en: "The address of the registered office, on your Kbis. It appears at the head of the contract."),
    example: Text(same: "14 rue des Halles, 35000 Rennes"))

  static let legalRepresentative = Question<String>(
    id, "legal_representative", .line(.person),
    prompt: Text(fr: "Représentant légal (nom, qualité)", en: "Legal representative (name, capacity)"),
    help: Text(
      fr: "La personne inscrite au Kbis, qui signe au nom de l'entreprise. Elle seule peut lever une règle par "
        + "écrit.",
      en: "The person named on the Kbis, who signs for the firm. Only this person can waive a rule in writing."),
    example: Text(same: "Maëlle Kermarrec, gérante"))

  static let regionCalendar = Question<HolidayCalendar>(
    id, "region_calendar", .choice(HolidayCalendar.options),
    prompt: Text(fr: "Calendrier des jours fériés", en: "Public holiday calendar"),
    help: Text(
      fr:
        "Les délais du contrat ne courent pas les jours fériés du lieu de service. Carnet déduit ces jours "
        + "du code postal, y compris en Moselle, en Alsace et outre-mer.",
      en:
        "The contract's time limits do not run on public holidays where the service is given. Carnet works "
        + "them out from the post code, including in Moselle, Alsace and overseas."),
    example: Text(fr: "France métropolitaine", en: "Mainland France"), level: .detail,
    suggestion: { $0[address].flatMap(PostalAddress.init)?.calendar ?? .metropole })

  static let headquarters = Question<String>(
    id, "siret_hq", .line(.siret), prompt: Text(fr: "SIRET du siège", en: "SIRET of the registered office"),
    help: Text(
      fr: "Les quatorze chiffres de l'établissement du siège : le SIREN et cinq chiffres. Il est sur votre Kbis "
        + "ou votre avis Sirene.",
      en: "The fourteen digits of the head office: the SIREN and five more. It is on your Kbis or your notice of "
        + "registration."),
    example: Text(same: "123 456 782 00010"), level: .detail, need: .optional, asked: { $0[siren] != nil },
    objection: Refusal.mustBeOfTheFirm)

  static let openingHours = Question<WeeklyWindows>(
    id, "opening_hours", .windows, prompt: Text(fr: "Heures d'ouverture", en: "Opening hours"),
    help: Text(
      fr:
        "Les heures où l'entreprise travaille, quand une panne a un coût. Vous choisirez plus tard les "
        + "heures du prestataire.",
      en: "The hours when the firm works, when a breakdown costs money. You choose the provider's hours later."),
    example: Text(fr: "mar-dim 6h30-19h30", en: "Tue-Sun 6:30-19:30"), level: .detail,
    suggestion: { _ in WeeklyWindows(canonical: "1-5 09:00-18:00") })

  static let closedDays = Question<String>(
    id, "closed_days", .line(.words), prompt: Text(fr: "Jours de fermeture", en: "Closures"),
    help: Text(
      fr: "Vos congés annuels et les jours fériés où vous fermez. Ils ne changent pas les délais du contrat, "
        + "sauf accord.",
      en: "Your annual closure and the public holidays on which you close. They do not change the contract's "
        + "time limits, unless agreed."),
    example: Text(fr: "1er janvier, 1er mai", en: "1 January, 1 May"), level: .detail, need: .optional)

  static let workedHolidays = Question<[WorkedHoliday]>(
    id, "worked_holidays", .choices(WorkedHoliday.options),
    prompt: Text(fr: "Jours fériés travaillés", en: "Public holidays worked"),
    help: Text(
      fr:
        "Les jours fériés où vous travaillez comptent dans les délais du contrat. Le lundi de Pentecôte est "
        + "férié même s'il est votre journée de solidarité. Le Vendredi saint ne l'est que dans certaines "
        + "communes.",
      en:
        "The public holidays on which you work count in the contract's time limits. Whit Monday is a public "
        + "holiday even if it is your day of solidarity. Good Friday is one in some towns only."),
    example: Text(fr: "lundi de Pentecôte", en: "Whit Monday"), level: .detail, need: .optional)

  static let vatNumber = Question<String>(
    id, "vat_number", .line(.vat), prompt: Text(fr: "N° de TVA", en: "VAT number"),
    help: Text(
      fr: "FR, deux chiffres, puis votre SIREN. Il est sur vos factures.",
      en: "FR, two digits, then your SIREN. It is on your invoices."),
    example: Text(same: "FR11123456782"), level: .detail, need: .optional, objection: Refusal.mustEndWithTheSiren)

  static let naf = Question<String>(
    id, "naf", .line(.naf), prompt: Text(fr: "Code NAF", en: "NAF activity code"),
    help: Text(
      fr: "Le code de votre activité principale, donné par l'Insee. Il est sur votre avis Sirene.",
      en: "The code of your main activity, given by Insee. It is on your notice of registration."),
    example: Text(same: "10.71C"), level: .detail, need: .optional)

  static let nis2 = Question<NIS2Status>(
    id, "nis2_status", .choice(NIS2Status.options),
    prompt: Text(fr: "NIS 2 s'applique-t-elle à vous ?", en: "Does NIS 2 apply to you?"),
    help: Text(
      fr:
        "Vous êtes sans doute hors champ : répondez « inconnu » si vous ne savez pas. La directive vise "
        + "surtout les entreprises de 50 personnes ou plus, dans certains secteurs.",
      en:
        "You are probably out of scope: answer “unknown” if you do not know. The directive mostly covers "
        + "firms of 50 people or more, in certain sectors."),
    example: Text(fr: "hors du champ", en: "out of scope"), level: .detail, need: .optional, unknown: true,
    sources: [Law.nis2, Law.nis2Thresholds, Law.vitalOperators], asked: { ($0[headcount] ?? 0) >= Law.watchedHeadcount }
  )

  /// What no paper about the firm is written without.
  static let nameless = Finding(
    Text(fr: "Le nom de l'entreprise manque.", en: "The name of the firm is missing."), at: [name.address()])

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Entreprise", en: "Firm"), cardinality: .one, feeds: [.contract],
    questions: [
      name, headcount, siren, legalForm, shareCapital, rcsCity, address, legalRepresentative, regionCalendar,
      headquarters, openingHours, closedDays, workedHolidays, vatNumber, naf, nis2,
    ],
    upshot: { context, occasion in
      occasion == .answered(headcount.definition.id) ? Opening.time(context) : nil
    })
}

extension Context {
  /// The town of the firm's address; nil when the address does not say one.
  fileprivate var town: String? { self[Company.address].flatMap(PostalAddress.town(of:)) }
}

/// The legal form of a firm.
package enum LegalForm: String, Choice {
  case sarl, sas, sasu, eurl, sa, ei, association, other
  // Later ones come after: a choice keeps its number.
  case snc, selarl, selas, scp, scm, sci, scop

  package var label: Text {
    switch self {
    case .ei: Text(fr: "entreprise individuelle", en: "sole trader")
    case .association: Text(fr: "association", en: "association")
    case .other: Text(fr: "autre société", en: "other company")
    default: Text(same: rawValue.uppercased())
    }
  }

  /// How else people call it.
  package var words: [String] {
    switch self {
    case .sarl: ["société à responsabilité limitée"]
    case .sas: ["société par actions simplifiée"]
    case .sasu: ["SAS unipersonnelle", "société par actions simplifiée unipersonnelle"]
    case .eurl: ["SARL unipersonnelle", "entreprise unipersonnelle à responsabilité limitée"]
    case .sa: ["société anonyme"]
    case .snc: ["société en nom collectif"]
    case .selarl: ["SELARLU", "société d'exercice libéral à responsabilité limitée", "société d'exercice libéral"]
    case .selas: ["SELASU", "société d'exercice libéral par actions simplifiée"]
    case .scp: ["société civile professionnelle"]
    case .scm: ["société civile de moyens"]
    case .sci: ["société civile immobilière"]
    case .scop: ["coopérative", "société coopérative", "cooperative", "SCIC"]
    case .ei:
      [
        "EIRL", "indépendant", "à mon compte", "auto-entrepreneur", "autoentrepreneur", "micro-entreprise",
        "micro-entrepreneur",
        "profession libérale", "libéral", "artisan", "entreprise en nom propre", "self-employed", "freelance",
      ]
    case .association: ["asso", "association loi 1901", "loi 1901", "charity", "non-profit"]
    case .other: ["autre", "other", "GIE", "SCEA", "GAEC", "SELAFA", "SELCA", "SCA", "société civile"]
    }
  }

  /// What people may mean by it.
  package var perhaps: [String] {
    switch self {
    case .sarl: ["Ltd", "limited", "limited company", "private limited company", "LLC", "société limitée"]
    case .sa: ["PLC", "public limited company", "Inc"]
    case .other: ["société", "company", "entreprise"]
    default: []
    }
  }

  /// True when it has a share capital to state.
  var hasCapital: Bool { self != .ei && self != .association }
}

extension HolidayCalendar: Choice {}

/// A holiday on which the firm may work all the same.
package enum WorkedHoliday: String, Choice {
  case goodFriday = "good_friday"
  case whitMonday = "whit_monday"

  package var label: Text {
    switch self {
    case .goodFriday: Text(fr: "Vendredi saint", en: "Good Friday")
    case .whitMonday: Text(fr: "lundi de Pentecôte", en: "Whit Monday")
    }
  }

  /// Its day in a year.
  func day(in year: Int) -> Day {
    switch self {
    case .goodFriday: HolidayCalendar.easter(year).adding(days: -2)
    case .whitMonday: HolidayCalendar.easter(year).adding(days: 50)
    }
  }
}

extension Dossier {
  /// The holidays that the clock goes by: those answered for, else those of the address.
  var regionCalendar: HolidayCalendar {
    self[Company.regionCalendar] ?? self[Company.address].flatMap(PostalAddress.init)?.calendar ?? .metropole
  }

  /// The holidays of a calendar that the firm works.
  func workedHolidays(of calendar: HolidayCalendar) -> [WorkedHoliday] {
    // Good Friday is no holiday elsewhere: nothing to open.
    (self[Company.workedHolidays] ?? []).filter { $0 != .goodFriday || calendar == .alsaceMoselle }
  }

  /// The days of some years that are holidays of a calendar and worked all the same.
  func openedDays(of calendar: HolidayCalendar, years: ClosedRange<Int>) -> Set<Day> {
    let worked = workedHolidays(of: calendar)
    return Set(years.flatMap { year in worked.map { $0.day(in: year) } })
  }
}

/// Whether the NIS 2 directive covers a firm, and how strictly.
enum NIS2Status: String, Choice {
  case out, important, essential

  var label: Text {
    switch self {
    case .out: Text(fr: "hors du champ", en: "out of scope")
    case .important: Text(fr: "entité importante", en: "important entity")
    case .essential: Text(fr: "entité essentielle", en: "essential entity")
    }
  }
}
