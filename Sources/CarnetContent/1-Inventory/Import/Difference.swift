import CarnetCore

/// What an imported file says of an asset otherwise than the dossier: it waits until a person decides.
///
/// An item of a form like any other, about the address of the answer at stake. So it is durable, undone, exported,
/// replayed, listed and asked about by what does all that for every item; nothing else knows of imports. The decision is
/// an ordinary question that entails the answer at that address: both are recorded in one act. An asset that the file no
/// longer has is a difference as well, between its status and being out of service.
///
/// The address is text and not a reference: a difference must not hold in the inventory an asset that is withdrawn.
enum Difference {
  static let id: FormID = "differences"

  static let place = Question<String>(
    id, "at", .line(.words), prompt: Text(fr: "Réponse concernée", en: "Answer concerned"),
    help: Text(fr: "Son adresse dans le dossier.", en: "Its address in the contract file."),
    example: Text(same: "assets.A3.model"), level: .later)

  static let outcome = Question<DifferenceOutcome>(
    id, "outcome", .choice(DifferenceOutcome.options), prompt: Text(fr: "Ce qui diffère", en: "What differs"),
    help: Text(
      fr: "Le fichier donne autre chose, ou ce bien n'y est plus.",
      en: "The file gives something else, or no longer lists this asset."),
    example: Text(fr: "modifié", en: "changed"), level: .later)

  static let standing = Question<String>(
    id, "standing", .line(.words), prompt: Text(fr: "Réponse enregistrée", en: "Answer on record"),
    help: Text(fr: "Lors de l'import.", en: "When the file was imported."), example: Text(same: "POS-400"),
    level: .later, need: .optional)

  static let found = Question<String>(
    id, "found", .line(.words), prompt: Text(fr: "Valeur du fichier", en: "Value in the file"),
    help: Text(
      fr: "Telle que le dossier la garderait.", en: "As the contract file would keep it."),
    example: Text(same: "POS-450"),
    level: .later)

  static let source = Question<String>(
    id, "source", .line(.words), prompt: Text(fr: "Fichier", en: "File"),
    help: Text(fr: "Son nom.", en: "Its name."), example: Text(fr: "parc.csv", en: "assets.csv"), level: .later,
    need: .optional)

  static let noted = Question<Day>(
    id, "noted", .day(.back), prompt: Text(fr: "Importé le", en: "Imported on"),
    help: Text(fr: "Le jour de l'import.", en: "The day of the import."), example: Text(same: "06/10/2025"),
    level: .later, need: .optional)

  static let decision = Question<DifferenceDecision>(
    id, "decision", .choice(DifferenceDecision.options),
    prompt: Text(fr: "Garder votre réponse, ou prendre celle du fichier", en: "Keep your answer, or take the file's"),
    help: Text(
      fr:
        "L'import ne remplace aucune de vos réponses sans votre accord. « garder » : votre réponse reste. « "
        + "prendre » : celle du fichier la remplace, et un bien absent du fichier passe hors service. « tout "
        + "garder », « tout prendre » : de même pour toutes les différences restantes.",
      en:
        "An import never overwrites your answers by itself. “Keep” keeps your answer. “Take” uses the "
        + "file's, and marks as out of service an asset that is no longer listed. “All” applies to the rest of "
        + "this file."),
    example: Text(fr: "garder", en: "keep"), need: .optional,
    asked: { context in
      Facts(context).map { $0.decision != nil || $0.isOpen } ?? false
    },
    suggestion: { _ in .keep },
    objection: { decision, context in
      guard decision.takes, let facts = Facts(context) else { return nil }
      return facts.objection(context.now)
    },
    put: { Facts($0)?.question($0.language) },
    entails: { decision, context in
      guard let facts = Facts(context) else { return [] }
      return facts.changes(when: decision) + (decision.isForAll ? facts.rest(decision, now: context.now) : [])
    })

  static let form = Form(
    id, stage: .inventory, title: Text(fr: "Différences d'import", en: "Import differences"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "DI", one: Text(fr: "une différence", en: "a difference"), atLeast: 0, label: "at")
    ),
    listing: Listing(
      [
        .init(place, "Réponse", "Answer"),
        .init(outcome, "Différence", "Difference"),
        .init(standing, "Enregistré", "On record"),
        .init(found, "Fichier", "File"),
        .init(decision, "Décision", "Decision"),
      ], dated: noted.definition.id),
    questions: [place, outcome, standing, found, source, noted, decision], isThread: false)

  /// The differences that still wait for a decision, oldest first.
  static func open(in dossier: Dossier) -> [Facts] {
    dossier.items(of: id).compactMap { Facts($0, in: dossier) }.filter(\.isOpen)
  }
}

/// How a file and the dossier differ about an asset.
enum DifferenceOutcome: String, Choice {
  case changed, gone

  var label: Text {
    switch self {
    case .changed: Text(fr: "modifié", en: "changed")
    case .gone: Text(fr: "disparu", en: "gone")
    }
  }
}

/// What a person decides about a difference.
enum DifferenceDecision: String, Choice {
  case keep, take
  case keepAll = "keep_all"
  case takeAll = "take_all"

  var label: Text {
    switch self {
    case .keep: Text(fr: "garder", en: "keep")
    case .take: Text(fr: "prendre", en: "take")
    case .keepAll: Text(fr: "tout garder", en: "keep all")
    case .takeAll: Text(fr: "tout prendre", en: "take all")
    }
  }

  /// True when the answer becomes the file's.
  var takes: Bool { self == .take || self == .takeAll }
  /// True when it holds for all that is left of the same file.
  var isForAll: Bool { self == .keepAll || self == .takeAll }
}
