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
    id, "at", .line(.words), prompt: Text(fr: "Réponse en cause", en: "Answer at stake"),
    help: Text(fr: "Son adresse dans le dossier.", en: "Its address in the dossier."),
    example: Text(same: "assets.A3.model"), level: .later)

  static let outcome = Question<DifferenceOutcome>(
    id, "outcome", .choice(DifferenceOutcome.options), prompt: Text(fr: "Ce qui diffère", en: "What differs"),
    help: Text(
      fr: "Le fichier dit autre chose, ou ne connaît plus ce bien.",
      en: "The file says something else, or knows this asset no more."),
    example: Text(fr: "modifié", en: "changed"), level: .later)

  static let standing = Question<String>(
    id, "standing", .line(.words), prompt: Text(fr: "Ce qui était noté", en: "What was noted"),
    help: Text(fr: "Lors de l'import.", en: "When the file was imported."), example: Text(same: "POS-400"),
    level: .later, need: .optional)

  static let found = Question<String>(
    id, "found", .line(.words), prompt: Text(fr: "Ce que dit le fichier", en: "What the file says"),
    help: Text(
      fr: "Tel que le dossier le garderait.", en: "As the dossier would keep it."), example: Text(same: "POS-450"),
    level: .later)

  static let source = Question<String>(
    id, "source", .line(.words), prompt: Text(fr: "Fichier", en: "File"),
    help: Text(fr: "Son nom.", en: "Its name."), example: Text(fr: "parc.csv", en: "park.csv"), level: .later,
    need: .optional)

  static let noted = Question<Day>(
    id, "noted", .day(.back), prompt: Text(fr: "Importé le", en: "Imported on"),
    help: Text(fr: "Le jour de l'import.", en: "The day of the import."), example: Text(same: "06/10/2025"),
    level: .later, need: .optional)

  static let decision = Question<DifferenceDecision>(
    id, "decision", .choice(DifferenceDecision.options),
    prompt: Text(fr: "Garder ce qui est noté, ou prendre le fichier", en: "Keep what is noted, or take the file's"),
    help: Text(
      fr:
        "Un import ne change rien de noté sans vous. Garder laisse la réponse ; prendre la remplace par celle du fichier, "
        + "et met hors service un bien que le fichier n'a plus. « Tout » vaut aussi pour ce qui reste de ce fichier.",
      en:
        "An import changes nothing noted without you. Keep leaves the answer; take replaces it by the file's, and puts out of "
        + "service an asset that the file has no more. “All” also holds for what is left of this file."),
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
        .init(standing, "Noté", "Noted"),
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
