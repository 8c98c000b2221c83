import CarnetCore

/// The table that a bidder fills in: one row for each requirement, security question, level of service,
/// term and line of price.
///
/// Its first column holds keys, by which a filled table is read back whatever was done to its rows.
enum AnswerGrid {
  /// The columns, in both languages, in the order in which they are written.
  enum Column: CaseIterable {
    case key, what, asked, answer, comment, unit, quantity, unitPrice, period, option, exit

    var title: Text {
      switch self {
      case .key: Text(fr: "Clé", en: "Key")
      case .what: Text(fr: "Objet", en: "Subject")
      case .asked: Text(fr: "Demandé", en: "Asked")
      case .answer: Text(fr: "Réponse", en: "Answer")
      case .comment: Text(fr: "Commentaire", en: "Comment")
      case .unit: Text(fr: "Unité", en: "Unit")
      case .quantity: Text(fr: "Quantité", en: "Quantity")
      case .unitPrice: Text(fr: "Prix unitaire HT", en: "Unit price excl. VAT")
      case .period: Text(fr: "Période", en: "Period")
      case .option: Text(fr: "Option", en: "Option")
      case .exit: Text(fr: "Due à la fin du contrat", en: "Due at the end of the contract")
      }
    }
  }

  /// The titles that a column had before, in grids that are out with bidders.
  private static func earlierTitles(_ column: Column) -> [String] {
    column == .exit ? ["Due au départ", "Due on leaving"] : []
  }

  /// The questions that a bidder answers, beside the requirements and the price lines; their ids are the keys.
  static var questions: [QuestionDefinition] {
    let asked: [any Asked] =
      Offer.delays.map { $0 as any Asked } + [
        Offer.window, Offer.saturday, Offer.onCall, Offer.onCallFee, Offer.visits,
      ]
      + [Offer.monthlyFee, Offer.setupFee, Offer.exitFee, Offer.termMonths, Offer.renewal, Offer.renewalMonths]
      + [Offer.noticeMonths, Offer.penalties, Offer.monthlyCap, Offer.annualCap, Offer.liabilityMonths]
      + [Offer.reversibility, Offer.subcontracting, Offer.dataLocation, Offer.insurance, Offer.generalTerms]
      + [Offer.pasAnswered, Offer.dated, Offer.validUntil]
    return asked.map(\.definition)
  }

  /// How many lines of price a bidder may fill in without adding rows.
  static let priceRows = 12
  private static let pricePrefix = "prix"

  /// The empty table, to hand out to those who are consulted.
  static let handedOut = ExportKind(
    "grid", title: Text(fr: "grille de réponse", en: "answer grid"), name: Text(fr: "grille", en: "grid")
  ) { dossier, language, now in rows(dossier, language, now: now) }

  /// The empty table in a language: a header, then rows as long as it.
  static func rows(_ dossier: Dossier, _ language: Language, now: Instant) -> [[String]] {
    func row(_ key: String, _ what: String, _ asked: String) -> [String] {
      [key, what, asked] + Array(repeating: "", count: Column.allCases.count - 3)
    }
    let words = OfferWords(dossier, language, now)
    let compliance = Compliance.allCases.map { $0.label[language] }.joined(separator: " / ")
    let requirements = dossier.items(of: Requirement.id).map { requirement in
      let level = dossier[Requirement.level, of: requirement] ?? .required
      return row(
        requirement.description, dossier[Requirement.text, of: requirement] ?? "",
        "\(level.label[language]) (\(compliance))")
    }
    let security = SecurityAnswers.asked(dossier, now).map { question in
      row(
        OfferAnswer.Point.security(question).key, question.label[language], "\(securityPlan[language]) (\(compliance))")
    }
    let schedule = PriceSchedule(dossier, language, now: now)
    let terms = questions.filter { isAsked($0.id, dossier, schedule, now) }.map {
      row($0.id, $0.prompt[language], specified($0.id, words))
    }
    let lines = schedule.lines
    let prices = lines.enumerated().map { index, line in
      priced(line, key: "\(pricePrefix)\(index + 1)", language)
    }
    let free = (lines.count + 1...max(priceRows, lines.count + 4)).map {
      row("\(pricePrefix)\($0)", freeLine[language], "")
    }
    return [Column.allCases.map { $0.title[language] }] + requirements + security + terms + prices + free
  }

