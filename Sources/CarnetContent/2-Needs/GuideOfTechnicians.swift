import CarnetCore

// The guide for those who know the machines: where it will break, what is no longer supported, what nobody holds.

extension NeedsInterview {
  static let technicians = [
    failures, supportEnd, backups, restoring, accounts, network, remote, updates, protection, power, licences,
    documentation, technicianWish,
  ]

  private static let failures = guide(
    .technician, "failures",
    Text(fr: "Où la prochaine panne viendra-t-elle ?", en: "Where will the next breakdown come from?"),
    help: Text(
      fr: "L'appareil ou le lien unique dont la panne arrête plusieurs personnes à la fois.",
      en: "The single device or link whose failure stops several people at once."),
    example: Text(
      fr: "le NAS : un seul disque de secours, et il a cinq ans", en: "the NAS: one spare disk, five years old"))
  private static let supportEnd = guide(
    .technician, "support_end", Text(fr: "Qu'est-ce qui n'est plus maintenu ?", en: "What is no longer supported?"),
    help: Text(
      fr: "Les systèmes, logiciels et appareils sans mises à jour de sécurité : aucun contrat ne les rend sûrs.",
      en: "Systems, software and devices without security updates: no contract makes them safe."),
    example: Text(fr: "deux ordinateurs sous Windows 10", en: "two computers on Windows 10"))
  private static let backups = guide(
    .technician, "backups",
    Text(fr: "Qu'est-ce qui est sauvegardé, où et quand ?", en: "What is backed up, where and when?"),
    help: Text(
      fr: "Indiquez aussi ce qui n'est pas sauvegardé, et si une copie est déconnectée.",
      en: "Also say what is not backed up, and whether a copy is disconnected."),
    example: Text(
      fr: "le NAS chaque nuit, copie connectée ; rien pour la caisse",
      en: "the NAS every night, copy connected; nothing for the till"))
  private static let restoring = guide(
    .technician, "restoring",
    Text(fr: "Quand avez-vous restauré des données pour la dernière fois ?", en: "When did you last restore data?"),
    help: Text(
      fr: "Une sauvegarde que vous n'avez jamais restaurée n'est pas sûre.",
      en: "A backup you have never restored is not a backup."),
    example: Text(fr: "jamais essayé", en: "never tried"))
  private static let accounts = guide(
    .technician, "accounts",
    Text(fr: "Qui détient les comptes d'administration ?", en: "Who holds the admin accounts?"),
    help: Text(
      fr: "Donnez seulement les noms, jamais un mot de passe. Un compte que personne ne détient bloque tout "
        + "changement.",
      en: "Give only names, never a password. An account no one holds blocks any change."),
    example: Text(fr: "l'ancien prestataire, pour la messagerie", en: "the former provider, for email"))
  private static let network = guide(
    .technician, "network", Text(fr: "Comment est fait le réseau ?", en: "How is the network set up?"),
    help: Text(
      fr: "Accès à internet, secours, wifi des clients, et ce qui est séparé du reste.",
      en: "Internet access, fallback, guest wifi, and what is segregated."),
    example: Text(
      fr: "une fibre sans secours, wifi clients à part", en: "one fibre, no fallback, guest wifi segregated"))
  private static let remote = guide(
    .technician, "remote", Text(fr: "Qui se connecte à distance, et comment ?", en: "Who connects remotely, and how?"),
    help: Text(
      fr: "Les accès ouverts à des fournisseurs : fermez-les, ou écrivez-les dans le contrat.",
      en: "Access left open to suppliers: close it, or write it into the contract."),
    example: Text(
      fr: "l'éditeur de la caisse, sans double authentification",
      en: "the till's software vendor, without two-factor authentication"))
  private static let updates = guide(
    .technician, "updates", Text(fr: "Qui fait les mises à jour, et quand ?", en: "Who installs updates, and when?"),
    help: Text(
      fr: "Les mises à jour automatiques, celles que quelqu'un doit lancer, celles qui sont impossibles aux "
        + "heures d'ouverture.",
      en: "Automatic updates, those someone must start, those that are impossible during opening hours."),
    example: Text(fr: "Windows seul la nuit, le pare-feu jamais", en: "Windows by itself at night, the firewall never"))
  private static let protection = guide(
    .technician, "protection",
    Text(
      fr: "Quelles protections avez-vous, et qui les surveille ?",
      en: "Which protections do you have, and who watches them?"),
    help: Text(
      fr: "Antivirus, pare-feu, filtrage des courriels. Une alerte que personne ne lit ne protège pas.",
      en: "Antivirus, firewall, mail filtering. An alert no one reads protects nothing."),
    example: Text(
      fr: "antivirus sur tous les ordinateurs, alertes non lues", en: "antivirus on all computers, alerts unread")
  )
  private static let power = guide(
    .technician, "power",
    Text(fr: "Que se passe-t-il en cas de coupure de courant ?", en: "What happens when the power fails?"),
    help: Text(
      fr: "Onduleurs (batteries de secours), ordre de redémarrage, poussière et chaleur du local.",
      en: "UPS units (backup batteries), restart order, dust and heat in the room."),
    example: Text(fr: "pas d'onduleur, farine dans les ventilateurs", en: "no UPS, flour in the fans"))
  private static let licences = guide(
    .technician, "licences",
    Text(fr: "Quelles licences manquent ou ne servent pas ?", en: "Which licences are missing or unused?"),
    help: Text(
      fr: "Ce qui est installé sans licence, et ce qui est payé sans servir.",
      en: "What is installed without a licence, and what is paid for but not used."),
    example: Text(fr: "un abonnement sur six ne sert pas", en: "one subscription in six is unused"))
  private static let documentation = guide(
    .technician, "documentation", Text(fr: "Qu'est-ce qui est écrit ?", en: "What is written down?"),
    help: Text(
      fr: "Plans, réglages, procédures. Ce qu'une seule personne connaît doit être écrit au début du contrat.",
      en: "Diagrams, settings, procedures. What only one person knows must be written down when the contract "
        + "starts."),
    example: Text(fr: "rien, sauf le schéma du réseau", en: "nothing but the network diagram"))
  private static let technicianWish = guide(
    .technician, "wish", Text(fr: "Par quoi commenceriez-vous ?", en: "What would you start with?"),
    help: Text(
      fr: "Avec peu d'argent et un mois. Cette réponse classe les besoins mieux qu'une note.",
      en: "With little money and one month. This answer ranks the needs better than a score."),
    example: Text(fr: "déconnecter une copie des sauvegardes", en: "disconnect one copy of the backups"))
}
