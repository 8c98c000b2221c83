import CarnetCore

/// The terms of a contract as its amendments changed them: what is reported is judged by those in force at that moment.
///
/// Of several contracts, it is the one at which a view of the dossier looks, else the one in force at the present moment.
/// A version counts from the day on which its amendment takes effect; one that takes effect no later than those before it
/// replaces them. What is being prepared in a contract opened again binds nobody yet.
package struct ContractTimeline: Groundwork, Sendable {
  /// The terms that were in force from a moment on.
  struct Version: Sendable {
    /// 1 for the first contract, and one more for each amendment.
    let number: Int
    /// The revision of the stage that made it.
    let revision: Int
    /// When it takes effect; the first version also judges what was reported before.
    let from: Instant
    let terms: ContractFacts
    /// Everything known when it was settled; for a contract that never was, as it stands.
    let settled: Dossier

    /// What people call it.
    var name: Text {
      number == 1
        ? Text(fr: "contrat initial", en: "original contract")
        : Text(fr: "avenant n° \(number - 1)", en: "amendment no. \(number - 1)")
    }
  }

  /// The versions, oldest first: there is at least one.
  let versions: [Version]
  /// The last day, once nothing carries the contract on by itself; nil while it is renewed unless somebody stops it, and
  /// while it is a draft.
  private(set) var lastDay: Day?

  /// The versions of a dossier's contract; nil while it is not complete.
  package init?(_ dossier: Dossier, now: Instant) {
    let state = dossier.state(of: .contract)
    // A contract that never was settled is told as it stands.
    let contracts = Contracts(dossier)
    let own = dossier.contract(among: contracts, at: now)
    let revisions = own?.revisions ?? [state.revision]
    var kept: [Version] = []
    var before: Dossier?
    for (index, number) in revisions.enumerated() {
      let isPresent = number == state.revision
      // What was signed holds as it was, also while it is to be confirmed; a contract that never was is told as it stands.
      // Confirming it again, after an award or a need that came since, changes none of it.
      let isConfirmed = dossier.closings(of: .contract).filter { $0.revision == number }.count > 1
      let holds =
        isPresent && state.isClosed && !state.toConfirm && (!isConfirmed || dossier[ContractForm.signedOn] == nil)
      let settled = holds ? dossier : SignedContract(dossier, version: number)?.dossier
      guard let signed = settled ?? (kept.isEmpty && isPresent ? dossier : nil) else { continue }
      guard let terms = ContractFacts(signed, now: now, closings: dossier) else { continue }
      // A new contract begins on its first day, whatever an amendment of the one before said of its own.
      let said = before == nil && number > 1 ? nil : ContractForm.effect(of: signed, after: before)
      let effect = said.map { max($0, terms.term.start) }
      let from = terms.clock.zone.earliest(day: effect ?? terms.term.start, secondOfDay: 0)
      while let last = kept.last, last.from >= from { kept.removeLast() }
      kept.append(Version(number: index + 1, revision: number, from: from, terms: terms, settled: signed))
      before = signed
    }
    guard !kept.isEmpty else { return nil }
    versions = kept
    guard let own else { return }
    let terms = terms(at: now)
    let today = terms.clock.zone.localized(now).day
    let end = ContractEnding(of: terms, before: contracts.successor(of: own), in: dossier, on: today).certain
    // Whoever withdraws from it ends it on that day, whatever its term.
    let left = dossier.withdrawnOn.flatMap { contracts.inForce(on: $0) == own ? $0 : nil }
    lastDay = [end, left].compactMap(\.self).min()
  }

  /// A contract that nothing amends.
  init(_ contract: ContractFacts) {
    versions = [
      Version(
        number: 1, revision: 1, from: contract.clock.zone.earliest(day: contract.term.start, secondOfDay: 0),
        terms: contract,
        settled: Dossier())
    ]
  }

  /// The place of the version in force at a moment.
  func place(at moment: Instant) -> Int {
    var place = versions.count - 1
    while place > 0, versions[place].from > moment { place -= 1 }
    return place
  }

  /// The version in force at a moment.
  func version(at moment: Instant) -> Version { versions[place(at: moment)] }

  /// The terms in force at a moment.
  package func terms(at moment: Instant) -> ContractFacts { version(at: moment).terms }

  /// The terms in force on a day, at its beginning.
  func version(on day: Day) -> Version {
    version(at: versions[0].terms.clock.zone.earliest(day: day, secondOfDay: 0))
  }

  /// When the contract began: it promised nothing before.
  var begun: Instant { versions[0].from }

  /// When the contract is over: from then on nothing is promised any more; nil while it runs on.
  var over: Instant? { lastDay.map { versions[0].terms.clock.zone.earliest(day: $0.adding(days: 1), secondOfDay: 0) } }

  /// Whether something happened before the contract, while it ran, or once it was over.
  enum Era {
    case before, during, after
  }

  /// Where a moment lies: only what happens while the contract runs is judged by it.
  func era(of moment: Instant) -> Era {
    moment < begun ? .before : over.map { moment >= $0 } ?? false ? .after : .during
  }

  /// Where a day lies.
  func era(of day: Day) -> Era {
    day < versions[0].terms.term.start ? .before : lastDay.map { day > $0 } ?? false ? .after : .during
  }

  /// True when some version has penalties.
  var hasPenalties: Bool { versions.contains { $0.terms.penalties != nil } }

  /// Open seconds between two moments, by the service hours in force at each moment, at a site.
  func open(_ from: Instant, _ to: Instant, at site: ItemID? = nil) -> Int {
    let (first, last) = (place(at: from), place(at: to))
    guard first < last else { return versions[first].terms.clock(at: site).between(from, to) }
    return (first...last).reduce(0) { total, place in
      let begin = place == first ? from : versions[place].from
      let end = place == last ? to : versions[place + 1].from
      return total + versions[place].terms.clock(at: site).between(begin, end)
    }
  }

  /// Which version judged what was reported at a moment; nil where there is only one.
  func judge(of moment: Instant) -> Text? {
    versions.count > 1 ? version(at: moment).name : nil
  }

  /// The versions with their first days: `contrat initial ; avenant n° 1 depuis le 01/04/2026`; nil where there is one.
  func words(_ language: Language) -> String? {
    guard versions.count > 1 else { return nil }
    let wording = Wording(language: language)
    return versions.enumerated().map { place, version in
      guard place > 0 else { return version.name[language] }
      let day = wording.day(version.terms.clock.zone.localized(version.from).day)
      return Text(fr: "\(version.name.fr) depuis le \(day)", en: "\(version.name.en) from \(day)")[language]
    }.joined(separator: language == .fr ? " ; " : "; ")
  }
}

