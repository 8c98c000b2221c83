import CarnetCore

/// What the provider answers to a line of the control sheet: its right of reply.
enum SheetReply {
  static let id: FormID = "sheet_replies"

  static let line = Question<SheetLine>(
    id, "line", .choice(SheetLine.options),
    prompt: Text(fr: "Ligne à laquelle le prestataire répond", en: "Line the provider replies to"),
    help: Text(
      fr: "La ligne de la fiche de contrôle à laquelle le prestataire répond.",
      en: "The line of the scorecard the provider replies to."),
    example: Text(fr: "Rétablissement dans le délai", en: "Restoration on time"))
  static let words = Question<String>(
    id, "words", .paragraph, prompt: Text(fr: "Réponse du prestataire", en: "The provider's reply"),
    help: Text(
      fr:
        "Ses mots, imprimés tels quels sur la fiche. Ils ne changent pas la note. Si un fait est faux, corrigez-le.",
      en:
        "Its words, printed as they are on the scorecard. They do not change the score. If a fact is wrong, correct it."
    ),
    example: Text(fr: "Le fournisseur a livré la pièce en retard.", en: "The supplier delivered the part late."))
  static let givenOn = Question<Day>(
    id, "given_on", .day(.back), prompt: Text(fr: "Répondu le", en: "Replied on"),
    help: Text(fr: "Le jour où vous avez reçu sa réponse.", en: "The day you received its reply."),
    example: Text(fr: "aujourd'hui", en: "today"), level: .detail, suggestion: { $0.now.day })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Réponses du prestataire", en: "Answers of the provider"),
    shortcut: Text(fr: "réponse-prestataire", en: "reply"), earlier: ["observation", "remark"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "RP", one: Text(fr: "une réponse du prestataire", en: "a reply from the provider"), atLeast: 0,
        label: "line")),
    listing: Listing(
      [
        .init(line, "Ligne", "Line"),
        .init(givenOn, "Répondu", "Replied"),
        .init(words, "Réponse", "Reply"),
      ], dated: givenOn.definition.id),
    questions: [line, words, givenOn])

  /// What was answered to a line over a period, in order.
  static func answers(to line: String, over period: Period, in dossier: Dossier) -> [String] {
    dossier.items(of: id, over: period).filter { dossier[self.line, of: $0]?.rawValue == line }.compactMap {
      dossier[words, of: $0]
    }
  }

  /// What the provider answered over a period, line by line, after the name of the line.
  static func all(over period: Period, in dossier: Dossier, _ language: Language) -> [String] {
    SheetLine.allCases.flatMap { line in
      answers(to: line.rawValue, over: period, in: dossier).map {
        line.label[language] + Text(fr: " : ", en: ": ")[language] + $0
      }
    }
  }
}

/// A line of the control sheet, by the frozen key of its criterion.
enum SheetLine: String, Choice {
  case gti, gtr
  case firstTime = "first_time"
  case repeats, visits, reports, security, advice, satisfaction, invoices

  var label: Text { Criterion.all.first { $0.id == rawValue }?.title ?? Text(same: rawValue) }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .gti: ["prise en charge à l'heure"]
    case .gtr: ["rétablissement à l'heure", "restoring on time"]
    case .firstTime: ["résolution du premier coup", "fixed the first time"]
    case .repeats: ["no repeats"]
    case .visits: ["visites à l'heure"]
    case .reports: ["comptes rendus à l'heure"]
    case .advice: ["relations and advice"]
    case .invoices: ["accuracy of invoices"]
    case .security, .satisfaction: []
    }
  }
}
