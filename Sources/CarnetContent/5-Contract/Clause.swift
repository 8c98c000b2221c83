import CarnetCore

/// A clause of the contract: when it has an object, what it says, and what it needs to know.
struct Clause: Sendable {
  /// How much Carnet insists.
  ///
  /// French law itself imposes almost no form on this contract.
  enum Level: Hashable, Sendable {
    /// The contract stage does not close without it.
    case mandatory
    /// Written when its data are there.
    case recommended
  }

  /// Frozen id, C01 to C35.
  let id: String
  /// Its title.
  let title: Text
  /// How much Carnet insists.
  let level: Level
  /// The clause in one plain sentence.
  let gloss: Text
  /// The wording, in French; `{name}` stands for a parameter.
  let wording: String
  /// Why the clause has no object in a dossier; nil when it has one.
  let withoutObject: @Sendable (Context) -> Text?

  init(
    _ id: String, _ title: Text, _ level: Level = .mandatory, gloss: Text, wording: String,
    withoutObject: @escaping @Sendable (Context) -> Text? = { _ in nil }
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.gloss = gloss
    self.wording = wording
    self.withoutObject = withoutObject
  }

  /// The wording with its parameters, or the names of those that are not known.
  func text(_ context: Context) -> (text: String, unresolved: [String]) {
    var text = ""
    var unresolved: [String] = []
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if let value = ClauseParameter.all[name]?.words(context), !value.isEmpty {
        text += value
      } else {
        unresolved.append(name)
      }
      rest = rest[rest.index(after: close)...]
    }
    return (text + rest, unresolved)
  }
}

/// A parameter of clauses: where its words come from, and where to answer for them.
struct ClauseParameter: Sendable {
  /// The words in French, nil while they are not known.
  let words: @Sendable (Context) -> String?
  /// Where to answer.
  let address: @Sendable (Context) -> Address?
  /// What is asked for, as its question words it; nil for what several answers give together.
  let label: Text?

  /// The answer to a question, worded.
  init<T>(_ question: Question<T>, _ words: @escaping @Sendable (T) -> String) {
    self.words = { context in context.settled(question).map(words) }
    address = { _ in question.address() }
    label = question.definition.prompt
  }

  /// The answer about the contract's provider, worded.
  init<T>(provider question: Question<T>, _ words: @escaping @Sendable (T) -> String) {
    self.words = { context in
      context.settled(ContractForm.provider).flatMap { context.dossier[question, of: $0] }.map(words)
    }
    address = { context in
      context.settled(ContractForm.provider).map { question.address(of: $0) } ?? ContractForm.provider.address()
    }
    label = question.definition.prompt
  }

  /// Words computed from the dossier.
  init(at address: Address? = nil, _ words: @escaping @Sendable (Context) -> String?) {
    self.words = words
    self.address = { _ in address }
    label = nil
  }

  private static let fr = Wording(language: .fr)

  @Sendable private static func amount(_ money: Money) -> String { "\(fr.money(money)) (\(fr.moneyInWords(money)))" }
  @Sendable private static func name(_ person: ItemID?, _ context: Context) -> String? {
    person.flatMap { context.dossier[Person.name, of: $0] }
  }

