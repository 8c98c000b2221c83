import CarnetCore

/// Security, backups, personal data and resold subscriptions.
extension ContractForm {
  static let securityPlan = Question<String>(
    id, "security_plan", .line(.words),
    prompt: Text(fr: "Plan d'assurance sécurité, version", en: "Security assurance plan, version"),
    help: Text(
      fr: "Le document où le prestataire décrit comment il protège vos systèmes. Demandez-le avec l'offre.",
      en: "The document in which the provider describes how it protects your systems. Ask for it with the offer."),
    example: Text(fr: "1.2", en: "1.2"), level: .detail, need: .optional, asked: { $0.needsSecurityPlan })
  static let securityGapDays = Question<Int>(
    id, "security_gap_days", .number(1...90, .days),
    prompt: Text(fr: "Délai pour signaler un écart de sécurité (jours)", en: "Time to report a security gap (days)"),
    help: Text(
      fr: "À partir de sa découverte, avec un plan de correction.",
      en: "From the day it is found, with a plan to fix it."), example: Text(same: "10"), level: .detail,
    asked: { $0.needsSecurityPlan }, suggestion: { _ in 10 })
  static let breachHours = Question<Int>(
    id, "breach_alert_hours", .number(1...72, .hours),
    prompt: Text(
      fr: "Délai pour annoncer un incident de sécurité (heures)", en: "Time to report a security incident (hours)"),
    help: Text(
      fr: "Vous n'avez vous-même que 72 heures pour prévenir la CNIL et porter plainte : chaque heure compte.",
      en: "You have only 72 hours to notify the CNIL and file a police complaint: every hour counts."),
    example: Text(same: "24"), level: .detail, sources: [Law.breach, Law.cyberInsurance], suggestion: { _ in 24 })
  static let logMonths = Question<Int>(
    id, "log_months", .number(1...36, .months),
    prompt: Text(fr: "Journaux d'accès gardés (mois)", en: "Access logs kept (months)"),
    help: Text(fr: "Assez pour comprendre une intrusion ancienne.", en: "Enough to understand an old intrusion."),
    example: Text(same: "6"), level: .detail, asked: { $0.settled(Specification.remoteAccess) != false },
    suggestion: { _ in 6 })
  static let backupsBy = Question<BackupDuty>(
    id, "backups_by", .choice(BackupDuty.options), prompt: Text(fr: "Qui sauvegarde", en: "Who makes the backups"),
    help: Text(
      fr:
        "Même si vous faites les sauvegardes, le prestataire doit vous mettre en garde (CA Rennes, 19 novembre 2024).",
      en: "Even if you make the backups, the provider must warn you (Rennes court of appeal, 19 November 2024)."),
    example: Text(fr: "le prestataire", en: "the provider"), level: .detail, sources: [Law.advice, Law.unsafeAccess],
    asked: { $0.coversStoredData },
    suggestion: { _ in .provider })
  static let backupScope = Question<String>(
    id, "backup_scope", .line(.words), prompt: Text(fr: "Ce qui est sauvegardé", en: "What is backed up"),
    help: Text(
      fr: "Ce qui n'est pas nommé n'est pas sauvegardé.",
      en: "What is not named is not backed up. Answer in French, as in the contract."),
    example: Text(same: "le serveur de fichiers, la messagerie et la comptabilité"), level: .detail,
    asked: { $0.providerBacksUp },
    suggestion: { context in
      let named = context.coveredAssets.filter { asset in
        context.dossier[Asset.category, of: asset].map(AssetCategory.dataStores.contains) ?? false
      }.map(context.dossier.assetName)
      return named.isEmpty
        ? nil : "les données des biens " + Wording(language: .fr).list(named, conjunction: .and)
    })
  static let backupRhythm = Question<BackupRhythm>(
    id, "backup_rhythm", .choice(BackupRhythm.options),
    prompt: Text(fr: "Rythme des sauvegardes", en: "How often backups are made"),
    help: Text(
      fr: "Ce que vous faites après la dernière sauvegarde peut être perdu.",
      en: "What you do after the last backup can be lost."),
    example: Text(fr: "chaque jour", en: "every day"), level: .detail, asked: { $0.providerBacksUp },
    suggestion: { _ in .day })
  static let lossHours = Question<Int>(
    id, "rpo_hours", .number(1...720, .hours),
    prompt: Text(fr: "Perte de données maximale (heures)", en: "Maximum data loss (hours)"),
    help: Text(
      fr: "Le plus de travail que vous accepteriez de refaire.", en: "The most work you would accept having to redo."),
    example: Text(same: "24"), level: .detail, asked: { $0.providerBacksUp }, suggestion: { _ in 24 })
  static let recoveryHours = Question<Int>(
    id, "rto_hours", .number(1...720, .businessHours),
    prompt: Text(
      fr: "Délai de reprise après un sinistre (heures ouvrées)", en: "Recovery time after a disaster (business hours)"),
    help: Text(
      fr: "Combien de temps votre entreprise peut rester sans ses données.",
      en: "How long you could manage without your data."),
    example: Text(same: "8"), level: .detail, asked: { $0.providerBacksUp }, suggestion: { _ in 8 })
  static let restoreTests = Question<Int>(
    id, "restore_tests", .number(0...52, .tests),
    prompt: Text(fr: "Essais de restauration par an", en: "Restore tests per year"),
    help: Text(
      fr: "Une sauvegarde jamais restaurée n'est pas une sauvegarde.",
      en: "A backup you have never restored is not a backup."),
    example: Text(same: "4"), level: .detail, asked: { $0.providerBacksUp }, suggestion: { _ in 4 })
  static let subProcessors = Question<String>(
    id, "sub_processors", .line(.words),
    prompt: Text(fr: "Sous-traitants ultérieurs acceptés", en: "Accepted sub-processors"),
    help: Text(
      fr: "Ceux à qui le prestataire peut confier vos données. Pour tout autre, il faut votre accord écrit.",
      en: "Those the provider may pass your data to. Any other needs your written consent."),
    example: Text(fr: "aucun", en: "none"), level: .detail, asked: { $0.dossier.hasPersonalData },
    suggestion: { Text(fr: "aucun", en: "none")[$0.language] })
  static let dataPlace = Question<String>(
    id, "data_place", .line(.words), prompt: Text(fr: "Lieu où restent les données", en: "Where the data stay"),
    help: Text(
      fr: "Hors de l'Union européenne, un transfert demande une instruction écrite.",
      en: "Outside the European Union, a transfer needs a written instruction."),
    example: Text(fr: "dans l'Union européenne", en: "in the European Union"), level: .detail,
    asked: { $0.dossier.hasPersonalData },
    suggestion: { Text(fr: "dans l'Union européenne", en: "in the European Union")[$0.language] })
  static let resold = Question<[ItemID]>(
    id, "resold", .items(Asset.id),
    prompt: Text(fr: "Abonnements achetés par le prestataire", en: "Subscriptions bought through the provider"),
    hint: Text(fr: "Entrée = aucun", en: "Enter = none"),
    help: Text(
      fr: "Ils doivent être à votre nom, pour que vous puissiez les garder en partant.",
      en: "They must be in your name, so that you can keep them when you leave."),
    example: Text(same: "A1"), level: .detail, need: .optional,
    asked: { context in
      context.dossier.items(of: Asset.id).contains {
        context.dossier[Asset.category, of: $0].map(AssetCategory.subscriptions.contains) ?? false
      }
    })
  static let switchingDays = Question<Int>(
    id, "switching_days", .number(0...365, .days),
    prompt: Text(
      fr: "Préavis pour changer de fournisseur en ligne (jours)", en: "Notice to switch cloud provider (days)"),
    help: Text(
      fr: "60 jours au plus (règlement européen sur les données).", en: "60 days at most (EU Data Act)."),
    example: Text(same: "60"), level: .detail, sources: [Law.dataAct], asked: { !($0[resold] ?? []).isEmpty },
    suggestion: { _ in 60 },
    objection: { days, _ in
      days <= 60
        ? nil
        : Refusal(
          ContentReason.overTheLegalLimit,
          Text(
            fr: "Le règlement européen sur les données limite ce préavis à deux mois.",
            en: "The EU Data Act limits this notice to two months."),
          remedy: Text(fr: "Par exemple : 60", en: "For example: 60"))
    })

