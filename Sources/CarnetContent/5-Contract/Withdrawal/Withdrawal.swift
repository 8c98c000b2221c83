import CarnetCore

/// The right of a very small firm to leave a contract that it signed off premises (code de la consommation, L221-3).
struct Withdrawal: Hashable, Sendable {
  /// The day of signature; nil while it is not signed.
  let signed: Day?
  /// The day on which the contract takes effect.
  let start: Day?
  /// True when the form came with the contract, nil when nobody said.
  let formGiven: Bool?
  /// The day of an express written request to begin sooner.
  let earlyRequest: Day?

  /// Days within which the firm may withdraw.
  static let days = 14
  /// Days during which nothing is paid.
  static let unpaidDays = 7
  /// Days within which the provider refunds what it was paid.
  static let refundDays = 14

  /// Nil for a firm that has no such right.
  init?(_ dossier: Dossier, now: Instant) {
    self.init(Context(dossier: dossier, subject: Subject(ContractForm.id), now: now))
  }

  init?(_ context: Context) {
    guard let headcount = context[Company.headcount], headcount <= Law.smallestHeadcount,
      context.settled(ContractForm.offPremises) == true
    else { return nil }
    signed = context[ContractForm.signedOn]
    start = context.settled(ContractForm.start)
    formGiven = context[ContractForm.withdrawalForm]
    earlyRequest = context[ContractForm.earlyStartRequest]
  }

  /// The last day on which to withdraw; twelve months more when the form was not given.
  var last: Day? {
    guard let last = signed?.adding(days: Withdrawal.days) else { return nil }
    return formGiven == false ? last.adding(months: 12) : last
  }

  /// The first day on which the provider may be paid.
  var firstPayment: Day? { signed?.adding(days: Withdrawal.unpaidDays) }

  /// True when service begins while the firm may still withdraw.
  var beginsEarly: Bool {
    guard let signed, let start else { return false }
    return start < signed.adding(days: Withdrawal.days)
  }

  /// Why a payment on a day is refused; nil when it is not.
  func objection(toPaying day: Day) -> Refusal? {
    guard let firstPayment, day < firstPayment else { return nil }
    let (fr, en) = (Wording(language: .fr).day(firstPayment), Wording(language: .en).day(firstPayment))
    return Refusal(
      ContentReason.paymentTooEarly,
      Text(
        fr: "Ne payez rien avant le \(fr) : sept jours après une signature hors établissement (L221-3).",
        en: "Pay nothing before \(en): seven days after a signature away from the provider's premises (L221-3)."),
      remedy: Text(
        fr: "Si le prestataire a déjà été payé, réclamez-lui cette somme par écrit.",
        en: "If the provider has already been paid, claim the money back in writing."))
  }
}

extension ContractForm {
  static let withdrawalForm = Question<Bool>(
    id, "withdrawal_form", .yesNo,
    prompt: Text(fr: "Formulaire de rétractation remis", en: "Withdrawal form handed over"),
    help: Text(
      fr:
        "Le prestataire doit vous le remettre avec le contrat : Carnet en fait une annexe. S'il manque, vous avez douze "
        + "mois de plus pour vous rétracter.",
      en:
        "The provider must hand it over with the contract: Carnet makes it an annex. Without it, you have twelve more "
        + "months to withdraw."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, sources: [Law.withdrawal],
    asked: { Withdrawal($0) != nil })
  static let earlyStartRequest = Question<Day>(
    id, "early_start_request", .day(.back),
    prompt: Text(
      fr: "Date de la demande écrite de commencer plus tôt", en: "Date of the written request to start early"),
    help: Text(
      fr:
        "Le service commence avant la fin des quatorze jours : vous devez l'avoir demandé par écrit et expressément. "
        + "Cette règle reste à vérifier.",
      en:
        "Service starts before the fourteen days are over: you must have asked for it in writing, expressly. This rule is "
        + "still to be verified."),
    example: Text(same: "15/12/2025"), level: .detail, need: .optional, sources: [Law.earlyStart],
    asked: { Withdrawal($0)?.beginsEarly ?? false },
    objection: { day, context in
      guard let start = context.settled(start), day > start else { return nil }
      return Refusal(
        ContentReason.afterTheStart,
        Text(
          fr: "La demande est postérieure au début du contrat.", en: "The request is after the start of the contract."),
        remedy: Text(
          fr: "Le contrat commence le \(Wording(language: .fr).day(start)).",
          en: "The contract starts on \(Wording(language: .en).day(start))."))
    })
}

extension ContractChecks {
  /// A contract that a very small firm signs off premises.
  static let withdrawal = Check(
    "G5.withdrawal", .contract, .blocking,
    title: Text(
      fr: "Un contrat signé hors établissement par une très petite entreprise doit respecter le droit de rétractation.",
      en:
        "A contract that a very small firm signed away from the provider's premises must respect the right of withdrawal."
    ),
    source: Law.withdrawal, also: [Law.earlyStart]
  ) { dossier, now in
    guard dossier.withdrawnOn == nil, let right = Withdrawal(dossier, now: now), right.signed != nil else { return [] }
    var findings: [Finding] = []
    if right.formGiven != true {
      findings.append(
        Finding(
          Text(
            fr:
              "Rien n'indique que le formulaire de rétractation a été remis. Demandez-le : il est en annexe du contrat.",
            en: "Nothing shows that the withdrawal form was handed over. Ask for it: it is annexed to the contract."),
          at: [ContractForm.withdrawalForm.address()]))
    }
    if right.beginsEarly, right.earlyRequest == nil {
      findings.append(
        Finding(
          Text(
            fr:
              "Le contrat commence moins de 14 jours après une signature hors établissement. Il faut votre demande "
              + "écrite (règle à vérifier), ou un début plus tardif.",
            en:
              "The contract starts less than 14 days after being signed away from the provider's premises. You need a written "
              + "request (a rule to be verified), or a later start."),
          at: [ContractForm.earlyStartRequest.address(), ContractForm.start.address()], source: Law.earlyStart))
    }
    return findings
  }
}

extension ContractContent {
  /// The days that matter to a firm that may withdraw, until they have passed.
  static func withdrawalDates(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard let right = Withdrawal(dossier, now: now), let last = right.last, let payment = right.firstPayment else {
      return []
    }
    return [
      Deadline(
        payment, Text(fr: "Premier jour où vous pouvez payer le prestataire", en: "First day you can pay the provider"),
        advice: Text(
          fr: "Ne payez rien avant ce jour : le contrat est signé hors établissement (L221-3)",
          en: "Pay nothing before that day: the contract was signed away from the provider's premises (L221-3)"),
        at: ContractForm.signedOn.address()),
      Deadline(
        last, Text(fr: "Dernier jour pour se rétracter", en: "Last day to withdraw"),
        advice: Text(
          fr:
            "Rien à faire pour le garder. Pour vous rétracter, envoyez :documents withdrawal-form, puis tapez :ajouter rétractation",
          en:
            "Do nothing to keep it. To withdraw, send :documents withdrawal-form, then type :add withdrawal"
        ),
        at: ContractForm.withdrawalForm.address()),
    ].filter { $0.day >= now.day }
  }
}
