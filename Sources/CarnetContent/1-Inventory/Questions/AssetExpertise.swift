import CarnetCore

/// What the state of an asset rests on, and the verdict that a person gives in place of Carnet's.
extension Asset {
  static let evidence = Question<String>(
    id, "evidence", .line(.words), prompt: Text(fr: "Sur quoi repose cet état", en: "What this state rests on"),
    help: Text(
      fr: "Un essai, une photo, l'état SMART d'un disque : un état sans preuve se discute.",
      en: "A test, a photograph, a disk's SMART report: a state without evidence is open to argument."),
    example: Text(fr: "disque : 312 secteurs réalloués", en: "disk: 312 reallocated sectors"), level: .detail,
    unknown: true)

  static let expert = Question<ItemID>(
    id, "expert", .item(Person.id), prompt: Text(fr: "Constaté par", en: "Found by"),
    help: Text(fr: "Celui qui a vu et essayé le bien.", en: "The one who saw and tried the asset."),
    example: Text(same: "P1"), level: .detail, suggestion: { $0.settled(Appraisal.technician) })

  static let gradedOn = Question<Day>(
    id, "graded_on", .day(.back), prompt: Text(fr: "Constaté le", en: "Found on"),
    help: Text(fr: "Le jour de l'expertise du bien.", en: "The day on which the asset was appraised."),
    example: Text(fr: "hier", en: "yesterday"), level: .detail, suggestion: { $0.settled(Appraisal.signedOn) },
    objection: { $1.refusalAhead($0) })

  static let quote = Question<String>(
    id, "quote", .line(.words), prompt: Text(fr: "D'où viennent ces coûts", en: "Where these costs come from"),
    help: Text(
      fr: "Le devis et sa date, ou « estimation » : le verdict vaut ce que valent les prix.",
      en: "The quote and its date, or “estimate”: the verdict is worth what the prices are worth."),
    example: Text(fr: "devis Micro Ouest du 02/10/2025", en: "quote of Micro Ouest, 02/10/2025"), level: .detail,
    need: .optional, asked: { ($0[grade] ?? .a).isWorn })

  static let supportSource = Question<String>(
    id, "support_source", .line(.words),
    prompt: Text(fr: "Source de la fin de support", en: "Source of the end of support"),
    help: Text(
      fr: "La page de l'éditeur et le jour où vous l'avez lue.",
      en: "The maker's page and the day on which you read it."),
    example: Text(
      fr: "cycle de vie de l'éditeur, lu le 01/10/2025", en: "the maker's life cycle page, read on 01/10/2025"),
    level: .detail, need: .optional, asked: { $0[supportEnd] != nil })

  /// Asked after the grade.
  static var expertise: [any Asked] { [evidence, expert, gradedOn, quote, supportSource] }

  static let override = Question<Feasibility>(
    id, "verdict", .choice(Feasibility.options), prompt: Text(fr: "Verdict imposé", en: "Verdict imposed"),
    help: Text(
      fr:
        "Carnet calcule le verdict. Pour en imposer un autre, dites lequel et pourquoi : les deux sont imprimés.",
      en: "Carnet computes the verdict. To impose another, say which and why: both are printed."),
    example: Text(fr: "maintenable", en: "maintainable"), level: .detail, need: .optional)

  static let overrideReason = Question<String>(
    id, "verdict_reason", .line(.reason), prompt: Text(fr: "Pourquoi ce verdict", en: "Why this verdict"),
    help: Text(
      fr: "Sans raison, le verdict calculé demeure.", en: "Without a reason the computed verdict stands."),
    example: Text(fr: "pièce de rechange en stock", en: "spare part in stock"), asked: { $0[override] != nil })

  static let overrideBy = Question<ItemID>(
    id, "verdict_by", .item(Person.id), prompt: Text(fr: "Verdict imposé par", en: "Verdict imposed by"),
    help: Text(fr: "La personne qui en répond.", en: "The person who answers for it."), example: Text(same: "P1"),
    level: .detail, asked: { $0[override] != nil }, suggestion: { $0.dossier.maintenanceManager })

  /// Asked when all is known of the asset.
  static var verdict: [any Asked] { [override, overrideReason, overrideBy] }
}
