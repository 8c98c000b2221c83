// An answer: found where it belongs, read, checked, and turned into facts.

extension Turn {
  /// An answer given for the question of an address: read as it is written, or heard as it is said.
  func answer(_ text: String, at address: Address, heard: Bool = false) -> Step {
    guard let question = catalogue.question(at: address) else { return refuse(.noSuchQuestion(address.description)) }
    if let refusal = objection(toChanging: address.subject) { return refuse(refusal) }
    let typed = trimmed(text)
    if typed.isEmpty { return enter(question, address) }
    if question.mayBeUnknown, saysUnknown(typed) { return keepUnknown(at: address) }
    let written = read(typed, for: question)
    switch heard ? hear(typed, for: question) : written {
    case .failure(let refusal): return refuse(refusal, answer: typed, to: question, at: address)
    case .success(let understood):
      if let refusal = question.objection(understood.value, context(address.subject)) {
        return refuse(refusal, answer: typed, to: question, at: address)
      }
      let isWritten = if case .success = written { true } else { false }
      let words =
        isWritten || question.kind.isMoment
        ? catalogue.words(
          understood.value, for: question, in: dossier, language,
          at: question.kind.isMoment ? zone(of: address.subject) : nil)
        : catalogue.heardWords(understood.value, for: question, in: dossier, language)
      if let supposition = understood.supposition, standing.proposal?.value != understood.value {
        var next = standing
        next.proposal = Standing.Proposal(address: address, value: understood.value)
        return .show([.understood(offer(words, supposing: supposition))], then: next)
      }
      let doubt = doubt(understood.value, of: question, at: address)
      if heard, let doubt, standing.proposal?.value != understood.value || standing.proposal?.isDoubted != true {
        var next = standing
        next.proposal = Standing.Proposal(address: address, value: understood.value, isDoubted: true)
        return .show([.understood(ask(understood.value, question, doubt))], then: next)
      }
      let registered = heard ? registration(typed, for: question, at: address) : []
      let also = registered.compactMap { entailed -> String? in
        guard let other = catalogue.question(at: entailed.address) else { return nil }
        return "\(other.prompt[language])\(say(" : ", ": "))"
          + catalogue.words(entailed.answer, for: other, in: dossier, language)
      }
      let said = ([words] + also).joined(separator: " · ")
      var echo: [Utterance] = folded(said) == folded(typed) ? [] : [.understood(said)]
      if heard, let regret = question.kind.regret(understood.value) { echo.append(.aside(regret[language])) }
      // What a script says is kept as it is written; said once more, it is confirmed.
      let isSaidAgain = heard || dossier.answer(at: address)?.value == understood.value
      return keep(
        .value(understood.value), at: address, echo: echo, with: registered, confirming: doubt != nil && isSaidAgain)
    }
  }

  /// Why a value is doubted that nobody has confirmed yet; nil for what is to be expected.
  private func doubt(_ value: Value, of question: QuestionDefinition, at address: Address) -> Doubt? {
    guard !(dossier.isConfirmed(at: address) && dossier.answer(at: address)?.value == value) else { return nil }
    return question.doubt(value, context(address.subject))
  }

  /// A value that is doubted, as it is asked back.
  private func ask(_ value: Value, _ question: QuestionDefinition, _ doubt: Doubt) -> String {
    let words = truncated(catalogue.heardWords(value, for: question, in: dossier, language), width: 60)
    let quoted = if case .text = value { say("« \(words) »", "“\(words)”") } else { words }
    return say(
      "\(quoted), vraiment ? \(doubt.why.fr) Entrée pour garder, ou répondez autrement",
      "\(quoted), really? \(doubt.why.en) Enter to keep it, or answer otherwise")
  }

  /// Keeps that something is not known, where that is an answer.
  func keepUnknown(at address: Address) -> Step {
    keep(.unknown, at: address, echo: [.understood(say("pas encore connu", "not known yet"))])
  }

