import CarnetCore

extension Dossier {
  /// The answer to a question, else the value that Enter would take: what a check or a document goes by.
  func settled<T: AnswerValue>(_ question: Question<T>, of item: ItemID? = nil, now: Instant) -> T? {
    self[question, of: item]
      ?? Context(dossier: self, subject: Subject(question.definition.form, item), now: now).settled(question)
  }

  /// The day on which a stage was closed; nil while it is open.
  func dayOfClosing(_ stage: Stage) -> Day? {
    guard case .closed(let closing) = state(of: stage).status else { return nil }
    return closing.day
  }

  /// The item that a list would get next: where what it lacks is answered.
  func upcoming(_ form: Form) -> ItemID? {
    form.items.map { ItemID(letter: $0.letter, number: nextNumber(of: form.id)) }
  }
}

extension Refusal {
  /// The objection to a number that is not one of the firm's: a SIRET begins with the SIREN.
  @Sendable static func mustBeOfTheFirm(_ siret: String, _ context: Context) -> Refusal? {
    guard let siren = context[Company.siren], !siret.hasPrefix(siren) else { return nil }
    return Refusal(
      ContentReason.siretOfAnother,
      Text(
        fr: "Ce SIRET n'est pas celui de votre entreprise : il doit commencer par \(siren).",
        en: "This SIRET is not your firm's: it must start with \(siren)."),
      remedy: Text(fr: "Vérifiez les deux numéros sur votre Kbis.", en: "Check both numbers on your Kbis."))
  }

  /// The objection to a VAT number that is not the firm's: it ends with the SIREN.
  @Sendable static func mustEndWithTheSiren(_ vat: String, _ context: Context) -> Refusal? {
    guard let siren = context[Company.siren], !vat.hasSuffix(siren) else { return nil }
    return Refusal(
      ContentReason.vatNumberOfAnother,
      Text(
        fr: "Ce n° de TVA n'est pas celui de votre entreprise : il doit finir par \(siren).",
        en: "This VAT number is not your firm's: it must end with \(siren)."),
      remedy: Text(fr: "Vérifiez les deux numéros sur une facture.", en: "Check both numbers on an invoice."))
  }
}
