extension Road {
  /// What prevents closing a stage; empty when it can be closed.
  ///
  /// The one answer that menus, status, refusals and tests share.
  package func obstacles(to stage: Stage) -> [Obstacle] {
    var obstacles = stage.earlier.filter { !dossier.state(of: $0).isConfirmed }.prefix(1).map { earlier in
      Obstacle(
        check: stage.orderCheck,
        finding: Finding(
          Text(
            fr: "L'étape « \(earlier.title.fr) » n'est pas close. Il faut clore les étapes dans l'ordre.",
            en: "The stage “\(earlier.title.en)” is not closed. Stages must be closed in order.")),
        source: nil, canBeWaived: false)
    }
    let completeness = stage.completenessCheck
    let missing = dossier.waivers[completeness] == nil ? missing(in: stage) : []
    let found = catalogue.checks.filter { check in
      check.stage == stage && check.strength == .blocking && dossier.waivers[check.id] == nil
    }.flatMap(found(by:))
    // What a rule says of an answer tells more than that the answer is missing.
    let said = Set(found.flatMap(\.finding.addresses))
    obstacles += missing.filter { $0.addresses.isEmpty || said.isDisjoint(with: $0.addresses) }.map {
      Obstacle(check: completeness, finding: $0, source: nil, canBeWaived: true)
    }
    return obstacles + found
  }

  /// What a document cannot be written without, else the rules that hold it back; nil when it is ready.
  package func lacking(_ kind: DocumentKind, about item: ItemID? = nil) -> DocumentKind.Lacking? {
    lacking([kind], about: item)[0]
  }

  /// The same of several documents, in their order: what they have in common is found once.
  package func lacking(_ kinds: [DocumentKind], about item: ItemID? = nil) -> [DocumentKind.Lacking?] {
    let known = Known(dossier, now: now, about: item)
    var broken: [String: [Obstacle]] = [:]
    return kinds.map { kind in
      if let lacking = kind.lacking(known) { return lacking }
      let held = kind.guards.filter { dossier.waivers[$0.id] == nil }.flatMap { check in
        let obstacles = broken[check.id] ?? found(by: check)
        broken[check.id] = obstacles
        return obstacles
      }
      return DocumentKind.Lacking(held: held)
    }
  }

  /// What is said when a stage closes, and prevents nothing; not what comes of missing answers, which prevent it.
  package func remarks(on stage: Stage) -> [Obstacle] {
    let awaited = awaited(in: stage)
    return catalogue.checks.filter { $0.stage == stage && $0.strength == .warning }.flatMap(found(by:)).filter {
      $0.finding.addresses.isEmpty || !awaited.isSuperset(of: $0.finding.addresses)
    }
  }

  /// The addresses of the required answers that a stage lacks.
  func awaited(in stage: Stage) -> Set<Address> { Set(missing(in: stage).flatMap(\.addresses)) }

  /// The required answers that a stage lacks.
  package func missing(in stage: Stage) -> [Finding] {
    var findings: [Finding] = []
    for form in catalogue.forms where form.stage == stage && form.isAsked(context(Subject(form.id))) {
      for subject in subjects(of: form) { findings += missing(form, subject) }
      guard let items = form.items else { continue }
      let fewest = items.fewest(in: dossier)
      let lacked = fewest - dossier.items(of: form.id).count
      if lacked > 0 {
        findings.append(
          Finding(
            Text(
              fr: "\(form.title.fr) : enregistrez-en au moins \(fewest) (il y en a \(fewest - lacked)).",
              en: "\(form.title.en): add at least \(fewest) (\(fewest - lacked) so far)."),
            at: firstAddress(ofNewItemIn: form).map { [$0] } ?? []))
      }
    }
    return findings + latecomers(in: stage).flatMap { missing($0.form, $0.subject) }
  }

  private func missing(_ form: Form, _ subject: Subject) -> [Finding] {
    let answers = dossier.answers(about: subject)
    return form.questions.filter { question in
      guard isNeeded(question) else { return false }
      if let answer = answers[question.id], answer != .deferred { return false }
      return isPut(question, of: subject)
    }.map { lacking($0, of: subject) }
  }

  private func lacking(_ question: QuestionDefinition, of subject: Subject) -> Finding {
    let place = subject.item.map { item in
      let name = catalogue.name(of: item, in: dossier)
      return name == item.description ? name : "\(item) \(name)"
    }
    let prefix = place.map { "\($0) : " } ?? ""
    return Finding(
      Text(
        fr: capitalised("\(prefix)répondez à « \(question.prompt.fr) »."),
        en: capitalised("\(place.map { "\($0): " } ?? "")answer “\(question.prompt.en)”.")),
      at: [Address(subject, question.id)])
  }

  private func found(by check: Check) -> [Obstacle] {
    check.find(dossier, now).map {
      let source = $0.source ?? check.sources.first
      return Obstacle(check: check.id, finding: $0, source: source?.brief, canBeWaived: true)
    }
  }
}
