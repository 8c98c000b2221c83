import CarnetCore

/// What the documents of the first stages are written from, told in one language at one moment.
struct DocumentMaterial {
  let dossier: Dossier
  let language: Language
  let now: Instant

  /// A firm that has a name and something to maintain, as it is known at a moment.
  struct Firm {
    let dossier: Dossier
    let now: Instant
  }

  init(_ firm: Firm, _ language: Language) {
    dossier = firm.dossier
    now = firm.now
    self.language = language
  }

  var wording: Wording { Wording(language: language) }
  /// The assets that the firm still has.
  var assets: [ItemID] { dossier.park }
  /// The date of the appraisal, which is that of the documents.
  var date: Day { settled(Appraisal.signedOn) ?? now.day }

  func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
  /// The day on which a stage was closed, else today.
  func closing(of stage: Stage) -> Day { dossier.dayOfClosing(stage) ?? now.day }
  /// What is noted or supposed under a question, as the shell words it; a dash when nothing is.
  func noted<T: AnswerValue>(_ question: Question<T>, of item: ItemID? = nil) -> String {
    let words = settled(question, of: item).map {
      Catalogue.standard.words($0.kept, for: question.definition, in: dossier, language)
    }
    return words.flatMap { $0.isEmpty ? nil : $0 } ?? "—"
  }
  func settled<T: AnswerValue>(_ question: Question<T>, of item: ItemID? = nil) -> T? {
    dossier.settled(question, of: item, now: now)
  }
  func facts(_ asset: ItemID) -> Feasibility.Facts? { Feasibility.facts(asset, in: dossier, now: now) }
  func person(_ id: ItemID?) -> String { id.flatMap { dossier[Person.name, of: $0] } ?? "" }
  func named(_ asset: ItemID) -> String { dossier.titledAsset(asset) }
  func names(_ assets: [ItemID]) -> String { wording.list(assets.map(named), conjunction: .and) }
  func site(_ id: ItemID?) -> String {
    id.flatMap { settled(Site.name, of: $0) ?? $0.description } ?? ""
  }
  func money(_ money: Money?) -> String { money.map(wording.money) ?? "" }
  func day(_ day: Day?) -> String { day.map(wording.shortDay) ?? say("inconnue", "unknown") }
  func exclusive(_ money: Money) -> String { "\(wording.money(money)) \(say("HT", "excl. VAT"))" }
  func days(_ number: Int) -> String {
    wording.count(number, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
  }
  func hours(_ number: Int) -> String {
    wording.count(number, one: Text(fr: "heure", en: "hour"), many: Text(fr: "heures", en: "hours"))
  }

  /// An answer in words; empty when there is none.
  func words(_ question: QuestionDefinition, of item: ItemID) -> String {
    switch dossier.answer(at: Address(Subject(question.form, item), question.id)) {
    case .value(let value)?: words(value, of: question)
    case .unknown?: say("inconnu", "unknown")
    default: ""
    }
  }

  private func words(_ value: Value, of question: QuestionDefinition) -> String {
    switch value {
    case .choice(let id):
      guard case .choice(let options) = question.kind else { return id }
      return options.all.first { $0.id == id }?.label[language] ?? id
    case .money(let money): return wording.money(money)
    case .day(let day): return wording.day(day)
    case .moment(let instant): return wording.moment(instant)
    case .yesNo(let yes): return wording.yesNo(yes)
    case .number(let number): return wording.number(number)
    case .item(let item): return person(item).isEmpty ? item.description : person(item)
    default: return value.canonical
    }
  }

  /// The firm and an asset: what every document of the first stages needs.
  static func firm(_ known: Known) -> DocumentKind.Prepared<Firm> { firm(known.dossier, known.now) }

  /// The same of a dossier as it was known at another moment.
  static func firm(_ dossier: Dossier, _ now: Instant) -> DocumentKind.Prepared<Firm> {
    if dossier[Company.name] == nil { return .failure(DocumentKind.Lacking(Company.nameless)) }
    guard !dossier.park.isEmpty else {
      return .lacking(
        Text(fr: "Aucun bien n'est encore enregistré.", en: "No asset is recorded yet."),
        at: [Asset.category.address(of: dossier.upcoming(Asset.form))])
    }
    return .success(Firm(dossier: dossier, now: now))
  }

  /// Those blocks under the firm and a day, that of the appraisal unless another is given.
  func body(dated day: Day? = nil, _ blocks: (DocumentMaterial) -> [Document.Block]) -> DocumentKind.Body {
    DocumentKind.Body(
      subtitle: "\(dossier[Company.name] ?? "") · \(wording.day(day ?? date))", blocks: blocks(self))
  }
}
