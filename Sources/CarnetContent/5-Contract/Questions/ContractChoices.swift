import CarnetCore

/// How notice is given.
package enum NoticeForm: String, Choice {
  case registered, electronic, email

  package var label: Text {
    switch self {
    case .registered: Text(fr: "lettre recommandée avec avis de réception", en: "registered letter with receipt")
    case .electronic: Text(fr: "lettre recommandée électronique", en: "electronic registered letter")
    case .email: Text(fr: "courriel avec accusé de réception", en: "email with receipt")
    }
  }

  /// What they were called before.
  package var earlier: [String] {
    switch self {
    case .email: ["e-mail with receipt"]
    default: []
    }
  }
}

/// Why the clock of an incident may stand still.
package enum SuspensionReason: String, Choice {
  case clientWait = "client_wait"
  case accessRefused = "access_refused"
  case windowRefused = "window_refused"
  case thirdPartyWait = "third_party_wait"
  case partWait = "part_wait"
  case forceMajeure = "force_majeure"
  /// Between a restoring and a reopening: deducted only where the contract lists it.
  case restoredBetween = "restored_between"

  package var label: Text {
    switch self {
    case .clientWait: Text(fr: "attente du client", en: "waiting for the client")
    case .accessRefused: Text(fr: "accès refusé", en: "access refused")
    case .windowRefused: Text(fr: "plage d'intervention refusée", en: "slot refused")
    case .thirdPartyWait: Text(fr: "attente d'un tiers", en: "waiting for a third party")
    case .partWait: Text(fr: "attente d'une pièce", en: "waiting for a part")
    case .forceMajeure: Text(same: "force majeure")
    case .restoredBetween:
      Text(fr: "période où le service fonctionnait avant une rechute", en: "time the service worked before a relapse")
    }
  }

  /// What they were called before.
  package var earlier: [String] {
    switch self {
    case .restoredBetween: ["service revenu avant une réouverture", "service back before a reopening"]
    default: []
    }
  }
}

/// What becomes of personal data when the contract ends (GDPR, article 28, g).
package enum DataEnd: String, Choice {
  case returned, erased

  package var label: Text {
    switch self {
    case .returned: Text(fr: "rendues puis effacées", en: "handed back, then erased")
    case .erased: Text(fr: "effacées", en: "erased")
    }
  }
}

/// Which act stops the time for notice.
package enum NoticeCount: String, Choice {
  case receipt, sending

  package var label: Text {
    switch self {
    case .receipt: Text(fr: "réception", en: "receipt")
    case .sending: Text(fr: "envoi", en: "sending")
    }
  }
}

/// The index that a price follows: one that is about the object of the contract (code monétaire et financier, L112-2).
enum PriceIndex: String, Choice {
  case syntec, sppi

  var label: Text {
    switch self {
    case .syntec: Text(fr: "Syntec révisé", en: "Syntec, revised series")
    case .sppi:
      Text(fr: "Insee, prix des services informatiques aux entreprises", en: "Insee, prices of IT services to firms")
    }
  }

  /// The index as the contract words it.
  var clause: String {
    switch self {
    case .syntec: "l'indice Syntec révisé"
    case .sppi: "l'indice des prix des services informatiques aux entreprises publié par l'Insee"
    }
  }
}

/// How a price follows its index.
enum RevisionFormula: String, Choice {
  case full, damped

  var label: Text {
    switch self {
    case .full: Text(fr: "redevance × nouvel indice / indice de départ", en: "fee × new index / starting index")
    case .damped:
      Text(
        fr: "amortie, redevance × (0,15 + 0,85 × nouvel indice / indice de départ)",
        en: "damped, fee × (0.15 + 0.85 × new index / starting index)")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .full: ["P0 × S1 / S0"]
    case .damped: ["amortie", "damped"]
    }
  }

  /// The formula as the contract words it.
  var clause: String {
    switch self {
    case .full: "P1 = P0 × S1 / S0"
    case .damped: "P1 = P0 × (0,15 + 0,85 × S1 / S0)"
    }
  }

  /// The part of the price that no index moves, in percent.
  var fixedPart: Int { self == .damped ? 15 : 0 }
}

/// What a spare part is billed at.
enum PartPrice: String, Choice {
  case cost, costPlusTen = "cost_plus_10", list

  var label: Text {
    switch self {
    case .cost: Text(fr: "prix d'achat justifié", en: "documented cost price")
    case .costPlusTen: Text(fr: "prix d'achat justifié plus 10 %", en: "documented cost price plus 10%")
    case .list: Text(fr: "tarif public du constructeur", en: "manufacturer's list price")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .list: ["maker's list price"]
    default: []
    }
  }

  /// The price as the contract words it.
  var clause: String {
    switch self {
    case .cost: "au prix d'achat justifié"
    case .costPlusTen: "au prix d'achat justifié majoré de 10 %"
    case .list: "au tarif public du constructeur"
    }
  }
}

/// Who makes the backups.
enum BackupDuty: String, Choice {
  case provider, client

  var label: Text {
    switch self {
    case .provider: Text(fr: "le prestataire", en: "the provider")
    case .client: Text(fr: "vous-même", en: "you yourself")
    }
  }
}

/// How often backups are made.
enum BackupRhythm: String, Choice {
  case hour, day, week

  var label: Text {
    switch self {
    case .hour: Text(fr: "chaque heure", en: "every hour")
    case .day: Text(fr: "chaque jour", en: "every day")
    case .week: Text(fr: "chaque semaine", en: "every week")
    }
  }
}

/// Whether the parties bear the risk that nobody could foresee (code civil, 1195).
enum Hardship: String, Choice {
  case open, accepted

  var label: Text {
    switch self {
    case .open: Text(fr: "chacun peut demander à renégocier", en: "either may ask to renegotiate")
    case .accepted: Text(fr: "chacun en assume le risque", en: "each carries the risk")
    }
  }

  /// The choice as the contract words it.
  var clause: String {
    switch self {
    case .open:
      "Aucune partie n'accepte le risque d'un changement de circonstances imprévisible : l'article 1195 du code civil "
        + "s'applique."
    case .accepted:
      "Chaque partie accepte d'assumer le risque d'un changement de circonstances imprévisible au sens de l'article 1195 "
        + "du code civil."
    }
  }
}

/// How the parties sign.
enum SignatureMethod: String, Choice {
  case paper, electronic

  var label: Text {
    switch self {
    case .paper: Text(fr: "à la main", en: "by hand")
    case .electronic: Text(fr: "signature électronique", en: "electronic signature")
    }
  }

  /// The method as the contract words it.
  var clause: String {
    switch self {
    case .paper: "signé à la main en deux exemplaires originaux, chaque partie en gardant un"
    case .electronic: "signé électroniquement, chaque partie recevant un exemplaire identique du fichier signé"
    }
  }
}
