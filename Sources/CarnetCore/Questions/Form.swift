/// A list of questions about one thing (the company, the contract) or about many alike (assets, needs, incidents).
package struct Form: Sendable {
  /// How many things a form is about.
  package enum Cardinality: Sendable {
    /// One thing.
    case one
    /// A list that is filled in turn: Carnet asks for another until the person says that it is complete.
    case many(Items)
    /// A list that grows when something happens: nothing is asked until the person adds an item.
    case logged(Items)

    /// How several items are said at once: `6 PC et 2 portables à Quimper`.
    package struct Several: Sendable {
      /// The question whose choices are counted: the kind.
      package let sort: QuestionDefinition
      /// Where the word itself is kept when it says more than the choice: `portable`.
      package let word: QuestionDefinition
      /// The question about the place that may be said with them.
      package let place: QuestionDefinition
      /// The question about their state, a word for which may be said with them: `neufs`.
      package let state: QuestionDefinition
      /// How a person says it.
      package let example: Text

      /// Several of a choice, with a place and a state.
      package init(
        _ sort: any Asked, word: any Asked, place: any Asked, state: any Asked, example: Text
      ) {
        self.sort = sort.definition
        self.word = word.definition
        self.place = place.definition
        self.state = state.definition
        self.example = example
      }

      /// The choices that are counted.
      func sorts() -> [Kind.Option] { Self.options(sort) }
      /// The choices of the state.
      func states() -> [Kind.Option] { Self.options(state) }
      /// The list of the places.
      var places: FormID? { if case .item(let form) = place.kind { form } else { nil } }

      private static func options(_ question: QuestionDefinition) -> [Kind.Option] {
        if case .choice(let options) = question.kind { options.all } else { [] }
      }
    }

    /// What the items are called.
    package struct Items: Sendable {
      /// One to three capital letters that begin the items' names.
      package let letter: String
      /// What one is called, with its article in French: `un bien` / `an asset`.
      package let one: Text
      /// The fewest that the stage needs.
      private let atLeast: Int
      /// The question whose answer names an item in lists.
      package let label: String
      /// What makes do with fewer: the fewest for a dossier; nil where the usual number is needed.
      private let makingDo: @Sendable (Dossier) -> Int?
      /// How many different ones a firm like that of a dossier usually lists; nil where the fewest are usual.
      private let likely: @Sendable (Dossier) -> Int?
      /// How several are said at once; nil where only copies are.
      package let several: Several?

      /// Items of that letter and noun.
      package init(
        letter: String, one: Text, atLeast: Int, label: String,
        makingDo: @escaping @Sendable (Dossier) -> Int? = { _ in nil },
        likely: @escaping @Sendable (Dossier) -> Int? = { _ in nil }, several: Several? = nil
      ) {
        self.letter = letter
        self.one = one
        self.atLeast = atLeast
        self.label = label
        self.makingDo = makingDo
        self.likely = likely
        self.several = several
      }

      /// The fewest that the stage needs of a dossier.
      package func fewest(in dossier: Dossier) -> Int { makingDo(dossier) ?? atLeast }

      /// How many different ones are to be expected of a dossier: what an estimate counts on.
      package func expected(in dossier: Dossier) -> Int { max(fewest(in: dossier), likely(dossier) ?? 0) }
    }
  }

  /// Frozen id.
  package let id: FormID
  /// The stage in which it is asked.
  package let stage: Stage
  /// What it is called: `Biens` / `Assets`.
  package let title: Text
  /// The command words that add one item to a logged list, without the colon; nil to have none of its own.
  package let shortcut: Text?
  /// The words by which it, or the command that adds to it, was called earlier: they stay understood.
  package let earlier: [String]
  /// How many things it is about.
  package let cardinality: Cardinality
  /// How its items stand in rows.
  package let listing: Listing
  /// The later stages that are to be confirmed when an answer changes after they were closed.
  package let feeds: [Stage]
  /// The form of an earlier stage whose items these change once that stage is closed: then items may still be added to it,
  /// they belong to this form's stage, and a new closing of theirs takes up what came.
  package let amends: FormID?
  /// When the form is asked at all.
  package let isAsked: @Sendable (Context) -> Bool
  /// The questions in the order of asking.
  package let questions: [QuestionDefinition]
  /// False when the items are opinions about other items: then no thread runs through them.
  package let isThread: Bool
  /// The command words for what happens to its items.
  package let verbs: [Verb]
  /// What follows from an answer that was just kept, in the language of the context; nil when there is nothing to say.
  package let upshot: (@Sendable (Context, Occasion) -> String?)?
  /// What is known of an item beyond its answers, each with its name: told where the item is shown.
  package let found: @Sendable (Context) -> [(name: Text, words: Text)]

  /// The local time in which the moments of an item are told, where it is not that of the dossier; looked for once for as
  /// many items as are told together.
  package let zones: @Sendable (Dossier, Instant) -> (ItemID) -> Zone?

  /// What stands at the questions of an item today, where something noted elsewhere changed what was answered there; looked
  /// for once for as many items as are told together.
  package let standing: @Sendable (Dossier, Instant) -> (ItemID) -> [String: Stand]

  /// What stands at a question in place of its answer.
  package struct Stand: Sendable {
    /// What stands there; nil where that is not known.
    package let value: Value?
    /// Since when, and what says so: `depuis le 12/05/2026, MB1`.
    package let since: Text

    /// A value that stands there since something was noted.
    package init(_ value: Value?, since: Text) {
      self.value = value
      self.since = since
    }
  }

  /// A form with its questions in the order of asking.
  package init(
    _ id: FormID, stage: Stage, title: Text, shortcut: Text? = nil, earlier: [String] = [], cardinality: Cardinality,
    listing: Listing = .usual, feeds: [Stage] = [], amends: FormID? = nil,
    asked: @escaping @Sendable (Context) -> Bool = { _ in true },
    questions: [any Asked],
    isThread: Bool = true, verbs: [Verb] = [], upshot: (@Sendable (Context, Occasion) -> String?)? = nil,
    found: @escaping @Sendable (Context) -> [(name: Text, words: Text)] = { _ in [] },
    zones: @escaping @Sendable (Dossier, Instant) -> (ItemID) -> Zone? = { _, _ in { _ in nil } },
    standing: @escaping @Sendable (Dossier, Instant) -> (ItemID) -> [String: Stand] = { _, _ in { _ in [:] } }
  ) {
    self.id = id
    self.stage = stage
    self.title = title
    self.shortcut = shortcut
    self.earlier = earlier
    self.cardinality = cardinality
    self.listing = listing
    self.feeds = feeds
    self.amends = amends
    isAsked = asked
    self.questions = questions.map(\.definition)
    self.isThread = isThread
    self.verbs = verbs
    self.upshot = upshot
    self.found = found
    self.zones = zones
    self.standing = standing
  }

  /// What the items are called; nil for a form about one thing.
  package var items: Cardinality.Items? {
    switch cardinality {
    case .one: nil
    case .many(let items), .logged(let items): items
    }
  }

  /// True when the list is filled in turn.
  package var isAskedInTurn: Bool {
    guard case .logged = cardinality else { return true }
    return false
  }

  /// The question of that id.
  package func question(_ id: String) -> QuestionDefinition? { questions.first { $0.id == id } }

  /// What the form is about in a dossier: its one subject, or each of its items.
  package func subjects(in dossier: Dossier) -> [Subject] {
    items == nil ? [Subject(id)] : dossier.items(of: id).map { Subject(id, $0) }
  }
}
