import CarnetCore

/// The firm whose contract it is: what the contract says of the client, and what decides which rules apply.
package enum Company {
  package static let id: FormID = "company"

  static let name = Question<String>(
    id, "name", .line(.firm), prompt: Text(fr: "Nom de l'entreprise", en: "Name of the firm"),
    help: Text(
      fr: "Le nom inscrit au registre du commerce : il sera celui du contrat.",
      en: "The name on the trade register: it will stand in the contract."),
    example: Text(same: "Atelier Boulanger Kermarrec"))

  static let headcount = Question<Int>(
    id, "headcount", .number(0...100_000, .people), prompt: Text(fr: "Effectif (personnes)", en: "Headcount (people)"),
    help: Text(
      fr: "Jusqu'à cinq salariés, un contrat signé hors de vos locaux ouvre un droit de rétractation (code de la "
        + "consommation, L221-3). À partir de cinquante, la directive NIS 2 est à surveiller.",
      en: "Up to five employees, a contract signed away from business premises gives a right of withdrawal (French "
        + "consumer code, L221-3). From fifty people on, the NIS 2 directive is to be watched."),
    example: Text(same: "12"), sources: [Law.withdrawal],
    doubt: { number, _ in
      guard number == 0 else { return .unless(number, in: 1...250) }
      return Doubt(Text(fr: "Comptez-vous : au moins 1.", en: "Count yourself: at least 1."))
    })

  static let siren = Question<String>(
    id, "siren", .line(.siren), prompt: Text(same: "SIREN"),
    help: Text(
      fr: "Les neuf chiffres de votre entreprise, sur toute facture ou sur votre Kbis.",
      en: "Your firm's nine digits, on any invoice or on your Kbis."),
    example: Text(same: "123 456 782"))

  static let legalForm = Question<LegalForm>(
    id, "legal_form", .choice(LegalForm.options), prompt: Text(fr: "Forme juridique", en: "Legal form"),
    help: Text(fr: "Elle figure dans l'en-tête du contrat.", en: "It stands at the head of the contract."),
    example: Text(same: "SARL"))

  static let shareCapital = Question<Money>(
    id, "share_capital", .money(.once), prompt: Text(fr: "Capital social", en: "Share capital"),
    help: Text(fr: "Sur votre Kbis ou vos statuts.", en: "On your Kbis or your articles."),
    example: Text(fr: "15 000 €", en: "€15,000"),
    asked: { $0[legalForm]?.hasCapital ?? false }, objection: Money.mustNotBeNegative,
    doubt: { amount, _ in .unless(amount, in: .euros(1)...(.euros(50_000_000))) })

  static let rcsCity = Question<String>(
    id, "rcs_city", .line(.words), prompt: Text(fr: "Ville du registre (RCS)", en: "Town of the trade register (RCS)"),
    help: Text(
      fr:
        "La ville du greffe qui tient votre immatriculation, sur votre Kbis. Carnet suppose celle de votre adresse : "
        + "le contrat la porte, vérifiez-la.",
      en: "The town of the court registry that holds your registration, on your Kbis. Carnet supposes that of your "
        + "address: it stands in the contract, so check it."),
    example: Text(same: "Rennes"), need: .optional, asked: { $0[legalForm] != .association },
    pressed: { $0[address] != nil && $0.town == nil || $0.dossier.level == .detail },
    suggestion: { $0.town })

  static let address = Question<String>(
    id, "address", .line(.address), prompt: Text(fr: "Adresse du siège", en: "Registered address"),
    help: Text(fr: "L'adresse du siège social.", en: "The address of the registered office."),
    example: Text(same: "14 rue des Halles, 35000 Rennes"))

  static let legalRepresentative = Question<String>(
    id, "legal_representative", .line(.person),
    prompt: Text(fr: "Représentant légal (nom, qualité)", en: "Legal representative (name, capacity)"),
    help: Text(
      fr: "La personne qui engage l'entreprise. Elle seule peut déroger par écrit à une règle.",
      en: "The person who binds the firm. Only she can waive a rule in writing."),
    example: Text(same: "Maëlle Kermarrec, gérante"))

  static let regionCalendar = Question<HolidayCalendar>(
    id, "region_calendar", .choice(HolidayCalendar.options),
    prompt: Text(fr: "Calendrier des jours fériés", en: "Calendar of holidays"),
    help: Text(
      fr:
        "Les délais du contrat ne courent pas les jours fériés du lieu de service. Le code postal le dit, en Moselle, "
        + "en Alsace et outre-mer comme ailleurs.",
      en:
        "The contract's delays do not run on the holidays of the place of service. The post code tells which, in Moselle, "
        + "Alsace and overseas as elsewhere."),
    example: Text(fr: "France métropolitaine", en: "Mainland France"), level: .detail,
    suggestion: { $0[address].flatMap(PostalAddress.init)?.calendar ?? .metropole })

  static let headquarters = Question<String>(
    id, "siret_hq", .line(.siret), prompt: Text(fr: "SIRET du siège", en: "SIRET of the registered office"),
    help: Text(
      fr: "Les quatorze chiffres de l'établissement où est le siège : le SIREN et cinq chiffres.",
      en: "The fourteen digits of the establishment where the office is: the SIREN and five more."),
    example: Text(same: "123 456 782 00010"), level: .detail, need: .optional, asked: { $0[siren] != nil },
    objection: Refusal.mustBeOfTheFirm)

  static let openingHours = Question<WeeklyWindows>(
    id, "opening_hours", .windows, prompt: Text(fr: "Heures d'ouverture", en: "Opening hours"),
    help: Text(
      fr:
        "Quand l'entreprise travaille : c'est là qu'une panne coûte. Les heures du prestataire se choisissent plus tard.",
      en: "When the firm works: that is when a failure costs. The provider's hours are chosen later."),
    example: Text(fr: "mar-dim 6h30-19h30", en: "tue-sun 6:30-19:30"), level: .detail,
    suggestion: { _ in WeeklyWindows(canonical: "1-5 09:00-18:00") })

  static let closedDays = Question<String>(
    id, "closed_days", .line(.words), prompt: Text(fr: "Jours de fermeture", en: "Closing days"),
    help: Text(
      fr: "Les congés et les fériés où vous fermez. Le délai du contrat n'en dépend pas, sauf accord.",
      en: "Holidays on which you close. The contract's clock does not depend on them, unless agreed."),
    example: Text(fr: "1er janvier, 1er mai", en: "1 January, 1 May"), level: .detail, need: .optional)

  static let workedHolidays = Question<[WorkedHoliday]>(
    id, "worked_holidays", .choices(WorkedHoliday.options),
    prompt: Text(fr: "Fériés travaillés", en: "Holidays worked"),
    help: Text(
      fr:
        "Le lundi de Pentecôte reste férié même où il est la journée de solidarité, et le Vendredi saint ne l'est que dans "
        + "certaines communes. Ceux que vous dites travaillés comptent dans les délais du contrat.",
      en:
        "Whit Monday stays a holiday even where it is the day of solidarity, and Good Friday is one only in some towns. "
        + "Those that you call worked count in the contract's delays."),
    example: Text(fr: "lundi de Pentecôte", en: "Whit Monday"), level: .detail, need: .optional)

  static let vatNumber = Question<String>(
    id, "vat_number", .line(.vat), prompt: Text(fr: "N° de TVA", en: "VAT number"),
    help: Text(fr: "FR, deux chiffres, votre SIREN.", en: "FR, two digits, your SIREN."),
    example: Text(same: "FR11123456782"), level: .detail, need: .optional, objection: Refusal.mustEndWithTheSiren)

  static let naf = Question<String>(
    id, "naf", .line(.naf), prompt: Text(fr: "Code NAF", en: "NAF activity code"),
    help: Text(fr: "Votre activité principale selon l'Insee.", en: "Your main activity according to Insee."),
    example: Text(same: "10.71C"), level: .detail, need: .optional)

  static let nis2 = Question<NIS2Status>(
    id, "nis2_status", .choice(NIS2Status.options),
    prompt: Text(fr: "Votre situation au regard de NIS 2", en: "Your own standing under NIS 2"),
    help: Text(
      fr:
        "À surveiller : la directive vise des entreprises de 50 personnes ou plus, ou de plus de 10 millions d'euros, dans "
        + "certains secteurs (seuils à vérifier), et sa loi française n'est pas encore promulguée à la connaissance de Carnet. "
        + "Si elle vous concerne, elle vous fera reporter des devoirs sur le prestataire ; « inconnu » en attendant.",
      en:
        "To be watched: the directive covers firms of 50 people or more, or above 10 million euros, in certain sectors "
        + "(thresholds to be verified), and as far as Carnet knows its French law is not promulgated yet. If it covers you, you "
        + "will have to pass duties on to the provider; “unknown” meanwhile."),
    example: Text(fr: "hors du champ", en: "out of scope"), level: .detail, need: .optional, unknown: true,
    sources: [Law.nis2, Law.nis2Thresholds, Law.vitalOperators], asked: { ($0[headcount] ?? 0) >= Law.watchedHeadcount }
  )

  /// What no paper about the firm is written without.
  static let nameless = Finding(
    Text(fr: "Le nom de l'entreprise n'est pas noté.", en: "The name of the firm is not noted."), at: [name.address()])

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
