import CarnetCore

/// What the state of an asset rests on, and the verdict that a person gives in place of Carnet's.
extension Asset {
  static let evidence = Question<String>(
    id, "evidence", .line(.words), prompt: Text(fr: "Preuve de cet état", en: "Evidence for this state"),
    help: Text(
      fr: "Un essai, une photo, le rapport d'un disque… Sans preuve, le prestataire peut contester l'état.",
      en: "A test, a photo, a disk's report… Without evidence, the provider can dispute the state."),
    example: Text(fr: "disque : 312 secteurs réalloués", en: "disk: 312 reallocated sectors"), level: .detail,
    unknown: true, own: true, pressed: wears)

  static let expert = Question<ItemID>(
    id, "expert", .item(Person.id), prompt: Text(fr: "Constaté par", en: "Checked by"),
    help: Text(fr: "La personne qui a vu et essayé le bien.", en: "The person who saw and tested the asset."),
    example: Text(same: "P1"), level: .detail, pressed: wears, suggestion: { $0.settled(Appraisal.technician) })

  static let gradedOn = Question<Day>(
    id, "graded_on", .day(.back), prompt: Text(fr: "Constaté le", en: "Checked on"),
    help: Text(fr: "Le jour où le bien a été examiné.", en: "The day the asset was checked."),
    example: Text(fr: "hier", en: "yesterday"), level: .detail, pressed: wears,
    suggestion: { $0.settled(Appraisal.signedOn) },
    objection: { $1.refusalAhead($0) })

  static let quote = Question<String>(
    id, "quote", .line(.words), prompt: Text(fr: "D'où viennent ces coûts", en: "Where these costs come from"),
    help: Text(
      fr: "Le devis et sa date, ou « estimation ». Le verdict dépend de ces prix.",
      en: "The quote and its date, or “estimate”. The verdict depends on these prices."),
    example: Text(fr: "devis Micro Ouest du 02/10/2025", en: "Micro Ouest quote, 02/10/2025"), level: .detail,
    need: .optional, asked: { ($0[grade] ?? .a).isWorn })

  static let supportSource = Question<String>(
    id, "support_source", .line(.words),
    prompt: Text(fr: "Source de la date de fin de support", en: "Source of the end-of-support date"),
    help: Text(
      fr: "La page de l'éditeur, et le jour où vous l'avez lue.",
      en: "The vendor's page, and the day you read it."),
    example: Text(
      fr: "cycle de vie de l'éditeur, lu le 01/10/2025", en: "vendor's life cycle page, read on 01/10/2025"),
    level: .detail, need: .optional, asked: { $0[supportEnd] != nil })

  /// Asked after the grade.
  static var expertise: [any Asked] { [evidence, expert, gradedOn, quote, supportSource] }

  static let override = Question<Feasibility>(
    id, "verdict", .choice(Feasibility.options), prompt: Text(fr: "Verdict imposé", en: "Verdict overridden"),
    help: Text(
      fr:
        "Carnet calcule le verdict. Pour en imposer un autre, choisissez-le et donnez la raison : les deux "
        + "sont imprimés.",
      en: "Carnet works out the verdict. To override it, choose another and give the reason: both are printed."),
    example: Text(fr: "maintenable", en: "maintainable"), level: .detail, need: .optional)

  static let overrideReason = Question<String>(
    id, "verdict_reason", .line(.reason), prompt: Text(fr: "Pourquoi ce verdict", en: "Why this verdict"),
    help: Text(
      fr: "Sans raison, le verdict calculé est gardé.", en: "Without a reason, the calculated verdict is kept."),
    example: Text(fr: "pièce de rechange en stock", en: "spare part in stock"), asked: { $0[override] != nil })

  static let overrideBy = Question<ItemID>(
    id, "verdict_by", .item(Person.id), prompt: Text(fr: "Verdict imposé par", en: "Verdict overridden by"),
    help: Text(fr: "La personne responsable de cette décision.", en: "The person responsible for this decision."),
    example: Text(same: "P1"),
    level: .detail, asked: { $0[override] != nil }, suggestion: { $0.dossier.maintenanceManager })

  /// Asked when all is known of the asset.
  static var verdict: [any Asked] { [override, overrideReason, overrideBy] }
}
