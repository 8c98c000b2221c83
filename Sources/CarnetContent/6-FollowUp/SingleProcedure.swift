import CarnetCore

/// The one page that hangs on the wall: who calls, how, what to say (*procédure unique*).
enum SingleProcedure {
  static let kind = DocumentKind(
    "single-procedure", name: Text(fr: "procédure", en: "procedure"),
    title: Text(fr: "Procédure unique", en: "How to report a problem"), stage: .followUp,
    prepare: {
      // A poster without a number to call would be worse than none.
      ContractPage.inForce($0).provided(
        { $0.agreed[ContractForm.deskPhone] != nil || $0.agreed[ContractForm.deskEmail] != nil },
        else: Text(
          fr: "Il manque le téléphone ou le courriel du guichet.", en: "The help desk's phone or email is missing."),
        at: [ContractForm.deskPhone.address(), ContractForm.deskEmail.address()])
    }
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let phone = page.terms[ContractForm.deskPhone].map(ClauseParameter.phone)
    return [
      .facts([
        page.fact("Téléphone", "Phone", phone), page.fact("Courriel", "Email", page.terms[ContractForm.deskEmail]),
        page.fact("Heures", "Hours", page.contract.hours(page.language)),
        page.fact("Notre gestionnaire", "Our manager", page.manager),
        page.fact("Chez \(page.provider)", "At \(page.provider)", page.terms.settled(ContractForm.providerLead)),
      ]),
      page.heading("Quelque chose ne marche plus", "Something no longer works", level: 2),
      .list(
        numbered: true,
        [
          page.say(
            "Prévenez le gestionnaire de maintenance. S'il est absent, appelez vous-même le guichet.",
            "Tell the maintenance manager. If they are away, call the help desk yourself."),
          page.say(
            "Dites qui vous êtes, quel appareil (son numéro), ce qui ne marche plus, depuis quand et qui est gêné.",
            "Say who you are, which device (its number), what no longer works, since when and who is affected."),
          page.say(
            "Notez l'heure de votre appel : c'est elle qui compte, pas celle du message automatique.",
            "Write down the time of your call: it is what counts, not the time of the automatic message."),
          page.say(
            "Ne réparez rien. Ne donnez aucun mot de passe. N'ouvrez l'accès à personne.",
            "Do not repair anything. Do not give out passwords. Do not let anyone in."),
          page.say(
            "Quand cela remarche, prévenez le gestionnaire et donnez-lui l'heure.",
            "When it works again, tell the manager, and give the time."),
        ]),
      page.heading("Quelle gravité", "Which severity", level: 2),
      .table(page.contract.matrix.table(page.language)),
      .table(delays(page)),
      .note(
        page.say(
          "Si vous soupçonnez une attaque : débranchez le réseau, laissez l'appareil allumé, appelez aussitôt. L'entreprise doit porter plainte dans les 72 heures, week-end compris.",
          "If you suspect an attack: unplug the network, leave the device switched on, call at once. The firm must file a police complaint (plainte) within 72 hours, weekend included."
        )),
    ]
  }

  /// How soon, by severity: what gives it stands in the grid above.
  private static func delays(_ page: ContractPage) -> Table {
    func row(_ fr: String, _ en: String, _ seconds: PerSeverity<Int>) -> [String] {
      [page.say(fr, en)] + Severity.allCases.map { page.duration(seconds[$0]) }
    }
    return Table(
      columns: [Table.Column("")] + Severity.allCases.map { Table.Column($0.rawValue, .trailing) },
      rows: [
        row("Prise en charge, au plus", "Response, at most", page.contract.gti),
        row("Rétabli, au plus", "Restored, at most", page.contract.gtr),
      ])
  }
}
