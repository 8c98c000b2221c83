import CarnetCore

/// The accesses to transfer (*accès et secrets à transférer*): holders and places, never values.
enum AccessList {
  static let kind = DocumentKind(
    "access-list", name: Text(fr: "accès", en: "accounts and keys"),
    title: Text(fr: "Accès à transférer", en: "Accounts and keys to transfer"), stage: .inventory,
    prepare: DocumentMaterial.firm
  ) { DocumentMaterial($0, $1).body(blocks) }

  private static func blocks(_ material: DocumentMaterial) -> [Document.Block] {
    let rows = listed(material) + supposed(material)
    return [
      .paragraph(
        material.say(
          "Cette liste indique les accès qu'un prestataire reçoit quand il arrive et rend quand il part. "
            + "Elle indique qui les détient et où ils sont. Elle ne contient aucun mot de passe.",
          "This list gives the accounts and keys a provider receives on arrival and hands back on leaving. "
            + "It says who holds them and where they are. It contains no password."
        )),
      rows.isEmpty
        ? .note(
          material.say(
            "Aucun accès n'est enregistré. Tapez :accès", "No account or key is recorded. Type :access"))
        : .table(table(rows, material)),
      .heading(level: 1, material.say("Avant de transférer", "Before transferring")),
      .list(
        numbered: true,
        [
          material.say(
            "Créez au prestataire ses propres comptes ; ne lui donnez ni le compte administrateur principal "
              + "ni celui d'une personne.",
            "Create the provider's own accounts; give it neither the main administrator account nor a "
              + "person's account."),
          material.say(
            "Remettez chaque accès en main propre ou par le coffre, jamais par courriel.",
            "Hand over each account or key in person or through the safe, never by email."),
          material.say(
            "À la fin du contrat, reprenez tout, changez les mots de passe et inscrivez la date.",
            "At the end of the contract, take everything back, change the passwords and write the date."),
        ]),
      .signatures(
        [
          material.say("Remis par", "Handed over by"), material.say("Reçu par", "Received by"),
        ].map { Document.Signature(party: $0, signatory: "", signed: "") }),
    ]
  }

  /// The accesses that were noted.
  private static func listed(_ material: DocumentMaterial) -> [[String]] {
    let dossier = material.dossier
    return dossier.items(of: Access.id).map { access in
      let holder = material.person(dossier[Access.holder, of: access])
      return [
        dossier[Access.what, of: access] ?? "",
        material.settled(Access.kind, of: access)?.label[material.language] ?? "",
        dossier[Access.asset, of: access].map(material.named) ?? "",
        holder.isEmpty
          ? dossier[Access.outside, of: access] ?? material.say("inconnu, à rechercher", "unknown, find out")
          : holder,
        dossier[Access.place, of: access] ?? material.say("inconnu", "unknown"),
        dossier[Access.transferredOn, of: access].map(material.wording.shortDay) ?? "",
      ]
    }
  }

  /// What the assets already say of keys and master accounts, where no access is noted for them.
  private static func supposed(_ material: DocumentMaterial) -> [[String]] {
    let dossier = material.dossier
    let noted = Set(dossier.items(of: Access.id).compactMap { dossier[Access.asset, of: $0] })
    let sources: [(Question<ItemID>, AccessKind)] = [(Asset.keyHolder, .licence), (Asset.adminOwner, .account)]
    return material.assets.filter { !noted.contains($0) }.flatMap { asset in
      sources.compactMap { question, kind -> [String]? in
        guard let answer = dossier.answer(at: question.address(of: asset)), answer != .deferred else { return nil }
        let holder = material.person(dossier[question, of: asset])
        return [
          dossier.assetName(asset), kind.label[material.language], material.named(asset),
          holder.isEmpty ? material.say("inconnu, à rechercher", "unknown, find out") : holder,
          dossier[Asset.keyPlace, of: asset] ?? "", "",
        ]
      }
    }
  }

  private static func table(_ rows: [[String]], _ material: DocumentMaterial) -> Table {
    Table(
      columns: [
        Table.Column(material.say("Accès", "Access")), Table.Column(material.say("Catégorie", "Kind")),
        Table.Column(material.say("Bien", "Asset")), Table.Column(material.say("Détenu par", "Held by")),
        Table.Column(material.say("Où", "Where")), Table.Column(material.say("Transféré", "Transferred")),
      ], rows: rows)
  }
}