  /// What asks the security questions.
  private static let securityPlan = Text(fr: "plan d'assurance sécurité", en: "security assurance plan")

  /// False for the hours on call where none are asked for, and for their price where a line of the schedule asks it.
  private static func isAsked(_ key: String, _ dossier: Dossier, _ schedule: PriceSchedule, _ now: Instant) -> Bool {
    let onCall = dossier.settled(Specification.onCallWindow, now: now) != nil
    switch key {
    case Offer.onCall.definition.id: return onCall
    case Offer.onCallFee.definition.id: return onCall && !schedule.asksOnCall
    default: return true
    }
  }

  /// What stands as the subject of a price row that a bidder names itself.
  private static let freeLine = Text(fr: "Ligne de prix", en: "Price line")

  /// A row of the schedule: all is said but the price.
  private static func priced(_ line: PriceSchedule.Line, key: String, _ language: Language) -> [String] {
    let yesNo = Wording(language: language).yesNo
    return Column.allCases.map { column in
      switch column {
      case .key: key
      case .what: line.label
      case .unit: line.unit
      case .quantity: String(line.quantity)
      case .period: line.period.label[language]
      case .option: yesNo(line.isOption)
      case .exit: yesNo(line.isExit)
      case .asked, .answer, .comment, .unitPrice: ""
      }
    }
  }

  /// True for the key of a row that holds a price.
  static func isPrice(_ key: String) -> Bool { folded(key).hasPrefix(pricePrefix) }

  /// What the specification asks for under the key of an offer's question; empty when it leaves that to the bidder.
  private static func specified(_ key: String, _ words: OfferWords) -> String {
    for severity in Severity.allCases {
      if key == Offer.gti(severity).definition.id { return words.asked(Specification.gti(severity)) }
      if key == Offer.gtr(severity).definition.id { return words.asked(Specification.gtr(severity)) }
    }
    switch key {
    case Offer.window.definition.id: return words.asked(Specification.window)
    case Offer.onCall.definition.id: return words.onCallAsked
    case Offer.visits.definition.id: return words.asked(Specification.visits)
    case Offer.termMonths.definition.id: return words.asked(Specification.termMonths)
    default: return ""
    }
  }

  /// A filled table taken over as the answers of an offer.
  static let kind = ImportKind(
    "grid", title: Text(fr: "grille de réponse d'un prestataire", en: "a provider's answer grid"),
    name: Text(fr: "grille", en: "grid"), about: Offer.id
  ) { sheet, dossier, offer, _ in
    guard let offer else {
      return .failure(
        Refusal(
          CoreReason.incompleteCommand,
          Text(fr: "Indiquez l'offre de cette grille.", en: "Say which offer this grid belongs to."),
          remedy: Text(fr: "Par exemple : O1", en: "For example: O1")))
    }
    let places = Dictionary(
      uniqueKeysWithValues: Column.allCases.compactMap { column in
        sheet.column([column.title.fr, column.title.en] + earlierTitles(column)).map { (column, $0) }
      })
    for needed in [Column.key, .answer] where places[needed] == nil {
      return .failure(
        Refusal(
          ContentReason.columnMissing,
          Text(
            fr: "Il manque à cette grille la colonne « \(needed.title.fr) ».",
            en: "This grid is missing the column “\(needed.title.en)”."),
          remedy: Text(
            fr: "Faites remplir la grille de Carnet, sans changer sa première ligne.",
            en: "Have Carnet's own grid filled in, without changing its first row.")))
    }
    var reader = GridReader(dossier: dossier, offer: offer, places: places)
    return .success(sheet.rows.compactMap { reader.read($0) })
  }

  /// Reads the rows of one grid, and knows which keys have come up.
  private struct GridReader {
    let dossier: Dossier
    let offer: ItemID
    let places: [Column: Int]
    private let known = Set(AnswerGrid.questions.map(\.id))
    private var seen: Set<String> = []

    init(dossier: Dossier, offer: ItemID, places: [Column: Int]) {
      self.dossier = dossier
      self.offer = offer
      self.places = places
    }

