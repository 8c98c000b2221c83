import CarnetCore

enum SpecificationContent {
  static let stage = StageContent(
    forms: [Specification.form, Requirement.form, PriceItem.form],
    checks: checks + [
      Specification.matrixIsOrdered, PriceItem.isUnambiguous, SpecificationRemarks.brands, SpecificationRemarks.wording,
    ],
    documents: [SpecificationDocument.kind], agenda: SpecificationAgenda.deadlines)

  static let checks = [
    Check(
      "G3.weights", .specification, .blocking,
      title: Text(
        fr: "Le total des poids des quatre critères doit être 100.",
        en: "The weights of the four criteria must add up to 100.")
    ) { dossier, now in
      let weights = Axis.allCases.compactMap { dossier.settled(Specification.weight($0), now: now) }
      let sum = weights.reduce(0, +)
      guard weights.count == 4, sum != 100 else { return [] }
      return [
        Finding(
          Text(fr: "Le total des poids est \(sum) au lieu de 100.", en: "The weights add up to \(sum) instead of 100."),
          at: Axis.allCases.map { Specification.weight($0).address() })
      ]
    },
    Check(
      "G3.trace", .specification, .blocking,
      title: Text(fr: "Chaque exigence doit répondre à un besoin.", en: "Each requirement must meet a need.")
    ) { dossier, now in
      let plan = RequirementPlan.all(in: dossier, now: now)
      return dossier.items(of: Requirement.id).filter {
        dossier.settled(Requirement.level, of: $0, now: now) == .required && plan[$0]?.isEmpty ?? true
      }.map {
        Finding(
          Text(fr: "L'exigence \($0) ne répond à aucun besoin.", en: "Requirement \($0) meets no need."),
          at: [Requirement.needs.address(of: $0)])
      }
    },
    Check(
      "G3.musts", .specification, .blocking,
      title: Text(
        fr: "Chaque besoin indispensable doit avoir une exigence.",
        en: "Each need that is a must must have a requirement.")
    ) { dossier, now in
      let served = Set(RequirementPlan.all(in: dossier, now: now).values.joined())
      return dossier.items(of: Need.id).filter { need in
        dossier.settled(Need.moscow, of: need, now: now) == .must && !served.contains(need)
      }.map {
        Finding(
          Text(
            fr: "Le besoin \($0) « \(dossier[Need.title, of: $0] ?? "") » n'a pas d'exigence.",
            en: "Need \($0) “\(dossier[Need.title, of: $0] ?? "")” has no requirement."),
          at: [
            dossier.items(of: Requirement.id).first.map { Requirement.needs.address(of: $0) }
              ?? Requirement.text.address(of: dossier.upcoming(Requirement.form))
          ])
      }
    },
    Check(
      "G3.delays", .specification, .blocking,
      title: Text(
        fr: "Une gravité plus forte doit avoir des délais plus courts, et la prise en charge doit précéder le "
          + "rétablissement.",
        en: "A more severe incident must have shorter time limits, and response must come before restoration.")
    ) { dossier, now in
      func isLater(_ first: Question<TimeSpan>, _ second: Question<TimeSpan>) -> Bool {
        guard let first = dossier.settled(first, now: now), let second = dossier.settled(second, now: now)
        else { return false }
        return first > second
      }
      let steps = zip(Severity.allCases, Severity.allCases.dropFirst())
      let restoring = steps.filter { isLater(Specification.gtr($0), Specification.gtr($1)) }.map { graver, lesser in
        Finding(
          Text(
            fr: "\(graver.rawValue) a un délai de rétablissement plus long que \(lesser.rawValue).",
            en: "\(graver.rawValue) has a longer restoration time than \(lesser.rawValue)."),
          at: [Specification.gtr(graver).address()])
      }
      let responding = steps.filter { isLater(Specification.gti($0), Specification.gti($1)) }.map { graver, lesser in
        Finding(
          Text(
            fr: "\(graver.rawValue) a un délai de prise en charge plus long que \(lesser.rawValue).",
            en: "\(graver.rawValue) has a longer response time than \(lesser.rawValue)."),
          at: [Specification.gti(graver).address()])
      }
      // Answered in the other order, or changed since, the two delays of one severity can still cross.
      let crossed = Severity.allCases.filter { isLater(Specification.gti($0), Specification.gtr($0)) }.map { severity in
        Finding(
          Text(
            fr: "\(severity.rawValue) : le délai de rétablissement est plus court que le délai de prise en "
              + "charge.",
            en: "\(severity.rawValue): the restoration time is shorter than the response time."),
          at: [Specification.gtr(severity).address()])
      }
      return restoring + responding + crossed
    },
    Check(
      "G3.scope", .specification, .blocking,
      title: Text(
        fr: "Chaque bien doit être dans le périmètre ou en dehors, pas les deux.",
        en: "Each asset must be in scope or out of it, not both.")
    ) { dossier, now in
      let inside = Set(dossier.settled(Specification.scopeIn, now: now) ?? [])
      let outside = Set(dossier.settled(Specification.scopeOut, now: now) ?? [])
      let both = inside.intersection(outside).sorted().map { asset in
        Finding(
          Text(
            fr: "\(asset) est à la fois dans le périmètre et en dehors.", en: "\(asset) is both in scope and out of it."
          ),
          at: [Specification.scopeOut.address()])
      }
      let neither = dossier.park.filter { !inside.contains($0) && !outside.contains($0) }.map { asset in
        Finding(
          Text(
            fr: "\(asset) n'est ni dans le périmètre ni en dehors.", en: "\(asset) is neither in scope nor out of it."),
          at: [Specification.scopeIn.address()])
      }
      return both + neither
    },
    Check(
      "G3.acceptance", .specification, .blocking,
      title: Text(
        fr: "Chaque exigence doit pouvoir être vérifiée.", en: "Each requirement must have a way to check it.")
    ) { dossier, now in
      dossier.items(of: Requirement.id).filter {
        dossier.settled(Requirement.level, of: $0, now: now) == .required
          && dossier.settled(Requirement.acceptance, of: $0, now: now) == nil
      }.map {
        Finding(
          Text(fr: "L'exigence \($0) n'a pas de vérification.", en: "Requirement \($0) has no check."),
          at: [Requirement.acceptance.address(of: $0)])
      }
    },
    Check(
      "G3.offline", .specification, .warning,
      title: Text(fr: "Une copie des sauvegardes doit être déconnectée.", en: "One backup copy must be kept offline.")
    ) { dossier, now in
      guard dossier.settled(Specification.offlineCopy, now: now) == false else { return [] }
      return [
        Finding(
          Text(
            fr: "Sans copie déconnectée, un rançongiciel détruit aussi les sauvegardes.",
            en: "Without an offline copy, ransomware destroys the backups too."),
          at: [Specification.offlineCopy.address()])
      ]
    },
    Check(
      "G3.term", .specification, .warning,
      title: Text(fr: "La durée ne doit pas dépasser 36 mois.", en: "The term must be at most 36 months.")
    ) { dossier, now in
      guard let months = dossier.settled(Specification.termMonths, now: now), months > 36 else { return [] }
      return [
        Finding(
          Text(fr: "\(months) mois d'engagement, c'est long.", en: "\(months) months is a long commitment."),
          at: [Specification.termMonths.address()])
      ]
    },
    Check(
      "G3.deadline", .specification, .warning,
      title: Text(
        fr: "Les prestataires doivent avoir dix jours pour répondre.", en: "Providers must have ten days to reply.")
    ) { dossier, now in
      guard !dossier.state(of: .specification).isClosed, let day = dossier[Specification.responseDeadline],
        day < now.day.adding(days: 10)
      else { return [] }
      return [
        Finding(
          Text(fr: "Le délai de réponse est de moins de dix jours.", en: "The time to reply is less than ten days."),
          at: [Specification.responseDeadline.address()])
      ]
    },
  ]
}
