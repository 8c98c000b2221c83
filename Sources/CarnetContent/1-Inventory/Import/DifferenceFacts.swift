import CarnetCore

extension Difference {
  /// A difference with all that makes it one: the answer at stake, what stands there, what the file says.
  struct Facts {
    let item: ItemID
    let address: Address
    let asset: ItemID
    let question: QuestionDefinition
    let outcome: DifferenceOutcome
    let found: Value
    let decision: DifferenceDecision?
    private let dossier: Dossier

    /// The difference of a context; nil when it is none.
    init?(_ context: Context) {
      guard context.subject.form == Difference.id, let item = context.subject.item else { return nil }
      self.init(item, in: context.dossier)
    }

    /// A difference of a dossier; nil when it names no answer of an asset that stands, or no value for it.
    init?(_ item: ItemID, in dossier: Dossier) {
      guard let address = dossier[Difference.place, of: item].flatMap({ Address($0) }),
        address.subject.form == Asset.id, let asset = address.subject.item, dossier.contains(asset, in: Asset.id),
        let question = Asset.form.question(address.question),
        let found = dossier[Difference.found, of: item].flatMap({ question.kind.value(canonical: $0) })
      else { return nil }
      self.item = item
      self.address = address
      self.asset = asset
      self.question = question
      self.found = found
      self.dossier = dossier
      outcome = dossier[Difference.outcome, of: item] ?? .changed
      decision = dossier[Difference.decision, of: item]
    }

    /// What stands at the address now.
    var current: Answer? { dossier.answer(at: address) }

    /// True while it waits for a decision: not once what stands is what the file says.
    var isOpen: Bool { decision == nil && current != .value(found) }

    var source: String { dossier[Difference.source, of: item] ?? "" }

    /// What stood when the file was imported.
    private var stood: Answer? {
      guard let text = dossier[Difference.standing, of: item] else {
        return outcome == .changed && question.mayBeUnknown ? .unknown : nil
      }
      return question.kind.value(canonical: text).map { .value($0) }
    }

    /// Why what the file says cannot be taken; nil when it can.
    func objection(_ now: Instant) -> Refusal? {
      question.objection(found, Context(dossier: dossier, subject: address.subject, now: now))
    }

    /// The answer at stake when this is decided; keeping gives back what was taken before.
    func changes(when decided: DifferenceDecision) -> [Entailed] {
      if decided.takes { return [Entailed(address, .value(found))] }
      guard let decision, decision.takes, current == .value(found), let stood else { return [] }
      return [Entailed(address, stood)]
    }

    /// The same decision of all that is left of the same file, with what it changes.
    func rest(_ decided: DifferenceDecision, now: Instant) -> [Entailed] {
      let one: DifferenceDecision = decided.takes ? .take : .keep
      return Difference.open(in: dossier).filter { other in
        other.item != item && other.source == source && (!one.takes || other.objection(now) == nil)
      }.flatMap { other in
        [Entailed(Difference.decision.address(of: other.item), .value(one.kept))] + other.changes(when: one)
      }
    }

    /// The decision as it is asked: `A3 PC-02, modèle : garder « Z9 », ou prendre « Z10 » (parc.csv)`.
    func question(_ language: Language) -> String {
      let file = source.isEmpty ? "" : " (\(source))"
      let name = dossier.titledAsset(asset)
      if outcome == .gone {
        return Text(
          fr:
            "\(name) n'est plus dans le fichier\(file) : gardez-le, ou prenez « \(words(found, .fr)) »",
          en: "\(name) is no longer in the file\(file): keep it, or take “\(words(found, .en))”")[language]
      }
      return Text(
        fr:
          "\(name), \(question.prompt.fr) : gardez « \(standing(.fr)) », ou prenez « \(words(found, .fr)) "
          + "»\(file)",
        en: "\(name), \(question.prompt.en): keep “\(standing(.en))”, or take “\(words(found, .en))”\(file)")[language]
    }

    /// What stands now, in words.
    private func standing(_ language: Language) -> String {
      current.map { truncated(Catalogue.standard.words($0, for: question, in: dossier, language), width: 60) } ?? "—"
    }

    private func words(_ value: Value, _ language: Language) -> String {
      truncated(Catalogue.standard.words(value, for: question, in: dossier, language), width: 60)
    }
  }
}
