import CarnetCore

extension Annex {
  /// Security, personal data, what is handed back, whom to call, and when.
  static let ofTrust: [Annex] = [
    security,
    Annex(
      .personalData,
      Text(fr: "Traitement de données personnelles (RGPD, article 28)", en: "Personal data (GDPR, article 28)"),
      isPresent: { $0.dossier.hasPersonalData }
    ) { material in [.table(processing(material))] },
    Annex(.reversibility, Text(fr: "Plan de restitution (réversibilité)", en: "Exit plan")) { material in
      let within = days(material.context.settled(ContractForm.reversibilityDays) ?? 0, material)
      let help = material.context.settled(ContractForm.assistanceHours) ?? 0
      let included = hours(help, material)
      return [
        .list(
          numbered: true,
          [
            material.say(
              "Un mois avant la fin, ou dès la résiliation, les parties fixent ensemble le calendrier de la restitution.",
              "A month before the end, or as soon as it is terminated, the parties agree on the handover schedule."),
            material.say(
              "Au plus tard \(within) après, le Prestataire remet : les données et les sauvegardes, les configurations exportées, la "
                + "documentation et les schémas, l'inventaire à jour, les comptes d'administration, les codes d'accès, les "
                + "licences et l'historique des incidents.",
              "No later than \(within) after, the provider hands over: data and backups, exported configurations, documentation and "
                + "diagrams, the inventory up to date, administrator accounts, access codes, licences and the incident history."
            ),
            material.say(
              "Tout est remis dans un format ouvert, lisible sans l'outil du Prestataire.",
              "Everything is handed over in an open format, readable without the provider's tool."),
            help == 0
              ? material.say(
                "Le Prestataire aide le repreneur au tarif hors forfait.",
                "The provider helps the successor at the rate for extra work.")
              : material.say(
                "Le Prestataire aide le repreneur pendant \(included), sans supplément à la redevance.",
                "The provider helps the successor for \(included), at no charge beyond the fee."),
            material.say(
              "Le Client vérifie la remise et signe un procès-verbal de restitution. Il change alors tous les mots de passe.",
              "The client checks the handover and signs a handover record. It then changes all passwords."),
            material.say(
              "Le Prestataire efface ses copies et en remet l'attestation.",
              "The provider erases its copies and certifies it."),
          ])
      ]
    },
    Annex(.desk, Text(fr: "Contacts et procédure unique", en: "Contacts and how to report a problem")) { material in
      desk(material)
    },
    Annex(.report, Text(fr: "Comptes rendus et visites", en: "Reports and visits")) { material in report(material) },
    Annex(.dates, Text(fr: "Échéancier", en: "Schedule")) { material in [.facts(dates(material))] },
  ]