  /// A value that was understood with something supposed, as it is offered.
  private func offer(_ words: String, supposing supposition: Supposition) -> String {
    switch supposition {
    case .unsaid: say("\(words) ? Entrée pour garder, ou précisez", "\(words)? Enter accepts it; or type it in full")
    case .likeness:
      say(
        "Vouliez-vous dire « \(words) » ? Entrée pour garder", "Did you mean “\(words)”? Enter accepts it")
    }
  }

  /// The longer number that a SIREN was read out of, where the same form asks for it and has none yet.
  private func registration(
    _ text: String, for question: QuestionDefinition, at address: Address
  ) -> [Entailed] {
    guard case .line(.siren) = question.kind, let said = spokenRegistration(text) else { return [] }
    let others = catalogue.form(address.subject.form)?.questions ?? []
    return others.compactMap { other in
      let place = Address(address.subject, other.id)
      guard dossier.answer(at: place)?.value == nil else { return nil }
      return switch other.kind {
      case .line(.siret): said.siret.map { Entailed(place, .value(.text($0))) }
      case .line(.vat): said.vat.map { Entailed(place, .value(.text($0))) }
      default: nil
      }
    }
  }

  /// Refuses an answer by its name; a text is kept for the person's editor, where it can be mended.
  private func refuse(
    _ refusal: Refusal, answer typed: String, to question: QuestionDefinition, at address: Address
  ) -> Step {
    let shown = refusal.showing(place.example(of: question, at: address)) {
      place.isRefused($0, by: question, at: address)
    }
    guard case .refuse(let refusal, var next) = refuse(shown.naming(typed)) else { return show([]) }
    if question.kind.isFreeText, !refusal.isDiscreet { next.draft = Standing.Draft(address: address, text: typed) }
    return .refuse(refusal, then: next)
  }

  /// An answer given for an address, whatever is being asked: from a script.
  func take(answer text: String, at address: Address) -> Step {
    guard catalogue.question(at: address) != nil else { return refuse(.noSuchQuestion(address.description)) }
    guard road.isReachable(address) else { return refuse(.notAsked(address)) }
    switch answer(text, at: address) {
    case .show(let said, let next):
      if let proposal = next.proposal, proposal.address == address {
        return keep(.value(proposal.value), at: address, echo: [])
      }
      // What is asked and answered as it stood is passed, as it is at a keyboard.
      return road.asking(at: standing) == .question(address) ? .show(said, then: next) : .show([], then: standing)
    case let step: return step
    }
  }

  /// Yes or no to "another one?", whatever is being asked.
  func take(another text: String, _ id: FormID) -> Step {
    guard catalogue.form(id)?.items != nil else { return refuse(.noSuchQuestion(id.another)) }
    return another(text, id)
  }

  /// Yes or no to "another one?".
  func another(_ text: String, _ id: FormID) -> Step {
    guard let form = catalogue.form(id), let items = form.items else { return .show([], then: standing) }
    let typed = trimmed(text)
    let item = road.upcoming(form)
    if let refusal = objection(toChanging: Subject(id, item)) { return refuse(refusal) }
    let wants: Bool
    if typed.isEmpty {
      wants = false
    } else {
      switch readYesNo(typed) {
      case .failure(let refusal): return refuse(refusal)
      case .success(let understood): wants = understood.value
      }
    }
    if !wants { return record([.listed(id, complete: true)], then: standing.onward()) }
    return record([.added(id, item)] + unsettled(by: Address(Subject(id, item), items.label)), then: standing)
  }

