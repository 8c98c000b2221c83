import CarnetCore

/// What the specification already says of the contract to come: each term as it was answered, else as it is usual.
///
/// The one place where the third stage looks at the fifth: providers are told of the terms before anybody agrees to them.
struct ForthcomingTerms {
  private let terms: Context
  private let language: Language

  init(_ material: DocumentMaterial) {
    terms = Context(dossier: material.dossier, subject: Subject(ContractForm.id), now: material.now)
    language = material.language
  }

  private var wording: Wording { Wording(language: language) }

  private func rate(_ question: Question<Rate>) -> String { terms.settled(question).map(wording.rate) ?? "—" }

  private func number(_ question: Question<Int>) -> String { terms.settled(question).map(String.init) ?? "—" }

  private func rates(_ question: (Severity) -> Question<Rate>) -> String {
    Severity.allCases.compactMap { severity in
      terms.settled(question(severity)).map { "\(severity.rawValue) \(wording.rate($0))" }
    }.joined(separator: ", ")
  }

  // MARK: Arriving and leaving

  /// Days to verify the equipment on arrival.
  var onboardingDays: Int { terms.settled(ContractForm.onboardingDays) ?? 0 }
  /// Days to hand everything back.
  var reversibilityDays: Int { terms.settled(ContractForm.reversibilityDays) ?? 0 }
  /// Hours of help to the successor, included in the fee.
  var assistanceHours: Int { terms.settled(ContractForm.assistanceHours) ?? 0 }
  /// What happens when the term is over, in words.
  var renewal: String? { terms.settled(ContractForm.renewal)?.label[language] }

  // MARK: Service

  /// The holidays of the place of service.
  var calendar: HolidayCalendar { terms.settled(ContractForm.calendar) ?? .metropole }
  /// The price above which a part needs a written consent.
  var partThreshold: Money? { terms.settled(ContractForm.partThreshold) }
  /// How parts are priced, in words.
  var partPrice: String { terms.settled(ContractForm.partPrice)?.label[language] ?? "—" }
  /// Months of warranty on a part.
  var partWarranty: String { number(ContractForm.partWarranty) }
  /// Hours within which a security incident is announced.
  var breachHours: Int { terms.settled(ContractForm.breachHours) ?? 0 }
  /// What stops the time of an incident, in words.
  var suspending: [String] { (terms.settled(ContractForm.suspending) ?? []).map { $0.label[language] } }

  // MARK: Money

  /// True when the price is revised.
  var isRevised: Bool { terms.settled(ContractForm.revised) == true }
  /// The index that the price follows, in words.
  var revisionIndex: String { terms.settled(ContractForm.revisionIndex)?.label[language] ?? "—" }
  /// The most that a revision changes.
  var revisionCap: String { rate(ContractForm.revisionCap) }
  /// The most that it falls, where that differs; nil where it is bounded alike.
  var revisionFloor: String? { terms[ContractForm.revisionFloor].map(wording.rate) }
  /// True when there are penalties.
  var hasPenalties: Bool { terms.settled(ContractForm.penalties) == true }
  /// The penalties for a late response, by severity.
  var responsePenalties: String { rates(ContractForm.gtiPenalty) }
  /// The penalties for a late restoring, by severity.
  var restoringPenalties: String { rates(ContractForm.gtrPenalty) }
  /// The most of a month's penalties.
  var monthlyCap: String { rate(ContractForm.monthlyCap) }

  // MARK: Wording

  /// The clauses that the contract will have, each with its number, its title and what it says.
  var clauses: [[String]] {
    Clause.library.filter { $0.applies(terms) }.map { [$0.id, $0.title[language], $0.gloss[language]] }
  }

  /// What the contract will say of personal data, point by point.
  func processingDuties(security measures: String) -> [[String]] {
    Annex.duties(terms, language, security: measures)
  }
}

extension Dossier {
  /// True once the contract bears a day of signature: offers then no longer matter.
  var isContractSigned: Bool { self[ContractForm.signedOn] != nil }
}
