import CarnetCore

/// On which side a wording of a clause leans.
enum Stance: String, CaseIterable, Sendable {
  case client = "favorable_client"
  case balanced = "équilibrée"
  case provider = "favorable_prestataire"

  var label: Text {
    switch self {
    case .client: Text(fr: "favorable au client", en: "favours the client")
    case .balanced: Text(fr: "équilibrée", en: "balanced")
    case .provider: Text(fr: "favorable au prestataire", en: "favours the provider")
    }
  }
}

/// The positions along which a clause is negotiated, and the one that a contract holds.
struct ClauseScale: Sendable {
  /// The clause's id.
  let clause: String
  /// What each position is, in a few words.
  let client: Text
  let balanced: Text
  let provider: Text
  /// The question that moves it.
  let address: Address
  /// Where a contract stands; nil while that is not known.
  let stance: @Sendable (Context) -> Stance?

  private init<T: AnswerValue>(
    _ clause: String, _ question: Question<T>, client: Text, balanced: Text, provider: Text,
    _ stance: @escaping @Sendable (T, Context) -> Stance
  ) {
    self.clause = clause
    self.client = client
    self.balanced = balanced
    self.provider = provider
    address = question.address()
    self.stance = { context in context.settled(question).map { stance($0, context) } }
  }

  /// The words of a position.
  subscript(stance: Stance) -> Text {
    switch stance {
    case .client: client
    case .balanced: balanced
    case .provider: provider
    }
  }

  /// Where a clause stands in a contract; nil for one that is not negotiated along a scale, or worded by the parties.
  static func stance(of clause: String, _ context: Context) -> Stance? {
    guard ClauseWording.item(for: clause, in: context.dossier) == nil else { return nil }
    return all.first { $0.clause == clause }?.stance(context)
  }

