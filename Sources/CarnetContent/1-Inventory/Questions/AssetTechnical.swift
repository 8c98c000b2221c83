import CarnetCore

/// What a technician needs to know of a machine: its system, its protection, its part in the backups.
extension Asset {
  static let system = Question<String>(
    id, "os", .line(.words), prompt: Text(fr: "Système", en: "System"),
    help: Text(
      fr: "Le système inscrit dans les réglages, à « À propos ».",
      en: "The system shown in the settings, under “About”."),
    example: Text(same: "Windows 11"), level: .detail, unknown: true, asked: isComputing)

  static let systemVersion = Question<String>(
    id, "os_version", .line(.words), prompt: Text(fr: "Version du système", en: "System version"),
    help: Text(
      fr: "La version inscrite au même endroit. Elle décide de la fin du support.",
      en: "The version shown in the same place. It decides the end of support."),
    example: Text(same: "24H2"), level: .detail, need: .optional, unknown: true, asked: isComputing)

  static let encryption = Question<Bool>(
    id, "encryption", .yesNo, prompt: Text(fr: "Disque chiffré", en: "Disk encrypted"),
    help: Text(
      fr: "Si l'appareil est volé, personne ne peut lire un disque chiffré. C'est essentiel pour un portable.",
      en: "If the device is stolen, no one can read an encrypted disk. This is essential for a laptop."),
    example: Text(fr: "oui", en: "yes"), level: .detail, unknown: true, asked: isComputing)

  static let antivirus = Question<Bool>(
    id, "antivirus", .yesNo, prompt: Text(fr: "Antivirus à jour", en: "Antivirus up to date"),
    help: Text(
      fr: "L'antivirus du système convient, s'il est actif et à jour.",
      en: "The one built into the system will do, if it is active and up to date."),
    example: Text(fr: "oui", en: "yes"), level: .detail, unknown: true, asked: isComputing)

  static let antivirusName = Question<String>(
    id, "antivirus_name", .line(.words), prompt: Text(fr: "Antivirus installé", en: "Antivirus installed"),
    help: Text(fr: "Le produit et sa licence.", en: "The product and its licence."),
    example: Text(fr: "antivirus du système", en: "built into the system"), level: .detail, need: .optional,
    asked: { $0[antivirus] == true })

  static let backupRole = Question<Bool>(
    id, "backup_role", .yesNo, prompt: Text(fr: "Reçoit les sauvegardes", en: "Receives the backups"),
    help: Text(
      fr: "Le bien où sont copiées les sauvegardes. Une sauvegarde qui reste connectée est perdue avec le reste.",
      en: "The asset the backups are copied to. A backup that stays connected is lost with everything else."),
    example: Text(fr: "oui", en: "yes"), level: .detail, asked: { $0[category] == .storage || $0[category] == .server },
    suggestion: { $0[category] == .storage })

  static let backupLast = Question<Instant>(
    id, "backup_last_ok", .moment, prompt: Text(fr: "Dernière sauvegarde réussie", en: "Last successful backup"),
    help: Text(
      fr: "La date dont vous avez vu le rapport ; « inconnu » sera signalé, sans bloquer.",
      en: "The date whose report you have seen; “unknown” gives a warning."),
    example: Text(fr: "05/10/2025 23h30", en: "05/10/2025 23:30"), level: .detail, unknown: true,
    asked: { $0.settled(backupRole) == true && ($0[category] == .storage || $0[category] == .server) })

  static let firmware = Question<String>(
    id, "firmware", .line(.words), prompt: Text(fr: "Micrologiciel", en: "Firmware"),
    help: Text(fr: "La version inscrite dans la page de réglages.", en: "The version shown on the settings page."),
    example: Text(same: "7.4.2"), level: .detail, need: .optional,
    asked: { [.network, .storage, .printer, .phone].contains($0[category] ?? .contract) })

  static let address = Question<String>(
    id, "ip", .line(.words), prompt: Text(fr: "Adresse IP", en: "IP address"),
    help: Text(
      fr: "L'adresse de l'appareil sur le réseau, si elle est fixe.",
      en: "The device's address on the network, if it is fixed."), example: Text(same: "192.168.1.10"), level: .detail,
    need: .optional, own: true, asked: isThing)

  static let counter = Question<Int>(
    id, "pages", .number(0...100_000_000, .pages), prompt: Text(fr: "Compteur de pages", en: "Page counter"),
    help: Text(
      fr: "Le nombre imprimé sur la page d'état. Il indique l'usure, et un contrat à la page en dépend.",
      en: "The number printed on the status page. It shows the wear, and a cost-per-page contract is based on it."),
    example: Text(same: "48200"), level: .detail, need: .optional, own: true, asked: { $0[category] == .printer })

  static let supplies = Question<String>(
    id, "supplies", .line(.words), prompt: Text(fr: "Consommables", en: "Consumables"),
    help: Text(fr: "Références et stock.", en: "Part numbers and stock."),
    example: Text(fr: "toner TN-243, 2 en stock", en: "toner TN-243, 2 in stock"), level: .detail, need: .optional,
    asked: { $0[category] == .printer })

  static let number = Question<String>(
    id, "number", .line(.phone), prompt: Text(fr: "Numéro de la ligne", en: "Line number"),
    help: Text(fr: "Le numéro de téléphone de l'appareil.", en: "The device's phone number."),
    example: Text(same: "02 99 00 00 02"), level: .detail, need: .optional, own: true, asked: isPhone)

  static let simCard = Question<String>(
    id, "iccid", .line(.words), prompt: Text(fr: "Carte SIM (ICCID)", en: "SIM card (ICCID)"),
    help: Text(fr: "Les chiffres au dos de la carte.", en: "The digits on the back of the card."),
    example: Text(same: "8933 0123 4567 8901 234"), level: .detail, need: .optional, own: true,
    asked: { $0[category] == .mobile })

  static let imei = Question<String>(
    id, "imei", .line(.words), prompt: Text(same: "IMEI"),
    help: Text(
      fr: "Quinze chiffres : tapez *#06# sur l'appareil. En cas de vol, l'opérateur bloque ce numéro.",
      en: "Fifteen digits: dial *#06# on the device. If it is stolen, the operator blocks this number."),
    example: Text(same: "490154203237518"), level: .detail, need: .optional, own: true,
    asked: { $0[category] == .mobile },
    objection: { text, _ in
      let plain = text.filter { !" -/.".contains($0) }
      return plain.utf8.count == 15 && digits(plain) != nil
        ? nil
        : Refusal(
          ContentReason.notAnImei,
          Text(fr: "Un IMEI a quinze chiffres.", en: "An IMEI has fifteen digits."),
          remedy: Text(fr: "Par exemple : 490154203237518", en: "For example: 490154203237518"))
    })

  /// Asked of machines.
  static var technical: [any Asked] {
    [
      system, systemVersion, encryption, antivirus, antivirusName, backupRole, backupLast, firmware, address, counter,
      supplies,
      number,
      simCard, imei,
    ]
  }

  @Sendable private static func isComputing(_ context: Context) -> Bool {
    [.computer, .server, .mobile].contains(context[category] ?? .contract)
  }
  @Sendable private static func isPhone(_ context: Context) -> Bool {
    context[category] == .phone || context[category] == .mobile
  }
}
