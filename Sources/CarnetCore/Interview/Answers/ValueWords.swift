extension Catalogue {
  /// A value as a person reads it; a moment in a local time that is not the dossier's, where one is given.
  package func words(
    _ value: Value, for question: QuestionDefinition, in dossier: Dossier, _ language: Language, at place: Zone? = nil
  ) -> String {
    let wording = Wording(language: language)
    switch value {
    case .choices([]), .items([]): return Text(fr: "aucun", en: "none")[language]
    case .text(let text):
      guard case .line(let shape) = question.kind else { return text }
      switch shape {
      case .siren, .siret: return wording.registration(text)
      case .phone: return spokenPhone(text)
      default: return text
      }
    case .choice(let id): return label(id, of: question.kind, language)
    case .choices(let ids):
      return wording.list(ids.map { label($0, of: question.kind, language) }, conjunction: .and)
    case .number(let number): return wording.number(number)
    case .rate(let rate): return wording.rate(rate)
    case .money(let money): return wording.money(money)
    case .day(let day): return wording.dayInFull(day)
    case .moment(let instant):
      return place.map { wording.moment(instant, in: $0) } ?? wording.moment(zone(dossier).localized(instant))
    case .duration(let span): return wording.duration(span)
    case .yesNo(let yes): return wording.yesNo(yes)
    case .item(let item): return titled(item, in: dossier)
    case .items(let items): return wording.list(items.map { titled($0, in: dossier) }, conjunction: .and)
    case .windows(let windows): return windows.words(language)
    }
  }

  /// An answer as a person reads it.
  package func words(
    _ answer: Answer, for question: QuestionDefinition, in dossier: Dossier, _ language: Language, at place: Zone? = nil
  ) -> String {
    switch answer {
    case .value(let value): words(value, for: question, in: dossier, language, at: place)
    case .unknown: Text(fr: "pas encore connu", en: "not known yet")[language]
    // What may stay empty and was left so waits for nothing.
    case .deferred where question.need == .optional: "—"
    case .deferred: Text(fr: "laissé pour plus tard", en: "left for later")[language]
    }
  }

  /// An item's id and name: `A5 NAS-01`.
  package func titled(_ item: ItemID, in dossier: Dossier) -> String {
    let name = name(of: item, in: dossier)
    return name == item.description ? name : "\(item) \(name)"
  }

  /// What answers are about: an item by its id and name, a form about one thing by its title.
  package func titled(_ subject: Subject, in dossier: Dossier, _ language: Language) -> String {
    subject.item.map { titled($0, in: dossier) } ?? form(subject.form).map {
      language == .fr ? "« \($0.title.fr) »" : "“\($0.title.en)”"
    }
      ?? subject.form.name
  }

  private func label(_ id: String, of kind: Kind, _ language: Language) -> String {
    switch kind {
    case .choice(let options), .choices(let options):
      options.all.first { $0.id == id }?.label[language] ?? id
    default: id
    }
  }
}
