import CarnetCore

extension Annex {
  /// Security, personal data, what is handed back, whom to call, and when.
  static let ofTrust: [Annex] = [
    Annex(
      .security, Text(fr: "Engagements de sécurité", en: "Security commitments"), isPresent: \.needsSecurityPlan
    ) { material in
      let gap = days(material.context.settled(ContractForm.securityGapDays) ?? 0, material)
      let alert = hours(material.context.settled(ContractForm.breachHours) ?? 0, material)
      return [
        .paragraph(
          material.say(
            "Le plan d'assurance sécurité du Prestataire est joint au contrat. Il ne peut rester en deçà de ce qui suit.",
            "The provider's security plan is attached. It cannot fall short of what follows.")),
        .list(
          numbered: true,
          [
            material.say(
              "Un responsable de la sécurité est nommé chez le Prestataire.", "The provider names a security lead."),
            material.say(
              "Chaque intervenant a son propre compte, à double authentification, fermé le jour de son départ.",
              "Each technician has an account of their own, with two factors, closed on the day they leave."),
            material.say(
              "Les outils d'accès à distance sont tenus à jour et leur usage est journalisé.",
              "Remote-access tools are kept up to date and their use is logged."),
            material.say(
              "Les correctifs de sécurité critiques sont posés sans attendre la visite suivante.",
              "Critical security fixes are applied without waiting for the next visit."),
            material.say(
              "Les mots de passe du Client sont conservés chiffrés, séparément de ceux des autres clients.",
              "The client's passwords are kept encrypted, apart from those of other clients."),
            material.say(
              "Les données du Client ne sont copiées hors de ses systèmes que sur demande écrite, et effacées ensuite.",
              "The client's data are copied out of its systems only on written request, and erased afterwards."),
            material.say(
              "Un écart est signalé sous \(gap), un incident sous \(alert).",
              "A gap is reported within \(gap), an incident within \(alert)."),
            material.say(
              "Le Client peut vérifier ces engagements une fois l'an, avec un préavis raisonnable.",
              "The client may check these commitments once a year, on reasonable notice."),
          ]),
      ] + securityAnswers(material)
    },
    Annex(
      .personalData,
      Text(fr: "Traitement de données personnelles (RGPD, article 28)", en: "Personal data (GDPR, article 28)"),
      isPresent: { $0.dossier.hasPersonalData }
    ) { material in [.table(processing(material))] },
    Annex(.reversibility, Text(fr: "Plan de réversibilité", en: "Plan of reversibility")) { material in
      let within = days(material.context.settled(ContractForm.reversibilityDays) ?? 0, material)
      let help = material.context.settled(ContractForm.assistanceHours) ?? 0
      let included = hours(help, material)
      return [
        .list(
          numbered: true,
          [
            material.say(
              "Un mois avant la fin, ou dès la résiliation, les parties fixent ensemble le calendrier de la reprise.",
              "A month before the end, or upon termination, the parties fix the schedule of the handover together."),
            material.say(
              "Sous \(within), le Prestataire remet : les données et les sauvegardes, les configurations exportées, la "
                + "documentation et les schémas, l'inventaire à jour, les comptes d'administration, les secrets, les "
                + "licences et l'historique des incidents.",
              "Within \(within) the provider hands over: data and backups, exported configurations, documentation and "
                + "diagrams, the inventory up to date, administrator accounts, secrets, licences and the history of incidents."
            ),
            material.say(
              "Tout est remis dans un format ouvert et lisible sans l'outil du Prestataire.",
              "All of it in an open format, readable without the provider's tool."),
            help == 0
              ? material.say(
                "Le Prestataire aide le repreneur au tarif hors forfait.",
                "The provider helps the successor at the rate for extra work.")
              : material.say(
                "Le Prestataire aide le repreneur pendant \(included), sans supplément au forfait.",
                "The provider helps the successor for \(included) included in the fee."),
            material.say(
              "Le Client vérifie la remise et signe un procès-verbal ; il change alors tous les mots de passe.",
              "The client checks the handover and signs a record; it then changes all passwords."),
            material.say(
              "Le Prestataire efface ses copies et en remet l'attestation.",
              "The provider erases its copies and certifies it."),
          ])
      ]
    },
    Annex(.desk, Text(fr: "Contacts et procédure unique", en: "Contacts and single procedure")) { material in
      desk(material)
    },
    Annex(.report, Text(fr: "Comptes rendus et visites", en: "Reports and visits")) { material in report(material) },
    Annex(.dates, Text(fr: "Échéancier", en: "Schedule")) { material in [.facts(dates(material))] },
  ]