  /// Enter alone: the value shown in brackets, else the question is left for later when it may be.
  private func enter(_ question: QuestionDefinition, _ address: Address) -> Step {
    if standing.fills, standing.focus == address, standing.proposal == nil { return .show([], then: standing.onward()) }
    if let proposal = standing.proposal, proposal.address == address {
      return keep(.value(proposal.value), at: address, echo: [], confirming: proposal.isDoubted)
    }
    switch dossier.answer(at: address) {
    case .value?, .unknown?: return .show([], then: standing.onward())
    case .deferred?, nil: break
    }
    if let value = question.suggestion(context(address.subject)) {
      return keep(.value(value), at: address, echo: [])
    }
    if question.need == .optional { return keep(.deferred, at: address, echo: []) }
    // Where nobody may know and nothing is proposed, Enter is no answer: it is left open.
    if question.mayBeUnknown {
      return keep(
        .deferred, at: address,
        echo: [.aside(say("laissé pour plus tard ; :état le rappellera", "left for later; :status will remind you"))])
    }
    let example = place.example(of: question, at: address)
    return refuse(
      Refusal(
        CoreReason.answerNeeded,
        Text(
          fr: "Cette réponse est nécessaire pour clore l'étape.",
          en: "This answer is needed before the stage can close."),
        remedy: Text(
          fr: "Par exemple : \(example) · :passer la laisse pour plus tard · ? explique",
          en: "For example: \(example) · :skip leaves it for later · ? explains")))
  }

  /// `:skip`: "don't know yet" where that can be kept, else left for later; the question asked, or that of an address.
  func skip(_ word: String) -> Step {
    if !word.isEmpty {
      guard let address = Address(word), catalogue.question(at: address) != nil else {
        return refuse(.noSuchQuestion(safeLine(word, limit: 40)))
      }
      guard road.isReachable(address) else { return refuse(.notAsked(address)) }
      var there = standing.withoutPending
      there.focus = address
      return with(there).skip("")
    }
    guard case .question(let address) = road.asking(at: standing), let question = catalogue.question(at: address)
    else {
      switch road.asking(at: standing) {
      case .another(let form): return another("non", form)
      case .close: return closeLater
      case .pending: return .show([], then: standing.withoutPending)
      case .question, .command: return .show([], then: standing.onward())
      }
    }
    if let refusal = objection(toChanging: address.subject) { return refuse(refusal) }
    if dossier.answer(at: address)?.value != nil { return .show([], then: standing.onward()) }
    let words =
      question.mayBeUnknown
      ? say("enregistré : pas encore connu", "saved as “not known yet”")
      : say("laissé pour plus tard ; :état le rappellera", "left for later; :status will remind you")
    return keep(question.mayBeUnknown ? .unknown : .deferred, at: address, echo: [.aside(words)])
  }

  /// Keeps an answer: the facts, and what follows from them.
  private func keep(
    _ answer: Answer, at address: Address, echo: [Utterance], with others: [Entailed] = [], confirming: Bool = false
  ) -> Step {
    var facts: [Fact] = []
    if let item = address.subject.item, !dossier.contains(item, in: address.subject.form) {
      facts.append(.added(address.subject.form, item))
    }
    let was = dossier.answer(at: address)
    guard was != answer || !others.isEmpty || confirming else { return .show(echo, then: standing.onward()) }
    var next = standing.onward()
    if let begun = begun(by: answer, at: address) {
      if let refusal = objection(toChanging: begun) { return refuse(refusal) }
      if let item = begun.item { facts.append(.added(begun.form, item)) }
      next.begun += (next.begun.contains(address.subject) ? [] : [address.subject]) + [begun]
    }
    if was != answer {
      facts.append(.answered(address, answer, was: was))
      facts += unsettled(by: address)
    }
    if confirming, let value = answer.value { facts.append(.confirmed(address, value)) }
    facts += others.map { .answered($0.address, $0.answer, was: dossier.answer(at: $0.address)) }
    facts += entailed(by: answer, at: address)
    guard standing.mending == address, let mended = mended(facts, at: address) else {
      return record(facts, say: echo, then: next)
    }
    return record(mended.facts, say: echo + mended.said, then: next)
  }

  /// The item that an answer names and that is added with it: the next one of its list; nil for most answers.
  private func begun(by answer: Answer, at address: Address) -> Subject? {
    guard let question = catalogue.question(at: address), question.mayBegin, case .item(let id) = question.kind,
      case .item(let item)? = answer.value, let form = catalogue.form(id), item == road.upcoming(form)
    else { return nil }
    return Subject(id, item)
  }

