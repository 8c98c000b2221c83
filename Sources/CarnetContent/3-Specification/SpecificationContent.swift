import CarnetCore

enum SpecificationContent {
  static let stage = StageContent(forms: [Specification.form, Requirement.form], checks: checks)

  static let checks = [
    Check(
      "G3.weights", .specification, .blocking,
      title: Text(fr: "Les poids des quatre critères font 100.", en: "The weights of the four criteria add up to 100.")
    ) { dossier, _ in
      let weights = Axis.allCases.compactMap { dossier[Specification.weight($0)] }
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
    ) { dossier, _ in
      dossier.items(of: Requirement.id).filter {
        dossier[Requirement.level, of: $0] == .required && dossier[Requirement.needs, of: $0]?.isEmpty ?? false
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
    ) { dossier, _ in
      let served = Set(dossier.items(of: Requirement.id).flatMap { dossier[Requirement.needs, of: $0] ?? [] })
      return dossier.items(of: Need.id).filter { dossier[Need.moscow, of: $0] == .must && !served.contains($0) }.map {
        Finding(
          Text(
            fr: "Le besoin \($0) «\u{A0}\(dossier[Need.title, of: $0] ?? "")\u{A0}» n'a pas d'exigence.",
            en: "Need \($0) “\(dossier[Need.title, of: $0] ?? "")” has no requirement."),
          at: dossier.items(of: Requirement.id).prefix(1).map { Requirement.needs.address(of: $0) })
      }
    },
    Check(
      "G3.delays", .specification, .blocking,
      title: Text(
        fr: "Plus grave veut dire plus vite, et l'on prend en charge avant de rétablir.",
        en: "Graver means sooner, and taking in hand comes before restoring.")
    ) { dossier, _ in
      func isLater(_ first: Question<TimeSpan>, _ second: Question<TimeSpan>) -> Bool {
        guard let first = dossier[first], let second = dossier[second] else { return false }
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
      "G3.term", .specification, .warning,
      title: Text(fr: "La durée ne dépasse pas 36 mois.", en: "The term is at most 36 months.")
    ) { dossier, _ in
      guard let months = dossier[Specification.termMonths], months > 36 else { return [] }
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
