import CarnetCore

extension Law {
  /// The headcount from which a firm asks itself whether NIS 2 covers it.
  static let watchedHeadcount = 50

  static let nis2 = LawReference(
    "Directive NIS 2",
    rule: Text(
      fr:
        "À surveiller\u{A0}: au-delà de 50 personnes ou de 10 millions d'euros, dans certains secteurs, une entreprise devrait "
        + "protéger ses réseaux, signaler ses incidents, et l'exiger de ses prestataires.",
      en:
        "To be watched: above 50 people or 10 million euros, in certain sectors, a firm would have to protect its networks, "
        + "report its incidents, and ask the same of its providers."), checkedOn: nil)
}
