import CarnetCore

/// What is looked after when nothing is broken.
extension IndicatorContent {
  static let ofCare = [outOfSupport, restoreTests, actionsOnTime]

  static let outOfSupport = Indicator.ofPeriod(
    "K25", name: Text(fr: "Biens hors support", en: "Assets out of support"),
    question: Text(
      fr: "Combien de biens ne reçoivent plus de correctifs de leur éditeur ou constructeur ?",
      en: "How many assets get no more fixes from their maker?"),
    formula: Text(
      fr: "Biens dont la fin de support est passée à la fin de la période, parmi ceux dont la date est connue.",
      en: "Assets whose end of support has passed at the end of the period, among those whose date is known."),
    unit: .count, direction: .down, target: 0,
    account: { view in
      unsupported(view).map { asset, day in
        Measurement.Used(
          asset,
          Text(
            fr: "depuis le \(Wording(language: .fr).day(day))", en: "since \(Wording(language: .en).day(day))"))
      }
    }
  ) { view in
    let dossier = view.dossier
    let assets = dossier.park(on: lastDay(view))
    let known = assets.count { dossier[Asset.supportEnd, of: $0] != nil }
    guard known > 0 else {
      return .notApplicable(Text(fr: "aucune fin de support n'est connue", en: "no end of support is known"))
    }
    let past = unsupported(view)
    let critical = past.count { (dossier[Asset.criticality, of: $0.asset] ?? .comfort).rank >= 3 }
    let unknown = assets.count {
      dossier[Asset.supportEnd, of: $0] == nil
        && (dossier[Asset.category, of: $0].map(\.hasSupport) ?? false)
    }
    return .measured(
      Measurement(
        value: Double(past.count), n: known,
        parts: [
          Measurement.Part(
            "critical", Text(fr: "dont critiques", en: "of which critical"), Double(critical), n: past.count),
          Measurement.Part(
            "share", Text(fr: "part des dates connues", en: "share of known dates"),
            Measuring.percent(past.count, of: known), n: known, numerator: past.count, unit: .percent),
        ],
        caution: unknown > 0
          ? Text(fr: "fin de support inconnue pour \(unknown)", en: "end of support unknown for \(unknown)")
          : nil))
  }

  static let restoreTests = Indicator.ofPeriod(
    "K24", name: Text(fr: "Restaurations réussies", en: "Successful restore tests"),
    question: Text(
      fr: "Les sauvegardes ont-elles vraiment été restaurées pour essai ?",
      en: "Were the backups really restored as a test?"),
    formula: Text(
      fr: "Essais de restauration faits et réussis, sur ceux prévus dans la période.",
      en: "Restore tests done and succeeded, over those planned in the period."),
    unit: .percent, direction: .up, target: 100,
    account: { view in
      let dossier = view.dossier
      return dueTests(view).map { test in
        Measurement.Used(
          test,
          dossier[RestoreTest.result, of: test]?.label
            ?? (dossier[RestoreTest.done, of: test] == nil
              ? Text(fr: "pas fait", en: "not done") : Text(fr: "sans résultat noté", en: "no result noted")),
          isCounted: succeeded(test, dossier))
      }
    }
  ) { view in
    let tests = dueTests(view)
    guard !tests.isEmpty else {
      return .notApplicable(
        Text(fr: "aucun essai de restauration prévu dans la période", en: "no restore test planned in the period"))
    }
    return .measured(Measuring.rate(tests.count { succeeded($0, view.dossier) }, of: tests.count))
  }

  static let actionsOnTime = Indicator.ofPeriod(
    "K28", name: Text(fr: "Actions à l'heure", en: "Actions on time"),
    question: Text(
      fr: "Ce qui a été décidé en réunion est-il fait à la date dite ?",
      en: "Is what meetings decided done by the day that was said?"),
    formula: Text(
      fr:
        "Actions faites à leur échéance, sur celles échues dans la période ; à côté, réunions tenues à cinq jours près.",
      en: "Actions done by their due day, over those due in the period; beside, meetings held give or take five days."),
    unit: .percent, direction: .up, target: 80,
    account: { view in
      let dossier = view.dossier
      return dueActions(view).map { action in
        Measurement.Used(
          action,
          isOnTime(action, dossier)
            ? Text(fr: "à l'heure", en: "on time")
            : dossier[MeetingAction.done, of: action] == nil
              ? Text(fr: "pas faite", en: "not done") : Text(fr: "en retard", en: "late"),
          isCounted: isOnTime(action, dossier))
      }
    }
  ) { view in
    let dossier = view.dossier
    let actions = dueActions(view)
    guard !actions.isEmpty else {
      return .notApplicable(Text(fr: "aucune action échue dans la période", en: "no action due in the period"))
    }
    let meetings = dossier.items(of: Meeting.id).compactMap { meeting -> Bool? in
      guard let planned = dossier[Meeting.planned, of: meeting], view.period.contains(planned), planned < view.now.day
      else {
        return nil
      }
      return dossier[Meeting.held, of: meeting].map { abs($0.ordinal - planned.ordinal) <= 5 } ?? false
    }
    return .measured(
      Measuring.rate(
        actions.count { isOnTime($0, dossier) }, of: actions.count,
        parts: meetings.isEmpty
          ? []
          : [
            Measuring.part(
              "meetings", Text(fr: "réunions à leur date", en: "meetings on their date"), meetings.count { $0 },
              of: meetings.count)
          ]))
  }

  private static func dueTests(_ view: PeriodView) -> [ItemID] {
    let dossier = view.dossier
    return dossier.items(of: RestoreTest.id).filter { test in
      guard let planned = dossier[RestoreTest.planned, of: test], view.period.contains(planned) else { return false }
      return planned < view.now.day || dossier[RestoreTest.done, of: test] != nil
    }
  }

  private static func succeeded(_ test: ItemID, _ dossier: Dossier) -> Bool {
    dossier[RestoreTest.done, of: test] != nil && dossier[RestoreTest.result, of: test] == .success
  }

  private static func dueActions(_ view: PeriodView) -> [ItemID] {
    let dossier = view.dossier
    return dossier.items(of: MeetingAction.id).filter { action in
      guard let due = dossier[MeetingAction.due, of: action], view.period.contains(due) else { return false }
      return due < view.now.day || dossier[MeetingAction.done, of: action] != nil
    }
  }

  private static func isOnTime(_ action: ItemID, _ dossier: Dossier) -> Bool {
    guard let due = dossier[MeetingAction.due, of: action], let done = dossier[MeetingAction.done, of: action] else {
      return false
    }
    return done <= due
  }

  /// The day on which assets are looked at: the last of the period, or today while it is not over.
  private static func lastDay(_ view: PeriodView) -> Day { min(view.period.to, view.now.day) }

  private static func unsupported(_ view: PeriodView) -> [(asset: ItemID, end: Day)] {
    let today = lastDay(view)
    return view.dossier.park(on: today).compactMap { asset in
      view.dossier[Asset.supportEnd, of: asset].flatMap { $0 < today ? (asset, $0) : nil }
    }
  }
}
