import CarnetCore

/// The contract as it was settled: what is signed does not change, whatever is learnt later.
///
/// Each closing of the contract makes a version; opening it again prepares the next one, an amendment.
struct SignedContract: Sendable {
  /// 1 for the first contract, and one more for each amendment.
  let version: Int
  /// Everything known at that closing.
  let dossier: Dossier
  /// When it was closed.
  let closed: Instant

  /// The version in force; nil while the contract is open.
  init?(inForce dossier: Dossier) {
    guard dossier.state(of: .contract).isClosed else { return nil }
    self.init(dossier, version: dossier.state(of: .contract).revision)
  }

  /// The version settled before the present one, of whatever contract; nil for the first.
  init?(before dossier: Dossier) {
    let versions = (1..<dossier.state(of: .contract).revision).reversed()
    guard let before = versions.lazy.compactMap({ SignedContract(dossier, version: $0) }).first else { return nil }
    self = before
  }

  /// The version that the present one amends, closed or being prepared; nil for a new contract.
  init?(amendedIn dossier: Dossier) {
    guard let version = Contracts.amended(in: dossier)?.revisions.last else { return nil }
    self.init(dossier, version: version)
  }

  /// That version as it was closed; nil when it never was.
  ///
  /// What was signed is not changed by confirming it later: neither an award nor a need that came since is in it.
  init?(_ dossier: Dossier, version: Int) {
    let closings = dossier.closings(of: .contract).filter { $0.revision == version }.map(\.dossier)
    guard let settled = closings.first(where: { $0[ContractForm.signedOn] != nil }) ?? closings.last,
      case .closed(let closing) = settled.state(of: .contract).status
    else { return nil }
    self.version = version
    self.dossier = settled
    closed = closing
  }

  /// True when a contract that was opened again reads otherwise than the version that was signed, and no later day of
  /// signature is noted.
  static func awaitsSignature(_ dossier: Dossier) -> Bool {
    let state = dossier.state(of: .contract)
    guard !state.isClosed, state.revision > 1,
      let before = SignedContract(amendedIn: dossier) ?? SignedContract(before: dossier),
      let signed = before.dossier[ContractForm.signedOn], dossier[ContractForm.signedOn] == signed
    else { return false }
    let subjects =
      [Subject(ContractForm.id)]
      + [ClauseWording.id, SiteHours.id].flatMap { form in
        Set(before.dossier.items(of: form) + dossier.items(of: form)).map { Subject(form, $0) }
      }
    // What a withdrawn item said is kept, and holds no more.
    return subjects.contains { subject in
      differs(before.dossier, dossier, about: subject)
        || subject.item.map { before.dossier.contains($0, in: subject.form) != dossier.contains($0, in: subject.form) }
          ?? false
    }
  }

  /// True when two versions say otherwise about a subject: what was only proposed and is now typed alike says the same.
  private static func differs(_ before: Dossier, _ after: Dossier, about subject: Subject) -> Bool {
    guard before.answers(about: subject) != after.answers(about: subject) else { return false }
    guard subject.form == ContractForm.id else { return true }
    return ContractForm.form.questions.contains { value(of: $0, in: before) != value(of: $0, in: after) }
  }

  /// What a version says at a question: what was answered, else what was proposed.
  private static func value(of question: QuestionDefinition, in dossier: Dossier) -> Value? {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: Instant(epochSeconds: 0))
    guard question.isAsked(context) else { return nil }
    return dossier.answer(at: Address(context.subject, question.id))?.value ?? question.suggestion(context)
  }

  /// Why the contract was last opened again; empty for a first contract.
  static func reason(in dossier: Dossier) -> String {
    dossier.actsThatHold.flatMap(\.facts).reduce(into: "") { reason, fact in
      switch fact {
      case .reopened(.contract, let words): reason = words
      case .resumed(let stages, let words, _, _) where stages.contains(.contract): reason = words
      default: break
      }
    }
  }
}

extension Dossier {
  /// The day on which the contract was signed as it now reads; nil while it is not.
  var contractSignature: Day? { SignedContract.awaitsSignature(self) ? nil : self[ContractForm.signedOn] }
}

extension Annex {
  /// The digest of what stands in it, the same in both languages of conversation.
  func digest(_ material: Material) -> String {
    let own = Material(context: material.context, contract: material.contract, language: .fr)
    let document = Document(
      kind: "annex", title: title.fr, subtitle: "", language: .fr, blocks: blocks(own),
      footer: Document.Footer(dossier: "", position: 0, chain: "", notice: ""))
    return TextDigest(of: plainText(document.typeset().lines(width: 200))).short
  }
}
