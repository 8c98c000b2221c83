// A period that several versions of a contract judge by different terms: what each judges, and what all come to.

extension Indicator {
  /// What one version of the contract judges of a period.
  package struct Share {
    /// Its days, and what people call the version.
    package let name: Text
    /// The days of the version, those of the period where it has some.
    package let period: Period
    /// The same facts, as far as that version judges them.
    package let view: PeriodView

    /// What a version judges.
    package init(name: Text, period: Period, view: PeriodView) {
      self.name = name
      self.period = period
      self.view = view
    }
  }

  /// How a figure stands over a period: where several versions judge it, met only if each part meets its own target.
  package func verdict(over view: PeriodView) -> Verdict {
    let whole = verdict(on: measure(view), target: target(in: view.dossier))
    guard [.met, .missed, .withheld].contains(whole) else { return whole }
    return Verdict(
      ofAll: shares(view).map { verdict(on: measure($0.view), target: target(in: view.dossier)) }, else: whole)
  }

  /// The same of a part of the figure.
  package func verdict(on part: Measurement.Part, target: PartTarget, over view: PeriodView) -> Verdict {
    Verdict(
      ofAll: shares(of: part, view).map { verdict(on: $0.part, target: $0.target) },
      else: verdict(on: part, target: target))
  }

  /// A part of a figure, worded beside its target; beside none where the versions that judge it aim at different ones.
  package func words(
    of part: Measurement.Part, beside target: PartTarget?, over view: PeriodView, _ language: Language
  ) -> String {
    guard let target else { return words(of: part, language) }
    let verdict = verdict(on: part, target: target, over: view)
    guard let one = aim(of: part, target, over: view) else {
      return Typography.unbroken("\(words(of: part, language)) \(verdict.mark)")
    }
    return words(of: part, beside: one, verdict: verdict, language)
  }

  /// What a part is aimed at over a period: its target, where one version judges it that of this version; nil where several
  /// that judge it aim at different ones.
  package func aim(of part: Measurement.Part, _ target: PartTarget, over view: PeriodView) -> PartTarget? {
    let own = shares(of: part, view).map(\.target)
    guard let first = own.first else { return target }
    return own.allSatisfy { $0.value == first.value } ? first : nil
  }

  /// What each version makes of a part that it has a target for.
  package func shares(
    of part: Measurement.Part, _ view: PeriodView
  ) -> [(share: Share, part: Measurement.Part, target: PartTarget)] {
    shares(view).compactMap { share in
      guard case .measured(let measurement) = measure(share.view),
        let own = measurement.parts.first(where: { $0.key == part.key }),
        let target = partTargets(share.view).first(where: { $0.key == part.key })
      else { return nil }
      return (share, own, target)
    }
  }
}

extension Verdict {
  /// That of a whole from those of its parts: met only if each is; the whole's own where no part has one.
  fileprivate init(ofAll parts: [Verdict], else whole: Verdict) {
    let judged = parts.filter { $0 != .notApplicable && $0 != .reported }
    self =
      if judged.isEmpty { whole } else if judged.contains(.missed) {
        .missed
      } else if judged.allSatisfy({
        $0 == .met
      }) { .met } else { .withheld }
  }
}
