/// What is asked, and the typed key that reads the answer back.
///
/// Declared once, beside its form:
///
///     static let serial = Question<String>(
///       form, "serial", .line(.words),
///       prompt: Text(fr: "Numéro de série", en: "Serial number"),
///       help: Text(fr: "Sous l'appareil ou dans ses réglages.", en: "Under the device or in its settings."),
///       example: "SN-POS-0001")
///
/// and read as `dossier[Asset.serial, of: item]`.
///
/// The type asks nothing of `Answered`; its initializer does. So the runtime has no conformance to look up for each type
/// of answer when the program starts, and each such search goes through all the conformances of the binary.
package struct Question<Answered>: Sendable {
  /// What is known about the question, whatever the type of its answer.
  package let definition: QuestionDefinition

  /// The answer's address about a subject's item; nil item for a form about one thing.
  package func address(of item: ItemID? = nil) -> Address {
    Address(Subject(definition.form, item), definition.id)
  }
}

extension Question where Answered: AnswerValue {
  /// A question of a form.
  ///
  /// `id` is frozen: it stands in scripts and in the journal.
  ///
  /// `begins` lets a reference name the next item of its list, which is added with it; `asked` says when the question makes
  /// sense; `pressed` when it is put of its own accord, not only where it is named, as what is asked from now on is not of
  /// what was told before; `suggestion` gives the value that Enter takes; `objection` refuses a value that was read but
  /// cannot be right here; `doubt` asks once about one that seldom is, beside what its kind doubts; `put` words the
  /// question by what it is asked about; `sample` gives a good answer made of what stands in the dossier, shown instead of
  /// the example; `entails` gives the answers that change with this one, in the same act. All are
  /// pure functions of where the question is asked.
  package init(
    _ form: FormID, _ id: String, _ kind: Kind, prompt: Text, hint: Text? = nil, help: Text,
    example: Text, level: Level = .essential, need: QuestionDefinition.Need = .required, unknown: Bool = false,
    own: Bool = false, begins: Bool = false, sources: [LawReference] = [],
    asked: (@Sendable (Context) -> Bool)? = nil,
    pressed: @escaping @Sendable (Context) -> Bool = { _ in true },
    suggestion: @escaping @Sendable (Context) -> Answered? = { _ in nil },
    objection: (@Sendable (Answered, Context) -> Refusal?)? = nil,
    doubt: (@Sendable (Answered, Context) -> Doubt?)? = nil,
    put: @escaping @Sendable (Context) -> String? = { _ in nil },
    sample: @escaping @Sendable (Context) -> Text? = { _ in nil },
    entails: @escaping @Sendable (Answered, Context) -> [Entailed] = { _, _ in [] }
  ) {
    definition = QuestionDefinition(
      form: form, id: id, kind: kind, prompt: prompt, hint: hint, help: help, example: example, level: level,
      need: need, mayBeUnknown: unknown, isOwn: own, mayBegin: begins, sources: sources,
      mayObject: objection != nil,
      isConditional: asked != nil, isAsked: asked ?? { _ in true }, isPressed: pressed,
      suggestion: { suggestion($0)?.kept },
      objection: { value, context in Answered(kept: value).flatMap { objection?($0, context) } },
      doubt: { value, context in
        Answered(kept: value).flatMap { doubt?($0, context) } ?? kind.doubt(value, context)
      },
      put: put, sample: sample,
      entails: { value, context in Answered(kept: value).map { entails($0, context) } ?? [] })
  }
}

