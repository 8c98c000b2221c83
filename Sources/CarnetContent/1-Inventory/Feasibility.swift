import CarnetCore

/// Whether an asset can reasonably be maintained through the contract.
package enum Feasibility: String, Choice {
  case maintainable, reserved, replace, retire

  package var label: Text {
    switch self {
    case .maintainable: Text(fr: "maintenable", en: "maintainable")
    case .reserved: Text(fr: "à surveiller", en: "conditional")
    case .replace: Text(fr: "à remplacer", en: "to replace")
    case .retire: Text(fr: "à retirer", en: "to retire")
    }
  }

  /// What it was called before.
  package var earlier: [String] { self == .reserved ? ["sous réserve", "with reserve"] : [] }

  /// What the verdict on an asset rests on.
  package struct Facts: Hashable, Sendable {
    /// The verdict that counts: the one imposed with a reason, else the computed one.
    package let verdict: Feasibility
    /// The verdict by the rules alone.
    package let computed: Feasibility
    /// Refurbishing over replacing; 0 when nothing needs refurbishing.
    package let ratio: Double
    /// True when the maker's support is over before the contract begins, whatever the kind.
    package let isOutOfSupport: Bool
    /// True when the end of support should be known and is not.
    package let supportUnknown: Bool
  }

  /// The verdict on an asset, by fixed rules: grade E is retired; out of support before the contract, or refurbishing above
  /// 60 % of a new one, is replaced; above 30 %, or support ending during the term, is kept with reserve.
  package static func facts(_ asset: ItemID, in dossier: Dossier, now: Instant) -> Facts? {
    guard let category = dossier[Asset.category, of: asset],
      // What does not wear is as good as it was.
      let grade = dossier[Asset.grade, of: asset] ?? (category.wears ? nil : .b)
    else { return nil }
    let refurbish = dossier[Asset.refurbishCost, of: asset]?.cents ?? 0
    let replacement = dossier[Asset.replacementCost, of: asset]?.cents ?? 0
    let ratio = replacement > 0 ? Double(refurbish) / Double(replacement) : 0
    let term = ContractDates(dossier, now: now)
    let support = dossier[Asset.supportEnd, of: asset]
    let appraisal = Context(dossier: dossier, subject: Subject(Appraisal.id), now: now)
    func above(_ threshold: Question<Rate>) -> Bool {
      refurbish * 10_000 > replacement * (appraisal.settled(threshold)?.basisPoints ?? 10_000)
    }
    let verdict: Feasibility
    if grade == .e {
      verdict = .retire
    } else if let support, support < term.start, category.mustBeSupported {
      verdict = .replace
    } else if replacement > 0, above(Appraisal.replaceAbove) {
      verdict = .replace
    } else if (replacement > 0 && above(Appraisal.reserveAbove))
      || (support.map { $0 >= term.start && $0 <= term.end } ?? false)
    {
      verdict = .reserved
    } else {
      verdict = .maintainable
    }
    return Facts(
      verdict: imposed(asset, in: dossier) ?? verdict, computed: verdict, ratio: ratio,
      isOutOfSupport: support.map { $0 < term.start } ?? false,
      supportUnknown: category.supportMatters && support == nil)
  }

  /// Said once an asset's questions are answered: the verdict, with why.
  @Sendable static func upshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard occasion == .complete, let asset = context.subject.item,
      let words = account(asset, context.dossier, context.now)
    else { return nil }
    let name = context.dossier.titledAsset(asset)
    return Text(fr: "\(name) : \(words.fr)", en: "\(name): \(words.en)")[context.language]
  }

  private static func account(_ asset: ItemID, _ dossier: Dossier, _ now: Instant) -> Text? {
    guard let facts = facts(asset, in: dossier, now: now) else { return nil }
    let verdict = facts.verdict.label
    guard facts.verdict != .maintainable || facts.computed != .maintainable else {
      return facts.supportUnknown
        ? Text(fr: "\(verdict.fr), fin de support inconnue.", en: "\(verdict.en), end of support unknown.")
        : Text(fr: "\(verdict.fr).", en: "\(verdict.en).")
    }
    let reason = ReplacementPlan.reason(asset, facts, dossier[Asset.supportEnd, of: asset], dossier)
    let imposed =
      facts.verdict == facts.computed
      ? nil
      : Text(
        fr: " ; verdict imposé (le calcul donne « \(facts.computed.label.fr) »)",
        en: "; verdict overridden (the calculation gives “\(facts.computed.label.en)”)")
    return Text(
      fr: "\(verdict.fr), \(reason.fr)\(imposed?.fr ?? "").", en: "\(verdict.en), \(reason.en)\(imposed?.en ?? "").")
  }

  /// The verdict that a person imposes; nil without a reason for it.
  private static func imposed(_ asset: ItemID, in dossier: Dossier) -> Feasibility? {
    dossier[Asset.overrideReason, of: asset] == nil ? nil : dossier[Asset.override, of: asset]
  }
}

/// The first and last day of the contract, as far as they are known or wished; until they are, it would begin on the day
/// of the appraisal, so that what was signed says the same ever after.
struct ContractDates {
  let start: Day
  let end: Day

  init(_ dossier: Dossier, now: Instant) {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    let start = context.settled(ContractForm.start) ?? context.settled(Appraisal.signedOn) ?? now.day
    self.start = start
    end = start.adding(months: context.settled(ContractForm.termMonths) ?? 24).adding(days: -1)
  }
}
