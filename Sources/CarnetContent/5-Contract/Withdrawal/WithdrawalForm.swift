import CarnetCore

/// The form by which a very small firm leaves a contract that it signed off premises (*formulaire de rétractation*).
enum WithdrawalForm {
  static let kind = DocumentKind(
    "withdrawal-form", name: Text(fr: "formulaire de rétractation", en: "withdrawal form"),
    title: Text(fr: "Formulaire de rétractation", en: "Withdrawal form"), stage: .contract,
    prepare: { known -> DocumentKind.Prepared<(contract: ContractPage.Material, right: Withdrawal)> in
      ContractPage.asItStands(known).flatMap { contract in
        guard let right = Withdrawal(known.dossier, now: known.now) else {
          return .failure(DocumentKind.Lacking(Withdrawal.missing(in: known.dossier) ?? Withdrawal.unsigned))
        }
        return .success((contract, right))
      }
    }
  ) { found, language in
    ContractPage(found.contract, language).body { page in
      let material = Annex.Material(context: page.terms, contract: page.contract, language: language)
      return rules(material, found.right) + letter(material, WithdrawalNotice.item(in: page.dossier))
    }
  }

  /// The same, blank, as an annex of the contract.
  static let annex = Annex(
    .withdrawal, Text(fr: "Formulaire de rétractation", en: "Withdrawal form"),
    isPresent: { Withdrawal($0) != nil }
  ) { material in Withdrawal(material.context).map { rules(material, $0) + letter(material, nil) } ?? [] }

  private static func rules(_ material: Annex.Material, _ right: Withdrawal) -> [Document.Block] {
    func day(_ day: Day?, _ fr: String, _ en: String) -> String {
      day.map(material.wording.dayInFull) ?? material.say(fr, en)
    }
    let (law, early) = (Law.withdrawal.dated[material.language], Law.earlyStart.dated[material.language])
    return [
      .facts([
        material.fact("Signé le", "Signed on", day(right.signed, "pas encore", "not yet")),
        material.fact(
          "Rien n'est payé avant le", "Nothing is paid before",
          day(right.firstPayment, "septième jour après la signature", "the seventh day after signature")),
        material.fact(
          "Rétractation possible jusqu'au", "Withdrawal possible until",
          day(right.last, "quatorzième jour après la signature", "the fourteenth day after signature")),
      ]),
      .list(
        numbered: false,
        [
          material.say(
            "Le Client peut se rétracter sans motif et sans frais. Il lui suffit d'envoyer, dans le délai, ce formulaire ou une lettre claire.",
            "The client may withdraw without giving a reason and at no cost, by sending this form or a clear letter within the time limit."
          ),
          material.say(
            "Si le formulaire n'a pas été remis, le délai est prolongé de douze mois.",
            "If the form was not handed over, the time limit is extended by twelve months."),
          material.say(
            "Le service ne commence avant la fin du délai que si le Client l'a demandé par écrit et expressément (règle à vérifier).",
            "Service starts before the time limit ends only if the client asked for it in writing and expressly (a rule to be verified)."
          ),
        ]), .note("\(law)\n\(early)"),
    ]
  }

  private static func letter(_ material: Annex.Material, _ notice: ItemID?) -> [Document.Block] {
    let (dossier, context) = (material.dossier, material.context)
    let provider = context.settled(ContractForm.provider)
    let blank = "………………"
    let number = material.contract.number
    let signed = context[ContractForm.signedOn].map(material.wording.day) ?? blank
    return [
      .heading(level: 2, material.say("À renvoyer pour se rétracter", "Send this back to withdraw")),
      .facts([
        material.fact("À", "To", provider.flatMap { dossier[Provider.name, of: $0] } ?? blank),
        material.fact("Adresse", "Address", provider.flatMap { dossier[Provider.address, of: $0] } ?? blank),
      ]),
      .paragraph(
        material.say(
          "Par la présente, nous vous notifions notre rétractation du contrat de maintenance informatique n° \(number), signé le \(signed).",
          "We hereby notify you of our withdrawal from IT maintenance contract no. \(number), signed on \(signed).")),
      .facts([
        material.fact("Client", "Client", dossier[Company.name] ?? blank),
        material.fact("Adresse", "Address", dossier[Company.address] ?? blank),
        material.fact(
          "Date d'envoi", "Sent on",
          notice.flatMap { dossier[WithdrawalNotice.sent, of: $0] }.map(material.wording.dayInFull) ?? blank),
        material.fact("Nom, qualité et signature", "Name, position and signature", blank),
      ]), .note(sending(material, notice)),
    ]
  }

  /// How to send it, or how it was sent.
  private static func sending(_ material: Annex.Material, _ notice: ItemID?) -> String {
    guard let notice,
      let means = material.dossier.settled(WithdrawalNotice.means, of: notice, now: material.context.now)
    else {
      return material.say(
        "Envoyez-le en recommandé avec avis de réception, et gardez la preuve.",
        "Send it by registered post with receipt, and keep the proof.")
    }
    let proof = material.dossier[WithdrawalNotice.proof, of: notice].map { " (\($0))" } ?? ""
    return material.say("Envoyé par \(means.label.fr)\(proof).", "Sent by \(means.label.en)\(proof).")
  }
}