  static func days(_ number: Int, _ material: Material) -> String {
    material.wording.count(number, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
  }

  static func hours(_ number: Int, _ material: Material) -> String {
    material.wording.count(number, one: Text(fr: "heure", en: "hour"), many: Text(fr: "heures", en: "hours"))
  }

  private static func desk(_ material: Material) -> [Document.Block] {
    let context = material.context
    let phone = context[ContractForm.deskPhone].map(ClauseParameter.phone)
    func name(_ person: ItemID?) -> String? { person.flatMap { material.dossier[Person.name, of: $0] } }
    return [
      .facts([
        material.fact("Téléphone du guichet", "Help desk phone", phone),
        material.fact("Courriel du guichet", "Help desk email", context[ContractForm.deskEmail]),
        material.fact("Heures", "Hours", material.contract.hours(material.language)),
        material.fact(
          "Gestionnaire de maintenance", "Maintenance manager", name(context.settled(ContractForm.manager))),
        material.fact(
          "Responsable chez le Prestataire", "Provider's account lead", context.settled(ContractForm.providerLead)),
      ]),
      .list(
        numbered: true,
        [
          material.say(
            "Prévenez le gestionnaire de maintenance. S'il est absent, appelez vous-même le guichet.",
            "Tell the maintenance manager. If they are away, call the help desk yourself."),
          material.say(
            "Dites qui vous êtes, quel appareil (son numéro), ce qui ne marche plus, depuis quand et qui est gêné.",
            "Say who you are, which device (its number), what no longer works, since when and who is affected."
          ),
          material.say(
            "Notez l'heure de votre appel : c'est elle qui compte. Le guichet confirme la gravité.",
            "Write down the time of your call: it is what counts. The help desk confirms the severity."),
          material.say(
            "Ne réparez rien. Ne donnez aucun mot de passe. N'ouvrez l'accès à personne.",
            "Do not repair anything. Do not give out passwords. Do not let anyone in."),
          material.say(
            "Si vous soupçonnez une attaque : débranchez le réseau, laissez l'appareil allumé, appelez aussitôt.",
            "If you suspect an attack: unplug the network, leave the device switched on, call at once."),
          material.say(
            "Quand cela remarche, prévenez le gestionnaire, qui note l'heure.",
            "When it works again, tell the manager, who writes down the time."),
        ]),
    ]
  }

  private static func report(_ material: Material) -> [Document.Block] {
    var blocks: [Document.Block] = [
      .paragraph(
        material.say("Un compte rendu d'intervention contient :", "A visit report contains:")),
      .list(
        numbered: false,
        [
          material.say(
            "la date, l'heure d'arrivée et l'heure de départ", "the date, and the times of arrival and departure"),
          material.say("le nom du technicien", "the technician's name"),
          material.say(
            "le bien, par son numéro d'inventaire, et l'incident",
            "the asset, by its inventory number, and the incident"),
          material.say("la cause trouvée et ce qui a été fait", "the cause found and what was done"),
          material.say(
            "les pièces remplacées : ancien et nouveau numéro de série, prix, garantie",
            "parts replaced: old and new serial number, price, warranty"),
          material.say(
            "l'heure du rétablissement, confirmée par le Client",
            "the time service was restored, confirmed by the client"),
          material.say("les conseils et mises en garde", "advice and warnings"),
          material.say("la signature du Client", "the client's signature"),
        ]),
    ]
    guard (material.context.settled(ContractForm.visits) ?? 0) > 0 else { return blocks }
    blocks += [
      .heading(level: 2, material.say("Liste de contrôle d'une visite préventive", "Preventive visit checklist")),
      .list(
        numbered: false,
        [
          material.say("mises à jour des systèmes et de l'antivirus", "system and antivirus updates"),
          material.say(
            "état des disques, de l'espace libre et des onduleurs (batteries de secours)",
            "disks, free space and UPS units (backup batteries)"),
          material.say(
            "sauvegardes : date de la dernière, copie déconnectée, essai de restauration",
            "backups: date of the last one, disconnected copy, restore test"),
          material.say("comptes inutiles et droits excessifs", "unused accounts and excessive rights"),
          material.say(
            "fins de support et de garantie dans l'année", "support and warranties that end within the year"),
          material.say("écarts avec l'inventaire", "differences from the inventory"),
        ]),
    ]
    return blocks
  }

  private static func dates(_ material: Material) -> [Document.Fact] {
    let (contract, wording) = (material.contract, material.wording)
    var facts = [
      material.fact("Prise d'effet", "Takes effect on", wording.dayInFull(contract.term.start)),
      material.fact("Fin", "Ends on", wording.dayInFull(contract.term.end)),
      material.fact("Reconduction", "Renewal", contract.renewal.label[material.language]),
    ]
    switch contract.renewal {
    case .none: break
    case .express:
      facts.append(
        material.fact(
          "Accord écrit à conclure avant le", "Written agreement to reach by",
          wording.dayInFull(contract.term.noticeDeadline(0))))
    case .tacit:
      facts += [
        contract.noticeCount == .receipt
          ? material.fact(
            "Dernier jour pour dénoncer (lettre reçue)", "Last day for notice to arrive",
            wording.dayInFull(contract.term.noticeDeadline(0)))
          : material.fact(
            "Dernier jour pour dénoncer (lettre envoyée)", "Last day to send notice",
            wording.dayInFull(contract.term.noticeDeadline(0))),
        material.fact(
          "Date d'envoi prudente", "Safe date to send notice", wording.dayInFull(contract.prudentSending(0))),
        material.fact(
          "Sinon, reconduit jusqu'au", "Otherwise it renews until", wording.dayInFull(contract.term.periodEnd(1))),
      ]
      facts += (1...2).map { renewal in
        let (last, until) = (
          wording.day(contract.term.noticeDeadline(renewal)), wording.day(contract.term.periodEnd(renewal + 1))
        )
        return material.fact(
          "Pour la reconduction n° \(renewal + 1)", "For renewal no. \(renewal + 1)",
          material.say("au plus tard le \(last), sinon jusqu'au \(until)", "by \(last), otherwise until \(until)"))
      }
    }
    return facts
  }
}
