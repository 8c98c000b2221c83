// A script held against what Carnet asks, before a line of it is said: what it names must be there.

extension Script {
  /// What the script names and Carnet does not know, each with what is meant.
  ///
  /// `reasons` are those for which a file is refused before Carnet asks anything about it.
  package func faults(in interview: Interview, reasons: [Reason] = []) -> [ScriptFault] {
    guard lines.contains(where: \.counts) else {
      return [
        ScriptFault(
          ScriptPlace(1),
          Text(fr: "Ce script ne dit et n'exige rien.", en: "This script says nothing and requires nothing."),
          remedy: ScriptFault.example("company.name: Atelier Boulanger"))
      ]
    }
    return unknown(in: interview, reasons: reasons)
  }

  private func unknown(in interview: Interview, reasons: [Reason]) -> [ScriptFault] {
    let proof = ScriptProof(interview, reasons)
    return lines.flatMap(proof.faults)
  }

  /// What can be read of a text in UTF-8, and all that is wrong with it, by itself or with what it names, line by line.
  package static func read(
    _ bytes: [UInt8], including files: @escaping ScriptLibrary, in interview: Interview, reasons: [Reason]
  ) -> (script: Script, faults: [ScriptFault]) {
    let (script, mistakes) = Script.read(bytes, including: files)
    guard !mistakes.isEmpty else { return (script, script.faults(in: interview, reasons: reasons)) }
    let all = mistakes + script.unknown(in: interview, reasons: reasons)
    return (script, all.sorted { ($0.place.file ?? "", $0.place.number) < ($1.place.file ?? "", $1.place.number) })
  }
}

/// What a script may name.
private struct ScriptProof {
  private let interview: Interview
  private let figures: [[Substring]]
  private let reasons: Set<String>
  private var catalogue: Catalogue { interview.catalogue }

  init(_ interview: Interview, _ reasons: [Reason]) {
    self.interview = interview
    figures = interview.figureNames.map { $0.split(separator: ".") }
    self.reasons = Set((interview.catalogue.reasons + reasons).map(\.id))
  }

  func faults(_ line: ScriptLine) -> [ScriptFault] {
    if case .group(let answers) = line.content { return answers.flatMap(faults) }
    let reason: ScriptFault? =
      if case .refused(let reason?)? = line.content.fate, !reasons.contains(reason) {
        fault(
          line, Text(fr: "Aucun refus n'a pour raison « \(reason) ».", en: "Nothing is refused for “\(reason)”."),
          meant: nearest(to: reason, among: reasons.sorted()),
          else: Text(fr: "carnet replay --reasons les montre.", en: "carnet replay --reasons shows them."))
      } else {
        nil
      }
    return [reason, unknown(line)].compactMap { $0 }
  }

  private func unknown(_ line: ScriptLine) -> ScriptFault? {
    // Whoever says for what reason it is refused means the mistake.
    let isMeant = { (reason: CoreReason) in line.content.fate == .refused(reason: reason.reason.id) }
    switch line.content {
    case .answer(let address, _, _):
      return isMeant(.noSuchQuestion) ? nil : unknown(address, line)
    case .another(let form, _, _):
      if catalogue.form(form)?.items != nil || isMeant(.noSuchQuestion) { return nil }
      let lists = catalogue.forms.filter { $0.items != nil }.map(\.id.name)
      return noAddress(form.another, line, meant: nearest(to: form.name, among: lists).map { FormID($0).another })
    case .command(let words, _):
      let word = String(words.prefix { !$0.isWhitespace })
      guard case .failure(let refusal) = interview.command(word),
        line.content.fate != .refused(reason: refusal.reason.id)
      else { return nil }
      return ScriptFault(line.place, refusal.sentence, remedy: refusal.remedy)
    case .require(let name, _): return unknown(figure: name, line)
    case .line, .group, .clock, .step, .count, .shown, .comment: return nil
    }
  }