  /// Every parameter by its name.
  static let all: [String: ClauseParameter] = [
    "client.nom": ClauseParameter(Company.name) { $0 },
    "client.forme": ClauseParameter(Company.legalForm) { $0.label.fr },
    "client.capital": ClauseParameter(at: Company.shareCapital.address()) { context in
      guard context[Company.legalForm]?.hasCapital == true else { return "sans capital social" }
      return context[Company.shareCapital].map { "au capital de \(fr.money($0))" }
    },
    "client.siren": ClauseParameter(Company.siren) { $0 }, "client.rcs": ClauseParameter(Company.rcsCity) { $0 },
    "client.adresse": ClauseParameter(Company.address) { $0 },
    "client.representant": ClauseParameter(Company.legalRepresentative) { $0 },
    "prestataire.nom": ClauseParameter(provider: Provider.name) { $0 },
    "prestataire.forme": ClauseParameter(provider: Provider.legalForm) { $0.label.fr },
    "prestataire.siren": ClauseParameter(provider: Provider.siren) { $0 },
    "prestataire.adresse": ClauseParameter(provider: Provider.address) { $0 },
    "prestataire.representant": ClauseParameter(provider: Provider.representative) { $0 },
    "offre.date": ClauseParameter(at: Offer.dated.address()) { $0.chosen(Offer.dated).map(fr.day) },
    "inventaire.date": ClauseParameter(Appraisal.signedOn, fr.day),
    "inventaire.nombre": ClauseParameter(at: Specification.scopeIn.address()) { context in
      context.settled(Specification.scopeIn).map { fr.number($0.count) }
    },
    "taux_horaire": ClauseParameter(ContractForm.hourlyRate) { fr.money($0) },
    "debut": ClauseParameter(ContractForm.start, fr.day),
    "duree_mois": ClauseParameter(ContractForm.termMonths) { "\($0) (\(fr.cardinal($0)))" },
    "fin": ClauseParameter(at: ContractForm.start.address()) {
      ContractFacts($0.dossier, now: $0.now).map { fr.day($0.term.end) }
    },
    "reconduction": ClauseParameter(at: ContractForm.renewal.address()) { context in
      guard let contract = ContractFacts(context.dossier, now: context.now),
        let form = context.settled(ContractForm.noticeForm)
      else { return nil }
      let deadline = fr.day(contract.term.noticeDeadline(0))
      switch contract.renewal {
      case .none:
        return
          "Le contrat cesse de plein droit à son terme ; la poursuite des prestations ne vaut pas reconduction sans écrit."
      case .express:
        return "Le contrat n'est reconduit que par un accord écrit des parties, recherché avant le \(deadline)."
      case .tacit:
        guard let months = contract.term.renewalMonths else { return nil }
        return
          "À défaut de dénonciation reçue au plus tard le \(deadline) par \(form.label.fr), le contrat est reconduit pour "
          + "une durée déterminée de \(months) mois. Le Prestataire rappelle cette date par écrit trente jours avant ; sans ce "
          + "rappel, le Client peut mettre fin à la reconduction à tout moment avec un mois de préavis."
      }
    },
    "visites_an": ClauseParameter(ContractForm.visits) { fr.number($0) },
    "guichet_tel": ClauseParameter(ContractForm.deskPhone) { $0 },
    "guichet_courriel": ClauseParameter(ContractForm.deskEmail) { $0 },
    "plage": ClauseParameter(ContractForm.window) { $0.words(.fr) },
    "calendrier": ClauseParameter(ContractForm.calendar) { $0.label.fr },
    "tableau_sla": ClauseParameter(at: ContractForm.gti(.p1).address()) { context in
      guard let contract = ContractFacts(context.dossier, now: context.now) else { return nil }
      return Severity.allCases.map { severity in
        let gti = fr.duration(TimeSpan(seconds: contract.gti[severity] ?? 0))
        let gtr = fr.duration(TimeSpan(seconds: contract.gtr[severity] ?? 0))
        return "\(severity.rawValue) (\(severity.meaning.fr)) : prise en charge en \(gti), rétablissement en \(gtr)"
      }.joined(separator: " ; ")
    },
    "motifs_suspension": ClauseParameter(ContractForm.suspending) { reasons in
      reasons.isEmpty ? "aucun motif" : fr.list(reasons.map(\.label.fr), conjunction: .and)
    },
    "taux_penalites": ClauseParameter(at: ContractForm.penalties.address()) { context in
      guard let terms = ContractFacts(context.dossier, now: context.now)?.penalties else { return nil }
      return Severity.allCases.map { severity in
        "\(severity.rawValue) : \(fr.rate(Rate(basisPoints: terms.response[severity] ?? 0))) puis "
          + "\(fr.rate(Rate(basisPoints: terms.restoringPerHour[severity] ?? 0)))"
      }.joined(separator: " ; ")
    },
    "plafond_mois": ClauseParameter(ContractForm.monthlyCap, fr.rate),
    "plafond_an": ClauseParameter(ContractForm.annualCap, fr.rate),
    "mise_en_demeure": ClauseParameter(ContractForm.noticeWaived) {
      $0 ? "sans mise en demeure préalable" : "après mise en demeure"
    },
    "gestionnaire": ClauseParameter(at: ContractForm.manager.address()) { name($0.settled(ContractForm.manager), $0) },
    "responsable_prestataire": ClauseParameter(ContractForm.providerLead) { $0 },
    "delai_cri": ClauseParameter(ContractForm.reportDays) { fr.number($0) },
    "redevance": ClauseParameter(ContractForm.monthlyFee, amount),
    "mise_en_service": ClauseParameter(ContractForm.setupFee, amount),
    "tva": ClauseParameter(ContractForm.vatRate, fr.rate),
    "numero_contrat": ClauseParameter(ContractForm.number) { $0 },
    "delai_paiement": ClauseParameter(ContractForm.paymentDays) { fr.number($0) },
    "plafond_responsabilite": ClauseParameter(ContractForm.liabilityCap, amount),
    "assureur": ClauseParameter(provider: Provider.insurer) { $0 },
    "police": ClauseParameter(provider: Provider.policy) { $0 },
    "montant_garanti": ClauseParameter(provider: Provider.cover, amount),
    "finalite": ClauseParameter(ContractForm.purpose) { $0 }, "donnees": ClauseParameter(ContractForm.dataKinds) { $0 },
    "sort_donnees": ClauseParameter(ContractForm.dataEnd) { $0.label.fr },
    "tribunal": ClauseParameter(ContractForm.court) { $0 },
  ]
}
