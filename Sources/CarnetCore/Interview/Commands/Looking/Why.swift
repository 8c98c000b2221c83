// Why: what a question is for, where a rule comes from, what a figure rests on.

extension Turn {
  /// `?` at a question: what it means, a good answer, what it unlocks.
  func explain(_ address: Address, byId: Bool = false) -> Step {
    guard let question = catalogue.question(at: address) else { return show([]) }
    var said: [Utterance] = [.note(question.help[language])]
    let example = question.example[language]
    if !example.isEmpty { said.append(.note(say("Exemple : \(example)", "Example: \(example)"))) }
    if case .choice(let options) = question.kind {
      said.append(.list(numbered: true, options.all.map(\.label[language])))
    }
    if case .choices(let options) = question.kind {
      said.append(.list(numbered: true, options.all.map(\.label[language])))
    }
    said += cited(question.sources)
    let need =
      question.need == .required
      ? say("Nécessaire pour clore l'étape.", "Needed before the stage can close.")
      : question.suggestion(context(address.subject)) == nil
        ? say("Facultatif : Entrée passe.", "Optional: Enter passes over it.")
        : say(
          "Facultatif : Entrée prend la valeur entre crochets, :passer laisse sans réponse.",
          "Optional: Enter takes the value in brackets, :skip leaves it without an answer.")
    let unknown = question.mayBeUnknown ? say(" « inconnu » est une réponse.", " “unknown” is an answer.") : ""
    said.append(.aside(need + unknown + (byId || interview.showsIds ? " [\(address)]" : "")))
    return show(said)
  }

  /// `?` where a list might go on.
  func explain(_ id: FormID) -> Step {
    guard let form = catalogue.form(id), let items = form.items else { return .show([], then: standing) }
    return .show(
      [
        .note(
          say(
            "« Oui » commence \(items.one.fr) de plus ; « non » dit que la liste est complète. Rien n'est définitif : "
              + ":ajouter \(form.title.fr.lowercased()) la reprend quand vous voulez.",
            "“Yes” begins \(items.one.en) more; “no” says that the list is complete. Nothing is final: "
              + ":add \(form.title.en.lowercased()) takes it up again whenever you want."))
      ], then: standing)
  }

  /// `?` at the end of a stage's questions.
  func explain(closing stage: Stage) -> Step {
    if let reasons = place.written(for: road.obstacles(to: stage)) { return explain(.close(stage, reasons: reasons)) }
    return show([
      .note(
        road.obstacles(to: stage).isEmpty
          ? say(
            "« Oui », ou Entrée, clôt l'étape « \(stage.title.fr) » ; « non » la laisse ouverte. Rien n'est définitif : "
              + ":rouvrir la reprend.",
            "“Yes”, or Enter, closes the stage “\(stage.title.en)”; “no” leaves it open. Nothing is final: :reopen takes it "
              + "up again.")
          : say(
            "« Oui », ou Entrée, montre ce qui empêche de clore « \(stage.title.fr) », avec la commande qui répare chaque "
              + "point ; « non » le laisse pour plus tard.",
            "“Yes”, or Enter, shows what prevents closing “\(stage.title.en)”, with the command that mends each point; "
              + "“no” leaves it for later."))
    ])
  }

  /// `?` at a question of the shell's own.
  func explain(_ pending: Standing.Pending) -> Step {
    let words =
      switch pending {
      case .mend:
        say(
          "« Oui », ou Entrée, pose une à une les questions qui manquent ; le numéro d'un point commence par lui ; « non » y "
            + "revient plus tard, avec :clore.",
          "“Yes”, or Enter, asks the missing questions one by one; the number of a point begins with it; “no” comes back to "
            + "them later, with :close.")
      case .mendClosed:
        say(
          "« Oui », ou Entrée, change cette réponse et clôt l'étape de nouveau si ses règles passent encore ; ce qui en "
            + "dépend sera à confirmer. « Non » n'y touche pas.",
          "“Yes”, or Enter, changes this answer and closes the stage again if its rules still pass; what rests on it is to "
            + "be confirmed. “No” leaves it alone.")
      case .reasonToReopen:
        say(
          "Quelques mots suffisent : la raison est gardée avec la réouverture. Rien n'est perdu ; ce qui en dépend sera à "
            + "confirmer si une réponse change. Entrée seule renonce.",
          "A few words are enough: the reason is kept with the reopening. Nothing is lost; what rests on it is to be "
            + "confirmed if an answer changes. Enter alone gives up.")
      case .reasonToWaive(let check):
        say(
          "Quelques mots suffisent : ils seront imprimés dans les documents, au nom du représentant légal. "
            + ":pourquoi \(check) explique la règle. Entrée seule renonce.",
          "A few words are enough: they will be printed in the documents, in the name of the legal representative. "
            + ":why \(check) explains the rule. Enter alone gives up.")
      case .close(_, let reasons):
        say(
          "« Oui », ou Entrée, déroge à \(reasons.keys.sorted().joined(separator: ", ")) pour cette raison, imprimée dans les "
            + "documents au nom du représentant légal, et clôt l'étape ; « non » la laisse ouverte.",
          "“Yes”, or Enter, waives \(reasons.keys.sorted().joined(separator: ", ")) for that reason, printed in the documents "
            + "in the name of the legal representative, and closes the stage; “no” leaves it open.")
      case .importing:
        say(
          "« Oui » prend d'un coup les lignes montrées, et :annuler les enlève de même ; « non », ou Entrée, n'en garde rien.",
          "“Yes” takes the lines shown all at once, and :undo takes them back likewise; “no”, or Enter, keeps none.")
      case .text(let subject):
        say(
          "« Oui », ou Entrée, ouvre votre éditeur de texte ($VISUAL ou $EDITOR) avec tout ce qui est noté de "
            + "\(catalogue.titled(subject, in: dossier, .fr)) ; « non » n'en garde rien.",
          "“Yes”, or Enter, opens your text editor ($VISUAL or $EDITOR) with all that is noted about "
            + "\(catalogue.titled(subject, in: dossier, .en)); “no” keeps nothing of it.")
      case .remove(let item):
        say(
          "« Oui » retire \(catalogue.titled(item, in: dossier)), et :annuler le remet ; « non », ou Entrée, n'y touche pas.",
          "“Yes” withdraws \(catalogue.titled(item, in: dossier)), and :undo puts it back; “no”, or Enter, leaves it alone."
        )
      }
    return show([.note(words)])
  }