    /// What a row says; nil when it says nothing.
    mutating func read(_ row: Sheet.Row) -> ImportedRow? {
      func cell(_ column: Column) -> String {
        guard let place = places[column], place < row.cells.count else { return "" }
        let words = safeLine(row.cells[place], limit: 1_000).drop(while: \.isWhitespace)
        return words.lastIndex { !$0.isWhitespace }.map { String(words[...$0]) } ?? ""
      }
      func rejected(_ fr: String, _ en: String) -> ImportedRow {
        ImportedRow(line: row.line, rejected: Text(fr: fr, en: en))
      }
      let key = cell(.key)
      // The unit and the quantity of a line of the schedule were there before.
      let given: [Column] = subject(cell) == nil ? [.unit, .quantity] : []
      let filled: [Column] = [.answer, .comment, .unitPrice] + given
      guard filled.contains(where: { !cell($0).isEmpty }) else { return nil }
      guard !key.isEmpty else { return rejected("cette ligne n'a pas de clé.", "this line has no key.") }
      guard seen.insert(folded(key)).inserted else {
        return rejected("la clé \(key) figure déjà plus haut.", "the key \(key) already appears above.")
      }
      if AnswerGrid.isPrice(key) { return price(row, cell) }
      let answer = cell(.answer)
      guard !answer.isEmpty else {
        return rejected("\(key) a un commentaire, mais pas de réponse.", "\(key) has a comment but no answer.")
      }
      if known.contains(folded(key)) {
        let refused: Set<String> = ["non offert", "not offered", "neant", "nothing", "-", "—"]
        let words = refused.contains(folded(answer)) ? "inconnu" : answer
        return ImportedRow(line: row.line, .known(Subject(Offer.id, offer)), [(folded(key), words)])
      }
      guard let point = OfferAnswer.Point(key: key, in: dossier) else {
        return rejected(
          "\(key) n'est ni une exigence, ni une clé de la grille.",
          "\(key) is neither a requirement nor a key of the grid.")
      }
      let standing = OfferAnswer.of(offer, point, in: dossier)
      return ImportedRow(
        line: row.line, standing.map { .known(Subject(OfferAnswer.id, $0)) } ?? .new(OfferAnswer.id),
        [
          (OfferAnswer.offer.definition.id, offer.description), (point.question, point.value.canonical),
          (OfferAnswer.answer.definition.id, answer), (OfferAnswer.comment.definition.id, cell(.comment)),
        ])
    }

    /// What a row of the schedule asks the price of; nil for any other row.
    private func subject(_ cell: (Column) -> String) -> String? {
      let words = cell(.what)
      let isFree = Language.allCases.contains { folded(AnswerGrid.freeLine[$0]) == folded(words) }
      return AnswerGrid.isPrice(cell(.key)) && !isFree && !words.isEmpty ? words : nil
    }

    private func price(_ row: Sheet.Row, _ cell: (Column) -> String) -> ImportedRow {
      let label = cell(.answer).isEmpty ? subject(cell) ?? "" : cell(.answer)
      guard !label.isEmpty, !cell(.unitPrice).isEmpty else {
        return ImportedRow(
          line: row.line,
          rejected: Text(
            fr: "une ligne de prix doit donner, dans la colonne « Réponse », ce qui est payé, puis son prix "
              + "unitaire.",
            en: "a price line must give what is paid for, in the “Answer” column, then its unit price."))
      }
      let twin = dossier.items(of: PriceLine.id).first {
        dossier[PriceLine.offer, of: $0] == offer && dossier[PriceLine.label, of: $0].map(folded) == folded(label)
      }
      func orUsual(_ column: Column, _ usual: String) -> String { cell(column).isEmpty ? usual : cell(column) }
      return ImportedRow(
        line: row.line, twin.map { .known(Subject(PriceLine.id, $0)) } ?? .new(PriceLine.id),
        [
          (PriceLine.offer.definition.id, offer.description), (PriceLine.label.definition.id, label),
          (PriceLine.unit.definition.id, cell(.unit)), (PriceLine.quantity.definition.id, orUsual(.quantity, "1")),
          (PriceLine.unitPrice.definition.id, cell(.unitPrice)),
          (PriceLine.period.definition.id, orUsual(.period, PricePeriod.month.rawValue)),
          (PriceLine.option.definition.id, orUsual(.option, "no")),
          (PriceLine.exit.definition.id, orUsual(.exit, "no")),
        ])
    }
  }
}
