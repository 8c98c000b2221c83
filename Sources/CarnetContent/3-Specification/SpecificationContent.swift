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
      title: Text(fr: "Les poids des quatre critères font 100.", en: "The weights of the four criteria add up to 100.")
    ) { dossier, now in
      let weights = Axis.allCases.compactMap { dossier.settled(Specification.weight($0), now: now) }
      let sum = weights.reduce(0, +)
      guard weights.count == 4, sum != 100 else { return [] }
      return [
        Finding(
          Text(fr: "Les poids font \(sum) au lieu de 100.", en: "The weights add up to \(sum) instead of 100."),
          at: Axis.allCases.map { Specification.weight($0).address() })
      ]
    },
    Check(
      "G3.trace", .specification, .blocking,
      title: Text(fr: "Chaque exigence sert un besoin.", en: "Each requirement serves a need.")
    ) { dossier, now in
      let plan = RequirementPlan.all(in: dossier, now: now)
      return dossier.items(of: Requirement.id).filter {
        dossier.settled(Requirement.level, of: $0, now: now) == .required && plan[$0]?.isEmpty ?? true
      }.map {
        Finding(
          Text(fr: "L'exigence \($0) ne sert aucun besoin.", en: "Requirement \($0) serves no need."),
          at: [Requirement.needs.address(of: $0)])
      }
    },
    Check(
      "G3.musts", .specification, .blocking,
      title: Text(
        fr: "Chaque besoin indispensable mène à une exigence.", en: "Each need that is a must leads to a requirement.")
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
        fr: "Plus grave veut dire plus vite, et l'on prend en charge avant de rétablir.",
        en: "Graver means sooner, and taking in hand comes before restoring.")
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
            fr: "\(graver.rawValue) serait rétabli plus tard que \(lesser.rawValue).",
            en: "\(graver.rawValue) would be restored later than \(lesser.rawValue)."),
          at: [Specification.gtr(graver).address()])
      }
      let responding = steps.filter { isLater(Specification.gti($0), Specification.gti($1)) }.map { graver, lesser in
        Finding(
          Text(
            fr: "\(graver.rawValue) serait pris en charge plus tard que \(lesser.rawValue).",
            en: "\(graver.rawValue) would be taken in hand later than \(lesser.rawValue)."),
          at: [Specification.gti(graver).address()])
      }
      // Answered in the other order, or changed since, the two delays of one severity can still cross.
      let crossed = Severity.allCases.filter { isLater(Specification.gti($0), Specification.gtr($0)) }.map { severity in
        Finding(
          Text(
            fr: "\(severity.rawValue) serait rétabli avant d'être pris en charge.",
            en: "\(severity.rawValue) would be restored before it is taken in hand."),
          at: [Specification.gtr(severity).address()])
      }
      return restoring + responding + crossed
    },
    Check(
      "G3.scope", .specification, .blocking,
      title: Text(
        fr: "Chaque bien est dans le périmètre ou en dehors, pas les deux.",
        en: "Each asset is in scope or out of it, not both.")
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
        fr: "On sait comment chaque exigence se vérifiera.", en: "It is known how each requirement will be checked.")
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
      title: Text(fr: "Une copie des sauvegardes est débranchée.", en: "One backup copy is kept offline.")
    ) { dossier, now in
      guard dossier.settled(Specification.offlineCopy, now: now) == false else { return [] }
      return [
        Finding(
          Text(
            fr: "Sans copie débranchée, un rançongiciel emporte aussi les sauvegardes.",
            en: "Without an offline copy, ransomware takes the backups too."),
          at: [Specification.offlineCopy.address()])
      ]
    },
    Check(
      "G3.term", .specification, .warning,
      title: Text(fr: "La durée ne dépasse pas 36 mois.", en: "The term is at most 36 months.")
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
      title: Text(fr: "Les prestataires ont dix jours pour répondre.", en: "Providers have ten days to answer.")
    ) { dossier, now in
      guard !dossier.state(of: .specification).isClosed, let day = dossier[Specification.responseDeadline],
        day < now.day.adding(days: 10)
      else { return [] }
      return [
        Finding(
          Text(fr: "Le délai de réponse est inférieur à dix jours.", en: "The time to answer is less than ten days."),
          at: [Specification.responseDeadline.address()])
      ]
    },
  ]
}
