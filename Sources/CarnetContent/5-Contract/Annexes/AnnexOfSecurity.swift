import CarnetCore

/// What the provider commits itself to for security, and what it answered when it was asked.
extension Annex {
  static let security = Annex(
    .security, Text(fr: "Engagements de sécurité", en: "Security commitments"), isPresent: \.needsSecurityPlan
  ) { material in
    let gap = days(material.context.settled(ContractForm.securityGapDays) ?? 0, material)
    let alert = hours(material.context.settled(ContractForm.breachHours) ?? 0, material)
    return [
      .paragraph(
        material.say(
          "Le plan d'assurance sécurité du Prestataire est joint au contrat. Il ne peut rester en deçà de ce qui suit.",
          "The provider's security assurance plan is attached. It cannot fall short of what follows.")),
      .list(
        numbered: true,
        [
          material.say(
            "Un responsable de la sécurité est nommé chez le Prestataire.", "The provider names a security lead."),
          material.say(
            "Chaque intervenant a son propre compte, à double authentification, fermé le jour de son départ.",
            "Each technician has an account of their own, with two-factor authentication, closed on the day they leave."
          ),
          material.say(
            "Les outils d'accès à distance sont tenus à jour et leur usage est journalisé.",
            "Remote-access tools are kept up to date and their use is logged."),
          material.say(
            "Les correctifs de sécurité critiques sont posés sans attendre la visite suivante.",
            "Critical security patches are applied without waiting for the next visit."),
          material.say(
            "Les mots de passe du Client sont conservés chiffrés, séparément de ceux des autres clients.",
            "The client's passwords are kept encrypted, apart from those of other clients."),
          material.say(
            "Les données du Client ne sont copiées hors de ses systèmes que sur demande écrite, et effacées ensuite.",
            "The client's data are copied out of its systems only on written request, and erased afterwards."),
          material.say(
            "Un écart est signalé au plus tard \(gap) après sa découverte, un incident au plus tard \(alert) après.",
            "A gap is reported no later than \(gap) after it is found, an incident no later than \(alert) after."),
          material.say(
            "Le Client peut vérifier ces engagements une fois par an, avec un préavis raisonnable.",
            "The client may check these commitments once a year, on reasonable notice."),
        ]),
    ] + securityAnswers(material)
  }

  /// What the chosen provider answered to each security question, and where it falls short of what was asked.
  private static func securityAnswers(_ material: Material) -> [Document.Block] {
    let (dossier, language) = (material.dossier, material.language)
    guard let offer = dossier.contractOffer,
      dossier.provider(of: offer) == material.context.settled(ContractForm.provider)
    else { return [] }
    let answers = SecurityAnswers(offer, in: dossier, now: material.context.now)
    guard answers.isBegun else { return [] }
    let silent = material.say("pas de réponse", "no answer")
    return [
      .heading(
        level: 2, material.say("Réponses du Prestataire au cahier des charges", "The provider's answers")),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Question", "Question")), Table.Column(material.say("Réponse", "Answer")),
            Table.Column(material.say("Engagement", "Commitment")),
          ],
          rows: answers.lines.map { line in
            [
              line.question.label[language], line.answer?.label[language] ?? silent,
              line.comment.isEmpty ? "—" : line.comment,
            ]
          })),
      .heading(level: 2, material.say("Écarts", "Deviations")),
      answers.deviations.isEmpty
        ? .paragraph(
          material.say(
            "Le Prestataire ne déclare aucun écart ; ses réponses l'engagent.",
            "The provider declares no deviation; its answers bind it."))
        : .list(
          numbered: false,
          answers.deviations.map { line in
            let what = line.comment.isEmpty ? "" : material.say(" : \(line.comment)", ": \(line.comment)")
            return "\(line.question.label[language]), \(line.answer?.label[language] ?? silent)\(what)"
          }),
    ]
  }
}
