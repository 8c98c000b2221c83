import CarnetCore

/// A firm that answers the specification.
package enum Provider {
  package static let id: FormID = "providers"

  static let name = Question<String>(
    id, "name", .line(.firm), prompt: Text(fr: "Prestataire", en: "Provider"),
    help: Text(fr: "Son nom au registre du commerce.", en: "Its name on the trade register."),
    example: Text(same: "Armor Infogérance"),
    objection: { name, context in
      guard let own = context[Company.name], folded(own) == folded(name) else { return nil }
      return Refusal(
        ContentReason.nameOfTheFirm,
        Text(fr: "C'est le nom de votre entreprise.", en: "That is the name of your own firm."),
        remedy: Text(
          fr: "Le prestataire est une autre entreprise ; par exemple : Armor Infogérance",
          en: "The provider is another firm; for example: Armor Infogérance"))
    })
  static let siren = Question<String>(
    id, "siren", .line(.siren), prompt: Text(fr: "SIREN du prestataire", en: "Provider's SIREN"),
    help: Text(
      fr: "Sur son devis. Le contrat le nomme par ce numéro : « inconnu » tant que vous ne l'avez pas.",
      en: "On its quote. The contract names it by that number: “unknown” while you do not have it."),
    example: Text(same: "732 829 320"), unknown: true,
    objection: { number, context in
      let twin = context.dossier.items(of: id).first {
        $0 != context.subject.item
          && context.dossier.answer(at: Address(Subject(id, $0), "siren"))?.value == .text(number)
      }
      guard number == context[Company.siren] || twin != nil else { return nil }
      return Refusal(
        twin == nil ? ContentReason.sirenOfTheFirm : .sirenTaken,
        twin.map { Text(fr: "\($0) porte déjà ce SIREN.", en: "\($0) already bears this SIREN.") }
          ?? Text(fr: "Ce SIREN est celui de votre entreprise.", en: "This SIREN is that of your own firm."),
        remedy: Text(fr: "Vérifiez-le sur le devis.", en: "Check it on the quote."))
    })
  static let legalForm = Question<LegalForm>(
    id, "legal_form", .choice(LegalForm.options),
    prompt: Text(fr: "Forme juridique du prestataire", en: "Provider's legal form"),
    help: Text(fr: "Sur son devis.", en: "On its quote."), example: Text(same: "SAS"))
  static let address = Question<String>(
    id, "address", .line(.address), prompt: Text(fr: "Adresse du prestataire", en: "Provider's address"),
    help: Text(fr: "Son siège.", en: "Its registered office."), example: Text(same: "2 rue du Port, 35400 Saint-Malo"))
  static let representative = Question<String>(
    id, "representative", .line(.person),
    prompt: Text(fr: "Représenté par (nom, qualité)", en: "Represented by (name, capacity)"),
    help: Text(fr: "Qui signera pour lui.", en: "Who will sign for it."),
    example: Text(same: "Gwenaël Le Bris, président"))
  static let insurer = Question<String>(
    id, "insurer", .line(.firm), prompt: Text(fr: "Assureur (responsabilité civile)", en: "Liability insurer"),
    help: Text(
      fr: "Sur son attestation d'assurance ; « inconnu » tant qu'il ne l'a pas donnée.",
      en: "On its certificate of insurance; “unknown” until it is given."),
    example: Text(same: "Assurances de l'Ouest"), unknown: true, sources: [Law.liabilityInsurance],
    doubt: { name, _ in
      guard !name.contains(where: \.isLetter) else { return nil }
      return Doubt(Text(fr: "Un assureur a un nom.", en: "An insurer has a name."))
    })
  static let policy = Question<String>(
    id, "policy", .line(.words), prompt: Text(fr: "N° de police", en: "Policy number"),
    help: Text(fr: "Sur son attestation d'assurance.", en: "On its certificate of insurance."),
    example: Text(same: "RC-2025-0412"),
    asked: { $0[insurer] != nil })
  static let cover = Question<Money>(
    id, "insurance_cover", .money(.once), prompt: Text(fr: "Montant garanti", en: "Sum insured"),
    help: Text(fr: "Il devrait dépasser le plafond de responsabilité.", en: "It should exceed the liability cap."),
    example: Text(fr: "500 000 €", en: "€500000"),
    asked: { $0[insurer] != nil }, objection: Money.mustNotBeNegative,
    doubt: { amount, _ in .unless(amount, in: .euros(10_000)...(.euros(50_000_000))) })
  static let insuredUntil = Question<Day>(
    id, "insurance_until", .day(.ahead), prompt: Text(fr: "Assuré jusqu'au", en: "Insured until"),
    help: Text(fr: "L'agenda demandera la suivante.", en: "The agenda will ask for the next one."),
    example: Text(same: "31/12/2026"),
    asked: { $0[insurer] != nil })

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
