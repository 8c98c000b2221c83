import CarnetCore

// The guide for those who know the machines: where it will break, what is no longer supported, what nobody holds.

extension NeedsInterview {
  static let technicians = [
    failures, supportEnd, backups, restoring, accounts, network, remote, updates, protection, power, licences,
    documentation, technicianWish,
  ]

  private static let failures = guide(
    .technician, "failures", Text(fr: "Où la panne viendra-t-elle", en: "Where will it break"),
    help: Text(
      fr: "L'appareil ou le lien unique dont la panne arrête plusieurs personnes à la fois.",
      en: "The single device or link whose failure stops several people at once."),
    example: Text(
      fr: "le NAS : un seul disque de secours, et il a cinq ans", en: "the NAS: one spare disk, five years old"))
  private static let supportEnd = guide(
    .technician, "support_end", Text(fr: "Qu'est-ce qui n'est plus maintenu", en: "What is no longer supported"),
    help: Text(
      fr: "Systèmes, logiciels, matériels sans correctifs : aucun contrat ne les rend sûrs.",
      en: "Systems, software, hardware without fixes: no contract makes them safe."),
    example: Text(fr: "deux postes sous Windows 10", en: "two machines on Windows 10"))
  private static let backups = guide(
    .technician, "backups", Text(fr: "Qu'est-ce qui est sauvegardé, où, quand", en: "What is backed up, where, when"),
    help: Text(
      fr: "Dites aussi ce qui ne l'est pas, et si une copie est débranchée.",
      en: "Say also what is not, and whether one copy is unplugged."),
    example: Text(
      fr: "le NAS chaque nuit, copie branchée ; rien pour la caisse",
      en: "the NAS every night, copy plugged in; nothing for the till"))
  private static let restoring = guide(
    .technician, "restoring", Text(fr: "Quand a-t-on restauré pour la dernière fois", en: "When was the last restore"),
    help: Text(
      fr: "Une sauvegarde qui n'a jamais été relue n'en est pas une.", en: "A backup that was never read back is none."),
    example: Text(fr: "jamais essayé", en: "never tried"))
  private static let accounts = guide(
    .technician, "accounts", Text(fr: "Qui détient les comptes d'administration", en: "Who holds the admin accounts"),
    help: Text(
      fr: "Les noms seulement, jamais un mot de passe. Un compte que personne ne tient bloque le changement.",
      en: "Names only, never a password. An account that nobody holds blocks any change."),
    example: Text(fr: "l'ancien prestataire pour la messagerie", en: "the former provider for e-mail"))
  private static let network = guide(
    .technician, "network", Text(fr: "Comment est fait le réseau", en: "How is the network made"),
    help: Text(
      fr: "Accès à l'internet, secours, wifi des clients, ce qui est séparé et ce qui ne l'est pas.",
      en: "Internet access, fallback, guest wifi, what is apart and what is not."),
    example: Text(fr: "une fibre sans secours, wifi clients à part", en: "one fibre, no fallback, guest wifi apart"))
  private static let remote = guide(
    .technician, "remote", Text(fr: "Qui entre à distance, et par où", en: "Who comes in remotely, and how"),
    help: Text(
      fr: "Les accès ouverts à des fournisseurs sont à fermer ou à écrire au contrat.",
      en: "Access left open to suppliers is to be closed or written into the contract."),
    example: Text(
      fr: "l'éditeur de caisse, sans double contrôle", en: "the till's software house, without a second factor"))
  private static let updates = guide(
    .technician, "updates", Text(fr: "Qui met à jour, et quand", en: "Who updates, and when"),
    help: Text(
      fr: "Ce qui se fait seul, ce qui attend quelqu'un, ce qui ne peut pas l'être aux heures d'ouverture.",
      en: "What is done by itself, what awaits somebody, what cannot be done during opening hours."),
    example: Text(fr: "Windows seul la nuit, le pare-feu jamais", en: "Windows by itself at night, the firewall never"))
  private static let protection = guide(
    .technician, "protection",
    Text(fr: "Quelles protections, et qui les regarde", en: "Which protections, and who looks"),
    help: Text(
      fr: "Antivirus, pare-feu, filtrage des courriels : une alerte que personne ne lit ne protège pas.",
      en: "Antivirus, firewall, mail filtering: an alert that nobody reads protects nothing."),
    example: Text(fr: "antivirus sur tous les postes, alertes non lues", en: "antivirus on all machines, alerts unread")
  )
  private static let power = guide(
    .technician, "power", Text(fr: "Que se passe-t-il si le courant tombe", en: "What happens when the power fails"),
    help: Text(
      fr: "Onduleurs, ordre de redémarrage, poussière et chaleur du local.",
      en: "Power supplies, order of restarting, dust and heat of the room."),
    example: Text(fr: "pas d'onduleur, farine dans les ventilateurs", en: "no UPS, flour in the fans"))
  private static let licences = guide(
    .technician, "licences", Text(fr: "Quelles licences manquent ou dorment", en: "Which licences are lacking or idle"),
    help: Text(
      fr: "Ce qui est installé sans droit, ce qui est payé sans servir.",
      en: "What is installed without a right, what is paid for without use."),
    example: Text(fr: "un abonnement sur six ne sert pas", en: "one subscription in six is unused"))
  private static let documentation = guide(
    .technician, "documentation", Text(fr: "Qu'est-ce qui est écrit", en: "What is written down"),
    help: Text(
      fr: "Plans, réglages, procédures : ce qui n'est que dans une tête est à reprendre au début du contrat.",
      en: "Drawings, settings, procedures: what is only in somebody's head is to be taken over as the contract begins."),
    example: Text(fr: "rien, sauf le schéma du réseau", en: "nothing but the drawing of the network"))
  private static let technicianWish = guide(
    .technician, "wish", Text(fr: "Par quoi commenceriez-vous", en: "What would you begin with"),
    help: Text(
      fr: "Avec peu d'argent et un mois : la réponse classe les besoins mieux qu'une note.",
      en: "With little money and a month: the answer ranks the needs better than a score."),
    example: Text(fr: "débrancher une copie des sauvegardes", en: "unplug one copy of the backups"))
}