  /// What else changes with an answer, in the same act: one `:undo` takes both back.
  private func entailed(by answer: Answer, at address: Address) -> [Fact] {
    guard let value = answer.value, let question = catalogue.question(at: address) else { return [] }
    let changes = question.entails(value, context(address.subject)).compactMap { entailed -> Fact? in
      let was = dossier.answer(at: entailed.address)
      return was == entailed.answer ? nil : .answered(entailed.address, entailed.answer, was: was)
    }
    return changes + unsettled(by: changes)
  }

  /// The later stages that several changes put back to *to be confirmed*, each once.
  func unsettled(by changes: [Fact]) -> [Fact] {
    var stages: Set<Stage> = []
    return changes.flatMap { fact -> [Fact] in
      guard let address = fact.answers.first?.address else { return [] }
      return unsettled(by: address)
    }.filter { fact in
      guard case .unsettled(let stage, _) = fact else { return false }
      return stages.insert(stage).inserted
    }
  }

  /// The later stages that a change puts back to *to be confirmed*.
  func unsettled(by address: Address) -> [Fact] {
    (road.owner(of: address.subject)?.feeds ?? []).sorted()
      .filter { dossier.state(of: $0).isClosed && !dossier.state(of: $0).toConfirm }
      .map { .unsettled($0, because: address) }
  }

  /// Why no answer about a subject can be changed now; nil when they can.
  func objection(toChanging subject: Subject) -> Refusal? {
    guard standing.mending?.subject != subject else { return nil }
    guard let stage = road.owner(of: subject)?.stage, dossier.state(of: stage).isClosed else { return nil }
    if let procedure = procedure(forChanging: subject, in: stage) { return procedure }
    return Refusal(
      CoreReason.stageClosed,
      Text(
        fr: "L'étape « \(stage.title.fr) » est close : ses réponses ne changent plus.",
        en: "The stage “\(stage.title.en)” is closed: its answers no longer change."),
      remedy: opensNext(stage)
        ? Text(
          fr: "Pour commencer ce que la décision entraîne, tapez :suite ; pour corriger une réponse, :rouvrir "
            + "\(folded(stage.title.fr)) et la raison",
          en: "To start what the decision leads to, type :next; to correct an answer, :reopen "
            + "\(folded(stage.title.en)) and the reason")
        : Text(
          fr: "Pour la rouvrir sans rien perdre, tapez :rouvrir \(folded(stage.title.fr)) et la raison",
          en: "To reopen it without losing anything, type :reopen \(folded(stage.title.en)) and the reason"))
  }