  /// What the chosen provider answered to each security question, and where it falls short of what was asked.
  private static func securityAnswers(_ material: Material) -> [Document.Block] {
    let (dossier, language) = (material.dossier, material.language)
    guard let offer = dossier.chosenOffer,
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

  private static func days(_ number: Int, _ material: Material) -> String {
    material.wording.count(number, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
  }

  private static func hours(_ number: Int, _ material: Material) -> String {
    material.wording.count(number, one: Text(fr: "heure", en: "hour"), many: Text(fr: "heures", en: "hours"))
  }

  private static func processing(_ material: Material) -> Table {
    let context = material.context
    let end = material.contract.term.end
    let place = context.speaking(material.language).settled(ContractForm.dataPlace)
    let rows: [(String, String, String?)] = [
      (
        "Objet et nature", "Subject and nature",
        material.say(
          "maintenance et assistance : consultation, sauvegarde, restauration et effacement des données des biens de "
            + "l'inventaire",
          "maintenance and assistance: viewing, backing up, restoring and erasing data on the assets of the inventory")
      ),
      (
        "Durée", "Duration",
        material.say(
          "celle du contrat, jusqu'au \(material.wording.day(end)), et de ses reconductions",
          "that of the contract, until \(material.wording.day(end)), and of its renewals")
      ), ("Finalité", "Purpose", context[ContractForm.purpose]),
      ("Données et personnes concernées", "Data and persons", context[ContractForm.dataKinds]),
      ("Lieu des données", "Place of the data", place),
    ]
    let measures = Annex.number(.security, context).map {
      material.say("les mesures de l'annexe \($0)", "the measures of annex \($0)")
    }
    return Table(
      columns: [
        Table.Column(material.say("Point", "Point")),
        Table.Column(material.say("Ce qui est convenu", "What is agreed")),
      ],
      rows: rows.map { [material.say($0.0, $0.1), $0.2 ?? "—"] }
        + duties(context, material.language, security: measures))
  }

  /// What article 28 of the GDPR asks of both parties, point by point, whatever the contract.
  static func duties(_ context: Context, _ language: Language, security measures: String?) -> [[String]] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let breach = Wording(language: language).count(
      context.settled(ContractForm.breachHours) ?? 0, one: Text(fr: "heure", en: "hour"),
      many: Text(fr: "heures", en: "hours"))
    let rows: [(String, String, String?)] = [
      (
        "Droits et devoirs du Client", "Client's rights and duties",
        say(
          "il reste responsable du traitement, documente ses instructions et veille à leur respect",
          "it remains the controller, documents its instructions and sees that they are kept")
      ),
      (
        "a) Instructions", "(a) Instructions",
        say(
          "le Prestataire n'agit que sur instruction écrite, y compris pour tout transfert hors de l'Union européenne",
          "the provider acts only on written instructions, also for any transfer outside the European Union")
      ),
      (
        "b) Confidentialité", "(b) Confidentiality",
        say(
          "les personnes qui accèdent aux données y sont tenues par écrit",
          "those with access to the data are bound to it in writing")
      ),
      (
        "c) Sécurité", "(c) Security",
        measures
      ),
      (
        "d) Sous-traitants ultérieurs", "(d) Further processors",
        context.speaking(language).settled(ContractForm.subProcessors).map {
          say(
            "\($0) ; tout autre demande l'accord écrit préalable du Client et reçoit les mêmes obligations",
            "\($0); any other needs the client's prior written consent and takes on the same duties")
        }
      ),
      (
        "e) Droits des personnes", "(e) Rights of persons",
        say(
          "le Prestataire transmet toute demande sans délai et aide le Client à y répondre",
          "the provider passes on any request at once and helps the client to answer it")
      ),
      (
        "f) Assistance", "(f) Assistance",
        say(
          "il aide à la sécurité, aux analyses d'impact et aux notifications, et annonce toute violation sous \(breach)",
          "it helps with security, impact assessments and notifications, and announces any breach within \(breach)"
        )
      ),
      (
        "g) Sort des données", "(g) Fate of the data",
        context.settled(ContractForm.dataEnd).map {
          say(
            "à la fin, au choix du Client, les données sont \($0.label.fr)",
            "in the end, as the client chose, the data are \($0.label.en)")
        }
      ),
      (
        "h) Preuves et audits", "(h) Evidence and audits",
        say(
          "il tient à disposition ce qui prouve le respect de ces obligations et se prête aux audits",
          "it keeps available what proves that these duties are kept, and submits to audits")
      ),
      (
        "Instruction illicite", "Unlawful instruction",
        say(
          "il alerte aussitôt si une instruction lui paraît contraire au droit",
          "it warns at once if an instruction seems unlawful to it")
      ),
    ]
    return rows.map { [say($0.0, $0.1), $0.2 ?? "—"] }
  }

  private static func desk(_ material: Material) -> [Document.Block] {
    let context = material.context
    let phone = context[ContractForm.deskPhone].map(ClauseParameter.phone)
    func name(_ person: ItemID?) -> String? { person.flatMap { material.dossier[Person.name, of: $0] } }
    return [
      .facts([
        material.fact("Téléphone du guichet", "Desk telephone", phone),
        material.fact("Courriel du guichet", "Desk e-mail", context[ContractForm.deskEmail]),
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
            "Prévenez le gestionnaire de maintenance ; s'il est absent, appelez vous-même le guichet.",
            "Tell the maintenance manager; if absent, call the desk yourself."),
          material.say(
            "Dites qui vous êtes, quel bien (son numéro d'inventaire), ce qui ne marche plus, depuis quand, et qui est gêné.",
            "Say who you are, which asset (its inventory number), what no longer works, since when, and who is hindered."
          ),
          material.say(
            "Notez l'heure de l'appel : c'est elle qui compte. Le guichet confirme la gravité.",
            "Note the time of the call: it is what counts. The desk confirms the severity."),
          material.say(
            "Ne touchez à rien d'autre : ni réparation, ni mot de passe donné, ni accès ouvert à un inconnu.",
            "Touch nothing else: no repair, no password given, no access opened to a stranger."),
          material.say(
            "Soupçon de piratage : débranchez le réseau, laissez l'appareil allumé, appelez aussitôt.",
            "If you suspect an attack: unplug the network, leave the device on, call at once."),
          material.say(
            "Quand cela remarche, dites-le au gestionnaire, qui note l'heure.",
            "When it works again, tell the manager, who notes the time."),
        ]),
    ]
  }

