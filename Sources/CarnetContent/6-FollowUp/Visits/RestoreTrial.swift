import CarnetCore

/// A test that a backup can really be restored.
enum RestoreTest {
  static let id: FormID = "restore_tests"

  static let planned: Question<Day> = Question<Day>(
    id, "planned", .day(.ahead), prompt: Text(fr: "Essai de restauration prévu le", en: "Restore test planned for"),
    help: Text(
      fr: "Une sauvegarde jamais restaurée n'est pas une sauvegarde. Carnet vous rappellera l'essai.",
      en: "A backup you have never restored is not a backup. Carnet will remind you of the test."),
    example: Text(same: "17/03/2026"), suggestion: { Promises.next(.restoreTest, in: $0.dossier, now: $0.now) },
    entails: { day, context in Mover.forgotten(movedBy, where: planned, becomes: day, context) })
  static let movedBy: Question<Mover> = Mover.question(id, of: planned)
  static let scope = Question<String>(
    id, "scope", .line(.words), prompt: Text(fr: "Ce qui est restauré", en: "What is restored"),
    help: Text(
      fr: "Des données réelles, sur une autre machine : la base de la caisse plutôt qu'un fichier d'essai.",
      en: "Real data, on another machine: the till's database rather than a test file."),
    example: Text(fr: "base de la caisse S1", en: "database of till S1"))
  static let done = Question<Day>(
    id, "done", .day(.back), prompt: Text(fr: "Fait le", en: "Done on"),
    help: Text(fr: "Le jour où l'essai a eu lieu.", en: "The day the test took place."),
    example: Text(same: "17/03/2026"), level: .later, need: .optional,
    objection: { $1.refusalAhead($0) })
  static let result = Question<RestoreResult>(
    id, "result", .choice(RestoreResult.options), prompt: Text(fr: "Résultat", en: "Result"),
    help: Text(
      fr: "Réussi : les données étaient là, lisibles, et de la veille.",
      en: "Successful: the data were there, readable, and from the day before."),
    example: Text(fr: "réussi", en: "successful"), level: .later, need: .optional)
  static let duration = Question<TimeSpan>(
    id, "duration", .duration, prompt: Text(fr: "Durée de la restauration", en: "Time to restore"),
    help: Text(
      fr: "Comparez-la au délai de reprise que promet le contrat.",
      en: "Compare it with the recovery time the contract promises."),
    example: Text(fr: "1 h 30", en: "1:30"), level: .later, need: .optional)

  static let contract = OwnContract.question(id)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Essais de restauration", en: "Restore tests"),
    shortcut: Text(fr: "restauration", en: "restoretest"), earlier: ["restoration"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "ER", one: Text(fr: "un essai de restauration", en: "a restore test"), atLeast: 0, label: "scope")),
    listing: Listing.tasks(
      [
        .init(scope, "Restauré", "Restored"),
        .init(planned, "Prévu", "Planned"),
        .init(done, "Fait", "Done"),
        .init(result, "Résultat", "Result"),
        .init(duration, "Durée", "Duration"),
      ], due: planned, done: done, zone: { $0.serviceZone }),
    feeds: [.evaluation], questions: [planned, scope, done, result, duration, movedBy, contract],
    upshot: { Mover.upshot($0, $1, of: planned, movedBy) })
}

/// What a restore test came to.
enum RestoreResult: String, Choice {
  case success, partial, failure

  var label: Text {
    switch self {
    case .success: Text(fr: "réussi", en: "successful")
    case .partial: Text(fr: "en partie réussi", en: "partly successful")
    case .failure: Text(fr: "échoué", en: "failed")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .success: ["succeeded"]
    case .partial: ["en partie", "in part"]
    default: []
    }
  }
}