  /// What serves instead where others have relied on an answer: the contract is signed, or offers came; nil elsewhere.
  private func procedure(forChanging subject: Subject, in stage: Stage) -> Refusal? {
    guard !opensNext(stage) else { return nil }
    let isSigned = dossier.state(of: .contract).isClosed || dossier.state(of: .contract).revision > 1
    let name = Text(fr: folded(stage.title.fr), en: folded(stage.title.en))
    let (sentence, remedy): (Text, Text)
    switch stage {
    case .contract where isSigned:
      sentence = Text(
        fr: "Le contrat est signé : il ne change que par un avenant.",
        en: "The contract is signed: it changes only by an amendment.")
      remedy = Text(
        fr:
          ":rouvrir contrat et la raison ouvre l'avenant, :documents amendment l'écrit ; d'ici sa signature, ce qui est "
          + "signé vaut",
        en:
          ":reopen contract and the reason opens the amendment, :documents amendment writes it; until it is signed, what "
          + "was signed holds")
    case .inventory, .needs, .specification, .negotiation:
      if isSigned, let changes = catalogue.amendment(of: subject.form) {
        sentence = Text(
          fr: "L'étape « \(stage.title.fr) » est close et le contrat est signé : ses annexes ne changent plus.",
          en: "The stage “\(stage.title.en)” is closed and the contract is signed: its annexes no longer change.")
        remedy = Text(
          fr: ":ajouter \(folded(changes.title.fr)) note ce qui change depuis ; pour corriger ce qui était faux, "
            + ":rouvrir \(name.fr) et la raison",
          en: ":add \(folded(changes.title.en)) notes what changes since; to correct what was wrong, :reopen "
            + "\(name.en) and the reason")
      } else if isSigned {
        sentence = Text(
          fr: "L'étape « \(stage.title.fr) » est close et le contrat est signé : ses réponses ne changent plus.",
          en: "The stage “\(stage.title.en)” is closed and the contract is signed: its answers no longer change.")
        remedy = Text(
          fr: ":rouvrir \(name.fr) et la raison corrige la réponse ; si le contrat en dépend, :rouvrir contrat en fait "
            + "un avenant",
          en:
            ":reopen \(name.en) and the reason corrects the answer; if the contract rests on it, :reopen contract makes "
            + "an amendment of it")
      } else if stage != .inventory, stage != .negotiation {
        sentence = Text(
          fr: "L'étape « \(stage.title.fr) » est close et des offres y répondent : ses réponses ne changent plus.",
          en: "The stage “\(stage.title.en)” is closed and offers answer it: its answers no longer change.")
        remedy = Text(
          fr: ":rouvrir \(name.fr) et la raison en fait une nouvelle version, à renvoyer aux prestataires",
          en: ":reopen \(name.en) and the reason makes a new version of it, to be sent to the providers again")
      } else {
        return nil
      }
    case .contract, .followUp, .evaluation: return nil
    }
    return Refusal(CoreReason.stageClosed, sentence, remedy: remedy)
  }

  /// True when the decision that was taken opens a stage again.
  private func opensNext(_ stage: Stage) -> Bool {
    guard let last = Stage.allCases.last, dossier.state(of: last).isClosed else { return false }
    return catalogue.sequel(dossier, now)?.stages.contains(stage) ?? false
  }

  func read(_ text: String, for question: QuestionDefinition) -> Result<Understood<Value>, Refusal> {
    if let item = upcoming(text, for: question) { return .success(Understood(value: .item(item))) }
    return Reading(catalogue: catalogue, dossier: dossier, now: now).read(text, as: question.kind)
  }

  /// The item that would be the next of its list, where an answer may begin one.
  private func upcoming(_ text: String, for question: QuestionDefinition) -> ItemID? {
    guard question.mayBegin, case .item(let id) = question.kind, let form = catalogue.form(id),
      let item = ItemID(text), item == road.upcoming(form)
    else { return nil }
    return item
  }

  private func hear(_ text: String, for question: QuestionDefinition) -> Result<Understood<Value>, Refusal> {
    if let item = upcoming(text, for: question) { return .success(Understood(value: .item(item))) }
    return Reading(catalogue: catalogue, dossier: dossier, now: now).hear(text, as: question.kind)
  }
}

extension Refusal {
  static func noSuchQuestion(_ key: String) -> Refusal {
    Refusal(
      CoreReason.noSuchQuestion,
      Text(fr: "Aucune question ne porte l'adresse \(key).", en: "No question has the address \(key)."),
      remedy: Text(
        fr: "Une adresse s'écrit formulaire.bien.question, par exemple : assets.A1.name",
        en: "An address reads form.item.question, for example: assets.A1.name"))
  }

  static func notAsked(_ address: Address) -> Refusal {
    Refusal(
      CoreReason.notAsked,
      Text(
        fr: "La question \(address) n'est pas posée ici.", en: "Question \(address) is not asked here."),
      remedy: Text(
        fr: "Les éléments sont numérotés dans l'ordre, et certaines questions dépendent d'une réponse précédente.",
        en: "Items are numbered in order, and some questions depend on an earlier answer."))
  }
}