  private func unknown(_ address: Address, _ line: ScriptLine) -> ScriptFault? {
    guard let form = catalogue.form(address.subject.form), form.question(address.question) != nil else {
      return noAddress(address.description, line, meant: meant(address))
    }
    switch (form.items, address.subject.item) {
    case (nil, nil): return nil
    case (let items?, let item?) where item.letter == items.letter: return nil
    case (let items?, let item):
      let one = ItemID(letter: items.letter, number: item?.number ?? 1)
      return noAddress(address.description, line, meant: Address(Subject(form.id, one), address.question).description)
    case (nil, _?):
      return noAddress(address.description, line, meant: Address(Subject(form.id), address.question).description)
    }
  }

  /// The address that is meant: a form and a question near it, by their ids or by their words in either language.
  private func meant(_ address: Address) -> String? {
    let wanted = address.subject.form.name
    let named = catalogue.forms.first { form in
      form.id.name == folded(wanted) || [form.title.fr, form.title.en].contains { folded($0) == folded(wanted) }
    }
    let near =
      named ?? nearest(to: wanted, among: catalogue.forms.map(\.id.name)).flatMap { catalogue.form(FormID($0)) }
    guard let form = near else { return nil }
    let asked = folded(address.question.replacing("_", with: " "))
    let question =
      form.question(folded(address.question))
      ?? form.questions.first { [$0.prompt.fr, $0.prompt.en].contains { folded($0).hasPrefix(asked) } }
      ?? nearest(to: address.question, among: form.questions.map(\.id)).flatMap(form.question)
    guard let question else {
      return form.id == address.subject.form ? nil : form.id.name
    }
    let item = form.items.map { ItemID(letter: $0.letter, number: address.subject.item?.number ?? 1) }
    return Address(Subject(form.id, item), question.id).description
  }

  private func noAddress(_ key: String, _ line: ScriptLine, meant: String?) -> ScriptFault {
    let form = Address(key).flatMap { catalogue.form($0.subject.form) }
    let known = form?.questions.map(\.id) ?? catalogue.forms.map(\.id.name)
    let names = shown(known)
    return fault(
      line, Text(fr: "Aucune question ne porte l'adresse \(key).", en: "No question has the address \(key)."),
      meant: meant == key ? nil : meant,
      else: form == nil
        ? Text(fr: "Les formulaires : \(names)", en: "The forms: \(names)")
        : Text(fr: "Les questions du formulaire : \(names)", en: "The questions of the form: \(names)"))
  }

  private func unknown(figure name: String, _ line: ScriptLine) -> ScriptFault? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let isKnown = figures.contains { shape in
      shape.count == parts.count && zip(shape, parts).allSatisfy { $0 == $1 || $0.hasPrefix("<") && !$1.isEmpty }
    }
    if isKnown { return nil }
    let address = Address(name)
    if let address, catalogue.question(at: address) != nil { return unknown(address, line) }
    // What stands for any word takes the word that was written there.
    let near = figures.filter { $0.count == parts.count }.map { shape in
      zip(shape, parts).map { $0.hasPrefix("<") ? $1 : $0 }.joined(separator: ".")
    }
    let heads = shown(Set(figures.compactMap(\.first)).sorted().map(String.init))
    return fault(
      line,
      Text(
        fr: "Aucun chiffre ne s'appelle \(safeLine(name, limit: 60)).",
        en: "No figure is called \(safeLine(name, limit: 60))."),
      meant: nearest(to: name, among: near + [address.flatMap(meant)].compactMap { $0 }) ?? address.flatMap(meant),
      else: Text(
        fr: "Un chiffre est l'adresse d'une réponse, ou commence par : \(heads)",
        en: "A figure is the address of an answer, or begins with: \(heads)"))
  }

  /// The first of some names, and that there are more.
  private func shown(_ names: [String]) -> String {
    (names.prefix(20) + (names.count > 20 ? ["…"] : [])).joined(separator: ", ")
  }

  private func fault(_ line: ScriptLine, _ sentence: Text, meant: String?, else remedy: Text) -> ScriptFault {
    ScriptFault(line.place, sentence, remedy: meant.map(ScriptFault.meant) ?? remedy)
  }
}