  /// Each text that something comes from: the rule in our own words, then the citation and whether it was checked.
  func cited(_ sources: [LawReference]) -> [Utterance] {
    sources.flatMap { [.note($0.rule[language]), .aside($0.dated[language])] }
  }

  func why(_ word: String) -> Step {
    if word.isEmpty {
      return switch road.asking(at: standing) {
      case .question(let address): explain(address, byId: true)
      case .another(let form): explain(form)
      case .close(let stage): explain(closing: stage)
      case .command: show(place.statusPage())
      case .pending(let pending): explain(pending)
      }
    }
    let wanted = folded(word)
    if let indicator = catalogue.indicators.first(where: { folded($0.id) == wanted }) { return why(indicator) }
    if let check = catalogue.checks.first(where: { folded($0.id) == wanted }) { return why(check) }
    if let item = ItemID(word), let form = catalogue.form(letter: item.letter),
      dossier.contains(item, in: form.id)
    {
      return why(item, in: form)
    }
    let threads = Threads(catalogue: catalogue, dossier: dossier, now: now)
    if let thing = threads.derived(word) { return why(thing, threads) }
    if let address = Address(word), catalogue.question(at: address) != nil { return explain(address, byId: true) }
    let named = catalogue.indicators.filter { indicator in
      [indicator.name.fr, indicator.name.en].contains { name in
        folded(name).split { !$0.isLetter && !$0.isNumber }.contains { $0 == wanted }
      }
    }
    if named.count == 1, let indicator = named.first, wanted.count > 2 { return why(indicator) }
    let ids = catalogue.indicators.map(\.id) + catalogue.checks.map(\.id)
    return refuse(
      Refusal(
        CoreReason.nothingToExplain,
        Text(
          fr: "« \(safeLine(word, limit: 40)) » n'est ni un indicateur, ni une règle, ni un élément.",
          en: "“\(safeLine(word, limit: 40))” is neither an indicator, nor a rule, nor an item."),
        remedy: Text(
          fr: "Par exemple : :pourquoi \(nearest(to: word, among: ids) ?? "K03")",
          en: "For example: :why \(nearest(to: word, among: ids) ?? "K03")")))
  }

  private func why(_ indicator: Indicator) -> Step {
    var said: [Utterance] = [
      .heading("\(indicator.id) \(indicator.name[language])"), .note(indicator.question[language]),
      .aside(indicator.formula[language]),
    ]
    guard let view = catalogue.view(dossier, now: now) else {
      return show(said + [.note(say("La période n'est pas encore connue.", "The period is not known yet."))])
    }
    switch indicator.measure(view) {
    case .notApplicable(let reason): said.append(.note(say("Sans objet : ", "Not applicable: ") + reason[language]))
    case .unknown(let reason):
      said.append(.note(say("Inconnu : ", "Unknown: ") + reason[language]))
      said.append(.list(numbered: false, accounts(of: indicator, view)))
    case .measured(let measurement):
      said.append(.facts(aim(of: indicator, measurement, view) + parts(of: measurement, indicator, view)))
      said += shares(of: indicator, view)
      said.append(.list(numbered: false, accounts(of: indicator, view)))
      if !measurement.rules.isEmpty { said.append(.list(numbered: true, measurement.rules.map { $0[language] })) }
      if let caution = measurement.caution { said.append(.aside(caution[language])) }
      said.append(.aside(say("Formule n° \(indicator.version).", "Formula no. \(indicator.version).")))
    }
    return show(said)
  }