  private static func report(_ material: Material) -> [Document.Block] {
    var blocks: [Document.Block] = [
      .paragraph(
        material.say("Un compte rendu d'intervention contient :", "A report of a visit holds:")),
      .list(
        numbered: false,
        [
          material.say("la date, l'heure d'arrivée et l'heure de départ", "the date, the times of arrival and leaving"),
          material.say("le nom du technicien", "the technician's name"),
          material.say(
            "le bien, par son numéro d'inventaire, et l'incident",
            "the asset, by its inventory number, and the incident"),
          material.say("la cause trouvée et ce qui a été fait", "the cause found and what was done"),
          material.say(
            "les pièces remplacées : ancien et nouveau numéro de série, prix, garantie",
            "parts replaced: old and new serial number, price, warranty"),
          material.say(
            "l'heure du rétablissement, confirmée par le Client", "the time of restoring, confirmed by the client"),
          material.say("les conseils et mises en garde", "advice and warnings"),
          material.say("la signature du Client", "the client's signature"),
        ]),
    ]
    guard (material.context.settled(ContractForm.visits) ?? 0) > 0 else { return blocks }
    blocks += [
      .heading(level: 2, material.say("Liste de contrôle d'une visite préventive", "Checklist of a preventive visit")),
      .list(
        numbered: false,
        [
          material.say("mises à jour des systèmes et de l'antivirus", "updates of systems and antivirus"),
          material.say("état des disques, de l'espace libre et des onduleurs", "disks, free space and power supplies"),
          material.say(
            "sauvegardes : date de la dernière, copie déconnectée, essai de restauration",
            "backups: date of the last one, offline copy, restore test"),
          material.say("comptes inutiles et droits excessifs", "useless accounts and excessive rights"),
          material.say("fins de support et de garantie dans l'année", "ends of support and warranty within the year"),
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
      material.fact("À la fin", "At the end", contract.renewal.label[material.language]),
    ]
    switch contract.renewal {
    case .none: break
    case .express:
      facts.append(
        material.fact(
          "Accord écrit à rechercher avant le", "Written agreement to be sought by",
          wording.dayInFull(contract.term.noticeDeadline(0))))
    case .tacit:
      facts += [
        contract.noticeCount == .receipt
          ? material.fact(
            "Dernier jour pour dénoncer (reçu)", "Last day for notice (received)",
            wording.dayInFull(contract.term.noticeDeadline(0)))
          : material.fact(
            "Dernier jour pour dénoncer (envoyé)", "Last day for notice (sent)",
            wording.dayInFull(contract.term.noticeDeadline(0))),
        material.fact(
          "Dernier envoi prudent", "Last prudent day to send it", wording.dayInFull(contract.term.safeSendingDay(0))),
        material.fact(
          "Sinon, reconduit jusqu'au", "Otherwise renewed until", wording.dayInFull(contract.term.periodEnd(1))),
      ]
      facts += (1...2).map { renewal in
        let (last, until) = (
          wording.day(contract.term.noticeDeadline(renewal)), wording.day(contract.term.periodEnd(renewal + 1))
        )
        return material.fact(
          "Pour la reconduction n° \(renewal + 1)", "For renewal No. \(renewal + 1)",
          material.say("au plus tard le \(last), sinon jusqu'au \(until)", "by \(last), or else until \(until)"))
      }
    }
    return facts
  }
}
