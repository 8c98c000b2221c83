import CarnetCore

/// A firm that answers the specification.
package enum Provider {
  package static let id: FormID = "providers"

  static let name = Question<String>(
    id, "name", .line(.firm), prompt: Text(fr: "Prestataire", en: "Provider"),
    help: Text(
      fr: "L'entreprise qui vous fait une offre, sous le nom inscrit au registre du commerce. Ce nom figure dans "
        + "le contrat.",
      en: "The firm that makes you an offer, by its name on the trade register. This name appears in the contract."),
    example: Text(same: "Armor Infogérance"),
    objection: { name, context in
      guard let own = context[Company.name], folded(own) == folded(name) else { return nil }
      return Refusal(
        ContentReason.nameOfTheFirm,
        Text(fr: "C'est le nom de votre entreprise.", en: "That is the name of your own firm."),
        remedy: Text(
          fr: "Donnez le nom d'une autre entreprise ; par exemple : Armor Infogérance",
          en: "Give the name of another firm; for example: Armor Infogérance"))
    })
  static let siren = Question<String>(
    id, "siren", .line(.siren), prompt: Text(fr: "SIREN du prestataire", en: "Provider's SIREN"),
    help: Text(
      fr: "Les neuf chiffres qui identifient le prestataire, sur son devis. Le contrat en a besoin ; répondez « "
        + "inconnu » en attendant.",
      en: "The nine digits that identify the provider, on its quote. The contract needs them; answer “unknown” "
        + "until you have them."),
    example: Text(same: "732 829 320"), unknown: true,
    objection: { number, context in
      let twin = context.dossier.items(of: id).first {
        $0 != context.subject.item
          && context.dossier.answer(at: Address(Subject(id, $0), "siren"))?.value == .text(number)
      }
      guard number == context[Company.siren] || twin != nil else { return nil }
      return Refusal(
        twin == nil ? ContentReason.sirenOfTheFirm : .sirenTaken,
        twin.map { Text(fr: "\($0) a déjà ce SIREN.", en: "\($0) already has this SIREN.") }
          ?? Text(fr: "Ce SIREN est celui de votre entreprise.", en: "This SIREN is that of your own firm."),
        remedy: Text(fr: "Vérifiez-le sur le devis.", en: "Check it on the quote."))
    })
  static let legalForm = Question<LegalForm>(
    id, "legal_form", .choice(LegalForm.options),
    prompt: Text(fr: "Forme juridique du prestataire", en: "Provider's legal form"),
    help: Text(
      fr: "Le statut inscrit sur son devis. Il figure dans le contrat.",
      en: "What kind of company it is, on its quote. It appears in the contract."), example: Text(same: "SAS"))
  static let address = Question<String>(
    id, "address", .line(.address), prompt: Text(fr: "Adresse du prestataire", en: "Provider's address"),
    help: Text(
      fr: "L'adresse de son siège, sur son devis. Elle figure dans le contrat.",
      en: "The address of its registered office, on its quote. It appears in the contract."),
    example: Text(same: "2 rue du Port, 35400 Saint-Malo"))
  static let representative = Question<String>(
    id, "representative", .line(.person),
    prompt: Text(fr: "Représenté par (nom, qualité)", en: "Represented by (name, capacity)"),
    help: Text(
      fr: "La personne qui signera le contrat pour le prestataire.",
      en: "The person who will sign the contract for the provider."),
    example: Text(same: "Gwenaël Le Bris, président"))
  static let insurer = Question<String>(
    id, "insurer", .line(.firm), prompt: Text(fr: "Assureur (responsabilité civile)", en: "Liability insurer"),
    help: Text(
      fr: "Le nom de son assureur, sur son attestation d'assurance. Répondez « inconnu » tant que vous ne l'avez "
        + "pas.",
      en: "The name of its insurer, on its insurance certificate. Answer “unknown” until you have it."),
    example: Text(same: "Assurances de l'Ouest"), unknown: true, sources: [Law.liabilityInsurance],
    doubt: { name, _ in
      guard !name.contains(where: \.isLetter) else { return nil }
      return Doubt(Text(fr: "Donnez le nom de l'assureur.", en: "Give the insurer's name."))
    })
  static let policy = Question<String>(
    id, "policy", .line(.words), prompt: Text(fr: "N° du contrat d'assurance", en: "Policy number"),
    help: Text(
      fr: "Le numéro inscrit sur son attestation d'assurance.", en: "The number on its insurance certificate."),
    example: Text(same: "RC-2025-0412"),
    asked: { $0[insurer] != nil })
  static let cover = Question<Money>(
    id, "insurance_cover", .money(.once), prompt: Text(fr: "Montant garanti", en: "Sum insured"),
    help: Text(
      fr: "La somme maximale que paie l'assureur, sur l'attestation. Elle doit dépasser le plafond de "
        + "responsabilité.", en: "The most the insurer pays, on the certificate. It must exceed the liability cap."),
    example: Text(fr: "500 000 €", en: "€500,000.00"),
    asked: { $0[insurer] != nil }, objection: Money.mustNotBeNegative,
    doubt: { amount, _ in .unless(amount, in: .euros(10_000)...(.euros(50_000_000))) })
  static let insuredUntil = Question<Day>(
    id, "insurance_until", .day(.ahead), prompt: Text(fr: "Assuré jusqu'au", en: "Insured until"),
    help: Text(
      fr: "La fin de validité inscrite sur l'attestation. Carnet vous rappellera de demander la suivante.",
      en: "The end date on the certificate. Carnet will remind you to ask for the next one."),
    example: Text(same: "31/12/2026"),
    asked: { $0[insurer] != nil },
    // It has to reach the start of the contract.
    sample: { context in
      let year = (context.dossier.settled(Specification.start, now: context.now) ?? context.now.day).civil.year
      return Day(year: year, month: 12, day: 31).map {
        Text(fr: Wording(language: .fr).shortDay($0), en: Wording(language: .en).shortDay($0))
      }
    })

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Prestataires", en: "Providers"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "F", one: Text(fr: "un prestataire", en: "a provider"), atLeast: 1, label: "name")),
    listing: Listing(
      [
        .init(name, "Nom", "Name"),
        .init(siren, "SIREN", "SIREN"),
        .init(representative, "Représenté par", "Represented by"),
        .init(insurer, "Assureur", "Insurer"),
        .init(insuredUntil, "Assuré au", "Insured to"),
      ]),
    feeds: [.contract],
    questions: [name, siren, legalForm, address, representative, insurer, policy, cover, insuredUntil] + standing)
}

extension Dossier {
  /// What a provider is called; its number until then.
  func providerName(_ provider: ItemID) -> String { self[Provider.name, of: provider] ?? provider.description }
}