extension Context {
  /// The terms in force at the present moment; nil without a contract that is complete.
  var contractInForce: ContractFacts? { ContractTimeline(dossier, now: now)?.terms(at: now) }

  /// What was agreed and is in force at the present moment: the answers of the contract as they were settled then, whatever
  /// a draft says; those at hand while nothing was.
  var agreed: Context {
    let settled = ContractTimeline(dossier, now: now)?.version(at: now).settled
    return Context(dossier: settled ?? dossier, subject: Subject(ContractForm.id), now: now, language: language)
  }
}

extension Dossier {
  /// The contract at which a view looks, else the one in force at a moment; nil before one was settled.
  func contract(at now: Instant) -> Contract? { contract(among: Contracts(self), at: now) }

  /// The same among its contracts, where they are known.
  fileprivate func contract(among contracts: Contracts, at now: Instant) -> Contract? {
    part.flatMap { key in contracts.all.first { $0.key == key } }
      ?? contracts.inForce(on: serviceZone.localized(now).day)
  }

  /// The name of the provider of the contract in force at a moment, whoever a draft names; nil while nobody was chosen.
  func providerName(at now: Instant) -> String? {
    let agreed = Context(dossier: self, subject: Subject(ContractForm.id), now: now).agreed.dossier
    return agreed.contractProvider.flatMap { self[Provider.name, of: $0] }
  }

  /// The terms in force at a moment; nil without a contract that is complete.
  func contractInForce(at now: Instant) -> ContractFacts? { ContractTimeline(self, now: now)?.terms(at: now) }
}

extension ContractForm {
  static let effectiveOn = Question<Day>(
    id, "effective_on", .day(.ahead), prompt: Text(fr: "Avenant en vigueur le", en: "Amendment in force from"),
    help: Text(
      fr:
        "La version précédente s'applique à ce qui est signalé avant ce jour. Sans réponse : le jour de la nouvelle signature.",
      en:
        "The earlier version applies to what is reported before that day. If left blank: the day it is signed again."
    ), example: Text(same: "01/07/2026"), level: .detail, need: .optional,
    asked: { SignedContract(amendedIn: $0.dossier) != nil },
    suggestion: { context in
      SignedContract(amendedIn: context.dossier).flatMap { signature(of: context.dossier, after: $0.dossier) }
    })

  /// The day on which a version takes effect, beside the one before it; nil when it corrects it from its beginning.
  ///
  /// What an earlier amendment said of its own day does not hold for one signed after it.
  static func effect(of version: Dossier, after before: Dossier?) -> Day? {
    guard let before else { return version[effectiveOn] }
    let said = version[effectiveOn]
    return said == before[effectiveOn] ? signature(of: version, after: before) ?? said : said
  }

  /// The day on which a version was signed, when the one before it was signed on another.
  private static func signature(of version: Dossier, after before: Dossier) -> Day? {
    guard let earlier = before[signedOn], let signed = version[signedOn], signed != earlier else { return nil }
    return signed
  }
}
