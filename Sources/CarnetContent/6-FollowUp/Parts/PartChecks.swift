import CarnetCore

extension FollowUpChecks {
  /// What a part that was replaced leaves to be said.
  static let parts = [
    Check(
      "G6.parts", .followUp, .warning,
      title: Text(
        fr: "Chaque disque ou support de données retiré doit être gardé, ou effacé avec certificat.",
        en: "Each disk or storage media taken out must be kept, or erased with a certificate.")
    ) { dossier, now in
      dossier.items(of: Part.id).compactMap { part in
        let place = [Part.oldDisk.address(of: part)]
        switch dossier[Part.oldDisk, of: part] {
        case .unaccounted:
          return Finding(
            Text(
              fr: "\(part) : un disque ou support de vos données est parti sans certificat d'effacement.",
              en: "\(part): a disk or media holding your data left without an erasure certificate."), at: place)
        case nil where dossier.settled(Part.kind, of: part, now: now)?.mayHoldData == true:
          return Finding(
            Text(
              fr: "\(part) : indiquez ce qu'est devenu l'ancien disque ou support.",
              en: "\(part): say what became of the old disk or media."), at: place)
        default: return nil
        }
      }
    },
    Check(
      "G6.exchange", .followUp, .warning,
      title: Text(
        fr: "Un appareil échangé doit avoir son nouveau numéro de série.",
        en: "A device that was exchanged must have its new serial number.")
    ) { dossier, now in
      dossier.items(of: Part.id).filter { part in
        dossier.settled(Part.kind, of: part, now: now) == .device && dossier[Part.newSerial, of: part] == nil
      }.map { part in
        Finding(
          Text(
            fr: "\(part) : enregistrez le numéro de série de l'appareil posé, qui devient celui du bien.",
            en: "\(part): enter the serial number of the device fitted, which becomes the asset's."),
          at: [Part.newSerial.address(of: part)])
      }
    },
    Check(
      "G6.approval", .followUp, .warning,
      title: Text(
        fr: "Une pièce au-dessus du seuil doit être acceptée.", en: "A part above the threshold must be approved.")
    ) { dossier, now in
      dossier.items(of: Part.id).filter { part in
        dossier[Part.approvedBy, of: part] == nil
          && Context(dossier: dossier, subject: Subject(Part.id, part), now: now).needsApproval
      }.map { part in
        Finding(
          Text(
            fr: "La pièce \(part) dépasse le seuil du contrat, et personne ne l'a acceptée.",
            en: "Part \(part) is above the contract's threshold, and no one approved it."),
          at: [Part.approvedBy.address(of: part)])
      }
    },
  ]

  /// What makes a penalty due.
  static let penalties = [
    Check(
      "G6.notice", .followUp, .warning,
      title: Text(
        fr: "Une pénalité qui demande une mise en demeure doit l'avoir eue.",
        en: "A penalty that needs formal notice must have had it."), source: Law.penalty
    ) { dossier, now in
      guard dossier.contractInForce(at: now)?.penalties?.isNoticeWaived == false,
        let account = PenaltyAccount(dossier, through: dossier.serviceZone.localized(now).day, now: now)
      else { return [] }
      return account.penalties.awaitingNotice.map { charge in
        func money(_ language: Language) -> String { Wording(language: language).money(charge.amount) }
        return Finding(
          Text(
            fr:
              "\(charge.item) : \(money(.fr)) de pénalités ne sont pas dus tant que la mise en demeure n'est pas envoyée.",
            en: "\(charge.item): \(money(.en)) of penalties are not due until formal notice is sent."),
          at: [Incident.penaltyNotice.address(of: charge.item)])
      }
    }
  ]
}
