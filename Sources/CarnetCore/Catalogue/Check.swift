/// Something that a check has found: a sentence, and where to mend it.
package struct Finding: Hashable, Sendable {
  /// What is missing or wrong, as a full sentence.
  package let sentence: Text
  /// Where to mend it, the best place first; empty when it is not a matter of one answer.
  package let addresses: [Address]
  /// The text that this very finding rests on; nil when it is the first of its check's.
  package let source: LawReference?

  /// A finding, with the addresses where it can be mended.
  package init(_ sentence: Text, at addresses: [Address] = [], source: LawReference? = nil) {
    self.sentence = sentence
    self.addresses = addresses
    self.source = source
  }
}

/// A condition on closing a stage.
package struct Check: Sendable {
  /// What a finding means for closing.
  package enum Strength: Hashable, Sendable {
    /// The stage does not close, unless the legal representative waives the check in writing.
    case blocking
    /// The stage closes; the finding is said.
    case warning
  }

  /// Frozen id, that of its guard and a word: `G2.arbitration`.
  package let id: String
  /// The stage that it guards.
  package let stage: Stage
  /// What a finding means.
  package let strength: Strength
  /// What it asks for, as a sentence: the reading of the rule.
  package let title: Text
  /// The texts that the rule comes from; empty when it is Carnet's own.
  package let sources: [LawReference]
  /// What else `:why` tells of the rule, a sentence each; usually nothing.
  package let notes: [Text]
  /// The written reason that already stands in a dossier for setting the rule aside; nil where none does.
  package let written: @Sendable (Dossier, _ now: Instant) -> String?
  /// What it finds in a dossier; nothing when all is well.
  package let find: @Sendable (Dossier, _ now: Instant) -> [Finding]

  /// A check of a stage, with the text that its rule comes from and others that bear on it.
  package init(
    _ id: String, _ stage: Stage, _ strength: Strength, title: Text, source: LawReference? = nil,
    also others: [LawReference] = [], notes: [Text] = [],
    written: @escaping @Sendable (Dossier, _ now: Instant) -> String? = { _, _ in nil },
    find: @escaping @Sendable (Dossier, _ now: Instant) -> [Finding]
  ) {
    self.id = id
    self.stage = stage
    self.strength = strength
    self.title = title
    sources = (source.map { [$0] } ?? []) + others
    self.notes = notes
    self.written = written
    self.find = find
  }
}

extension Check {
  /// The same check of parts of a dossier instead of the whole: what it finds in several of them, it finds once.
  ///
  /// What is found of no item is found of a part: it bears the part's number.
  package func made(of parts: @escaping @Sendable (Dossier, _ now: Instant) -> [(part: Dossier, number: String?)])
    -> Check
  {
    Check(self) { [find] dossier, now in
      parts(dossier, now).flatMap { part, number in
        find(part, now).map { finding in
          guard let number, !finding.addresses.contains(where: { $0.subject.item != nil }) else { return finding }
          let sentence = finding.sentence
          return Finding(
            Text(fr: "\(number) : \(sentence.fr)", en: "\(number): \(sentence.en)"), at: finding.addresses,
            source: finding.source)
        }
      }.reduce(into: []) { found, finding in
        if !found.contains(finding) { found.append(finding) }
      }
    }
  }

  private init(_ check: Check, find: @escaping @Sendable (Dossier, _ now: Instant) -> [Finding]) {
    (id, stage, strength, title) = (check.id, check.stage, check.strength, check.title)
    (sources, notes, written) = (check.sources, check.notes, check.written)
    self.find = find
  }
}

extension Stage {
  /// The id of the rule that stages close in their order.
  package var orderCheck: String { "G\(number).order" }

  /// The id of the rule that required answers are given.
  package var completenessCheck: String { "G\(number).complete" }
}