  /// The scales, in the order of the clauses.
  static let all: [ClauseScale] = [
    ClauseScale(
      "C06", ContractForm.termMonths, client: Text(fr: "douze mois au plus", en: "twelve months at most"),
      balanced: Text(fr: "moins de trois ans", en: "less than three years"),
      provider: Text(fr: "trois ans ou plus", en: "three years or more")
    ) { months, _ in months <= 12 ? .client : months < 36 ? .balanced : .provider },
    ClauseScale(
      "C07", ContractForm.renewal,
      client: Text(fr: "rien ne repart sans votre accord écrit", en: "nothing goes on without your written consent"),
      balanced: Text(
        fr: "tacite, douze mois au plus, préavis de trois mois au plus, rappel écrit",
        en: "tacit, twelve months at most, notice of three at most, a written reminder"),
      provider: Text(
        fr: "tacite, pour plus longtemps, avec un long préavis ou sans rappel",
        en: "tacit, for longer, with long notice or without a reminder")
    ) { renewal, context in
      guard renewal == .tacit else { return .client }
      let isShort = (context.settled(ContractForm.renewalMonths) ?? 0) <= 12
      let isQuick = (context.settled(ContractForm.noticeMonths) ?? 0) <= 3
      let isReminded = (context.settled(ContractForm.reminderDays) ?? 0) > 0
      return isShort && isQuick && isReminded ? .balanced : .provider
    },
    ClauseScale(
      "C13", ContractForm.suspending, client: Text(fr: "l'horloge ne s'arrête jamais", en: "the clock never stops"),
      balanced: Text(fr: "elle s'arrête pour ce qui dépend de vous", en: "it stops for what depends on you"),
      provider: Text(
        fr: "elle s'arrête aussi pour un tiers ou une pièce", en: "it stops for a third party or a part as well")
    ) { reasons, _ in
      reasons.isEmpty
        ? .client : reasons.contains(.thirdPartyWait) || reasons.contains(.partWait) ? .provider : .balanced
    },
    ClauseScale(
      "C14", ContractForm.penalties,
      client: Text(fr: "plafond de plus de la moitié de l'an", en: "a cap above half of the year"),
      balanced: Text(
        fr: "un plafond du mois de 5 % ou plus, sans mise en demeure",
        en: "a monthly cap of 5% or more, without formal notice"),
      provider: Text(
        fr: "un plafond du mois sous 5 %, ou une lettre d'abord", en: "a monthly cap below 5%, or a letter first")
    ) { areAgreed, context in
      let terms = PenaltyTerms(context)
      guard areAgreed, terms.isNoticeWaived else { return .provider }
      guard terms.method == .rates else { return .balanced }
      return terms.monthlyCap < 500 ? .provider : terms.annualCap > 5_000 ? .client : .balanced
    },
    ClauseScale(
      "C17", ContractForm.partPrice, client: Text(fr: "le prix d'achat justifié", en: "the documented cost price"),
      balanced: Text(fr: "ce prix plus 10 %", en: "that price plus 10%"),
      provider: Text(fr: "le tarif public du constructeur", en: "the maker's list price")
    ) { price, _ in
      switch price {
      case .cost: .client
      case .costPlusTen: .balanced
      case .list: .provider
      }
    },
    ClauseScale(
      "C19", ContractForm.revised, client: Text(fr: "un prix ferme", en: "a fixed price"),
      balanced: Text(
        fr: "un indice, borné à 5 % par an au plus", en: "an index, bounded to 5% a year at most"),
      provider: Text(fr: "une borne de plus de 5 %", en: "a bound above 5%")
    ) { isRevised, context in
      guard isRevised else { return .client }
      return (context.settled(ContractForm.revisionCap)?.basisPoints ?? 0) <= 500 ? .balanced : .provider
    },
    ClauseScale(
      "C20", ContractForm.paymentDays,
      client: Text(fr: "45 jours ou plus", en: "45 days or more"), balanced: Text(fr: "30 jours", en: "30 days"),
      provider: Text(fr: "moins de 30 jours", en: "less than 30 days")
    ) { days, _ in days >= 45 ? .client : days >= 30 ? .balanced : .provider },
    ClauseScale(
      "C24", ContractForm.backupsBy,
      client: Text(
        fr: "il sauvegarde chaque jour et essaie chaque trimestre",
        en: "it backs up every day and tests every quarter"),
      balanced: Text(fr: "il sauvegarde", en: "it makes the backups"),
      provider: Text(
        fr: "vous sauvegardez, ou rien n'est déconnecté", en: "you make them, or nothing is kept offline")
    ) { duty, context in
      guard duty == .provider, context.settled(Specification.offlineCopy) ?? true else { return .provider }
      let isOften = context.settled(ContractForm.backupRhythm) != .week
      return isOften && (context.settled(ContractForm.restoreTests) ?? 0) >= 4 ? .client : .balanced
    },
    ClauseScale(
      "C27", ContractForm.breachHours, client: Text(fr: "douze heures au plus", en: "twelve hours at most"),
      balanced: Text(fr: "vingt-quatre heures au plus", en: "twenty-four hours at most"),
      provider: Text(
        fr: "plus d'une journée, sur les 72 heures que vous avez", en: "more than a day, of the 72 hours that you have")
    ) { hours, _ in hours <= 12 ? .client : hours <= 24 ? .balanced : .provider },
    ClauseScale(
      "C30", ContractForm.liabilityCap,
      client: Text(fr: "deux ans de redevances ou plus", en: "two years of fees or more"),
      balanced: Text(fr: "six mois de redevances ou plus", en: "six months of fees or more"),
      provider: Text(fr: "moins de six mois de redevances", en: "less than six months of fees")
    ) { cap, context in
      let fee = context.settled(ContractForm.monthlyFee)?.cents ?? 0
      return cap.cents >= fee * 24 ? .client : cap.cents >= fee * 6 ? .balanced : .provider
    },
    ClauseScale(
      "C32", ContractForm.convenienceMonths,
      client: Text(fr: "vous pouvez partir sans motif ni indemnité", en: "you may leave without cause or indemnity"),
      balanced: Text(
        fr: "chacun part pour un manquement non réparé en 60 jours au plus",
        en: "either leaves upon a breach not cured within 60 days at most"),
      provider: Text(
        fr: "un manquement peut durer plus de 60 jours", en: "a breach may last more than 60 days")
    ) { months, context in
      if months > 0, context.settled(ContractForm.convenienceFee) == 0 { return .client }
      return (context.settled(ContractForm.cureDays) ?? 0) <= 60 ? .balanced : .provider
    },
    ClauseScale(
      "C33", ContractForm.assistanceHours,
      client: Text(fr: "seize heures d'aide ou plus", en: "sixteen hours of help or more"),
      balanced: Text(fr: "quelques heures comprises", en: "some hours included"),
      provider: Text(fr: "aucune heure comprise", en: "no hour included")
    ) { hours, _ in hours >= 16 ? .client : hours > 0 ? .balanced : .provider },
  ]
}