  /// In the order of asking.
  static var securityQuestions: [any Asked] {
    [
      securityPlan, securityGapDays, breachHours, logMonths, backupsBy, backupScope, backupRhythm, lossHours,
      recoveryHours, restoreTests, subProcessors, dataPlace, resold, switchingDays,
    ]
  }
}

extension AssetCategory {
  /// What holds data of its own.
  static let dataStores: Set<AssetCategory> = [.server, .storage, .cloud]
  /// What is subscribed to, and can be bought through a provider.
  static let subscriptions: Set<AssetCategory> = [.cloud, .licence, .domain]
  /// What has parts that break.
  static let hardware: Set<AssetCategory> = [
    .computer, .server, .storage, .network, .printer, .phone, .mobile, .peripheral,
  ]
}

extension Context {
  /// The assets that the contract covers and that still stand.
  var coveredAssets: [ItemID] {
    let standing = Set(dossier.inventoried)
    return (settled(Specification.scopeIn) ?? []).filter(standing.contains)
  }
  /// True when an asset in scope has parts that break.
  var coversHardware: Bool { covers(AssetCategory.hardware) }
  /// True when an asset in scope holds data.
  var coversStoredData: Bool { covers(AssetCategory.dataStores) }
  /// True when the provider is to make the backups.
  var providerBacksUp: Bool { coversStoredData && settled(ContractForm.backupsBy) == .provider }
  /// True when the provider reaches systems from afar, or personal data at all.
  var needsSecurityPlan: Bool { settled(Specification.remoteAccess) != false || dossier.hasPersonalData }

  private func covers(_ categories: Set<AssetCategory>) -> Bool {
    coveredAssets.contains { dossier[Asset.category, of: $0].map(categories.contains) ?? false }
  }
}
