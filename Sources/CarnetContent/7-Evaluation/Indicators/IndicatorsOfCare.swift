import CarnetCore

/// What is looked after when nothing is broken.
extension IndicatorContent {
  static let ofCare = [outOfSupport, restoreTests, actionsOnTime]

  static let outOfSupport = Indicator.ofPeriod(
    "K25", name: Text(fr: "Biens hors support", en: "Assets out of support"),
    question: Text(
      fr: "Combien de biens ne reçoivent plus de mises à jour de sécurité ?",
      en: "How many assets get no more security updates?"),
    formula: Text(
      fr: "Biens dont la fin de support est passée à la fin de la période, parmi ceux dont la date est connue.",
      en: "Assets whose support has ended by the end of the period, among those whose date is known."),
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
    let (park, day) = (view.park, lastDay(view))
    let assets = park.assets(on: day)
    let known = assets.count { park[Asset.supportEnd, of: $0, on: day] != nil }
    guard known > 0 else {
      let reason = Text(fr: "aucune fin de support n'est connue", en: "no end of support is known")
      return assets.isEmpty ? .notApplicable(reason) : .unknown(reason)
    }
    let past = unsupported(view)
    let critical = past.count { (park[Asset.criticality, of: $0.asset, on: day] ?? .comfort).rank >= 3 }
    let unknown = assets.count {
      park[Asset.supportEnd, of: $0, on: day] == nil
        && (park[Asset.category, of: $0, on: day].map(\.hasSupport) ?? false)
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
      fr:
        "Essais de restauration faits et réussis, divisés par ceux dus dans la période. Un essai est dû à la première date convenue, sinon à celle que donne le contrat.",
      en:
        "Restore tests done and successful, as a share of those due in the period. A test is due on the first agreed date, otherwise on the date the contract gives."
    ),
    unit: .percent, direction: .up, target: 100, version: 2, leaves: { $0.leftOut(.restoreTest) },
    account: { view in
      let dossier = view.dossier
      return view.promised(.restoreTest).compactMap { test in
        test.item.map { item in
          Measurement.Used(
            item,
            test.fulfilled == nil
              ? Text(fr: "pas fait", en: "not done")
              : dossier[RestoreTest.result, of: item]?.label
                ?? Text(fr: "sans résultat enregistré", en: "no result recorded"),
            isCounted: test.isKept)
        }
      } + view.outside(.restoreTest)
    }
  ) { view in
    let tests = view.promised(.restoreTest)
    guard !tests.isEmpty else {
      return .notApplicable(
        Text(fr: "aucun essai de restauration dû dans la période", en: "no restore test due in the period"))
    }
    return .measured(
      Measuring.rate(
        tests.count(where: \.isKept), of: tests.count, also: Measuring.neverHeld(tests)))
  }

  static let actionsOnTime = Indicator.ofPeriod(
    "K28", name: Text(fr: "Actions dans les temps", en: "Actions on time"),
    question: Text(
      fr: "Ce qui a été décidé en réunion est-il fait à la date prévue ?",
      en: "Is what meetings decided done by the agreed date?"),
    formula: Text(
      fr:
        "Actions faites à leur première échéance, divisées par celles échues dans la période. Est aussi donné : les réunions tenues à cinq jours près de leur première date, ou du jour prévu par le contrat si aucune n'a été convenue. Sans action échue, seules les réunions comptent.",
      en:
        "Actions done by their first due date, as a share of those due in the period. Also shown: meetings held within five days of their first date, or of the contract's own day if none was agreed. If no action is due, meetings alone count."
    ),
    unit: .percent, direction: .up, target: 80, version: 3, leaves: { $0.leftOut(.action, .meeting) },
    account: { view in
      (view.promised(.action) + view.meetingsDue).compactMap { due in
        due.item.map { item in
          let words = due.words
          let gone = Text(fr: "\(words.fr) ; retirée depuis", en: "\(words.en); withdrawn since")
          return Measurement.Used(item, due.isGone ? gone : words, isCounted: due.isOnTime)
        }
      } + view.outside(.action, .meeting)
    }
  ) { view in
    let (actions, meetings) = (view.promised(.action), view.meetingsDue)
    let counted = actions.isEmpty ? meetings : actions
    guard !counted.isEmpty else {
      return .notApplicable(
        Text(fr: "aucune action ni réunion due dans la période", en: "no action or meeting due in the period"))
    }
    return .measured(
      Measuring.rate(
        counted.count(where: \.isOnTime), of: counted.count,
        parts: meetings.isEmpty
          ? []
          : [
            Measuring.part(
              "meetings", Text(fr: "réunions à la date convenue", en: "meetings on the agreed date"),
              meetings.count(where: \.isOnTime), of: meetings.count)
          ],
        also: (actions.isEmpty
          ? [Text(fr: "réunions seules, aucune action échue", en: "meetings alone, no action due")] : [])
          + Measuring.neverHeld(meetings)))
  }

  /// The day on which assets are looked at: the last of the period, or today while it is not over.
  private static func lastDay(_ view: PeriodView) -> Day { min(view.period.to, view.now.day) }

  private static func unsupported(_ view: PeriodView) -> [(asset: ItemID, end: Day)] {
    let today = lastDay(view)
    let park = view.park
    return park.assets(on: today).compactMap { asset in
      park[Asset.supportEnd, of: asset, on: today].flatMap { $0 < today ? (asset, $0) : nil }
    }
  }
}
