/// Reads what was typed as the value that a question takes.
package struct Reading {
  let catalogue: Catalogue
  let dossier: Dossier
  let now: Instant

  /// A reading in a dossier at a moment.
  package init(catalogue: Catalogue, dossier: Dossier, now: Instant) {
    self.catalogue = catalogue
    self.dossier = dossier
    self.now = now
  }

  /// The value of a text under a kind of answer, or why it cannot be one.
  package func read(_ text: String, as kind: Kind) -> Result<Understood<Value>, Refusal> {
    switch kind {
    case .line(let shape): read(text, shape)
    case .paragraph: readParagraph(text).map { $0.map { .text($0) } }
    case .choice(let options): readOne(text, options).map { $0.map { .choice($0) } }
    case .choices(let options): readSeveral(text, options)
    case .number(let range, _): readNumber(text, in: range).map { $0.map { .number($0) } }
    case .rate: readRate(text).map { $0.map { .rate($0) } }
    case .money: readMoney(text).map { $0.map { .money($0) } }
    case .day(let direction): readDay(text, today: today, looking: direction).map { $0.map { .day($0) } }
    case .moment: readMoment(text, now: zone.localized(now), offset: zone.offsets).map { $0.map { .moment($0) } }
    case .duration:
      readDuration(text, businessDay: catalogue.businessDay(dossier)).map { $0.map { .duration($0) } }
    case .yesNo: readYesNo(text).map { $0.map { .yesNo($0) } }
    case .item(let form): readItem(text, of: form).map { Understood(value: .item($0), assumed: false) }
    case .items(let form): readItems(text, of: form)
    case .windows: WeeklyWindows.reading(text).map { Understood(value: .windows($0), assumed: false) }
    }
  }

  var zone: Zone { catalogue.zone(dossier) }
  var today: Day { zone.localized(now).day }

  private func read(_ text: String, _ shape: Kind.Shape) -> Result<Understood<Value>, Refusal> {
    let line =
      switch shape {
      case .words, .person, .firm, .address, .serial, .reason: readLine(text)
      case .siren: readSiren(text)
      case .siret: readSiret(text)
      case .vat: readVAT(text)
      case .naf: readNAF(text)
      case .email: readEmail(text)
      case .phone: readPhone(text)
      }
    return line.map { $0.map { .text($0) } }
  }

  private func pairs(_ options: Kind.Options) -> [(id: String, label: Text)] {
    options.all.map { (id: $0.id, label: $0.label) }
  }

  /// What says that nothing of a list is meant.
  private static let nothing: Set<String> = ["aucun", "aucune", "none"]

  /// One of some choices, or one that had just this label before.
  private func readOne(_ text: String, _ options: Kind.Options) -> Result<Understood<String>, Refusal> {
    let read = readChoice(text, options: pairs(options))
    guard case .failure = read, let wanted = foldedShort(text),
      let named = options.all.first(where: { $0.earlier.contains { folded($0) == wanted } })
    else { return read }
    return .success(Understood(value: named.id))
  }

  private func readSeveral(_ text: String, _ options: Kind.Options) -> Result<Understood<Value>, Refusal> {
    if Reading.nothing.contains(folded(text)) { return .success(Understood(value: .choices([]), assumed: false)) }
    var chosen: Set<String> = []
    for part in parts(of: text) {
      switch readOne(part, options) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let understood): chosen.insert(understood.value)
      }
    }
    return .success(Understood(value: .choices(options.all.map(\.id).filter(chosen.contains)), assumed: false))
  }

  private func readItems(_ text: String, of form: FormID) -> Result<Understood<Value>, Refusal> {
    let everything: Set<String> = ["tous", "toutes", "tout", "all"]
    if everything.contains(folded(text)) {
      return .success(Understood(value: .items(dossier.items(of: form)), assumed: false))
    }
    if Reading.nothing.contains(folded(text)) { return .success(Understood(value: .items([]), assumed: false)) }
    var chosen: [ItemID] = []
    for part in parts(of: text) {
      switch readItem(part, of: form) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let item): if !chosen.contains(item) { chosen.append(item) }
      }
    }
    return .success(Understood(value: .items(chosen), assumed: false))
  }

  func parts(of text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// An item by its id, its name, or the only name that begins with or contains the text.
  package func readItem(_ text: String, of id: FormID) -> Result<ItemID, Refusal> {
    let items = dossier.items(of: id)
    if let item = ItemID(trimmed(text)), items.contains(item) { return .success(item) }
    let wanted = folded(text)
    let named = items.map { (item: $0, name: folded(catalogue.name(of: $0, in: dossier))) }
    if let exact = named.first(where: { $0.name == wanted }) { return .success(exact.item) }
    for matches in [named.filter { $0.name.hasPrefix(wanted) }, named.filter { $0.name.contains(wanted) }] {
      if matches.count == 1, let match = matches.first { return .success(match.item) }
      if matches.count > 1 { return .failure(ambiguous(text, matches.map(\.item))) }
    }
    return .failure(unknown(text, items, named.map(\.name), id))
  }

  func ambiguous(_ text: String, _ items: [ItemID]) -> Refusal {
    let names = items.prefix(6).map { "\($0) \(catalogue.name(of: $0, in: dossier))" }.joined(separator: ", ")
    let typed = safeLine(text, limit: 40)
    return Refusal(
      CoreReason.ambiguous,
      Text(fr: "« \(typed) » peut désigner plusieurs choses : \(names).", en: "“\(typed)” may mean several: \(names)."),
      remedy: Text(fr: "Tapez le numéro, par exemple : \(items[0])", en: "Type the number, for example: \(items[0])"))
  }

  private func unknown(_ text: String, _ items: [ItemID], _ names: [String], _ id: FormID) -> Refusal {
    let typed = safeLine(text, limit: 40)
    let title = catalogue.form(id)?.title ?? Text(same: id.name)
    guard let first = items.first else {
      return Refusal(
        CoreReason.listIsEmpty,
        Text(fr: "La liste « \(title.fr) » est encore vide.", en: "The list “\(title.en)” is still empty."),
        remedy: Text(
          fr: "Pour la commencer, tapez :ajouter \(folded(title.fr)) ; pour laisser la question, :passer",
          en: "To start it, type :add \(folded(title.en)); to leave the question, :skip"))
    }
    let near = nearest(to: text, among: names + items.map(\.description))
    let index = near.flatMap { names.firstIndex(of: $0) } ?? 0
    let example = "\(near == nil ? first : items[index]) (\(catalogue.name(of: items[index], in: dossier)))"
    return Refusal(
      CoreReason.notInTheList,
      Text(
        fr: "« \(typed) » n'est pas dans la liste « \(title.fr) ».", en: "“\(typed)” is not in the list “\(title.en)”."),
      remedy: Text(fr: "Par exemple : \(example)", en: "For example: \(example)"))
  }
}

extension Zone {
  /// The offsets that a local time can have: none in the missing hour, two in the repeated one.
  package func offsets(_ day: Day, _ secondOfDay: Int) -> [Int] {
    switch instant(day: day, secondOfDay: secondOfDay) {
    case .exact(let instant): [instant.offsetSeconds]
    case .repeated(let first, let second): [first.offsetSeconds, second.offsetSeconds]
    case .missing: []
    }
  }
}