/// What is known about a question, whatever the type of its answer.
///
/// Declared once and never changed, so all that speak of it share it: a table of assets speaks of some a million times.
package final class QuestionDefinition: Sendable {
  /// Whether a stage can be closed without the answer.
  package enum Need: Hashable, Sendable {
    /// The stage cannot close without it, unless that is waived in writing.
    case required
    /// Enter passes over it.
    case optional
  }

  /// The form that it belongs to.
  package let form: FormID
  /// Frozen id within the form.
  package let id: String
  /// What sort of answer it takes.
  package let kind: Kind
  /// The question, without a trailing mark.
  package let prompt: Text
  /// A short hint on what to type; nil to derive one from the kind.
  package let hint: Text?
  /// What it means, why it is asked and what it unlocks.
  package let help: Text
  /// A good answer.
  package let example: Text
  /// At which level of questions it is asked.
  package let level: Level
  /// Whether a stage can be closed without it.
  package let need: Need
  /// True when "don't know yet" is an answer that can be kept.
  package let mayBeUnknown: Bool
  /// True when no two items share the answer, so that a copy of an item does not take it over: a serial number.
  package let isOwn: Bool
  /// True when the answer may name the next item of its list, which is then added with it.
  package let mayBegin: Bool
  /// The texts that what it asks or refuses comes from.
  package let sources: [LawReference]
  /// True when a value that reads well may still be refused.
  package let mayObject: Bool
  /// True when it does not make sense everywhere.
  package let isConditional: Bool
  /// When the question makes sense.
  package let isAsked: @Sendable (Context) -> Bool
  /// When it is put without being named: never needed where it is not.
  package let isPressed: @Sendable (Context) -> Bool
  /// The value that Enter takes.
  package let suggestion: @Sendable (Context) -> Value?
  /// Why a value that was read cannot be right here.
  package let objection: @Sendable (Value, Context) -> Refusal?
  /// Why a value that can be right here seldom is; nil for what is to be expected.
  package let doubt: @Sendable (Value, Context) -> Doubt?
  /// The question in the words of what it is asked about, in the language of the context; nil for its prompt.
  package let put: @Sendable (Context) -> String?
  /// A good answer made of what stands in the dossier; nil where the example says enough.
  package let sample: @Sendable (Context) -> Text?
  /// The answers that change with this one, in the same act.
  package let entails: @Sendable (Value, Context) -> [Entailed]

  fileprivate init(
    form: FormID, id: String, kind: Kind, prompt: Text, hint: Text?, help: Text, example: Text, level: Level,
    need: Need, mayBeUnknown: Bool, isOwn: Bool, mayBegin: Bool, sources: [LawReference], mayObject: Bool,
    isConditional: Bool, isAsked: @escaping @Sendable (Context) -> Bool,
    isPressed: @escaping @Sendable (Context) -> Bool,
    suggestion: @escaping @Sendable (Context) -> Value?,
    objection: @escaping @Sendable (Value, Context) -> Refusal?,
    doubt: @escaping @Sendable (Value, Context) -> Doubt?, put: @escaping @Sendable (Context) -> String?,
    sample: @escaping @Sendable (Context) -> Text?,
    entails: @escaping @Sendable (Value, Context) -> [Entailed]
  ) {
    self.form = form
    self.id = id
    self.kind = kind
    self.prompt = prompt
    self.hint = hint
    self.help = help
    self.example = example
    self.level = level
    self.need = need
    self.mayBeUnknown = mayBeUnknown
    self.isOwn = isOwn
    self.mayBegin = mayBegin
    self.sources = sources
    self.mayObject = mayObject
    self.isConditional = isConditional
    self.isAsked = isAsked
    self.isPressed = isPressed
    self.suggestion = suggestion
    self.objection = objection
    self.doubt = doubt
    self.put = put
    self.sample = sample
    self.entails = entails
  }
}

/// An answer that changes since another one was given.
package struct Entailed: Hashable, Sendable {
  /// Where it stands.
  package let address: Address
  /// What stands there from now on.
  package let answer: Answer

  /// An answer that changes with another.
  package init(_ address: Address, _ answer: Answer) {
    self.address = address
    self.answer = answer
  }
}

/// Anything that can stand in the list of a form's questions.
package protocol Asked {
  /// What is known about the question.
  var definition: QuestionDefinition { get }
}

extension Question: Asked {}

/// Where and when a question is asked: what its condition, its suggestion and its checks may look at.
package struct Context: Sendable {
  /// The dossier as it stands.
  package let dossier: Dossier
  /// What the question is about.
  package let subject: Subject
  /// The present moment, as the line source says it.
  package let now: Instant
  /// The language in which a text is suggested: that of the conversation.
  package let language: Language

  /// The context of a subject at a moment.
  package init(dossier: Dossier, subject: Subject, now: Instant, language: Language = .fr) {
    self.dossier = dossier
    self.subject = subject
    self.now = now
    self.language = language
  }

  /// The same, with texts suggested in another language.
  package func speaking(_ language: Language) -> Context {
    Context(dossier: dossier, subject: subject, now: now, language: language)
  }

  /// The answer to a question: about this subject when it is of the same form, else about the form's one subject.
  package subscript<T: AnswerValue>(question: Question<T>) -> T? {
    question.definition.form == subject.form
      ? dossier[question, of: subject.item] : dossier[question]
  }

  /// The answer to a question, else the value that Enter would take: what a document or a clock goes by.
  package func settled<T: AnswerValue>(_ question: Question<T>) -> T? {
    if let answer = self[question] { return answer }
    let form = question.definition.form
    let place =
      form == subject.form ? self : Context(dossier: dossier, subject: Subject(form), now: now, language: language)
    return question.definition.suggestion(place).flatMap(T.init(kept:))
  }
}

extension Dossier {
  /// The answer to a question about an item, or about a form's one subject; nil when there is no value.
  package subscript<T: AnswerValue>(question: Question<T>, of item: ItemID? = nil) -> T? {
    guard case .value(let value)? = answer(at: question.address(of: item)) else { return nil }
    return T(kept: value)
  }
}

extension ClosedPeriod {
  /// What stood then as the answer to a question of a form about one thing: the decision, the fee.
  package subscript<T: AnswerValue>(question: Question<T>) -> T? {
    guard case .value(let value)? = answers[Subject(question.definition.form)]?[question.definition.id] else {
      return nil
    }
    return T(kept: value)
  }
}
