import CarnetCore

/// What article 28 of the GDPR wants in the contract: what is done with whose data, and what each party owes.
extension Annex {
  /// The processing, point by point, with the duties that come with it.
  static func processing(_ material: Material) -> Table {
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
      ("Données et personnes concernées", "Data and people concerned", context[ContractForm.dataKinds]),
      ("Lieu des données", "Where the data are kept", place),
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
        "Droits et devoirs du Client", "Client's rights and obligations",
        say(
          "il reste responsable du traitement, documente ses instructions et veille à leur respect",
          "it remains the controller, documents its instructions and sees that they are followed")
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
          "les personnes qui accèdent aux données s'engagent par écrit à les garder secrètes",
          "those with access to the data undertake in writing to keep them secret")
      ),
      (
        "c) Sécurité", "(c) Security",
        measures
      ),
      (
        "d) Sous-traitants ultérieurs", "(d) Sub-processors",
        context.speaking(language).settled(ContractForm.subProcessors).map {
          say(
            "\($0) ; tout autre demande l'accord écrit préalable du Client et reçoit les mêmes obligations",
            "\($0); any other needs the client's prior written consent and takes on the same obligations")
        }
      ),
      (
        "e) Droits des personnes", "(e) Rights of the people concerned",
        say(
          "le Prestataire transmet toute demande sans délai et aide le Client à y répondre",
          "the provider passes on any request at once and helps the client to answer it")
      ),
      (
        "f) Assistance", "(f) Assistance",
        say(
          "il aide à la sécurité, aux analyses d'impact et aux notifications, et annonce toute violation au plus tard \(breach) après l'avoir connue",
          "it helps with security, impact assessments and notifications, and reports any breach no later than \(breach) after learning of it"
        )
      ),
      (
        "g) Sort des données", "(g) What becomes of the data",
        context.settled(ContractForm.dataEnd).map {
          say(
            "à la fin, au choix du Client, les données sont \($0.label.fr)",
            "at the end, as the client chose, the data are \($0.label.en)")
        }
      ),
      (
        "h) Preuves et audits", "(h) Evidence and audits",
        say(
          "il tient à disposition ce qui prouve le respect de ces obligations et se prête aux audits",
          "it keeps evidence that these obligations are met, and submits to audits")
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
}
