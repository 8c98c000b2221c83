// Why: what a question is for, where a rule comes from, what a figure rests on.

extension Turn {
  /// `?` at a question: what it means, a good answer, what it unlocks.
  func explain(_ address: Address, byId: Bool = false) -> Step {
    guard let question = catalogue.question(at: address) else { return show([]) }
    var said: [Utterance] = [.note(question.help[language])]
    let example = place.example(of: question, at: address)
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
        ? say("Facultatif. Entrée = passer.", "Optional: Enter skips it.")
        : say(
          "Facultatif. Entrée = garder la valeur entre crochets. Pour laisser vide, tapez :passer",
          "Optional. Enter takes the value in brackets. To leave it blank, type :skip")
    let unknown = question.mayBeUnknown ? say(" Vous pouvez répondre « inconnu ».", " You can answer “unknown”.") : ""
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
            "Répondez « oui » pour en ajouter, « non » si la liste est complète. Vous pourrez la reprendre à tout moment. "
              + "Tapez :ajouter \(form.title.fr.lowercased())",
            "Answer “yes” to add one, “no” if the list is complete. You can go on with it at any time. "
              + "Type :add \(form.title.en.lowercased())")),
        .note(
          items.several.map { several in
            say(
              "Plusieurs à la fois : \(several.example.fr) ; 5 comme \(items.letter)1 ; :importer fichier.csv. "
                + "Carnet montre ce qu'il a compris avant de l'enregistrer.",
              "Several at once: \(several.example.en); 5 like \(items.letter)1; :import file.csv. "
                + "Carnet shows what it understood before it records it.")
          }
            ?? say(
              "Pour en copier un : comme \(items.letter)1.", "To copy one: like \(items.letter)1.")),
      ], then: standing)
  }

  /// `?` at the end of a stage's questions.
  func explain(closing stage: Stage) -> Step {
    if let reasons = place.written(for: road.obstacles(to: stage)) { return explain(.close(stage, reasons: reasons)) }
    return show([
      .note(
        road.obstacles(to: stage).isEmpty
          ? say(
            "« Oui », ou Entrée, clôt l'étape « \(stage.title.fr) » ; « non » la laisse ouverte. Vous pourrez la rouvrir avec "
              + ":rouvrir",
            "“Yes”, or Enter, closes the stage “\(stage.title.en)”; “no” leaves it open. You can reopen it with :reopen"
          )
          : say(
            "« Oui », ou Entrée, montre ce qu'il reste à régler avant de clore « \(stage.title.fr) », avec la commande qui "
              + "règle chaque point ; « non » le laisse pour plus tard.",
            "“Yes”, or Enter, shows what is left to do before you can close “\(stage.title.en)”, with the command that fixes "
              + "each point; “no” leaves it for later."))
    ])
  }

  /// `?` at a question of the shell's own.
  func explain(_ pending: Standing.Pending) -> Step {
    let words =
      switch pending {
      case .mend:
        say(
          "« Oui », ou Entrée, pose une à une les questions qui manquent. Le numéro d'un point commence par celui-ci. « Non » "
            + "les laisse pour plus tard ; pour y revenir, tapez :clore",
          "“Yes”, or Enter, asks the missing questions one by one. The number of a point starts with that point. “No” leaves "
            + "them for later; to come back to them, type :close")
      case .mendClosed:
        say(
          "« Oui », ou Entrée, change cette réponse, puis clôt l'étape de nouveau si ses règles sont encore respectées. Il "
            + "faudra confirmer ce qui en dépend. « Non » ne change rien.",
          "“Yes”, or Enter, changes this answer, then closes the stage again if its rules are still met. You will need to "
            + "confirm what rests on it. “No” changes nothing.")
      case .reasonToReopen:
        say(
          "Quelques mots suffisent : la raison est enregistrée avec la réouverture. Rien n'est perdu. Si une réponse change, "
            + "il faudra confirmer ce qui en dépend. Pour annuler, appuyez sur Entrée sans rien écrire.",
          "A few words are enough: the reason is saved with the reopening. Nothing is lost. If an answer changes, you will "
            + "need to confirm what rests on it. To cancel, press Enter on an empty line.")
      case .reasonToWaive(let check):
        say(
          "Quelques mots suffisent : ils seront imprimés dans les documents, au nom du représentant légal. "
            + "Pour comprendre la règle, tapez :pourquoi \(check)",
          "A few words are enough: they will be printed in the documents, in the name of the legal representative. "
            + "To understand the rule, type :why \(check)")
      case .close(_, let reasons):
        say(
          "« Oui », ou Entrée, lève \(reasons.keys.sorted().joined(separator: ", ")) pour cette raison, puis clôt l'étape. La "
            + "raison sera imprimée dans les documents, au nom du représentant légal. « Non » laisse l'étape ouverte.",
          "“Yes”, or Enter, waives \(reasons.keys.sorted().joined(separator: ", ")) for that reason, then closes the stage. The "
            + "reason will be printed in the documents, in the name of the legal representative. “No” leaves the stage open."
        )
      case .several:
        say(
          "« Oui », ou Entrée, enregistre tout ce qui est montré ; pour le retirer ensuite, tapez :annuler. « Non » n'en "
            + "garde rien. Vous pouvez aussi le redire autrement.",
          "“Yes”, or Enter, records all that is shown; to take it out afterwards, type :undo. “No” keeps none of it. "
            + "You can also say it in another way.")
      case .importing:
        say(
          "« Oui » importe toutes les lignes montrées ; pour les retirer ensuite, tapez :annuler. « Non », ou Entrée, n'en "
            + "importe aucune.",
          "“Yes” imports all the lines shown; to take them out afterwards, type :undo. “No”, or Enter, imports none.")
      case .text(let subject):
        say(
          "« Oui », ou Entrée, ouvre votre éditeur de texte ($VISUAL ou $EDITOR) avec toutes les réponses sur "
            + "\(catalogue.titled(subject, in: dossier, .fr)) ; « non » les laisse telles quelles.",
          "“Yes”, or Enter, opens your text editor ($VISUAL or $EDITOR) with all the answers about "
            + "\(catalogue.titled(subject, in: dossier, .en)); “no” leaves them as they are.")
      case .remove(let item):
        say(
          "« Oui » retire \(catalogue.titled(item, in: dossier)) ; pour le remettre, tapez :annuler. « Non », ou Entrée, le "
            + "garde.",
          "“Yes” removes \(catalogue.titled(item, in: dossier)); to put it back, type :undo. “No”, or Enter, keeps it."
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
          fr: "Par exemple, tapez :pourquoi \(nearest(to: word, among: ids) ?? "K03")",
          en: "For example, type :why \(nearest(to: word, among: ids) ?? "K03")")))
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
    case .notApplicable(let reason):
      said.append(.note(say("Sans objet : ", "Not applicable: ") + reason[language]))
      // What was noted all the same, and is judged by nothing, is told.
      let apart = accounts(of: indicator, view)
      if !apart.isEmpty { said.append(.list(numbered: false, apart)) }
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
    let (used, dossier) = (indicator.account(view), catalogue.followed(dossier))
    return (used.filter(\.isJudged) + used.filter { !$0.isJudged }).map { used in
      "\(catalogue.titled(used.item, in: dossier))\(say(" : ", ": "))\(used.account[language])"
    }
  }

  /// What the figure is aimed at, and who says so.
  private func aim(of indicator: Indicator, _ measurement: Measurement, _ view: PeriodView) -> [Document.Fact] {
    guard let target = indicator.target(in: dossier) else { return [] }
    let basis =
      indicator.agreedTarget(dossier) == nil
      ? say("usage courant, à vérifier", "usual practice, not yet checked") : say("convenu", "agreed")
    let verdict = indicator.verdict(over: view)
    let aimed = indicator.words(measurement, beside: target, language).target
    let withheld =
      verdict == .withheld
      ? measurement.unjudged > 0
        ? say(
          " résultat réservé : les cas non jugés pourraient le changer",
          " verdict withheld: the cases not judged could change it")
        : say(
          " résultat réservé : les cas en cours pourraient le changer",
          " verdict withheld: the cases still open could change it")
      : ""
    return [Document.Fact(say("objectif", "target"), "\(aimed) \(verdict.mark)\(withheld)  (\(basis))")]
  }

  /// What each version of the contract judges, by its own terms.
  private func shares(of indicator: Indicator, _ view: PeriodView) -> [Utterance] {
    let shares = indicator.shares(view)
    guard !shares.isEmpty else { return [] }
    let rule = say(
      "Plusieurs versions du contrat s'appliquent à cette période. L'objectif est atteint si chaque partie atteint le sien.",
      "Several versions of the contract apply to this period. The target is met if each part meets its own.")
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
        say("peu de cas : sans doute entre", "few cases: probably between"),
        indicator.words($0.lowerBound, language) + say(" et ", " and ") + indicator.words($0.upperBound, language))
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
          say(
            "Tant que cette règle n'est pas respectée, ces documents ne peuvent pas être publiés : ",
            "Until this rule is met, these documents cannot be issued: ")
            + held.map { "\($0.title[language]) (\(place.called($0)))" }.joined(separator: ", ")))
    }
    let findings = check.find(dossier, now)
    if let waiver = dossier.waivers[check.id] {
      said.append(
        .note(
          say(
            "Règle levée par écrit par \(waiver.by) : \(waiver.reason)",
            "Waived in writing by \(waiver.by): \(waiver.reason)")))
    }
    said.append(
      findings.isEmpty
        ? .note(say("Tout est en ordre.", "No problems found."))
        : .list(numbered: true, findings.map(\.sentence[language])))
    return show(said)
  }
}
