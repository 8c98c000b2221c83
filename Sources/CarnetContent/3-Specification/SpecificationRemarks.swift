import CarnetCore

/// What is said of the specification when it closes, and prevents nothing.
enum SpecificationRemarks {
  /// A brand shuts out those who sell another.
  static let brands = Check(
    "G3.brand", .specification, .warning,
    title: Text(
      fr: "Une marque imposée doit être suivie de « ou équivalent ».",
      en: "A brand that is imposed must be followed by “or equivalent”.")
  ) { dossier, _ in
    let makers = Set(dossier.items(of: Asset.id).compactMap { dossier[Asset.vendor, of: $0] }).sorted()
    return dossier.items(of: Requirement.id).flatMap { item -> [Finding] in
      [Requirement.text, Requirement.expectedSolution].flatMap { question -> [Finding] in
        let words = dossier[question, of: item] ?? ""
        guard !isOpen(words) else { return [] }
        return makers.filter { names($0, in: words) }.map { maker in
          Finding(
            Text(
              fr:
                "L'exigence \(item) impose la marque « \(maker) » : ajoutez « ou équivalent ».",
              en: "Requirement \(item) imposes the brand “\(maker)”: add “or equivalent”."),
            at: [question.address(of: item)])
        }
      }
    }
  }

  /// What is required and what is wished must read so: a provider answers to the words.
  static let wording = Check(
    "G3.wording", .specification, .warning,
    title: Text(
      fr: "Une exigence obligatoire doit contenir « doit », une exigence souhaitée « devrait ».",
      en: "A mandatory requirement must use “must”; a desirable one must use “should”.")
  ) { dossier, now in
    dossier.items(of: Requirement.id).compactMap { item in
      guard let level = dossier.settled(Requirement.level, of: item, now: now),
        let words = dossier.settled(Requirement.text, of: item, now: now),
        let word = parts(words).first(where: level.contradictions.contains)
      else { return nil }
      let finding =
        switch level {
        case .required:
          Text(
            fr: "L'exigence \(item) est obligatoire et contient « \(word) » : écrivez « doit ».",
            en: "Requirement \(item) is mandatory and contains “\(word)”: write “must”.")
        case .wished:
          Text(
            fr: "L'exigence \(item) est souhaitée et contient « \(word) » : écrivez « devrait ».",
            en: "Requirement \(item) is desirable and contains “\(word)”: write “should”.")
        }
      return Finding(finding, at: [Requirement.text.address(of: item), Requirement.level.address(of: item)])
    }
  }

  private static func isOpen(_ words: String) -> Bool {
    ["ou equivalent", "or equivalent"].contains { folded(words).contains($0) }
  }

  /// True when a text holds a maker's name as words of their own.
  private static func names(_ maker: String, in words: String) -> Bool {
    let (name, text) = (parts(maker), parts(words))
    guard !name.isEmpty, name.count <= text.count else { return false }
    return (0...(text.count - name.count)).contains { Array(text[$0..<($0 + name.count)]) == name }
  }

  private static func parts(_ text: String) -> [String] {
    folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// The dates of the consultation: when the premises are shown, until when offers come in.
enum SpecificationAgenda {
  /// Nothing once an offer is chosen.
  static func deadlines(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard dossier.chosenOffer == nil, !dossier.isContractSigned else { return [] }
    let visit = dossier[Specification.visitDate].map { day in
      Deadline(
        day, Text(fr: "Visite des lieux par les prestataires", en: "Providers' site visit"),
        advice: Text(
          fr: "Montrez la même chose à tous, et envoyez chaque réponse à tous",
          en: "Show everyone the same, and send every answer to all"), at: Specification.visitDate.address())
    }
    let answers = dossier[Specification.responseDeadline].map { day in
      Deadline(
        day, Text(fr: "Date limite des offres", en: "Deadline for offers"),
        advice: Text(
          fr: "N'ouvrez aucune offre avant ce jour, ni aucune offre arrivée après",
          en: "Do not open any offer before that day, or any that arrives after"),
        at: Specification.responseDeadline.address())
    }
    return [visit, answers].compactMap { $0 }
  }
}
