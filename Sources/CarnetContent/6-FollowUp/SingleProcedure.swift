import CarnetCore

/// The one page that hangs on the wall: who calls, how, what to say (*procédure unique*).
enum SingleProcedure {
  static let kind = DocumentKind(
    "single-procedure", name: Text(fr: "procédure", en: "procedure"),
    title: Text(fr: "Procédure unique", en: "Single procedure"), stage: .followUp,
    prepare: {
      // A poster without a number to call would be worse than none.
      ContractPage.inForce($0).provided(
        { $0.agreed[ContractForm.deskPhone] != nil || $0.agreed[ContractForm.deskEmail] != nil },
        else: Text(
          fr: "Il faut le téléphone ou le courriel du guichet.", en: "The desk's telephone or e-mail is needed."),
        at: [ContractForm.deskPhone.address(), ContractForm.deskEmail.address()])
    }
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let phone = page.terms[ContractForm.deskPhone].map(ClauseParameter.phone)
    return [
      .facts([
        page.fact("Téléphone", "Telephone", phone), page.fact("Courriel", "E-mail", page.terms[ContractForm.deskEmail]),
        page.fact("Heures", "Hours", page.contract.hours(page.language)),
        page.fact("Notre gestionnaire", "Our manager", page.manager),
        page.fact("Chez \(page.provider)", "At \(page.provider)", page.terms.settled(ContractForm.providerLead)),
      ]),
      page.heading("Ça ne marche plus", "It no longer works", level: 2),
      .list(
        numbered: true,
        [
          page.say(
            "Prévenez le gestionnaire de maintenance ; s'il est absent, appelez vous-même.",
            "Tell the maintenance manager; if absent, call yourself."),
          page.say(
            "Dites qui vous êtes, quel appareil (son numéro), ce qui ne marche plus, depuis quand, qui est gêné.",
            "Say who you are, which device (its number), what fails, since when, who is hindered."),
          page.say(
            "Notez l'heure de l'appel : c'est elle qui compte, pas celle du message automatique.",
            "Note the time of the call: it counts, not that of the automatic message."),
          page.say(
            "Ne réparez rien, ne donnez aucun mot de passe, n'ouvrez aucun accès à un inconnu.",
            "Repair nothing, give no password, open no access to a stranger."),
          page.say(
            "Quand cela remarche, dites-le au gestionnaire, avec l'heure.",
            "When it works again, tell the manager, with the time."),
        ]),
      page.heading("Quelle gravité", "Which severity", level: 2),
      .table(page.contract.matrix.table(page.language)),
      .table(delays(page)),
      .note(
        page.say(
          "Soupçon de piratage : débranchez le réseau, laissez l'appareil allumé, appelez aussitôt. La plainte se dépose sous 72 heures, week-end compris.",
          "If you suspect an attack: unplug the network, leave the device on, call at once. A complaint is lodged within 72 hours, week-end included."
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
        row("Quelqu'un s'y met sous", "Someone on it within", page.contract.gti),
        row("Rétabli sous", "Restored within", page.contract.gtr),
      ])
  }
}