  /// What the figure rests on, one by one; what could not be judged comes last.
  private func accounts(of indicator: Indicator, _ view: PeriodView) -> [String] {
    let used = indicator.account(view)
    return (used.filter(\.isJudged) + used.filter { !$0.isJudged }).map { used in
      "\(catalogue.titled(used.item, in: dossier))\(say(" : ", ": "))\(used.account[language])"
    }
  }

  /// What the figure is aimed at, and who says so.
  private func aim(of indicator: Indicator, _ measurement: Measurement, _ view: PeriodView) -> [Document.Fact] {
    guard let target = indicator.target(in: dossier) else { return [] }
    let basis =
      indicator.agreedTarget(dossier) == nil
      ? say("usage, à vérifier", "usual practice, to be verified") : say("convenue", "agreed")
    let verdict = indicator.verdict(over: view)
    let aimed = indicator.words(measurement, beside: target, language).target
    let withheld =
      verdict == .withheld
      ? measurement.unjudged > 0
        ? say(
          " verdict réservé : ce qui n'est pas jugé pourrait le changer",
          " verdict withheld: what is not judged could turn it")
        : say(
          " verdict réservé : ce qui n'est pas fini pourrait le changer",
          " verdict withheld: what is not over could turn it")
      : ""
    return [Document.Fact(say("cible", "target"), "\(aimed) \(verdict.mark)\(withheld)  (\(basis))")]
  }

  /// What each version of the contract judges, by its own terms.
  private func shares(of indicator: Indicator, _ view: PeriodView) -> [Utterance] {
    let shares = indicator.shares(view)
    guard !shares.isEmpty else { return [] }
    let rule = say(
      "Plusieurs versions du contrat jugent cette période ; la cible n'est atteinte que si chaque partie atteint la sienne.",
      "Several versions of the contract judge this period; the target is met only if each part meets its own.")
    return [.note(rule)]
      + shares.flatMap { share -> [Utterance] in
        switch indicator.measure(share.view) {
        case .notApplicable(let reason), .unknown(let reason):
          [.facts([Document.Fact(share.name[language], reason[language])])]
        case .measured(let measurement):
          [
            .heading(share.name[language]),
            .facts(aim(of: indicator, measurement, share.view) + parts(of: measurement, indicator, share.view)),
          ]
        }
      }
  }

  private func parts(of measurement: Measurement, _ indicator: Indicator, _ view: PeriodView) -> [Document.Fact] {
    let targets = indicator.partTargets(view)
    let whole = Document.Fact(
      indicator.name[language],
      indicator.words(measurement, beside: indicator.target(in: dossier), language).value
        + counted(indicator, measurement))
    func fact(_ part: Measurement.Part) -> Document.Fact {
      let target = targets.first { $0.key == part.key }
      let basis = target.map { "  " + $0.basis[language] } ?? ""
      return Document.Fact(
        part.label[language],
        indicator.words(of: part, beside: target, over: view, language)
          + counted(indicator, part.unit, part.numerator, part.n) + basis)
    }
    let interval = measurement.interval.map {
      Document.Fact(
        say("intervalle à 95 % (Wilson)", "95% interval (Wilson)"),
        indicator.words($0.lowerBound, language) + say(" à ", " to ") + indicator.words($0.upperBound, language))
    }
    return [whole] + (interval.map { [$0] } ?? []) + (measurement.parts + measurement.variants).map(fact)
  }

  /// The cases that a figure rests on, unless it tells them itself, and what was not judged.
  private func counted(_ indicator: Indicator, _ measurement: Measurement) -> String {
    let cases = measurement.unjudged > 0 || !indicator.isToldByCases(n: measurement.n, numerator: measurement.numerator)
    guard cases else { return "" }
    return "  (\(measurement.numerator == nil ? "n = " : "")\(measurement.cases(language)))"
  }

  /// The cases that a part rests on, unless it tells them itself.
  private func counted(_ indicator: Indicator, _ unit: Indicator.Unit?, _ numerator: Int?, _ n: Int) -> String {
    if indicator.isToldByCases(in: unit, n: n, numerator: numerator) { return "" }
    return numerator.map { "  (\($0)/\(n))" } ?? "  (n = \(n))"
  }

  private func why(_ check: Check) -> Step {
    var said: [Utterance] = [.heading(check.id), .note(check.title[language])]
    said += cited(check.sources)
    if !check.notes.isEmpty { said.append(.list(numbered: true, check.notes.map { $0[language] })) }
    let held = catalogue.documents.filter { $0.guards.contains { $0.id == check.id } }
    if !held.isEmpty {
      said.append(
        .note(
          say("Sans elle ne se publient pas : ", "Not published without it: ")
            + held.map { "\($0.title[language]) (\($0.id))" }.joined(separator: ", ")))
    }
    let findings = check.find(dossier, now)
    if let waiver = dossier.waivers[check.id] {
      said.append(
        .note(
          say(
            "Dérogation écrite de \(waiver.by) : \(waiver.reason)",
            "Waived in writing by \(waiver.by): \(waiver.reason)")))
    }
    said.append(
      findings.isEmpty
        ? .note(say("Tout est en ordre.", "All is in order."))
        : .list(numbered: true, findings.map(\.sentence[language])))
    return show(said)
  }
}
