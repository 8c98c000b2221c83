import CarnetCore

/// What the inventory brought to light beside the verdicts, and what it could not find out.
enum InventoryFindings {
  /// What exposes the firm: systems without fixes, data without protection, keys in other hands.
  static func security(_ material: DocumentMaterial) -> [Document.Block] {
    let (dossier, language) = (material.dossier, material.language)
    var found: [String] = []
    let old = material.assets.filter { material.facts($0)?.isOutOfSupport ?? false }
    if !old.isEmpty {
      found.append(
        material.say(
          "Sans mises à jour de sécurité dès le début du contrat : \(material.names(old)).",
          "Without security updates when the contract starts: \(material.names(old))."))
    }
    // The same sentences as at the closing of the stage.
    let ids = ["encryption", "antivirus", "backup", "till", "switching", "ownership"].map { "G1.\($0)" }
    found += AssetRemarks.all.filter { ids.contains($0.id) }.flatMap { check in
      check.find(dossier, material.now).map { finding in
        let source = check.sources.dated[language]
        return finding.sentence[language] + (source.isEmpty ? "" : " (\(source))")
      }
    }
    let personal = material.assets.filter(dossier.holdsPersonalData)
    if !personal.isEmpty {
      found.append(
        material.say(
          "Données personnelles (le contrat doit avoir l'annexe de l'article 28 du RGPD) : "
            + "\(material.names(personal)).",
          "Personal data (the contract must have the annex required by article 28 of the GDPR): "
            + "\(material.names(personal))."))
    }
    return found.isEmpty ? [] : [.list(numbered: false, found)]
  }

  /// What left the firm, each with the proofs of how.
  static func disposed(_ material: DocumentMaterial) -> [Document.Block] {
    let kept = Set(material.assets)
    // One that came after the inventory is none of it; one that left since is told with those disposed of.
    let left = material.dossier.items(of: Asset.id).filter { asset in
      !material.dossier.isLateAsset(asset)
        && (!kept.contains(asset) || material.dossier.departure(of: asset, by: material.now.day) != nil)
    }
    guard !left.isEmpty else { return [] }
    return [
      .table(
        Table(
          columns: [
            Table.Column(material.say("Bien", "Asset")), Table.Column(material.say("Effacé le", "Erased on")),
            Table.Column(material.say("Méthode", "Method")), Table.Column(material.say("Certificat", "Certificate")),
            Table.Column(material.say("Bordereau", "Receipt")),
            Table.Column(material.say("Éco-organisme", "Recycling scheme")),
          ],
          rows: left.map { asset in
            [material.named(asset), material.dossier[Asset.erasedOn, of: asset].map(material.wording.shortDay) ?? "—"]
              + [Asset.erasureMethod, Asset.erasureCertificate, Asset.takebackSlip, Asset.ecoOrganisation].map {
                material.dossier[$0, of: asset] ?? "—"
              }
          }))
    ]
  }

  /// What is not known, or rests on a supposition.
  static func limits(_ material: DocumentMaterial) -> [Document.Block] {
    let dossier = material.dossier
    func those(_ condition: (ItemID) -> Bool) -> String { material.names(material.assets.filter(condition)) }
    let limits: [(String, String)] = [
      (
        material.say("Fin de support inconnue", "Unknown end of support"),
        those { material.facts($0)?.supportUnknown ?? false }
      ),
      (
        material.say("Sans numéro de série", "No serial number"),
        those { dossier[Asset.serial, of: $0] == nil && (dossier[Asset.category, of: $0]?.hasSerial ?? true) }
      ),
      (
        material.say("Date d'achat inconnue", "Unknown purchase date"),
        those { dossier[Asset.purchased, of: $0] == nil && (dossier[Asset.category, of: $0]?.isHardware ?? false) }
      ),
      (
        material.say("État constaté sans preuve", "State without evidence"),
        those { asset in
          dossier[Asset.evidence, of: asset] == nil && (dossier[Asset.grade, of: asset] ?? .a).isWorn
        }
      ),
      (
        material.say("Coûts sans devis", "Costs without a quote"),
        those { dossier[Asset.quote, of: $0] == nil && (dossier[Asset.refurbishCost, of: $0]?.cents ?? 0) > 0 }
      ),
    ]
    let known = limits.filter { !$0.1.isEmpty }.map { "\($0.0)\(material.say(" :", ":")) \($0.1)." }
    return [
      .paragraph(
        material.say(
          "Ce rapport est exact à sa date, d'après les déclarations des personnes et les constats du "
            + "référent informatique. Si l'inventaire a plus de six mois à la signature du contrat, il faut le "
            + "refaire.",
          "This report is correct at its date, from what people declared and what the technician saw. If the "
            + "inventory is more than six months old when the contract is signed, do it again."
        ))
    ] + (known.isEmpty ? [] : [.list(numbered: false, known)])
  }
}
